/** Days: today, in words, and those that a rhythm gives. */
import type { Lang } from '../i18n/languages.ts';
import { addDuration } from '../policy/duration.ts';

/** The day in Indonesia (Asia/Jakarta, which has no summer time) at a moment. */
export const dayInJakarta = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** A duration taken several times: `P2Y6M` twice is `P4Y12M`. */
export const times = (duration: string, count: number): string =>
  duration.replace(/\d+/g, (number) => String(Number(number) * count));

/** Two durations together. */
export const sum = (a: string, b: string): string =>
  `P${['Y', 'M', 'W', 'D'].map((unit) => `${countOf(a, unit) + countOf(b, unit)}${unit}`).join('')}`;

const countOf = (duration: string, unit: string): number =>
  Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);

/** How many days there are from a day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * The day by which something is done next that recurs from an event on: at the points of every interval. What was done last counts for the point
 * that it is nearest to, the event itself being one; where nothing was done, it is the first.
 */
export function nextPoint(event: string, every: string, points: readonly string[], done: string | undefined): string {
  let before = event;
  for (let interval = 0; ; interval += 1) {
    for (const after of points.length === 0 ? [every] : points) {
      // From the event each time: a month after the last day of February is not the last day of March.
      const point = addDuration(event, sum(times(every, interval), after));
      if (done === undefined || daysBetween(before, done) < daysBetween(done, point)) return point;
      before = point;
    }
  }
}

const forms = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day in words: "2 Oktober 2018". */
export const dayInWords = (day: string, lang: Lang): string => forms[lang].format(new Date(`${day}T00:00:00Z`));
