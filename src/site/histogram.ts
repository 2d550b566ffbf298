/** How many results lie where on the scale: bars of a tenth each, the bounds of the bands, all in units of the drawing. */

/** What a histogram shows. */
export interface HistogramData {
  /** In hundredths. */
  readonly values: readonly number[];
  /** The bands, the lowest first: where each begins and ends in hundredths, its name and how many results have it. */
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly name: string;
    readonly count: number;
  }[];
  /** The highest bar that there is room for; the same for charts that are to be compared. */
  readonly most: number;
}

/** A histogram ready to be drawn. */
export interface Histogram {
  readonly width: number;
  readonly height: number;
  /** The upper and the lower end of the bars. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[];
  /** The bounds between bands. */
  readonly bounds: readonly number[];
  readonly bands: readonly { readonly x: number; readonly count: string; readonly lines: readonly string[] }[];
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
}

const width = 344;
const height = 200;
const frame = { left: 8, right: width - 8, top: 62, bottom: height - 24 };
/** How wide a bar is on the scale, in hundredths. */
const step = 10;
/** How wide a character of a label is, about. */
const characterWidth = 6;

/** The most results that any bar of some values has. */
export function highestBar(values: readonly number[]): number {
  return Math.max(0, ...binsOf(values).values());
}

/** The number of values in each bin, by where it begins; the highest value of the scale is in the last bin. */
function binsOf(values: readonly number[], to = 500): ReadonlyMap<number, number> {
  const bins = new Map<number, number>();
  for (const value of values) {
    const bin = Math.min(Math.floor(value / step) * step, to - step);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return bins;
}

/** The histogram of some values. */
export function histogramOf({ values, bands, most }: HistogramData): Histogram {
  const { left, right, top, bottom } = frame;
  const [from, to] = [bands[0]?.from ?? 0, bands.at(-1)?.to ?? 500];
  const x = (value: number) => round(left + ((value - from) / (to - from)) * (right - left));
  const size = (count: number) => round((count / Math.max(1, most)) * (bottom - top));
  return {
    width,
    height,
    top,
    bottom,
    left,
    right,
    bars: [...binsOf(values, to)]
      .sort(([a], [b]) => a - b)
      .map(([bin, count]) => ({
        x: round(x(bin) + 0.5),
        y: round(bottom - size(count)),
        width: round(x(bin + step) - x(bin) - 1),
        height: size(count),
      })),
    bounds: bands.slice(1).map((band) => x(band.from)),
    bands: bands.map((band) => ({
      x: round((x(band.from) + x(band.to)) / 2),
      count: String(band.count),
      lines: linesOf(band.name, x(band.to) - x(band.from)),
    })),
    ticks: Array.from({ length: Math.floor(to / 100) - Math.ceil(from / 100) + 1 }, (_, index) => {
      const value = Math.ceil(from / 100) + index;
      return { x: x(value * 100), words: String(value) };
    }),
  };
}

/** A name in one line where there is room for it, else a line for each word. */
const linesOf = (name: string, room: number): readonly string[] =>
  name.length * characterWidth <= room ? [name] : name.split(' ');

const round = (number: number) => Math.round(number * 10) / 10;
