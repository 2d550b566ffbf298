/**
 * Every YAML file and every front matter has the shape that its JSON Schema describes. A field with the wrong name or form would
 * otherwise be left out of the site without anybody noticing.
 */
import { relay, type Check } from './check.ts';

export const schema: Check = {
  id: 'schema',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'year: 2001',
    bad: 'yaer: 2001',
  },
  run: relay('schema'),
};
