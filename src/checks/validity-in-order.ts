/** An evaluation scheme begins before it ends, on the day on which its regulation comes into force, and not before the scheme that it replaces has ended. Every result names the scheme of its day. */
import type { Policy, SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const validityInOrder: Check = {
  id: 'validity-in-order',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2002/scheme.yaml',
    good: "from: { date: '2002-03-04'",
    bad: "from: { date: '2001-03-04'",
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) checkValidity(policy, yaml, report);
  },
};

function checkValidity(policy: Policy, yaml: YamlData<SchemeData>, report: Report): void {
  const { validity, replaces, regulation } = yaml.data;
  const tell = (message: string, path: readonly string[], params: Record<string, string | number>) =>
    report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
  const from = validity.from.date;
  const until = validity.until?.date;
  if (until !== undefined && isBefore(until, from)) tell('order', ['validity', 'until', 'date'], { from, until });
  const ended = replaces === undefined ? undefined : policy.schemes.get(replaces)?.yaml.data.validity.until;
  if (replaces !== undefined && policy.schemes.has(replaces) && (ended === undefined || isBefore(from, ended.date)))
    tell(ended === undefined ? 'not-ended' : 'overlap', ['validity', 'from', 'date'], {
      from,
      replaces,
      ...(ended === undefined ? {} : { ended: ended.date }),
    });
  const inForce = policy.regulations.get(regulation)?.facts.data.dates?.inForce?.date;
  if (inForce !== undefined && !inForce.startsWith(from))
    tell('in-force', ['validity', 'from', 'date'], { from, regulation, inForce });
  const years = validity.rounds?.years;
  if (years !== undefined && years.to < years.from)
    tell('order', ['validity', 'rounds', 'years', 'to'], { from: years.from, until: years.to });
}

/** Whether a day, month or year is before another, as far as both are known. */
const isBefore = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
};
