import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromInsertedRoman,
  fromLetters,
  fromOrdinal,
  fromRoman,
  toLetters,
  toOrdinal,
  toRoman,
} from '../../src/policy/numerals.ts';

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [90, 'XC'],
    [400, 'CD'],
    [1999, 'MCMXCIX'],
    [3999, 'MMMCMXCIX'],
  ])('writes %i as %s', (value, roman) => {
    expect(toRoman(value)).toBe(roman);
  });

  it('reads back every numeral that it writes', () => {
    for (let value = 1; value <= 3999; value += 1) expect(fromRoman(toRoman(value))).toBe(value);
  });

  it.each(['', 'ii', 'IIII', 'VX', 'IC', 'A', 'II ', '2', 'MMMMMMMMMMMMMMMMMMMM'])('does not read `%s`', (roman) => {
    expect(fromRoman(roman)).toBeUndefined();
  });

  it.each([
    ['II', '2'],
    ['IIA', '2a'],
    ['VIIC', '7c'],
    ['XC', '90'],
    ['XIVB', '14b'],
  ])('reads %s as %s, with the letter of an inserted one', (roman, number) => {
    expect(fromInsertedRoman(roman)).toBe(number);
  });

  it.each(['', 'A', 'IIAA', 'IIa', 'AII', 'IIIIA', 'IIII', 'VIV', 'LC', 'IIX', 'IIZ'])(
    'does not read `%s` as one with a letter',
    (roman) => {
      expect(fromInsertedRoman(roman)).toBeUndefined();
    },
  );
});

describe('ordinal words', () => {
  it.each([
    [1, 'Kesatu'],
    [2, 'Kedua'],
    [10, 'Kesepuluh'],
    [11, 'Kesebelas'],
    [12, 'Kedua Belas'],
    [20, 'Kedua Puluh'],
    [21, 'Kedua Puluh Satu'],
    [99, 'Kesembilan Puluh Sembilan'],
  ])('writes %i as %s', (value, word) => {
    expect(toOrdinal(value)).toBe(word);
  });

  it('reads back every word that it writes', () => {
    for (let value = 1; value <= 99; value += 1) expect(fromOrdinal(toOrdinal(value)!)).toBe(value);
  });

  it.each([0, -1, 100, 1.5, Number.NaN])('has no word for %d', (value) => {
    expect(toOrdinal(value)).toBeUndefined();
  });

  it.each(['', 'kedua', 'KEDUA', 'Dua', 'Kedua  Belas', 'Keenam Enam', 'constructor'])('does not read `%s`', (word) => {
    expect(fromOrdinal(word)).toBeUndefined();
  });
});

describe('letters', () => {
  it.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [52, 'az'],
    [53, 'ba'],
    [702, 'zz'],
    [703, 'aaa'],
  ])('writes %i as %s', (value, letters) => {
    expect(toLetters(value)).toBe(letters);
  });

  it('reads back one or two letters, in the order of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 702 }), (value) => {
        expect(fromLetters(toLetters(value))).toBe(value);
      }),
    );
  });

  it.each(['', 'A', 'aaa', 'a1', 'é'])('does not read `%s`', (letters) => {
    expect(fromLetters(letters)).toBeUndefined();
  });

  it('has none for zero', () => {
    expect(toLetters(0)).toBe('');
  });
});
