/** `npm run risk`: checks a risk register in a CSV file and prints it by score, with the matrix. */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import type { RiskMethodData } from '../src/policy/schema.gen.ts';
import { validate } from '../src/policy/schemas.ts';
import { toSourceFile } from '../src/policy/source-file.ts';
import type { Problem } from '../src/policy/types.ts';
import { parseYaml } from '../src/policy/yaml.ts';
import { riskCsv } from '../src/reporters/risk-csv.ts';
import { riskHtml } from '../src/reporters/risk-html.ts';
import { riskJson } from '../src/reporters/risk-json.ts';
import { countProblems, lineOfProblem, type RiskReport, type RiskReporter } from '../src/reporters/risk-report.ts';
import { riskText } from '../src/reporters/risk-text.ts';
import { assess, type RiskProblem } from '../src/risk/assess.ts';
import { decodeCsv, largestFile } from '../src/risk/csv.ts';
import { methodOf, type Method } from '../src/risk/method.ts';
import { isFault, readSheet, type Sheet, type SheetFault } from '../src/risk/sheet.ts';
import { registerTemplate } from '../src/site/risk-template.ts';
import { langFlag, requireRoot, runCommand, UsageError, type Arguments, type Flags } from './command.ts';

const writers: Readonly<Record<string, RiskReporter>> = {
  text: riskText,
  json: riskJson,
  csv: riskCsv,
  html: riskHtml,
};

const flags: Flags = {
  lang: langFlag,
  format: { type: 'string', values: Object.keys(writers) },
  new: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, (args) => {
  const { lang, flags: given, rest } = args;
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.risk.help'));
    return 0;
  }
  const [file, second] = rest;
  if (file === undefined && given.has('new')) throw new UsageError(t(lang, 'cli.risk.noName'));
  if (file === undefined) throw new UsageError(t(lang, 'cli.risk.help').trimEnd());
  if (second !== undefined) throw new UsageError(t(lang, 'cli.risk.several', { file: second }));
  if (given.has('force') && !given.has('new')) throw new UsageError(t(lang, 'cli.risk.force'));
  const method = readMethod(lang);
  return given.has('new') ? writeNew(file, method, args) : check(file, method, args);
});

/** The method of the repository. Its file is read alone: a register is checked whatever state the rest of the content is in. */
function readMethod(lang: Lang): Method {
  requireRoot(lang);
  const [path] = globSync('content/management/*/risk-method.yaml');
  const problems: Problem[] = [];
  const yaml = path === undefined ? undefined : parseYaml(toSourceFile(path, readFileSync(path, 'utf8')), problems);
  if (yaml === undefined || problems.length > 0 || !validate('risk-method', yaml, problems))
    throw new Error(t(lang, 'cli.risk.noMethod'));
  return methodOf(yaml.data as RiskMethodData, lang);
}

function writeNew(file: string, method: Method, { lang, flags: given }: Arguments): number {
  try {
    // The flag refuses a file that is there, even one that appears in between.
    writeFileSync(file, registerTemplate(method), { flag: given.has('force') ? 'w' : 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError(t(lang, code === 'EEXIST' ? 'cli.risk.exists' : 'cli.risk.noWrite', { file, code }));
  }
  console.log(t(lang, 'cli.risk.written', { file }));
  return 0;
}

function check(file: string, method: Method, { lang, flags: given }: Arguments): number {
  const sheet = readFile(file, method, lang);
  const report: RiskReport = isFault(sheet)
    ? { lang, file, method, risks: [], problems: [problemOf(sheet)] }
    : { lang, file, method, sheet, ...assess(sheet, method) };
  const format = given.get('format') ?? 'text';
  process.stdout.write(writers[format]!(report));
  // The forms that hold no messages leave standard output to the register.
  if (format === 'csv' || format === 'html')
    for (const problem of report.problems) console.error(lineOfProblem(problem, file, lang));
  return countProblems(report.problems).errors > 0 ? 1 : 0;
}

function readFile(file: string, method: Method, lang: Lang): Sheet | SheetFault {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > largestFile) return { fault: 'file-size', line: 1, column: 1 };
    bytes = readFileSync(file);
  } catch (error) {
    throw new UsageError(t(lang, 'cli.risk.file', { file, code: (error as NodeJS.ErrnoException).code ?? '' }));
  }
  const text = decodeCsv(bytes);
  return typeof text === 'string' ? readSheet(text, method) : text;
}

function problemOf({ fault, line, column }: SheetFault): RiskProblem {
  return { rule: fault, line, column, params: {} };
}
