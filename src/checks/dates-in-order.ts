/**
 * Legal dates stand in their order: enacted, promulgated, ended; and the year of a regulation is the year it was enacted in. A date in the wrong
 * order is a typing error that every later answer about force would repeat.
 */
import type { RegulationData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const datesInOrder: Check = {
  id: 'dates-in-order',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: "date: '2001-02-03'",
    bad: "date: '2001-01-01'",
  },
  run(policy, report) {
    for (const { facts } of policy.regulations.values()) checkFacts(facts, report);
  },
};

type DateName = keyof NonNullable<RegulationData['dates']>;

/** Pairs of which the first may not be after the second. Coming into force may lie before promulgation: that is retroactive force. */
const ordered: readonly (readonly [DateName, DateName])[] = [
  ['enacted', 'promulgated'],
  ['enacted', 'ended'],
  ['inForce', 'ended'],
];

function checkFacts(facts: YamlData<RegulationData>, report: Report): void {
  const { dates = {}, type, year, gazette, reportedStatus } = facts.data;
  const tell = (message: string, path: readonly string[], params: Record<string, string | number>) =>
    report({ message, params, file: facts.file.path, place: facts.placeOf(path) });
  for (const [first, second] of ordered) {
    const [before, after] = [dates[first]?.date, dates[second]?.date];
    if (before !== undefined && after !== undefined && before > after)
      tell('order', ['dates', second, 'date'], { first, before, second, after });
  }
  const enacted = dates.enacted?.date;
  // A court numbers a case by the year in which it was filed; it may decide later.
  const isRightYear = (enactedIn: number) => (type === 'putusan-mk' ? enactedIn >= year : enactedIn === year);
  if (enacted !== undefined && !isRightYear(Number(enacted.slice(0, 4))))
    tell('year', ['dates', 'enacted', 'date'], { found: enacted, year });
  const promulgated = dates.promulgated?.date;
  if (promulgated !== undefined && gazette !== undefined && Number(promulgated.slice(0, 4)) !== gazette.year) {
    tell('gazette', ['gazette', 'year'], { found: gazette.year, promulgated });
  }
  if (enacted !== undefined && reportedStatus !== undefined && reportedStatus.asOf < enacted) {
    tell('as-of', ['reportedStatus', 'asOf'], { found: reportedStatus.asOf, enacted });
  }
}
