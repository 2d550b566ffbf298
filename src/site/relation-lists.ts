/** The relations of a regulation to others in both directions, as lists. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { isWithin } from '../policy/operations.ts';
import type { Confidence, Policy, Regulation } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { actingPlace, momentOfToday, placeUrl, type Moment, type PlaceView } from './places.ts';
import { relationKinds, relationNote, relationsAround, type BoundRelation, type RelationKind } from './relations.ts';
import { regulationUrl } from './urls.ts';

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
  readonly kind: RelationKind;
  /** Whether the others act on this regulation. */
  readonly isInverse: boolean;
  readonly title: string;
  readonly relations: readonly RelationView[];
}

/** The relations of a regulation, by kind and direction; what it does itself comes before what others do. */
export function relationGroups(policy: Policy, regulation: Regulation, lang: Lang): readonly RelationGroup[] {
  const around = relationsAround(policy, regulation);
  const moment = momentOfToday(policy);
  return relationKinds
    .flatMap((kind) => {
      const [own, others] = [false, true].map((isInverse) =>
        around.filter((each) => each.kind === kind && (each.target === regulation) === isInverse),
      );
      return [group(kind, false, own!, lang, moment), group(kind, true, others!, lang, moment)];
    })
    .filter(({ relations }) => relations.length > 0);
}

/**
 * What others are to the provisions of a page: how they change what binds, what they are the legal basis of, and what is related to them. What
 * implements them is told with their delegations.
 */
export function relationsToPage(
  policy: Policy,
  regulation: Regulation,
  page: string,
  lang: Lang,
): readonly RelationGroup[] {
  const here = relationsAround(policy, regulation).filter(
    ({ target, address = '' }) => target === regulation && isWithin(address, page),
  );
  return (['force', 'basedOn', 'related'] as const)
    .map((kind) => {
      const ofKind = here.filter((each) => each.kind === kind);
      return group(kind, true, ofKind, lang, momentOfToday(policy));
    })
    .filter(({ relations }) => relations.length > 0);
}

/** Relations of one kind; those that say the same of several provisions are one. */
function group(
  kind: RelationKind,
  isInverse: boolean,
  bound: readonly BoundRelation[],
  lang: Lang,
  moment: Moment,
): RelationGroup {
  const same = Map.groupBy(bound, (relation) => {
    const { acting, target, place, on, confidence } = relation;
    return JSON.stringify([isInverse ? acting.id : target.id, relationNote(relation, lang), place, on, confidence]);
  });
  const title = t(lang, `relation.${isInverse ? 'acted' : 'acting'}.${kind}`);
  const relations = [...same.values()].map((each) => relationView(each, isInverse, lang, moment));
  return { kind, isInverse, title, relations };
}

function relationView(bound: readonly BoundRelation[], isInverse: boolean, lang: Lang, moment: Moment): RelationView {
  const [relation] = bound as [BoundRelation, ...BoundRelation[]];
  const { acting, target, place, on, confidence } = relation;
  const shown = isInverse ? acting : target;
  const note = relationNote(relation, lang);
  return {
    citation: shown.citation,
    title: shown.facts.data.title[lang],
    url: regulationUrl(lang, shown.id),
    provisions: bound.flatMap(({ address }) => placedProvision(target, address, lang, moment) ?? []),
    ...(place === undefined ? {} : { place: actingPlace(acting, place, lang) }),
    ...(on === undefined ? {} : { date: dateInWords(lang, on) }),
    ...(note === undefined ? {} : { note }),
    confidence,
  };
}

/** The provision of a regulation that a relation is about; `undefined` where it is about the whole. */
export function placedProvision(
  regulation: Regulation,
  address: string | undefined,
  lang: Lang,
  moment: Moment,
): PlacedProvision | undefined {
  if (address === undefined) return undefined;
  return { label: addressLabel(address, lang), url: placeUrl(regulation, address, lang, moment) };
}
