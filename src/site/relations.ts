/**
 * What regulations do to each other. Only one direction is written, on the newer regulation; what its operations do to another is derived from them
 * where its relations do not tell it.
 */
import type { Lang } from '../i18n/languages.ts';
import { claimOf } from '../policy/at.ts';
import type { Relation } from '../policy/delegations.ts';
import { changesForce } from '../policy/operations.ts';
import type { Claim, Operation, Policy, Regulation } from '../policy/types.ts';
import { operationWords } from './operations-view.ts';

/** The kinds of relation, those that change most first. `force` changes what binds while the words stay, as decisions of a court do. */
export const relationKinds = ['repeals', 'succeeds', 'amends', 'force', 'implements', 'basedOn', 'related'] as const;

/** A kind of relation. */
export type RelationKind = (typeof relationKinds)[number];

/** A relation with both of its ends. */
export interface BoundRelation extends Claim {
  readonly kind: RelationKind;
  readonly acting: Regulation;
  readonly target: Regulation;
  /** The address of the provision of the target that is meant. */
  readonly address?: string;
  /** Where the acting regulation says so, as printed. */
  readonly place?: string;
  /** The day on which it takes effect, where it is written. */
  readonly on?: string;
  readonly note?: Relation['note'];
  /** The operation that it is derived from. */
  readonly operation?: Operation;
}

interface Relations {
  readonly all: readonly BoundRelation[];
  readonly around: ReadonlyMap<Regulation, readonly BoundRelation[]>;
}

const relationsByPolicy = new WeakMap<Policy, Relations>();

/** Every relation between two regulations of the policy, in the order of the ids of those that act. */
export function relationsOf(policy: Policy): readonly BoundRelation[] {
  return indexOf(policy).all;
}

/** The relations that a regulation is an end of. */
export function relationsAround(policy: Policy, regulation: Regulation): readonly BoundRelation[] {
  return indexOf(policy).around.get(regulation) ?? [];
}

/** What is to be known of a relation: its note, else what the operation does. */
export function relationNote({ note, operation }: BoundRelation, lang: Lang): string | undefined {
  return note?.[lang] ?? (operation === undefined ? undefined : `${operationWords(operation, lang)}.`);
}

function indexOf(policy: Policy): Relations {
  let index = relationsByPolicy.get(policy);
  if (index === undefined) {
    const all = [...policy.regulations.values()].flatMap((acting) => ownRelations(policy, acting));
    const around = new Map<Regulation, BoundRelation[]>();
    for (const relation of all)
      for (const end of [relation.acting, relation.target])
        around.get(end)?.push(relation) ?? around.set(end, [relation]);
    index = { all, around };
    relationsByPolicy.set(policy, index);
  }
  return index;
}

/** What a regulation is to others. A relation that is only `related` to a provision on which it operates is told as what the operation does. */
function ownRelations(policy: Policy, acting: Regulation): readonly BoundRelation[] {
  const written = (acting.facts.data.relations ?? []).flatMap(({ target: meant, ...relation }): BoundRelation[] => {
    const [id = '', address] = meant.split('#');
    const target = policy.regulations.get(id);
    if (target === undefined || target === acting) return [];
    return [{ ...relation, acting, target, ...(address === undefined ? {} : { address }) }];
  });
  const derived = derivedRelations(policy, acting, written);
  const isSame = (a: BoundRelation, b: BoundRelation) => a.target === b.target && a.address === b.address;
  const told = written.map((relation) => {
    const same = relation.kind === 'related' ? derived.find((other) => isSame(other, relation)) : undefined;
    return same === undefined ? relation : { ...same, ...relation, kind: same.kind };
  });
  return [...told, ...derived.filter((relation) => !told.some((other) => isSame(other, relation)))];
}

/** What the operations of a regulation do to the provisions of others that it is not said to amend or repeal. */
function derivedRelations(
  policy: Policy,
  acting: Regulation,
  written: readonly BoundRelation[],
): readonly BoundRelation[] {
  const changed = new Set(
    written.filter(({ kind }) => kind === 'amends' || kind === 'repeals').map(({ target }) => target),
  );
  const ids = new Set((acting.amendments?.data.operations ?? []).map(({ target }) => target.split('#')[0]!));
  const targets = [...ids].flatMap((id) => policy.regulations.get(id) ?? []).filter((target) => !changed.has(target));
  return targets.flatMap((target) => {
    const operations = target.operations.filter((each) => each.acting === acting.id && each.outcome === 'applied');
    const byAddress = new Map(operations.map((operation) => [operation.address, operation]));
    return [...byAddress.values()].map((operation) => ({
      kind: changesForce(operation) ? ('force' as const) : ('amends' as const),
      acting,
      target,
      address: operation.address,
      place: operation.data.place,
      ...(operation.on === undefined ? {} : { on: operation.on }),
      operation,
      ...claimOf(operation),
    }));
  });
}
