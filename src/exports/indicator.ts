/** The figures of an indicator for other programs. */
import { entryIdOf, type AreaEntry } from '../policy/areas.ts';
import { csvOf } from '../policy/csv.ts';
import { bandOf, mainMeasure, type Edition, type Figure } from '../policy/indicators.ts';
import type { IndicatorData } from '../policy/schema.gen.ts';
import type { Entry } from '../policy/types.ts';

type IndicatorEntry = AreaEntry & Entry<IndicatorData>;

/** One figure with everything that it needs to stand alone. */
interface Row {
  readonly year: number;
  readonly edition: string | undefined;
  readonly subject: string;
  readonly figure: Figure;
  readonly band: string | undefined;
  readonly source: Edition;
}

function rowsOf(data: IndicatorData): readonly Row[] {
  const main = mainMeasure(data).id;
  return data.editions.flatMap((edition) =>
    (edition.results ?? []).flatMap(({ subject, figures }) =>
      figures.map((figure) => ({
        year: edition.year,
        edition: edition.title?.words,
        subject,
        figure,
        band: figure.measure === main ? bandOf(data, figure.value)?.id : undefined,
        source: edition,
      })),
    ),
  );
}

/**
 * One line for each figure, under a line of names: the value with the decimals of its source; `rank` as the source prints it, `computed_rank` where
 * it was computed here; the band of the index; sources parted by spaces. A year without results has no line.
 */
export function indicatorCsv({ yaml: { data } }: IndicatorEntry): string {
  const names = [
    'year',
    'edition',
    'subject',
    'measure',
    'value',
    'rank',
    'computed_rank',
    'band',
    'confidence',
    'sources',
  ];
  const lines = rowsOf(data).map(({ year, edition, subject, figure, band, source }) => [
    year,
    edition,
    subject,
    figure.measure,
    figure.value,
    figure.rank,
    figure.computedRank,
    band,
    source.confidence,
    source.sources.join(' '),
  ]);
  return csvOf([names, ...lines]);
}

/**
 * The indicator as one object of the shape of `schemas/indicator-series.schema.json`: what is measured, for whom, how, and every figure as a number;
 * years that were looked for in vain are in `notFound`.
 */
export function indicatorJson(entry: IndicatorEntry): string {
  const { data } = entry.yaml;
  const { name, about, scale, measures, subjects, instruments, bands } = data;
  const object = {
    id: entryIdOf(entry),
    name,
    about,
    scale: { from: Number(scale.from), to: Number(scale.to) },
    measures: measures.map((measure) => ({
      id: measure.id,
      name: measure.name,
      abbreviation: measure.abbreviation,
      role: measure.role,
    })),
    subjects: subjects.map((subject) => ({ id: subject.id, name: subject.name })),
    instruments: instruments.map((each) => ({
      id: each.id,
      name: each.name,
      years: each.years,
      parts: each.formula.parts.map(({ measure, weight }) => ({ measure, weight: Number(weight) })),
    })),
    bands: bands?.list.map((band) => ({ id: band.id, name: band.name })),
    figures: rowsOf(data).map(({ year, edition, subject, figure, band, source }) => ({
      year,
      edition,
      subject,
      measure: figure.measure,
      value: Number(figure.value),
      rank: figure.rank,
      computedRank: figure.computedRank,
      band,
      confidence: source.confidence,
      sources: source.sources,
    })),
    notFound: data.editions.filter((each) => each.notFound !== undefined).map(({ year }) => year),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}
