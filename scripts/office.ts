/** `npm run office`: checks an office's own file against the duties that it has on a day, or writes a starting file for one. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { check } from '../src/office/check.ts';
import { dayInJakarta } from '../src/office/days.ts';
import { decodeOffice } from '../src/office/decode.ts';
import { largestFile, type Problem } from '../src/office/file.ts';
import { readOffice } from '../src/office/read.ts';
import { officeKinds, type OfficeKind } from '../src/policy/duty-record.ts';
import { officeHtml } from '../src/reporters/office-html.ts';
import { officeJson } from '../src/reporters/office-json.ts';
import {
  countErrors,
  linesOfProblems,
  type OfficeReport,
  type OfficeReporter,
} from '../src/reporters/office-report.ts';
import { officeText } from '../src/reporters/office-text.ts';
import { officeStart, toldDuties } from '../src/site/office-view.ts';
import { langFlag, readRoot, runCommand, UsageError, type Arguments, type Flags } from './command.ts';
import { readDay } from './naming.ts';

const writers: Readonly<Record<string, OfficeReporter>> = { text: officeText, json: officeJson, html: officeHtml };

const flags: Flags = {
  lang: langFlag,
  on: { type: 'string' },
  format: { type: 'string', values: Object.keys(writers) },
  new: { type: 'string', values: officeKinds },
  output: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, (args) => {
  const { lang, flags: given, rest } = args;
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.office.help'));
    return 0;
  }
  const [path, second] = rest;
  const kind = given.get('new') as OfficeKind | undefined;
  if (given.has('force') && !given.has('output')) throw new UsageError(t(lang, 'cli.office.force'));
  if (kind !== undefined) {
    if (path !== undefined) throw new UsageError(t(lang, 'cli.office.newFile', { file: path }));
    if (given.has('format')) throw new UsageError(t(lang, 'cli.office.newFormat'));
    return start(kind, args);
  }
  if (path === undefined) throw new UsageError(t(lang, 'cli.office.help').trimEnd());
  if (second !== undefined) throw new UsageError(t(lang, 'cli.office.several', { file: second }));
  return report(path, args);
});

/** The day that `--on` names, else a day given, else today in Indonesia. */
function dayOf({ lang, flags: given }: Arguments, own?: string): string {
  return readDay(given, 'on', lang) ?? own ?? dayInJakarta(new Date());
}

/** Writes a starting file. */
function start(kind: OfficeKind, args: Arguments): number {
  const { lang, flags: given } = args;
  const file = officeStart(readRoot(lang), kind, dayOf(args), lang);
  write(file, args);
  const output = given.get('output');
  if (output !== undefined) console.error(t(lang, 'cli.office.written', { file: output }));
  return 0;
}

/** Checks a file. A mistake in the file is told whatever form the report has; one that leaves nothing to check ends the run. */
function report(path: string, args: Arguments): number {
  const { lang, flags: given } = args;
  // Wrong use is told before a file is.
  readDay(given, 'on', lang);
  const output = given.get('output');
  // A report in place of what it reports on would lose all that the office wrote.
  if (given.has('force') && output !== undefined && isSame(output, path))
    throw new UsageError(t(lang, 'cli.office.ownFile', { file: path }));
  const { file, problems: found } = readFile(path, lang);
  const { kind } = file ?? {};
  if (file === undefined || kind === undefined) {
    tell(found, path, lang);
    return 1;
  }
  const told = toldDuties(readRoot(lang), lang);
  const office = { ...file, kind };
  const checked = check(office, told, dayOf(args, file.on));
  const problems = [...found, ...checked.problems].toSorted((a, b) => a.line - b.line || a.column - b.column);
  const whole: OfficeReport = { lang, path, file: office, report: checked, problems, actors: told.actors };
  const format = given.get('format') ?? 'text';
  write(writers[format]!(whole), args);
  // The text begins with what is wrong; the other forms are handed on, to people and programs that cannot mend it.
  if (format !== 'text' || output !== undefined) tell(problems, path, lang);
  if (output !== undefined) console.error(t(lang, 'cli.office.writtenReport', { file: output }));
  return countErrors(problems) > 0 || checked.summary.unsettled > 0 ? 1 : 0;
}

/** Whether two paths lead to one file that is there. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

function tell(problems: readonly Problem[], path: string, lang: Lang): void {
  for (const line of linesOfProblems(problems, path, lang)) console.error(line);
}

function readFile(path: string, lang: Lang): ReturnType<typeof readOffice> {
  try {
    const { size } = statSync(path);
    const decoded = decodeOffice(size, size > largestFile ? new Uint8Array() : readFileSync(path));
    return typeof decoded === 'string' ? readOffice(decoded) : { problems: [decoded] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(t(lang, 'cli.office.noFile', { file: path, code }));
  }
}

/** Writes to the file that `--output` names, over one that exists only with `--force`; else to standard output. */
function write(words: string, { lang, flags: given }: Arguments): void {
  const file = given.get('output');
  if (file === undefined) {
    process.stdout.write(words);
    return;
  }
  try {
    // The flag refuses a file that is there, even one that appears in between.
    writeFileSync(file, words, { flag: given.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(t(lang, code === 'EEXIST' ? 'cli.office.exists' : 'cli.office.noWrite', { file, code }));
  }
}
