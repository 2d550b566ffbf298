/**
 * The text dialect: from the syntax tree of a text to its provisions.
 *
 * Headings carry structure by keyword and depth; ordered lists carry items (see {@link itemKind}). The number of an item is the one
 * written in the file, so that a gap shows. An inserted ayat or angka is an item whose words begin with its number in parentheses, under the
 * number it follows: `2. (2a) …` stands between `2. …` and `3. …`.
 */
import type { Heading, ListItem, Nodes, Root, RootContent } from 'mdast';
import { parseAddress, toAddress } from './address.ts';
import { placeOfNode, visit } from './mdx.ts';
import { fromInsertedRoman, fromOrdinal, isRoman, toLetters } from './numerals.ts';
import type { Block, Place, Problem, Provision, ProvisionKind, SourceFile } from './types.ts';

/** How a kind of heading is written: its keyword, its depth in the body and in an annex, the form of its number. */
interface HeadingForm {
  readonly kind: ProvisionKind;
  readonly keyword: string;
  readonly bodyDepth?: number;
  readonly annexDepth?: number;
  readonly numeral: 'none' | 'roman' | 'optional-roman' | 'ordinal' | 'arabic' | 'inserted' | 'decimal' | 'capital';
}

/** The headings of the dialect. */
const headingForms: readonly HeadingForm[] = [
  { kind: 'menimbang', keyword: 'Menimbang', bodyDepth: 2, numeral: 'none' },
  { kind: 'mengingat', keyword: 'Mengingat', bodyDepth: 2, numeral: 'none' },
  { kind: 'umum', keyword: 'Umum', bodyDepth: 2, numeral: 'none' },
  { kind: 'bab', keyword: 'BAB', bodyDepth: 2, annexDepth: 3, numeral: 'roman' },
  { kind: 'bagian', keyword: 'Bagian', bodyDepth: 3, numeral: 'ordinal' },
  { kind: 'paragraf', keyword: 'Paragraf', bodyDepth: 4, numeral: 'arabic' },
  { kind: 'pasal', keyword: 'Pasal', bodyDepth: 5, numeral: 'inserted' },
  { kind: 'lampiran', keyword: 'Lampiran', bodyDepth: 2, annexDepth: 2, numeral: 'optional-roman' },
  { kind: 'subbab', keyword: 'Subbab', annexDepth: 4, numeral: 'decimal' },
  { kind: 'bidang', keyword: 'Bidang', annexDepth: 5, numeral: 'capital' },
];

const formOf = new Map(headingForms.map((form) => [form.keyword.toLowerCase(), form]));

/** A provision while it is being built; outside this file it is read-only. */
interface Draft extends Omit<Provision, 'children' | 'blocks' | 'parts' | 'text' | 'parent'> {
  parent?: Draft;
  parts: (Block[] | Draft)[];
  /** Follows from the parts when all of them are there, as blocks and text do. */
  children: readonly Draft[];
  blocks: readonly Block[];
  text: string;
}

const none: readonly never[] = [];

function isStretch(part: Block[] | Draft): part is Block[] {
  return Array.isArray(part);
}

/** What reading a structure needs besides its tree. */
export interface StructureContext {
  /** The address of the Pasal that defines terms. */
  readonly definitions?: string | undefined;
  /** For an elucidation: the provisions of the text that it explains, by address. Its headings need no title. */
  readonly explains?: ReadonlyMap<string, Provision>;
  /** Called with each provision and the node it was read from, in reading order, before what is inside is read. */
  readonly tell?: (provision: Provision, node: Heading | ListItem) => void;
}

/** What a text's tree holds. */
export interface Structure {
  /** The outermost provisions in reading order. */
  readonly provisions: readonly Provision[];
  readonly byAddress: ReadonlyMap<string, Provision>;
  /** Every provision in reading order, doubles too. */
  readonly all: readonly Provision[];
}

/**
 * The provisions of a text. Headings that cannot be read are problems of the rule `heading-form`, words where none belong are
 * problems of `words-in-provisions`; both stay out of the tree, and the rest is still read.
 */
export function readStructure(tree: Root, file: SourceFile, context: StructureContext, problems: Problem[]): Structure {
  const report = (rule: string, message: string, place: Place, params = {}) =>
    problems.push({ rule, message, params, file: file.path, place });
  const roots: Draft[] = [];
  const open: { draft: Draft; depth: number }[] = [];
  let reportedStray = false;
  let isLost = false;

  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    if (node.type === 'heading') {
      const heading = readHeading(
        node,
        open.some(({ draft }) => draft.kind === 'lampiran'),
        context.explains === undefined,
        report,
      );
      reportedStray = false;
      isLost = heading === undefined;
      if (heading === undefined) continue;
      while (open.length > 0 && !mayStandIn(heading, open.at(-1)!)) open.pop();
      const parent = open.at(-1)?.draft;
      const draft = toDraft(heading, parent, node);
      if (parent === undefined) roots.push(draft);
      else parent.parts.push(draft);
      open.push({ draft, depth: heading.depth });
      context.tell?.(draft, node);
      continue;
    }
    // Code is reported as code; and what stands under a heading that could not be read belongs to no other.
    if (isLost || node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') continue;
    const draft = open.at(-1)?.draft;
    if (draft !== undefined && mayHold(node, draft)) {
      addBlock(node as Block, draft, file, context);
    } else if (!reportedStray) {
      // One message is enough for everything stray under a heading.
      report('words-in-provisions', draft === undefined ? 'before-heading' : 'under-heading', placeOfNode(node), {
        address: draft?.address ?? '',
      });
      reportedStray = true;
    }
  }
  return index(roots);
}

/** Whether a heading stands inside another by its depth; the preamble holds nothing that has a heading. */
function mayStandIn({ depth }: ReadHeading, outer: { readonly draft: Draft; readonly depth: number }): boolean {
  return outer.depth < depth && !preamble.has(outer.draft.kind);
}

const preamble: ReadonlySet<ProvisionKind> = new Set(['menimbang', 'mengingat', 'umum']);

function index(roots: Draft[]): Structure {
  const all: Provision[] = [];
  const byAddress = new Map<string, Provision>();
  const waiting = roots.toReversed();
  for (let draft = waiting.pop(); draft !== undefined; draft = waiting.pop()) {
    finish(draft);
    all.push(draft);
    if (!byAddress.has(draft.address)) byAddress.set(draft.address, draft);
    for (let last = draft.children.length - 1; last >= 0; last -= 1) waiting.push(draft.children[last]!);
  }
  return { provisions: roots, byAddress, all };
}

/** Fills in what follows from the parts of a draft that has all of them. */
function finish(draft: Draft): void {
  const stretches = draft.parts.filter(isStretch);
  draft.blocks = stretches.length === 1 ? stretches[0]! : stretches.flat();
  draft.text =
    draft.blocks.length === 1 ? wordsOf(draft.blocks[0]!) : draft.blocks.map(wordsOf).filter(Boolean).join(' ');
  if (draft.parts.length > stretches.length)
    draft.children = draft.parts.filter((part): part is Draft => !isStretch(part));
  // An array that grew keeps room for sixteen more: a copy does not, which saves a tenth of the memory of a large corpus.
  draft.parts = draft.parts.slice();
}

interface ReadHeading {
  readonly kind: ProvisionKind;
  readonly number: string;
  readonly title?: string;
  readonly depth: number;
}

const headingPattern = /^(\p{L}+)(?:\s+(.+?))??(?:\s*([—–-])\s*(.*))?$/u;

function readHeading(
  node: Heading,
  inAnnex: boolean,
  needsTitle: boolean,
  report: (rule: string, message: string, place: Place, params?: object) => void,
): ReadHeading | undefined {
  const place = placeOfNode(node);
  const words = wordsOf(node);
  const fail = (message: string, params = {}) =>
    report('heading-form', message, place, { found: words.slice(0, 80), ...params });
  const match = headingPattern.exec(words);
  const form = match === null ? undefined : formOf.get(match[1]!.toLowerCase());
  if (match === null || form === undefined) {
    fail('keyword', { keywords: headingForms.map(({ keyword }) => keyword).join(', ') });
    return undefined;
  }
  if (match[1] !== form.keyword) fail('capitals', { keyword: form.keyword });
  const number = readNumber(form, match[2]);
  if (number === undefined) {
    fail('number', { expected: `${form.keyword} ${numeralExamples[form.numeral]}`.trim() });
    return undefined;
  }
  const title = match[4]?.trim();
  if (match[3] === undefined || title === undefined || title === '') {
    if (needsTitle) fail('title');
  } else if (match[3] !== '—') fail('dash');
  const depth =
    (inAnnex && form.kind !== 'lampiran' ? form.annexDepth : form.bodyDepth) ?? form.annexDepth ?? form.bodyDepth!;
  if (depth !== node.depth) fail('depth', { expected: '#'.repeat(depth), actual: '#'.repeat(node.depth) });
  return { kind: form.kind, number, depth, ...(title ? { title } : {}) };
}

const numeralExamples: Readonly<Record<HeadingForm['numeral'], string>> = {
  none: '',
  roman: 'II',
  'optional-roman': 'I',
  ordinal: 'Kedua',
  arabic: '2',
  inserted: '8A',
  decimal: '2.1',
  capital: 'A',
};

/** The number of a heading as addresses spell it; `undefined` when it does not have the form its keyword asks for. */
function readNumber({ numeral }: HeadingForm, raw: string | undefined): string | undefined {
  if (numeral === 'none') return raw === undefined ? '' : undefined;
  if (numeral === 'optional-roman' && raw === undefined) return '1';
  if (raw === undefined) return undefined;
  switch (numeral) {
    case 'roman':
    case 'optional-roman':
      return fromInsertedRoman(raw);
    case 'ordinal':
      return fromOrdinal(raw)?.toString();
    case 'arabic':
      return /^[1-9]\d{0,3}$/.test(raw) ? raw : undefined;
    case 'inserted':
      // A law that amends others has Pasal I and Pasal II of its own.
      return /^[1-9]\d{0,3}[A-Z]{0,2}$|^[IVX]+$/.test(raw) ? raw.toLowerCase() : undefined;
    case 'decimal':
      // "2.1" is the first of chapter II; the chapter is already in the address.
      return /^[1-9]\d?\.([1-9]\d?)$/.exec(raw)?.[1];
    case 'capital':
      return /^[A-Z]$/.test(raw) ? raw.toLowerCase() : undefined;
  }
}

/** Steps of the address that a heading's parent gives it: a Pasal, a BAB and an annex stand on their own in the body. */
function addressPrefix(kind: ProvisionKind, parent: Draft | undefined): string {
  if (parent === undefined || kind === 'lampiran') return '';
  const steps = parseAddress(parent.address) ?? [];
  const inAnnex = steps[0]?.kind === 'lampiran';
  if (kind === 'pasal') return inAnnex ? toAddress(steps.slice(0, 1)) : '';
  return parent.address;
}

function toDraft({ kind, number, title }: ReadHeading, parent: Draft | undefined, node: Heading): Draft {
  const prefix = addressPrefix(kind, parent);
  const address = [prefix, toAddress([{ kind, number }])].filter(Boolean).join('-');
  return {
    kind,
    number,
    address,
    ...(title ? { title } : {}),
    ...(parent ? { parent } : {}),
    parts: [],
    children: none,
    blocks: none,
    text: '',
    place: placeOfNode(node),
  };
}

/** In the body only Pasal and the preamble hold words; in an annex everything may. A note may stand anywhere. */
function mayHold(node: RootContent, draft: Draft): boolean {
  if (node.type === 'mdxJsxFlowElement') return true;
  return (
    draft.kind === 'pasal' ||
    draft.kind === 'menimbang' ||
    draft.kind === 'mengingat' ||
    draft.kind === 'umum' ||
    draft.address.startsWith('lampiran')
  );
}

function addBlock(node: Block, draft: Draft, file: SourceFile, context: StructureContext): void {
  if (node.type !== 'list' || !node.ordered) {
    const stretch = draft.parts.at(-1);
    if (stretch !== undefined && isStretch(stretch)) stretch.push(node);
    else draft.parts.push([node]);
    return;
  }
  const kind = itemKind(draft, context);
  for (const item of node.children) addItem(item, kind, draft, file, context);
}

/**
 * What the items of an ordered list are: `angka` in the Pasal of definitions, in the Pasal with a Roman number of an amending law, in the legal
 * basis and first in an annex; `ayat` straight under a Pasal heading; otherwise `huruf`, and one deeper `angka`.
 */
function itemKind(around: Draft, { definitions }: StructureContext): ProvisionKind {
  switch (around.kind) {
    case 'pasal':
      if (around.address === definitions || isRoman(around.number)) return 'angka';
      return around.parts.some(isStretch) ? 'huruf' : 'ayat';
    case 'menimbang':
    case 'ayat':
    case 'angka':
      return 'huruf';
    default:
      return 'angka';
  }
}

const itemKinds: readonly ProvisionKind[] = ['ayat', 'huruf', 'angka'];

const insertedMarker = /^\((\d+[a-z]+)\)\s+/;

function addItem(
  item: ListItem,
  usual: ProvisionKind,
  parent: Draft,
  file: SourceFile,
  context: StructureContext,
): void {
  const { line, column, offset } = item.position!.start;
  const start = offset!;
  const written = Number.parseInt(file.text.slice(start, start + 10), 10) || 0;
  const inserted = usual === 'huruf' ? undefined : takeInserted(item);
  const numberOf = (kind: ProvisionKind) =>
    inserted ?? (kind === 'huruf' ? toLetters(written) || '0' : String(written));
  const isExplained = (kind: ProvisionKind) => context.explains!.has(`${parent.address}-${kind}-${numberOf(kind)}`);
  // An elucidation need not hold what tells the kinds of items apart: its items are those of the text.
  const kind = context.explains === undefined ? usual : (itemKinds.find(isExplained) ?? usual);
  const number = numberOf(kind);
  const lineEnd = file.text.indexOf('\n', start);
  const endColumn = column + (lineEnd === -1 ? file.text.length : lineEnd) - start;
  const draft: Draft = {
    kind,
    number,
    address: `${parent.address}-${kind}-${number}`,
    parent,
    parts: [],
    children: none,
    blocks: none,
    text: '',
    place: { line, column, endLine: line, endColumn },
  };
  parent.parts.push(draft);
  context.tell?.(draft, item);
  for (const block of item.children) addBlock(block as Block, draft, file, context);
}

/** Takes the marker of an inserted ayat or angka off the words of an item. */
function takeInserted(item: ListItem): string | undefined {
  const paragraph = item.children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const marker = text?.type === 'text' ? insertedMarker.exec(text.value) : null;
  if (text?.type !== 'text' || marker === null) return undefined;
  text.value = text.value.slice(marker[0].length);
  const { start } = text.position!;
  text.position = {
    ...text.position!,
    start: { line: start.line, column: start.column + marker[0].length, offset: start.offset! + marker[0].length },
  };
  // What follows may be in bold: then nothing is left of the marker's own words.
  if (text.value === '' && paragraph?.type === 'paragraph') paragraph.children.shift();
  return marker[1];
}

/** Nodes after which words begin anew. */
const breaking: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'tableCell', 'break', 'list']);

/** The words of a node as one line, without markup. */
export function wordsOf(node: Nodes): string {
  // Most provisions are one line of plain words: no new string is made for them.
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type === 'text' && !/^ | $|  |[^\S ]/.test(only.value)) return only.value;
  let words = '';
  visit(node, (inner) => {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code') words += inner.value;
    else if (breaking.has(inner.type) && words !== '') words += ' ';
  });
  return words.replace(/\s+/g, ' ').trim();
}
