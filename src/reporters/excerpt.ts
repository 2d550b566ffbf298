/** The stretch of a file that a message is about, with a caret under it. */
import type { Message } from '../checks/check.ts';
import { columnsOf } from '../i18n/columns.ts';
import { oneLine } from './report.ts';

/** How much of a line is shown; lines of a law are long. */
const width = 90;

/** A line of a file cut to a readable width around a place, and the line of carets that goes under it. */
export function excerpt(
  line: string,
  { line: first, column, endLine, endColumn }: Message['place'],
): readonly [string, string] {
  const start = Math.min(column - 1, line.length);
  const end = endLine > first ? line.length : Math.min(endColumn - 1, line.length);
  const from = line.length <= width ? 0 : Math.max(0, Math.min(start - 30, line.length - width));
  const to = Math.min(line.length, from + width);
  // Cutting may halve a pair of code units; what is left of it must not reach the terminal.
  const words = oneLine(line.slice(from, to)).toWellFormed();
  const carets = Math.max(1, columnsOf(line.slice(start, Math.min(end, to))));
  const before = columnsOf(line.slice(from, start));
  const [cutBefore, cutAfter] = [from > 0 ? '…' : '', to < line.length ? '…' : ''];
  return [`${cutBefore}${words}${cutAfter}`, `${' '.repeat(before + cutBefore.length)}${'^'.repeat(carets)}`];
}
