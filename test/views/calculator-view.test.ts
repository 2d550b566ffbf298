import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { indicatorsOf as leavesOf } from '../../src/evaluation/scheme.ts';
import en from '../../src/i18n/en.json' with { type: 'json' };
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { indicatorsOf, nodesOf } from '../../src/policy/schemes.ts';
import { calculatorView, type FormNode } from '../../src/site/calculator-view.ts';
import { evaluationView } from '../../src/site/evaluation-view.ts';
import { baseCorpus } from '../corpus.ts';

const policy = readPolicy(process.cwd());
const all = (nodes: readonly FormNode[]): readonly FormNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

describe.each(languages)('the calculator (%s)', (lang) => {
  const view = calculatorView(policy, lang)!;

  it('begins with the scheme that holds, the newest first', () => {
    expect(view.schemes.map(({ id, isFirst, isHeld }) => [id, isFirst, isHeld])).toEqual([
      ['pemdi-2026', true, true],
      ['spbe-2020', false, false],
      ['spbe-2018', false, false],
    ]);
  });

  it('shows every node of every scheme, with every level of its scale', () => {
    for (const form of view.schemes) {
      const { data } = policy.schemes.get(form.id)!.yaml;
      expect(all(form.nodes).map(({ id }) => id)).toEqual(nodesOf(data).map(({ node }) => node.id));
      for (const { levels } of all(form.nodes).filter(({ children }) => children.length === 0))
        expect(levels.map(({ level }) => level)).toEqual(
          Array.from({ length: data.scale.max - data.scale.min + 1 }, (_, index) => data.scale.min + index),
        );
    }
  });

  it('has the criteria of all levels where the scheme has, and says where it has none', () => {
    for (const { id, nodes, hasCriteria } of view.schemes) {
      const criteria = all(nodes).flatMap(({ levels }) => levels.map((level) => level.criteria));
      expect(hasCriteria).toBe(id !== 'spbe-2018');
      if (hasCriteria) expect(criteria).not.toContain(undefined);
    }
  });

  it('gives its script what evaluates as the scheme itself', () => {
    for (const scheme of view.data.schemes) {
      const whole = { id: scheme.id, ...policy.schemes.get(scheme.id)!.yaml.data };
      const levels = new Map(leavesOf(scheme).map(({ id }, index) => [id, 1 + ((index * 7) % 5)]));
      for (const bandFrom of ['rounded', 'unrounded'] as const)
        expect(evaluate(scheme, levels, { bandFrom })).toEqual(evaluate(whole, levels, { bandFrom }));
      expect(evaluate(scheme, new Map(), { missing: 'zero' })).toEqual(evaluate(whole, new Map(), { missing: 'zero' }));
    }
  });

  it('is as sure of an index as of the least known of what makes it', () => {
    const { schemes } = calculatorView(policy, 'en')!;
    expect(Object.fromEntries(schemes.map(({ id, confidence }) => [id, confidence]))).toEqual({
      'pemdi-2026': 'text',
      'spbe-2020': 'text',
      // The names are reported by others, but weights and bands are only recalled.
      'spbe-2018': 'recalled',
    });
  });

  it('says of days that are in no text that was read that others report them', () => {
    const { schemes } = calculatorView(policy, 'en')!;
    const days = schemes.map(({ id, validityConfidence }) => [id, validityConfidence]);
    expect(Object.fromEntries(days)).toMatchObject({ 'pemdi-2026': 'secondary', 'spbe-2020': 'secondary' });
  });

  it('carries the stamp of each scheme and crosswalk that has one', () => {
    for (const { id, stamp, successors } of view.schemes) {
      expect(stamp?.words).toBe(policy.schemes.get(id)!.yaml.data.stamp?.[lang]);
      for (const { stamp: own } of successors) expect(own).toBeDefined();
    }
    expect(view.schemes.map(({ stamp }) => stamp !== undefined)).toEqual([true, false, true]);
  });

  it('tells what became of every indicator, with confidence, and what is new', () => {
    const rows = new Map(view.schemes.map((form) => [form.id, form.successors]));
    expect([...rows].map(([id, { length }]) => [id, length])).toEqual([
      ['pemdi-2026', 0],
      ['spbe-2020', 1],
      ['spbe-2018', 1],
    ]);
    for (const [id, [successors]] of rows) {
      if (successors === undefined) continue;
      expect(successors.indicators.map((row) => row.id)).toEqual(
        indicatorsOf(policy.schemes.get(id)!.yaml.data).map(({ node }) => node.id),
      );
      for (const { rows: own, remark } of successors.indicators) {
        expect(own.length > 0 || remark !== undefined).toBe(true);
        for (const { claim } of own) expect(['secondary', 'recalled', 'text']).toContain(claim.confidence);
      }
      expect(successors.fresh.length).toBeGreaterThan(0);
      for (const { from, to } of successors.fresh) expect([from.length, to.length > 0]).toEqual([0, true]);
    }
    const [newest] = view.schemes;
    expect(newest!.predecessors.map(({ id }) => id)).toEqual(['spbe-2020']);
  });

  it('counts the kinds of what became of indicators', () => {
    const { indicators, counts } = view.schemes[1]!.successors[0]!;
    const named = indicators.filter(({ rows }) => rows.length > 0).length;
    const words = (kind: string) => Number(new RegExp(String.raw`(\d+) ${kind}`).exec(counts)?.[1] ?? 0);
    const kinds = new Set(indicators.flatMap(({ rows }) => rows.map(({ match }) => match)));
    const sum = [...kinds].reduce((total, kind) => total + words(kind), 0);
    expect(sum).toBeGreaterThanOrEqual(named);
    for (const kind of kinds)
      expect(words(kind)).toBe(indicators.filter(({ rows }) => rows.some(({ match }) => match === kind)).length);
  });

  it('says no more by its script than there are words for, and no less', () => {
    for (const [key, words] of Object.entries(view.data.words)) expect(words, key).not.toBe('');
    const rules = Object.keys(en).flatMap((key) => /^evaluate\.problem\.(.+)$/.exec(key)?.[1] ?? []);
    const told = Object.keys(view.data.words).flatMap((key) => /^problem\.(.+)$/.exec(key)?.[1] ?? []);
    // A page asks for missing levels in its own way.
    expect(told.toSorted()).toEqual(rules.filter((rule) => rule !== 'levels-missing').toSorted());
    expect(told.filter((rule) => view.data.words[`problem.${rule}`]!.includes('--'))).toEqual([]);
  });
});

describe('ways to the calculator', () => {
  it('lead there from the first page of the evaluation', () => {
    expect(evaluationView(policy, 'id')!.pages[0]!.url).toBe('/id/evaluation/calculator/');
  });

  it('are not needed where there is no scheme', () => {
    const without = { ...readPolicy(baseCorpus), schemes: new Map() };
    expect(calculatorView(without, 'id')).toBeUndefined();
  });
});
