/** Every defined term is used outside its own definition. A term that nothing uses is misspelt here or everywhere else, or the law is so, which is declared. */
import { unusedDefinitions } from '../policy/definitions.ts';
import type { Check } from './check.ts';

export const definitionUsed: Check = {
  id: 'definition-used',
  severity: 'warning',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '2. **Daftar Contoh** adalah',
    bad: '2. **Senarai Contoh** adalah',
  },
  run(policy, report) {
    for (const { facts, expressions } of policy.regulations.values()) {
      const { irregularities = [] } = facts.data;
      const declared = new Set(irregularities.map(({ kind, address }) => (kind === 'unused' ? address : undefined)));
      for (const text of new Set(expressions.flatMap(({ texts }) => [...texts.values()]))) {
        for (const { provision, name } of unusedDefinitions(text)) {
          if (declared.has(provision.address)) continue;
          report({ message: 'unused', params: { found: name }, file: text.file.path, place: provision.place });
        }
      }
    }
  },
};
