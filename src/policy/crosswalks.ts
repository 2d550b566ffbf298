/** What became of the nodes of evaluation schemes: crosswalks asked from either side. */
import { nodesOf } from './schemes.ts';
import type { CrosswalkData, Policy } from './types.ts';

/** A row of a crosswalk, as one of its sides sees it. */
export interface CrosswalkRow {
  /** The id of the crosswalk. */
  readonly crosswalk: string;
  /** The id of the scheme on the other side. */
  readonly scheme: string;
  /** The nodes on the other side; none where nothing goes on or nothing was there before. */
  readonly nodes: readonly string[];
  /** The node that the row names: the one that was asked for, or one above it. */
  readonly named: string;
  readonly row: CrosswalkData['rows'][number];
}

/** The two sides of a crosswalk. */
const sides = ['from', 'to'] as const;

/**
 * The rows that tell what became of a node in newer schemes: those that name it, else those that name the nearest node above it, in the order in which
 * they are written.
 */
export const successorsOf = (policy: Policy, scheme: string, node: string): readonly CrosswalkRow[] =>
  rowsOf(policy, scheme, node, 0);

/** The rows that tell what a node was in older schemes; as {@link successorsOf}. */
export const predecessorsOf = (policy: Policy, scheme: string, node: string): readonly CrosswalkRow[] =>
  rowsOf(policy, scheme, node, 1);

function rowsOf({ schemes, crosswalks }: Policy, scheme: string, node: string, side: 0 | 1): readonly CrosswalkRow[] {
  const data = schemes.get(scheme)?.yaml.data;
  const placed = data && nodesOf(data).find((one) => one.node.id === node);
  if (placed === undefined) return [];
  const [own, other] = [sides[side], sides[1 - side]!];
  return [...crosswalks.values()].flatMap(({ id, yaml }) => {
    const names = id.split('--');
    if (names[side] !== scheme) return [];
    const named = [placed.node, ...placed.above].find((one) =>
      yaml.data.rows.some((row) => row[own]?.includes(one.id)),
    )?.id;
    if (named === undefined) return [];
    return yaml.data.rows
      .filter((row) => row[own]?.includes(named))
      .map((row) => ({ crosswalk: id, scheme: names[1 - side]!, nodes: row[other] ?? [], named, row }));
  });
}
