/** The published results as pages show them: a table of offices, how they spread over the scale, what is odd about the print, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { t, type Key } from '../i18n/t.ts';
import {
  decimalOfHundredths,
  officeKinds,
  type OfficeKind,
  type ResultFlag,
  type ResultRow,
  type Results,
} from '../policy/results.ts';
import type { Policy, SchemeData } from '../policy/types.ts';
import type { NamedLink } from './area-view.ts';
import { claimView, sourceLinks, type ClaimView } from './claims.ts';
import { highestBar, histogramOf, type Histogram } from './histogram.ts';
import { indicatorsOf, indicatorView, numberInWords, type ChartPair } from './indicator-view.ts';
import { officesOf, yearsOf, type Office } from './offices.ts';
import { areaEntryUrl, jsonSchemaUrl, resultsFileUrl, resultsKindUrl, resultsUrl } from './urls.ts';

/** A figure in a table: the value in words, and what stands under it. */
export interface ResultCell {
  readonly words: string;
  readonly band?: string;
  /** Whether something is odd about it that the page tells below. */
  readonly isMarked?: boolean;
}

/** A row of the table of offices. */
export interface OfficeRow {
  readonly id: string;
  readonly name: string;
  /** The names that other years print. */
  readonly others: readonly string[];
  readonly kind: OfficeKind;
  /** The province of a regional government that is none itself, or the kind of office. */
  readonly small: string;
  readonly region?: string;
  /** The figures, as the columns of the table have them. */
  readonly cells: readonly ResultCell[];
}

/** A table of offices. */
export interface OfficeTable {
  readonly lang: Lang;
  readonly caption: string;
  /** The columns of figures by year. */
  readonly groups: readonly { readonly name: string; readonly columns: readonly ResultColumn[] }[];
  readonly rows: readonly OfficeRow[];
  readonly years: readonly string[];
  readonly bands: readonly { readonly value: string; readonly name: string }[];
  /** The kinds to choose from, where there are several. */
  readonly kinds: readonly { readonly value: OfficeKind; readonly name: string }[];
  readonly regions: readonly string[];
}

/** A column of figures. */
export interface ResultColumn {
  /** The same in every language: `d1`, `index`. */
  readonly key: string;
  readonly words: string;
  /** What the words stand for. */
  readonly title?: string;
}

/** How the results of a year spread over the scale. */
export interface SpreadView {
  readonly id: string;
  readonly year: string;
  readonly title: string;
  readonly description: string;
  readonly chart: Histogram;
}

/** How many offices have each band, by year. */
export interface BandCounts {
  readonly bands: readonly string[];
  readonly rows: readonly {
    readonly year: string;
    readonly offices: number;
    readonly counts: readonly number[];
    /** The middle of the rows in order, exactly: between two rows, half a hundredth is possible. */
    readonly median: string;
    /** The mean of the rows, and the one that is printed where that is another. */
    readonly mean: string;
    readonly printed?: string;
  }[];
}

/** Something odd, with what it rests on. */
export interface ResultNote extends ClaimView {
  readonly words: string;
  readonly years: string;
}

/** A flag with the rows that have it. */
export interface FlagView {
  readonly flag: ResultFlag;
  readonly name: string;
  readonly about: string;
  readonly offices: readonly { readonly name: string; readonly years: string }[];
}

/** What every page of results has. */
export interface ResultsPage {
  readonly lang: Lang;
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly kinds: readonly KindLink[];
  readonly table: OfficeTable;
  readonly spread: readonly SpreadView[];
  readonly counts: BandCounts;
  readonly notes: readonly ResultNote[];
  readonly flags: readonly FlagView[];
  readonly claim: ClaimView;
}

/** The way to the page of a kind of office. */
export interface KindLink {
  readonly kind: OfficeKind;
  readonly name: string;
  readonly url: string;
  readonly count: number;
  readonly isHere: boolean;
}

/** The page of all results. */
export interface ResultsView extends ResultsPage {
  /** The national index over the years. */
  readonly national?: {
    readonly name: string;
    readonly url: string;
    readonly chart: ChartPair;
    readonly captions: readonly string[];
  };
  /** The means that the reports print. */
  readonly means: readonly {
    readonly year: string;
    readonly columns: readonly ResultColumn[];
    readonly rows: readonly { readonly name: string; readonly cells: readonly string[]; readonly given?: string }[];
  }[];
}

/** The name of a kind of office, for several of them. */
export const kindName = (lang: Lang, kind: OfficeKind): string => t(lang, `results.kind.${kind}`);

/** The flags that are an oddity of a row; the others tell how the index was rounded. */
const marked: ReadonlySet<ResultFlag> = new Set(['sub-scale', 'inferred', 'band-from-rounded', 'band-from-unrounded']);

/** The view of all results; `undefined` where there are none. */
export function resultsView(policy: Policy, lang: Lang): ResultsView | undefined {
  if (policy.results.size === 0) return undefined;
  const offices = officesOf(policy);
  const latest = [...policy.results.values()].at(-1)!;
  const national = indicatorsOf(policy).find(({ area, id }) => `${area}/${id}` === latest.yaml.data.series);
  const indicator = national && indicatorView(policy, national, lang);
  return {
    ...pageOf(policy, offices, lang),
    path: resultsUrl(lang),
    title: t(lang, 'results.title'),
    lead: t(lang, 'results.lead', { years: yearsOf(policy).join(t(lang, 'results.and')), count: offices.length }),
    ...(indicator === undefined
      ? {}
      : {
          national: {
            name: indicator.name,
            url: areaEntryUrl(lang, 'indicators', national!.id),
            chart: indicator.charts[0]!,
            captions: indicator.captions,
          },
        }),
    means: [...policy.results.values()].flatMap((results) => meansOf(policy, results, lang)),
  };
}

/** The view of the results of a kind of office. */
export function kindView(policy: Policy, kind: OfficeKind, lang: Lang): ResultsPage {
  const offices = officesOf(policy).filter((office) => office.kind === kind);
  return {
    ...pageOf(policy, offices, lang, kind),
    path: resultsKindUrl(lang, kind),
    title: t(lang, 'results.kindTitle', { kind: kindName(lang, kind) }),
    lead: t(lang, 'results.kindLead', {
      kind: kindName(lang, kind),
      count: offices.length,
      years: yearsOf(policy).join(t(lang, 'results.and')),
    }),
  };
}

/** The kinds that have offices, in their order. */
export const kindsWithOffices = (policy: Policy): readonly OfficeKind[] =>
  officeKinds.filter((kind) => officesOf(policy).some((office) => office.kind === kind));

function pageOf(
  policy: Policy,
  offices: readonly Office[],
  lang: Lang,
  kind?: OfficeKind,
): Omit<ResultsPage, 'path' | 'title' | 'lead'> {
  const all = [...policy.results.values()];
  const own = new Set(offices.map(({ id }) => id));
  return {
    lang,
    kinds: kindsWithOffices(policy).map((each) => ({
      kind: each,
      name: kindName(lang, each),
      url: resultsKindUrl(lang, each),
      count: officesOf(policy).filter((office) => office.kind === each).length,
      isHere: each === kind,
    })),
    table: tableOf(policy, offices, lang, kind),
    spread: spreadOf(policy, offices, lang, kind),
    counts: countsOf(policy, offices, lang, kind),
    notes: notesOf(
      policy,
      lang,
      (concerned) => kind === undefined || concerned.length === 0 || concerned.some((id) => own.has(id)),
    ),
    flags: flagsOf(policy, offices, lang),
    claim: {
      confidence: all.at(-1)!.yaml.data.confidence,
      sources: sourceLinks(
        policy,
        lang,
        all.flatMap(({ yaml }) => yaml.data.sources),
      ),
    },
  };
}

/** The scheme that some results follow. */
const schemeOf = (policy: Policy, { yaml }: Results): SchemeData | undefined =>
  policy.schemes.get(yaml.data.scheme)?.yaml.data;

/** The name of a band of the scheme of some results. */
const bandName = (scheme: SchemeData | undefined, id: string, lang: Lang): string =>
  scheme?.bands.list.find((band) => band.id === id)?.name[lang] ?? id;

const inWords = (hundredths: number, lang: Lang): string => numberInWords(decimalOfHundredths(hundredths), lang);

/** All results as files for other programs, and what describes their fields. */
export const resultsFiles = (lang: Lang): readonly NamedLink[] => [
  ...(['csv', 'json'] as const).map((format) => ({ name: format.toUpperCase(), url: resultsFileUrl(format) })),
  { name: t(lang, 'results.fields'), url: jsonSchemaUrl('evaluation-results') },
];

// The table

function tableOf(policy: Policy, offices: readonly Office[], lang: Lang, kind?: OfficeKind): OfficeTable {
  const all = [...policy.results.values()];
  const schemes = all.map((results) => schemeOf(policy, results));
  const hasParts = kind !== undefined;
  const index = indexColumn(lang);
  const hasRegions = kind === undefined || ['province', 'regency', 'city'].includes(kind);
  return {
    lang,
    caption: kind === undefined ? t(lang, 'results.tableAll') : kindName(lang, kind),
    groups: [
      ...all.map((results, at) => ({
        name: results.id,
        columns: [...(hasParts ? partColumns(results, schemes[at], lang) : []), index],
      })),
      ...(all.length > 1 ? [{ name: '', columns: [{ key: 'change', words: t(lang, 'results.change') }] }] : []),
    ],
    rows: offices.map((office) => {
      const { id, name, kind: own, region, results } = office;
      return {
        id,
        name,
        others: otherNames(office),
        kind: own,
        small:
          own === 'regency' || own === 'city'
            ? (region ?? '')
            : kind === undefined
              ? t(lang, `results.one.${own}`)
              : '',
        ...(region === undefined ? {} : { region }),
        cells: [
          ...results.flatMap((row, at) => cellsOf(row, all[at]!, schemes[at], hasParts, lang)),
          ...(all.length > 1 ? [{ words: changeInWords(results.at(-2), results.at(-1), lang) }] : []),
        ],
      };
    }),
    years: all.map((results) => results.id),
    bands: schemes.at(-1)?.bands.list.map(({ id, name }) => ({ value: id, name: name[lang] })) ?? [],
    kinds: kind === undefined ? kindsWithOffices(policy).map((value) => ({ value, name: kindName(lang, value) })) : [],
    regions:
      hasRegions && kind !== 'province' ? [...new Set(offices.flatMap(({ region }) => region ?? []))].sort() : [],
  };
}

const indexColumn = (lang: Lang): ResultColumn => ({ key: 'index', words: t(lang, 'results.index') });

const partColumns = ({ nodes }: Results, scheme: SchemeData | undefined, lang: Lang): readonly ResultColumn[] =>
  nodes.map((node, position) => ({
    key: `d${position + 1}`,
    words: `D${position + 1}`,
    title: scheme?.nodes.find(({ id }) => id === node)?.name[lang] ?? node,
  }));

function cellsOf(
  row: ResultRow | undefined,
  { nodes }: Results,
  scheme: SchemeData | undefined,
  hasParts: boolean,
  lang: Lang,
): readonly ResultCell[] {
  if (row === undefined) return Array.from({ length: hasParts ? nodes.length + 1 : 1 }, () => ({ words: '–' }));
  const parts = hasParts ? row.values.map((value) => ({ words: inWords(value, lang) })) : [];
  return [
    ...parts,
    {
      words: inWords(row.index, lang),
      band: bandName(scheme, row.band, lang),
      ...(row.flags.some((flag) => marked.has(flag)) ? { isMarked: true } : {}),
    },
  ];
}

/** "+0.47", with a true minus sign for a fall. */
function changeInWords(before: ResultRow | undefined, after: ResultRow | undefined, lang: Lang): string {
  if (before === undefined || after === undefined) return '–';
  const change = after.index - before.index;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return `${sign}${inWords(Math.abs(change), lang)}`;
}

const otherNames = ({ name, results }: Office): readonly string[] => [
  ...new Set(results.flatMap((row) => (row === undefined || row.name === name ? [] : [row.name]))),
];

// How the results spread

function rowsByYear(policy: Policy, offices: readonly Office[]): readonly (readonly ResultRow[])[] {
  return yearsOf(policy).map((_, at) => offices.flatMap(({ results }) => results[at] ?? []));
}

function spreadOf(policy: Policy, offices: readonly Office[], lang: Lang, kind?: OfficeKind): readonly SpreadView[] {
  const byYear = rowsByYear(policy, offices);
  const most = Math.max(...byYear.map((rows) => highestBar(rows.map(({ index }) => index))));
  return [...policy.results.values()].map((results, at) => {
    const rows = byYear[at]!;
    const scheme = schemeOf(policy, results);
    const bands = (scheme?.bands.list ?? []).map((band) => ({
      from: hundredths(band.from ?? String(scheme!.scale.min)),
      to: hundredths(band.to ?? String(scheme!.scale.max)),
      name: band.name[lang],
      count: rows.filter((row) => row.band === band.id).length,
    }));
    const what = kind === undefined ? t(lang, 'results.allOffices') : kindName(lang, kind);
    return {
      id: `spread-${results.id}`,
      year: results.id,
      title: t(lang, 'results.spreadTitle', { kind: what, year: results.id }),
      description: bands.map(({ name, count }) => `${name}: ${count}`).join('; '),
      chart: histogramOf({ values: rows.map(({ index }) => index), bands, most }),
    };
  });
}

/** A decimal of a scheme in hundredths, for a place in a drawing. */
const hundredths = (decimal: string): number => Math.round(Number(decimal) * 100);

function countsOf(policy: Policy, offices: readonly Office[], lang: Lang, kind?: OfficeKind): BandCounts {
  const byYear = rowsByYear(policy, offices);
  const all = [...policy.results.values()];
  const scheme = schemeOf(policy, all.at(-1)!);
  return {
    bands: scheme?.bands.list.map((band) => band.name[lang]) ?? [],
    rows: all.map(({ id, yaml }, at) => {
      const rows = byYear[at]!;
      const mean = rows.reduce((sum, { index }) => sum + index, 0) / Math.max(1, rows.length);
      const printed = yaml.data.means?.find(({ kinds }) => kinds.length === 1 && kinds[0] === kind);
      return {
        year: id,
        offices: rows.length,
        counts: scheme?.bands.list.map((band) => rows.filter((row) => row.band === band.id).length) ?? [],
        median: medianInWords(
          rows.map(({ index }) => index),
          lang,
        ),
        mean: inWords(Math.floor(mean + 0.5), lang),
        ...(printed?.rowsGive === undefined ? {} : { printed: numberInWords(printed.index, lang) }),
      };
    }),
  };
}

/** The median of hundredths; "–" of none. Written with a third decimal where it lies between two, because rounding it would give a value of neither half. */
function medianInWords(hundredths: readonly number[], lang: Lang): string {
  if (hundredths.length === 0) return '–';
  const sorted = hundredths.toSorted((a, b) => a - b);
  const doubled = sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!;
  const half = doubled % 2 === 1 ? '5' : '';
  return numberInWords(`${decimalOfHundredths(Math.floor(doubled / 2))}${half}`, lang);
}

function meansOf(policy: Policy, results: Results, lang: Lang): ResultsView['means'] {
  const { means } = results.yaml.data;
  if (means === undefined) return [];
  return [
    {
      year: results.id,
      columns: [...partColumns(results, schemeOf(policy, results), lang), indexColumn(lang)],
      rows: means.map(({ kinds, name, index, domains = [], rowsGive }) => ({
        name: name?.[lang] ?? kinds.map((kind) => kindName(lang, kind)).join(', '),
        cells: [...results.nodes.map((_, at) => domains[at] ?? '–'), index].map((value) => numberInWords(value, lang)),
        ...(rowsGive === undefined ? {} : { given: numberInWords(rowsGive, lang) }),
      })),
    },
  ];
}

// What is odd

function notesOf(policy: Policy, lang: Lang, isShown: (offices: readonly string[]) => boolean): readonly ResultNote[] {
  return [...policy.results.values()].flatMap(({ id, yaml }) =>
    (yaml.data.notes ?? [])
      .filter(({ offices = [] }) => isShown(offices))
      .map((note) => ({ words: note[lang], years: id, ...claimView(policy, lang, note) })),
  );
}

function flagsOf(policy: Policy, offices: readonly Office[], lang: Lang): readonly FlagView[] {
  const years = yearsOf(policy);
  const order: readonly ResultFlag[] = [...marked, 'near-threshold', 'half-up-only'];
  return order.flatMap((flag): readonly FlagView[] => {
    const own = offices.flatMap(({ name, results }) => {
      const flagged = years.filter((_, at) => results[at]?.flags.includes(flag));
      return flagged.length === 0 ? [] : [{ name, years: flagged.join(', ') }];
    });
    return own.length === 0
      ? []
      : [{ flag, name: t(lang, flagKey(flag)), about: t(lang, `${flagKey(flag)}.about` as Key), offices: own }];
  });
}

const flagKey = (flag: ResultFlag) => `results.flag.${flag}` as const;

// What the comparison reads

/** The offices of the comparison, with the words that it shows. */
export interface OfficesFile {
  readonly years: readonly string[];
  /** The parts of the index, then the index. */
  readonly measures: readonly string[];
  readonly kinds: readonly string[];
  readonly bands: readonly string[];
  readonly regions: readonly string[];
  /** Id, name, kind, region (−1 for none), and for each year the figures in hundredths with the band at the end, or 0. */
  readonly offices: readonly (readonly [string, string, number, number, ...(readonly number[] | 0)[]])[];
  /** What is odd about the print, by the id of the office. */
  readonly remarks: Readonly<Record<string, readonly string[]>>;
}

/** Everything that the comparison of offices needs, in one language. Numbers stand for words by their place in the lists. */
export function officesFile(policy: Policy, lang: Lang): OfficesFile {
  const all = [...policy.results.values()];
  const latest = all.at(-1);
  const scheme = latest && schemeOf(policy, latest);
  const offices = officesOf(policy);
  const regions = [...new Set(offices.flatMap(({ region }) => region ?? []))];
  const bandIds = scheme?.bands.list.map(({ id }) => id) ?? [];
  return {
    years: yearsOf(policy),
    measures: [
      ...(latest === undefined ? [] : partColumns(latest, scheme, lang)).map(({ title, words }) => title ?? words),
      t(lang, 'results.indexName'),
    ],
    kinds: officeKinds.map((kind) => t(lang, `results.one.${kind}`)),
    bands: scheme?.bands.list.map((band) => band.name[lang]) ?? [],
    regions,
    offices: offices.map(({ id, name, kind, region, results }) => [
      id,
      name,
      officeKinds.indexOf(kind),
      region === undefined ? -1 : regions.indexOf(region),
      ...results.map((row) =>
        row === undefined ? (0 as const) : [...row.values, row.index, bandIds.indexOf(row.band)],
      ),
    ]),
    remarks: remarksOf(policy, lang),
  };
}

/** What the notes and the flags of the results say of single offices, with the year. */
function remarksOf(policy: Policy, lang: Lang): Readonly<Record<string, readonly string[]>> {
  const remarks = new Map<string, string[]>();
  const add = (office: string, words: string) => remarks.get(office)?.push(words) ?? remarks.set(office, [words]);
  for (const { id: year, yaml, rows } of policy.results.values()) {
    for (const { id, flags } of rows)
      for (const flag of flags)
        if (marked.has(flag))
          add(id, `${year}: ${t(lang, flagKey(flag))}. ${t(lang, `${flagKey(flag)}.about` as Key)}`);
    for (const note of yaml.data.notes ?? [])
      for (const office of note.offices ?? []) add(office, `${year}: ${note[lang]}`);
  }
  return Object.fromEntries(remarks);
}

/** The pages of all kinds in all languages. */
export const kindPages = (policy: Policy): readonly { readonly lang: Lang; readonly kind: OfficeKind }[] =>
  languages.flatMap((lang) => kindsWithOffices(policy).map((kind) => ({ lang, kind })));
