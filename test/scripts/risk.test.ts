import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';
import { temporaryFolder } from '../temporary.ts';

const repository = join(import.meta.dirname, '../..');
const risk = (...args: readonly string[]) => runScript('risk', repository, args);

/** A file with a text, or bytes. */
function file(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'register.csv');
  writeFileSync(path, content);
  return path;
}

const header =
  'Nomor risiko;Jenis risiko;Kejadian;Kategori risiko;Area dampak;Level kemungkinan;Penjelasan kemungkinan;Level dampak;Penjelasan dampak;Pemilik Risiko;Catatan kami';
const sound = `${header}
R1;Negatif;Evaluator kurang;Inovasi;Kinerja;3;sering;2;ringan;Deputi;satu
R2;Positif;Antusias;Inovasi;Kinerja;5;sering;5;besar;Deputi;"dua; tiga"
`;

describe('npm run risk', { timeout: 60_000 }, () => {
  it('prints the register by score and the matrix with counts, and gives 0 when nothing is wrong', async () => {
    const { code, stdout, stderr } = await risk(file(sound), '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Score  Level      L×I  Risk  Event             Owner   Treatment
   25  Very high  5×5  R2    Antusias          Deputi  no threshold given
   10  Low        3×2  R1    Evaluator kurang  Deputi  no threshold given

Matrix: how many risks in each cell
Likelihood \\ Impact   1     2       3     4     5
5 Almost certain      9 ·  15 ·    18 ·  23 ·  25 [1]
4 Frequent            6 ·  12 ·    16 ·  19 ·  24 ·
3 Occasional          4 ·  10 [1]  14 ·  17 ·  22 ·
2 Rare                2 ·   7 ·    11 ·  13 ·  21 ·
1 Almost never        1 ·   3 ·     5 ·   8 ·  20 ·

Very high (21–25): 1; Low (6–10): 1
Risks: 2; reaching their threshold: 0
Without a threshold, in the register and in the annex: 2
Scores, levels and example thresholds follow the examples in the Annex of PermenPANRB 5/2020; a body may set others.

Nothing is wrong.
`);
  });

  it('tells errors with file, line and column in both languages, and gives 1', async () => {
    const path = file(sound.replace('Inovasi;Kinerja;3', 'Inovassi;Kinerja;6'));
    const [english, indonesian] = await Promise.all([risk(path, '--lang', 'en'), risk(path, '--lang', 'id')]);
    expect(english.code).toBe(1);
    expect(english.stdout.split('\n').slice(0, 2)).toEqual([
      `${path}:2:29  error  value-near  Unexpected "Inovassi" as "Risk category", expected perhaps "Innovation"`,
      `${path}:2:46  error  level-range  Unexpected level "6" as "Likelihood level", expected a number from 1 to 5`,
    ]);
    expect(indonesian.code).toBe(1);
    expect(indonesian.stdout.split('\n')[0]).toBe(
      `${path}:2:29  error  value-near  "Inovassi" bukan "Kategori risiko" yang dikenal, barangkali maksudnya "Inovasi"`,
    );
  });

  it('gives 0 for warnings alone', async () => {
    const { code, stdout } = await risk(file(sound.replace('sering;2', ';2')), '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toMatch(/:2:47 {2}warning {2}explanation-missing {2}/);
  });

  it('prints JSON with ids, matrix and problems, columns of its own included', async () => {
    const { code, stdout } = await risk(
      file(sound.replace('Deputi;satu', ';satu')),
      '--format',
      'json',
      '--lang',
      'en',
    );
    expect(code).toBe(1);
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({
      standing: 'example',
      risks: [
        {
          id: 'R2',
          category: 'inovasi',
          type: 'positive',
          score: 25,
          level: 5,
          other: { 'Catatan kami': 'dua; tiga' },
        },
        { id: 'R1', score: 10, threshold: null },
      ],
      counts: { all: 2 },
      problems: [{ line: 2, severity: 'error', rule: 'field-missing', field: 'owner' }],
    });
    expect(printed.matrix).toHaveLength(25);
    expect(printed.matrix.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { likelihood: 3, impactLevel: 2, score: 10, count: 1, risks: ['R1'] },
      { likelihood: 5, impactLevel: 5, score: 25, count: 1, risks: ['R2'] },
    ]);
  });

  it('prints CSV with stable columns that it reads again, and what is wrong beside it', async () => {
    const path = file(sound.replace('Deputi;satu', ';satu'));
    const { code, stdout, stderr } = await risk(path, '--format', 'csv', '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toMatch(/:2:\d+ {2}error {2}field-missing {2}/);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(
      'id,target,type,event,cause,category,impact,area,control,likelihood,likelihoodNote,impactLevel,impactNote,score,level,threshold,treat,priority,owner,option,action,output,schedule,inCharge,residualLikelihood,residualImpact,residualScore,Catatan kami',
    );
    expect(lines[1]).toBe('R2,,positive,Antusias,,inovasi,,kinerja,,5,sering,5,besar,25,5,,,,Deputi,,,,,,,,,dua; tiga');
    const again = await risk(file(stdout), '--format', 'csv', '--lang', 'id');
    expect(again.stdout).toBe(stdout);
  });

  it('prints one HTML document that obeys no words of the file', async () => {
    const { code, stdout } = await risk(
      file(sound.replace('Antusias', '<script>alert(1)</script>')),
      '--format',
      'html',
      '--lang',
      'id',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(stdout).not.toContain('<script');
    expect(stdout).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
    expect(stdout).toContain('contoh dalam Lampiran PermenPANRB 5/2020');
  });

  it('does not let words of the file act on the terminal', async () => {
    const { stdout } = await risk(
      file(sound.replace('Antusias', 'a\u001b[31mb').replace('Inovasi', 'x\u001b[2J')),
      '--lang',
      'en',
    );
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['ID;Event\nR1;"open\n', /:2:4 {2}error {2}quote-open {2}/],
    ['a;b\n1;2\n', /:1:1 {2}error {2}header-missing {2}/],
    ['', /:1:1 {2}error {2}header-missing {2}/],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xe9]), /:1:1 {2}error {2}file-workbook {2}.*CSV UTF-8/],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /:1:1 {2}error {2}file-workbook {2}/],
    [new Uint8Array([0x49, 0x44, 0x0a, 0xe9]), /:2:1 {2}error {2}file-encoding {2}/],
    [new Uint8Array(10 * 1024 * 1024 + 1), /:1:1 {2}error {2}file-size {2}/],
  ])('gives 1 for a file that is no register', async (content, message) => {
    const { code, stdout, stderr } = await risk(file(content), '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(message);
  });

  it('writes a new register that has nothing wrong, and never over another unless told', async () => {
    const path = join(temporaryFolder(), 'new.csv');
    const first = await risk('--new', path, '--lang', 'id');
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    const written = readFileSync(path, 'utf8');
    expect(written).toMatch(/^\ufeff# Satu baris untuk tiap risiko/);
    expect(written).toContain('\r\nNomor risiko;Sasaran SPBE;Jenis risiko;');
    expect((await risk(path, '--lang', 'en')).code).toBe(0);

    writeFileSync(path, 'mine');
    const second = await risk('--new', path, '--lang', 'en');
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/^Unexpected file `.*`, expected a new name/);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect((await risk('--new', '--force', path, '--lang', 'en')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('\r\nRisk ID,SPBE target,');
  });

  it.each([
    [[], /^Usage: npm run risk/],
    [['nowhere.csv'], /^Unexpected file `nowhere.csv`, expected one that can be read \(ENOENT\)/],
    [['.'], /^Unexpected file `.`, expected one that can be read \(EISDIR\)/],
    [['a.csv', 'b.csv'], /^Unexpected `b.csv`, expected one file only/],
    [['a.csv', '--force'], /^Unexpected `--force`, expected `--new`/],
    [
      ['a.csv', '--format', 'xlsx'],
      /^Unexpected value `xlsx` of `--format`, expected one of `text`, `json`, `csv`, `html`/,
    ],
    [['--new'], /^Unexpected `--new` without a file, expected its name/],
    [['--new', 'no/such/folder.csv'], /expected one that can be written \(ENOENT\)/],
  ])('gives 2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await risk(...args, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
