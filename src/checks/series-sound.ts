/**
 * The series of an indicator are sound: years in their order, figures of known measures on their scale, no zero where there is nothing, the
 * index what its parts give, bands without gaps.
 */
import { entriesOf } from '../policy/areas.ts';
import { figureOf, fitsFormula, indexFromParts, instrumentOf, mainMeasure } from '../policy/indicators.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { IndicatorData } from '../policy/schema.gen.ts';
import type { Params } from '../policy/types.ts';
import type { Check } from './check.ts';

export const seriesSound: Check = {
  id: 'series-sound',
  severity: 'error',
  run(policy, report) {
    for (const { yaml } of entriesOf(policy, 'indicator')) {
      const tell: Tell = (message, path, params = {}) =>
        report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
      for (const check of [checkNames, checkInstruments, checkEditions, checkMisfits, checkBands, checkComparisons])
        check(yaml.data, tell);
    }
  },
};

type Tell = (message: string, path: readonly (string | number)[], params?: Params) => void;

/** Ids of measures, subjects and bands occur once, and what names a measure or a subject names one there is. */
function checkNames(data: IndicatorData, tell: Tell): void {
  for (const [field, list] of Object.entries({
    measures: data.measures,
    subjects: data.subjects,
    instruments: data.instruments,
  })) {
    const ids = list.map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) tell('double', [field, index, 'id'], { found: id });
    });
  }
  const known = { measure: data.measures.map(({ id }) => id), subject: data.subjects.map(({ id }) => id) };
  walk(data, [], (key, found, path) => {
    if (!known[key].includes(found)) tell(key, path, { found, nearest: nearestWords(found, known[key]) });
  });
}

/** Visits every `measure` and `subject`, at any depth. */
function walk(
  value: unknown,
  path: readonly (string | number)[],
  visit: (key: 'measure' | 'subject', found: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if ((key === 'measure' || key === 'subject') && typeof inner === 'string') visit(key, inner, [...path, key]);
    else walk(inner, [...path, step], visit);
  }
}

/** Instruments follow each other without sharing years. */
function checkInstruments({ instruments }: IndicatorData, tell: Tell): void {
  instruments.forEach(({ years }, index) => {
    const before = instruments[index - 1]?.years.to;
    if (years.to < years.from) tell('period', ['instruments', index, 'years'], { from: years.from, to: years.to });
    if (before !== undefined && years.from <= before)
      tell('order', ['instruments', index, 'years', 'from'], { found: years.from, before });
  });
}

/** Years are in order and each was measured with something; an edition has results or says that none was found; values lie on the scale. */
function checkEditions(data: IndicatorData, tell: Tell): void {
  const { editions, scale } = data;
  editions.forEach((edition, index) => {
    const path = ['editions', index];
    const { year, results, notFound } = edition;
    const before = editions[index - 1]?.year;
    if (before !== undefined && year <= before) tell('order', [...path, 'year'], { found: year, before });
    if (instrumentOf(data, year) === undefined) tell('no-instrument', [...path, 'year'], { year });
    if ((results === undefined) === (notFound === undefined)) tell('results', path, { year });
    const seen = new Set<string>();
    results?.forEach(({ subject, figures }, at) => {
      figures.forEach(({ measure, value }, place) => {
        const here = [...path, 'results', at, 'figures', place];
        const name = `${subject} ${measure}`;
        if (seen.has(name)) tell('double', [...here, 'measure'], { found: name });
        seen.add(name);
        if (Number(value) === 0) tell('zero', [...here, 'value'], { year });
        else if (Number(value) < Number(scale.from) || Number(value) > Number(scale.to))
          tell('scale', [...here, 'value'], { found: value, from: scale.from, to: scale.to });
      });
      const isExcepted = data.misfits?.some((each) => each.year === year && each.subject === subject) === true;
      if (fitsFormula(data, edition, subject) === false && !isExcepted) {
        const main = mainMeasure(data).id;
        tell('formula', [...path, 'results', at, 'figures'], {
          found: figureOf(edition, subject, main)!.value,
          expected: indexFromParts(data, edition, subject)!.index.toFixed(6),
          year,
        });
      }
    });
  });
}

/** What is declared not to fit its formula is there and does not. */
function checkMisfits(data: IndicatorData, tell: Tell): void {
  data.misfits?.forEach(({ year, subject }, index) => {
    const edition = data.editions.find((each) => each.year === year);
    if (edition?.results === undefined) tell('no-edition', ['misfits', index, 'year'], { year });
    else if (fitsFormula(data, edition, subject) === true) tell('fits', ['misfits', index], { year, subject });
  });
}

/** Bands cover the scale: the highest ends where it ends, each begins where the next lower one ends. */
function checkBands({ bands, scale }: IndicatorData, tell: Tell): void {
  bands?.list.forEach((band, index, list) => {
    const path = ['bands', 'list', index];
    const higher = list[index - 1];
    // The bound that the next higher band leaves to this one.
    const [field, expected] =
      higher === undefined
        ? (['to', scale.to] as const)
        : higher.above !== undefined
          ? (['to', higher.above] as const)
          : (['below', higher.from] as const);
    if (band[field] === undefined || Number(band[field]) !== Number(expected))
      tell('band', path, { field, expected: expected ?? '–', id: band.id });
    if (
      (band.from === undefined) === (band.above === undefined) ||
      (band.to === undefined) === (band.below === undefined)
    )
      tell('band-ends', path, { id: band.id });
    if (index === list.length - 1 && Number(band.from) !== Number(scale.from))
      tell('band', path, { field: 'from', expected: scale.from, id: band.id });
  });
}

/** A comparison is about an edition with results, tells the figures of others only, and has ranks in their order. */
function checkComparisons(data: IndicatorData, tell: Tell): void {
  data.comparisons?.forEach(({ year, measure, rows }, index) => {
    const path = ['comparisons', index];
    const edition = data.editions.find((each) => each.year === year);
    if (edition?.results === undefined) tell('no-edition', [...path, 'year'], { year });
    let last = 0;
    rows.forEach(({ subject, name, rank, value }, at) => {
      const here = [...path, 'rows', at];
      const isOther = name !== undefined && value !== undefined;
      const isBoth = subject !== undefined && (name ?? value ?? rank) !== undefined;
      if (isBoth || (subject === undefined && !isOther)) tell('row', here);
      const own = edition && subject !== undefined ? figureOf(edition, subject, measure)?.rank : rank;
      if (own !== undefined && own < last) tell('disorder', here, { found: own, before: last });
      last = own ?? last;
    });
  });
}
