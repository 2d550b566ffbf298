/** The whole text of a regulation on one page: the list of its contents, and its provisions one after the other. */
import { t } from '../i18n/t.ts';
import { pageOf, provenanceOf } from '../policy/relations.ts';
import type { Definition, Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { confidenceMark } from './claims.ts';
import {
  escapeHtml,
  headingLabel,
  idOf,
  numberAndTitle,
  renderHeading,
  renderProvision,
  type RenderContext,
} from './render.ts';
import { inboundOf, textIndex } from './text-index.ts';
import { provisionUrl } from './urls.ts';

/** The provisions of a text as HTML, with headings from the second level. */
export function renderWhole(policy: Policy, regulation: Regulation, text: Text): string {
  const context: RenderContext = { policy, regulation: regulation.id, text, isOnPage: () => true, hasIds: true };
  const render = (provision: Provision, level: number): string => {
    if (pageOf(provision) === provision) return renderPage(provision, regulation, context, level);
    const inner = provision.children.map((child) => render(child, level + 1)).join('');
    return `<section${idOf(provision, context)} class="${provision.kind}">${renderHeading(provision, context, `h${level}`)}${inner}</section>`;
  };
  return text.provisions.map((provision) => render(provision, 2)).join('');
}

/** A provision that has a page of its own: its number leads there, and what refers to it stands beside it. */
function renderPage(page: Provision, regulation: Regulation, context: RenderContext, level: number): string {
  const { text } = context;
  const url = provisionUrl(text.lang, regulation.id, page.address);
  const heading = renderHeading(page, context, `h${level}`, url);
  const words = renderProvision(page, { ...context, linkedTerms: new Set<Definition>() }, level + 1);
  return `<section${idOf(page, context)} class="page ${page.kind}">${heading}<div class="words">${words}</div>${renderBeside(page, regulation, context)}</section>`;
}

/** What stands beside a page: a footing that differs from that of the whole text, and what refers to it. */
function renderBeside(page: Provision, regulation: Regulation, { policy, text }: RenderContext): string {
  const { lang } = text;
  const { confidence } = provenanceOf(regulation, page.address);
  const mark =
    confidence === regulation.facts.data.text?.confidence ? '' : `<p>${confidenceMark(lang, confidence)}</p>`;
  const pages = new Map<string, string>();
  for (const { regulation: from, text: fromText, reference } of inboundOf(
    policy,
    lang,
    `${regulation.id}#${page.address}`,
  )) {
    const source = pageOf(reference.provision);
    if (source === undefined) continue;
    const isOwn = from.id === regulation.id;
    const label = (isOwn ? '' : `${from.citation} `) + headingLabel(source, fromText);
    pages.set(label, isOwn ? `#${source.address}` : provisionUrl(lang, from.id, source.address));
  }
  const links = [...pages].map(([label, url]) => `<a href="${url}">${escapeHtml(label)}</a>`).join(', ');
  const inbound = links === '' ? '' : `<p>${t(lang, 'provision.referredToBy')} ${links}</p>`;
  return mark + inbound === '' ? '' : `<div class="beside">${mark}${inbound}</div>`;
}

/** The list of contents as HTML: chapters that open, parts and Pasal inside them. */
export function renderContents(text: Text): string {
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
  return `<ol>${text.provisions.map(outer).join('')}</ol>`;
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
