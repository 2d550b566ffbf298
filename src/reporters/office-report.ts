/** What is told of the duties of an office, and the words that several forms of it share. */
import type { Lang } from '../i18n/languages.ts';
import { t, messageText, type Key } from '../i18n/t.ts';
import { standings, type Checked, type Report, type Standing } from '../office/check.ts';
import { dayInWords } from '../office/days.ts';
import type { Voice } from '../office/words.ts';
import { officeOf, problemWords, rules, type OfficeFile, type Problem } from '../office/file.ts';
import { whoIn, type Told, type ToldDuty } from '../office/told.ts';
import type { OfficeKind } from '../policy/duty-record.ts';
import { oneLine } from './report.ts';

/** A file that was checked. */
export interface OfficeReport {
  readonly lang: Lang;
  /** The file as it was named. */
  readonly path: string;
  readonly file: OfficeFile & { readonly kind: OfficeKind };
  readonly report: Report<ToldDuty>;
  /** What is wrong in the file, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly actors: Told['actors'];
}

/** Tells a report as text, with a line end after its last line. */
export type OfficeReporter = (report: OfficeReport) => string;

/** The words of a problem in a language, in one line. */
export function wordsOfProblem(problem: Problem, lang: Lang): string {
  const words = problemWords(problem, (key, params) =>
    key.startsWith('yaml-syntax.')
      ? messageText(lang, 'yaml-syntax', key.slice('yaml-syntax.'.length), params)
      : t(lang, key as Key, params),
  );
  return oneLine(words);
}

/** A problem on one line: `path:line:col  error  rule  message`. */
function lineOfProblem(problem: Problem, path: string, lang: Lang): string {
  const { rule, line, column } = problem;
  return `${oneLine(path)}:${line}:${column}  ${rules[rule]}  ${rule}  ${wordsOfProblem(problem, lang)}`;
}

/** How many notes of one kind are told before the rest are only counted: an early day makes one of nearly every entry. */
const mostNotes = 5;

/** Problems, a line each: all errors, and of each kind of note the first few with how many more there are. */
export function linesOfProblems(problems: readonly Problem[], path: string, lang: Lang): readonly string[] {
  const isNote = ({ rule }: Problem) => rules[rule] === 'warning';
  const notes = Map.groupBy(problems.filter(isNote), ({ rule }) => rule);
  const shown = problems.filter((problem) => !isNote(problem) || notes.get(problem.rule)!.indexOf(problem) < mostNotes);
  return [
    ...shown.map((problem) => lineOfProblem(problem, path, lang)),
    ...[...notes]
      .filter(([, { length }]) => length > mostNotes)
      .map(([rule, { length }]) => t(lang, 'office.report.moreNotes', { rule, count: length - mostNotes })),
  ];
}

/** How many problems are errors, which the file cannot be relied on with. */
export const countErrors = (problems: readonly Problem[]): number =>
  problems.filter(({ rule }) => rules[rule] === 'error').length;

/** Who was checked and for which day, as pairs of a name and words. */
export function factsOf({ lang, file, path, report, actors }: OfficeReport): readonly (readonly [string, string])[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return [
    [t(lang, 'office.report.office'), file.name ?? t(lang, 'office.report.noName')],
    [t(lang, 'office.report.kind'), t(lang, `duties.office.${file.kind}`)],
    ...(file.is.length === 0
      ? []
      : [[t(lang, 'office.report.is'), file.is.map(({ id }) => names.get(id) ?? id).join(', ')] as const]),
    [t(lang, 'office.report.on'), dayInWords(report.on, lang)],
    [t(lang, 'office.report.file'), path],
  ];
}

/** The duties of a standing, those due first before the others, else in the order of the records. */
export function standingGroups({
  report,
}: OfficeReport): readonly (readonly [Standing, readonly Checked<ToldDuty>[]])[] {
  return standings.flatMap((standing) => {
    const own = report.duties
      .filter((each) => each.standing === standing)
      .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
    return own.length === 0 ? [] : [[standing, own] as const];
  });
}

/** Who has a duty in the office. */
export const whoHas = (duty: ToldDuty, { file }: OfficeReport): string => whoIn(duty, officeOf(file));

/** The words of a report. */
export const voiceOf = ({ lang }: Pick<OfficeReport, 'lang'>): Voice => ({
  lang,
  say: (key, params) => t(lang, key as Key, params),
});
