import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooperationPicture, spanOf, spread, wrap, type PictureEvent } from '../../src/site/cooperation-picture.ts';

const event = (begin: string, more: Partial<PictureEvent> = {}): PictureEvent => ({
  url: `/en/cooperation/${begin}/`,
  name: 'Name of an event',
  when: begin,
  begin,
  isLikely: false,
  isGap: false,
  ...more,
});
const events = [
  event('2006-12-04'),
  event('2016-03-02'),
  event('2016-03-02'),
  event('2016-07'),
  event('2016'),
  event('2016', { end: '2019' }),
  event('2024', { isLikely: true }),
];
const phases = [
  {
    name: 'eGCC',
    terms: [
      { from: '2016-03-02', to: '2018-12-31' },
      { from: '2019', to: '2019' },
    ],
  },
  { name: 'DGCC', terms: [{ from: '2021-05-25', to: '2023-12' }], lastActivity: '2024-12-17' },
];

describe('a date', () => {
  it('spans what it may mean', () => {
    expect(spanOf('2016')).toEqual({ from: 2016, to: 2017 });
    expect(spanOf('2016-07')).toEqual({ from: 2016.5, to: 2016 + 7 / 12 });
    const { from, to } = spanOf('2016-07-02');
    expect(from).toBe(to);
    expect(from).toBeCloseTo(2016.5, 2);
  });
});

describe.each(['wide', 'narrow'] as const)('the %s picture', (size) => {
  const picture = cooperationPicture(events, phases, size);
  const { years, marks, names } = picture;
  const yearHeight = years[1]!.y - years[0]!.y;

  it('gives every year the same length, from the first event to the last', () => {
    expect(years.map(({ words }) => words)).toEqual(Array.from({ length: 20 }, (_, index) => String(2006 + index)));
    for (const [index, { y }] of years.entries()) expect(y).toBeCloseTo(years[0]!.y + index * yearHeight, 1);
  });

  it('draws a mark as long as its date is imprecise', () => {
    const lengths = marks.map(({ shape, top, bottom }) => `${shape} ${((bottom - top) / yearHeight).toFixed(2)}`);
    expect(lengths).toEqual([
      'day 0.00',
      'day 0.00',
      'day 0.00',
      'month 0.08',
      'year 1.00',
      'period 4.00',
      'year 1.00',
    ]);
    expect(marks.map(({ isLikely }) => isLikely)).toEqual([false, false, false, false, false, false, true]);
  });

  it('puts what lasts at the same time beside one another, and all of it left of the days', () => {
    const [year, period] = [marks[4]!, marks[5]!];
    expect(year.x).not.toBe(period.x);
    for (const { shape, x } of marks) if (shape !== 'day' && shape !== 'month') expect(x).toBeLessThan(marks[0]!.x);
  });

  it('writes every name inside the picture and none over another', () => {
    expect(names).toHaveLength(events.length);
    for (const [index, { box }] of names.entries()) {
      const below = names[index + 1]?.box;
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
      expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
      if (below !== undefined) expect(box.y + box.height).toBeLessThanOrEqual(below.y + 0.2);
    }
  });

  it('draws terms, extensions, and what went on after them', () => {
    const kinds = picture.phases.map(({ name, bands }) => [name, ...bands.map(({ kind }) => kind)].join(' '));
    expect(kinds).toEqual(['eGCC term extension', 'DGCC term after']);
    const [first, second] = picture.phases[0]!.bands;
    expect(second!.top - first!.bottom).toBeLessThan(yearHeight / 100);
  });
});

describe('rows that want to be somewhere', () => {
  it('stay where they want to be when there is room', () => {
    expect(
      spread([
        { at: 20, height: 10 },
        { at: 40, height: 10 },
      ]),
    ).toEqual([20, 40]);
  });

  it('share what is missing', () => {
    expect(
      spread([
        { at: 50, height: 10 },
        { at: 50, height: 10 },
      ]),
    ).toEqual([45, 55]);
  });

  it('never touch, keep their order and stay below the top', () => {
    const row = fc.record({ at: fc.integer({ min: 0, max: 500 }), height: fc.integer({ min: 5, max: 40 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
        const sorted = rows.toSorted((a, b) => a.at - b.at);
        const centres = spread(sorted);
        let bottom = -0.1;
        for (const [index, centre] of centres.entries()) {
          const { height } = sorted[index]!;
          expect(centre - height / 2).toBeGreaterThanOrEqual(bottom - 0.2);
          bottom = centre + height / 2;
        }
      }),
    );
  });
});

describe('words', () => {
  it('go into lines without being cut', () => {
    expect(wrap('Opening of the centre', 11)).toEqual(['Opening of', 'the centre']);
    expect(wrap('Perpustakaan', 5)).toEqual(['Perpustakaan']);
  });
});
