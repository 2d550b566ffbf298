import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvForSpreadsheet, csvLines, csvOf, placeOfCell } from '../../src/policy/csv.ts';

const cells = (text: string) => csvLines(text).map((line) => line.cells);

describe('lines of a CSV file', () => {
  it('are split at commas, empty ones left out', () => {
    expect(cells('a,b\n\n1,\n,2')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
    ]);
    expect(cells('')).toEqual([]);
  });

  it('keep what stands in quotes together', () => {
    expect(cells('"a,b",c\n"say ""x""",""\nlast,"two\nlines"\n')).toEqual([
      ['a,b', 'c'],
      ['say "x"', ''],
      ['last', 'two\nlines'],
    ]);
    expect(csvLines('"a",b\n').every(({ isBroken }) => !isBroken)).toBe(true);
  });

  it.each(['"a,b', 'a"b,c', '"a"b,c', 'a,"', '"a" ,b'])('tell of a quote that is not one: %s', (line) => {
    expect(csvLines(line)[0]!.isBroken).toBe(true);
  });

  it('know where a cell stands', () => {
    const text = 'a,b\n"x,y",z\n';
    const line = csvLines(text)[1]!;
    expect([0, 1, 2].map((index) => text.slice(...placeOfCell(text, line, index)))).toEqual(['"x,y"', 'z', '"x,y",z']);
  });

  it('give back every row that was written', () => {
    const row = fc.array(
      fc.string().map((words) => words.replaceAll('\r', '')),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const text = csvOf(rows);
        expect(cells(text)).toEqual(rows);
        expect(csvLines(text).some(({ isBroken }) => isBroken)).toBe(false);
      }),
    );
  });
});

it('quotes what needs it, ends rows as the standard says, and marks itself as UTF-8', () => {
  expect(
    csvForSpreadsheet([
      ['a', 'b, c'],
      ['say "d"', 'e\nf'],
    ]),
  ).toBe('\uFEFFa,"b, c"\r\n"say ""d""","e\nf"\r\n');
});

it('lets no cell begin like a formula', () => {
  expect(csvForSpreadsheet([['=1+1', '-2', '+3', '@x', 'a=b']])).toBe("\uFEFF'=1+1,'-2,'+3,'@x,a=b\r\n");
});
