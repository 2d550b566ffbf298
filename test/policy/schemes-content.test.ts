/** The schemes of the repository: what they hold, and that the annex of PermenPANRB 8/2026, which is restated too, says the same. */
import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { evidenceOf, indicatorsOf, ladderOf, nodesOf, wordsOfLevel } from '../../src/policy/schemes.ts';
import { schemeLinksByTarget } from '../../src/policy/scheme-links.ts';
import { wordsOf } from '../../src/policy/text-structure.ts';

const policy = readPolicy(process.cwd());
const schemes = [...policy.schemes.values()].map(({ id, yaml }) => ({ id, scheme: yaml.data }));
const schemeOf = (id: string) => policy.schemes.get(id)!.yaml.data;

it.each([
  ['pemdi-2026', { aspect: 7, indicator: 20 }],
  ['spbe-2018', { domain: 3, aspect: 7, indicator: 35 }],
  ['spbe-2020', { domain: 4, aspect: 8, indicator: 47 }],
])('%s has as many nodes of each kind as its regulation', (id, counts) => {
  const kinds = nodesOf(schemeOf(id)).map(({ node }) => node.id.split('-')[0]!);
  expect(
    Object.fromEntries(Object.keys(counts).map((kind) => [kind, kinds.filter((own) => own === kind).length])),
  ).toEqual(counts);
  expect(kinds.length).toBe(Object.values(counts).reduce((a, b) => a + b));
});

describe.each(schemes.filter(({ scheme }) => scheme.criteria === 'complete'))('$id', ({ scheme }) => {
  it('says in both languages what every level asks for and means', () => {
    for (const { node } of indicatorsOf(scheme))
      for (const level of node.levels!)
        for (const lang of languages)
          expect(wordsOfLevel(policy, level, lang), `${node.id} ${level.level} ${lang}`).toMatch(/^[A-Z].*\.$/);
    for (const { levels } of scheme.ladders!)
      for (const level of levels)
        for (const lang of languages) expect(wordsOfLevel(policy, level, lang)).toMatch(/^[A-Z].*\.$/);
  });

  it('has a ladder for every indicator', () => {
    expect(indicatorsOf(scheme).filter((placed) => ladderOf(scheme, placed) === undefined)).toEqual([]);
  });
});

it('names evidence for every indicator of 2020', () => {
  expect(indicatorsOf(schemeOf('spbe-2020')).filter((placed) => evidenceOf(placed) === undefined)).toEqual([]);
});

it('leads from provisions to indicators, of every scheme that knows any', () => {
  const links = schemeLinksByTarget(policy);
  expect(links.get('perpres-95-2018#pasal-33')).toEqual(
    [7, 18].map((number) => ({ scheme: 'spbe-2020', node: `indicator-${number}`, kind: 'topic' })),
  );
  expect(links.get('permenpanrb-8-2026#lampiran-1-bab-2-subbab-1-bidang-d-angka-1')).toEqual([
    { scheme: 'pemdi-2026', node: 'indicator-9', kind: 'set' },
  ]);
});

describe.each(languages)('the annex of PermenPANRB 8/2026 (%s)', (lang) => {
  const text = policy.regulations.get('permenpanrb-8-2026')!.texts.get(lang)!;
  /** The rows of the tables of an aspect that name an indicator, its name, its weight and what is measured. */
  const rows = text.all
    .filter(({ kind, address }) => kind === 'bidang' && address.startsWith('lampiran-1-bab-2-subbab-1-'))
    .flatMap(({ blocks }) => blocks.filter((block): block is Table => block.type === 'table'))
    .flatMap(({ children }) => children.map((row) => row.children.map((cell) => wordsOf(cell))))
    .filter(([, , weight]) => weight?.endsWith('%'));

  it('says the same of every indicator as the scheme', () => {
    expect(rows).toEqual(
      indicatorsOf(schemeOf('pemdi-2026')).map(({ node }) => [
        node.id.replace('indicator-', ''),
        node.name[lang],
        `${node.weight}%`,
        node.about![lang],
      ]),
    );
  });
});
