/** What regulations do to each other, as plain data: the relations in words, and what a picture of them shows. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import type { Relation } from '../policy/delegations.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, isRead, type ClaimView } from './claims.ts';
import { regulationLink, type RegulationLink } from './derived-status.ts';
import {
  neighboursPicture,
  relationKinds,
  wholePicture,
  type Picture,
  type PictureRelation,
  type RelationKind,
} from './relation-picture.ts';
import { provisionUrl, regulationUrl } from './urls.ts';

/** One relation: what acts, on what, where it says so. */
export interface RelationView {
  readonly kind: RelationKind;
  readonly acting: RegulationLink;
  readonly target: RegulationLink;
  /** The provision of the target that is meant. */
  readonly provision?: { readonly label: string; readonly url: string };
  /** As printed, in Indonesian. */
  readonly place?: string;
  readonly note?: string;
  readonly claim: ClaimView;
}

/** All relations of a kind. */
export interface RelationGroup {
  readonly kind: RelationKind;
  /** What the acting regulation does: "mencabut". */
  readonly verb: string;
  readonly relations: readonly RelationView[];
}

/** Everything the page of relations shows. */
export interface RelationsView {
  readonly lang: Lang;
  readonly count: number;
  readonly groups: readonly RelationGroup[];
  readonly picture: Picture;
}

/** The relations around one regulation, for its page. */
export interface NeighboursView {
  readonly lang: Lang;
  /** By kind: first what the regulation does to others, then what others do to it. */
  readonly groups: readonly {
    readonly kind: RelationKind;
    readonly isActing: boolean;
    /** "Mencabut", "Dicabut oleh". */
    readonly name: string;
    readonly relations: readonly RelationView[];
  }[];
  readonly picture: Picture;
}

/** The view of all relations. */
export function relationsView(policy: Policy, lang: Lang): RelationsView {
  const pairs = pairsOf(policy);
  const groups = relationKinds.flatMap((kind) => {
    const relations = pairs
      .filter(({ relation }) => relation.kind === kind)
      .map((pair) => viewOf(policy, lang, pair))
      .sort((a, b) => a.acting.citation.localeCompare(b.acting.citation, 'id', { numeric: true }));
    return relations.length === 0 ? [] : [{ kind, verb: t(lang, `relation.verb.${kind}`), relations }];
  });
  return { lang, count: pairs.length, groups, picture: wholePicture(lang, drawn(pairs)) };
}

/** The view of the relations around one regulation; `undefined` when it has none. */
export function neighboursView(policy: Policy, regulation: Regulation, lang: Lang): NeighboursView | undefined {
  const pairs = pairsAround(policy).get(regulation) ?? [];
  if (pairs.length === 0) return undefined;
  const groups = [true, false].flatMap((isActing) =>
    relationKinds.flatMap((kind) => {
      const relations = pairs
        .filter((pair) => pair.relation.kind === kind && (pair.acting === regulation) === isActing)
        .map((pair) => viewOf(policy, lang, pair));
      const name = t(lang, isActing ? `relation.acting.${kind}` : `relation.acted.${kind}`);
      return relations.length === 0 ? [] : [{ kind, isActing, name, relations }];
    }),
  );
  return { lang, groups, picture: neighboursPicture(regulation, lang, drawn(pairs)) };
}

/** A relation with both of its ends. */
interface Pair {
  readonly relation: Relation;
  readonly acting: Regulation;
  readonly target: Regulation;
}

/** Every relation between two regulations of the policy, in the order of ids. */
function pairsOf(policy: Policy): readonly Pair[] {
  return [...policy.regulations.values()].flatMap((acting) =>
    (acting.facts.data.relations ?? []).flatMap((relation) => {
      const target = policy.regulations.get(relation.target.split('#')[0]!);
      return target === undefined || target === acting ? [] : [{ relation, acting, target }];
    }),
  );
}

const pairsByPolicy = new WeakMap<Policy, ReadonlyMap<Regulation, readonly Pair[]>>();

/** The relations around each regulation; every page of a regulation asks for its own. */
function pairsAround(policy: Policy): ReadonlyMap<Regulation, readonly Pair[]> {
  let around = pairsByPolicy.get(policy);
  if (around === undefined) {
    const found = new Map<Regulation, Pair[]>();
    for (const pair of pairsOf(policy))
      for (const end of [pair.acting, pair.target]) found.get(end)?.push(pair) ?? found.set(end, [pair]);
    around = found;
    pairsByPolicy.set(policy, around);
  }
  return around;
}

function viewOf(policy: Policy, lang: Lang, { relation, acting, target }: Pair): RelationView {
  const address = relation.target.split('#')[1];
  const { place, note } = relation;
  return {
    kind: relation.kind,
    acting: regulationLink(policy, acting.id, lang)!,
    target: regulationLink(policy, target.id, lang)!,
    ...(address === undefined
      ? {}
      : { provision: { label: addressLabel(address, lang), url: placeUrl(target, address, lang) } }),
    ...(place === undefined ? {} : { place }),
    ...(note === undefined ? {} : { note: note[lang] }),
    claim: claimView(policy, lang, relation),
  };
}

/** Where a provision is shown: its page, or the regulation when its text, or the provision in it, is not here. */
export function placeUrl(regulation: Regulation, address: string, lang: Lang): string {
  const provision = regulation.texts.get(lang)?.byAddress.get(address);
  if (provision === undefined) return regulationUrl(lang, regulation.id);
  const page = pageOf(provision);
  return page === undefined
    ? regulationUrl(lang, regulation.id, address)
    : provisionUrl(lang, regulation.id, page.address, address);
}

/** A line for every kind of relation between two regulations, however many provisions it names. A line is read when one of its claims is. */
function drawn(pairs: readonly Pair[]): readonly PictureRelation[] {
  const lines = new Map<string, PictureRelation>();
  for (const { relation, acting, target } of pairs) {
    const key = `${relation.kind} ${acting.id} ${target.id}`;
    const wasRead = isRead(relation.confidence) || lines.get(key)?.isRead === true;
    lines.set(key, { kind: relation.kind, acting, target, isRead: wasRead });
  }
  return [...lines.values()];
}
