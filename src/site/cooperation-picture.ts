/**
 * Where everything stands in the picture of the cooperation, in units of the drawing. Time runs down, a year is as long everywhere; a mark is as long as
 * the date is imprecise; names stand as near to their marks as they can without touching.
 */

/** An event to draw. */
export interface PictureEvent {
  readonly url: string;
  readonly name: string;
  /** The date in words. */
  readonly when: string;
  readonly begin: string;
  /** The last day, month or year, of a period. */
  readonly end?: string;
  readonly isLikely: boolean;
  /** Whether it records that nothing was found. */
  readonly isGap: boolean;
}

/** A phase to draw: the terms of a centre, and how far it was still active after them. */
export interface PicturePhase {
  readonly name: string;
  readonly terms: readonly { readonly from: string; readonly to: string }[];
  readonly lastActivity?: string;
}

/** The shape of an event on the line. */
export interface PictureMark {
  readonly shape: 'day' | 'month' | 'year' | 'period';
  readonly isLikely: boolean;
  readonly isGap: boolean;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of an event, with the line that leads to them. */
export interface PictureName {
  readonly url: string;
  readonly when: { readonly x: number; readonly y: number; readonly words: string };
  readonly lines: readonly { readonly x: number; readonly y: number; readonly words: string }[];
  readonly leader: string;
  /** The place that can be clicked. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A stretch of a phase. */
export interface PictureBand {
  readonly kind: 'term' | 'extension' | 'after';
  readonly top: number;
  readonly bottom: number;
}

/** The picture, ready to be drawn. */
export interface CooperationPicture {
  readonly width: number;
  readonly height: number;
  readonly axis: number;
  readonly years: readonly { readonly y: number; readonly words: string }[];
  readonly band: { readonly x: number; readonly width: number };
  readonly phases: readonly {
    readonly name: string;
    readonly y: number;
    readonly bands: readonly PictureBand[];
  }[];
  readonly marks: readonly PictureMark[];
  readonly names: readonly PictureName[];
}

/** A page has room for a date beside a name; a phone has not. */
interface Format {
  readonly width: number;
  readonly year: number;
  readonly row: number;
  /** Where names begin, and how many characters go into a line. */
  readonly name: number;
  readonly characters: number;
  readonly isStacked: boolean;
}

const formats: Readonly<Record<'wide' | 'narrow', Format>> = {
  wide: { width: 720, year: 46, row: 21, name: 268, characters: 60, isStacked: false },
  narrow: { width: 344, year: 66, row: 16, name: 114, characters: 30, isStacked: true },
};

const axis = 40;
const band = { x: 46, width: 16 };
/** Where what lasts stands, lane beside lane, and to the right of it the points: so no line to a name crosses a long bar. */
const bars = 72;
const lane = 9;
const points = 92;
const date = 120;
const margin = 14;

/** The picture of events in the order of their begin. Gives nothing to draw where there are none. */
export function cooperationPicture(
  events: readonly PictureEvent[],
  phases: readonly PicturePhase[],
  size: 'wide' | 'narrow',
): CooperationPicture {
  const format = formats[size];
  const spans = events.map(({ begin, end = begin }) => ({ from: spanOf(begin).from, to: spanOf(end).to }));
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)));
  const y = (moment: number) => round(margin + (moment - first) * format.year);
  const lanes = lanesOf(events, spans);
  const marks = events.map((event, index): PictureMark => {
    const shape = shapeOf(event);
    const { from, to } = spans[index]!;
    return {
      shape,
      isLikely: event.isLikely,
      isGap: event.isGap,
      x: lanes[index] === undefined ? points : bars + lanes[index] * lane,
      top: y(from),
      bottom: y(to),
    };
  });
  const texts = events.map(({ name }) => wrap(name, format.characters));
  const heights = texts.map(({ length }) => (length + (format.isStacked ? 1 : 0)) * format.row + 3);
  const wanted = marks.map(({ shape, top, bottom }) => (shape === 'period' ? top + lane : (top + bottom) / 2));
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const centres = spread(order.map((index) => ({ at: wanted[index]!, height: heights[index]! })));
  const names = order.map((index, position) => {
    const { url, when } = events[index]!;
    return nameAt(
      format,
      { url, when, lines: texts[index]!, mark: marks[index]!, from: wanted[index]! },
      centres[position]!,
      heights[index]!,
    );
  });
  return {
    width: format.width,
    height: Math.ceil(Math.max(y(last), ...names.map(({ box }) => box.y + box.height)) + margin),
    axis,
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      y: y(first + index),
      words: String(first + index),
    })),
    band,
    phases: phases.map((phase) => phaseAt(phase, y)),
    marks,
    names,
  };
}

/** The stretch of time that a date may mean, as years with fractions. A day is a point: its noon. */
export function spanOf(date: string): { readonly from: number; readonly to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1 };
  if (day === undefined) return { from: year + (month - 1) / 12, to: year + month / 12 };
  const start = Date.UTC(year, 0, 1);
  const moment = year + (Date.UTC(year, month - 1, day, 12) - start) / (Date.UTC(year + 1, 0, 1) - start);
  return { from: moment, to: moment };
}

function shapeOf({ begin, end }: PictureEvent): PictureMark['shape'] {
  if (end !== undefined && end !== begin) return 'period';
  return begin.length === 10 ? 'day' : begin.length === 7 ? 'month' : 'year';
}

/** The lane of each event that lasts a year or longer: the first that is free then. Days and months have none. */
function lanesOf(
  events: readonly PictureEvent[],
  spans: readonly { from: number; to: number }[],
): readonly (number | undefined)[] {
  const ends: number[] = [];
  return events.map((event, index) => {
    const shape = shapeOf(event);
    if (shape === 'day' || shape === 'month') return undefined;
    const { from, to } = spans[index]!;
    const free = ends.findIndex((end) => end <= from);
    const found = free === -1 ? ends.length : free;
    ends[found] = to;
    return found;
  });
}

/**
 * The centres of rows that want to be somewhere, moved as little as it takes so that none touches another; in the order given, which is that of
 * where they want to be.
 */
export function spread(rows: readonly { readonly at: number; readonly height: number }[]): readonly number[] {
  const blocks: { tops: number[]; heights: number[]; top: number; height: number }[] = [];
  for (const { at, height } of rows) {
    let block = { tops: [at - height / 2], heights: [height], top: Math.max(0, at - height / 2), height };
    for (
      let above = blocks.at(-1);
      above !== undefined && above.top + above.height > block.top;
      above = blocks.at(-1)
    ) {
      blocks.pop();
      const shift = above.height;
      const tops = [...above.tops, ...block.tops.map((top) => top - shift)];
      block = {
        tops,
        heights: [...above.heights, ...block.heights],
        top: Math.max(0, tops.reduce((sum, top) => sum + top, 0) / tops.length),
        height: above.height + block.height,
      };
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ top, heights }) => {
    let next = top;
    return heights.map((height) => {
      next += height;
      return round(next - height / 2);
    });
  });
}

interface Row {
  readonly url: string;
  readonly when: string;
  readonly lines: readonly string[];
  readonly mark: PictureMark;
  readonly from: number;
}

function nameAt(format: Format, { url, when, lines, mark, from }: Row, centre: number, height: number): PictureName {
  const { row, name, isStacked, width } = format;
  const top = centre - height / 2;
  const base = (index: number) => round(top + row * (index + 0.75));
  const left = isStacked ? name : date;
  return {
    url,
    when: { x: left, y: base(0), words: when },
    lines: lines.map((words, index) => ({ x: name, y: base(index + (isStacked ? 1 : 0)), words })),
    leader: `M${mark.x + 6} ${round(from)}L${left - 14} ${round(top + row / 2)}H${left - 5}`,
    box: { x: left - 4, y: round(top), width: width - left + 4, height },
  };
}

function phaseAt({ name, terms, lastActivity }: PicturePhase, y: (moment: number) => number) {
  const bands = terms.map(({ from, to }, index): PictureBand => ({
    kind: index === 0 ? 'term' : 'extension',
    top: y(spanOf(from).from),
    bottom: y(spanOf(to).to),
  }));
  const end = Math.max(...bands.map(({ bottom }) => bottom));
  const after = lastActivity === undefined ? end : y(spanOf(lastActivity).to);
  return {
    name,
    y: round((bands[0]!.top + bands[0]!.bottom) / 2),
    bands: after > end ? [...bands, { kind: 'after' as const, top: end, bottom: after }] : bands,
  };
}

/** Words in lines of so many characters at most; a longer word has a line for itself. */
export function wrap(words: string, characters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= characters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 10) / 10;
