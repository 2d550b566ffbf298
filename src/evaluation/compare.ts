/** What moved an index from one evaluation to another. */
import { divide, multiply, parseDecimal, subtract, sum, type Exact } from '../policy/decimal.ts';
import { toValue, type Evaluation, type NodeValue, type Value } from './evaluate.ts';
import type { Scheme, SchemeNode } from './scheme.ts';

/** What a node did to the index. */
export interface Contribution {
  readonly id: string;
  readonly from: NodeValue;
  readonly to: NodeValue;
  /** What the index gained by it, or lost. */
  readonly share: Value;
}

/** Two evaluations by one scheme, compared. */
export interface Comparison {
  /** The second index without the first. */
  readonly difference: Value;
  /** Every node in the order of the scheme. The shares of the indicators sum exactly to the difference, and those of a node's children to its own. */
  readonly nodes: readonly Contribution[];
}

/** Compares two evaluations by a scheme. Throws when one of them is by another scheme or has no index. */
export function compareEvaluations(scheme: Scheme, first: Evaluation, second: Evaluation): Comparison {
  if (first.scheme !== scheme.id || second.scheme !== scheme.id)
    throw new RangeError(`Cannot compare evaluations by \`${first.scheme}\` and \`${second.scheme}\``);
  if (first.index === undefined || second.index === undefined)
    throw new RangeError('Cannot compare evaluations without an index');
  const [from, to] = [first, second].map(({ nodes }) => new Map(nodes.map((node) => [node.id, node])));
  const whole = sum(scheme.nodes.map(({ weight }) => parseDecimal(weight)));
  const contribution = ({ id, weight }: SchemeNode): Contribution => {
    const [before, after] = [from!.get(id)!, to!.get(id)!];
    const share: Exact = divide(multiply(parseDecimal(weight), subtract(after.exact, before.exact)), whole);
    return { id, from: before, to: after, share: toValue(scheme, share) };
  };
  const all = (nodes: readonly SchemeNode[]): readonly SchemeNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children ?? [])]);
  return {
    difference: toValue(scheme, subtract(second.index.exact, first.index.exact)),
    nodes: all(scheme.nodes).map(contribution),
  };
}
