/** Texts and guides are MDX that can be parsed: braces and angle brackets are code there and do not stand in words. */
import { relay, type Check } from './check.ts';

export const mdxSyntax: Check = {
  id: 'mdx-syntax',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'The register is public.',
    bad: 'The register {is public.',
  },
  run: relay('mdx-syntax'),
};
