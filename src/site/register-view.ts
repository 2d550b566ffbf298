/** The register of regulations: every regulation, and what readers can choose and order them by, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { regulationType, regulationTypes } from '../policy/regulation-types.ts';
import type { Policy, Regulation, RegulationData } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import {
  derivedStatus,
  isRepeated,
  reportedStatus,
  statusValues,
  type DerivedStatus,
  type ReportedStatus,
} from './status-view.ts';
import { regulationUrl } from './urls.ts';

/** What the register can be filtered by; the names are those of the query in the address. */
export const registerFilters = ['type', 'issuer', 'year', 'status', 'subject'] as const;

/** What the register can be filtered by. */
export type RegisterFilter = (typeof registerFilters)[number];

/** What the register can be ordered by, the order of the page as built first. */
export const registerOrders = ['year', 'citation', 'status'] as const;

/** What the register can be ordered by. */
export type RegisterOrder = (typeof registerOrders)[number];

/** A value to filter by: as the address writes it, and its name. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One regulation of the register. */
export interface RegisterRow {
  readonly id: string;
  readonly citation: string;
  readonly title: string;
  readonly url: string;
  /** Whether its text is restated here, at least in part. */
  readonly isHeld: boolean;
  readonly status: DerivedStatus;
  /** What sources last reported, where that says more. */
  readonly reported?: ReportedStatus;
  /** What it is chosen by. */
  readonly choices: Readonly<Record<RegisterFilter, readonly Choice[]>>;
  /** Its place in each order. */
  readonly places: Readonly<Record<RegisterOrder, number>>;
}

/** Everything the register shows. */
export interface RegisterView {
  readonly lang: Lang;
  /** The day for which every status is derived, in words. */
  readonly asOf: string;
  /** By year, the newest first. */
  readonly rows: readonly RegisterRow[];
  /** The choices that occur, in the order in which the page offers them. */
  readonly choices: Readonly<Record<RegisterFilter, readonly Choice[]>>;
}

/** The view of the register. */
export function registerView(policy: Policy, lang: Lang): RegisterView {
  const issuers = issuerNames(policy, lang);
  const rows = [...policy.regulations.values()]
    .sort(byCitation)
    .map((regulation) => ({ regulation, row: rowOf(policy, regulation, lang, issuers) }));
  const places = (compare: (a: number, b: number) => number) => {
    const order = rows.map((_, index) => index).sort((a, b) => compare(a, b) || a - b);
    return new Map(order.map((index, place) => [index, place]));
  };
  const yearOf = (index: number) => rows[index]!.regulation.facts.data.year;
  const statusRank = (index: number) => statusValues.indexOf(rows[index]!.row.status.value);
  const byYear = places((a, b) => yearOf(b) - yearOf(a));
  const byStatus = places((a, b) => statusRank(a) - statusRank(b));
  const placed = rows.map(({ row }, index) => ({
    ...row,
    places: { year: byYear.get(index)!, citation: index, status: byStatus.get(index)! },
  }));
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    rows: placed.toSorted((a, b) => a.places.year - b.places.year),
    choices: choicesOf(placed, lang),
  };
}

function rowOf(
  policy: Policy,
  regulation: Regulation,
  lang: Lang,
  issuers: ReadonlyMap<string, string>,
): Omit<RegisterRow, 'places'> {
  const { data } = regulation.facts;
  const status = derivedStatus(policy, regulation, lang, policy.asOf);
  const reported = reportedStatus(policy, regulation, lang);
  const issuer = issuerKey(data);
  return {
    id: regulation.id,
    citation: regulation.citation,
    title: data.title[lang],
    url: regulationUrl(lang, regulation.id),
    isHeld: regulation.texts.has(lang),
    status,
    ...(reported === undefined || isRepeated(status, reported) ? {} : { reported }),
    choices: {
      type: [{ value: data.type, name: typeName(data.type, lang) }],
      issuer: [{ value: issuer, name: issuers.get(issuer)! }],
      year: [{ value: String(data.year), name: String(data.year) }],
      status: [{ value: status.value, name: t(lang, `state.${status.value}`) }],
      subject: data.subjects.map((value) => ({ value, name: t(lang, `subject.${value}`) })),
    },
  };
}

/** The name of a type by itself; that of the constitution goes on with its year. */
function typeName(id: string, lang: Lang): string {
  const name = regulationType(id)?.name[lang] ?? id;
  return id === 'uud' ? t(lang, 'register.constitution') : name;
}

/** Types in the order of the hierarchy of law; in a type the newest first. */
function byCitation(a: Regulation, b: Regulation): number {
  const [x, y] = [a.facts.data, b.facts.data];
  const rank = ({ type }: RegulationData) => regulationTypes.findIndex(({ id }) => id === type);
  return (
    rank(x) - rank(y) ||
    y.year - x.year ||
    a.citation.localeCompare(b.citation, 'id', { numeric: true }) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** In what capacity or for whom an office acted makes no other issuer. */
const withoutCapacity = (name: string): string => name.split(/ selaku |; | \(pejabat /)[0]!;

function issuerKey({ issuer }: RegulationData): string {
  return withoutCapacity(issuer.id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The name of each issuer, the shortest that occurs. */
function issuerNames({ regulations }: Policy, lang: Lang): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { facts } of regulations.values()) {
    const key = issuerKey(facts.data);
    const name = withoutCapacity(facts.data.issuer[lang]);
    const known = names.get(key);
    if (known === undefined || name.length < known.length) names.set(key, name);
  }
  return names;
}

function choicesOf(rows: readonly RegisterRow[], lang: Lang): RegisterView['choices'] {
  const collect = (filter: RegisterFilter) => [
    ...new Map(rows.flatMap(({ choices }) => choices[filter]).map((choice) => [choice.value, choice])).values(),
  ];
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, lang);
  const statusRank = ({ value }: Choice) => statusValues.findIndex((status) => status === value);
  return {
    // The rows are in the order of the hierarchy of law.
    type: collect('type'),
    issuer: collect('issuer').sort(byName),
    year: collect('year').sort((a, b) => Number(b.value) - Number(a.value)),
    status: collect('status').sort((a, b) => statusRank(a) - statusRank(b)),
    subject: collect('subject').sort(byName),
  };
}
