/**
 * Which levels can be behind a printed result. The indicators of a part of the index that weigh the same are a group: only the sum of their levels
 * matters. A printed row fixes few sums, often one. All numbers here are whole, so nothing is rounded but where the scheme rounds.
 */
import { fraction, multiply, parseDecimal } from './decimal.ts';
import type { SchemeData } from './schema.gen.ts';
import { indicatorsOf } from './schemes.ts';

/** Indicators of one part of the index that weigh the same. */
interface Group {
  /** In units of {@link SumTable.unit}. */
  readonly weight: number;
  readonly count: number;
}

/** What is needed to tell the sums behind a row. */
export interface SumTable {
  /** How many units of weight are one percent. */
  readonly unit: number;
  /** The ways to each value of each part, by the value in hundredths. */
  readonly byValue: readonly ReadonlyMap<number, readonly Candidate[]>[];
}

/** One way in which a row, or a part of it, can have come about. */
export interface Candidate {
  /** The sum of the levels of each group. */
  readonly sums: readonly number[];
  /** The sum of weight and level, in units: `total / unit` is the index before rounding, in hundredths. */
  readonly total: number;
}

/** More ways than this to one part are not looked at: no scheme with results has so many. */
const mostWays = 50_000;

/** The table of a scheme, with `min` as the lowest level that counts; `undefined` for a scheme with too many weights to try all sums. */
export function sumTable(
  scheme: Pick<SchemeData, 'nodes' | 'scale'>,
  min: number = scheme.scale.min,
): SumTable | undefined {
  const weights = scheme.nodes.map((node) => indicatorsOf({ nodes: [node] }).map((placed) => placed.node.weight));
  const unit = 10 ** Math.max(...weights.flat().map((weight) => (weight.split('.')[1] ?? '').length));
  const inUnits = (weight: string) => Number(multiply(parseDecimal(weight), fraction(BigInt(unit), 1n)).over);
  const parts = weights.map((list) => groupsOf(list.map(inUnits)));
  const { max } = scheme.scale;
  const ways = (groups: readonly Group[]) =>
    groups.reduce((product, { count }) => product * (count * (max - min) + 1), 1);
  if (parts.some((groups) => ways(groups) > mostWays)) return undefined;
  return { unit, byValue: parts.map((groups) => waysByValue(groups, min, max)) };
}

function groupsOf(weights: readonly number[]): readonly Group[] {
  const groups: Group[] = [];
  for (const weight of weights) {
    const last = groups.at(-1);
    if (last?.weight === weight) groups[groups.length - 1] = { weight, count: last.count + 1 };
    else groups.push({ weight, count: 1 });
  }
  return groups;
}

function waysByValue(groups: readonly Group[], min: number, max: number): ReadonlyMap<number, readonly Candidate[]> {
  const weight = groups.reduce((sum, group) => sum + group.weight * group.count, 0);
  let ways: readonly Candidate[] = [{ sums: [], total: 0 }];
  for (const group of groups) {
    ways = ways.flatMap(({ sums, total }) =>
      Array.from({ length: group.count * (max - min) + 1 }, (_, more) => {
        const sum = group.count * min + more;
        return { sums: [...sums, sum], total: total + sum * group.weight };
      }),
    );
  }
  return Map.groupBy(ways, ({ total }) => halfUp(total * 100, weight));
}

/** A quotient of whole numbers, rounded; a half goes up. */
export const halfUp = (over: number, under: number): number => Math.floor((2 * over + under) / (2 * under));

/** Every way in which the printed values of the parts and the printed index can have come about. All figures in hundredths. */
export function candidatesOf(
  { unit, byValue }: SumTable,
  values: readonly number[],
  index: number,
): readonly Candidate[] {
  let ways: readonly Candidate[] = [{ sums: [], total: 0 }];
  byValue.forEach((known, at) => {
    const own = known.get(values[at]!) ?? [];
    ways = ways.flatMap((way) =>
      own.map(({ sums, total }) => ({ sums: [...way.sums, ...sums], total: way.total + total })),
    );
  });
  return ways.filter(({ total }) => halfUp(total, unit) === index);
}

/** Whether the index before rounding is a half hundredth that rounding to even would have taken down. */
export const isHalfUpOnly = ({ unit }: SumTable, { total }: Candidate): boolean =>
  (2 * total) % (2 * unit) === unit && Math.floor(total / unit) % 2 === 0;

/** Finds the band of an index in hundredths, given as a quotient; `undefined` where no band holds it. */
export type BandFinder = (over: number, under: number) => string | undefined;

/** The finder of the bands of a scheme. */
export function bandFinder({ bands }: Pick<SchemeData, 'bands'>): BandFinder {
  const bound = (text: string | undefined) => {
    if (text === undefined) return undefined;
    const { over, under } = parseDecimal(text);
    return { over: Number(over) * 100, under: Number(under) };
  };
  const list = bands.list.map(({ id, from, to }) => ({ id, from: bound(from), to: bound(to) }));
  const isLower = bands.includes === 'lower';
  return (over, under) => {
    /** Below zero where the index is less than a bound, zero on it. */
    const beside = (at: { readonly over: number; readonly under: number }) => over * at.under - at.over * under;
    return list.find(({ from, to }, position) => {
      const [above, below] = [from === undefined ? 1 : beside(from), to === undefined ? -1 : beside(to)];
      const holdsFrom = isLower || position === 0;
      const holdsTo = !isLower || position === list.length - 1;
      return (above > 0 || (above === 0 && holdsFrom)) && (below < 0 || (below === 0 && holdsTo));
    })?.id;
  };
}

/** Whether an index in hundredths lies on the edge between two bands. */
export const isOnEdge = ({ bands }: Pick<SchemeData, 'bands'>, index: number): boolean =>
  bands.list.slice(1).some(({ from }) => {
    if (from === undefined) return false;
    const { over, under } = parseDecimal(from);
    return over * 100n === BigInt(index) * under;
  });
