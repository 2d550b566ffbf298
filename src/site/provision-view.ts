/** The page of one Pasal, annex or part of the preamble: everything it shows, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel, parseAddress, stepLabel } from '../policy/address.ts';
import { provenanceOn, textOn } from '../policy/at.ts';
import type { Irregularity } from '../policy/irregularities.ts';
import { ancestorsOf, pageOf, type InboundReference } from '../policy/relations.ts';
import type {
  Confidence,
  Definition,
  Policy,
  Provision,
  Reference,
  Regulation,
  Target,
  Text,
} from '../policy/types.ts';
import { entriesAbout, type AboutLink } from './area-view.ts';
import { bannersOf, lossOf, type BannerView } from './banners.ts';
import { changesLinks } from './changes-pages.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateSwitch, type DateSwitchView } from './date-switch.ts';
import { dateInWords } from './dates.ts';
import { delegationsView, type DelegationsView } from './delegations-view.ts';
import { dutiesOnPage, type DutyLink } from './duty-links.ts';
import { elucidationAt } from './elucidations.ts';
import { provisionJsonLd } from './json-ld.ts';
import { goneFromPage } from './lineage.ts';
import { marksOf } from './marks.ts';
import { goneView, renderNotice } from './notices.ts';
import { changeViews, type ChangeView } from './operations-view.ts';
import { versionAt, type Moment } from './places.ts';
import { briefOf, officialPagesOf, type OfficialPage, type RegulationBrief } from './regulation-facts.ts';
import { relationsToPage, type RelationGroup } from './relation-lists.ts';
import { headingLabel, placeLabel, targetUrl, type RenderContext } from './render.ts';
import { schemesAbout } from './schemes-about.ts';
import { badgeOf, type BadgeView } from './status-view.ts';
import { inboundAt, textIndex } from './text-index.ts';
import { renderColumns, type Column } from './two-columns.ts';
import { absolute, entryUrl, provisionUrl, regulationUrl } from './urls.ts';

/** A link with what it is called and, smaller, what it is about. */
export interface ProvisionLink {
  readonly label: string;
  readonly title?: string;
  /** Absent when the policy does not hold what is meant. */
  readonly url?: string;
}

/** A term used on a page, with its definition. */
export interface TermView {
  /** The address of the definition. */
  readonly address: string;
  readonly name: string;
  /** The rest of the sentence that begins with the name. */
  readonly words: string;
  readonly url: string;
}

/** An actor named on a page. */
export interface ActorView {
  readonly name: string;
  readonly url: string;
  /** The office that holds the function now, where its name is another. */
  readonly now?: string;
}

/** A finding, with how well it is known. */
export interface NoteView {
  readonly words: string;
  readonly confidence: Confidence;
}

/** Everything the page shows. */
export interface ProvisionView {
  readonly lang: Lang;
  readonly path: string;
  readonly regulation: RegulationBrief;
  /** "Pasal 9". */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** The day of the text in words; absent for the text of today. */
  readonly date?: string;
  readonly banners: readonly BannerView[];
  readonly dates?: DateSwitchView;
  /** What the head of the page tells of the force of the regulation. */
  readonly status: BadgeView;
  /** That the page itself was deleted or has no force, whatever the regulation has, and since when. */
  readonly loss?: { readonly words: string; readonly since: string };
  readonly crumbs: readonly ProvisionLink[];
  readonly previous?: ProvisionLink;
  readonly next?: ProvisionLink;
  /** The place in the whole text. */
  readonly wholeUrl: string;
  /** Whether the other language has the provision too. */
  readonly isBilingual: boolean;
  /** The rows of both languages, as HTML. */
  readonly rows: string;
  /** Notices about provisions that have gone from the page, as HTML; empty when none has. */
  readonly gone: string;
  /** What changed the page, the oldest change first; empty when nothing did. */
  readonly history: readonly ChangeView[];
  /** The way to its changes between days. */
  readonly changes: readonly ProvisionLink[];
  readonly delegations: DelegationsView;
  /** What the page is to other regulations. */
  readonly relations: readonly RelationGroup[];
  readonly refersTo: readonly ProvisionLink[];
  readonly referredToBy: readonly ProvisionLink[];
  /** What the page demands, allows or forbids. */
  readonly duties: readonly DutyLink[];
  /** Entries of the areas, evaluation schemes and indicators that are about the page. */
  readonly entries: readonly AboutLink[];
  readonly terms: readonly TermView[];
  readonly actors: readonly ActorView[];
  readonly claim: ClaimView;
  /** What a reader should know about the sources of the words. */
  readonly sourceNotes: readonly string[];
  /** Findings about what is on the page. */
  readonly notes: readonly NoteView[];
  readonly official?: OfficialPage;
  readonly citation: string;
  /** What the words are current to, for print. */
  readonly asOf?: string;
  readonly jsonLd: object;
}

/** The view of a page, as it reads today or, where a day is given, on that day. */
export function provisionView(
  policy: Policy,
  regulation: Regulation,
  text: Text,
  page: Provision,
  day?: string,
): ProvisionView {
  const { lang } = text;
  const { facts, id } = regulation;
  const { address } = page;
  const moment: Moment = { day: day ?? policy.asOf, isDated: day !== undefined };
  const version = versionAt(regulation, moment);
  const { pages } = textIndex(text);
  const position = pages.indexOf(page);
  const label = headingLabel(page, text);
  const title = page.title ?? label;
  const path = provisionUrl(lang, id, address, address, version);
  const brief = { ...briefOf(regulation, lang), url: regulationUrl(lang, id, undefined, version) };
  const official = officialPagesOf(regulation, lang)[0];
  const linkTo = (at: number) => (pages[at] === undefined ? undefined : pageLink(regulation, text, pages[at], version));
  const previous = linkTo(position - 1);
  const next = linkTo(position + 1);
  const own = columnOf(policy, regulation, text, page, moment, true);
  const otherText = textOn(
    regulation,
    moment.day,
    languages.find((language) => language !== lang)!,
  );
  const otherPage = otherText?.byAddress.get(address);
  const other =
    otherText === undefined || otherPage === undefined
      ? undefined
      : columnOf(policy, regulation, otherText, otherPage, moment, false);
  const dates = dateSwitch(policy, regulation, lang, moment, address);
  const status = badgeOf(policy, regulation, lang, moment);
  const loss = lossOf(regulation, page, lang, moment.day);
  return {
    lang,
    path,
    regulation: brief,
    label,
    title,
    description: describe(regulation, label, page),
    ...(day === undefined ? {} : { date: dateInWords(lang, day) }),
    banners: bannersOf(policy, regulation, text, lang, moment, page),
    ...(dates === undefined ? {} : { dates }),
    status,
    ...(loss === undefined
      ? {}
      : {
          loss: {
            words: t(lang, `state.provision.${loss.kind}`),
            since: t(lang, 'state.since', { date: dateInWords(lang, loss.on) }),
          },
        }),
    crumbs: ancestorsOf(page).map((around) => crumb(regulation, text, around, version)),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    wholeUrl: regulationUrl(lang, id, address, version),
    isBilingual: other !== undefined,
    rows: renderColumns(own, other),
    gone: goneFromPage(regulation, address, lang, moment.day, moment.isDated)
      .map((gone) => renderNotice(goneView(policy, regulation, text, gone, moment), lang))
      .join(''),
    history: changeViews(policy, regulation, address, lang, moment),
    changes: changesLinks(regulation, lang, moment.day, address),
    delegations: delegationsView(policy, regulation, address, lang, moment),
    relations: moment.isDated ? [] : relationsToPage(policy, regulation, address, lang),
    refersTo: unique(
      (textIndex(text).references.get(address) ?? []).flatMap((reference) =>
        outboundLink(own.context, reference, page),
      ),
    ),
    referredToBy: unique(
      inboundAt(policy, lang, regulation, address, moment).map((inbound) => inboundLink(regulation, inbound, moment)),
    ),
    duties: dutiesOnPage(policy, id, address, moment.day, lang),
    entries: moment.isDated
      ? []
      : [...entriesAbout(policy, id, address, lang), ...schemesAbout(policy, id, address, lang)],
    terms: (textIndex(text).definitions.get(address) ?? []).map((definition) =>
      termView(regulation, lang, definition, version),
    ),
    actors: (textIndex(text).actors.get(address) ?? []).flatMap((id) => actorView(policy, lang, id)),
    claim: claimView(policy, lang, provenanceOn(regulation, address, moment.day)),
    sourceNotes: (facts.data.text?.provenance ?? []).flatMap(({ address, note }) =>
      isOn(page, address) && note ? [note[lang]] : [],
    ),
    notes: [...(facts.data.irregularities ?? []).map(irregularityNote), ...(facts.data.notes ?? [])].flatMap((note) =>
      isOn(page, note.about) ? [{ words: note[lang], confidence: note.confidence }] : [],
    ),
    ...(official === undefined ? {} : { official }),
    citation: citationText(regulation, lang, label, title, path, day),
    asOf:
      day === undefined ? `${status.words} ${status.asOf}` : t(lang, 'status.asOf', { date: dateInWords(lang, day) }),
    jsonLd: {
      ...provisionJsonLd(regulation, lang, path, label, title),
      ...(day === undefined ? {} : { legislationDateVersion: day }),
    },
  };
}

/** A declared oddity as a note about where it stands. */
function irregularityNote({ address, reason, confidence }: Irregularity) {
  return { ...reason, confidence, about: address };
}

function columnOf(
  policy: Policy,
  regulation: Regulation,
  text: Text,
  page: Provision,
  moment: Moment,
  isOwn: boolean,
): Column {
  const isOnPage = (address: string) => {
    const target = text.byAddress.get(address);
    return target !== undefined && pageOf(target) === page;
  };
  const marks = marksOf(policy, regulation, text, moment, !isOwn);
  const context: RenderContext = {
    policy,
    moment,
    regulation: regulation.id,
    text,
    isOnPage,
    hasIds: isOwn,
    ...(isOwn ? { linkedTerms: new Set<Definition>() } : {}),
    ...(marks === undefined ? {} : { marks }),
  };
  return { provision: page, context, elucidation: elucidationAt(regulation, text.lang, moment) };
}

function pageLink(regulation: Regulation, text: Text, page: Provision, day: string | undefined): ProvisionLink {
  return {
    label: headingLabel(page, text),
    ...(page.title === headingLabel(page, text) ? {} : titleOf(page)),
    url: provisionUrl(text.lang, regulation.id, page.address, page.address, day),
  };
}

function crumb(regulation: Regulation, text: Text, around: Provision, day: string | undefined): ProvisionLink {
  return {
    label: headingLabel(around, text),
    ...titleOf(around),
    url: regulationUrl(text.lang, regulation.id, around.address, day),
  };
}

const titleOf = (provision: Provision | undefined) =>
  provision?.title === undefined ? {} : { title: provision.title };

/** Where a reference leads; nothing when it stays on the page. */
function outboundLink(context: RenderContext, reference: Reference, page: Provision): readonly ProvisionLink[] {
  const { policy, regulation, text, moment } = context;
  const { target } = reference;
  const other = policy.regulations.get(target.regulation);
  const otherText = other === undefined ? undefined : textOn(other, moment.day, text.lang);
  const provision = target.address === undefined ? undefined : otherText?.byAddress.get(target.address);
  if (provision !== undefined && target.regulation === regulation && pageOf(provision) === page) return [];
  const url = targetUrl(context, target);
  if (other === undefined || url === undefined)
    return [{ label: reference.node.value.slice(reference.start, reference.end) }];
  const place =
    provision === undefined || otherText === undefined
      ? target.address === undefined
        ? ''
        : addressLabel(target.address, text.lang)
      : placeLabel(provision, otherText) + rangeEnd(target, text.lang);
  const label = [other.id === regulation ? '' : other.citation, place].filter(Boolean).join(' ');
  const title =
    target.address === undefined
      ? { title: other.facts.data.title[text.lang] }
      : titleOf(provision && (pageOf(provision) ?? provision));
  return [{ label, ...title, url }];
}

/** The end of a range, without what it shares with the beginning: " – huruf j" after "Pasal 4 ayat (2) huruf d". */
function rangeEnd({ address = '', to }: Target, lang: Lang): string {
  if (to === undefined) return '';
  const first = parseAddress(address) ?? [];
  const last = parseAddress(to) ?? [];
  const shared = last.findIndex(
    ({ kind, number }, index) => first[index]?.kind !== kind || first[index].number !== number,
  );
  return ` – ${last
    .slice(Math.max(0, shared))
    .map((step) => stepLabel(step, lang))
    .join(' ')}`;
}

function inboundLink(
  own: Regulation,
  { regulation, text, reference }: InboundReference,
  moment: Moment,
): ProvisionLink {
  const version = versionAt(regulation, moment);
  const { provision } = reference;
  const page = pageOf(provision);
  const label = placeLabel(provision, text);
  return {
    label: regulation.id === own.id ? label : `${regulation.citation} ${label}`,
    ...titleOf(page),
    url:
      page === undefined
        ? regulationUrl(text.lang, regulation.id, undefined, version)
        : provisionUrl(text.lang, regulation.id, page.address, provision.address, version),
  };
}

function unique(links: readonly ProvisionLink[]): readonly ProvisionLink[] {
  return [...new Map(links.map((link) => [link.label, link])).values()];
}

function termView(
  regulation: Regulation,
  lang: Lang,
  { provision, name, abbreviation }: Definition,
  day: string | undefined,
): TermView {
  const full = abbreviation === undefined ? name : `${name} (${abbreviation})`;
  const page = pageOf(provision)?.address ?? provision.address;
  return {
    address: provision.address,
    name: full,
    words: provision.text.startsWith(full) ? provision.text.slice(full.length).trim() : provision.text,
    url: provisionUrl(lang, regulation.id, page, provision.address, day),
  };
}

function actorView(policy: Policy, lang: Lang, id: string): readonly ActorView[] {
  const actor = policy.actors.get(id)?.yaml.data;
  if (actor === undefined) return [];
  const office = actor.offices.at(-1)?.name[lang];
  const isNewName = office !== undefined && actor.offices.length > 1;
  return [{ name: actor.name[lang], url: entryUrl(lang, 'actors', id), ...(isNewName ? { now: office } : {}) }];
}

/** Whether an address is that of a page or of something on it. */
function isOn({ address }: Provision, about: string | undefined): boolean {
  return about === address || about?.startsWith(`${address}-`) === true;
}

/** One sentence for lists of results: what it is, and how it begins. */
function describe({ citation }: Regulation, label: string, page: Provision): string {
  const words = [page.text, ...page.children.map(({ text }) => text)].filter(Boolean).join(' ');
  const start = `${citation} ${label}: ${words}`;
  return start.length <= 160 ? start : `${start.slice(0, 157).replace(/\s+\S*$/, '')} …`;
}

function citationText(
  { citation, facts }: Regulation,
  lang: Lang,
  label: string,
  title: string,
  path: string,
  day: string | undefined,
): string {
  const parts = { citation, label: title === label ? label : `${label} (${title})`, url: absolute(path) };
  if (day !== undefined) return t(lang, 'cite.textOn', { ...parts, date: dateInWords(lang, day) });
  const reported = facts.data.reportedStatus?.asOf;
  return reported === undefined
    ? t(lang, 'cite.text', parts)
    : t(lang, 'cite.textAsOf', { ...parts, date: dateInWords(lang, reported) });
}
