/** The order in which operations take effect, and what stands inside what. */
import { describe, expect, it } from 'vitest';
import { isWithin, operationsByTarget, standsIn, type Acting } from '../../src/policy/operations.ts';
import type { Text } from '../../src/policy/types.ts';
import { derive } from './derive.ts';

/** A regulation that acts on `a#pasal-1`, `a#pasal-2` … on days of its own. */
function acting(
  id: string,
  enacted: string | undefined,
  inForce: string | undefined,
  ...days: readonly string[]
): Acting {
  const dates = {
    ...(enacted === undefined ? {} : { enacted: { date: enacted } }),
    ...(inForce === undefined ? {} : { inForce: { date: inForce } }),
  };
  const operations = days.map((on, index) => ({
    operation: 'repeal',
    target: `a#pasal-${index + 1}`,
    place: 'Pasal I',
    ...(on === '' ? {} : { on }),
  }));
  return { id, facts: { data: { dates } }, amendments: { data: { operations } } } as unknown as Acting;
}

const order = (...all: readonly Acting[]) =>
  (operationsByTarget(all).get('a') ?? []).map(({ acting: id, address, on }) => `${on ?? 'never'} ${id} ${address}`);

describe('operations', () => {
  it('take effect by their day, then by the enactment of who acts, then as they stand', () => {
    expect(
      order(
        acting('c', '2001-02-01', '2003-01-01', '', '2002-01-01', ''),
        acting('b', '2001-03-01', '2003-01-01', ''),
        acting('d', '2001-01-01', '2003-01-01', ''),
      ),
    ).toEqual([
      '2002-01-01 c pasal-2',
      '2003-01-01 d pasal-1',
      '2003-01-01 c pasal-1',
      '2003-01-01 c pasal-3',
      '2003-01-01 b pasal-1',
    ]);
  });

  it('of regulations enacted on one day are taken in the order of their ids', () => {
    expect(order(acting('c', '2001-01-01', '2003-01-01', ''), acting('b', '2001-01-01', '2003-01-01', ''))).toEqual([
      '2003-01-01 b pasal-1',
      '2003-01-01 c pasal-1',
    ]);
  });

  it('without a day come last and fail', () => {
    const all = [acting('b', '2001-01-01', undefined, '', '2009-01-01'), acting('c', '2002-01-01', '2003-01-01', '')];
    expect(order(...all)).toEqual(['2003-01-01 c pasal-1', '2009-01-01 b pasal-2', 'never b pasal-1']);
    expect(
      operationsByTarget(all)
        .get('a')!
        .map(({ outcome }) => outcome),
    ).toEqual(['applied', 'applied', 'failed']);
  });

  it('are none on what nothing acts on', () => {
    expect(operationsByTarget([]).get('a')).toBeUndefined();
  });
});

describe('what stands inside what', () => {
  it.each([
    ['pasal-1', 'pasal-1', true],
    ['pasal-1-ayat-2', 'pasal-1', true],
    ['pasal-1', 'pasal-1-ayat-2', false],
    ['pasal-11', 'pasal-1', false],
    ['pasal-1a', 'pasal-1', false],
  ])('by addresses: %s in %s is %s', (address, outer, expected) => {
    expect(isWithin(address, outer)).toBe(expected);
    expect(standsIn(undefined, address, outer)).toBe(expected);
  });

  it.each([
    ['pasal-1', 'bab-1', true],
    ['pasal-1-ayat-1', 'bab-1', true],
    ['pasal-1', 'bab-1-bagian-1', true],
    ['pasal-2', 'bab-1-bagian-1', false],
    ['pasal-2', 'bab-2', true],
    ['pasal-1', 'bab-2', false],
    ['pasal-9', 'bab-2', false],
    ['lampiran-1-bab-2', 'bab-2', false],
  ])('by the text: %s in %s is %s', (address, outer, expected) => {
    const words =
      '## BAB I — A\n\n### Bagian Kesatu — B\n\n##### Pasal 1 — C\n\n1. D.\n\n## BAB II — E\n\n##### Pasal 2 — F\n\nG.\n\n## Lampiran — H\n\n### BAB II — I\n\nJ.\n';
    const text: Text = derive({ words, operations: [] }).expressions[0]!.texts.get('id')!;
    expect(standsIn(text, address, outer)).toBe(expected);
  });
});
