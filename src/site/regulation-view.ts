/** The page of a whole regulation, or of one that is only in the register: everything it shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, sourceLinks, type ClaimView, type SourceLink } from './claims.ts';
import { regulationJsonLd } from './json-ld.ts';
import type { NoteView, ProvisionLink } from './provision-view.ts';
import {
  briefOf,
  factsOf,
  officialPagesOf,
  type Fact,
  type OfficialPage,
  type RegulationBrief,
} from './regulation-facts.ts';
import { placeLabel } from './render.ts';
import { inboundOf } from './text-index.ts';
import { provisionUrl } from './urls.ts';
import { renderContents, renderWhole } from './whole-text.ts';

/** A finding about a regulation, with the provision it is about. */
export interface RegulationNote extends NoteView {
  readonly about?: ProvisionLink;
}

/** Everything the page shows. */
export interface RegulationView {
  readonly lang: Lang;
  readonly brief: RegulationBrief;
  readonly description: string;
  /** The footing of its identity. */
  readonly identity: ClaimView;
  readonly facts: readonly Fact[];
  readonly official: readonly OfficialPage[];
  readonly notes: readonly RegulationNote[];
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
    description: t(lang, text === undefined ? 'regulation.registerDescription' : 'regulation.description', {
      name: brief.longName,
      title: brief.title,
    }),
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

/** The findings, and then what is to be known about the title and the gazette. */
function notesOf({ facts, texts, id }: Regulation, lang: Lang): readonly RegulationNote[] {
  const { titleNote, gazette, confidence, notes = [] } = facts.data;
  const small = [
    { note: gazette?.note, confidence: gazette?.confidence },
    { note: titleNote, confidence },
  ].flatMap((entry) =>
    entry.note === undefined ? [] : [{ words: entry.note[lang], confidence: entry.confidence ?? confidence }],
  );
  const findings = notes.map((note) => {
    const text = texts.get(lang);
    const about = note.about === undefined ? undefined : text?.byAddress.get(note.about);
    const page = about === undefined ? undefined : pageOf(about);
    const words = { words: note[lang], confidence: note.confidence };
    if (text === undefined || about === undefined || page === undefined) return words;
    return {
      ...words,
      about: { label: placeLabel(about, text), url: provisionUrl(lang, id, page.address, about.address) },
    };
  });
  return [...findings, ...small];
}

/** Ids of all sources of a regulation's facts, in the order in which the facts stand. */
function sourceIdsOf({ facts: { data } }: Regulation): ReadonlySet<string> {
  const { dates, gazette, pages, reportedStatus, relations, delegations, irregularities, officialPages, text, notes } =
    data;
  const claims = [
    data,
    text,
    ...Object.values(dates ?? {}),
    gazette,
    pages,
    reportedStatus,
    ...(relations ?? []),
    ...(delegations ?? []),
    ...(irregularities ?? []),
    ...(officialPages ?? []),
    ...(text?.provenance ?? []),
    ...(notes ?? []),
  ];
  return new Set(claims.flatMap((claim) => claim?.sources ?? []));
}

function namedBy(policy: Policy, regulation: Regulation, lang: Lang): readonly ProvisionLink[] {
  const links = inboundOf(policy, lang, regulation.id)
    .filter((inbound) => inbound.regulation !== regulation)
    .flatMap(({ regulation: from, text, reference: { provision } }) => {
      const page = pageOf(provision);
      if (page === undefined) return [];
      const label = `${from.citation} ${placeLabel(provision, text)}`;
      return [
        {
          label,
          ...(page.title === undefined ? {} : { title: page.title }),
          url: provisionUrl(lang, from.id, page.address, provision.address),
        },
      ];
    });
  return [...new Map(links.map((link) => [link.label, link])).values()];
}
