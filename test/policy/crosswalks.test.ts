import { describe, expect, it } from 'vitest';
import { predecessorsOf, successorsOf, type CrosswalkRow } from '../../src/policy/crosswalks.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { baseCorpus } from '../corpus.ts';

const policy = readPolicy(baseCorpus);
const real = readPolicy(process.cwd());

/** A row in short: how, from which node, to which nodes of which scheme. */
const short = ({ row, named, scheme, nodes }: CrosswalkRow) => `${row.match} ${named} ${scheme}: ${nodes.join(', ')}`;

describe('what became of a node', () => {
  it('is told by the rows that name it', () => {
    expect(successorsOf(policy, 'indeks-2001', 'indicator-3').map(short)).toEqual([
      'continued indicator-3 indeks-2002: indicator-2',
    ]);
    expect(successorsOf(real, 'spbe-2018', 'indicator-35').map(short)).toEqual([
      'split indicator-35 spbe-2020: indicator-45, indicator-46, indicator-47',
    ]);
    expect(successorsOf(real, 'spbe-2020', 'indicator-43').map(short)).toEqual([
      'merged indicator-43 pemdi-2026: indicator-5',
      'merged indicator-43 pemdi-2026: indicator-18',
    ]);
  });

  it('is told by the nearest node above where no row names it', () => {
    expect(successorsOf(policy, 'indeks-2001', 'indicator-1').map(short)).toEqual([
      'merged aspect-1 indeks-2002: indicator-1',
    ]);
    expect(successorsOf(real, 'spbe-2020', 'indicator-32').map(short)).toEqual([
      'merged domain-4 pemdi-2026: indicator-17',
    ]);
  });

  it('is nothing where it was dropped, and not known where no crosswalk is', () => {
    expect(successorsOf(real, 'spbe-2018', 'indicator-2').map(short)).toEqual(['dropped indicator-2 spbe-2020: ']);
    expect(successorsOf(real, 'pemdi-2026', 'indicator-1')).toEqual([]);
    expect(successorsOf(policy, 'indeks-2001', 'indicator-9')).toEqual([]);
    expect(successorsOf(policy, 'indeks-2000', 'indicator-1')).toEqual([]);
  });
});

describe('what a node was before', () => {
  it('is told from the other side', () => {
    expect(predecessorsOf(policy, 'indeks-2002', 'indicator-1').map(short)).toEqual([
      'merged indicator-1 indeks-2001: aspect-1',
    ]);
    expect(predecessorsOf(real, 'spbe-2020', 'indicator-3').map(short)).toEqual(['new indicator-3 spbe-2018: ']);
    expect(predecessorsOf(real, 'pemdi-2026', 'indicator-8').map(short)).toEqual([
      'continued indicator-8 spbe-2020: indicator-22',
    ]);
  });
});
