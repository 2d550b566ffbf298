/** What a reporter is given, and the parts that several reporters share. */
import type { Check, Message, Severity } from '../checks/check.ts';
import type { Lang } from '../i18n/languages.ts';
import { messageText, ruleWords, t, type Key } from '../i18n/t.ts';
import { absolute, ruleUrl } from '../site/urls.ts';

/** How much was checked and found. */
export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  /** Files that were read. */
  readonly files: number;
  /** How long reading and checking took, in whole milliseconds. */
  readonly ms: number;
}

/** The outcome of a run, with all that its telling depends on. */
export interface Report {
  readonly lang: Lang;
  /** In the order of files, lines and columns. */
  readonly messages: readonly Message[];
  readonly summary: Summary;
  /** The rules that were checked. */
  readonly rules: readonly Pick<Check, 'id' | 'severity'>[];
  /** The version of the checks. */
  readonly version: string;
  /** A line of a file that was read, without its end; `undefined` when the file has no such line. */
  lineOf(file: string, line: number): string | undefined;
  /** Whether the output may hold colours. */
  readonly hasColour: boolean;
  /** Files changed by the pull request, where that is known. */
  readonly changedFiles: ReadonlySet<string>;
}

/** Tells a report as text, with a line end after its last line. */
export type Reporter = (report: Report) => string;

/** Counts messages. */
export function summarize(messages: readonly Message[], files: number, ms: number): Summary {
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: messages.length - errors, files, ms: Math.round(ms) };
}

/** The words of a message. */
export function wordsOfMessage({ rule, message, params }: Message, lang: Lang): string {
  return messageText(lang, rule, message, params);
}

/** How to repair what a rule found, and the page that says more. */
export function helpOf(rule: string, lang: Lang): string {
  return `${ruleWords(lang, rule).repair} ${absolute(ruleUrl(lang, rule))}`.trim();
}

/** A message on one line: `path:line:col  severity  rule-id  message`. The severity is an id: it is the same in every language. */
export function lineOfMessage(message: Message, lang: Lang): string {
  const { file, place, severity, rule } = message;
  return `${file}:${place.line}:${place.column}  ${severity}  ${rule}  ${oneLine(wordsOfMessage(message, lang))}`;
}

/** Words without line ends and other control characters, which would act on a terminal or a log. */
export function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

/** A number of things in words: "1 error", "2 errors". */
export function countOf(what: Severity | 'file', count: number, lang: Lang): string {
  const key: Key = `cli.count.${what}.${count === 1 ? 'one' : 'other'}`;
  return t(lang, key, { count: count.toLocaleString(lang) });
}

/** Milliseconds as seconds with two decimals: "0.42", in Indonesian "0,42". */
export function secondsOf(ms: number, lang: Lang): string {
  return (ms / 1000).toLocaleString(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** The summary in one sentence. */
export function summarySentence({ errors, warnings, files, ms }: Summary, lang: Lang): string {
  const params = {
    files: countOf('file', files, lang),
    seconds: secondsOf(ms, lang),
  };
  if (errors + warnings === 0) return t(lang, 'cli.summary.clean', params);
  return t(lang, 'cli.summary.found', {
    ...params,
    errors: countOf('error', errors, lang),
    warnings: countOf('warning', warnings, lang),
  });
}
