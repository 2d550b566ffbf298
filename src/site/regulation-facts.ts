/** What is known of a regulation as a whole, in words: its names, its dates, its status, where its official text is. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { regulationType } from '../policy/regulation-types.ts';
import type { Confidence, Regulation } from '../policy/types.ts';
import { regulationUrl } from './urls.ts';

/** A regulation as lists and heads of pages name it. */
export interface RegulationBrief {
  readonly id: string;
  /** "Perpres 95/2018". */
  readonly citation: string;
  /** "Peraturan Presiden Nomor 95 Tahun 2018". */
  readonly longName: string;
  readonly title: string;
  readonly url: string;
  /** Whether the repository restates its text, at least in part. */
  readonly isHeld: boolean;
}

/** One fact of a regulation. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The language of the value where it is not that of the page. */
  readonly lang?: Lang;
  readonly note?: string;
  /** Only where it is less well known than the identity of the regulation. */
  readonly confidence?: Confidence;
}

/** A page that has, or should have, the official text. */
export interface OfficialPage {
  readonly url: string;
  readonly name: string;
  readonly note?: string;
  readonly confidence: Confidence;
}

/** The full name of a regulation without its title. */
export function longNameOf({ citation, facts }: Regulation, lang: Lang): string {
  const { type, number, year } = facts.data;
  const name = regulationType(type)?.name[lang];
  if (name === undefined) return citation;
  return type === 'uud' ? `${name} ${year}` : t(lang, 'regulation.longName', { type: name, number, year });
}

/** A regulation in brief. */
export function briefOf(regulation: Regulation, lang: Lang): RegulationBrief {
  return {
    id: regulation.id,
    citation: regulation.citation,
    longName: longNameOf(regulation, lang),
    title: regulation.facts.data.title[lang],
    url: regulationUrl(lang, regulation.id),
    isHeld: regulation.texts.has(lang),
  };
}

/** The facts of a regulation in the order in which a law book prints them; its dates are in its timeline. */
export function factsOf({ citation, facts: { data } }: Regulation, lang: Lang): readonly Fact[] {
  const lower = (confidence: Confidence) => (confidence === data.confidence ? {} : { confidence });
  const facts: Fact[] = [
    { label: t(lang, 'fact.short'), value: [citation, data.abbreviation].filter(Boolean).join(', ') },
    ...(lang === 'id' ? [] : [{ label: t(lang, 'fact.original'), value: data.title.id, lang: 'id' as const }]),
    { label: t(lang, 'fact.issuer'), value: data.issuer[lang] },
  ];
  const { gazette, pages } = data;
  if (gazette !== undefined) {
    const value = t(lang, 'fact.gazetteValue', { series: gazette.series, year: gazette.year, number: gazette.number });
    const supplement = gazette.supplement === undefined ? '' : `, TLN ${gazette.supplement}`;
    facts.push({ label: t(lang, 'fact.gazette'), value: value + supplement, ...lower(gazette.confidence) });
  }
  if (pages !== undefined) {
    const parts = [
      ...(pages.body === undefined ? [] : [t(lang, 'fact.pagesBody', { count: pages.body })]),
      ...(pages.annex === undefined ? [] : [t(lang, 'fact.pagesAnnex', { count: pages.annex })]),
    ].join(', ');
    const value = t(lang, 'fact.pagesValue', { total: pages.total });
    facts.push({
      label: t(lang, 'fact.pages'),
      value,
      ...(parts === '' ? {} : { note: parts }),
      ...lower(pages.confidence),
    });
  }
  return facts;
}

/** The pages that have the official text, the best first. */
export function officialPagesOf({ facts }: Regulation, lang: Lang): readonly OfficialPage[] {
  return (facts.data.officialPages ?? []).map(({ url, name, note, confidence }) => ({
    url,
    name: name[lang],
    confidence,
    ...(note === undefined ? {} : { note: note[lang] }),
  }));
}
