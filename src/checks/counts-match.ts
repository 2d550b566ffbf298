/**
 * Each text holds as many BAB, Pasal, ayat, definitions and annexes as `regulation.yaml` counts in the official text, so that nothing can
 * vanish from both languages at once.
 */
import type { Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const countsMatch: Check = {
  id: 'counts-match',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'pasal: 3',
    bad: 'pasal: 4',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      // What was enacted is counted; later expressions follow from it.
      for (const text of regulation.expressions[0]!.texts.values()) checkText(regulation, text, report);
    }
  },
};

function checkText({ facts }: Regulation, text: Text, report: Report): void {
  const expected = facts.data.text?.counts;
  // A text without provisions has a message of its own.
  if (expected === undefined || text.all.length === 0) return;
  const actual = countsOf(text);
  for (const kind of Object.keys(actual) as (keyof typeof actual)[]) {
    if (actual[kind] === expected[kind]) continue;
    const params = { kind, actual: actual[kind], expected: expected[kind], path: text.file.path };
    report({ message: 'count', params, file: facts.file.path, place: facts.placeOf(['text', 'counts', kind]) });
  }
}

/** How much a text holds; chapters inside annexes are not chapters of the body. */
function countsOf(text: Text): { bab: number; pasal: number; ayat: number; definitions: number; lampiran: number } {
  const counts = { bab: 0, pasal: 0, ayat: 0, definitions: text.definitions.length, lampiran: 0 };
  for (const { kind, address, parent } of text.all) {
    if (kind === 'lampiran') counts.lampiran += parent === undefined ? 1 : 0;
    else if ((kind === 'bab' || kind === 'pasal' || kind === 'ayat') && !address.startsWith('lampiran-'))
      counts[kind] += 1;
  }
  return counts;
}
