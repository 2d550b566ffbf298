import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { change } from '../corpus.ts';
import { exampleRepository, runScript } from './run-script.ts';

it('refuses a folder that holds something else than a site, and leaves it as it was', async () => {
  const root = exampleRepository();
  writeFileSync(join(root, 'notes.txt'), 'kept');
  const { code, stderr } = await runScript('build', root, ['--out', '.']);
  expect(code).toBe(2);
  expect(stderr).toContain('that holds something else than a built site');
  expect(readFileSync(join(root, 'notes.txt'), 'utf8')).toBe('kept');
});

it('refuses a folder that cannot be made', async () => {
  const root = exampleRepository();
  writeFileSync(join(root, 'notes.txt'), '');
  for (const out of ['notes.txt', 'notes.txt/site', 'absent/site']) {
    const { code, stderr } = await runScript('build', root, ['--out', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('that cannot be made');
  }
});

it('builds nothing from content with errors', async () => {
  const root = exampleRepository();
  change(root, 'content/regulations/perpres-1-2001/regulation.yaml', 'pasal: 3', 'pasal: 4');
  const { code, stdout } = await runScript('build', root, []);
  expect(code).toBe(1);
  expect(stdout).toContain('counts-match');
});
