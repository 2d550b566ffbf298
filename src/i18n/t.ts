/** Words of messages, rules and pages, in the language asked for. */
import en from './en.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import messagesEn from './messages.en.json' with { type: 'json' };
import messagesId from './messages.id.json' with { type: 'json' };
import rulesEn from './rules.en.json' with { type: 'json' };
import rulesId from './rules.id.json' with { type: 'json' };
import type { Lang } from './languages.ts';

/** A key of the words on pages and in the terminal. */
export type Key = keyof typeof id;

const words: Record<Lang, Record<Key, string>> = { id, en };
const messages: Record<Lang, Record<string, string>> = { id: messagesId, en: messagesEn };
const rules: Record<Lang, Record<string, RuleWords>> = { id: rulesId, en: rulesEn };

/** What a rule's page says: the state it asks for, why it matters to readers, how to repair. */
export interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly repair: string;
}

/** The words of a key, with `{name}` replaced by the parameter of that name. */
export function t(lang: Lang, key: Key, params: Readonly<Record<string, string | number>> = {}): string {
  return fill(words[lang][key], params);
}

/** The words of all keys that begin alike, as they are written: for scripts of pages. */
export function wordsUnder(lang: Lang, start: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words[lang]).filter(([key]) => key.startsWith(start)));
}

/** The words of a message, for example `schema.missing-field`; the key itself when it has none. */
export function messageText(
  lang: Lang,
  rule: string,
  message: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(messages[lang][`${rule}.${message}`] ?? `${rule}.${message}`, visible(params));
}

/** The words of a rule; its id stands in for what is missing. */
export function ruleWords(lang: Lang, rule: string): RuleWords {
  return rules[lang][rule] ?? { title: rule, why: '', repair: '' };
}

/** Values as one line that no terminal obeys: they may be words of a stranger's file. */
function visible(params: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> {
  const inOneLine = (value: string | number) => String(value).replace(/\s+/g, ' ').replace(/\p{C}/gu, '\ufffd');
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, inOneLine(value)]));
}

function fill(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (all, name: string) => String(params[name] ?? all));
}
