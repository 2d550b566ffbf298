import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEvaluations } from '../../src/evaluation/compare.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { subtract, sum } from '../../src/policy/decimal.ts';
import { allAt, anyLevels, levelsBy, pemdi2026, schemes, spbe2020 } from './schemes.ts';

describe.each(schemes)('what moved the index of $id', (scheme) => {
  it('sums exactly to the difference at every level of the tree', () => {
    fc.assert(
      fc.property(anyLevels(scheme), anyLevels(scheme), (before, after) => {
        const [first, second] = [evaluate(scheme, before), evaluate(scheme, after)];
        const { difference, nodes } = compareEvaluations(scheme, first, second);
        expect(difference.exact).toEqual(subtract(second.index!.exact, first.index!.exact));
        const sumOf = (ids: readonly string[]) =>
          sum(nodes.filter(({ id }) => ids.includes(id)).map(({ share }) => share.exact));
        expect(sumOf(scheme.nodes.map(({ id }) => id))).toEqual(difference.exact);
        const indicators = nodes.filter(({ id }) => id.startsWith('indicator-')).map(({ id }) => id);
        expect(sumOf(indicators)).toEqual(difference.exact);
        for (const { id, children } of scheme.nodes)
          expect(sumOf(children!.map((child) => child.id))).toEqual(sumOf([id]));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a comparison', () => {
  it('names what each indicator did', () => {
    const before = evaluate(spbe2020, allAt(spbe2020, 3));
    const after = evaluate(spbe2020, new Map([...allAt(spbe2020, 3), ...levelsBy({ 1: 5, 47: 2 })]));
    const { difference, nodes } = compareEvaluations(spbe2020, before, after);
    expect(difference).toMatchObject({ value: '-0.004', display: '0.00' });
    const moved = nodes.filter(({ share }) => share.value !== '0');
    expect(moved.map(({ id, share }) => [id, share.value])).toEqual([
      ['domain-1', '0.026'],
      ['aspect-1', '0.026'],
      ['indicator-1', '0.026'],
      ['domain-4', '-0.03'],
      ['aspect-8', '-0.03'],
      ['indicator-47', '-0.03'],
    ]);
  });

  it('is of one scheme, and of whole indices', () => {
    const spbe = evaluate(spbe2020, allAt(spbe2020, 3));
    expect(() => compareEvaluations(spbe2020, spbe, evaluate(pemdi2026, allAt(pemdi2026, 3)))).toThrow('pemdi-2026');
    expect(() => compareEvaluations(spbe2020, spbe, evaluate(spbe2020, new Map()))).toThrow('without an index');
  });
});
