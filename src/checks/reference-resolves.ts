/** Every reference points at a provision that exists, in this regulation or in one of the register. A reader who follows it must arrive. */
import type { Lang } from '../i18n/languages.ts';
import { compareNumbers, parseAddress } from '../policy/address.ts';
import { idsOf } from '../policy/documents.ts';
import { nearestWords } from '../policy/nearest.ts';
import { missingAddresses } from '../policy/irregularities.ts';
import { elucidationsOf, textsOf } from '../policy/relations.ts';
import type { Policy, Reference, Regulation, Text } from '../policy/types.ts';
import type { Check, Finding, Report } from './check.ts';

export const referenceResolves: Check = {
  id: 'reference-resolves',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: 'menurut Pasal 2 ayat (1)',
    bad: 'menurut Pasal 9 ayat (1)',
  },
  run(policy, report) {
    const known = idsOf(policy, 'regulations');
    for (const text of [...textsOf(policy), ...elucidationsOf(policy)])
      for (const reference of text.references) checkReference(policy, known, text, reference, report);
  },
};

function checkReference(
  policy: Policy,
  known: ReadonlySet<string>,
  text: Text,
  { target, place }: Reference,
  report: Report,
): void {
  const tell = (message: string, params: Finding['params'] = {}) =>
    report({ message, params, file: text.file.path, place });
  if (!known.has(target.regulation)) {
    tell('regulation', { found: target.regulation, nearest: nearestWords(target.regulation, known) });
    return;
  }
  const other = policy.regulations.get(target.regulation);
  const last = other?.expressions.findLast(({ texts }) => texts.has(text.lang))?.texts.get(text.lang);
  // A regulation of the register without text: the regulation resolves, its provisions cannot be looked up yet.
  if (other === undefined || last === undefined || target.address === undefined) return;
  for (const address of [target.address, target.to]) {
    if (address === undefined || hasAddress(other, text.lang, address)) continue;
    tell('provision', {
      found: address,
      regulation: target.regulation,
      nearest: nearestWords(address, last.byAddress.keys()),
    });
    return;
  }
  if (target.to !== undefined && !isAscending(target.address, target.to))
    tell('range', { from: target.address, to: target.to });
}

/** Whether a text of any day has an address, or may lack it. Whether it stands in the text on the day is told by the check `reference-on-day`. */
function hasAddress({ expressions, facts }: Regulation, lang: Lang, address: string): boolean {
  return (
    expressions.some(({ texts }) => texts.get(lang)?.byAddress.has(address)) ||
    missingAddresses(facts.data).has(address)
  );
}

function isAscending(from: string, to: string): boolean {
  const [first, last] = [parseAddress(from)?.at(-1), parseAddress(to)?.at(-1)];
  return first !== undefined && last !== undefined && compareNumbers(first.number, last.number) < 0;
}
