/** `npm run architecture`: checks the architecture inventory of an office against the reference, or writes a starting file for one. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareInventory, hasErrors, type Comparison } from '../src/inventory/check.ts';
import { referenceOf } from '../src/inventory/reference.ts';
import { inventoryJson, inventoryText } from '../src/inventory/report.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { langFlag, readRoot, runCommand, UsageError, type Flags } from './command.ts';

const writers: Readonly<Record<string, (comparison: Comparison, lang: Lang) => string>> = {
  text: inventoryText,
  json: inventoryJson,
};

const flags: Flags = {
  lang: langFlag,
  format: { type: 'string', values: Object.keys(writers) },
  new: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, ({ lang, flags: given, rest }) => {
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.architecture.help'));
    return 0;
  }
  const [path] = rest;
  if (path === undefined && given.has('new')) throw new UsageError(t(lang, 'cli.architecture.noName'));
  if (path === undefined) throw new UsageError(t(lang, 'cli.architecture.help').trimEnd());
  if (rest.length > 1) throw new UsageError(t(lang, 'cli.architecture.one', { count: rest.length }));
  if (given.has('force') && !given.has('new')) throw new UsageError(t(lang, 'cli.architecture.forceAlone'));
  if (given.has('new')) return start(path, given.has('force'), lang);
  const bytes = read(path, lang);
  const reference = referenceOf(readRoot(lang));
  if (reference.trees.length === 0) throw new Error(t(lang, 'cli.architecture.noReference'));
  const comparison = compareInventory(path, bytes, reference);
  process.stdout.write(writers[given.get('format') ?? 'text']!(comparison, lang));
  return hasErrors(comparison) ? 1 : 0;
});

/** Writes a starting file, over one that exists only when told so. */
function start(path: string, isForced: boolean, lang: Lang): number {
  if (!isForced && existsSync(path)) throw new UsageError(t(lang, 'cli.architecture.exists', { path }));
  const words = readFileSync(join(import.meta.dirname, `inventory/${lang}.yaml`));
  try {
    writeFileSync(path, words);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(t(lang, 'cli.architecture.noWrite', { path, code }));
  }
  console.error(t(lang, 'cli.architecture.written', { path }));
  return 0;
}

function read(path: string, lang: Lang): Uint8Array {
  try {
    if (statSync(path).isFile()) return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new UsageError(t(lang, 'cli.architecture.noFile', { path, code }));
  }
  throw new UsageError(t(lang, 'cli.architecture.noFile', { path, code: 'EISDIR' }));
}
