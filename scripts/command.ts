/** What the command lines share: reading arguments, choosing the language, ending with the right exit code. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLang, languages, type Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { probablyMeant } from '../src/policy/nearest.ts';
import { readPolicy } from '../src/policy/read.ts';
import type { Policy } from '../src/policy/types.ts';

/** A flag of a command line; one without `values` takes any value. */
export type Flag = { readonly type: 'boolean'; readonly short?: string } | { readonly type: 'string'; readonly values?: readonly string[] };

/** The flags of a command line by name. */
export type Flags = Readonly<Record<string, Flag>>;

/** The flag that every command line has for its language. */
export const langFlag: Flag = { type: 'string', values: languages };

/** Arguments that were read: flags by name (those without a value are empty), and the rest. */
export interface Arguments {
  readonly lang: Lang;
  readonly flags: ReadonlyMap<string, string>;
  readonly rest: readonly string[];
}

/** Wrong use of a command line; the message says what was expected. */
export class UsageError extends Error {}

/**
 * Runs a command line and sets the exit code to what it gives back. Wrong use and failures of the tool itself are told in one line and
 * give 2; with `DEBUG` in the environment the stack follows.
 */
export async function runCommand(flags: Flags, run: (args: Arguments) => number | Promise<number>): Promise<void> {
  // The reader of a pipe may leave early, as `head` does; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { tokens } = parseArgs({ options: flagOptions(flags), strict: false, allowPositionals: true, tokens: true });
  const lang = chosenLang(tokens);
  try {
    process.exitCode = await run({ lang, ...readTokens(tokens, flags, lang) });
  } catch (error) {
    process.exitCode = 2;
    console.error(error instanceof UsageError ? error.message : t(lang, 'cli.failed', { cause: causesOf(error) }));
    if (process.env['DEBUG']) console.error(error);
  }
}

/** Makes sure that the working folder is the root of a repository of policy. */
export function requireRoot(lang: Lang): void {
  for (const folder of ['content', 'schemas']) {
    if (!existsSync(folder)) throw new UsageError(t(lang, 'cli.usage.root', { folder, root: process.cwd() }));
  }
}

/** The policy in the working folder. */
export function readRoot(lang: Lang): Policy {
  requireRoot(lang);
  try {
    return readPolicy(process.cwd());
  } catch (cause) {
    throw new Error(t(lang, 'cli.failed.reading'), { cause });
  }
}

/** The list of choices in a message, with the one that was probably meant. */
function choices(lang: Lang, given: string, known: readonly string[]): string {
  const list = known.map((choice) => `\`${choice}\``).join(', ');
  const meant = probablyMeant(given, known);
  return meant === undefined ? list : `${list}${t(lang, 'cli.usage.meant', { meant })}`;
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

function flagOptions(flags: Flags): NonNullable<Parameters<typeof parseArgs>[0]>['options'] {
  return Object.fromEntries(Object.entries(flags).map(([name, flag]) => [name, { type: flag.type, ...('short' in flag ? { short: flag.short } : {}) }]));
}

function readTokens(tokens: readonly Token[], flags: Flags, lang: Lang): Omit<Arguments, 'lang'> {
  const found = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind === 'option') found.set(token.name, readFlag(token, flags, lang));
  }
  return { flags: found, rest };
}

function readFlag({ name, rawName, value }: Token & { kind: 'option' }, flags: Flags, lang: Lang): string {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    throw new UsageError(t(lang, 'cli.usage.flag', { flag: rawName, expected: choices(lang, rawName, Object.keys(flags).map((known) => `--${known}`)) }));
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(t(lang, 'cli.usage.noValue', { flag: rawName, value }));
    return '';
  }
  if (value === undefined || value === '') {
    if (flag.values === undefined) throw new UsageError(t(lang, 'cli.usage.missingValue', { flag: rawName }));
    throw new UsageError(t(lang, 'cli.usage.missingChoice', { flag: rawName, expected: choices(lang, '', flag.values) }));
  }
  if (flag.values?.includes(value) === false) {
    throw new UsageError(t(lang, 'cli.usage.value', { flag: rawName, value, expected: choices(lang, value, flag.values) }));
  }
  return value;
}

/** The language that `--lang` names, else the first that the environment names, else English. */
function chosenLang(tokens: readonly Token[]): Lang {
  const flag = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang' && isLang(token.value));
  if (flag?.kind === 'option' && isLang(flag.value)) return flag.value;
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = [LC_ALL, LC_MESSAGES, LANG].map((locale) => /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase());
  return named.find(isLang) ?? 'en';
}

/** The words of an error and of what caused it, on one line. */
function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = error.message.split('\n')[0]!;
  return error.cause === undefined ? words : `${words}: ${causesOf(error.cause)}`;
}
