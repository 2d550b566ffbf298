import { describe, expect, it } from 'vitest';
import { chosen, fold, levelOf, scoreOf } from '../../src/risk/method.ts';
import { data, inEnglish, inIndonesian } from './methods.ts';

const facts = [
  [1, 3, 5, 8, 20],
  [2, 7, 11, 13, 21],
  [4, 10, 14, 17, 22],
  [6, 12, 16, 19, 24],
  [9, 15, 18, 23, 25],
];

describe('the method of the content', () => {
  it('gives the scores of the annex for every pair of levels', () => {
    facts.forEach((row, likelihood) =>
      row.forEach((score, impact) => expect(scoreOf(inEnglish, likelihood + 1, impact + 1)).toBe(score)),
    );
    expect(scoreOf(inEnglish, 0, 1)).toBeUndefined();
    expect(scoreOf(inEnglish, 6, 1)).toBeUndefined();
  });

  it('has each score from 1 to 25 once, each in one level', () => {
    const scores = inEnglish.scores.flat().sort((a, b) => a - b);
    expect(scores).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(scores.map((score) => levelOf(inEnglish, score)?.level)).toEqual(
      [1, 2, 3, 4, 5].flatMap((level) => Array(5).fill(level)),
    );
  });

  it('has every matrix row and level number in its place', () => {
    for (const { levels } of [data.likelihood, data.impact, data.levels])
      expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
    expect(data.matrix.rows.map(({ likelihood }) => likelihood)).toEqual([5, 4, 3, 2, 1]);
    expect(data.matrix.rows.every(({ scores }) => scores.length === data.impact.levels.length)).toBe(true);
  });

  it('names only categories, areas and options that it has', () => {
    const categories = inEnglish.categories.map(({ id }) => id);
    const areas = inEnglish.areas.map(({ id }) => id);
    expect(categories).toHaveLength(16);
    expect(areas).toHaveLength(7);
    for (const { category } of data.appetite.thresholds) expect(categories).toContain(category);
    for (const risk of data.example!.risks) {
      expect(categories).toContain(risk.category);
      expect(areas).toContain(risk.area);
      expect(inEnglish.options[risk.type]!.map(({ id }) => id)).toEqual(expect.arrayContaining(risk.options));
    }
    expect(areas).toContain(data.impact.area);
  });

  it('works the example of the annex through to the same scores and levels', () => {
    for (const { likelihood, impactLevel, score, level } of [
      ...data.example!.risks,
      ...data.example!.monitoring.moments,
    ]) {
      expect(scoreOf(inEnglish, likelihood, impactLevel)).toBe(score);
      expect(levelOf(inEnglish, score)?.level).toBe(level);
    }
  });

  it('says of everything that the annex gives as an example that it is one', () => {
    const { likelihood, impact, matrix, levels, appetite, example } = data;
    for (const { standing } of [likelihood, impact, matrix, levels, appetite, example!])
      expect(standing).toBe('example');
    for (const { standing } of [data.categories, data.impactAreas]) expect(standing).toBe('adaptable');
  });

  it('has names of columns that are recognised as one column only', () => {
    const all = inEnglish.fields.flatMap(({ id, names }) =>
      [...new Set(names.map(fold))].map((name) => [name, id] as const),
    );
    const twice = all.filter(([name, id]) => all.some(([other, otherId]) => other === name && otherId !== id));
    expect(twice).toEqual([]);
    expect(all.filter(([name]) => name === '')).toEqual([]);
  });
});

describe('a choice', () => {
  it.each([
    ['Sumber Daya Manusia SPBE', 'sumber-daya-manusia-spbe'],
    ['SDM SPBE', 'sumber-daya-manusia-spbe'],
    ['spbe human resources', 'sumber-daya-manusia-spbe'],
    ['rencana-dan-anggaran', 'rencana-dan-anggaran'],
    ['  Plan  and Budget ', 'rencana-dan-anggaran'],
    ['Proyek Pembangunan / Pengembangan Sistem', 'proyek-pembangunan-pengembangan-sistem'],
  ])('is named by "%s" in either language', (words, id) => {
    expect(chosen(inEnglish.categories, words)?.id).toBe(id);
    expect(chosen(inIndonesian.categories, words)?.id).toBe(id);
  });

  it('is not named by nothing, nor by "SPBE" alone', () => {
    for (const words of ['', ' ', 'SPBE', '—']) expect(chosen(inEnglish.categories, words)).toBeUndefined();
  });
});
