/** Lines that look like items of a list but are none to Markdown, which takes them for more words of the line before. */
import { visit } from './mdx.ts';
import type { Problem, Provision, SourceFile } from './types.ts';

/** "2a. ", "(2) ", "(2a) ", "a. ", "b) ": how official texts and word processors number, not Markdown. */
const marker = /^[ \t]*(\d+[a-z]+[.)]|\(\d+[a-z]*\)|[a-z][.)])[ \t]/;

/**
 * Reports the lines inside the paragraphs of provisions that begin like an item, as problems of the rule `sequence`. The first line of
 * an item may: an inserted ayat is written `2. (2a) …`.
 */
export function reportLostItems(provisions: readonly Provision[], file: SourceFile, problems: Problem[]): void {
  for (const { blocks } of provisions) {
    for (const [index, block] of blocks.entries()) {
      visit(block, (node) => {
        if (node.type !== 'paragraph') return;
        const { start: first, end: last } = node.position!;
        if (index === 0 && first.line === last.line) return;
        let start = first.offset!;
        const lines = file.text.slice(start, last.offset).split('\n');
        for (const [row, words] of lines.entries()) {
          const found = row === 0 && index === 0 ? undefined : marker.exec(words)?.[1];
          if (found !== undefined) report(found, start + words.indexOf(found));
          start += words.length + 1;
        }
      });
    }
  }

  function report(found: string, at: number): void {
    const place = file.placeOf(at, at + found.length);
    problems.push({ rule: 'sequence', message: 'no-item', params: { found }, file: file.path, place });
  }
}
