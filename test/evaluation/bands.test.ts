import { describe, expect, it } from 'vitest';
import { bandOf, reaches } from '../../src/evaluation/bands.ts';
import { parseDecimal } from '../../src/policy/decimal.ts';
import { pemdi2026, spbe2020 } from './schemes.ts';

describe('the band of an index', () => {
  it.each([
    ['1', 'kurang'],
    ['1.7999', 'kurang'],
    ['1.8', 'cukup'],
    ['2.5999', 'cukup'],
    ['2.6', 'baik'],
    ['3.4985', 'baik'],
    ['3.5', 'sangat-baik'],
    ['4.2', 'memuaskan'],
    ['5', 'memuaskan'],
    ['0', 'kurang'],
  ])('of SPBE 2020 includes the lower bound: %s is %s', (index, band) =>
    expect(bandOf(spbe2020, parseDecimal(index))).toBe(band),
  );

  it.each([
    ['1', 'kurang'],
    ['1.5', 'kurang'],
    ['1.5001', 'cukup'],
    ['2.5', 'cukup'],
    ['3.5', 'baik'],
    ['4', 'sangat-baik'],
    ['4.0001', 'memuaskan'],
    ['5', 'memuaskan'],
    ['0.99', undefined],
  ])('of Pemdi includes the upper bound: %s is %s', (index, band) =>
    expect(bandOf(pemdi2026, parseDecimal(index))).toBe(band),
  );

  it('follows from the rounded index for those who ask for it, as in 2023', () => {
    const index = parseDecimal('1.795');
    expect(bandOf(spbe2020, index)).toBe('kurang');
    expect(bandOf(spbe2020, index, 'rounded')).toBe('cukup');
    expect(bandOf(pemdi2026, parseDecimal('1.504'), 'rounded')).toBe('kurang');
  });
});

describe('reaching a target', () => {
  it.each([
    ['2.596', { index: '2.6' }, 'unrounded', false],
    ['2.596', { index: '2.6' }, 'rounded', true],
    ['2.596', { index: '2.599' }, 'rounded', true],
    ['2.6', { band: 'baik' }, 'unrounded', true],
    ['2.5999', { band: 'baik' }, 'unrounded', false],
    ['4.5', { band: 'baik' }, 'unrounded', true],
  ] as const)('%s reaches %o (%s): %s', (index, target, from, expected) =>
    expect(reaches(spbe2020, parseDecimal(index), target, from)).toBe(expected),
  );

  it('takes more than the bound where the band below includes it', () => {
    expect(reaches(pemdi2026, parseDecimal('2.5'), { band: 'baik' })).toBe(false);
    expect(reaches(pemdi2026, parseDecimal('2.50001'), { band: 'baik' })).toBe(true);
  });

  it('knows the bands of its scheme only', () => {
    expect(() => reaches(spbe2020, parseDecimal('3'), { band: 'unggul' })).toThrow('Unexpected band `unggul`');
  });
});
