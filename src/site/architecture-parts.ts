/** What the pages of the architecture share, as plain data: domains, codes, relations and building blocks as others show them. */
import { languages, type Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import {
  blocksOf,
  codeSlug,
  codesOf,
  codeTree,
  domainsOf,
  type BlockEntry,
  type DomainEntry,
  type ReferenceCode,
} from '../policy/architecture.ts';
import type { Policy } from '../policy/types.ts';
import { officeLinks, type NamedLink, type OfficeLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { areaEntryUrl } from './urls.ts';

/** The path of the page of a reference code. */
export const codeUrl = (lang: Lang, code: string): string => areaEntryUrl(lang, 'architecture', codeSlug(code));

/** A code of a tree, with those below it. */
export interface CodeNode {
  readonly code: string;
  readonly name: string;
  /** The name in the other language, by which readers look for it too. */
  readonly other: string;
  readonly url: string;
  readonly children: readonly CodeNode[];
}

/** A reference code with a link to its page. */
export interface CodeLink {
  readonly code: string;
  readonly name: string;
  readonly url: string;
}

/** How many codes a level has. */
export interface LevelCount {
  readonly level: number;
  readonly count: number;
}

/** A domain with a link to its page. */
export interface DomainLink extends NamedLink {
  readonly id: string;
  readonly code: string;
  /** The name without the words that all have in common: "Proses Bisnis". */
  readonly short: string;
}

/** The last known state of a building block. */
export interface StatusView {
  readonly value: string;
  readonly name: string;
  readonly date?: string;
  readonly words: string;
  readonly claim: ClaimView;
}

/** A building block with its state. */
export interface BlockLink extends NamedLink {
  readonly id: string;
  /** The abbreviation where there is one, else the name. */
  readonly short: string;
  readonly status: StatusView;
}

/** The relation of a domain to another. */
export interface RelationView {
  readonly from: DomainLink;
  readonly to: DomainLink;
  readonly kind: 'direct' | 'indirect' | 'security';
  readonly kindName: string;
  readonly meaning: string;
  readonly claim: ClaimView;
}

/** A domain as the overview and the picture show it. */
export interface DomainSummary extends DomainLink {
  readonly order: number;
  readonly group: string;
  readonly purpose: string;
  readonly reference: { readonly code: string; readonly name: string };
  readonly coordinators: readonly OfficeLink[];
  /** The same in one line of words. */
  readonly coordinatorWords: string;
  readonly counts: readonly LevelCount[];
  readonly countWords: string;
  readonly blocks: readonly BlockLink[];
  readonly tree: readonly CodeNode[];
  /** Relations that start here. */
  readonly relations: readonly RelationView[];
  readonly metadata: readonly { readonly number: string; readonly name: string; readonly url: string }[];
}

export const otherOf = (lang: Lang): Lang => languages.find((language) => language !== lang)!;

/** The link to a domain. */
export function domainLink({ id, yaml: { data } }: DomainEntry, lang: Lang): DomainLink {
  const name = data.name[lang];
  return { id, code: data.code, name, short: shortName(name), url: areaEntryUrl(lang, 'architecture', id) };
}

/** "Domain Arsitektur Proses Bisnis" and "Business Process Architecture Domain" without what all domains have in common. */
function shortName(name: string): string {
  return name.replace(/^Domain Arsitektur | Architecture Domain$/g, '');
}

export function codeLink({ code, data }: ReferenceCode, lang: Lang): CodeLink {
  return { code, name: data.name[lang], url: codeUrl(lang, code) };
}

function nodeOf({ code, data, children }: ReferenceCode, lang: Lang): CodeNode {
  return {
    code,
    name: data.name[lang],
    other: data.name[otherOf(lang)],
    url: codeUrl(lang, code),
    children: children.map((child) => nodeOf(child, lang)),
  };
}

export function statusView(policy: Policy, { yaml }: BlockEntry, lang: Lang): StatusView {
  const { value, date, words, ...claim } = yaml.data.status;
  return {
    value,
    name: t(lang, `architecture.status.${value}`),
    ...(date === undefined ? {} : { date: dateInWords(lang, date) }),
    words: words[lang],
    claim: claimView(policy, lang, claim),
  };
}

export function blockLink(policy: Policy, block: BlockEntry, lang: Lang): BlockLink {
  const { name, code } = block.yaml.data;
  return {
    id: block.id,
    name: name[lang],
    short: code ?? name[lang],
    url: areaEntryUrl(lang, 'architecture', block.id),
    status: statusView(policy, block, lang),
  };
}

/** The types of building block, in the order in which pages show them. */
export const blockTypes = [
  'national-infrastructure',
  'agency-infrastructure',
  'application-class',
  'general-application',
  'other-application',
  'tool',
] as const;

const byType = (a: BlockEntry, b: BlockEntry) =>
  blockTypes.indexOf(a.yaml.data.type) - blockTypes.indexOf(b.yaml.data.type);

/** How many codes each level that is listed has. */
function countsOf(domain: DomainEntry): readonly LevelCount[] {
  const byLevel = Map.groupBy(codesOf(domain), ({ level }) => level);
  return [...byLevel].map(([level, codes]) => ({ level, count: codes.length })).sort((a, b) => a.level - b.level);
}

export function relationsOf(policy: Policy, domain: DomainEntry, lang: Lang): readonly RelationView[] {
  const byId = new Map(domainsOf(policy).map((own) => [own.id, own]));
  return (domain.yaml.data.relations ?? []).flatMap(({ to, kind, through, meaning, ...claim }) => {
    const end = byId.get(to);
    if (end === undefined) return [];
    const kindName = t(lang, `architecture.relation.${kind}`);
    return [
      {
        from: domainLink(domain, lang),
        to: domainLink(end, lang),
        kind,
        kindName:
          through === undefined ? kindName : `${kindName}, ${t(lang, 'architecture.through', { count: through })}`,
        meaning: meaning[lang],
        claim: claimView(policy, lang, claim),
      },
    ];
  });
}

export const setNumber = (number: number) => String(number).padStart(2, '0');

/** A domain as the overview and the picture show it. */
export function domainSummary(policy: Policy, domain: DomainEntry, lang: Lang): DomainSummary {
  const { order, group, purpose, reference, owners, metadata } = domain.yaml.data;
  const counts = countsOf(domain);
  const coordinators = officeLinks(policy, owners, lang);
  return {
    ...domainLink(domain, lang),
    order,
    group,
    purpose: purpose[lang],
    reference: { code: reference.code, name: reference.name[lang] },
    coordinators,
    coordinatorWords: coordinators
      .map(({ name, now }) => (now === undefined ? name : `${name} (${t(lang, 'management.now')} ${now.name})`))
      .join(', '),
    counts,
    countWords: counts.map(({ level, count }) => t(lang, 'architecture.levelCount', { level, count })).join(', '),
    blocks: blocksOf(policy)
      .filter((block) => block.yaml.data.domain === domain.id)
      .sort(byType)
      .map((block) => blockLink(policy, block, lang)),
    tree: codeTree(domain).map((code) => nodeOf(code, lang)),
    relations: relationsOf(policy, domain, lang),
    metadata: (metadata?.sets ?? []).map(({ number, name }) => ({
      number: setNumber(number),
      name: name[lang],
      url: areaEntryUrl(lang, 'architecture', domain.id, `metadata-${setNumber(number)}`),
    })),
  };
}
