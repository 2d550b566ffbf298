/**
 * Where everything stands in the picture of the architecture, in units of the drawing. Every domain is a layer with its building blocks, in the order
 * of the guide, under the name of its group. A domain that only adds security to others stands beside them, or below them where there is no room. A
 * relation starts at its own words in the layer where it is written and ends at the head of the layer it leads to.
 */
import type { BlockLink, DomainSummary, RelationView } from './architecture-parts.ts';
import type { GroupView } from './architecture-view.ts';
import { wrap } from './picture-text.ts';

/** Words in the picture, on one line. */
export interface LayerText {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly words: string;
  readonly style: 'group' | 'title' | 'plain' | 'small';
}

/** A box with the words in it. */
export interface LayerBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly url: string;
  readonly label: string;
  readonly texts: readonly LayerText[];
}

/** A building block on its layer. */
export interface BlockBox extends LayerBox {
  /** Whether some source tells of its state. */
  readonly isKnown: boolean;
}

/** A relation as a line that ends in an arrow. */
export interface LayerLine {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationView['kind'];
  readonly path: string;
}

/** The picture, ready to be drawn. */
export interface LayersPicture {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly LayerText[];
  readonly layers: readonly (LayerBox & { readonly id: string })[];
  readonly blocks: readonly BlockBox[];
  readonly lines: readonly LayerLine[];
}

/** Sizes of letters by style. */
export const letterSizes: Readonly<Record<LayerText['style'], number>> = { group: 13, title: 16, plain: 13, small: 12 };

const lineHeights: Readonly<Record<LayerText['style'], number>> = { group: 18, title: 22, plain: 18, small: 16 };
/** Bold letters are wider. */
const boldness: Readonly<Record<LayerText['style'], number>> = { group: 1.08, title: 1.08, plain: 1, small: 1 };

const padding = 12;
const gap = 14;
const track = 9;
const chipGap = 8;
const chipPadding = 8;
/** No building block is narrower, unless the layer is. */
const leastChip = 150;
/** Room for the arrow between a line and the box that it ends at. */
const arrow = 12;

/** A box while it is filled from the top. */
interface Filling {
  readonly texts: LayerText[];
  readonly blocks: BlockBox[];
  /** Where the words of each relation begin. */
  readonly starts: Map<RelationView, number>;
  y: number;
}

/** The picture in a width: with security beside the layers where `sideWidth` gives it room, else below them. */
export function layersPicture(groups: readonly GroupView[], width: number, sideWidth?: number): LayersPicture {
  const domains = groups.flatMap((group) => group.domains);
  const isAlongside = ({ relations }: DomainSummary) =>
    relations.length > 0 && relations.every(({ kind }) => kind === 'security');
  const stacked = domains.filter((domain) => !isAlongside(domain));
  const alongside = domains.filter(isAlongside);
  const between = stacked.flatMap(({ relations }) => relations);
  const left = between.length * track + arrow;
  const right = alongside.length === 0 ? 0 : sideWidth === undefined ? track + arrow : sideWidth + 2 * arrow;
  const layerWidth = width - left - right;

  const texts: LayerText[] = [];
  const layers: (LayerBox & { id: string })[] = [];
  const blocks: BlockBox[] = [];
  const starts = new Map<RelationView, number>();
  let y = 0;
  const add = (domain: DomainSummary, x: number, top: number, boxWidth: number, note?: string, least = 0) => {
    const filled = fill(domain, x, top, boxWidth, note);
    const height = Math.max(filled.y - top + padding, least);
    const { id, url, name } = domain;
    layers.push({ id, x, y: top, width: boxWidth, height, url, label: name, texts: filled.texts });
    blocks.push(...filled.blocks);
    for (const [relation, start] of filled.starts) starts.set(relation, start);
    return top + height;
  };
  for (const group of groups) {
    const own = stacked.filter((domain) => group.domains.includes(domain));
    if (own.length === 0) continue;
    for (const line of linesOf(group.name, 'group', layerWidth)) {
      y += lineHeights.group;
      texts.push({ x: left, y: y - 4, words: line, style: 'group' });
    }
    y += 4;
    for (const domain of own) y = add(domain, left, y, layerWidth) + gap;
  }
  const layerOf = (id: string) => layers.find((layer) => layer.id === id)!;
  let bottom = y - gap;
  for (const domain of alongside) {
    const note = groups.find(({ id }) => id === domain.group)?.name;
    if (sideWidth === undefined) bottom = add(domain, left, bottom + gap, layerWidth, note);
    else {
      const ends = domain.relations.map(({ to }) => layerOf(to.id));
      const top = Math.min(...ends.map((end) => end.y));
      const least = Math.max(...ends.map((end) => end.y + end.height)) - top;
      bottom = Math.max(bottom, add(domain, width - sideWidth, top, sideWidth, note, least));
    }
  }
  return {
    width,
    height: bottom,
    groups: texts,
    layers,
    blocks,
    lines: [
      ...linesAtLeft(between, starts, layerOf, left),
      ...alongside.flatMap((domain) => linesAtRight(domain, layerOf, sideWidth !== undefined)),
    ],
  };
}

const linesOf = (words: string, style: LayerText['style'], width: number) =>
  wrap(words, letterSizes[style] * boldness[style], width);

/** The words and building blocks of a domain, from the top of its box. */
function fill(domain: DomainSummary, x: number, top: number, width: number, note: string | undefined): Filling {
  const filling: Filling = { texts: [], blocks: [], starts: new Map(), y: top + padding - 4 };
  const inner = width - 2 * padding;
  const put = (words: string, style: LayerText['style']) => {
    for (const line of linesOf(words, style, inner)) {
      filling.y += lineHeights[style];
      filling.texts.push({ x: x + padding, y: filling.y - 4, words: line, style });
    }
  };
  put(domain.short, 'title');
  if (note !== undefined) put(note, 'small');
  put(`${domain.code} · ${domain.reference.code}: ${domain.countWords}`, 'plain');
  put(domain.coordinatorWords, 'small');
  for (const relation of domain.relations) {
    filling.starts.set(relation, filling.y + lineHeights.small / 2);
    put(`→ ${relation.to.short}: ${relation.meaning}`, 'small');
  }
  if (domain.blocks.length > 0) putBlocks(domain.blocks, filling, x + padding, inner);
  return filling;
}

/** Building blocks in columns of one width; those of a row are equally high. */
function putBlocks(blocks: readonly BlockLink[], filling: Filling, left: number, width: number): void {
  const columns = Math.max(1, Math.floor((width + chipGap) / (leastChip + chipGap)));
  const boxWidth = Math.floor((width - (columns - 1) * chipGap) / columns);
  let y = filling.y + chipGap;
  for (let first = 0; first < blocks.length; first += columns) {
    const row = blocks.slice(first, first + columns).map((block) => ({ block, rows: rowsIn(block, boxWidth) }));
    const height = Math.max(...row.map(({ rows }) => heightOf(rows)));
    for (const [column, { block, rows }] of row.entries()) {
      const x = left + column * (boxWidth + chipGap);
      let line = y + chipPadding - 4;
      const texts = rows.map(({ words, style }) => {
        line += lineHeights[style];
        return { x: x + chipPadding, y: line - 4, words, style };
      });
      const { url, name, status } = block;
      const isKnown = !['no-result', 'unclear'].includes(status.value);
      filling.blocks.push({ x, y, width: boxWidth, height, url, label: `${name}: ${status.name}`, texts, isKnown });
    }
    y += height + chipGap;
  }
  filling.y = y - chipGap;
}

type Row = Pick<LayerText, 'words' | 'style'>;

/** The name of a building block and its state, on as many lines as they need. */
function rowsIn(block: BlockLink, width: number): readonly Row[] {
  const inner = width - 2 * chipPadding;
  return [
    ...linesOf(block.short, 'plain', inner).map((words) => ({ words, style: 'plain' as const })),
    ...linesOf(block.status.name, 'small', inner).map((words) => ({ words, style: 'small' as const })),
  ];
}

const heightOf = (rows: readonly Row[]) =>
  rows.reduce((sum, { style }) => sum + lineHeights[style], 2 * chipPadding - 6);

type LayerOf = (id: string) => LayerBox;

/** Lines left of the layers, each on a track of its own: the shortest nearest to the layers. */
function linesAtLeft(
  relations: readonly RelationView[],
  starts: ReadonlyMap<RelationView, number>,
  layerOf: LayerOf,
  left: number,
): readonly LayerLine[] {
  const arrived = new Map<string, number>();
  const ends = relations.map((relation) => {
    const place = arrived.get(relation.to.id) ?? 0;
    arrived.set(relation.to.id, place + 1);
    return { relation, from: starts.get(relation)!, to: layerOf(relation.to.id).y + 10 + place * 9 };
  });
  return ends
    .toSorted((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))
    .map(({ relation, from, to }, index) => {
      const x = left - arrow - index * track;
      return { ...endsOf(relation), path: `M${left} ${from}H${x}V${to}H${left - 2}` };
    });
}

/** Lines from a domain beside the layers straight to each, or from one below them up a common track. */
function linesAtRight(domain: DomainSummary, layerOf: LayerOf, isBeside: boolean): readonly LayerLine[] {
  const own = layerOf(domain.id);
  return domain.relations.map((relation) => {
    const end = layerOf(relation.to.id);
    const [edge, y] = [end.x + end.width, Math.round(end.y + end.height / 2)];
    const path = isBeside
      ? `M${own.x} ${y}H${edge + 2}`
      : `M${edge} ${own.y + 24}H${edge + arrow + 2}V${y}H${edge + 2}`;
    return { ...endsOf(relation), path };
  });
}

const endsOf = ({ from, to, kind }: RelationView) => ({ from: from.id, to: to.id, kind });
