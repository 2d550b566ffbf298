/** Where everything stands in the line of time of the evaluation schemes, in units of the drawing: a row for each scheme, a year as long everywhere. */
import { widthOf, wrap } from './picture-text.ts';

/** A scheme to draw. */
export interface PictureScheme {
  readonly url: string;
  readonly name: string;
  /** When it holds, in words. */
  readonly when: string;
  readonly from: string;
  readonly until?: string;
  /** Whether a text that was read states the day itself. */
  readonly isFromSure: boolean;
  readonly isUntilSure: boolean;
  readonly isHeld: boolean;
  /** The years whose rounds used it. */
  readonly rounds: readonly number[];
}

/** Words at a place. */
export interface PictureWords {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** The line of time, ready to be drawn. */
export interface SchemePicture {
  readonly width: number;
  readonly height: number;
  readonly years: readonly PictureWords[];
  readonly top: number;
  readonly bottom: number;
  readonly today: { readonly x: number; readonly label: PictureWords };
  readonly rows: readonly {
    readonly url: string;
    readonly name: PictureWords;
    readonly when: readonly PictureWords[];
    readonly isHeld: boolean;
    readonly bar: { readonly x: number; readonly y: number; readonly width: number };
    /** Its ends; an open end has none. */
    readonly edges: readonly { readonly x: number; readonly isSure: boolean }[];
    readonly rounds: readonly { readonly x: number; readonly y: number }[];
  }[];
}

/** How high a bar is, and how long the side of the square of a round. */
export const barHeight = 18;
export const roundSize = 8;

const [nameSize, wordSize, line] = [13, 12, 16];

/** The days of a year that a date stands for, as a part of it; a year or a month begins on its first day. */
function placeOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/** The picture in a width. It begins with the year of the first scheme and ends after the year of `today`. */
export function schemePicture(
  schemes: readonly PictureScheme[],
  today: { readonly date: string; readonly words: string },
  width: number,
): SchemePicture {
  const first = Math.min(...schemes.map(({ from }) => Math.floor(placeOf(from))));
  const last =
    Math.max(...[today.date, ...schemes.map(({ from }) => from)].map((date) => Math.floor(placeOf(date)))) + 1;
  const [left, right] = [2, width - 2];
  const xOf = (place: number) => Math.round((left + ((right - left) * (place - first)) / (last - first)) * 10) / 10;
  const top = 24;
  let y = top + 12;
  const rows = schemes.map(({ url, name, when, from, until, isFromSure, isUntilSure, isHeld, rounds }) => {
    const start = xOf(placeOf(from));
    const end = until === undefined ? right : xOf(placeOf(until));
    const lines = wrap(when, wordSize, width - 8);
    const widest = Math.max(widthOf(name, nameSize), ...lines.map((words) => widthOf(words, wordSize)));
    // The words stand where the bar begins, as far as they fit there.
    const x = Math.max(left, Math.min(start, right - widest));
    const named = { x, y: y + nameSize, words: name };
    const said = lines.map((words, index) => ({ x, y: y + nameSize + line * (index + 1), words }));
    const barTop = y + nameSize + line * lines.length + 8;
    y = barTop + barHeight + 18;
    return {
      url,
      name: named,
      when: said,
      isHeld,
      bar: { x: start, y: barTop, width: Math.round((end - start) * 10) / 10 },
      edges: [{ x: start, isSure: isFromSure }, ...(until === undefined ? [] : [{ x: end, isSure: isUntilSure }])],
      rounds: rounds.map((year) => ({ x: xOf(year + 0.5) - roundSize / 2, y: barTop + (barHeight - roundSize) / 2 })),
    };
  });
  const todayX = xOf(placeOf(today.date));
  const todayWidth = widthOf(today.words, wordSize);
  const years = Array.from({ length: last - first }, (_, index) => ({
    x: xOf(first + index),
    y: top - 8,
    words: (right - left) / (last - first) < 40 ? `’${String(first + index).slice(2)}` : String(first + index),
  }));
  return {
    width,
    height: y + line,
    years,
    top,
    bottom: y - 4,
    today: {
      x: todayX,
      label: {
        x: Math.min(Math.max(left, todayX - todayWidth / 2), right - todayWidth),
        y: y + 10,
        words: today.words,
      },
    },
    rows,
  };
}
