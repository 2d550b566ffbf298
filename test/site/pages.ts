/** The pages of the built site, parsed once for all tests of a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { inject } from 'vitest';

/** A page of the built site. */
export interface BuiltPage {
  /** The path after the origin, for example `/id/perpres-95-2018/`. */
  readonly path: string;
  readonly html: string;
  readonly elements: readonly Element[];
}

/** Every HTML page, in the order of paths. */
export function builtPages(): readonly BuiltPage[] {
  const folder = inject('siteFolder');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      return {
        path: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        html,
        elements: elementsOf(htmlToHast(html) as Root),
      };
    });
}

function elementsOf(root: Nodes): Element[] {
  const found: Element[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element') found.push(node);
    if ('children' in node) waiting.push(...(node.children.toReversed() as Nodes[]));
  }
  return found;
}

/** The words of an element. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : '';
}

/** An attribute as written; `undefined` when it is absent. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null || value === false
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
}
