import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, exampleRepository, runScript, scriptPath } from './run-script.ts';

const show = (args: readonly string[], env = {}, root = exampleRepository()) => runScript('show', root, args, env);

describe('npm run show', { timeout: 20_000 }, () => {
  it('prints a provision in the language asked for', async () => {
    const { code, stdout, stderr } = await show(['perpres-1-2001#pasal-2-ayat-1', '--lang', 'id']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Perpres 1\/2001 Pasal 2 ayat \(1\)\n/);
    expect(stdout).toContain('(1) Menteri Contoh menyusun Daftar Contoh setiap 2 tahun:\n    a. di pusat;\n');
  });

  it('reads words as people write them', async () => {
    const { stdout } = await show(['Perpres', '1/2001', 'Article', '2', 'paragraph', '(1)', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      regulation: 'perpres-1-2001',
      lang: 'en',
      provisions: [
        { address: 'pasal-2-ayat-1' },
        { address: 'pasal-2-ayat-1-huruf-a' },
        { address: 'pasal-2-ayat-1-huruf-b' },
      ],
    });
  });

  it('prints Markdown', async () => {
    expect((await show(['pasal 2', '--format', 'md'])).stdout).toContain('\n## Article 2 — Register\n');
  });

  it('gives 1 and the nearest addresses for one that does not exist', async () => {
    const { code, stdout, stderr } = await show(['Perpres 1/2001 Pasal 2 ayat (9)']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Unexpected address `perpres-1-2001#pasal-2-ayat-9`, .*\n {2}perpres-1-2001#pasal-2-ayat-1\n {2}perpres-1-2001#pasal-2-ayat-2\n/,
    );
  });

  it('gives 1 for words that name nothing, in the language of the environment', async () => {
    const { code, stderr } = await show(['what is this'], { LANG: 'id_ID.UTF-8' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Alamat `what is this` tidak ada, .*\n {2}perpres-1-2001/);
  });

  it.each([
    [[], /^Usage: npm run show/],
    [
      ['pasal 1', '--format', 'markdown'],
      /^Unexpected value `markdown` of `--format`, expected one of `text`, `md`, `json`\n$/,
    ],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await show(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('shows what can be read where other content is broken, and says so', async () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'content/sources/salinan-contoh/source.yaml'), 'kind: [');
    const { code, stdout, stderr } = await show(['pasal 3'], {}, root);
    expect(code).toBe(0);
    expect(stdout).toContain('Article 3 — Entry into force');
    expect(stderr).toContain('npm run check');
  });

  it('ends quietly when its reader leaves early', async () => {
    const root = join(import.meta.dirname, '../..');
    const command = `"${process.execPath}" "${scriptPath('show')}" perpres-95-2018 --format json | head -n 1`;
    const stderr = await new Promise((resolve) => {
      execFile('sh', ['-c', command], { cwd: root, env: environment() }, (_, __, errors) => resolve(errors));
    });
    expect(stderr).toBe('');
  });
});
