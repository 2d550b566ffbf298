/** Content is data and cannot run: no imports, exports, expressions, HTML, unknown components or addresses that a browser would execute. A stranger's change must not run code in anybody's build. */
import { relay, type Check } from './check.ts';

export const noCode: Check = {
  id: 'no-code',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'The register is public.',
    bad: 'The register is public.\n\n<script>alert(1)</script>',
  },
  run: relay('no-code'),
};
