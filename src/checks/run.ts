/** Runs the checks over a policy. */
import { whereWritten } from '../policy/composed-file.ts';
import type { Policy } from '../policy/types.ts';
import type { Check, Message } from './check.ts';
import { checks } from './index.ts';

/** What all checks find, in the order of files, lines and columns; the same message at the same place is told once. */
export function runChecks(policy: Policy, list: readonly Check[] = checks): readonly Message[] {
  const messages = new Map<string, Message>();
  for (const check of list) {
    check.run(policy, (finding) => {
      const { file, place, message, params, repair } = whereWritten(policy.composed, finding);
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

function byPlace(a: Message, b: Message): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (
    a.place.line - b.place.line || a.place.column - b.place.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
