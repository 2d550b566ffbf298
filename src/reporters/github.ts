/** Messages as annotations of a GitHub Actions run, and as a table in its summary. */
import type { Message, Severity } from '../checks/check.ts';
import type { Lang } from '../i18n/languages.ts';
import { ruleWords, t } from '../i18n/t.ts';
import { absolute, ruleUrl } from '../site/urls.ts';
import {
  countOf,
  helpOf,
  lineOfMessage,
  oneLine,
  summarySentence,
  wordsOfMessage,
  type Report,
  type Reporter,
} from './report.ts';

/** GitHub shows no more annotations of a kind than this from one step. */
const annotationLimit = 10;

/** Rows of the summary table; GitHub takes at most 1 MiB of summary from one step. */
const rowLimit = 100;

/** Workflow commands for the most relevant messages, then all messages in a folded group, then what was left out. */
export const github: Reporter = (report) => {
  const { messages, summary, lang } = report;
  const ranked = mostRelevantFirst(report);
  const annotated = (['error', 'warning'] as const).flatMap((severity) =>
    ranked.filter((message) => message.severity === severity).slice(0, annotationLimit),
  );
  const lines = annotated.map((message) => annotation(message, lang));
  if (messages.length > 0) {
    lines.push(`::group::${data(t(lang, 'cli.github.all', { count: messages.length }))}`);
    lines.push(...messages.map((message) => harmless(lineOfMessage(message, lang))), '::endgroup::');
  }
  for (const severity of ['error', 'warning'] as const) lines.push(...leftOut(severity, report));
  return `${[...lines, summarySentence(summary, lang)].join('\n')}\n`;
};

/** The report as Markdown for the summary of the run. */
export function githubSummary(report: Report): string {
  const { messages, summary, lang } = report;
  const lines = [`### ${t(lang, 'cli.github.heading')}`, '', summarySentence(summary, lang), ''];
  if (messages.length === 0) return `${lines.join('\n')}\n`;
  const head = (['severity', 'place', 'rule', 'message'] as const).map((column) =>
    t(lang, `cli.github.column.${column}`),
  );
  lines.push(`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |');
  lines.push(
    ...mostRelevantFirst(report)
      .slice(0, rowLimit)
      .map((message) => row(message, lang)),
  );
  if (messages.length > rowLimit) lines.push('', t(lang, 'cli.github.moreRows', { count: messages.length - rowLimit }));
  return `${lines.join('\n')}\n`;
}

/** Errors before warnings, in each those in changed files first; otherwise in the order given. */
function mostRelevantFirst({ messages, changedFiles }: Report): readonly Message[] {
  const rank = ({ severity, file }: Message) => (severity === 'error' ? 0 : 2) + (changedFiles.has(file) ? 0 : 1);
  return messages.toSorted((a, b) => rank(a) - rank(b));
}

function annotation(message: Message, lang: Lang): string {
  const { file, place, rule, severity } = message;
  const { title } = ruleWords(lang, rule);
  const properties = {
    file,
    line: place.line,
    endLine: place.endLine,
    col: place.column,
    endColumn: place.endColumn,
    title: title === rule ? rule : `${rule}: ${title}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${list.join(',')}::${data(`${wordsOfMessage(message, lang)}\n${helpOf(rule, lang)}`)}`;
}

function leftOut(severity: Severity, { summary, lang }: Report): readonly string[] {
  const count = (severity === 'error' ? summary.errors : summary.warnings) - annotationLimit;
  return count > 0
    ? [t(lang, 'cli.github.leftOut', { messages: countOf(severity, count, lang), limit: annotationLimit })]
    : [];
}

function row(message: Message, lang: Lang): string {
  const { file, place, rule, severity } = message;
  return `| ${severity} | ${cell(file)}:${place.line}:${place.column} | [${rule}](${absolute(ruleUrl(lang, rule))}) | ${cell(wordsOfMessage(message, lang))} |`;
}

/** Words that a cell of a Markdown table shows as they are. */
function cell(words: string): string {
  return oneLine(words).replace(/[\\`*_[\]<>|&~#$@!]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The value of a command. */
function data(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property of a command. */
function property(words: string): string {
  return data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A line of the log that the runner does not take for a command: `::` at its start, or `##[` anywhere. */
function harmless(line: string): string {
  return line.replace(/^\s*::/, (colons) => `·${colons}`).replaceAll('##[', '## [');
}
