/** The force of a regulation: as its dates and the relations of others tell it for a day, and as sources last reported it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { statusOn, type Status } from '../policy/at.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, isRead, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import type { Moment } from './places.ts';
import { regulationUrl } from './urls.ts';

/** A regulation with its page. */
export interface CitedLink {
  readonly citation: string;
  readonly title: string;
  readonly url: string;
}

/** A status as a badge shows it. */
export interface BadgeView {
  readonly value: Status['value'];
  /** "Berlaku", or "Dilaporkan berlaku" where sources report it and nobody read an official page. */
  readonly words: string;
  /** "per 25 September 2026". */
  readonly asOf: string;
  /** Whether it rests on what somebody read; so does that nothing is known, which claims nothing. */
  readonly isRead: boolean;
  readonly claim: ClaimView;
}

/** The derived status of a regulation on a day. */
export interface DerivedStatus extends BadgeView {
  /** The first day of the status in words, where it is known. */
  readonly since?: string;
  readonly by?: CitedLink;
  readonly changedBy: readonly CitedLink[];
}

/** What is reported of a regulation's force, with the day and the footing of the report. */
export interface ReportedStatus extends BadgeView {
  readonly value: 'in-force' | 'ended' | 'contested';
  readonly statement?: string;
  readonly caution?: string;
}

/** The kinds of status, in the order in which the register puts them. */
export const statusValues = ['in-force', 'contested', 'not-yet', 'unknown', 'ended'] as const satisfies readonly [
  Status['value'],
  ...Status['value'][],
];

/** The derived status of a regulation. */
export function derivedStatus(policy: Policy, regulation: Regulation, lang: Lang, day: string): DerivedStatus {
  const { value, since, by, changedBy, confidence, sources } = statusOn(policy, regulation, day);
  const ended = by === undefined ? undefined : citedLink(policy, by, lang);
  return {
    value,
    words: t(lang, `state.${value}`),
    asOf: t(lang, 'status.asOf', { date: dateInWords(lang, day) }),
    ...(since === undefined ? {} : { since: dateInWords(lang, since) }),
    ...(ended === undefined ? {} : { by: ended }),
    changedBy: changedBy.flatMap((id) => citedLink(policy, id, lang) ?? []),
    isRead: value === 'unknown' || isRead(confidence),
    claim: claimView(policy, lang, { confidence, sources }),
  };
}

/** The reported status of a regulation; `undefined` when nothing is reported. */
export function reportedStatus(policy: Policy, { facts }: Regulation, lang: Lang): ReportedStatus | undefined {
  const reported = facts.data.reportedStatus;
  if (reported === undefined) return undefined;
  const wasRead = isRead(reported.confidence);
  return {
    value: reported.value,
    words: t(lang, wasRead ? `state.${reported.value}` : `state.${reported.value}.reported`),
    asOf: t(lang, 'status.asOf', { date: dateInWords(lang, reported.asOf) }),
    isRead: wasRead,
    claim: claimView(policy, lang, reported),
    ...(reported.statement === undefined ? {} : { statement: reported.statement[lang] }),
    ...(reported.caution === undefined ? {} : { caution: reported.caution[lang] }),
  };
}

/** Whether a report has the value of the derived status for the same day; what it states besides may still be worth reading. */
export function isRepeated(derived: DerivedStatus, { value, asOf }: ReportedStatus): boolean {
  return value === derived.value && asOf === derived.asOf;
}

/** What one badge tells of force: what is derived, or what is reported where nothing can be derived for today. */
export function badgeOf(policy: Policy, regulation: Regulation, lang: Lang, { day, isDated }: Moment): BadgeView {
  const derived = derivedStatus(policy, regulation, lang, day);
  const reported = isDated || derived.value !== 'unknown' ? undefined : reportedStatus(policy, regulation, lang);
  return reported ?? derived;
}

/** A regulation by its id; `undefined` when the policy does not hold it. */
export function citedLink(policy: Policy, id: string, lang: Lang): CitedLink | undefined {
  const regulation = policy.regulations.get(id);
  if (regulation === undefined) return undefined;
  return { citation: regulation.citation, title: regulation.facts.data.title[lang], url: regulationUrl(lang, id) };
}
