/**
 * Published results are sound: every office once, figures on the scale of the scheme, the index what its parts give, the band what the index gives,
 * and as many rows as were counted. What is not so in the print is flagged, and a flag says only what holds.
 */
import { idsOf } from '../policy/documents.ts';
import { nearestWords } from '../policy/nearest.ts';
import {
  bandFinder,
  candidatesOf,
  halfUp,
  isHalfUpOnly,
  isOnEdge,
  sumTable,
  type BandFinder,
  type SumTable,
} from '../policy/result-sums.ts';
import {
  decimalOfHundredths,
  kindOf,
  placeInRow,
  tablesOf,
  type OfficeKind,
  type ResultFlag,
  type ResultRow,
  type Results,
} from '../policy/results.ts';
import type { Params, Policy, SchemeData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const resultsSound: Check = {
  id: 'results-sound',
  severity: 'error',
  run(policy, report) {
    let before: Results | undefined;
    for (const results of policy.results.values()) {
      const tell = tellers(results, report);
      checkScheme(policy, results, tell);
      // What is said of all rows follows when every row can be read.
      if (results.isWhole) {
        checkRows(results, tell);
        checkCounts(results, tell);
        checkMeans(results, tell);
        checkOffices(policy, results, tell);
        if (before?.isWhole !== false) checkNames(results, before, tell);
      }
      before = results;
    }
  },
};

/** Tells of a cell of a row, or of a field of `results.yaml`. */
interface Tellers {
  row(message: string, row: ResultRow, column: string, params?: Params): void;
  field(message: string, path: readonly (string | number)[], params?: Params): void;
}

const tellers = (results: Results, report: Report): Tellers => ({
  row: (message, row, column, params = {}) =>
    report({ message, params, file: results.file.path, place: placeInRow(results, row, column) }),
  field: (message, path, params = {}) =>
    report({ message, params, file: results.yaml.file.path, place: results.yaml.placeOf(path) }),
});

/** Every office and every row of a table occurs once, in the order of the report; each row is of a table that is there, and of a kind. */
function checkRows({ rows, yaml }: Results, tell: Tellers): void {
  const tables = tablesOf(yaml);
  const ids = new Set<string>();
  let before: ResultRow | undefined;
  for (const row of rows) {
    if (ids.has(row.id)) tell.row('double', row, 'id', { found: row.id });
    ids.add(row.id);
    const table = tables.get(row.table);
    if (table === undefined) tell.row('table', row, 'table', { found: row.table });
    else if (kindOf(row, table) === undefined) tell.row('kind', row, 'name', { found: row.name });
    const isNext = before === undefined || before.table < row.table ? row.row === 1 : row.row === before.row + 1;
    if ((before !== undefined && row.table < before.table) || !isNext)
      tell.row('order', row, 'row', { found: row.row });
    before = row;
  }
}

/** What the scheme says of every row: the columns, the scale, the formula, the bands, and the flags. */
function checkScheme(policy: Policy, { id, yaml, nodes, rows }: Results, tell: Tellers): void {
  const { scheme: name } = yaml.data;
  const scheme = policy.schemes.get(name)?.yaml.data;
  if (scheme === undefined) {
    const known = idsOf(policy, 'schemes');
    // A scheme that is there and could not be read has messages of its own.
    if (!known.has(name)) tell.field('scheme', ['scheme'], { found: name, nearest: nearestWords(name, known) });
    return;
  }
  const expected = scheme.nodes.map((node) => node.id);
  if (nodes.length > 0 && nodes.join() !== expected.join()) {
    tell.field('columns', ['scheme'], { found: nodes.join(', '), expected: expected.join(', ') });
    return;
  }
  const { bands, scale } = scheme;
  const practice = bands.practice?.find(({ year }) => String(year) === id)?.takenFrom ?? bands.takenFrom;
  const usual = { scheme, practice, scale: scale.min, sums: sumTable(scheme), band: bandFinder(scheme) };
  let withZero: Rules | undefined;
  for (const row of rows) {
    const isBelow = row.flags.includes('sub-scale');
    if (isBelow) withZero ??= { ...usual, scale: 0, sums: sumTable(scheme, 0) };
    checkRow(row, isBelow ? withZero! : usual, tell);
  }
}

/** What a row is measured by. */
interface Rules {
  readonly scheme: SchemeData;
  /** What the bands of the year follow from. */
  readonly practice: 'rounded' | 'unrounded';
  /** The lowest figure. */
  readonly scale: number;
  readonly sums: SumTable | undefined;
  readonly band: BandFinder;
}

function checkRow(row: ResultRow, { scheme, practice, scale, sums, band }: Rules, tell: Tellers): void {
  const figures = [...scheme.nodes.map(({ id }, at) => [id, row.values[at]!] as const), ['index', row.index] as const];
  for (const [column, value] of figures) {
    if (value >= scale * 100 && value <= scheme.scale.max * 100) continue;
    tell.row('scale', row, column, {
      found: decimalOfHundredths(value),
      from: scale,
      to: scheme.scale.max,
    });
  }
  /** What is known to hold or not. */
  const holds: { [flag in ResultFlag]?: boolean | undefined } = {
    'sub-scale': figures.some(([, value]) => value < scheme.scale.min * 100),
    'near-threshold': isOnEdge(scheme, row.index),
  };
  const ways = sums === undefined ? undefined : candidatesOf(sums, row.values, row.index);
  if (ways?.length === 0) {
    tell.row('formula', row, 'index', { found: decimalOfHundredths(row.index) });
  } else {
    const known = scheme.bands.list.map(({ id }) => id);
    const rounded = band(row.index, 1);
    const unrounded = new Set(ways?.map(({ total }) => band(total, sums!.unit)) ?? [rounded]);
    holds['half-up-only'] = ways?.every((way) => isHalfUpOnly(sums!, way));
    holds['band-from-rounded'] = row.band === rounded && !unrounded.has(row.band);
    holds['band-from-unrounded'] = row.band !== rounded && unrounded.has(row.band);
    if (!known.includes(row.band)) tell.row('band-unknown', row, 'band', { found: row.band, known: known.join(', ') });
    else if (practice === 'rounded' ? row.band !== rounded : !unrounded.has(row.band))
      tell.row('band', row, 'band', {
        found: row.band,
        expected: (practice === 'rounded' ? rounded : [...unrounded].join(' / ')) ?? '–',
        index: decimalOfHundredths(row.index),
      });
    // Levels below the scale, and those behind a figure that was inferred, are nobody's knowledge.
    const isCertain = !row.flags.includes('sub-scale') && !row.flags.includes('inferred');
    const only = isCertain && ways?.length === 1 ? ways[0]!.sums.join(' ') : '';
    if (ways !== undefined && row.sums.join(' ') !== only)
      tell.row(only === '' ? 'sums-open' : 'sums', row, 'sums', { expected: only });
  }
  for (const [flag, isTrue] of Object.entries(holds) as [ResultFlag, boolean | undefined][]) {
    if (isTrue === undefined || isTrue === row.flags.includes(flag)) continue;
    tell.row(isTrue ? 'flag-missing' : 'flag-wrong', row, 'flags', { flag });
  }
}

/** There are as many rows as were counted, in all and in each band. */
function checkCounts({ rows, yaml }: Results, tell: Tellers): void {
  const { counts } = yaml.data;
  if (rows.length !== counts.rows)
    tell.field('rows', ['counts', 'rows'], { found: counts.rows, expected: rows.length });
  counts.bands.forEach(({ band, rows: found }, index) => {
    const expected = rows.filter((row) => row.band === band).length;
    if (found !== expected) tell.field('count', ['counts', 'bands', index, 'rows'], { band, found, expected });
  });
}

/** A printed mean is what the rows give, or the mean that they give is beside it. */
function checkMeans({ rows, yaml }: Results, tell: Tellers): void {
  const tables = tablesOf(yaml);
  const kinds = rows.map((row) => kindOf(row, tables.get(row.table)));
  yaml.data.means?.forEach((mean, at) => {
    const own = rows.filter((_, index) => mean.kinds.includes(kinds[index] as OfficeKind));
    if (own.length === 0) return tell.field('mean-empty', ['means', at, 'kinds'], { kinds: mean.kinds.join(', ') });
    const sum = own.reduce((total, { index }) => total + index, 0);
    const expected = decimalOfHundredths(halfUp(sum, own.length));
    if ((mean.rowsGive ?? mean.index) !== expected) tell.field('mean', ['means', at], { found: mean.index, expected });
    else if (mean.rowsGive === mean.index) tell.field('mean-agrees', ['means', at, 'rowsGive'], { found: mean.index });
  });
}

/** The offices that notes are about have a row; the indicator of the national index is there. */
function checkOffices(policy: Policy, { rows, yaml }: Results, tell: Tellers): void {
  const ids = new Set(rows.map((row) => row.id));
  yaml.data.notes?.forEach(({ offices = [] }, at) =>
    offices.forEach((found, index) => {
      if (!ids.has(found))
        tell.field('office', ['notes', at, 'offices', index], { found, nearest: nearestWords(found, ids) });
    }),
  );
  const { series } = yaml.data;
  if (series === undefined) return;
  const [area = '', id = ''] = series.split('/');
  if (!idsOf(policy, area).has(id)) tell.field('series', ['series'], { found: series });
}

/** One name is one office in both years, and one office has one name, or `names` says why not. */
function checkNames(results: Results, before: Results | undefined, tell: Tellers): void {
  const names = new Map(before?.rows.map(({ id, name }) => [id, name]));
  const ids = new Map(before?.rows.map(({ id, name }) => [name, id]));
  const declared = new Set(results.yaml.data.names?.map(({ id }) => id));
  const differing = new Set<string>();
  for (const row of results.rows) {
    const [name, id] = [names.get(row.id), ids.get(row.name)];
    if (id !== undefined && id !== row.id) tell.row('other-id', row, 'id', { found: row.id, expected: id });
    if (name === undefined || name === row.name) continue;
    differing.add(row.id);
    if (!declared.has(row.id)) tell.row('name', row, 'name', { found: row.name, before: name, id: row.id });
  }
  results.yaml.data.names?.forEach(({ id }, index) => {
    if (!differing.has(id)) tell.field('name-same', ['names', index], { id });
  });
}
