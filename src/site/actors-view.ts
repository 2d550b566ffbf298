/** The actors: institutions and roles, who holds them, and which provisions name them, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { languages } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { dutyRecords } from '../policy/duties.ts';
import { dutiesOf, officeKinds, type OfficeKind } from '../policy/duty-record.ts';
import { entriesByTarget } from '../policy/entry-links.ts';
import type { Actor, Entry, Policy } from '../policy/types.ts';
import { entryLink, linksByArea, type AboutLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { byPrecedence, endWords } from './precedence.ts';
import { textIndex } from './text-index.ts';
import { dutiesOfUrl, entryUrl, provisionUrl } from './urls.ts';

/** An office that holds or held a function. */
export interface OfficeView extends ClaimView {
  readonly name: string;
  /** The latest day or year for which a source shows it. */
  readonly asOf?: string;
  /** Whether it is the latest of several. */
  readonly isNow: boolean;
}

/** An actor before or after another. */
export interface LineageView extends ClaimView {
  readonly name: string;
  /** Its entry on the page. */
  readonly url: string;
  readonly on?: string;
  readonly note?: string;
}

/** An actor with its entry on the page. */
export interface ActorLink {
  readonly name: string;
  readonly url: string;
}

/** Where an actor is found in offices. */
export interface PlaceView {
  /** What it is there: the office itself, its head, or a role inside it. */
  readonly as: NonNullable<Actor['foundIn']>['as'];
  /** In which offices, in words. */
  readonly words: string;
}

/** One actor. */
export interface ActorEntry {
  readonly id: string;
  readonly kind: Actor['kind'];
  readonly name: string;
  readonly counterpart: { readonly lang: Lang; readonly name: string };
  readonly function: ClaimView & { readonly words: string };
  readonly foundIn?: PlaceView;
  /** The institution of which it is a part, or the minister who leads it. */
  readonly under?: ActorLink;
  /** The actors that belong to it by the texts. */
  readonly includes: readonly ActorLink[];
  readonly offices: readonly OfficeView[];
  /** Who holds the functions now. */
  readonly successor?: LineageView;
  /** Who held them before; what is known of it stands with the earlier one too. */
  readonly predecessors: readonly LineageView[];
  /** How many provisions of how many regulations name the actor, in words. */
  readonly namedInWords: string;
  /** The provisions that name the actor, by regulation, in precedence. */
  readonly namedIn: readonly {
    readonly citation: string;
    /** That the regulation has ended, in words. */
    readonly ended?: string;
    readonly provisions: readonly { readonly label: string; readonly title: string; readonly url: string }[];
  }[];
  /** The list of its duties, with how many there are. */
  readonly duties?: { readonly url: string; readonly count: number };
  /** What it answers for in the areas of content, by area. */
  readonly answersFor: readonly { readonly area: string; readonly entries: readonly AboutLink[] }[];
}

/** The kinds of actor in the order in which the page shows them. */
export const actorKinds = ['institution', 'role', 'class'] as const satisfies readonly Actor['kind'][];

/** The actors in the order of the alphabet of a language. */
export function actorsView(policy: Policy, lang: Lang): readonly ActorEntry[] {
  return [...policy.actors.values()]
    .map((actor) => entryOf(policy, lang, actor))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}

function entryOf(policy: Policy, lang: Lang, { id, yaml: { data } }: Entry<Actor>): ActorEntry {
  const other = languages.find((language) => language !== lang)!;
  const named = namedIn(policy, lang, id);
  const [under] = actorLinks(policy, lang, data.under === undefined ? [] : [data.under]);
  return {
    id,
    kind: data.kind,
    name: data.name[lang],
    counterpart: { lang: other, name: data.name[other] },
    function: { words: data.function[lang], ...claimView(policy, lang, data.function) },
    ...placeOf(data, lang),
    ...(under === undefined ? {} : { under }),
    includes: actorLinks(policy, lang, data.includes ?? []),
    offices: data.offices.map((office, index) => ({
      name: office.name[lang],
      ...(office.asOf === undefined ? {} : { asOf: dateInWords(lang, office.asOf) }),
      isNow: index === data.offices.length - 1,
      ...claimView(policy, lang, office),
    })),
    ...successorOf(policy, lang, data),
    predecessors: [...policy.actors.values()]
      .filter((other) => other.yaml.data.successor?.actor === id)
      .flatMap((earlier) => lineage(policy, lang, earlier, earlier.yaml.data.successor!)),
    namedInWords: namedInWords(named, lang),
    namedIn: named,
    ...dutiesLink(policy, lang, id),
    answersFor: linksByArea(
      (entriesByTarget(policy).get(id) ?? []).map((entry) => entryLink(entry, lang)),
      lang,
    ),
  };
}

function dutiesLink(policy: Policy, lang: Lang, actor: string): Pick<ActorEntry, 'duties'> {
  const count = dutiesOf(dutyRecords(policy), actor, policy.asOf).length;
  return count === 0 ? {} : { duties: { url: dutiesOfUrl(lang, actor), count } };
}

/** Links to actors; the check of ids reports one that does not exist. */
const actorLinks = (policy: Policy, lang: Lang, ids: readonly string[]): readonly ActorLink[] =>
  ids.flatMap((id) => {
    const actor = policy.actors.get(id);
    return actor === undefined ? [] : [{ name: actor.yaml.data.name[lang], url: entryUrl(lang, 'actors', id) }];
  });

function placeOf({ foundIn }: Actor, lang: Lang): Pick<ActorEntry, 'foundIn'> {
  // The one team is an office of a kind of its own: that it covers itself says nothing.
  if (foundIn === undefined || (foundIn.as === 'office' && foundIn.kinds.includes('national-team'))) return {};
  return { foundIn: { as: foundIn.as, words: officesInWords(foundIn.kinds, lang) } };
}

/** The offices of some kinds: "every ministry and agency"; of the one team there is no every. */
function officesInWords(kinds: readonly OfficeKind[], lang: Lang): string {
  const names = officeKinds.filter((kind) => kinds.includes(kind)).map((kind) => t(lang, `actors.office.${kind}`));
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' }).format(names);
  return kinds.includes('national-team') ? list : t(lang, 'actors.office.every', { kinds: list });
}

function namedInWords(named: ActorEntry['namedIn'], lang: Lang): string {
  const count = named.reduce((sum, { provisions }) => sum + provisions.length, 0);
  if (named.length > 1) return t(lang, 'actors.namedMany', { count, regulations: named.length });
  return t(lang, count === 1 ? 'actors.namedOne' : 'actors.named', { count, citation: named[0]?.citation ?? '' });
}

function successorOf(policy: Policy, lang: Lang, { successor }: Actor): Pick<ActorEntry, 'successor'> {
  const later = successor === undefined ? undefined : policy.actors.get(successor.actor);
  return later === undefined ? {} : { successor: lineage(policy, lang, later, successor!) };
}

function lineage(
  policy: Policy,
  lang: Lang,
  { id, yaml }: Entry<Actor>,
  succession: NonNullable<Actor['successor']>,
): LineageView {
  return {
    name: yaml.data.name[lang],
    url: entryUrl(lang, 'actors', id),
    ...(succession.on === undefined ? {} : { on: dateInWords(lang, succession.on) }),
    ...(succession.note === undefined ? {} : { note: succession.note[lang] }),
    ...claimView(policy, lang, succession),
  };
}

function namedIn(policy: Policy, lang: Lang, actor: string): ActorEntry['namedIn'] {
  return byPrecedence(policy, policy.regulations.values()).flatMap((regulation) => {
    const { id, citation, texts } = regulation;
    const text = texts.get(lang);
    const { pages, actors } =
      text === undefined ? { pages: [], actors: new Map<string, readonly string[]>() } : textIndex(text);
    const provisions = pages
      .filter(({ address }) => actors.get(address)?.includes(actor))
      .map(({ address, title }) => ({
        label: addressLabel(address, lang),
        title: title ?? '',
        url: provisionUrl(lang, id, address),
      }));
    const ended = endWords(policy, regulation, lang);
    return provisions.length === 0 ? [] : [{ citation, ...(ended === undefined ? {} : { ended }), provisions }];
  });
}
