/**
 * Periods of the cooperation end after they begin, and an event without a date says why. Precision is the source's: a month is neither before nor after
 * a day in it.
 */
import { entriesOf } from '../policy/areas.ts';
import { isAfter } from '../policy/dates.ts';
import type { YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const cooperationDates: Check = {
  id: 'cooperation-dates',
  severity: 'error',
  run(policy, report) {
    for (const { yaml } of entriesOf(policy, 'event')) {
      const { date, until, likely, dateNote, documents } = yaml.data;
      const tell = teller(yaml, report);
      if (date === undefined && dateNote === undefined) tell('undated', []);
      if (date !== undefined && likely !== undefined) tell('likely', ['likely'], { found: likely, date });
      checkPeriod(date, until, ['until'], tell);
      documents?.forEach(({ term }, index) =>
        checkPeriod(term?.from, term?.to, ['documents', index, 'term', 'to'], tell),
      );
    }
    for (const { yaml } of entriesOf(policy, 'centre')) {
      const tell = teller(yaml, report);
      for (const key of ['terms', 'staff'] as const)
        yaml.data[key]?.forEach(({ from, to }, index) => checkPeriod(from, to, [key, index, 'to'], tell));
    }
    for (const { yaml } of entriesOf(policy, 'party')) {
      const tell = teller(yaml, report);
      yaml.data.names?.forEach(({ from, to }, index, names) => {
        checkPeriod(from, to, ['names', index, 'to'], tell);
        const before = names[index - 1]?.from;
        if (from !== undefined && before !== undefined && isAfter(before, from))
          tell('names', ['names', index, 'from'], { found: from, before });
      });
    }
  },
};

type Path = readonly (string | number)[];
type Tell = (message: string, path: Path, params?: Record<string, string>) => void;

const teller =
  ({ file, placeOf }: YamlData<unknown>, report: Report): Tell =>
  (message, path, params = {}) =>
    report({ message, params, file: file.path, place: placeOf(path) });

function checkPeriod(from: string | undefined, to: string | undefined, path: Path, tell: Tell): void {
  if (to === undefined) return;
  if (from === undefined) tell('begin', path, { found: to });
  else if (isAfter(from, to)) tell('order', path, { found: to, from });
}
