/** The home page: what it shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import type { NamedLink } from './area-view.ts';
import { countTerms } from './glossary-view.ts';
import { firstOffices } from './duties-view.ts';
import { holderName } from './duty-views.ts';
import { byPrecedence } from './precedence.ts';
import { briefOf, type RegulationBrief } from './regulation-facts.ts';
import { momentOfToday } from './places.ts';
import { badgeOf, type BadgeView } from './status-view.ts';
import { dutiesOfUrl, guideUrl, regulationUrl } from './urls.ts';
import { chaptersOf, type ChapterView } from './whole-text.ts';

/** A regulation whose text is restated, with its chapters. */
export interface HeldRegulation {
  readonly brief: RegulationBrief;
  readonly status: BadgeView;
  readonly chapters: readonly (ChapterView & { readonly url: string })[];
}

/** Everything the home page shows. */
export interface HomeView {
  readonly lang: Lang;
  /** The ways of most readers to their own duties. */
  readonly offices: readonly NamedLink[];
  /** What the site is about. */
  readonly subject?: HeldRegulation;
  /** The other regulations whose text is restated, by precedence. */
  readonly others: readonly (RegulationBrief & { readonly status: BadgeView })[];
  readonly guides: readonly {
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly url: string;
  }[];
  readonly counts: {
    readonly terms: number;
    readonly actors: number;
    readonly regulations: number;
    readonly sources: number;
  };
}

/** The view of the home page. */
export function homeView(policy: Policy, lang: Lang): HomeView {
  const [first, ...others] = byPrecedence(
    policy,
    [...policy.regulations.values()].filter(({ texts }) => texts.has(lang)),
  );
  const guides = policy.guides
    .filter((guide) => guide.lang === lang)
    .sort((a, b) => a.front.data.order - b.front.data.order)
    .map(({ slug, front }) => ({
      slug,
      title: front.data.title,
      description: front.data.description,
      url: guideUrl(lang, slug),
    }));
  const counts = {
    terms: countTerms(policy, lang),
    actors: policy.actors.size,
    regulations: policy.regulations.size,
    sources: policy.sources.size,
  };
  return {
    lang,
    offices: firstOffices.map((kind) => ({ name: holderName(policy, kind, lang), url: dutiesOfUrl(lang, kind) })),
    ...(first === undefined ? {} : { subject: heldRegulation(policy, first, lang) }),
    others: others.map((regulation) => ({
      ...briefOf(regulation, lang),
      status: badgeOf(policy, regulation, lang, momentOfToday(policy)),
    })),
    guides,
    counts,
  };
}

function heldRegulation(policy: Policy, regulation: Regulation, lang: Lang): HeldRegulation {
  const chapters = chaptersOf(regulation.texts.get(lang)!).map((chapter) => ({
    ...chapter,
    url: regulationUrl(lang, regulation.id, chapter.address),
  }));
  const status = badgeOf(policy, regulation, lang, momentOfToday(policy));
  return { brief: briefOf(regulation, lang), status, chapters };
}
