/** Where the reader of YAML and JSON is put when it has come. */
import type { Entries } from '../../evaluation/entries.ts';

/** Reads the pairs that YAML or JSON holds. */
export type YamlReader = (text: string, content: 'levels') => Entries;

let reader: YamlReader | undefined;

/** The reader; `undefined` while it has not come. */
export const yamlReader = (): YamlReader | undefined => reader;

/** Puts the reader here. */
export function giveYamlReader(given: YamlReader): void {
  reader = given;
}
