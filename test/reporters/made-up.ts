/** Made-up messages for the tests of the reporters. The words of a message without an entry are its own id. */
import type { Message } from '../../src/checks/check.ts';
import { summarize, type Report } from '../../src/reporters/report.ts';

/** A message with some words at a place on one line. */
export function madeUp(words: string, more: Partial<Message> = {}): Message {
  const place = { line: 3, column: 5, endLine: 3, endColumn: 9 };
  return { rule: 'made-up', severity: 'error', message: words, params: {}, file: 'content/a.yaml', place, ...more };
}

/** A report of messages; the files hold the lines given. */
export function reportOf(
  messages: readonly Message[],
  more: Partial<Report> = {},
  lines: readonly string[] = [],
): Report {
  return {
    lang: 'en',
    messages,
    summary: summarize(messages, 7, 1234.4),
    rules: [{ id: 'made-up', severity: 'error' }],
    version: '1.2.3',
    lineOf: (_, line) => lines[line - 1],
    hasColour: false,
    changedFiles: new Set(),
    ...more,
  };
}
