/** Durations as the schemas have them (`P1Y6M`), reckoned on the calendar. */

/** The parts of a duration; weeks are told in days. */
function partsOf(duration: string): { readonly years: number; readonly months: number; readonly days: number } {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  return { years: of('Y'), months: of('M'), days: of('W') * 7 + of('D') };
}

/** The day a duration after another. A day that the month reached does not have is its last: a month after 31 January is 28 February. */
export function addDuration(day: string, duration: string): string {
  const { years, months, days } = partsOf(duration);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10);
}
