/** Words stand under a Pasal, in the preamble or in an annex. Words elsewhere have no address, so nobody could cite them. */
import { relay, type Check } from './check.ts';

export const wordsInProvisions: Check = {
  id: 'words-in-provisions',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '## BAB II — Penutup\n',
    bad: '## BAB II — Penutup\n\nKalimat tanpa tempat.\n',
  },
  run: relay('words-in-provisions'),
};
