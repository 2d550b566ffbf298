/** The whole text of a regulation on one page: the list of its contents, and its provisions one after the other. */
import { t } from '../i18n/t.ts';
import { provenanceOn } from '../policy/at.ts';
import { pageOf } from '../policy/relations.ts';
import type { Definition, Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { confidenceMark } from './claims.ts';
import { elucidationAt, renderExplanations } from './elucidations.ts';
import { goneFromPage, goneOn } from './lineage.ts';
import { marksOf } from './marks.ts';
import { goneView, renderNotice } from './notices.ts';
import { pageAddressOf, versionAt, type Moment } from './places.ts';
import { escapeHtml } from './escape-html.ts';
import { headingLabel, idOf, numberAndTitle, renderHeading, renderProvision, type RenderContext } from './render.ts';
import { inboundAt, textIndex } from './text-index.ts';
import { provisionUrl } from './urls.ts';

/** A text that is rendered as a whole: whose it is, on which day, and what it needs around its words. */
interface Whole {
  readonly regulation: Regulation;
  readonly context: RenderContext;
  readonly elucidation: Text | undefined;
}

/** The provisions of a text as HTML, with headings from the second level; then the general elucidation, and what has gone with its whole Pasal. */
export function renderWhole(policy: Policy, regulation: Regulation, text: Text, moment: Moment): string {
  const { lang } = text;
  const marks = marksOf(policy, regulation, text, moment);
  const context: RenderContext = {
    policy,
    moment,
    regulation: regulation.id,
    text,
    isOnPage: () => true,
    hasIds: true,
    ...(marks === undefined ? {} : { marks }),
  };
  const elucidation = elucidationAt(regulation, lang, moment);
  const whole = { regulation, context, elucidation };
  const render = (provision: Provision, level: number): string => {
    if (pageOf(provision) === provision) return renderPage(provision, whole, level);
    const inner = provision.children.map((child) => render(child, level + 1)).join('');
    const [before, after] = [marks?.before(provision) ?? '', marks?.after(provision) ?? ''];
    return `<section${idOf(provision, context)} class="${provision.kind}">${renderHeading(provision, context, `h${level}`)}${before}${after}${inner}</section>`;
  };
  const body = text.provisions.map((provision) => render(provision, 2)).join('');
  const lost = goneOn(regulation, lang, moment.day, moment.isDated).filter(({ address }) => {
    const page = pageAddressOf(address);
    return page === undefined || !text.byAddress.has(page);
  });
  const notices = lost.map((gone) => renderNotice(goneView(policy, regulation, text, gone, moment), lang)).join('');
  return body + renderGeneral(elucidation, context) + notices;
}

/** The general part of an elucidation. */
function renderGeneral(elucidation: Text | undefined, context: RenderContext): string {
  const general = elucidation?.byAddress.get('umum');
  if (elucidation === undefined || general === undefined) return '';
  const words = renderExplanations(elucidation, 'umum', context);
  return `<section id="umum" class="umum"><h2><span class="title">${t(elucidation.lang, 'elucidation.general')}</span></h2>${words}</section>`;
}

/** A provision that has a page of its own: its number leads there, and what belongs to it stands beside it. */
function renderPage(page: Provision, whole: Whole, level: number): string {
  const { regulation, context, elucidation } = whole;
  const { text, marks, moment } = context;
  const { lang } = text;
  const url = provisionUrl(lang, regulation.id, page.address, page.address, versionAt(regulation, moment));
  const heading = renderHeading(page, context, `h${level}`, url);
  const words = renderProvision(page, { ...context, linkedTerms: new Set<Definition>() }, level + 1);
  const explained = elucidation === undefined ? '' : renderExplanations(elucidation, page.address, context);
  const details =
    explained === ''
      ? ''
      : `<details class="elucidation" data-aside><summary>${t(lang, 'elucidation.title')}</summary>${explained}</details>`;
  const notices = goneFromPage(regulation, page.address, lang, moment.day, moment.isDated)
    .map((gone) => renderNotice(goneView(context.policy, regulation, text, gone, moment), lang))
    .join('');
  const body = (marks?.before(page) ?? '') + words + notices + details;
  return `<section${idOf(page, context)} class="page ${page.kind}">${heading}<div class="words">${body}</div>${renderBeside(page, whole)}</section>`;
}

/** What stands beside a page: who changed it, a footing that differs from that of the whole text, and what refers to it. */
function renderBeside(page: Provision, { regulation, context }: Whole): string {
  const { policy, text, moment, marks } = context;
  const { lang } = text;
  const { confidence } = provenanceOn(regulation, page.address, moment.day);
  const mark =
    confidence === regulation.facts.data.text?.confidence ? '' : `<p>${confidenceMark(lang, confidence)}</p>`;
  const pages = new Map<string, string>();
  for (const { regulation: from, text: fromText, reference } of inboundAt(
    policy,
    lang,
    regulation,
    page.address,
    moment,
  )) {
    const source = pageOf(reference.provision);
    if (source === undefined) continue;
    const isOwn = from.id === regulation.id;
    const label = (isOwn ? '' : `${from.citation} `) + headingLabel(source, fromText);
    pages.set(
      label,
      isOwn
        ? `#${source.address}`
        : provisionUrl(lang, from.id, source.address, source.address, versionAt(from, moment)),
    );
  }
  const links = [...pages].map(([label, url]) => `<a href="${url}">${escapeHtml(label)}</a>`).join(', ');
  const inbound = links === '' ? '' : `<p>${t(lang, 'provision.referredToBy')} ${links}</p>`;
  const beside = (marks?.after(page) ?? '') + mark + inbound;
  return beside === '' ? '' : `<div class="beside">${beside}</div>`;
}

/** The list of contents as HTML: chapters that open, parts and Pasal inside them, and the general elucidation where there is one. */
export function renderContents(text: Text, hasGeneral = false): string {
  const link = (provision: Provision) => `<a href="#${provision.address}">${numberAndTitle(provision, text)}</a>`;
  const listed = ({ children }: Provision) => children.filter(({ title }) => title !== undefined);
  const list = (provisions: readonly Provision[]): string =>
    provisions.length === 0
      ? ''
      : `<ol>${provisions.map((inner) => `<li class="${inner.kind}">${link(inner)}${list(listed(inner))}</li>`).join('')}</ol>`;
  const outer = (provision: Provision) => {
    const inner = listed(provision);
    if (inner.length === 0) return `<li>${link(provision)}</li>`;
    return `<li><details name="contents"><summary>${numberAndTitle(provision, text)}</summary>${list(inner)}</details></li>`;
  };
  const general = hasGeneral
    ? `<li><a href="#umum"><span class="title">${t(text.lang, 'elucidation.general')}</span></a></li>`
    : '';
  return `<ol>${text.provisions.map(outer).join('')}${general}</ol>`;
}

/** A chapter of a text as the home page lists it. */
export interface ChapterView {
  readonly label: string;
  readonly title: string;
  /** "Pasal 4–46"; absent for what has no Pasal. */
  readonly range?: string;
  readonly address: string;
}

/** The outermost provisions of a text, with the Pasal that each holds. */
export function chaptersOf(text: Text): readonly ChapterView[] {
  const { pages } = textIndex(text);
  return text.provisions.map((chapter) => {
    const inside = pages.filter((page) => page.kind === 'pasal' && isInside(page, chapter));
    const [first, last] = [inside[0], inside.at(-1)];
    const label = headingLabel(chapter, text);
    const range = first === undefined || last === undefined ? {} : { range: rangeOf(first, last, text) };
    return { label, title: chapter.title ?? label, address: chapter.address, ...range };
  });
}

function isInside(provision: Provision, chapter: Provision): boolean {
  for (let around = provision.parent; around !== undefined; around = around.parent) if (around === chapter) return true;
  return false;
}

function rangeOf(first: Provision, last: Provision, text: Text): string {
  if (first === last) return headingLabel(first, text);
  return t(text.lang, 'provision.range', { first: first.number.toUpperCase(), last: last.number.toUpperCase() });
}
