import { describe, expect, it } from 'vitest';
import { parseMdx } from '../../src/policy/mdx.ts';
import { readStructure } from '../../src/policy/text-structure.ts';
import type { Problem, Provision } from '../../src/policy/types.ts';
import { fileOf, placeText, problemTexts } from './found.ts';

function read(text: string, definitions?: string) {
  const problems: Problem[] = [];
  const file = fileOf(text);
  const structure = readStructure(parseMdx(file, problems).tree, file, { definitions }, problems);
  return { ...structure, problems, found: problemTexts(problems) };
}

/** Every provision as `address: its own words`, in reading order. */
function outline(text: string, definitions?: string): readonly string[] {
  return read(text, definitions).all.map(({ address, text: words }) =>
    words === '' ? address : `${address}: ${words}`,
  );
}

describe('headings', () => {
  const text = `## Menimbang — Pertimbangan

a

## Mengingat — Dasar hukum

b

## BAB I — Umum

##### Pasal 1 — Istilah

c

## BAB II — Tata Kelola

### Bagian Kesatu — Umum

##### Pasal 2 — Kesatu

d

### Bagian Kedua — Rencana

#### Paragraf 1 — Umum

##### Pasal 3 — Kedua

e

##### Pasal 3A — Sisipan

f

## Lampiran — Rencana Induk

g

### BAB II — Visi

#### Subbab 2.1 — Visi

##### Bidang A — Satu

h
`;

  it('build the tree that their keywords and depths say', () => {
    const tree = (provisions: readonly Provision[]): unknown =>
      provisions.map(({ address, children }) => (children.length === 0 ? address : [address, tree(children)]));
    expect(tree(read(text).provisions)).toEqual([
      'menimbang',
      'mengingat',
      ['bab-1', ['pasal-1']],
      [
        'bab-2',
        [
          ['bab-2-bagian-1', ['pasal-2']],
          ['bab-2-bagian-2', [['bab-2-bagian-2-paragraf-1', ['pasal-3', 'pasal-3a']]]],
        ],
      ],
      ['lampiran-1', [['lampiran-1-bab-2', [['lampiran-1-bab-2-subbab-1', ['lampiran-1-bab-2-subbab-1-bidang-a']]]]]],
    ]);
  });

  it('are read without problems, each with its title, its parent and its place', () => {
    const { byAddress, problems } = read(text);
    expect(problems).toEqual([]);
    const pasal = byAddress.get('pasal-3a')!;
    expect(pasal).toMatchObject({ kind: 'pasal', number: '3a', title: 'Sisipan', text: 'f' });
    expect(pasal.parent).toBe(byAddress.get('bab-2-bagian-2-paragraf-1'));
    expect(placeText(pasal.place)).toBe('31:1-31:25');
  });

  it.each([
    ['## Lampiran II — Kedua', 'lampiran-2'],
    ['## BAB IIA — Sisipan', 'bab-2a'],
    ['### Bagian Kedua Puluh Satu — Dua puluh satu', 'bagian-21'],
    ['##### Pasal 8AB — Sisipan', 'pasal-8ab'],
    ['##### **Pasal** 9 — *Tebal*', 'pasal-9'],
    ['##### Pasal  9   — Spasi', 'pasal-9'],
  ])('%s has the address %s', (heading, address) => {
    const { all, problems } = read(heading);
    expect(all.map((provision) => provision.address)).toEqual([address]);
    expect(problems).toEqual([]);
  });

  it('may have more dashes in the title', () => {
    expect(read('##### Pasal 9 — Satu — dua - tiga').all[0]!.title).toBe('Satu — dua - tiga');
  });

  it.each([
    ['a keyword that is none', '##### Artikel 9 — A', 'keyword', []],
    ['no word at all', '##### 9', 'keyword', []],
    ['nothing', '#####', 'keyword', []],
    ['the keyword in other capitals', '##### pasal 9 — A', 'capitals', ['pasal-9']],
    ['a number in letters', '##### Pasal sembilan — A', 'number', []],
    ['no number', '##### Pasal — A', 'number', []],
    ['a number with zero in front', '##### Pasal 09 — A', 'number', []],
    ['a look-alike in the number', '##### Pasal 1O1x — A', 'number', []],
    ['an arabic number of a BAB', '## BAB 2 — A', 'number', []],
    ['a wrong Roman numeral', '## BAB IIII — A', 'number', []],
    ['a cardinal word', '### Bagian Dua — A', 'number', []],
    ['an ordinal in small letters', '### Bagian kedua — A', 'number', []],
    ['a number where there is none', '## Menimbang 1 — A', 'number', []],
    ['no title', '##### Pasal 9', 'title', ['pasal-9']],
    ['an empty title', '##### Pasal 9 — ', 'title', ['pasal-9']],
    ['a hyphen', '##### Pasal 9 - A', 'dash', ['pasal-9']],
    ['a short dash', '##### Pasal 9 – A', 'dash', ['pasal-9']],
    ['one level too high', '#### Pasal 9 — A', 'depth', ['pasal-9']],
    ['one level too low', '### BAB I — A', 'depth', ['bab-1']],
    ['an underline', 'BAB I — A\n=========', 'depth', ['bab-1']],
  ])('with %s are reported', (_, heading, message, addresses) => {
    const { all, found } = read(heading);
    expect(found).toEqual([expect.stringMatching(new RegExp(`^heading-form\\.${message} 1:1-`))]);
    expect(all.map(({ address }) => address)).toEqual(addresses);
  });

  it('of an annex have depths of their own', () => {
    expect(read('## Lampiran — A\n\n## BAB I — B\n').found).toEqual(['heading-form.depth 3:1-3:13']);
    expect(read('## Lampiran — A\n\n### BAB I — B\n').found).toEqual([]);
    expect(read('### BAB I — B\n').found).toEqual(['heading-form.depth 1:1-1:14']);
  });

  it('stand at the depth of their keyword, also where the file says otherwise', () => {
    const { byAddress } = read('## BAB I — A\n\n###### Pasal 1 — B\n\na\n\n# BAB II — C\n\n### Pasal 2 — D\n\nb\n');
    expect(byAddress.get('pasal-1')!.parent!.address).toBe('bab-1');
    expect(byAddress.get('pasal-2')!.parent!.address).toBe('bab-2');
  });

  it('that cannot be read take nothing of the provisions around them', () => {
    expect(outline('##### Pasal 1 — A\n\na\n\n##### Artikel 2 — B\n\nb\n\n##### Pasal 3 — C\n\nc\n')).toEqual([
      'pasal-1: a',
      'pasal-3: c',
    ]);
  });

  it('that say the same address twice are both kept, and the first is found', () => {
    const { all, byAddress } = read('##### Pasal 1 — A\n\na\n\n##### Pasal 1 — B\n\nb\n');
    expect(all.map(({ text }) => text)).toEqual(['a', 'b']);
    expect(byAddress.get('pasal-1')!.text).toBe('a');
  });
});

describe('items', () => {
  it('straight under a Pasal are ayat, inside them huruf, then angka, then huruf again', () => {
    expect(outline('##### Pasal 3 — A\n\n1. a\n   1. b\n      1. c\n         1. d\n   2. e\n2. f\n')).toEqual([
      'pasal-3',
      'pasal-3-ayat-1: a',
      'pasal-3-ayat-1-huruf-a: b',
      'pasal-3-ayat-1-huruf-a-angka-1: c',
      'pasal-3-ayat-1-huruf-a-angka-1-huruf-a: d',
      'pasal-3-ayat-1-huruf-b: e',
      'pasal-3-ayat-2: f',
    ]);
  });

  it('after an introducing paragraph are huruf', () => {
    expect(outline('##### Pasal 3 — A\n\nIsinya:\n\n1. a\n2. b\n')).toEqual([
      'pasal-3: Isinya:',
      'pasal-3-huruf-a: a',
      'pasal-3-huruf-b: b',
    ]);
  });

  it('of the Pasal of definitions are angka', () => {
    expect(outline('##### Pasal 1 — A\n\nIstilah:\n\n1. a\n   1. b\n2. c\n', 'pasal-1')).toEqual([
      'pasal-1: Istilah:',
      'pasal-1-angka-1: a',
      'pasal-1-angka-1-huruf-a: b',
      'pasal-1-angka-2: c',
    ]);
  });

  it('of the preamble are huruf of the considerations and angka of the legal basis', () => {
    expect(outline('## Menimbang — A\n\n1. a\n\n## Mengingat — B\n\n1. b\n')).toEqual([
      'menimbang',
      'menimbang-huruf-a: a',
      'mengingat',
      'mengingat-angka-1: b',
    ]);
  });

  it('of an annex are angka, inside them huruf', () => {
    expect(outline('## Lampiran — A\n\n### BAB I — B\n\n1. a\n   1. b\n')).toEqual([
      'lampiran-1',
      'lampiran-1-bab-1',
      'lampiran-1-bab-1-angka-1: a',
      'lampiran-1-bab-1-angka-1-huruf-a: b',
    ]);
  });

  it('keep the numbers that the file writes, so that a gap shows', () => {
    expect(outline('##### Pasal 3 — A\n\n2. a\n\n   3. b\n5. c\n5. d\n0. e\n')).toEqual([
      'pasal-3',
      'pasal-3-ayat-2: a',
      'pasal-3-ayat-2-huruf-c: b',
      'pasal-3-ayat-5: c',
      'pasal-3-ayat-5: d',
      'pasal-3-ayat-0: e',
    ]);
  });

  it('go on with aa after z', () => {
    const items = Array.from({ length: 28 }, (_, index) => `${index + 1}. x`);
    expect(outline(`##### Pasal 3 — A\n\nIsinya:\n\n${items.join('\n')}\n`).slice(-2)).toEqual([
      'pasal-3-huruf-aa: x',
      'pasal-3-huruf-ab: x',
    ]);
  });

  it('that are inserted begin with their number in parentheses', () => {
    const { byAddress, all } = read('##### Pasal 3 — A\n\n1. a\n1. (1a) *b*\n1. (1b) c menurut ayat (1a)\n2. (2) d\n');
    expect(all.map(({ address, text }) => `${address}: ${text}`).slice(1)).toEqual([
      'pasal-3-ayat-1: a',
      'pasal-3-ayat-1a: b',
      'pasal-3-ayat-1b: c menurut ayat (1a)',
      'pasal-3-ayat-2: (2) d',
    ]);
    expect(byAddress.get('pasal-3-ayat-1a')!.number).toBe('1a');
  });

  it('are inserted as ayat only', () => {
    expect(outline('##### Pasal 3 — A\n\nIsinya:\n\n1. (1a) a\n')).toEqual([
      'pasal-3: Isinya:',
      'pasal-3-huruf-a: (1a) a',
    ]);
  });

  it('have the first line of the item as their place', () => {
    const { byAddress } = read('##### Pasal 3 — A\n\n1. a\n   b\n   1. c\n10. d');
    expect(
      ['pasal-3-ayat-1', 'pasal-3-ayat-1-huruf-a', 'pasal-3-ayat-10'].map((address) =>
        placeText(byAddress.get(address)!.place),
      ),
    ).toEqual(['3:1-3:5', '5:4-5:8', '6:1-6:6']);
  });

  it('without numbers are words of the provision around them', () => {
    const { all } = read('##### Pasal 3 — A\n\n1. a:\n   - b\n   - c\n');
    expect(all.map(({ address, text }) => `${address}: ${text}`)).toEqual(['pasal-3: ', 'pasal-3-ayat-1: a: b c']);
  });

  it('are split by brackets as by stops', () => {
    expect(outline('##### Pasal 3 — A\n\n1) a\n2) b\n')).toEqual(['pasal-3', 'pasal-3-ayat-1: a', 'pasal-3-ayat-2: b']);
  });
});

describe('words', () => {
  it('are one line without markup', () => {
    const words =
      '**Satu** *dua*\n`tiga`  [empat](/a)\\\nlima &amp; enam\n\n| a | b |\n|---|---|\n| c | d |\n\n<Note>\ntujuh\n</Note>\n';
    expect(read(`##### Pasal 3 — A\n\n${words}`).all[0]!.text).toBe('Satu dua tiga empat lima & enam a b c d tujuh');
  });

  it('may stand in the preamble, in Pasal and anywhere in an annex', () => {
    expect(
      read(
        '## Menimbang — A\n\na\n\n## BAB I — B\n\n##### Pasal 1 — C\n\na\n\n## Lampiran — D\n\na\n\n### BAB I — E\n\na\n',
      ).problems,
    ).toEqual([]);
  });

  it.each([
    ['before the first heading', 'a\n\nb\n\n##### Pasal 1 — A\n\nc\n', ['words-in-provisions.before-heading 1:1-1:2']],
    ['under a BAB', '## BAB I — A\n\na\n\n- b\n', ['words-in-provisions.under-heading 3:1-3:2']],
    [
      'under a Bagian and a Paragraf',
      '### Bagian Kedua — A\n\na\n\n#### Paragraf 1 — A\n\nb\n',
      ['words-in-provisions.under-heading 3:1-3:2', 'words-in-provisions.under-heading 7:1-7:2'],
    ],
  ])('are reported once %s', (_, text, expected) => {
    expect(read(text).found).toEqual(expected);
  });

  it('are not reported beside code that is reported as code', () => {
    expect(read('## BAB I — A\n\n{a}\n\nimport b\n').found.map((found) => found.split(' ')[0])).toEqual([
      'no-code.expression',
      'no-code.import-or-export',
    ]);
  });
});

it('a text without provisions has none', () => {
  for (const text of ['', '\n', '---\na: b\n---\n'])
    expect(read(text)).toMatchObject({ all: [], provisions: [], problems: [] });
});
