/** Every id inside the area of cooperation names an entry of the right kind there, and every draft a draft. A name that leads nowhere would vanish from the pages. */
import { entriesOf, type AreaEntry, type AreaKind } from '../policy/areas.ts';
import { membersOf } from '../policy/cooperation.ts';
import { idsOf } from '../policy/documents.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { Policy } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const cooperationResolves: Check = {
  id: 'cooperation-resolves',
  severity: 'error',
  run(policy, report) {
    for (const entry of policy.entries.values()) if (entry.area === 'cooperation') checkMembers(policy, entry, report);
    const drafts = idsOf(policy, 'drafts');
    for (const { yaml } of entriesOf(policy, 'programme')) {
      yaml.data.became.forEach((stage, index) =>
        stage.drafts?.forEach((found, position) => {
          if (drafts.has(found)) return;
          const place = yaml.placeOf(['became', index, 'drafts', position]);
          const params = { found, nearest: nearestWords(found, drafts) };
          report({ message: 'draft', params, file: yaml.file.path, place });
        }),
      );
    }
  },
};

function checkMembers(policy: Policy, entry: AreaEntry, report: Report): void {
  const { file, placeOf } = entry.yaml;
  for (const { kind, id: found, path } of membersOf(entry)) {
    const known = idsOfKind(policy, kind);
    if (known.has(found)) continue;
    const params = { found, kind, nearest: nearestWords(found, known) };
    report({ message: 'entry', params, file: file.path, place: placeOf(path) });
  }
}

/** The folders that hold an entry of a kind, by the names of their files: one that could not be used has messages of its own. */
function idsOfKind({ files }: Policy, kind: AreaKind): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ path }) => {
      const [, area, id, name] = path.split('/');
      return area === 'cooperation' && name === `${kind}.yaml` ? [id!] : [];
    }),
  );
}
