/**
 * Where the boxes and lines of a picture of relations stand, in units of the drawing. A line runs from the acting regulation to the one acted on.
 * The whole register has a column for each rank in the hierarchy of law, and in it the oldest regulation first; the picture of one regulation has it in
 * the middle, what it acts on to its left, what acts on it to its right.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { regulationTypes } from '../policy/regulation-types.ts';
import type { Regulation } from '../policy/types.ts';
import { relationKinds, type BoundRelation, type RelationKind } from './relations.ts';
import { regulationUrl } from './urls.ts';

/** A relation to draw. */
export interface PictureRelation extends Pick<BoundRelation, 'kind' | 'acting' | 'target'> {
  /** Whether the claim rests on a text that somebody read. */
  readonly isRead: boolean;
}

/** Words in a picture. */
export interface PictureLabel {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** The box of a regulation. */
export interface PictureBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly citation: string;
  readonly title: string;
  readonly url: string;
  readonly isCentre: boolean;
}

/** A line from one box to another. */
export interface PictureLine {
  readonly kind: RelationKind;
  readonly path: string;
  readonly isRead: boolean;
}

/** A picture ready to be drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly labels: readonly PictureLabel[];
  readonly boxes: readonly PictureBox[];
  /** Those that change most last, so that they lie on top. */
  readonly lines: readonly PictureLine[];
}

/** The height of a box. */
export const boxHeight = 24;

const step = 30;
const head = 30;
const gap = 72;
/** Lines in one column bend out of it by so much at most. */
const bend = 48;

/** The regulation in the middle stands no lower, so that it is seen at once. */
const lowest = 300;

/** The ranks from left to right: courts act on laws, laws stand above what carries them out. */
const ranks = ['court', 'law', 'president', 'ministry', 'decision'] as const;

function rankOf(type: string): (typeof ranks)[number] {
  if (type.startsWith('putusan-')) return 'court';
  if (['uud', 'uu', 'perppu'].includes(type)) return 'law';
  if (['pp', 'perpres', 'keppres', 'inpres'].includes(type)) return 'president';
  return /^(?:permen|peraturan-)/.test(type) ? 'ministry' : 'decision';
}

/** The picture of all relations. Regulations without any are left out. */
export function wholePicture(lang: Lang, relations: readonly PictureRelation[]): Picture {
  const regulations = [...new Set(relations.flatMap(({ acting, target }) => [acting, target]))].sort(byAge);
  const columns = ranks
    .map((rank) => ({ rank, list: regulations.filter(({ facts }) => rankOf(facts.data.type) === rank) }))
    .filter(({ list }) => list.length > 0);
  const boxes = new Map<Regulation, PictureBox>();
  const labels: PictureLabel[] = [];
  let x = 0;
  for (const { rank, list } of columns) {
    const width = widthOf(list);
    labels.push({ x, y: 16, words: t(lang, `relation.rank.${rank}`) });
    for (const [index, regulation] of list.entries())
      boxes.set(regulation, boxOf(regulation, lang, x, head + index * step, width));
    x += width + gap;
  }
  return {
    width: x - gap + bend,
    height: head + step * Math.max(0, ...columns.map(({ list }) => list.length)),
    title: t(lang, 'relations.picture'),
    description: t(lang, 'relations.pictureWords', { count: regulations.length, lines: relations.length }),
    labels,
    boxes: [...boxes.values()],
    lines: linesBetween(relations, (regulation) => boxes.get(regulation)!),
  };
}

/** The picture of the relations around one regulation. */
export function pictureAround(centre: Regulation, lang: Lang, relations: readonly PictureRelation[]): Picture {
  const sides = [
    relations.filter(({ acting }) => acting === centre),
    relations.filter(({ target }) => target === centre),
  ];
  const [left = 0, right = 0] = sides.map((side) =>
    widthOf(
      side.map((line) => otherEnd(line, centre)),
      groupNames(side, centre, lang),
    ),
  );
  const middle = { x: left === 0 ? 0 : left + gap, width: widthOf([centre]) };
  const columns = sides.map((side, index) => {
    const x = index === 0 ? 0 : middle.x + middle.width + gap;
    return columnOf(side, centre, lang, x, index === 0 ? left : right);
  });
  const height = Math.max(step + head, ...columns.map((column) => column.height));
  const own = {
    ...boxOf(centre, lang, middle.x, Math.min((height - boxHeight) / 2, lowest), middle.width),
    isCentre: true,
  };
  return {
    width: middle.x + middle.width + (right === 0 ? 0 : gap + right),
    height,
    title: t(lang, 'relations.pictureOf', { citation: centre.citation }),
    description: t(lang, 'relations.pictureOfWords'),
    labels: columns.flatMap((column) => column.labels),
    boxes: [own, ...columns.flatMap((column) => column.ends.map(({ box }) => box))],
    lines: columns.flatMap(({ ends }) =>
      ends.map(({ relation, box }) =>
        relation.acting === centre ? lineFrom(relation, own, box) : lineFrom(relation, box, own),
      ),
    ),
  };
}

/** One side of the picture of a regulation: the other ends, by kind, each kind under its name. */
function columnOf(side: readonly PictureRelation[], centre: Regulation, lang: Lang, x: number, width: number) {
  const labels: PictureLabel[] = [];
  const ends: { readonly relation: PictureRelation; readonly box: PictureBox }[] = [];
  let y = 0;
  for (const kind of relationKinds) {
    const group = side
      .filter((relation) => relation.kind === kind)
      .sort((a, b) => byAge(otherEnd(a, centre), otherEnd(b, centre)));
    if (group.length === 0) continue;
    labels.push({ x, y: y + 16, words: nameOf(group[0]!, centre, lang) });
    y += head;
    for (const relation of group) {
      ends.push({ relation, box: boxOf(otherEnd(relation, centre), lang, x, y, width) });
      y += step;
    }
  }
  return { labels, ends, height: y };
}

const otherEnd = ({ acting, target }: PictureRelation, centre: Regulation) => (acting === centre ? target : acting);

const nameOf = ({ kind, acting }: PictureRelation, centre: Regulation, lang: Lang) =>
  t(lang, `relation.${acting === centre ? 'acting' : 'acted'}.${kind}`);

const groupNames = (side: readonly PictureRelation[], centre: Regulation, lang: Lang) => [
  ...new Set(side.map((relation) => nameOf(relation, centre, lang))),
];

function boxOf(regulation: Regulation, lang: Lang, x: number, y: number, width: number): PictureBox {
  const { citation, facts, id } = regulation;
  return { x, y, width, citation, title: facts.data.title[lang], url: regulationUrl(lang, id), isCentre: false };
}

/** Wide enough for the longest citation, and for words above the boxes. */
function widthOf(regulations: readonly Regulation[], words: readonly string[] = []): number {
  if (regulations.length === 0) return 0;
  const longest = Math.max(...[...regulations.map(({ citation }) => citation), ...words].map(({ length }) => length));
  return longest * 8 + 16;
}

/** By year, the oldest first; in a year by rank, then by number. */
function byAge(a: Regulation, b: Regulation): number {
  const [x, y] = [a.facts.data, b.facts.data];
  const rank = (type: string) => regulationTypes.findIndex(({ id }) => id === type);
  return (
    x.year - y.year || rank(x.type) - rank(y.type) || a.citation.localeCompare(b.citation, 'id', { numeric: true })
  );
}

function linesBetween(relations: readonly PictureRelation[], boxFor: (regulation: Regulation) => PictureBox) {
  const rank = ({ kind }: PictureRelation) => relationKinds.indexOf(kind);
  return relations
    .toSorted((a, b) => rank(b) - rank(a))
    .map((relation) => lineFrom(relation, boxFor(relation.acting), boxFor(relation.target)));
}

/** A curve from the side of one box to the side of another; in one column it goes out to the right and back. */
function lineFrom({ kind, isRead }: PictureRelation, from: PictureBox, to: PictureBox): PictureLine {
  const [y1, y2] = [from.y + boxHeight / 2, to.y + boxHeight / 2];
  const isSame = from.x === to.x;
  const x1 = to.x < from.x ? from.x : from.x + from.width;
  const x2 = to.x < from.x || isSame ? to.x + to.width : to.x;
  const out = isSame ? Math.min(bend, 20 + Math.abs(y2 - y1) / 8) : (x2 - x1) / 2;
  return { kind, isRead, path: `M${x1} ${y1}C${x1 + out} ${y1} ${isSame ? x2 + out : x2 - out} ${y2} ${x2} ${y2}` };
}
