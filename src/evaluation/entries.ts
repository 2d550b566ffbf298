/** The pairs that a file of levels or costs holds, as they are written, whatever its format. */
import type { Place, Problem } from './problems.ts';

/** The formats that are read. */
export const formats = ['yaml', 'json', 'csv'] as const;

/** A format that is read. */
export type Format = (typeof formats)[number];

/** What the pairs of a file give: a level or a cost for an indicator. */
export type Content = 'levels' | 'costs';

/** Words with where they stand. */
export interface Written extends Place {
  readonly text: string;
}

/** A pair. */
export interface Entry {
  readonly indicator: Written;
  /** Empty where nothing is written. */
  readonly value: Written;
}

/** What a file holds. */
export interface Entries {
  /** The scheme that it names. */
  readonly scheme?: Written;
  /** Where the pairs begin. */
  readonly start: Place;
  readonly list: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** The format of a file: by the end of its name, else by how its text begins. */
export function formatOf(name: string, text: string): Format {
  const end = /\.(ya?ml|json|csv|tsv)$/i.exec(name)?.[1]?.toLowerCase();
  if (end !== undefined) return end === 'json' ? 'json' : end.startsWith('y') ? 'yaml' : 'csv';
  if (/^\ufeff?\s*\{/.test(text)) return 'json';
  return /^\ufeff?(?:scheme|levels|costs)\s*:/m.test(text) ? 'yaml' : 'csv';
}
