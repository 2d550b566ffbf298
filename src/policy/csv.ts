/** CSV as RFC 4180 has it: cells between delimiters, double quotes where a cell holds one, a quote or a line end, one line for each row. */

/** A line of a CSV file. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** Where the line starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether its quotes are not as the standard has them. */
  readonly isBroken: boolean;
}

/** Every line of a text that is not empty. Line ends are `\n`; a quoted cell may hold them. */
export function csvLines(text: string): readonly CsvLine[] {
  const lines: CsvLine[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(start, end);
    if (!line.includes('"')) {
      if (line !== '') lines.push({ cells: line.split(','), start, end, isBroken: false });
      start = end + 1;
    } else {
      const quoted = quotedLine(text, start);
      lines.push(quoted);
      start = quoted.end + 1;
    }
  }
  return lines;
}

/** A line with quotes in it. */
function quotedLine(text: string, start: number): CsvLine {
  const cells: string[] = [];
  let isBroken = false;
  let at = start;
  for (;;) {
    const cell = cellAt(text, at);
    cells.push(cell.words);
    isBroken ||= cell.fault !== undefined;
    at = cell.end;
    if (text[at] !== ',') break;
    at += 1;
  }
  return { cells, start, end: at, isBroken };
}

/** A cell of a CSV file. */
export interface CsvCell {
  /** Its words without its quotes. */
  readonly words: string;
  /** Where it ends, after its closing quote. */
  readonly end: number;
  readonly fault?: QuoteFault;
}

/** What is wrong with the quotes of a cell, and where. */
export interface QuoteFault {
  /** A quote that is never closed; words or only spaces after a closed one; a quote inside a cell that has none around it. */
  readonly kind: 'open' | 'words-after' | 'spaces-after' | 'bare';
  readonly at: number;
}

/** The cell that begins at an offset; it ends at a delimiter, a line end or the end of the text. */
export function cellAt(text: string, start: number, delimiter = ','): CsvCell {
  if (text[start] !== '"') {
    const end = endOfWords(text, start, delimiter);
    const words = text.slice(start, end);
    const quote = words.indexOf('"');
    return { words, end, ...(quote === -1 ? {} : { fault: { kind: 'bare', at: start + quote } }) };
  }
  let closing = text.indexOf('"', start + 1);
  while (closing !== -1 && text[closing + 1] === '"') closing = text.indexOf('"', closing + 2);
  const inside = text.slice(start + 1, closing === -1 ? undefined : closing).replaceAll('""', '"');
  if (closing === -1) return { words: inside, end: text.length, fault: { kind: 'open', at: start } };
  const end = endOfWords(text, closing + 1, delimiter);
  if (end === closing + 1) return { words: inside, end };
  const rest = text.slice(closing + 1, end);
  const at = closing + 1;
  return rest.trim() === ''
    ? { words: inside, end, fault: { kind: 'spaces-after', at } }
    : { words: inside + rest, end, fault: { kind: 'words-after', at } };
}

function endOfWords(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return end;
}

/** Where a cell of a line stands, quotes included; the whole line where it has no such cell. */
export function placeOfCell(text: string, line: CsvLine, index: number): readonly [start: number, end: number] {
  if (index >= line.cells.length) return [line.start, line.end];
  let start = line.start;
  for (let passed = 0; passed < index; passed += 1) start = cellAt(text, start).end + 1;
  return [start, cellAt(text, start).end];
}

/** Rows as CSV. A cell stands in quotes where it holds the delimiter, a quote or a line end, and where spaces at its ends must not be lost. */
export function csvOf(
  rows: readonly (readonly (string | number | undefined)[])[],
  { delimiter = ',', newline = '\n' }: { readonly delimiter?: string; readonly newline?: string } = {},
): string {
  const cellOf = (value: string | number | undefined) => {
    const words = String(value ?? '');
    const isPlain = !words.includes(delimiter) && !/["\n\r\ufeff]|^ | $/.test(words);
    return isPlain ? words : `"${words.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => `${row.map(cellOf).join(delimiter)}${newline}`).join('');
}

/** The text of a CSV file that a spreadsheet opens as it is: with the mark of UTF-8, and with no cell that would be computed. */
export function csvForSpreadsheet(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvOf(
    rows.map((row) => row.map(uncomputed)),
    { newline: '\r\n' },
  )}`;
}

/** A spreadsheet would compute a cell that begins like a formula. */
const uncomputed = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
