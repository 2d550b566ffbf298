/** Dates as content writes them: year, year-month or year-month-day, as precise as their sources. */

/** Whether words are a day that the calendar has, as year-month-day. */
export function isDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${words}T`);
}

/** Whether a date is after another one on any reading of the two: `2016` is not after `2016-03`, nor the other way round. */
export function isAfter(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) > other.slice(0, precision);
}
