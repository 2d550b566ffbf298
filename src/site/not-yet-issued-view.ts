/** The delegation ledger: what regulations leave to other instruments and what became of it, and what is still a draft, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { slotsOn, type Fulfilment, type Slot } from '../policy/delegations.ts';
import { isWithin } from '../policy/operations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { delegationView, type DelegationView } from './delegations-view.ts';
import { momentOfToday } from './places.ts';
import { relationsAround } from './relations.ts';
import { citedLink, type CitedLink } from './status-view.ts';
import { entryUrl } from './urls.ts';

/** The states of a slot, in the order in which the page shows them: what is missing first. */
export const slotStates = ['unfulfilled', 'lapsed', 'fulfilled'] as const satisfies readonly Slot['state'][];

/** A rule that was found for a slot. */
export interface FoundRule {
  readonly rule: CitedLink;
  /** Whether it is a provision of the delegating regulation itself, since when it is in force, when it ended: "berlaku sejak 20 Desember 2022". */
  readonly details: string;
  readonly claim?: ClaimView;
}

/** A rule that bears on the subject of a slot without filling it. */
export interface RelatedRule {
  readonly rule: CitedLink;
  /** Whether it is older than the delegating regulation. */
  readonly isOlder: boolean;
  readonly claim: ClaimView;
}

/** One place left to another instrument. */
export interface SlotView extends DelegationView {
  /** The anchor on the page. */
  readonly id: string;
  readonly to?: { readonly name: string; readonly url: string };
  readonly found: readonly FoundRule[];
  readonly related: readonly RelatedRule[];
  readonly claim: ClaimView;
}

/** The slots of one regulation. */
export interface LedgerView {
  readonly id: string;
  readonly regulation: CitedLink;
  readonly slots: readonly SlotView[];
  readonly counts: Readonly<Record<Slot['state'], number>>;
}

/** A regulation that is planned, drafted or reported but not known to be issued. */
export interface DraftView {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly year?: number;
  readonly regulations: readonly CitedLink[];
  readonly claim: ClaimView;
}

/** Everything the page shows. */
export interface NotYetIssuedView {
  readonly lang: Lang;
  /** The day for which every state is computed, in words. */
  readonly asOf: string;
  /** The longest ledger first. */
  readonly ledgers: readonly LedgerView[];
  readonly counts: Readonly<Record<Slot['state'], number>>;
  /** The latest first; those whose year is not known last. */
  readonly drafts: readonly DraftView[];
}

/** The view of what is not yet issued. */
export function notYetIssuedView(policy: Policy, lang: Lang): NotYetIssuedView {
  const ledgers = [...policy.regulations.values()]
    .map((regulation) => ledgerOf(policy, regulation, lang))
    .filter(({ slots }) => slots.length > 0)
    .sort((a, b) => b.slots.length - a.slots.length);
  const drafts = [...policy.drafts.values()].map(({ id, yaml: { data } }): DraftView => ({
    id,
    title: data.title[lang],
    about: data.about[lang],
    ...(data.year === undefined ? {} : { year: data.year }),
    regulations: (data.regulations ?? []).flatMap((target) => citedLink(policy, target, lang) ?? []),
    claim: claimView(policy, lang, data),
  }));
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    ledgers,
    counts: countStates(ledgers.flatMap(({ slots }) => slots)),
    drafts: drafts.sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
  };
}

function ledgerOf(policy: Policy, regulation: Regulation, lang: Lang): LedgerView {
  const slots = slotsOn(policy, regulation, policy.asOf).map((slot) => slotView(policy, regulation, slot, lang));
  return {
    id: regulation.id,
    regulation: citedLink(policy, regulation.id, lang)!,
    slots,
    counts: countStates(slots),
  };
}

function countStates(slots: readonly SlotView[]): Readonly<Record<Slot['state'], number>> {
  const count = (state: Slot['state']) => slots.filter((slot) => slot.state === state).length;
  return { unfulfilled: count('unfulfilled'), lapsed: count('lapsed'), fulfilled: count('fulfilled') };
}

/** The view of a slot. */
export function slotView(policy: Policy, regulation: Regulation, slot: Slot, lang: Lang): SlotView {
  const { address, to } = slot.delegation;
  const actor = to === undefined ? undefined : policy.actors.get(to);
  return {
    ...delegationView(regulation, slot, lang, momentOfToday(policy)),
    id: `${regulation.id}-${address}`,
    ...(actor === undefined
      ? {}
      : { to: { name: actor.yaml.data.name[lang], url: entryUrl(lang, 'actors', actor.id) } }),
    found: slot.fulfilments.map((fulfilment) => foundRule(policy, fulfilment, lang)),
    related: relatedRules(policy, regulation, address, lang),
    claim: claimView(policy, lang, slot.delegation),
  };
}

function foundRule(policy: Policy, { regulation, relation, since, until }: Fulfilment, lang: Lang): FoundRule {
  const isInForceDay = since !== undefined && since === regulation.facts.data.dates?.inForce?.date;
  const details = [
    ...(relation === undefined ? [t(lang, 'ledger.here')] : []),
    since === undefined
      ? t(lang, 'ledger.sinceUnknown')
      : t(lang, isInForceDay ? 'ledger.since' : 'ledger.dated', { date: dateInWords(lang, since) }),
    ...(until === undefined ? [] : [t(lang, 'ledger.until', { date: dateInWords(lang, until) })]),
  ];
  return {
    rule: citedLink(policy, regulation.id, lang)!,
    details: details.join('; '),
    ...(relation === undefined ? {} : { claim: claimView(policy, lang, relation) }),
  };
}

/** The regulations that are related to a provision, to one in it or to one around it, or change its force, each once. */
function relatedRules(policy: Policy, own: Regulation, address: string, lang: Lang): readonly RelatedRule[] {
  const near = relationsAround(policy, own).filter(
    ({ kind, target, address: place }) =>
      (kind === 'related' || kind === 'force') &&
      target === own &&
      place !== undefined &&
      (isWithin(place, address) || isWithin(address, place)),
  );
  return near
    .filter(({ acting }, index) => near.findIndex((other) => other.acting === acting) === index)
    .map((relation) => ({
      rule: citedLink(policy, relation.acting.id, lang)!,
      isOlder: firstDay(relation.acting) < firstDay(own),
      claim: claimView(policy, lang, relation),
    }));
}

/** The first known day of a regulation, else its year. */
function firstDay({ facts: { data } }: Regulation): string {
  return data.dates?.enacted?.date ?? data.dates?.promulgated?.date ?? data.dates?.inForce?.date ?? String(data.year);
}
