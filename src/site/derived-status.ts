/** The force of a regulation as dates and relations tell it, in words. What sources report of it is told apart, by `statusOf`. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { statusOn, type Status } from '../policy/at.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, isRead, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { regulationUrl } from './urls.ts';

/** A regulation as a link. */
export interface RegulationLink {
  readonly citation: string;
  readonly title: string;
  readonly url: string;
}

/** A status derived for a day. */
export interface DerivedStatus {
  readonly value: Status['value'];
  /** "Berlaku sejak 5 Oktober 2018". */
  readonly words: string;
  /** What ended it. */
  readonly by?: RegulationLink;
  /** What had changed it by then. */
  readonly changedBy: readonly RegulationLink[];
  readonly isRead: boolean;
  readonly claim: ClaimView;
}

/** The kinds of status, in the order in which the register puts them. */
export const statusValues = ['in-force', 'contested', 'not-yet', 'unknown', 'ended'] as const satisfies readonly [
  Status['value'],
  ...Status['value'][],
];

/** The status of a regulation on the day that the policy is known up to. */
export function derivedStatus(policy: Policy, regulation: Regulation, lang: Lang): DerivedStatus {
  const status = statusOn(policy, regulation, policy.asOf);
  const { value, since, by } = status;
  const ending = by === undefined ? undefined : regulationLink(policy, by, lang);
  const words = t(lang, `derived.${value}`);
  return {
    value,
    words: since === undefined ? words : `${words} ${t(lang, 'derived.since', { date: dateInWords(lang, since) })}`,
    ...(ending === undefined ? {} : { by: ending }),
    changedBy: status.changedBy.flatMap((id) => regulationLink(policy, id, lang) ?? []),
    isRead: isRead(status.confidence),
    claim: claimView(policy, lang, status),
  };
}

/** A regulation as a link; `undefined` when the policy does not hold it. */
export function regulationLink(policy: Policy, id: string, lang: Lang): RegulationLink | undefined {
  const regulation = policy.regulations.get(id);
  if (regulation === undefined) return undefined;
  return {
    citation: regulation.citation,
    title: regulation.facts.data.title[lang],
    url: regulationUrl(lang, id),
  };
}
