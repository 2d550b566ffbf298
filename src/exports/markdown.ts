/** A selection as Markdown. */
import { t } from '../i18n/t.ts';
import type { Provision, Text } from '../policy/types.ts';
import { isBlocks } from '../policy/relations.ts';
import { blockMarkdown, indented } from './markdown-blocks.ts';
import { citationOfSelection, footing, headingOf, itemNumber, outermost, type Selection } from './selection.ts';

/**
 * The selection as Markdown: headings, items as a list with their numbers in it (Markdown itself has no lettered lists), and what it
 * all rests on.
 */
export function toMarkdown(selection: Selection): string {
  const { regulation, lang, text } = selection;
  const parts = [`# ${citationOfSelection(selection)}`, `*${regulation.facts.data.title[lang]}*`];
  if (text === undefined) parts.push(t(lang, 'cli.show.noText'));
  else for (const part of outermost(selection)) parts.push(...whole(part, text, 2));
  const lines = footing(selection).map(([name, words]) => `- **${name}:** ${words}`);
  return `${[...parts, '---', lines.join('\n')].join('\n\n')}\n`;
}

/** A provision with its heading or number, in blocks. */
function whole(provision: Provision, text: Text, depth: number): readonly string[] {
  const number = itemNumber(provision);
  if (number === undefined)
    return [`${'#'.repeat(Math.min(depth, 6))} ${headingOf(provision, text)}`, ...inner(provision, text, depth + 1)];
  // Without the backslash `5.` would begin a list inside the list.
  return [`- ${number.replace('.', String.raw`\.`)} ${indented(inner(provision, text, depth).join('\n\n'))}`];
}

/** The inside of a provision; the items of a list follow each other without a blank line. */
function inner(provision: Provision, text: Text, depth: number): readonly string[] {
  const blocks: string[] = [];
  let wasItem = false;
  for (const part of provision.parts) {
    const isItem = !isBlocks(part) && itemNumber(part) !== undefined;
    const own = isBlocks(part) ? part.map((block) => blockMarkdown(block, text.lang)) : whole(part, text, depth);
    if (isItem && wasItem) blocks.push(`${blocks.pop()}\n${own.join('\n\n')}`);
    else blocks.push(...own);
    wasItem = isItem;
  }
  return blocks;
}
