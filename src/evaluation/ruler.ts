/** A scheme in whole numbers, for those who need many indices: each is one sum, exact and quick. */
import { fraction, greatestDivisor, parseDecimal, type Exact } from '../policy/decimal.ts';
import { indicatorsOf, type Scheme } from './scheme.ts';

/** The weights of the indicators in the largest unit that measures all of them. */
export interface Ruler {
  /** The ids of the indicators in their order. */
  readonly indicators: readonly string[];
  /** In the order of the indicators. */
  readonly weights: readonly number[];
  /** The sum of the weights: so many units are one of the index. */
  readonly whole: number;
}

/** The ruler of a scheme. The weights of indicators decide alone, as the checks make sure that those above them are their sums. */
export function rulerOf(scheme: Pick<Scheme, 'nodes'>): Ruler {
  const indicators = indicatorsOf(scheme);
  const weights = toWhole(indicators.map(({ weight }) => parseDecimal(weight)));
  return { indicators: indicators.map(({ id }) => id), weights, whole: weights.reduce((a, b) => a + b, 0) };
}

/** The index of levels in units: the index is this divided by the `whole` of the ruler. */
export function unitsOf({ weights }: Ruler, levels: ArrayLike<number>): number {
  let units = 0;
  for (let index = 0; index < weights.length; index += 1) units += weights[index]! * levels[index]!;
  return units;
}

/** The index that units are. */
export function indexOf({ whole }: Ruler, units: number): Exact {
  return fraction(BigInt(units), BigInt(whole));
}

/** Numbers in the largest unit that measures all of them. Throws where they would be too large to be added exactly. */
export function toWhole(numbers: readonly Exact[]): readonly number[] {
  const under = numbers.reduce((product, number) => leastMultiple(product, number.under), 1n);
  const over = numbers.map((number) => (number.over * under) / number.under);
  const unit = over.reduce(greatestDivisor, 0n) || 1n;
  const whole = over.map((number) => Number(number / unit));
  if (!Number.isSafeInteger(whole.reduce((a, b) => a + Math.abs(b), 0) * 1000))
    throw new RangeError('Unexpected numbers of very different sizes, expected fewer digits');
  return whole;
}

const leastMultiple = (a: bigint, b: bigint): bigint => (a / greatestDivisor(a, b)) * b;
