/** Both languages of a provision have the same numbers and dates, in its heading and in its words: a deadline of 5 years must not be 3 years in translation. */
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
      const compare = (words: string, otherWords: string, { address, place }: Provision) => {
        const expected = numbersIn(words, first.lang);
        const actual = numbersIn(otherWords, second.lang);
        if (expected.length + actual.length === 0) return;
        const [surplus, lacking] = [without(actual, expected, valueOf), without(expected, actual, valueOf)];
        if (surplus.length + lacking.length === 0) return;
        const params = { address, found: list(surplus), expected: list(lacking), path: first.file.path };
        report({ message: 'differ', params, file: second.file.path, place });
      };
      const [referencesOf, otherReferencesOf] = [referencesByProvision(first), referencesByProvision(second)];
      for (const provision of second.all) {
        const original = first.byAddress.get(provision.address);
        if (original === undefined) continue;
        compare(original.title ?? '', provision.title ?? '', provision);
        compare(
          wordsWithoutReferences(original, referencesOf),
          wordsWithoutReferences(provision, otherReferencesOf),
          provision,
        );
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
