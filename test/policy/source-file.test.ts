import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, misplaced, placeText, textAt } from './found.ts';

describe('placeOf', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const file = fileOf('ab\n😀c\n');
    expect(placeText(file.placeOf(0, 2))).toBe('1:1-1:3');
    expect(placeText(file.placeOf(3, 5))).toBe('2:1-2:3');
    expect(placeText(file.placeOf(5))).toBe('2:3-2:3');
    expect(placeText(file.placeOf(2, 4))).toBe('1:3-2:2');
  });

  it('stays inside the file for offsets outside it, and never ends before it starts', () => {
    const file = fileOf('ab\n');
    expect(placeText(file.placeOf(-5, 99))).toBe('1:1-2:1');
    expect(placeText(file.placeOf(2, 1))).toBe('1:3-1:3');
    expect(placeText(fileOf('').placeOf(7))).toBe('1:1-1:1');
  });

  it('covers exactly the stretch that was asked for', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '😀', ' '), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (words, one, other) => {
        const [start, end] = [Math.min(one, other, words.length), Math.min(Math.max(one, other), words.length)];
        const place = fileOf(words).placeOf(start, end);
        expect(textAt(words, place)).toBe(words.slice(start, end));
        expect(misplaced([{ place }], words)).toEqual([]);
      }),
    );
  });
});
