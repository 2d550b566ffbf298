/** Where everything stands in the charts of values, in units of the drawing. */

/** A value to draw, with what is tried beside it; absent where it is not known. */
export interface ChartValue {
  readonly label: string;
  readonly value?: number | undefined;
  readonly tried?: number | undefined;
}

/** A point. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A radar ready to be drawn, with its middle at 0. */
export interface Radar {
  /** A ring for each whole value. */
  readonly rings: readonly { readonly value: number; readonly points: string; readonly at: Point }[];
  readonly spokes: readonly {
    readonly end: Point;
    readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
  }[];
  /** What is entered and what is tried, as lines around; absent unless every value is known. */
  readonly now?: string;
  readonly tried?: string;
  /** The known values as points. */
  readonly dots: readonly Point[];
}

const tenths = (number: number) => Math.round(number * 10) / 10;

/** The radar of values from 0 to `most` with a radius. */
export function radar(values: readonly ChartValue[], most: number, radius: number): Radar {
  const at = (index: number, distance: number): Point => {
    const angle = (2 * Math.PI * index) / values.length - Math.PI / 2;
    return { x: tenths(distance * Math.cos(angle)), y: tenths(distance * Math.sin(angle)) };
  };
  const around = (distances: readonly number[]) =>
    distances
      .map((distance, index) => at(index, distance))
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  const line = (list: readonly (number | undefined)[]) =>
    list.every((value) => value !== undefined) ? around(list.map((value) => (value / most) * radius)) : undefined;
  const now = line(values.map(({ value }) => value));
  const tried = line(values.map((each) => each.tried));
  return {
    rings: Array.from({ length: most }, (_, index) => {
      const distance = ((index + 1) / most) * radius;
      return { value: index + 1, points: around(values.map(() => distance)), at: { x: 0, y: tenths(-distance) } };
    }),
    spokes: values.map((_, index) => {
      const { x, y } = at(index, radius + 14);
      const anchor = Math.abs(x) < radius / 8 ? 'middle' : x > 0 ? 'start' : 'end';
      // A label has two lines: above the middle the second ends where the first would.
      return { end: at(index, radius), label: { x, y: tenths(y - (y < 0 ? 12 : 0)), anchor } };
    }),
    ...(now === undefined ? {} : { now }),
    ...(tried === undefined ? {} : { tried }),
    dots: values.flatMap(({ value }, index) => (value === undefined ? [] : [at(index, (value / most) * radius)])),
  };
}

/** Bars ready to be drawn. */
export interface Bars {
  readonly height: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly rows: readonly {
    /** The label on as many lines as the width asks for. */
    readonly lines: readonly { readonly y: number; readonly words: string }[];
    readonly y: number;
    readonly now?: number;
    /** Absent where it is the same. */
    readonly tried?: number;
  }[];
}

/** The height of a bar, and the space between two of one row. */
export const barHeight = 12;
export const besides = 3;

/** Bars of values from 0 to `most` in a width, one above the other. */
export function bars(values: readonly ChartValue[], most: number, width: number): Bars {
  // Room for a figure after the longest bar.
  const scale = (value: number) => tenths((value / most) * (width - 40));
  const letters = Math.floor(width / 6.8);
  let y = 0;
  const rows = values.map(({ label, value, tried }) => {
    const lines = wrapped(label, letters).map((words, index) => ({ y: y + 13 + index * 15, words }));
    const top = lines.at(-1)!.y + 5;
    const isTried = tried !== undefined && tried !== value;
    y = top + (isTried ? barHeight + besides : 0) + barHeight + 8;
    return {
      lines,
      y: top,
      ...(value === undefined ? {} : { now: scale(value) }),
      ...(isTried ? { tried: scale(tried) } : {}),
    };
  });
  return {
    height: y + 18,
    ticks: Array.from({ length: most + 1 }, (_, value) => ({ x: scale(value), value })),
    rows,
  };
}

/** Words on lines of so many letters; a longer word keeps a line of its own. */
function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
