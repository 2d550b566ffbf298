/** What sources report of the force of a regulation agrees with what its dates and the relations of others say on that day. Where it does not, one of them is wrong or the sources contradict each other. */
import { statusOn } from '../policy/at.ts';
import type { Check } from './check.ts';

export const statusDerived: Check = {
  id: 'status-derived',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'value: in-force',
    bad: 'value: ended',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      const { facts } = regulation;
      const { reportedStatus } = facts.data;
      if (reportedStatus === undefined || reportedStatus.value === 'contested') continue;
      const { value } = statusOn(policy, regulation, reportedStatus.asOf);
      // A regulation whose first day nobody knows may well be in force.
      const agrees = value === reportedStatus.value || (value === 'unknown' && reportedStatus.value === 'in-force');
      if (agrees) continue;
      const params = { found: reportedStatus.value, expected: value, day: reportedStatus.asOf };
      report({
        message: 'differ',
        params,
        file: facts.file.path,
        place: facts.placeOf(['reportedStatus', 'value']),
      });
    }
  },
};
