import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, weightedMean, written } from '../../src/evaluation/evaluate.ts';
import { indexOf, rulerOf, toWhole, unitsOf } from '../../src/evaluation/ruler.ts';
import { indicatorsOf, levelWhenMissing, type Levels, type Scheme } from '../../src/evaluation/scheme.ts';
import { compare, divide, fraction, parseDecimal, roundHalfUp, subtract } from '../../src/policy/decimal.ts';
import { allAt, anyLevels, levelsBy, pemdi2026, schemes, smallScheme, spbe2018, spbe2020 } from './schemes.ts';

const indexFor = (scheme: Scheme, levels: Levels) => evaluate(scheme, levels).index!;

describe('an evaluation', () => {
  it('has every node of the tree in order, each before its children', () => {
    const { nodes, index, missing, scheme } = evaluate(spbe2020, allAt(spbe2020, 3));
    expect(nodes).toHaveLength(4 + 8 + 47);
    expect(nodes.slice(0, 4).map(({ id }) => id)).toEqual(['domain-1', 'aspect-1', 'indicator-1', 'indicator-2']);
    expect({ index: index!.value, missing, scheme }).toEqual({ index: '3', missing: [], scheme: 'spbe-2020' });
  });

  it('is exact at every level, and rounds only what is shown', () => {
    const levels = new Map([...allAt(spbe2020, 1), ...levelsBy({ 21: 5, 29: 2 })]);
    const { nodes, index } = evaluate(spbe2020, levels);
    const value = (id: string) => nodes.find((node) => node.id === id);
    expect(value('indicator-21')).toMatchObject({ value: '5', display: '5.00' });
    expect(value('aspect-5')).toMatchObject({ value: '1.5', display: '1.50' });
    // 4/3 and 16/11: no decimal is that.
    expect(value('aspect-6')).toMatchObject({ value: '1.333333333333333333333333333333', display: '1.33' });
    expect(value('domain-3')).toMatchObject({ value: '1.454545454545454545454545454545', display: '1.45' });
    expect(value('domain-3')!.exact).toEqual(fraction(16n, 11n));
    // A half is shown as the next hundredth.
    expect(index).toMatchObject({ value: '1.075', display: '1.08', band: 'kurang' });
  });

  it('counts every level of the old scheme, level 0 among them', () => {
    expect(indexFor(spbe2018, allAt(spbe2018, 0))).toMatchObject({ value: '0', band: 'kurang' });
    const levels = new Map([...allAt(spbe2018, 0), ...levelsBy({ 1: 5, 35: 5 })]);
    expect(indexFor(spbe2018, levels).value).toBe('0.3');
  });

  it('refuses levels that the scheme does not have and indicators that it does not know', () => {
    expect(() => evaluate(spbe2020, levelsBy({ 1: 6 }))).toThrow(
      'Unexpected level 6 of `indicator-1`, expected 1 to 5',
    );
    expect(() => evaluate(spbe2020, levelsBy({ 1: 0 }))).toThrow('Unexpected level 0');
    expect(() => evaluate(spbe2020, levelsBy({ 1: 2.5 }))).toThrow('Unexpected level 2.5');
    expect(() => evaluate(pemdi2026, levelsBy({ 21: 1 }))).toThrow('Unexpected indicator `indicator-21`');
  });
});

describe('a missing level', () => {
  const partly = new Map(allAt(pemdi2026, 4));
  partly.delete('indicator-3');

  it('gives no index and no value of what it belongs to, and is never 1', () => {
    const { index, nodes, missing } = evaluate(pemdi2026, partly);
    expect(index).toBeUndefined();
    expect(missing).toEqual(['indicator-3']);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(['aspect-1', 'indicator-1', 'indicator-2', 'indicator-4', 'aspect-3'].concat(ids.slice(5)));
  });

  it('counts as 0 for those who ask for it, and is still told', () => {
    const { index, nodes, missing } = evaluate(pemdi2026, partly, { missing: 'zero' });
    expect(index).toMatchObject({ value: '3.8' });
    expect(nodes.find(({ id }) => id === 'aspect-2')).toMatchObject({ value: '2' });
    expect(missing).toEqual(['indicator-3']);
  });

  it('leaves an index without a band below the lowest one', () => {
    const { index } = evaluate(pemdi2026, new Map(), { missing: 'zero' });
    expect(index).toMatchObject({ value: '0', display: '0.00' });
    expect(index).not.toHaveProperty('band');
    expect(evaluate(spbe2020, new Map(), { missing: 'zero' }).index!.band).toBe('kurang');
  });

  it('counts as a whole level only', () => {
    expect(() => levelWhenMissing(smallScheme([100], { missing: { countAs: '0.5' } }))).toThrow('`0.5`');
  });
});

describe.each(schemes)('the index of $id', (scheme) => {
  const indicators = indicatorsOf(scheme);
  const ids = indicators.map(({ id }) => id);

  it('is every level when all indicators have it, at every node', () => {
    for (let level = scheme.scale.min; level <= scheme.scale.max; level += 1) {
      const { nodes, index } = evaluate(scheme, allAt(scheme, level));
      expect([...nodes, index!].every(({ value }) => value === String(level))).toBe(true);
    }
  });

  it('stays between the lowest and the highest level given', () => {
    fc.assert(
      fc.property(anyLevels(scheme), (levels) => {
        const { exact } = indexFor(scheme, levels);
        const bound = (level: number) => compare(fraction(BigInt(level), 1n), exact);
        expect(bound(Math.min(...levels.values()))).toBeLessThanOrEqual(0);
        expect(bound(Math.max(...levels.values()))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('rises with every level by the weight of its indicator', () => {
    fc.assert(
      fc.property(anyLevels(scheme), fc.constantFrom(...indicators), (levels, { id, weight }) => {
        const level = levels.get(id)!;
        fc.pre(level < scheme.scale.max);
        const raised = new Map(levels).set(id, level + 1);
        const gain = subtract(indexFor(scheme, raised).exact, indexFor(scheme, levels).exact);
        expect(gain).toEqual(divide(parseDecimal(weight), parseDecimal('100')));
      }),
    );
  });

  it('does not depend on the order of the levels', () => {
    fc.assert(
      fc.property(anyLevels(scheme), fc.shuffledSubarray(ids, { minLength: ids.length }), (levels, order) => {
        const shuffled = new Map(order.map((id) => [id, levels.get(id)!]));
        expect(evaluate(scheme, shuffled)).toEqual(evaluate(scheme, levels));
      }),
    );
  });

  it('grows by one when every level does', () => {
    const low = { ...scheme, scale: { min: scheme.scale.min, max: scheme.scale.max - 1 } };
    fc.assert(
      fc.property(anyLevels(low), (levels) => {
        const raised = new Map([...levels].map(([id, level]) => [id, level + 1]));
        const gain = subtract(indexFor(scheme, raised).exact, indexFor(scheme, levels).exact);
        expect(gain).toEqual(fraction(1n, 1n));
      }),
    );
  });

  it('is the same in the whole numbers of the ruler, and is always a decimal', () => {
    const ruler = rulerOf(scheme);
    expect(ruler.indicators).toEqual(ids);
    fc.assert(
      fc.property(anyLevels(scheme), (levels) => {
        const { exact, value } = indexFor(scheme, levels);
        expect(indexOf(ruler, unitsOf(ruler, [...levels.values()]))).toEqual(exact);
        expect(parseDecimal(value)).toEqual(exact);
      }),
    );
  });
});

describe('weights', () => {
  it('matter only by their proportions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 2, max: 9 }),
        (weights, factor) => {
          const [small, large] = [smallScheme(weights), smallScheme(weights.map((weight) => weight * factor))];
          const levels = new Map(indicatorsOf(small).map(({ id }, index) => [id, 1 + (index % 3)]));
          expect(evaluate(large, levels)).toEqual(evaluate(small, levels));
          expect(rulerOf(large)).toEqual(rulerOf(small));
        },
      ),
    );
  });

  it('are measured in their largest common unit', () => {
    expect(rulerOf(spbe2020)).toMatchObject({ whole: 2000 });
    expect(new Set(rulerOf(spbe2020).weights)).toEqual(new Set([26, 50, 30, 55, 60]));
    expect(() => toWhole([parseDecimal('0.0000000001'), parseDecimal('9999999999')])).toThrow('fewer digits');
  });
});

describe('the worked examples of PermenPANRB 8/2026', () => {
  const weights = new Map([...pemdi2026.nodes, ...indicatorsOf(pemdi2026)].map(({ id, weight }) => [id, weight]));

  it.each(pemdi2026.examples!.map((example) => [example.name.en, example] as const))('%s', (_, { values, result }) => {
    const parts = values.map(({ node, value }) => ({ weight: weights.get(node)!, value: parseDecimal(value) }));
    expect(weightedMean(parts)).toEqual(parseDecimal(result));
  });

  it('Table 2 from levels', () => {
    const levels = new Map([...allAt(pemdi2026, 1), ...levelsBy({ 1: 2, 2: 3 })]);
    expect(evaluate(pemdi2026, levels).nodes[0]).toMatchObject({ id: 'aspect-1', value: '2.5' });
  });
});

describe('written', () => {
  it.each([
    [1n, 8n, '0.125'],
    [34n, 11n, '3.090909090909090909090909090909'],
    [2n, 3n, '0.666666666666666666666666666667'],
    [7n, 1n, '7'],
  ])('%s/%s is %s', (over, under, words) => expect(written(fraction(over, under))).toBe(words));

  it('tells fractions of small numbers apart', () => {
    const pair = fc.tuple(fc.bigInt({ min: 0n, max: 100_000n }), fc.bigInt({ min: 1n, max: 100_000n }));
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        expect(written(fraction(a, b)) === written(fraction(c, d))).toBe(a * d === b * c);
      }),
    );
  });

  it('is rounded half up where it is shown', () => {
    expect(roundHalfUp(parseDecimal('2.345'), 2)).toBe('2.35');
    expect(roundHalfUp(parseDecimal('2.3449999'), 2)).toBe('2.34');
  });
});
