/** A rule in force carries out a provision that still delegates. When that provision has ended, the rule hangs in the air, and readers must be told. */
import { isRepealed } from '../policy/apply.ts';
import { statusOn } from '../policy/at.ts';
import { implementersOf } from '../policy/delegations.ts';
import type { Check } from './check.ts';

export const implementationOrphaned: Check = {
  id: 'implementation-orphaned',
  severity: 'warning',
  example: {
    file: 'content/regulations/perpres-2-2002/regulation.yaml',
    good: "date: '2002-03-04'\n    confidence: text\n    sources: [salinan-contoh]\nrelations:\n  - kind: amends",
    bad: "date: '2002-01-01'\n    confidence: text\n    sources: [salinan-contoh]\nrelations:\n  - kind: repeals",
  },
  run(policy, report) {
    for (const target of policy.regulations.values()) {
      for (const { regulation, relation } of implementersOf(policy, target.id)) {
        if (statusOn(policy, regulation, policy.asOf).value !== 'in-force') continue;
        const address = relation.target.split('#')[1];
        const [text] = target.texts.values();
        const provision = address === undefined ? undefined : text?.byAddress.get(address);
        const isGone =
          address !== undefined && text !== undefined && (provision === undefined || isRepealed(provision, text.lang));
        const status = statusOn(policy, target, policy.asOf);
        const { facts } = regulation;
        const index = facts.data.relations!.indexOf(relation);
        const tell = (message: string, params: Record<string, string>) =>
          report({ message, params, file: facts.file.path, place: facts.placeOf(['relations', index, 'target']) });
        if (status.value === 'ended') tell('ended', { target: target.id, since: status.since ?? '' });
        else if (isGone) tell('gone', { target: relation.target });
      }
    }
  },
};
