/**
 * Both languages have the same numbers and dates, each provision in its heading and its words, and every text in YAML: a deadline of 5 years must
 * not be 3 years in translation.
 */
import { documentsOf } from '../policy/documents.ts';
import { numbersIn, type WrittenNumber } from '../policy/numbers.ts';
import { pairsIn } from '../policy/pairs.ts';
import { textPairs } from '../policy/relations.ts';
import type { Policy, Provision, Text, YamlData } from '../policy/types.ts';
import { without } from '../policy/without.ts';
import type { Check, Report } from './check.ts';

export const numbersAligned: Check = {
  id: 'numbers-aligned',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'every 2 years',
    bad: 'every 3 years',
  },
  run(policy, report) {
    checkTexts(policy, report);
    for (const yaml of [...documentsOf(policy), ...[...policy.sources.values()].map((source) => source.yaml)])
      checkYaml(yaml, report);
  },
};

/** Compares the texts as they were enacted: what changed them later is in YAML. */
function checkTexts({ regulations }: Policy, report: Report): void {
  for (const [first, second] of textPairs([...regulations.values()].map(({ expressions }) => expressions[0]!))) {
    const compare = (words: string, otherWords: string, { address, place }: Provision) => {
      const differing = differingNumbers(numbersIn(words, first.lang), numbersIn(otherWords, second.lang));
      if (differing === undefined) return;
      const params = { address, ...differing, path: first.file.path };
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
}

function checkYaml({ data, file, placeOf }: YamlData<object>, report: Report): void {
  for (const { id, en, path } of pairsIn(data)) {
    const differing = differingNumbers(numbersIn(id, 'id'), numbersIn(en, 'en'));
    if (differing !== undefined)
      report({ message: 'pair', params: differing, file: file.path, place: placeOf([...path, 'en']) });
  }
}

/** What the second language has instead of the numbers of the first, in words; `undefined` where both have the same. */
function differingNumbers(
  expected: readonly WrittenNumber[],
  actual: readonly WrittenNumber[],
): { readonly found: string; readonly expected: string } | undefined {
  if (expected.length + actual.length === 0) return undefined;
  const [surplus, lacking] = [missing(actual, expected), missing(expected, actual)];
  return surplus.length + lacking.length === 0 ? undefined : { found: list(surplus), expected: list(lacking) };
}

/** The numbers that another list lacks and may not lack. */
const missing = (numbers: readonly WrittenNumber[], others: readonly WrittenNumber[]) =>
  without(numbers, others, ({ value }) => value).filter(({ isLoose }) => !isLoose);

const list = (numbers: readonly WrittenNumber[]) => numbers.map(({ words }) => words).join(', ') || '–';

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
