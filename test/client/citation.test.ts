import { describe, expect, test } from 'vitest';
import { readCitation } from '../../src/client/citation.ts';
import { toAddress } from '../../src/policy/address.ts';

const names = new Set(['perpres', 'peraturanpresiden', 'presidentialregulation', 'spbe', 'uu', 'uud']);

/** A citation in one line: regulation, then address. */
function read(query: string): string | undefined {
  const citation = readCitation(query, (words) => names.has(words));
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
  ])('%s', (query) => {
    expect(read(query)).toBeUndefined();
  });
});
