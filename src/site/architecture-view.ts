/** What the page of the architecture as a whole shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { blocksOf, codesOf, domainsOf } from '../policy/architecture.ts';
import { overviewOf } from '../policy/areas.ts';
import type { OverviewData } from '../policy/schema.gen.ts';
import type { Policy } from '../policy/types.ts';
import { layersPicture, type LayersPicture } from './architecture-picture.ts';
import {
  blockLink,
  blockTypes,
  domainLink,
  domainSummary,
  type BlockLink,
  type DomainSummary,
} from './architecture-parts.ts';
import { entryView, factView, type ConflictView, type EntryView, type FactView, type NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { domainEntryView } from './domain-view.ts';
import { areaUrl } from './urls.ts';

/** A group of domains. */
export interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly answers: string;
  readonly claim: ClaimView;
  readonly domains: readonly DomainSummary[];
}

/** The page of the architecture as a whole. */
export interface ArchitectureView {
  readonly lang: Lang;
  readonly entry: EntryView;
  readonly groups: readonly GroupView[];
  /** The layers drawn for a wide page and for a phone. */
  readonly pictures: { readonly wide: LayersPicture; readonly narrow: LayersPicture };
  readonly sections: readonly { readonly id: string; readonly title: string; readonly facts: readonly FactView[] }[];
  readonly blocks: readonly { readonly type: string; readonly name: string; readonly blocks: readonly BlockLink[] }[];
  /** What sources differ on anywhere in the architecture, with where it is told. */
  readonly conflicts: readonly { readonly about: NamedLink; readonly conflicts: readonly ConflictView[] }[];
  /** What nobody found, with where it is told. */
  readonly gaps: readonly { readonly about: NamedLink; readonly gaps: readonly string[] }[];
  readonly codeCount: number;
}

/** The view of the architecture as a whole; `undefined` where nothing is written of it. */
export function architectureView(policy: Policy, lang: Lang): ArchitectureView | undefined {
  const overview = overviewOf(policy, 'architecture');
  if (overview === undefined) return undefined;
  const domains = domainsOf(policy);
  const entry = entryView(policy, overview, lang);
  const data: OverviewData = overview.yaml.data;
  const own = { name: entry.name, url: areaUrl(lang, 'architecture') };
  const others = [
    ...domains.map((domain) => ({ about: domainLink(domain, lang), view: domainEntryView(policy, domain, lang) })),
    ...blocksOf(policy).map((block) => ({
      about: blockLink(policy, block, lang),
      view: entryView(policy, block, lang),
    })),
  ];
  const all = [
    { about: own, view: entry },
    ...others.map(({ about: { name, url }, view }) => ({ about: { name, url }, view })),
  ];
  const groups: readonly GroupView[] = (data.groups ?? []).map(({ id, name, answers, ...claim }) => ({
    id,
    name: name[lang],
    answers: answers[lang],
    claim: claimView(policy, lang, claim),
    domains: domains
      .filter((domain) => domain.yaml.data.group === id)
      .map((domain) => domainSummary(policy, domain, lang)),
  }));
  return {
    lang,
    entry,
    groups,
    pictures: { wide: layersPicture(groups, 860, 196), narrow: layersPicture(groups, 328) },
    sections: (data.sections ?? []).map(({ id, title, facts }) => ({
      id,
      title: title[lang],
      facts: facts.map((fact) => factView(policy, fact, lang)),
    })),
    blocks: blockTypes.flatMap((type) => {
      const blocks = blocksOf(policy).filter((block) => block.yaml.data.type === type);
      const name = t(lang, `architecture.type.${type}`);
      return blocks.length === 0 ? [] : [{ type, name, blocks: blocks.map((block) => blockLink(policy, block, lang)) }];
    }),
    conflicts: all.flatMap(({ about, view: { conflicts } }) => (conflicts.length === 0 ? [] : [{ about, conflicts }])),
    gaps: all.flatMap(({ about, view: { gaps } }) => (gaps.length === 0 ? [] : [{ about, gaps }])),
    codeCount: domains.flatMap(codesOf).length,
  };
}
