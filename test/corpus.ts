/** Small corpora for tests: the example corpus of `test/fixtures/base/`, changed in a temporary folder. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/** The example corpus: one regulation in both languages with everything beside it, and no finding of any check. */
export const baseCorpus = join(import.meta.dirname, 'fixtures/base');

/** A copy of the example corpus with the files of `overlay` (a folder) over it; removed when the test has finished. */
export function corpus(overlay?: string): string {
  const root = temporaryFolder();
  cpSync(baseCorpus, root, { recursive: true });
  if (overlay !== undefined) cpSync(overlay, root, { recursive: true });
  return root;
}

/** Replaces a stretch of a file of a corpus once; fails when the file does not hold it. */
export function change(root: string, file: string, from: string, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`Cannot change ${file} without \`${from}\` in it`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
