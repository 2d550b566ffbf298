/** No claim states more confidence than its best source carries, and none rests on a source that was found to be false. Confidence is never raised without reading. */
import { claimsOf } from '../policy/claims.ts';
import { documentsOf } from '../policy/documents.ts';
import { confidences, type Confidence, type Source } from '../policy/types.ts';
import type { Check } from './check.ts';

export const confidenceSupported: Check = {
  id: 'confidence-supported',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'confidence: text',
    bad: 'confidence: official',
  },
  run(policy, report) {
    for (const yaml of documentsOf(policy)) {
      for (const { path, confidence, sources } of claimsOf(yaml)) {
        const kinds = sources.map((id) => policy.sources.get(id)?.yaml.data.kind).filter((kind) => kind !== undefined);
        const rejected = sources.findIndex((id) => policy.sources.get(id)?.yaml.data.kind === 'rejected');
        if (rejected !== -1) {
          report({
            message: 'rejected',
            params: { found: sources[rejected]! },
            file: yaml.file.path,
            place: yaml.placeOf([...path, 'sources', rejected]),
          });
        }
        const best = bestOf(kinds);
        if (best !== undefined && confidences.indexOf(confidence) < confidences.indexOf(best)) {
          report({
            message: 'overclaimed',
            params: { found: confidence, expected: best },
            file: yaml.file.path,
            place: yaml.placeOf([...path, 'confidence']),
          });
        }
      }
    }
  },
};

/** The most that each kind of source carries. */
const carries: Readonly<Record<Source['kind'], Confidence | undefined>> = {
  official: 'official',
  copy: 'text',
  report: 'secondary',
  rejected: undefined,
};

/** The most that some sources carry together; `undefined` when there is no usable one. */
function bestOf(kinds: readonly Source['kind'][]): Confidence | undefined {
  const carried = new Set(kinds.map((kind) => carries[kind]));
  return confidences.find((confidence) => carried.has(confidence));
}
