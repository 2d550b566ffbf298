/** A risk register as a file holds it: its columns in their order, known or not, and its rows. Nothing of it is lost when it is written again. */
import { isRemark, readCsv, writeCsv, type Cell, type CsvFault, type CsvForm, type Place } from './csv.ts';
import { chosen, type FieldId, type Method } from './method.ts';

/** A column. */
export interface Column extends Place {
  /** The header as it is written. */
  readonly header: string;
  /** What it holds; `undefined` for a column that the method does not know. */
  readonly field?: FieldId;
}

/** A row of a register. */
export interface SheetRow {
  readonly place: Place;
  /** Cells may be fewer than columns: spreadsheets leave out the last empty ones. */
  readonly cells: readonly Cell[];
}

/** A register. */
export interface Sheet {
  readonly form: CsvForm;
  /** Remarks above the header. */
  readonly remarks: readonly (readonly string[])[];
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  /** Remarks between and below the rows, each with the number of rows above it. */
  readonly inner: readonly { readonly after: number; readonly cells: readonly string[] }[];
}

/** Why a text is no register, with where. */
export type SheetFault = CsvFault | (Place & { readonly fault: 'header-missing' });

/** Whether reading failed. */
export function isFault<Result extends object>(result: Result | SheetFault | CsvFault): result is SheetFault {
  return 'fault' in result;
}

/** Reads the text of a file. */
export function readSheet(text: string, method: Method): Sheet | SheetFault {
  const known = (cells: readonly string[]) => cells.filter((cell) => chosen(method.fields, cell) !== undefined).length;
  const csv = readCsv(text, known);
  if ('fault' in csv) return csv;
  const textOf = (row: readonly Cell[]) => row.map((cell) => cell.text);
  const header = csv.rows.findIndex((row) => !isRemark(textOf(row)));
  const first = csv.rows[header];
  if (first === undefined || known(textOf(first)) === 0)
    return { fault: 'header-missing', line: first?.[0]?.line ?? 1, column: 1 };
  const rows: SheetRow[] = [];
  const inner: { after: number; cells: readonly string[] }[] = [];
  for (const cells of csv.rows.slice(header + 1)) {
    if (isRemark(textOf(cells))) inner.push({ after: rows.length, cells: textOf(cells) });
    else rows.push({ place: { line: cells[0]!.line, column: 1 }, cells });
  }
  return {
    form: csv.form,
    remarks: csv.rows.slice(0, header).map(textOf),
    columns: first.map(({ text: words, line, column }) => {
      const field = chosen(method.fields, words)?.id;
      return { header: words, line, column, ...(field === undefined ? {} : { field }) };
    }),
    rows,
    inner,
  };
}

/** Writes a register as a file, in the form it was read in. */
export function writeSheet({ form, remarks, columns, rows, inner }: Sheet): string {
  const lines: (readonly string[])[] = [...remarks, columns.map(({ header }) => header)];
  for (let index = 0; index <= rows.length; index += 1) {
    lines.push(...inner.filter(({ after }) => after === index).map(({ cells }) => cells));
    const row = rows[index];
    if (row !== undefined)
      lines.push(
        padded(
          row.cells.map(({ text }) => text),
          columns.length,
        ),
      );
  }
  return writeCsv(lines, form);
}

const padded = (cells: readonly string[], length: number): readonly string[] =>
  cells.length >= length ? cells : [...cells, ...Array<string>(length - cells.length).fill('')];

/** A register with a column for every field and no rows, its header in the language of the method. */
export function emptySheet(method: Method): Sheet {
  return {
    // Excel takes a semicolon where commas are decimal, and UTF-8 only with its mark.
    form: { delimiter: method.lang === 'id' ? ';' : ',', newline: '\r\n', hasBom: true, hasSep: false },
    remarks: [],
    columns: method.fields.map(({ id, name }) => ({ header: name, field: id, line: 1, column: 1 })),
    rows: [],
    inner: [],
  };
}

/** The words of a field in a row, without spaces around them; empty where the register has no such column. */
export function cellOf({ columns }: Sheet, row: SheetRow, field: FieldId): string {
  const index = columns.findIndex((column) => column.field === field);
  return row.cells[index]?.text.trim() ?? '';
}

/** A register with other words in a row, by the index of the column; at the end when the row is not there yet. Missing columns are added by {@link withFields}. */
export function withRow(sheet: Sheet, index: number, words: readonly string[]): Sheet {
  const row = { place: { line: 0, column: 1 }, cells: words.map((text) => ({ text, line: 0, column: 1 })) };
  return { ...sheet, rows: index >= sheet.rows.length ? [...sheet.rows, row] : sheet.rows.with(index, row) };
}

/** A register without a row. */
export function withoutRow(sheet: Sheet, index: number): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.toSpliced(index, 1),
    inner: sheet.inner.map(({ after, cells }) => ({ after: after > index ? after - 1 : after, cells })),
  };
}

/** A register that has a column for each of some fields; those that are missing come last. */
export function withFields(sheet: Sheet, fields: Iterable<FieldId>, method: Method): Sheet {
  const missing = [...fields].filter((field) => !sheet.columns.some((column) => column.field === field));
  const added = missing.map((field) => ({
    header: method.fields.find(({ id }) => id === field)!.name,
    field,
    line: sheet.columns[0]?.line ?? 1,
    column: 1,
  }));
  return added.length === 0 ? sheet : { ...sheet, columns: [...sheet.columns, ...added] };
}
