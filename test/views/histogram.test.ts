import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestBar, histogramOf } from '../../src/site/histogram.ts';

const bands = [
  { from: 100, to: 180, name: 'Kurang', count: 1 },
  { from: 180, to: 420, name: 'Sangat Baik', count: 2 },
  { from: 420, to: 500, name: 'Sangat Memuaskan', count: 3 },
];
const draw = (values: readonly number[], most = highestBar(values)) => histogramOf({ values, bands, most });

describe('a histogram', () => {
  it('has a bar for each tenth that has results; the highest value is in the last', () => {
    expect(highestBar([100, 105, 109, 110, 500, 499])).toBe(3);
    const { bars, right, bottom, top } = draw([100, 105, 109, 110, 500, 499]);
    expect(bars).toHaveLength(3);
    expect(bars.map(({ height }) => height)).toEqual([
      bottom - top,
      expect.closeTo((bottom - top) / 3, 0),
      expect.closeTo(((bottom - top) * 2) / 3, 0),
    ]);
    expect(bars.at(-1)!.x + bars.at(-1)!.width).toBeLessThanOrEqual(right);
  });

  it('parts the bands where bars end, so that no bar lies in two', () => {
    const { bounds, bars } = draw([179, 180]);
    expect(bars[0]!.x + bars[0]!.width).toBeLessThanOrEqual(bounds[0]!);
    expect(bars[1]!.x).toBeGreaterThanOrEqual(bounds[0]!);
  });

  it('breaks the name of a band that has no room', () => {
    expect(draw([200]).bands.map(({ lines }) => lines)).toEqual([['Kurang'], ['Sangat Baik'], ['Sangat', 'Memuaskan']]);
  });

  it('can be compared with another of the same scale', () => {
    const [small, large] = [
      draw([200], 10),
      draw(
        Array.from({ length: 10 }, () => 200),
        10,
      ),
    ];
    expect(large.bars[0]!.height).toBeCloseTo(small.bars[0]!.height * 10, 0);
  });

  it('keeps every bar inside, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 500 })), (values) => {
        const { bars, left, right, top, bottom } = draw(values);
        for (const bar of bars) {
          expect(bar.x).toBeGreaterThanOrEqual(left);
          expect(bar.x + bar.width).toBeLessThanOrEqual(right);
          expect(bar.y).toBeGreaterThanOrEqual(top);
          expect(bar.y + bar.height).toBeCloseTo(bottom, 0);
        }
      }),
    );
  });
});
