/** YAML files and front matter can be parsed, without doubled keys, aliases or tabs. A doubled key would silently hide one of two facts. */
import { relay, type Check } from './check.ts';

export const yamlSyntax: Check = {
  id: 'yaml-syntax',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'year: 2001',
    bad: 'year: 2001\nyear: 2002',
  },
  run: relay('yaml-syntax'),
};
