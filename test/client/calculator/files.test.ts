import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvFile,
  readPasted,
  readSheet,
  yamlFile,
  type FileWords,
  type Sheet,
} from '../../../src/client/calculator/files.ts';
import { readLevels } from '../../../src/evaluation/read-levels.ts';
import { readYamlEntries } from '../../../src/evaluation/read-yaml.ts';
import { indicatorsOf } from '../../../src/evaluation/scheme.ts';
import { readPolicy } from '../../../src/policy/read.ts';
import { calculatorView } from '../../../src/site/calculator-view.ts';

const policy = readPolicy(process.cwd());
const { schemes } = calculatorView(policy, 'id')!.data;
const by = (id: string) => schemes.find((scheme) => scheme.id === id)!;
const words: Readonly<Record<string, FileWords>> = {
  id: { lang: 'id', columns: ['indikator', 'tingkat', 'nama'], scheme: 'skema', office: 'instansi', date: 'tanggal' },
  en: { lang: 'en', columns: ['indicator', 'level', 'name'], scheme: 'scheme', office: 'office', date: 'date' },
};
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string, shown = 'pemdi-2026') =>
  readSheet(name, bytes(text), schemes, shown, readYamlEntries);

const sheets = fc.constantFrom(...schemes).chain((scheme) =>
  fc.record({
    scheme: fc.constant(scheme),
    levels: fc
      .array(fc.option(fc.integer({ min: scheme.scale.min, max: scheme.scale.max }), { nil: undefined }), {
        minLength: indicatorsOf(scheme).length,
        maxLength: indicatorsOf(scheme).length,
      })
      .map(
        (list) =>
          new Map(
            indicatorsOf(scheme).flatMap(({ id }, index) => (list[index] === undefined ? [] : [[id, list[index]]])),
          ),
      ),
    office: fc
      .oneof(
        fc.constantFrom(
          '',
          'Kab. "Contoh", Jawa; Barat',
          'PT Contoh,',
          'A;',
          '"B"',
          "'",
          "Dinas Kominfo 'A': #1",
          '=SUM(A1)',
        ),
        fc.string({ unit: 'grapheme' }),
      )
      .map((name) => name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()),
    date: fc.constantFrom('', '2026-11-22'),
  }),
);

describe('levels as files', () => {
  it.each(['id', 'en'])('are read back to the same, and by the reader of the command line too (%s)', (lang) => {
    fc.assert(
      fc.property(sheets, (sheet: Sheet) => {
        for (const [format, text] of [
          ['csv', csvFile(sheet, words[lang]!)],
          ['yaml', yamlFile(sheet, words[lang]!)],
        ] as const) {
          const byCommand = readLevels(text, format, schemes);
          expect(byCommand.problems).toEqual([]);
          expect(byCommand.scheme!.id).toBe(sheet.scheme.id);
          expect(byCommand.levels).toEqual(sheet.levels);
          expect(read(`file.${format}`, text)).toEqual({
            scheme: sheet.scheme,
            isFound: false,
            levels: sheet.levels,
            ...(sheet.office === '' ? {} : { office: sheet.office }),
            ...(sheet.date === '' ? {} : { date: sheet.date }),
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('name every indicator for those who fill them in by hand', () => {
    const sheet = { scheme: by('pemdi-2026'), levels: new Map([['indicator-2', 4]]), office: 'A', date: '2026-11-22' };
    expect(csvFile(sheet, words['id']!).split('\r\n').slice(0, 6)).toEqual([
      '\ufeff# skema: pemdi-2026',
      expect.stringMatching(/^"?# Dari satu salinan\. Peraturannya dibaca/),
      '# instansi: A',
      '# tanggal: 2026-11-22',
      'indikator;tingkat;nama',
      '1;;Tingkat Kematangan Tata Kelola Pemdi',
    ]);
    expect(yamlFile(sheet, words['en']!).split('\n').slice(0, 7)).toEqual([
      expect.stringMatching(/^# Dari satu salinan\. Peraturannya dibaca/),
      '# office: A',
      '# date: 2026-11-22',
      'scheme: pemdi-2026',
      'levels:',
      '  1: # Tingkat Kematangan Tata Kelola Pemdi',
      '  2: 4 # Tingkat Kematangan Manajemen Layanan Digital Pemerintah',
    ]);
  });

  it('carry the stamp of an uncertain scheme, and none of a certain one', () => {
    const remarks = (id: string) => {
      const sheet = { scheme: by(id), levels: new Map(), office: '', date: '' };
      return [csvFile(sheet, words['id']!), yamlFile(sheet, words['id']!)].map((text) => text.replaceAll('""', '"'));
    };
    for (const id of ['pemdi-2026', 'spbe-2018']) {
      const stamp = policy.schemes.get(id)!.yaml.data.stamp!.id;
      for (const text of remarks(id)) expect(text).toContain(stamp);
    }
    for (const text of remarks('spbe-2020')) expect(text).not.toMatch(/Dari satu salinan|Sebagian dari ingatan/);
  });

  it('keep office and date when a spreadsheet writes them anew', () => {
    const text =
      '# skema: pemdi-2026;;\n"# instansi: Kab. ""A""; B";;\n# tanggal: 2026-01-02;;\nno;tingkat;nama\n1;3;x\n';
    expect(read('a.csv', text)).toMatchObject({ office: 'Kab. "A"; B', date: '2026-01-02' });
  });

  const rows = (count: number) =>
    `indicator,level\n${Array.from({ length: count }, (_, index) => `${index + 1},2\n`).join('')}`;

  it('without a scheme are of the one that is shown, else of the only one that they fit, else told', () => {
    expect(read('a.csv', rows(20))).toMatchObject({ scheme: { id: 'pemdi-2026' }, isFound: false });
    expect(read('a.csv', rows(47))).toMatchObject({ scheme: { id: 'spbe-2020' }, isFound: true });
    expect(read('a.csv', rows(35), 'spbe-2018')).toMatchObject({ scheme: { id: 'spbe-2018' }, isFound: false });
    // 35 indicators fit two schemes: which one is not for us to guess.
    const problems = read('a.csv', rows(35));
    expect(Array.isArray(problems) && problems.map(({ rule, line }) => [line, rule])).toEqual(
      Array.from({ length: 15 }, (_, index) => [index + 22, 'indicator-number']),
    );
  });

  it('that name a scheme are of no other', () => {
    expect(read('a.csv', `# scheme: pemdi-2026\n${rows(47)}`)).toHaveLength(27);
  });

  it('that are none are told with the place', () => {
    expect(read('a.csv', 'indicator,level\n1,3\n2,6\n')).toMatchObject([{ rule: 'level-range', line: 3, column: 3 }]);
    expect(read('a.yaml', 'levels:\n  1: 3,5\n')).toMatchObject([{ rule: 'level-whole', line: 2, column: 6 }]);
    expect(read('a.json', '{"levels": {"1": 3,}')).toMatchObject([{ rule: 'syntax', line: 1 }]);
    expect(
      readSheet('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]), schemes, 'pemdi-2026', readYamlEntries),
    ).toMatchObject([{ rule: 'file-workbook' }]);
  });

  it('in YAML wait for their reader; CSV does not', () => {
    expect(readSheet('a.yaml', bytes('levels: {1: 3}'), schemes, 'pemdi-2026', undefined)).toBe('no reader');
    expect(readSheet('a.csv', bytes(rows(20)), schemes, 'pemdi-2026', undefined)).toMatchObject({ isFound: false });
  });
});

describe('what is pasted', () => {
  const paste = (text: string) => readPasted(text, schemes, 'pemdi-2026', readYamlEntries);
  const column = (list: readonly string[]) => `${list.join('\r\n')}\r\n`;

  it('is one column of all levels in their order', () => {
    const levels = Array.from({ length: 20 }, (_, index) =>
      index === 4 ? '' : index === 5 ? '-' : String(1 + (index % 5)),
    );
    const expected = levels.flatMap((level, index) =>
      /\d/.test(level) ? [[`indicator-${index + 1}`, Number(level)] as const] : [],
    );
    expect(paste(column(levels))).toMatchObject({ levels: new Map(expected) });
  });

  it('is told with its line where one of the column is no level', () => {
    expect(paste(column(Array.from({ length: 20 }, (_, index) => (index === 6 ? '7' : '3'))))).toMatchObject([
      { rule: 'level-range', line: 8 },
    ]);
  });

  it('is no column where lines are missing', () => {
    expect(paste(column(Array.from({ length: 19 }, () => '3')))).toMatchObject([{ rule: 'columns-missing' }]);
  });

  it('is two columns as spreadsheets copy them, or a file', () => {
    for (const text of [
      '1\t3\n2\t4\n',
      'No\tIndikator\tTingkat\n1\tTata kelola\t3\n2\tLayanan\t4',
      'levels: {1: 3, 2: 4}',
    ])
      expect(paste(text)).toMatchObject({
        levels: new Map([
          ['indicator-1', 3],
          ['indicator-2', 4],
        ]),
      });
  });
});
