/** `npm run check`: checks the content and tells what it found. */
import { appendFileSync, existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { checks } from '../src/checks/index.ts';
import { runChecks } from '../src/checks/run.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { nearest } from '../src/policy/nearest.ts';
import { githubSummary } from '../src/reporters/github.ts';
import { formats, reporters, type Format } from '../src/reporters/index.ts';
import { explainRule, listRules } from '../src/reporters/rules.ts';
import { langFlag, readRoot, requireRoot, runCommand, UsageError, type Arguments, type Flags } from './command.ts';
import { toReport } from './report.ts';
import { checkOnChange } from './watch.ts';

const root = process.cwd();

// The YAML parser asks for a variable at each of its tokens, which took a quarter of its time: a copy answers without asking the system.
process.env = { ...process.env };

const flags: Flags = {
  lang: langFlag,
  format: { type: 'string', values: formats },
  'list-rules': { type: 'boolean' },
  explain: { type: 'string' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, (args) => {
  const { lang, flags: given } = args;
  if (given.has('help')) return print(t(lang, 'cli.check.help'));
  if (given.has('list-rules')) return print(listRules(checks, lang));
  const rule = given.get('explain');
  if (rule !== undefined) return print(explain(rule, lang));
  const paths = readPaths(args);
  if (given.has('watch') && isMainThread)
    return checkOnChange(import.meta.filename, () => console.error(t(lang, 'cli.watching')));
  return check(paths, args);
});

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function explain(rule: string, lang: Lang): string {
  const check = checks.find(({ id }) => id === rule);
  if (check !== undefined) return explainRule(check, lang);
  const near = nearest(
    rule,
    checks.map(({ id }) => id),
  )
    .map((id) => `\`${id}\``)
    .join(', ');
  throw new UsageError(t(lang, 'cli.usage.rule', { rule, nearest: near }));
}

/** The paths that limit the report, from the root with `/`; the root itself is the empty path. */
function readPaths({ rest, lang }: Arguments): readonly string[] {
  requireRoot(lang);
  return rest.map((path) => {
    const fromRoot = relative(root, resolve(root, path));
    const isOutside = fromRoot.startsWith('..') || isAbsolute(fromRoot);
    if (isOutside || !existsSync(join(root, fromRoot))) throw new UsageError(t(lang, 'cli.usage.path', { path }));
    return fromRoot.split(sep).join('/');
  });
}

/** Checks everything, tells what concerns the paths, and gives the exit code. */
function check(paths: readonly string[], { lang, flags: given }: Arguments): number {
  const start = performance.now();
  const isWanted = ({ file }: { file: string }) =>
    paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const policy = readRoot(lang);
  const messages = runChecks(policy).filter(isWanted);
  const files = policy.files.filter(({ path }) => isWanted({ file: path }));
  const report = toReport(messages, files, performance.now() - start, lang);
  const inActions = process.env['GITHUB_ACTIONS'] === 'true';
  const format = (given.get('format') ?? (inActions ? 'github' : 'pretty')) as Format;
  process.stdout.write(reporters[format](report));
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summaryFile) appendFileSync(summaryFile, githubSummary(report));
  return report.summary.errors > 0 ? 1 : 0;
}
