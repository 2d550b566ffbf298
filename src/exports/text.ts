/** A selection as plain text for a terminal. */
import type { Nodes, Table } from 'mdast';
import { columnsOf } from '../i18n/columns.ts';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { ancestorsOf } from '../policy/relations.ts';
import { wordsOf } from '../policy/text-structure.ts';
import type { Provision, Text } from '../policy/types.ts';
import { isBlocks } from '../policy/relations.ts';
import {
  citationOfSelection,
  footing,
  headingOf,
  itemNumber,
  noTextInWords,
  outermost,
  type Selection,
} from './selection.ts';

/** The longest line, where a word is not longer itself. */
const width = 80;

/** The selection laid out in lines of at most 80 columns: heading, words with hanging numbers, what they rest on. */
export function toText(selection: Selection): string {
  const { regulation, lang, text } = selection;
  const lines = [
    ...wrap(citationOfSelection(selection), 0),
    ...wrap(regulation.facts.data.title[lang], 0),
    ...(text === undefined ? ['', ...wrap(noTextInWords(selection), 0), ''] : textLines(selection, text)),
    '─'.repeat(width),
    ...footing(selection).flatMap(([name, words]) => wrap(`${name}: ${words}`, 2, '', 0)),
  ];
  return `${lines.join('\n')}\n`;
}

/** The headings around what was named, then its words. */
function textLines(selection: Selection, text: Text): string[] {
  const { provision } = selection;
  const headings =
    provision === undefined ? [] : ancestorsOf(provision).filter((outer) => itemNumber(outer) === undefined);
  const parts = outermost(selection);
  const lines = [
    ...headings.flatMap((outer) => wrap(headingOf(outer, text), 2, '› ')),
    '',
    ...parts.flatMap((part) => provisionLines(part, text, 0, numberWidth(parts))),
  ];
  return lines.at(-1) === '' ? lines : [...lines, ''];
}

/** A provision and everything inside it; an item hangs from its number, anything else follows its heading. */
function provisionLines(provision: Provision, text: Text, indent: number, numbers: number): string[] {
  const number = itemNumber(provision);
  if (number === undefined)
    return [...wrap(headingOf(provision, text), indent + 2, '', indent), '', ...partLines(provision, text, indent)];
  const lines = partLines(provision, text, indent + numbers);
  const mark = `${' '.repeat(indent)}${number}`.padEnd(indent + numbers);
  return lines.length === 0 ? [mark.trimEnd()] : [mark + lines[0]!.slice(mark.length), ...lines.slice(1)];
}

/** The inside of a provision. Under a heading, blocks and lists stand apart; inside an item nothing does. */
function partLines(provision: Provision, text: Text, indent: number): string[] {
  const isTight = itemNumber(provision) !== undefined;
  const numbers = numberWidth(provision.children);
  const lines: string[] = [];
  let isInList = false;
  const endList = () => {
    if (isInList && !isTight) lines.push('');
    isInList = false;
  };
  for (const part of provision.parts) {
    if (isBlocks(part)) {
      endList();
      for (const block of part) lines.push(...blockLines(block, text.lang, indent), ...(isTight ? [] : ['']));
    } else if (itemNumber(part) !== undefined) {
      isInList = true;
      lines.push(...provisionLines(part, text, indent, numbers));
    } else {
      endList();
      lines.push(...provisionLines(part, text, indent, 0));
    }
  }
  endList();
  return lines;
}

function numberWidth(provisions: readonly Provision[]): number {
  return Math.max(0, ...provisions.map((provision) => (itemNumber(provision)?.length ?? -1) + 1));
}

function blockLines(block: Nodes, lang: Lang, indent: number): string[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item, index) => {
        const mark = block.ordered === true ? `${(block.start ?? 1) + index}. ` : '• ';
        const lines = item.children.flatMap((inner) => blockLines(inner, lang, indent + mark.length));
        return [`${' '.repeat(indent)}${mark}${lines[0]?.trimStart() ?? ''}`, ...lines.slice(1)];
      });
    case 'table':
      return tableLines(block, indent);
    case 'mdxJsxFlowElement':
      return wrap(wordsOf(block), indent + 2, `${t(lang, 'note.label')}: `, indent);
    default:
      return wrap(wordsOf(block), indent);
  }
}

/** A table in columns, or one row below the other where the columns are too wide together. */
function tableLines(table: Table, indent: number): string[] {
  const rows = table.children.map((row) => row.children.map(wordsOf));
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const pad = ' '.repeat(indent);
  if (indent + widths.reduce((sum, each) => sum + each + 2, -2) > width) {
    return body.flatMap((row) =>
      wrap(row.map((cell, column) => `${head[column] ?? ''}: ${cell}`).join('; '), indent + 2, '• '),
    );
  }
  const line = (row: readonly string[]) =>
    pad +
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - columnsOf(cell)))
      .join('  ')
      .trimEnd();
  return [line(head), pad + widths.map((each) => '─'.repeat(each)).join('  '), ...body.map(line)];
}

/** Words in lines that begin with an indent; the first with `mark`, which by default hangs in front of the others. */
export function wrap(words: string, indent: number, mark = '', first = indent - columnsOf(mark)): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first) + mark;
  let isEmpty = true;
  for (const word of words.split(' ').filter(Boolean)) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else {
      line += isEmpty ? word : ` ${word}`;
    }
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}
