/** The band of an index, and whether an index reaches a target. */
import { compare, parseDecimal, roundHalfUp, type Exact } from '../policy/decimal.ts';
import type { Band, BandFrom, Scheme } from './scheme.ts';

/**
 * The id of the band of an index; `undefined` below the lowest band. A band includes the bound that the scheme says; at both ends of the scale
 * the bound is included.
 */
export function bandOf(
  { bands, rounding }: Scheme,
  index: Exact,
  bandFrom: BandFrom = bands.takenFrom,
): string | undefined {
  const { list, includes } = bands;
  const seen = bandFrom === 'rounded' ? parseDecimal(roundHalfUp(index, rounding.decimals)) : index;
  const isAt = ({ from }: Band, position: number): boolean => {
    if (from === undefined) return true;
    const order = compare(seen, parseDecimal(from));
    return order > 0 || (order === 0 && (includes === 'lower' || position === 0));
  };
  return list.findLast(isAt)?.id;
}

/** What is to be reached: an index of at least a decimal, or at least a band, by its id. */
export type Target = { readonly index: string } | { readonly band: string };

/** Whether an index reaches a target. Where the band follows from the rounded index, a decimal is reached by the rounded index too. */
export function reaches(
  scheme: Scheme,
  index: Exact,
  target: Target,
  bandFrom: BandFrom = scheme.bands.takenFrom,
): boolean {
  if ('index' in target) {
    const seen = bandFrom === 'rounded' ? parseDecimal(roundHalfUp(index, scheme.rounding.decimals)) : index;
    return compare(seen, parseDecimal(target.index)) >= 0;
  }
  const position = (id: string | undefined) => scheme.bands.list.findIndex((band) => band.id === id);
  const wanted = position(target.band);
  if (wanted === -1) throw new RangeError(`Unexpected band \`${target.band}\`, expected one of \`${scheme.id}\``);
  return position(bandOf(scheme, index, bandFrom)) >= wanted;
}
