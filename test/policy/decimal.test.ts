import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  decimalOf,
  divide,
  fraction,
  multiply,
  parseDecimal,
  roundHalfUp,
  subtract,
  sum,
  zero,
} from '../../src/policy/decimal.ts';

const large = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const numbers = fc.tuple(large, fc.bigInt({ min: 1n, max: 10n ** 12n })).map(([over, under]) => fraction(over, under));
/** Units of a decimal with so many decimals. */
const decimals = fc.tuple(large, fc.nat(12));
const ofUnits = (units: bigint, places: number) => fraction(units, 10n ** BigInt(places));

describe('exact numbers', () => {
  it.each([
    ['2.75', { over: 11n, under: 4n }],
    ['13', { over: 13n, under: 1n }],
    ['2.60', { over: 13n, under: 5n }],
    ['-0.5', { over: -1n, under: 2n }],
    ['0.0', zero],
  ])('reads %s', (text, number) => {
    expect(parseDecimal(text)).toEqual(number);
  });

  it.each(['', '2,75', '1.', '.5', '1e3', '+1', ' 1', '0x10', '1.2.3', 'NaN', '--1'])('refuses `%s`', (text) => {
    expect(() => parseDecimal(text)).toThrow(SyntaxError);
  });

  it('refuse to divide by zero', () => {
    expect(() => divide(parseDecimal('1'), zero)).toThrow(RangeError);
  });

  it('do not know the errors of binary fractions', () => {
    expect(decimalOf(add(parseDecimal('0.1'), parseDecimal('0.2')))).toBe('0.3');
    expect(roundHalfUp(parseDecimal('1.005'), 2)).toBe('1.01');
    expect(decimalOf(sum(Array.from({ length: 10 }, () => parseDecimal('1.3'))))).toBe('13');
  });

  it.each([
    ['3.4985', 2, '3.50'],
    ['2.004', 2, '2.00'],
    ['1.795', 2, '1.80'],
    ['1.7949999', 2, '1.79'],
    ['0.5', 0, '1'],
    ['-1.005', 2, '-1.01'],
    ['-0.004', 2, '0.00'],
    ['4', 2, '4.00'],
    ['0.05', 1, '0.1'],
  ])('round %s to %d decimals as %s', (text, places, rounded) => {
    expect(roundHalfUp(parseDecimal(text), places)).toBe(rounded);
  });

  it('have no decimal where there is none', () => {
    expect(decimalOf(fraction(1n, 3n))).toBeUndefined();
    expect(roundHalfUp(fraction(2n, 3n), 4)).toBe('0.6667');
  });

  it('are in lowest terms, with the sign above', () => {
    fc.assert(
      fc.property(large, large.filter(Boolean), large.filter(Boolean), (over, under, factor) => {
        const number = fraction(over, under);
        expect(number.under > 0n).toBe(true);
        expect(number.over * under).toBe(over * number.under);
        expect(fraction(over * factor, under * factor)).toEqual(number);
      }),
    );
  });

  it('add and multiply as numbers do', () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(sum([a, b, c])).toEqual(add(a, add(b, c)));
        if (compare(b, zero) !== 0) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it('compare as their difference does', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(compare(a, b)).toBe(Math.sign(compare(subtract(a, b), zero)));
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
      }),
    );
  });

  it('come back from their own decimal', () => {
    fc.assert(
      fc.property(decimals, ([units, places]) => {
        const number = ofUnits(units, places);
        expect(parseDecimal(decimalOf(number)!)).toEqual(number);
        expect(parseDecimal(roundHalfUp(number, places))).toEqual(number);
      }),
    );
  });

  it('round to the nearest, and a half away from zero', () => {
    fc.assert(
      fc.property(numbers, fc.nat(6), (number, places) => {
        const half = ofUnits(5n, places + 1);
        const error = subtract(parseDecimal(roundHalfUp(number, places)), number);
        const size = compare(error, zero) < 0 ? subtract(zero, error) : error;
        expect(compare(size, half)).toBeLessThanOrEqual(0);
        if (compare(size, half) === 0) expect(compare(error, zero)).toBe(compare(number, zero));
      }),
    );
  });
});
