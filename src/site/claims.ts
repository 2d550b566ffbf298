/** Claims as readers see them: how well something is known, in a word and a shape, and what it rests on. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { Claim, Confidence, Policy } from '../policy/types.ts';
import { entryUrl } from './urls.ts';

/** A source that a claim rests on. */
export interface SourceLink {
  readonly id: string;
  readonly title: string;
  /** Its entry in the list of sources. */
  readonly url: string;
}

/** A claim's footing with its sources named. */
export interface ClaimView {
  readonly confidence: Confidence;
  readonly sources: readonly SourceLink[];
}

/** The footing of a claim for a page. A source that the policy does not hold is left out; the check `source-resolves` names it. */
export function claimView(policy: Policy, lang: Lang, { confidence, sources }: Claim): ClaimView {
  return { confidence, sources: sourceLinks(policy, lang, sources) };
}

/** Sources by id, each once, in the order given. */
export function sourceLinks(policy: Policy, lang: Lang, ids: Iterable<string>): readonly SourceLink[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = policy.sources.get(id);
    return source === undefined ? [] : [{ id, title: source.yaml.data.title, url: entryUrl(lang, 'sources', id) }];
  });
}

/** Whether somebody read the text for a claim; what is only reported or recalled must look like it. */
export function isRead(confidence: Confidence): boolean {
  return confidence === 'official' || confidence === 'text';
}

/** The mark of a confidence as HTML: a shape and a word. */
export function confidenceMark(lang: Lang, confidence: Confidence): string {
  return `<span class="confidence ${confidence}">${t(lang, `confidence.${confidence}`)}</span>`;
}
