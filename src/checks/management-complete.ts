/** Every kind of management that the law lists has one entry, and its guideline is a delegation of the ledger. */
import { entriesOf } from '../policy/areas.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { Policy } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const managementComplete: Check = {
  id: 'management-complete',
  severity: 'error',
  run(policy, report) {
    reportLists(policy, report);
    reportDelegations(policy, report);
  },
};

/** The lists are those that any entry says it is listed in. */
function reportLists(policy: Policy, report: Report): void {
  const listed = entriesOf(policy, 'management').filter(({ yaml }) => yaml.data.listedIn !== undefined);
  const found = new Set<string>();
  const told = new Set<string>();
  for (const { yaml } of listed) {
    const target = yaml.data.listedIn!.provisions[0];
    const tell = (message: string, missing: string) =>
      report({
        message,
        params: { target: missing },
        file: yaml.file.path,
        place: yaml.placeOf(['listedIn', 'provisions', 0]),
      });
    if (found.has(target)) tell('double', target);
    found.add(target);
    for (const item of siblingsOf(policy, target)) {
      if (told.has(item) || listed.some((other) => other.yaml.data.listedIn!.provisions[0] === item)) continue;
      told.add(item);
      tell('missing', item);
    }
  }
}

/** The items of the list that a provision is an item of, itself among them. */
function siblingsOf({ regulations }: Policy, target: string): readonly string[] {
  const [id = '', address = ''] = target.split('#');
  const list = regulations.get(id)?.texts.get('id')?.byAddress.get(address)?.parent;
  return (list?.children ?? []).map((item) => `${id}#${item.address}`);
}

function reportDelegations(policy: Policy, report: Report): void {
  for (const { yaml } of entriesOf(policy, 'management')) {
    const target = yaml.data.delegatedBy.provisions[0];
    const [id = '', address = ''] = target.split('#');
    const regulation = policy.regulations.get(id);
    // Whether it exists is told by the check `id-resolves`.
    if (regulation === undefined) continue;
    const known = (regulation.facts.data.delegations ?? []).map((delegation) => delegation.address);
    if (known.includes(address)) continue;
    report({
      message: 'delegation',
      params: { found: address, regulation: id, nearest: nearestWords(address, known) },
      file: yaml.file.path,
      place: yaml.placeOf(['delegatedBy', 'provisions', 0]),
    });
  }
}
