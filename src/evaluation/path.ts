/** The cheapest way to a target: which levels to raise. The optimum is exact, and every way that costs as little is told. */
import { fraction, multiply, parseDecimal, sum, type Exact } from '../policy/decimal.ts';
import { reaches, type Target } from './bands.ts';
import { toIndex, written, type Index } from './evaluate.ts';
import { indexOf, rulerOf, toWhole, unitsOf, type Ruler } from './ruler.ts';
import { levelWhenMissing, type BandFrom, type Levels, type Scheme } from './scheme.ts';

/** What the way has to keep to. */
export interface PathOptions {
  /** The ids of indicators whose levels stay as they are. */
  readonly fixed?: ReadonlySet<string>;
  /** What it costs to raise an indicator by one level, as decimals above zero by its id; 1 where none is given. */
  readonly costs?: ReadonlyMap<string, string>;
  readonly bandFrom?: BandFrom;
  /** How many single ways are listed at most; 100 where it is absent. */
  readonly limit?: number;
}

/** An indicator that can be raised. */
export interface Raisable {
  readonly id: string;
  readonly from: number;
  /** The highest level that it can have. */
  readonly most: number;
}

/** Levels to raise among indicators that weigh and cost the same: it does not matter which of them. */
export interface Group {
  /** The weight of each, in percent. */
  readonly weight: string;
  /** What one level costs. */
  readonly cost: string;
  readonly indicators: readonly Raisable[];
  /** How many levels are to be raised, over all of them. */
  readonly steps: number;
}

/** Ways that differ only in which indicators of a group are raised. */
export interface Choice {
  readonly groups: readonly Group[];
  readonly steps: number;
  /** How many ways these are. */
  readonly ways: bigint;
  /** The index that each of them gives. */
  readonly index: Index;
}

/** One way: the levels to raise, in the order of the scheme. */
export interface Way {
  readonly steps: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly index: Index;
}

/** The answer to how a target is reached. */
export interface Path {
  /** `reached` when nothing has to be raised, `unreachable` when even the highest levels are too low. */
  readonly state: 'reached' | 'reachable' | 'unreachable';
  /** What every way told here costs, as a decimal, and no way costs less; `0` when the state is not `reachable`. */
  readonly cost: string;
  /** How many ways cost that. */
  readonly ways: bigint;
  /** How many choices they are. */
  readonly choiceCount: bigint;
  /** All choices, or the first thousand. */
  readonly choices: readonly Choice[];
  /** All single ways, or the first up to the limit. */
  readonly list: readonly Way[];
  /** The index when everything that may be raised is at its highest level. */
  readonly best: Index;
}

/** Indicators that weigh and cost the same. */
interface Class {
  /** In units of the ruler. */
  readonly weight: number;
  /** In units of all costs. */
  readonly cost: number;
  readonly costWords: string;
  readonly weightWords: string;
  readonly indicators: readonly Raisable[];
  /** How many levels can be raised over all. */
  readonly room: number;
}

/**
 * The cheapest ways to raise levels until an index reaches a target. Without costs these are the ways of the fewest steps. Indicators
 * without a level begin where missing ones count. Throws for a cost that is not above zero.
 */
export function pathTo(scheme: Scheme, levels: Levels, target: Target, options: PathOptions = {}): Path {
  const { bandFrom, limit = 100 } = options;
  const ruler = rulerOf(scheme);
  const now = ruler.indicators.map((id) => levels.get(id) ?? levelWhenMissing(scheme));
  const start = unitsOf(ruler, now);
  const classes = classesOf(scheme, ruler, now, options);
  const most = start + classes.reduce((units, { weight, room }) => units + weight * room, 0);
  const indexAt = (units: number) => toIndex(scheme, indexOf(ruler, units), bandFrom);
  const isEnough = (units: number) => reaches(scheme, indexOf(ruler, units), target, bandFrom);
  const nothing = { cost: '0', ways: 0n, choiceCount: 0n, choices: [], list: [], best: indexAt(most) };
  if (isEnough(start)) return { ...nothing, state: 'reached' };
  if (!isEnough(most)) return { ...nothing, state: 'unreachable' };
  const need = leastEnough(start, most, isEnough) - start;
  const least = leastCosts(classes, need);
  const counts = countsOf(classes, need, least);
  const choices = take(1000, stepsOf(classes, need, least)).map((steps): Choice => {
    const units = classes.reduce((total, { weight }, index) => total + weight * steps[index]!, start);
    return {
      groups: classes.flatMap(({ weightWords, costWords, indicators }, index) =>
        steps[index] === 0 ? [] : [{ weight: weightWords, cost: costWords, indicators, steps: steps[index]! }],
      ),
      steps: steps.reduce((a, b) => a + b, 0),
      ways: classes.reduce((ways, { indicators }, index) => ways * spreads(indicators)[steps[index]!]!, 1n),
      index: indexAt(units),
    };
  });
  const order = new Map(ruler.indicators.map((id, index) => [id, index]));
  return {
    ...nothing,
    state: 'reachable',
    cost: costOf(choices[0]!),
    ways: counts.ways,
    choiceCount: counts.choices,
    choices,
    list: take(limit, waysOf(choices, order)),
  };
}

/** The classes of what may be raised, the heaviest first, then the cheapest. */
function classesOf(
  scheme: Scheme,
  ruler: Ruler,
  now: readonly number[],
  { fixed = new Set(), costs = new Map() }: PathOptions,
): readonly Class[] {
  const weightWords = new Map(weightsOf(scheme.nodes));
  const cost = (id: string): Exact => parseDecimal(costs.get(id) ?? '1');
  const wholeCosts = toWhole(ruler.indicators.map(cost));
  const classes = new Map<string, { indicators: Raisable[]; weight: number; cost: number; id: string }>();
  ruler.indicators.forEach((id, index) => {
    if (wholeCosts[index]! <= 0) throw new RangeError(`Unexpected cost of \`${id}\`, expected one above zero`);
    const [weight, from] = [ruler.weights[index]!, now[index]!];
    if (fixed.has(id) || from >= scheme.scale.max) return;
    const key = `${weight} ${wholeCosts[index]}`;
    if (!classes.has(key)) classes.set(key, { indicators: [], weight, cost: wholeCosts[index]!, id });
    classes.get(key)!.indicators.push({ id, from, most: scheme.scale.max });
  });
  return [...classes.values()]
    .sort((a, b) => b.weight - a.weight || a.cost - b.cost)
    .map(({ id, ...rest }) => ({
      ...rest,
      weightWords: weightWords.get(id)!,
      costWords: written(cost(id)),
      room: rest.indicators.reduce((room, { from, most }) => room + most - from, 0),
    }));
}

function weightsOf(nodes: Scheme['nodes']): readonly (readonly [string, string])[] {
  return nodes.flatMap(({ id, weight, children }) =>
    children === undefined ? [[id, weight] as const] : weightsOf(children),
  );
}

/** The least number of units that is enough. What is enough stays enough with more. */
function leastEnough(low: number, high: number, isEnough: (units: number) => boolean): number {
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** By class and by units that are still needed: the least cost of gaining them with this class and those after it. */
type LeastCosts = readonly Float64Array[];

function leastCosts(classes: readonly Class[], need: number): LeastCosts {
  const none = new Float64Array(need + 1).fill(Infinity);
  none[0] = 0;
  const tables = [none];
  for (const { weight, cost, room } of classes.toReversed()) {
    const after = tables[0]!;
    const table = new Float64Array(need + 1);
    for (let units = 0; units <= need; units += 1) {
      let least = after[units]!;
      for (let steps = 1; steps <= room; steps += 1) {
        const rest = units - steps * weight;
        least = Math.min(least, steps * cost + after[rest < 0 ? 0 : rest]!);
        if (rest <= 0) break;
      }
      table[units] = least;
    }
    tables.unshift(table);
  }
  return tables;
}

/** The numbers of steps of a class by which the least cost can be kept. */
function bestSteps(classes: readonly Class[], least: LeastCosts, index: number, units: number): readonly number[] {
  const { weight, cost, room } = classes[index]!;
  return Array.from({ length: room + 1 }, (_, steps) => steps).filter((steps) => {
    const rest = Math.max(0, units - steps * weight);
    return steps * cost + least[index + 1]![rest]! === least[index]![units];
  });
}

/** How many choices and ways there are. */
function countsOf(classes: readonly Class[], need: number, least: LeastCosts): { choices: bigint; ways: bigint } {
  const known = new Map<string, { choices: bigint; ways: bigint }>();
  const count = (index: number, units: number): { choices: bigint; ways: bigint } => {
    if (index === classes.length) return { choices: 1n, ways: 1n };
    const key = `${index} ${units}`;
    let counts = known.get(key);
    if (counts !== undefined) return counts;
    counts = { choices: 0n, ways: 0n };
    const { weight, indicators } = classes[index]!;
    const ways = spreads(indicators);
    for (const steps of bestSteps(classes, least, index, units)) {
      const rest = count(index + 1, Math.max(0, units - steps * weight));
      counts.choices += rest.choices;
      counts.ways += ways[steps]! * rest.ways;
    }
    known.set(key, counts);
    return counts;
  };
  return count(0, need);
}

const spreadsOf = new WeakMap<readonly Raisable[], readonly bigint[]>();

/** By number of steps: in how many ways these can be spread over indicators. */
function spreads(indicators: readonly Raisable[]): readonly bigint[] {
  let ways = spreadsOf.get(indicators);
  if (ways !== undefined) return ways;
  ways = [1n];
  for (const { from, most } of indicators) {
    const before: readonly bigint[] = ways;
    ways = Array.from({ length: before.length + most - from }, (_, steps) => {
      let total = 0n;
      for (let own = 0; own <= most - from; own += 1) total += before[steps - own] ?? 0n;
      return total;
    });
  }
  spreadsOf.set(indicators, ways);
  return ways;
}

/** Every choice as numbers of steps by class. */
function* stepsOf(
  classes: readonly Class[],
  units: number,
  least: LeastCosts,
  before: readonly number[] = [],
): Generator<readonly number[]> {
  const index = before.length;
  if (index === classes.length) yield before;
  else
    for (const steps of bestSteps(classes, least, index, units).toReversed())
      yield* stepsOf(classes, Math.max(0, units - steps * classes[index]!.weight), least, [...before, steps]);
}

const costOf = ({ groups }: Choice): string =>
  written(sum(groups.map(({ cost, steps }) => multiply(parseDecimal(cost), fraction(BigInt(steps), 1n)))));

/** Every way of some choices. */
function* waysOf(choices: readonly Choice[], order: ReadonlyMap<string, number>): Generator<Way> {
  for (const { groups, index } of choices)
    for (const steps of spreadGroups(groups))
      yield { steps: steps.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!), index };
}

function* spreadGroups(groups: readonly Group[]): Generator<Way['steps']> {
  const [group, ...rest] = groups;
  if (group === undefined) yield [];
  else
    for (const own of spread(group.indicators, group.steps))
      for (const others of spreadGroups(rest)) yield [...own, ...others];
}

function* spread(indicators: readonly Raisable[], steps: number): Generator<Way['steps']> {
  const [first, ...rest] = indicators;
  if (first === undefined) {
    if (steps === 0) yield [];
    return;
  }
  const { id, from, most } = first;
  const roomAfter = rest.reduce((room, other) => room + other.most - other.from, 0);
  for (let own = Math.min(steps, most - from); own >= Math.max(0, steps - roomAfter); own -= 1)
    for (const others of spread(rest, steps - own))
      yield own === 0 ? others : [{ id, from, to: from + own }, ...others];
}

/** The first elements, at most so many. */
function take<Element>(limit: number, elements: Iterable<Element>): readonly Element[] {
  const taken: Element[] = [];
  for (const element of elements) {
    if (taken.length === limit) break;
    taken.push(element);
  }
  return taken;
}
