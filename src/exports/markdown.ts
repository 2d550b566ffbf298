/** A selection as Markdown: a syntax tree of plain Markdown, which remark writes out. */
import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { isBlocks } from '../policy/relations.ts';
import type { Part, Text } from '../policy/types.ts';
import {
  citationOfSelection,
  footing,
  headingOf,
  itemNumber,
  noTextInWords,
  outermost,
  type Selection,
} from './selection.ts';

const writer = remark().use(remarkGfm).data('settings', { bullet: '-', rule: '-' }).freeze();

/**
 * The selection as Markdown: headings, items as a list with their numbers in it (Markdown itself has no lettered lists), and what it
 * all rests on.
 */
export function toMarkdown(selection: Selection): string {
  const { regulation, lang, text } = selection;
  const title = regulation.facts.data.title[lang];
  const children: RootContent[] = [
    heading(1, citationOfSelection(selection)),
    paragraph({ type: 'emphasis', children: [words(title)] }),
    ...(text === undefined ? [paragraph(words(noTextInWords(selection)))] : blocksOf(outermost(selection), text, 2)),
    { type: 'thematicBreak' },
    list(
      footing(selection).map(([name, value]) => item([paragraph(strong(`${name}:`), words(' '), linkOrWords(value))])),
    ),
  ];
  return writer.stringify({ type: 'root', children });
}

/** The parts of a provision as blocks. Items that follow each other make one list; everything else has a heading of the depth given. */
function blocksOf(parts: readonly Part[], text: Text, depth: number): RootContent[] {
  const blocks: RootContent[] = [];
  let items: ListItem[] = [];
  for (const part of parts) {
    const number = isBlocks(part) ? undefined : itemNumber(part);
    if (number === undefined) items = [];
    if (isBlocks(part)) {
      blocks.push(...part.flatMap((block) => withoutMdx(block, text.lang) as RootContent[]));
    } else if (number === undefined) {
      blocks.push(heading(depth, headingOf(part, text)), ...blocksOf(part.parts, text, depth + 1));
    } else {
      if (items.length === 0) blocks.push(list(items));
      items.push(item(led(words(number), blocksOf(part.parts, text, depth))));
    }
  }
  return blocks;
}

/** A node without what only MDX knows: a note becomes a quotation, of any other component what is inside remains, of code nothing. */
function withoutMdx(node: Nodes, lang: Lang): Nodes[] {
  const inner = 'children' in node ? node.children.flatMap((child) => withoutMdx(child, lang)) : [];
  switch (node.type) {
    case 'mdxJsxFlowElement':
      return node.name === 'Note' ? [note(inner as RootContent[], lang)] : inner;
    case 'mdxJsxTextElement':
      return inner;
    case 'html':
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [];
    default:
      return ['children' in node ? ({ ...node, children: inner } as Nodes) : node];
  }
}

function note(blocks: readonly RootContent[], lang: Lang): Blockquote {
  const children = led(strong(`${t(lang, 'note.label')}.`), blocks);
  return { type: 'blockquote', children: children as Blockquote['children'] };
}

/** Blocks with something in front of their first words. */
function led(lead: PhrasingContent, blocks: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph(lead), ...blocks];
  return [paragraph(lead, words(' '), ...first.children), ...rest];
}

function heading(depth: number, value: string): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children: [words(value)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function list(children: ListItem[]): List {
  return { type: 'list', spread: false, children };
}

/** An item of a list. Only a list may follow its words without a blank line: other blocks would become part of what is before them. */
function item(blocks: readonly RootContent[]): ListItem {
  const spread = blocks.slice(1).some(({ type }) => type !== 'list');
  return { type: 'listItem', spread, children: blocks as ListItem['children'] };
}

function strong(value: string): PhrasingContent {
  return { type: 'strong', children: [words(value)] };
}

function words(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Words, as a link to themselves where they are an address: in Markdown its signs would be escaped. */
function linkOrWords(value: string): PhrasingContent {
  return value.startsWith('https://') ? { type: 'link', url: value, children: [words(value)] } : words(value);
}
