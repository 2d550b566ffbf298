/** `npm run evaluate`: the index of an office from its levels, the cheapest way to a target, and what moved it. */
import { readFileSync } from 'node:fs';
import type { Target } from '../src/evaluation/bands.ts';
import { compareEvaluations } from '../src/evaluation/compare.ts';
import { formatOf, type Entries } from '../src/evaluation/entries.ts';
import { evaluate, type Evaluation, type Index, type Missing, type Options } from '../src/evaluation/evaluate.ts';
import { indicatorIn, levelsOf, missingProblem, nearestIndicator, readCosts } from '../src/evaluation/levels.ts';
import { pathTo } from '../src/evaluation/path.ts';
import type { Problem } from '../src/evaluation/problems.ts';
import { readEntries } from '../src/evaluation/read-levels.ts';
import type { BandFrom, Levels } from '../src/evaluation/scheme.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { addressLabel } from '../src/policy/address.ts';
import { probablyMeant } from '../src/policy/nearest.ts';
import { confidenceOfIndex } from '../src/policy/schemes.ts';
import type { Policy } from '../src/policy/types.ts';
import { evaluationCsv } from '../src/reporters/evaluation-csv.ts';
import { evaluationHtml } from '../src/reporters/evaluation-html.ts';
import { evaluationJson } from '../src/reporters/evaluation-json.ts';
import {
  factsOf,
  lineOfProblem,
  stampOf,
  type EvaluationReport,
  type EvaluationReporter,
  type NamedScheme,
} from '../src/reporters/evaluation-report.ts';
import { evaluationText } from '../src/reporters/evaluation-text.ts';
import { decodeCsv } from '../src/risk/csv.ts';
import { langFlag, readRoot, runCommand, UsageError, type Arguments, type Flags } from './command.ts';

const writers: Readonly<Record<string, EvaluationReporter>> = {
  text: evaluationText,
  json: evaluationJson,
  csv: evaluationCsv,
  html: evaluationHtml,
};

const flags: Flags = {
  lang: langFlag,
  format: { type: 'string', values: Object.keys(writers) },
  scheme: { type: 'string' },
  missing: { type: 'string', values: ['refuse', 'zero'] },
  'band-from': { type: 'string', values: ['rounded', 'unrounded'] },
  target: { type: 'string' },
  fixed: { type: 'string' },
  costs: { type: 'string' },
  compare: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** Problems of a file, which end the run. */
class FileProblems extends Error {
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super();
    this.file = file;
    this.problems = problems;
  }
}

await runCommand(flags, (args) => {
  const { lang, flags: given, rest } = args;
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.evaluate.help'));
    return 0;
  }
  const [file, second] = rest;
  if (file === undefined) throw new UsageError(t(lang, 'cli.evaluate.help').trimEnd());
  if (second !== undefined) throw new UsageError(t(lang, 'cli.evaluate.several', { file: second }));
  refuseUseless(args, file);
  const format = given.get('format') ?? 'text';
  try {
    const report = reportOf(file, readRoot(lang), args);
    process.stdout.write(writers[format]!(report));
    if (format === 'json' || format === 'csv') tellBeside(report, format);
    return 0;
  } catch (error) {
    if (!(error instanceof FileProblems)) throw error;
    for (const problem of error.problems) console.error(lineOfProblem(problem, error.file, lang));
    return 1;
  }
});

/** Refuses flags that would do nothing. */
function refuseUseless({ flags: given, lang }: Arguments, file: string): void {
  for (const flag of ['fixed', 'costs'])
    if (given.has(flag) && !given.has('target')) throw new UsageError(t(lang, 'cli.evaluate.noTarget', { flag }));
  if (given.has('target') && given.get('format') === 'csv') throw new UsageError(t(lang, 'cli.evaluate.targetCsv'));
  const fromInput = [file, given.get('compare'), given.get('costs')].filter((name) => name === '-');
  if (fromInput.length > 1) throw new UsageError(t(lang, 'cli.evaluate.inputTwice'));
}

/** Says beside a form that has no place for it that the scheme is uncertain, and that levels are missing; CSV has a column for the stamp. */
function tellBeside(report: EvaluationReport, format: 'json' | 'csv'): void {
  const { lang, scheme, evaluation } = report;
  const stamp = format === 'csv' ? undefined : stampOf(scheme, lang);
  if (stamp !== undefined) console.error(`${t(lang, 'evaluate.report.stamp')}: ${stamp}`);
  if (evaluation.missing.length > 0) console.error(factsOf(report).at(-1)!.join(': '));
}

function reportOf(file: string, policy: Policy, args: Arguments): EvaluationReport {
  const { lang, flags: given } = args;
  const schemes = [...policy.schemes.values()].map(({ id, yaml }): NamedScheme => ({ id, ...yaml.data }));
  const { scheme, levels, evaluation, options } = readOffice(file, schemes, schemeNamed(schemes, args), args);
  const bandFrom = options.bandFrom ?? scheme.bands.takenFrom;
  const wanted = given.get('target');
  const other = given.get('compare');
  const target = wanted === undefined ? undefined : targetNamed(wanted, scheme, lang);
  return {
    lang,
    file,
    scheme,
    evaluation,
    bandFrom,
    provisions: provisionsOf(scheme, policy, lang),
    confidence: confidenceOfIndex(scheme),
    ...(target === undefined
      ? {}
      : {
          target: {
            target,
            isCosted: given.has('costs'),
            path: pathTo(scheme, levels, target, {
              bandFrom,
              fixed: fixedIn(given.get('fixed'), scheme, lang),
              costs: costsIn(given.get('costs'), scheme, lang),
            }),
          },
        }),
    ...(other === undefined ? {} : { compared: compareWith(other, scheme, evaluation, schemes, args) }),
  };
}

/** What a file gives: its levels, and the index by its scheme. */
interface Office {
  readonly scheme: NamedScheme;
  readonly levels: Levels;
  readonly evaluation: Evaluation & { readonly index: Index };
  readonly options: Options;
}

function readOffice(
  file: string,
  schemes: readonly NamedScheme[],
  named: string | undefined,
  { lang, flags: given }: Arguments,
): Office {
  const read = levelsOf(entriesOf(file, 'levels', lang), schemes, named);
  const { scheme, levels, problems, start } = read;
  if (problems.length > 0 || scheme === undefined) throw new FileProblems(file, problems);
  const bandFrom = given.get('band-from') as BandFrom | undefined;
  const options: Options = {
    missing: (given.get('missing') ?? 'refuse') as Missing,
    ...(bandFrom === undefined ? {} : { bandFrom }),
  };
  const evaluation = evaluate(scheme, levels, options);
  const { index, missing } = evaluation;
  if (index === undefined) throw new FileProblems(file, [missingProblem(missing, start)!]);
  return { scheme, levels, evaluation: { ...evaluation, index }, options };
}

/** The pairs of a file; of standard input for `-`. */
function entriesOf(file: string, content: 'levels' | 'costs', lang: Lang): Entries {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(t(lang, 'cli.evaluate.file', { file, code: (error as NodeJS.ErrnoException).code ?? '' }));
  }
  const text = decodeCsv(bytes);
  if (typeof text !== 'string') {
    const { fault, ...place } = text;
    throw new FileProblems(file, [{ rule: fault, ...place, params: {} }]);
  }
  return readEntries(text, formatOf(file, text), content);
}

/** The id of the scheme that `--scheme` names. */
function schemeNamed(schemes: readonly NamedScheme[], { flags: given, lang }: Arguments): string | undefined {
  const id = given.get('scheme');
  const known = schemes.map((scheme) => scheme.id);
  if (id === undefined || known.includes(id)) return id;
  const meant = probablyMeant(id, known);
  const expected = known.map((scheme) => `\`${scheme}\``).join(', ');
  throw new UsageError(
    t(lang, 'cli.usage.value', {
      value: id,
      flag: '--scheme',
      expected: meant === undefined ? expected : `${expected}${t(lang, 'cli.usage.meant', { meant })}`,
    }),
  );
}

/** The target that words name: an index, with a decimal point or comma, or a band by its id or its name in either language. */
function targetNamed(words: string, { bands }: NamedScheme, lang: Lang): Target {
  const index = words.trim().replace(',', '.');
  if (/^\d{1,3}(?:\.\d{1,6})?$/.test(index)) return { index };
  const fold = (name: string) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, '-');
  const band = bands.list.find(({ id, name }) => [id, name.id, name.en].some((known) => fold(known) === fold(words)));
  if (band !== undefined) return { band: band.id };
  const expected = bands.list.map(({ id, name }) => `\`${id}\` (${name[lang]})`).join(', ');
  throw new UsageError(t(lang, 'cli.evaluate.target', { target: words, expected }));
}

/** The indicators of `--fixed`. */
function fixedIn(words: string | undefined, scheme: NamedScheme, lang: Lang): ReadonlySet<string> {
  const names = words?.split(',') ?? [];
  return new Set(
    names.map((name) => {
      const id = indicatorIn(name.trim(), scheme);
      if (id !== undefined) return id;
      throw new UsageError(
        t(lang, 'cli.evaluate.fixed', { found: name.trim(), nearest: nearestIndicator(name, scheme) }),
      );
    }),
  );
}

/** The costs of `--costs`: a list `3=2,7=1.5`, or a file. */
function costsIn(words: string | undefined, scheme: NamedScheme, lang: Lang): ReadonlyMap<string, string> {
  if (words === undefined) return new Map();
  const isList = words.includes('=');
  const { costs, problems } = readCosts(isList ? listed(words) : entriesOf(words, 'costs', lang), scheme);
  if (problems.length === 0) return costs;
  if (!isList) throw new FileProblems(words, problems);
  throw new UsageError(problems.map((problem) => lineOfProblem(problem, '--costs', lang)).join('\n'));
}

function listed(words: string): Entries {
  let column = 1;
  const list = words.split(',').map((pair) => {
    const [indicator = '', value = ''] = pair.split('=').map((side) => side.trim());
    const place = { line: 1, column };
    column += pair.length + 1;
    return { indicator: { text: indicator, ...place }, value: { text: value, ...place } };
  });
  return { start: { line: 1, column: 1 }, list, problems: [] };
}

/** What moved the index from another file to this one. */
function compareWith(
  file: string,
  scheme: NamedScheme,
  evaluation: Evaluation,
  schemes: readonly NamedScheme[],
  args: Arguments,
): NonNullable<EvaluationReport['compared']> {
  const before = readOffice(file, schemes, scheme.id, args).evaluation;
  return { file, evaluation: before, comparison: compareEvaluations(scheme, before, evaluation) };
}

/** The provisions that set a scheme, in words, those of one regulation together. */
function provisionsOf({ provisions }: NamedScheme, { regulations }: Policy, lang: Lang): readonly string[] {
  const named = provisions.map((target) => target.split('#') as [string, string?]);
  return [...Map.groupBy(named, ([regulation]) => regulation)].map(([id, places]) => {
    const citation = regulations.get(id)?.citation ?? id;
    const labels = places.flatMap(([, address]) => (address === undefined ? [] : [addressLabel(address, lang)]));
    return labels.length === 0 ? citation : `${citation} ${labels.join(', ')}`;
  });
}
