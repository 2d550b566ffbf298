/**
 * What the search finds: one record for everything a reader looks for by name — a Pasal, a defined term, an actor, a regulation. The records
 * are made from the policy and not cut out of pages, because a page holds much that is not its own: both languages, references, history.
 */
import { languages, type Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel, stepLabel, parseAddress } from '../policy/address.ts';
import { codesOf, codeSlug, domainsOf } from '../policy/architecture.ts';
import { areas, overviewOf, type AreaEntry, type AreaShapes } from '../policy/areas.ts';
import { dutyRecords } from '../policy/duties.ts';
import { dutyHolders, dutiesOf, isOfficeKind } from '../policy/duty-record.ts';
import { evidenceOf, nodesOf, wordsOfLevel } from '../policy/schemes.ts';
import { ancestorsOf, pagesOf } from '../policy/relations.ts';
import type { Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { dutySubjects, holderName } from './duty-views.ts';
import { wordsIn } from './entry-words.ts';
import { byPrecedence, endWords, isEnded, provisionEndWords, subject } from './precedence.ts';
import { escapeHtml } from './escape-html.ts';
import { holdsOn, nodeLabel, shortName, stampView } from './scheme-words.ts';
import {
  areaEntryUrl,
  areaUrl,
  crosswalkUrl,
  dutiesOfUrl,
  dutiesUrl,
  dutyPageUrl,
  entryUrl,
  evaluationPages,
  evaluationPageUrl,
  evaluationUrl,
  provisionUrl,
  regulationUrl,
  schemeNodeUrl,
  schemeUrl,
} from './urls.ts';

/** A document for the search engine: where a hit leads, and the words in which hits are looked for, as HTML. */
export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

/** The kinds by which results can be filtered. */
export const searchKinds = [
  'pasal',
  'lampiran',
  'menimbang',
  'definition',
  'regulation',
  'actor',
  'guide',
  'duties',
  'evaluation',
  ...areas,
] as const;

/** A kind by which results can be filtered. */
export type SearchKind = (typeof searchKinds)[number];

interface Content {
  readonly lang: Lang;
  readonly url: string;
  readonly kind: SearchKind;
  /** The label that a result shows before its title: "Pasal 9". */
  readonly label: string;
  readonly title: string;
  /** The abbreviation by which the thing is known. */
  readonly short?: string | undefined;
  /** The name in the other language: readers look for "data centre" in Indonesian and for "pusat data" in English. */
  readonly also?: string | undefined;
  /** The place of its regulation among all in precedence, from 0: of several definitions of a term the first is shown first. */
  readonly rank?: number;
  /** How much it counts beside others that answer as well: see {@link weightOf}. */
  readonly weight: number;
  /** That it has ended, or its regulation, in words. */
  readonly ended?: string | undefined;
  /** Where the thing stands, shown with a result and not searched. */
  readonly where: string;
  readonly regulation?: string;
  readonly actors?: readonly string[];
  readonly body: string;
}

/** The records of a policy in one language, in the order of precedence and of reading. Guides are not among them: they are pages. */
export function searchRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const order = byPrecedence(policy, policy.regulations.values());
  const ranks = new Map(order.map((regulation, rank) => [regulation, rank]));
  const records = [...ranks].flatMap(([regulation, rank]) => recordsOfRegulation(policy, regulation, rank, lang));
  return [
    ...records,
    ...actorRecords(policy, lang),
    ...dutyPageRecords(policy, lang),
    ...schemeRecords(policy, lang),
    ...crosswalkRecords(policy, lang),
    ...evaluationPageRecords(policy, lang),
    ...entryRecords(policy, lang),
    ...codeRecords(policy, lang),
    ...areaPageRecords(policy, lang),
  ];
}

/** What every record of a regulation says of it. */
type Shared = Required<Pick<Content, 'rank' | 'weight' | 'ended' | 'regulation'>>;

/** What the site is about comes first of what answers equally; what has ended, and what is only in the register, comes after the rest. */
function weightOf(policy: Policy, regulation: Regulation, lang: Lang): number {
  if (!regulation.texts.has(lang)) return 0.5;
  if (isEnded(policy, regulation)) return 0.7;
  return regulation.id === subject ? 1.25 : 1;
}

function recordsOfRegulation(
  policy: Policy,
  regulation: Regulation,
  rank: number,
  lang: Lang,
): readonly SearchRecord[] {
  const text = regulation.texts.get(lang);
  const { abbreviation } = regulation.facts.data;
  const title = regulation.facts.data.title[lang];
  const shared: Shared = {
    regulation: regulation.id,
    rank,
    weight: weightOf(policy, regulation, lang),
    ended: endWords(policy, regulation, lang),
  };
  const whole = toRecord({
    ...shared,
    lang,
    url: regulationUrl(lang, regulation.id),
    kind: 'regulation',
    label: regulation.citation,
    title,
    // Many regulations share the abbreviation; it means the one that the site is about.
    short: regulation.id === subject ? abbreviation : undefined,
    where: t(lang, 'search.kind.regulation'),
    body: paragraph([title, abbreviation].filter(Boolean).join(', ')),
  });
  return text === undefined
    ? [whole]
    : [whole, ...definitionRecords(regulation, text, shared), ...pageRecords(policy, regulation, text, shared)];
}

function pageRecords(policy: Policy, regulation: Regulation, text: Text, shared: Shared): readonly SearchRecord[] {
  const { lang } = text;
  const endedAt = (address: string) => provisionEndWords(policy, regulation, address, lang);
  const words: PageWords = { text, elucidation: regulation.elucidations.get(lang), endedAt };
  return pagesOf(text).map((page) =>
    toRecord({
      ...shared,
      ended: shared.ended ?? endedAt(page.address),
      lang,
      url: provisionUrl(lang, regulation.id, page.address),
      kind: kindOfPage(page),
      label: addressLabel(page.address, lang),
      title: page.title ?? '',
      where: [regulation.citation, ...ancestorsOf(page).map((provision) => lastStepLabel(provision, lang))].join(' · '),
      actors: actorsOf(page, text),
      body: wordsOf(page, words),
    }),
  );
}

/** Legal basis and considerations are one kind to a reader: the preamble. */
function kindOfPage({ kind }: Provision): SearchKind {
  return kind === 'pasal' || kind === 'lampiran' ? kind : 'menimbang';
}

function lastStepLabel(provision: Provision, lang: Lang): string {
  return stepLabel(parseAddress(provision.address)!.at(-1)!, lang);
}

function actorsOf(provision: Provision, text: Text): readonly string[] {
  const inside = provision.children.flatMap((child) => actorsOf(child, text));
  return [...new Set([...(text.actors.get(provision) ?? []), ...inside])].sort();
}

/** Kinds inside a page that a hit can be led to. */
const anchored: ReadonlySet<string> = new Set(['ayat', 'bab', 'subbab', 'bidang']);

/** What the words of a page are made from. */
interface PageWords {
  readonly text: Text;
  readonly elucidation: Text | undefined;
  endedAt(address: string): string | undefined;
}

/** The words of a provision and of everything in it, each with its elucidation. Definitions are left out: each is a record of its own. */
function wordsOf(provision: Provision, words: PageWords): string {
  const { text, elucidation } = words;
  const inside = provision.children.filter(
    (child) => !text.definitions.some((definition) => definition.provision === child),
  );
  const explained = elucidation?.byAddress.get(provision.address)?.text ?? '';
  return (
    paragraph(provision.text) +
    (explained === '' ? '' : paragraph(`${t(text.lang, 'search.elucidation')}: ${explained}`)) +
    inside.map((child) => anchorOf(child, words) + wordsOf(child, words)).join('')
  );
}

/** The heading by which the search engine leads a hit to its ayat or section; only a title is worth finding by itself. */
function anchorOf({ kind, address, title }: Provision, { text: { lang }, endedAt }: PageWords): string {
  if (!anchored.has(kind)) return '';
  const label = stepLabel(parseAddress(address)!.at(-1)!, lang);
  const weight = title === undefined ? '0.2' : '3';
  const words = [label, title, endedAt(address)].filter((part) => part !== undefined).join(' ');
  return `<h2 id="${address}" data-pagefind-weight="${weight}">${escapeHtml(words)}</h2>`;
}

function definitionRecords(regulation: Regulation, text: Text, shared: Shared): readonly SearchRecord[] {
  const { lang } = text;
  const others = languages.flatMap((other) => (other === lang ? [] : (regulation.texts.get(other)?.definitions ?? [])));
  return text.definitions.map(({ provision, name, abbreviation }) =>
    toRecord({
      ...shared,
      lang,
      url: provisionUrl(lang, regulation.id, provision.parent!.address, provision.address),
      kind: 'definition',
      label: '',
      title: abbreviation === undefined ? name : `${name} (${abbreviation})`,
      short: abbreviation,
      also: others.find((other) => other.provision.address === provision.address)?.name,
      where: `${regulation.citation} ${addressLabel(provision.address, lang)}`,
      actors: text.actors.get(provision) ?? [],
      body: paragraph(provision.text),
    }),
  );
}

function actorRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  return [...policy.actors.values()].map(({ id, yaml: { data } }) =>
    toRecord({
      lang,
      url: entryUrl(lang, 'actors', id),
      kind: 'actor',
      // What the law says comes before who is named in it.
      weight: 0.75,
      label: '',
      title: data.name[lang],
      where: t(lang, 'search.kind.actor'),
      actors: [id],
      body: paragraph(data.function[lang]) + data.offices.map(({ name }) => paragraph(name[lang])).join(''),
    }),
  );
}

/** The pages that put all duties together, with the words of their heads. */
const dutyPageWords = [
  ['rhythm', 'duties.rhythm.title', 'duties.rhythm.lead'],
  ['subjects', 'duties.subjects.title', 'duties.subjects.lead'],
  ['regulations', 'duties.regulations.title', 'duties.regulations.lead'],
  ['check', 'duties.check', 'duties.check.words'],
] as const;

/** One record for each list of duties, by its name and subjects: the duties themselves are found as the provisions that give them. */
function dutyPageRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  const records = dutyRecords(policy);
  if (records.length === 0) return [];
  const shared = { lang, kind: 'duties', label: '', where: t(lang, 'nav.duties') } as const;
  return [
    toRecord({
      ...shared,
      url: dutiesUrl(lang),
      weight: 1.25,
      title: t(lang, 'nav.duties'),
      short: t(lang, 'nav.duties'),
      also: t(other, 'nav.duties'),
      body: paragraph(t(lang, 'duties.lead')),
    }),
    ...dutyPageWords.map(([page, title, lead]) =>
      toRecord({
        ...shared,
        url: dutyPageUrl(lang, page),
        weight: 0.75,
        title: t(lang, title),
        also: t(other, title),
        body: [t(lang, title), t(lang, lead)].map(paragraph).join(''),
      }),
    ),
    ...dutyHolders(records).map((holder) => {
      const subjects = new Set(dutiesOf(records, holder, policy.asOf).flatMap(({ duty }) => duty.subjects));
      const about = dutySubjects
        .filter((subject) => subjects.has(subject))
        .map((subject) => t(lang, `subject.${subject}`));
      const title = (language: Lang) => t(language, 'duties.title', { name: holderName(policy, holder, language) });
      return toRecord({
        ...shared,
        url: dutiesOfUrl(lang, holder),
        // The list of an office is what its people look for; that of an actor comes after what it is about.
        weight: isOfficeKind(holder) ? 1 : 0.5,
        title: title(lang),
        also: title(other),
        actors: isOfficeKind(holder) ? [] : [holder],
        body: [title(lang), ...about].map(paragraph).join(''),
      });
    }),
  ];
}

/** One record for each entry of an area. The account of a whole area belongs to its page. */
function entryRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  return [...policy.entries.values()].map((entry) => {
    const { area, id, kind } = entry;
    const { data } = entry.yaml;
    return toRecord({
      lang,
      url: kind === 'overview' ? areaUrl(lang, area) : areaEntryUrl(lang, area, id),
      kind: area,
      // What the law says comes before what became of it.
      weight: 0.75,
      label: '',
      title: data.name[lang],
      short: shortOf(entry, lang),
      also: data.name[other],
      where: t(lang, `nav.${area}`),
      actors: data.owners ?? [],
      body: [shortOf(entry, lang) ?? '', ...wordsIn(data, lang)].map(paragraph).join(''),
    });
  });
}

/** What readers call an entry for short: "DGCC", "SPLP", "Inisiatif 9". Events that have an abbreviation in their name are not what it stands for. */
function shortOf({ kind, yaml: { data } }: AreaEntry, lang: Lang): string | undefined {
  switch (kind) {
    case 'building-block':
      return (data as AreaShapes['building-block']).code;
    case 'centre':
      return (data as AreaShapes['centre']).abbreviation;
    case 'indicator':
      return (data as AreaShapes['indicator']).measures.find(({ role }) => role === 'index')?.abbreviation;
    case 'initiative':
      return t(lang, 'roadmap.number', { number: (data as AreaShapes['initiative']).number });
    default:
      return undefined;
  }
}

/** The pages of areas that put entries together, or do something with them, with the words of their heads. */
const areaPageWords = [
  ['roadmap', 'outputs', 'roadmap.initiativesList', 'roadmap.filter'],
  ['roadmap', 'owners', 'roadmap.owners', 'roadmap.owners.lead'],
  ['roadmap', 'years', 'roadmap.yearsPage', 'roadmap.yearsPage.lead'],
  ['architecture', 'background', 'architecture.background', 'architecture.backgroundLead'],
  ['roadmap', 'overdue', 'roadmap.overdue', 'roadmap.stateWords.unchecked'],
  ['roadmap', 'after', 'roadmap.after', 'roadmap.after.words'],
  ['cooperation', 'people', 'cooperation.peopleTitle', 'cooperation.parties'],
  ['cooperation', 'claims', 'cooperation.claimsTitle', 'cooperation.claimsLead'],
  ['management', 'risk-register', 'risk.register.title', 'risk.register.lead'],
] as const;

function areaPageRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  return areaPageWords
    .filter(([area]) => overviewOf(policy, area) !== undefined)
    .map(([area, page, title, lead]) =>
      toRecord({
        lang,
        url: areaEntryUrl(lang, area, page),
        kind: area,
        weight: 0.75,
        label: '',
        title: t(lang, title),
        also: t(other, title),
        where: t(lang, `nav.${area}`),
        body: [t(lang, title), t(lang, lead)].map(paragraph).join(''),
      }),
    );
}

/** One record for each evaluation scheme, and one for each domain, aspect and indicator. What no longer holds comes after what does. */
function schemeRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  return [...policy.schemes.values()].flatMap(({ id, yaml: { data } }) => {
    const { nodes, ...whole } = data;
    const { until } = data.validity;
    const stamp = stampView(data, lang);
    const shared = {
      lang,
      kind: 'evaluation',
      weight: holdsOn(data, policy.asOf) ? 0.75 : 0.6,
      ended:
        until === undefined || until.date > policy.asOf
          ? undefined
          : t(lang, 'evaluation.ended', { date: dateInWords(lang, until.date) }),
    } as const;
    const where = (place: readonly string[]) =>
      [t(lang, 'nav.evaluation'), ...place, ...(stamp === undefined ? [] : [stamp.kind])].join(' · ');
    return [
      toRecord({
        ...shared,
        url: schemeUrl(lang, id),
        label: '',
        title: data.name[lang],
        also: data.name[other],
        where: where([]),
        body: wordsIn(whole, lang).map(paragraph).join(''),
      }),
      ...nodesOf({ nodes }).map((placed) => {
        const { levels = [], name, about, notes } = placed.node;
        const words = [
          name[lang],
          about?.[lang],
          ...levels.map((level) => wordsOfLevel(policy, level, lang)),
          ...wordsIn(placed.node.children === undefined ? evidenceOf(placed) : undefined, lang),
          ...wordsIn(notes, lang),
        ].filter((part) => part !== undefined);
        return toRecord({
          ...shared,
          url: schemeNodeUrl(lang, id, placed.node.id),
          label: nodeLabel(lang, placed.node.id),
          title: name[lang],
          also: name[other],
          where: where([shortName(data, lang)]),
          body: words.map(paragraph).join(''),
        });
      }),
    ];
  });
}

/** One record for each crosswalk, by its name and account: its rows are found as the nodes that they name. */
function crosswalkRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  return [...policy.crosswalks.values()].map(({ id, yaml: { data } }) =>
    toRecord({
      lang,
      url: crosswalkUrl(lang, id),
      kind: 'evaluation',
      weight: 0.6,
      label: '',
      title: data.name[lang],
      also: data.name[other],
      where: [t(lang, 'nav.evaluation'), stampView(data, lang)?.kind].filter((part) => part !== undefined).join(' · '),
      body: paragraph(data.name[lang]) + paragraph(data.about[lang]),
    }),
  );
}

/** The first page of the evaluation and its pages that are no schemes, with the words of their heads. */
function evaluationPageRecords({ schemes }: Policy, lang: Lang): readonly SearchRecord[] {
  if (schemes.size === 0) return [];
  const other = languages.find((language) => language !== lang)!;
  const pages = [
    { url: evaluationUrl(lang), title: 'evaluation.title', lead: 'evaluation.lead' },
    ...evaluationPages.map(
      (page) =>
        ({
          url: evaluationPageUrl(lang, page),
          title: `evaluation.page.${page}`,
          lead: `evaluation.page.${page}.about`,
        }) as const,
    ),
  ] as const;
  return pages.map(({ url, title, lead }) =>
    toRecord({
      lang,
      url,
      kind: 'evaluation',
      weight: 0.75,
      label: '',
      title: t(lang, title),
      also: t(other, title),
      where: t(lang, 'nav.evaluation'),
      body: [t(lang, title), t(lang, lead)].map(paragraph).join(''),
    }),
  );
}

/** One record for each reference code of the architecture. */
function codeRecords(policy: Policy, lang: Lang): readonly SearchRecord[] {
  const other = languages.find((language) => language !== lang)!;
  return domainsOf(policy).flatMap((domain) =>
    codesOf(domain).map(({ code, data, parent }) =>
      toRecord({
        lang,
        url: areaEntryUrl(lang, 'architecture', codeSlug(code)),
        kind: 'architecture',
        // A code is looked for by its number; a rule of the same name comes before it.
        weight: 0.35,
        label: code,
        title: data.name[lang],
        short: code,
        also: data.name[other],
        where: [t(lang, 'nav.architecture'), domain.yaml.data.reference.name[lang], parent?.data.name[lang]]
          .filter((part) => part !== undefined)
          .join(' · '),
        actors: domain.yaml.data.owners ?? [],
        body: paragraph([code, data.name[lang], data.about?.[lang]].filter(Boolean).join(' ')),
      }),
    ),
  );
}

const paragraph = (words: string): string => (words === '' ? '' : `<p>${escapeHtml(words)}</p>`);

/** Facts stand in attributes so that they are not found as words of the text. */
function toRecord({
  lang,
  url,
  kind,
  label,
  title,
  short,
  also,
  rank,
  weight,
  ended,
  where,
  regulation,
  actors = [],
  body,
}: Content): SearchRecord {
  const facts = [
    fact('filter', 'kind', kind),
    ...(regulation === undefined ? [] : [fact('filter', 'regulation', regulation)]),
    ...actors.map((actor) => fact('filter', 'actor', actor)),
    fact('meta', 'label', label),
    fact('meta', 'kind', kind),
    ...(rank === undefined ? [] : [fact('meta', 'rank', String(rank))]),
    fact('meta', 'weight', String(weight)),
    ...(ended === undefined ? [] : [fact('meta', 'ended', ended)]),
    fact('meta', 'where', where),
    fact('meta', 'title', title),
    ...(short === undefined ? [] : [fact('meta', 'short', short)]),
    ...(also === undefined ? [] : [fact('meta', 'also', also)]),
  ].join('');
  return { url, html: `<html lang="${lang}"><body data-pagefind-body>${facts}${body}</body></html>` };
}

const fact = (type: 'filter' | 'meta', name: string, value: string): string =>
  `<meta data-pagefind-${type}="${name}[content]" content="${escapeHtml(value)}">`;
