/** Every heading is a keyword with its number, a dash and a title, at the depth of its keyword. Addresses and the contents list come from headings. */
import { relay, type Check } from './check.ts';

export const headingForm: Check = {
  id: 'heading-form',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '##### Pasal 2 — Daftar',
    bad: '#### Pasal 2 - Daftar',
  },
  run: relay('heading-form'),
};
