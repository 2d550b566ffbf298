/** The relations of a regulation to others in both directions; only one direction is written, on the newer regulation. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import type { Relation } from '../policy/delegations.ts';
import { isWithin } from '../policy/operations.ts';
import type { Confidence, Policy, Regulation } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { actingPlace, placeUrl, type PlaceView } from './places.ts';
import { regulationUrl } from './urls.ts';

/** A relation with the regulation that has it. */
export interface InverseRelation {
  readonly regulation: Regulation;
  readonly relation: Relation;
}

/** A provision with its address on the site. */
export interface PlacedProvision {
  readonly label: string;
  readonly url: string;
}

/** One other regulation with what binds it to this one. */
export interface RelationView {
  /** "UU 11/2008". */
  readonly citation: string;
  readonly title: string;
  readonly url: string;
  /** The provisions that are meant, of the regulation that is acted on. */
  readonly provisions: readonly PlacedProvision[];
  readonly place?: PlaceView;
  /** The day on which it takes effect, where it is written. */
  readonly date?: string;
  readonly note?: string;
  readonly confidence: Confidence;
}

/** The relations of one kind in one direction. */
export interface RelationGroup {
  readonly kind: Relation['kind'];
  /** Whether the others act on this regulation. */
  readonly isInverse: boolean;
  readonly title: string;
  readonly relations: readonly RelationView[];
}

const kinds = ['repeals', 'amends', 'implements', 'basedOn', 'succeeds', 'related'] as const;

const inverseByPolicy = new WeakMap<Policy, ReadonlyMap<string, readonly InverseRelation[]>>();

/** What others are to a regulation, in the order of their ids. */
export function inverseRelations(policy: Policy, id: string): readonly InverseRelation[] {
  let inverse = inverseByPolicy.get(policy);
  if (inverse === undefined) {
    const found = new Map<string, InverseRelation[]>();
    for (const regulation of policy.regulations.values()) {
      for (const relation of regulation.facts.data.relations ?? []) {
        const target = relation.target.split('#')[0]!;
        found.get(target)?.push({ regulation, relation }) ?? found.set(target, [{ regulation, relation }]);
      }
    }
    inverse = found;
    inverseByPolicy.set(policy, inverse);
  }
  return inverse.get(id) ?? [];
}

/** The relations of a regulation, by kind and direction; what it does itself comes before what others do. */
export function relationGroups(policy: Policy, regulation: Regulation, lang: Lang): readonly RelationGroup[] {
  const own = (regulation.facts.data.relations ?? []).flatMap((relation) => {
    const target = policy.regulations.get(relation.target.split('#')[0]!);
    return target === undefined ? [] : [{ acting: regulation, target, shown: target, relation }];
  });
  const inverse = inverseRelations(policy, regulation.id).map(({ regulation: acting, relation }) => ({
    acting,
    target: regulation,
    shown: acting,
    relation,
  }));
  return kinds
    .flatMap((kind) => [
      group(
        kind,
        false,
        own.filter(({ relation }) => relation.kind === kind),
        lang,
        policy.asOf,
      ),
      group(
        kind,
        true,
        inverse.filter(({ relation }) => relation.kind === kind),
        lang,
        policy.asOf,
      ),
    ])
    .filter(({ relations }) => relations.length > 0);
}

/**
 * What others are to the provisions of a page: what they are the legal basis of, and what is related to them. What implements them is told with
 * their delegations.
 */
export function relationsToPage(
  policy: Policy,
  regulation: Regulation,
  page: string,
  lang: Lang,
): readonly RelationGroup[] {
  const here = inverseRelations(policy, regulation.id)
    .filter(({ relation }) => isWithin(relation.target.split('#')[1] ?? '', page))
    .map(({ regulation: acting, relation }) => ({ acting, target: regulation, shown: acting, relation }));
  return (['basedOn', 'related'] as const)
    .map((kind) =>
      group(
        kind,
        true,
        here.filter(({ relation }) => relation.kind === kind),
        lang,
        policy.asOf,
      ),
    )
    .filter(({ relations }) => relations.length > 0);
}

/** A relation with both its ends, and the one that is listed. */
interface Bound {
  readonly acting: Regulation;
  readonly target: Regulation;
  readonly shown: Regulation;
  readonly relation: Relation;
}

/** Relations of one kind; those that say the same of several provisions are one. */
function group(
  kind: Relation['kind'],
  isInverse: boolean,
  bound: readonly Bound[],
  lang: Lang,
  today: string,
): RelationGroup {
  const same = Map.groupBy(bound, ({ shown, relation: { note, place, on, confidence } }) =>
    JSON.stringify([shown.id, note, place, on, confidence]),
  );
  const title = t(lang, `relation.${kind}${isInverse ? '.inverse' : ''}`);
  return { kind, isInverse, title, relations: [...same.values()].map((each) => relationView(each, lang, today)) };
}

function relationView(bound: readonly Bound[], lang: Lang, today: string): RelationView {
  const [{ acting, shown, relation }] = bound as [Bound, ...Bound[]];
  const { place, on, note, confidence } = relation;
  return {
    citation: shown.citation,
    title: shown.facts.data.title[lang],
    url: regulationUrl(lang, shown.id),
    provisions: bound.flatMap(({ target, relation: { target: meant } }) => {
      const address = meant.split('#')[1];
      if (address === undefined) return [];
      return [
        {
          label: addressLabel(address, lang),
          url: placeUrl(target, address, lang, { day: today, isDated: false }),
        },
      ];
    }),
    ...(place === undefined ? {} : { place: actingPlace(acting, place, lang) }),
    ...(on === undefined ? {} : { date: dateInWords(lang, on) }),
    ...(note === undefined ? {} : { note: note[lang] }),
    confidence,
  };
}
