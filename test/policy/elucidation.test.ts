/** Elucidations in time: what explains each provision follows the words that it explains. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { whereWritten } from '../../src/policy/composed-file.ts';
import { amendmentsPath, derive, lastElucidation, type Written } from './derive.ts';
import { textAt } from './found.ts';

const words = `## BAB I — Umum

##### Pasal 1 — Istilah

Istilah:

1. **Contoh** adalah contoh.
2. **Daftar** adalah daftar.

##### Pasal 2 — Daftar

1. Ayat pertama:
   1. huruf a;
   2. huruf b.
2. Ayat kedua.
3. Ayat ketiga.

## BAB II — Penutup

##### Pasal 3 — Berlaku

Berlaku mulai hari ini.

## Lampiran — Bentuk

Isi.
`;

const elucidation = `## Umum — Umum

Dasar pikiran.

Alinea kedua:

- butir satu;
- butir dua.

##### Pasal 1

2. Daftar itu daftar.

##### Pasal 2

1. Tentang ayat pertama.

   2. Tentang huruf b.
2. Tentang ayat kedua.

   - butir ayat kedua;
   - butir lain.

##### Pasal 3

Tentang Pasal 3.

## Lampiran

Tentang lampiran.
`;

const enacted = [
  'umum — Umum: Dasar pikiran. Alinea kedua: butir satu; butir dua.',
  'pasal-1-angka-2: Daftar itu daftar.',
  'pasal-2-ayat-1: Tentang ayat pertama.',
  'pasal-2-ayat-1-huruf-b: Tentang huruf b.',
  'pasal-2-ayat-2: Tentang ayat kedua. butir ayat kedua; butir lain.',
  'pasal-3: Tentang Pasal 3.',
  'lampiran-1: Tentang lampiran.',
];

const explain = (operations: readonly Written[]) => derive({ words, elucidation, definitions: 'pasal-1', operations });

/** What explains the text after operations, without titles of headings. */
const explained = (operations: readonly Written[]) => lastElucidation(explain(operations)).map(bare);

/** A line without the title of its heading: of a Pasal it is not repeated. */
const bare = (line: string) => (line.startsWith('umum') ? line : line.replace(/ — [^:]*/, ''));

const before = enacted.map(bare);
const without = (...addresses: readonly string[]) => before.filter((line) => !addresses.includes(line.split(':')[0]!));

describe('an elucidation', () => {
  it('is read with the addresses of what it explains', () => {
    expect(lastElucidation(explain([]))).toEqual(enacted);
  });

  it('stays whole where an operation changes something else', () => {
    const outcome = explain([
      { operation: 'insert-after', target: 'pasal-3', address: 'pasal-3a', title: 'A', text: 'B.' },
    ]);
    expect(outcome.problems).toEqual([]);
    expect(lastElucidation(outcome).map(bare)).toEqual(before);
  });

  it.each<[string, Written, readonly string[]]>([
    [
      'a replaced ayat',
      { operation: 'replace', target: 'pasal-2-ayat-1', text: 'Baru:\n1. satu;\n2. dua.' },
      ['pasal-2-ayat-1', 'pasal-2-ayat-1-huruf-b'],
    ],
    [
      'a replaced huruf',
      { operation: 'replace', target: 'pasal-2-ayat-1-huruf-b', text: 'baru.' },
      ['pasal-2-ayat-1-huruf-b'],
    ],
    ['a replaced Pasal', { operation: 'replace', target: 'pasal-3', text: 'Baru.' }, ['pasal-3']],
    ['a repealed ayat', { operation: 'repeal', target: 'pasal-2-ayat-2' }, ['pasal-2-ayat-2']],
    ['a repealed definition', { operation: 'repeal', target: 'pasal-1-angka-2' }, ['pasal-1-angka-2']],
    [
      'a repealed Pasal',
      { operation: 'repeal', target: 'pasal-2' },
      ['pasal-2-ayat-1', 'pasal-2-ayat-1-huruf-b', 'pasal-2-ayat-2'],
    ],
    ['a repealed chapter', { operation: 'repeal', target: 'bab-2' }, ['pasal-3']],
    [
      'a replaced chapter',
      { operation: 'replace', target: 'bab-2', text: '##### Pasal 3 — Baru\n\nBaru.' },
      ['pasal-3'],
    ],
    ['a repealed annex', { operation: 'repeal', target: 'lampiran-1' }, ['lampiran-1']],
    ['a new title alone', { operation: 'replace', target: 'pasal-3', title: 'Saat berlaku' }, []],
    [
      'other words in a phrase',
      { operation: 'substitute', target: 'pasal-2-ayat-2', phrase: 'kedua', with: 'lain' },
      [],
    ],
  ])('of %s goes with the words that it explained', (_, operation, lost) => {
    const outcome = explain([operation]);
    expect([outcome.failures, outcome.problems]).toEqual([[], []]);
    expect(explained([operation])).toEqual(without(...lost));
  });

  it('of new words is the one that their operation gives', () => {
    expect(
      explained([
        {
          operation: 'replace',
          target: 'pasal-2-ayat-1',
          text: 'Baru:\n1. satu;\n2. dua.',
          elucidations: { 'pasal-2-ayat-1': 'Kata baru.', 'pasal-2-ayat-1-huruf-a': 'Satu baru.' },
        },
        {
          operation: 'insert-after',
          target: 'pasal-2-ayat-3',
          address: 'pasal-2-ayat-4',
          text: 'Empat.',
          elucidations: { 'pasal-2-ayat-4': 'Tentang ayat keempat:\n\n- butir satu;\n- butir dua.' },
        },
        {
          operation: 'insert-after',
          target: 'pasal-2-ayat-1',
          address: 'pasal-2-ayat-1a',
          text: 'Sisipan.',
          elucidations: { 'pasal-2-ayat-1a': 'Tentang sisipan.' },
        },
        {
          operation: 'insert-after',
          target: 'pasal-3',
          address: 'pasal-3a',
          title: 'Sisipan',
          text: 'Isi.',
          elucidations: { 'pasal-3a': 'Tentang Pasal 3A.' },
        },
      ]),
    ).toEqual([
      ...before.slice(0, 2),
      'pasal-2-ayat-1: Kata baru.',
      'pasal-2-ayat-1-huruf-a: Satu baru.',
      'pasal-2-ayat-1a: Tentang sisipan.',
      'pasal-2-ayat-2: Tentang ayat kedua. butir ayat kedua; butir lain.',
      'pasal-2-ayat-4: Tentang ayat keempat: butir satu; butir dua.',
      'pasal-3: Tentang Pasal 3.',
      'pasal-3a: Tentang Pasal 3A.',
      'lampiran-1: Tentang lampiran.',
    ]);
  });

  it('may be replaced alone, that of what is inside stays', () => {
    const outcome = explain([{ operation: 'replace-elucidation', target: 'pasal-2-ayat-1', text: 'Lain.' }]);
    expect(lastElucidation(outcome)).toContain('pasal-2-ayat-1: Lain.');
    expect(lastElucidation(outcome)).toContain('pasal-2-ayat-1-huruf-b: Tentang huruf b.');
    // The text itself is not made anew.
    for (const lang of languages)
      expect(outcome.expressions.at(-1)!.texts.get(lang)).toBe(outcome.expressions[0]!.texts.get(lang));
  });

  it('may come to be by an operation alone', () => {
    const operations: readonly Written[] = [
      { operation: 'replace-elucidation', target: 'pasal-2-ayat-3', text: 'Baru.' },
    ];
    expect(explained(operations)).toContain('pasal-2-ayat-3: Baru.');
    expect(lastElucidation(derive({ words, operations }))).toEqual(['pasal-2-ayat-3: Baru.']);
  });

  it('goes altogether with the last words that it explains', () => {
    const outcome = derive({
      words,
      elucidation: '##### Pasal 3\n\nTentang Pasal 3.\n',
      operations: [{ operation: 'repeal', target: 'pasal-3' }],
    });
    expect(outcome.expressions[0]!.elucidations.size).toBe(languages.length);
    expect(outcome.expressions.at(-1)!.elucidations.size).toBe(0);
  });

  it('moves with a provision that gets another number, also in a chain on one day', () => {
    expect(
      explained([
        { operation: 'repeal', target: 'pasal-2-ayat-1' },
        { operation: 'renumber', target: 'pasal-2-ayat-3', address: 'pasal-2-ayat-4' },
        { operation: 'renumber', target: 'pasal-2-ayat-2', address: 'pasal-2-ayat-3' },
        { operation: 'renumber', target: 'pasal-2-ayat-1', address: 'pasal-2-ayat-2' },
      ]),
    ).toEqual([
      ...before.slice(0, 2),
      'pasal-2-ayat-3: Tentang ayat kedua. butir ayat kedua; butir lain.',
      ...before.slice(-2),
    ]);
  });

  it('is told where it is written', () => {
    const { composed, expressions, yaml } = explain([
      { operation: 'replace-elucidation', target: 'pasal-2-ayat-1', text: 'Lain:\n\n- Xa;\n- Xb.' },
    ]);
    const byPath = new Map(composed.map((file) => [file.path, file]));
    const { file, byAddress } = expressions.at(-1)!.elucidations.get('id')!;
    for (const found of ['Xa', 'Xb']) {
      const at = file.text.indexOf(found);
      const told = whereWritten(byPath, { file: file.path, place: file.placeOf(at, at + 2) });
      expect([told.file, textAt(yaml.file.text, told.place)]).toEqual([amendmentsPath, found]);
    }
    const kept = whereWritten(byPath, { file: file.path, place: byAddress.get('pasal-2-ayat-1-huruf-b')!.place });
    expect(kept.file).toBe('content/regulations/perpres-1-2001/elucidation.id.mdx');
  });

  it('of a day before the first operation is the enacted one', () => {
    const { expressions } = explain([{ operation: 'repeal', target: 'pasal-2' }]);
    expect(expressions[0]!.elucidations.get('id')!.file.path).toBe(
      'content/regulations/perpres-1-2001/elucidation.id.mdx',
    );
    expect(expressions[0]!.elucidations.get('id')!.file.text).toContain(elucidation);
  });
});
