/**
 * Every day in an entry of an area is one that the calendar has; a schema only sees how it is written. And nothing is said to be known up to a day
 * after the last one that any source tells of.
 */
import { isAfter, isDay } from '../policy/dates.ts';
import { valuesIn } from '../policy/values.ts';
import type { Check } from './check.ts';

export const dayExists: Check = {
  id: 'day-exists',
  severity: 'error',
  run(policy, report) {
    for (const { yaml } of policy.entries.values()) {
      for (const { path, value } of valuesIn(yaml.data)) {
        if (typeof value !== 'string') continue;
        const tell = (message: string, params = {}) =>
          report({ message, params: { found: value, ...params }, file: yaml.file.path, place: yaml.placeOf(path) });
        if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value)) tell('missing');
        else if (path.at(-1) === 'asOf' && policy.asOf !== '' && isAfter(value, policy.asOf))
          tell('unreached', { last: policy.asOf });
      }
    }
  },
};
