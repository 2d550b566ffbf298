/** Defined terms: read from the Pasal that defines them, recognised wherever the text uses them. */
import type { Lang } from '../i18n/languages.ts';
import { wordsOf } from './text-structure.ts';
import type { Definition, Entry, Provision, Term, Text } from './types.ts';

/** "Sistem Pemerintahan Berbasis Elektronik (SPBE)": a name and, in parentheses, its abbreviation. */
const namePattern = /^(.*?)(?:\s*\(([^()]+)\))?$/;

/**
 * The definitions in a Pasal: each item that begins with words in bold. Items without a bold beginning define nothing and are left
 * to the check `definition-form`. `terms` adds the other spellings of the glossary.
 */
export function readDefinitions(
  pasal: Provision | undefined,
  regulation: string,
  lang: Lang,
  terms: ReadonlyMap<string, Entry<Term>>,
): readonly Definition[] {
  if (pasal === undefined) return [];
  const alsoWritten = new Map<string, readonly string[]>();
  for (const { yaml } of terms.values()) alsoWritten.set(yaml.data.definedIn, yaml.data.alsoWritten?.[lang] ?? []);
  return pasal.children.flatMap((provision) => {
    const paragraph = provision.blocks[0];
    const strong = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    if (strong?.type !== 'strong') return [];
    const [, name = '', abbreviation] = namePattern.exec(wordsOf(strong)) ?? [];
    if (name === '') return [];
    const others = alsoWritten.get(`${regulation}#${provision.address}`) ?? [];
    const spellings = [name, ...(abbreviation === undefined ? [] : [abbreviation]), ...others];
    return [{ provision, name, spellings, ...(abbreviation === undefined ? {} : { abbreviation }) }];
  });
}

/** The definitions whose terms stand nowhere outside their own definition. */
export function unusedDefinitions({ definitions, mentions }: Text): readonly Definition[] {
  const used = new Set(mentions.map(({ definition }) => definition));
  return definitions.filter((definition) => !used.has(definition));
}

/** A name found in a line of words. */
export interface FoundName<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** A function that finds names in a line of words, the longest where several begin. */
export type NameFinder<Value> = (words: string) => readonly FoundName<Value>[];

/**
 * A finder of names, as written, capitals included. In English a name may also stand in the plural ("Central Agencies"). A name that is
 * part of a longer word is not found.
 */
export function nameFinder<Value>(names: ReadonlyMap<string, Value>, lang: Lang): NameFinder<Value> {
  if (names.size === 0) return () => [];
  const values = new Map(names);
  if (lang === 'en')
    for (const [name, value] of names) if (!values.has(pluralOf(name))) values.set(pluralOf(name), value);
  const forms = [...values.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${forms.map(escapePattern).join('|')})(?![\p{L}\d])`, 'gu');
  return (words) => {
    const found: FoundName<Value>[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words))
      found.push({ start: match.index, end: pattern.lastIndex, value: values.get(match[0])! });
    return found;
  };
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

/** Words as a pattern that finds just them. */
export function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
