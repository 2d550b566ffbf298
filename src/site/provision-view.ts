/** The page of one Pasal, annex or part of the preamble: everything it shows, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { parseAddress, stepLabel } from '../policy/address.ts';
import { ancestorsOf, pageOf, provenanceOf } from '../policy/relations.ts';
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
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { provisionJsonLd } from './json-ld.ts';
import { briefOf, officialPagesOf, type OfficialPage, type RegulationBrief } from './regulation-facts.ts';
import { headingLabel, placeLabel, targetUrl, type RenderContext } from './render.ts';
import { inboundOf, textIndex } from './text-index.ts';
import { renderColumns } from './two-columns.ts';
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
  readonly crumbs: readonly ProvisionLink[];
  readonly previous?: ProvisionLink;
  readonly next?: ProvisionLink;
  /** The place in the whole text. */
  readonly wholeUrl: string;
  /** Whether the other language has the provision too. */
  readonly isBilingual: boolean;
  /** The rows of both languages, as HTML. */
  readonly rows: string;
  readonly refersTo: readonly ProvisionLink[];
  readonly referredToBy: readonly ProvisionLink[];
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

/** The view of a page. */
export function provisionView(policy: Policy, regulation: Regulation, text: Text, page: Provision): ProvisionView {
  const { lang } = text;
  const { facts } = regulation;
  const { pages } = textIndex(text);
  const position = pages.indexOf(page);
  const label = headingLabel(page, text);
  const title = page.title ?? label;
  const path = provisionUrl(lang, regulation.id, page.address);
  const brief = briefOf(policy, regulation, lang);
  const official = officialPagesOf(regulation, lang)[0];
  const linkTo = (at: number) => (pages[at] === undefined ? undefined : pageLink(regulation, text, pages[at]));
  const previous = linkTo(position - 1);
  const next = linkTo(position + 1);
  const context = contextOf(policy, regulation, text, page, true);
  const otherText = regulation.texts.get(languages.find((language) => language !== lang)!);
  const other = otherText?.byAddress.get(page.address);
  const otherContext = otherText === undefined ? undefined : contextOf(policy, regulation, otherText, page, false);
  return {
    lang,
    path,
    regulation: brief,
    label,
    title,
    description: describe(regulation, label, page),
    crumbs: ancestorsOf(page).map((around) => crumb(regulation, text, around)),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
    wholeUrl: regulationUrl(lang, regulation.id, page.address),
    isBilingual: other !== undefined,
    rows: renderColumns(page, context, other, otherContext),
    refersTo: unique(
      (textIndex(text).references.get(page.address) ?? []).flatMap((reference) =>
        outboundLink(context, reference, page),
      ),
    ),
    referredToBy: unique(
      inboundOf(policy, lang, `${regulation.id}#${page.address}`).map((inbound) => inboundLink(regulation, inbound)),
    ),
    terms: (textIndex(text).definitions.get(page.address) ?? []).map((definition) =>
      termView(regulation, lang, definition),
    ),
    actors: (textIndex(text).actors.get(page.address) ?? []).flatMap((id) => actorView(policy, lang, id)),
    claim: claimView(policy, lang, provenanceOf(regulation, page.address)),
    sourceNotes: (facts.data.text?.provenance ?? []).flatMap(({ address, note }) =>
      isOn(page, address) && note ? [note[lang]] : [],
    ),
    notes: (facts.data.notes ?? []).flatMap((note) =>
      isOn(page, note.about) ? [{ words: note[lang], confidence: note.confidence }] : [],
    ),
    ...(official === undefined ? {} : { official }),
    citation: citationText(regulation, lang, label, title, path),
    ...(brief.status === undefined ? {} : { asOf: `${brief.status.words} ${brief.status.asOf}` }),
    jsonLd: provisionJsonLd(regulation, lang, path, label, title),
  };
}

function contextOf(policy: Policy, regulation: Regulation, text: Text, page: Provision, isOwn: boolean): RenderContext {
  const own = text.byAddress.get(page.address);
  const isOnPage = (address: string) => {
    const target = text.byAddress.get(address);
    return target !== undefined && pageOf(target) === own;
  };
  return {
    policy,
    regulation: regulation.id,
    text,
    isOnPage,
    hasIds: isOwn,
    ...(isOwn ? { linkedTerms: new Set<Definition>() } : {}),
  };
}

function pageLink(regulation: Regulation, text: Text, page: Provision): ProvisionLink {
  return {
    label: headingLabel(page, text),
    ...(page.title === headingLabel(page, text) ? {} : titleOf(page)),
    url: provisionUrl(text.lang, regulation.id, page.address),
  };
}

function crumb(regulation: Regulation, text: Text, around: Provision): ProvisionLink {
  return {
    label: headingLabel(around, text),
    ...titleOf(around),
    url: regulationUrl(text.lang, regulation.id, around.address),
  };
}

const titleOf = (provision: Provision | undefined) =>
  provision?.title === undefined ? {} : { title: provision.title };

/** Where a reference leads; nothing when it stays on the page. */
function outboundLink(context: RenderContext, reference: Reference, page: Provision): readonly ProvisionLink[] {
  const { policy, regulation, text } = context;
  const { target } = reference;
  const other = policy.regulations.get(target.regulation);
  const provision =
    target.address === undefined ? undefined : other?.texts.get(text.lang)?.byAddress.get(target.address);
  if (provision !== undefined && target.regulation === regulation && pageOf(provision) === page) return [];
  const url = targetUrl(context, target);
  if (other === undefined || url === undefined)
    return [{ label: reference.node.value.slice(reference.start, reference.end) }];
  const place =
    provision === undefined ? '' : placeLabel(provision, other.texts.get(text.lang)!) + rangeEnd(target, text.lang);
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
  { regulation, text, reference }: ReturnType<typeof inboundOf>[number],
): ProvisionLink {
  const { provision } = reference;
  const page = pageOf(provision);
  const label = placeLabel(provision, text);
  return {
    label: regulation === own ? label : `${regulation.citation} ${label}`,
    ...titleOf(page),
    url:
      page === undefined
        ? regulationUrl(text.lang, regulation.id)
        : provisionUrl(text.lang, regulation.id, page.address, provision.address),
  };
}

function unique(links: readonly ProvisionLink[]): readonly ProvisionLink[] {
  return [...new Map(links.map((link) => [link.label, link])).values()];
}

function termView(regulation: Regulation, lang: Lang, { provision, name, abbreviation }: Definition): TermView {
  const full = abbreviation === undefined ? name : `${name} (${abbreviation})`;
  const page = pageOf(provision)?.address ?? provision.address;
  return {
    address: provision.address,
    name: full,
    words: provision.text.startsWith(full) ? provision.text.slice(full.length).trim() : provision.text,
    url: provisionUrl(lang, regulation.id, page, provision.address),
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

function citationText({ citation, facts }: Regulation, lang: Lang, label: string, title: string, path: string): string {
  const day = facts.data.reportedStatus?.asOf;
  const parts = { citation, label: title === label ? label : `${label} (${title})`, url: absolute(path) };
  return day === undefined
    ? t(lang, 'cite.text', parts)
    : t(lang, 'cite.textAsOf', { ...parts, date: dateInWords(lang, day) });
}
