import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { change } from '../corpus.ts';
import { environment, exampleRepository, runScript, scriptPath } from './run-script.ts';

const facts = 'content/regulations/perpres-1-2001/regulation.yaml';
const check = (root: string, args: readonly string[], env = {}) => runScript('check', root, args, env);

/** A repository with one error in the facts of its regulation. */
function brokenRepository(): string {
  const root = exampleRepository();
  change(root, facts, 'year: 2001', 'yaer: 2001');
  return root;
}

describe('npm run check', { timeout: 20_000 }, () => {
  it('gives 0 when nothing is wrong', async () => {
    const { code, stdout, stderr } = await check(exampleRepository(), []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^No errors or warnings in \d+ files, checked in \d\.\d\d s\.\n$/);
  });

  it('gives 1 and the place in the language of the environment when the content is wrong', async () => {
    const { code, stdout } = await check(brokenRepository(), [], { LANG: 'id_ID.UTF-8' });
    expect(code).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${facts}:3:1  error  schema  `, 'm'));
    expect(stdout).toMatch(/^ {2}3 \| yaer: 2001\n {4}\| \^\^\^\^$/m);
    expect(stdout).toContain('kesalahan dan');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints one JSON object about the paths asked for with --format json', async () => {
    const { code, stdout } = await check(brokenRepository(), [
      'content/regulations/perpres-1-2001/',
      '--format',
      'json',
      '--lang',
      'id',
    ]);
    const { messages, summary } = JSON.parse(stdout) as {
      messages: Record<string, unknown>[];
      summary: Record<string, number>;
    };
    expect(code).toBe(1);
    expect(messages).toContainEqual(
      expect.objectContaining({ file: facts, line: 3, column: 1, rule: 'schema', severity: 'error' }),
    );
    expect(messages.filter(({ file }) => !String(file).startsWith('content/regulations/perpres-1-2001/'))).toEqual([]);
    expect(summary).toMatchObject({ errors: messages.filter(({ severity }) => severity === 'error').length, files: 6 });
  });

  it('gives 0 when the errors are not in the paths asked for', async () => {
    expect(
      (await check(brokenRepository(), ['content/sources/', './content/actors/menteri-contoh/actor.yaml'])).code,
    ).toBe(0);
  });

  it('prints SARIF with --format sarif', async () => {
    const { stdout } = await check(brokenRepository(), ['--format', 'sarif', facts]);
    expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(facts);
  });

  it('annotates in GitHub Actions and adds to the summary of the run', async () => {
    const root = brokenRepository();
    const summary = join(root, 'summary.md');
    writeFileSync(summary, 'before\n');
    const { stdout } = await check(root, [], {
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_BASE_REF: 'main',
    });
    expect(stdout).toContain(`::error file=${facts},line=3,`);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n### Content check\n/);
  });

  it.each([
    ['an unknown flag', ['--lnag', 'id'], 'Unexpected flag `--lnag`, expected one of `--lang`,'],
    [
      'an unknown value',
      ['--lang', 'id', '--format', 'jsn'],
      'Nilai `jsn` pada `--format` tidak dikenal, seharusnya salah satu dari `pretty`,',
    ],
    [
      'an unknown rule',
      ['--explain', 'shcema'],
      'Unexpected rule `shcema`, expected one that --list-rules lists; the nearest are `schema`,',
    ],
    [
      'a path that does not exist',
      ['content/nowhere'],
      'Unexpected path `content/nowhere`, expected a file or folder of the repository',
    ],
    ['a path outside', ['..'], 'Unexpected path `..`, expected a file or folder of the repository'],
  ])('gives 2 and one line for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await check(exampleRepository(), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('gives 2 in a folder that is no repository of policy', async () => {
    const root = exampleRepository();
    rmSync(join(root, 'content'), { recursive: true });
    const { code, stderr } = await check(root, []);
    expect(code).toBe(2);
    expect(stderr).toBe(`Unexpected folder \`${root}\` without \`content/\`, expected the root of the repository\n`);
  });

  it('gives 2 and the cause in one line when a schema cannot be read', async () => {
    const root = exampleRepository();
    unlinkSync(join(root, 'schemas'));
    cpSync(join(import.meta.dirname, '../../schemas'), join(root, 'schemas'), { recursive: true });
    writeFileSync(join(root, 'schemas/source.schema.json'), '{ "type": ');
    const { code, stdout, stderr } = await check(root, []);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^The tool failed: content\/ could not be read with schemas\/: .*JSON.*\n$/);
  });

  const source = 'content/sources/salinan-contoh/source.yaml';

  it.each([
    ['that may not be read', (path: string) => chmodSync(path, 0), process.getuid?.() === 0],
    ['with a folder in its place', (path: string) => (rmSync(path), mkdirSync(path)), false],
  ])('reports a file %s and checks the others', async (_, spoil, isImpossible) => {
    if (isImpossible) return;
    const root = brokenRepository();
    spoil(join(root, source));
    const { code, stdout } = await check(root, []);
    expect(code).toBe(1);
    expect(stdout).toContain(`${source}:1:1  error  file-readable  `);
    expect(stdout).toContain(`${facts}:3:1  error  schema  `);
  });

  it.each([
    ['--explain schema', /^ {2}https:\/\/spbe-terbuka\.github\.io\/id\/rules\/schema\/$/m],
    ['--list-rules', /^schema +error {4}\p{Lu}/mu],
    ['--help', /^Cara pakai: npm run check/],
  ])('answers %s', async (args, words) => {
    const { code, stdout } = await check(exampleRepository(), [...args.split(' '), '--lang', 'id']);
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
  });

  it('checks again after each change with --watch', async () => {
    const root = exampleRepository();
    const child = spawn(process.execPath, [scriptPath('check'), '--watch', '--format', 'json'], {
      cwd: root,
      env: environment(),
    });
    onTestFinished(() => void child.kill());
    let told = '';
    child.stdout.on('data', (data: Buffer) => (told += data));
    const errors = () =>
      told
        .split(/(?<=\n}\n)/)
        .filter((run) => run.endsWith('\n}\n'))
        .map((run) => JSON.parse(run).summary.errors);
    await expect.poll(errors, { timeout: 6000 }).toEqual([0]);
    change(root, facts, 'year: 2001', 'yaer: 2001');
    await expect.poll(() => errors().at(-1), { timeout: 6000 }).toBeGreaterThan(0);
    change(root, facts, 'yaer: 2001', 'year: 2001');
    await expect.poll(() => errors().at(-1), { timeout: 6000 }).toBe(0);
    expect(errors().length).toBeGreaterThan(2);
    expect(child.exitCode).toBeNull();
  });
});
