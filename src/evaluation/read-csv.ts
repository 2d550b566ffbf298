/** Pairs from CSV: `indicator,level`, as spreadsheets write it. */
import { isRemark, readCsv, type Cell } from '../risk/csv.ts';
import type { Content, Entries, Entry, Written } from './entries.ts';
import type { Place, Problem, Rule } from './problems.ts';

const indicatorNames = ['indicator', 'indikator', 'id', 'no', 'nomor', 'number', 'noindikator', 'nomorindikator'];
const valueNames: Readonly<Record<Content, readonly string[]>> = {
  levels: ['level', 'tingkat', 'tingkatkematangan', 'maturitylevel', 'nilai', 'skor', 'score'],
  costs: ['cost', 'biaya'],
};

/** A column of a file, by what it holds. */
type Column = 'indicator' | 'value';

/**
 * Reads pairs from CSV with one pair in each row. The header names the columns, in either language; other columns are passed over, and so is one of
 * names beside one of numbers ("No", "Indikator"). A file without a header is read when each row is a number and a value. The scheme may stand in a remark above: `# scheme: spbe-2020`.
 */
export function readCsvEntries(text: string, content: Content): Entries {
  const columnOf = (header: string): Column | undefined => {
    const name = fold(header);
    if (indicatorNames.includes(name)) return 'indicator';
    return valueNames[content].includes(name) ? 'value' : undefined;
  };
  const score = (cells: readonly string[]) =>
    2 * cells.filter((cell) => columnOf(cell) !== undefined).length + (isPair(cells) ? 1 : 0);
  const expected = `indicator,${valueNames[content][0]}`;
  const csv = readCsv(text, score);
  const start = { line: 1, column: 1 };
  if ('fault' in csv) return { start, list: [], problems: [problem(csv.fault, csv)] };
  const isWords = (row: readonly Cell[]) => !isRemark(row.map((cell) => cell.text));
  const scheme = csv.rows
    .filter((row) => !isWords(row))
    .map(schemeIn)
    .find((found) => found !== undefined);
  const [first, ...rest] = csv.rows.filter(isWords);
  const known = { start: first?.[0] ?? start, ...(scheme === undefined ? {} : { scheme }) };
  const refused = (fault: Problem): Entries => ({ ...known, list: [], problems: [fault] });
  if (first === undefined) return refused(problem('columns-missing', start, { found: '', expected }));
  const columns = withNumbers(
    first.map((cell) => columnOf(cell.text)),
    rest,
  );
  if (columns.every((column) => column === undefined) && isPair(first.map((cell) => cell.text)))
    return { ...known, ...pairsOf([first, ...rest], ['indicator', 'value']) };
  const twice = columns.findIndex((column, index) => column !== undefined && columns.indexOf(column) < index);
  if (twice !== -1) {
    const other = first[columns.indexOf(columns[twice])]!;
    return refused(problem('column-twice', first[twice]!, { found: first[twice]!.text, other: other.text }));
  }
  if (!columns.includes('indicator') || !columns.includes('value'))
    return refused(
      problem('columns-missing', first[0]!, { found: first.map((cell) => cell.text).join(', '), expected }),
    );
  return { ...known, ...pairsOf(rest, columns) };
}

/** The columns without those of names, where several could name the indicator and one alone holds nothing but numbers. */
function withNumbers(
  columns: readonly (Column | undefined)[],
  rows: readonly (readonly Cell[])[],
): readonly (Column | undefined)[] {
  const holdsNumbers = (index: number) =>
    rows.every((row) => /^(?:(?:indicator|indikator)[\s#-]*)?\d*[.,]?$/i.test(row[index]?.text.trim() ?? ''));
  const named = columns.flatMap((column, index) => (column === 'indicator' ? [index] : []));
  const [only, second] = named.filter(holdsNumbers);
  if (named.length < 2 || only === undefined || second !== undefined) return columns;
  return columns.map((column, index) => (column === 'indicator' && index !== only ? undefined : column));
}

function pairsOf(
  rows: readonly (readonly Cell[])[],
  columns: readonly (Column | undefined)[],
): Pick<Entries, 'list' | 'problems'> {
  const list: Entry[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const cell = (column: Column): Written => {
      const { text, ...place } = row[columns.indexOf(column)] ?? { text: '', line: row[0]!.line, column: 1 };
      return { ...place, text: text.trim() };
    };
    const [indicator, value] = [cell('indicator'), cell('value')];
    const beyond = row.slice(columns.length).find((extra) => extra.text.trim() !== '');
    // A cell too many may be the decimals of a level, cut off by the comma: it is not for us to guess.
    if (beyond !== undefined)
      problems.push(problem('row-long', beyond, { count: row.length, expected: columns.length, found: beyond.text }));
    else if (indicator.text !== '') list.push({ indicator, value });
    else if (value.text !== '') problems.push(problem('indicator-missing', indicator, { value: value.text }));
  }
  return { list, problems };
}

/** The scheme that a remark names. */
function schemeIn(cells: readonly Cell[]): Written | undefined {
  const words = cells.map((cell) => cell.text).join(' ');
  const id = /^\s*#\s*(?:scheme|skema)\b\s*[:=]?\s*(\S+)\s*$/i.exec(words)?.[1];
  return id === undefined ? undefined : { text: id, line: cells[0]!.line, column: cells[0]!.column };
}

/** Whether a row is a number and a value, so that it is no header. */
function isPair(cells: readonly string[]): boolean {
  const [indicator = '', value = '', ...others] = cells;
  return /^\s*\d+\s*$/.test(indicator) && /^\s*\d/.test(value) && others.every((cell) => cell.trim() === '');
}

/** A header without what spreadsheets and people vary. */
const fold = (header: string): string => header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const problem = (rule: Rule, { line, column }: Place, params: Problem['params'] = {}): Problem => ({
  rule,
  line,
  column,
  params,
});
