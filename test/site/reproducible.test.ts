import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

const project = process.cwd();

/** A copy of what a build reads, with the example corpus as its content, in a folder of its own: no build may depend on where it runs. */
function copy(): string {
  const folder = temporaryFolder();
  for (const name of ['src', 'schemas', 'scripts', 'package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(join(project, name), join(folder, name), { recursive: true });
  cpSync(join(project, 'test/fixtures/base/content'), join(folder, 'content'), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function build(folder: string): ReadonlyMap<string, string> {
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: folder });
  const dist = join(folder, 'dist');
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dist, name)).isFile())
    .sort();
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dist, name)))
        .digest('hex'),
    ]),
  );
}

const text = 'content/regulations/perpres-1-2001/text.en.mdx';
function edit(folder: string, from: string, to: string): void {
  const path = join(folder, text);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

it(
  'gives the same bytes for two clean builds in different folders, and for an incremental build',
  { timeout: 240_000 },
  () => {
    const [first, second] = [copy(), copy()];
    const clean = build(first);
    expect(clean.size).toBeGreaterThan(50);
    expect(build(second)).toEqual(clean);

    edit(first, 'The register is public.', 'The register is open.');
    edit(second, 'The register is public.', 'The register is open.');
    const incremental = build(first);
    rmSync(join(second, 'dist'), { recursive: true });
    rmSync(join(second, '.astro'), { recursive: true, force: true });
    const anew = build(second);
    expect(incremental).toEqual(anew);
    expect(incremental).not.toEqual(clean);
  },
);

it('removes the pages of what was removed', { timeout: 240_000 }, () => {
  const folder = copy();
  expect([...build(folder).keys()]).toContain('en/guides/contoh/index.html');
  rmSync(join(folder, 'content/guides/contoh'), { recursive: true });
  expect([...build(folder).keys()]).not.toContain('en/guides/contoh/index.html');
});
