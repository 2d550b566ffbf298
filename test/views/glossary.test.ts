import { describe, expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { countTerms, glossaryView } from '../../src/site/glossary-view.ts';

const policy = readPolicy(process.cwd());
const views = { id: glossaryView(policy, 'id'), en: glossaryView(policy, 'en') };
const entriesIn = (lang: 'id' | 'en') => views[lang].flatMap(({ entries }) => entries);
const placesIn = (lang: 'id' | 'en') =>
  entriesIn(lang).flatMap(({ definitions }) => definitions.flatMap(({ places }) => places));
const idsIn = (lang: 'id' | 'en') => placesIn(lang).map(({ id }) => id);

describe('a term that several regulations define', () => {
  const entry = (lang: 'id' | 'en', name: string) => entriesIn(lang).filter((each) => each.name === name);

  test('is one entry with all of its definitions, the subject of the site first, what has ended last', () => {
    const [spbe, ...more] = entry('id', 'Sistem Pemerintahan Berbasis Elektronik (SPBE)');
    expect(more).toEqual([]);
    const places = spbe!.definitions.flatMap((definition) => definition.places);
    expect(places.map(({ where }) => where)).toEqual([
      'Perpres 95/2018 Pasal 1 angka 1',
      'Perpres 82/2023 Pasal 1 angka 1',
      'PermenPANRB 5/2020 Pasal 1 angka 1',
      'Perpres 132/2022 Pasal 1 angka 1',
      'Peraturan BSSN 4/2021 Pasal 1 angka 1',
      'PermenPANRB 59/2020 Pasal 1 angka 1',
    ]);
    expect(places.at(-1)!.ended).toMatch(/tidak berlaku$/i);
    expect(places[0]!.ended).toBeUndefined();
  });

  test('says the same words once, with every place where they stand', () => {
    const [institution] = entry('id', 'Instansi Pusat');
    const words = institution!.definitions.map((definition) => definition.words);
    expect(new Set(words).size).toBe(words.length);
    expect(Math.max(...institution!.definitions.map(({ places }) => places.length))).toBeGreaterThan(1);
  });

  test('leads to its uses in each regulation', () => {
    const place = entry('en', 'Data Centre')[0]!.definitions[0]!.places[0]!;
    expect(place.uses).toBeGreaterThan(0);
    expect(place.usesUrl).toBe('/en/search/?q=Data+Centre&regulation=perpres-95-2018');
  });
});

test('every definition keeps its anchor: that of its term where there is one', () => {
  expect(new Set(idsIn('id'))).toEqual(new Set(idsIn('en')));
  expect(new Set(idsIn('id')).size).toBe(idsIn('id').length);
  for (const id of policy.terms.keys()) expect(idsIn('id')).toContain(id);
});

test.for(languages)('letters come in order and hold every term once (%s)', (lang) => {
  const letters = views[lang].map(({ letter }) => letter);
  expect(letters).toEqual([...letters].sort());
  expect(new Set(letters).size).toBe(letters.length);
  expect(entriesIn(lang)).toHaveLength(countTerms(policy, lang));
});
