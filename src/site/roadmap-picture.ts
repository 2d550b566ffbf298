/**
 * Where everything stands in the timeline of the roadmap, in units of the drawing: years across, initiatives down, a bar for each output from the first to
 * the last of its years. What came of it is said in words beside the bar, and shown by its fill; who answers for it stands in words too. Deadlines are
 * lines through all rows under their names; what came after is a row of marks.
 *
 * The wide drawing has columns for names and owners beside the years; the narrow one has the names above and the rest below each bar.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { dateInWords } from './dates.ts';
import type { OutcomeKind } from './roadmap-states.ts';
import type { DueView, EventView, InitiativeView, OutputView } from './roadmap-view.ts';

/** One line of words; `x` is where it starts. */
export interface PictureLine {
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly words: string;
}

/** The bar of an output. */
export interface PictureBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly kind: OutcomeKind;
  /** Where a result that came late stands; the line to it begins at the end of the bar. */
  readonly lateX?: number;
}

/** One output in the picture. */
export interface PictureRow {
  readonly name: readonly PictureLine[];
  readonly bar?: PictureBar;
  readonly state: readonly PictureLine[];
  /** Whether the words of the state stand on a filled bar. */
  readonly isOnFill: boolean;
  /** Empty in the narrow drawing, where they stand beside the state. */
  readonly owners: readonly PictureLine[];
}

/** One initiative in the picture. */
export interface PictureGroup {
  readonly url: string;
  readonly title: readonly PictureLine[];
  readonly rows: readonly PictureRow[];
}

/** A vertical line with its name beside its beginning, or above it. */
export interface PictureMark {
  readonly x: number;
  readonly top: number;
  readonly label: readonly PictureLine[];
}

/** The timeline, ready to be drawn. */
export interface RoadmapPicture {
  readonly variant: Variant;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly plot: { readonly x: number; readonly width: number; readonly top: number; readonly bottom: number };
  /** The left edge of each year, with its number. */
  readonly years: readonly { readonly x: number; readonly label: PictureLine }[];
  readonly heads: readonly PictureLine[];
  readonly groups: readonly PictureGroup[];
  readonly deadlines: readonly PictureMark[];
  readonly today: PictureMark;
  /** What came after: a mark for each event, as wide as its date is vague. */
  readonly events?: {
    readonly label: readonly PictureLine[];
    readonly y: number;
    readonly ticks: readonly { readonly x: number; readonly width: number }[];
    readonly counts: readonly PictureLine[];
  };
}

/** The two drawings. */
export type Variant = 'wide' | 'narrow';

/** What is drawn. */
export interface Drawn {
  readonly lang: Lang;
  /** What the picture is of. */
  readonly title: string;
  readonly initiatives: readonly InitiativeView[];
  readonly services: readonly DueView[];
  readonly deadlines: readonly DueView[];
  readonly events: readonly EventView[];
  /** The first and the last year across. */
  readonly span: Span;
  /** The day up to which the policy is known. */
  readonly today: string;
}

/** Years, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The height of a bar. */
export const barHeight = 16;
/** The height of the mark of an event. */
export const tickHeight = 12;
/** Sizes of words: those of names and years, those of everything else, as in the style sheet. */
export const sizes = { name: 13, small: 12 } as const;

/** Names of initiatives are bold, and so wider than their size says. */
const boldSize = sizes.name * 1.1;

const lineHeight = 16;

/** The columns of each drawing. */
const columns = {
  wide: { name: { x: 0, width: 396 }, plot: 412, year: 56, owner: { gap: 14, width: 250 } },
  narrow: { name: { x: 0, width: 328 }, plot: 2, year: 36, owner: { gap: 0, width: 0 } },
} as const;

/** Letters of one width, as parts of the size of the letters, in the widest of the faces that readers have. */
const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|/ ·]/, 0.34],
  [/[ftr()[\]!-]/, 0.42],
  [/[csz–]/, 0.56],
  [/[mwMW@%]/, 1],
  [/[A-Z]/, 0.78],
];

/** How wide words are at most. */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const letter of words) width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 0.64;
  return Math.ceil(width * size);
}

/** Words in lines no wider than a width; a word that is wider alone keeps a line of its own. */
export function wrap(words: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The years in which something is planned, and those up to today. */
export function spanOf(initiatives: readonly InitiativeView[], today: string): Span {
  const planned = initiatives.flatMap(({ outputs }) => outputs.flatMap(({ years }) => years ?? []));
  const year = Number(today.slice(0, 4));
  return {
    from: Math.min(year, ...planned.map(({ from }) => from)),
    to: Math.max(year, ...planned.map(({ to }) => to)),
  };
}

/** The timeline of some initiatives, of events, or of both. */
export function roadmapPicture(drawn: Drawn, variant: Variant): RoadmapPicture {
  const { lang, title, initiatives, services, deadlines, events, span, today } = drawn;
  const { plot: plotX, year: yearWidth, owner } = columns[variant];
  const isWide = variant === 'wide';
  const plotWidth = (span.to - span.from + 1) * yearWidth;
  const width = plotX + plotWidth + (isWide ? owner.gap + owner.width : plotX);
  const xOf = (date: string, edge: Edge) => plotX + (timeOf(date, edge) - span.from) * yearWidth;

  // Years stand above the line, names of deadlines below it. The earliest name stands highest: its line goes down left of the later names.
  const top = lineHeight + 4;
  let y = top;
  const markOf = (x: number, words: string): PictureMark => {
    const lines = wrap(words, width, sizes.small);
    const start = Math.min(x + 4, width - Math.max(...lines.map((line) => widthOf(line, sizes.small))));
    const label = lines.map((line, index) => ({ x: start, y: y + (index + 1) * lineHeight, words: line }));
    y += lines.length * lineHeight;
    return { x, top: start > x ? y - lines.length * lineHeight + 6 : y + 4, label };
  };
  const marks = duesOf(services, deadlines, lang).map(({ date, words }) => markOf(xOf(date, 'end'), words));
  const todayMark = markOf(
    xOf(today, 'end'),
    t(lang, 'roadmap.picture.today', { date: dateInWords(lang, today.slice(0, 7)) }),
  );
  y += 10;

  const groups: PictureGroup[] = [];
  for (const initiative of initiatives) {
    const heading = `${initiative.number}. ${initiative.name}`;
    const lines = linesOf(heading, 0, y + 13, isWide ? columns.wide.plot + plotWidth : width, boldSize);
    y += lines.length * lineHeight + 4;
    const rows = initiative.outputs.map((output) => {
      const { row, bottom } = isWide
        ? wideRow(output, y, xOf, plotX + plotWidth, lang)
        : narrowRow(output, y, xOf, lang);
      y = bottom;
      return row;
    });
    groups.push({ url: initiative.url, title: lines, rows });
    y += 8;
  }
  const after = events.length === 0 ? undefined : eventsOf(events, y, isWide, xOf, lang);
  const bottom = after?.bottom ?? y;
  const yearX = (index: number) => plotX + index * yearWidth;
  return {
    variant,
    width,
    height: bottom,
    title,
    description: descriptionOf(drawn),
    plot: { x: plotX, width: plotWidth, top, bottom },
    years: Array.from({ length: span.to - span.from + 1 }, (_, index) => {
      const words = String(span.from + index);
      const x = yearX(index) + (yearWidth - widthOf(words, sizes.small)) / 2;
      return { x: yearX(index), label: { x, y: top - 6, words } };
    }),
    heads:
      isWide && initiatives.length > 0
        ? [
            { x: 0, y: top - 6, words: t(lang, 'roadmap.output') },
            { x: plotX + plotWidth + owner.gap, y: top - 6, words: t(lang, 'roadmap.owner') },
          ]
        : [],
    groups,
    deadlines: marks,
    today: todayMark,
    ...(after === undefined ? {} : { events: after.events }),
  };
}

function descriptionOf({ lang, initiatives, events, span }: Drawn): string {
  if (initiatives.length === 0)
    return t(lang, 'roadmap.picture.eventsWords', { count: events.length, first: span.from, last: span.to });
  const count = initiatives.flatMap(({ outputs }) => outputs).length;
  return t(lang, 'roadmap.picture.words', { count, first: span.from, last: span.to });
}

/** Which end of a month or a year is meant. */
type Edge = 'start' | 'middle' | 'end';
type XOf = (date: string, edge: Edge) => number;

/** A date as a number of years: 2018.0 is the beginning of 2018, 2019.0 its end. */
export function timeOf(date: string, edge: Edge): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  const share = { start: 0, middle: 0.5, end: 1 }[edge];
  if (month === undefined) return year + share;
  if (day === undefined) return year + (month - 1 + share) / 12;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year + (month - 1 + (day - 1 + share) / days) / 12;
}

function linesOf(words: string, x: number, y: number, width: number, size: number): readonly PictureLine[] {
  return wrap(words, width, size).map((line, index) => ({ x, y: y + index * lineHeight, words: line }));
}

/** "Terlambat: Desember 2022"; the date of a search is left to the list. */
function stateWords({ state, on }: OutputView, lang: Lang): string {
  return on === undefined || state.kind !== 'late' ? state.word : `${state.word}: ${dateInWords(lang, on)}`;
}

function barOf({ years, state, on }: OutputView, y: number, xOf: XOf): PictureBar | undefined {
  if (years === undefined) return undefined;
  const x = xOf(String(years.from), 'start');
  const width = xOf(String(years.to), 'end') - x;
  return {
    x,
    y,
    width,
    kind: state.kind,
    ...(state.kind === 'late' && on !== undefined ? { lateX: xOf(on, 'middle') } : {}),
  };
}

function wideRow(output: OutputView, y: number, xOf: XOf, plotEnd: number, lang: Lang) {
  const { name, plot, owner } = columns.wide;
  const names = linesOf(output.name, 16, y + 13, name.width - 16, sizes.small);
  const owners = linesOf(ownerWords(output), plotEnd + owner.gap, y + 13, owner.width, sizes.small);
  const bar = barOf(output, y + 1, xOf);
  const words = stateWords(output, lang);
  const needed = widthOf(words, sizes.small);
  const end = bar === undefined ? plot : bar.x + bar.width;
  const isInside = bar !== undefined && needed + 12 <= bar.width;
  const x = bar === undefined ? plot + 6 : isInside ? bar.x + 6 : (bar.lateX ?? end) + 6;
  const state = [{ x, y: y + 13, words: bar === undefined ? `${output.yearsWords}. ${words}` : words }];
  const isOnFill = isInside && (output.state.kind === 'result-known' || output.state.kind === 'late');
  const lines = Math.max(names.length, owners.length);
  return {
    row: { name: names, ...(bar === undefined ? {} : { bar }), state, isOnFill, owners },
    bottom: y + lines * lineHeight + 6,
  };
}

function narrowRow(output: OutputView, y: number, xOf: XOf, lang: Lang) {
  const { width } = columns.narrow.name;
  const names = linesOf(output.name, 0, y + 13, width, sizes.small);
  const barY = y + names.length * lineHeight + 3;
  const bar = barOf(output, barY, xOf);
  const below = bar === undefined ? barY : barY + barHeight + 2;
  const words = [...(bar === undefined ? [output.yearsWords] : []), stateWords(output, lang), ownerWords(output)];
  const state = linesOf(words.join(' · '), 0, below + 12, width, sizes.small);
  return {
    row: { name: names, ...(bar === undefined ? {} : { bar }), state, isOnFill: false, owners: [] },
    bottom: below + state.length * lineHeight + 10,
  };
}

const ownerWords = ({ owners }: OutputView) => owners.map(({ short }) => short).join(', ');

/** Deadlines with a known day, the first one first; services due on one day are one. */
function duesOf(services: readonly DueView[], deadlines: readonly DueView[], lang: Lang) {
  const groups = Map.groupBy(
    services.filter(({ last }) => last !== undefined),
    ({ last }) => last!,
  );
  const own = deadlines.flatMap(({ last, name }) => (last === undefined ? [] : [{ date: last, words: name }]));
  const shared = [...groups].map(([date, { length }]) => ({
    date,
    words: t(lang, 'roadmap.picture.services', { count: length }),
  }));
  return [...own, ...shared].sort((a, b) => timeOf(a.date, 'end') - timeOf(b.date, 'end'));
}

function eventsOf(events: readonly EventView[], y: number, isWide: boolean, xOf: XOf, lang: Lang) {
  const words = t(lang, 'roadmap.picture.events', { count: events.length });
  const label = linesOf(words, 0, y + 13, columns[isWide ? 'wide' : 'narrow'].name.width, sizes.small);
  const countY = isWide ? y + 13 : y + label.length * lineHeight + 13;
  const tickY = countY + 5;
  const byYear = Map.groupBy(events, ({ date }) => date.slice(0, 4));
  const counts = [...byYear].map(([year, { length }]) => {
    const x = xOf(year, 'middle') - widthOf(String(length), sizes.small) / 2;
    return { x, y: countY, words: String(length) };
  });
  const ticks = events.map(({ date }) => {
    const x = xOf(date, 'start');
    return { x, width: Math.max(2, xOf(date, 'end') - x) };
  });
  return { events: { label, y: tickY, ticks, counts }, bottom: tickY + tickHeight + 6 };
}
