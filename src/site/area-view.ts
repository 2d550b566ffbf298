/** What the pages of all entries of areas show alike, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { areas, entryIdOf, type Area, type AreaEntry, type AreaHead, type AreaKind } from '../policy/areas.ts';
import { entriesByTarget, linksOf } from '../policy/entry-links.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy } from '../policy/types.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { momentOfToday, pageAddressOf, placeUrl } from './places.ts';
import type { ProvisionLink } from './provision-view.ts';
import { areaEntryUrl, areaUrl, entryUrl, regulationUrl } from './urls.ts';

/** A link to what is about a page: an entry of an area, an evaluation scheme, an indicator of one. */
export interface AboutLink {
  readonly name: string;
  /** "Inisiatif strategis". */
  readonly kindName: string;
  readonly area: Area | 'evaluation';
  readonly url: string;
}

/** A link to an entry, with what kind of entry it is. */
export interface EntryLinkView extends AboutLink {
  readonly area: Area;
  readonly kind: AreaKind;
}

/** A link with a name. */
export interface NamedLink {
  readonly name: string;
  readonly url: string;
}

/** An office, with the one that holds its functions now where there is another. */
export interface OfficeLink extends NamedLink {
  readonly now?: NamedLink;
}

/** One fact with its own footing. */
export interface FactView {
  readonly words: string;
  /** When, in words, as precise as the source has it. */
  readonly date?: string;
  readonly provisions: readonly ProvisionLink[];
  readonly entries: readonly EntryLinkView[];
  readonly claim: ClaimView;
}

/** A point on which sources differ. */
export interface ConflictView {
  readonly topic: string;
  readonly versions: readonly { readonly words: string; readonly claim?: ClaimView }[];
  readonly resolution: string;
  readonly claim: ClaimView;
}

/** What the page of every entry shows. */
export interface EntryView {
  readonly lang: Lang;
  readonly area: { readonly name: string; readonly url: string };
  readonly kind: AreaKind;
  readonly kindName: string;
  readonly path: string;
  readonly name: string;
  /** The name in the other language. */
  readonly counterpart: { readonly lang: Lang; readonly name: string };
  readonly about: string;
  readonly owners: readonly OfficeLink[];
  readonly provisions: readonly ProvisionLink[];
  /** Entries that it names, by the order in which they are written. */
  readonly leadsTo: readonly EntryLinkView[];
  /** Entries that name it. */
  readonly comesFrom: readonly EntryLinkView[];
  readonly facts: readonly FactView[];
  readonly conflicts: readonly ConflictView[];
  readonly gaps: readonly string[];
  readonly claim: ClaimView;
}

/** The view of what all entries have alike. */
export function entryView(policy: Policy, entry: AreaEntry, lang: Lang): EntryView {
  const { area, id, kind, yaml } = entry;
  const { data } = yaml;
  const other = languages.find((language) => language !== lang)!;
  const ids = linksOf(yaml).flatMap(({ key, target }) => (key === 'entries' ? [target] : []));
  return {
    lang,
    area: { name: t(lang, `nav.${area}`), url: areaUrl(lang, area) },
    kind,
    kindName: t(lang, `entry.kind.${kind}`),
    path: kind === 'overview' ? areaUrl(lang, area) : areaEntryUrl(lang, area, id),
    name: data.name[lang],
    counterpart: { lang: other, name: data.name[other] },
    about: data.about[lang],
    owners: officeLinks(policy, data.owners, lang),
    provisions: targetLinks(policy, data.provisions, lang),
    leadsTo: entryLinks(policy, new Set(ids), lang),
    comesFrom: (entriesByTarget(policy).get(entryIdOf(entry)) ?? []).map((from) => entryLink(from, lang)),
    facts: (data.facts ?? []).map((fact) => factView(policy, fact, lang)),
    conflicts: (data.conflicts ?? []).map((conflict) => conflictView(policy, conflict, lang)),
    gaps: (data.gaps ?? []).map((gap) => gap[lang]),
    claim: claimView(policy, lang, data),
  };
}

/** The view of a fact. */
export function factView(policy: Policy, fact: NonNullable<AreaHead['facts']>[number], lang: Lang): FactView {
  return {
    words: fact[lang],
    ...(fact.date === undefined ? {} : { date: dateInWords(lang, fact.date) }),
    provisions: targetLinks(policy, fact.provisions, lang),
    entries: entryLinks(policy, fact.entries ?? [], lang),
    claim: claimView(policy, lang, fact),
  };
}

/** The view of a point on which sources differ. */
export function conflictView(
  policy: Policy,
  { topic, versions, resolution, ...claim }: NonNullable<AreaHead['conflicts']>[number],
  lang: Lang,
): ConflictView {
  return {
    topic: topic[lang],
    versions: versions.map(({ confidence, sources, ...words }) => ({
      words: words[lang],
      ...(confidence === undefined ? {} : { claim: claimView(policy, lang, { confidence, sources: sources ?? [] }) }),
    })),
    resolution: resolution[lang],
    claim: claimView(policy, lang, claim),
  };
}

/** The link to an entry; to its area where it is the account of the area as a whole. */
export function entryLink({ area, id, kind, yaml }: AreaEntry, lang: Lang): EntryLinkView {
  return {
    name: yaml.data.name[lang],
    kindName: t(lang, `entry.kind.${kind}`),
    area,
    kind,
    url: kind === 'overview' ? areaUrl(lang, area) : areaEntryUrl(lang, area, id),
  };
}

/** Links to entries by `<area>/<id>`, each once. What the policy does not hold is left out; the check `id-resolves` names it. */
export function entryLinks({ entries }: Policy, ids: Iterable<string>, lang: Lang): readonly EntryLinkView[] {
  return [...new Set(ids)].flatMap((id) => {
    const entry = entries.get(id);
    return entry === undefined ? [] : [entryLink(entry, lang)];
  });
}

/** Links under the names of their areas: the evaluation, then the areas in their order. */
export const linksByArea = (
  links: readonly AboutLink[],
  lang: Lang,
): readonly { readonly area: string; readonly entries: readonly AboutLink[] }[] =>
  (['evaluation', ...areas] as const)
    .map((area) => ({ area: t(lang, `nav.${area}`), entries: links.filter((link) => link.area === area) }))
    .filter(({ entries }) => entries.length > 0);

/** Links to actors by id. What the policy does not hold is left out. */
export function ownerLinks({ actors }: Policy, ids: readonly string[] | undefined, lang: Lang): readonly NamedLink[] {
  return (ids ?? []).flatMap((id) => {
    const actor = actors.get(id);
    return actor === undefined ? [] : [{ name: actor.yaml.data.name[lang], url: entryUrl(lang, 'actors', id) }];
  });
}

/** Links to actors as {@link ownerLinks}, each with the office that holds its functions now. */
export function officeLinks(policy: Policy, ids: readonly string[] | undefined, lang: Lang): readonly OfficeLink[] {
  return (ids ?? []).flatMap((id) => {
    const successor = policy.actors.get(id)?.yaml.data.successor;
    const [now] = ownerLinks(policy, successor && [successor.actor], lang);
    return ownerLinks(policy, [id], lang).map((link) => ({ ...link, ...(now === undefined ? {} : { now }) }));
  });
}

/** Links to regulations and provisions, with the title of what they lead to. What the policy does not hold is left out. */
export function targetLinks(
  policy: Policy,
  targets: readonly string[] | undefined,
  lang: Lang,
): readonly ProvisionLink[] {
  return (targets ?? []).flatMap((target): readonly ProvisionLink[] => {
    const [id = '', address] = target.split('#');
    const regulation = policy.regulations.get(id);
    if (regulation === undefined) return [];
    const { citation, facts, texts } = regulation;
    if (address === undefined)
      return [{ label: citation, title: facts.data.title[lang], url: regulationUrl(lang, id) }];
    const provision = texts.get(lang)?.byAddress.get(address);
    const title = provision && (provision.title ?? pageOf(provision)?.title);
    return [
      {
        label: `${citation} ${addressLabel(address, lang)}`,
        ...(title === undefined ? {} : { title }),
        url: placeUrl(regulation, address, lang, momentOfToday(policy)),
      },
    ];
  });
}

/** The entries that name provisions on a page of a regulation, or the regulation and its chapters where no page is given, each once. */
export function entriesAbout(
  policy: Policy,
  regulation: string,
  page: string | undefined,
  lang: Lang,
): readonly EntryLinkView[] {
  const isMeant = (target: string) => {
    const [id, address] = target.split('#');
    return id === regulation && (address === undefined ? undefined : pageAddressOf(address)) === page;
  };
  const about = new Set([...entriesByTarget(policy)].flatMap(([target, entries]) => (isMeant(target) ? entries : [])));
  return [...policy.entries.values()].filter((entry) => about.has(entry)).map((entry) => entryLink(entry, lang));
}
