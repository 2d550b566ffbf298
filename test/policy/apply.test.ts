/** Operations on the words of a text: every kind of operation on every kind of provision, and what holds for all of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import { sequence } from '../../src/checks/sequence.ts';
import { languages } from '../../src/i18n/languages.ts';
import { followingNumber, nextInserted } from '../../src/policy/address.ts';
import { isRepealed, mayFollow, type Failure } from '../../src/policy/apply.ts';
import { whereWritten } from '../../src/policy/composed-file.ts';
import type { Policy } from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import {
  amendmentsPath,
  derive,
  enactedFile,
  failureTexts,
  front,
  lastOutline,
  lastWords,
  type Outcome,
  type Written,
} from './derive.ts';
import { fileOf, textAt } from './found.ts';

const words = `## Menimbang — Pertimbangan

Pertimbangannya:

1. pertama;
2. kedua.

## BAB I — Umum

##### Pasal 1 — Istilah

Istilah:

1. **Contoh** adalah contoh.
2. **Daftar** adalah daftar Contoh.

### Bagian Kesatu — Awal

#### Paragraf 1 — Isi

##### Pasal 2 — Daftar

1. Ayat pertama:
   1. huruf a;
   2. huruf b:
      1. angka 1;
      2. angka 2.
2. Ayat kedua.

## BAB II — Penutup

##### Pasal 3 — Berlaku

Berlaku mulai hari ini.

##### Pasal 4 — Tambahan

1. Ayat.

## Lampiran — Bentuk

1. Nama Contoh.

### BAB I — Isi

#### Subbab 1.1 — Rinci

Isinya.
`;

const apply = (operations: readonly Written[], more = {}) =>
  derive({ words, definitions: 'pasal-1', operations, ...more });

/** The provisions that come and go by operations, as `- …` and `+ …`. */
function changes(operations: readonly Written[]): readonly string[] {
  const [before, after] = [lastOutline(apply([])), lastOutline(apply(operations))];
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
}

describe('replace', () => {
  it.each<[string, Partial<Written>, readonly string[]]>([
    [
      'pasal-3',
      { text: 'Berlaku besok.' },
      ['- pasal-3 — Berlaku: Berlaku mulai hari ini.', '+ pasal-3 — Berlaku: Berlaku besok.'],
    ],
    [
      'pasal-3',
      { title: 'Mulai berlaku', text: '1. Besok.\n2. Lusa.' },
      [
        '- pasal-3 — Berlaku: Berlaku mulai hari ini.',
        '+ pasal-3 — Mulai berlaku',
        '+ pasal-3-ayat-1: Besok.',
        '+ pasal-3-ayat-2: Lusa.',
      ],
    ],
    [
      'pasal-3',
      { title: 'Saat berlaku' },
      ['- pasal-3 — Berlaku: Berlaku mulai hari ini.', '+ pasal-3 — Saat berlaku: Berlaku mulai hari ini.'],
    ],
    ['pasal-2-ayat-2', { text: 'Baru.' }, ['- pasal-2-ayat-2: Ayat kedua.', '+ pasal-2-ayat-2: Baru.']],
    [
      'pasal-2-ayat-1',
      { text: 'Baru:\n1. satu;\n2. dua:\n   1. dalam.\n3. tiga.' },
      [
        '- pasal-2-ayat-1: Ayat pertama:',
        '- pasal-2-ayat-1-huruf-a: huruf a;',
        '- pasal-2-ayat-1-huruf-b: huruf b:',
        '- pasal-2-ayat-1-huruf-b-angka-1: angka 1;',
        '- pasal-2-ayat-1-huruf-b-angka-2: angka 2.',
        '+ pasal-2-ayat-1: Baru:',
        '+ pasal-2-ayat-1-huruf-a: satu;',
        '+ pasal-2-ayat-1-huruf-b: dua:',
        '+ pasal-2-ayat-1-huruf-b-angka-1: dalam.',
        '+ pasal-2-ayat-1-huruf-c: tiga.',
      ],
    ],
    [
      'pasal-2-ayat-1-huruf-b',
      { text: 'baru:\n1. satu.' },
      [
        '- pasal-2-ayat-1-huruf-b: huruf b:',
        '- pasal-2-ayat-1-huruf-b-angka-1: angka 1;',
        '- pasal-2-ayat-1-huruf-b-angka-2: angka 2.',
        '+ pasal-2-ayat-1-huruf-b: baru:',
        '+ pasal-2-ayat-1-huruf-b-angka-1: satu.',
      ],
    ],
    [
      'pasal-2-ayat-1-huruf-b-angka-2',
      { text: 'baru.' },
      ['- pasal-2-ayat-1-huruf-b-angka-2: angka 2.', '+ pasal-2-ayat-1-huruf-b-angka-2: baru.'],
    ],
    [
      'pasal-1-angka-2',
      { text: '**Senarai** adalah daftar Contoh.' },
      ['- pasal-1-angka-2: Daftar adalah daftar Contoh.', '+ pasal-1-angka-2: Senarai adalah daftar Contoh.'],
    ],
    ['menimbang-huruf-b', { text: 'baru.' }, ['- menimbang-huruf-b: kedua.', '+ menimbang-huruf-b: baru.']],
    ['bab-1', { title: 'Ketentuan' }, ['- bab-1 — Umum', '+ bab-1 — Ketentuan']],
    ['bab-1-bagian-1', { title: 'Mula' }, ['- bab-1-bagian-1 — Awal', '+ bab-1-bagian-1 — Mula']],
    [
      'bab-1-bagian-1-paragraf-1',
      { title: 'Hal' },
      ['- bab-1-bagian-1-paragraf-1 — Isi', '+ bab-1-bagian-1-paragraf-1 — Hal'],
    ],
    [
      'menimbang',
      { title: 'Dasar' },
      ['- menimbang — Pertimbangan: Pertimbangannya:', '+ menimbang — Dasar: Pertimbangannya:'],
    ],
    ['lampiran-1', { title: 'Rupa' }, ['- lampiran-1 — Bentuk', '+ lampiran-1 — Rupa']],
    [
      'lampiran-1-bab-1-subbab-1',
      { title: 'Terinci' },
      ['- lampiran-1-bab-1-subbab-1 — Rinci: Isinya.', '+ lampiran-1-bab-1-subbab-1 — Terinci: Isinya.'],
    ],
    [
      'lampiran-1',
      { text: '1. Nama.\n2. Alamat.' },
      [
        '- lampiran-1-angka-1: Nama Contoh.',
        '- lampiran-1-bab-1 — Isi',
        '- lampiran-1-bab-1-subbab-1 — Rinci: Isinya.',
        '+ lampiran-1-angka-1: Nama.',
        '+ lampiran-1-angka-2: Alamat.',
      ],
    ],
    [
      'bab-2',
      { text: '##### Pasal 3 — Lain\n\nLain.' },
      [
        '- pasal-3 — Berlaku: Berlaku mulai hari ini.',
        '- pasal-4 — Tambahan',
        '- pasal-4-ayat-1: Ayat.',
        '+ pasal-3 — Lain: Lain.',
      ],
    ],
  ])('%s by %j', (target, given, expected) => {
    expect(changes([{ operation: 'replace', target, ...given }])).toEqual(expected);
  });
});

describe('repeal', () => {
  it.each([
    ['pasal-3', ['+ pasal-3 — Berlaku: Dihapus.']],
    ['pasal-2', ['+ pasal-2 — Daftar: Dihapus.']],
    ['pasal-2-ayat-1', ['+ pasal-2-ayat-1: Dihapus.']],
    ['pasal-2-ayat-1-huruf-b', ['+ pasal-2-ayat-1-huruf-b: Dihapus.']],
    ['pasal-2-ayat-1-huruf-b-angka-1', ['+ pasal-2-ayat-1-huruf-b-angka-1: Dihapus.']],
    ['pasal-1-angka-1', ['+ pasal-1-angka-1: Dihapus.']],
    ['bab-2', ['+ pasal-3 — Berlaku: Dihapus.', '+ pasal-4 — Tambahan: Dihapus.']],
    ['bab-1-bagian-1', ['+ pasal-2 — Daftar: Dihapus.']],
    ['bab-1-bagian-1-paragraf-1', ['+ pasal-2 — Daftar: Dihapus.']],
    ['lampiran-1', ['+ lampiran-1 — Bentuk: Dihapus.']],
  ])('%s leaves its number and says so', (target, expected) => {
    const { failures, problems, expressions } = apply([{ operation: 'repeal', target }]);
    expect([failures, problems]).toEqual([[], []]);
    expect(changes([{ operation: 'repeal', target }]).filter((line) => line.startsWith('+'))).toEqual(expected);
    for (const lang of languages) {
      const text = expressions.at(-1)!.texts.get(lang)!;
      const said = text.all.filter((provision) => isRepealed(provision, lang));
      expect(said.map(({ address }) => `+ ${address}`)).toEqual(expected.map((line) => line.split(/ — |: /)[0]));
    }
  });
});

describe('insert-after', () => {
  it.each<[string, string, Partial<Written>, readonly string[]]>([
    [
      'pasal-2',
      'pasal-2a',
      { title: 'Sisipan', text: '1. Satu.\n2. Dua.' },
      ['pasal-2-ayat-2', 'pasal-2a', 'pasal-2a-ayat-1', 'pasal-2a-ayat-2', 'bab-2'],
    ],
    ['pasal-4', 'pasal-5', { title: 'Baru', text: 'Isi.' }, ['pasal-4-ayat-1', 'pasal-5', 'lampiran-1']],
    [
      'pasal-2-ayat-1',
      'pasal-2-ayat-1a',
      { text: 'Sisipan.' },
      ['pasal-2-ayat-1-huruf-b-angka-2', 'pasal-2-ayat-1a', 'pasal-2-ayat-2'],
    ],
    [
      'pasal-2-ayat-2',
      'pasal-2-ayat-3',
      { text: 'Baru:\n1. satu.' },
      ['pasal-2-ayat-2', 'pasal-2-ayat-3', 'pasal-2-ayat-3-huruf-a', 'bab-2'],
    ],
    [
      'pasal-2-ayat-1-huruf-b',
      'pasal-2-ayat-1-huruf-c',
      { text: 'baru.' },
      ['pasal-2-ayat-1-huruf-b-angka-2', 'pasal-2-ayat-1-huruf-c', 'pasal-2-ayat-2'],
    ],
    [
      'pasal-2-ayat-1-huruf-b-angka-2',
      'pasal-2-ayat-1-huruf-b-angka-3',
      { text: 'baru.' },
      ['pasal-2-ayat-1-huruf-b-angka-2', 'pasal-2-ayat-1-huruf-b-angka-3', 'pasal-2-ayat-2'],
    ],
    [
      'pasal-1-angka-1',
      'pasal-1-angka-1a',
      { text: '**Sisipan** adalah sisipan.' },
      ['pasal-1-angka-1', 'pasal-1-angka-1a', 'pasal-1-angka-2'],
    ],
    [
      'bab-1',
      'bab-1a',
      { title: 'Sisipan', text: '##### Pasal 2A — Sisipan\n\nIsi.' },
      ['pasal-2-ayat-2', 'bab-1a', 'pasal-2a', 'bab-2'],
    ],
    [
      'bab-2',
      'bab-3',
      { title: 'Baru', text: '##### Pasal 5 — Baru\n\nIsi.' },
      ['pasal-4-ayat-1', 'bab-3', 'pasal-5', 'lampiran-1'],
    ],
    [
      'bab-1-bagian-1',
      'bab-1-bagian-2',
      { title: 'Baru', text: '##### Pasal 2A — Baru\n\nIsi.' },
      ['pasal-2-ayat-2', 'bab-1-bagian-2', 'pasal-2a', 'bab-2'],
    ],
    [
      'bab-1-bagian-1-paragraf-1',
      'bab-1-bagian-1-paragraf-2',
      { title: 'Baru', text: '##### Pasal 2A — Baru\n\nIsi.' },
      ['pasal-2-ayat-2', 'bab-1-bagian-1-paragraf-2', 'pasal-2a', 'bab-2'],
    ],
    ['lampiran-1', 'lampiran-2', { title: 'Kedua', text: 'Isi.' }, ['lampiran-1-bab-1-subbab-1', 'lampiran-2']],
    [
      'lampiran-1-angka-1',
      'lampiran-1-angka-2',
      { text: 'Alamat.' },
      ['lampiran-1-angka-1', 'lampiran-1-angka-2', 'lampiran-1-bab-1'],
    ],
  ])('after %s comes %s', (target, address, given, expected) => {
    const outcome = apply([{ operation: 'insert-after', target, address, ...given }]);
    expect([outcome.failures, outcome.problems]).toEqual([[], []]);
    for (const lang of languages) {
      const addresses = [...outcome.expressions.at(-1)!.texts.get(lang)!.byAddress.keys()];
      const start = addresses.indexOf(expected[0]!);
      expect(addresses.slice(start, start + expected.length)).toEqual(expected);
    }
  });

  it('puts an inserted number in parentheses under the number it follows', () => {
    const outcome = apply([
      { operation: 'insert-after', target: 'pasal-2-ayat-1', address: 'pasal-2-ayat-1a', text: 'Sisipan:\n1. satu.' },
    ]);
    expect(lastWords(outcome)).toContain('      2. angka 2.\n1. (1a) Sisipan:\n   1. satu.\n2. Ayat kedua.\n');
  });

  it('adds after the last of more than nine items', () => {
    const items = Array.from({ length: 9 }, (_, index) => `${index + 1}. Ayat ${index + 1}.`).join('\n');
    const operations: Written[] = Array.from({ length: 3 }, (_, index) => ({
      operation: 'insert-after',
      target: `pasal-1-ayat-${9 + index}`,
      address: `pasal-1-ayat-${10 + index}`,
      text: `Baru:\n1. di dalam ${10 + index}.`,
    }));
    const outcome = derive({ words: `##### Pasal 1 — Isi\n\n${items}\n`, operations });
    expect(outcome.failures).toEqual([]);
    expect(lastOutline(outcome).slice(-6)).toEqual([
      'pasal-1-ayat-10: Baru:',
      'pasal-1-ayat-10-huruf-a: di dalam 10.',
      'pasal-1-ayat-11: Baru:',
      'pasal-1-ayat-11-huruf-a: di dalam 11.',
      'pasal-1-ayat-12: Baru:',
      'pasal-1-ayat-12-huruf-a: di dalam 12.',
    ]);
  });
});

describe('substitute', () => {
  it('replaces every occurrence in the target and in nothing else', () => {
    const outcome = apply([{ operation: 'substitute', target: 'pasal-2-ayat-1', phrase: 'angka', with: 'butir' }]);
    expect(lastWords(outcome)).toBe(words.replace('angka 1;', 'butir 1;').replace('angka 2.', 'butir 2.'));
  });

  it('leaves the heading of the target as it is', () => {
    const outcome = apply([{ operation: 'substitute', target: 'pasal-3', phrase: 'Berlaku', with: 'Sah' }]);
    expect(lastOutline(outcome)).toContain('pasal-3 — Berlaku: Sah mulai hari ini.');
  });

  it('may put words that hold the old ones', () => {
    const outcome = apply([{ operation: 'substitute', target: 'pasal-2-ayat-2', phrase: 'Ayat', with: 'Ayat Ayat' }]);
    expect(lastOutline(outcome)).toContain('pasal-2-ayat-2: Ayat Ayat kedua.');
  });
});

describe('renumber', () => {
  it.each([
    ['pasal-4', 'pasal-5', ['pasal-5', 'pasal-5-ayat-1']],
    ['pasal-4', 'pasal-3a', ['pasal-3a', 'pasal-3a-ayat-1']],
    ['pasal-2-ayat-2', 'pasal-2-ayat-3', ['pasal-2-ayat-3']],
    ['pasal-2-ayat-2', 'pasal-2-ayat-1a', ['pasal-2-ayat-1a']],
    [
      'pasal-2-ayat-1-huruf-b',
      'pasal-2-ayat-1-huruf-c',
      ['pasal-2-ayat-1-huruf-c', 'pasal-2-ayat-1-huruf-c-angka-1', 'pasal-2-ayat-1-huruf-c-angka-2'],
    ],
    ['pasal-2-ayat-1-huruf-b-angka-2', 'pasal-2-ayat-1-huruf-b-angka-3', ['pasal-2-ayat-1-huruf-b-angka-3']],
    ['bab-2', 'bab-3', ['bab-3']],
    ['bab-2', 'bab-1a', ['bab-1a']],
    ['bab-1-bagian-1', 'bab-1-bagian-2', ['bab-1-bagian-2', 'bab-1-bagian-2-paragraf-1']],
    ['bab-1-bagian-1-paragraf-1', 'bab-1-bagian-1-paragraf-2', ['bab-1-bagian-1-paragraf-2']],
    ['lampiran-1', 'lampiran-2', ['lampiran-2', 'lampiran-2-angka-1', 'lampiran-2-bab-1', 'lampiran-2-bab-1-subbab-1']],
  ])('%s becomes %s with all its words', (target, address, expected) => {
    const outcome = apply([{ operation: 'renumber', target, address }]);
    expect([outcome.failures, outcome.problems]).toEqual([[], []]);
    const before = lastOutline(apply([]));
    const after = lastOutline(outcome);
    const came = after.filter((line) => !before.includes(line)).map((line) => line.split(/ — |: /)[0]!);
    expect(came).toEqual(expected);
    const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/^[a-z0-9-]+/, ''));
    expect(bare(after)).toEqual(bare(before));
  });
});

describe('an operation that cannot be applied changes nothing and is a failure', () => {
  it.each<[string, Failure['message'], Written]>([
    ['a target that is not there', 'target', { operation: 'repeal', target: 'pasal-9' }],
    ['a replacement by nothing', 'missing', { operation: 'replace', target: 'pasal-3' }],
    ['an insertion without address', 'missing', { operation: 'insert-after', target: 'pasal-3', text: 'a' }],
    [
      'an insertion of what is there',
      'double',
      { operation: 'insert-after', target: 'pasal-3', address: 'pasal-4', text: 'a' },
    ],
    [
      'a Pasal after an ayat',
      'address',
      { operation: 'insert-after', target: 'pasal-2-ayat-2', address: 'pasal-2a', text: 'a' },
    ],
    [
      'an ayat after a Pasal',
      'address',
      { operation: 'insert-after', target: 'pasal-3', address: 'pasal-3-ayat-1', text: 'a' },
    ],
    [
      'an item without words',
      'address',
      { operation: 'insert-after', target: 'pasal-2-ayat-2', address: 'pasal-2-ayat-3' },
    ],
    ...['pasal-2-ayat-2', 'pasal-2-ayat-1-huruf-a', 'pasal-1-angka-1'].map(
      (target): [string, Failure['message'], Written] => [
        `a heading for ${target}`,
        'title',
        { operation: 'replace', target, title: 'Judul', text: 'Baru.' },
      ],
    ),
    ['nothing but a heading for an ayat', 'title', { operation: 'replace', target: 'pasal-2-ayat-2', title: 'Judul' }],
    [
      'a heading for a new ayat',
      'title',
      { operation: 'insert-after', target: 'pasal-2-ayat-2', address: 'pasal-2-ayat-3', title: 'Judul', text: 'a' },
    ],
    ['a substitution without words', 'missing', { operation: 'substitute', target: 'pasal-3', phrase: 'hari' }],
    [
      'a phrase that is not there',
      'phrase',
      { operation: 'substitute', target: 'pasal-3', phrase: 'tahun', with: 'a' },
    ],
    [
      'a phrase that stands elsewhere',
      'phrase',
      { operation: 'substitute', target: 'pasal-3', phrase: 'Ayat', with: 'a' },
    ],
    ['a new number that is taken', 'double', { operation: 'renumber', target: 'pasal-3', address: 'pasal-4' }],
    ['a new number of another kind', 'address', { operation: 'renumber', target: 'pasal-3', address: 'bab-9' }],
    [
      'a new number elsewhere',
      'address',
      { operation: 'renumber', target: 'pasal-2-ayat-2', address: 'pasal-3-ayat-2' },
    ],
    ['no new number', 'missing', { operation: 'renumber', target: 'pasal-3' }],
  ])('%s', (_, message, operation) => {
    const outcome = apply([operation]);
    expect(failureTexts(outcome.failures)).toEqual([`${message} ${operation.operation} ${operation.target}`]);
    expect(lastWords(outcome)).toBe(words);
    expect(outcome.operations.map(({ outcome: became }) => became)).toEqual(['failed']);
    expect(outcome.expressions.at(-1)!.operations.map(({ outcome: became }) => became)).toEqual(['failed']);
  });

  it('and the others are applied all the same', () => {
    const outcome = apply([
      { operation: 'repeal', target: 'pasal-9' },
      { operation: 'repeal', target: 'pasal-3' },
    ]);
    expect(outcome.operations.map(({ outcome: became }) => became)).toEqual(['failed', 'applied']);
    expect(lastOutline(outcome)).toContain('pasal-3 — Berlaku: Dihapus.');
  });
});

describe('undecided and moot operations', () => {
  it.each(['undecided', 'moot'] as const)('%s: recorded, and not applied', (state) => {
    const outcome = apply([{ operation: 'repeal', target: 'pasal-3', state, reason: { id: 'A', en: 'B' } }]);
    expect(outcome.operations.map(({ outcome: became }) => became)).toEqual([state]);
    expect(outcome.expressions).toHaveLength(1);
    expect(lastWords(outcome)).toBe(words);
  });
});

describe('drafting practice', () => {
  it.each([
    ['pasal-8', 'pasal-8a'],
    ['pasal-8a', 'pasal-8b'],
    ['pasal-8', 'pasal-9'],
    ['pasal-8a', 'pasal-9'],
    ['pasal-8z', 'pasal-8aa'],
    ['pasal-8-ayat-2a', 'pasal-8-ayat-3'],
    ['bab-2a', 'bab-3'],
    ['bab-2', 'bab-2a'],
    ['bab-2', 'bab-3'],
    ['bab-2-bagian-1', 'bab-2-bagian-2'],
    ['lampiran-1', 'lampiran-2'],
    ['pasal-8-ayat-2', 'pasal-8-ayat-2a'],
    ['pasal-8-ayat-2a', 'pasal-8-ayat-2b'],
    ['pasal-8-ayat-2', 'pasal-8-ayat-3'],
    ['pasal-8-ayat-2-huruf-c', 'pasal-8-ayat-2-huruf-d'],
    ['pasal-8-ayat-2-huruf-z', 'pasal-8-ayat-2-huruf-aa'],
    ['pasal-1-angka-6', 'pasal-1-angka-6a'],
  ])('lets %s be followed by %s', (target, added) => {
    expect(mayFollow(target, added)).toBe(true);
  });

  it.each([
    ['pasal-8', 'pasal-8b'],
    ['pasal-8', 'pasal-8'],
    ['pasal-8', 'pasal-10'],
    ['pasal-8', 'pasal-7a'],
    ['pasal-8a', 'pasal-8a'],
    ['pasal-8a', 'pasal-8c'],
    ['pasal-8a', 'pasal-9a'],
    ['pasal-8a', 'pasal-8'],
    ['pasal-8a', 'pasal-10'],
    ['pasal-8aa', 'pasal-8aaa'],
    ['pasal-8', 'pasal-8aa'],
    ['pasal-8', 'bab-9'],
    ['pasal-8', 'pasal-8-ayat-1'],
    ['pasal-8-ayat-2', 'pasal-9-ayat-3'],
    ['pasal-8-ayat-2', 'pasal-8-huruf-c'],
    ['pasal-8-ayat-2-huruf-c', 'pasal-8-ayat-2-huruf-e'],
    ['pasal-8', 'artikel-9'],
    ['', 'pasal-1'],
  ])('does not let %j be followed by %j', (target, added) => {
    expect(mayFollow(target, added)).toBe(false);
  });

  it('counts on without end, whatever the number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('pasal-', 'pasal-3-ayat-', 'bab-'),
        (number, start) => {
          const target = `${start}${number}`;
          const next = `${start}${number + 1}`;
          expect(mayFollow(target, next)).toBe(true);
          expect(mayFollow(target, `${target}a`)).toBe(true);
          expect(mayFollow(`${target}a`, `${target}b`)).toBe(true);
          expect(mayFollow(`${target}a`, next)).toBe(true);
          expect(mayFollow(`${target}b`, `${target}a`)).toBe(false);
          expect(mayFollow(next, `${target}a`)).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['pasal-', '##### Pasal 1 — Isi\n\nIsi.\n', { title: 'Baru' }],
    ['pasal-1-ayat-', '##### Pasal 1 — Isi\n\n1. Isi.\n', {}],
  ])(
    'adds %s… at the end by insertions and whole numbers in any turn, in one row without gap or disorder',
    (start, enacted, heading) => {
      fc.assert(
        fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (turns) => {
          const row = turns.reduce(
            (numbers, inserts) => [...numbers, (inserts ? nextInserted : followingNumber)(numbers.at(-1)!)],
            ['1'],
          );
          const addresses = row.map((number) => `${start}${number}`);
          const steps = addresses.slice(1).map((address, index) => ({ address, target: addresses[index]! }));
          expect(steps.filter(({ target, address }) => !mayFollow(target, address))).toEqual([]);
          const outcome = derive({
            words: enacted,
            operations: steps.map((step) => ({ operation: 'insert-after', text: 'Isi.', ...heading, ...step })),
          });
          expect([outcome.failures, outcome.problems]).toEqual([[], []]);
          const { byAddress } = outcome.expressions.at(-1)!.texts.get('id')!;
          expect([...byAddress.keys()].filter((address) => address.startsWith(start))).toEqual(addresses);
          expect(outOfSequence(outcome)).toEqual([]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('leaves a whole number that is not at the end to the other checks', () => {
    const enacted = ['1', '1A', '1B', '2'].map((number) => `##### Pasal ${number} — Isi\n\nIsi.\n`).join('\n');
    const insert = (target: string, address: string) =>
      derive({ words: enacted, operations: [{ operation: 'insert-after', target, address, text: 'Isi.' }] });
    expect(failureTexts(insert('pasal-1b', 'pasal-2').failures)).toEqual(['double insert-after pasal-1b']);
    const early = derive({
      words: enacted.slice(0, enacted.indexOf('##### Pasal 2')),
      operations: [{ operation: 'insert-after', target: 'pasal-1a', address: 'pasal-2', text: 'Isi.' }],
    });
    expect(outOfSequence(early)).toEqual(['disorder', 'disorder']);
  });
});

/** What the rule `sequence` finds in a regulation. */
function outOfSequence({ expressions }: Outcome): readonly string[] {
  const messages: string[] = [];
  const regulations = new Map([['', { facts: { data: {} }, expressions }]]);
  sequence.run({ problems: [], regulations } as unknown as Policy, ({ message }) => messages.push(message));
  return messages;
}

/** Provisions of which none stands in another, with operations on each that stay inside it. */
const disjoint: Readonly<Record<string, readonly Written[]>> = {
  'menimbang-huruf-a': [{ operation: 'replace', target: 'menimbang-huruf-a', text: 'baru;' }],
  'pasal-1-angka-1': [
    { operation: 'replace', target: 'pasal-1-angka-1', text: '**Contoh** adalah misal.' },
    { operation: 'repeal', target: 'pasal-1-angka-1' },
  ],
  'pasal-2-ayat-1': [
    { operation: 'replace', target: 'pasal-2-ayat-1', text: 'Baru:\n1. satu;\n2. dua.' },
    { operation: 'repeal', target: 'pasal-2-ayat-1-huruf-a' },
    { operation: 'substitute', target: 'pasal-2-ayat-1', phrase: 'angka', with: 'butir' },
    {
      operation: 'insert-after',
      target: 'pasal-2-ayat-1-huruf-b',
      address: 'pasal-2-ayat-1-huruf-c',
      text: 'baru:\n1. satu.',
    },
  ],
  'pasal-2-ayat-2': [
    { operation: 'replace', target: 'pasal-2-ayat-2', text: 'Baru:\n1. satu.' },
    { operation: 'repeal', target: 'pasal-2-ayat-2' },
    { operation: 'renumber', target: 'pasal-2-ayat-2', address: 'pasal-2-ayat-3' },
    { operation: 'substitute', target: 'pasal-2-ayat-2', phrase: 'Ayat', with: 'Bagian' },
  ],
  'pasal-3': [
    { operation: 'replace', target: 'pasal-3', title: 'Baru', text: '1. Satu.\n2. Dua.' },
    { operation: 'replace', target: 'pasal-3', title: 'Judul' },
    { operation: 'repeal', target: 'pasal-3' },
    { operation: 'insert-after', target: 'pasal-3', address: 'pasal-3a', title: 'Sisipan', text: 'Isi.' },
    { operation: 'substitute', target: 'pasal-3', phrase: 'hari', with: 'bulan' },
  ],
  'pasal-4': [
    { operation: 'renumber', target: 'pasal-4', address: 'pasal-5' },
    { operation: 'insert-after', target: 'pasal-4-ayat-1', address: 'pasal-4-ayat-2', text: 'Dua.' },
  ],
  'lampiran-1': [
    { operation: 'repeal', target: 'lampiran-1' },
    { operation: 'replace', target: 'lampiran-1', title: 'Rupa' },
    { operation: 'insert-after', target: 'lampiran-1', address: 'lampiran-2', title: 'Dua', text: 'Isi.' },
  ],
};

/** Some operations on provisions of which none stands in another, in any order. */
const disjointOperations = fc
  .subarray(Object.keys(disjoint), { minLength: 1 })
  .chain((targets) => fc.tuple(...targets.map((target) => fc.constantFrom(...disjoint[target]!))))
  .chain((operations) =>
    fc.tuple(fc.constant(operations), fc.shuffledSubarray(operations, { minLength: operations.length })),
  );

describe('deriving', () => {
  it('operations on provisions of which none stands in another leads to the same words in any order', () => {
    fc.assert(
      fc.property(disjointOperations, ([operations, shuffled]) => {
        const outcome = apply(operations);
        expect(outcome.failures).toEqual([]);
        // Edits beside each other may leave more or fewer empty lines, which mean nothing.
        expect(lastOutline(apply(shuffled))).toEqual(lastOutline(outcome));
      }),
    );
  });

  it('the same operations on days of their own leads to the same words', () => {
    fc.assert(
      fc.property(disjointOperations, ([operations]) => {
        const onDays = operations.map((operation, index) => ({ ...operation, on: `2003-01-${10 + index}` }));
        const outcome = apply(onDays);
        expect(lastWords(outcome)).toBe(lastWords(apply(operations)));
        expect(outcome.expressions).toHaveLength(operations.length + 1);
      }),
    );
  });

  it('every operation a second time changes nothing more, or fails because it is done', () => {
    fc.assert(
      fc.property(disjointOperations, ([operations]) => {
        const once = apply(operations);
        const twice = apply([...operations, ...operations]);
        expect(lastOutline(twice)).toEqual(lastOutline(once));
        const again = twice.operations.slice(operations.length);
        expect(twice.operations.slice(0, operations.length).map(({ outcome }) => outcome)).toEqual(
          operations.map(() => 'applied'),
        );
        for (const { data, outcome } of again)
          expect(outcome).toBe(data.operation === 'replace' || data.operation === 'repeal' ? 'applied' : 'failed');
      }),
    );
  });

  it('leaves the enacted text as it is, byte for byte, before the first day and whatever follows', () => {
    fc.assert(
      fc.property(disjointOperations, ([operations]) => {
        const { expressions } = apply(operations);
        for (const lang of languages)
          expect(expressions[0]!.texts.get(lang)!.file.text).toBe(enactedFile({ words }, lang).text);
        expect(expressions[0]!.from).toBeUndefined();
      }),
    );
  });

  it('without operations gives one expression, which is the enacted one', () => {
    const { expressions, composed } = apply([]);
    expect(expressions).toHaveLength(1);
    expect(composed).toEqual([]);
  });

  it('keeps both languages alike', () => {
    fc.assert(
      fc.property(disjointOperations, ([operations]) => {
        const { texts } = apply(operations).expressions.at(-1)!;
        const [first, second] = languages.map((lang) => [...texts.get(lang)!.byAddress.keys()]);
        expect(second).toEqual(first);
      }),
    );
  });
});

/** Ways to write the same strings in YAML; quoted strings of several lines are folded. */
const styles: readonly ToStringOptions[] = [
  { blockQuote: 'literal' },
  { blockQuote: 'literal', indent: 4, indentSeq: false },
  { defaultStringType: 'QUOTE_SINGLE', blockQuote: false },
  { defaultStringType: 'QUOTE_DOUBLE', blockQuote: false },
];

/** Every character of the last text that a new word of an operation holds, with where it is told to be. */
function toldPlaces({ composed, expressions, yaml }: Outcome, unit: string) {
  const text = expressions.at(-1)!.texts.get('id')!.file;
  const byPath = new Map(composed.map((file) => [file.path, file]));
  return [...text.text.matchAll(new RegExp(unit, 'g'))].map(({ index, 0: found }) => {
    const told = whereWritten(byPath, { file: text.path, place: text.placeOf(index, index + found.length) });
    return { found, file: told.file, words: textAt(yaml.file.text, told.place) };
  });
}

describe('words of an operation are told where they are written', () => {
  it.each(styles)('in YAML written as %j', (yaml) => {
    const outcome = apply(
      [
        { operation: 'replace', target: 'pasal-2-ayat-1', text: 'Xa it\'s "Xb":\n1. Xc —\n2. Xd:\n   1. Xe.\n' },
        { operation: 'insert-after', target: 'pasal-3', address: 'pasal-3a', title: 'Xf: dan Xg', text: 'Xh é 😀 Xi.' },
        { operation: 'insert-after', target: 'pasal-2-ayat-2', address: 'pasal-2-ayat-3', text: 'Xj:\n1. Xk.' },
        { operation: 'substitute', target: 'pasal-4-ayat-1', phrase: 'Ayat', with: 'Xl' },
        { operation: 'replace', target: 'bab-1', title: 'Xm' },
      ],
      { yaml },
    );
    expect(outcome.failures).toEqual([]);
    const told = toldPlaces(outcome, 'X[a-m]');
    expect(told).toHaveLength(13);
    for (const { found, file, words: there } of told) {
      expect(file).toBe(amendmentsPath);
      // A folded string is told where it begins, at its quote.
      const mayBeFolded = yaml.blockQuote === false && /X[a-ejk]/.test(found);
      expect(mayBeFolded ? [found, '"', "'"] : [found]).toContain(there);
    }
  });

  it('whatever characters they hold', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', ' ', "'", '"', '\\', ':', '#', '—', 'é', '😀', '\u0007'), { maxLength: 20 })
      .map((characters) => `a${characters.join('')}X`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom(...styles), (lines, style) => {
        const value = lines.join('\n');
        const file = fileOf(stringify({ list: [{ words: value }] }, { lineWidth: 0, ...style }), amendmentsPath);
        const yaml = parseYaml(file, []);
        expect(yaml.data).toEqual({ list: [{ words: value }] });
        const written = file.text.slice(file.text.indexOf('words: ') + 7).trimEnd();
        if (!written.startsWith('|') && written.includes('\n')) return;
        for (let at = 0; at < value.length; at += 1) {
          if (!/[abX]/.test(value[at]!)) continue;
          expect(file.text[yaml.offsetOf(['list', 0, 'words'], at)]).toBe(value[at]);
        }
      }),
    );
  });

  it.each([
    ["'it''s ''quoted'' X'", "it's 'quoted' X"],
    ['"a \\"quoted\\" \\x41\\u0042\\U0001F600\\t X"', 'a "quoted" AB😀\t X'],
    ['plain X', 'plain X'],
    ['plain X # a comment', 'plain X'],
  ])('also after characters that are written as several: %s', (written, value) => {
    const file = fileOf(`words: ${written}\n`, amendmentsPath);
    const yaml = parseYaml(file, []);
    expect(yaml.data).toEqual({ words: value });
    expect(yaml.offsetOf(['words'], value.indexOf('X'))).toBe(file.text.indexOf('X'));
  });

  it('at their start where they are folded over several lines', () => {
    const text =
      'list:\n  - words: >-\n      one two\n      three\n  - words: one\n      two\n  - words: "one\n      two"\n';
    const file = fileOf(text, amendmentsPath);
    const yaml = parseYaml(file, []);
    expect(yaml.data).toEqual({ list: [{ words: 'one two three' }, { words: 'one two' }, { words: 'one two' }] });
    const lines = [0, 1, 2].map((index) => file.placeOf(yaml.offsetOf(['list', index, 'words'], 5)).line);
    expect(lines).toEqual([2, 5, 7]);
  });

  it('and words that stay are told in the enacted text', () => {
    const outcome = apply([{ operation: 'repeal', target: 'pasal-2-ayat-1-huruf-a' }]);
    const byPath = new Map(outcome.composed.map((file) => [file.path, file]));
    const { file, byAddress } = outcome.expressions.at(-1)!.texts.get('id')!;
    const told = whereWritten(byPath, { file: file.path, place: byAddress.get('pasal-4')!.place });
    const enacted = `${front('id')}${words}`;
    expect(told.file).toBe('content/regulations/perpres-1-2001/text.id.mdx');
    expect(textAt(enacted, told.place)).toBe('##### Pasal 4 — Tambahan');
  });
});
