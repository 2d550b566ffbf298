/** Every item of the Pasal of definitions begins with its term in bold. Terms are recognised in the text by these words. */
import { isRepealed } from '../policy/apply.ts';
import type { Check } from './check.ts';

export const definitionForm: Check = {
  id: 'definition-form',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '2. **Daftar Contoh** adalah',
    bad: '2. Daftar Contoh adalah',
  },
  run(policy, report) {
    for (const { facts, expressions } of policy.regulations.values()) {
      const address = facts.data.text?.definitions;
      if (address === undefined) continue;
      for (const text of expressions.flatMap(({ texts }) => [...texts.values()])) {
        // A text without provisions has a message of its own.
        if (text.all.length === 0) continue;
        const pasal = text.byAddress.get(address);
        const file = text.file.path;
        if (pasal === undefined) {
          report({
            message: 'no-pasal',
            params: { address, path: file },
            file: facts.file.path,
            place: facts.placeOf(['text', 'definitions']),
          });
          continue;
        }
        const defined = new Set(text.definitions.map(({ provision }) => provision));
        for (const item of pasal.children)
          if (!defined.has(item) && !isRepealed(item, text.lang))
            report({ message: 'not-bold', params: { address: item.address }, file, place: item.place });
      }
    }
  },
};
