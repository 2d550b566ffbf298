/**
 * Measures checking and building on generated corpora, and prints the figures. Not a test: machines differ; compare runs on the same one.
 *
 *     npm run bench             check and build, 4,000 documents of 8 KB
 *     npm run bench -- check    only checking
 *     npm run bench -- build    only building
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeOneDocument, writeCorpus, type CorpusSize } from './bench/corpus.ts';
import type { Usage } from './bench/usage.ts';

const project = join(import.meta.dirname, '..');
const checkSize: CorpusSize = { documents: 4000, bytes: 8192, pasal: 10 };
/** 2,000 regulations: a page of the whole text and one of its Pasal in both languages, 8,000 pages and some. */
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

/** As `npm run check` runs it. */
const checkArguments = ['--max-semi-space-size=16', 'scripts/check.ts', '--format', 'json'];

function benchCheck(): void {
  const empty = projectWith({ ...checkSize, documents: 0 });
  const full = projectWith(checkSize);
  try {
    const start = measure(empty, checkArguments);
    const all = measure(full, checkArguments);
    const perDocument = (all.cpu - start.cpu) / checkSize.documents;
    row('check: start-up (no documents)', start);
    row(`check: ${checkSize.documents} documents of 8 KB`, all, `${perDocument.toFixed(2)} ms CPU per document`);
  } finally {
    for (const folder of [empty, full]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the pages alone, as `astro build` does, and then everything that `npm run build` does. */
function benchBuild(): void {
  const folder = projectWith(buildSize);
  try {
    measure(folder, ['scripts/types.ts']);
    measure(folder, ['scripts/addresses.ts']);
    const pagesAlone = () => measure(folder, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
    const cold = pagesAlone();
    const pages = countPages(folder);
    row(`pages: cold, ${pages} of them`, cold, `${(cold.cpu / pages).toFixed(2)} ms CPU per page`);
    row('pages: unchanged', pagesAlone());
    changeOneDocument(folder, buildSize);
    const changed = pagesAlone();
    row('pages: one document changed', changed, `${((100 * changed.wall) / cold.wall).toFixed(0)} % of cold`);
    for (const name of ['dist', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
    const whole = measure(folder, ['scripts/build.ts']);
    row('whole build with search: cold', whole, `of it Pagefind ${(whole.childrenCpu / 1000).toFixed(1)} s CPU`);
    console.log(whole.output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countPages(folder: string): number {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

const [only] = process.argv.slice(2);
if (only !== undefined && only !== 'check' && only !== 'build') {
  console.error('Unexpected argument, expected `check` or `build`');
  process.exit(2);
}
if (only !== 'build') benchCheck();
if (only !== 'check') benchBuild();
