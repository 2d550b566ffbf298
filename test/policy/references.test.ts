import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLabel, parseAddress } from '../../src/policy/address.ts';
import type { Lang } from '../../src/i18n/languages.ts';
import { findReferences } from '../../src/policy/references.ts';
import type { Target } from '../../src/policy/types.ts';
import { provisionAddress } from './addresses.ts';
import { processorSeconds } from './found.ts';

/** Targets as `[regulation#]address[..to]`; the regulation is left out where it is the own one. */
function targetText({ regulation, address, to }: Target): string {
  const range = to === undefined ? (address ?? '') : `${address}..${to}`;
  return regulation === 'perpres-95-2018' ? range : address === undefined ? regulation : `${regulation}#${range}`;
}

function targetsIn(words: string, lang: Lang, from: string): readonly string[] {
  const standpoint = { regulation: 'perpres-95-2018', address: from };
  return findReferences(words, lang, standpoint).map(({ target }) => targetText(target));
}

/** A phrase, what it refers to, and the provision it stands in (`pasal-77` where that must not matter). */
type Row = readonly [words: string, targets: readonly string[], from?: string];

const rows: Readonly<Record<Lang, readonly Row[]>> = {
  id: [
    // One provision, named from the outside in.
    ['Menurut Pasal 9 ayat (4) huruf a, menteri', ['pasal-9-ayat-4-huruf-a']],
    ['pasal 9', ['pasal-9']],
    ['Pasal 1 angka 5', ['pasal-1-angka-5']],
    ['Pasal 1 angka 5 huruf b', ['pasal-1-angka-5-huruf-b']],
    ['Pasal 3 ayat (2) huruf c angka 1', ['pasal-3-ayat-2-huruf-c-angka-1']],
    ['Pasal\n9', ['pasal-9']],
    // Inserted numbers.
    ['Pasal 8A ayat (2a)', ['pasal-8a-ayat-2a']],
    ['Pasal 8AA', ['pasal-8aa']],
    ['BAB IIA', ['bab-2a']],
    ['Lampiran IIB', ['lampiran-2b']],
    // Chapters; a Pasal does not carry its chapter in its address.
    ['BAB II', ['bab-2']],
    ['Bab II', ['bab-2']],
    ['BAB II Bagian Ketiga', ['bab-2-bagian-3']],
    ['BAB II Bagian Kedua Belas Paragraf 2', ['bab-2-bagian-12-paragraf-2']],
    ['BAB II Bagian Kedua Puluh Satu', ['bab-2-bagian-21']],
    ['BAB II Bagian Kedua Puluh Menteri', ['bab-2-bagian-20']],
    ['BAB II Pasal 9', ['pasal-9']],
    ['Lampiran', ['lampiran-1']],
    ['Lampiran II', ['lampiran-2']],
    ['Lampiran Peraturan Presiden ini', ['lampiran-1']],
    ['Lampiran BAB IV', ['lampiran-1-bab-4']],
    // Lists and ranges; what a later part leaves out comes from the part before.
    ['Pasal 9 ayat (1) dan ayat (3) huruf b', ['pasal-9-ayat-1', 'pasal-9-ayat-3-huruf-b']],
    ['Pasal 9 ayat (1), ayat (2), dan ayat (3)', ['pasal-9-ayat-1', 'pasal-9-ayat-2', 'pasal-9-ayat-3']],
    ['Pasal 9 ayat (1), (2), dan (3)', ['pasal-9-ayat-1', 'pasal-9-ayat-2', 'pasal-9-ayat-3']],
    ['Pasal 9 ayat (1) atau Pasal 10', ['pasal-9-ayat-1', 'pasal-10']],
    ['Pasal 9 dan/atau Pasal 10 serta Pasal 11', ['pasal-9', 'pasal-10', 'pasal-11']],
    ['Pasal 9 dan 10', ['pasal-9', 'pasal-10']],
    ['Pasal 9, 10, dan 12A', ['pasal-9', 'pasal-10', 'pasal-12a']],
    ['Pasal 4 huruf a dan b', ['pasal-4-huruf-a', 'pasal-4-huruf-b']],
    ['Pasal 5 sampai dengan Pasal 8', ['pasal-5..pasal-8']],
    ['Pasal 5 s.d. Pasal 8', ['pasal-5..pasal-8']],
    ['Pasal 5 s.d. 8', ['pasal-5..pasal-8']],
    ['Pasal 9 ayat (1) sampai dengan ayat (3)', ['pasal-9-ayat-1..pasal-9-ayat-3']],
    ['Pasal 5 sampai dengan Pasal 8 dan Pasal 12', ['pasal-5..pasal-8', 'pasal-12']],
    ['Pasal 5 sampai dengan ayat (3)', ['pasal-5', 'pasal-77-ayat-3']],
    ['huruf d sampai dengan huruf j pada Pasal 4 ayat (2)', ['pasal-4-ayat-2-huruf-d..pasal-4-ayat-2-huruf-j']],
    ['huruf a dan huruf b dari Pasal 4 ayat (2)', ['pasal-4-ayat-2-huruf-a', 'pasal-4-ayat-2-huruf-b']],
    ['ayat (1) dalam Pasal 4', ['pasal-4-ayat-1']],
    ['Pasal 4 pada Pasal 5', ['pasal-4', 'pasal-5']],
    // Relative ones, from where they stand.
    ['ayat (3)', ['pasal-9-ayat-3'], 'pasal-9-ayat-1'],
    ['ayat (3)', ['pasal-9-ayat-3'], 'pasal-9-ayat-1-huruf-b-angka-2'],
    ['huruf b', ['pasal-9-ayat-1-huruf-b'], 'pasal-9-ayat-1'],
    ['huruf b', ['pasal-9-ayat-1-huruf-b'], 'pasal-9-ayat-1-huruf-a'],
    ['huruf b', ['pasal-9-ayat-1-huruf-b'], 'pasal-9-ayat-1-huruf-a-angka-2'],
    ['huruf b', ['pasal-4-huruf-b'], 'pasal-4-huruf-a'],
    ['huruf b', ['pasal-1-angka-5-huruf-b'], 'pasal-1-angka-5'],
    ['huruf b', ['pasal-1-angka-5-huruf-b'], 'pasal-1-angka-5-huruf-a'],
    ['angka 7', ['pasal-1-angka-7'], 'pasal-1-angka-5'],
    ['angka 7', ['pasal-1-angka-7'], 'pasal-1-angka-5-huruf-a'],
    ['angka 2', ['pasal-9-ayat-1-huruf-b-angka-2'], 'pasal-9-ayat-1-huruf-b'],
    ['huruf a', ['menimbang-huruf-a'], 'menimbang-huruf-b'],
    ['angka 2', ['lampiran-1-bab-4-angka-2'], 'lampiran-1-bab-4'],
    ['ayat (1) dan ayat (3) huruf b', ['pasal-9-ayat-1', 'pasal-9-ayat-3-huruf-b'], 'pasal-9-ayat-4'],
    // Other regulations.
    ['Perpres 39/2019', ['perpres-39-2019']],
    ['Perpres Nomor 39 Tahun 2019', ['perpres-39-2019']],
    ['UU 27/2022 dan PP 71/2019', ['uu-27-2022', 'pp-71-2019']],
    ['Perpres 39/2019 Pasal 3', ['perpres-39-2019#pasal-3']],
    [
      'Perpres 39/2019 Pasal 3 ayat (1) dan ayat (2)',
      ['perpres-39-2019#pasal-3-ayat-1', 'perpres-39-2019#pasal-3-ayat-2'],
    ],
    ['Pasal 3 Perpres 39/2019', ['perpres-39-2019#pasal-3']],
    ['Pasal 3 dari Perpres 39/2019', ['perpres-39-2019#pasal-3']],
    ['Pasal 4 ayat (1) UUD 1945', ['uud-1945#pasal-4-ayat-1']],
    ['Pasal 4 ayat (1) UUD NRI Tahun 1945', ['uud-1945#pasal-4-ayat-1']],
    ['Pasal 3 dan Pasal 5 Perpres 39/2019', ['perpres-39-2019#pasal-3', 'perpres-39-2019#pasal-5']],
    ['Pasal 3 dan Perpres 39/2019 Pasal 5', ['pasal-3', 'perpres-39-2019#pasal-5']],
    ['Perpres 39/2019 Pasal 3 dan Pasal 5 UU 27/2022', ['perpres-39-2019#pasal-3', 'uu-27-2022#pasal-5']],
    ['Perpres 95/2018 Pasal 3', ['pasal-3']],
    ['Perpres 39/2019 ayat (1)', ['perpres-39-2019', 'pasal-77-ayat-1']],
    ['SE MenPANRB 18/2022', ['se-menpanrb-18-2022']],
    ['PermenPANRB 59/2020', ['permenpanrb-59-2020']],
    ['Peraturan BSSN 4/2021', ['peraturan-bssn-4-2021']],
    // Ordinary words.
    ['dalam 5 tahun', []],
    ['setiap ayat dan pasal', []],
    ['huruf kapital', []],
    ['huruf di atas', []],
    ['angka kredit', []],
    ['BAB', []],
    ['bab II', []],
    ['Bagian Keuangan', []],
    ['Pasal 9a', []],
    ['SubPasal 9', []],
    ['ayat 3', []],
    ['UUD 1946', []],
    ['PP 71', []],
    ['Perpres 39/19', []],
    ['Lampirannya', []],
  ],
  en: [
    ['Under Article 9 paragraph (4) letter a, the minister', ['pasal-9-ayat-4-huruf-a']],
    ['Pasal 9', ['pasal-9']],
    ['Article 8A paragraph (2a)', ['pasal-8a-ayat-2a']],
    ['Article 1 number 5', ['pasal-1-angka-5']],
    ['Article 1 number 5 letter b', ['pasal-1-angka-5-huruf-b']],
    ['Chapter II', ['bab-2']],
    ['BAB II', ['bab-2']],
    ['Chapter II Part 3', ['bab-2-bagian-3']],
    ['Chapter II Part 3 Section 2', ['bab-2-bagian-3-paragraf-2']],
    ['Annex', ['lampiran-1']],
    ['Annex II', ['lampiran-2']],
    ['Annex Chapter IV', ['lampiran-1-bab-4']],
    ['Articles 5 and 8', ['pasal-5', 'pasal-8']],
    ['Articles 5, 6, and 8A', ['pasal-5', 'pasal-6', 'pasal-8a']],
    ['Articles 5 to 8', ['pasal-5..pasal-8']],
    ['Article 5 through Article 8', ['pasal-5..pasal-8']],
    ['Article 9 paragraphs (1) and (3)', ['pasal-9-ayat-1', 'pasal-9-ayat-3']],
    ['Article 9 paragraph (1) or paragraph (3) letter b', ['pasal-9-ayat-1', 'pasal-9-ayat-3-huruf-b']],
    ['letters d to j of Article 4 paragraph (2)', ['pasal-4-ayat-2-huruf-d..pasal-4-ayat-2-huruf-j']],
    ['letter d to letter j in Article 4 paragraph (2)', ['pasal-4-ayat-2-huruf-d..pasal-4-ayat-2-huruf-j']],
    ['paragraph (3)', ['pasal-9-ayat-3'], 'pasal-9-ayat-1-huruf-a'],
    ['Paragraph (3)', ['pasal-9-ayat-3'], 'pasal-9-ayat-1'],
    ['letter b', ['pasal-9-ayat-1-huruf-b'], 'pasal-9-ayat-1-huruf-a'],
    ['letter a and letter b', ['pasal-9-ayat-1-huruf-a', 'pasal-9-ayat-1-huruf-b'], 'pasal-9-ayat-1'],
    ['letter a to letter c', ['pasal-9-ayat-1-huruf-a..pasal-9-ayat-1-huruf-c'], 'pasal-9-ayat-1'],
    ['letter a.', ['pasal-9-ayat-1-huruf-a'], 'pasal-9-ayat-1'],
    ['Article 9 letter a means', ['pasal-9-huruf-a']],
    ['Perpres 39/2019 Article 3', ['perpres-39-2019#pasal-3']],
    ['Article 3 of Perpres 39/2019', ['perpres-39-2019#pasal-3']],
    ['Article 4 paragraph (1) of the UUD 1945', ['uud-1945#pasal-4-ayat-1']],
    ['Article 4 paragraph (1) UUD 1945', ['uud-1945#pasal-4-ayat-1']],
    ['within 5 years', []],
    ['letter a citizen sends', []],
    ['a letter to the minister', []],
    ['letter of intent', []],
    ['letter as such', []],
    ['number 5', []],
    ['paragraph', []],
    ['this paragraph 3', []],
    ['article 9', []],
    ['Particle 9', []],
    ['Part of it', []],
    ['Chapter and verse', []],
    ['Annexes', []],
  ],
};

describe.each(['id', 'en'] as const)('references in %s', (lang) => {
  it.each(rows[lang].map(([words, targets, from = 'pasal-77']) => [words, targets, from] as const))(
    '“%s” refers to %j from %s',
    (words, targets, from) => {
      expect(targetsIn(words, lang, from)).toEqual(targets);
    },
  );
});

describe('findReferences', () => {
  const standpoint = { regulation: 'perpres-95-2018', address: 'pasal-77' };
  const wordsOf = (words: string, lang: Lang) =>
    findReferences(words, lang, standpoint).map(({ start, end }) => words.slice(start, end));

  it('marks exactly the words of each reference', () => {
    expect(wordsOf('Menurut Pasal 9 ayat (1) dan ayat (3) huruf b, serta BAB II.', 'id')).toEqual([
      'Pasal 9 ayat (1)',
      'ayat (3) huruf b',
      'BAB II',
    ]);
    expect(wordsOf('huruf d sampai dengan huruf j pada Pasal 4 ayat (2) berlaku', 'id')).toEqual([
      'huruf d sampai dengan huruf j pada Pasal 4 ayat (2)',
    ]);
    expect(wordsOf('see Perpres 39/2019 Article 3 and Articles 5 to 8.', 'en')).toEqual([
      'Perpres 39/2019 Article 3',
      'Articles 5 to 8',
    ]);
    expect(wordsOf('Pasal 4 ayat (1) UUD 1945', 'id')).toEqual(['Pasal 4 ayat (1) UUD 1945']);
  });

  it('finds any address again, wherever its label stands and however often', () => {
    fc.assert(
      fc.property(
        fc.array(provisionAddress, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('id', 'en'),
        (addresses, lang) => {
          const words = addresses.map((address) => addressLabel(address, lang)).join('; ');
          expect(targetsIn(words, lang, 'pasal-77')).toEqual(addresses);
        },
      ),
    );
  });

  it('gives marks in order that do not overlap, in any words', () => {
    const word = fc.constantFrom(
      'Pasal',
      'Article',
      '9',
      '(3)',
      'ayat',
      'huruf',
      'letter',
      'a',
      'aa',
      'BAB',
      'II',
      'Lampiran',
      'Annex',
      'dan',
      'and',
      ',',
      'sampai dengan',
      'to',
      'pada',
      'of',
      'UUD 1945',
      'Perpres',
      '39/2019',
      'Bagian',
      'Kedua',
      'Belas',
      'x',
      '\n',
      '  ',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 25 }),
        fc.constantFrom(' ', ''),
        fc.constantFrom('id', 'en'),
        (parts, joint, lang) => {
          const words = parts.join(joint);
          let at = 0;
          for (const { start, end, target } of findReferences(words, lang, standpoint)) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(words.length);
            for (const address of [target.address, target.to])
              if (address !== undefined) expect(parseAddress(address)).toBeDefined();
            at = end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['spaces', (size: number) => `Pasal 9${' '.repeat(size)}dan`],
    ['digits', (size: number) => `Pasal 9 dan ${'1'.repeat(size)}.1`],
    ['references', (size: number) => 'Pasal 9, '.repeat(size / 9)],
    ['connectors', (size: number) => `Pasal 9${' dan'.repeat(size / 4)}`],
    ['words of a kind', (size: number) => 'ayat '.repeat(size / 5)],
  ])('takes time in proportion to the length of %s', (_, words) => {
    const text = words(300_000);
    expect(processorSeconds(() => findReferences(text, 'id', standpoint))).toBeLessThan(2);
  });
});
