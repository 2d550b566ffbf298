/** The outcome of a comparison in words, for people and for programs. */
import type { Lang } from '../i18n/languages.ts';
import { messageText, ruleWords, t } from '../i18n/t.ts';
import type { Place } from '../policy/types.ts';
import { excerpt } from '../reporters/excerpt.ts';
import { countOf, oneLine } from '../reporters/report.ts';
import type { Comparison } from './check.ts';
import { severities, type Value } from './finding.ts';

/** One thing that is said of an inventory. */
interface Line {
  readonly place: Place;
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

function linesOf({ problems, findings }: Comparison, lang: Lang): readonly Line[] {
  return [
    ...problems.map(({ place, rule, message, params }) => ({
      place,
      severity: 'error' as const,
      rule,
      message: oneLine(messageText(lang, rule, message, params)),
      // The repair of content names its schemas and its folders, which an office does not have.
      help:
        rule === 'schema' || rule === 'file-readable'
          ? t(lang, `inventory.${rule}.help`)
          : ruleWords(lang, rule).repair,
    })),
    ...findings.map(({ place, rule, params }) => ({
      place,
      severity: severities[rule],
      rule,
      message: oneLine(t(lang, `inventory.${rule}`, inLanguage(params, lang))),
      help: t(lang, `inventory.${rule}.help`),
    })),
  ];
}

function inLanguage(params: Readonly<Record<string, Value>>, lang: Lang): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]),
  );
}

function countsOf(lines: readonly Line[]): { readonly errors: number; readonly warnings: number } {
  const errors = lines.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: lines.length - errors };
}

/** Each finding with the line it is about, how to repair what a rule found after its last finding in a row, and how much was found. */
export function inventoryText(comparison: Comparison, lang: Lang): string {
  const { file } = comparison;
  const lines = linesOf(comparison, lang);
  const written = file.text.split('\n');
  const blocks = lines.flatMap(({ place, severity, rule, message, help }, index) => [
    `${oneLine(file.path)}:${place.line}:${place.column}  ${severity}  ${rule}  ${message}`,
    ...excerptOf(written[place.line - 1], place),
    ...(lines[index + 1]?.rule === rule ? [] : [`  ${t(lang, 'cli.help', { help })}`, '']),
  ]);
  const { errors, warnings } = countsOf(lines);
  const summary =
    lines.length === 0
      ? t(lang, 'inventory.clean')
      : t(lang, 'inventory.found', {
          errors: countOf('error', errors, lang),
          warnings: countOf('warning', warnings, lang),
        });
  return `${[...blocks, summary].join('\n')}\n`;
}

function excerptOf(line: string | undefined, place: Place): readonly string[] {
  if (line === undefined || line.trim() === '') return [];
  const number = String(place.line);
  const [words, carets] = excerpt(line, place);
  return [`  ${number} | ${words}`, `  ${' '.repeat(number.length)} | ${carets}`];
}

/** One JSON object with every finding, in the shape that `npm run check` has: `{"messages": […], "summary": {…}}`. */
export function inventoryJson(comparison: Comparison, lang: Lang): string {
  const lines = linesOf(comparison, lang);
  const messages = lines.map(({ place, severity, rule, message, help }) => ({
    file: comparison.file.path,
    line: place.line,
    column: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    rule,
    severity,
    message,
    help,
  }));
  return `${JSON.stringify({ messages, summary: countsOf(lines) }, null, 2)}\n`;
}
