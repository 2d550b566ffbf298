/** On every day, a reference leads to a provision that stands in the text of that day. One to a provision that was repealed, or is not inserted yet, is shown to readers as that. */
import { isRepealed } from '../policy/apply.ts';
import { expressionOn } from '../policy/at.ts';
import type { Expression, Policy, Reference, Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const referenceOnDay: Check = {
  id: 'reference-on-day',
  severity: 'warning',
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      for (const expression of regulation.expressions) {
        const day = expression.from ?? firstDayOf(regulation);
        if (day === undefined) continue;
        for (const text of expression.texts.values())
          for (const reference of text.references) checkReference(policy, text, reference, day, report);
      }
    }
  },
};

function firstDayOf({ facts: { data } }: Regulation): string | undefined {
  return data.dates?.inForce?.date ?? data.dates?.promulgated?.date ?? data.dates?.enacted?.date;
}

function checkReference(
  policy: Policy,
  text: Text,
  { target, place, provision }: Reference,
  day: string,
  report: Report,
): void {
  if (target.address === undefined) return;
  const other = policy.regulations.get(target.regulation);
  if (other === undefined || other.expressions.length === 1) return;
  const expression: Expression = expressionOn(other.expressions, day);
  const found = expression.texts.get(text.lang)?.byAddress.get(target.address);
  const isKnown = other.expressions.some(({ texts }) => texts.get(text.lang)?.byAddress.has(target.address!));
  const params = { found: `${target.regulation}#${target.address}`, day, address: provision.address };
  // One that no text has is an error of the check `reference-resolves`.
  if (found === undefined && isKnown) report({ message: 'not-there', params, file: text.file.path, place });
  else if (found !== undefined && isRepealed(found, text.lang))
    report({ message: 'repealed', params, file: text.file.path, place });
}
