/** What is told of a risk register, and the parts that several forms of it share. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { rules, type Assessment, type Risk, type RiskCounts, type RiskProblem } from '../risk/assess.ts';
import type { Method } from '../risk/method.ts';
import type { Sheet } from '../risk/sheet.ts';
import { oneLine } from './report.ts';

/** A register that was checked. */
export interface RiskReport extends Assessment {
  readonly lang: Lang;
  /** The file as it was named. */
  readonly file: string;
  /** Absent where the file is no register. */
  readonly sheet?: Sheet;
  readonly method: Method;
}

/** Tells a report as text, with a line end after its last line. */
export type RiskReporter = (report: RiskReport) => string;

/** The words of a problem. */
export function wordsOfProblem({ rule, params }: RiskProblem, lang: Lang): string {
  return oneLine(t(lang, `risk.problem.${rule}`, params));
}

/** A problem on one line: `path:line:col  severity  rule  message`. */
export function lineOfProblem(problem: RiskProblem, file: string, lang: Lang): string {
  const { rule, line, column } = problem;
  return `${oneLine(file)}:${line}:${column}  ${rules[rule]}  ${rule}  ${wordsOfProblem(problem, lang)}`;
}

/** How many errors and warnings there are. */
export function countProblems(problems: readonly RiskProblem[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const errors = problems.filter(({ rule }) => rules[rule] === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** Whether a risk has to be treated, in words. */
export function treatWords({ score, threshold }: Risk, lang: Lang): string {
  if (score === undefined || threshold === undefined) return t(lang, 'risk.report.treat.unknown');
  if (score >= threshold.score) return t(lang, `risk.report.treat.${threshold.isExample ? 'example' : 'reaches'}`);
  return t(lang, `risk.report.treat.${threshold.isExample ? 'below-example' : 'below'}`);
}

/** The numbers of a register in sentences. */
export function countWords(counts: RiskCounts, lang: Lang): readonly string[] {
  if (counts.all === 0) return [t(lang, 'risk.report.none')];
  const { all, toTreat } = counts;
  return [
    t(lang, 'risk.report.counts', { all, toTreat }),
    ...(['byExample', 'withoutThreshold', 'withoutScore'] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => t(lang, `risk.report.${key}`, { count: counts[key] })),
  ];
}
