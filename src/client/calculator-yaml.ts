/**
 * The reader of YAML and JSON for the calculator. It is as large as the rest of it, so it is a script of its own behind that: the page works before
 * it has come, and it has come before the network may be gone.
 */
import { readYamlEntries } from '../evaluation/read-yaml.ts';
import { giveYamlReader } from './calculator/yaml-reader.ts';

giveYamlReader(readYamlEntries);
