import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { change } from '../corpus.ts';
import { exampleRepository, runScript } from './run-script.ts';

const addresses = (root: string, args: readonly string[] = []) => runScript('addresses', root, args);
const list = 'content/regulations/perpres-1-2001/addresses.txt';
const read = (root: string) => readFileSync(join(root, list), 'utf8');

describe('npm run addresses', { timeout: 20_000 }, () => {
  it('changes nothing where all are listed', async () => {
    const root = exampleRepository();
    const before = read(root);
    expect(await addresses(root)).toEqual({ code: 0, stdout: 'Recorded 0 new addresses.\n', stderr: '' });
    expect(read(root)).toBe(before);
  });

  it('writes the list where there is none, in reading order, those of later days last', async () => {
    const root = exampleRepository();
    const before = read(root);
    rmSync(join(root, list));
    expect((await addresses(root)).stdout).toBe('Recorded 18 new addresses.\n');
    expect(read(root)).toBe(before);
  });

  it('adds what is new at the end, and keeps what no text has any more', async () => {
    const root = exampleRepository();
    const before = read(root);
    for (const lang of ['id', 'en'])
      change(root, `content/regulations/perpres-1-2001/text.${lang}.mdx`, '##### Pasal 3', '##### Pasal 4');
    expect((await addresses(root, ['--lang', 'id'])).code).toBe(0);
    expect(read(root)).toBe(`${before}pasal-4\n`);
    // A second run has nothing to add.
    expect((await addresses(root)).stdout).toBe('Recorded 0 new addresses.\n');
  });

  it('leaves a list alone that names an address twice', async () => {
    const root = exampleRepository();
    writeFileSync(join(root, list), `${read(root)}pasal-3\n`);
    const before = read(root);
    expect((await addresses(root)).stdout).toBe('Recorded 0 new addresses.\n');
    expect(read(root)).toBe(before);
  });

  it('writes the ids of duties beside them, and keeps what is no duty any more', async () => {
    const root = exampleRepository();
    const folder = join(root, 'content/regulations/perpres-1-2001');
    cpSync('test/checks/duties-complete/ok-covered/corpus', root, { recursive: true });
    const before = readFileSync(join(folder, 'duties.txt'), 'utf8');
    writeFileSync(join(folder, 'duties.txt'), 'perpres-1-2001-pasal-1-1\n');
    expect((await addresses(root)).stdout).toBe('Recorded 0 new addresses.\nRecorded 3 new duties.\n');
    expect(readFileSync(join(folder, 'duties.txt'), 'utf8')).toBe(`perpres-1-2001-pasal-1-1\n${before}`);
    expect((await addresses(root)).stdout).toBe('Recorded 0 new addresses.\n');
  });

  it('explains itself, and refuses what it does not know', async () => {
    const root = exampleRepository();
    expect((await addresses(root, ['--help'])).stdout).toMatch(/^Usage: npm run addresses\n/);
    expect((await addresses(root, ['--help', '--lang', 'id'])).stdout).toMatch(/^Cara pakai: npm run addresses\n/);
    expect((await addresses(root, ['--all'])).code).toBe(2);
  });
});
