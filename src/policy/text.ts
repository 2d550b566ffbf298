/** From the file of a text to the text: front matter, provisions, definitions, references, mentions of terms and actors. */
import type { Root, Text as TextNode } from 'mdast';
import type { Lang } from '../i18n/languages.ts';
import { readDefinitions, nameFinder, type NameFinder } from './definitions.ts';
import { reportLostItems } from './lost-items.ts';
import { parseMdx, visit } from './mdx.ts';
import { findReferences } from './references.ts';
import { readStructure } from './text-structure.ts';
import type {
  Definition,
  Entry,
  Mention,
  Place,
  Problem,
  Provision,
  Reference,
  SourceFile,
  Term,
  Text,
  TextFrontMatter,
  YamlData,
} from './types.ts';
import { parseYaml } from './yaml.ts';

/** What a text needs to know from outside its own file. */
export interface TextContext {
  readonly regulation: string;
  readonly lang: Lang;
  /** The address of the Pasal that defines terms. */
  readonly definitions?: string;
  /** For an elucidation: the provisions of the text that it explains, by address. */
  readonly explains?: ReadonlyMap<string, Provision>;
  readonly terms: ReadonlyMap<string, Entry<Term>>;
  readonly findActors: NameFinder<string>;
}

/** The front matter of an MDX file; an empty one when there is none, which the schema then refuses. */
export function readFrontMatter(
  file: SourceFile,
  range: readonly [number, number] | undefined,
  problems: Problem[],
): YamlData<unknown> {
  if (range !== undefined) return parseYaml(file, problems, range[0], range[1]);
  return {
    file,
    data: {},
    placeOf: () => file.placeOf(0, Math.max(0, file.text.indexOf('\n'))),
    offsetOf: () => 0,
  };
}

/** Reads a text. Whatever the file holds, a text comes back, or a RangeError is thrown where it nests too deeply. */
export function readText(file: SourceFile, context: TextContext, problems: Problem[]): Text {
  const { tree, frontMatter, links } = parseMdx(file, problems);
  const front = readFrontMatter(file, frontMatter, problems) as YamlData<TextFrontMatter>;
  const structure = readStructure(tree, file, context, problems);
  reportLostItems(structure.all, file, problems);
  const pasal = context.definitions === undefined ? undefined : structure.byAddress.get(context.definitions);
  const definitions = readDefinitions(pasal, context.regulation, context.lang, context.terms);
  const marks = findMarks(structure.all, definitions, file, context);
  dropPositions(tree);
  return {
    lang: context.lang,
    front,
    file,
    provisions: structure.provisions,
    all: structure.all,
    byAddress: structure.byAddress,
    definitions,
    links,
    ...marks,
  };
}

/**
 * Drops the positions of a tree whose provisions and marks have their places: they are most of the memory of a large corpus, and rendering
 * needs none.
 */
function dropPositions(tree: Root): void {
  visit(tree, (node) => {
    node.position = undefined;
  });
}

function findMarks(
  provisions: readonly Provision[],
  definitions: readonly Definition[],
  file: SourceFile,
  { regulation, lang, findActors }: TextContext,
): Pick<Text, 'references' | 'mentions' | 'actors'> {
  const names = new Map<string, Definition>();
  for (const definition of definitions)
    for (const spelling of definition.spellings) if (!names.has(spelling)) names.set(spelling, definition);
  const findTerms = nameFinder(names, lang);
  const references: Reference[] = [];
  const mentions: Mention[] = [];
  const actors = new Map<Provision, readonly string[]>();

  for (const provision of provisions) {
    const standpoint = { regulation, address: provision.address };
    const named: string[] = [];
    for (const node of textNodesOf(provision)) {
      const place = placeFinder(node, file);
      const found = findReferences(node.value, lang, standpoint);
      for (const { start, end, target } of found)
        references.push({ node, start, end, provision, place: place(start, end), target });
      for (const { start, end, value } of findTerms(node.value)) {
        // A term inside a reference is part of it, and a definition does not point at itself.
        const isTaken = found.some((reference) => start < reference.end && reference.start < end);
        if (!isTaken && value.provision !== provision)
          mentions.push({ node, start, end, provision, place: place(start, end), definition: value });
      }
      for (const { value } of findActors(node.value)) named.push(value);
    }
    if (named.length > 0) actors.set(provision, [...new Set(named)].sort());
  }
  return { references, mentions, actors };
}

/** The text nodes of a provision's own words, in reading order. Words in bold and in links count; code does not. */
function textNodesOf(provision: Provision): readonly TextNode[] {
  const nodes: TextNode[] = [];
  for (const block of provision.blocks) {
    visit(block, (node) => {
      if (node.type === 'text') nodes.push(node);
    });
  }
  return nodes;
}

/** Gives the places of stretches of a text node; exact wherever no character reference (`&amp;`) stands before them on their line. */
function placeFinder(node: TextNode, file: SourceFile): (start: number, end: number) => Place {
  let offsetOf: ((index: number) => number) | undefined;
  return (start, end) => {
    offsetOf ??= offsetsOf(node, file);
    return file.placeOf(offsetOf(start), offsetOf(end - 1) + 1);
  };
}

/**
 * Gives the offset in the file of a character of a text node. The file may hold more than the node: backslashes, and the indentation of
 * every line but the first.
 */
function offsetsOf(node: TextNode, file: SourceFile): (index: number) => number {
  const from = node.position!.start.offset!;
  const written = file.text.slice(from, node.position!.end.offset);
  if (written === node.value) return (index) => from + index;
  const lines = `${written}\n`;
  const offsets: number[] = [];
  let at = 0;
  let lineEnd = -1;
  for (const character of node.value.split('')) {
    if (lineEnd < at) lineEnd = lines.indexOf('\n', at);
    const next = lines[at] === character ? at : lines.indexOf(character, at);
    const isFound = next !== -1 && next <= lineEnd;
    offsets.push(from + (isFound ? next : at));
    if (isFound) at = next + 1;
  }
  return (index) => offsets[index]!;
}
