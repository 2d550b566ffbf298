import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import {
  evidenceOf,
  identityOf,
  indicatorsOf,
  ladderOf,
  levelNamedIn,
  nodesOf,
  wordsOfLevel,
} from '../../src/policy/schemes.ts';
import { schemeLinksByTarget } from '../../src/policy/scheme-links.ts';
import { schemeNodeUrl, schemeUrl } from '../../src/site/urls.ts';
import { baseCorpus } from '../corpus.ts';

const policy = readPolicy(baseCorpus);
const { yaml } = policy.schemes.get('indeks-2001')!;
const scheme = yaml.data;
const placed = (id: string) => nodesOf(scheme).find(({ node }) => node.id === id)!;

describe('the tree of a scheme', () => {
  it('is walked in reading order, with what is above each node and where it is written', () => {
    expect(
      nodesOf(scheme).map(({ node, above, path }) => [node.id, above.map(({ id }) => id), path.join('.')]),
    ).toEqual([
      ['aspect-1', [], 'nodes.0'],
      ['indicator-1', ['aspect-1'], 'nodes.0.children.0'],
      ['indicator-2', ['aspect-1'], 'nodes.0.children.1'],
      ['aspect-2', [], 'nodes.1'],
      ['indicator-3', ['aspect-2'], 'nodes.1.children.0'],
    ]);
    for (const { path } of nodesOf(scheme)) expect(yaml.placeOf(path).line).toBeGreaterThan(1);
  });

  it('ends in indicators', () => {
    expect(indicatorsOf(scheme).map(({ node }) => node.id)).toEqual(['indicator-1', 'indicator-2', 'indicator-3']);
  });

  it('has ids of a kind and a number', () => {
    expect(identityOf('indicator-13')).toEqual({ kind: 'indicator', number: 13 });
  });
});

describe('what a node has from above', () => {
  it('is the evidence of the nearest node that has any', () => {
    expect(evidenceOf(placed('indicator-2'))).toBe(scheme.nodes[0]!.evidence);
    expect(evidenceOf(placed('indicator-3'))).toBeUndefined();
  });

  it('is the ladder that is named, else the only one', () => {
    expect(ladderOf(scheme, placed('indicator-1'))?.id).toBe('tahap');
    expect(ladderOf(scheme, placed('indicator-3'))?.id).toBe('tahap');
    expect(ladderOf({ ...scheme, ladders: [scheme.ladders![0], scheme.ladders![0]] }, placed('indicator-3'))).toBe(
      undefined,
    );
    expect(ladderOf({ ...scheme, ladders: undefined } as never, placed('indicator-1'))).toBeUndefined();
  });
});

describe('what a level asks for', () => {
  const real = readPolicy(process.cwd());
  const provision = 'permenpanrb-8-2026#lampiran-1-bab-2-subbab-1-bidang-d-angka-1-huruf-b';

  it('is what the scheme writes', () => {
    const level = scheme.nodes[0]!.children![0]!.levels![1]!;
    expect(wordsOfLevel(policy, level, 'id')).toBe('Sudah ada.');
    expect(wordsOfLevel(policy, level, 'en')).toBe('There is one.');
  });

  it('is what the provision says, without the words that count the level', () => {
    expect(wordsOfLevel(real, { provisions: [provision] }, 'en')).toBe(
      'An internal audit of Pemdi Security and Pemdi Technology has been carried out in some government services.',
    );
    expect(wordsOfLevel(real, { provisions: [provision] }, 'id')).toMatch(/^Audit internal/);
    expect(levelNamedIn(real, provision)).toBe(2);
  });

  it('is not made up', () => {
    expect(wordsOfLevel(policy, {}, 'id')).toBeUndefined();
    expect(wordsOfLevel(policy, { provisions: ['perpres-1-2001#pasal-3'] }, 'id')).toBeUndefined();
    expect(wordsOfLevel(policy, { provisions: ['perpres-9-2001#pasal-3'] }, 'id')).toBeUndefined();
    expect(levelNamedIn(policy, 'perpres-1-2001#pasal-3')).toBeUndefined();
    expect(levelNamedIn(policy, 'perpres-9-2001')).toBeUndefined();
  });
});

describe('the way back from a provision', () => {
  const links = schemeLinksByTarget(policy);

  it('leads to the scheme and the nodes that name it, by how they do', () => {
    expect(links.get('perpres-1-2001#pasal-2-ayat-1')).toEqual([
      { scheme: 'indeks-2001', node: 'indicator-1', kind: 'topic' },
    ]);
    expect(links.get('perpres-1-2001#pasal-2-ayat-2')).toEqual([
      { scheme: 'indeks-2001', node: 'indicator-2', kind: 'cited' },
    ]);
  });

  it('names each once, by its closest link', () => {
    // Set there, and mentioned by an erratum.
    expect(links.get('perpres-1-2001#lampiran-1')).toEqual([{ scheme: 'indeks-2001', kind: 'set' }]);
    expect(links.get('perpres-2-2002')).toEqual([{ scheme: 'indeks-2002', kind: 'set' }]);
    expect(links.get('perpres-1-2001#pasal-3')).toBeUndefined();
  });

  it('is made once for a policy', () => {
    expect(schemeLinksByTarget(policy)).toBe(links);
  });

  it('has addresses of pages', () => {
    expect(schemeUrl('id', 'indeks-2001')).toBe('/id/evaluation/indeks-2001/');
    expect(schemeNodeUrl('en', 'indeks-2001', 'indicator-1')).toBe('/en/evaluation/indeks-2001/indicator-1/');
  });
});
