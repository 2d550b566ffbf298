/** Where a source states another number of codes than are listed, the domain says so and which is held; where none differs, it says nothing. */
import { codesOf, domainsOf } from '../policy/architecture.ts';
import type { Check } from './check.ts';

export const countDeclared: Check = {
  id: 'count-declared',
  severity: 'error',
  run(policy, report) {
    for (const domain of domainsOf(policy)) {
      const { data, file, placeOf } = domain.yaml;
      data.levels.forEach(({ level, stated = [], difference }, index) => {
        const listed = codesOf(domain).filter((code) => code.level === level).length;
        const differing = stated.findIndex(({ count }) => count !== listed);
        const path = ['levels', index];
        if (level !== index + 1) {
          const params = { found: level, expected: index + 1 };
          report({ message: 'level', params, file: file.path, place: placeOf([...path, 'level']) });
        }
        if (differing !== -1 && difference === undefined) {
          const params = { found: stated[differing]!.count, listed, level };
          const place = placeOf([...path, 'stated', differing, 'count']);
          report({ message: 'silent', params, file: file.path, place });
        }
        if (differing === -1 && difference !== undefined)
          report({
            message: 'needless',
            params: { listed, level },
            file: file.path,
            place: placeOf([...path, 'difference'], 'key'),
          });
      });
    }
  },
};
