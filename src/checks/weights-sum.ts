/** The weights of an evaluation scheme add up at every level of its tree: to 100% at the top, below each node to its own weight. A weight that is off by a hundredth would move every index. */
import { compare, decimalOf, parseDecimal, sum } from '../policy/decimal.ts';
import { nodesOf, type SchemeNode } from '../policy/schemes.ts';
import type { SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const weightsSum: Check = {
  id: 'weights-sum',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2001/scheme.yaml',
    good: "weight: '37.5'",
    bad: "weight: '37.4'",
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) {
      checkSum(yaml, 'total', yaml.data.nodes, { id: '', weight: '100' }, ['nodes'], report);
      for (const { node, path } of nodesOf(yaml.data)) {
        if (node.children !== undefined) checkSum(yaml, 'below', node.children, node, [...path, 'weight'], report);
      }
    }
  },
};

function checkSum(
  yaml: YamlData<SchemeData>,
  message: 'total' | 'below',
  nodes: readonly SchemeNode[],
  { id, weight }: Pick<SchemeNode, 'id' | 'weight'>,
  path: readonly (string | number)[],
  report: Report,
): void {
  const found = sum(nodes.map((node) => parseDecimal(node.weight)));
  if (compare(found, parseDecimal(weight)) === 0) return;
  const params = { found: decimalOf(found)!, expected: weight, ...(message === 'below' ? { node: id } : {}) };
  report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
}
