import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestCodes, telling } from '../../src/inventory/nearest-codes.ts';
import { editDistance } from '../../src/policy/nearest.ts';
import { reference } from './made-up.ts';

const candidates = reference.trees.flatMap(({ codes }) => codes);
const written = fc.oneof(fc.string(), fc.constantFrom(...candidates.map(({ code }) => code)));
const called = fc.oneof(fc.string(), fc.constantFrom(...candidates.map(({ name }) => name.id)));

describe('the nearest codes', () => {
  it('are one to three of the candidates, each once', () => {
    fc.assert(
      fc.property(written, called, (code, name) => {
        const near = nearestCodes(code, name, candidates);
        expect(near.length).toBeGreaterThan(0);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(new Set(near).size).toBe(near.length);
        for (const each of near) expect(candidates).toContain(each);
      }),
    );
  });

  it('hold one that is written no less alike than any other', () => {
    fc.assert(
      fc.property(written, called, (code, name) => {
        const distance = (each: string) => editDistance(code.trim().toUpperCase(), each);
        const near = nearestCodes(code, name, candidates).map((each) => distance(each.code));
        expect(Math.min(...near)).toBe(Math.min(...candidates.map((each) => distance(each.code))));
      }),
    );
  });

  it.each(['01.02', '1.2', 'rab.1.02', 'RAB 01.02', ' RAB-01-02'])(
    'begin with the one that %s leaves parts out of',
    (code) => {
      const own = reference.trees[0]!.codes.filter(({ level }) => level === 2);
      expect(nearestCodes(code, 'Kesehatan', own).map((each) => each.code)).toEqual([
        'RAB.01.02',
        'RAB.02.01',
        'RAB.01.01',
      ]);
    },
  );

  it('do not take the same numbers of another reference for the same', () => {
    const own = reference.trees[0]!.codes.filter(({ level }) => level === 2);
    expect(nearestCodes('RAL.01.02', 'Kesehatan', own)[0]!.code).toBe('RAB.02.01');
  });

  it('begin with the one of the same name, where a word tells it apart', () => {
    for (const { name } of candidates) {
      if (telling(name.id).length === 0) continue;
      expect(telling(nearestCodes('', name.id, candidates)[0]!.name.id)).toEqual(telling(name.id));
    }
  });

  it('do not depend on the order of the candidates, but among equals', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...candidates], { minLength: candidates.length }), (shuffled) => {
        expect(nearestCodes('RAB.01.02', 'Pariwisata', shuffled)[0]!.code).toBe('RAB.01.02');
      }),
    );
  });

  it('begin with the likest name, not with the first that has a word in common', () => {
    const list = ['Perdagangan luar negeri', 'Perdagangan'].map((name, index) => ({
      code: `RAB.01.0${index + 1}`,
      name: { id: name, en: name },
      level: 2,
    }));
    expect(nearestCodes('RAB.01.01', 'Perdagangan', list).map(({ code }) => code)).toEqual(['RAB.01.02', 'RAB.01.01']);
  });

  it('of no candidates are none', () => {
    expect(nearestCodes('RAB.01', 'Nama', [])).toEqual([]);
  });
});
