/** CSV files as spreadsheets write them: to rows of cells with their places, and back. */
import Papa from 'papaparse';
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
  const lineOffset = sep === null ? 0 : 1;
  const delimiter = sep?.[1] ?? bestDelimiter(body, scoreOfHeader);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, newline: '\n' });
  const error = errors.find(({ type }) => type === 'Quotes');
  if (error !== undefined) {
    const isOpen = error.code === 'MissingQuotes';
    // The parser tells the place behind an opening quotation mark.
    const place = placeAt(body, (error.index ?? 0) - (isOpen ? 1 : 0));
    const fault = isOpen ? 'quote-open' : 'quote-inside';
    return { fault, line: place.line + lineOffset, column: place.column };
  }
  const rows = placed(data, body, lineOffset).filter((row) => row.some((cell) => cell.text.trim() !== ''));
  return { form: { delimiter, newline, hasBom, hasSep: sep !== null }, rows };
}

/** The delimiter by which the first row that is no remark makes the best header. */
function bestDelimiter(body: string, scoreOfHeader: (cells: readonly string[]) => number): string {
  const start = body.slice(0, 65_536);
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 100 });
    const header = data.find((row) => row.some((cell) => cell.trim() !== '') && !isRemark(row)) ?? [];
    return { delimiter, score: scoreOfHeader(header), cells: header.length };
  });
  return scores.toSorted((a, b) => b.score - a.score || b.cells - a.cells)[0]!.delimiter;
}

/** Whether a row is a remark for people: it begins with a number sign and a space. Without the space it may be the number of a risk. */
export function isRemark(cells: readonly string[]): boolean {
  return /^\s*#(?:\s|$)/.test(cells[0] ?? '');
}

/** Cells with their places: the parser gives no places, but what it gave tells how long each cell is in a text without faults. */
function placed(data: readonly (readonly string[])[], body: string, lineOffset: number): readonly (readonly Cell[])[] {
  let index = 0;
  let line = 1 + lineOffset;
  let lineStart = 0;
  return data.map((row) => {
    const cells = row.map((text): Cell => {
      const cell = { text, line, column: index - lineStart + 1 };
      const end = endOfCell(body, index, text);
      for (let at = body.indexOf('\n', index); at !== -1 && at < end; at = body.indexOf('\n', at + 1)) {
        line += 1;
        lineStart = at + 1;
      }
      // Past the delimiter, or past the end of the line.
      index = end + 1;
      return cell;
    });
    line += 1;
    lineStart = index;
    return cells;
  });
}

/** Where a cell ends that begins at an index and holds a text. */
function endOfCell(body: string, start: number, text: string): number {
  if (body[start] !== '"') return start + text.length;
  let end = start + 2 + text.length + text.split('"').length - 1;
  // The parser allows spaces after the closing quote.
  while (body[end] === ' ') end += 1;
  return end;
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
  const body = Papa.unparse(rows as string[][], { delimiter, newline });
  return `${head}${body}${body === '' ? '' : newline}`;
}
