/** Every defined term is used outside its own definition. A term that nothing uses is misspelt here or everywhere else. */
import { textsOf } from '../policy/relations.ts';
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
    for (const { definitions, mentions, file } of textsOf(policy)) {
      const used = new Set(mentions.map(({ definition }) => definition));
      for (const definition of definitions) {
        if (used.has(definition)) continue;
        report({
          message: 'unused',
          params: { found: definition.name },
          file: file.path,
          place: definition.provision.place,
        });
      }
    }
  },
};
