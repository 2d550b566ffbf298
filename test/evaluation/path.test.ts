import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reaches, type Target } from '../../src/evaluation/bands.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { pathTo, type Path, type PathOptions } from '../../src/evaluation/path.ts';
import { indicatorsOf, type BandFrom, type Levels, type Scheme } from '../../src/evaluation/scheme.ts';
import { add, compare, fraction, multiply, parseDecimal, sum, zero, type Exact } from '../../src/policy/decimal.ts';
import { allAt, anyLevels, levelsBy, pemdi2026, smallScheme, spbe2020 } from './schemes.ts';

/** Every way to raise levels that reaches a target at the least cost, found by trying all of them. */
function bruteForce(
  scheme: Scheme,
  levels: Levels,
  target: Target,
  { fixed, costs, bandFrom }: PathOptions,
): BruteForce {
  let least: Exact | undefined;
  let ways: string[] = [];
  const ids = indicatorsOf(scheme).map(({ id }) => id);
  const tryFrom = (position: number, raised: Levels, cost: Exact): void => {
    if (position === ids.length) {
      const { exact } = evaluate(scheme, raised, { missing: 'zero' }).index!;
      if (!reaches(scheme, exact, target, bandFrom)) return;
      const order = least === undefined ? -1 : compare(cost, least);
      if (order < 0) [least, ways] = [cost, []];
      if (order <= 0) ways.push(wayOf(ids.flatMap((id) => stepOf(id, levels.get(id) ?? 0, raised.get(id) ?? 0))));
      return;
    }
    const id = ids[position]!;
    const now = levels.get(id) ?? 0;
    const most = fixed?.has(id) ? now : scheme.scale.max;
    for (let level = now; level <= most; level += 1) {
      const steps = fraction(BigInt(level - now), 1n);
      const next = level === 0 ? raised : new Map(raised).set(id, level);
      tryFrom(position + 1, next, add(cost, multiply(steps, parseDecimal(costs?.get(id) ?? '1'))));
    }
  };
  tryFrom(0, levels, zero);
  return { least, ways: ways.sort() };
}

interface BruteForce {
  readonly least: Exact | undefined;
  readonly ways: readonly string[];
}

interface Step {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const stepOf = (id: string, from: number, to: number): readonly Step[] => (from === to ? [] : [{ id, from, to }]);
const wayOf = (steps: readonly Step[]): string => steps.map(({ id, from, to }) => `${id} ${from} ${to}`).join(', ');

/** What a path claims, as brute force tells it. */
function claimOf(path: Path): BruteForce {
  if (path.state === 'unreachable') return { least: undefined, ways: [] };
  return {
    least: parseDecimal(path.cost),
    ways: path.state === 'reached' ? [''] : path.list.map(({ steps }) => wayOf(steps)).sort(),
  };
}

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.integer({ min: 100, max: 310 }).map((index) => ({ index: (index / 100).toFixed(2) })),
  fc.constantFrom({ band: 'low' }, { band: 'middle' }, { band: 'high' }),
);

/** A small scheme, levels of which some may be missing, and what to keep to. */
const problem = fc
  .record({
    // Few different weights, so that ties are common.
    weights: fc.array(fc.constantFrom(130, 250, 275, 300, 33), { minLength: 1, maxLength: 5 }),
    includes: fc.constantFrom<'lower' | 'upper'>('lower', 'upper'),
    bandFrom: fc.constantFrom<BandFrom>('rounded', 'unrounded'),
    levels: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }),
    fixed: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    costs: fc.option(fc.array(fc.constantFrom('1', '2', '0.5', '1.25'), { minLength: 5, maxLength: 5 }), {
      nil: undefined,
    }),
    target,
  })
  .map(({ weights, includes, bandFrom, levels, fixed, costs, ...rest }) => {
    const small = smallScheme(weights);
    const scheme = { ...small, bands: { ...small.bands, includes } };
    const ids = indicatorsOf(scheme).map(({ id }) => id);
    const options: PathOptions = {
      bandFrom,
      limit: 10_000,
      fixed: new Set(fixed.map((number) => `indicator-${number}`)),
      ...(costs === undefined ? {} : { costs: new Map(ids.map((id, index) => [id, costs[index]!])) }),
    };
    // A level of 0 is one that is missing.
    const given = new Map(ids.map((id, index) => [id, levels[index]!] as const).filter(([, level]) => level > 0));
    return { scheme, levels: given, options, ...rest };
  });

describe('the cheapest way', () => {
  it('is as cheap as trying everything finds, and all ties are told', () => {
    fc.assert(
      fc.property(problem, ({ scheme, levels, target: wanted, options }) => {
        const path = pathTo(scheme, levels, wanted, options);
        expect(claimOf(path)).toEqual(bruteForce(scheme, levels, wanted, options));
        if (path.state !== 'reachable') return;
        expect(path.ways).toBe(BigInt(path.list.length));
        expect(path.choiceCount).toBe(BigInt(path.choices.length));
        expect(path.choices.reduce((ways, choice) => ways + choice.ways, 0n)).toBe(path.ways);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the index that its steps give, and reaches the target', () => {
    fc.assert(
      fc.property(problem, ({ scheme, levels, target: wanted, options }) => {
        const { list, cost } = pathTo(scheme, levels, wanted, options);
        for (const { steps, index } of list) {
          const raised = new Map([...levels, ...steps.map(({ id, to }) => [id, to] as const)]);
          const { bandFrom } = options;
          const found = evaluate(scheme, raised, { missing: 'zero', ...(bandFrom === undefined ? {} : { bandFrom }) });
          expect(index).toEqual(found.index);
          expect(reaches(scheme, index.exact, wanted, bandFrom)).toBe(true);
          const paid = steps.map(({ id, from, to }) =>
            multiply(fraction(BigInt(to - from), 1n), parseDecimal(options.costs?.get(id) ?? '1')),
          );
          expect(sum(paid)).toEqual(parseDecimal(cost));
        }
      }),
    );
  });

  it('is not the way of the greatest weight first where costs differ', () => {
    const scheme = smallScheme([300, 200, 200]);
    // From 1: 3/7 more. The first alone costs 4, the other two 3 together.
    const costs = new Map([
      ['indicator-1', '4'],
      ['indicator-2', '1.5'],
      ['indicator-3', '1.5'],
    ]);
    const path = pathTo(scheme, allAt(scheme, 1), { index: '1.4' }, { costs });
    expect(path).toMatchObject({ state: 'reachable', cost: '3', ways: 3n, choiceCount: 1n });
    expect(path.choices[0]!.groups).toMatchObject([{ weight: '2.00', cost: '1.5', steps: 2 }]);
  });

  it('tells interchangeable indicators as one choice', () => {
    const path = pathTo(spbe2020, allAt(spbe2020, 3), { band: 'sangat-baik' });
    expect(path).toMatchObject({ state: 'reachable', cost: '18', ways: 3_578_692_817n, choiceCount: 97n });
    expect(path.choices).toHaveLength(97);
    const [choice] = path.choices;
    expect(choice!.groups.map(({ weight, steps, indicators }) => [weight, steps, indicators.length])).toEqual([
      ['3', 12, 6],
      ['2.75', 6, 10],
    ]);
    expect(path.list).toHaveLength(100);
  });

  it('leaves fixed indicators as they are', () => {
    const fixed = new Set(
      indicatorsOf(pemdi2026)
        .map(({ id }) => id)
        .filter((id) => id !== 'indicator-20'),
    );
    const levels = allAt(pemdi2026, 2);
    expect(pathTo(pemdi2026, levels, { index: '2.3' }, { fixed })).toMatchObject({
      cost: '2',
      list: [{ steps: [{ id: 'indicator-20', from: 2, to: 4 }], index: { value: '2.3' } }],
    });
    expect(pathTo(pemdi2026, levels, { index: '2.46' }, { fixed })).toMatchObject({
      state: 'unreachable',
      cost: '0',
      best: { value: '2.45' },
    });
  });

  it('takes a step more where the bound belongs to the band below', () => {
    const levels = new Map([...allAt(pemdi2026, 2), ...levelsBy({ 20: 4, 19: 4 })]);
    expect(evaluate(pemdi2026, levels).index).toMatchObject({ value: '2.5', band: 'cukup' });
    expect(pathTo(pemdi2026, levels, { index: '2.5' }).state).toBe('reached');
    expect(pathTo(pemdi2026, levels, { band: 'baik' })).toMatchObject({ state: 'reachable', cost: '1', ways: 20n });
  });

  it('is quick for 47 indicators, with costs of their own too', () => {
    const costs = new Map(indicatorsOf(spbe2020).map(({ id }, index) => [id, `${1 + (index % 7)}.${index % 10}`]));
    fc.assert(
      fc.property(anyLevels(spbe2020), (levels) => {
        const start = performance.now();
        pathTo(spbe2020, levels, { band: 'memuaskan' });
        pathTo(spbe2020, levels, { band: 'memuaskan' }, { costs });
        expect(performance.now() - start).toBeLessThan(1000);
      }),
      { numRuns: 20 },
    );
  });

  it('costs something at every step', () => {
    const costs = new Map([['indicator-1', '0']]);
    expect(() => pathTo(pemdi2026, allAt(pemdi2026, 1), { index: '2' }, { costs })).toThrow('above zero');
  });
});
