/**
 * From provisions to HTML. The dialect has few kinds of node, and none can run code: everything that comes from content is escaped
 * here, and only the tags below come out.
 */
import type { Nodes, Text as TextNode } from 'mdast';
import { addressLabel, numberLabel, parseAddress } from '../policy/address.ts';
import { pageOf } from '../policy/relations.ts';
import type { Definition, Mention, Policy, Provision, Reference, Target, Text } from '../policy/types.ts';
import { t } from '../i18n/t.ts';
import { provisionUrl, regulationUrl } from './urls.ts';

/** What rendering needs to know: whose words they are, and which page they go to. */
export interface RenderContext {
  readonly policy: Policy;
  readonly regulation: string;
  readonly text: Text;
  /** Addresses on the same page become `#address`; the others become links to their own page. */
  isOnPage(address: string): boolean;
  /** Whether provisions get their address as `id`; only one language of a page may. */
  readonly hasIds: boolean;
}

/** Text made safe for HTML, attributes included. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Marks = ReadonlyMap<TextNode, readonly (Reference | Mention)[]>;
const marksOfText = new WeakMap<Text, Marks>();

/** The marks of a text by node, in the order they stand; made once per text. */
function marksOf(text: Text): Marks {
  let marks = marksOfText.get(text);
  if (marks === undefined) {
    const byNode = new Map<TextNode, (Reference | Mention)[]>();
    for (const mark of [...text.references, ...text.mentions]) {
      const list = byNode.get(mark.node);
      if (list === undefined) byNode.set(mark.node, [mark]);
      else list.push(mark);
    }
    for (const list of byNode.values()) list.sort((a, b) => a.start - b.start);
    marks = byNode;
    marksOfText.set(text, marks);
  }
  return marks;
}

/** The path of a reference's target from a page; `undefined` when the policy does not hold the target. */
export function targetUrl({ policy, text, isOnPage, regulation }: RenderContext, target: Target): string | undefined {
  const other = policy.regulations.get(target.regulation);
  if (other === undefined) return undefined;
  const provision = target.address === undefined ? undefined : other.texts.get(text.lang)?.byAddress.get(target.address);
  if (provision === undefined) return regulationUrl(text.lang, target.regulation);
  if (target.regulation === regulation && isOnPage(provision.address)) return `#${provision.address}`;
  const page = pageOf(provision);
  return page === undefined
    ? regulationUrl(text.lang, target.regulation, provision.address)
    : provisionUrl(text.lang, target.regulation, page.address, provision.address);
}

/** The path of a term's definition from a page. */
export function definitionUrl(context: RenderContext, definition: Definition): string {
  return targetUrl(context, { regulation: context.regulation, address: definition.provision.address }) ?? '#';
}

/** A provision's own blocks and everything inside it, as HTML. Headings inside (annexes) begin at the level given. */
export function renderProvision(provision: Provision, context: RenderContext, level = 2): string {
  return renderBlocks(provision, context) + renderChildren(provision, context, level);
}

/** A provision's own blocks as HTML, without the provisions inside it. */
export function renderBlocks(provision: Provision, context: RenderContext): string {
  return provision.blocks.map((block) => renderNode(block, context)).join('');
}

const itemKinds: ReadonlySet<string> = new Set(['ayat', 'huruf', 'angka']);

/** The provisions inside a provision: items as a list with hanging numbers, headings as sections. */
export function renderChildren(provision: Provision, context: RenderContext, level = 2): string {
  let html = '';
  let openList = '';
  for (const child of provision.children) {
    const list = itemKinds.has(child.kind) ? child.kind : '';
    if (list !== openList) {
      if (openList !== '') html += '</ol>';
      if (list !== '') html += `<ol class="items" data-kind="${list}">`;
      openList = list;
    }
    html += list === '' ? renderSection(child, context, level) : renderItem(child, context, level);
  }
  return openList === '' ? html : `${html}</ol>`;
}

/** One item of a list with its hanging number, which is a link to itself. */
export function renderItem(item: Provision, context: RenderContext, level = 2): string {
  const step = parseAddress(item.address)!.at(-1)!;
  const number = `${numberLabel(step, context.text.lang)}${step.kind === 'ayat' ? '' : '.'}`;
  const id = context.hasIds ? ` id="${item.address}"` : '';
  const label = escapeHtml(addressLabel(item.address, context.text.lang));
  const hanging = context.hasIds
    ? `<a class="number" href="#${item.address}" aria-label="${label}">${number}</a>`
    : `<span class="number">${number}</span>`;
  return `<li${id} data-kind="${item.kind}">${hanging}<div class="words">${renderProvision(item, context, level)}</div></li>`;
}

function renderSection(section: Provision, context: RenderContext, level: number): string {
  const heading = Math.min(level, 6);
  const id = context.hasIds ? ` id="${section.address}"` : '';
  const step = parseAddress(section.address)!.at(-1)!;
  const label = step.kind === 'subbab' ? subchapterNumber(section) : addressLabel(`${step.kind}-${step.number}`, context.text.lang);
  const title = section.title === undefined ? '' : ` <span class="title">${escapeHtml(section.title)}</span>`;
  return `<section${id} data-kind="${section.kind}"><h${heading}><span class="number">${label}</span>${title}</h${heading}>${renderProvision(section, context, heading + 1)}</section>`;
}

/** Subchapters carry their chapter's number: "2.1". */
function subchapterNumber(section: Provision): string {
  return `${section.parent?.number ?? ''}.${section.number}`;
}

const tags: Readonly<Record<string, string>> = { paragraph: 'p', strong: 'strong', emphasis: 'em', delete: 's', listItem: 'li', blockquote: 'blockquote' };

function renderNode(node: Nodes, context: RenderContext): string {
  switch (node.type) {
    case 'text':
      return renderText(node, context);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'break':
      return '<br>';
    case 'thematicBreak':
      return '<hr>';
    case 'link':
      return /^(?:https:|\/|#)/.test(node.url) ? `<a href="${escapeHtml(node.url)}">${renderAll(node, context)}</a>` : renderAll(node, context);
    case 'list':
      return node.ordered === true ? `<ol>${renderAll(node, context)}</ol>` : `<ul>${renderAll(node, context)}</ul>`;
    case 'table':
      return renderTable(node, context);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      // The only component; what else content may have written is an error of the check `no-code`, and its words are still shown.
      return node.name === 'Note'
        ? `<div class="note" role="note"><p class="note-label">${escapeHtml(t(context.text.lang, 'note.label'))}</p>${renderAll(node, context)}</div>`
        : renderAll(node, context);
    default: {
      const tag = tags[node.type];
      const inner = 'children' in node ? renderAll(node, context) : '';
      return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
    }
  }
}

function renderAll(node: Nodes, context: RenderContext): string {
  return 'children' in node ? node.children.map((child) => renderNode(child, context)).join('') : '';
}

function renderTable(node: Nodes & { type: 'table' }, context: RenderContext): string {
  const [head, ...rows] = node.children;
  const cells = (row: typeof head, tag: string) => row?.children.map((cell) => `<${tag}>${renderAll(cell, context)}</${tag}>`).join('') ?? '';
  const header = cells(head, 'th').replaceAll('<th>', '<th scope="col">');
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(t(context.text.lang, 'table.label'))}"><table><thead><tr>${header}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`;
}

/** A text node with its references as links and its terms as links to their definitions. */
function renderText(node: TextNode, context: RenderContext): string {
  let html = '';
  let at = 0;
  for (const mark of marksOf(context.text).get(node) ?? []) {
    html += escapeHtml(node.value.slice(at, mark.start));
    html += renderMark(mark, escapeHtml(node.value.slice(mark.start, mark.end)), context);
    at = mark.end;
  }
  return html + escapeHtml(node.value.slice(at));
}

function renderMark(mark: Reference | Mention, words: string, context: RenderContext): string {
  if ('definition' in mark) {
    return `<a class="term" href="${definitionUrl(context, mark.definition)}" data-term="${mark.definition.provision.address}">${words}</a>`;
  }
  const url = targetUrl(context, mark.target);
  return url === undefined ? words : `<a class="reference" href="${url}">${words}</a>`;
}
