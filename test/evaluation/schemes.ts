/** The schemes of the content, small ones made up, and levels for them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { indicatorsOf, type Levels, type Scheme, type SchemeNode } from '../../src/evaluation/scheme.ts';
import type { SchemeData } from '../../src/policy/schema.gen.ts';

const read = (id: string): SchemeData & { readonly id: string } => ({
  id,
  ...(parse(readFileSync(`content/schemes/${id}/scheme.yaml`, 'utf8')) as SchemeData),
});

export const spbe2018 = read('spbe-2018');
export const spbe2020 = read('spbe-2020');
export const pemdi2026 = read('pemdi-2026');
export const schemes = [spbe2018, spbe2020, pemdi2026];

/** Levels by the numbers of indicators. */
export function levelsBy(levels: Readonly<Record<number, number>>): Levels {
  return new Map(Object.entries(levels).map(([number, level]) => [`indicator-${number}`, level]));
}

/** The same level for every indicator. */
export function allAt(scheme: Scheme, level: number): Levels {
  return new Map(indicatorsOf(scheme).map(({ id }) => [id, level]));
}

/** Any levels of a scheme. */
export function anyLevels(scheme: Scheme): fc.Arbitrary<Levels> {
  const ids = indicatorsOf(scheme).map(({ id }) => id);
  return fc
    .array(fc.integer(scheme.scale), { minLength: ids.length, maxLength: ids.length })
    .map((levels) => new Map(ids.map((id, index) => [id, levels[index]!])));
}

/** A scheme with aspects of at most three indicators and weights in hundredths, which need not sum to 100. */
export function smallScheme(weights: readonly number[], more: Partial<Scheme> = {}): Scheme {
  const inHundredths = (weight: number) => (weight / 100).toFixed(2);
  const leaves = weights.map((weight, index) => ({ id: `indicator-${index + 1}`, weight }));
  const nodes: SchemeNode[] = [];
  for (let start = 0; start < leaves.length; start += 3) {
    const children = leaves.slice(start, start + 3);
    nodes.push({
      id: `aspect-${nodes.length + 1}`,
      weight: inHundredths(children.reduce((total, { weight }) => total + weight, 0)),
      children: children.map(({ id, weight }) => ({ id, weight: inHundredths(weight) })),
    });
  }
  return {
    id: 'small',
    scale: { min: 1, max: 3 },
    nodes,
    bands: {
      includes: 'lower',
      takenFrom: 'unrounded',
      list: [
        { id: 'low', to: '1.7' },
        { id: 'middle', from: '1.7', to: '2.4' },
        { id: 'high', from: '2.4', to: '3' },
      ],
    },
    rounding: { decimals: 2 },
    missing: { countAs: '0' },
    ...more,
  };
}
