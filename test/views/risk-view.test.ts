import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { areaEntryUrl } from '../../src/site/urls.ts';
import { readPolicy } from '../../src/policy/read.ts';
import {
  boundsWords,
  riskMethodEntry,
  riskMethodView,
  riskRegisterView,
  type ItemView,
} from '../../src/site/risk-view.ts';

const policy = readPolicy(process.cwd());
const entry = riskMethodEntry(policy)!;
const view = riskMethodView(policy, entry.yaml.data, 'id');
const everyItem = (items: readonly ItemView[]): readonly ItemView[] =>
  items.flatMap((item) => [item, ...everyItem(item.items), ...everyItem(item.elements)]);

describe('bounds', () => {
  it.each([
    [{ atMost: 5 }, 'X ≤ 5%'],
    [{ over: 5, atMost: 10 }, '5% < X ≤ 10%'],
    [{ atLeast: 40, under: 60 }, '40% ≤ X < 60%'],
    [{ atLeast: 80 }, 'X ≥ 80%'],
    [{ over: 50 }, 'X > 50%'],
    [{ under: 20 }, 'X < 20%'],
  ])('%j', (bounds, words) => {
    expect(boundsWords(bounds, '%')).toBe(words);
  });
});

describe('the page of the method', () => {
  it('stands where its entry is linked to', () => {
    expect(areaEntryUrl('id', 'management', entry.id)).toBe('/id/management/manajemen-risiko-metode/');
  });

  it('links everything to a place in the annex', () => {
    const items = everyItem(
      [
        view.steps,
        view.roles,
        view.types,
        view.categories.items,
        view.areas.items,
        view.documents,
        view.context,
        ...view.options.map(({ items: own }) => own),
      ].flat(),
    );
    expect(items.length).toBeGreaterThan(150);
    expect(items.filter(({ places }) => places.length === 0)).toEqual([]);
    for (const { places } of items)
      for (const { url } of places) expect(url).toMatch(/^\/id\/permenpanrb-5-2020\/(?:lampiran-1|pasal-1)\//);
  });

  it('says of every example that it is one', () => {
    const footings = [view.likelihood, view.impact, view.matrix, view.levels, view.appetite, view.example!].map(
      ({ footing }) => footing,
    );
    for (const { words, places } of footings) {
      expect(words).toMatch(/^Contoh dalam lampiran, bukan aturan tetap · Formulir .* · Tabel \d/);
      expect(places.length).toBeGreaterThan(0);
    }
    expect(view.categories.footing.words).toContain('dapat disesuaikan');
  });

  it('prints the tables of the annex', () => {
    expect(view.likelihood.rows.map(({ probability, frequency }) => [probability, frequency])).toEqual([
      ['X ≤ 5%', 'X < 2×'],
      ['5% < X ≤ 10%', '2× ≤ X ≤ 5×'],
      ['10% < X ≤ 20%', '6× ≤ X ≤ 9×'],
      ['20% < X ≤ 50%', '10× ≤ X ≤ 12×'],
      ['X > 50%', 'X > 12×'],
    ]);
    expect(view.levels.rows.map(({ name, range, colourName }) => [name, range, colourName])).toEqual([
      ['Sangat Rendah', '1–5', 'biru'],
      ['Rendah', '6–10', 'hijau'],
      ['Sedang', '11–15', 'kuning'],
      ['Tinggi', '16–20', 'jingga'],
      ['Sangat Tinggi', '21–25', 'merah'],
    ]);
    expect(view.matrix.view.rows.map(({ level, cells }) => [level, ...cells.map(({ score }) => score)])).toEqual([
      [5, 9, 15, 18, 23, 25],
      [4, 6, 12, 16, 19, 24],
      [3, 4, 10, 14, 17, 22],
      [2, 2, 7, 11, 13, 21],
      [1, 1, 3, 5, 8, 20],
    ]);
  });
});

describe('the page of the register', () => {
  it('has a control for every field, once', () => {
    for (const lang of languages) {
      const { groups, method } = riskRegisterView(policy, entry, lang);
      const ids = groups.flatMap(({ fields }) => fields.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(method.fields.map(({ id }) => id).toSorted());
      for (const { kind, choices, id } of groups.flatMap(({ fields }) => fields))
        expect(choices.length > 0, id).toBe(['choice', 'level', 'yes'].includes(kind));
    }
  });

  it('hands its script every word that it says', () => {
    const { words } = riskRegisterView(policy, entry, 'en');
    expect(Object.values(words).filter((word) => word === '' || word === undefined)).toEqual([]);
  });
});
