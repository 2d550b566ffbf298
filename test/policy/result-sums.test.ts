import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandFinder, candidatesOf, halfUp, isHalfUpOnly, isOnEdge, sumTable } from '../../src/policy/result-sums.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { SchemeData } from '../../src/policy/types.ts';

const policy = readPolicy(process.cwd());
const scheme = policy.schemes.get('spbe-2020')!.yaml.data;
const table = sumTable(scheme)!;
const leaves = (node: SchemeData['nodes'][number]): readonly string[] =>
  node.children?.flatMap(leaves) ?? [node.weight];

describe('the sums behind a row', () => {
  it('are those of the groups of indicators that weigh the same', () => {
    const [way, ...others] = candidatesOf(table, [330, 340, 291, 432], 372);
    expect(others).toEqual([]);
    expect(way!.sums).toEqual([33, 34, 32, 42, 27]);
    // 1.3 × 33 + 2.5 × 34 + 1.5 × 32 + 2.75 × 42 + 3 × 27 = 372.4
    expect(way!.total / table.unit).toBeCloseTo(372.4, 9);
  });

  it('are none where levels cannot give the row', () => {
    expect(candidatesOf(table, [330, 340, 291, 432], 374)).toEqual([]);
    expect(candidatesOf(table, [335, 340, 291, 432], 372)).toEqual([]);
    expect(candidatesOf(table, [240, 170, 109, 30], 105)).toEqual([]);
    expect(candidatesOf(sumTable(scheme, 0)!, [240, 170, 109, 30], 105).length).toBeGreaterThan(0);
  });

  it('hold those of any office, whatever its levels', () => {
    const weights = scheme.nodes.map((node) => leaves(node).map(Number));
    const levels = fc.tuple(
      ...weights.map((own) =>
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: own.length, maxLength: own.length }),
      ),
    );
    fc.assert(
      fc.property(levels, (offices) => {
        // In quarters of a tenth of a percent all weights are whole.
        const totals = offices.map((own, part) =>
          own.reduce((sum, level, at) => sum + level * Math.round(weights[part]![at]! * 400), 0),
        );
        const values = totals.map((total, part) =>
          halfUp(
            total * 100,
            weights[part]!.reduce((sum, weight) => sum + Math.round(weight * 400), 0),
          ),
        );
        const all = totals.reduce((sum, total) => sum + total, 0);
        const found = candidatesOf(table, values, halfUp(all, 400));
        expect(found.map(({ total }) => total * 4)).toContain(all * (table.unit / 100));
      }),
    );
  });

  it('are not looked for where there are too many', () => {
    const nodes = [
      {
        ...scheme.nodes[0]!,
        children: Array.from({ length: 12 }, (_, index) => ({
          ...scheme.nodes[0]!,
          children: undefined,
          weight: `${index + 1}`,
        })),
      },
    ];
    expect(sumTable({ ...scheme, nodes } as unknown as SchemeData)).toBeUndefined();
  });
});

describe('the band of an index', () => {
  const band = bandFinder(scheme);

  it('is found by the exact index', () => {
    expect(band(179, 1)).toBe('kurang');
    expect(band(180, 1)).toBe('cukup');
    expect(band(34985, 100)).toBe('baik');
    expect(band(350, 1)).toBe('sangat-baik');
    expect(band(500, 1)).toBe('memuaskan');
    expect(band(105, 1)).toBe('kurang');
    expect(band(501, 1)).toBeUndefined();
  });

  it('includes the upper bound where the scheme says so', () => {
    const upper = bandFinder({ bands: { ...scheme.bands, includes: 'upper' } });
    expect(upper(180, 1)).toBe('kurang');
    expect(upper(181, 1)).toBe('cukup');
    expect(upper(500, 1)).toBe('memuaskan');
  });

  it('has edges only between bands', () => {
    expect([180, 260, 350, 420].every((index) => isOnEdge(scheme, index))).toBe(true);
    expect([179, 100, 500].some((index) => isOnEdge(scheme, index))).toBe(false);
  });
});

describe('the published rows', () => {
  const rows = [...policy.results.values()].flatMap((results) => results.rows);

  it('are those of 2023 and 2024', () => {
    expect([...policy.results].map(([year, results]) => [year, results.rows.length])).toEqual([
      ['2023', 621],
      ['2024', 615],
    ]);
  });

  it('fix the sums 192 times, and need half-up rounding 39 times', () => {
    expect(rows.filter(({ sums }) => sums.length > 0)).toHaveLength(192);
    expect(rows.filter(({ flags }) => flags.includes('half-up-only'))).toHaveLength(39);
    expect(isHalfUpOnly(table, { sums: [], total: 264 * table.unit + table.unit / 2 })).toBe(true);
    expect(isHalfUpOnly(table, { sums: [], total: 265 * table.unit + table.unit / 2 })).toBe(false);
    expect(isHalfUpOnly(table, { sums: [], total: 264 * table.unit })).toBe(false);
  });

  it('tell the practice of each year by five rows', () => {
    const flagged = (flag: 'band-from-rounded' | 'band-from-unrounded') =>
      [...policy.results].map(([, results]) => results.rows.filter(({ flags }) => flags.includes(flag)).length);
    expect(flagged('band-from-rounded')).toEqual([2, 0]);
    expect(flagged('band-from-unrounded')).toEqual([0, 3]);
  });

  it('say which figures were lost in the copy', () => {
    expect(rows.filter(({ flags }) => flags.includes('inferred')).map(({ id }) => id)).toEqual([
      'kementerian-pertanian',
      'kementerian-energi-dan-sumber-daya-mineral',
      'provinsi-jawa-timur',
    ]);
  });
});
