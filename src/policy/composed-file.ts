/**
 * Files that are put together from stretches of others: the text of a regulation on a day is its enacted text with the words of the operations
 * in their places. Every character knows where it is written, so that what is wrong with it is told there.
 */
import { lineStarts, toSourceFile } from './source-file.ts';
import type { Params, Place, Repair, SourceFile } from './types.ts';

/** A point in a file of `content/`: path from the repository root, 1-based line and column. */
export interface Origin {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A stretch of words, with the way back from an offset in it to where it is written. */
export interface Piece {
  readonly words: string;
  origin(offset: number): Origin;
}

/** A source file whose words are written elsewhere. */
export interface ComposedFile extends SourceFile {
  /** Where a place of this file is written: the file, and the place in it. */
  originOf(place: Place): { readonly path: string; readonly place: Place };
}

/** A whole file as one piece. */
export function pieceOf(file: SourceFile): Piece {
  return {
    words: file.text,
    origin(offset) {
      const { line, column } = file.placeOf(offset);
      return { path: file.path, line, column };
    },
  };
}

/** Words that no file holds, such as the number of an inserted item; they are told at the place of the piece beside them. */
export function written(words: string, beside: Piece): Piece {
  return { words, origin: () => beside.origin(0) };
}

/** The pieces of a stretch, given in offsets of all words together. */
export function slice(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, piece.words.length);
    if (from < to) found.push({ words: piece.words.slice(from, to), origin: (offset) => piece.origin(from + offset) });
    at += piece.words.length;
  }
  return found;
}

/** The pieces with a stretch of them replaced by others. */
export function splice(
  pieces: readonly Piece[],
  start: number,
  end: number,
  between: readonly Piece[],
): readonly Piece[] {
  return [...slice(pieces, 0, start), ...between, ...slice(pieces, end, Infinity)];
}

/** The words of all pieces together. */
export function wordsOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join('');
}

/** The file that pieces make; `path` tells it from the files it comes from. */
export function compose(path: string, pieces: readonly Piece[]): ComposedFile {
  const text = wordsOfPieces(pieces);
  const starts: number[] = [];
  let length = 0;
  for (const { words } of pieces) {
    starts.push(length);
    length += words.length;
  }
  const lines = lineStarts(text);
  const offsetAt = (line: number, column: number) => (lines[line - 1] ?? text.length) + column - 1;
  const originAt = (at: number): Origin => {
    const offset = Math.max(0, Math.min(at, text.length - 1));
    const index = starts.findLastIndex((start) => start <= offset);
    return pieces[index]!.origin(offset - starts[index]!);
  };
  return {
    ...toSourceFile(path, text),
    originOf({ line, column, endLine, endColumn }) {
      const [first, last] = [offsetAt(line, column), offsetAt(endLine, endColumn) - 1];
      const { path: from, ...start } = originAt(first);
      if (last < first) return { path: from, place: { ...start, endLine: start.line, endColumn: start.column } };
      // The last character, not what follows it, which may be written in another file.
      const end = originAt(last);
      const isTogether = end.path === from && (end.line > start.line || end.column >= start.column);
      const { line: lastLine, column: lastColumn } = isTogether ? end : start;
      const width = text[isTogether ? last : first] === '\n' ? 0 : 1;
      return { path: from, place: { ...start, endLine: lastLine, endColumn: lastColumn + width } };
    },
  };
}

/** Something found in a file: what may name places of it. */
interface Found {
  readonly file: string;
  readonly place: Place;
  readonly params?: Params;
  readonly repair?: Repair;
}

/**
 * What was found, told where the words are written: what was found in a composed file, in the file that its words come from. What two texts of a
 * regulation have in common is then the same for both.
 */
export function whereWritten<Each extends Found>(composed: ReadonlyMap<string, ComposedFile>, found: Each): Each {
  const file = composed.get(found.file);
  const params = Object.entries(found.params ?? {}).map(([name, value]) => {
    if (name === 'path' && typeof value === 'string') return [name, value.replace(/@.*$/, '')];
    if (name === 'line' && typeof value === 'number' && file !== undefined) return [name, lineOf(file, value)];
    return [name, value];
  });
  const told = found.params === undefined ? found : { ...found, params: Object.fromEntries(params) as Params };
  if (file === undefined) return told;
  const { path, place } = file.originOf(found.place);
  const { repair } = found;
  const moved = repair === undefined ? {} : { repair: { ...repair, place: file.originOf(repair.place).place } };
  return { ...told, ...moved, file: path, place };
}

function lineOf(file: ComposedFile, line: number): number {
  return file.originOf({ line, column: 1, endLine: line, endColumn: 2 }).place.line;
}
