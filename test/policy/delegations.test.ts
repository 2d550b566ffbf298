/** The delegation ledger: what has become of each place that a regulation leaves to others. */
import { describe, expect, it } from 'vitest';
import { delegationsComplete } from '../../src/checks/delegations-complete.ts';
import { implementersOf, leavesToOthers, slotsOn } from '../../src/policy/delegations.ts';
import { isWithin } from '../../src/policy/operations.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy, Provision, Regulation, RegulationData } from '../../src/policy/types.ts';
import { derive, target, type Written } from './derive.ts';

const words = `##### Pasal 1 — Daftar

1. Ayat pertama.
2. Tata cara diatur dengan Peraturan Menteri.

##### Pasal 2 — Salinan

Salinan diatur dengan Peraturan Menteri.
`;

const claim = { confidence: 'text' as const, sources: ['a'] };
const name = { id: 'A', en: 'B' };

const slot = (address: string, more = {}) => ({ address, subject: name, instrument: name, ...claim, ...more });

function regulation(id: string, facts: Partial<RegulationData>, operations: readonly Written[] = []): Regulation {
  const { expressions, operations: done } = derive({ words, operations });
  const { texts } = expressions.at(-1)!;
  return { id, citation: id, facts: { data: facts }, texts, expressions, operations: done } as unknown as Regulation;
}

const date = (day: string) => ({ date: day, ...claim });

/** A rule that implements provisions of the regulation, in force between two days. */
const rule = (
  from: string | undefined,
  to: string | undefined,
  ...targets: readonly string[]
): Partial<RegulationData> => ({
  dates: {
    ...(from === undefined ? { enacted: date('2003-01-01') } : { inForce: date(from) }),
    ...(to === undefined ? {} : { ended: date(to) }),
  },
  relations: targets.map((each) => ({ kind: 'implements', target: `${target}${each}`, ...claim })),
});

/** The slots of a regulation on a day as `address: state …`. */
function slots(
  facts: Partial<RegulationData>,
  rules: Readonly<Record<string, Partial<RegulationData>>>,
  on: string,
  operations: readonly Written[] = [],
): readonly string[] {
  const own = regulation(target, { dates: { inForce: date('2001-01-01') }, ...facts }, operations);
  const others = Object.entries(rules).map(([id, each]) => [id, regulation(id, each)] as const);
  const policy = { regulations: new Map([[target, own], ...others]) } as unknown as Policy;
  return slotsOn(policy, own, on).map(({ delegation, state, fulfilments, lapsed }) => {
    const by = fulfilments.map(({ regulation: { id }, since, until }) => `${id} ${since ?? '?'}–${until ?? ''}`);
    return [`${delegation.address}: ${state}`, ...by, ...(lapsed === undefined ? [] : [`lapsed ${lapsed}`])].join(', ');
  });
}

const one = { delegations: [slot('pasal-1-ayat-2')] };

describe('a delegation', () => {
  it.each<[string, Readonly<Record<string, Partial<RegulationData>>>, string, readonly string[]]>([
    ['unfulfilled while there is no rule', {}, '2005-01-01', ['pasal-1-ayat-2: unfulfilled']],
    [
      'unfulfilled before a rule comes into force',
      { a: rule('2004-01-01', undefined, '#pasal-1-ayat-2') },
      '2003-12-31',
      ['pasal-1-ayat-2: unfulfilled'],
    ],
    [
      'fulfilled from its first day',
      { a: rule('2004-01-01', undefined, '#pasal-1-ayat-2') },
      '2004-01-01',
      ['pasal-1-ayat-2: fulfilled, a 2004-01-01–'],
    ],
    [
      'fulfilled by a rule on the Pasal around it',
      { a: rule('2004-01-01', undefined, '#pasal-1') },
      '2005-01-01',
      ['pasal-1-ayat-2: fulfilled, a 2004-01-01–'],
    ],
    [
      'not fulfilled by a rule on its neighbour',
      { a: rule('2004-01-01', undefined, '#pasal-1-ayat-1') },
      '2005-01-01',
      ['pasal-1-ayat-2: unfulfilled'],
    ],
    [
      'not fulfilled by a rule on the regulation as a whole',
      { a: rule('2004-01-01', undefined, '') },
      '2005-01-01',
      ['pasal-1-ayat-2: unfulfilled'],
    ],
    [
      'fulfilled by a rule whose first day nobody knows',
      { a: rule(undefined, undefined, '#pasal-1-ayat-2') },
      '2005-01-01',
      ['pasal-1-ayat-2: fulfilled, a 2003-01-01–'],
    ],
    [
      'lapsed when the rule has ended',
      { a: rule('2004-01-01', '2006-01-01', '#pasal-1-ayat-2') },
      '2006-01-01',
      ['pasal-1-ayat-2: lapsed, a 2004-01-01–2006-01-01, lapsed 2006-01-01'],
    ],
    [
      'fulfilled the day before that',
      { a: rule('2004-01-01', '2006-01-01', '#pasal-1-ayat-2') },
      '2005-12-31',
      ['pasal-1-ayat-2: fulfilled, a 2004-01-01–'],
    ],
    [
      'fulfilled by a later rule, the oldest told first',
      { b: rule('2007-01-01', undefined, '#pasal-1-ayat-2'), a: rule('2004-01-01', '2006-01-01', '#pasal-1-ayat-2') },
      '2008-01-01',
      ['pasal-1-ayat-2: fulfilled, a 2004-01-01–2006-01-01, b 2007-01-01–'],
    ],
    [
      'lapsed with the last of several rules',
      {
        a: rule('2004-01-01', '2006-01-01', '#pasal-1-ayat-2'),
        b: rule('2004-02-01', '2005-01-01', '#pasal-1-ayat-2'),
      },
      '2008-01-01',
      ['pasal-1-ayat-2: lapsed, a 2004-01-01–2006-01-01, b 2004-02-01–2005-01-01, lapsed 2006-01-01'],
    ],
  ])('is %s', (_, rules, on, expected) => {
    expect(slots(one, rules, on)).toEqual(expected);
  });

  it('is fulfilled by a provision of the same regulation', () => {
    const here = { delegations: [slot('pasal-1-ayat-2', { fulfilledHere: 'pasal-2' })] };
    expect(slots(here, {}, '2005-01-01')).toEqual([`pasal-1-ayat-2: fulfilled, ${target} 2001-01-01–`]);
  });

  it('lapses when its provision is repealed or ends with the regulation', () => {
    const operations: readonly Written[] = [{ operation: 'repeal', target: 'pasal-1-ayat-2', on: '2005-01-01' }];
    expect(slots(one, {}, '2004-12-31', operations)).toEqual(['pasal-1-ayat-2: unfulfilled']);
    expect(slots(one, {}, '2005-01-01', operations)).toEqual(['pasal-1-ayat-2: lapsed']);
    const ended = { ...one, dates: { inForce: date('2001-01-01'), ended: date('2006-01-01') } };
    expect(slots(ended, {}, '2006-01-01')).toEqual(['pasal-1-ayat-2: lapsed, lapsed 2006-01-01']);
  });

  it('is none before its provision is inserted', () => {
    const operations: readonly Written[] = [
      { operation: 'insert-after', target: 'pasal-1', address: 'pasal-1a', text: 'Isi.', on: '2005-01-01' },
      { operation: 'repeal', target: 'pasal-1a', on: '2006-01-01' },
    ];
    const facts = { delegations: [slot('pasal-1a'), slot('pasal-2')] };
    expect(slots(facts, {}, '2004-12-31', operations)).toEqual(['pasal-2: unfulfilled']);
    expect(slots(facts, {}, '2005-01-01', operations)).toEqual(['pasal-1a: unfulfilled', 'pasal-2: unfulfilled']);
    expect(slots(facts, {}, '2006-01-01', operations)).toEqual(['pasal-1a: lapsed', 'pasal-2: unfulfilled']);
  });

  it('of a provision that nobody here has read is taken to stand', () => {
    expect(slots({ delegations: [slot('pasal-9')] }, {}, '2005-01-01')).toEqual(['pasal-9: unfulfilled']);
  });
});

describe('the rules that implement a regulation', () => {
  it('come with the relation that says so, in the order of ids', () => {
    const a = regulation('a', rule('2004-01-01', undefined, '#pasal-2', '#pasal-1-ayat-2'));
    const b = regulation('b', { relations: [{ kind: 'basedOn', target, ...claim }] });
    const policy = {
      regulations: new Map([
        ['a', a],
        ['b', b],
      ]),
    } as unknown as Policy;
    expect(implementersOf(policy, target).map((each) => `${each.regulation.id} ${each.relation.target}`)).toEqual([
      `a ${target}#pasal-2`,
      `a ${target}#pasal-1-ayat-2`,
    ]);
    expect(implementersOf(policy, 'a')).toEqual([]);
  });
});

describe('words that leave something to another instrument', () => {
  const leaves = (text: string, lang: 'id' | 'en') => leavesToOthers({ text } as Provision, lang);

  it.each([
    'Ketentuan lebih lanjut mengenai daftar diatur dengan Peraturan Menteri.',
    'Bentuknya ditetapkan dalam Keputusan Menteri.',
    'Menteri menetapkan tata caranya dengan Peraturan Badan.',
    'Hal itu diatur lebih lanjut dalam Peraturan Pemerintah.',
    'Hal itu diatur dengan peraturan menteri atau peraturan badan.',
    'Menteri Kominfo menetapkan referensi harga dengan keputusan menteri.',
    'Menteri Kominfo menetapkan standar interoperabilitas.',
    'Menteri PANRB menetapkan Aplikasi Umum.',
    'Ketua Tim Koordinasi menetapkan tugas dan tata kerja tim itu.',
    'Rencana Induk dimuat dalam Lampiran, yang menyatu dengan Peraturan Presiden ini.',
  ])('%s', (text) => {
    expect(leaves(text, 'id')).toBe(true);
  });

  it.each([
    'Daftar diatur dalam Pasal 3.',
    'Ditetapkan dengan Peraturan Presiden ini.',
    'Hal itu diatur dalam Peraturan Menteri Pendayagunaan Aparatur Negara ini.',
    'Peraturan Menteri dicabut.',
    'Daftar diatur. Ia sesuai dengan Peraturan Menteri.',
    'Hal itu diatur dalam peraturan perundang-undangan.',
    'Menteri PANRB menetapkan Tim Asesor Eksternal.',
    'Kepala daerah menetapkan Arsitektur SPBE Pemerintah Daerah.',
    'Menteri memakai standar yang menetapkan format.',
    'Lampiran ini memuat Rencana Induk.',
  ])('not: %s', (text) => {
    expect(leaves(text, 'id')).toBe(false);
  });

  it.each([
    'Further rules on the register are laid down in a Ministerial Regulation.',
    'Its form is set by a Decree of the Minister.',
    'This is governed by another Government Regulation.',
    'This is further regulated by regulations of the ministers concerned.',
    'The Minister sets the prices by a ministerial decree.',
    'The Minister for Communication sets the standard for interoperability.',
    'The Minister for the State Apparatus designates General Applications.',
    'The chair of the Coordination Team sets the duties and working procedure of that team.',
    'The Master Plan is set out in the Annex, which forms an integral part of this Regulation.',
  ])('%s (en)', (text) => {
    expect(leaves(text, 'en')).toBe(true);
  });

  it.each([
    'It is set by this Regulation.',
    'It is regulated in Article 3.',
    'It is regulated in laws and regulations.',
    'The Minister adopts the Index.',
    'The head of the agency sets the procedure.',
    'This Annex sets out the plan.',
  ])('not: %s (en)', (text) => {
    expect(leaves(text, 'en')).toBe(false);
  });
});

describe('every delegation that the content declares', () => {
  const policy = readPolicy(process.cwd());
  const declared = [...policy.regulations.values()].flatMap((each) =>
    (each.facts.data.delegations ?? []).map(({ address }) => ({ regulation: each, address })),
  );
  const read = declared.filter(({ regulation: { texts }, address }) => texts.get('id')?.byAddress.has(address));

  it('are many, of perpres-95-2018 the most', () => {
    expect(read.filter(({ regulation: { id } }) => id === 'perpres-95-2018').length).toBeGreaterThanOrEqual(25);
  });

  it.each(read.map((each) => [each.regulation.id, each.address, each] as const))(
    '%s#%s is missed as soon as it is not in the ledger',
    (id, address, { regulation: whole }) => {
      const { facts } = whole;
      const data = { ...facts.data, delegations: facts.data.delegations!.filter((each) => each.address !== address) };
      const without = { ...whole, facts: { ...facts, data } } as Regulation;
      const missed: string[] = [];
      delegationsComplete.run({ ...policy, regulations: new Map([[id, without]]) }, ({ message, params }) => {
        if (message === 'missing') missed.push(String(params!.address));
      });
      expect(missed.length).toBeGreaterThan(0);
      expect(missed.every((each) => isWithin(each, address) || isWithin(address, each))).toBe(true);
    },
  );
});
