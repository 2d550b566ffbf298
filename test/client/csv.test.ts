import { expect, it } from 'vitest';
import { csvForSpreadsheet } from '../../src/client/csv.ts';

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
