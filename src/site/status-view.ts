/** The force of a regulation on a day as its dates and the relations of others tell it, apart from what sources report of it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { statusOn, type Status } from '../policy/at.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, isRead, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
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
  /** "Berlaku". */
  readonly words: string;
  /** "per 25 September 2026". */
  readonly asOf: string;
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
    isRead: isRead(confidence),
    claim: claimView(policy, lang, { confidence, sources }),
  };
}

/** A regulation by its id; `undefined` when the policy does not hold it. */
export function citedLink(policy: Policy, id: string, lang: Lang): CitedLink | undefined {
  const regulation = policy.regulations.get(id);
  if (regulation === undefined) return undefined;
  return { citation: regulation.citation, title: regulation.facts.data.title[lang], url: regulationUrl(lang, id) };
}
