/** The offices that have published results, each once, with its results of every year. */
import { kindOf, officeKinds, tablesOf, type OfficeKind, type ResultRow } from '../policy/results.ts';
import type { Policy } from '../policy/types.ts';

/** An office. */
export interface Office {
  readonly id: string;
  /** As the latest results print it. */
  readonly name: string;
  readonly kind: OfficeKind;
  /** The province in whose table a regional government stands. */
  readonly region?: string;
  /** The results, in the order of {@link yearsOf}; `undefined` for a year without. */
  readonly results: readonly (ResultRow | undefined)[];
}

/** The years that have results, in order. */
export const yearsOf = (policy: Policy): readonly string[] => [...policy.results.keys()];

const memo = new WeakMap<Policy['results'], readonly Office[]>();

/** Every office, by kind, then as the latest results have them in order; those that the latest do not have come after. */
export function officesOf(policy: Policy): readonly Office[] {
  let offices = memo.get(policy.results);
  if (offices === undefined) memo.set(policy.results, (offices = readOffices(policy)));
  return offices;
}

function readOffices({ results }: Policy): readonly Office[] {
  const years = [...results.values()];
  const ids = new Set(years.toReversed().flatMap(({ rows }) => rows.map(({ id }) => id)));
  const byYear = years.map(({ rows, yaml }) => ({
    rows: new Map(rows.map((row) => [row.id, row])),
    tables: tablesOf(yaml),
  }));
  const offices = [...ids].map((id): Office => {
    const own = byYear.map(({ rows }) => rows.get(id));
    const last = own.findLastIndex((row) => row !== undefined);
    const row = own[last]!;
    const table = byYear[last]!.tables.get(row.table);
    return {
      id,
      name: row.name,
      // The check of results reports a row of no kind.
      kind: kindOf(row, table) ?? 'other',
      ...(table?.region === undefined ? {} : { region: table.region }),
      results: own,
    };
  });
  return offices.sort((a, b) => officeKinds.indexOf(a.kind) - officeKinds.indexOf(b.kind));
}
