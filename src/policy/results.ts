/**
 * The published results of a year of evaluation: `results.yaml` says what they are, `rows.csv` has a line for each office. Figures are kept as
 * whole hundredths, as they are printed, so that nothing of them is rounded.
 */
import { csvLines, placeOfCell, type CsvLine } from './csv.ts';
import type { ResultsData } from './schema.gen.ts';
import type { Entry, Params, Place, Problem, SourceFile, YamlData } from './types.ts';

/** The kinds of office, in the order in which the reports have them. */
export const officeKinds = [
  'ministry',
  'non-ministerial',
  'non-structural',
  'other',
  'province',
  'regency',
  'city',
] as const;

/** A kind of office. */
export type OfficeKind = (typeof officeKinds)[number];

/** What may be said of a row; each holds exactly where it says so. */
export const resultFlags = [
  'sub-scale',
  'band-from-rounded',
  'band-from-unrounded',
  'half-up-only',
  'near-threshold',
  'inferred',
] as const;

/** What is said of a row. */
export type ResultFlag = (typeof resultFlags)[number];

/** The result of an office in a year. */
export interface ResultRow {
  /** The permanent id of the office, the same in every year. */
  readonly id: string;
  /** The table of the report, and the number of the row in it. */
  readonly table: number;
  readonly row: number;
  /** The name as printed. */
  readonly name: string;
  /** In hundredths, in the order of {@link ResultRows.nodes}. */
  readonly values: readonly number[];
  /** In hundredths. */
  readonly index: number;
  /** The id of a band of the scheme. */
  readonly band: string;
  readonly flags: readonly ResultFlag[];
  /** The sums of the levels of each group of indicators of one weight, where only these give the row; else empty. */
  readonly sums: readonly number[];
  readonly line: CsvLine;
}

/** The rows of a year. */
export interface ResultRows {
  readonly file: SourceFile;
  /** The ids of the parts of the index that have a column. */
  readonly nodes: readonly string[];
  readonly rows: readonly ResultRow[];
  /** Whether every line could be read. */
  readonly isWhole: boolean;
}

/** The results of a year. */
export interface Results extends Entry<ResultsData>, ResultRows {}

/** The names of the columns around those of the parts of the index. */
const before = ['id', 'table', 'row', 'name'];
const after = ['index', 'band', 'flags', 'sums'];

/** The columns of `rows.csv` for some parts of the index. */
export const resultColumns = (nodes: readonly string[]): readonly string[] => [...before, ...nodes, ...after];

const flags = new Set<string>(resultFlags);
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const nodeForm = /^[a-z]+-[1-9]\d*$/;
const figureForm = /^\d\.\d\d$/;
const wholeForm = /^[1-9]\d{0,3}$/;
const sumForm = /^\d{1,4}$/;

/** Reads `rows.csv`. What does not have the form is a problem of the rule `rows-form`, and a row with such a cell is left out. */
export function readRows(file: SourceFile, problems: Problem[]): ResultRows {
  const [head, ...lines] = csvLines(file.text);
  const tell = (message: string, place: Place, params: Params = {}) =>
    problems.push({ rule: 'rows-form', message, params, file: file.path, place });
  const names = head?.cells ?? [];
  const nodes = names.slice(before.length, names.length - after.length);
  const isUsable = nodes.length > 0 && nodes.every((node) => nodeForm.test(node));
  const expected = resultColumns(isUsable ? nodes : ['domain-1', 'domain-2']);
  if (!isUsable || names.join() !== expected.join()) {
    tell('header', file.placeOf(head?.start ?? 0, head?.end ?? 0), { expected: expected.join(',') });
    return { file, nodes: [], rows: [], isWhole: false };
  }
  const rows: ResultRow[] = [];
  for (const line of lines) {
    const { cells, start, end } = line;
    if (line.isBroken) tell('quote', file.placeOf(start, end));
    else if (cells.length !== names.length)
      tell('cells', file.placeOf(start, end), { found: cells.length, expected: names.length });
    else {
      const row = rowOf(line, nodes.length, (message, column) =>
        tell(message, file.placeOf(...placeOfCell(file.text, line, column)), {
          column: names[column]!,
          found: cells[column]!,
          ...(message === 'flag' ? { known: resultFlags.join(', ') } : {}),
        }),
      );
      if (row !== undefined) rows.push(row);
    }
  }
  return { file, nodes, rows, isWhole: rows.length === lines.length };
}

/** The row of a line; `undefined` after the cells that do not have their form were told. */
function rowOf(line: CsvLine, parts: number, tell: (message: string, column: number) => void): ResultRow | undefined {
  const { cells } = line;
  const first = before.length;
  const last = first + parts;
  const told = new Set<number>();
  const check = (isRight: boolean, message: string, column: number) => {
    if (isRight) return;
    told.add(column);
    tell(message, column);
  };
  const words = (column: number) => (cells[column] === '' ? [] : cells[column]!.split(' '));
  check(idForm.test(cells[0]!), 'id', 0);
  check(wholeForm.test(cells[1]!), 'whole', 1);
  check(wholeForm.test(cells[2]!), 'whole', 2);
  check(cells[3]!.trim() !== '' && cells[3]!.trim() === cells[3], 'name', 3);
  for (let column = first; column <= last; column += 1) check(figureForm.test(cells[column]!), 'figure', column);
  check(idForm.test(cells[last + 1]!), 'id', last + 1);
  check(
    words(last + 2).every((word) => flags.has(word)),
    'flag',
    last + 2,
  );
  check(
    words(last + 3).every((word) => sumForm.test(word)),
    'sums',
    last + 3,
  );
  if (told.size > 0) return undefined;
  const hundredths = (column: number) => Number(cells[column]!.replace('.', ''));
  return {
    id: cells[0]!,
    table: Number(cells[1]),
    row: Number(cells[2]),
    name: cells[3]!,
    values: Array.from({ length: parts }, (_, index) => hundredths(first + index)),
    index: hundredths(last),
    band: cells[last + 1]!,
    flags: words(last + 2) as ResultFlag[],
    sums: words(last + 3).map(Number),
    line,
  };
}

/** The place of a cell of a row, by the name of its column. */
export function placeInRow({ file, nodes }: ResultRows, { line }: ResultRow, column: string): Place {
  return file.placeOf(...placeOfCell(file.text, line, resultColumns(nodes).indexOf(column)));
}

/** A table of the report. */
export type ResultTable = ResultsData['tables'][number];

/** The tables by their number. */
export const tablesOf = ({ data }: YamlData<ResultsData>): ReadonlyMap<number, ResultTable> =>
  new Map(data.tables.map((table) => [table.number, table]));

/** The words by which the tables of a region name the offices of each kind. */
const regionalForms: readonly (readonly [form: RegExp, kind: OfficeKind])[] = [
  [/^Pemerintah Kab\. /, 'regency'],
  [/^Pemerintah Kota /, 'city'],
  [/^Pemerintah (?:Provinsi |D\.I\. |Aceh$)/, 'province'],
];

/** The kind of office of a row: its table says it, or in the table of a region its name; `undefined` where neither does. */
export const kindOf = ({ name }: ResultRow, table: ResultTable | undefined): OfficeKind | undefined =>
  table?.kind ?? (table === undefined ? undefined : regionalForms.find(([form]) => form.test(name))?.[1]);

/** A figure in hundredths as a decimal: `3.40`. */
export const decimalOfHundredths = (value: number): string => (value / 100).toFixed(2);
