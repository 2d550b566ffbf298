/** What is said of how a duty stands, the same on paper, in a terminal and in the browser. */
import type { Lang } from '../i18n/languages.ts';
import type { Checked } from './check.ts';
import { dayInWords } from './days.ts';
import type { Say } from './file.ts';

/** Words with the language that days are told in. */
export interface Voice {
  readonly lang: Lang;
  readonly say: Say;
}

/** How a duty stands, in parts: why its evidence is too weak, what is missing, what the file says. */
export function remarksOf(checked: Checked, { lang, say }: Voice): readonly string[] {
  const { entry, weakness, missing, needsEvent, standing } = checked;
  const named = (key: string, words: string) => `${say(`office.report.${key}`)}: ${words}`;
  const kinds = missing.map((kind) => say(`office.evidence.${kind}`)).join(', ');
  return [
    ...(entry?.state === undefined ? [] : [say(`office.state.${entry.state}`)]),
    ...(weakness === undefined ? [] : [say(`office.weakness.${weakness}`)]),
    ...(missing.length === 0 || weakness === 'none' ? [] : [say('office.missing', { kinds })]),
    ...(needsEvent && standing !== 'not-applicable' ? [say('office.needsEvent')] : []),
    ...(entry?.done === undefined ? [] : [named('done', dayInWords(entry.done, lang))]),
    ...(entry?.reason === undefined ? [] : [named('reason', entry.reason)]),
    ...(entry?.evidence ?? []).map(({ kind, what, date, where }) => {
      const rest = [what, date === undefined ? undefined : dayInWords(date, lang), where];
      const words = [say(`office.evidence.${kind}`), rest.filter((part) => part !== undefined).join(', ')];
      return named('evidence', words.filter((part) => part !== '').join(' – '));
    }),
    ...(entry?.note === undefined ? [] : [named('note', entry.note)]),
  ];
}

/** The day by which a duty has to be done, with from where it follows; `undefined` where none is known. */
export function dueWords({ due, dueFrom }: Checked, { lang, say }: Voice): string | undefined {
  if (due === undefined) return undefined;
  const day = dayInWords(due, lang);
  return dueFrom === undefined ? day : `${day} (${say(`office.dueFrom.${dueFrom}`)})`;
}
