import { describe, expect, it } from 'vitest';
import { placeInWords } from '../../src/policy/place-words.ts';

describe('placeInWords', () => {
  it.each([
    ['Pasal I angka 3', 'Article I number 3'],
    ['Pasal 622 ayat (1) huruf r', 'Article 622 paragraph (1) letter r'],
    ['Lampiran I nomor 56', 'Annex I number 56'],
    ['Lampiran Subbab 1.4', 'Annex Subchapter 1.4'],
    ['Penjelasan Umum', 'General elucidation'],
    ['angka 12', 'Number 12'],
    ['Pasal 1 angka 2 sampai dengan angka 4', 'Article 1 number 2 to number 4'],
  ])('%s', (place, english) => {
    expect(placeInWords(place, 'en')).toBe(english);
  });

  it('leaves Indonesian as it is printed, with a capital at the beginning', () => {
    expect(placeInWords('angka 12', 'id')).toBe('Angka 12');
    expect(placeInWords('Pasal I angka 3', 'id')).toBe('Pasal I angka 3');
  });

  it('has an English word for every place in the content', async () => {
    const { readPolicy } = await import('../../src/policy/read.ts');
    const places = [...readPolicy(process.cwd()).regulations.values()].flatMap(({ facts, amendments }) => [
      ...(facts.data.relations ?? []).flatMap(({ place }) => place ?? []),
      ...(amendments?.data.operations ?? []).map(({ place }) => place),
    ]);
    expect(places.length).toBeGreaterThan(100);
    for (const place of places)
      expect(placeInWords(place, 'en')).toMatch(
        /^(?:(?:Operative part|General elucidation|Elucidation|Considerations|Legal basis|to|Annex|Subchapter|Chapter|Article|paragraph|letter|[Nn]umber|\(?[\d.]+[a-zA-Z]?\)?|[IVXLC]+|[A-Za-z]|of)(?: |$))+$/,
      );
  });
});
