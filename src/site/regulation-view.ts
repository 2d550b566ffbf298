/** The page of a whole regulation, or of one that is only in the register: everything it shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { pageOf } from '../policy/relations.ts';
import type { Confidence, Policy, Regulation } from '../policy/types.ts';
import { claimView, sourceLinks, type ClaimView, type SourceLink } from './claims.ts';
import { regulationJsonLd } from './json-ld.ts';
import type { ProvisionLink } from './provision-view.ts';
import { briefOf, factsOf, officialPagesOf, type Fact, type OfficialPage, type RegulationBrief } from './regulation-facts.ts';
import { inboundOf } from './text-index.ts';
import { provisionUrl } from './urls.ts';
import { renderContents, renderWhole } from './whole-text.ts';

/** A finding about a regulation. */
export interface NoteView {
  readonly words: string;
  readonly about?: ProvisionLink;
  readonly confidence: Confidence;
}

/** Everything the page shows. */
export interface RegulationView {
  readonly lang: Lang;
  readonly brief: RegulationBrief;
  readonly description: string;
  readonly titleNote?: string;
  /** The footing of its identity. */
  readonly identity: ClaimView;
  readonly facts: readonly Fact[];
  readonly official: readonly OfficialPage[];
  readonly notes: readonly NoteView[];
  /** Every source that a fact on the page rests on. */
  readonly sources: readonly SourceLink[];
  /** Provisions of other regulations that name it. */
  readonly referredToBy: readonly ProvisionLink[];
  /** The restated text; absent when the regulation is only in the register. */
  readonly text?: {
    readonly coverage: 'full' | 'partial';
    readonly claim: ClaimView;
    readonly contents: string;
    readonly body: string;
  };
  readonly jsonLd: object;
}

/** The view of a regulation in one language. */
export function regulationView(policy: Policy, regulation: Regulation, lang: Lang): RegulationView {
  const { data } = regulation.facts;
  const brief = briefOf(policy, regulation, lang);
  const text = regulation.texts.get(lang);
  const held = data.text;
  return {
    lang,
    brief,
    description: t(lang, text === undefined ? 'regulation.registerDescription' : 'regulation.description', { name: brief.longName, title: brief.title }),
    ...(data.titleNote === undefined ? {} : { titleNote: data.titleNote[lang] }),
    identity: claimView(policy, lang, data),
    facts: factsOf(regulation, lang),
    official: officialPagesOf(regulation, lang),
    notes: notesOf(regulation, lang),
    sources: sourceLinks(policy, lang, sourceIdsOf(regulation)),
    referredToBy: namedBy(policy, regulation, lang),
    ...(text === undefined || held === undefined
      ? {}
      : {
          text: {
            coverage: held.coverage,
            claim: claimView(policy, lang, held),
            contents: renderContents(text),
            body: renderWhole(policy, regulation, text),
          },
        }),
    jsonLd: regulationJsonLd(regulation, lang),
  };
}

function notesOf({ facts, texts, id }: Regulation, lang: Lang): readonly NoteView[] {
  return (facts.data.notes ?? []).map((note) => {
    const about = note.about === undefined ? undefined : texts.get(lang)?.byAddress.get(note.about);
    const page = about === undefined ? undefined : pageOf(about);
    const words = { words: note[lang], confidence: note.confidence };
    if (about === undefined || page === undefined) return words;
    return { ...words, about: { label: addressLabel(about.address, lang), url: provisionUrl(lang, id, page.address, about.address) } };
  });
}

/** Ids of all sources of a regulation's facts, in the order in which the facts stand. */
function sourceIdsOf({ facts: { data } }: Regulation): ReadonlySet<string> {
  const { dates, gazette, pages, reportedStatus, repeals, officialPages, text, notes } = data;
  const claims = [data, text, ...Object.values(dates ?? {}), gazette, pages, reportedStatus, repeals, ...(officialPages ?? []), ...(text?.provenance ?? []), ...(notes ?? [])];
  return new Set(claims.flatMap((claim) => claim?.sources ?? []));
}

function namedBy(policy: Policy, regulation: Regulation, lang: Lang): readonly ProvisionLink[] {
  const links = inboundOf(policy, lang, regulation.id)
    .filter((inbound) => inbound.regulation !== regulation)
    .flatMap(({ regulation: from, reference: { provision } }) => {
      const page = pageOf(provision);
      if (page === undefined) return [];
      const label = `${from.citation} ${addressLabel(provision.address, lang)}`;
      return [{ label, ...(page.title === undefined ? {} : { title: page.title }), url: provisionUrl(lang, from.id, page.address, provision.address) }];
    });
  return [...new Map(links.map((link) => [link.label, link])).values()];
}
