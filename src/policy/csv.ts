/** CSV as RFC 4180 has it: commas, double quotes where a cell holds a comma, a quote or a line end, one line for each row. */

/** A line of a CSV file. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** Where the line starts and ends in the text. */
  readonly start: number;
  readonly end: number;
  /** Whether a quote is left open, or something stands after a closed one. */
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
    isBroken ||= cell.isBroken;
    at = cell.end;
    if (text[at] !== ',') break;
    at += 1;
  }
  return { cells, start, end: at, isBroken };
}

/** The cell that begins at an offset; it ends at a comma, a line end or the end of the text. */
function cellAt(text: string, start: number): { words: string; end: number; isBroken: boolean } {
  const plain = /[^,\n]*/y;
  if (text[start] !== '"') {
    plain.lastIndex = start;
    const [words] = plain.exec(text)!;
    return { words, end: plain.lastIndex, isBroken: words.includes('"') };
  }
  const quoted = /"((?:[^"]|"")*)("?)/y;
  quoted.lastIndex = start;
  const [, words, closed] = quoted.exec(text)!;
  plain.lastIndex = quoted.lastIndex;
  const [rest] = plain.exec(text)!;
  return {
    words: words!.replaceAll('""', '"') + rest,
    end: plain.lastIndex,
    isBroken: closed === '' || rest !== '',
  };
}

/** Where a cell of a line stands, quotes included; the whole line where it has no such cell. */
export function placeOfCell(text: string, line: CsvLine, index: number): readonly [start: number, end: number] {
  if (index >= line.cells.length) return [line.start, line.end];
  let start = line.start;
  for (let passed = 0; passed < index; passed += 1) start = cellAt(text, start).end + 1;
  return [start, cellAt(text, start).end];
}

/** A value as a cell: in quotes where it holds a comma, a quote or a line end. */
export function csvCell(value: string | number | undefined): string {
  const words = String(value ?? '');
  return /[",\n\r]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
