/** `npm run build`: checks the content, builds the pages, writes the search index. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'astro';
import { runChecks } from '../src/checks/run.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import type { Policy } from '../src/policy/types.ts';
import { pretty } from '../src/reporters/pretty.ts';
import { secondsOf } from '../src/reporters/report.ts';
import { sharePolicy } from '../src/site/policy.ts';
import { writeSearchIndex } from '../src/site/search-index.ts';
import { langFlag, readRoot, runCommand, UsageError, type Flags } from './command.ts';
import { toReport } from './report.ts';

const flags: Flags = { lang: langFlag, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } };

await runCommand(flags, async ({ lang, flags: given }) => {
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.build.help'));
    return 0;
  }
  const policy = await step(
    lang,
    () => readRoot(lang),
    ({ files }) => t(lang, 'cli.build.check', { count: files.length }),
  );
  if (tellErrors(policy, lang) > 0) return 1;
  sharePolicy(policy);
  const outDir = resolve(given.get('out') ?? 'dist');
  emptySite(outDir, lang);
  await step(
    lang,
    () => build({ root: process.cwd(), outDir, logLevel: 'error' }),
    () => t(lang, 'cli.build.pages'),
  );
  await step(
    lang,
    () => writeSearchIndex(policy, outDir),
    (count) => t(lang, 'cli.build.search', { count }),
  );
  console.log(t(lang, 'cli.build.done', { folder: `${relative(process.cwd(), outDir) || '.'}/` }));
  return 0;
});

/**
 * Removes the site that an earlier build left in a folder; Astro would do it file by file, and what is unchanged comes back from its
 * cache. A folder that holds something else is left alone, and refused.
 */
function emptySite(folder: string, lang: Lang): void {
  if (entriesOf(folder, lang).length === 0) return;
  if (!existsSync(join(folder, '404.html'))) throw new UsageError(t(lang, 'cli.build.notASite', { folder }));
  rmSync(folder, { recursive: true });
}

/** The entries of a folder, which is made when it is not there. */
function entriesOf(folder: string, lang: Lang): readonly string[] {
  try {
    if (!existsSync(folder)) mkdirSync(folder);
    return readdirSync(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(t(lang, 'cli.build.noFolder', { folder, code }));
  }
}

/** Does one step and tells what was done and how long it took. */
async function step<Result>(
  lang: Lang,
  run: () => Result | Promise<Result>,
  words: (result: Result) => string,
): Promise<Result> {
  const start = performance.now();
  const result = await run();
  const seconds = secondsOf(performance.now() - start, lang);
  console.log(`✓ ${words(result)} (${seconds} s)`);
  return result;
}

/** Tells what the checks find, and gives the number of errors. */
function tellErrors(policy: Policy, lang: Lang): number {
  const start = performance.now();
  const messages = runChecks(policy);
  if (messages.length === 0) return 0;
  const report = toReport(messages, policy.files, performance.now() - start, lang);
  process.stdout.write(pretty(report));
  if (report.summary.errors > 0) console.error(t(lang, 'cli.build.stopped'));
  return report.summary.errors;
}
