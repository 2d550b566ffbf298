/** Messages for people at a terminal. */
import { styleText } from 'node:util';
import type { Message } from '../checks/check.ts';
import { t } from '../i18n/t.ts';
import { excerpt } from './excerpt.ts';
import { helpOf, oneLine, summarySentence, wordsOfMessage, type Report, type Reporter } from './report.ts';

type Style = Parameters<typeof styleText>[0];

/** The report by file: each message with the line it is about, the way to repair, and at the end how much was found. */
export const pretty: Reporter = (report) => {
  const { messages, summary, lang, hasColour } = report;
  const blocks = messages.map((message, index) => {
    const next = messages[index + 1];
    const isLastOfFile = next?.file !== message.file;
    // The way to repair is told once for a run of messages of the same rule.
    const help = isLastOfFile || next.rule !== message.rule ? helpLines(message, report) : [];
    return [headline(message, report), ...excerptLines(message, report), ...help, ...(isLastOfFile ? [''] : [])].join(
      '\n',
    );
  });
  const style: Style = summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green';
  const lines = [...blocks, ...firstToMend(report), painter(hasColour)(style, summarySentence(summary, lang))];
  return `${lines.join('\n')}\n`;
};

/** Rules that keep a file from being used: other messages may only follow from them. */
const causes: ReadonlySet<string> = new Set(['file-readable', 'text-encoding', 'yaml-syntax', 'schema', 'mdx-syntax']);

/** Where to begin, when what keeps files from being used stands among other messages. */
function firstToMend({ messages, lang }: Report): readonly string[] {
  const first = messages.filter(({ rule }) => causes.has(rule));
  if (first.length === 0 || first.length === messages.length) return [];
  const places = first.slice(0, 3).map(({ file, place }) => `${oneLine(file)}:${place.line}`);
  const more = first.length > places.length ? ', …' : '';
  return [t(lang, 'cli.check.first', { places: places.join(', ') + more })];
}

function headline(message: Message, { lang, hasColour }: Report): string {
  const paint = painter(hasColour);
  const { file, place, severity, rule } = message;
  const where = paint('bold', `${oneLine(file)}:${place.line}:${place.column}`);
  const words = oneLine(wordsOfMessage(message, lang));
  return `${where}  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${paint('dim', rule)}  ${words}`;
}

function excerptLines({ file, place, severity }: Message, { lineOf, hasColour }: Report): readonly string[] {
  const line = lineOf(file, place.line);
  if (line === undefined || line.trim() === '') return [];
  const paint = painter(hasColour);
  const number = String(place.line);
  const [words, carets] = excerpt(line, place);
  const gutter = ' '.repeat(number.length);
  return [
    `  ${paint('dim', `${number} |`)} ${words}`,
    `  ${paint('dim', `${gutter} |`)} ${paint(severity === 'error' ? 'red' : 'yellow', carets)}`,
  ];
}

function helpLines({ rule, repair }: Message, { lang, hasColour }: Report): readonly string[] {
  const paint = painter(hasColour);
  const certain =
    repair === undefined ? [] : [`  ${paint('cyan', t(lang, 'cli.replacement', { text: oneLine(repair.text) }))}`];
  return [...certain, `  ${paint('cyan', t(lang, 'cli.help', { help: helpOf(rule, lang) }))}`];
}

/** Puts text in a style where colours are allowed. */
function painter(hasColour: boolean): (style: Style, text: string) => string {
  return hasColour ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
