/** What a page leaves to other instruments, with what has become of it, and the rules found that carry out something on the page. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { statusOn } from '../policy/at.ts';
import { implementersOf, slotsOn, type Slot } from '../policy/delegations.ts';
import { isWithin } from '../policy/operations.ts';
import type { Confidence, Policy, Regulation } from '../policy/types.ts';
import { dateInWords, dayBefore } from './dates.ts';
import { placeUrl, type Moment } from './places.ts';
import { regulationUrl } from './urls.ts';

/** A rule that carries out a delegation. */
export interface FulfilmentView {
  readonly label: string;
  readonly title: string;
  readonly url: string;
  /** "sejak 1 Januari 2021", "1 Januari 2021 sampai dengan 4 Juni 2026". */
  readonly period?: string;
  readonly confidence?: Confidence;
}

/** What is left to which instrument, and the provision that leaves it. */
export interface DelegationView {
  readonly provision: { readonly label: string; readonly url: string };
  readonly subject: string;
  readonly instrument: string;
  readonly within?: string;
  readonly state: Slot['state'];
  /** "Belum ditemukan", "Sudah terbit", "Gugur sejak 5 Juni 2026". */
  readonly words: string;
  readonly note?: string;
}

/** One delegation of a page. */
export interface SlotView extends DelegationView {
  readonly fulfilments: readonly FulfilmentView[];
  readonly confidence: Confidence;
}

/** The delegations of a page and the rules found for it that no delegation names. */
export interface DelegationsView {
  readonly slots: readonly SlotView[];
  readonly others: readonly FulfilmentView[];
}

const slotsByRegulation = new WeakMap<Regulation, { readonly day: string; readonly slots: readonly Slot[] }>();

/** The delegations of a regulation on a day; the last day is kept, because all pages of a regulation ask for it. */
function slotsOf(policy: Policy, regulation: Regulation, day: string): readonly Slot[] {
  let last = slotsByRegulation.get(regulation);
  if (last?.day !== day) {
    last = { day, slots: slotsOn(policy, regulation, day) };
    slotsByRegulation.set(regulation, last);
  }
  return last.slots;
}

/** The delegations of a page. */
export function delegationsView(
  policy: Policy,
  regulation: Regulation,
  page: string,
  lang: Lang,
  moment: Moment,
): DelegationsView {
  const slots = slotsOf(policy, regulation, moment.day).filter(({ delegation }) => isWithin(delegation.address, page));
  const told = new Set(slots.flatMap(({ fulfilments }) => fulfilments.map(({ relation }) => relation)));
  const others = implementersOf(policy, regulation.id).filter(
    ({ regulation: other, relation }) =>
      !told.has(relation) &&
      isWithin(relation.target.split('#')[1] ?? '', page) &&
      // A page of a day knows nothing of what came later.
      !(moment.isDated && statusOn(policy, other, moment.day).value === 'not-yet'),
  );
  return {
    slots: slots.map((slot) => slotView(regulation, slot, lang, moment)),
    others: others.map(({ regulation: other, relation }) => ({
      label: `${other.citation} (${addressLabel(relation.target.split('#')[1]!, lang)})`,
      title: other.facts.data.title[lang],
      url: regulationUrl(lang, other.id),
      ...periodOf(lang, other.facts.data.dates?.inForce?.date, undefined),
      confidence: relation.confidence,
    })),
  };
}

/** The delegation of a slot, as every page tells it. */
export function delegationView(
  own: Regulation,
  { delegation, state, lapsed }: Slot,
  lang: Lang,
  moment: Moment,
): DelegationView {
  const { address, subject, instrument, within, note } = delegation;
  return {
    provision: { label: addressLabel(address, lang), url: placeUrl(own, address, lang, moment) },
    subject: subject[lang],
    instrument: instrument[lang],
    ...(within === undefined ? {} : { within: within[lang] }),
    state,
    words:
      t(lang, `slot.${state}`) +
      (lapsed === undefined ? '' : ` ${t(lang, 'mark.since', { date: dateInWords(lang, lapsed) })}`),
    ...(note === undefined ? {} : { note: note[lang] }),
  };
}

function slotView(own: Regulation, slot: Slot, lang: Lang, moment: Moment): SlotView {
  const { fulfilments, delegation } = slot;
  const { confidence, fulfilledHere } = delegation;
  return {
    ...delegationView(own, slot, lang, moment),
    fulfilments: fulfilments.map(({ regulation, relation, since, until }) => ({
      label:
        relation === undefined && fulfilledHere !== undefined
          ? `${own.citation} ${addressLabel(fulfilledHere, lang)}`
          : regulation.citation,
      title: regulation.facts.data.title[lang],
      url:
        relation === undefined && fulfilledHere !== undefined
          ? placeUrl(own, fulfilledHere, lang, moment)
          : regulationUrl(lang, regulation.id),
      ...periodOf(lang, since, until),
      ...(relation === undefined ? {} : { confidence: relation.confidence }),
    })),
    confidence,
  };
}

function periodOf(lang: Lang, since: string | undefined, until: string | undefined) {
  if (since === undefined && until === undefined) return {};
  const from = since === undefined ? '?' : dateInWords(lang, since);
  return {
    period:
      until === undefined
        ? t(lang, 'mark.since', { date: from })
        : t(lang, 'slot.period', { from, to: dateInWords(lang, dayBefore(until)) }),
  };
}
