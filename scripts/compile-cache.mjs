/** Preloaded where people wait for the first line: keeps what Node makes of the code from run to run, which takes a third off the time to start. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
