import { describe, expect, it } from 'vitest';
import { entryIdOf } from '../../src/policy/areas.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy } from '../../src/policy/types.ts';
import { fitPicture, type FitPicture } from '../../src/site/fit-picture.ts';
import { fitView, lawOf, schemeOfToday, type FitView } from '../../src/site/fit-view.ts';
import { widthOf } from '../../src/site/picture-text.ts';

const policy = readPolicy(process.cwd());
const view = fitView(policy, 'en');
const lane = (id: string, of: FitView = view) =>
  of.lanes.find(({ programme }) => programme.id === `cooperation/${id}`)!;
const linesFrom = (id: string, of: FitView = view) =>
  of.lines.filter(({ from }) => from === id).map(({ to, isRead }) => [to, isRead]);

/** The policy with the data of one entry changed. */
function withEntry(id: string, change: (data: object) => object): Policy {
  const entry = policy.entries.get(id)!;
  const changed = { ...entry, yaml: { ...entry.yaml, data: change(entry.yaml.data) as typeof entry.yaml.data } };
  return { ...policy, entries: new Map([...policy.entries].map(([key, one]) => [key, key === id ? changed : one])) };
}

describe('what the picture is made of', () => {
  it('begins with the programmes of 2016 in the order of their numbers', () => {
    expect(view.lanes.map(({ programme }) => programme.label)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `Programme ${number}`),
    );
    expect(view.lanes.every(({ programme }) => !programme.isRead)).toBe(true);
  });

  it('follows a programme to its initiative, its provisions, its blocks and the indicators of today', () => {
    const { initiatives, provisions, blocks, indicators, confidence } = lane('pusat-data-elektronik-terpadu');
    expect(initiatives.map(({ label, url }) => [label, url])).toEqual([['Initiative 9', '/en/roadmap/inisiatif-9/']]);
    expect(provisions.map(({ name }) => name)).toEqual(['Article 27 paragraph (4)', 'Article 30']);
    expect(blocks.map(({ label, state }) => [label, state])).toEqual([
      ['PDN', 'Handed over · April 2025 · reported by others'],
      ['PDNS', 'Stood in until another was there · June 2024 · reported by others'],
    ]);
    expect(indicators.map(({ label }) => label)).toEqual(['Indicator 1', 'Indicator 14']);
    // The articles were matched with the older indicators by subject, which nobody has checked.
    expect(confidence).toBe('recalled');
    expect(linesFrom('cooperation/pusat-data-elektronik-terpadu')).toEqual([['roadmap/inisiatif-9', true]]);
    expect(linesFrom('architecture/pusat-data-nasional')).toEqual([
      ['pemdi-2026/indicator-1', false],
      ['pemdi-2026/indicator-14', false],
    ]);
  });

  it('says where nothing follows', () => {
    const licensing = lane('sistem-nasional-perizinan-satu-pintu');
    expect(licensing.initiatives.map(({ name, isAbsent }) => [name, isAbsent])).toEqual([
      ['No initiative carries it on', true],
    ]);
    expect([licensing.provisions, licensing.blocks, licensing.indicators]).toEqual([[], [], []]);
    expect(licensing.confidence).toBeUndefined();
  });

  it('goes from the law to the index where there is no block', () => {
    const portal = lane('sistem-portal-layanan-publik');
    expect(portal.blocks.map(({ isAbsent }) => isAbsent)).toEqual([true]);
    expect(linesFrom(lawOf(portal)).map(([to]) => to)).toContain('pemdi-2026/indicator-17');
  });

  it('shows only the indicators that something leads to, each under its aspect', () => {
    const { groups, counts } = view.index!;
    expect(groups.flatMap(({ indicators }) => indicators)).toHaveLength(counts.linked);
    expect(counts.all).toBe(20);
    const ends = new Set(view.lines.map(({ to }) => to));
    for (const { indicators } of groups) for (const { id } of indicators) expect(ends).toContain(id);
    expect(view.stamps).toHaveLength(1);
  });

  it('joins only what it shows', () => {
    const ids = new Set([
      ...view.lanes.flatMap((one) => [one.programme, ...one.initiatives, ...one.blocks].map(({ id }) => id)),
      ...view.lanes.map(lawOf),
      ...view.index!.groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ]);
    expect(view.lines.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('draws no line that the data do not have', () => {
    const without = fitView(
      withEntry('roadmap/inisiatif-9', (data) => ({ ...data, entries: [] })),
      'en',
    );
    expect(linesFrom('roadmap/inisiatif-9', without).map(([to]) => to)).toEqual(['architecture/pusat-data-nasional']);
    const unfounded = fitView(
      withEntry('architecture/pusat-data-nasional', (data) => ({ ...data, provisions: [] })),
      'en',
    );
    expect(linesFrom('architecture/pusat-data-nasional', unfounded)).toEqual([]);
    expect(fitView({ ...policy, crosswalks: new Map() }, 'en').index!.counts.linked).toBe(0);
    expect(fitView({ ...policy, schemes: new Map() }, 'en').index).toBeUndefined();
  });

  it('takes the scheme that is in force now', () => {
    expect(schemeOfToday(policy)?.id).toBe('pemdi-2026');
  });

  it('says the same in both languages', () => {
    const other = fitView(policy, 'id');
    expect(other.lines).toEqual(view.lines);
    expect(other.lanes.map(({ blocks }) => blocks.map(({ id }) => id))).toEqual(
      view.lanes.map(({ blocks }) => blocks.map(({ id }) => id)),
    );
  });
});

const headings = { programmes: 'Programmes', law: 'Law', blocks: 'Blocks' };
const sizes = { label: 12, name: 14, state: 12, chip: 12.5 };

const overlaps = ({ boxes }: FitPicture) =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.box.id} ${b.box.id}`),
  );

describe.each(['id', 'en'] as const)('the geometry in %s', (lang) => {
  describe.each(['wide', 'narrow'] as const)('%s', (size) => {
    const own = fitView(policy, lang);
    const picture = fitPicture(own, headings, size);

    it('keeps every box inside, and none on another', () => {
      for (const { x, y, width, height } of picture.boxes) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(picture.width);
        expect(y + height).toBeLessThanOrEqual(picture.height);
      }
      expect(overlaps(picture)).toEqual([]);
    });

    it('keeps words inside their box', () => {
      for (const { box, x, y, width, height, lines } of picture.boxes) {
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(line.x + widthOf(line.words, sizes[line.kind]), box.id).toBeLessThanOrEqual(x + width);
          expect(line.x).toBeGreaterThan(x);
          expect(line.y).toBeGreaterThan(y + 8);
          expect(line.y).toBeLessThan(y + height);
        }
      }
    });

    it('shows every box of the view', () => {
      const ids = new Set(picture.boxes.map(({ box }) => box.id));
      for (const { programme, initiatives, provisions, blocks, indicators } of own.lanes)
        for (const { id } of [programme, ...initiatives, ...provisions, ...blocks, ...indicators])
          expect(ids).toContain(id);
    });
  });

  it('draws each line once on a wide page, those that say the same together', () => {
    const own = fitView(policy, lang);
    const { lines } = fitPicture(own, headings, 'wide');
    const joints = lines.filter(({ isJoint }) => isJoint);
    expect(joints).toHaveLength(2);
    // Two blocks of the intra network lead to two indicators, two of the service liaison system to three.
    expect(lines.length - joints.length).toBe(own.lines.length - 2 - 3);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
    for (const { path } of lines) expect(path).not.toMatch(/NaN|undefined/);
  });

  it('has an arrow to each step of each programme on a phone', () => {
    const own = fitView(policy, lang);
    const { lines } = fitPicture(own, headings, 'narrow');
    const steps = own.lanes.flatMap(({ initiatives, blocks, indicators }) =>
      [initiatives, blocks, indicators].filter(({ length }) => length > 0),
    );
    expect(lines).toHaveLength(steps.length);
    expect(lines.filter(({ isRead }) => !isRead)).toHaveLength(own.lanes.filter(({ confidence }) => confidence).length);
  });
});

it('names entries as the rest of the content does', () => {
  const ids = view.lanes.flatMap(({ blocks }) => blocks.filter(({ isAbsent }) => !isAbsent).map(({ id }) => id));
  for (const id of ids) expect(entryIdOf(policy.entries.get(id)!)).toBe(id);
});
