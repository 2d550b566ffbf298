/** Every provision has words or provisions inside it. An empty one is a heading whose text was lost. */
import { elucidationsOf, textsOf } from '../policy/relations.ts';
import type { Check } from './check.ts';

export const noEmptyProvision: Check = {
  id: 'no-empty-provision',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: '2. in the regions.',
    bad: '2.',
  },
  run(policy, report) {
    for (const text of [...textsOf(policy), ...elucidationsOf(policy)]) {
      for (const { text: words, children, address, place } of text.all) {
        if (words === '' && children.length === 0)
          report({ message: 'empty', params: { address }, file: text.file.path, place });
      }
    }
  },
};
