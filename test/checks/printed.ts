/** What the checks say about a corpus, as the cases expect it. */
import type { Message } from '../../src/checks/check.ts';
import { runChecks } from '../../src/checks/run.ts';
import { messageText } from '../../src/i18n/t.ts';
import { readPolicy } from '../../src/policy/read.ts';

/** Everything that the checks find below a root folder. */
export function found(root: string): readonly Message[] {
  return runChecks(readPolicy(root));
}

/** The line that a case expects for a message. */
export function line({ file, place, severity, rule, message, params }: Message): string {
  const { line, column, endLine, endColumn } = place;
  return `${file}:${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${messageText('en', rule, message, params)}`;
}

/** The key of the texts of a message in `src/i18n/messages.*.json`. */
export function keyOf({ rule, message }: Message): string {
  return `${rule}.${message}`;
}
