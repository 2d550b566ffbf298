/**
 * From provisions to HTML. The dialect has few kinds of node, and none can run code: everything that comes from content is escaped
 * here, and only the tags below come out.
 */
import type { Nodes, Text as TextNode } from 'mdast';
import { addressLabel, isItem, kindWords, numberLabel, stepLabel, type Step } from '../policy/address.ts';
import { isRepealed } from '../policy/apply.ts';
import { textOn } from '../policy/at.ts';
import { isBlocks } from '../policy/relations.ts';
import type { Block, Definition, Mention, Policy, Provision, Reference, Target, Text } from '../policy/types.ts';
import { t } from '../i18n/t.ts';
import { escapeHtml } from './escape-html.ts';
import { placeUrl, versionAt, type Moment } from './places.ts';
import { regulationUrl } from './urls.ts';

/** What stands around the words of a provision without being among them: who changed it, what force it has. */
export interface ProvisionMarks {
  /** What a reader must know before the words. */
  before(provision: Provision): string;
  after(provision: Provision): string;
  /** What stands with the elucidation of an address. */
  explanation(address: string): string;
}

/** What rendering needs to know: whose words they are, and which page they go to. */
export interface RenderContext {
  readonly policy: Policy;
  /** The day of which the words are. */
  readonly moment: Moment;
  readonly regulation: string;
  readonly text: Text;
  /** Addresses on the same page become `#address`; the others become links to their own page. */
  isOnPage(address: string): boolean;
  /** Whether provisions get their address as `id`; only one language of a page may. */
  readonly hasIds: boolean;
  /**
   * The definitions that are linked already: a term is a link where it first stands, so that the page stays quiet. Whoever renders decides
   * where counting begins anew. Terms are plain words when this is absent.
   */
  readonly linkedTerms?: Set<Definition>;
  readonly marks?: ProvisionMarks;
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
export function targetUrl(
  { policy, text, moment, isOnPage, regulation }: RenderContext,
  target: Target,
): string | undefined {
  const other = policy.regulations.get(target.regulation);
  if (other === undefined) return undefined;
  const { lang } = text;
  if (target.address === undefined) return regulationUrl(lang, other.id, undefined, versionAt(other, moment));
  const isHere = textOn(other, moment.day, lang)?.byAddress.has(target.address) === true;
  if (isHere && other.id === regulation && isOnPage(target.address)) return `#${target.address}`;
  return placeUrl(other, target.address, lang, moment);
}

/** The path of a term's definition from a page. */
export function definitionUrl(context: RenderContext, definition: Definition): string {
  return targetUrl(context, { regulation: context.regulation, address: definition.provision.address }) ?? '#';
}

/** A provision's own blocks and everything inside it, as HTML. Headings inside (annexes) begin at the level given. */
export function renderProvision(provision: Provision, context: RenderContext, level = 2): string {
  let html = '';
  let openList = '';
  for (const part of provision.parts) {
    const list = !isBlocks(part) && isItem(part) ? part.kind : '';
    if (list !== openList) {
      if (openList !== '') html += '</ol>';
      if (list !== '') html += `<ol class="items ${list}">`;
      openList = list;
    }
    if (isBlocks(part)) html += renderBlocks(part, context);
    else
      html +=
        list === ''
          ? renderSection(part, context, level)
          : `<li${idOf(part, context)}>${renderItem(part, context, level)}</li>`;
  }
  return openList === '' ? html : `${html}</ol>`;
}

/** Blocks as HTML. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): string {
  return blocks.map((block) => renderNode(block, context)).join('');
}

/** The attribute that makes a provision a target, where the context asks for it. */
export function idOf({ address }: Provision, { hasIds }: RenderContext): string {
  return hasIds ? ` id="${address}"` : '';
}

/** What stands in an item: its hanging number, which is a link to itself, and its words. */
export function renderItem(item: Provision, context: RenderContext, level = 2): string {
  const { lang } = context.text;
  const number = `${numberLabel(lastStep(item), lang)}${item.kind === 'ayat' ? '' : '.'}`;
  const hanging = context.hasIds
    ? `<a class="number" href="#${item.address}" aria-label="${escapeHtml(addressLabel(item.address, lang))}">${number}</a>`
    : `<span class="number">${number}</span>`;
  return hanging + renderMarked(item, context, level);
}

/** What a provision holds between its marks. */
function renderMarked(provision: Provision, context: RenderContext, level: number): string {
  const { marks } = context;
  const inner = renderProvision(provision, context, level);
  return marks === undefined ? inner : marks.before(provision) + inner + marks.after(provision);
}

/** A provision with a heading: the heading and everything inside, as a section. */
export function renderSection(section: Provision, context: RenderContext, level: number): string {
  const inner = renderHeading(section, context, `h${Math.min(level, 6)}`) + renderMarked(section, context, level + 1);
  return `<section${idOf(section, context)} class="${section.kind}">${inner}</section>`;
}

/** The heading of a provision: its number, which may lead somewhere, and its title. */
export function renderHeading(section: Provision, { text }: RenderContext, tag: string, url?: string): string {
  return `<${tag}>${numberAndTitle(section, text, url)}</${tag}>`;
}

/** The number and the title of a provision, as headings and lists show them; only the number where both are the same word. */
export function numberAndTitle(section: Provision, text: Text, url?: string): string {
  const label = headingLabel(section, text);
  const number =
    url === undefined ? `<span class="number">${label}</span>` : `<a class="number" href="${url}">${label}</a>`;
  return section.title === undefined || section.title === label
    ? number
    : `${number} <span class="title">${escapeHtml(section.title)}</span>`;
}

/** What a heading is called where it stands: "BAB II", "Bagian Ketiga", "2.1"; a lone annex has no number. */
export function headingLabel(section: Provision, text: Text): string {
  const step = lastStep(section);
  if (step.kind === 'subbab') return `${section.parent?.number ?? ''}.${section.number}`;
  const isAlone = step.kind === 'lampiran' && text.provisions.filter(({ kind }) => kind === 'lampiran').length === 1;
  return isAlone ? kindWords[text.lang].lampiran : stepLabel(step, text.lang);
}

function lastStep({ kind, number }: Provision): Step {
  return { kind, number };
}

const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  delete: 's',
  listItem: 'li',
  blockquote: 'blockquote',
};

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
      return /^(?:https:|\/|#)/.test(node.url)
        ? `<a href="${escapeHtml(node.url)}">${renderAll(node, context)}</a>`
        : renderAll(node, context);
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
  const cells = (row: typeof head, tag: string) =>
    row?.children.map((cell) => `<${tag}>${renderAll(cell, context)}</${tag}>`).join('') ?? '';
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
    const { linkedTerms } = context;
    if (linkedTerms === undefined || linkedTerms.has(mark.definition)) return words;
    linkedTerms.add(mark.definition);
    return `<a class="term" href="${definitionUrl(context, mark.definition)}" data-term="${mark.definition.provision.address}">${words}</a>`;
  }
  const url = isAround(mark, context) ? undefined : targetUrl(context, mark.target);
  const gone = fateOfTarget(mark.target, context);
  const link = url === undefined ? words : `<a class="reference" href="${url}">${words}</a>`;
  return gone === undefined ? link : `${link} <span class="gone">[${t(context.text.lang, `reference.${gone}`)}]</span>`;
}

/** What a reader should know of a reference's target on the day of the text: that it was repealed, is gone, or is not there yet. */
function fateOfTarget(
  { regulation, address }: Target,
  { policy, text, moment }: RenderContext,
): 'repealed' | 'gone' | 'not-yet' | undefined {
  const other = policy.regulations.get(regulation);
  if (address === undefined || other === undefined || other.expressions.length === 1) return undefined;
  const provision = textOn(other, moment.day, text.lang)?.byAddress.get(address);
  if (provision !== undefined) return isRepealed(provision, text.lang) ? 'repealed' : undefined;
  const holder = other.expressions.find(({ texts }) => texts.get(text.lang)?.byAddress.has(address));
  if (holder === undefined) return undefined;
  return holder.from !== undefined && holder.from > moment.day ? 'not-yet' : 'gone';
}

/** Whether a reference names the provision it stands in ("Lampiran ini"): a link would lead nowhere. */
function isAround({ provision, target }: Reference, { regulation }: RenderContext): boolean {
  const { address } = target;
  return (
    target.regulation === regulation && (provision.address === address || provision.address.startsWith(`${address}-`))
  );
}

/** Where a provision is, in words: "Pasal 9 ayat (3)"; a lone annex has no number. */
export function placeLabel({ address }: Provision, text: Text): string {
  const [first] = address.split(/(?<=^lampiran-[^-]+)-/);
  const annex = first === undefined ? undefined : text.byAddress.get(first);
  const label = addressLabel(address, text.lang);
  return annex?.kind === 'lampiran'
    ? label.replace(addressLabel(annex.address, text.lang), headingLabel(annex, text))
    : label;
}
