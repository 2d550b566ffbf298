/** Every file can be read: it is a file and no folder or link, not too large, not nested beyond what can be parsed. What cannot be read cannot be checked. */
import { relay, type Check } from './check.ts';

export const fileReadable: Check = {
  id: 'file-readable',
  severity: 'error',
  run: relay('file-readable'),
};
