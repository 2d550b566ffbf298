/** When duties fall due, in words: how often they recur, by when they are done once. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { DutyRecord } from '../policy/duty-record.ts';
import { dateInWords } from './dates.ts';

type Rhythm = NonNullable<DutyRecord['rhythm']>;

const units = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** The parts of a duration, the largest first. */
const partsOf = (duration: string) =>
  [...duration.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) => ({
    count: Number(count),
    unit: units[unit as keyof typeof units],
  }));

/** "2 tahun 6 bulan". */
export function durationInWords(duration: string, lang: Lang): string {
  return partsOf(duration)
    .map(({ count, unit }) =>
      new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    )
    .join(' ');
}

/** About how many days a duration has, to order by. */
export function daysIn(duration: string): number {
  const days = { year: 365.25, month: 30.4375, week: 7, day: 1 };
  return partsOf(duration).reduce((sum, { count, unit }) => sum + count * days[unit], 0);
}

/** "setiap tahun", "paling sedikit sekali dalam 2 tahun", "secara berkala". */
export function rhythmInWords({ every, words, atLeast }: Rhythm, lang: Lang): string {
  if (every === undefined) return words?.[lang] ?? '';
  const [first, ...more] = partsOf(every);
  const isOne = first?.count === 1 && more.length === 0;
  const key = atLeast === true ? 'duties.everyAtLeast' : 'duties.every';
  return isOne ? t(lang, `${key}.${first.unit}`) : t(lang, key, { duration: durationInWords(every, lang) });
}

/** From when the intervals are counted and at which points of each it is done; nothing where the text says neither. */
export function rhythmDetails({ anchor, at }: Rhythm, lang: Lang): readonly string[] {
  const points = (at ?? []).map((point) => `${point[lang]} (${durationInWords(point.after, lang)})`);
  return [
    ...(anchor === undefined ? [] : [t(lang, 'duties.countedFrom', { event: anchor[lang] })]),
    ...(points.length === 0
      ? []
      : [t(lang, 'duties.doneAt', { points: new Intl.ListFormat(lang, { type: 'conjunction' }).format(points) })]),
  ];
}

/** A day by which something is done once. */
export interface DeadlineView {
  /** "paling lambat 2 tahun setelah Peraturan Presiden ini mulai berlaku", or the day that the words name. */
  readonly rule: string;
  /** The last day, where it is known. */
  readonly last?: string;
  readonly lastWords?: string;
  readonly isPast: boolean;
  /** How a day that the words do not name follows from them. */
  readonly reckoned?: string;
}

/** The deadline of a duty as it looks on a day; `undefined` where it has none. */
export function deadlineOf({ due }: DutyRecord, today: string, lang: Lang): DeadlineView | undefined {
  if (due === undefined) return undefined;
  const { within, after, last, reckoned } = due;
  const lastWords = last === undefined ? undefined : dateInWords(lang, last);
  return {
    rule:
      within === undefined
        ? t(lang, 'duties.byDay', { day: lastWords ?? '' })
        : t(lang, 'duties.within', { duration: durationInWords(within, lang), event: after?.[lang] ?? '' }),
    ...(last === undefined || lastWords === undefined ? {} : { last, lastWords }),
    isPast: last !== undefined && last < today,
    ...(reckoned === undefined ? {} : { reckoned: reckoned[lang] }),
  };
}
