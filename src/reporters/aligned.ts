/** Tables in a terminal. */
import { columnsOf } from '../i18n/columns.ts';

/** Rows in columns; those of numbers on their right edge. */
export function aligned(rows: readonly (readonly string[])[], right: readonly number[]): readonly string[] {
  // Not `Math.max(...)`: there may be more rows than a call takes arguments.
  const widths = rows[0]!.map((_, column) => rows.reduce((most, row) => Math.max(most, columnsOf(row[column]!)), 0));
  return rows.map((row) =>
    row
      .map((words, column) => {
        const spaces = ' '.repeat(widths[column]! - columnsOf(words));
        return right.includes(column) ? spaces + words : words + spaces;
      })
      .join('  ')
      .trimEnd(),
  );
}
