/** What the levels that were entered give, and what the levels that are tried would change. */
import { compareEvaluations, type Comparison } from '../../evaluation/compare.ts';
import { evaluate, type Evaluation, type Index } from '../../evaluation/evaluate.ts';
import { indicatorsOf, type Levels } from '../../evaluation/scheme.ts';
import type { CalculatorNode, CalculatorScheme } from '../../site/calculator-view.ts';
import { workOf, type State, type Work } from './state.ts';

/** A node with how deep it stands. */
export interface PlacedNode {
  readonly node: CalculatorNode;
  readonly depth: number;
}

/** Everything that is shown of a state. */
export interface Calculation {
  readonly state: State;
  readonly work: Work;
  readonly scheme: CalculatorScheme;
  readonly evaluation: Evaluation;
  /** The band by the other rule of rounding, where it is another one. */
  readonly otherBand?: string | undefined;
  /** With the levels that are tried; absent while there is no index. */
  readonly tried?: {
    readonly levels: Levels;
    readonly evaluation: Evaluation & { readonly index: Index };
    readonly comparison: Comparison;
  };
}

/** What a state gives by the scheme that it shows. */
export function calculate(state: State, schemes: readonly CalculatorScheme[]): Calculation {
  const scheme = schemes.find(({ id }) => id === state.scheme)!;
  const work = workOf(state);
  const { missing } = state;
  const evaluation = evaluate(scheme, work.levels, { missing });
  const other = scheme.bands.takenFrom === 'rounded' ? 'unrounded' : 'rounded';
  const otherBand = evaluate(scheme, work.levels, { missing, bandFrom: other }).index?.band;
  const base = { state, work, scheme, evaluation };
  if (evaluation.index === undefined) return base;
  const levels = new Map([...work.levels, ...work.tried]);
  const tried = evaluate(scheme, levels, { missing });
  return {
    ...base,
    ...(otherBand === evaluation.index.band ? {} : { otherBand }),
    tried: {
      levels,
      evaluation: tried as Evaluation & { readonly index: Index },
      comparison: compareEvaluations(scheme, evaluation, tried),
    },
  };
}

/** The nodes of a scheme in their order. */
export function placedNodes(nodes: readonly CalculatorNode[], depth = 0): readonly PlacedNode[] {
  return nodes.flatMap((node) => [{ node, depth }, ...placedNodes(node.children ?? [], depth + 1)]);
}

/** The groups that are made of indicators, in their order: the aspects. */
export const aspectsOf = (scheme: CalculatorScheme): readonly CalculatorNode[] =>
  placedNodes(scheme.nodes)
    .map(({ node }) => node)
    .filter(({ children }) => children?.some((child) => child.children === undefined) === true);

/** The indicators of a scheme in their order. */
export const indicatorsIn = (scheme: CalculatorScheme): readonly CalculatorNode[] =>
  indicatorsOf(scheme) as readonly CalculatorNode[];
