/** What a risk register says by a method: the score and level of each risk, and what is wrong, with where. */
import { editDistance, probablyMeant } from '../policy/nearest.ts';
import type { Place } from './csv.ts';
import {
  chosen,
  levelOf,
  nameOf,
  scoreOf,
  type Choice,
  type FieldId,
  type Level,
  type Method,
  type RiskLevel,
} from './method.ts';
import { cellOf, type Sheet, type SheetRow } from './sheet.ts';
import { readLevel, readYes, scheduleFault, several, wholeNumber } from './values.ts';

/** Whether a register can be relied on in spite of a problem. */
export type Severity = 'error' | 'warning';

/** Rules and how severe they are. The words of each are `risk.problem.<rule>`. */
export const rules = {
  'file-size': 'error',
  'file-workbook': 'error',
  'file-encoding': 'error',
  'quote-open': 'error',
  'quote-inside': 'error',
  'header-missing': 'error',
  'column-missing': 'error',
  'column-twice': 'error',
  'column-near': 'warning',
  'column-advised': 'warning',
  'row-long': 'error',
  'field-missing': 'error',
  'id-twice': 'error',
  'value-unknown': 'error',
  'value-near': 'error',
  'level-range': 'error',
  'level-whole': 'error',
  'level-name': 'error',
  'number-whole': 'error',
  'number-range': 'error',
  'score-differs': 'error',
  'level-differs': 'error',
  'threshold-differs': 'error',
  'treat-no': 'error',
  'treat-no-example': 'error',
  'treatment-missing': 'error',
  'treatment-missing-example': 'error',
  'treatment-missing-decided': 'error',
  'option-type': 'error',
  'day-impossible': 'error',
  'part-impossible': 'error',
  'days-reversed': 'error',
  'priority-order': 'error',
  'explanation-missing': 'warning',
  'residual-open': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** A rule of registers. */
export type Rule = keyof typeof rules;

/** Something wrong in a register. */
export interface RiskProblem extends Place {
  readonly rule: Rule;
  /** The index of the row; absent for what concerns the file. */
  readonly row?: number;
  readonly field?: FieldId;
  /** What the words of the rule name, in the language of the method. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A risk of a register. What a cell does not say, or not clearly, is absent. */
export interface Risk {
  /** The index of its row. */
  readonly row: number;
  readonly place: Place;
  /** What its cells say, by field. */
  readonly words: Readonly<Partial<Record<FieldId, string>>>;
  readonly type?: Choice;
  readonly category?: Choice;
  readonly area?: Choice;
  readonly likelihood?: number;
  readonly impactLevel?: number;
  readonly score?: number;
  readonly level?: RiskLevel;
  /** The lowest score that is treated, and whether it is only an example of the annex. */
  readonly threshold?: { readonly score: number; readonly isExample: boolean } | undefined;
  readonly treat?: boolean;
  readonly priority?: number;
  readonly options: readonly Choice[];
  readonly residualScore?: number;
}

/** Everything a register says. */
export interface Assessment {
  readonly risks: readonly Risk[];
  /** In the order of rows and columns. */
  readonly problems: readonly RiskProblem[];
}

/** Columns without which a register says too little. */
const requiredFields: readonly FieldId[] = [
  'id',
  'type',
  'event',
  'category',
  'area',
  'likelihood',
  'impactLevel',
  'owner',
];

/** Columns that explain a level, by the column that they explain. */
const noteFields = [
  ['likelihood', 'likelihoodNote'],
  ['impactLevel', 'impactNote'],
] as const satisfies readonly (readonly [FieldId, FieldId])[];

/** What a plan of treatment holds. */
const planFields: readonly FieldId[] = ['option', 'action', 'output', 'schedule', 'inCharge'];

/** Reads a register by a method. */
export function assess(sheet: Sheet, method: Method): Assessment {
  const problems: RiskProblem[] = [];
  checkColumns(sheet, method, problems);
  const risks = sheet.rows.map((row, index) => readRisk(sheet, row, index, method, problems));
  checkIds(risks, sheet, problems);
  checkThresholds(risks, sheet, problems);
  checkPriorities(risks, sheet, problems);
  return {
    risks,
    problems: problems.toSorted((a, b) => a.line - b.line || (a.row ?? -1) - (b.row ?? -1) || a.column - b.column),
  };
}

function checkColumns(sheet: Sheet, method: Method, problems: RiskProblem[]): void {
  const seen = new Map<FieldId, string>();
  for (const { header, field, line, column } of sheet.columns) {
    if (field !== undefined) {
      const other = seen.get(field);
      if (other !== undefined)
        problems.push({
          rule: 'column-twice',
          line,
          column,
          field,
          params: { header, other, name: nameOf(method, field) },
        });
      seen.set(field, header);
      continue;
    }
    const meant = nearColumn(header, method);
    if (meant !== undefined) problems.push({ rule: 'column-near', line, column, params: { header, meant } });
  }
  const { line = 1 } = sheet.columns[0] ?? {};
  for (const field of requiredFields)
    if (!seen.has(field))
      problems.push({ rule: 'column-missing', line, column: 1, field, params: { name: nameOf(method, field) } });
  // Told once, not for every risk.
  if (sheet.rows.length > 0)
    for (const [field, note] of noteFields)
      if (seen.has(field) && !seen.has(note))
        problems.push({ rule: 'column-advised', line, column: 1, field: note, params: { name: nameOf(method, note) } });
}

/** The column that a header nearly names: at most one character in four differs. Anything less near is a column of the reader's own. */
function nearColumn(header: string, { fields }: Method): string | undefined {
  const words = header.trim().toLowerCase();
  const isNear = (name: string) => name.length > 3 && editDistance(words, name.toLowerCase()) <= name.length / 4;
  return fields.find(({ names }) => names.some(isNear))?.name;
}

/** The name that was probably meant. */
function near(words: string, names: readonly string[]): string | undefined {
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  return byLower.get(probablyMeant(words.trim().toLowerCase(), byLower.keys()) ?? '');
}

/** Reads cells of a row and reports what is wrong with them. */
class Reader {
  readonly #sheet: Sheet;
  readonly #row: SheetRow;
  readonly #index: number;
  readonly #method: Method;
  readonly #problems: RiskProblem[];

  constructor(sheet: Sheet, row: SheetRow, index: number, method: Method, problems: RiskProblem[]) {
    this.#sheet = sheet;
    this.#row = row;
    this.#index = index;
    this.#method = method;
    this.#problems = problems;
  }

  words(field: FieldId): string {
    return cellOf(this.#sheet, this.#row, field);
  }

  has(field: FieldId): boolean {
    return this.#sheet.columns.some((column) => column.field === field);
  }

  tell(rule: Rule, field: FieldId, params: RiskProblem['params'] = {}): void {
    this.#problems.push({
      rule,
      row: this.#index,
      field,
      ...placeOf(this.#sheet, this.#row, field),
      params: { name: nameOf(this.#method, field), value: this.words(field), ...params },
    });
  }

  choice<Kind extends Choice>(field: FieldId, choices: readonly Kind[], words = this.words(field)): Kind | undefined {
    if (words === '') return undefined;
    const found = chosen(choices, words);
    if (found !== undefined) return found;
    const meant = near(
      words,
      choices.flatMap(({ names }) => names),
    );
    const names = choices.map(({ name }) => name).join(', ');
    // In the language of the register's reader, whichever language the nearest name is in.
    const own = meant === undefined ? undefined : chosen(choices, meant)!.name;
    if (own === undefined) this.tell('value-unknown', field, { value: words, choices: names });
    else this.tell('value-near', field, { value: words, meant: own });
    return undefined;
  }

  level(field: FieldId, levels: readonly Level[]): number | undefined {
    const words = this.words(field);
    if (words === '') return undefined;
    const read = readLevel(words, levels);
    if ('level' in read) return read.level;
    const names = levels.map(({ level, name }) => `${level} (${name})`).join(', ');
    this.tell(read.fault, field, { last: levels.length, choices: names });
    return undefined;
  }

  /** A whole number from 1 to a last one. */
  number(field: FieldId, last = Infinity): number | undefined {
    const words = this.words(field);
    if (words === '') return undefined;
    const number = wholeNumber(words);
    if (number === undefined || number < 1) this.tell('number-whole', field);
    else if (number > last) this.tell('number-range', field, { last });
    else return number;
    return undefined;
  }
}

/** Where a field of a row stands; the start of the row where the row has no such cell. */
function placeOf(sheet: Sheet, row: SheetRow, field: FieldId): Place {
  const { line, column } = row.cells[sheet.columns.findIndex((known) => known.field === field)] ?? row.place;
  return { line, column };
}

function readRisk(sheet: Sheet, row: SheetRow, index: number, method: Method, problems: RiskProblem[]): Risk {
  const reader = new Reader(sheet, row, index, method, problems);
  const extra = row.cells[sheet.columns.length];
  if (extra !== undefined && row.cells.slice(sheet.columns.length).some(({ text }) => text.trim() !== ''))
    problems.push({
      rule: 'row-long',
      row: index,
      line: extra.line,
      column: extra.column,
      params: { cells: row.cells.length, columns: sheet.columns.length },
    });
  for (const field of requiredFields)
    if (reader.has(field) && reader.words(field) === '') reader.tell('field-missing', field);

  const type = reader.choice('type', method.types);
  const category = reader.choice('category', method.categories);
  const area = reader.choice('area', method.areas);
  const likelihood = reader.level('likelihood', method.likelihood);
  const impactLevel = reader.level('impactLevel', method.impact);
  for (const [field, note] of noteFields) {
    const level = field === 'likelihood' ? likelihood : impactLevel;
    if (level !== undefined && reader.has(note) && reader.words(note) === '') reader.tell('explanation-missing', note);
  }

  const score = readScore(reader, method, 'score', likelihood, impactLevel);
  const level = score === undefined ? undefined : levelOf(method, score);
  checkLevel(reader, method, level, score);
  const threshold = readThreshold(reader, method, type, category);
  const treat = readTreat(reader);
  const options = type === undefined ? [] : readOptions(reader, method, type);
  const priority = reader.number('priority');
  const fault = scheduleFault(reader.words('schedule'));
  if (fault !== undefined) {
    const { fault: rule, ...params } = fault;
    reader.tell(rule, 'schedule', params);
  }
  checkTreatment(reader, method, { score, threshold, treat, options });
  const residualScore = readScore(
    reader,
    method,
    'residualScore',
    reader.level('residualLikelihood', method.likelihood),
    reader.level('residualImpact', method.impact),
  );
  // A positive risk is made likelier and stronger, not brought below the appetite.
  if (
    type?.id === 'negative' &&
    residualScore !== undefined &&
    threshold !== undefined &&
    residualScore >= threshold.score
  )
    reader.tell('residual-open', 'residualLikelihood', { score: residualScore, threshold: threshold.score });

  const words = Object.fromEntries(
    sheet.columns.flatMap(({ field }) => (field === undefined ? [] : [[field, reader.words(field)]])),
  );
  return {
    row: index,
    place: row.place,
    words,
    options,
    ...defined({
      type,
      category,
      area,
      likelihood,
      impactLevel,
      score,
      level,
      threshold,
      treat,
      priority,
      residualScore,
    }),
  };
}

/** The properties of an object that have a value. */
function defined<Shape extends object>(object: Shape): { [Key in keyof Shape]?: NonNullable<Shape[Key]> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

/** The score of two levels; one that is written and differs is told. */
function readScore(
  reader: Reader,
  method: Method,
  field: 'score' | 'residualScore',
  likelihood: number | undefined,
  impact: number | undefined,
): number | undefined {
  const written = reader.number(field);
  if (likelihood === undefined || impact === undefined) return undefined;
  const score = scoreOf(method, likelihood, impact);
  if (score !== undefined && written !== undefined && written !== score)
    reader.tell('score-differs', field, { score, likelihood, impact });
  return score;
}

function checkLevel(reader: Reader, method: Method, level: RiskLevel | undefined, score: number | undefined): void {
  const words = reader.words('level');
  if (words === '') return;
  const read = readLevel(words, method.levels);
  if ('fault' in read) reader.level('level', method.levels);
  else if (level !== undefined && read.level !== level.level)
    reader.tell('level-differs', 'level', { level: level.name, score: score! });
}

/** The threshold that the register gives; the example of the annex where it gives none. */
function readThreshold(
  reader: Reader,
  method: Method,
  type: Choice | undefined,
  category: Choice | undefined,
): Risk['threshold'] {
  const highest = Math.max(...method.scores.flat());
  const own = reader.number('threshold', highest);
  if (own !== undefined) return { score: own, isExample: false };
  if (reader.words('threshold') !== '' || type === undefined || category === undefined) return undefined;
  const example = method.thresholds[category.id]?.[type.id];
  return example === undefined ? undefined : { score: example, isExample: true };
}

function readTreat(reader: Reader): boolean | undefined {
  const words = reader.words('treat');
  if (words === '') return undefined;
  const treat = readYes(words);
  if (treat === undefined) reader.tell('value-unknown', 'treat', { choices: 'Ya, Tidak, Yes, No' });
  return treat;
}

function readOptions(reader: Reader, method: Method, type: Choice): readonly Choice[] {
  const own = method.options[type.id] ?? [];
  const others = Object.values(method.options).flat();
  return several(reader.words('option')).flatMap((words) => {
    const known = chosen(own, words);
    if (known !== undefined) return [known];
    const other = chosen(others, words);
    if (other === undefined) return reader.choice('option', own, words) ?? [];
    reader.tell('option-type', 'option', {
      value: words,
      type: type.name,
      choices: own.map(({ name }) => name).join(', '),
    });
    return [];
  });
}

/** What is read of a risk before its treatment. */
interface Read {
  readonly score: number | undefined;
  readonly threshold: Risk['threshold'];
  readonly treat: boolean | undefined;
  readonly options: readonly Choice[];
}

/** Whether a risk that has to be treated is, and by a plan. */
function checkTreatment(reader: Reader, method: Method, { score, threshold, treat, options }: Read): void {
  const reaches = score !== undefined && threshold !== undefined && score >= threshold.score;
  const params = { score: score ?? '', threshold: threshold?.score ?? '' };
  if (reaches && treat === false) reader.tell(threshold.isExample ? 'treat-no-example' : 'treat-no', 'treat', params);
  if (!reaches && treat !== true) return;
  // A risk that is accepted is left as it is: there is nothing to plan.
  const isAccepted = options.length > 0 && options.every(({ id }) => id === 'penerimaan');
  const missing = planFields.filter((field) => reader.words(field) === '' && !(isAccepted && field !== 'option'));
  if (missing.length === 0) return;
  const rule = !reaches
    ? 'treatment-missing-decided'
    : threshold.isExample
      ? 'treatment-missing-example'
      : 'treatment-missing';
  reader.tell(rule, missing[0]!, { ...params, missing: missing.map((field) => nameOf(method, field)).join(', ') });
}

function checkIds(risks: readonly Risk[], sheet: Sheet, problems: RiskProblem[]): void {
  const first = new Map<string, Risk>();
  for (const risk of risks) {
    const id = risk.words.id ?? '';
    if (id === '') continue;
    const other = first.get(id.toLowerCase());
    if (other === undefined) first.set(id.toLowerCase(), risk);
    else
      problems.push({
        rule: 'id-twice',
        row: risk.row,
        field: 'id',
        ...placeOf(sheet, sheet.rows[risk.row]!, 'id'),
        params: { value: id, line: other.place.line, row: other.row + 1 },
      });
  }
}

/** A body has one threshold for each category and type. */
function checkThresholds(risks: readonly Risk[], sheet: Sheet, problems: RiskProblem[]): void {
  const first = new Map<string, Risk>();
  for (const risk of risks) {
    const { category, type, threshold } = risk;
    if (category === undefined || type === undefined || threshold === undefined || threshold.isExample) continue;
    const key = `${category.id} ${type.id}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, risk);
    else if (other.threshold!.score !== threshold.score)
      problems.push({
        rule: 'threshold-differs',
        row: risk.row,
        field: 'threshold',
        ...placeOf(sheet, sheet.rows[risk.row]!, 'threshold'),
        params: {
          value: threshold.score,
          other: other.threshold!.score,
          category: category.name,
          type: type.name,
          row: other.row + 1,
        },
      });
  }
}

/** The higher the score, the higher the priority; expert judgement decides only between equal scores. */
function checkPriorities(risks: readonly Risk[], sheet: Sheet, problems: RiskProblem[]): void {
  const ranked = risks
    .filter((risk) => risk.priority !== undefined && risk.score !== undefined)
    .sort((a, b) => a.priority! - b.priority!);
  // The lowest score among all risks of a higher priority; what has the same priority is not before another.
  let lowest: Risk | undefined;
  for (let start = 0, end = 0; start < ranked.length; start = end) {
    while (ranked[end]?.priority === ranked[start]!.priority) end += 1;
    const group = ranked.slice(start, end);
    for (const risk of group)
      if (lowest !== undefined && risk.score! > lowest.score!) tellPriority(risk, lowest, sheet, problems);
    for (const risk of group) if (lowest === undefined || risk.score! < lowest.score!) lowest = risk;
  }
}

function tellPriority(risk: Risk, before: Risk, sheet: Sheet, problems: RiskProblem[]): void {
  problems.push({
    rule: 'priority-order',
    row: risk.row,
    field: 'priority',
    ...placeOf(sheet, sheet.rows[risk.row]!, 'priority'),
    params: {
      value: risk.priority!,
      score: risk.score!,
      other: before.words.id || String(before.row + 1),
      otherPriority: before.priority!,
      otherScore: before.score!,
    },
  });
}

/** Risks by score, the highest first; equal ones by priority, then as they are written. Those without a score come last. */
export function byScore(risks: readonly Risk[]): readonly Risk[] {
  return risks.toSorted(
    (a, b) => (b.score ?? 0) - (a.score ?? 0) || (a.priority ?? Infinity) - (b.priority ?? Infinity) || a.row - b.row,
  );
}

/** The risks of each cell of the matrix, by likelihood and impact, both from 1. */
export function cellsOf(risks: readonly Risk[], { scores }: Method): readonly (readonly (readonly Risk[])[])[] {
  return scores.map((row, likelihood) =>
    row.map((_, impact) =>
      risks.filter((risk) => risk.likelihood === likelihood + 1 && risk.impactLevel === impact + 1),
    ),
  );
}

/** How many risks there are, of each level, to be treated, and without a threshold. */
export interface RiskCounts {
  readonly all: number;
  readonly byLevel: readonly { readonly level: RiskLevel; readonly count: number }[];
  /** Risks whose score reaches the threshold. */
  readonly toTreat: number;
  /** Risks whose threshold is an example of the annex. */
  readonly byExample: number;
  /** Risks for which neither the register nor the annex gives a threshold. */
  readonly withoutThreshold: number;
  readonly withoutScore: number;
}

/** Counts risks. */
export function countRisks(risks: readonly Risk[], { levels }: Method): RiskCounts {
  const count = (is: (risk: Risk) => boolean) => risks.filter(is).length;
  return {
    all: risks.length,
    byLevel: levels.map((level) => ({ level, count: count((risk) => risk.level === level) })),
    toTreat: count(
      ({ score, threshold }) => score !== undefined && threshold !== undefined && score >= threshold.score,
    ),
    byExample: count(({ threshold }) => threshold?.isExample === true),
    withoutThreshold: count(({ threshold }) => threshold === undefined),
    withoutScore: count(({ score }) => score === undefined),
  };
}
