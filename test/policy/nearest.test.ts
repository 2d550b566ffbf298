import { expect, it } from 'vitest';
import { editDistance, nearest, probablyMeant } from '../../src/policy/nearest.ts';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['pasal', 'pasal', 0],
  ['kitten', 'sitting', 3],
  ['lnag', 'lang', 2],
])('counts the edits from %j to %j', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

it('puts the nearest first, and those that begin alike before others equally near', () => {
  expect(nearest('pasal-9-ayat-9', ['pasal-8-ayat-9', 'pasal-9-ayat-1', 'bab-1', 'pasal-9-ayat-9a'])).toEqual([
    'pasal-9-ayat-9a',
    'pasal-9-ayat-1',
    'pasal-8-ayat-9',
  ]);
  expect(nearest('a', [])).toEqual([]);
});

it('offers a word only where it was probably meant', () => {
  expect(probablyMeant('jsn', ['pretty', 'json'])).toBe('json');
  expect(probablyMeant('xml', ['pretty', 'json'])).toBeUndefined();
  expect(probablyMeant('fr', ['id', 'en'])).toBeUndefined();
});
