/** Rows as a CSV file that a spreadsheet opens as it is: with the mark of UTF-8, and with no cell that would be computed. */
import { csvOf } from '../policy/csv.ts';

/** The text of the file. */
export function csvForSpreadsheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvOf(
    rows.map((row) => row.map(uncomputed)),
    { newline: '\r\n' },
  )}`;
}

/** A spreadsheet would compute a cell that begins like a formula. */
const uncomputed = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
