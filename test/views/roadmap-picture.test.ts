import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { barHeight, sizes, timeOf, widthOf, wrap, type PictureLine } from '../../src/site/roadmap-picture.ts';
import { roadmapEntryView } from '../../src/site/roadmap-entry-view.ts';
import { initiativeViews, roadmapView, type Pictures } from '../../src/site/roadmap-view.ts';

const content = readPolicy(process.cwd());

describe('dates across', () => {
  it('are as long as they are vague', () => {
    expect(timeOf('2020', 'start')).toBe(2020);
    expect(timeOf('2020', 'end')).toBe(2021);
    expect(timeOf('2020-07', 'start')).toBe(2020.5);
    expect(timeOf('2020-12', 'end')).toBe(2021);
    expect(timeOf('2020-12-31', 'end')).toBe(2021);
    expect(timeOf('2020-02-29', 'end')).toBe(timeOf('2020-03-01', 'start'));
  });
});

describe('words in lines', () => {
  it('keep all words and stay within the width', () => {
    const words = 'Integrasi Perencanaan, Penganggaran, Pengadaan Barang dan Jasa';
    const lines = wrap(words, 150, 12);
    expect(lines.join(' ')).toBe(words);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(150);
  });
});

/** A rectangle with what stands in it. */
interface Box {
  readonly of: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, y, words }: PictureLine, size: number = sizes.small): Box => ({
  of: words,
  left: x,
  right: x + widthOf(words, size),
  top: y - size + 3,
  bottom: y + 3,
});

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Everything that is written in a picture. */
function wordsOf(picture: Pictures[number]): readonly Box[] {
  const { years, heads, groups, deadlines, today, events } = picture;
  return [
    ...years.map(({ label }) => boxOf(label)),
    ...heads.map((line) => boxOf(line)),
    ...[...deadlines, today].flatMap(({ label }) => label.map((line) => boxOf(line))),
    ...groups.flatMap(({ title }) => title.map((line) => boxOf(line, sizes.name))),
    ...groups.flatMap(({ rows }) =>
      rows.flatMap(({ name, state, owners }) => [...name, ...state, ...owners].map((line) => boxOf(line))),
    ),
    ...(events === undefined ? [] : [...events.label, ...events.counts].map((line) => boxOf(line))),
  ];
}

describe.each(['id', 'en'] as const)('the timelines in %s', (lang) => {
  const view = roadmapView(content, lang);
  const ofOne = initiativeViews(content, lang).map(
    ({ id }) => roadmapEntryView(content, content.entries.get(`roadmap/${id}`)!, lang).pictures!,
  );
  const pictures = [...view.areas.map((area) => area.pictures), view.after, ...ofOne].flat();

  it('have a bar for the years of every output, and none where they cannot be read', () => {
    for (const variant of ['wide', 'narrow'] as const) {
      const drawn = view.areas.map(({ pictures: both }) => both.find((picture) => picture.variant === variant)!);
      const rows = drawn.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
      const outputs = view.areas.flatMap(({ initiatives }) => initiatives.flatMap((initiative) => initiative.outputs));
      expect(rows.length).toBe(50);
      const { years } = drawn[0]!;
      const yearWidth = years[1]!.x - years[0]!.x;
      const left = (year: number) => years.find(({ label }) => label.words === String(year))!.x;
      for (const [index, { bar }] of rows.entries()) {
        const planned = outputs[index]!.years;
        expect([outputs[index]!.name, bar && [bar.x, bar.width]]).toEqual([
          outputs[index]!.name,
          planned && [left(planned.from), (planned.to - planned.from + 1) * yearWidth],
        ]);
      }
    }
  });

  it('say in words what came of every output, and who answers for it', () => {
    for (const { groups } of view.areas.flatMap((area) => area.pictures))
      for (const { rows } of groups)
        for (const { state, owners } of rows) {
          expect(state.length).toBeGreaterThan(0);
          const words = [...state, ...owners].map((line) => line.words).join(' ');
          expect(words).toMatch(
            /PANRB|Kominfo|Bappenas|BSSN|BPPT|pimpinan|kepala|gubernur|bupati|Tim|Dalam|head|Team|Home|governor|mayor/,
          );
        }
  });

  it('stay inside the picture', () => {
    for (const picture of pictures) {
      const { width, height, plot, groups, deadlines, today } = picture;
      for (const { of, left, right, bottom } of wordsOf(picture))
        expect([of, left >= 0, right <= width, bottom <= height]).toEqual([of, true, true, true]);
      for (const { bar } of groups.flatMap(({ rows }) => rows)) {
        if (bar === undefined) continue;
        expect(bar.x).toBeGreaterThanOrEqual(plot.x);
        expect(Math.max(bar.x + bar.width, bar.lateX ?? 0)).toBeLessThanOrEqual(plot.x + plot.width);
        expect(bar.y + barHeight).toBeLessThanOrEqual(plot.bottom);
      }
      for (const { x, top } of [...deadlines, today]) {
        expect(x).toBeGreaterThan(plot.x);
        expect(x).toBeLessThanOrEqual(plot.x + plot.width);
        expect(top).toBeGreaterThanOrEqual(plot.top);
      }
    }
  });

  it('have no words over others, and none over the bar of another output', () => {
    for (const picture of pictures) {
      const boxes = wordsOf(picture);
      const found = boxes.flatMap((a, index) =>
        boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [`${picture.variant}: ${a.of} / ${b.of}`] : [])),
      );
      expect(found).toEqual([]);
      for (const { bar, state } of picture.groups.flatMap(({ rows }) => rows)) {
        if (bar === undefined) continue;
        const own = new Set(state.map((line) => line.words));
        const box: Box = { of: 'bar', left: bar.x, right: bar.x + bar.width, top: bar.y, bottom: bar.y + barHeight };
        expect(boxes.filter((words) => !own.has(words.of) && overlaps(words, box)).map(({ of }) => of)).toEqual([]);
      }
    }
  });

  it('have the words beside a bar wholly on it or wholly off it', () => {
    for (const picture of pictures.filter(({ variant }) => variant === 'wide'))
      for (const { bar, state } of picture.groups.flatMap(({ rows }) => rows)) {
        if (bar === undefined) continue;
        const end = bar.x + bar.width;
        for (const { of, left, right } of state.map((line) => boxOf(line)))
          expect([of, right <= end || left >= Math.max(end, bar.lateX ?? 0)]).toEqual([of, true]);
      }
  });

  it('show a late result after the end of its bar', () => {
    const late = view.areas
      .flatMap(({ pictures: both }) => both.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)))
      .filter(({ bar }) => bar?.kind === 'late');
    expect(late.length).toBe(4);
    for (const { bar } of late) expect(bar!.lateX!).toBeGreaterThan(bar!.x + bar!.width);
  });

  it('mark every event and every deadline with a known day', () => {
    for (const { events, deadlines } of view.after) {
      expect(events!.ticks.length).toBe(view.events.length);
      expect(events!.counts.reduce((sum, { words }) => sum + Number(words), 0)).toBe(view.events.length);
      // Three statutory deadlines, and one for all priority services.
      expect(deadlines.length).toBe(4);
    }
  });
});
