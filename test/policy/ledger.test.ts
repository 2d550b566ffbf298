/** The real ledger: UU 11/2008 with the laws, court decisions and the Criminal Code that acted on it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '../../src/i18n/languages.ts';
import { isRepealed } from '../../src/policy/apply.ts';
import { daysOf, expressionOn, forceOn, statusOn, textOn } from '../../src/policy/at.ts';
import { nameFinder } from '../../src/policy/definitions.ts';
import { expressionsOf } from '../../src/policy/expressions.ts';
import { changesForce } from '../../src/policy/operations.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { readText } from '../../src/policy/text.ts';
import type { Expression, Operation, SourceFile, Text } from '../../src/policy/types.ts';

const id = 'uu-11-2008';
const policy = readPolicy(process.cwd());
const law = policy.regulations.get(id)!;

/** The days on which the law changes, with what happened. */
const [enactment, court2011, court2016, uu19, uu1, court2025, code] = [
  '2008-04-21',
  '2011-02-24',
  '2016-09-07',
  '2016-11-25',
  '2024-01-02',
  '2025-04-29',
  '2026-01-02',
] as const;

const textOf = (day: string, lang: Lang = 'id') => textOn(law, day, lang)!;
const provision = (address: string, day: string, lang: Lang = 'id') => textOf(day, lang).byAddress.get(address);
const wordsOf = (address: string, day: string, lang: Lang = 'id') => provision(address, day, lang)?.text;
const forceOf = (address: string, day: string) =>
  forceOn(law, address, day).map(({ data, acting }) => `${data.operation} by ${acting}`);

/** The numbers of what stands in a provision, those that were repealed in parentheses. */
const numbersIn = (address: string, day: string) =>
  (provision(address, day)?.children ?? [])
    .map((child) => (isRepealed(child, 'id') ? `(${child.number})` : child.number))
    .join(' ');

describe('the ledger', () => {
  it.each([
    ['uu-19-2016', 26, { replace: 10, 'insert-after': 9, 'replace-elucidation': 7 }],
    ['uu-1-2024', 48, { replace: 20, 'insert-after': 11, 'replace-elucidation': 4, end: 13 }],
    ['uu-1-2023', 13, { repeal: 13 }],
    ['uu-1-2026', 11, { replace: 6, substitute: 5 }],
    ['putusan-mk-5-puu-viii-2010', 1, { void: 1 }],
    ['putusan-mk-20-puu-xiv-2016', 3, { 'read-as': 3 }],
    ['putusan-mk-105-puu-xxii-2024', 6, { 'read-as': 6 }],
    ['putusan-mk-115-puu-xxii-2024', 2, { 'read-as': 2 }],
  ])('of %s has %i operations', (acting, count, kinds) => {
    const own = law.operations.filter((operation) => operation.acting === acting);
    expect(own).toHaveLength(count);
    const counted = Map.groupBy(own, ({ data }) => data.operation);
    expect(Object.fromEntries([...counted].map(([kind, list]) => [kind, list.length]))).toEqual(kinds);
  });

  it('has every operation of the two amending laws applied, and none that fails', () => {
    const amendments = law.operations.filter(
      ({ acting, data }) => (acting === 'uu-19-2016' || acting === 'uu-1-2024') && data.operation !== 'end',
    );
    expect(amendments).toHaveLength(61);
    expect(amendments.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    expect(law.operations.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it('leaves what is contested, and what has nothing left to act on, unapplied', () => {
    const others = law.operations.filter(({ outcome }) => outcome !== 'applied');
    expect(others.map(({ acting, address, outcome }) => `${acting} ${address}: ${outcome}`)).toEqual([
      'uu-1-2023 pasal-27-ayat-3: moot',
      'uu-1-2023 pasal-45-ayat-3: undecided',
      'uu-1-2026 pasal-45-ayat-3: undecided',
      'uu-1-2026 pasal-45-ayat-8: undecided',
      'uu-1-2026 pasal-45-ayat-10: undecided',
      'uu-1-2026 pasal-45a-ayat-1: undecided',
      'uu-1-2026 pasal-45b: undecided',
    ]);
  });

  it('acts on provisions that stand in the text when it does', () => {
    const missing = law.operations.filter(({ address, on, outcome, index, acting }) => {
      if (outcome === 'moot') return false;
      // What an operation of the same day inserted before counts too.
      const inserted = law.operations.some(
        (other) => other.acting === acting && other.index < index && other.data.address === address,
      );
      const before = law.expressions.findLast(({ from }) => from === undefined || from < on!)!;
      return !inserted && !before.texts.get('id')!.byAddress.has(address);
    });
    expect(missing.map(({ acting, address }) => `${acting} ${address}`)).toEqual([]);
  });

  it('changes the law on six days', () => {
    expect(daysOf(law)).toEqual([enactment, court2011, court2016, uu19, uu1, court2025, code]);
  });
});

describe('the enacted text', () => {
  it.each(languages)('is the file byte for byte until the first amendment (%s)', (lang) => {
    const file = readFileSync(`content/regulations/${id}/text.${lang}.mdx`, 'utf8');
    for (const day of [enactment, court2011, court2016, '2016-11-24']) expect(textOf(day, lang).file.text).toBe(file);
    expect(textOf(uu19, lang).file.text).not.toBe(file);
  });

  it.each(languages)('has its own elucidation until then (%s)', (lang) => {
    const file = readFileSync(`content/regulations/${id}/elucidation.${lang}.mdx`, 'utf8');
    expect(expressionOn(law.expressions, '2016-11-24').elucidations.get(lang)!.file.text).toBe(file);
  });
});

describe('the paragraphs of the articles that were reprinted', () => {
  const all = Array.from({ length: 23 }, (_, index) => String(index + 1));
  const definitions = [...all.slice(0, 6), '6a', ...all.slice(6)].join(' ');

  it.each([
    // 2008, 2016, 2024, 2026
    ['pasal-1', all.join(' '), definitions, definitions, definitions],
    ['pasal-5', '1 2 3 4', '1 2 3 4', '1 2 3 4', '1 2 3 4'],
    ['pasal-5-ayat-4', 'a b', 'a b', '', ''],
    ['pasal-13', '1 2 3 4 5 6', '1 2 3 4 5 6', '1 2 3 4 5 6', '1 2 3 4 5 6'],
    ['pasal-13a', '', '', '1 2', '1 2'],
    ['pasal-13a-ayat-1', '', '', 'a b c d e f g h', 'a b c d e f g h'],
    ['pasal-15', '1 2 3', '1 2 3', '1 2 3', '1 2 3'],
    ['pasal-16a', '', '', '1 2 3 4 5', '1 2 3 4 5'],
    ['pasal-16b', '', '', '1 2 3', '1 2 3'],
    ['pasal-17', '1 2 3', '1 2 3', '1 2 2a 3', '1 2 2a 3'],
    ['pasal-18a', '', '', '1 2', '1 2'],
    ['pasal-26', '1 2', '1 2 3 4 5', '1 2 3 4 5', '1 2 3 4 5'],
    ['pasal-27', '1 2 3 4', '1 2 3 4', '1 2', '(1) 2'],
    ['pasal-27b', '', '', '1 2', '1 2'],
    ['pasal-28', '1 2', '1 2', '1 2 3', '1 (2) 3'],
    ['pasal-31', '1 2 3 4', '1 2 3 4', '1 2 3 4', '(1) (2) 3 4'],
    ['pasal-40', '1 2 3 4 5 6', '1 2 2a 2b 3 4 5 6', '1 2 2a 2b 2c 2d 3 4 5 6', '1 2 2a 2b 2c 2d 3 4 5 6'],
    ['pasal-40a', '', '', '1 2 3 4 5 6', '1 2 3 4 5 6'],
    ['pasal-43', '1 2 3 4 5 6 7 8', '1 2 3 4 5 6 7 7a 8', '1 2 3 4 5 6 7 7a 8', '1 2 3 4 5 6 7 7a 8'],
    [
      'pasal-43-ayat-5',
      'a b c d e f g h i',
      'a b c d e f g h i j k',
      'a b c d e f g h i j k l',
      'a b c d e f g h i j k l',
    ],
    ['pasal-45', '1 2 3', '1 2 3 4 5', '1 2 3 4 5 6 7 8 9 10 11', '(1) 2 3 4 5 6 7 8 9 10 11'],
    ['pasal-45a', '', '1 2', '1 2 3', '1 (2) 3'],
    ['pasal-48', '1 2 3', '1 2 3', '1 2 3', '1 2 3'],
    ['pasal-51', '1 2', '1 2', '1 2', '1 (2)'],
  ])('%s', (address, ...expected) => {
    expect([enactment, uu19, uu1, code].map((day) => numbersIn(address, day))).toEqual(expected);
  });

  it.each([
    ['pasal-45b', [false, true, true, true]],
    ['pasal-27a', [false, false, true, true]],
    ['pasal-29', [true, true, true, true]],
    ['pasal-30-ayat-1', [true, true, true, false]],
    ['pasal-46-ayat-1', [true, true, true, false]],
  ])('%s is there or not', (address, expected) => {
    expect([enactment, uu19, uu1, code].map((day) => provision(address, day) !== undefined)).toEqual(expected);
  });

  it.each(['pasal-30', 'pasal-36', 'pasal-46', 'pasal-47'])('%s is repealed with the Criminal Code', (address) => {
    expect(isRepealed(provision(address, '2026-01-01')!, 'id')).toBe(false);
    expect(isRepealed(provision(address, code)!, 'id')).toBe(true);
    expect(isRepealed(provision(address, code, 'en')!, 'en')).toBe(true);
  });

  it('are the same in both languages on every day', () => {
    for (const { texts, elucidations } of law.expressions) {
      for (const each of [texts, elucidations]) {
        const [first, second] = languages.map((lang) => [...each.get(lang)!.byAddress.keys()]);
        expect(second).toEqual(first);
      }
    }
  });
});

describe('an address whose subject changed', () => {
  it.each([
    [enactment, 'Pasal 29', '12 tahun', 'Rp2 miliar'],
    [uu19, 'pencemaran nama baik', '4 tahun', 'Rp750 juta'],
    [uu1, 'perjudian', '10 tahun', 'Rp10 miliar'],
    // The repeal of it is contested, and not applied.
    [code, 'perjudian', '10 tahun', 'Rp10 miliar'],
  ])('pasal-45-ayat-3 on %s is about %s', (day, ...expected) => {
    for (const words of expected) expect(wordsOf('pasal-45-ayat-3', day)).toContain(words);
  });

  it('is not called ended where the Criminal Code may have meant another', () => {
    expect(forceOf('pasal-45-ayat-3', code)).toEqual([]);
    const contested = law.operations.find(
      ({ acting, address }) => acting === 'uu-1-2023' && address === 'pasal-45-ayat-3',
    )!;
    expect(contested.outcome).toBe('undecided');
    expect(contested.data.reason!.en).not.toBe('');
  });
});

describe('force', () => {
  it.each([
    ['2011-02-23', []],
    [court2011, ['void by putusan-mk-5-puu-viii-2010']],
    [court2016, ['void by putusan-mk-5-puu-viii-2010']],
    ['2016-11-24', ['void by putusan-mk-5-puu-viii-2010']],
    [uu19, []],
    [code, []],
  ])('of Pasal 31 ayat (4) on %s: %j', (day, expected) => {
    expect(forceOf('pasal-31-ayat-4', day)).toEqual(expected);
    // The words stay while they have no force, and are others afterwards.
    expect(wordsOf('pasal-31-ayat-4', day)).toContain(day < uu19 ? 'Peraturan Pemerintah' : 'undang-undang');
  });

  it('of what the court read in one way stays so: the law answered in the elucidation only', () => {
    for (const address of ['pasal-5-ayat-1', 'pasal-5-ayat-2', 'pasal-44-huruf-b']) {
      expect(forceOf(address, '2016-09-06')).toEqual([]);
      for (const day of [court2016, uu19, code])
        expect(forceOf(address, day)).toEqual(['read-as by putusan-mk-20-puu-xiv-2016']);
    }
  });

  const sunset = [
    'pasal-27-ayat-1',
    'pasal-27a',
    'pasal-28-ayat-2',
    'pasal-28-ayat-3',
    'pasal-36',
    'pasal-45-ayat-1',
    'pasal-45-ayat-2',
    'pasal-45-ayat-4',
    'pasal-45-ayat-5',
    'pasal-45-ayat-6',
    'pasal-45-ayat-7',
    'pasal-45a-ayat-2',
    'pasal-45a-ayat-3',
  ];

  it.each(sunset)('of %s ends on 2 January 2026', (address) => {
    expect(forceOf(address, '2026-01-01').filter((line) => line.startsWith('end'))).toEqual([]);
    expect(forceOf(address, code).filter((line) => line.startsWith('end'))).toEqual(['end by uu-1-2024']);
  });

  it('or words of 19 provisions end on that day, no more', () => {
    const ended = law.operations.filter(
      ({ on, outcome, data }) => on === code && outcome === 'applied' && ['end', 'repeal'].includes(data.operation),
    );
    expect(new Set(ended.map(({ address }) => address)).size).toBe(19);
  });
});

describe('the elucidation', () => {
  const explained = (address: string, day: string) =>
    expressionOn(law.expressions, day).elucidations.get('id')!.byAddress.get(address)?.text;

  it.each(['pasal-27-ayat-1', 'pasal-27-ayat-3', 'pasal-40-ayat-1', 'pasal-43-ayat-1'])(
    'of %s is another from 2016 on',
    (address) => {
      expect(explained(address, uu19)).toBeTruthy();
      expect(explained(address, uu19)).not.toBe(explained(address, enactment));
    },
  );

  it('of Pasal 5 ayat (1) came in 2016 and was printed anew in 2024', () => {
    expect(explained('pasal-5-ayat-1', court2016)).toBeUndefined();
    expect(explained('pasal-5-ayat-1', uu19)).toContain('alat bukti yang sah');
    expect(explained('pasal-5-ayat-1', uu1)).toBe(explained('pasal-5-ayat-1', uu19));
  });

  it('goes with the words that it explained', () => {
    expect(explained('pasal-27-ayat-3', uu19)).toBeTruthy();
    expect(explained('pasal-27-ayat-3', uu1)).toBeUndefined();
  });

  it('explains only what stands in the text of its day', () => {
    for (const { texts, elucidations } of law.expressions)
      for (const lang of languages) {
        const lost = [...elucidations.get(lang)!.byAddress.values()]
          .filter(({ text, kind }) => text !== '' && kind !== 'umum')
          .filter(({ address }) => !texts.get(lang)!.byAddress.has(address));
        expect(lost.map(({ address }) => address)).toEqual([]);
      }
  });
});

describe('what refers to it and names it', () => {
  it('has every address that any day knows in the list of published ones', () => {
    const known = new Set(law.published);
    for (const { texts } of law.expressions)
      for (const address of texts.get('id')!.byAddress.keys()) expect(known.has(address) ? '' : address).toBe('');
  });

  it('is in force all the time', () => {
    for (const day of [enactment, uu19, uu1, code]) expect(statusOn(policy, law, day).value).toBe('in-force');
    expect(statusOn(policy, law, code).changedBy).toEqual([
      'putusan-mk-5-puu-viii-2010',
      'putusan-mk-20-puu-xiv-2016',
      'uu-19-2016',
      'uu-1-2024',
      'putusan-mk-105-puu-xxii-2024',
      'putusan-mk-115-puu-xxii-2024',
      'uu-1-2023',
      'uu-1-2026',
    ]);
  });
});

describe('no operation of the ledger is in vain', { timeout: 120_000 }, () => {
  const lang = 'id';
  const read = (file: SourceFile, _: Lang, explains?: Text) =>
    readText(
      file,
      {
        regulation: id,
        lang,
        definitions: law.facts.data.text!.definitions!,
        terms: policy.terms,
        findActors: nameFinder(new Map(), lang),
        ...(explains === undefined ? {} : { explains: explains.byAddress }),
      },
      [],
    );
  const only = (texts: ReadonlyMap<Lang, Text>) => new Map([[lang, texts.get(lang)!]] as const);

  /** What a day leads to by some of its operations: words, elucidation, force, or that one of the operations cannot be applied. */
  function outcomeOf(before: Expression, operations: readonly Operation[]): string {
    const enacted = { texts: only(before.texts), elucidations: only(before.elucidations) };
    const derived = expressionsOf({ id, ...enacted, definitions: law.facts.data.text!.definitions, read }, operations);
    if (derived.failures.length > 0) return 'failure';
    const { texts, elucidations } = derived.expressions.at(-1)!;
    const force = operations.filter(changesForce).map(({ acting, index }) => `${acting} ${index}`);
    return [texts.get(lang)!.file.text, elucidations.get(lang)!.file.text, ...force].join('\n');
  }

  const expressions = law.expressions.slice(1).map((after, index) => ({ before: law.expressions[index]!, after }));

  it.each(expressions)('of $after.from', ({ before, after }) => {
    const whole = outcomeOf(before, after.operations);
    expect(whole).not.toBe('failure');
    const vain = after.operations.filter(
      (left) =>
        outcomeOf(
          before,
          after.operations.filter((operation) => operation !== left),
        ) === whole,
    );
    expect(vain.map(({ acting, data, address }) => `${acting} ${data.operation} ${address}`)).toEqual(
      // The law prints this elucidation anew, but for one word that says nothing.
      after.from === uu1 ? ['uu-1-2024 replace-elucidation pasal-5-ayat-1'] : [],
    );
  });
});
