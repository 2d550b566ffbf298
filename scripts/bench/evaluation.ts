/** How many indices and whole evaluations a second has, and how long the cheapest way takes, by a scheme of the content. */
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { pathTo } from '../../src/evaluation/path.ts';
import { rulerOf, unitsOf } from '../../src/evaluation/ruler.ts';
import type { Scheme } from '../../src/evaluation/scheme.ts';

/** What was measured. */
export interface EvaluationFigures {
  /** Indices in whole numbers, each of other levels. */
  readonly indicesPerSecond: number;
  /** The tree with every value exact, and its words. */
  readonly evaluationsPerSecond: number;
  /** The cheapest ways from the lowest levels to the highest band, the median of several runs. */
  readonly msPerPath: number;
}

/** Measures a scheme. */
export function measureEvaluation(scheme: Scheme, indices: number, evaluations: number): EvaluationFigures {
  const ruler = rulerOf(scheme);
  const { min, max } = scheme.scale;
  const levels = ruler.indicators.map(() => min);
  let sum = 0;
  const ofIndices = seconds(() => {
    for (let turn = 0; turn < indices; turn += 1) {
      levels[turn % levels.length] = min + (turn % (max - min + 1));
      sum += unitsOf(ruler, levels);
    }
  });
  // What is never used might never be calculated.
  if (sum < 0) throw new Error('Unexpected sum below zero');
  const byId = new Map(ruler.indicators.map((id, index) => [id, levels[index]!]));
  const ofEvaluations = seconds(() => {
    for (let turn = 0; turn < evaluations; turn += 1) evaluate(scheme, byId);
  });
  const lowest = new Map(ruler.indicators.map((id) => [id, min]));
  const band = scheme.bands.list.at(-1)!.id;
  const paths = Array.from({ length: 9 }, () => seconds(() => pathTo(scheme, lowest, { band })));
  return {
    indicesPerSecond: indices / ofIndices,
    evaluationsPerSecond: evaluations / ofEvaluations,
    msPerPath: 1000 * paths.sort((a, b) => a - b)[4]!,
  };
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}
