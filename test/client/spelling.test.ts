import { expect, test } from 'vitest';
import { toBritish, wordingsOf } from '../../src/client/spelling.ts';

test.for([
  ['data center', 'data centre'],
  ['Data Centers', 'Data centres'],
  ['organizer of digitalization', 'organiser of digitalisation'],
  ['summarized', 'summarised'],
  ['size of a prize', 'size of a prize'],
  ['centered', 'centered'],
  ['organisasi', 'organisasi'],
  ['izin', 'izin'],
])('%s is searched for as %s', ([typed, searched]) => {
  expect(toBritish(typed!)).toBe(searched);
});

test('a term at length is also searched for by its short name', () => {
  const abbreviations = { 'pemerintah digital': 'pemdi' };
  expect(wordingsOf('Indeks Pemerintah Digital', abbreviations)).toEqual(['Indeks Pemerintah Digital', 'indeks pemdi']);
  expect(wordingsOf('indeks', abbreviations)).toEqual(['indeks']);
});
