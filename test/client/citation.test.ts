import { describe, expect, test } from 'vitest';
import { readCitation } from '../../src/client/citation.ts';
import { toAddress } from '../../src/policy/address.ts';

const parts = ['bssn'];
const names = new Set([
  'perpres',
  'peraturanpresiden',
  'presidentialregulation',
  'spbe',
  'uu',
  'uud',
  'uuite',
  'putusanmk',
]);

/** A citation in one line: regulation, then address. */
function read(query: string): string | undefined {
  const citation = readCitation(
    query,
    (words, isNumbered) => names.has(words) || (isNumbered && parts.includes(words)),
  );
  if (citation === undefined) return undefined;
  const { name, number, year, steps } = citation;
  return [name, number, year, toAddress(steps)].filter(Boolean).join(' ');
}

describe('reads citations as people type them', () => {
  test.for([
    ['pasal 9', 'pasal-9'],
    ['Pasal 9 ayat (4)', 'pasal-9-ayat-4'],
    ['pasal9ayat4', 'pasal-9-ayat-4'],
    ['ps. 9 (4) a', 'pasal-9-ayat-4-huruf-a'],
    ['ps 9 4 b', 'pasal-9-ayat-4-huruf-b'],
    ['PASAL 8A', 'pasal-8a'],
    ['pasal-9-ayat-3-huruf-b', 'pasal-9-ayat-3-huruf-b'],
    ['article 9 paragraph 4', 'pasal-9-ayat-4'],
    ['Article 9, paragraph (4), letter a', 'pasal-9-ayat-4-huruf-a'],
    ['pasal 1 angka 18', 'pasal-1-angka-18'],
    ['pasal 010', 'pasal-10'],
    ['bab ii', 'bab-2'],
    ['BAB 2', 'bab-2'],
    ['bab ii bagian ketiga', 'bab-2-bagian-3'],
    ['bagian ke-3', 'bagian-3'],
    ['chapter II', 'bab-2'],
    ['lampiran', 'lampiran-1'],
    ['lampiran II', 'lampiran-2'],
    ['annex', 'lampiran-1'],
    ['menimbang', 'menimbang'],
    ['perpres 95/2018', 'perpres 95 2018'],
    ['perpres no. 95 tahun 2018', 'perpres 95 2018'],
    ['95/2018', '95 2018'],
    ['perpres 95/2018 pasal 9 ayat 4', 'perpres 95 2018 pasal-9-ayat-4'],
    ['pasal 9 perpres 95/2018', 'perpres 95 2018 pasal-9'],
    ['pasal 9 ayat 4 peraturan presiden nomor 95 tahun 2018', 'peraturanpresiden 95 2018 pasal-9-ayat-4'],
    ['presidential regulation 95 of 2018 article 9', 'presidentialregulation 95 2018 pasal-9'],
    ['spbe pasal 9', 'spbe pasal-9'],
    ['uud 1945', 'uud 1945'],
    ['pasal I angka 3 uu 19/2016', 'uu 19 2016 pasal-i-angka-3'],
    ['article 1 number 18', 'pasal-1-angka-18'],
    ['uu number 11 of 2008', 'uu 11 2008'],
    ['article 9 uu number 11 year 2008', 'uu 11 2008 pasal-9'],
    ['putusan mk 5/PUU-VIII/2010', 'putusanmk 5/puu-viii 2010'],
    ['bssn 4/2021 pasal 10', 'bssn 4 2021 pasal-10'],
    ['penjelasan pasal 27 uu tentang ite', 'uuite pasal-27'],
  ])('%s', ([query, expected]) => {
    expect(read(query!)).toBe(expected);
  });
});

describe('takes other queries for words', () => {
  test.for([
    '',
    'pasal',
    'arsitektur',
    'pusat data',
    '9',
    '2018',
    'pasal 9 arsitektur',
    'bagian',
    'bab',
    'part of',
    'audit 2 1 3',
    'ayat',
    'pasal xyz',
    'bssn',
    'bssn 4',
  ])('%s', (query) => {
    expect(read(query)).toBeUndefined();
  });
});
