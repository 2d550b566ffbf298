import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { languages } from '../../src/i18n/languages.ts';
import en from '../../src/i18n/messages.en.json' with { type: 'json' };
import id from '../../src/i18n/messages.id.json' with { type: 'json' };
import { messageText, ruleWords } from '../../src/i18n/t.ts';
import { baseCorpus, change, corpus } from '../corpus.ts';
import { builtCases } from './built-cases.ts';
import { found, keyOf, line } from './printed.ts';

/** The cases of a check: a folder each, with the files that differ from the example corpus. `ok…` must not be reported. */
const casesOf = (id: string) => {
  const folder = join(import.meta.dirname, id);
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => ({ name, folder: join(folder, name) }))
    : [];
};

describe('the list of checks', () => {
  it('holds every file of the folder once, under its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/checks'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !['check', 'index', 'run'].includes(name));
    expect(checks.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('finds nothing in the example corpus and in the content', () => {
    expect(found(baseCorpus).map(line)).toEqual([]);
    expect(found(process.cwd()).map(line)).toEqual([]);
  });
});

describe('the messages', () => {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, id };
  /** The placeholders of a text; the validator's own words are in the language of the text. */
  const placeholders = (text = '') =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!.replace(/^detail(?:En|Id)$/, 'detail')).sort();

  it('have the same keys in both languages, in the order of the alphabet', () => {
    expect(Object.keys(id)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual(Object.keys(en).toSorted());
  });

  it.each(Object.keys(en))('%s belongs to a check and has the same placeholders in both languages', (key) => {
    expect(checks.map((check) => check.id)).toContain(key.split('.')[0]);
    expect(placeholders(texts['id']![key])).toEqual(placeholders(texts['en']![key]));
  });

  it('each occur in a case of their check', () => {
    const covered = new Set([...builtCases.map(({ key }) => key), 'schema.other']);
    for (const check of checks) {
      for (const { folder } of casesOf(check.id))
        for (const message of found(corpus(join(folder, 'corpus'))))
          if (message.rule === check.id) covered.add(keyOf(message));
    }
    expect([...covered].toSorted()).toEqual(Object.keys(en));
  });
});

describe.each(checks.map((check) => ({ id: check.id, check })))('$id', ({ id, check }) => {
  it.each(languages)('has a title, a reason and a repair (%s)', (lang) => {
    const { title, why, repair } = ruleWords(lang, id);
    expect(title).not.toBe(id);
    expect(why).toMatch(/\.$/);
    expect(repair).toMatch(/\.$/);
  });

  it.runIf(check.example)('finds its own example', () => {
    const root = corpus();
    const { file, good, bad } = check.example!;
    change(root, file, good, bad);
    expect(found(root).map(({ rule }) => rule)).toContain(id);
  });

  it('has a case that passes and a case that fails', () => {
    const names = casesOf(id).map(({ name }) => name);
    expect(names.some((name) => name.startsWith('ok'))).toBe(true);
    expect(names.some((name) => !name.startsWith('ok'))).toBe(true);
  });

  it.each(casesOf(id))('case $name', ({ name, folder }) => {
    const messages = found(corpus(join(folder, 'corpus')));
    if (name.startsWith('ok')) {
      // What is right is right by every check.
      expect(messages.map(line)).toEqual([]);
      return;
    }
    const own = messages.filter(({ rule }) => rule === id);
    expect(own.map(line).join('\n')).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8').trim());
    for (const { rule, message, params } of own) {
      for (const lang of languages)
        expect(messageText(lang, rule, message, params)).not.toMatch(/[{}]|``|^[\w-]+\.[\w-]+$/);
    }
  });
});
