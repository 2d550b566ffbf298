/** Where the bars of a comparison stand, in units of the drawing. */

/** One bar to draw: of the first or the second office, in the earliest year or a later one. */
export interface CompareSeries {
  /** "A 2023". */
  readonly label: string;
  /** 0 for the first office, 1 for the second. */
  readonly office: number;
  readonly isLatest: boolean;
  /** In hundredths, in the order of the measures; `undefined` for a year without result. */
  readonly values?: readonly number[];
}

/** A bar. */
export interface CompareBar {
  readonly label: string;
  readonly y: number;
  /** Absent where there is no result. */
  readonly width?: number;
  /** In hundredths. */
  readonly value?: number;
  readonly office: number;
  readonly isLatest: boolean;
}

/** A comparison ready to be drawn. */
export interface CompareChart {
  readonly height: number;
  /** Where bars begin, and where the lines of the scale stand. */
  readonly left: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly groups: readonly { readonly name: string; readonly y: number; readonly bars: readonly CompareBar[] }[];
}

const barHeight = 14;
const step = 19;
const left = 58;
/** Room for a figure after the longest bar. */
const right = 40;
const [low, high] = [100, 500];

/** The chart of some measures in a width; a value below the scale has no bar. */
export function compareChart(
  measures: readonly string[],
  series: readonly CompareSeries[],
  width: number,
): CompareChart {
  const x = (value: number) => ((Math.max(value, low) - low) / (high - low)) * (width - left - right);
  let y = 4;
  const groups = measures.map((name, measure) => {
    const head = y + 13;
    const bars = series.map(({ label, office, isLatest, values }, index): CompareBar => {
      const value = values?.[measure];
      return {
        label,
        y: head + 8 + index * step,
        office,
        isLatest,
        ...(value === undefined ? {} : { value, width: Math.round(x(value) * 10) / 10 }),
      };
    });
    y = head + 8 + series.length * step + 12;
    return { name, y: head, bars };
  });
  return {
    height: y + 16,
    left,
    ticks: [100, 200, 300, 400, 500].map((value) => ({ x: left + x(value), value: value / 100 })),
    groups,
  };
}

/** The height of every bar. */
export const heightOfBar = barHeight;
