/** Blocks of a text as Markdown. Only the few kinds of node that texts may hold have a form; of any other, the words remain. */
import type { Nodes, Table } from 'mdast';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';

/** A block as Markdown, without a line end after it. Notes become quotations, because Markdown knows no components. */
export function blockMarkdown(block: Nodes, lang: Lang): string {
  switch (block.type) {
    case 'list':
      return block.children
        .map(
          (item, index) =>
            `${block.ordered === true ? `${(block.start ?? 1) + index}.` : '-'} ${indented(blocks(item, lang, block.spread === true ? '\n\n' : '\n'))}`,
        )
        .join('\n');
    case 'table':
      return table(block);
    case 'blockquote':
      return quotation(blocks(block, lang));
    case 'mdxJsxFlowElement':
      return block.name === 'Note'
        ? quotation(`**${t(lang, 'note.label')}.** ${blocks(block, lang)}`)
        : blocks(block, lang);
    case 'code':
      return `\`\`\`\n${block.value}\n\`\`\``;
    case 'thematicBreak':
      return '---';
    default:
      // What would begin a list, a heading or a quotation at the start of a line.
      return inline(block)
        .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
        .replace(/^([-+#>=])/, String.raw`\$1`);
  }
}

/** Lines after the first moved under the words of a list item. */
export function indented(markdown: string): string {
  return markdown.replace(/\n(?=[^\n])/g, '\n  ');
}

function blocks(node: Nodes & { children: readonly Nodes[] }, lang: Lang, gap = '\n\n'): string {
  return node.children.map((child) => blockMarkdown(child, lang)).join(gap);
}

function quotation(markdown: string): string {
  return markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function table({ children }: Table): string {
  const [head, ...body] = children.map(
    (row) => `| ${row.children.map((cell) => inline(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(children[0]?.children.length ?? 0)}`;
  return [head, rule, ...body].join('\n');
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>~]|&(?=#?\w+;)/g, String.raw`\$&`);
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'break':
      return ' ';
    case 'strong':
      return `**${inlines(node)}**`;
    case 'emphasis':
      return `*${inlines(node)}*`;
    case 'delete':
      return `~~${inlines(node)}~~`;
    case 'link':
      return `[${inlines(node)}](<${node.url}>)`;
    default:
      return 'children' in node ? inlines(node) : '';
  }
}

function inlines({ children }: { children: readonly Nodes[] }): string {
  return children.map(inline).join('');
}
