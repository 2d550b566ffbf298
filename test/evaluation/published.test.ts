/** Every published result of 2023 and 2024, by the scheme of 47 indicators. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import type { Levels } from '../../src/evaluation/scheme.ts';
import { readCsv } from '../../src/risk/csv.ts';
import { spbe2020 } from './schemes.ts';

/** Indicators of one domain and weight: the published figures depend on the sum of their levels alone. */
const groups = [
  { from: 1, to: 10 },
  { from: 11, to: 20 },
  { from: 21, to: 31 },
  { from: 32, to: 41 },
  { from: 42, to: 47 },
] as const;

/** A published row. */
interface Row {
  readonly name: string;
  readonly domains: readonly string[];
  readonly index: string;
  readonly band: string;
  readonly flags: readonly string[];
  /** The only sums that the row can have come from, where these are known. */
  readonly sums?: readonly number[];
}

function rowsOf(year: number): readonly Row[] {
  const csv = readCsv(readFileSync(`content/results/${year}/rows.csv`, 'utf8'), (cells) => cells.length);
  if ('fault' in csv) throw new Error(csv.fault);
  const [header, ...rows] = csv.rows.map((row) => row.map(({ text }) => text));
  return rows.map((row) => {
    const cell = (name: string) => row[header!.indexOf(name)] ?? '';
    const words = (name: string) => cell(name).split(' ').filter(Boolean);
    const sums = words('sums').map(Number);
    return {
      name: cell('name'),
      domains: [1, 2, 3, 4].map((number) => cell(`domain-${number}`)),
      index: cell('index'),
      band: cell('band'),
      flags: words('flags'),
      ...(sums.length === 0 ? {} : { sums }),
    };
  });
}

/** Levels whose sums by group are these. Where a sum is too low for a level 1 everywhere, the last indicators have none. */
function levelsOf(sums: readonly number[]): Levels {
  return new Map(
    groups.flatMap(({ from, to }, index) => {
      const size = to - from + 1;
      const sum = sums[index]!;
      return Array.from({ length: size }, (_, place): [string, number] => [
        `indicator-${from + place}`,
        Math.floor(sum / size) + (place < sum % size ? 1 : 0),
      ]).filter(([, level]) => level > 0);
    }),
  );
}

/** What sums give: the domains and the index as they are shown, and the band as it was given in the year. */
function figuresOf(sums: readonly number[], year: number): Pick<Row, 'domains' | 'index' | 'band'> {
  const bandFrom = spbe2020.bands.practice!.find((practice) => practice.year === year)!.takenFrom;
  const { nodes, index } = evaluate(spbe2020, levelsOf(sums), { missing: 'zero', bandFrom });
  const domains = nodes.filter(({ id }) => id.startsWith('domain-')).map(({ display }) => display);
  return { domains, index: index!.display, band: index!.band! };
}

/** The sums by which every domain is shown as it was published: whole levels from 1, from 0 where a value below 1 was published. */
function sumsOf({ domains, flags }: Row): readonly (readonly number[])[] {
  const lowest = flags.includes('sub-scale') ? 0 : 1;
  // By the formula: the weights of the groups within their domain, in quarters of a percent.
  const parts = [
    [[0, 1]],
    [[1, 1]],
    [[2, 1]],
    [
      [3, 11],
      [4, 12],
    ],
  ] as const;
  return parts.reduce<readonly (readonly number[])[]>(
    (found, own, domain) => {
      const weight = own.reduce((total, [group, each]) => total + each * sizeOf(group), 0);
      return found.flatMap((sums) =>
        combinations(
          own.map(([group]) => sizeOf(group)),
          lowest,
        )
          .filter((added) => {
            const over = own.reduce((total, [, each], index) => total + each * added[index]!, 0);
            // Half up to hundredths, in whole numbers.
            return Math.floor((200 * over + weight) / (2 * weight)) === Math.round(Number(domains[domain]) * 100);
          })
          .map((added) => [...sums, ...added]),
      );
    },
    [[]],
  );
}

const sizeOf = (group: number): number => groups[group]!.to - groups[group]!.from + 1;

/** Every sum of each of some groups, with every sum of the others. */
function combinations([size, ...rest]: readonly number[], lowest: number): readonly (readonly number[])[] {
  if (size === undefined) return [[]];
  const others = combinations(rest, lowest);
  return Array.from({ length: size * (5 - lowest) + 1 }, (_, more) => size * lowest + more).flatMap((sum) =>
    others.map((other) => [sum, ...other]),
  );
}

const told = ({ name, domains, index, band }: Row): string => `${name}: ${domains.join(' ')} → ${index} ${band}`;

describe.each([
  { year: 2023, count: 621, unique: 70 },
  { year: 2024, count: 615, unique: 122 },
])('the results of $year', ({ year, count, unique }) => {
  const rows = rowsOf(year);
  const exact = rows.filter((row) => row.sums !== undefined);

  it('are all there', () => {
    expect(rows).toHaveLength(count);
    expect(exact).toHaveLength(unique);
  });

  it('come exactly from the group sums that are given', () => {
    const wrong = exact.filter((row) => {
      const { domains, index, band } = figuresOf(row.sums!, year);
      return domains.join() !== row.domains.join() || index !== row.index || band !== row.band;
    });
    expect(wrong.map(told)).toEqual([]);
  });

  it('come all from whole levels: domains, index and band', () => {
    const wrong = rows.filter((row) =>
      sumsOf(row).every((sums) => {
        const { domains, index, band } = figuresOf(sums, year);
        return domains.join() !== row.domains.join() || index !== row.index || band !== row.band;
      }),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  it('have no other group sums where some are given', () => {
    const wrong = exact.filter((row) => {
      const fitting = sumsOf(row).filter((sums) => figuresOf(sums, year).index === row.index);
      return fitting.length !== 1 || fitting[0]!.join() !== row.sums!.join();
    });
    expect(wrong.map(told)).toEqual([]);
  });
});

describe('the five rows at the edge of a band', () => {
  it.each([
    { year: 2023, flag: 'band-from-rounded', count: 2, other: 'unrounded' },
    { year: 2024, flag: 'band-from-unrounded', count: 3, other: 'rounded' },
  ] as const)('$year: their band follows from one index alone', ({ year, flag, count, other }) => {
    const rows = rowsOf(year).filter(({ flags }) => flags.includes(flag));
    expect(rows).toHaveLength(count);
    for (const row of rows)
      for (const sums of sumsOf(row).filter((fitting) => figuresOf(fitting, year).index === row.index)) {
        const options = { missing: 'zero', bandFrom: other } as const;
        expect(evaluate(spbe2020, levelsOf(sums), options).index!.band).not.toBe(row.band);
      }
  });
});
