/** Elucidations (penjelasan) in time: what explains each provision, taken apart by address and put together again for the text of a day. */
import type { Lang } from '../i18n/languages.ts';
import { bodyPieces } from './apply.ts';
import { pieceOf, slice, wordsOfPieces, written, type Piece } from './composed-file.ts';
import { isInserted, isItem } from './address.ts';
import { fromLetters } from './numerals.ts';
import { isWithin, standsIn } from './operations.ts';
import { outlineOf } from './outline.ts';
import type { Operation, Provision, SourceFile, Text } from './types.ts';

/** The words that explain each provision, by address. */
export type Explanations = ReadonlyMap<string, readonly Piece[]>;

/** What a file of elucidation explains; `explains` is the text that it belongs to. */
export function explanationsIn(file: SourceFile, explains: Text, definitions: string | undefined): Explanations {
  const pieces = [pieceOf(file)];
  const found = new Map<string, readonly Piece[]>();
  const outline = outlineOf(file, { definitions, explains: explains.byAddress });
  const starts = [...outline.values()].map(({ start }) => start);
  for (const [address, { provision, start, inside, end, indent }] of outline) {
    // Up to what comes next: a Pasal stands below the heading of the general part, but not in it. That heading, which no text has, is kept.
    const from = provision.kind === 'umum' ? start : inside;
    const own = slice(pieces, from, Math.min(end, ...starts.filter((other) => other > start)));
    if (wordsOfPieces(own).trim() !== '') found.set(address, dedent(own, indent));
  }
  return found;
}

/** Pieces by line, without the white space around them and without the indentation of an item. */
function dedent(pieces: readonly Piece[], indent: number): readonly Piece[] {
  const words = wordsOfPieces(pieces);
  const first = words.length - words.trimStart().length;
  const last = words.trimEnd().length;
  const lines: Piece[] = [];
  let at = first;
  for (const line of words.slice(first, last).split('\n')) {
    const spaces = at === first ? 0 : Math.min(indent, line.length - line.trimStart().length);
    lines.push(...slice(pieces, at + spaces, at + line.length));
    at += line.length + 1;
    if (at < last) lines.push(...slice(pieces, at - 1, at));
  }
  return lines;
}

/**
 * What explains each provision after operations; `before` is the text that they are applied to. New words have the elucidation that their operation gives them and no other; a
 * `replace-elucidation` changes that of its target alone.
 */
export function explanationsAfter(
  explanations: Explanations,
  operations: readonly Operation[],
  lang: Lang,
  before: Text | undefined,
): Explanations {
  const result = new Map(explanations);
  for (const operation of operations) {
    const { data, address } = operation;
    if (data.operation === 'replace-elucidation') {
      if (data.text !== undefined) result.set(address, bodyPieces(operation, ['text', lang], data.text[lang]));
      continue;
    }
    if (data.operation === 'renumber') {
      for (const [old, pieces] of [...result]) {
        if (!isWithin(old, address)) continue;
        result.delete(old);
        result.set(`${data.address}${old.slice(address.length)}`, pieces);
      }
    }
    if (data.operation === 'repeal' || (data.operation === 'replace' && data.text !== undefined))
      for (const old of result.keys()) if (standsIn(before, old, address)) result.delete(old);
    data.elucidations?.forEach(({ address: explained, text }, index) =>
      result.set(explained, bodyPieces(operation, ['elucidations', index, 'text', lang], text[lang])),
    );
  }
  return result;
}

/** The pieces of an elucidation of a text, in the order of the text. */
export function composeExplanations(explanations: Explanations, regulation: string, text: Text): readonly Piece[] {
  const pieces: Piece[] = [];
  const start: Piece = {
    words: `---\nregulation: ${regulation}\nlang: ${text.lang}\n---\n\n`,
    origin: () => ({ path: text.file.path, line: 1, column: 1 }),
  };
  const headings = text.file.text.split('\n');
  const holders = new Set<string>();
  for (const address of explanations.keys())
    for (let around = text.byAddress.get(address); around !== undefined; around = around.parent)
      holders.add(around.address);
  pieces.push(start);
  const general = explanations.get('umum');
  if (general !== undefined) pieces.push(...general, written('\n\n', general[0]!));
  const add = (provision: Provision, margin: string) => {
    if (!holders.has(provision.address)) return;
    const own = explanations.get(provision.address) ?? [];
    if (isItem(provision)) {
      const marker = `${margin}${markerOf(provision)} `;
      const inner = margin + ' '.repeat(/^\d+\. /.exec(marker.trimStart())![0].length);
      // A list whose first number is not 1 begins only after an empty line; an item without words of its own must not begin with one.
      const gap = own.length === 0 ? '\n' : '\n\n';
      pieces.push(written(marker, own[0] ?? start), ...indented(own, inner), written(gap, own[0] ?? start));
      for (const child of provision.children) add(child, inner);
      return;
    }
    if (provision.kind === 'pasal')
      pieces.push(written(`##### Pasal ${provision.number.toUpperCase()}\n\n`, own[0] ?? start));
    else if (own.length > 0) pieces.push(written(`${headings[provision.place.line - 1]!}\n\n`, own[0]!));
    if (own.length > 0) pieces.push(...own, written('\n\n', own[0]!));
    for (const child of provision.children) add(child, '');
    if (provision.kind === 'pasal') pieces.push(written('\n', own[0] ?? start));
  };
  for (const provision of text.provisions) add(provision, '');
  return pieces;
}

function markerOf({ kind, number }: Provision): string {
  if (kind === 'huruf') return `${fromLetters(number) ?? 1}.`;
  return isInserted(number) ? `${Number.parseInt(number, 10)}. (${number})` : `${number}.`;
}

/** Pieces with the lines after the first indented. */
function indented(pieces: readonly Piece[], indent: string): readonly Piece[] {
  return pieces.flatMap((piece) => (piece.words.endsWith('\n') ? [piece, written(indent, piece)] : [piece]));
}
