/** Runs the checks over a policy. */
import type { Policy } from '../policy/types.ts';
import type { Check, Finding, Message } from './check.ts';
import { checks } from './index.ts';

/** What all checks find, in the order of files, lines and columns; the same message at the same place is told once. */
export function runChecks(policy: Policy, list: readonly Check[] = checks): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const check of list) {
    check.run(policy, (finding) => {
      const { file, place, message, params, repair } = written(policy, finding);
      const key = JSON.stringify([file, place, check.id, message, params]);
      messages.set(key, {
        rule: check.id,
        severity: check.severity,
        message,
        params: params ?? {},
        file,
        place,
        ...(repair ? { repair } : {}),
      });
    });
  }
  return [...messages.values()].sort(byPlace);
}

/**
 * What was found in the text of a later expression, told where the words are written: in the enacted text or in an operation. So what both have
 * in common is told once.
 */
function written(policy: Policy, finding: Finding): Finding {
  const composed = policy.composed.get(finding.file);
  if (composed === undefined) return finding;
  const { path, place } = composed.originOf(finding.place);
  const { repair, ...rest } = finding;
  const params = Object.fromEntries(
    Object.entries(finding.params ?? {}).map(([name, value]) => [
      name,
      name === 'path' && typeof value === 'string' ? value.replace(/@.*$/, '') : value,
    ]),
  );
  return {
    ...rest,
    params,
    file: path,
    place,
    ...(repair === undefined ? {} : { repair: { ...repair, place: composed.originOf(repair.place).place } }),
  };
}

function byPlace(a: Message, b: Message): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.place.line - b.place.line || a.place.column - b.place.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
