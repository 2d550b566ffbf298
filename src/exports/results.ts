/** The published results for other programs. */
import { csvOf } from '../policy/csv.ts';
import { decimalOfHundredths, resultColumns, type ResultRow } from '../policy/results.ts';
import type { Policy } from '../policy/types.ts';
import { officesOf, type Office } from '../site/offices.ts';

/** One result with the office that it is of. */
interface Result {
  readonly year: string;
  readonly office: Office;
  readonly row: ResultRow;
}

/** Every result, by year, then as the report has them. */
function resultsIn(policy: Policy): readonly Result[] {
  const offices = new Map(officesOf(policy).map((office) => [office.id, office]));
  return [...policy.results].flatMap(([year, { rows }]) =>
    rows.map((row) => ({ year, office: offices.get(row.id)!, row })),
  );
}

/**
 * One line for each office and year, under a line of names: the columns of `rows.csv` with the year, the kind of office and the region; figures as
 * printed, with two decimals and a point.
 */
export function resultsCsv(policy: Policy): string {
  const nodes = [...new Set([...policy.results.values()].flatMap((results) => results.nodes))];
  const names = ['year', ...resultColumns(nodes).toSpliced(1, 0, 'kind', 'region')];
  const lines = resultsIn(policy).map(({ year, office, row }) => {
    const own = policy.results.get(year)!.nodes;
    const parts = nodes.map((node) => {
      const value = row.values[own.indexOf(node)];
      return value === undefined ? undefined : decimalOfHundredths(value);
    });
    return [
      year,
      row.id,
      office.kind,
      office.region,
      row.table,
      row.row,
      row.name,
      ...parts,
      decimalOfHundredths(row.index),
      row.band,
      row.flags.join(' '),
      row.sums.join(' '),
    ];
  });
  return csvOf([names, ...lines]);
}

/** All results as one object of the shape of `schemas/evaluation-results.schema.json`. */
export function resultsJson(policy: Policy): string {
  const object = {
    years: [...policy.results.values()].map(({ id, nodes, rows, yaml: { data } }) => ({
      year: Number(id),
      name: data.name,
      about: data.about,
      scheme: data.scheme,
      parts: nodes,
      rows: rows.length,
      confidence: data.confidence,
      sources: data.sources,
      notes: (data.notes ?? []).map((note) => ({
        id: note.id,
        en: note.en,
        offices: note.offices ?? [],
        confidence: note.confidence,
        sources: note.sources,
      })),
    })),
    results: resultsIn(policy).map(({ year, office, row }) => ({
      year: Number(year),
      office: row.id,
      name: row.name,
      kind: office.kind,
      ...(office.region === undefined ? {} : { region: office.region }),
      table: row.table,
      row: row.row,
      parts: row.values.map(decimalOfHundredths),
      index: decimalOfHundredths(row.index),
      band: row.band,
      flags: row.flags,
      ...(row.sums.length === 0 ? {} : { sums: row.sums }),
    })),
  };
  return `${JSON.stringify(object)}\n`;
}
