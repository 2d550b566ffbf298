import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { change } from '../corpus.ts';
import { environment, exampleRepository, runScript, scriptPath } from './run-script.ts';

const show = (args: readonly string[], env = {}, root = exampleRepository()) => runScript('show', root, args, env);

describe('npm run show', { timeout: 20_000 }, () => {
  it('prints a provision in the language asked for', async () => {
    const { code, stdout, stderr } = await show(['perpres-1-2001#pasal-2-ayat-1', '--lang', 'id']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Perpres 1\/2001 Pasal 2 ayat \(1\)\n/);
    expect(stdout).toContain('(1) Menteri Contoh menyusun Daftar Contoh setiap 2 tahun:\n    a. di pusat;\n');
  });

  it('reads words as people write them', async () => {
    const { stdout } = await show(['Perpres', '1/2001', 'Article', '2', 'paragraph', '(1)', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      regulation: 'perpres-1-2001',
      lang: 'en',
      provisions: [
        { address: 'pasal-2-ayat-1' },
        { address: 'pasal-2-ayat-1-huruf-a' },
        { address: 'pasal-2-ayat-1-huruf-b' },
      ],
    });
  });

  it('prints Markdown', async () => {
    expect((await show(['pasal 2', '--format', 'md'])).stdout).toContain('\n## Article 2 — Register\n');
  });

  it('gives 1 and the nearest addresses for one that does not exist', async () => {
    const { code, stdout, stderr } = await show(['Perpres 1/2001 Pasal 2 ayat (9)']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^Unexpected address `perpres-1-2001#pasal-2-ayat-9`, .*\n {2}perpres-1-2001#pasal-2-ayat-1\n {2}perpres-1-2001#pasal-2-ayat-2\n/,
    );
  });

  it('gives 1 for words that name nothing, in the language of the environment', async () => {
    const { code, stderr } = await show(['what is this'], { LANG: 'id_ID.UTF-8' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Alamat `what is this` tidak ada, .*\n {2}perpres-1-2001/);
  });

  it.each([
    [[], /^Usage: npm run show/],
    [
      ['pasal 1', '--format', 'markdown'],
      /^Unexpected value `markdown` of `--format`, expected one of `text`, `md`, `json`\n$/,
    ],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await show(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('shows what can be read where other content is broken, and says so', async () => {
    const root = exampleRepository();
    writeFileSync(join(root, 'content/sources/salinan-contoh/source.yaml'), 'kind: [');
    const { code, stdout, stderr } = await show(['pasal 3'], {}, root);
    expect(code).toBe(0);
    expect(stdout).toContain('Article 3 — Entry into force');
    expect(stderr).toContain('npm run check');
  });

  it('prints the text of the day that is asked for', async () => {
    const on = (day: string) => show(['perpres-1-2001#pasal-2', '--lang', 'id', '--on', day]);
    const [before, after] = await Promise.all([on('2002-03-03'), on('2002-03-04')]);
    expect(before.stdout).toContain('setiap 2 tahun:\n    a. di pusat;\n    b. di daerah.\n');
    expect(before.stdout).toContain('Teks per: 2002-03-03\n');
    expect(before.stdout).not.toContain('Bunyi sejak');
    expect(after.stdout).toContain('setiap 3 tahun:\n    a. di pusat dan di daerah.\n');
    expect(after.stdout).toContain(
      'Teks per: 2002-03-04\nBunyi sejak (Pasal 2 ayat (1)): 2002-03-04, Perpres 2/2002 Pasal I angka 1\n' +
        'Penjelasan (Pasal 2 ayat (1)): Tiga tahun dihitung sejak daftar yang terakhir.\n',
    );
  });

  it('finds a provision only on days on which it is there', async () => {
    const on = (day: string) => show(['perpres-1-2001#pasal-2a', '--on', day]);
    const [before, after] = await Promise.all([on('2002-03-03'), on('2002-03-04')]);
    expect(before).toMatchObject({ code: 1, stdout: '' });
    expect(before.stderr).toBe(
      '`perpres-1-2001#pasal-2a` is not in the text of 2002-03-03: it stands from 2002-03-04\n',
    );
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.stdout).toContain('\nArticle 2A — Copies\n');
  });

  it('tells force as text, Markdown and JSON', async () => {
    const formats = ['text', 'md', 'json'].map((format) =>
      show(['perpres-1-2001#pasal-2a-ayat-2', '--on', '2003-01-01', '--format', format]),
    );
    const [text, markdown, json] = (await Promise.all(formats)).map(({ stdout }) => stdout);
    expect(text).toContain('\nEnded on (Article 2A paragraph (2)): 2003-01-01, Perpres 2/2002 Article II\n');
    expect(markdown).toContain('\n- **Ended on (Article 2A paragraph (2)):** 2003-01-01, Perpres 2/2002 Article II\n');
    expect(JSON.parse(json!)).toEqual({
      regulation: 'perpres-1-2001',
      lang: 'en',
      on: '2003-01-01',
      status: { value: 'unknown' },
      provisions: [
        {
          address: 'pasal-2a-ayat-2',
          label: 'Article 2A paragraph (2)',
          kind: 'ayat',
          text: 'The copy is given under Article 2 paragraph (2).',
          source: ['salinan-contoh'],
          confidence: 'text',
          since: '2002-03-04',
          changedBy: { regulation: 'perpres-2-2002', place: 'Pasal I angka 2' },
          force: [{ effect: 'end', by: 'perpres-2-2002', place: 'Pasal II', since: '2003-01-01' }],
        },
      ],
    });
  });

  it.each([
    [
      'perpres-2-2002',
      '2002-03-04',
      'Perpres 2/2002: In force (on 2002-03-04)\n  since: 2002-03-04\n  Confidence: copy of the text read (text)\n  Sources: Sumber contoh [salinan-contoh]\n',
    ],
    [
      'perpres-2-2002',
      '2002-03-03',
      'Perpres 2/2002: Not in force yet (on 2002-03-03)\n  Confidence: copy of the text read (text)\n  Sources: Sumber contoh [salinan-contoh]\n',
    ],
    [
      'Perpres 1/2001 Pasal 2',
      '2002-03-04',
      'Perpres 1/2001: First day of force not known (on 2002-03-04)\n  changed by: Perpres 2/2002\n  Confidence: copy of the text read (text)\n  Sources: Sumber contoh [salinan-contoh]\n',
    ],
  ])('prints the status of %s on %s', async (words, day, expected) => {
    expect(await show([words, '--status', '--on', day])).toEqual({ code: 0, stdout: expected, stderr: '' });
  });

  it('prints the status in Indonesian and as JSON, without a day as of the last report', async () => {
    const [indonesian, json, repealed] = await Promise.all([
      show(['perpres-2-2002', '--status', '--lang', 'id']),
      show(['perpres-2-2002', '--status', '--format', 'json', '--on', '2010-01-01']),
      (() => {
        const root = exampleRepository();
        change(root, 'content/regulations/perpres-2-2002/regulation.yaml', 'kind: amends', 'kind: repeals');
        return show(['perpres-1-2001', '--status', '--format', 'json', '--on', '2010-01-01'], {}, root);
      })(),
    ]);
    expect(indonesian.stdout).toMatch(/^Perpres 2\/2002: Belum berlaku \(per 2002-01-01\)\n/);
    expect(JSON.parse(json.stdout)).toEqual({
      regulation: 'perpres-2-2002',
      on: '2010-01-01',
      status: 'in-force',
      since: '2002-03-04',
      lastSeen: '2002-03-04',
      changedBy: [],
      confidence: 'recalled',
      source: ['salinan-contoh'],
    });
    expect(JSON.parse(repealed.stdout)).toEqual({
      regulation: 'perpres-1-2001',
      on: '2010-01-01',
      status: 'ended',
      since: '2002-03-04',
      by: 'perpres-2-2002',
      changedBy: ['perpres-2-2002'],
      confidence: 'text',
      source: ['salinan-contoh'],
    });
  });

  it.each(['2002-02-30', '2002-13-01', '2002-3-4', '4 March 2002', 'tomorrow', '2002'])(
    'gives 2 for the day %j',
    async (day) => {
      const { code, stdout, stderr } = await show(['pasal 2', '--on', day]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toBe(`Unexpected day \`${day}\`, expected one that the calendar has, such as 2017-01-01\n`);
    },
  );

  it.each([
    ['uu-11-2008#pasal-27-ayat-3', '2023-12-31', 0],
    ['uu-11-2008#pasal-27-ayat-3', '2024-01-02', 1],
    ['UU 11/2008 Pasal 45B', '2016-11-24', 1],
    ['UU 11/2008 Pasal 45B', '2016-11-25', 0],
  ])('knows the content on every day: %s on %s gives %i', async (words, day, expected) => {
    const { code } = await show([words, '--on', day], {}, join(import.meta.dirname, '../..'));
    expect(code).toBe(expected);
  });

  it('says until when a provision stood and what became of it', async () => {
    const root = join(import.meta.dirname, '../..');
    const { code, stderr } = await show(['uu-11-2008#pasal-27-ayat-3', '--on', '2025-06-01'], {}, root);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^`uu-11-2008#pasal-27-ayat-3` stood until 2024-01-01 .*2025-06-01\n {2}changed by: UU 1\/2024 /,
    );
    expect(stderr).toContain('uu-11-2008#pasal-27a (Article 27A)');
  });

  it('says that an address was a mistake of the repository, with what is there instead', async () => {
    const root = exampleRepository();
    const facts = 'content/regulations/perpres-1-2001/regulation.yaml';
    change(
      root,
      facts,
      'delegations:\n',
      `lineage:
  - { address: pasal-9, becomes: [pasal-3], how: corrected, reason: { id: Salah baca., en: Misread. } }
  - { address: pasal-8, becomes: [], how: corrected, reason: { id: Salah baca., en: Misread. } }
delegations:
`,
    );
    const [en, id, none] = await Promise.all([
      show(['perpres-1-2001#pasal-9'], {}, root),
      show(['pasal 9 perpres 1/2001', '--lang', 'id', '--on', '2002-12-31'], {}, root),
      show(['perpres-1-2001#pasal-8'], {}, root),
    ]);
    expect([en, id, none].map(({ code, stdout }) => [code, stdout])).toEqual([1, 1, 1].map((code) => [code, '']));
    expect(en.stderr).toBe(
      '`perpres-1-2001#pasal-9` was never there: an earlier version of this repository had it by mistake\n  now:\n  perpres-1-2001#pasal-3 (Article 3)\n',
    );
    expect(id.stderr).toBe(
      '`perpres-1-2001#pasal-9` tidak pernah ada: versi lama repositori ini memuatnya karena keliru\n  sekarang:\n  perpres-1-2001#pasal-3 (Pasal 3)\n',
    );
    expect(none.stderr).toBe(
      '`perpres-1-2001#pasal-8` was never there: an earlier version of this repository had it by mistake\n',
    );
  });

  it.each(languages)('says that there is a text in the other language only (%s)', async (lang) => {
    const root = exampleRepository();
    rmSync(join(root, `content/regulations/perpres-1-2001/text.${lang}.mdx`));
    const [words, hint] = {
      id: ['Naskah Perpres 1/2001 di sini hanya ada dalam bahasa Inggris', '; --lang en menampilkannya.'],
      en: ['Perpres 1/2001 is held here in Indonesian only', '; --lang id shows it.'],
    }[lang] as [string, string];
    const args = ['--lang', lang];
    const [whole, markdown, json, provision, later, other] = await Promise.all([
      show(['perpres-1-2001', ...args], {}, root),
      show(['perpres-1-2001', '--format', 'md', ...args], {}, root),
      show(['perpres-1-2001', '--format', 'json', ...args], {}, root),
      show(['perpres-1-2001#pasal-2', ...args], {}, root),
      show(['perpres-1-2001#pasal-2a', '--on', '2002-12-31', ...args], {}, root),
      show(['perpres-1-2001#pasal-2a', '--on', '2002-12-31', '--lang', lang === 'id' ? 'en' : 'id'], {}, root),
    ]);
    expect([whole, markdown, json, provision, later, other].map(({ code }) => code)).toEqual([0, 0, 0, 1, 1, 0]);
    expect(whole.stdout.replaceAll('\n', ' ')).toContain(words + hint);
    expect(markdown.stdout).toContain(words + hint);
    expect(JSON.parse(json.stdout)).toMatchObject({ regulation: 'perpres-1-2001', lang });
    expect([provision.stderr, later.stderr]).toEqual([`${words}${hint}\n`, `${words}${hint}\n`]);
    expect(other.stdout).toContain('2A');
  });

  it('says that a text is not held, or held in part', async () => {
    const root = join(import.meta.dirname, '../..');
    const [none, part] = await Promise.all([
      show(['inpres-3-2003'], {}, root),
      show(['perpres-132-2022#pasal-1'], {}, root),
    ]);
    expect(none.stdout).toContain('Inpres 3/2003 is known here; its text is not held');
    expect(none.stdout).not.toContain('in English');
    expect(part.stdout).toContain('\nCoverage: only part of this text is held here');
  });

  it('ends quietly when its reader leaves early', async () => {
    const root = join(import.meta.dirname, '../..');
    const command = `"${process.execPath}" "${scriptPath('show')}" perpres-95-2018 --format json | head -n 1`;
    const stderr = await new Promise((resolve) => {
      execFile('sh', ['-c', command], { cwd: root, env: environment() }, (_, __, errors) => resolve(errors));
    });
    expect(stderr).toBe('');
  });
});
