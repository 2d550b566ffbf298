/** On every day, a reference leads to a provision that stands in the text of that day. Where the law itself refers to what is gone, that is declared, and readers are told. */
import { danglingReferences } from '../policy/dangling.ts';
import { isWithin } from '../policy/operations.ts';
import type { Check } from './check.ts';

export const referenceOnDay: Check = {
  id: 'reference-on-day',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-2-2002/amendments.yaml',
    good: 'Salinan diberikan menurut Pasal 2 ayat (2).',
    bad: 'Salinan diberikan menurut Pasal 2 ayat (1) huruf b.',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      const { irregularities = [] } = regulation.facts.data;
      const declared = irregularities.flatMap(({ kind, address }) => (kind === 'dangling' && address ? [address] : []));
      const told = new Set<string>();
      for (const { text, reference, day, isRepealed } of danglingReferences(policy, regulation)) {
        const { target, provision, place } = reference;
        if (declared.some((address) => isWithin(provision.address, address))) continue;
        const message = isRepealed ? 'repealed' : 'not-there';
        const found = `${target.regulation}#${target.address}`;
        // Later texts that still have the reference need not be told of again.
        const key = `${text.lang} ${provision.address} ${found} ${message}`;
        if (told.has(key)) continue;
        told.add(key);
        report({ message, params: { found, day, address: provision.address }, file: text.file.path, place });
      }
    }
  },
};
