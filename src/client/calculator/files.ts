/** Levels as files, to be read and written as `npm run evaluate` does. */
import { formatOf, type Format } from '../../evaluation/entries.ts';
import { levelsOf, numberOf } from '../../evaluation/levels.ts';
import type { Problem } from '../../evaluation/problems.ts';
import { readCsvEntries } from '../../evaluation/read-csv.ts';
import { indicatorsOf, type Levels, type Scheme } from '../../evaluation/scheme.ts';
import { decodeCsv, readCsv, writeCsv } from '../../risk/csv.ts';
import type { CalculatorScheme } from '../../site/calculator-view.ts';
import { indicatorsIn } from './calculation.ts';
import type { YamlReader } from './yaml-reader.ts';

/** What is written into a file, and the words that people read in it. */
export interface Sheet {
  readonly scheme: CalculatorScheme;
  readonly levels: Levels;
  readonly office: string;
  readonly date: string;
}

/** The words of a file in a language. */
export interface FileWords {
  readonly lang: string;
  readonly columns: readonly [indicator: string, level: string, name: string];
  readonly scheme: string;
  readonly office: string;
  readonly date: string;
}

/** What a file gives. */
export interface SheetRead<Known> {
  readonly scheme: Known;
  /** Whether the scheme was found by its indicators, because the file names none and the one that is shown does not fit. */
  readonly isFound: boolean;
  readonly levels: Levels;
  /** As far as the file names them. */
  readonly office?: string;
  readonly date?: string;
}

/** The levels as CSV for spreadsheets: a row for each indicator, empty where there is no level. */
export function csvFile({ scheme, levels, office, date }: Sheet, words: FileWords): string {
  const remarks = remarksOf({ scheme, office, date }, words);
  const rows = indicatorsIn(scheme).map(({ id, name }) => [numberOf(id), String(levels.get(id) ?? ''), name]);
  return writeCsv(
    [[`# ${words.scheme}: ${scheme.id}`], ...remarks.map((remark) => [remark]), [...words.columns], ...rows],
    // Excel takes a semicolon where commas are decimal, and UTF-8 only with its mark.
    { delimiter: words.lang === 'id' ? ';' : ',', newline: '\r\n', hasBom: true, hasSep: false },
  );
}

/** The levels as YAML: each indicator with its name beside it, without a value where there is no level. */
export function yamlFile({ scheme, levels, office, date }: Sheet, words: FileWords): string {
  const lines = indicatorsIn(scheme).map(({ id, name }) =>
    `  ${numberOf(id)}: ${levels.get(id) ?? ''} # ${name}`.replace(':  #', ': #'),
  );
  return `${[...remarksOf({ scheme, office, date }, words), `scheme: ${scheme.id}`, 'levels:', ...lines].join('\n')}\n`;
}

const remarksOf = ({ scheme, office, date }: Omit<Sheet, 'levels'>, words: FileWords): readonly string[] => [
  ...(scheme.stamp === undefined ? [] : [`# ${scheme.stamp}`]),
  ...(office === '' ? [] : [`# ${words.office}: ${office}`]),
  ...(date === '' ? [] : [`# ${words.date}: ${date}`]),
];

/**
 * Reads the bytes of a file. The scheme is the one that the file names, else the one that is shown; where the file does not fit that one and fits one other only,
 * it is that one.
 */
export function readSheet<Known extends Scheme>(
  name: string,
  bytes: Uint8Array,
  schemes: readonly Known[],
  shown: string,
  readYaml: YamlReader | undefined,
): SheetRead<Known> | readonly Problem[] | 'no reader' {
  const text = decodeCsv(bytes);
  if (typeof text !== 'string') {
    const { fault, ...place } = text;
    return [{ rule: fault, ...place, params: {} }];
  }
  return readText(formatOf(name, text), text, schemes, shown, readYaml);
}

/** Reads what was pasted: as a file, or as one column with a line for each indicator. */
export function readPasted<Known extends Scheme>(
  text: string,
  schemes: readonly Known[],
  shown: string,
  readYaml: YamlReader | undefined,
): SheetRead<Known> | readonly Problem[] | 'no reader' {
  const lines = text.replaceAll('\r', '').replace(/\n$/, '').split('\n');
  const scheme = schemes.find(({ id }) => id === shown)!;
  const isColumn =
    lines.length === indicatorsOf(scheme).length &&
    lines.every((line) => /^\s*(?:\d+(?:[.,]0+)?|[-–—]?)\s*$/.test(line));
  const table = isColumn
    ? indicatorsOf(scheme)
        .map(({ id }, index) => `${numberOf(id)}\t${lines[index]!.trim()}`)
        .join('\n')
    : text;
  return readText(formatOf('', table), isColumn ? `indicator\tlevel\n${table}` : table, schemes, shown, readYaml);
}

function readText<Known extends Scheme>(
  format: Format,
  text: string,
  schemes: readonly Known[],
  shown: string,
  readYaml: YamlReader | undefined,
): SheetRead<Known> | readonly Problem[] | 'no reader' {
  const read = format === 'csv' ? readCsvEntries : readYaml;
  if (read === undefined) return 'no reader';
  const entries = read(text, 'levels');
  const by = (named?: string) => levelsOf(entries, schemes, named);
  const own = by(entries.scheme === undefined ? shown : undefined);
  if (own.problems.length === 0 && own.scheme !== undefined)
    return { scheme: own.scheme, isFound: false, levels: own.levels, ...remarksIn(text, format) };
  const [only, second] = schemes.filter(({ id }) => by(id).problems.length === 0);
  if (only === undefined || second !== undefined) return own.problems;
  return { scheme: only, isFound: true, levels: by(only.id).levels, ...remarksIn(text, format) };
}

/** The office and the date that remarks of a file name, in any language. */
function remarksIn(text: string, format: Format): Pick<SheetRead<Scheme>, 'office' | 'date'> {
  const remarks = remarkLines(text, format);
  const find = (names: string): string | undefined => {
    const remark = new RegExp(String.raw`^\ufeff?#\s+(?:${names}):\s*([^]*?)\s*$`, 'i');
    return remarks.map((words) => remark.exec(words)?.[1]).find((found) => found !== undefined);
  };
  const [office, date] = [find('office|instansi'), find('date|tanggal')];
  return {
    ...(office === undefined ? {} : { office }),
    ...(date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : {}),
  };
}

/** The lines that may be remarks: in CSV they are cells, which a spreadsheet may quote and follow by empty ones. */
function remarkLines(text: string, format: Format): readonly string[] {
  if (format !== 'csv') return text.split(/\r?\n/);
  const csv = readCsv(text, () => 0);
  return 'rows' in csv ? csv.rows.map(([first]) => first!.text) : [];
}
