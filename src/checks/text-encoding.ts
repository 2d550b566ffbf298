/** Files are UTF-8 with line feeds, without byte order mark, tabs in MDX or characters that nobody can see. Invisible differences break searches and comparisons. */
import { relay, type Check } from './check.ts';

export const textEncoding: Check = {
  id: 'text-encoding',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'The register is public.',
    bad: 'The register\u200b is public.',
  },
  run: relay('text-encoding'),
};
