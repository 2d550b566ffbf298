/**
 * Where the parts of a chart of series stand, in units of the drawing: marks at the years that have results, joined where nothing lies between
 * them, names and values beside the lines. A year without result has no mark and no line.
 */

/** One line of a chart. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** One result. */
export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
  /** The value as a label shows it. */
  readonly words: string;
  /** Whether a line joins it with the point before. */
  readonly isJoined: boolean;
}

/** What a chart shows. */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly series: readonly Series[];
  /** The years at which the axis has ticks, in order. */
  readonly years: readonly number[];
  /** The values at the foot and at the head of the chart; for ranks the foot is the greater. */
  readonly foot: number;
  readonly head: number;
  readonly ticks: readonly { readonly value: number; readonly words: string }[];
  /** Values that part one group from the next, with the name of the group above. */
  readonly bands?: readonly { readonly value: number; readonly words: string }[];
  /** Where the way of measuring changed: between two years. */
  readonly breaks?: readonly number[];
  /** Years whose results were not found. */
  readonly unknown?: readonly number[];
}

/** Words in a chart. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** A chart ready to be drawn. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** The left and the right end of the lines across. */
  readonly left: number;
  readonly right: number;
  /** The upper and the lower end of the lines down. */
  readonly top: number;
  readonly bottom: number;
  readonly years: readonly (ChartLabel & { readonly isLabelled: boolean })[];
  readonly ticks: readonly ChartLabel[];
  readonly bands: readonly ChartLabel[];
  readonly breaks: readonly number[];
  readonly unknown: readonly number[];
  readonly lines: readonly ChartLine[];
}

/** A line of a chart; the first is the main one. */
export interface ChartLine {
  readonly id: string;
  /** What is joined. */
  readonly path: string;
  readonly marks: readonly { readonly x: number; readonly y: number }[];
  /** Values beside the marks: the first, the lowest and the highest. */
  readonly values: readonly ChartLabel[];
  /** The last value and the name, to the right of the last mark. */
  readonly name: ChartLabel;
}

/** Room for the values of the axis, for the names of the lines, above, and for the years. */
const margin = { left: 36, right: 88, top: 20, bottom: 28 };
const lineHeight = 15;
/** How much room the label of a year takes. */
const yearWidth = 34;
/** How wide a character of a label is, about. */
const characterWidth = 6.6;

/** The chart of a width and height. */
export function chartOf(data: ChartData, width: number, height: number): Chart {
  const { id, title, description, series, foot, head } = data;
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  const [first, last] = [data.years[0] ?? 0, data.years.at(-1) ?? 0];
  // Marks keep off the axis.
  const x = (year: number) => round(left + 8 + ((year - first) / Math.max(1, last - first)) * (right - left - 16));
  const y = (value: number) => round(bottom - ((value - foot) / (head - foot)) * (bottom - top));
  const frame = { left, right, top, bottom };
  const lines = series.map((each, index) => lineOf(each, x, y, frame, series[1 - index]));
  return {
    id,
    title,
    description,
    width,
    height,
    left,
    right,
    top,
    bottom,
    years: yearLabels(data.years, x, bottom + 18),
    ticks: data.ticks.map(({ value, words }) => ({ x: left - 6, y: y(value), words })),
    bands: (data.bands ?? []).map(({ value, words }) => ({
      x: freeX(words, y(value), lines, frame),
      y: y(value),
      words,
    })),
    breaks: (data.breaks ?? []).map((year) => round(x(year) - (x(year) - x(year - 1)) / 2)),
    unknown: (data.unknown ?? []).map(x),
    lines: apart(lines),
  };
}

/** The ends of the plot. */
type Frame = Pick<Chart, 'left' | 'right' | 'top' | 'bottom'>;

function lineOf(
  series: Series,
  x: (year: number) => number,
  y: (value: number) => number,
  { left, bottom }: Frame,
  other?: Series,
): ChartLine {
  const { id, name, points } = series;
  const marks = points.map((point) => ({ x: x(point.year), y: y(point.value) }));
  const path = points
    .map(({ isJoined }, index) => `${isJoined ? 'L' : 'M'}${marks[index]!.x} ${marks[index]!.y}`)
    .join('');
  const heights = marks.map((mark) => mark.y);
  const labelled = new Set([0, heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights))]);
  // The last value stands beside the name.
  labelled.delete(points.length - 1);
  const values = [...labelled]
    .filter((index) => points[index] !== undefined)
    .map((index) => {
      const mark = marks[index]!;
      const isAbove = isLabelAbove(index, heights, points, bottom, other && ((year) => heightOf(other, year, y)));
      const { words } = points[index]!;
      const half = (words.length * characterWidth) / 2;
      return { x: Math.max(mark.x, round(left + 4 + half)), y: round(mark.y + (isAbove ? -9 : 18)), words };
    });
  const end = marks.at(-1) ?? { x: x(0), y: y(0) };
  return {
    id,
    path,
    marks,
    values,
    name: { x: end.x + 8, y: end.y + 4, words: `${points.at(-1)?.words ?? ''} ${name}`.trim() },
  };
}

/** Whether the value of a mark stands above it: away from the line, but not between two lines that are close, and never on the axis. */
function isLabelAbove(
  index: number,
  heights: readonly number[],
  points: readonly SeriesPoint[],
  bottom: number,
  otherAt?: (year: number) => number | undefined,
): boolean {
  const own = heights[index]!;
  if (own + 20 > bottom) return true;
  const theirs = otherAt?.(points[index]!.year);
  if (theirs !== undefined && Math.abs(theirs - own) < 44) return theirs > own;
  const beside = [
    points[index]!.isJoined ? heights[index - 1] : undefined,
    points[index + 1]?.isJoined ? heights[index + 1] : undefined,
  ];
  return beside.every((height) => height === undefined || height >= own);
}

const heightOf = ({ points }: Series, year: number, y: (value: number) => number): number | undefined => {
  const point = points.find((each) => each.year === year);
  return point && y(point.value);
};

/** The left end of words above a height such that they lie on no line and no value; the left end of the plot where there is no room at all. */
function freeX(words: string, height: number, lines: readonly ChartLine[], { left, right }: Frame): number {
  const width = words.length * characterWidth;
  const isTaken = (from: number) =>
    lines.some(
      ({ path, values }) =>
        pointsOn(path).some(([x, y]) => x > from - 6 && x < from + width + 6 && y > height - 20 && y < height + 4) ||
        values.some(
          (value) =>
            Math.abs(value.x - from - width / 2) < (width + value.words.length * characterWidth) / 2 + 4 &&
            Math.abs(value.y - height + 4) < 14,
        ),
    );
  for (let from = left + 4; from + width < right; from += 6) if (!isTaken(from)) return round(from);
  return left + 4;
}

/** Points on a path, no more than a few units apart. */
function pointsOn(path: string): readonly (readonly [x: number, y: number])[] {
  const ends = [...path.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(([, step, x, y]) => ({
    step,
    x: Number(x),
    y: Number(y),
  }));
  return ends.flatMap(({ step, x, y }, index) => {
    const before = ends[index - 1];
    if (before === undefined || step === 'M') return [[x, y] as const];
    const count = Math.ceil((x - before.x) / 4);
    return Array.from(
      { length: count },
      (_, at) =>
        [before.x + ((x - before.x) * (at + 1)) / count, before.y + ((y - before.y) * (at + 1)) / count] as const,
    );
  });
}

/** Lines whose names do not lie on each other. */
function apart(lines: readonly ChartLine[]): readonly ChartLine[] {
  const [a, b] = lines;
  if (a === undefined || b === undefined || Math.abs(a.name.y - b.name.y) >= lineHeight) return lines;
  const middle = (a.name.y + b.name.y) / 2;
  const moved = (line: ChartLine, isUpper: boolean): ChartLine => ({
    ...line,
    name: { ...line.name, y: round(middle + (isUpper ? -lineHeight : lineHeight) / 2) },
  });
  const isUpper = a.name.y <= b.name.y;
  return [moved(a, isUpper), moved(b, !isUpper)];
}

/** The years with their ticks; those that have room for it are labelled, the last one always, then the first, then from the right. */
function yearLabels(years: readonly number[], x: (year: number) => number, y: number): Chart['years'] {
  const labelled: number[] = [];
  for (const year of [years.at(-1)!, years[0]!, ...years.toReversed()]) {
    if (year !== undefined && labelled.every((other) => Math.abs(x(other) - x(year)) >= yearWidth)) labelled.push(year);
  }
  return years.map((year) => ({ x: x(year), y, words: String(year), isLabelled: labelled.includes(year) }));
}

const round = (number: number) => Math.round(number * 10) / 10;
