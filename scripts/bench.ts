/**
 * Measures checking and building on generated corpora, and prints the figures. Not a test: machines differ; compare runs on the same one.
 *
 *     npm run bench             check and build, 4,000 documents of 8 KB
 *     npm run bench -- check    only checking
 *     npm run bench -- build    only building
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeOneDocument, writeCorpus, type CorpusSize } from './bench/corpus.ts';
import type { Usage } from './bench/usage.ts';

const project = join(import.meta.dirname, '..');
const checkSize: CorpusSize = { documents: 4000, bytes: 8192, pasal: 10 };
const buildSize: CorpusSize = { documents: 4000, bytes: 8192, pasal: 1 };

/** Runs a script of the project in a folder and gives what it used; throws when it fails. */
function measure(
  folder: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Usage & { wall: number; output: string } {
  const report = join(folder, 'usage.json');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', join(project, 'scripts/bench/usage.ts'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, ...environment, BENCH_USAGE: report },
    },
  );
  const wall = performance.now() - start;
  if (status !== 0)
    throw new Error(`Cannot measure \`${args.join(' ')}\` that fails:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  return { ...(JSON.parse(readFileSync(report, 'utf8')) as Usage), wall, output: stdout };
}

/** A folder with the project's code and a generated corpus in place of its content. */
function projectWith(size: CorpusSize): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of ['src', 'schemas', 'scripts', 'test', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeCorpus(folder, size);
  return folder;
}

function row(name: string, { wall, cpu, memory }: { wall: number; cpu: number; memory: number }, note = ''): void {
  console.log(
    `${name.padEnd(34)} ${(wall / 1000).toFixed(2).padStart(7)} s wall ${(cpu / 1000).toFixed(2).padStart(7)} s CPU ${memory.toFixed(0).padStart(6)} MB  ${note}`,
  );
}

function benchCheck(): void {
  const empty = projectWith({ ...checkSize, documents: 0 });
  const full = projectWith(checkSize);
  try {
    const start = measure(empty, ['scripts/check.ts', '--format', 'json']);
    const all = measure(full, ['scripts/check.ts', '--format', 'json']);
    const perDocument = (all.cpu - start.cpu) / checkSize.documents;
    row('check: start-up (no documents)', start);
    row(`check: ${checkSize.documents} documents of 8 KB`, all, `${perDocument.toFixed(2)} ms CPU per document`);
  } finally {
    for (const folder of [empty, full]) rmSync(folder, { recursive: true, force: true });
  }
}

function benchBuild(): void {
  const folder = projectWith(buildSize);
  try {
    measure(folder, ['scripts/types.ts']);
    const build = () => measure(folder, ['scripts/build.ts']);
    const cold = build();
    const unchanged = build();
    changeOneDocument(folder, buildSize);
    const changed = build();
    const pages = countPages(cold.output);
    row(
      `build: cold, ${pages} pages`,
      cold,
      `${((cold.cpu - cold.childrenCpu) / Math.max(1, pages)).toFixed(2)} ms CPU per page without Pagefind`,
    );
    row('build: unchanged', unchanged);
    row('build: one document changed', changed, `${((100 * changed.wall) / cold.wall).toFixed(0)} % of cold`);
    console.log(cold.output);
    console.log(changed.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countPages(output: string): number {
  return Number(/(\d+) page\(s\) built/.exec(output)?.[1] ?? 0);
}

const [only] = process.argv.slice(2);
if (only !== undefined && only !== 'check' && only !== 'build') {
  console.error('Unexpected argument, expected `check` or `build`');
  process.exit(2);
}
if (only !== 'build') benchCheck();
if (only !== 'check' && existsSync(join(project, 'scripts/build.ts'))) benchBuild();
