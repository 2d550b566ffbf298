/** An evaluation scheme or a crosswalk that rests on a draft, on third parties or on memory carries a stamp, which every page and file made from it shows first. A figure that may be wrong must not look like a fact. */
import { claimsOf } from '../policy/claims.ts';
import type { CrosswalkData, SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const stampPresent: Check = {
  id: 'stamp-present',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2001/scheme.yaml',
    good: 'state: enacted',
    bad: 'state: draft',
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) checkStamp(yaml, weakParts, report);
    for (const { yaml } of policy.crosswalks.values()) checkStamp(yaml, undefined, report);
  },
};

/** The parts of a scheme whose footing an index rests on. */
const weakParts: ReadonlySet<unknown> = new Set(['scale', 'weighting', 'bands']);

/** `parts` are those whose claims count besides that of the whole; all of them where it is absent. */
function checkStamp(
  yaml: YamlData<SchemeData> | YamlData<CrosswalkData>,
  parts: ReadonlySet<unknown> | undefined,
  report: Report,
): void {
  const { stamp } = yaml.data;
  const tell = (message: string, path: readonly (string | number)[], params: Record<string, string>) =>
    report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
  if ('state' in yaml.data && (yaml.data.state === 'draft') !== (stamp?.kind === 'draft'))
    tell('draft', stamp === undefined ? ['state'] : ['stamp', 'kind'], { state: yaml.data.state });
  if (stamp !== undefined) return;
  const weak = claimsOf(yaml).find(
    ({ path, confidence }) =>
      (confidence === 'secondary' || confidence === 'recalled') &&
      (path.length === 0 || parts === undefined || (path.length === 1 && parts.has(path[0]))),
  );
  if (weak !== undefined) tell('missing', [...weak.path, 'confidence'], { confidence: weak.confidence });
}
