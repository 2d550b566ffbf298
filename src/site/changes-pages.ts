/** Which pages of changes the site has, what they are made from, and the way to them. */
import { changedPages, daysToCompare, pairsOfDays } from '../diff/compare.ts';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { pageKey } from './page-key.ts';
import type { ProvisionLink } from './provision-view.ts';
import { changesUrl } from './urls.ts';

/** Two days, the earlier first. */
export type Days = readonly [from: string, to: string];

/** A page of changes that the site has. */
export interface ChangesPage {
  readonly regulation: Regulation;
  readonly days: Days;
  /** The page of the regulation; absent for the whole. */
  readonly page?: string;
}

/** The pages of the changes of whole regulations. */
export function changesPages(policy: Policy): readonly ChangesPage[] {
  return [...policy.regulations.values()].flatMap((regulation) =>
    pairsOfDays(regulation).map((days) => ({ regulation, days })),
  );
}

/** The pages of the changes of one Pasal, annex or part of the preamble. */
export function provisionChangesPages(policy: Policy): readonly ChangesPage[] {
  return changesPages(policy).flatMap(({ regulation, days }) =>
    [...changedPages(regulation, ...days)].map((page) => ({ regulation, days, page })),
  );
}

/**
 * Where the changes of a regulation, or of one page of it, can be read: the last change up to a day, and all since the beginning. The days are those
 * on which it changed; empty for what never did.
 */
export function changesLinks(regulation: Regulation, lang: Lang, day: string, page?: string): readonly ProvisionLink[] {
  const isChanged = ([from, to]: Days) => page === undefined || changedPages(regulation, from, to).has(page);
  const pairs = pairsOfDays(regulation).filter((pair) => pair[1] <= day && isChanged(pair));
  const last = pairs.at(-1);
  const first = pairs.findLast(([from]) => from === pairs[0]![0]);
  if (last === undefined || first === undefined) return [];
  const days = daysToCompare(regulation);
  // The shortest way to the last change: from the day before it.
  const change = pairs.findLast(([from, to]) => days.indexOf(to) === days.indexOf(from) + 1) ?? last;
  const link = (key: 'changes.linkLast' | 'changes.linkAll', date: string, pair: Days) => ({
    label: t(lang, key, { date: dateInWords(lang, date) }),
    url: changesUrl(lang, regulation.id, pair, page),
  });
  return [
    link('changes.linkLast', change[1], change),
    ...(first[0] === change[0] ? [] : [link('changes.linkAll', first[0], first)]),
  ];
}

/** The key of a page of changes: that of the regulation and of those that act on it, whose words are quoted. */
export function changesKey(policy: Policy, { id, operations }: Regulation): string {
  return [id, ...new Set(operations.map(({ acting }) => acting))].map((each) => pageKey(policy, each)).join(' ');
}
