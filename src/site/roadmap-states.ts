/** What came of something that was planned or due, as readers see it. What nobody has looked into has a word of its own. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { AreaShapes } from '../policy/areas.ts';
import type { Policy } from '../policy/types.ts';
import { entryLinks, targetLinks, type EntryLinkView } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';

/** The kinds of outcome, the best known first. `unchecked` is that of what has none in the data. */
export const outcomeKinds = ['result-known', 'late', 'partly', 'no-result-found', 'unchecked'] as const;

/** A kind of outcome. */
export type OutcomeKind = (typeof outcomeKinds)[number];

/** An outcome as it stands in the data. */
export type OutcomeData = AreaShapes['plan']['state'];

/** What is known to have come of something. */
export interface OutcomeView {
  readonly kind: OutcomeKind;
  /** "Terlambat". */
  readonly word: string;
  /** When the result came, or how far the search reached, in words. */
  readonly date?: string;
  /** Absent where nobody has looked. */
  readonly words?: string;
  readonly provisions: readonly ProvisionLink[];
  readonly entries: readonly EntryLinkView[];
  readonly claim?: ClaimView;
  /** Whether its time has passed and no result that fulfils it is known. */
  readonly isOverdue: boolean;
}

/** The outcome of something due by a day, month or year, as it stands on the day that the policy is known up to. */
export function outcomeView(policy: Policy, state: OutcomeData, due: string | undefined, lang: Lang): OutcomeView {
  const kind = state?.kind ?? 'unchecked';
  const date = dateOf(state, lang);
  return {
    kind,
    word: t(lang, `roadmap.state.${kind}`),
    ...(date === undefined ? {} : { date }),
    ...(state === undefined ? {} : { words: state[lang], claim: claimView(policy, lang, state) }),
    provisions: targetLinks(policy, state?.provisions, lang),
    entries: entryLinks(policy, state?.entries ?? [], lang),
    isOverdue: due !== undefined && isPast(due, policy.asOf) && kind !== 'result-known' && kind !== 'late',
  };
}

function dateOf(state: OutcomeData, lang: Lang): string | undefined {
  if (state?.on !== undefined) return dateInWords(lang, state.on);
  return state?.asOf === undefined ? undefined : t(lang, 'roadmap.upTo', { date: dateInWords(lang, state.asOf) });
}

/** Whether a day, the whole of a month or the whole of a year lies before a day. */
export function isPast(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}
