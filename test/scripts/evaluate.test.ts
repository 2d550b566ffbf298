import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, runScript, scriptPath } from './run-script.ts';
import { temporaryFolder } from '../temporary.ts';

const repository = join(import.meta.dirname, '../..');

/** The schemes with one of their regulations: reading the rest of the content takes a second for each run. */
const small = temporaryFolder();
for (const folder of ['schemas', 'content/schemes', 'content/regulations/permenpanrb-8-2026'])
  cpSync(join(repository, folder), join(small, folder), { recursive: true });

const run = (...args: readonly string[]) => runScript('evaluate', small, args);

/** A file of a name with a text. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

/** Levels of the twenty indicators of Pemdi: 3, but for some. */
function pemdi(more: Readonly<Record<number, number | string>> = {}): string {
  const levels = Array.from({ length: 20 }, (_, index) => `  ${index + 1}: ${more[index + 1] ?? 3}\n`);
  return `scheme: pemdi-2026\nlevels:\n${levels.join('')}`;
}

describe('npm run evaluate', { timeout: 60_000 }, () => {
  it('prints what the index rests on, the tree and the index', async () => {
    const { code, stdout, stderr } = await run(file('a.yaml', pemdi({ 20: 4, 6: 2 })), '--lang', 'en');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 7).map((line) => line.replace(/^(Set by: PermenPANRB 8\/2026).*/, '$1'))).toEqual([
      'Scheme: Pemdi Index 2026 (20 indicators) (pemdi-2026)',
      'Not certain: The regulation was read in one copy from a third-party repository; its official page has not been opened.',
      'Set by: PermenPANRB 8/2026',
      'Holds: from 2026-06-05 (reported by others)',
      'Confidence: copy of the text read (text)',
      'Index: 3.12',
      'Band: Good (from the unrounded index)',
    ]);
    expect(stdout).toMatch(/\nAspect 3 +15% +2\.80 {2}Data\n/);
    expect(stdout).toMatch(/\n {2}Indicator 6 +3% +2 {2}/);
    expect(stdout).toMatch(/\nCalculated from the levels given; not an official result\.\n$/);
  });

  it('speaks Indonesian, with decimal commas', async () => {
    const { code, stdout } = await run(file('a.yaml', pemdi({ 20: 4, 6: 2 })), '--lang', 'id', '--target', '3,2');
    expect(code).toBe(0);
    expect(stdout).toContain('\nIndeks: 3,12\n');
    // The copy has no commencement clause: the day is known from others only.
    expect(stdout).toContain('\nBerlaku: sejak 2026-06-05 (menurut sumber lain)\n');
    expect(stdout).toContain('\nPredikat: Baik (dari indeks yang tidak dibulatkan)\n');
    expect(stdout).toMatch(/\nAspek 3 +15% +2,80 {2}Data\n/);
    expect(stdout).toContain('\nSasaran: indeks paling rendah 3,2\n');
  });

  it('prints JSON of exactly one shape, the same for every format of the file', async () => {
    const entries = Array.from({ length: 20 }, (_, index) => [index + 1, index === 19 ? 4 : 3] as const);
    const files = [
      file('a.yml', pemdi({ 20: 4 })),
      file('a.json', JSON.stringify({ levels: Object.fromEntries(entries), scheme: 'pemdi-2026' })),
      file(
        'a.csv',
        `\ufeffsep=;\r\n# skema: pemdi-2026\r\nIndikator;Tingkat\r\n${entries.map((pair) => pair.join(';')).join('\r\n')}\r\n;\r\n`,
      ),
      file('a.txt', pemdi({ 20: '"4,0"' })),
    ];
    const printed = await Promise.all(files.map((path) => run(path, '--format', 'json', '--lang', 'en')));
    for (const { code, stdout, stderr } of printed) {
      expect(code).toBe(0);
      expect(stderr).toMatch(/^Not certain: The regulation was read in one copy/);
      expect(stdout).toBe(printed[0]!.stdout);
    }
    const object = JSON.parse(printed[0]!.stdout);
    expect(Object.keys(object)).toEqual(['scheme', 'nodes', 'index']);
    expect(object.scheme).toBe('pemdi-2026');
    expect(object.nodes).toHaveLength(27);
    expect(object.nodes.slice(-3)).toEqual([
      { id: 'aspect-7', value: '3.6', display: '3.60' },
      { id: 'indicator-19', value: '3', display: '3.00' },
      { id: 'indicator-20', value: '4', display: '4.00' },
    ]);
    expect(object.index).toEqual({ value: '3.15', display: '3.15', band: 'baik' });
  });

  it('answers for a target with all ties, what is fixed and what it costs', async () => {
    const path = file('a.yaml', pemdi());
    const args = ['--format', 'json', '--lang', 'en', '--target', 'Sangat Baik', '--fixed', '20,19'];
    const { code, stdout } = await run(path, ...args, '--costs', '1=0.5,2=0.5');
    expect(code).toBe(0);
    const { target } = JSON.parse(stdout);
    expect(target).toMatchObject({ band: 'sangat-baik', state: 'reachable', cost: '9', ways: expect.any(String) });
    expect(target.choices.length).toBe(Number(target.choiceCount));
    expect(target.list[0].index.band).toBe('sangat-baik');
    const touched = new Set(target.list.flatMap((way: { steps: { id: string }[] }) => way.steps.map(({ id }) => id)));
    expect(touched).not.toContain('indicator-20');
    const costs = file('costs.csv', 'indikator;biaya\n1;0,5\n2;0,5\n');
    expect((await run(path, ...args, '--costs', costs)).stdout).toBe(stdout);
    const text = await run(path, '--lang', 'en', ...args.slice(4), '--costs', costs);
    expect(text.stdout).toContain('\nThe lowest cost: 9, for this many levels: ');
    expect(text.stdout).toContain(
      '\n     Levels to raise at weight 5% and cost 0.5: 4, over any of indicators 1 (3–5), 2 (3–5)\n',
    );
  });

  it('tells in words what reaches a target, that it is reached, and that it cannot be', async () => {
    const path = file('a.yaml', pemdi());
    const [reachable, reached, unreachable] = await Promise.all([
      run(path, '--lang', 'en', '--target', '3.15', '--fixed', '19'),
      run(path, '--lang', 'en', '--target', 'good'),
      run(path, '--lang', 'en', '--target', '5.01'),
    ]);
    expect(reachable.stdout).toContain(`Target: an index of at least 3.15
The fewest levels to raise: 1. Ways that need no more: 1, in 1 choices of weights
For example, by indicator: 20: 3 → 4
  1. Index 3.15, Good; ways: 1
     Levels to raise at weight 15%: 1, over any of indicators 20 (3–5)
`);
    expect(reached.stdout).toContain('Target: at least the band Good\nIt is reached already.\n');
    expect(unreachable.stdout).toContain('It cannot be reached: with everything at the highest level');
    expect([reachable.code, reached.code, unreachable.code]).toEqual([0, 0, 0]);
  });

  it('shows what moved the index since another file', async () => {
    const [before, after] = [file('before.yaml', pemdi()), file('after.yaml', pemdi({ 20: 4, 6: 2 }))];
    const text = await run(after, '--compare', before, '--lang', 'en');
    expect(text.stdout).toContain(`Compared with ${before}: 3.00 → 3.12 (+0.12)\n`);
    expect(text.stdout).toMatch(/\n {2}Indicator 6 +3 +2 +−0\.03 {2}/);
    expect(text.stdout).toMatch(/\n {2}Indicator 20 +3 +4 +\+0\.15 {2}/);
    const json = await run(after, '--compare', before, '--format', 'json');
    const { compare } = JSON.parse(json.stdout);
    expect(compare.difference).toEqual({ value: '0.12', display: '0.12' });
    expect(compare.nodes).toHaveLength(27);
    const csv = await run(after, '--compare', before, '--format', 'csv', '--lang', 'en');
    expect(csv.stdout.split('\n')[0]).toBe('id,name,weight,value,display,band,stamp,before,share');
    expect(csv.stdout).toMatch(
      /\nindex,Pemdi Index 2026 \(20 indicators\),,3\.12,3\.12,baik,"?The regulation was read[^\n]+,3,0\.12\n$/,
    );
  });

  it('prints one HTML document that obeys no words of the file', async () => {
    const path = file('<script>.yaml', pemdi({ 20: 4 }));
    const { code, stdout } = await run(path, '--compare', path, '--format', 'html', '--target', '3.5', '--lang', 'id');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(stdout).toContain('&#60;script&#62;');
    expect(stdout).not.toMatch(/<script|<link|src=|href=/);
    expect(stdout.match(/Peraturannya dibaca dalam satu salinan/g)).toHaveLength(1);
    expect(stdout).toContain('Sasaran: indeks paling rendah 3,5');
  });

  it('never lets an uncertain scheme be without its stamp', async () => {
    const levels = Array.from({ length: 35 }, (_, index) => `${index + 1},2`).join('\n');
    const path = file('a.csv', `indicator,level\n${levels}\n`);
    const printed = await Promise.all(
      ['text', 'json', 'csv', 'html'].map((format) =>
        run(path, '--scheme', 'spbe-2018', '--format', format, '--lang', 'en'),
      ),
    );
    for (const { code, stdout, stderr } of printed) {
      expect(code).toBe(0);
      expect(stdout + stderr).toContain('The text of PermenPANRB 5/2018 has not been read.');
    }
    // The names of the indicators are reported by others, but weights and bands are only recalled.
    expect(printed[0]!.stdout).toContain('(recalled)\n');
    // What is kept of CSV is the file, not what stood beside it in the terminal. JSON has the one shape that programs were promised.
    expect(printed[2]!.stdout).toContain('The text of PermenPANRB 5/2018 has not been read.');
  });

  it('refuses missing levels with a list of them, or counts them as 0 on request', async () => {
    const path = file('a.yaml', pemdi({ 4: '', 5: 'null', 9: '"-"' }));
    const refused = await run(path, '--lang', 'en');
    expect(refused).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}:2:1  error  levels-missing  Unexpected indicators without a level (3), expected a level for each of 4–5, 9; \`--missing zero\` counts them as 0\n`,
    });
    const counted = await run(path, '--lang', 'en', '--missing', 'zero');
    expect(counted.code).toBe(0);
    expect(counted.stdout).toContain('\nIndex: 2.58\n');
    expect(counted.stdout).toContain('\nIndicators without a level: counted as 0, marked *: 4–5, 9\n');
    expect(counted.stdout).toMatch(/\n {2}Indicator 9 +4% +0\* {2}/);
  });

  it('takes the band from the rounded index on request', async () => {
    const more: Record<number, number> = { 1: 2, 11: 3, 21: 2, 32: 2, 42: 5, 43: 5, 44: 5, 45: 5, 46: 5, 47: 4 };
    const levels = Object.fromEntries(Array.from({ length: 47 }, (_, index) => [index + 1, more[index + 1] ?? 1]));
    const path = file('a.json', JSON.stringify({ scheme: 'spbe-2020', levels }));
    const [plain, rounded] = await Promise.all([
      run(path, '--format', 'json'),
      run(path, '--format', 'json', '--band-from', 'rounded'),
    ]);
    expect(plain.stderr).toBe('');
    expect(JSON.parse(plain.stdout).index).toEqual({ value: '1.7955', display: '1.80', band: 'kurang' });
    expect(JSON.parse(rounded.stdout).index).toEqual({ value: '1.7955', display: '1.80', band: 'cukup' });
    // Nobody may leave with "1.80, Poor" without learning why, and that the other rule of rounding gives another band.
    const told = await Promise.all([run(path, '--lang', 'en'), run(path, '--lang', 'en', '--band-from', 'rounded')]);
    expect(told.map(({ stdout }) => /\nBand: (.*)\n/.exec(stdout)![1])).toEqual([
      'Poor (from the unrounded index). From the rounded index 1.80 it would be Fair; in the SPBE evaluations of 2023 and 2024 both were practised.',
      'Fair (from the rounded index). From the unrounded index 1.7955 it would be Poor; in the SPBE evaluations of 2023 and 2024 both were practised.',
    ]);
  });

  it('tells problems of a file with line and column in both languages, and gives 1', async () => {
    const path = file('a.csv', 'indicator,level\n1,6\n');
    const english = await run(path, '--scheme', 'pemdi-2026', '--lang', 'en');
    expect(english).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}:2:3  error  level-range  Unexpected level 6, expected a whole number from 1 to 5\n`,
    });
    const indonesian = await run(path, '--scheme', 'pemdi-2026', '--lang', 'id');
    expect(indonesian.stderr).toBe(
      `${path}:2:3  error  level-range  Tingkat 6 tidak terduga, seharusnya bilangan bulat dari 1 sampai 5\n`,
    );
  });

  it.each([
    [['--compare', file('b.yaml', 'scheme: spbe-2020\nlevels: {1: 3}')], /b\.yaml:1:9 {2}error {2}scheme-differs {2}/],
    [['--compare', file('b.csv', 'indicator,level\n1,3')], /b\.csv:1:1 {2}error {2}levels-missing {2}/],
    [['--target', '4', '--costs', file('c.yaml', 'costs: {1: 0}')], /c\.yaml:1:12 {2}error {2}cost-zero {2}/],
    [['--scheme', 'spbe-2020'], /a\.yaml:1:9 {2}error {2}scheme-differs {2}/],
  ])('gives 1 for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(file('a.yaml', pemdi()), ...args, '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('does not let words of a file act on the terminal', async () => {
    const { stderr } = await run(file('a.csv', 'indicator,level\n1,\u001b[31mx\n'), '--scheme', 'pemdi-2026');
    expect(stderr).not.toContain('\u001b');
  });

  it('gives 1 for bytes that are no text', async () => {
    const { code, stderr } = await run(file('a.csv', new Uint8Array([0x31, 0x0a, 0xe9])), '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toMatch(/:2:1 {2}error {2}file-encoding {2}/);
  });

  it('tells a workbook of a spreadsheet from a file of text', async () => {
    const workbook = file('a.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]));
    const { code, stderr } = await run(workbook, '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr).toMatch(/:1:1 {2}error {2}file-workbook {2}Unexpected workbook of Excel or LibreOffice, expected/);
  });

  it('reads standard input, in the repository as a whole', () => {
    const options = { cwd: repository, input: pemdi(), encoding: 'utf8', env: environment() } as const;
    const { status, stdout } = spawnSync(process.execPath, [scriptPath('evaluate'), '-', '--format', 'json'], options);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).index.value).toBe('3');
  });

  it.each([
    [[], /^Usage: npm run evaluate/],
    [['nowhere.yaml'], /^Unexpected file `nowhere.yaml`, expected one that can be read \(ENOENT\)/],
    [['a.yaml', 'b.yaml'], /^Unexpected `b.yaml`, expected one file only; `--compare` takes another/],
    [['-', '--compare', '-'], /^Unexpected `-` twice/],
    [['a.yaml', '--fixed', '3'], /^Unexpected `--fixed`, expected `--target` with it/],
    [['a.yaml', '--target', '3', '--format', 'csv'], /^Unexpected `--target` with `--format csv`/],
    [['a.yaml', '--scheme', 'pemdi-2025'], /`pemdi-2026`, `spbe-2018`, `spbe-2020`; the nearest is `pemdi-2026`/],
    [['a.yaml', '--missing', 'one'], /expected one of `refuse`, `zero`/],
    [
      ['PEMDI', '--target', 'bagus'],
      /^Unexpected target `bagus`, expected an index such as `2.6`, or one of `kurang` \(Poor\)/,
    ],
    [['PEMDI', '--target', '3', '--fixed', '3,21'], /^Unexpected indicator `21` of `--fixed`, .* the nearest is `20`/],
    [['PEMDI', '--target', '3', '--costs', '1=2,21=3'], /^--costs:1:5 {2}error {2}indicator-number/],
  ])('gives 2 for %j', async (args, message) => {
    const path = file('a.yaml', pemdi());
    const { code, stdout, stderr } = await run(...args.map((arg) => (arg === 'PEMDI' ? path : arg)), '--lang', 'en');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('explains itself in both languages', async () => {
    const [english, indonesian] = await Promise.all([run('--help', '--lang', 'en'), run('-h', '--lang', 'id')]);
    expect(english.stdout).toMatch(/^Usage: npm run evaluate -- <file> \[flags\]\n/);
    expect(indonesian.stdout).toMatch(/^Pemakaian: npm run evaluate -- <berkas> \[pilihan\]\n/);
    for (const { code, stdout } of [english, indonesian]) {
      expect(code).toBe(0);
      expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    }
  });
});
