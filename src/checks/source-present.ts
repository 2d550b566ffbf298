/** Every claim names a source, unless it says that nobody has checked it; and every source it names exists. A claim without source cannot be checked by anybody. */
import { claimsOf } from '../policy/claims.ts';
import { documentsOf, idsOf } from '../policy/documents.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { Check } from './check.ts';

export const sourcePresent: Check = {
  id: 'source-present',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'sources: [salinan-contoh]',
    bad: 'sources: [salinan-cntoh]',
  },
  run(policy, report) {
    const known = idsOf(policy, 'sources');
    for (const yaml of documentsOf(policy)) {
      for (const { path, confidence, sources } of claimsOf(yaml)) {
        if (sources.length === 0 && confidence !== 'recalled') {
          report({
            message: 'none',
            params: { confidence },
            file: yaml.file.path,
            place: yaml.placeOf([...path, 'sources']),
          });
        }
        sources.forEach((source, index) => {
          if (known.has(source)) return;
          const params = { found: source, nearest: nearestWords(source, known) };
          report({
            message: 'unknown',
            params,
            file: yaml.file.path,
            place: yaml.placeOf([...path, 'sources', index]),
          });
        });
      }
    }
  },
};
