/** A text file with the way from offsets to lines and columns. */
import type { Place, SourceFile } from './types.ts';

/** The place of a whole file, for what has no better one. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A source file of a path and its text; line ends in the text are `\n` alone. */
export function toSourceFile(path: string, text: string): SourceFile {
  let starts: number[] | undefined;
  const point = (offset: number) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
  return {
    path,
    text,
    placeOf(start, end = start) {
      const from = point(clamp(start, text));
      const to = point(clamp(Math.max(start, end), text));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

/** The offset at which each line begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the line that holds an offset, by halving. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
