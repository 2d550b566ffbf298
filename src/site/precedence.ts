/** Which regulation comes first where several say something of the same: in search results, under a term, in lists. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { claimOf, forceOn, statusOn } from '../policy/at.ts';
import { regulationTypes } from '../policy/regulation-types.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { isRead } from './claims.ts';

/** The regulation that the site is about. */
export const subject = 'perpres-95-2018';

/**
 * Regulations in the order in which a reader expects them: the subject of the site, then what has not ended before what has, the higher in the
 * hierarchy of law before the lower, the older before the newer.
 */
export function byPrecedence(policy: Policy, regulations: Iterable<Regulation>): readonly Regulation[] {
  const ranks = new Map([...regulations].map((regulation) => [regulation, rankOf(policy, regulation)]));
  return [...ranks].sort(([, a], [, b]) => compare(a, b)).map(([regulation]) => regulation);
}

/** Whether a regulation has ended on the day that the policy is known up to. */
export function isEnded(policy: Policy, regulation: Regulation): boolean {
  return statusOn(policy, regulation, policy.asOf).value === 'ended';
}

/** That a regulation has ended, in words, for places that name it in passing; `undefined` when it has not. */
export function endWords(policy: Policy, regulation: Regulation, lang: Lang): string | undefined {
  const { value, confidence } = statusOn(policy, regulation, policy.asOf);
  return value === 'ended' ? t(lang, isRead(confidence) ? 'state.ended' : 'state.ended.reported') : undefined;
}

/** That a provision stands in the text without force, in words: a court or a later law took it from it or from what is around it. */
export function provisionEndWords(
  policy: Policy,
  regulation: Regulation,
  address: string,
  lang: Lang,
): string | undefined {
  const end = forceOn(regulation, address, policy.asOf).find(
    ({ data }) => data.operation === 'end' || data.operation === 'void',
  );
  if (end === undefined) return undefined;
  return t(lang, isRead(claimOf(end).confidence) ? 'state.ended' : 'state.ended.reported');
}

function rankOf(policy: Policy, regulation: Regulation): readonly number[] {
  const { type, number, year } = regulation.facts.data;
  return [
    Number(regulation.id !== subject),
    Number(isEnded(policy, regulation)),
    regulationTypes.findIndex(({ id }) => id === type),
    year,
    Number.parseInt(String(number), 10) || 0,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
