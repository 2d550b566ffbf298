/** CSV files as spreadsheets write them: to rows of cells with their places, and back. */
import { cellAt, csvOf, type QuoteFault } from '../policy/csv.ts';
import { isWorkbook } from '../policy/workbook.ts';

/** Files above this size are not read: no register that people keep is so large. */
export const largestFile = 10 * 1024 * 1024;

/** Where something stands in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A cell as it is written, without its quotes. */
export interface Cell extends Place {
  readonly text: string;
}

/** How a file is written, so that it can be written so again. */
export interface CsvForm {
  readonly delimiter: string;
  readonly newline: '\n' | '\r\n';
  readonly hasBom: boolean;
  /** Whether the first line tells Excel the delimiter: `sep=;`. */
  readonly hasSep: boolean;
}

/** A file of cells. Rows without words are left out. */
export interface Csv {
  readonly form: CsvForm;
  readonly rows: readonly (readonly Cell[])[];
}

/** Why a file is no CSV, with where. */
export interface CsvFault extends Place {
  readonly fault: 'file-size' | 'file-workbook' | 'file-encoding' | 'quote-open' | 'quote-inside';
}

const delimiters = [';', ',', '\t', '|'] as const;

/** The text of a file: UTF-8, or UTF-16 where it begins with the mark of it. The mark is kept as a character. */
export function decodeCsv(bytes: Uint8Array): string | CsvFault {
  if (bytes.length > largestFile) return { fault: 'file-size', line: 1, column: 1 };
  if (isWorkbook(bytes)) return { fault: 'file-workbook', line: 1, column: 1 };
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: 'file-encoding', ...placeOfBadByte(bytes) };
  }
}

/** Where the first bytes stand that are not UTF-8. */
function placeOfBadByte(bytes: Uint8Array): Place {
  const lenient = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  return placeAt(lenient, lenient.indexOf('\ufffd'));
}

/**
 * Reads the text of a file. The delimiter is the one that Excel's `sep=` line names, else the one by which the first row that is no remark has
 * the best score; a function tells how good a header row is.
 */
export function readCsv(text: string, scoreOfHeader: (cells: readonly string[]) => number): Csv | CsvFault {
  const hasBom = text.startsWith('\ufeff');
  const newline = /\r/.test(text) ? '\r\n' : '\n';
  // One kind of line end keeps positions simple; inside cells, spreadsheets write \n.
  let body = (hasBom ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  const sep = /^"?sep=([;,\t|])"?[^\S\n]*(?:\n|$)/i.exec(body);
  if (sep !== null) body = body.slice(sep[0].length);
  const delimiter = sep?.[1] ?? bestDelimiter(body, scoreOfHeader);
  const { rows, fault } = rowsIn(body, delimiter, sep === null ? 1 : 2);
  return (
    fault ?? {
      form: { delimiter, newline, hasBom, hasSep: sep !== null },
      rows: rows.filter((row) => row.some((cell) => cell.text.trim() !== '')),
    }
  );
}

/** The delimiter by which the first row that is no remark makes the best header. */
function bestDelimiter(body: string, scoreOfHeader: (cells: readonly string[]) => number): string {
  const start = body.slice(0, 65_536);
  const scores = delimiters.map((delimiter) => {
    const rows = rowsIn(start, delimiter, 1)
      .rows.slice(0, 100)
      .map((row) => row.map((cell) => cell.text));
    const header = rows.find((row) => row.some((cell) => cell.trim() !== '') && !isRemark(row)) ?? [];
    return { delimiter, score: scoreOfHeader(header), cells: header.length };
  });
  return scores.toSorted((a, b) => b.score - a.score || b.cells - a.cells)[0]!.delimiter;
}

/** Whether a row is a remark for people: it begins with a number sign and a space. Without the space it may be the number of a risk. */
export function isRemark(cells: readonly string[]): boolean {
  return /^\s*#(?:\s|$)/.test(cells[0] ?? '');
}

/** Spaces after a closing quote are no fault in the files of spreadsheets, nor is a quote inside words. */
const faults: Readonly<Record<QuoteFault['kind'], CsvFault['fault'] | undefined>> = {
  open: 'quote-open',
  'words-after': 'quote-inside',
  'spaces-after': undefined,
  bare: undefined,
};

/** The rows of a text with the places of their cells, and the first fault. */
function rowsIn(
  body: string,
  delimiter: string,
  firstLine: number,
): { readonly rows: readonly (readonly Cell[])[]; readonly fault?: CsvFault } {
  const rows: Cell[][] = [];
  let first: CsvFault | undefined;
  let line = firstLine;
  let lineStart = 0;
  for (let at = 0; at < body.length; at += 1) {
    const row: Cell[] = [];
    for (let isLast = false; !isLast; at += isLast ? 0 : 1) {
      const cell = cellAt(body, at, delimiter);
      row.push({ text: cell.words, line, column: at - lineStart + 1 });
      for (let end = body.indexOf('\n', at); end !== -1 && end < cell.end; end = body.indexOf('\n', end + 1)) {
        line += 1;
        lineStart = end + 1;
      }
      const fault = cell.fault && faults[cell.fault.kind];
      if (fault !== undefined && first === undefined) {
        const place = placeAt(body, cell.fault!.at);
        first = { fault, line: place.line + firstLine - 1, column: place.column };
      }
      at = cell.end;
      isLast = body[at] !== delimiter;
    }
    rows.push(row);
    line += 1;
    lineStart = at + 1;
  }
  return { rows, ...(first === undefined ? {} : { fault: first }) };
}

/** The place of an index in a text. */
function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

/** Writes rows as a file in a form. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  { delimiter, newline, hasBom, hasSep }: CsvForm,
): string {
  const head = `${hasBom ? '\ufeff' : ''}${hasSep ? `sep=${delimiter}${newline}` : ''}`;
  return head + csvOf(rows, { delimiter, newline });
}
