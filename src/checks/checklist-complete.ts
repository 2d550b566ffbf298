/** A checklist covers its part of a regulation without gap and without double: what the law demands and the list forgets would be thought done. */
import { entriesOf } from '../policy/areas.ts';
import { coverageOf, innermost, mentionsOf, type Checklist } from '../policy/checklists.ts';
import type { Policy } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const checklistComplete: Check = {
  id: 'checklist-complete',
  severity: 'error',
  run(policy, report) {
    for (const checklist of entriesOf(policy, 'checklist')) {
      reportProvisions(policy, checklist, report);
      reportAnchors(checklist, report);
    }
  },
};

function reportProvisions(policy: Policy, { yaml }: Checklist, report: Report): void {
  // Whether it exists is told by the check `id-resolves`.
  const coverage = coverageOf(policy, yaml.data);
  if (coverage === undefined) return;
  const demanded = innermost(coverage.provision).map(({ address }) => `${coverage.regulation.id}#${address}`);
  const open = new Set(demanded);
  const ticked = new Set<string>();
  const waived = new Map<string, readonly (string | number)[]>();
  const tell = (message: string, target: string, path: readonly (string | number)[]) =>
    report({
      message,
      params: { target, covers: yaml.data.covers },
      file: yaml.file.path,
      place: yaml.placeOf(path),
    });
  for (const { role, target, path } of mentionsOf(yaml.data)) {
    open.delete(target);
    if (role === 'subject') continue;
    if (!demanded.includes(target)) tell('outside', target, path);
    else if (role === 'waiver') waived.set(target, path);
    else if (ticked.has(target)) tell('double', target, path);
    else ticked.add(target);
  }
  for (const [target, path] of waived) if (ticked.has(target)) tell('waived', target, path);
  for (const target of open) tell('missing', target, ['covers']);
}

function reportAnchors({ yaml }: Checklist, report: Report): void {
  const seen = new Set<string>();
  const look = (id: string, path: readonly (string | number)[]) => {
    if (seen.has(id))
      report({ message: 'anchor', params: { id }, file: yaml.file.path, place: yaml.placeOf([...path, 'id']) });
    seen.add(id);
  };
  yaml.data.parts.forEach(({ id, groups }, part) => {
    look(id, ['parts', part]);
    groups.forEach((group, index) => look(group.id, ['parts', part, 'groups', index]));
  });
}
