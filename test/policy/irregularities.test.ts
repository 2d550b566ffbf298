/** Oddities of official texts, and the addresses that a regulation has published. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, isMissing, missingAddresses, type Irregularity } from '../../src/policy/irregularities.ts';
import { publishedAddresses } from '../../src/policy/published.ts';
import type { Regulation, RegulationData } from '../../src/policy/types.ts';
import { derive } from './derive.ts';

const oddity = (more: Partial<Irregularity>) => ({ kind: 'skipped', ...more }) as Irregularity;

describe('the addresses of an oddity', () => {
  it.each([
    [{ address: 'pasal-9-ayat-2' }, ['pasal-9-ayat-2']],
    [{ address: 'pasal-3', to: 'pasal-5' }, ['pasal-3', 'pasal-4', 'pasal-5']],
    [{ address: 'pasal-3', to: 'pasal-3' }, ['pasal-3']],
    [{ address: 'pasal-9-ayat-2', to: 'pasal-9-ayat-3' }, ['pasal-9-ayat-2', 'pasal-9-ayat-3']],
    [
      { address: 'pasal-9-huruf-y', to: 'pasal-9-huruf-aa' },
      ['pasal-9-huruf-y', 'pasal-9-huruf-z', 'pasal-9-huruf-aa'],
    ],
    [{ kind: 'contested' as const }, []],
  ])('%j', (entry, expected) => {
    expect(addressesOf(oddity(entry))).toEqual(expected);
  });

  it('are as many as the numbers from the first to the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(200), (first, more) => {
        const addresses = addressesOf(oddity({ address: `pasal-${first}`, to: `pasal-${first + more}` }));
        expect(addresses).toHaveLength(more + 1);
        expect(new Set(addresses).size).toBe(more + 1);
      }),
    );
  });

  it('end where a row is written the wrong way round', () => {
    expect(addressesOf(oddity({ address: 'pasal-5', to: 'pasal-3' })).length).toBeLessThanOrEqual(1000);
  });

  it('may be missing only where the oddity is that they are', () => {
    const irregularities = (['skipped', 'unread', 'misprint', 'dangling', 'unused', 'contested'] as const).map(
      (kind, index) => oddity({ kind, ...(kind === 'contested' ? {} : { address: `pasal-${index + 1}` }) }),
    );
    expect(irregularities.filter(isMissing).map(({ kind }) => kind)).toEqual(['skipped', 'unread']);
    expect([...missingAddresses({ irregularities } as RegulationData)]).toEqual(['pasal-1', 'pasal-2']);
    expect([...missingAddresses({} as RegulationData)]).toEqual([]);
  });
});

describe('published addresses', () => {
  const words = '##### Pasal 1 — A\n\n1. A.\n2. B.\n\n##### Pasal 2 — B\n\nB.\n';

  it('are those of every day, each once, the enacted ones first', () => {
    const { expressions } = derive({
      words,
      operations: [
        { operation: 'replace', target: 'pasal-1', text: 'A.', on: '2003-01-01' },
        {
          operation: 'insert-after',
          target: 'pasal-1',
          address: 'pasal-1a',
          title: 'C',
          text: '1. C.',
          on: '2002-01-01',
        },
      ],
    });
    expect([...publishedAddresses({ expressions } as Regulation)]).toEqual([
      'pasal-1',
      'pasal-1-ayat-1',
      'pasal-1-ayat-2',
      'pasal-2',
      'pasal-1a',
      'pasal-1a-ayat-1',
    ]);
  });

  it('are none where there is no text', () => {
    expect([...publishedAddresses({ expressions: [{ texts: new Map() }] } as unknown as Regulation)]).toEqual([]);
  });
});
