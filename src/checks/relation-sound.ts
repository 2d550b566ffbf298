/**
 * Relations stand on the newer regulation, once, and never in a circle: what acts is not older than what it acts on, a rule implements a provision
 * that delegates, and only a whole regulation is repealed by a relation.
 */
import { isWithin } from '../policy/operations.ts';
import type { Relation } from '../policy/delegations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const relationSound: Check = {
  id: 'relation-sound',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-2-2002/regulation.yaml',
    good: 'target: perpres-1-2001#pasal-2-ayat-2',
    bad: 'target: perpres-2-2002',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) checkRelations(policy, regulation, report);
    reportCircles(policy, report);
    reportSecondRepeals(policy, report);
  },
};

function checkRelations(policy: Policy, regulation: Regulation, report: Report): void {
  const { facts } = regulation;
  const seen = new Set<string>();
  facts.data.relations?.forEach((relation, index) => {
    const { kind, target, on, note } = relation;
    const [id = '', address] = target.split('#');
    const tell = (message: string, field: string, params: Record<string, string> = {}) =>
      report({ message, params, file: facts.file.path, place: facts.placeOf(['relations', index, field]) });
    if (id === regulation.id) tell('itself', 'target', { id });
    if (seen.has(`${kind} ${target}`)) tell('double', 'target', { kind, target });
    seen.add(`${kind} ${target}`);
    if (kind === 'related' && note === undefined) tell('no-note', 'kind');
    if (kind !== 'repeals' && on !== undefined) tell('no-day', 'on', { kind });
    if (kind === 'repeals' && address !== undefined) tell('part', 'target', { target });
    const other = policy.regulations.get(id);
    if (other === undefined || id === regulation.id) return;
    checkAge(regulation, other, relation, tell);
    if (kind === 'implements' && address !== undefined && !isDelegating(other, address))
      tell('no-delegation', 'target', { target });
  });
  for (const id of new Set(regulation.amendments?.data.operations.map(({ target }) => target.split('#')[0]!)))
    if (needsRelation(policy, regulation, id))
      report({
        message: 'no-amends',
        params: { target: id },
        file: facts.file.path,
        place: facts.placeOf(['relations'], 'key'),
      });
}

/** Who acts is not older than what it acts on; a legal basis is not younger. Dates that nobody knows are compared by year. */
function checkAge(
  regulation: Regulation,
  other: Regulation,
  { kind, target }: Relation,
  tell: (message: string, field: string, params?: Record<string, string>) => void,
): void {
  if (kind === 'related') return;
  const [own, theirs] = [dayOf(regulation), dayOf(other)];
  const length = Math.min(own.length, theirs.length);
  if (own.slice(0, length) < theirs.slice(0, length)) tell('older', 'target', { kind, target, own, theirs });
}

function dayOf({ facts: { data } }: Regulation): string {
  return data.dates?.enacted?.date ?? String(data.year);
}

/** Whether a provision is a delegation of its regulation, is in one, or holds one; where there is no ledger nobody can tell. */
function isDelegating({ facts }: Regulation, address: string): boolean {
  const { delegations } = facts.data;
  return (
    delegations === undefined ||
    delegations.some((each) => isWithin(each.address, address) || isWithin(address, each.address))
  );
}

/** Whether operations change the text of a regulation that no relation says is amended. A court and a repeal of parts do not amend. */
function needsRelation(policy: Policy, { amendments, facts }: Regulation, id: string): boolean {
  const changing: ReadonlySet<string> = new Set(['replace', 'insert-after', 'substitute', 'renumber']);
  const changes = amendments?.data.operations.some(
    ({ target, operation }) => target.startsWith(`${id}#`) && changing.has(operation),
  );
  const isTold = facts.data.relations?.some(({ kind, target }) => kind === 'amends' && target.split('#')[0] === id);
  return changes === true && isTold !== true && policy.regulations.has(id);
}

const acting: ReadonlySet<string> = new Set(['repeals', 'amends', 'implements', 'succeeds', 'basedOn']);

/** Reports each repeal of what another has repealed before: only one of them can have ended it. */
function reportSecondRepeals({ regulations }: Policy, report: Report): void {
  const first = new Map<string, string>();
  for (const { id, facts } of [...regulations.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))) {
    facts.data.relations?.forEach(({ kind, target }, index) => {
      if (kind !== 'repeals') return;
      const by = first.get(target);
      if (by === undefined) return void first.set(target, id);
      report({
        message: 'repealed-twice',
        params: { target, by },
        file: facts.file.path,
        place: facts.placeOf(['relations', index, 'target']),
      });
    });
  }
}

/** Reports the relation that closes each circle of regulations. */
function reportCircles(policy: Policy, report: Report): void {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (id: string) => {
    const regulation = policy.regulations.get(id);
    if (regulation === undefined || done.has(id)) return;
    open.add(id);
    regulation.facts.data.relations?.forEach(({ kind, target }, index) => {
      const other = target.split('#')[0]!;
      if (!acting.has(kind) || other === id) return;
      if (!open.has(other)) return visit(other);
      report({
        message: 'circle',
        params: { target: other, id },
        file: regulation.facts.file.path,
        place: regulation.facts.placeOf(['relations', index, 'target']),
      });
    });
    open.delete(id);
    done.add(id);
  };
  for (const id of policy.regulations.keys()) visit(id);
}
