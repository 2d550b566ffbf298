/** No two definitions of a regulation share a spelling, capitals aside. A term with two meanings has none. */
import { textsOf } from '../policy/relations.ts';
import type { Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const definitionUnique: Check = {
  id: 'definition-unique',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '2. **Daftar Contoh** adalah',
    bad: '2. **Contoh** adalah',
  },
  run(policy, report) {
    for (const text of textsOf(policy)) checkText(text, report);
  },
};

function checkText({ definitions, file }: Text, report: Report): void {
  const seen = new Map<string, string>();
  for (const { spellings, provision } of definitions) {
    for (const spelling of spellings) {
      const first = seen.get(spelling.toLowerCase());
      if (first === undefined) seen.set(spelling.toLowerCase(), provision.address);
      else if (first !== provision.address)
        report({
          message: 'double',
          params: { found: spelling, address: first },
          file: file.path,
          place: provision.place,
        });
    }
  }
}
