/** The index of an office, and the value of every domain, aspect and indicator. Everything is exact; only what is shown is rounded. */
import {
  decimalOf,
  divide,
  fraction,
  multiply,
  parseDecimal,
  roundHalfUp,
  sum,
  type Exact,
} from '../policy/decimal.ts';
import { bandOf } from './bands.ts';
import { indicatorsOf, levelWhenMissing, type BandFrom, type Levels, type Scheme, type SchemeNode } from './scheme.ts';

/** What is done where an indicator has no level: there is no index, or the indicator counts as what the scheme says, which is 0. */
export type Missing = 'refuse' | 'zero';

/** How to evaluate, where it is not as the scheme says. */
export interface Options {
  /** `refuse` where it is absent. */
  readonly missing?: Missing;
  /** What the band follows from; as the scheme says where it is absent. */
  readonly bandFrom?: BandFrom;
}

/** A value in all its forms. */
export interface Value {
  readonly exact: Exact;
  /** As {@link written} writes it. */
  readonly value: string;
  /** Rounded half up to the decimals of the scheme. */
  readonly display: string;
}

/** The value of a node. */
export interface NodeValue extends Value {
  readonly id: string;
}

/** An index. */
export interface Index extends Value {
  /** The id of its band; absent where the index lies below all of them, as it can when missing levels count as 0. */
  readonly band?: string;
}

/** What the levels of an office give. */
export interface Evaluation {
  /** The id of the scheme. */
  readonly scheme: string;
  /** In the order of the scheme, each node before those it is made of. A node is left out when a level below it is missing and refused. */
  readonly nodes: readonly NodeValue[];
  /** Absent when levels are missing and refused. */
  readonly index?: Index;
  /** The ids of indicators without a level, in order, also when they count as 0. */
  readonly missing: readonly string[];
}

/**
 * Evaluates levels by a scheme. The value of a node is the mean of the nodes it is made of by their weights; the index is that of the nodes
 * at the top. Throws for a level that the scheme does not have, and for an indicator that it does not know.
 */
export function evaluate(scheme: Scheme, levels: Levels, { missing = 'refuse', bandFrom }: Options = {}): Evaluation {
  refuseWrong(scheme, levels);
  const nodes: NodeValue[] = [];
  const valueOf = (node: SchemeNode): Exact | undefined => {
    const place = nodes.length;
    const exact = node.children === undefined ? levelOf(node) : meanOf(node.children);
    if (exact !== undefined) nodes.splice(place, 0, { id: node.id, ...toValue(scheme, exact) });
    return exact;
  };
  const levelOf = ({ id }: SchemeNode): Exact | undefined => {
    const level = levels.get(id) ?? (missing === 'zero' ? levelWhenMissing(scheme) : undefined);
    return level === undefined ? undefined : fraction(BigInt(level), 1n);
  };
  const meanOf = (children: readonly SchemeNode[]): Exact | undefined => {
    const values = children.map(valueOf);
    return values.every((value) => value !== undefined)
      ? weightedMean(children.map(({ weight }, index) => ({ weight, value: values[index]! })))
      : undefined;
  };
  const exact = meanOf(scheme.nodes);
  return {
    scheme: scheme.id,
    nodes,
    ...(exact === undefined ? {} : { index: toIndex(scheme, exact, bandFrom) }),
    missing: indicatorsOf(scheme).flatMap(({ id }) => (levels.has(id) ? [] : [id])),
  };
}

/** The mean of values by their weights: (Σ weight × value) / Σ weight. */
export function weightedMean(parts: readonly { readonly weight: string; readonly value: Exact }[]): Exact {
  const weights = parts.map(({ weight }) => parseDecimal(weight));
  return divide(sum(parts.map(({ value }, index) => multiply(weights[index]!, value))), sum(weights));
}

/** An index in all its forms, with its band. */
export function toIndex(scheme: Scheme, exact: Exact, bandFrom?: BandFrom): Index {
  const band = bandOf(scheme, exact, bandFrom);
  return { ...toValue(scheme, exact), ...(band === undefined ? {} : { band }) };
}

/** A number in all its forms. */
export function toValue({ rounding }: Scheme, exact: Exact): Value {
  return { exact, value: written(exact), display: roundHalfUp(exact, rounding.decimals) };
}

/** How many decimals are written of a number that no decimal is. */
const manyDecimals = 30;

/**
 * A number as a decimal, exactly. No decimal is exactly 34/11, the mean of 11 levels: such a number is written with 30 decimals, the last rounded
 * half up, which tell it from every other fraction of small numbers. An index is always exact, because weights are percentages.
 */
export function written(exact: Exact): string {
  return decimalOf(exact) ?? roundHalfUp(exact, manyDecimals);
}

function refuseWrong({ id: scheme, scale, nodes }: Scheme, levels: Levels): void {
  const known = new Set(indicatorsOf({ nodes }).map(({ id }) => id));
  for (const [id, level] of levels) {
    if (!known.has(id)) throw new RangeError(`Unexpected indicator \`${id}\`, expected one of \`${scheme}\``);
    if (!Number.isInteger(level) || level < scale.min || level > scale.max)
      throw new RangeError(`Unexpected level ${level} of \`${id}\`, expected ${scale.min} to ${scale.max}`);
  }
}
