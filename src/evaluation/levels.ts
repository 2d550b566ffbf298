/** What the pairs of a file mean by a scheme: levels or costs of its indicators. What is not certain is a problem, never a guess. */
import { nearest, probablyMeant } from '../policy/nearest.ts';
import type { Entries, Entry, Written } from './entries.ts';
import type { Place, Problem, Rule } from './problems.ts';
import { indicatorsOf, type Levels, type Scheme } from './scheme.ts';

/** Levels that were read. */
export interface LevelsRead<Known extends Scheme = Scheme> {
  /** The scheme that the file or the caller names; absent where neither names one that is known. */
  readonly scheme?: Known;
  readonly levels: Levels;
  /** In the order of the file; where there are any, the levels are not all. */
  readonly problems: readonly Problem[];
  /** Where the levels begin, for a message about one that is not there. */
  readonly start: Place;
}

/**
 * The levels that pairs are. An indicator whose level is empty has none. The scheme is the one that the caller names by its id, else the one
 * that the file names; both naming different ones is a problem.
 */
export function levelsOf<Known extends Scheme>(
  entries: Entries,
  schemes: readonly Known[],
  named?: string,
): LevelsRead<Known> {
  const problems = [...entries.problems];
  const { start } = entries;
  const { scheme, problem } = schemeOf(entries, schemes, named);
  if (problem !== undefined) problems.push(problem);
  if (scheme === undefined) return { levels: new Map(), problems, start };
  const levels = new Map<string, number>();
  for (const [id, value] of valuesOf(entries.list, scheme, problems)) {
    const level = levelIn(value, scheme);
    if (typeof level === 'number') levels.set(id, level);
    else problems.push(level);
  }
  return { scheme, levels, problems: inOrder(problems), start };
}

/** Reads costs of raising indicators by one level, as decimals by the ids of indicators. A file that names another scheme is a problem. */
export function readCosts(
  entries: Entries,
  scheme: Scheme,
): { readonly costs: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const problems = [...entries.problems];
  if (entries.scheme !== undefined && entries.scheme.text !== scheme.id)
    problems.push(differs(entries.scheme, scheme.id));
  const costs = new Map<string, string>();
  for (const [id, value] of valuesOf(entries.list, scheme, problems)) {
    const cost = costIn(value);
    if (typeof cost === 'string') costs.set(id, cost);
    else problems.push(cost);
  }
  return { costs, problems: inOrder(problems) };
}

/** The problem of levels that are not there and not allowed to be so; `undefined` when none is. */
export function missingProblem(missing: readonly string[], start: Place): Problem | undefined {
  if (missing.length === 0) return undefined;
  return problemAt('levels-missing', start, { count: missing.length, indicators: rangesOf(missing) });
}

/** The id of the indicator that words name: `7`, `007`, `7.`, `indicator-7`, `Indikator 7`; `undefined` for other words. */
export function indicatorIn(words: string, scheme: Pick<Scheme, 'nodes'>): string | undefined {
  const number = /^(?:(?:indicator|indikator)[\s#-]*)?0*(\d{1,6})(?:[.,]0*)?$/i.exec(words)?.[1];
  return indicatorsOf(scheme).find(({ id }) => id === words || (number !== undefined && id === `indicator-${number}`))
    ?.id;
}

/** The numbers of indicators in one line, those that follow each other as a range: "3, 7–12". */
export function rangesOf(ids: readonly string[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const number of ids.map((id) => Number(numberOf(id)))) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
}

/** The number in the id of an indicator. */
export const numberOf = (id: string): string => id.replace(/^\D+/, '');

function schemeOf<Known extends Scheme>(
  { scheme: written, start, problems }: Entries,
  schemes: readonly Known[],
  named: string | undefined,
): { readonly scheme?: Known; readonly problem?: Problem } {
  const known = schemes.map(({ id }) => id);
  const find = (id: string) => schemes.find((scheme) => scheme.id === id);
  const id = named ?? written?.text;
  // What is no file of levels at all need not be told that it names no scheme either.
  if (id === undefined && problems.length > 0) return {};
  if (id === undefined) return { problem: problemAt('scheme-missing', start, { known: known.join(', ') }) };
  if (written !== undefined && find(written.text) === undefined) {
    const meant = probablyMeant(written.text, known) ?? known.join(', ');
    return { problem: problemAt('scheme-unknown', written, { found: written.text, expected: meant }) };
  }
  if (written !== undefined && written.text !== id) return { problem: differs(written, id) };
  const scheme = find(id);
  if (scheme === undefined) throw new RangeError(`Unknown scheme \`${id}\`, expected one of ${known.join(', ')}`);
  return { scheme };
}

const differs = (written: Written, expected: string): Problem =>
  problemAt('scheme-differs', written, { found: written.text, expected });

/** The values that are written, by the ids of their indicators, the first of each; what is wrong with the indicators is added to the problems. */
function valuesOf(entries: readonly Entry[], scheme: Scheme, problems: Problem[]): ReadonlyMap<string, Written> {
  const first = new Map<string, Written>();
  const values = new Map<string, Written>();
  for (const { indicator, value } of entries) {
    const id = indicatorIn(indicator.text, scheme);
    if (id === undefined) problems.push(unknownIndicator(indicator, scheme));
    else if (first.has(id))
      problems.push(problemAt('indicator-twice', indicator, { number: numberOf(id), line: first.get(id)!.line }));
    else {
      first.set(id, indicator);
      if (!isEmpty(value.text)) values.set(id, value);
    }
  }
  return values;
}

/** Whether words say that there is no value: none, or a dash as people put into tables. */
const isEmpty = (words: string): boolean => /^[-–—]?$/.test(words);

function unknownIndicator(indicator: Written, scheme: Scheme): Problem {
  const ids = indicatorsOf(scheme).map(({ id }) => id);
  const found = indicator.text;
  const params = {
    found,
    first: numberOf(ids[0]!),
    last: numberOf(ids.at(-1)!),
    nearest: nearestIndicator(found, scheme),
  };
  return /^[-−]?\d+$/.test(found)
    ? problemAt('indicator-number', indicator, { ...params, scheme: scheme.id })
    : problemAt('indicator-unknown', indicator, params);
}

/** The number of the indicator nearest to words that name none: by the number in them, else by their letters. */
export function nearestIndicator(words: string, scheme: Pick<Scheme, 'nodes'>): string {
  const ids = indicatorsOf(scheme).map(({ id }) => id);
  const number = Number(/^[-−]\d+$/.test(words) ? 0 : /\d+/.exec(words)?.[0]);
  const distance = (id: string) => Math.abs(Number(numberOf(id)) - number);
  const near = Number.isNaN(number)
    ? nearest(words, ids, 1)[0]!
    : ids.reduce((best, id) => (distance(id) < distance(best) ? id : best));
  return numberOf(near);
}

/** The level that words say: `3`, `3,0`, `Level 3`, `Tingkat 3`. */
function levelIn(written: Written, { scale: { min, max } }: Scheme): number | Problem {
  const found = written.text;
  const number = /^(?:level|tingkat)?\s*([-−]?\d+(?:[.,]\d+)?)$/i.exec(found)?.[1];
  const params = { found, min, max };
  if (number === undefined) return problemAt('level-word', written, params);
  if (/[.,]\d*[1-9]/.test(number)) return problemAt('level-whole', written, params);
  const level = Number(number.replace('−', '-').replace(/[.,].*$/, ''));
  return level >= min && level <= max ? level : problemAt('level-range', written, params);
}

/** The cost that words say, as a decimal. A decimal comma is read; what may as well be thousands is not. */
function costIn(written: Written): string | Problem {
  const found = written.text;
  const [, whole, mark, decimals = ''] = /^(\d{1,6})(?:([.,])(\d{1,6}))?$/.exec(found) ?? [];
  if (whole === undefined) return problemAt('cost-number', written, { found });
  if (mark === ',' && decimals.length === 3) return problemAt('cost-unclear', written, { found });
  const cost = decimals === '' ? whole : `${whole}.${decimals}`;
  return Number(cost) === 0 ? problemAt('cost-zero', written, { found }) : cost;
}

const problemAt = (rule: Rule, { line, column }: Place, params: Problem['params']): Problem => ({
  rule,
  line,
  column,
  params,
});

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
