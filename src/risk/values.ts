/** What the words of cells mean: numbers, levels, yes or no, days. */
import { isDay } from '../policy/dates.ts';
import { chosen, fold, type Level } from './method.ts';

/** A whole number as spreadsheets write it, with decimals that are zeros: `3`, `3,0`, `3.00`. `undefined` for other words. */
export function wholeNumber(words: string): number | undefined {
  const digits = /^(\d{1,6})(?:[.,]0+)?$/.exec(words)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Whether words are a number with a fraction. */
export function isFraction(words: string): boolean {
  return /^\d+[.,]\d*[1-9]\d*$/.test(words);
}

/** What a cell of a level says: a level, or why it says none. */
export type LevelRead = { readonly level: number } | { readonly fault: 'level-range' | 'level-whole' | 'level-name' };

/** Reads a level from its number, its name, or both: `3`, `Jarang Terjadi`, `2 (Jarang Terjadi)`, `2 - Rare`. */
export function readLevel(words: string, levels: readonly Level[]): LevelRead {
  const number = wholeNumber(words);
  const isLevel = (level: number) => levels.some((known) => known.level === level);
  if (number !== undefined) return isLevel(number) ? { level: number } : { fault: 'level-range' };
  if (/^[-−]?\d+(?:[.,]\d+)?$/.test(words)) return { fault: isFraction(words) ? 'level-whole' : 'level-range' };
  const both = /^(\d+)\s*[-–—.,:;=()]*\s*(\D.*)$/.exec(words);
  const named = chosen(levels, both?.[2] ?? words);
  if (both === null) return named === undefined ? { fault: 'level-name' } : { level: named.level };
  const first = Number(both[1]);
  if (!isLevel(first)) return { fault: 'level-range' };
  return named?.level === first ? { level: first } : { fault: 'level-name' };
}

const yes = new Set(['ya', 'y', 'yes', 'true', '1', 'perlu', 'ditangani', 'x'].map(fold));
const no = new Set(['tidak', 't', 'no', 'n', 'false', '0', 'tidakperlu', 'tidakditangani', 'tdk'].map(fold));

/** Yes or no; `undefined` for other words. */
export function readYes(words: string): boolean | undefined {
  const folded = fold(words);
  return yes.has(folded) ? true : no.has(folded) ? false : undefined;
}

/** The single values of a cell that may hold several. */
export function several(words: string): readonly string[] {
  return words
    .split(/[;|/,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What is wrong with the days of a schedule. */
export type ScheduleFault =
  | { readonly fault: 'day-impossible' | 'part-impossible'; readonly value: string }
  | { readonly fault: 'days-reversed'; readonly from: string; readonly to: string };

const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'aug', 'agt'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];
const monthNames = months
  .flat()
  .sort((a, b) => b.length - a.length)
  .join('|');
const day = new RegExp(
  `\\b(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{1,2})\\s+(${monthNames})\\.?\\s+(\\d{4}))\\b`,
  'giu',
);
const part = /\b(triwulan|tw|kuartal|quarter|semester|half-?year)\s*[-.]?\s*(?:ke-?\s*)?([ivx]+|\d+)\b/giu;
const romans = ['i', 'ii', 'iii', 'iv'];

/** What is wrong with the words of a schedule. Words in which no day is found are taken as they are. */
export function scheduleFault(words: string): ScheduleFault | undefined {
  const days: { readonly written: string; readonly iso: string }[] = [];
  for (const found of words.matchAll(day)) {
    const [written, y1, m1, d1, d2, m2, y2, d3, m3, y3] = found;
    const month = m1 ?? m2 ?? String(months.findIndex((names) => names.includes(m3!.toLowerCase())) + 1);
    const iso = [y1 ?? y2 ?? y3!, month.padStart(2, '0'), (d1 ?? d2 ?? d3!).padStart(2, '0')].join('-');
    if (!isDay(iso)) return { fault: 'day-impossible', value: written };
    days.push({ written, iso });
  }
  for (const [written, kind, number] of words.matchAll(part)) {
    const count = /^(?:semester|half)/i.test(kind!) ? 2 : 4;
    const which = /^\d/.test(number!) ? Number(number) : romans.indexOf(number!.toLowerCase()) + 1;
    if (which < 1 || which > count) return { fault: 'part-impossible', value: written };
  }
  const [first, last] = [days[0], days.at(-1)];
  if (first !== undefined && last !== undefined && first.iso > last.iso)
    return { fault: 'days-reversed', from: first.written, to: last.written };
  return undefined;
}
