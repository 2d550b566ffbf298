/** Folders of tests outside the repository. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** A new folder in the temporary folder of the system; removed when the test has finished, or the file of tests where it is made outside of one. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'spbe-terbuka-test-'));
  const whenDone = TestRunner.getCurrentTest() === undefined ? afterAll : onTestFinished;
  whenDone(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
