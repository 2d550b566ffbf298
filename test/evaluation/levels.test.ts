import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, type Content, type Format } from '../../src/evaluation/entries.ts';
import { indicatorIn, missingProblem, nearestIndicator, rangesOf, readCosts } from '../../src/evaluation/levels.ts';
import { readEntries, readLevels } from '../../src/evaluation/read-levels.ts';
import type { Problem } from '../../src/evaluation/problems.ts';
import { indicatorsOf } from '../../src/evaluation/scheme.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { anyLevels, levelsBy, pemdi2026, schemes, spbe2020 } from './schemes.ts';

const read = (text: string, format: Format, named?: string) => readLevels(text, format, schemes, named);

/** Problems as `line:column rule`. */
const places = (problems: readonly Problem[]) => problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('levels in YAML and JSON', () => {
  it.each<[string, Format, string]>([
    ['flow', 'yaml', 'scheme: pemdi-2026\nlevels: {1: 3, 2: 4}\n'],
    ['block', 'yaml', 'scheme: pemdi-2026\nlevels:\n  1: 3\n  2: 4\n'],
    ['the levels first, with remarks', 'yaml', '# ours\nlevels:\n  1: 3 # seen\n  "2": "4"\nscheme: "pemdi-2026"\n'],
    ['ids as keys', 'yaml', 'scheme: pemdi-2026\nlevels: {indicator-1: 3, Indikator 2: 4.0}\n'],
    ['a byte order mark and CRLF', 'yaml', '\ufeffscheme: pemdi-2026\r\nlevels:\r\n  1: 3\r\n  2: 4\r\n'],
    ['an empty level', 'yaml', 'scheme: pemdi-2026\nlevels: {1: 3, 2: 4, 3: null, 4: ~, 5: "-", 6: ""}\n'],
    ['JSON', 'json', '{"scheme": "pemdi-2026", "levels": {"1": 3, "2": 4}}'],
    ['JSON with tabs', 'json', '{\n\t"scheme": "pemdi-2026",\n\t"levels": {\n\t\t"1": 3,\n\t\t"2": 4\n\t}\n}\n'],
    ['JSON with nulls', 'json', '\ufeff{"levels": {"1": 3, "2": 4, "3": null}, "scheme": "pemdi-2026"}'],
  ])('are read: %s', (_, format, text) => {
    const { scheme, levels, problems } = read(text, format);
    expect(problems).toEqual([]);
    expect(scheme!.id).toBe('pemdi-2026');
    expect(levels).toEqual(levelsBy({ 1: 3, 2: 4 }));
  });

  it('are of the scheme that the caller names where the file names none', () => {
    expect(read('levels: {1: 3}', 'yaml', 'spbe-2020').scheme!.id).toBe('spbe-2020');
  });

  it.each<[string, string, readonly string[]]>([
    [
      'out of range',
      'scheme: pemdi-2026\nlevels: {1: 6, 2: 0, 3: -1}',
      ['2:13 level-range', '2:19 level-range', '2:25 level-range'],
    ],
    ['a fraction', 'scheme: pemdi-2026\nlevels: {1: 2.5}', ['2:13 level-whole']],
    ['words', 'scheme: pemdi-2026\nlevels:\n  1: tiga\n  2: true', ['3:6 level-word', '4:6 level-word']],
    [
      'an indicator that is not there',
      'scheme: pemdi-2026\nlevels: {21: 3, 0: 1}',
      ['2:10 indicator-number', '2:17 indicator-number'],
    ],
    ['no indicator', 'scheme: pemdi-2026\nlevels: {aspect-1: 3}', ['2:10 indicator-unknown']],
    ['a doubled indicator', 'scheme: pemdi-2026\nlevels:\n  1: 3\n  indicator-1: 4', ['4:3 indicator-twice']],
    ['a doubled indicator without a level', 'scheme: pemdi-2026\nlevels:\n  1: 3\n  1:', ['4:3 indicator-twice']],
    ['a decimal comma that cuts a level in two', 'scheme: pemdi-2026\nlevels: {1: 3,0, 2: 4}', ['2:15 value-alone']],
    ['a decimal comma', 'scheme: pemdi-2026\nlevels:\n  1: 3,5', ['3:6 level-whole']],
    ['a list', 'scheme: pemdi-2026\nlevels: [3, 4]', ['2:9 shape']],
    ['a list as a level', 'scheme: pemdi-2026\nlevels: {1: [3]}', ['2:13 shape']],
    ['nothing as levels', 'scheme: pemdi-2026\nlevels:', ['2:8 shape']],
    ['no levels', 'scheme: pemdi-2026', ['1:1 key-missing']],
    ['another key', 'scheme: pemdi-2026\nlevles: {1: 3}', ['2:1 key-unknown']],
    ['a doubled key', 'scheme: pemdi-2026\nlevels: {1: 3}\nlevels: {1: 4}', ['3:1 key-twice']],
    ['no scheme', 'levels: {1: 3}', ['1:1 scheme-missing']],
    ['an empty scheme', 'scheme:\nlevels: {1: 3}', ['2:1 scheme-missing']],
    ['an unknown scheme', 'scheme: pemdi-2025\nlevels: {1: 3}', ['1:9 scheme-unknown']],
    ['broken YAML', 'scheme: pemdi-2026\nlevels: {1: 3', ['2:14 syntax']],
    ['an alias', 'scheme: pemdi-2026\nlevels: {1: &a 3, 2: *a}', ['2:22 shape']],
    ['several documents', 'scheme: pemdi-2026\n---\nlevels: {1: 3}', ['2:1 syntax']],
    ['nothing', '', ['1:1 shape']],
    ['a word', 'levels', ['1:1 shape']],
    ['a list as the scheme', 'scheme: [a]\nlevels: {1: 3}', ['1:9 shape']],
  ])('are refused with their place: %s', (_, text, expected) => {
    expect(places(read(text, 'yaml').problems)).toEqual(expected);
  });

  it('are refused where lists stand in lists without end', () => {
    // How deep the reader of YAML goes depends on the machine.
    expect(places(read('['.repeat(100_000), 'yaml').problems)).toEqual([expect.stringMatching(/^1:\d+ syntax$/)]);
  });

  it('of another scheme than the caller names are refused', () => {
    const { scheme, problems } = read('scheme: spbe-2020\nlevels: {1: 3}', 'yaml', 'pemdi-2026');
    expect(scheme).toBeUndefined();
    expect(problems).toEqual([
      { rule: 'scheme-differs', line: 1, column: 9, params: { found: 'spbe-2020', expected: 'pemdi-2026' } },
    ]);
  });

  it('name what is nearest', () => {
    const text = 'scheme: pemdi-2026\nlevels: {22: 3, indicater-7: 2, Indikator ke-9: 1}';
    const { problems } = read(text, 'yaml');
    expect(problems.map(({ params }) => params['nearest'])).toEqual(['20', '7', '9']);
    expect(nearestIndicator('kesembilan', pemdi2026)).toMatch(/^\d+$/);
  });
});

describe('levels in CSV', () => {
  it.each([
    ['as it should be', 'indicator,level\n1,3\n2,4\n'],
    ['semicolons', 'indicator;level\n1;3\n2;4\n'],
    ['semicolons and a decimal comma', 'indikator;tingkat\n1;3,0\n2;4,00\n'],
    ['a decimal comma between quotation marks', 'indicator,level\n1,"3,0"\n2,"4,0"\n'],
    ['tabs', 'No\tNilai\n1\t3\n2\t4\n'],
    ['a byte order mark, CRLF and quotation marks', '\ufeff"Indicator","Level"\r\n"1","3"\r\n"2","4"\r\n'],
    ['the line of Excel', 'sep=;\r\nindicator;level\r\n1;3\r\n2;4\r\n'],
    ['empty rows of a spreadsheet', 'indicator,level\n,\n1,3\n,,,\n2,4\n,\n\n'],
    ['other columns', 'indicator,name,level,note\n1,"Tata kelola, Pemdi",3,\n2,Layanan,4,seen\n'],
    ['columns in another order', 'level,indicator\n3,1\n4,2\n'],
    ['names beside numbers', 'No;Indikator;Tingkat Kematangan\n1;Tata kelola;3\n2.;Layanan 7;4\n;Aspek 2;\n'],
    ['numbers behind names', 'Indikator,Nilai,No\nTata kelola,3,1\nLayanan,4,2\n'],
    ['no header', '1,3\n2,4\n'],
    ['no header, semicolons and a decimal comma', '1;3,0\n2;4,0\n'],
    ['names of levels', 'indicator,level\nIndikator 1,Level 3\nindicator-2,Tingkat 4\n'],
    ['spaces', ' Indicator , Level \n 1 , 3 \n 2 , 4 \n'],
    ['empty levels', 'indicator,level\n1,3\n2,4\n3,\n4,-\n5\n'],
    ['remarks', '# ours\nindicator,level\n1,3\n# more\n2,4\n'],
  ])('are read: %s', (_, text) => {
    const { levels, problems } = read(text, 'csv', 'pemdi-2026');
    expect(problems).toEqual([]);
    expect(levels).toEqual(levelsBy({ 1: 3, 2: 4 }));
  });

  it('take their scheme from a remark', () => {
    for (const remark of [
      '# scheme: pemdi-2026',
      '# Skema: pemdi-2026',
      '# scheme;pemdi-2026',
      '"# scheme: pemdi-2026";',
    ]) {
      const { scheme, problems } = read(`${remark}\nindicator;level\n1;3\n`, 'csv');
      expect({ scheme: scheme?.id, problems }).toEqual({ scheme: 'pemdi-2026', problems: [] });
    }
    expect(places(read('# scheme: pemdi\nindicator,level\n1,3\n', 'csv').problems)).toEqual(['1:1 scheme-unknown']);
  });

  it.each([
    ['out of range', 'indicator,level\n1,6\n', ['2:3 level-range']],
    ['a fraction', 'indicator;level\n1;3,5\n', ['2:3 level-whole']],
    ['a decimal comma that nothing protects', 'indicator,level\n1,3,0\n2,4\n', ['2:5 row-long']],
    ['words', 'indicator,level\n1,baik\n', ['2:3 level-word']],
    ['a doubled indicator', 'indicator,level\n1,3\n\n1,\n', ['4:1 indicator-twice']],
    ['a level of nothing', 'indicator,level\n,3\n', ['2:1 indicator-missing']],
    ['an unknown indicator', 'indicator,level\n21,3\nDomain 1,3\n', ['2:1 indicator-number', '3:1 indicator-unknown']],
    ['a header of other words', 'a,b\n1,3\n', ['1:1 columns-missing']],
    ['no level column', 'indicator,name\n1,x\n', ['1:1 columns-missing']],
    ['two columns of numbers', 'no,indikator,level\n1,1,3\n', ['1:4 column-twice']],
    ['two columns of names', 'id,indikator,level\nx,y,3\n', ['1:4 column-twice']],
    ['two level columns', 'indicator,level,nilai\n1,3,3\n', ['1:17 column-twice']],
    ['an open quotation mark', 'indicator,level\n1,"3\n', ['2:3 quote-open']],
    ['nothing', '', ['1:1 columns-missing']],
    ['empty rows', ';;\n;;\n', ['1:1 columns-missing']],
  ])('are refused with their place: %s', (_, text, expected) => {
    expect(places(read(text, 'csv', 'pemdi-2026').problems)).toEqual(expected);
  });

  it('need a scheme', () => {
    expect(places(read('indicator,level\n1,3\n', 'csv').problems)).toEqual(['1:1 scheme-missing']);
  });
});

describe('every format', () => {
  it('gives the levels that were written', () => {
    fc.assert(
      fc.property(anyLevels(spbe2020), fc.constantFrom(',', ';', '\t'), (levels, mark) => {
        const pairs = [...levels].map(([id, level]) => [id.replace(/\D/g, ''), level] as const);
        const yaml = `scheme: spbe-2020\nlevels:\n${pairs.map(([id, level]) => `  ${id}: ${level}\n`).join('')}`;
        const json = JSON.stringify({ scheme: 'spbe-2020', levels: Object.fromEntries(pairs) });
        const csv = [['indicator', 'level'], ...pairs].map((row) => row.join(mark)).join('\r\n');
        for (const [format, text] of [
          ['yaml', yaml],
          ['json', json],
          ['csv', csv],
        ] as const)
          expect(read(text, format, 'spbe-2020')).toMatchObject({ levels, problems: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('never throws, whatever a file holds, and has words for every problem', () => {
    const words = fc.stringMatching(/^[-{}[\]:,;"'#\n\r\t 0-9a-z.*&]{0,60}$/);
    fc.assert(
      fc.property(words, fc.constantFrom<Format>('yaml', 'json', 'csv'), (text, format) => {
        for (const content of ['levels', 'costs'] as Content[]) {
          const { problems } = readCosts(readEntries(text, format, content), pemdi2026);
          for (const { rule, params, line, column } of [...problems, ...read(text, format).problems]) {
            expect(Math.min(line, column)).toBeGreaterThan(0);
            const template = en[`evaluate.problem.${rule}`];
            for (const [, name] of template.matchAll(/\{(\w+)\}/g)) expect(Object.keys(params)).toContain(name);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is told by the name of the file, else by its beginning', () => {
    expect(formatOf('a.YML', '')).toBe('yaml');
    expect(formatOf('a.json', '')).toBe('json');
    expect(formatOf('a.tsv', '{')).toBe('csv');
    expect(formatOf('-', ' {"levels": {}}')).toBe('json');
    expect(formatOf('levels', '# ours\nscheme: spbe-2020\n')).toBe('yaml');
    expect(formatOf('-', 'indicator,level\n')).toBe('csv');
  });
});

describe('costs', () => {
  const costs = (text: string, format: Format) => readCosts(readEntries(text, format, 'costs'), pemdi2026);

  it.each<[Format, string]>([
    ['yaml', 'costs: {1: 2, 2: 1.5, 3: 0.25}'],
    ['yaml', 'scheme: pemdi-2026\ncosts:\n  1: 2\n  2: 1,5\n  3: "0,25"\n'],
    ['csv', 'indicator,cost\n1,2\n2,1.5\n3,0.25\n4,\n'],
    ['csv', 'Indikator;Biaya\n1;2\n2;1,5\n3;0,25\n'],
  ])('are read from %s: %j', (format, text) => {
    const read = costs(text, format);
    expect(read.problems).toEqual([]);
    expect([...read.costs]).toEqual([
      ['indicator-1', '2'],
      ['indicator-2', '1.5'],
      ['indicator-3', '0.25'],
    ]);
  });

  it.each([
    ['costs: {1: 0}', '1:12 cost-zero'],
    ['costs: {1: 0.00}', '1:12 cost-zero'],
    ['costs: {1: -1}', '1:12 cost-number'],
    ['costs: {1: much}', '1:12 cost-number'],
    ['costs: {1: "1,500"}', '1:12 cost-unclear'],
    ['costs: {1: 1e3}', '1:12 cost-number'],
    ['costs: {21: 1}', '1:9 indicator-number'],
    ['scheme: spbe-2020\ncosts: {1: 1}', '1:9 scheme-differs'],
    ['levels: {1: 1}', '1:1 key-unknown'],
  ])('are refused with their place: %j', (text, expected) => {
    expect(places(costs(text, 'yaml').problems)).toEqual([expected]);
  });
});

describe('words of indicators', () => {
  it.each(['7', '007', '7.', '7,0', 'indicator-7', 'Indikator 7', 'INDICATOR #7'])('%j names the seventh', (words) =>
    expect(indicatorIn(words, pemdi2026)).toBe('indicator-7'),
  );

  it.each(['', '0', '21', '-7', '7a', 'seven', 'aspect-7', '7.5'])('%j names none', (words) =>
    expect(indicatorIn(words, pemdi2026)).toBeUndefined(),
  );

  it('are short for many', () => {
    const ids = indicatorsOf(pemdi2026).map(({ id }) => id);
    expect(rangesOf(ids)).toBe('1–20');
    expect(rangesOf(['indicator-1', 'indicator-3', 'indicator-4', 'indicator-9'])).toBe('1, 3–4, 9');
    expect(missingProblem([], { line: 1, column: 1 })).toBeUndefined();
    expect(missingProblem(ids, { line: 2, column: 1 })).toEqual({
      rule: 'levels-missing',
      line: 2,
      column: 1,
      params: { count: 20, indicators: '1–20' },
    });
  });
});

describe('the words of problems', () => {
  it('are there for every rule, and for no other', () => {
    const rules = [...readFileSync('src/evaluation/problems.ts', 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(
      ([, rule]) => `evaluate.problem.${rule}`,
    );
    const keys = Object.keys(en).filter((key) => key.startsWith('evaluate.problem.'));
    expect(keys.sort()).toEqual(rules.sort());
  });
});
