/** What the checks say where the files themselves are at fault, and how they behave on files that are cut short. */
import { chmodSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { runChecks } from '../../src/checks/run.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { change, corpus } from '../corpus.ts';
import { builtCases } from './built-cases.ts';
import { found, keyOf, line } from './printed.ts';

describe('a corpus changed by code', () => {
  it.each(builtCases)('$key: $name', ({ key, build, expected }) => {
    const root = corpus();
    build(root);
    const messages = found(root);
    expect(messages.map(line)).toEqual(expected);
    expect(messages.map(keyOf)).toContain(key);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'file-readable.unreadable: a file without permission',
    () => {
      const root = corpus();
      chmodSync(join(root, 'content/guides/contoh/id.mdx'), 0o000);
      expect(found(root).map(line)).toEqual([
        'content/guides/contoh/id.mdx:1:1-1:1 error file-readable Unexpected unreadable file or folder (`EACCES`), expected one that can be read',
      ]);
    },
  );

  it('schema.other: a keyword without a message of its own, in the words of the validator', async () => {
    const root = corpus();
    cpSync('schemas', join(root, 'schemas'), { recursive: true });
    change(root, 'schemas/source.schema.json', '"required": [', '"maxProperties": 3,\n  "required": [');
    vi.resetModules();
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
    onTestFinished(() => cwd.mockRestore());
    const { readPolicy: readWithOtherSchemas } = await import('../../src/policy/read.ts');
    const messages = runChecks(readWithOtherSchemas(root)).filter(({ file }) => file.includes('salinan-palsu'));
    expect(messages.map(line)).toEqual([
      'content/sources/salinan-palsu/source.yaml:1:1-7:1 error schema Unexpected value, expected what the schema says: must NOT have more than 3 properties',
    ]);
  });
});

describe.each(checks.map(({ id }) => id))('%s on files cut short', (id) => {
  const cases = readdirSync(join(import.meta.dirname, id)).filter((name) => !name.startsWith('ok'));

  it.each(cases)('case %s', (name) => {
    const overlay = join(import.meta.dirname, id, name, 'corpus');
    const root = corpus(overlay);
    for (const file of readdirSync(overlay, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )) {
      const path = join(root, relative(overlay, join(file.parentPath, file.name)));
      const lines = readFileSync(path, 'utf8').split('\n');
      // Every seventh line, beginning at another one in each case.
      for (let kept = name.length % 7; kept < lines.length; kept += 7) {
        writeFileSync(path, lines.slice(0, kept).join('\n'));
        const policy = readPolicy(root);
        const messages = runChecks(policy).map(line);
        expect(runChecks(policy, checks.toReversed()).map(line)).toEqual(messages);
      }
      writeFileSync(path, lines.join('\n'));
    }
  });
});
