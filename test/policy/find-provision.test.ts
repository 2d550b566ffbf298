import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { addressLabel } from '../../src/policy/address.ts';
import { findProvision } from '../../src/policy/find-provision.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy } from '../../src/policy/types.ts';

const policy = readPolicy(process.cwd());
const regulation = policy.regulations.get('perpres-95-2018')!;

/** The same with the texts of one regulation only, which words without a regulation then mean. */
const alone: Policy = { ...policy, regulations: new Map([[regulation.id, regulation]]) };

/** What words name, as one string. */
const found = (words: string, within = policy) => {
  const named = findProvision(words, within);
  return named === undefined ? undefined : [named.regulation, named.address].filter(Boolean).join('#');
};

describe.each(languages)('every provision (%s)', (lang) => {
  const addresses = [...regulation.texts.get(lang)!.byAddress.keys()];

  it.each([
    ['by its address', (address: string) => `perpres-95-2018#${address}`],
    ['by its label', (address: string) => `Perpres 95/2018 ${addressLabel(address, lang)}`],
    ['in lower case', (address: string) => `perpres 95/2018 ${addressLabel(address, lang)}`.toLowerCase()],
    ['in capitals', (address: string) => `PERPRES NOMOR 95 TAHUN 2018 ${addressLabel(address, lang)}`.toUpperCase()],
    ['without its regulation', (address: string) => addressLabel(address, lang), alone],
  ])('is found %s', (_, write, within = policy) => {
    const missed = addresses.filter((address) => found(write(address), within) !== `perpres-95-2018#${address}`);
    expect(missed).toEqual([]);
  });
});

it.each([
  ['perpres-95-2018', 'perpres-95-2018'],
  ['Perpres 95/2018', 'perpres-95-2018'],
  ['https://spbe-terbuka.github.io/en/perpres-95-2018/', 'perpres-95-2018'],
  ['/id/perpres-95-2018/pasal-9/', 'perpres-95-2018#pasal-9'],
  ['https://spbe-terbuka.github.io/en/perpres-95-2018/pasal-9/#pasal-9-ayat-3', 'perpres-95-2018#pasal-9-ayat-3'],
  ['Peraturan Presiden Nomor 95 Tahun 2018', 'perpres-95-2018'],
  ['Presidential Regulation Number 95 of 2018', 'perpres-95-2018'],
  ['perpres no. 95 tahun 2018 pasal 9', 'perpres-95-2018#pasal-9'],
  ['UUD 1945', 'uud-1945'],
  ['UUD NRI Tahun 1945', 'uud-1945'],
  ['letter b of paragraph (3) of Article 9 of Perpres 95/2018', 'perpres-95-2018#pasal-9-ayat-3-huruf-b'],
])('reads %j', (words, address) => {
  expect(found(words)).toBe(address);
});

it.each([
  ['pasal9 ayat3', 'perpres-95-2018#pasal-9-ayat-3'],
  ['pasal 9 ayat 3', 'perpres-95-2018#pasal-9-ayat-3'],
  ['Psl. 9 ayat (3) huruf b', 'perpres-95-2018#pasal-9-ayat-3-huruf-b'],
  ['Art. 9(3)(b)', 'perpres-95-2018#pasal-9-ayat-3-huruf-b'],
  ['ayat (3) Pasal 9', 'perpres-95-2018#pasal-9-ayat-3'],
  ['BAB II, Pasal 9', 'perpres-95-2018#pasal-9'],
  ['bab 2 bagian 3', 'perpres-95-2018#bab-2-bagian-3'],
  ['Bab II Bagian Pertama', 'perpres-95-2018#bab-2-bagian-1'],
  ['Lampiran', 'perpres-95-2018#lampiran-1'],
  ['Annex Chapter II Subchapter 2.1', 'perpres-95-2018#lampiran-1-bab-2-subbab-1'],
  [
    'letter a of number 1 of Subchapter 1 of Chapter IV of the Annex',
    'perpres-95-2018#lampiran-1-bab-4-subbab-1-angka-1-huruf-a',
  ],
  ['“Pasal 9”', 'perpres-95-2018#pasal-9'],
])('reads %j where one regulation has a text', (words, address) => {
  expect(found(words, alone)).toBe(address);
});

it.each([
  ['Perpres 95/2019 Pasal 1', 'perpres-95-2019#pasal-1'],
  ['pasal 999', 'perpres-95-2018#pasal-999'],
  ['bagian ketiga bab ii', 'perpres-95-2018#bab-2-bagian-3'],
])('names what does not exist or stands in disorder as it should be written: %j', (words, address) => {
  expect(found(words, alone)).toBe(address);
});

it.each([
  '',
  ' ',
  'foo',
  'pasal',
  'pasal sembilan',
  'pasal 9 foo',
  'bab iiii',
  '#',
  '(',
  '\u0000',
  'constructor',
  '../../etc',
])('does not guess at %j', (words) => {
  expect(found(words)).toBeUndefined();
  expect(found(words, alone)).toBeUndefined();
});

it.each([
  ['UU ITE pasal 27', 'uu-11-2008#pasal-27'],
  ['Article 27 of the ITE Law', 'uu-11-2008#pasal-27'],
  ['ite', 'uu-11-2008'],
  ['Pasal 1 UU ITE', 'uu-11-2008#pasal-1'],
])('knows a regulation by its abbreviation: %j', (words, address) => {
  expect(found(words)).toBe(address);
});

it.each(['SPBE pasal 1', 'SRIKANDI', 'item pasal 1'])('does not choose between regulations for %j', (words) => {
  expect(found(words)).toBeUndefined();
});

it('asks for the regulation where several have the address', () => {
  const twice: Policy = {
    ...policy,
    regulations: new Map([...alone.regulations, ['perpres-1-2001', { ...regulation, id: 'perpres-1-2001' }]]),
  };
  expect(found('pasal 9', twice)).toBeUndefined();
  expect(found('perpres-1-2001 pasal 9', twice)).toBe('perpres-1-2001#pasal-9');
  expect(found('pasal 9')).toBeUndefined();
});
