/**
 * Where everything stands in the picture of how it fits together, in units of the drawing: four columns with lines between them on a wide page, and on a
 * phone one programme after the other, read from top to bottom.
 */
import { lawOf, type FitBox, type FitIndex, type FitLane, type FitView } from './fit-view.ts';
import { widthOf, wrap } from './picture-text.ts';

/** One line of words. */
export interface FitWords {
  readonly kind: 'label' | 'name' | 'state' | 'chip';
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** A box that leads to its page. */
export interface PlacedBox {
  readonly box: FitBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly FitWords[];
}

/** A heading of a column or of a part of a lane; a link where it has an address. */
export interface PlacedHeading {
  readonly kind: 'column' | 'group';
  readonly url?: string;
  readonly lines: readonly { readonly x: number; readonly y: number; readonly words: string }[];
  /** The place that can be clicked. */
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A line between boxes. */
export interface PlacedLine {
  readonly path: string;
  readonly isRead: boolean;
  /** Whether other lines begin where it ends, so that it has no arrow. */
  readonly isJoint?: true;
}

/** The picture, ready to be drawn. */
export interface FitPicture {
  readonly width: number;
  readonly height: number;
  readonly headings: readonly PlacedHeading[];
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  /** Heights at which one programme ends and the next begins. */
  readonly rules: readonly { readonly y: number; readonly width: number }[];
}

/** The words of the headings. */
export interface FitHeadings {
  readonly programmes: string;
  readonly law: string;
  readonly blocks: string;
}

/** Sizes of letters; those of headings are as wide as their weight makes them. */
const sizes = { label: 12, name: 14, state: 12, chip: 12.5, column: 15.5, group: 13.5 };
const steps = { label: 16, name: 18, state: 16, column: 18, group: 17 };
const pad = { x: 10, top: 7, bottom: 8 };
const between = 8;
const chip = { height: 26, pad: 8, gap: 6 };

/** The picture for a wide page or for a phone. */
export function fitPicture(view: FitView, words: FitHeadings, size: 'wide' | 'narrow'): FitPicture {
  return size === 'wide' ? widePicture(view, words) : narrowPicture(view, words);
}

const column = { width: 196, gap: 40 };
/** Many lines cross before the last column. */
const lastGap = 96;
const columnX = (index: number) => index * (column.width + column.gap) + (index === 3 ? lastGap - column.gap : 0);
const wideWidth = columnX(3) + column.width;
const laneGap = 26;
/** How far the lines of blocks that lead to the same run before they join. */
const joint = 14;

function widePicture({ lanes, index, lines }: FitView, words: FitHeadings): FitPicture {
  const titles = [words.programmes, words.law, words.blocks, ...(index === undefined ? [] : [index.name])];
  const headings: PlacedHeading[] = titles.map((title, at) =>
    headingAt('column', title, columnX(at), 0, column.width, at === 3 ? index?.url : undefined),
  );
  const top = Math.max(...headings.map(({ place }) => place.height)) + 14;
  const cells = lanes.map((lane) => [
    stack([lane.programme], column.width),
    lawCell(lane, column.width),
    stack(lane.blocks, column.width),
  ]);
  const heights = cells.map((cell) => Math.max(...cell.map(({ height }) => height)));
  const lanesHeight = sum(heights) + laneGap * (lanes.length - 1);
  const groups = (index?.groups ?? []).map((group) => groupCell(group, column.width));
  const indexHeight = sum(groups.map(({ height }) => height));
  // Whichever side is shorter is spread over the height of the other.
  const groupGap = Math.max(16, (lanesHeight - indexHeight) / Math.max(1, groups.length - 1));
  const height = Math.max(lanesHeight, indexHeight + groupGap * Math.max(0, groups.length - 1));
  const gap = laneGap + (height - lanesHeight) / Math.max(1, lanes.length - 1);

  const boxes: PlacedBox[] = [];
  const rules: { y: number; width: number }[] = [];
  const laws = new Map<string, Side>();
  /** Where a line can go past the blocks of a lane: below them. */
  const passages = new Map<string, number>();
  let y = top;
  cells.forEach((cell, at) => {
    cell.forEach(({ boxes: own, height: own_, chips }, col) => {
      const start = y + (heights[at]! - own_) / 2;
      const placed = own.map((box) => moved(box, columnX(col), start));
      boxes.push(...placed);
      if (chips !== undefined) {
        laws.set(lawOf(lanes[at]!), { ...chips, x: columnX(col), y: start + chips.y });
      }
    });
    passages.set(lawOf(lanes[at]!), y + heights[at]! + gap / 4);
    y += heights[at]! + gap;
    if (at < cells.length - 1) rules.push({ y: round(y - gap / 2), width: columnX(2) + column.width });
  });
  let groupY = top;
  for (const group of groups) {
    boxes.push(...group.boxes.map((box) => moved(box, columnX(3), groupY)));
    headings.push(movedHeading(group.heading, columnX(3), groupY));
    groupY += group.height + groupGap;
  }
  const sides = new Map<string, Side>([...laws, ...boxes.map((placed): [string, Side] => [placed.box.id, placed])]);
  const trunks = trunksOf(lanes, lines, sides);
  return {
    width: wideWidth,
    height: Math.ceil(top + height + (laws.size > 0 ? laneGap / 2 : 0) + 4),
    headings,
    boxes,
    rules,
    lines: [
      ...trunks.map(({ path }) => path),
      ...lines.flatMap(({ from, to, isRead }) => {
        const [start, end] = [sides.get(from), sides.get(to)];
        if (start === undefined || end === undefined) return [];
        const trunk = trunks.find(({ members }) => members.includes(from));
        if (trunk === undefined) return [{ path: curve(rightOf(start), end, passages.get(from)), isRead }];
        return trunk.members[0] === from ? [{ path: curve(trunk.end, end, undefined), isRead }] : [];
      }),
    ],
  };
}

/** Lines of several blocks that run on as one. */
interface Trunk {
  readonly members: readonly string[];
  readonly end: Point;
  readonly path: PlacedLine;
}

/** Blocks of a lane that lead to exactly the same indicators share their lines: the picture says the same with half of them. */
function trunksOf(
  lanes: readonly FitLane[],
  lines: FitView['lines'],
  sides: ReadonlyMap<string, Side>,
): readonly Trunk[] {
  return lanes.flatMap(({ blocks }) => {
    const own = blocks.map(({ id }) => ({ id, lines: lines.filter(({ from }) => from === id) }));
    const keyOf = ({ lines }: (typeof own)[number]) =>
      lines
        .map(({ to, isRead }) => `${to} ${isRead}`)
        .sort()
        .join();
    return [...Map.groupBy(own, keyOf).values()].flatMap((group): readonly Trunk[] => {
      const isRead = group[0]!.lines.every((line) => line.isRead);
      if (group.length < 2 || group[0]!.lines.length === 0) return [];
      const starts = group.map(({ id }) => rightOf(sides.get(id)!));
      const [first, last] = [starts[0]!, starts.at(-1)!];
      const x = first.x + joint;
      const spine = `M${first.x} ${first.y}H${x}V${last.y}H${last.x}`;
      const others = starts.slice(1, -1).map((start) => `M${start.x} ${start.y}H${x}`);
      return [
        {
          members: group.map(({ id }) => id),
          end: { x, y: round((first.y + last.y) / 2) },
          path: { path: [spine, ...others].join(''), isRead, isJoint: true },
        },
      ];
    });
  });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const rightOf = ({ x, y, width, height }: Side): Point => ({ x: round(x + width), y: round(y + height / 2) });

/** What a line begins or ends at. */
interface Side {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from a point to the left of a box; where a column stands between them, by a passage below its boxes. */
function curve({ x: x1, y: y1 }: Point, to: Side, passage: number | undefined): string {
  const [x2, y2] = [round(to.x - 6), round(to.y + to.height / 2)];
  const bend = (a: number, b: number) => round((a + b) / 2);
  if (x2 - x1 <= lastGap || passage === undefined)
    return `M${x1} ${y1}C${bend(x1, x2)} ${y1} ${bend(x1, x2)} ${y2} ${x2} ${y2}`;
  const leave = columnX(2) + column.width;
  const [enter, y] = [columnX(2), round(passage)];
  const [in_, out] = [bend(x1, enter), bend(leave, x2)];
  return `M${x1} ${y1}C${in_} ${y1} ${in_} ${y} ${enter} ${y}H${leave}C${out} ${y} ${out} ${y2} ${x2} ${y2}`;
}

const narrowWidth = 328;
const indent = 22;
const flow = 30;

function narrowPicture({ lanes, index, lines }: FitView, words: FitHeadings): FitPicture {
  const width = narrowWidth - indent;
  const boxes: PlacedBox[] = [];
  const headings: PlacedHeading[] = [];
  const rules: { y: number; width: number }[] = [];
  const arrows: PlacedLine[] = [];
  // Every step has a heading beside its arrow; the first has no arrow.
  const heading = headingAt('column', words.programmes, 0, 0, narrowWidth, undefined);
  headings.push(heading);
  let y = heading.place.height + 6;
  for (const lane of lanes) {
    const parts = partsOf(lane, index, words);
    parts.forEach(({ title, url, cell }, at) => {
      if (at > 0) {
        const above = parts.slice(0, at).flatMap((part) => part.ids);
        const own = new Set(parts[at]!.ids);
        const between = lines.filter(({ from, to }) => above.includes(from) && own.has(to));
        arrows.push({
          path: `M${indent / 2} ${round(y + 4)}V${round(y + flow - 3)}`,
          isRead: between.every((line) => line.isRead),
        });
        headings.push(headingAt('group', title, indent, y + 9, width, url));
        y += flow;
      }
      const x = at === 0 ? 0 : indent;
      const placed = cell(at === 0 ? narrowWidth : width);
      boxes.push(...placed.boxes.map((box) => moved(box, x, y)));
      y += placed.height;
    });
    y += 18;
    if (lane !== lanes.at(-1)) rules.push({ y: round(y), width: narrowWidth });
    y += 18;
  }
  return { width: narrowWidth, height: Math.ceil(Math.max(0, y - 32)), headings, boxes, rules, lines: arrows };
}

/** One step of a lane, as a phone shows it. */
interface Part {
  readonly title: string;
  readonly url?: string;
  /** What lines end at or begin from. */
  readonly ids: readonly string[];
  cell(width: number): Cell;
}

function partsOf(lane: FitLane, index: FitIndex | undefined, words: FitHeadings): readonly Part[] {
  const { programme, initiatives, provisions, blocks, indicators } = lane;
  const idsOf = (boxes: readonly FitBox[]) => boxes.map(({ id }) => id);
  return [
    { title: words.programmes, ids: [programme.id], cell: (width) => stack([programme], width) },
    ...(initiatives.length + provisions.length === 0
      ? []
      : [
          {
            title: words.law,
            ids: [...idsOf(initiatives), lawOf(lane)],
            cell: (width: number) => lawCell(lane, width),
          },
        ]),
    ...(blocks.length === 0
      ? []
      : [{ title: words.blocks, ids: idsOf(blocks), cell: (width: number) => stack(blocks, width) }]),
    ...(indicators.length === 0 || index === undefined
      ? []
      : [
          {
            title: index.name,
            url: index.url,
            ids: idsOf(indicators),
            cell: (width: number) => stack(indicators, width),
          },
        ]),
  ];
}

/** Boxes above each other, at the origin. */
interface Cell {
  readonly boxes: readonly PlacedBox[];
  readonly height: number;
  /** Where the provisions stand in it. */
  readonly chips?: { readonly y: number; readonly width: number; readonly height: number };
}

function stack(boxes: readonly FitBox[], width: number): Cell {
  let y = 0;
  const placed = boxes.map((box) => {
    const one = boxAt(box, y, width);
    y += one.height + between;
    return one;
  });
  return { boxes: placed, height: Math.max(0, y - between) };
}

/** The initiatives, and below them the provisions in rows. */
function lawCell({ initiatives, provisions }: FitLane, width: number): Cell {
  const above = stack(initiatives, width);
  if (provisions.length === 0) return above;
  const start = above.height === 0 ? 0 : above.height + chip.gap;
  let [x, y] = [0, start];
  const chips = provisions.map((box): PlacedBox => {
    const own = widthOf(box.name, sizes.chip) + 2 * chip.pad;
    if (x > 0 && x + own > width) [x, y] = [0, y + chip.height + chip.gap];
    const words = { kind: 'chip', x: x + chip.pad, y: y + 17.5, words: box.name } as const;
    const placed = { box, x, y, width: own, height: chip.height, lines: [words] };
    x += own + chip.gap;
    return placed;
  });
  const height = y + chip.height - start;
  const right = Math.max(...chips.map((box) => box.x + box.width));
  return { boxes: [...above.boxes, ...chips], height: start + height, chips: { y: start, width: right, height } };
}

function groupCell({ name, url, indicators }: FitIndex['groups'][number], width: number) {
  const heading = headingAt('group', name, 0, 0, width, url);
  const below = stack(indicators, width);
  const start = heading.place.height + 2;
  return { heading, boxes: below.boxes.map((box) => moved(box, 0, start)), height: start + below.height };
}

function boxAt(box: FitBox, y: number, width: number): PlacedBox {
  const inner = width - 2 * pad.x;
  const lines: FitWords[] = [];
  let base = y + pad.top;
  const put = (kind: keyof typeof steps & FitWords['kind'], words: string | undefined) => {
    for (const line of words === undefined ? [] : wrap(words, sizes[kind], inner)) {
      lines.push({ kind, x: pad.x, y: round(base + steps[kind] * 0.76), words: line });
      base += steps[kind];
    }
  };
  put('label', box.label);
  put('name', box.name);
  put('state', box.state);
  return { box, x: 0, y, width, height: base + pad.bottom - y, lines };
}

function headingAt(
  kind: PlacedHeading['kind'],
  words: string,
  x: number,
  y: number,
  width: number,
  url: string | undefined,
): PlacedHeading {
  const lines = wrap(words, sizes[kind], width).map((line, index) => ({
    x,
    y: round(y + steps[kind] * (index + 0.76)),
    words: line,
  }));
  return {
    kind,
    ...(url === undefined ? {} : { url }),
    lines,
    place: { x: x - 3, y, width: width + 3, height: steps[kind] * lines.length + 3 },
  };
}

function moved(placed: PlacedBox, x: number, y: number): PlacedBox {
  return {
    ...placed,
    x: round(placed.x + x),
    y: round(placed.y + y),
    lines: placed.lines.map((line) => ({ ...line, x: round(line.x + x), y: round(line.y + y) })),
  };
}

function movedHeading({ lines, place, ...heading }: PlacedHeading, x: number, y: number): PlacedHeading {
  return {
    ...heading,
    lines: lines.map((line) => ({ ...line, x: round(line.x + x), y: round(line.y + y) })),
    place: { ...place, x: place.x + x, y: round(place.y + y) },
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const round = (value: number): number => Math.round(value * 10) / 10;
