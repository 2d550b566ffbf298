import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { runScript } from './run-script.ts';

const repository = join(import.meta.dirname, '../..');
const office = (...args: readonly string[]) => runScript('office', repository, args);

/** A file with a text, or bytes. */
function file(content: string | Uint8Array, name = 'office.yaml'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const audit = 'perpres-95-2018-pasal-58-ayat-4-1';
const team = `schema: 1
kind: national-team
name: Tim Koordinasi SPBE Nasional
on: 2026-11-22
duties:
`;
/** A file of a regency in which one duty is done, and one only on paper. */
const regency = `schema: 1
kind: regency
name: Kabupaten <script>alert(1)</script>
on: 2026-11-22
duties:
  ${audit}:
    state: done
    done: 2026-03-31
    owner: Diskominfo
    evidence:
      - {kind: carried-out, what: Laporan audit, date: 2026-03-31}
  perpres-95-2018-pasal-12-ayat-1-1:
    state: done
    evidence: [{kind: exists, what: Keputusan bupati}]
`;

/** The file of the team in which everything mandatory is done. */
async function settled(): Promise<string> {
  const { stdout } = await office(file(`${team}  {}\n`.replace('duties:\n  {}', 'duties: {}')), '--format', 'json');
  const { duties } = JSON.parse(stdout) as { duties: readonly { id: string; modality: string }[] };
  const entries = duties
    .filter(({ modality }) => modality !== 'may')
    .map(
      ({ id }) =>
        `  ${id}:\n    state: done\n    done: 2026-11-01\n    evidence: [{kind: carried-out}, {kind: exists}]\n`,
    );
  return `${team}${entries.join('')}`;
}

describe('npm run office', { timeout: 60_000 }, () => {
  it('tells what is to be seen to, and gives 1 while something mandatory is', async () => {
    const { code, stdout, stderr } = await office(file(regency), '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('Checked for: 22 November 2026\n');
    expect(stdout).toMatch(
      /\nEvidence too weak \(1\)\n {2}Perpres 95\/2018 Article 12 paragraph \(1\) · Regional Government\n/,
    );
    expect(stdout).toContain(
      '    - the evidence only shows that something exists; this is a duty to carry out, to cover or to review\n',
    );
    expect(stdout).toMatch(/\nFulfilled \(1\)\n.*due 31 March 2028 \(from the rhythm\) · owner: Diskominfo\n/);
    expect(stdout).toContain('    - evidence: carried out – Laporan audit, 31 March 2026\n');
    expect(stdout).toMatch(/\nMay, not used \(\d+\)\n/);
  });

  it('gives 0 when nothing mandatory is open, and 1 again when time has passed', async () => {
    const path = file(await settled());
    const now = await office(path, '--lang', 'id');
    expect({ code: now.code, stderr: now.stderr }).toEqual({ code: 0, stderr: '' });
    expect(now.stdout).toContain('Tidak ada kewajiban yang belum terpenuhi.');
    // Before anything was done.
    expect((await office(path, '--on', '2026-10-31')).code).toBe(1);
  });

  it('gives 0 while something is only due again soon', async () => {
    const wanted = (await settled()).replace('done: 2026-11-01\n', 'done: 2026-11-01\n    next: 2026-12-01\n');
    const { code, stdout } = await office(file(wanted), '--lang', 'en');
    expect(stdout).toContain('\nDue soon (1)\n');
    expect(stdout).toContain('Nothing mandatory is open.');
    expect(code).toBe(0);
  });

  it('prints JSON with exactly its keys', async () => {
    const { code, stdout, stderr } = await office(file(regency), '--format', 'json', '--on', '2028-04-01');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const printed = JSON.parse(stdout);
    expect(Object.keys(printed)).toEqual(['office', 'on', 'duties', 'summary']);
    expect(printed.on).toBe('2028-04-01');
    expect(printed.office).toEqual({ kind: 'regency', name: 'Kabupaten <script>alert(1)</script>', is: [] });
    for (const duty of printed.duties)
      expect(Object.keys(duty)).toEqual(['id', 'provision', 'modality', 'state', 'due']);
    const byId = new Map<string, unknown>(printed.duties.map((duty: { id: string }) => [duty.id, duty]));
    expect(byId.get(audit)).toEqual({
      id: audit,
      provision: 'pasal-58-ayat-4',
      modality: 'must',
      state: 'late',
      due: '2028-03-31',
    });
    expect(byId.get('perpres-95-2018-pasal-12-ayat-1-1')).toMatchObject({ state: 'evidence-too-weak', due: null });
    const { standings, ...counts } = printed.summary;
    expect(counts).toMatchObject({ duties: printed.duties.length, errors: 0, warnings: 0 });
    const states = printed.duties.map(({ state }: { state: string }) => state);
    expect(standings.late).toBe(states.filter((state: string) => state === 'late').length);
    expect(counts.unsettled).toBe(counts.mandatory - standings.fulfilled - standings['not-applicable']);
  });

  it('tells errors with file, line and column in both languages, beside JSON and HTML too', async () => {
    const path = file(
      regency.replace('2026-03-31\n', '2026-02-30\n').replace(`${audit}:`, 'perpres-95-2018-pasal-58-ayat-44-1:'),
    );
    const english = await office(path, '--lang', 'en');
    expect(english.code).toBe(1);
    expect(english.stdout.split('\n').slice(0, 2)).toEqual([
      `${path}:6:3  error  duty-unknown  Unexpected duty \`perpres-95-2018-pasal-58-ayat-44-1\`, expected perhaps \`${audit}\`; what is said of it is not counted`,
      `${path}:8:11  error  day-impossible  Unexpected day \`2026-02-30\` as \`done\`, expected one that is in the calendar`,
    ]);
    const indonesian = await office(path, '--lang', 'id', '--format', 'json');
    expect(indonesian.code).toBe(1);
    expect(indonesian.stderr.split('\n')[1]).toBe(
      `${path}:8:11  error  day-impossible  Tanggal \`2026-02-30\` pada \`done\` tidak ada dalam kalender`,
    );
    expect(JSON.parse(indonesian.stdout).summary).toMatchObject({ errors: 2, warnings: 0 });
  });

  it('gives 1 for an error in a file that leaves nothing open', async () => {
    const path = file((await settled()).replace('name: Tim', 'naem: x\nname: Tim'));
    const { code, stdout } = await office(path, '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toContain('key-near  Unexpected key `naem`, expected perhaps `name`');
  });

  it('tells what is said of duties that are not those of the office, and gives 0 for that alone', async () => {
    const path = file(`${await settled()}  ${audit}: {state: done}\n`);
    const { code, stdout } = await office(path, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      / {2}warning {2}duty-elsewhere {2}`perpres-95-2018-pasal-58-ayat-4-1` is not a duty of this office/,
    );
  });

  it('tells only the first notes of a kind and counts the rest', async () => {
    const { stdout: started } = await office('--new', 'regency', '--lang', 'en');
    const { stdout } = await office(file(started), '--lang', 'en', '--on', '2012-01-01');
    expect(stdout.match(/ {2}warning {2}duty-begins {2}/g)).toHaveLength(5);
    expect(stdout).toMatch(/\n… and \d{2,} more of duty-begins\n/);
  });

  it('prints one HTML document that obeys no words of the file, with room to sign', async () => {
    const { stdout } = await office(file(regency), '--format', 'html', '--lang', 'id');
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(stdout).not.toContain('<script');
    expect(stdout).toContain('Kabupaten &#60;script&#62;alert(1)');
    expect(stdout).toContain('22 November 2026');
    expect(stdout).toContain('Nama, tanggal, tanda tangan');
    expect(stdout).toContain('Cara menghitung');
  });

  it('does not let words of the file act on the terminal', async () => {
    const { stdout } = await office(
      file(regency.replace('Diskominfo', '"a\\e[31mb"').replace('Kabupaten', 'x')),
      '--lang',
      'en',
    );
    expect(stdout).toContain('owner: a');
    expect(stdout).not.toContain('\u001b');
  });

  it('is checked today in Indonesia where neither the file nor the command names a day', async () => {
    const { stdout } = await office(file(regency.replace('on: 2026-11-22\n', '')), '--format', 'json');
    expect(Math.abs(Date.parse(JSON.parse(stdout).on) - Date.now())).toBeLessThan(2 * 86_400_000);
  });

  it.each([
    ['a: [', /:1:4 {2}error {2}syntax {2}/],
    ['', /:1:1 {2}error {2}shape {2}/],
    ['schema: 2\nkind: regency\nduties: {}\n', /:1:9 {2}error {2}schema-version {2}.*`2`.*expected 1/],
    ['schema: 1\nkind: kabupatn\nduties: {}\n', /:2:7 {2}error {2}kind-unknown {2}.*`kabupatn`, expected regency/],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04]), /:1:1 {2}error {2}file-workbook {2}/],
    [new Uint8Array([0x61, 0x0a, 0xe9]), /:2:1 {2}error {2}file-encoding {2}/],
    [new Uint8Array(10 * 1024 * 1024), /:1:1 {2}error {2}file-size {2}.*2 MB/],
  ])('gives 1 for a file that cannot be checked', async (content, message) => {
    const start = performance.now();
    const { code, stdout, stderr } = await office(file(content), '--lang', 'en', '--format', 'json');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('writes a starting file that only says what is open', async () => {
    const path = join(temporaryFolder(), 'new.yaml');
    const written = await office('--new', 'province', '--output', path, '--lang', 'id');
    expect({ code: written.code, stdout: written.stdout }).toEqual({ code: 0, stdout: '' });
    expect(written.stderr).toBe(`${path} sudah ditulis: isi, lalu jalankan \`npm run office -- ${path}\`\n`);
    const { code, stdout, stderr } = await office(path, '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^Office: \(no name given\)\n/);
    expect(stdout).not.toContain('Fulfilled');
  });

  it('writes a starting file to the terminal, in the language', async () => {
    const { code, stdout } = await office('--new', 'city', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# The SPBE duties of one office \(City\)/);
    expect(stdout).toContain('\nschema: 1\nkind: city\n');
  });

  it('never writes over a file unless told, be it the file that is checked', async () => {
    const path = file(regency);
    for (const args of [
      ['--new', 'city'],
      [path, '--format', 'html'],
    ]) {
      const { code, stderr } = await office(...args, '--output', path, '--lang', 'en');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Unexpected file `.*`, expected a new name/m);
      expect(readFileSync(path, 'utf8')).toBe(regency);
    }
    expect((await office('--new', 'city', '--output', path, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('\nkind: city\n');
  });

  it('never puts a report in place of the file that it reports on', async () => {
    const path = file(regency);
    const link = join(temporaryFolder(), 'link.yaml');
    symlinkSync(path, link);
    for (const output of [path, link]) {
      const { code, stderr } = await office(path, '--output', output, '--force', '--lang', 'en');
      expect(code).toBe(2);
      expect(stderr).toMatch(/^Unexpected `.*` as `--output`, expected another name/m);
      expect(readFileSync(path, 'utf8')).toBe(regency);
    }
  });

  it('writes a report to a file, and what is wrong to the terminal', async () => {
    const out = join(temporaryFolder(), 'report.html');
    const { code, stdout, stderr } = await office(
      file(regency.replace('state: done', 'state: doen')),
      '--format',
      'html',
      '--output',
      out,
      '--lang',
      'en',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/:7:12 {2}error {2}state-unknown {2}/);
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it.each([
    [[], /^Usage: npm run office/],
    [['nowhere.yaml'], /^Unexpected file `nowhere.yaml`, expected one that can be read \(ENOENT\)/],
    [['.'], /^Unexpected file `.`, expected one that can be read \(EISDIR\)/],
    [['a.yaml', 'b.yaml'], /^Unexpected `b.yaml`, expected one file only/],
    [['a.yaml', '--force'], /^Unexpected `--force`, expected `--output`/],
    [['a.yaml', '--on', '2026-02-30'], /2026-02-30/],
    [['a.yaml', '--format', 'pdf'], /^Unexpected value `pdf` of `--format`/],
    [['--new', 'regancy'], /`regency`/],
    [['--new'], /^Unexpected .*`--new`/],
    [['--new', 'city', 'a.yaml'], /^Unexpected `a.yaml` with `--new`/],
    [['--new', 'city', '--format', 'json'], /^Unexpected `--format` with `--new`/],
    [['--new', 'city', '--output', 'no/such/folder.yaml'], /expected one that can be written \(ENOENT\)/],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await office(...args, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(existsSync(join(repository, 'a.yaml'))).toBe(false);
  });

  it.each([
    ['en', /^Usage: npm run office/],
    ['id', /^Cara pakai: npm run office/],
  ])('tells its use in %s', async (lang, words) => {
    const { code, stdout } = await office('--help', '--lang', lang);
    expect(code).toBe(0);
    expect(stdout).toMatch(words);
    for (const flag of ['--new', '--on', '--format', '--output', '--force', '--lang']) expect(stdout).toContain(flag);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
