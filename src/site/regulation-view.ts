/** The page of a whole regulation, or of one that is only in the register: everything it shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel, parseAddress, toAddress } from '../policy/address.ts';
import { textOn } from '../policy/at.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { entriesAbout, type AboutLink, type NamedLink } from './area-view.ts';
import { schemesAbout } from './schemes-about.ts';
import { bannersOf, type BannerView } from './banners.ts';
import { changesLinks } from './changes-pages.ts';
import { claimView, sourceLinks, type ClaimView, type SourceLink } from './claims.ts';
import { dateSwitch, type DateSwitchView } from './date-switch.ts';
import { dateInWords } from './dates.ts';
import { elucidationAt } from './elucidations.ts';
import { regulationJsonLd } from './json-ld.ts';
import { operationView, type OperationView } from './operations-view.ts';
import { placeUrl, type Moment } from './places.ts';
import type { NoteView, ProvisionLink } from './provision-view.ts';
import {
  briefOf,
  factsOf,
  officialPagesOf,
  type Fact,
  type OfficialPage,
  type RegulationBrief,
} from './regulation-facts.ts';
import { relationGroups, type RelationGroup } from './relation-lists.ts';
import type { Picture } from './relation-picture.ts';
import { neighboursPicture } from './relations-view.ts';
import { placeLabel } from './render.ts';
import { derivedStatus, isRepeated, reportedStatus, type DerivedStatus, type ReportedStatus } from './status-view.ts';
import { inboundOf } from './text-index.ts';
import { timelineOf, type TimelineEvent } from './timeline-view.ts';
import { dutyPageUrl, provisionUrl, regulationUrl } from './urls.ts';
import { renderContents, renderWhole } from './whole-text.ts';

/** A finding about a regulation, with the provision it is about. */
export interface RegulationNote extends NoteView {
  readonly about?: ProvisionLink;
}

/** The operations of an acting regulation on one other, on one day. */
export interface ActsView {
  readonly target: { readonly citation: string; readonly title: string; readonly url: string };
  /** The day they take effect in words; that it is not known, where it is not. */
  readonly date: string;
  readonly isFuture: boolean;
  readonly operations: readonly OperationView[];
}

/** Everything the page shows. */
export interface RegulationView {
  readonly lang: Lang;
  readonly path: string;
  /** The day of the text in words; absent for the text of today. */
  readonly date?: string;
  readonly brief: RegulationBrief;
  readonly description: string;
  readonly banners: readonly BannerView[];
  readonly dates?: DateSwitchView;
  /** The derived status on the day of the page. */
  readonly status: DerivedStatus;
  /** What sources last reported of it, where that says more; not on the page of a day. */
  readonly reported?: ReportedStatus;
  /** The footing of its identity. */
  readonly identity: ClaimView;
  readonly facts: readonly Fact[];
  readonly official: readonly OfficialPage[];
  readonly timeline: readonly TimelineEvent[];
  readonly relations: readonly RelationGroup[];
  /** The same as a picture; absent where there are none, or too many for a picture that is read at a glance and weighs little. */
  readonly picture?: Picture;
  /** The list of its duties, where somebody has written them down. */
  readonly duties?: NamedLink;
  /** The way to its changes between days. */
  readonly changes: readonly ProvisionLink[];
  /** What it does to others. */
  readonly acts: readonly ActsView[];
  readonly irregularities: readonly RegulationNote[];
  readonly notes: readonly RegulationNote[];
  /** Every source that a fact on the page rests on. */
  readonly sources: readonly SourceLink[];
  /** Entries of the areas that are about it as a whole. */
  readonly entries: readonly AboutLink[];
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

/** The view of a regulation in one language, as it reads today or, where a day is given, on that day. A page of a day has its text and no apparatus. */
export function regulationView(policy: Policy, regulation: Regulation, lang: Lang, day?: string): RegulationView {
  const { data } = regulation.facts;
  const moment: Moment = { day: day ?? policy.asOf, isDated: day !== undefined };
  const brief = briefOf(regulation, lang);
  const text = textOn(regulation, moment.day, lang);
  const held = data.text;
  const dates = dateSwitch(policy, regulation, lang, moment);
  const isToday = day === undefined;
  const status = derivedStatus(policy, regulation, lang, moment.day);
  const reported = isToday ? reportBeside(status, reportedStatus(policy, regulation, lang)) : undefined;
  const picture = isToday ? neighboursPicture(policy, regulation, lang) : undefined;
  const path = regulationUrl(lang, regulation.id, undefined, day);
  const hasGeneral = elucidationAt(regulation, lang, moment)?.byAddress.has('umum') === true;
  return {
    lang,
    path,
    ...(day === undefined ? {} : { date: dateInWords(lang, day) }),
    brief,
    description: descriptionOf(brief, text !== undefined, lang, day),
    banners: bannersOf(policy, regulation, text, lang, moment),
    ...(dates === undefined ? {} : { dates }),
    status,
    ...(reported === undefined ? {} : { reported }),
    identity: claimView(policy, lang, data),
    facts: isToday ? factsOf(regulation, lang) : [],
    official: officialPagesOf(regulation, lang),
    timeline: isToday ? timelineOf(policy, regulation, lang) : [],
    relations: isToday ? relationGroups(policy, regulation, lang) : [],
    ...(picture === undefined || picture.boxes.length > mostBoxes ? {} : { picture }),
    ...(regulation.duties === undefined
      ? {}
      : {
          duties: {
            name: t(lang, 'duties.count', { total: regulation.duties.data.duties.length }),
            url: dutyPageUrl(lang, 'regulations', regulation.id),
          },
        }),
    changes: changesLinks(regulation, lang, moment.day),
    acts: isToday ? actsOf(policy, regulation, lang) : [],
    irregularities: isToday ? irregularitiesOf(regulation, lang, moment) : [],
    notes: isToday ? notesOf(regulation, lang, moment) : [],
    sources: isToday ? sourceLinks(policy, lang, sourceIdsOf(regulation)) : [],
    entries: isToday
      ? [
          ...entriesAbout(policy, regulation.id, undefined, lang),
          ...schemesAbout(policy, regulation.id, undefined, lang),
        ]
      : [],
    referredToBy: isToday ? namedBy(policy, regulation, lang) : [],
    ...(text === undefined || held === undefined
      ? {}
      : {
          text: {
            coverage: held.coverage,
            claim: claimView(policy, lang, held),
            contents: renderContents(text, hasGeneral),
            body: renderWhole(policy, regulation, text, moment),
          },
        }),
    jsonLd: {
      ...regulationJsonLd(regulation, lang, path),
      ...(day === undefined ? {} : { legislationDateVersion: day }),
    },
  };
}

/** The report where it says more than the derived status. */
function reportBeside(status: DerivedStatus, reported: ReportedStatus | undefined): ReportedStatus | undefined {
  const { statement, caution } = reported ?? {};
  const saysMore = statement !== undefined || caution !== undefined;
  return reported === undefined || saysMore || !isRepeated(status, reported) ? reported : undefined;
}

/** More regulations are not drawn around one; the page of all relations draws them. */
const mostBoxes = 30;

function descriptionOf({ longName, title }: RegulationBrief, isHeld: boolean, lang: Lang, day: string | undefined) {
  const names = { name: longName, title };
  if (day !== undefined) return t(lang, 'regulation.datedDescription', { ...names, date: dateInWords(lang, day) });
  return t(lang, isHeld ? 'regulation.description' : 'regulation.registerDescription', names);
}

/** What a regulation does to others, by the regulation acted on and by day, in the order in which it is written. */
function actsOf(policy: Policy, { id, amendments }: Regulation, lang: Lang): readonly ActsView[] {
  const targets = new Set((amendments?.data.operations ?? []).map(({ target }) => target.split('#')[0]!));
  return [...targets].flatMap((targetId) => {
    const target = policy.regulations.get(targetId);
    const own = target?.operations.filter(({ acting }) => acting === id) ?? [];
    if (target === undefined) return [];
    const { citation, facts } = target;
    const acting = policy.regulations.get(id)!;
    return [...Map.groupBy(own, ({ on }) => on)].map(([on, operations]) => ({
      target: { citation, title: facts.data.title[lang], url: regulationUrl(lang, targetId) },
      date: on === undefined ? t(lang, 'fact.undetermined') : dateInWords(lang, on),
      isFuture: on !== undefined && on > policy.asOf,
      operations: operations.map((operation) => operationView(target, acting, operation, lang)),
    }));
  });
}

/** The declared oddities of the official text. */
function irregularitiesOf(regulation: Regulation, lang: Lang, moment: Moment): readonly RegulationNote[] {
  return (regulation.facts.data.irregularities ?? []).map((irregularity) => {
    const { address, to, reason, confidence, printed, meant } = irregularity;
    const words = printed === undefined || meant === undefined ? '' : `“${printed}” → “${meant}”. `;
    const note = { words: words + reason[lang], confidence };
    if (address === undefined) return note;
    const label = addressLabel(address, lang) + (to === undefined ? '' : ` – ${addressLabel(to, lang)}`);
    return { ...note, about: { label, url: nearestUrl(regulation, address, lang, moment) } };
  });
}

/** The path of an address that may be missing from the text: of the nearest thing around it that is there. */
function nearestUrl(regulation: Regulation, address: string, lang: Lang, moment: Moment): string {
  const text = textOn(regulation, moment.day, lang);
  for (let steps = parseAddress(address) ?? []; steps.length > 0; steps = steps.slice(0, -1)) {
    const around = toAddress(steps);
    if (text?.byAddress.has(around)) return placeUrl(regulation, around, lang, moment);
  }
  return regulationUrl(lang, regulation.id);
}

/** The findings, and then what is to be known about the title and the gazette. */
function notesOf(regulation: Regulation, lang: Lang, moment: Moment): readonly RegulationNote[] {
  const { titleNote, gazette, confidence, notes = [] } = regulation.facts.data;
  const small = [
    { note: gazette?.note, confidence: gazette?.confidence },
    { note: titleNote, confidence },
  ].flatMap((entry) =>
    entry.note === undefined ? [] : [{ words: entry.note[lang], confidence: entry.confidence ?? confidence }],
  );
  const text = textOn(regulation, moment.day, lang);
  const findings = notes.map((note) => {
    const about = note.about === undefined ? undefined : text?.byAddress.get(note.about);
    const words = { words: note[lang], confidence: note.confidence };
    if (text === undefined || about === undefined) return words;
    return {
      ...words,
      about: { label: placeLabel(about, text), url: placeUrl(regulation, about.address, lang, moment) },
    };
  });
  return [...findings, ...small];
}

/** Ids of all sources of a regulation's facts, in the order in which the facts stand. */
function sourceIdsOf({ facts: { data }, amendments }: Regulation): ReadonlySet<string> {
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
    amendments?.data,
    ...(amendments?.data.operations ?? []),
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
