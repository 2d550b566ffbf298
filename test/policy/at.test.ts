/** The policy on a day: texts, status, force and history of provisions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimOf,
  daysOf,
  endingOn,
  expressionOn,
  forceOn,
  historyOf,
  lastChangeOf,
  policyOn,
  provenanceOn,
  statusOn,
  textOn,
} from '../../src/policy/at.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Operation, Policy, Regulation, RegulationData } from '../../src/policy/types.ts';
import { baseCorpus } from '../corpus.ts';
import { derive, target, type Written } from './derive.ts';

const words = `## BAB I — Umum

##### Pasal 1 — Daftar

1. Ayat pertama:
   1. huruf a;
   2. huruf b.
2. Ayat kedua.

## BAB II — Penutup

##### Pasal 2 — Berlaku

Berlaku mulai hari ini.

##### Pasal 3 — Tambahan

Tambahan.
`;

const reason = { id: 'A', en: 'B' };

/** A regulation with operations on it. */
function regulationWith(operations: readonly Written[], facts: Partial<RegulationData> = {}): Regulation {
  const { expressions, operations: done } = derive({ words, operations });
  const { texts, elucidations } = expressions.at(-1)!;
  return {
    id: target,
    citation: 'Perpres 1/2001',
    facts: { data: { type: 'perpres', number: 1, year: 2001, confidence: 'text', sources: [], ...facts } },
    texts,
    elucidations,
    expressions,
    operations: done,
    published: [],
  } as unknown as Regulation;
}

/** Operations as `kind address`. */
const names = (operations: readonly Operation[]) =>
  operations.map(({ data, address }) => `${data.operation} ${address}`);

/** Days from 2000 to 2010. */
const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2009-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the text on a day', () => {
  const regulation = regulationWith([
    { operation: 'replace', target: 'pasal-1-ayat-2', text: 'Kedua.', on: '2002-03-04' },
    { operation: 'replace', target: 'pasal-1-ayat-2', text: 'Ketiga.', on: '2003-03-04' },
    { operation: 'void', target: 'pasal-2', on: '2004-03-04', reading: reason },
  ]);
  const words2 = (on: string) => textOn(regulation, on, 'id')!.byAddress.get('pasal-1-ayat-2')!.text;

  it.each([
    ['long before', '0001-01-01', 'Ayat kedua.'],
    ['the day before the first change', '2002-03-03', 'Ayat kedua.'],
    ['the first day of a change', '2002-03-04', 'Kedua.'],
    ['the last day before the next', '2003-03-03', 'Kedua.'],
    ['the next change', '2003-03-04', 'Ketiga.'],
    ['a change of force', '2004-03-04', 'Ketiga.'],
    ['long after', '9999-12-31', 'Ketiga.'],
  ])('%s', (_, on, expected) => {
    expect(words2(on)).toBe(expected);
  });

  it('stays the same object where only force changes', () => {
    expect(textOn(regulation, '2004-03-04', 'id')).toBe(textOn(regulation, '2004-03-03', 'id'));
  });

  it('changes only on the days that are told, one after the other', () => {
    expect(daysOf(regulation)).toEqual(['2002-03-04', '2003-03-04', '2004-03-04']);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [a, b].toSorted() as [string, string];
        const isSame = expressionOn(regulation.expressions, first) === expressionOn(regulation.expressions, second);
        expect(isSame).toBe(!daysOf(regulation).some((change) => first < change && change <= second));
      }),
    );
  });

  it('is not there in a language that has none', () => {
    const { expressions } = regulation;
    const [first] = expressions;
    const alone = { ...regulation, expressions: [{ ...first!, texts: new Map([['id', first!.texts.get('id')!]]) }] };
    expect(textOn(alone as Regulation, '2002-03-04', 'en')).toBeUndefined();
  });

  it('counts the day on which the regulation came into force', () => {
    const dated = regulationWith([{ operation: 'repeal', target: 'pasal-3', on: '2002-03-04' }], {
      dates: { inForce: { date: '2001-02-03', confidence: 'text', sources: [] } },
    });
    expect(daysOf(dated)).toEqual(['2001-02-03', '2002-03-04']);
  });

  it('takes operations of one day in the order of the regulations that act, however late they were written down', () => {
    const same = regulationWith([
      { operation: 'replace', target: 'pasal-1-ayat-2', text: 'Kemudian.', on: '2003-01-01' },
      { operation: 'replace', target: 'pasal-1-ayat-2', text: 'Dahulu.', on: '2002-01-01' },
    ]);
    expect(textOn(same, '2004-01-01', 'id')!.byAddress.get('pasal-1-ayat-2')!.text).toBe('Kemudian.');
  });
});

describe('the whole policy on a day', () => {
  const policy = readPolicy(baseCorpus);

  it('has every text as it reads then, and the day', () => {
    const then = policyOn(policy, '2002-03-04');
    expect(then.asOf).toBe('2002-03-04');
    expect(then.regulations.get(target)!.texts.get('id')!.byAddress.has('pasal-2a')).toBe(true);
    expect(then.regulations.get(target)!.elucidations.get('id')!.byAddress.get('pasal-2-ayat-1')!.text).toBe(
      'Tiga tahun dihitung sejak daftar yang terakhir.',
    );
    expect(policyOn(policy, '2002-03-03').regulations.get(target)!.texts.get('id')!.byAddress.has('pasal-2a')).toBe(
      false,
    );
  });

  it('is made once for each day, and leaves the policy as it is', () => {
    expect(policyOn(policy, '2002-03-04')).toBe(policyOn(policy, '2002-03-04'));
    expect(policyOn(policy, '2002-03-04')).not.toBe(policyOn(policy, '2002-03-05'));
    expect(policy.asOf).toBe('2002-01-01');
    expect(policy.regulations.get(target)!.texts.get('id')!.byAddress.has('pasal-2a')).toBe(false);
  });

  it('on its own day is the policy as it is read', () => {
    const now = policyOn(policy, policy.asOf);
    for (const [id, regulation] of policy.regulations) expect(now.regulations.get(id)!.texts).toBe(regulation.texts);
  });
});

describe('force on a day', () => {
  const force = (operations: readonly Written[], address: string, on: string) =>
    names(forceOn(regulationWith(operations), address, on));

  it.each<[string, string, string, readonly string[]]>([
    ['the provision itself', 'pasal-1-ayat-1', '2002-03-04', ['void pasal-1-ayat-1']],
    ['what stands in it', 'pasal-1-ayat-1-huruf-b', '2002-03-04', ['void pasal-1-ayat-1']],
    ['what stands around it', 'pasal-1', '2002-03-04', []],
    ['its neighbour', 'pasal-1-ayat-2', '2002-03-04', []],
    ['a number that begins alike', 'pasal-1-ayat-11', '2002-03-04', []],
    ['the day before', 'pasal-1-ayat-1', '2002-03-03', []],
    ['years later', 'pasal-1-ayat-1', '2020-01-01', ['void pasal-1-ayat-1']],
  ])('holds for %s', (_, address, on, expected) => {
    expect(force([{ operation: 'void', target: 'pasal-1-ayat-1', reading: reason }], address, on)).toEqual(expected);
  });

  it('of a chapter holds for the Pasal in it', () => {
    const operations: readonly Written[] = [{ operation: 'suspend', target: 'bab-2', until: '2003-01-01' }];
    expect(force(operations, 'pasal-3', '2002-06-01')).toEqual(['suspend bab-2']);
    expect(force(operations, 'pasal-1', '2002-06-01')).toEqual([]);
  });

  it.each(['void', 'read-as', 'end', 'suspend'] as const)('changes by %s', (operation) => {
    expect(force([{ operation, target: 'pasal-2', reading: reason }], 'pasal-2', '2002-03-04')).toEqual([
      `${operation} pasal-2`,
    ]);
  });

  it.each(['replace', 'repeal', 'replace-elucidation'] as const)('does not change by %s', (operation) => {
    expect(force([{ operation, target: 'pasal-2', text: 'a' }], 'pasal-2', '2002-03-04')).toEqual([]);
  });

  it('ends with its time limit, on that very day', () => {
    const operations: readonly Written[] = [{ operation: 'suspend', target: 'pasal-2', until: '2002-06-01' }];
    expect(force(operations, 'pasal-2', '2002-05-31')).toEqual(['suspend pasal-2']);
    expect(force(operations, 'pasal-2', '2002-06-01')).toEqual([]);
  });

  describe('with a time limit', () => {
    const suspension: Written = { operation: 'suspend', target: 'pasal-2', until: '2002-06-01' };
    const read = (...more: readonly Written[]) => regulationWith([suspension, ...more]);
    const replaced = (on: string): Written => ({ operation: 'replace', target: 'pasal-2', text: 'Baru.', on });

    it('changes on two days, with the same text', () => {
      const regulation = read();
      expect(daysOf(regulation)).toEqual(['2002-03-04', '2002-06-01']);
      expect(textOn(regulation, '2002-06-01', 'id')).toBe(textOn(regulation, '2002-05-31', 'id'));
      expect(expressionOn(regulation.expressions, '2002-06-01')).toMatchObject({ from: '2002-06-01', operations: [] });
      expect(names(endingOn(regulation, '2002-06-01'))).toEqual(['suspend pasal-2']);
      expect(endingOn(regulation, '2002-05-31')).toEqual([]);
      expect(endingOn(regulation, '2002-06-02')).toEqual([]);
    });

    it.each([
      ['before', '2002-05-01', ['2002-03-04', '2002-05-01']],
      ['on the same day', '2002-06-01', ['2002-03-04', '2002-06-01']],
      ['after', '2002-07-01', ['2002-03-04', '2002-06-01', '2002-07-01']],
    ])('beside a change of the words %s', (_, on, expected) => {
      const regulation = read(replaced(on));
      expect(daysOf(regulation)).toEqual(expected);
      expect(endingOn(regulation, '2002-06-01')).toHaveLength(on > '2002-06-01' ? 1 : 0);
      const wordsOn = (day: string) => textOn(regulation, day, 'id')!.byAddress.get('pasal-2')!.text;
      expect(wordsOn(on)).toBe('Baru.');
      expect(wordsOn('2002-04-30')).toBe('Berlaku mulai hari ini.');
    });

    it('that is not applied, or ends before it begins, changes nothing', () => {
      const days = (change: Partial<Written>) => daysOf(regulationWith([{ ...suspension, ...change }]));
      expect(days({ state: 'undecided', reason })).toEqual([]);
      expect(days({ until: '2002-03-04' })).toEqual(['2002-03-04']);
      expect(days({ until: '2002-01-01' })).toEqual(['2002-03-04']);
      expect(endingOn(regulationWith([{ ...suspension, until: '2002-03-04' }]), '2002-03-04')).toEqual([]);
    });

    it('shares its day with a change of something else', () => {
      const regulation = read({ operation: 'repeal', target: 'pasal-3', on: '2002-06-01' });
      expect(regulation.expressions.map(({ from }) => from)).toEqual([undefined, '2002-03-04', '2002-06-01']);
      expect(names(expressionOn(regulation.expressions, '2002-06-01').operations)).toEqual(['repeal pasal-3']);
      expect(names(endingOn(regulation, '2002-06-01'))).toEqual(['suspend pasal-2']);
    });

    it('holds on exactly the days between, however many there are', () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 5 }), day, (limits, then) => {
          const suspensions = limits.map(([a, b]): Written => {
            const [on, until] = [a, b].toSorted() as [string, string];
            return { ...suspension, on, until };
          });
          const regulation = regulationWith(suspensions);
          const holding = suspensions.filter(({ on, until }) => on! <= then && then < until!);
          expect(forceOn(regulation, 'pasal-2', then)).toHaveLength(holding.length);
          const days = suspensions.flatMap(({ on, until }) => [on!, until!]);
          expect(daysOf(regulation)).toEqual([...new Set(days)].toSorted());
        }),
        { numRuns: 50 },
      );
    });
  });

  it.each<[string, Written]>([
    ['replaced', { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru.', on: '2003-01-01' }],
    [
      'replaced with the Pasal around them',
      { operation: 'replace', target: 'pasal-1', text: 'Baru.', on: '2003-01-01' },
    ],
    [
      'replaced with the chapter around them',
      { operation: 'replace', target: 'bab-1', text: '##### Pasal 1 — A\n\n1. B.', on: '2003-01-01' },
    ],
    ['repealed', { operation: 'repeal', target: 'pasal-1-ayat-1', on: '2003-01-01' }],
    [
      'changed in a phrase',
      { operation: 'substitute', target: 'pasal-1-ayat-1', phrase: 'pertama', with: 'satu', on: '2003-01-01' },
    ],
  ])('ends when the words it speaks of are %s', (_, change) => {
    const operations: readonly Written[] = [{ operation: 'void', target: 'pasal-1-ayat-1', reading: reason }, change];
    expect(force(operations, 'pasal-1-ayat-1', '2002-12-31')).toEqual(['void pasal-1-ayat-1']);
    expect(force(operations, 'pasal-1-ayat-1', '2003-01-01')).toEqual([]);
  });

  it.each<[string, Written]>([
    ['a neighbour is replaced', { operation: 'replace', target: 'pasal-1-ayat-2', text: 'Baru.', on: '2003-01-01' }],
    [
      'something in it is replaced',
      { operation: 'replace', target: 'pasal-1-ayat-1-huruf-a', text: 'baru;', on: '2003-01-01' },
    ],
    [
      'its elucidation is replaced',
      { operation: 'replace-elucidation', target: 'pasal-1-ayat-1', text: 'Baru.', on: '2003-01-01' },
    ],
    ['words were replaced before', { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru.', on: '2002-01-01' }],
    [
      'words were replaced on the same day',
      { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru.', on: '2002-03-04' },
    ],
    [
      'the replacement is undecided',
      { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru.', on: '2003-01-01', state: 'undecided', reason },
    ],
    [
      'the replacement fails',
      { operation: 'substitute', target: 'pasal-1-ayat-1', phrase: 'tidak ada', with: 'ada', on: '2003-01-01' },
    ],
  ])('stays when %s', (_, change) => {
    const operations: readonly Written[] = [{ operation: 'void', target: 'pasal-1-ayat-1', reading: reason }, change];
    expect(force(operations, 'pasal-1-ayat-1', '2003-01-01')).toEqual(['void pasal-1-ayat-1']);
  });

  it.each(['undecided', 'moot'] as const)('does not change by an operation that is %s', (state) => {
    expect(force([{ operation: 'end', target: 'pasal-2', state, reason }], 'pasal-2', '2020-01-01')).toEqual([]);
  });

  it('may be changed twice', () => {
    const operations: readonly Written[] = [
      { operation: 'read-as', target: 'pasal-2', reading: reason },
      { operation: 'end', target: 'pasal-2', on: '2003-01-01' },
    ];
    expect(force(operations, 'pasal-2', '2003-01-01')).toEqual(['read-as pasal-2', 'end pasal-2']);
  });
});

describe('the history of a provision', () => {
  const operations: readonly Written[] = [
    { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru:\n1. satu.', on: '2002-01-01' },
    { operation: 'insert-after', target: 'pasal-1-ayat-2', address: 'pasal-1-ayat-3', text: 'Baru.', on: '2002-01-01' },
    { operation: 'replace', target: 'pasal-1', title: 'Senarai', on: '2003-01-01' },
    { operation: 'renumber', target: 'pasal-3', address: 'pasal-4', on: '2003-01-01' },
    { operation: 'repeal', target: 'bab-2', on: '2004-01-01' },
    { operation: 'void', target: 'pasal-1-ayat-2', reading: reason, on: '2005-01-01' },
    { operation: 'repeal', target: 'pasal-1-ayat-2', on: '2006-01-01', state: 'undecided', reason },
  ];
  const regulation = regulationWith(operations);

  it.each([
    ['pasal-1', [0, 1, 2, 5, 6]],
    ['pasal-1-ayat-1', [0, 2]],
    ['pasal-1-ayat-1-huruf-a', [0, 2]],
    ['pasal-1-ayat-2', [1, 2, 5, 6]],
    ['pasal-1-ayat-3', [1, 2]],
    ['pasal-2', [4]],
    ['pasal-3', [3]],
    ['pasal-4', [3, 4]],
    ['bab-2', [3, 4]],
    ['bab-1', [0, 1, 2, 5, 6]],
    ['pasal-11', []],
  ])('of %s has what changed it, around it and in it', (address, expected) => {
    expect(historyOf(regulation, address).map(({ index }) => index)).toEqual(expected);
  });

  it.each([
    ['pasal-1-ayat-1', '2001-12-31', undefined],
    ['pasal-1-ayat-1', '2002-01-01', 0],
    ['pasal-1-ayat-1-huruf-a', '2002-06-01', 0],
    ['pasal-1-ayat-1', '2003-01-01', 2],
    ['pasal-1-ayat-2', '2002-06-01', undefined],
    ['pasal-1-ayat-3', '2002-06-01', 1],
    ['pasal-1', '2002-06-01', undefined],
    ['pasal-1', '2003-01-01', 2],
    ['pasal-4', '2003-01-01', 3],
    ['pasal-2', '2003-12-31', undefined],
    ['pasal-2', '2004-01-01', 4],
    ['pasal-4', '2004-01-01', 4],
    ['pasal-1-ayat-2', '2007-01-01', 2],
  ])('the last change of %s up to %s', (address, on, expected) => {
    expect(lastChangeOf(regulation, address, on)?.index).toBe(expected);
  });
});

describe('the status on a day', () => {
  const claim = { confidence: 'text' as const, sources: ['a'] };
  type Facts = Partial<RegulationData>;

  /** A policy of regulations by id, with nothing but these facts. */
  function policyOf(regulations: Readonly<Record<string, Facts>>): Policy {
    const made = Object.entries(regulations).map(([id, facts]) => [id, { ...regulationWith([], facts), id }] as const);
    return { asOf: '', regulations: new Map(made) } as unknown as Policy;
  }

  function status(regulations: Readonly<Record<string, Facts>>, on: string) {
    const policy = policyOf(regulations);
    const { value, since, by } = statusOn(policy, policy.regulations.get('perpres-1-2001')!, on);
    return [value, since, by].filter(Boolean).join(' ');
  }

  const date = (day: string) => ({ date: day, ...claim });
  const dated: Facts = {
    dates: { enacted: date('2001-02-01'), promulgated: date('2001-02-03'), inForce: date('2001-03-01') },
  };
  const repealing = (on?: string, inForce = '2004-01-01'): Facts => ({
    dates: { inForce: date(inForce) },
    relations: [{ kind: 'repeals', target: 'perpres-1-2001', ...(on === undefined ? {} : { on }), ...claim }],
  });

  it.each<[string, Readonly<Record<string, Facts>>, string, string]>([
    ['not yet, the day before', { 'perpres-1-2001': dated }, '2001-02-28', 'not-yet'],
    ['in force on the first day', { 'perpres-1-2001': dated }, '2001-03-01', 'in-force 2001-03-01'],
    ['in force years later', { 'perpres-1-2001': dated }, '2020-01-01', 'in-force 2001-03-01'],
    [
      'in force before its enactment, where it says so',
      { 'perpres-1-2001': { dates: { enacted: date('2001-02-01'), inForce: date('2000-01-01') } } },
      '2000-06-01',
      'in-force 2000-01-01',
    ],
    [
      'not yet, for a day to come',
      { 'perpres-1-2001': { dates: { inForce: date('2030-01-01') } } },
      '2026-01-01',
      'not-yet',
    ],
    ['unknown without any date', { 'perpres-1-2001': {} }, '2020-01-01', 'unknown'],
    [
      'unknown from promulgation on, without a first day',
      { 'perpres-1-2001': { dates: { enacted: date('2001-02-01'), promulgated: date('2001-02-03') } } },
      '2001-02-03',
      'unknown',
    ],
    [
      'not yet before promulgation, without a first day',
      { 'perpres-1-2001': { dates: { enacted: date('2001-02-01'), promulgated: date('2001-02-03') } } },
      '2001-02-02',
      'not-yet',
    ],
    [
      'unknown where the first day cannot be told',
      { 'perpres-1-2001': { dates: { enacted: date('2001-02-01'), inForce: { undetermined: reason, ...claim } } } },
      '2020-01-01',
      'unknown',
    ],
    [
      'ended by its own last day',
      { 'perpres-1-2001': { dates: { ...dated.dates, ended: date('2003-01-01') } } },
      '2003-01-01',
      'ended 2003-01-01',
    ],
    [
      'in force the day before its own last day',
      { 'perpres-1-2001': { dates: { ...dated.dates, ended: date('2003-01-01') } } },
      '2002-12-31',
      'in-force 2001-03-01',
    ],
    [
      'ended by a repeal on the first day of the one that repeals',
      { 'perpres-1-2001': dated, 'perpres-2-2003': repealing() },
      '2004-01-01',
      'ended 2004-01-01 perpres-2-2003',
    ],
    [
      'in force the day before a repeal',
      { 'perpres-1-2001': dated, 'perpres-2-2003': repealing() },
      '2003-12-31',
      'in-force 2001-03-01',
    ],
    [
      'ended by a repeal on a day of its own',
      { 'perpres-1-2001': dated, 'perpres-2-2003': repealing('2005-01-01') },
      '2005-01-01',
      'ended 2005-01-01 perpres-2-2003',
    ],
    [
      'in force before a repeal on a day of its own',
      { 'perpres-1-2001': dated, 'perpres-2-2003': repealing('2005-01-01') },
      '2004-12-31',
      'in-force 2001-03-01',
    ],
    [
      'ended by the first of two repeals',
      { 'perpres-1-2001': dated, 'perpres-3-2004': repealing('2005-01-01'), 'perpres-2-2003': repealing() },
      '2010-01-01',
      'ended 2004-01-01 perpres-2-2003',
    ],
    [
      'ended by a repeal before its own last day',
      { 'perpres-1-2001': { dates: { ...dated.dates, ended: date('2006-01-01') } }, 'perpres-2-2003': repealing() },
      '2010-01-01',
      'ended 2004-01-01 perpres-2-2003',
    ],
    [
      'in force where nobody knows when the repeal takes effect',
      { 'perpres-1-2001': dated, 'perpres-2-2003': { relations: repealing().relations! } },
      '2010-01-01',
      'in-force 2001-03-01',
    ],
    [
      'ended although nobody knows when it began',
      { 'perpres-1-2001': {}, 'perpres-2-2003': repealing() },
      '2010-01-01',
      'ended 2004-01-01 perpres-2-2003',
    ],
    [
      'contested where sources contradict each other',
      { 'perpres-1-2001': { ...dated, reportedStatus: { value: 'contested', asOf: '2010-01-01', ...claim } } },
      '2010-01-01',
      'contested',
    ],
    [
      'told by dates before the day of which sources contradict each other',
      { 'perpres-1-2001': { ...dated, reportedStatus: { value: 'contested', asOf: '2010-01-01', ...claim } } },
      '2009-12-31',
      'in-force 2001-03-01',
    ],
    [
      'ended where a repeal settles a conflict',
      {
        'perpres-1-2001': { ...dated, reportedStatus: { value: 'contested', asOf: '2010-01-01', ...claim } },
        'perpres-2-2003': repealing(),
      },
      '2010-01-01',
      'ended 2004-01-01 perpres-2-2003',
    ],
    [
      'not told by what is reported',
      { 'perpres-1-2001': { ...dated, reportedStatus: { value: 'ended', asOf: '2010-01-01', ...claim } } },
      '2010-01-01',
      'in-force 2001-03-01',
    ],
  ])('%s', (_, regulations, on, expected) => {
    expect(status(regulations, on)).toBe(expected);
  });

  it('never goes back: not yet, then in force, then ended', () => {
    const order = ['not-yet', 'in-force', 'ended'];
    const policy = policyOf({ 'perpres-1-2001': dated, 'perpres-2-2003': repealing() });
    const regulation = policy.regulations.get('perpres-1-2001')!;
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [a, b].toSorted() as [string, string];
        const steps = [first, second].map((on) => order.indexOf(statusOn(policy, regulation, on).value));
        expect(steps[0]).toBeGreaterThanOrEqual(0);
        expect(steps[1]).toBeGreaterThanOrEqual(steps[0]!);
      }),
    );
  });

  it('rests on what tells of it', () => {
    const policy = policyOf({
      'perpres-1-2001': { ...dated, confidence: 'recalled', sources: [] },
      'perpres-2-2003': repealing(),
    });
    const regulation = policy.regulations.get('perpres-1-2001')!;
    expect(statusOn(policy, regulation, '2001-03-01')).toMatchObject(claim);
    expect(statusOn(policy, regulation, '2010-01-01')).toMatchObject(claim);
    const bare = policyOf({ 'perpres-1-2001': { confidence: 'recalled', sources: [] } });
    expect(statusOn(bare, bare.regulations.get('perpres-1-2001')!, '2010-01-01')).toMatchObject({
      confidence: 'recalled',
      sources: [],
    });
  });

  it('is in force by its own text on its first day, and after it only as far as something shows', () => {
    const by = (on: string, others: Readonly<Record<string, Facts>> = {}, own: Facts = {}) => {
      const policy = policyOf({ 'perpres-1-2001': { ...dated, ...own }, ...others });
      return statusOn(policy, policy.regulations.get('perpres-1-2001')!, on).confidence;
    };
    const report = (confidence: 'secondary' | 'text'): Facts => ({
      reportedStatus: { value: 'in-force', asOf: '2005-01-01', confidence, sources: ['b'] },
    });
    const amending = {
      'perpres-2-2003': {
        dates: { enacted: date('2003-01-01') },
        relations: [{ kind: 'amends' as const, target: 'perpres-1-2001', ...claim }],
      },
    };
    expect(by('2001-03-01')).toBe('text');
    expect(by('2001-03-02')).toBe('recalled');
    expect(by('2005-01-01', {}, report('secondary'))).toBe('secondary');
    expect(by('2004-01-01', {}, report('text'))).toBe('text');
    // Nobody looked after the last day on which it was seen.
    expect(by('2006-01-01', {}, report('text'))).toBe('secondary');
    expect(by('2002-01-01', amending)).toBe('text');
    expect(by('2003-01-02', amending)).toBe('secondary');
    // Of two that saw it later, the better one counts.
    expect(by('2002-01-01', amending, report('secondary'))).toBe('text');
    const related = {
      ...amending['perpres-2-2003'],
      relations: [{ kind: 'related' as const, target: 'perpres-1-2001', ...claim }],
    };
    expect(by('2002-01-01', { 'perpres-2-2003': related })).toBe('recalled');
  });

  it('is no better known than the day on which a repeal takes effect', () => {
    const repeal = (on?: string): Facts => ({
      dates: { inForce: { date: '2004-01-01', confidence: 'recalled', sources: ['b'] } },
      relations: repealing(on).relations!,
    });
    const footing = (facts: Facts) => {
      const policy = policyOf({ 'perpres-1-2001': dated, 'perpres-2-2003': facts });
      const { confidence, sources } = statusOn(policy, policy.regulations.get('perpres-1-2001')!, '2010-01-01');
      return { confidence, sources };
    };
    expect(footing(repeal())).toEqual({ confidence: 'recalled', sources: ['a', 'b'] });
    expect(footing(repeal('2005-01-01'))).toEqual({ confidence: 'text', sources: ['a'] });
  });

  it('names who changed it by then, each once', () => {
    const regulation = regulationWith([
      { operation: 'repeal', target: 'pasal-3', on: '2002-01-01' },
      { operation: 'end', target: 'pasal-2', on: '2003-01-01' },
      { operation: 'repeal', target: 'pasal-2', on: '2001-06-01', state: 'undecided', reason },
    ]);
    const policy = { regulations: new Map([[target, regulation]]) } as unknown as Policy;
    expect(statusOn(policy, regulation, '2001-12-31').changedBy).toEqual([]);
    expect(statusOn(policy, regulation, '2010-01-01').changedBy).toEqual(['perpres-2-2002']);
  });
});

describe('what the words of a provision rest on', () => {
  const held = { coverage: 'full', counts: {}, confidence: 'text', sources: ['enacted'] };
  const regulation = regulationWith(
    [
      { operation: 'replace', target: 'pasal-1-ayat-1', text: 'Baru.' },
      { operation: 'replace', target: 'pasal-2', text: 'Baru.', confidence: 'secondary', sources: ['report'] },
    ],
    { text: held } as unknown as Partial<RegulationData>,
  );

  it.each([
    ['the enacted text before a change', 'pasal-1-ayat-1', '2002-03-03', { confidence: 'text', sources: ['enacted'] }],
    ['the amending regulation after it', 'pasal-1-ayat-1', '2002-03-04', { confidence: 'text', sources: ['a'] }],
    [
      'the operation, where it has a footing of its own',
      'pasal-2',
      '2002-03-04',
      { confidence: 'secondary', sources: ['report'] },
    ],
    [
      'the enacted text, where something else was changed',
      'pasal-1-ayat-2',
      '2002-03-04',
      { confidence: 'text', sources: ['enacted'] },
    ],
  ])('%s', (_, address, on, expected) => {
    expect(provenanceOn(regulation, address, on)).toEqual(expected);
  });

  it('is the same for an operation by itself', () => {
    expect(regulation.operations.map(claimOf)).toEqual([
      { confidence: 'text', sources: ['a'] },
      { confidence: 'secondary', sources: ['report'] },
    ]);
  });
});
