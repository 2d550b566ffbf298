/** Files put together from stretches of others: every character knows where it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compose,
  pieceOf,
  slice,
  splice,
  whereWritten,
  wordsOfPieces,
  written,
  type Piece,
} from '../../src/policy/composed-file.ts';
import { fileOf, placeText, textAt } from './found.ts';

/** Words of a few lines. */
const words = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '—', '😀'), { maxLength: 12 })
  .map((characters) => characters.join(''));

/** Files, each as one piece, in any order and number. */
const files = fc
  .array(words, { minLength: 1, maxLength: 5 })
  .map((texts) => texts.map((text, index) => fileOf(text, `content/${index}.mdx`)));

/** The character that stands at an offset, looked up where the piece says that it is written. */
function lookUp(all: readonly ReturnType<typeof fileOf>[], piece: Piece, offset: number): string {
  const { path, line, column } = piece.origin(offset);
  const file = all.find((each) => each.path === path)!;
  const [start] = [file.text.split('\n').slice(0, line - 1)];
  return file.text[start.reduce((length, each) => length + each.length + 1, 0) + column - 1]!;
}

describe('pieces', () => {
  it('lead from every character back to where it is written, however they are cut and put together', () => {
    fc.assert(
      fc.property(files, fc.nat(40), fc.nat(40), fc.nat(40), (all, a, b, c) => {
        const pieces = all.map(pieceOf);
        const total = wordsOfPieces(pieces);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const changed = splice(pieces, start, end, slice(pieces, c, c + 5));
        expect(wordsOfPieces(changed)).toBe(total.slice(0, start) + total.slice(c, c + 5) + total.slice(end));
        for (const piece of changed)
          for (let offset = 0; offset < piece.words.length; offset += 1)
            expect(lookUp(all, piece, offset)).toBe(piece.words[offset]);
      }),
    );
  });

  it('of words that no file holds are told at the piece beside them', () => {
    const beside = pieceOf(fileOf('abc\ndef', 'content/0.mdx'));
    expect(written('new words', beside).origin(5)).toEqual({ path: 'content/0.mdx', line: 1, column: 1 });
  });
});

describe('a composed file', () => {
  const first = fileOf('one\ntwo\n', 'content/first.mdx');
  const second = fileOf('# three\nfour\n', 'content/second.mdx');
  const pieces = [
    ...slice([pieceOf(first)], 0, 4),
    ...slice([pieceOf(second)], 2, 12),
    pieceOf(fileOf('\n', 'content/end.mdx')),
  ];
  const file = compose('content/first.mdx@2002-03-04', pieces);

  it('has the words of its pieces', () => {
    expect(file.text).toBe('one\nthree\nfour\n');
  });

  it.each([
    ['in the first piece', 0, 3, 'content/first.mdx', '1:1-1:4'],
    ['in the second piece', 4, 9, 'content/second.mdx', '1:3-1:8'],
    ['on a later line', 10, 14, 'content/second.mdx', '2:1-2:5'],
    ['over a line end', 4, 14, 'content/second.mdx', '1:3-2:5'],
    ['of nothing', 10, 10, 'content/second.mdx', '2:1-2:1'],
    ['over two files, at its first character', 0, 9, 'content/first.mdx', '1:1-1:2'],
  ])('tells a place %s', (_, start, end, path, place) => {
    const origin = file.originOf(file.placeOf(start, end));
    expect([origin.path, placeText(origin.place)]).toEqual([path, place]);
  });

  it('tells every stretch of one file by the same words', () => {
    fc.assert(
      fc.property(files, fc.nat(30), fc.nat(30), (all, a, b) => {
        const composed = compose('content/all.mdx@2002-03-04', all.map(pieceOf));
        const [start, end] = [Math.min(a, b, composed.text.length), Math.min(Math.max(a, b), composed.text.length)];
        if (start === end) return;
        const { path, place } = composed.originOf(composed.placeOf(start, end));
        const found = textAt(all.find((each) => each.path === path)!.text, place);
        const asked = composed.text.slice(start, end);
        // A stretch over two files is told at its first character; one that ends with its line ends before the line end.
        expect([asked, asked[0], asked.replace(/\n$/, '')].includes(found) || (asked[0] === '\n' && found === '')).toBe(
          true,
        );
      }),
    );
  });

  it('tells the place of a file without words at the place of its first piece', () => {
    expect(() => compose('content/none.mdx@2002-03-04', []).placeOf(0)).not.toThrow();
  });

  it('tells what was found in it where the words are written, with every place that the message names', () => {
    const composed = new Map([[file.path, file]]);
    const place = file.placeOf(10, 14);
    const found = {
      rule: 'sequence',
      message: 'double',
      file: file.path,
      place,
      params: { path: file.path, line: 3, found: 'ayat (1)' },
      repair: { place, text: 'five' },
    };
    expect(whereWritten(composed, found)).toEqual({
      rule: 'sequence',
      message: 'double',
      file: 'content/second.mdx',
      place: { line: 2, column: 1, endLine: 2, endColumn: 5 },
      params: { path: 'content/first.mdx', line: 2, found: 'ayat (1)' },
      repair: { place: { line: 2, column: 1, endLine: 2, endColumn: 5 }, text: 'five' },
    });
  });

  it('leaves what was found in other files as it is, but for the name of a composed file', () => {
    const found = { file: 'content/other.mdx', place: file.placeOf(0), params: { path: file.path, line: 3 } };
    expect(whereWritten(new Map([[file.path, file]]), found)).toEqual({
      ...found,
      params: { path: 'content/first.mdx', line: 3 },
    });
  });
});
