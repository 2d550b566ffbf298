/** Where each provision of a text begins and ends, so that it can be replaced, moved or followed by another. */
import type { Heading, ListItem } from 'mdast';
import { parseMdx } from './mdx.ts';
import { readStructure, type StructureContext } from './text-structure.ts';
import type { Provision, SourceFile } from './types.ts';

/** The stretch of a provision in the words of its text; offsets in UTF-16 code units. */
export interface Stretch {
  readonly provision: Provision;
  readonly start: number;
  /** Where what stands in it begins: after the heading, or after the number of an item. */
  readonly inside: number;
  /** After its last character; a provision with a heading ends where the next begins. */
  readonly end: number;
  /** The depth of its heading; absent for an item. */
  readonly depth?: number;
  /** How far the words of an item are indented. */
  readonly indent: number;
}

/** The stretches of a text by address. */
export function outlineOf(file: SourceFile, context: StructureContext): ReadonlyMap<string, Stretch> {
  const { tree } = parseMdx(file, []);
  const found: { provision: Provision; node: Heading | ListItem }[] = [];
  readStructure(tree, file, { ...context, tell: (provision, node) => found.push({ provision, node }) }, []);
  const headings = tree.children.filter((node) => node.type === 'heading');
  const stretches = new Map<string, Stretch>();
  for (const { provision, node } of found) {
    if (stretches.has(provision.address)) continue;
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
    if (node.type === 'heading') {
      const next = headings.find((other) => other.position!.start.offset! > start && other.depth <= node.depth);
      const last = next?.position!.start.offset ?? file.text.length;
      stretches.set(provision.address, { provision, start, inside: end, end: last, depth: node.depth, indent: 0 });
    } else {
      const marker = /^\d+[.)][ \t]*/.exec(file.text.slice(start, end))?.[0] ?? '';
      const indent = node.position!.start.column - 1 + marker.length;
      const inserted = /^\(\d+[a-z]+\)\s+/.exec(file.text.slice(start + marker.length, end))?.[0] ?? '';
      const inside = start + marker.length + (/[a-z]/.test(provision.number) ? inserted.length : 0);
      stretches.set(provision.address, { provision, start, inside, end: trimEnd(file.text, start, end), indent });
    }
  }
  return stretches;
}

/** The end of an item without the white space after it. */
function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
