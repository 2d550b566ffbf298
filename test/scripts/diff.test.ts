import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { exampleRepository, runScript } from './run-script.ts';

const diff = (...args: readonly string[]) => runScript('diff', exampleRepository(), args);

describe('npm run diff', { timeout: 20_000 }, () => {
  it('prints what changed between two days, by what, and the words with marks', async () => {
    const { code, stdout, stderr } = await diff('perpres-1-2001', '--from', '2001-12-31', '--to', '2002-12-31');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Perpres 1/2001: 2001-12-31 to 2002-12-31

Article 2 paragraph (1): words changed
  Perpres 2/2002 Article I number 1, 2002-03-04
  The Minister for Examples draws up the Example Register every [-2-] {+3+}
  years:

Article 2 paragraph (1) letter a: words changed; takes in Article 2 paragraph
  (1) letter b
  Perpres 2/2002 Article I number 1, 2002-03-04
  in the capital[-;-] {+and in the regions.+}

Article 2 paragraph (1) letter b: merged into Article 2 paragraph (1) letter a
  Perpres 2/2002 Article I number 1, 2002-03-04
  [-in the regions.-]

Article 2A: new
  Perpres 2/2002 Article I number 2, 2002-03-04
  {+Copies+}
  (1)  {+Everyone may ask for a copy of the Example Register.+}
  (2)  {+The copy is given under Article 2 paragraph (2).+}

Elucidation of Article 2 paragraph (1): changed
  Perpres 2/2002 Article I number 1, 2002-03-04
  [-Two-]{+Three+} years are counted from the last register.

Unofficial: a restatement. Indonesian prevails over English; only the official
  text is binding.
`);
  });

  it('begins with the first day when none is given, in the language asked for', async () => {
    const { stdout } = await diff('Perpres 1/2001 Pasal 2A', '--to', '2002-03-04', '--lang', 'id');
    expect(stdout).toMatch(/^Perpres 1\/2001 Pasal 2A: 2001-02-03 s\.d\. 2002-03-04\n\nPasal 2A: baru\n/);
  });

  it('prints JSON', async () => {
    const { stdout } = await diff('perpres-1-2001', '--to', '2003-01-01', '--format', 'json', '--lang', 'en');
    const by = [{ regulation: 'perpres-2-2002', place: 'Pasal I angka 1', on: '2002-03-04' }];
    expect(JSON.parse(stdout)).toMatchObject({
      regulation: 'perpres-1-2001',
      lang: 'en',
      from: '2001-02-03',
      to: '2003-01-01',
      changes: [
        {
          address: 'pasal-2-ayat-1',
          label: 'Article 2 paragraph (1)',
          change: 'changed',
          words: [
            [
              { same: 'The Minister for Examples draws up the Example Register every' },
              { deleted: ' 2' },
              { inserted: ' 3' },
              { same: ' years:' },
            ],
          ],
          by,
        },
        { address: 'pasal-2-ayat-1-huruf-a', from: [{ address: 'pasal-2-ayat-1-huruf-b', how: 'merged' }] },
        { change: 'removed', becomes: [{ address: 'pasal-2-ayat-1-huruf-a', how: 'merged' }] },
        {
          address: 'pasal-2a',
          change: 'added',
          inside: [{ address: 'pasal-2a-ayat-1' }, { address: 'pasal-2a-ayat-2' }],
        },
      ],
      elucidations: [{ address: 'pasal-2-ayat-1', change: 'changed', by }],
      force: [{ address: 'pasal-2a-ayat-2', change: 'begins', effect: 'end', since: '2003-01-01' }],
      notApplied: [],
    });
  });

  it('says that the first of the days lies before the regulation', async () => {
    const args = ['pasal 3', '--from', '2000-01-01', '--to', '2002-01-01'];
    const [text, json] = await Promise.all([diff(...args), diff(...args, '--format', 'json')]);
    expect(text.stdout).toContain('2000-01-01 lies before the first day of Perpres 1/2001: it begins on 2001-02-03.\n');
    expect(text.stdout).toContain('Nothing differs between these days.');
    expect(JSON.parse(json.stdout)).toMatchObject({ from: '2000-01-01', begins: '2001-02-03' });
  });

  it('says so where nothing differs', async () => {
    const { code, stdout } = await diff('pasal 3', '--from', '2001-12-31', '--to', '2002-12-31');
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing differs between these days.');
  });

  it('gives 1 and the nearest addresses for one that stood in neither text', async () => {
    const { code, stdout, stderr } = await diff('perpres-1-2001#pasal-2b');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Unexpected address `perpres-1-2001#pasal-2b`/);
  });

  it('says from which day a provision stands that stood on neither day', async () => {
    const { code, stderr } = await diff('perpres-1-2001#pasal-2a', '--from', '2001-06-01', '--to', '2002-01-01');
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: '`perpres-1-2001#pasal-2a` is not in the text of 2002-01-01: it stands from 2002-03-04\n',
    });
  });

  it('says that the text of a regulation is not held', async () => {
    const { code, stderr } = await runScript('diff', join(import.meta.dirname, '../..'), ['inpres-3-2003']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'Inpres 3/2003 is known here; its text is not held in this repository.\n',
    });
  });

  it.each(languages)('says that there is a text in the other language only (%s)', async (lang) => {
    const root = exampleRepository();
    rmSync(join(root, `content/regulations/perpres-1-2001/text.${lang}.mdx`));
    const other = lang === 'id' ? 'en' : 'id';
    const compare = (...args: readonly string[]) => runScript('diff', root, [...args, '--to', '2003-01-01']);
    const [whole, provision, there] = await Promise.all([
      compare('perpres-1-2001', '--lang', lang),
      compare('perpres-1-2001#pasal-2', '--lang', lang, '--format', 'json'),
      compare('perpres-1-2001#pasal-2', '--lang', other),
    ]);
    expect([whole, provision].map(({ code, stdout }) => [code, stdout])).toEqual([1, 1].map((code) => [code, '']));
    expect(whole.stderr).toContain(`Perpres 1/2001`);
    expect(whole.stderr).toContain(`; --lang ${other} `);
    expect(provision.stderr).toBe(whole.stderr);
    expect(there.code).toBe(0);
    expect(there.stdout).toContain('{+3+}');
  });

  it.each([
    [[], /^Usage: npm run diff/],
    [['pasal 2', '--from', '2002-13-01'], /^Unexpected day `2002-13-01`/],
    [
      ['pasal 2', '--from', '2003-01-01', '--to', '2002-01-01'],
      /^Unexpected order of days, expected `--from` before `--to`/,
    ],
    [['pasal 2', '--format', 'md'], /^Unexpected value `md` of `--format`, expected one of `text`, `json`\n$/],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await diff(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
