/** The rules of the checks, told at the terminal. */
import type { Check } from '../checks/check.ts';
import type { Lang } from '../i18n/languages.ts';
import { ruleWords, t } from '../i18n/t.ts';
import { absolute, ruleUrl } from '../site/urls.ts';

/** One line per rule: id, severity, title. */
export function listRules(checks: readonly Check[], lang: Lang): string {
  const idWidth = Math.max(...checks.map(({ id }) => id.length));
  return checks
    .map(
      ({ id, severity }) =>
        `${id.padEnd(idWidth)}  ${severity.padEnd('warning'.length)}  ${ruleWords(lang, id).title}\n`,
    )
    .join('');
}

/** All there is to know about a rule: title, reason, repair, examples, page. */
export function explainRule({ id, severity, example }: Check, lang: Lang): string {
  const { title, why, repair } = ruleWords(lang, id);
  const parts = [
    `${id} (${severity}): ${title}`,
    section(t(lang, 'cli.explain.why'), why),
    section(t(lang, 'cli.explain.repair'), repair),
  ];
  if (example !== undefined) {
    parts.push(section(t(lang, 'cli.explain.good', { file: example.file }), example.good));
    parts.push(section(t(lang, 'cli.explain.bad', { file: example.file }), example.bad));
  }
  return `${[...parts, section(t(lang, 'cli.explain.page'), absolute(ruleUrl(lang, id)))].join('\n\n')}\n`;
}

function section(heading: string, words: string): string {
  return `${heading}\n${words.replace(/^/gm, '  ')}`;
}
