import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressLabel,
  compareNumbers,
  followingNumber,
  isInserted,
  parseAddress,
  toAddress,
} from '../../src/policy/address.ts';
import { languages } from '../../src/i18n/languages.ts';
import { findReferences } from '../../src/policy/references.ts';
import { provisionAddress, provisionSteps } from './addresses.ts';

describe('parseAddress', () => {
  it('reads the steps from the outside in', () => {
    expect(parseAddress('pasal-9-ayat-3-huruf-a')).toEqual([
      { kind: 'pasal', number: '9' },
      { kind: 'ayat', number: '3' },
      { kind: 'huruf', number: 'a' },
    ]);
  });

  it('reads the parts of the preamble, which have no number', () => {
    expect(parseAddress('menimbang-huruf-b')).toEqual([
      { kind: 'menimbang', number: '' },
      { kind: 'huruf', number: 'b' },
    ]);
    expect(parseAddress('mengingat')).toEqual([{ kind: 'mengingat', number: '' }]);
  });

  it.each([
    '',
    '-',
    'pasal',
    'pasal-',
    'pasal-9-',
    '-pasal-9',
    'Pasal-9',
    'pasal-9-ayat',
    'pasal--9',
    'pasal-8A',
    'artikel-9',
    'pasal-9 ',
    'menimbang-1',
    'pasal-aaaaaa',
    'constructor-1',
    'pasal-1234567890',
  ])('does not read `%s`', (address) => {
    expect(parseAddress(address)).toBeUndefined();
  });

  it('is undone by toAddress', () => {
    fc.assert(
      fc.property(provisionSteps, (steps) => {
        expect(parseAddress(toAddress(steps))).toEqual(steps);
      }),
    );
  });

  it('undoes toAddress, whatever it can read', () => {
    const word = fc.constantFrom(
      'menimbang',
      'mengingat',
      'bab',
      'pasal',
      'ayat',
      'huruf',
      'angka',
      'lampiran',
      'subbab',
      '1',
      '2a',
      'a',
      'zz',
      '',
      'x9',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const address = words.join('-');
        const steps = parseAddress(address);
        if (steps !== undefined) expect(toAddress(steps)).toBe(address);
      }),
    );
  });
});

describe('addressLabel', () => {
  it.each([
    ['pasal-9-ayat-3-huruf-a', 'Pasal 9 ayat (3) huruf a', 'Article 9 paragraph (3) letter a'],
    ['pasal-8a-ayat-2a', 'Pasal 8A ayat (2a)', 'Article 8A paragraph (2a)'],
    ['pasal-1-angka-5', 'Pasal 1 angka 5', 'Article 1 number 5'],
    ['bab-2-bagian-3-paragraf-2', 'BAB II Bagian Ketiga Paragraf 2', 'Chapter II Part 3 Section 2'],
    ['bab-2a', 'BAB IIA', 'Chapter IIA'],
    ['lampiran-1-bab-4', 'Lampiran I BAB IV', 'Annex I Chapter IV'],
    ['menimbang-huruf-b', 'Menimbang huruf b', 'Considerations letter b'],
    ['mengingat-angka-1', 'Mengingat angka 1', 'Legal basis number 1'],
    ['ayat-3', 'Ayat (3)', 'Paragraph (3)'],
  ])('writes %s as people do', (address, indonesian, english) => {
    expect(addressLabel(address, 'id')).toBe(indonesian);
    expect(addressLabel(address, 'en')).toBe(english);
  });

  it('gives back what is no address', () => {
    expect(addressLabel('pasal-', 'id')).toBe('pasal-');
    expect(addressLabel('bab-99999999999999', 'en')).toBe('bab-99999999999999');
  });

  it.each(languages)('is read back as one reference to the same address (%s)', (lang) => {
    const elsewhere = { regulation: 'perpres-1-2001', address: 'pasal-77' };
    fc.assert(
      fc.property(provisionAddress, (address) => {
        const label = addressLabel(address, lang);
        const found = findReferences(`${lang === 'id' ? 'menurut' : 'under'} ${label}.`, lang, elsewhere);
        expect(found.map(({ target }) => target)).toEqual([{ regulation: 'perpres-1-2001', address }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('numbers of one kind', () => {
  it.each([
    ['1', '2'],
    ['2', '10'],
    ['8', '8a'],
    ['8a', '8b'],
    ['8z', '8aa'],
    ['8b', '9'],
    ['a', 'b'],
    ['z', 'aa'],
  ])('%s comes before %s', (a, b) => {
    expect(compareNumbers(a, b)).toBeLessThan(0);
    expect(compareNumbers(b, a)).toBeGreaterThan(0);
    expect(compareNumbers(a, a)).toBe(0);
  });

  it.each([
    ['1', '2'],
    ['8a', '9'],
    ['a', 'b'],
    ['z', 'aa'],
  ])('%s is followed by %s', (number, next) => {
    expect(followingNumber(number)).toBe(next);
  });

  it.each([
    ['8', false],
    ['8a', true],
    ['a', false],
    ['aa', false],
  ])('%s is inserted: %s', (number, expected) => {
    expect(isInserted(number)).toBe(expected);
  });
});
