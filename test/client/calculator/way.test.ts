import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestFirst } from '../../../src/client/calculator/way.ts';
import { evaluate } from '../../../src/evaluation/evaluate.ts';
import { pathTo } from '../../../src/evaluation/path.ts';
import { anyLevels, pemdi2026, spbe2020 } from '../../evaluation/schemes.ts';

describe('the way of a choice that is shown', () => {
  it('is one of the ways of the engine: as many steps, the index of the choice, no level too high', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(pemdi2026, spbe2020)
          .chain((scheme) => fc.record({ scheme: fc.constant(scheme), levels: anyLevels(scheme) })),
        fc.integer({ min: 101, max: 500 }),
        ({ scheme, levels }, hundredths) => {
          const { choices } = pathTo(scheme, levels, { index: (hundredths / 100).toFixed(2) }, { limit: 0 });
          for (const choice of choices.slice(0, 20)) {
            const steps = lowestFirst(choice);
            expect(steps.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(choice.steps);
            const raised = new Map([...levels, ...steps.map(({ id, to }) => [id, to] as const)]);
            expect(evaluate(scheme, raised).index!.value).toBe(choice.index.value);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('raises the lowest levels first, the first among equals', () => {
    const indicators = [
      { id: 'a', from: 3, most: 5 },
      { id: 'b', from: 1, most: 5 },
      { id: 'c', from: 1, most: 5 },
    ];
    const way = (steps: number) =>
      lowestFirst({ groups: [{ weight: '1', cost: '1', indicators, steps }] })
        .map(({ id, from, to }) => `${id} ${from}→${to}`)
        .join(', ');
    expect(way(1)).toBe('b 1→2');
    expect(way(3)).toBe('b 1→3, c 1→2');
    expect(way(5)).toBe('a 3→4, b 1→3, c 1→3');
    expect(way(10)).toBe('a 3→5, b 1→5, c 1→5');
  });
});
