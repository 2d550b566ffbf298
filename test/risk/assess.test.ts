import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en.json' with { type: 'json' };
import id from '../../src/i18n/id.json' with { type: 'json' };
import { assess, byScore, cellsOf, countRisks, rules } from '../../src/risk/assess.ts';
import { data, inEnglish, inIndonesian, sheetOf } from './methods.ts';

/** A risk with nothing wrong; a cell is changed by the name of its column. */
const sound: Readonly<Record<string, string>> = {
  id: 'R1',
  type: 'negative',
  event: 'An event',
  category: 'inovasi',
  area: 'kinerja',
  likelihood: '3',
  likelihoodNote: 'Why',
  impactLevel: '3',
  impactNote: 'Why',
  owner: 'Head of unit',
};
const registerOf = (...changes: readonly Readonly<Record<string, string>>[]) => {
  const rows = changes.map((change, index) => ({ ...sound, id: `R${index + 1}`, ...change }));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return sheetOf(
    [columns, ...rows.map((row) => columns.map((column) => (row as Record<string, string>)[column] ?? ''))]
      .map((row) => row.map(quote).join(','))
      .join('\n'),
  );
};
const check = (...changes: readonly Readonly<Record<string, string>>[]) => assess(registerOf(...changes), inEnglish);
const found = (...changes: readonly Readonly<Record<string, string>>[]) =>
  check(...changes).problems.map(({ rule }) => rule);
const plan = { option: 'mitigasi', action: 'a', output: 'b', schedule: 'Q1', inCharge: 'c' };

describe('a sound register', () => {
  it('has no problems, and each risk its score and level', () => {
    const { risks, problems } = check({}, { likelihood: 'Hampir Pasti Terjadi', impactLevel: '5 - Very significant' });
    expect(problems).toEqual([]);
    expect(risks.map(({ score, level }) => [score, level?.name])).toEqual([
      [14, 'Medium'],
      [25, 'Very high'],
    ]);
  });

  it('agrees with the example of the annex, whose owners are not given', () => {
    const columns = [
      'id',
      'type',
      'category',
      'area',
      'likelihood',
      'impactLevel',
      'score',
      'level',
      'treat',
      'priority',
      'option',
    ] as const;
    for (const method of [inEnglish, inIndonesian]) {
      const rows = data.example!.risks.map((risk, index) => {
        const words = Object.entries(risk.words).map(([field, text]) => [field, text[method.lang]] as const);
        return {
          ...sound,
          ...Object.fromEntries(words),
          id: `R${index}`,
          type: risk.type,
          category: risk.category,
          area: risk.area,
          likelihood: String(risk.likelihood),
          impactLevel: String(risk.impactLevel),
          score: String(risk.score),
          level: String(risk.level),
          treat: 'Ya',
          priority: String(risk.priority),
          option: risk.options.join(';'),
        };
      });
      expect(columns.every((column) => rows.every((row) => column in row))).toBe(true);
      const { risks, problems } = assess(registerOf(...rows), method);
      expect(problems).toEqual([]);
      expect(risks.map(({ score }) => score)).toEqual([25, 14]);
      // The annex has an example threshold for the second: SPBE human resources, negative, 14.
      expect(risks.map(({ threshold }) => threshold)).toEqual([undefined, { score: 14, isExample: true }]);
    }
  });
});

describe('what is wrong', () => {
  it.each([
    ['an empty required cell', { owner: ' ' }, ['field-missing']],
    ['an unknown category', { category: 'Zebra crossing' }, ['value-unknown']],
    ['a misspelt category', { category: 'Inovassi' }, ['value-near']],
    ['a level out of range', { likelihood: '6' }, ['level-range']],
    ['a level between two', { impactLevel: '2,5' }, ['level-whole']],
    ['a level without explanation', { impactNote: '' }, ['explanation-missing']],
    ['a score that the matrix does not give', { score: '9' }, ['score-differs']],
    ['a score that is no number', { score: 'nine' }, ['number-whole']],
    ['a level of risk that the score does not give', { level: 'High' }, ['level-differs']],
    ['an unknown level of risk', { level: 'Huge' }, ['level-name']],
    ['a threshold beyond the matrix', { threshold: '26' }, ['number-range']],
    ['no treatment at the threshold', { threshold: '14' }, ['treatment-missing']],
    ['no treatment beyond the example threshold', { category: 'SDM SPBE' }, ['treatment-missing-example']],
    ['no treatment in spite of the decision', { treat: 'yes' }, ['treatment-missing-decided']],
    ['a part of the plan is missing', { threshold: '14', ...plan, schedule: '' }, ['treatment-missing']],
    ['a decision against treatment at the threshold', { threshold: '14', treat: 'Tidak', ...plan }, ['treat-no']],
    ['the same by the example threshold', { category: 'SDM SPBE', treat: 'no', ...plan }, ['treat-no-example']],
    ['a decision that is none', { treat: 'perhaps' }, ['value-unknown']],
    ['an option for the other type', { ...plan, option: 'eksploitasi' }, ['option-type']],
    ['one option of several', { ...plan, option: 'mitigasi; transver' }, ['value-near']],
    ['a day that does not exist', { schedule: '2026-02-30' }, ['day-impossible']],
    ['a quarter that does not exist', { schedule: 'triwulan V' }, ['part-impossible']],
    ['an end before the start', { schedule: '2026-04-01 - 2026-03-01' }, ['days-reversed']],
    ['a priority of 0', { priority: '0' }, ['number-whole']],
    [
      'a residual score at the threshold',
      { threshold: '14', ...plan, residualLikelihood: '3', residualImpact: '3' },
      ['residual-open'],
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  it('a column of explanations that is missing, once for all risks', () => {
    const text = 'id,type,event,category,area,likelihood,impactLevel,owner\n';
    const row = 'negative,An event,inovasi,kinerja,3,3,Head';
    const { problems } = assess(sheetOf(`${text}R1,${row}\nR2,${row}\n`), inEnglish);
    expect(problems.map(({ rule, field, row: own }) => [rule, field, own])).toEqual([
      ['column-advised', 'likelihoodNote', undefined],
      ['column-advised', 'impactNote', undefined],
    ]);
  });

  it.each([
    ['a score one below the threshold', { threshold: '15' }],
    ['a plan at the threshold', { threshold: '14', treat: 'Ya', ...plan }],
    ['a risk that is accepted', { threshold: '14', option: 'penerimaan' }],
    ['several options', { ...plan, option: 'Mitigasi; transfer' }],
    [
      'a residual score below the threshold',
      { threshold: '14', ...plan, residualLikelihood: '3', residualImpact: '2' },
    ],
    [
      'a positive risk that is made stronger',
      {
        type: 'positive',
        threshold: '14',
        ...plan,
        option: 'peningkatan',
        residualLikelihood: '5',
        residualImpact: '5',
      },
    ],
    ['no threshold anywhere', { likelihood: '5', impactLevel: '5' }],
  ])('is not %s', (_, change) => {
    expect(found(change)).toEqual([]);
  });

  it('is a number twice, whatever its case', () => {
    const { problems } = check({ id: 'A1' }, {}, { id: 'a1' });
    expect(problems).toMatchObject([{ rule: 'id-twice', row: 2, line: 4, column: 1, params: { value: 'a1', row: 1 } }]);
  });

  it('is a threshold that differs within a category and type', () => {
    expect(found({ threshold: '20' }, { threshold: '21' }, { threshold: '22', type: 'positive' })).toEqual([
      'threshold-differs',
    ]);
  });

  it('is a priority against the scores, and not one between equal scores', () => {
    expect(found({ priority: '2' }, { priority: '1', impactLevel: '5' })).toEqual([]);
    expect(found({ priority: '1' }, { priority: '2', impactLevel: '5' })).toEqual(['priority-order']);
    expect(found({ priority: '1' }, { priority: '2' }, { priority: '1', impactLevel: '5' })).toEqual([]);
    expect(found({ priority: '1' }, { priority: '1', impactLevel: '1' }, { priority: '2' })).toEqual([
      'priority-order',
    ]);
  });

  it('is a header that lacks columns, has one twice, or one nearly', () => {
    const problems = (text: string) =>
      assess(sheetOf(text), inEnglish).problems.map(
        ({ rule, column, params }) => `${rule} ${column} ${params['name'] ?? params['meant']}`,
      );
    const header = 'Risk ID,Risk type,Event,Risk category,Impact area,Likelihood level,Impact level,Risk owner';
    expect(problems(header)).toEqual([]);
    expect(problems(header.replace('Event', 'Evennt'))).toEqual(['column-missing 1 Event', 'column-near 19 Event']);
    expect(problems(`${header},Kejadiann`)).toEqual([`column-near ${header.length + 2} Event`]);
    expect(problems(`${header},Kejadian`)).toEqual([`column-twice ${header.length + 2} Event`]);
    expect(problems(`${header},Our notes`)).toEqual([]);
  });

  it('is a row with more cells than the header, when they hold something', () => {
    const text =
      'id,type,event,category,area,likelihood,impactLevel,owner,likelihoodNote,impactNote\nR1,negative,a,inovasi,kinerja,3,3,me,b,c';
    const rulesOf = (end: string) =>
      assess(sheetOf(text + end), inEnglish).problems.map(({ rule, line, column }) => [rule, line, column]);
    expect(rulesOf(',,,')).toEqual([]);
    expect(rulesOf(',x')).toEqual([['row-long', 2, 42]]);
  });

  it('is told at the cell', () => {
    const text =
      'Catatan;Nomor risiko;Jenis risiko;Kejadian;Kategori risiko;Area dampak;Level kemungkinan;Level dampak;Pemilik Risiko;Penjelasan kemungkinan;Penjelasan dampak\n"a\nb";R1;Negatif;x;Inovasi;Kinerja;7;3;saya;y;z\n';
    expect(assess(sheetOf(text), inIndonesian).problems).toMatchObject([
      { rule: 'level-range', line: 3, column: 33, field: 'likelihood', row: 0 },
    ]);
  });

  it('offers a name in the language of the reader', () => {
    const misspelt = registerOf({ category: 'Rencana dan Angaran' });
    expect(assess(misspelt, inEnglish).problems[0]!.params['meant']).toBe('Plan and Budget');
    expect(assess(misspelt, inIndonesian).problems[0]!.params['meant']).toBe('Rencana dan Anggaran');
  });

  it('has words in both languages for every rule, with the same values in them', () => {
    const values = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
    for (const rule of Object.keys(rules)) {
      const [inEn, inId] = [en, id].map((words) => (words as Record<string, string>)[`risk.problem.${rule}`] ?? '');
      expect(values(inEn!), rule).toEqual(values(inId!));
      expect(inEn, rule).toMatch(/^Unexpected .*expected/);
    }
  });

  it('leaves no value out of its words', () => {
    const all = [
      check({ owner: '', category: 'zz', area: 'Kinerjaa', likelihood: '9', impactLevel: '1,5' }),
      check(
        { score: '9', level: 'High', threshold: '14', treat: 'no' },
        { threshold: '13', category: 'inovasi', priority: '0' },
      ),
      check(
        { id: 'x' },
        { id: 'X', likelihood: 'seldom', schedule: '2026-02-30', option: 'pembagian' },
        { treat: 'ya', threshold: '99' },
      ),
      check(
        { category: 'SDM SPBE', treat: 'no' },
        { priority: '1' },
        { priority: '2', likelihood: '5' },
        {
          schedule: '2026-02-02 2026-01-01',
          residualLikelihood: '5',
          residualImpact: '5',
          threshold: '20',
          impactNote: '',
        },
      ),
    ].flatMap(({ problems }) => problems);
    for (const { rule, params } of all) {
      const template = (en as Record<string, string>)[`risk.problem.${rule}`]!;
      for (const [, name] of template.matchAll(/\{(\w+)\}/g)) expect(params, rule).toHaveProperty(name!);
      expect(Object.values(params).join(' '), rule).not.toMatch(/undefined|NaN|Infinity/);
    }
    expect(new Set(all.map(({ rule }) => rule)).size).toBeGreaterThan(18);
  });
});

describe('orders and counts', () => {
  it('put the highest score first, then priority, then the file; what has no score last', () => {
    const { risks } = check({ likelihood: '' }, { priority: '2' }, { impactLevel: '5' }, { priority: '1' }, {});
    expect(byScore(risks).map(({ words }) => words.id)).toEqual(['R3', 'R4', 'R2', 'R5', 'R1']);
  });

  it('count every risk with a score in exactly one cell and one level', () => {
    const level = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { maxLength: 30 }), (pairs) => {
        fc.pre(pairs.length > 0);
        const { risks } = check(
          ...pairs.map(([likelihood, impactLevel]) => ({
            likelihood: String(likelihood),
            impactLevel: String(impactLevel),
          })),
        );
        const cells = cellsOf(risks, inEnglish);
        expect(cells.flat().flat()).toHaveLength(pairs.length);
        for (const [likelihood, impact] of pairs)
          expect(cells[likelihood - 1]![impact - 1]).toHaveLength(
            pairs.filter(([l, i]) => l === likelihood && i === impact).length,
          );
        const counts = countRisks(risks, inEnglish);
        expect(counts.byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length);
      }),
      { numRuns: 60 },
    );
  });

  it('tell what is to be treated, by whose threshold', () => {
    const { risks } = check(
      { threshold: '14' },
      { threshold: '14', impactLevel: '1' },
      { category: 'SDM SPBE' },
      {},
      { likelihood: '' },
    );
    expect(countRisks(risks, inEnglish)).toMatchObject({
      all: 5,
      toTreat: 2,
      byExample: 1,
      withoutThreshold: 2,
      withoutScore: 1,
    });
  });
});
