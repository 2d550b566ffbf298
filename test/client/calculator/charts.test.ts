import { describe, expect, it } from 'vitest';
import { barHeight, bars, radar } from '../../../src/client/calculator/charts.ts';

const values = [
  { label: 'Aspek 1', value: 2, tried: 2 },
  { label: 'Aspek 2', value: 4, tried: 5 },
  { label: 'Aspek 3', value: 1, tried: 1 },
  { label: 'Aspek 4', value: 5, tried: 5 },
];

describe('the radar', () => {
  it('puts the first value at the top and goes around with the clock', () => {
    expect(radar(values, 5, 100).now).toBe('0,-40 80,0 0,20 -100,0');
    expect(radar(values, 5, 100).tried).toBe('0,-40 100,0 0,20 -100,0');
  });

  it('has a ring for each whole value and a spoke for each label, on the side where it ends', () => {
    const { rings, spokes } = radar(values, 5, 100);
    expect(rings.map(({ value, at }) => [value, at.y])).toEqual([
      [1, -20],
      [2, -40],
      [3, -60],
      [4, -80],
      [5, -100],
    ]);
    expect(spokes.map(({ label }) => label.anchor)).toEqual(['middle', 'start', 'middle', 'end']);
  });

  it('draws no line around where a value is not known, but the values that are', () => {
    const { now, tried, dots } = radar([{ label: 'x' }, { label: 'y', value: 5 }, { label: 'z', value: 0 }], 5, 100);
    expect([now, tried]).toEqual([undefined, undefined]);
    expect(dots).toHaveLength(2);
  });
});

describe('the bars', () => {
  it('are as long as their values, with what is tried below where it is another', () => {
    const { rows, ticks } = bars(values, 5, 540);
    expect(rows.map(({ now, tried }) => [now, tried])).toEqual([
      [200, undefined],
      [400, 500],
      [100, undefined],
      [500, undefined],
    ]);
    expect(ticks.map(({ x }) => x)).toEqual([0, 100, 200, 300, 400, 500]);
  });

  it('never stand on one another, nor on words, however narrow', () => {
    const long = values.map((value) => ({
      ...value,
      label: `${value.label}: Layanan Administrasi Pemerintahan Berbasis Elektronik`,
    }));
    for (const width of [280, 640]) {
      let foot = 0;
      for (const { lines, y, tried } of bars(long, 5, width).rows) {
        expect(lines.length).toBe(width === 280 ? 2 : 1);
        expect(lines[0]!.y).toBeGreaterThan(foot);
        expect(y).toBeGreaterThan(lines.at(-1)!.y);
        foot = y + barHeight * (tried === undefined ? 1 : 2);
      }
      expect(bars(long, 5, width).height).toBeGreaterThan(foot);
    }
  });

  it('have none where there is no value', () => {
    expect(bars([{ label: 'x' }], 5, 300).rows[0]!.now).toBeUndefined();
  });
});
