import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/i18n/languages.ts';
import { nameFinder } from '../../src/policy/definitions.ts';
import { readText } from '../../src/policy/text.ts';
import type { Problem } from '../../src/policy/types.ts';
import { fileOf, placeText, problemTexts, processorSeconds, textAt } from './found.ts';

function read(body: string, lang: Lang = 'id') {
  const problems: Problem[] = [];
  const text = `---\nregulation: perpres-1-2001\nlang: ${lang}\n---\n\n${body}`;
  const findActors = nameFinder(
    new Map([
      ['Menteri Contoh', 'menteri-contoh'],
      ['Badan Contoh', 'badan-contoh'],
    ]),
    lang,
  );
  const context = { regulation: 'perpres-1-2001', lang, definitions: 'pasal-1', terms: new Map(), findActors };
  const read = readText(fileOf(text), context, problems);
  /** The words of the file that marks cover. */
  const covered = (marks: readonly { readonly place: Parameters<typeof textAt>[1] }[]) =>
    marks.map(({ place }) => textAt(text, place));
  return { ...read, found: problemTexts(problems), text, covered };
}

const definitions = `##### Pasal 1 — Istilah

Istilah:

1. **Daftar Contoh (DC)** adalah daftar.
2. **Contoh** adalah benda dalam Daftar Contoh.
`;

describe('references', () => {
  it('are found in the words of every provision, from where it stands', () => {
    const { references, covered } = read(
      '##### Pasal 2 — A\n\n1. Menurut ayat (2) dan Pasal 3 huruf a.\n2. Menurut **huruf b** [Lampiran](/a).\n',
    );
    expect(references.map(({ provision, target }) => [provision.address, target.address])).toEqual([
      ['pasal-2-ayat-1', 'pasal-2-ayat-2'],
      ['pasal-2-ayat-1', 'pasal-3-huruf-a'],
      ['pasal-2-ayat-2', 'pasal-2-ayat-2-huruf-b'],
      ['pasal-2-ayat-2', 'lampiran-1'],
    ]);
    expect(covered(references)).toEqual(['ayat (2)', 'Pasal 3 huruf a', 'huruf b', 'Lampiran']);
  });

  it('are not found in headings and in code', () => {
    expect(read('##### Pasal 2 — Pelaksanaan Pasal 3\n\nTulis `Pasal 4`.\n').references).toEqual([]);
  });

  it.each([
    ['in a wrapped line', 'Menurut\nPasal 3.'],
    ['in a wrapped item', '1. Menurut\n   atau Pasal 3.'],
    ['in an item that is not indented', '1. Menurut\natau Pasal 3.'],
    ['in a quote', '> Menurut\n> atau Pasal 3.'],
    ['after escapes', 'Menurut \\* dan \\_ Pasal 3.'],
    ['after characters of two units', 'Menurut 😀😀 Pasal 3.'],
    ['after trailing spaces', 'Menurut \nPasal 3.'],
    ['in an inserted ayat', '1. (1a) Menurut Pasal 3.'],
    ['after character references on another line', 'A &copy; B\n© Pasal 3.'],
    ['in a table', '| a |\n|---|\n| Menurut Pasal 3 |'],
    ['in bold', 'Menurut **Pasal 3**.'],
  ])('%s have the place of their words', (_, body) => {
    const { references, covered } = read(`##### Pasal 2 — A\n\n${body}\n`);
    expect(covered(references)).toEqual(['Pasal 3']);
  });

  it('that stand on two lines have both in their place', () => {
    const { references, text } = read('##### Pasal 2 — A\n\n1. Menurut Pasal\n   3 huruf b.\n');
    expect(textAt(text, references[0]!.place)).toBe('Pasal\n   3 huruf b');
    expect(placeText(references[0]!.place)).toBe('8:12-9:13');
  });

  it('stay inside their line after character references', () => {
    const { references } = read('##### Pasal 2 — A\n\nA &copy; B &#169; &amp; Pasal 3.\n');
    expect(references.map(({ place }) => place.line)).toEqual([8]);
  });
});

describe('mentions', () => {
  it('are the names and abbreviations of terms wherever they are used', () => {
    const { mentions, covered } = read(`${definitions}\n##### Pasal 2 — A\n\nDaftar Contoh, DC dan Contoh.\n`);
    expect(covered(mentions)).toEqual(['Daftar Contoh', 'Daftar Contoh', 'DC', 'Contoh']);
    expect(mentions.map(({ provision, definition }) => [provision.address, definition.provision.address])).toEqual([
      ['pasal-1-angka-2', 'pasal-1-angka-1'],
      ['pasal-2', 'pasal-1-angka-1'],
      ['pasal-2', 'pasal-1-angka-1'],
      ['pasal-2', 'pasal-1-angka-2'],
    ]);
  });

  it('are not found inside references', () => {
    const { mentions, references } = read(
      '##### Pasal 1 — Istilah\n\nIstilah:\n\n1. **Lampiran** adalah daftar.\n\n##### Pasal 2 — A\n\nLihat Lampiran II.\n',
    );
    expect(references.map(({ target }) => target.address)).toContain('lampiran-2');
    expect(mentions).toEqual([]);
  });

  it('are plural in English too', () => {
    const english =
      '##### Pasal 1 — Terms\n\nTerms:\n\n1. **Central Agency** means an agency.\n\n##### Pasal 2 — A\n\nCentral Agencies.\n';
    const { mentions, covered } = read(english, 'en');
    expect(covered(mentions)).toEqual(['Central Agencies']);
  });

  it('are none where the Pasal of definitions is missing', () => {
    expect(read('##### Pasal 2 — A\n\nContoh.\n').mentions).toEqual([]);
  });
});

it('actors are listed by the provisions whose own words name them', () => {
  const { actors, byAddress } = read(
    '##### Pasal 2 — A\n\n1. Menteri Contoh, Badan Contoh dan Menteri Contoh:\n   1. Badan Contoh;\n2. tidak.\n',
  );
  expect(actors.get(byAddress.get('pasal-2-ayat-1')!)).toEqual(['badan-contoh', 'menteri-contoh']);
  expect(actors.get(byAddress.get('pasal-2-ayat-1-huruf-a')!)).toEqual(['badan-contoh']);
  expect(actors.has(byAddress.get('pasal-2-ayat-2')!)).toBe(false);
});

it('a long line full of references is read in moderate time', () => {
  const body = `##### Pasal 2 — A\n\n\\*${'Pasal 3; '.repeat(60_000)}\n`;
  const seconds = processorSeconds(() => expect(read(body).references).toHaveLength(60_000));
  expect(seconds).toBeLessThan(3);
});
