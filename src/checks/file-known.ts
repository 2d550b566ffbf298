/** Every file has a place in the layout of `content/`, and no required file is missing. A misspelt name would otherwise never reach a reader. */
import { relay, type Check } from './check.ts';

export const fileKnown: Check = {
  id: 'file-known',
  severity: 'error',
  run: relay('file-known'),
};
