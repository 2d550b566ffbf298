import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleRepository, runScript } from './run-script.ts';
import { temporaryFolder } from '../temporary.ts';

const repository = process.cwd();
const example = 'test/inventory/fixtures/with-findings.yaml';
const run = (...args: readonly string[]) => runScript('architecture', repository, args);

describe('npm run architecture', { timeout: 30_000 }, () => {
  it('gives 1 for an inventory with errors and tells them with place', async () => {
    const { code, stdout, stderr } = await run(example, '--lang', 'id');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`${example}:14:11  error  unknown-code  Kode \`RAB.02.19\` tidak dikenal`);
  });

  it('tells the same as JSON', async () => {
    const { code, stdout } = await run(example, '--format', 'json');
    const { messages, summary } = JSON.parse(stdout) as { messages: { severity: string }[]; summary: object };
    expect(code).toBe(1);
    expect(messages[0]).toMatchObject({ file: example, line: 11, column: 11, rule: 'too-broad', severity: 'error' });
    const errors = messages.filter(({ severity }) => severity === 'error').length;
    expect(summary).toEqual({ errors, warnings: messages.length - errors });
  });

  it('writes a starting file that fits, and never over another file unless told', async () => {
    const path = join(temporaryFolder(), 'inventaris.yaml');
    expect((await run('--new', path, '--lang', 'id')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^# Inventaris arsitektur/);
    expect(await run(path, '--lang', 'en')).toEqual({
      code: 0,
      stdout: 'The inventory fits the reference: nothing was found.\n',
      stderr: '',
    });
    writeFileSync(path, 'mine');
    const second = await run('--new', path);
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain('exists already');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await run('--new', '--force', path, '--lang', 'en')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(/^# The SPBE architecture inventory/);
  });

  it('gives 0 for warnings alone', async () => {
    const path = join(temporaryFolder(), 'inventory.yaml');
    writeFileSync(path, 'office: { name: A, kind: city }\ndata:\n  - { id: a, name: A, code: RAD.02.08 }\n');
    const { code, stdout } = await run(path, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/:3:11 {2}warning {2}data-unused [^]*\n0 errors and 1 warning in the inventory\.\n$/);
  });

  it.each([
    [[], /^Usage: npm run architecture/],
    [['a.yaml', 'b.yaml'], /^Unexpected number of files \(2\), expected one/],
    [['--force', 'a.yaml'], /^Unexpected `--force` without `--new`/],
    [['missing.yaml'], /^Unexpected file `missing\.yaml` that cannot be read \(ENOENT\)/],
    [['test'], /^Unexpected file `test` that cannot be read \(EISDIR\)/],
    [[example, '--format', 'sarif'], /^Unexpected value `sarif` of `--format`/],
    [
      ['--new', 'no/such/folder/a.yaml'],
      /^Unexpected file `no\/such\/folder\/a\.yaml` that cannot be written \(ENOENT\)/,
    ],
    [['--new'], /^Unexpected `--new` without a file, expected its name/],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });

  it('gives 2 where the reference cannot be read', async () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'a.yaml'), 'office: { name: A, kind: city }\n');
    const { code, stderr } = await runScript('architecture', root, ['a.yaml', '--lang', 'en']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'The tool failed: The reference codes of content/architecture could not be read; see `npm run check`\n',
    });
    expect(existsSync(join(root, 'content/architecture'))).toBe(false);
  });
});
