/**
 * Every indicator of an evaluation scheme has each level of the scale exactly once, the lowest first, and every ladder names each; what a level asks
 * for is written there, or in a provision that says that it is about that level.
 */
import { levelNamedIn, nodesOf } from '../policy/schemes.ts';
import type { Policy, SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const levelsComplete: Check = {
  id: 'levels-complete',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2001/scheme.yaml',
    good: '- { level: 2, criteria',
    bad: '- { level: 1, criteria',
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) checkScheme(policy, yaml, report);
  },
};

type Path = readonly (string | number)[];

function checkScheme(policy: Policy, yaml: YamlData<SchemeData>, report: Report): void {
  const { scale, ladders = [], criteria } = yaml.data;
  const tell = (message: string, params: Record<string, string | number>, path: Path) =>
    report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
  if (scale.max <= scale.min) return tell('scale', { min: scale.min, max: scale.max }, ['scale', 'max']);
  const expected = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  const checkLevels = (name: string, levels: readonly { readonly level: number }[], path: Path) => {
    const found = levels.map(({ level }) => level).join(', ');
    if (found !== expected.join(', ')) tell('levels', { name, found, expected: expected.join(', ') }, path);
  };
  ladders.forEach(({ id, levels }, index) => checkLevels(id, levels, ['ladders', index, 'levels']));
  for (const { node, path } of nodesOf(yaml.data)) {
    const at = [...path, 'levels'];
    if (node.levels === undefined) {
      if (node.children === undefined && criteria === 'complete') tell('missing', { name: node.id }, path);
      continue;
    }
    if (node.children !== undefined || criteria === 'none') {
      tell(criteria === 'none' ? 'not-held' : 'not-indicator', { name: node.id }, at);
      continue;
    }
    checkLevels(node.id, node.levels, at);
    node.levels.forEach(({ level, criteria: own, provisions = [] }, index) => {
      const [provision] = provisions;
      if (own !== undefined || provision === undefined || levelNamedIn(policy, provision) === level) return;
      tell('other-level', { found: provision, level }, [...at, index, 'provisions', 0]);
    });
  }
}
