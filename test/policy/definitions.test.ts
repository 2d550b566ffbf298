import { describe, expect, it } from 'vitest';
import { nameFinder, readDefinitions } from '../../src/policy/definitions.ts';
import { parseMdx } from '../../src/policy/mdx.ts';
import { readStructure } from '../../src/policy/text-structure.ts';
import type { Entry, Term } from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import { fileOf } from './found.ts';

function term(id: string, yaml: string): readonly [string, Entry<Term>] {
  return [id, { id, yaml: parseYaml(fileOf(yaml), []) as Entry<Term>['yaml'] }];
}

function definitionsIn(items: readonly string[], terms: readonly (readonly [string, Entry<Term>])[] = []) {
  const file = fileOf(['##### Pasal 1 — Definisi', '', 'Istilah:', '', ...items].join('\n'));
  const { byAddress } = readStructure(parseMdx(file, []).tree, file, { definitions: 'pasal-1' }, []);
  return readDefinitions(byAddress.get('pasal-1'), 'perpres-1-2001', 'id', new Map(terms));
}

describe('readDefinitions', () => {
  it('takes the words in bold at the beginning of an item as the name', () => {
    const [definition] = definitionsIn(['1. **Pusat Data** adalah fasilitas.']);
    expect(definition).toMatchObject({ name: 'Pusat Data', spellings: ['Pusat Data'] });
    expect(definition!.provision.address).toBe('pasal-1-angka-1');
    expect(definition).not.toHaveProperty('abbreviation');
  });

  it('takes an abbreviation in parentheses as a second spelling', () => {
    const [definition] = definitionsIn(['1. **Sistem Elektronik (SE)** adalah sistem.']);
    expect(definition).toMatchObject({
      name: 'Sistem Elektronik',
      abbreviation: 'SE',
      spellings: ['Sistem Elektronik', 'SE'],
    });
  });

  it('adds the spellings of the glossary in its own language', () => {
    const terms = [
      term(
        'pusat-data',
        'definedIn: perpres-1-2001#pasal-1-angka-1\nalsoWritten: { id: [Pusat-Pusat Data], en: [Data Centre] }',
      ),
      term('lain', 'definedIn: perpres-2-2002#pasal-1-angka-1\nalsoWritten: { id: [Lain] }'),
    ];
    const [definition] = definitionsIn(['1. **Pusat Data** adalah fasilitas.'], terms);
    expect(definition!.spellings).toEqual(['Pusat Data', 'Pusat-Pusat Data']);
  });

  it.each([
    '1. Pusat Data adalah fasilitas.',
    '1. Istilah **Pusat Data** berarti fasilitas.',
    '1. *Pusat Data* adalah fasilitas.',
    '1. > **Pusat Data**',
    '1. **![](a.png)** adalah gambar.',
    '1. **(PD)** adalah singkatan.',
  ])('finds no name in `%s`', (item) => {
    expect(definitionsIn([item])).toEqual([]);
  });

  it('reads every other item when one has no name', () => {
    expect(definitionsIn(['1. Tanpa nama.', '2. **Dua** adalah angka.']).map(({ name }) => name)).toEqual(['Dua']);
  });

  it('has none where no Pasal defines terms', () => {
    expect(readDefinitions(undefined, 'perpres-1-2001', 'id', new Map())).toEqual([]);
  });
});

describe('nameFinder', () => {
  const names = new Map([
    ['SPBE', 1],
    ['Arsitektur SPBE', 2],
    ['Arsitektur SPBE Nasional', 3],
    ['Central Agency', 4],
    ['Business Process', 5],
    ['Area', 6],
    ['C++ (2.0) [a|b]', 7],
  ]);
  const found = (words: string, lang: 'id' | 'en') =>
    nameFinder(names, lang)(words).map(({ start, end, value }) => [words.slice(start, end), value]);

  it('finds the longest of the names that begin at one place', () => {
    expect(found('Arsitektur SPBE Nasional memuat Arsitektur SPBE dan SPBE.', 'id')).toEqual([
      ['Arsitektur SPBE Nasional', 3],
      ['Arsitektur SPBE', 2],
      ['SPBE', 1],
    ]);
  });

  it('does not find a part of a longer word', () => {
    expect(found('SPBEX XSPBE SPBE2 éSPBE', 'id')).toEqual([]);
  });

  it('finds names beside punctuation', () => {
    expect(found('(SPBE), “SPBE”; SPBE/SPBE.', 'id')).toHaveLength(4);
  });

  it('minds capitals', () => {
    expect(found('spbe Spbe arsitektur SPBE', 'id')).toEqual([['SPBE', 1]]);
  });

  it('finds plurals in English only', () => {
    expect(found('Central Agencies, Business Processes, Areas', 'en').map(([, value]) => value)).toEqual([4, 5, 6]);
    expect(found('Central Agencies, Business Processes, Areas', 'id')).toEqual([]);
  });

  it('takes every character of a name as it is', () => {
    expect(found('see C++ (2.0) [a|b] here', 'id')).toEqual([['C++ (2.0) [a|b]', 7]]);
    expect(found('see C (2x0) a', 'id')).toEqual([]);
  });

  it('keeps a name of its own before the plural of another', () => {
    const finder = nameFinder(
      new Map([
        ['Area', 'singular'],
        ['Areas', 'name'],
      ]),
      'en',
    );
    expect(finder('Areas').map(({ value }) => value)).toEqual(['name']);
  });

  it('finds nothing where there are no names', () => {
    expect(nameFinder(new Map(), 'id')('SPBE')).toEqual([]);
  });
});
