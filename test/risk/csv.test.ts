import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv, largestFile, readCsv, writeCsv, type CsvForm } from '../../src/risk/csv.ts';
import { inEnglish, inIndonesian, sheetOf } from './methods.ts';
import {
  cellOf,
  emptySheet,
  isFault,
  readSheet,
  withFields,
  withoutRow,
  withRow,
  writeSheet,
} from '../../src/risk/sheet.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const words = (text: string) => {
  const csv = readCsv(text, (cells) => cells.length);
  return 'fault' in csv ? csv : csv.rows.map((row) => row.map((cell) => cell.text));
};
/** What a text says from a place on. */
const from = (text: string, line: number, column: number) =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);

const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' ',
      '"',
      '""',
      'a;b',
      'a,b',
      'a\nb',
      'a"b',
      '"a"',
      ' a ',
      '\t',
      'sep=;',
      '= 1',
      '# a',
      'Kejadian',
      '2,5',
      '–',
    ),
  )
  .map((text) => text.replace(/\r\n?|\ufeff/g, '\n'));
const form: fc.Arbitrary<CsvForm> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  hasBom: fc.boolean(),
  hasSep: fc.boolean(),
});

describe('reading CSV', () => {
  it('gives back what was written, in every form', () => {
    fc.assert(
      fc.property(form, fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 6 }), (how, rows) => {
        const header = ['Risk ID', 'Event', 'Cause', 'Impact', 'Schedule'];
        const text = writeCsv([header, ...rows], how);
        const csv = readCsv(text, (cells) => cells.filter((name) => header.includes(name)).length);
        if ('fault' in csv) throw new Error(csv.fault);
        expect(csv.form).toEqual(how);
        expect(csv.rows.slice(1).map((row) => row.map((one) => one.text))).toEqual(
          rows.filter((row) => row.some((one) => one.trim() !== '')),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('tells where each cell stands', () => {
    fc.assert(
      fc.property(
        form,
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (how, rows) => {
          const text = writeCsv([['Risk ID', 'Event', 'Cause'], ...rows], how);
          const csv = readCsv(text, (cells) => (cells.includes('Event') ? 1 : 0));
          if ('fault' in csv) throw new Error(csv.fault);
          for (const found of csv.rows.flat()) {
            const rest = from(text, found.line, found.column);
            const quoted = `"${found.text.replaceAll('"', '""')}"`;
            expect(rest.startsWith(found.text) || rest.startsWith(quoted)).toBe(true);
            if (found.text.trim() !== '' && found.line > 1 && found.column > 1) {
              const before = from(text, found.line, found.column - 1)[0];
              expect(before).toBe(how.delimiter);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'semicolons',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['the delimiter that Excel is told', 'sep=;\na,b;c\n', [['a,b', 'c']]],
    ['the same in quotes', '"sep=|"\r\na,b|c\r\n', [['a,b', 'c']]],
    [
      'both kinds of line end',
      'a;b\r\n1;2\n3;4\r5;6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'lines in a cell',
      'a;b\n"1\r\n2";3',
      [
        ['a', 'b'],
        ['1\n2', '3'],
      ],
    ],
    ['spaces after a closing quote', '"a" ;b', [['a', 'b']]],
    ['quotes inside a cell without quotes', 'a"b;c', [['a"b', 'c']]],
    [
      'rows of a spreadsheet that hold nothing',
      'a;b\n;\n;;;\n \n1;2\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('understands %s', (_, text, rows) => {
    expect(words(text)).toEqual(rows);
  });

  it('keeps places right behind the line for Excel, behind the mark of UTF-8 and behind cells of several lines', () => {
    const csv = readCsv('\ufeffsep=;\r\nID;Event\r\n"a\r\nb";c;"d"\r\n', () => 1);
    if ('fault' in csv) throw new Error(csv.fault);
    expect(csv.rows.flat().map(({ text, line, column }) => `${line}:${column} ${text.replace('\n', '|')}`)).toEqual([
      '2:1 ID',
      '2:4 Event',
      '3:1 a|b',
      '4:4 c',
      '4:6 d',
    ]);
  });

  it('keeps places right behind spaces after a closing quote', () => {
    const csv = readCsv('ID;Event;Cause\n"a"  ;b;c\n', () => 1);
    if ('fault' in csv) throw new Error(csv.fault);
    expect(csv.rows[1]!.map(({ column }) => column)).toEqual([1, 7, 9]);
  });

  it.each([
    ['ID;Event\n1;"a\nb', { fault: 'quote-open', line: 2, column: 3 }],
    ['ID;Event\n1;"a"b;c', { fault: 'quote-inside', line: 2, column: 6 }],
    ['sep=;\nID;Event\n1;"a\nb', { fault: 'quote-open', line: 3, column: 3 }],
  ])('tells where quotes are wrong: %j', (text, fault) => {
    expect(readCsv(text, () => 1)).toMatchObject(fault);
  });
});

describe('decoding', () => {
  it('takes UTF-8 and UTF-16 with its mark', () => {
    expect(decodeCsv(bytes('é;b'))).toBe('é;b');
    expect(decodeCsv(new Uint8Array([0xff, 0xfe, 0x61, 0, 0x3b, 0]))).toBe('\ufeffa;');
    expect(decodeCsv(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toBe('\ufeffa');
  });

  it('says where a file is not UTF-8, and that it is too large', () => {
    expect(decodeCsv(new Uint8Array([...bytes('ID\r\nca'), 0xe9]))).toEqual({
      fault: 'file-encoding',
      line: 2,
      column: 3,
    });
    expect(decodeCsv(new Uint8Array(largestFile + 1))).toEqual({ fault: 'file-size', line: 1, column: 1 });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (raw) => {
        const text = decodeCsv(raw);
        if (typeof text === 'string') readSheet(text, inEnglish);
      }),
    );
  });
});

describe('a register', () => {
  it('is recognised by its header in either language and by ids, whatever stands above it', () => {
    for (const text of [
      '# Remark, with a comma\nRisk ID,Event,Likelihood level\nR1,a,3\n',
      '\n\nNomor risiko;Kejadian;Level kemungkinan\nR1;a;3\n',
      'id\tevent\tlikelihood\nR1\ta\t3',
      'sep=,\nNO.,"KEJADIAN",Kemungkinan\nR1,a,3',
    ]) {
      const sheet = sheetOf(text);
      expect(['id', 'event', 'likelihood'].map((field) => cellOf(sheet, sheet.rows[0]!, field as 'id'))).toEqual([
        'R1',
        'a',
        '3',
      ]);
    }
  });

  it('takes a row that begins with a number sign for a remark only when a space follows', () => {
    const sheet = sheetOf('ID,Event\n#1,a\n# 2,b\n#3,c\n');
    expect(sheet.rows.map((row) => cellOf(sheet, row, 'id'))).toEqual(['#1', '#3']);
  });

  it.each(['', '\n', 'a;b;c\n1;2;3', '# only a remark'])('is not seen in %j', (text) => {
    expect(readSheet(text, inEnglish)).toMatchObject({ fault: 'header-missing' });
  });

  it('is written as it was read: form, remarks, unknown columns, columns in their order, cells past the header', () => {
    for (const text of [
      '\ufeffsep=;\r\n# A;;\r\nCatatan;Kejadian;ID\r\n"x ""y""";a;R1\r\n# between;;\r\nz;"b\nc";R2;more\r\n# end;;\r\n',
      'id,event\nR1,\n',
    ])
      expect(writeSheet(sheetOf(text)).replaceAll(';;\r\n', '\r\n')).toBe(text.replaceAll(';;\r\n', '\r\n'));
  });

  it('loses nothing however often it is read and written', () => {
    const name = fc.constantFrom('Risk ID', 'Kejadian', 'likelihood', 'Our notes', 'Catatan', 'Level dampak', '');
    fc.assert(
      fc.property(
        form,
        fc.array(name, { minLength: 2, maxLength: 6 }),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 5 }),
        (how, names, rows) => {
          const text = writeCsv([['Event', ...names], ...rows], how);
          const first = sheetOf(text);
          const second = sheetOf(writeSheet(first));
          const held = ({ rows: all, columns, remarks, inner, form: own }: typeof first) => ({
            rows: all.map((row) =>
              row.cells
                .map((one) => one.text)
                .join('\u0000')
                .replace(/\u0000+$/, ''),
            ),
            columns: columns.map(({ header, field }) => [header, field]),
            remarks,
            inner,
            own,
          });
          expect(held(second)).toEqual(held(first));
          const given = rows.filter((row) => row.some((one) => one.trim() !== ''));
          expect(first.rows.length + first.inner.length).toBe(given.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes added, changed and removed rows', () => {
    let sheet = sheetOf('ID,Own\nR1,x\n# remark\nR2,y\n');
    sheet = withFields(sheet, ['id', 'event'], inIndonesian);
    expect(sheet.columns.map(({ header }) => header)).toEqual(['ID', 'Own', 'Kejadian']);
    sheet = withRow(sheet, 0, ['R1', 'x', 'a']);
    sheet = withRow(sheet, 2, ['R3', '', 'c;"']);
    sheet = withoutRow(sheet, 1);
    expect(writeSheet(sheet)).toBe('ID,Own,Kejadian\nR1,x,a\n# remark\nR3,,"c;"""\n');
  });

  it('keeps a remark in its place among the rows when one above it is removed', () => {
    const sheet = withoutRow(sheetOf('ID,Own\nR1,x\nR2,y\n# remark,\nR3,z\n'), 0);
    expect(writeSheet(sheet)).toBe('ID,Own\nR2,y\n# remark,\nR3,z\n');
  });

  it('begins with a column for every field, by names that are read again', () => {
    for (const method of [inEnglish, inIndonesian]) {
      const sheet = sheetOf(writeSheet(emptySheet(method)), inEnglish);
      expect(sheet.columns.map(({ field }) => field)).toEqual(method.fields.map(({ id }) => id));
    }
  });

  it('of ten megabytes is read within seconds', () => {
    const row = 'R1;Negatif;"Kejadian ""besar"" di pusat data";3;4\n';
    const text = `ID;Jenis;Kejadian;Level kemungkinan;Level dampak\n${row.repeat(Math.floor((largestFile - 100) / row.length))}`;
    const start = performance.now();
    expect(sheetOf(text).rows.length).toBeGreaterThan(200_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is told from a fault', () => {
    expect(isFault(readSheet('ID;"a', inEnglish))).toBe(true);
    expect(isFault(readSheet('ID;Event\n', inEnglish))).toBe(false);
  });
});
