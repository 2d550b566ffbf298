import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf, type ChartData } from '../../src/site/series-chart.ts';

const point = (year: number, value: number, isJoined = true) => ({ year, value, words: String(value), isJoined });

const data: ChartData = {
  id: 'chart',
  title: 'Ranks',
  description: 'What they were.',
  series: [
    {
      id: 'a',
      name: 'Satu',
      points: [point(2003, 70, false), point(2004, 85), point(2008, 106, false), point(2010, 64)],
    },
    { id: 'b', name: 'Dua', points: [point(2003, 13, false), point(2004, 5)] },
  ],
  years: [2003, 2004, 2008, 2010, 2012],
  foot: 120,
  head: 1,
  ticks: [
    { value: 1, words: '1' },
    { value: 120, words: '120' },
  ],
  breaks: [2008],
  unknown: [2012],
};

const anyData = fc
  .record({
    values: fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 120 }), fc.boolean()), {
      minLength: 1,
      maxLength: 20,
    }),
    bands: fc.array(fc.integer({ min: 2, max: 119 }), { maxLength: 4 }),
  })
  .map(({ values, bands }): ChartData => {
    const series = (which: 0 | 1) => ({
      id: String(which),
      name: 'Nama',
      points: values.map((value, index) => point(2000 + 2 * index, value[which], index > 0 && value[2])),
    });
    return {
      ...data,
      series: [series(0), series(1)],
      years: values.map((_, index) => 2000 + 2 * index),
      bands: bands.map((value) => ({ value, words: 'kelompok' })),
      breaks: [],
      unknown: [],
    };
  });

describe('a chart of series', () => {
  const chart = chartOf(data, 592, 320);

  it('draws no line over years without results', () => {
    expect(chart.lines[0]!.path.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
    expect(chart.lines[0]!.marks).toHaveLength(4);
  });

  it('has the first rank at the head, and years as far apart as they are', () => {
    expect(chart.ticks.map(({ y }) => y)).toEqual([chart.top, chart.bottom]);
    const [x2003, x2004, x2008] = chart.years.map(({ x }) => x) as [number, number, number];
    expect((x2008 - x2004) / (x2004 - x2003)).toBeCloseTo(4, 1);
  });

  it('names each line with its last value, and the first, the lowest and the highest beside their marks', () => {
    expect(chart.lines.map(({ name }) => name.words)).toEqual(['64 Satu', '5 Dua']);
    expect(chart.lines[0]!.values.map(({ words }) => words)).toEqual(['70', '106']);
  });

  it('shows where the way of measuring changed before the first year of the new one', () => {
    const [x2004, x2008] = [chart.years[1]!.x, chart.years[2]!.x];
    expect(chart.breaks[0]).toBeGreaterThan(x2004);
    expect(chart.breaks[0]).toBeLessThan(x2008);
    expect(chart.unknown).toEqual([chart.years[4]!.x]);
  });

  it('keeps marks in the plot, names apart and years legible, whatever the data', () => {
    fc.assert(
      fc.property(anyData, fc.constantFrom(328, 592), (any, width) => {
        const { lines, left, right, top, bottom, years, bands } = chartOf(any, width, 280);
        for (const { marks } of lines) {
          for (const { x, y } of marks) {
            expect(x).toBeGreaterThan(left);
            expect(x).toBeLessThan(right);
            expect(y).toBeGreaterThanOrEqual(top);
            expect(y).toBeLessThanOrEqual(bottom);
          }
        }
        expect(Math.abs(lines[0]!.name.y - lines[1]!.name.y)).toBeGreaterThanOrEqual(14.9);
        const labelled = years.filter(({ isLabelled }) => isLabelled).map(({ x }) => x);
        for (const [index, x] of labelled.entries())
          if (index > 0) expect(x - labelled[index - 1]!).toBeGreaterThan(30);
        expect(years.at(-1)!.isLabelled).toBe(true);
        for (const { x } of bands) expect(x).toBeGreaterThanOrEqual(left);
      }),
    );
  });
});
