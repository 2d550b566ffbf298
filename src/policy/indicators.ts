/** What follows from the series of an indicator: figures by year, bands, changes, the index that its parts give. */
import type { IndicatorData } from './schema.gen.ts';

/** The results of one year. */
export type Edition = IndicatorData['editions'][number];

/** One way of measuring. */
export type Instrument = IndicatorData['instruments'][number];

/** One figure of an edition. */
export type Figure = NonNullable<Edition['results']>[number]['figures'][number];

/** A group or predicate. */
export type Band = NonNullable<IndicatorData['bands']>['list'][number];

/** The measure that the entry is about. */
export function mainMeasure({ measures }: IndicatorData): IndicatorData['measures'][number] {
  return measures.find(({ role }) => role === 'index') ?? measures[0]!;
}

/** The figure of a subject in an edition; `undefined` where there is none. */
export function figureOf(edition: Edition, subject: string, measure: string): Figure | undefined {
  const figures = edition.results?.find((result) => result.subject === subject)?.figures;
  return figures?.find((figure) => figure.measure === measure);
}

/** The instrument that a year was measured with. */
export function instrumentOf({ instruments }: IndicatorData, year: number): Instrument | undefined {
  return instruments.find(({ years }) => years.from <= year && year <= years.to);
}

/** The band of a value; `undefined` where no band has it. */
export function bandOf({ bands }: IndicatorData, value: string): Band | undefined {
  const number = Number(value);
  return bands?.list.find(
    ({ from, above, to, below }) =>
      (from === undefined || number >= Number(from)) &&
      (above === undefined || number > Number(above)) &&
      (to === undefined || number <= Number(to)) &&
      (below === undefined || number < Number(below)),
  );
}

/** The edition with results before another, for a subject; `undefined` for its first. */
export function previousEdition({ editions }: IndicatorData, { year }: Edition, subject: string): Edition | undefined {
  return editions.findLast(
    (each) => each.year < year && each.results?.some((result) => result.subject === subject) === true,
  );
}

/** Whether figures of two editions that follow each other belong to one unbroken line. */
export function isJoined(data: IndicatorData, before: Edition, after: Edition): boolean {
  const instrument = instrumentOf(data, after.year);
  if (instrument === undefined || after.year - before.year > instrument.interval) return false;
  return instrument.break === undefined || instrument === instrumentOf(data, before.year);
}

/** By how many ranks a subject rose (positive) or fell since its edition before; `undefined` where one of the ranks is missing. */
export function rankChange(data: IndicatorData, edition: Edition, subject: string): number | undefined {
  const measure = mainMeasure(data).id;
  const before = previousEdition(data, edition, subject);
  const [from, to] = [before, edition].map((each) => each && figureOf(each, subject, measure)?.rank);
  return from === undefined || to === undefined ? undefined : from - to;
}

/** By how many ranks one subject stands behind another; `undefined` where one of the ranks is missing. */
export function rankGap(data: IndicatorData, edition: Edition, subject: string, other: string): number | undefined {
  const measure = mainMeasure(data).id;
  const [own, theirs] = [subject, other].map((each) => figureOf(edition, each, measure)?.rank);
  return own === undefined || theirs === undefined ? undefined : own - theirs;
}

/** The index that the parts give by the formula of the year, with how much rounding may change it; `undefined` where a part is missing. */
export function indexFromParts(
  data: IndicatorData,
  edition: Edition,
  subject: string,
): { readonly index: number; readonly rounding: number } | undefined {
  const parts = instrumentOf(data, edition.year)?.formula.parts ?? [];
  let [sum, weights, rounding] = [0, 0, 0];
  for (const { measure, weight } of parts) {
    const value = figureOf(edition, subject, measure)?.value;
    if (value === undefined) return undefined;
    sum += Number(value) * Number(weight);
    rounding += halfUnit(value) * Number(weight);
    weights += Number(weight);
  }
  return weights === 0 ? undefined : { index: sum / weights, rounding: rounding / weights };
}

/** Whether an index is what its parts give, but for rounding; `undefined` where that cannot be told. */
export function fitsFormula(data: IndicatorData, edition: Edition, subject: string): boolean | undefined {
  const printed = figureOf(edition, subject, mainMeasure(data).id)?.value;
  const derived = indexFromParts(data, edition, subject);
  if (printed === undefined || derived === undefined) return undefined;
  // What a computer cannot write exactly is no difference.
  return Math.abs(Number(printed) - derived.index) <= derived.rounding + halfUnit(printed) + 1e-9;
}

/** Half of the last decimal of a number as it is written: what rounding may have taken away. */
function halfUnit(value: string): number {
  return 0.5 * 10 ** -(value.split('.')[1]?.length ?? 0);
}
