/** Every address that a text loses has a lineage entry that says what became of it, and no entry speaks of an address that is still there. Whoever followed the old address must learn where its subject went. */
import { isWithin } from '../policy/operations.ts';
import type { Expression, Operation, Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const lineageComplete: Check = {
  id: 'lineage-complete',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-2-2002/amendments.yaml',
    good: 'address: pasal-2-ayat-1-huruf-b, becomes',
    bad: 'address: pasal-2-ayat-1-huruf-a, becomes',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      regulation.expressions.slice(1).forEach((after, index) => {
        const before = regulation.expressions[index]!;
        for (const operation of after.operations)
          if (operation.outcome === 'applied') checkOperation(regulation, before, after, operation, report);
      });
    }
  },
};

function checkOperation(
  { facts }: Regulation,
  before: Expression,
  after: Expression,
  operation: Operation,
  report: Report,
): void {
  const { data, yaml, index, address } = operation;
  const [old] = before.texts.values();
  const [now] = after.texts.values();
  if (old === undefined || now === undefined || old === now) return;
  const told = [...(data.lineage ?? []), ...(facts.data.lineage ?? [])].map((entry) => entry.address);
  const isTold = (lost: string) => told.some((each) => isWithin(lost, each));
  // A provision that says that it was repealed tells enough of what stood in it.
  const lost =
    data.operation === 'replace'
      ? old.all.filter((provision) => isWithin(provision.address, address) && !now.byAddress.has(provision.address))
      : [];
  const outermost = lost.filter(({ parent }) => !lost.some((other) => other === parent));
  for (const provision of outermost) {
    if (isTold(provision.address)) continue;
    report({
      message: 'missing',
      params: { address: provision.address },
      file: yaml.file.path,
      place: yaml.placeOf(['operations', index, 'operation']),
    });
  }
  data.lineage?.forEach((entry, position) => {
    const place = yaml.placeOf(['operations', index, 'lineage', position, 'address']);
    const tell = (message: string, params: Record<string, string>) =>
      report({ message, params, file: yaml.file.path, place });
    if (!old.byAddress.has(entry.address)) tell('unknown', { address: entry.address });
    else if (now.byAddress.has(entry.address) && entry.how !== 'moved') tell('still-there', { address: entry.address });
    for (const next of entry.becomes) if (!now.byAddress.has(next)) tell('becomes', { address: next });
  });
}
