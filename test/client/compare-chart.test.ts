import { describe, expect, it } from 'vitest';
import { compareChart } from '../../src/client/compare-chart.ts';

const series = [
  { label: 'A 2023', office: 0, isLatest: false, values: [100, 300] },
  { label: 'A 2024', office: 0, isLatest: true },
  { label: 'B 2024', office: 1, isLatest: true, values: [500, 30] },
];

describe('the chart of a comparison', () => {
  const chart = compareChart(['Index', 'Services'], series, 400);

  it('has a group for each measure with a bar for each series, none on another', () => {
    expect(chart.groups.map(({ name, bars }) => [name, bars.map(({ label }) => label)])).toEqual([
      ['Index', ['A 2023', 'A 2024', 'B 2024']],
      ['Services', ['A 2023', 'A 2024', 'B 2024']],
    ]);
    const heights = chart.groups.flatMap(({ y, bars }) => [y, ...bars.map((bar) => bar.y)]);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
    expect(chart.height).toBeGreaterThan(heights.at(-1)!);
  });

  it('draws values on the scale, and nothing where there is no result', () => {
    const [index, services] = chart.groups;
    const end = chart.ticks.at(-1)!.x - chart.left;
    expect(index!.bars.map(({ width }) => width)).toEqual([0, undefined, end]);
    expect(services!.bars.map(({ width, value }) => [width, value])).toEqual([
      [end / 2, 300],
      [undefined, undefined],
      // Below the scale: told in figures, without a bar.
      [0, 30],
    ]);
  });

  it('leaves room for the figure after the longest bar', () => {
    expect(chart.ticks.at(-1)!.x).toBeLessThanOrEqual(400 - 36);
  });
});
