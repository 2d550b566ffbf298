/** Both languages of a provision have the same numbers and dates: a deadline of 5 years must not be 3 years in translation. */
import { numbersIn, type WrittenNumber } from '../policy/numbers.ts';
import { textPairs } from '../policy/relations.ts';
import type { Provision, Text } from '../policy/types.ts';
import { without } from '../policy/without.ts';
import type { Check } from './check.ts';

export const numbersAligned: Check = {
  id: 'numbers-aligned',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'every 2 years',
    bad: 'every 3 years',
  },
  run(policy, report) {
    for (const [first, second] of textPairs(policy)) {
      const [referencesOf, otherReferencesOf] = [referencesByProvision(first), referencesByProvision(second)];
      for (const provision of second.all) {
        const original = first.byAddress.get(provision.address);
        if (original === undefined) continue;
        const expected = numbersIn(wordsWithoutReferences(original, referencesOf), first.lang);
        const actual = numbersIn(wordsWithoutReferences(provision, otherReferencesOf), second.lang);
        if (expected.length + actual.length === 0) continue;
        const [surplus, lacking] = [without(actual, expected, valueOf), without(expected, actual, valueOf)];
        if (surplus.length + lacking.length === 0) continue;
        const params = {
          address: provision.address,
          found: list(surplus),
          expected: list(lacking),
          path: first.file.path,
        };
        report({ message: 'differ', params, file: second.file.path, place: provision.place });
      }
    }
  },
};

const valueOf = ({ value }: WrittenNumber) => value;

function list(numbers: readonly WrittenNumber[]): string {
  return numbers.map(({ words }) => words).join(', ') || '–';
}

/** The words of each provision's references; their numbers are compared as references. */
function referencesByProvision({ references }: Text): ReadonlyMap<Provision, readonly string[]> {
  const found = new Map<Provision, string[]>();
  for (const { provision, node, start, end } of references) {
    const words = node.value.slice(start, end);
    found.get(provision)?.push(words) ?? found.set(provision, [words]);
  }
  return found;
}

function wordsWithoutReferences(provision: Provision, references: ReadonlyMap<Provision, readonly string[]>): string {
  return (references.get(provision) ?? []).reduce(
    (words, reference) => words.replace(reference.replace(/\s+/g, ' '), ' '),
    provision.text,
  );
}
