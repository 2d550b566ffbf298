/** Every day in an entry of an area is one that the calendar has; a schema only sees how it is written. */
import { isDay } from '../policy/dates.ts';
import { valuesIn } from '../policy/values.ts';
import type { Check } from './check.ts';

export const dayExists: Check = {
  id: 'day-exists',
  severity: 'error',
  run(policy, report) {
    for (const { yaml } of policy.entries.values()) {
      for (const { path, value } of valuesIn(yaml.data)) {
        if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !isDay(value))
          report({ message: 'missing', params: { found: value }, file: yaml.file.path, place: yaml.placeOf(path) });
      }
    }
  },
};
