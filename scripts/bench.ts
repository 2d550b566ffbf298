/**
 * Measures checking and building on generated corpora, and prints the figures. Not a test: machines differ; compare runs on the same one.
 *
 *     npm run bench             everything below
 *     npm run bench -- check    checking 4,000 documents of 8 KB
 *     npm run bench -- build    building the pages of 4,000 documents of 8 KB
 *     npm run bench -- time     checking and building regulations in time, more and more of them: how both grow
 *     npm run bench -- evaluate evaluating an office by each scheme of the content
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };
import { readPolicy } from '../src/policy/read.ts';
import { changeOneDocument, writeCorpus, type CorpusSize } from './bench/corpus.ts';
import { measureEvaluation } from './bench/evaluation.ts';
import { writeTimedCorpus } from './bench/timed-corpus.ts';
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
function projectWith(write: (root: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  for (const name of ['src', 'schemas', 'scripts', 'test', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  write(folder);
  return folder;
}

function row(name: string, { wall, cpu, memory }: { wall: number; cpu: number; memory: number }, note = ''): void {
  console.log(
    `${name.padEnd(34)} ${(wall / 1000).toFixed(2).padStart(7)} s wall ${(cpu / 1000).toFixed(2).padStart(7)} s CPU ${memory.toFixed(0).padStart(6)} MB  ${note}`,
  );
}

/** As `npm run check` runs it, without the name of Node. */
const checkArguments = [...manifest.scripts.check.split(' ').slice(1), '--format', 'json'];

function benchCheck(): void {
  const empty = projectWith((root) => writeCorpus(root, { ...checkSize, documents: 0 }));
  const full = projectWith((root) => writeCorpus(root, checkSize));
  try {
    // From the second run on, Node has the code compiled.
    for (const folder of [empty, full]) measure(folder, [...checkArguments, '--list-rules']);
    const start = measure(empty, checkArguments);
    const all = measure(full, checkArguments);
    const perDocument = (all.cpu - start.cpu) / checkSize.documents;
    row('check: start-up (no documents)', start);
    row(`check: ${checkSize.documents} documents of 8 KB`, all, `${perDocument.toFixed(2)} ms CPU per document`);
  } finally {
    for (const folder of [empty, full]) rmSync(folder, { recursive: true, force: true });
  }
}

const pagesAlone = ['node_modules/astro/bin/astro.mjs', 'build', '--silent'];

/** Builds the pages alone, as `astro build` does, and then everything that `npm run build` does: cold, unchanged, with one document changed. */
function benchBuild(): void {
  const folder = projectWith((root) => writeCorpus(root, buildSize));
  try {
    measure(folder, ['scripts/types.ts']);
    measure(folder, ['scripts/addresses.ts']);
    const cold = measure(folder, pagesAlone);
    const pages = countPages(folder);
    row(`pages: cold, ${pages} of them`, cold, `${(cold.cpu / pages).toFixed(2)} ms CPU per page`);
    for (const name of ['dist', '.astro']) rmSync(join(folder, name), { recursive: true, force: true });
    const first = measureBuild(folder);
    rowOfBuild('npm run build: cold', first);
    rowOfBuild('npm run build: unchanged', measureBuild(folder));
    changeOneDocument(folder, buildSize);
    const changed = measureBuild(folder);
    rowOfBuild('npm run build: one changed', changed);
    const share = (100 * (changed.check + changed.pages)) / (first.check + first.pages);
    console.log(`One document changed takes ${share.toFixed(0)} % of the cold wall time, the search index aside.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A whole build with the wall time of its steps in seconds, as it tells them itself. */
function measureBuild(folder: string): ReturnType<typeof measure> & { check: number; pages: number; search: number } {
  const build = measure(folder, ['scripts/build.ts', '--lang', 'en']);
  const seconds = [...build.output.matchAll(/\(([\d.]+) s\)/g)].map(([, digits]) => Number(digits));
  const [check, pages, search] = seconds as [number, number, number];
  return { ...build, check, pages, search };
}

function rowOfBuild(name: string, build: ReturnType<typeof measureBuild>): void {
  row(name, build, `check ${build.check} s, pages ${build.pages} s, search index ${build.search} s`);
}

/** How many regulations in time are checked and built; each number is double the one before. */
const checkSteps = [1000, 2000, 4000];
const buildSteps = [1000, 2000, 4000];

function benchTime(): void {
  benchGrowth('check', checkSteps, (folder) => measure(folder, checkArguments));
  benchGrowth('pages', buildSteps, (folder) => {
    measure(folder, ['scripts/types.ts']);
    return measure(folder, pagesAlone);
  });
}

/** Runs something on corpora in time of ever more regulations. The slope is that of logarithms, without the start-up: 1 is linear, 2 quadratic. */
function benchGrowth(
  name: string,
  steps: readonly number[],
  run: (folder: string) => ReturnType<typeof measure>,
): void {
  const runWith = (regulations: number) => {
    const folder = projectWith((root) => writeTimedCorpus(root, regulations));
    try {
      return run(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const start = runWith(0);
  row(`${name} in time: start-up`, start);
  let before: number | undefined;
  for (const regulations of steps) {
    const usage = runWith(regulations);
    const cpu = usage.cpu - start.cpu;
    const slope = before === undefined ? '' : `, slope ${Math.log2(cpu / before).toFixed(2)}`;
    row(`${name} in time: ${regulations} regulations`, usage, `${(cpu / regulations).toFixed(2)} ms CPU each${slope}`);
    before = cpu;
  }
}

function benchEvaluate(): void {
  for (const { id, yaml } of readPolicy(project).schemes.values()) {
    const { indicesPerSecond, evaluationsPerSecond, msPerPath } = measureEvaluation(
      { id, ...yaml.data },
      5_000_000,
      5000,
    );
    const perSecond = (count: number) => Math.round(count).toLocaleString('en');
    console.log(
      `${`evaluate: ${id}`.padEnd(34)} ${perSecond(indicesPerSecond)} indices per second, ${perSecond(evaluationsPerSecond)} whole evaluations per second, ${msPerPath.toFixed(1)} ms for the cheapest ways`,
    );
  }
}

function countPages(folder: string): number {
  return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

const [only] = process.argv.slice(2);
if (only !== undefined && !['check', 'build', 'time', 'evaluate'].includes(only)) {
  console.error('Unexpected argument, expected `check`, `build`, `time` or `evaluate`');
  process.exit(2);
}
if (only === undefined || only === 'check') benchCheck();
if (only === undefined || only === 'build') benchBuild();
if (only === undefined || only === 'time') benchTime();
if (only === undefined || only === 'evaluate') benchEvaluate();
