import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/checks/check.ts';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run.ts';
import { languages } from '../../src/i18n/languages.ts';
import { messageText, ruleWords } from '../../src/i18n/t.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { baseCorpus, change, corpus } from '../corpus.ts';

/** The line that a case expects for a message. */
const line = ({ file, place, severity, rule, message, params }: Message) =>
  `${file}:${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${severity} ${rule} ${messageText('en', rule, message, params)}`;

const casesOf = (id: string) => {
  const folder = join(import.meta.dirname, id);
  return existsSync(folder) ? readdirSync(folder).sort().map((name) => ({ name, folder: join(folder, name) })) : [];
};

describe('the list of checks', () => {
  it('holds every file of the folder once, under its own name', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/checks'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !['check', 'index', 'run'].includes(name));
    expect(checks.map(({ id }) => id).sort()).toEqual(files.sort());
  });

  it('finds nothing in the example corpus and in the content', () => {
    expect(runChecks(readPolicy(baseCorpus)).map(line)).toEqual([]);
    expect(runChecks(readPolicy(process.cwd())).map(line)).toEqual([]);
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
    expect(runChecks(readPolicy(root)).map(({ rule }) => rule)).toContain(id);
  });

  it('has a case that passes and a case that fails', () => {
    const names = casesOf(id).map(({ name }) => name);
    expect(names.some((name) => name.startsWith('ok'))).toBe(true);
    expect(names.some((name) => !name.startsWith('ok'))).toBe(true);
  });

  it.each(casesOf(id))('case $name', ({ name, folder }) => {
    const found = runChecks(readPolicy(corpus(join(folder, 'corpus')))).filter(({ rule }) => rule === id);
    const expected = name.startsWith('ok') ? '' : readFileSync(join(folder, 'expected.txt'), 'utf8').trim();
    expect(found.map(line).join('\n')).toBe(expected);
    for (const { rule, message, params } of found) {
      for (const lang of languages) expect(messageText(lang, rule, message, params)).not.toMatch(/[{}]|^[\w-]+\.[\w-]+$/);
    }
  });
});
