/** Where the bands of schemes stand beside each other on one scale, in units of the drawing. A bound is written in the band that it belongs to. */
import { wrap } from './picture-text.ts';
import type { BandRange } from './scheme-words.ts';

/** The bands of a scheme, to draw. */
export interface PictureColumn {
  readonly name: string;
  readonly bands: readonly BandRange[];
}

/** A band as it is drawn. */
export interface BandBox {
  readonly y: number;
  readonly height: number;
  readonly name: { readonly y: number; readonly words: string };
  /** The bounds that belong to it. */
  readonly bounds: readonly { readonly y: number; readonly words: string }[];
}

/** The picture, ready to be drawn. */
export interface BandsPicture {
  readonly width: number;
  readonly height: number;
  readonly ticks: readonly { readonly y: number; readonly words: string }[];
  readonly columns: readonly {
    /** Its name on as many lines as the column asks for. */
    readonly name: readonly { readonly y: number; readonly words: string }[];
    readonly x: number;
    readonly width: number;
    readonly boxes: readonly BandBox[];
  }[];
}

const [unit, top, axis, gap] = [92, 42, 22, 8];

/** The picture of the bands of schemes from one index to another, higher ones above. */
export function bandsPicture(
  columns: readonly PictureColumn[],
  { min, max }: { readonly min: number; readonly max: number },
  width: number,
): BandsPicture {
  const yOf = (index: number) => Math.round((top + (max - index) * unit) * 10) / 10;
  const columnWidth = (width - axis - gap * columns.length) / columns.length;
  return {
    width,
    height: top + (max - min) * unit + 8,
    ticks: Array.from({ length: max - min + 1 }, (_, index) => ({ y: yOf(min + index), words: String(min + index) })),
    columns: columns.map(({ name, bands }, index) => ({
      name: wrap(name, 12, columnWidth).map((words, line) => ({ y: 14 + line * 16, words })),
      x: axis + gap + index * (columnWidth + gap),
      width: columnWidth,
      boxes: bands.map((band) => boxOf(band, yOf, { min, max })),
    })),
  };
}

function boxOf(
  { name, from, includesFrom, to, includesTo }: BandRange,
  yOf: (index: number) => number,
  { min, max }: { readonly min: number; readonly max: number },
): BandBox {
  const y = yOf(to === undefined ? max : Number(to));
  const foot = yOf(from === undefined ? min : Number(from));
  const isHigh = to !== undefined && includesTo === true;
  const isLow = from !== undefined && includesFrom === true;
  const middle = (y + foot) / 2 + 4;
  return {
    y,
    height: Math.round((foot - y) * 10) / 10,
    // A bound takes a line at its end; the name keeps clear of it.
    name: { y: Math.min(Math.max(middle, isHigh ? y + 29 : 0), isLow ? foot - 20 : foot), words: name },
    bounds: [...(isHigh ? [{ y: y + 14, words: to }] : []), ...(isLow ? [{ y: foot - 6, words: from }] : [])],
  };
}
