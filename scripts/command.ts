/** What the command lines share: reading arguments, choosing the language, ending with the right exit code. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLang, languages, type Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { probablyMeant } from '../src/policy/nearest.ts';
import { readPolicy } from '../src/policy/read.ts';
import type { Policy } from '../src/policy/types.ts';

/** A flag of a command line. */
export interface Flag {
  readonly type: 'boolean' | 'string';
  /** The letter that stands for it after one dash. */
  readonly short?: string;
  /** The values it takes; any value when absent. */
  readonly values?: readonly string[];
}

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
  const args = process.argv.slice(2);
  const lang = chooseLang(args, process.env);
  try {
    process.exitCode = await run(readArguments(args, flags, lang));
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

/** Reads arguments. Throws a {@link UsageError} in the language given when a flag or its value is none that is known. */
export function readArguments(args: readonly string[], flags: Flags, lang: Lang): Arguments {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const found = new Map<string, string>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind === 'option') found.set(token.name, readFlag(token, flags, lang));
  }
  return { lang, flags: found, rest };
}

interface FlagToken {
  readonly name: string;
  /** As it was written, with its dashes. */
  readonly rawName: string;
  readonly value?: string | undefined;
}

function readFlag({ name, rawName, value }: FlagToken, flags: Flags, lang: Lang): string {
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) {
    throw new UsageError(
      t(lang, 'cli.usage.flag', {
        flag: rawName,
        expected: choices(
          lang,
          rawName,
          Object.keys(flags).map((known) => `--${known}`),
        ),
      }),
    );
  }
  if (flag.type === 'boolean') {
    if (value !== undefined) throw new UsageError(t(lang, 'cli.usage.noValue', { flag: rawName, value }));
    return '';
  }
  if (value === undefined || value === '') {
    if (flag.values === undefined) throw new UsageError(t(lang, 'cli.usage.missingValue', { flag: rawName }));
    throw new UsageError(
      t(lang, 'cli.usage.missingChoice', { flag: rawName, expected: choices(lang, '', flag.values) }),
    );
  }
  if (flag.values?.includes(value) === false) {
    throw new UsageError(
      t(lang, 'cli.usage.value', { flag: rawName, value, expected: choices(lang, value, flag.values) }),
    );
  }
  return value;
}

/** The language that `--lang` names, else the first that the environment names, else English. */
export function chooseLang(args: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const { lang } = parseArgs({ args: [...args], options: { lang: { type: 'string' } }, strict: false }).values;
  if (typeof lang === 'string' && isLang(lang)) return lang;
  const locales = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
  return locales.map((locale) => /^[a-z]+/.exec(locale ?? '')?.[0]).find(isLang) ?? 'en';
}

/** The words of an error and of what caused it, on one line. */
function causesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = error.message.split('\n')[0]!;
  return error.cause === undefined ? words : `${words}: ${causesOf(error.cause)}`;
}
