/** The nodes of each kind in an evaluation scheme are numbered 1, 2, 3 in reading order, and indicators are the nodes that are not made of others. Offices answer by number, so a gap or a double would give a level to the wrong indicator. */
import { identityOf, nodesOf } from '../policy/schemes.ts';
import type { Check } from './check.ts';

export const nodesNumbered: Check = {
  id: 'nodes-numbered',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2001/scheme.yaml',
    good: 'id: indicator-3',
    bad: 'id: indicator-4',
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) {
      const counts = new Map<string, number>();
      for (const { node, path } of nodesOf(yaml.data)) {
        const { kind } = identityOf(node.id);
        const expected = `${kind}-${(counts.get(kind) ?? 0) + 1}`;
        const tell = (message: string) =>
          report({
            message,
            params: { found: node.id, ...(message === 'number' ? { expected } : {}) },
            file: yaml.file.path,
            place: yaml.placeOf([...path, 'id']),
          });
        if (node.id !== expected) tell('number');
        if ((kind === 'indicator') !== (node.children === undefined))
          tell(kind === 'indicator' ? 'has-children' : 'no-children');
        counts.set(kind, identityOf(node.id).number);
      }
    }
  },
};
