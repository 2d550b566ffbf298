/** What regulations do to each other, as plain data: the relations in words, and what a picture of them shows. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { placeInWords } from '../policy/place-words.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { claimView, isRead, type ClaimView } from './claims.ts';
import { momentOfToday } from './places.ts';
import { placedProvision, type PlacedProvision } from './relation-lists.ts';
import { pictureAround, wholePicture, type Picture, type PictureRelation } from './relation-picture.ts';
import {
  relationKinds,
  relationNote,
  relationsAround,
  relationsOf,
  type BoundRelation,
  type RelationKind,
} from './relations.ts';
import { citedLink, type CitedLink } from './status-view.ts';

/** One relation: what acts, on what, where it says so. */
export interface RelationView {
  readonly kind: RelationKind;
  readonly acting: CitedLink;
  readonly target: CitedLink;
  /** The provision of the target that is meant. */
  readonly provision?: PlacedProvision;
  /** Where the acting regulation says so: "Pasal I angka 3". */
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

/** The view of all relations. */
export function relationsView(policy: Policy, lang: Lang): RelationsView {
  const all = relationsOf(policy);
  const groups = relationKinds.flatMap((kind) => {
    const relations = all
      .filter((relation) => relation.kind === kind)
      .map((relation) => viewOf(policy, lang, relation))
      .sort((a, b) => a.acting.citation.localeCompare(b.acting.citation, 'id', { numeric: true }));
    return relations.length === 0 ? [] : [{ kind, verb: t(lang, `relation.verb.${kind}`), relations }];
  });
  return { lang, count: all.length, groups, picture: wholePicture(lang, drawn(all)) };
}

/** The picture of the relations around one regulation; `undefined` when it has none. */
export function neighboursPicture(policy: Policy, regulation: Regulation, lang: Lang): Picture | undefined {
  const around = relationsAround(policy, regulation);
  return around.length === 0 ? undefined : pictureAround(regulation, lang, drawn(around));
}

function viewOf(policy: Policy, lang: Lang, relation: BoundRelation): RelationView {
  const { kind, acting, target, address, place } = relation;
  const provision = placedProvision(target, address, lang, momentOfToday(policy));
  const note = relationNote(relation, lang);
  return {
    kind,
    acting: citedLink(policy, acting.id, lang)!,
    target: citedLink(policy, target.id, lang)!,
    ...(provision === undefined ? {} : { provision }),
    ...(place === undefined ? {} : { place: placeInWords(place, lang) }),
    ...(note === undefined ? {} : { note }),
    claim: claimView(policy, lang, relation),
  };
}

/** A line for every kind of relation between two regulations, however many provisions it names. A line is read when one of its claims is. */
function drawn(relations: readonly BoundRelation[]): readonly PictureRelation[] {
  const lines = new Map<string, PictureRelation>();
  for (const { kind, acting, target, confidence } of relations) {
    const key = `${kind} ${acting.id} ${target.id}`;
    const wasRead = isRead(confidence) || lines.get(key)?.isRead === true;
    lines.set(key, { kind, acting, target, isRead: wasRead });
  }
  return [...lines.values()];
}
