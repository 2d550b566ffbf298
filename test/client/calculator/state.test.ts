import { describe, expect, it } from 'vitest';
import { calculate } from '../../../src/client/calculator/calculation.ts';
import { noWork, stateIn, stateInWords, withWork, workOf, type State } from '../../../src/client/calculator/state.ts';
import { readPolicy } from '../../../src/policy/read.ts';
import { calculatorView } from '../../../src/site/calculator-view.ts';

const { schemes } = calculatorView(readPolicy(process.cwd()), 'en')!.data;
const empty: State = { scheme: 'pemdi-2026', office: '', date: '', missing: 'refuse', works: new Map() };
const all = (level: number) => new Map(Array.from({ length: 20 }, (_, index) => [`indicator-${index + 1}`, level]));

describe('what is kept', () => {
  it('is the same when it is read', () => {
    const state = withWork(
      { ...empty, office: 'Kab. "A"', date: '2026-01-02', missing: 'zero' },
      {
        levels: new Map([['indicator-1', 3]]),
        tried: new Map([['indicator-2', 5]]),
        fixed: new Set(['indicator-3']),
        costs: new Map([['indicator-4', '2,5']]),
      },
    );
    expect(stateIn(stateInWords(state), schemes)).toEqual(state);
  });

  it.each(['', '{', 'null', '[]', '3', '{"works": []}', '{"works": {"pemdi-2026": {"levels": null, "fixed": 3}}}'])(
    'is nothing, or nothing wrong, where something else stands: %s',
    (words) => {
      const state = stateIn(words, schemes);
      if (state !== undefined) expect([...workOf(state).levels, ...state.office]).toEqual([]);
    },
  );

  it('holds no level that the scheme does not have', () => {
    const levels = {
      'indicator-1': 6,
      'indicator-2': 0,
      'indicator-3': 2.5,
      'indicator-4': '3',
      'indicator-99': 3,
      'indicator-5': 4,
    };
    const state = stateIn(JSON.stringify({ scheme: 'x', works: { 'pemdi-2026': { levels } } }), schemes)!;
    expect(state.scheme).toBe(schemes[0]!.id);
    expect(workOf({ ...state, scheme: 'pemdi-2026' }).levels).toEqual(new Map([['indicator-5', 4]]));
  });
});

describe('what is calculated', () => {
  it('has no index while a level is missing, and one with 0 for it only when that is asked for', () => {
    const levels = all(3);
    levels.delete('indicator-7');
    const state = withWork(empty, { levels });
    const { evaluation, tried } = calculate(state, schemes);
    expect([evaluation.index, tried, evaluation.missing]).toEqual([undefined, undefined, ['indicator-7']]);
    const counted = calculate({ ...state, missing: 'zero' }, schemes);
    expect(Number(counted.evaluation.index!.value)).toBeLessThan(3);
    expect(counted.evaluation.missing).toEqual(['indicator-7']);
  });

  it('keeps what is tried beside what is entered', () => {
    const { evaluation, tried } = calculate(
      withWork(empty, { levels: all(3), tried: new Map([['indicator-1', 5]]) }),
      schemes,
    );
    expect(evaluation.index!.display).toBe('3.00');
    expect(tried!.comparison.difference.value).toBe('0.1');
    expect(tried!.levels.get('indicator-1')).toBe(5);
    expect(workOf(empty)).toBe(noWork);
  });

  it('says when rounding before or after decides the band', () => {
    // 2.596 is shown as 2.60: good by the one rule, fair by the other.
    const scheme = schemes.find(({ id }) => id === 'spbe-2020')!;
    const state = { ...empty, scheme: scheme.id };
    const levels = new Map(Array.from({ length: 47 }, (_, index) => [`indicator-${index + 1}`, 1]));
    const found = [...levels.keys()].flatMap((id) => {
      levels.set(id, 5);
      return [1, 2, 3, 4, 5].map((level) => {
        const each = calculate(withWork(state, { levels: new Map(levels).set(id, level) }), schemes);
        return [each.evaluation.index!.value, each.evaluation.index!.band, each.otherBand] as const;
      });
    });
    expect(found.some(([, , otherBand]) => otherBand !== undefined)).toBe(true);
    for (const [value, band, otherBand] of found) {
      const rounded = Math.round(Number(value) * 100) / 100;
      const bandAt = (index: number) =>
        ['kurang', 'cukup', 'baik', 'sangat-baik', 'memuaskan'][
          [1.8, 2.6, 3.5, 4.2].filter((from) => index >= from).length
        ];
      expect(band).toBe(bandAt(Number(value)));
      expect(otherBand).toBe(bandAt(rounded) === band ? undefined : bandAt(rounded));
    }
  });
});
