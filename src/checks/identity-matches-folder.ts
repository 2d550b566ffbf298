/** A document is what its folder and file name say: the id of a regulation comes from its type, number and year, the front matter names the same regulation and language. */
import { regulationId } from '../policy/regulation-id.ts';
import { regulationType, regulationTypes } from '../policy/regulation-types.ts';
import type { Expression, Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const identityMatchesFolder: Check = {
  id: 'identity-matches-folder',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'lang: en',
    bad: 'lang: id',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      checkFacts(regulation, report);
      checkTexts(regulation, report);
    }
  },
};

function checkFacts({ id, facts }: Regulation, report: Report): void {
  const { type, number, year } = facts.data;
  if (regulationType(type) === undefined) {
    const params = { found: type, known: regulationTypes.map((known) => known.id).join(', ') };
    report({ message: 'type', params, file: facts.file.path, place: facts.placeOf(['type']) });
  } else if (regulationId(type, number, year) !== id) {
    const field = !id.startsWith(`${type}-`) ? 'type' : !id.endsWith(`-${year}`) ? 'year' : 'number';
    report({
      message: 'id',
      params: { found: regulationId(type, number, year), expected: id },
      file: facts.file.path,
      place: facts.placeOf([field]),
    });
  }
}

function checkTexts({ id, expressions }: Regulation, report: Report): void {
  const [{ texts, elucidations }] = expressions as readonly [Expression];
  for (const [lang, { front, file }] of [...texts, ...elucidations]) {
    const { regulation, lang: stated } = front.data ?? {};
    if (regulation !== undefined && regulation !== id) {
      report({
        message: 'regulation',
        params: { found: regulation, expected: id },
        file: file.path,
        place: front.placeOf(['regulation']),
      });
    }
    if (stated !== undefined && stated !== lang) {
      report({
        message: 'lang',
        params: { found: stated, expected: lang },
        file: file.path,
        place: front.placeOf(['lang']),
      });
    }
  }
}
