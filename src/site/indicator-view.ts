/** Indicators as pages show them: charts, tables, how the figures are made, what others say of them, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { entriesOf, overviewOf, type AreaEntry } from '../policy/areas.ts';
import {
  bandOf,
  figureOf,
  isJoined,
  mainMeasure,
  rankChange,
  rankGap,
  type Edition,
  type Figure,
} from '../policy/indicators.ts';
import type { IndicatorData } from '../policy/schema.gen.ts';
import type { Entry, Policy } from '../policy/types.ts';
import { entryView, targetLinks, type EntryView } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';
import { chartOf, type Chart, type ChartData, type Series } from './series-chart.ts';
import { indicatorFileUrl } from './urls.ts';

/** An indicator with its place. */
export type IndicatorEntry = AreaEntry & Entry<IndicatorData>;

/** A chart for wide and for narrow screens, with what a reader should know of its lines. */
export interface ChartPair {
  readonly title: string;
  readonly wide: Chart;
  readonly narrow: Chart;
}

/** A cell of a table of figures. */
export interface SeriesCell {
  readonly words: string;
  /** What stands under it: a rank, a band. */
  readonly small?: string;
}

/** A row of a table: the results of a year, or that there are none. */
export type SeriesRow =
  | {
      readonly year: string;
      readonly cells: readonly SeriesCell[];
      /** Where not all editions are known equally well. */
      readonly confidence?: ClaimView['confidence'];
    }
  | { readonly year: string; readonly gap: string };

/** The figures of one subject. */
export interface SeriesTable {
  readonly subject: string;
  readonly columns: readonly { readonly words: string; readonly name?: string }[];
  /** Whether rows say how well they are known; otherwise what stands under the table holds for all. */
  readonly isMixed: boolean;
  readonly rows: readonly SeriesRow[];
}

/** A list of others for one year. */
export interface ComparisonView extends ClaimView {
  readonly name: string;
  readonly about?: string;
  readonly measure: string;
  readonly rows: readonly {
    readonly rank: string;
    readonly name: string;
    readonly value: string;
    readonly band: string;
    readonly isSubject: boolean;
  }[];
}

/** The page of an indicator. */
export interface IndicatorView extends EntryView {
  readonly charts: readonly ChartPair[];
  readonly parts: readonly Chart[];
  /** What a reader of the charts should know. */
  readonly captions: readonly string[];
  readonly tables: readonly SeriesTable[];
  readonly tableNotes: readonly string[];
  readonly sources: ClaimView;
  readonly downloads: readonly { readonly words: string; readonly url: string }[];
  readonly measures: readonly (ClaimView & {
    readonly name: string;
    readonly abbreviation?: string;
    readonly about?: string;
    readonly role: string;
  })[];
  readonly instruments: readonly (ClaimView & {
    readonly name: string;
    readonly years: string;
    readonly about: string;
    readonly break?: string;
    readonly formula: ClaimView & { readonly words: string };
    readonly provisions: readonly ProvisionLink[];
  })[];
  readonly bands?: ClaimView & {
    readonly about: string;
    readonly list: readonly { readonly name: string; readonly bounds: string }[];
  };
  readonly misfits: readonly (ClaimView & { readonly words: string })[];
  readonly releases: readonly (ClaimView & { readonly date: string; readonly words: string })[];
  /** The titles of the publications, with how well they are known. */
  readonly titles: readonly (ClaimView & { readonly year: number; readonly words: string })[];
  readonly comparisons: readonly ComparisonView[];
  readonly targets: readonly (ClaimView & { readonly words: string })[];
  readonly statements: readonly (ClaimView & {
    readonly words: string;
    readonly outcome: 'confirmed' | 'refuted';
    readonly finding: string;
  })[];
}

/** The page of the area. */
export interface IndicatorsView extends EntryView {
  readonly indicators: readonly {
    readonly name: string;
    readonly url: string;
    readonly about: string;
    readonly latest: string;
    readonly chart: ChartPair;
  }[];
}

/** The indicators, in the order of ids. */
export const indicatorsOf = (policy: Policy): readonly IndicatorEntry[] => entriesOf(policy, 'indicator');

/** The view of the area; `undefined` where nothing is written of it. */
export function indicatorsView(policy: Policy, lang: Lang): IndicatorsView | undefined {
  const overview = overviewOf(policy, 'indicators');
  if (overview === undefined) return undefined;
  return {
    ...entryView(policy, overview, lang),
    indicators: indicatorsOf(policy).map((entry) => {
      const view = entryView(policy, entry, lang);
      const chart = mainCharts(entry, lang)[0]!;
      return {
        name: view.name,
        url: view.path,
        about: view.about,
        latest: latestInWords(entry.yaml.data, lang),
        chart,
      };
    }),
  };
}

/** The view of an indicator. */
export function indicatorView(policy: Policy, entry: IndicatorEntry, lang: Lang): IndicatorView {
  const { data } = entry.yaml;
  const claim = (each: Parameters<typeof claimView>[2]) => claimView(policy, lang, each);
  const charts = mainCharts(entry, lang);
  const parts = data.measures.filter(({ id }) => id !== mainMeasure(data).id);
  const held = data.editions.filter(({ results }) => results !== undefined);
  return {
    ...entryView(policy, entry, lang),
    charts,
    parts: parts.map((measure) => chartOf(valueChart(entry, measure, lang), 328, 200)),
    captions: captionsOf(data, lang),
    tables: data.subjects.map((subject) => tableOf(data, subject, lang)),
    tableNotes: tableNotes(data, lang),
    sources: claim({ confidence: data.confidence, sources: held.flatMap(({ sources }) => sources) }),
    downloads: (['csv', 'json'] as const).map((format) => ({
      words: format.toUpperCase(),
      url: indicatorFileUrl(entry.id, format),
    })),
    measures: data.measures.map(({ name, abbreviation, about, role, ...rest }) => ({
      name: name[lang],
      ...(abbreviation === undefined ? {} : { abbreviation }),
      ...(about === undefined ? {} : { about: about[lang] }),
      role: t(lang, `indicator.role.${role}`),
      ...claim(rest),
    })),
    instruments: data.instruments.map((instrument) => ({
      name: instrument.name[lang],
      years: yearsInWords(instrument.years),
      about: instrument.about[lang],
      ...(instrument.break === undefined ? {} : { break: instrument.break[lang] }),
      formula: { words: formulaInWords(data, instrument.formula.parts, lang), ...claim(instrument.formula) },
      provisions: targetLinks(policy, instrument.provisions, lang),
      ...claim(instrument),
    })),
    ...(data.bands === undefined
      ? {}
      : {
          bands: {
            about: data.bands.about[lang],
            list: data.bands.list.map((band) => ({ name: band.name[lang], bounds: boundsInWords(band, lang) })),
            ...claim(data.bands),
          },
        }),
    misfits: (data.misfits ?? []).map(({ year, subject, reason, ...rest }) => ({
      words: `${nameOf(data, subject, lang)}, ${year}: ${reason[lang]}`,
      ...claim(rest),
    })),
    releases: data.editions.flatMap(({ year, release }) =>
      release === undefined
        ? []
        : [
            {
              date: t(lang, 'indicator.release', { year, date: dateInWords(lang, release.date) }),
              words: release.about[lang],
              ...claim(release),
            },
          ],
    ),
    titles: data.editions.flatMap(({ year, title }) =>
      title === undefined ? [] : [{ year, words: title.words, ...claim(title) }],
    ),
    comparisons: (data.comparisons ?? []).map((comparison) => comparisonView(policy, data, comparison, lang)),
    targets: (data.targets ?? []).map((target) => ({ words: target[lang], ...claim(target) })),
    statements: (data.statements ?? []).map(({ outcome, finding, ...rest }) => ({
      words: rest[lang],
      outcome,
      finding: finding[lang],
      ...claim(rest),
    })),
  };
}

/** A number as a language writes it, with the decimals that the data have. */
export function numberInWords(value: string, lang: Lang): string {
  return lang === 'id' ? value.replace('.', ',') : value;
}

/** Two decimals, a half rounded up as people do it: a computer holds 0.045 as a little less. */
const inTwoDecimals = (value: string): string => (Math.round(Number(value) * 100 + 1e-9) / 100).toFixed(2);

const nameOf = ({ subjects }: IndicatorData, subject: string, lang: Lang): string =>
  subjects.find(({ id }) => id === subject)?.name[lang] ?? subject;

const yearsInWords = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? String(from) : `${from}–${to}`;

/** The latest results of the main subject: "2024: 0.79911, rank 64, very high". */
function latestInWords(data: IndicatorData, lang: Lang): string {
  const subject = data.subjects[0]!;
  const measure = mainMeasure(data);
  const edition = data.editions.findLast((each) => figureOf(each, subject.id, measure.id) !== undefined);
  const figure = edition && figureOf(edition, subject.id, measure.id);
  if (figure === undefined) return '';
  const rank = figure.rank === undefined ? [] : [t(lang, 'indicator.rankOf', { rank: figure.rank })];
  const band = bandOf(data, figure.value)?.name[lang];
  return `${subject.name[lang]} ${edition!.year}: ${[numberInWords(figure.value, lang), ...rank, ...(band === undefined ? [] : [band])].join(', ')}`;
}

// Charts

/** The chart of the ranks, where there are any, and that of the index. */
function mainCharts(entry: IndicatorEntry, lang: Lang): readonly ChartPair[] {
  const { data } = entry.yaml;
  const main = mainMeasure(data);
  const hasRanks = data.editions.some((edition) =>
    data.subjects.some(({ id }) => figureOf(edition, id, main.id)?.rank !== undefined),
  );
  const charts = [...(hasRanks ? [rankChart(entry, lang)] : []), valueChart(entry, main, lang)];
  return charts.map((chart) => ({
    title: chart.title,
    wide: chartOf(chart, 592, 320),
    narrow: chartOf(chart, 328, 280),
  }));
}

function rankChart(entry: IndicatorEntry, lang: Lang): ChartData {
  const { data } = entry.yaml;
  const main = mainMeasure(data);
  const series = seriesOf(data, main.id, lang, ({ rank }) =>
    rank === undefined ? undefined : { value: rank, words: String(rank) },
  );
  const worst = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const foot = Math.ceil(worst / 20) * 20;
  const ticks = Array.from({ length: foot / 20 }, (_, index) => (index + 1) * 20);
  return {
    ...chartFrame(data, `${entry.id}-rank`),
    title: t(lang, 'indicator.rankChart', { measure: main.abbreviation ?? main.name[lang] }),
    description: inWords(series, lang),
    series,
    foot,
    head: 1,
    ticks: [1, ...ticks].map((value) => ({ value, words: String(value) })),
  };
}

function valueChart(entry: IndicatorEntry, measure: IndicatorData['measures'][number], lang: Lang): ChartData {
  const { data } = entry.yaml;
  const { id, name, abbreviation } = measure;
  const series = seriesOf(data, id, lang, ({ value }) => ({
    value: Number(value),
    // Two decimals are enough beside a line; the table has all.
    words: numberInWords(inTwoDecimals(value), lang),
  }));
  const [foot, head] = [Number(data.scale.from), Number(data.scale.to)];
  const ticks = Array.from({ length: 5 }, (_, index) => foot + ((head - foot) * index) / 4);
  const isMain = measure === mainMeasure(data);
  return {
    ...chartFrame(data, `${entry.id}-${id}`),
    title: abbreviation === undefined ? name[lang] : `${name[lang]} (${abbreviation})`,
    description: inWords(series, lang),
    series,
    foot,
    head,
    ticks: ticks.map((value) => ({ value, words: numberInWords(String(value), lang) })),
    bands: isMain
      ? (data.bands?.list ?? [])
          .map((band) => ({ value: Number(band.from ?? band.above), words: band.name[lang] }))
          .filter(({ value }) => value > foot)
      : [],
  };
}

/** What all charts of an indicator have alike. */
function chartFrame(data: IndicatorData, id: string) {
  return {
    id: `chart-${id}`,
    years: data.editions.map(({ year }) => year),
    breaks: data.instruments.filter((each) => each.break !== undefined).map(({ years }) => years.from),
    unknown: data.editions.filter(({ notFound }) => notFound !== undefined).map(({ year }) => year),
  };
}

/** The points of every subject that has any. */
function seriesOf(
  data: IndicatorData,
  measure: string,
  lang: Lang,
  read: (figure: Figure) => { readonly value: number; readonly words: string } | undefined,
): readonly Series[] {
  return data.subjects
    .map(({ id, name, short }) => {
      let before: Edition | undefined;
      const points = data.editions.flatMap((edition) => {
        const figure = figureOf(edition, id, measure);
        const point = figure && read(figure);
        if (point === undefined) return [];
        const joined = before !== undefined && isJoined(data, before, edition);
        before = edition;
        return [{ year: edition.year, ...point, isJoined: joined }];
      });
      return { id, name: (data.subjects.length === 1 ? undefined : (short ?? name))?.[lang] ?? '', points };
    })
    .filter(({ points }) => points.length > 0);
}

/** The first and the last value of every line. */
function inWords(series: readonly Series[], lang: Lang): string {
  return series
    .map(({ name, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      const words = t(lang, 'indicator.fromTo', {
        first: first.words,
        from: first.year,
        last: last.words,
        to: last.year,
      });
      return name === '' ? words : `${name}: ${words}`;
    })
    .join(' ');
}

function captionsOf(data: IndicatorData, lang: Lang): readonly string[] {
  const gaps = gapsOf(data);
  return [
    ...(gaps.length === 0 ? [] : [t(lang, 'indicator.gaps', { years: gaps.map(yearsInWords).join(', ') })]),
    ...data.instruments.flatMap((each) =>
      each.break === undefined ? [] : [`${each.years.from}: ${each.break[lang]}`],
    ),
    ...data.editions.flatMap(({ year, notFound }) => (notFound === undefined ? [] : [`${year}: ${notFound[lang]}`])),
  ];
}

/** The years without results that a line is not drawn over. */
function gapsOf(data: IndicatorData): readonly { readonly from: number; readonly to: number }[] {
  return data.editions.flatMap((edition, index) => {
    const before = data.editions[index - 1];
    if (before === undefined || edition.results === undefined || isJoined(data, before, edition)) return [];
    return edition.year - before.year > 1 ? [{ from: before.year + 1, to: edition.year - 1 }] : [];
  });
}

// Tables

function tableOf(data: IndicatorData, subject: IndicatorData['subjects'][number], lang: Lang): SeriesTable {
  const main = mainMeasure(data);
  const figures = data.editions.flatMap((edition) => figureOf(edition, subject.id, main.id) ?? []);
  const hasRanks = figures.some(({ rank }) => rank !== undefined);
  const other = data.subjects.find(({ id }) => id !== subject.id);
  const isMain = subject === data.subjects[0];
  const hasGap = hasRanks && isMain && other !== undefined;
  const columns = [
    ...(hasRanks ? [{ words: t(lang, 'indicator.rank') }, { words: t(lang, 'indicator.change') }] : []),
    ...(hasGap ? [{ words: t(lang, 'indicator.gap', { other: (other.short ?? other.name)[lang] }) }] : []),
    ...data.measures.map(({ name, abbreviation }) =>
      abbreviation === undefined ? { words: name[lang] } : { words: abbreviation, name: name[lang] },
    ),
  ];
  const held = data.editions.filter(({ results }) => results !== undefined);
  const isMixed = new Set(held.map(({ confidence }) => confidence)).size > 1;
  const gaps = new Map(gapsOf(data).map((gap) => [gap.to + 1, gap]));
  const rows = data.editions.flatMap((edition): readonly SeriesRow[] => {
    const gap = gaps.get(edition.year);
    const before = gap === undefined ? [] : [{ year: yearsInWords(gap), gap: t(lang, 'indicator.noSurvey') }];
    if (edition.results === undefined)
      return [...before, { year: String(edition.year), gap: t(lang, 'indicator.notFound') }];
    const change = rankChange(data, edition, subject.id);
    const behind = other && rankGap(data, edition, subject.id, other.id);
    const main_ = figureOf(edition, subject.id, main.id);
    return [
      ...before,
      {
        year: String(edition.year),
        ...(isMixed ? { confidence: edition.confidence } : {}),
        cells: [
          ...(hasRanks ? [{ words: String(main_?.rank ?? '–') }, { words: changeInWords(change) }] : []),
          ...(hasGap ? [{ words: behind === undefined ? '–' : String(behind) }] : []),
          ...data.measures.map(({ id }) => cellOf(data, figureOf(edition, subject.id, id), id === main.id, lang)),
        ],
      },
    ];
  });
  return { subject: subject.name[lang], columns, isMixed, rows };
}

function cellOf(data: IndicatorData, figure: Figure | undefined, isMain: boolean, lang: Lang): SeriesCell {
  if (figure === undefined) return { words: '–' };
  const small = isMain
    ? bandOf(data, figure.value)?.name[lang]
    : figure.computedRank === undefined
      ? undefined
      : t(lang, 'indicator.computedRank', { rank: figure.computedRank });
  return { words: numberInWords(figure.value, lang), ...(small === undefined ? {} : { small }) };
}

/** "+13" for a rise, with a true minus sign for a fall. */
function changeInWords(change: number | undefined): string {
  if (change === undefined) return '–';
  return change > 0 ? `+${change}` : String(change).replace('-', '−');
}

function tableNotes(data: IndicatorData, lang: Lang): readonly string[] {
  const figures = data.editions.flatMap(({ results }) => (results ?? []).flatMap((result) => result.figures));
  return [
    ...(figures.some(({ rank }) => rank !== undefined) ? [t(lang, 'indicator.changeNote')] : []),
    ...(figures.some(({ computedRank }) => computedRank !== undefined) ? [t(lang, 'indicator.computedNote')] : []),
    ...(data.bands === undefined ? [] : [t(lang, 'indicator.bandNote')]),
  ];
}

// How the figures are made

function formulaInWords(
  data: IndicatorData,
  parts: IndicatorData['instruments'][number]['formula']['parts'],
  lang: Lang,
): string {
  const isEqual = parts.every(({ weight }) => weight === parts[0]!.weight);
  const list = parts.map(({ measure, weight }) => {
    const { abbreviation, name } = data.measures.find(({ id }) => id === measure) ?? {
      name: { id: measure, en: measure },
    };
    const words = abbreviation ?? name[lang];
    return isEqual ? words : `${words} ${numberInWords(weight, lang)}`;
  });
  return t(lang, isEqual ? 'indicator.mean' : 'indicator.weightedMean', { parts: list.join(', ') });
}

function boundsInWords(
  { from, above, to, below }: NonNullable<IndicatorData['bands']>['list'][number],
  lang: Lang,
): string {
  const number = (value: string | undefined) => numberInWords(value ?? '', lang);
  const lower =
    above === undefined
      ? t(lang, 'indicator.from', { value: number(from) })
      : t(lang, 'indicator.above', { value: number(above) });
  const upper =
    below === undefined
      ? t(lang, 'indicator.to', { value: number(to) })
      : t(lang, 'indicator.below', { value: number(below) });
  return `${lower} ${upper}`;
}

function comparisonView(
  policy: Policy,
  data: IndicatorData,
  { name, about, year, measure, rows, ...rest }: NonNullable<IndicatorData['comparisons']>[number],
  lang: Lang,
): ComparisonView {
  const edition = data.editions.find((each) => each.year === year);
  const of = data.measures.find(({ id }) => id === measure);
  return {
    name: name[lang],
    ...(about === undefined ? {} : { about: about[lang] }),
    measure: of?.abbreviation ?? of?.name[lang] ?? measure,
    rows: rows.map((row) => {
      const { rank, value = '' } =
        row.subject === undefined || edition === undefined ? row : (figureOf(edition, row.subject, measure) ?? row);
      return {
        rank: String(rank ?? '–'),
        name: row.name?.[lang] ?? nameOf(data, row.subject ?? '', lang),
        value: numberInWords(value, lang),
        band: bandOf(data, value)?.name[lang] ?? '',
        isSubject: row.subject !== undefined,
      };
    }),
    ...claimView(policy, lang, rest),
  };
}
