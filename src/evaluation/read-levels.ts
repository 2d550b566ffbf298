/** Files of levels in any format. A page that has no need of YAML takes the reader of its format and {@link levelsOf} instead: the parser is large. */
import type { Content, Entries, Format } from './entries.ts';
import { levelsOf, type LevelsRead } from './levels.ts';
import { readCsvEntries } from './read-csv.ts';
import { readYamlEntries } from './read-yaml.ts';
import type { Scheme } from './scheme.ts';

/** Reads the levels of an office, as {@link levelsOf} understands them. */
export function readLevels<Known extends Scheme>(
  text: string,
  format: Format,
  schemes: readonly Known[],
  named?: string,
): LevelsRead<Known> {
  return levelsOf(readEntries(text, format, 'levels'), schemes, named);
}

/** The pairs that a text holds. */
export function readEntries(text: string, format: Format, content: Content): Entries {
  return format === 'csv' ? readCsvEntries(text, content) : readYamlEntries(text, content);
}
