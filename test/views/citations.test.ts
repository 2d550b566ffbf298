import { expect, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Regulation } from '../../src/policy/types.ts';
import { citationIndex } from '../../src/site/citations.ts';

const policy = readPolicy(process.cwd());
const index = citationIndex(policy, 'id');

test('regulations with a text come by precedence: the subject of the site, laws before lower rules, what has ended last', () => {
  const ids = index.held.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['perpres-95-2018', 'uu-11-2008']);
  expect(ids.indexOf('perpres-39-2019')).toBeLessThan(ids.indexOf('perpres-82-2023'));
  expect(ids.indexOf('perpres-82-2023')).toBeLessThan(ids.indexOf('permenpanrb-8-2026'));
  expect(ids.at(-1)).toBe('permenpanrb-59-2020');
});

test('every regulation is there once', () => {
  const register = Object.values(index.register).flat();
  expect(index.held.length + register.length).toBe(policy.regulations.size);
  expect(index.register['pp']).toContain('71/2019');
});

test('a run of Pasal is one range; an inserted Pasal stands for itself', () => {
  const pagesOf = (id: string) => index.held.find((held) => held.id === id)!.pages;
  expect(pagesOf('perpres-95-2018')).toEqual(['menimbang', 'mengingat', 'pasal-1..77', 'lampiran-1']);
  expect(pagesOf('uu-11-2008')).toContain('pasal-27a');
});

test('an address that the text lost leads to what took its place', () => {
  const moved = index.held.find(({ id }) => id === 'uu-11-2008')!.moved;
  expect(moved['pasal-27-ayat-3']).toEqual(['pasal-27a']);
  const text = policy.regulations.get('uu-11-2008')!.texts.get('id')!;
  for (const [old, next] of Object.entries(moved)) {
    expect(text.byAddress.has(old)).toBe(false);
    for (const address of next) expect(text.byAddress.has(address)).toBe(true);
  }
});

test('an abbreviation means one regulation, without the type in front of it', () => {
  expect(index.names).toMatchObject({ spbe: 'perpres-95-2018', ite: 'uu-11-2008', pemdi: 'permenpanrb-8-2026' });
});

test('what has ended is told in words', () => {
  expect(index.ended).toMatchObject({ 'permenpanrb-59-2020': expect.stringMatching(/tidak berlaku$/i) });
  expect(index.ended).not.toHaveProperty('perpres-95-2018');
  expect(index.ended).not.toHaveProperty('perpres-39-2019');
  const provisions = Object.keys(index.ended).filter((key) => key.startsWith('uu-11-2008#'));
  expect(provisions).toContain('uu-11-2008#pasal-45-ayat-2');
  expect(provisions).not.toContain('uu-11-2008#pasal-45-ayat-2-huruf-a');
});

test.for(languages)('the register grows by a few bytes an entry (%s)', (lang) => {
  const entry = policy.regulations.get('pp-71-2019')!;
  const added = Array.from({ length: 500 }, (_, at): [string, Regulation] => {
    const data = { ...entry.facts.data, number: at + 1, year: 1999 };
    return [`pp-${at + 1}-1999`, { ...entry, id: `pp-${at + 1}-1999`, facts: { ...entry.facts, data } }];
  });
  const more = { ...policy, regulations: new Map([...policy.regulations, ...added]) };
  const size = (of: typeof policy) => JSON.stringify(citationIndex(of, lang)).length;
  expect((size(more) - size(policy)) / added.length).toBeLessThan(15);
});
