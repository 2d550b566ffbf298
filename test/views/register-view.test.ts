import { expect, it } from 'vitest';
import { registerView } from '../../src/site/register-view.ts';
import { policyWith, read, reported } from './register.ts';

const minister = (words: string) => `issuer: { id: Menteri Contoh${words}, en: Example Minister }`;
const policy = policyWith({
  'uu-5-2001': 'subjects: [data, security]',
  'uu-10-2001': `dates: { inForce: { date: '2001-05-01', ${read} } }`,
  'pp-3-2003': `relations: [{ kind: repeals, target: uu-10-2001, on: '2003-06-01', ${reported} }]`,
  'permenpanrb-4-2003': minister(''),
  'kepmenpanrb-4-2004': minister(' selaku Ketua Contoh'),
});
const view = registerView(policy, 'id');
const row = (id: string) => view.rows.find((entry) => entry.id === id)!;
const inOrder = (order: 'year' | 'citation' | 'status') =>
  view.rows.toSorted((a, b) => a.places[order] - b.places[order]).map(({ id }) => id);

it('a status is derived for the last day that sources tell of, with its own confidence', () => {
  expect(view.asOf).toBe('1 Januari 2010');
  expect(row('uu-10-2001').status).toMatchObject({
    value: 'ended',
    words: 'Tidak berlaku',
    since: '1 Juni 2003',
    by: { citation: 'PP 3/2003', url: '/id/pp-3-2003/' },
    isRead: false,
    claim: { confidence: 'secondary' },
  });
});

it('what sources report is told apart from what is derived', () => {
  const { status, reported: told } = row('perpres-1-2001');
  expect(status).toMatchObject({ value: 'unknown', words: 'Tanggal mulai berlaku belum diketahui', isRead: true });
  expect(told).toMatchObject({ value: 'in-force', asOf: 'per 1 Januari 2002', claim: { confidence: 'secondary' } });
  expect(row('uu-5-2001').reported).toBeUndefined();
});

it('a report that says the same of the same day is not told again', () => {
  const told = (asOf: string) => `dates: { inForce: { date: '2001-05-01', ${read} } }
reportedStatus: { value: in-force, asOf: '${asOf}', ${reported} }`;
  const { rows } = registerView(policyWith({ 'uu-1-2001': told('2010-01-01'), 'uu-2-2001': told('2009-01-01') }), 'en');
  const [same, older] = ['uu-1-2001', 'uu-2-2001'].map((id) => rows.find((entry) => entry.id === id)!);
  expect(same!.status.claim.confidence).toBe('secondary');
  expect(same!.reported).toBeUndefined();
  expect(older!.reported).toMatchObject({ asOf: 'as of 1 January 2009' });
});

it('tells what changed a regulation', () => {
  expect(row('perpres-1-2001').status.changedBy).toMatchObject([{ citation: 'Perpres 2/2002' }]);
});

it('one office is one issuer, in whatever capacity it acts', () => {
  const issuers = view.choices.issuer.filter(({ name }) => name.startsWith('Menteri'));
  expect(issuers).toEqual([{ value: 'menteri-contoh', name: 'Menteri Contoh' }]);
  expect(row('kepmenpanrb-4-2004').choices.issuer).toEqual(issuers);
});

it('offers what occurs: types by the hierarchy of law, years from the newest, statuses from what is in force', () => {
  expect(view.choices.type.map(({ value }) => value)).toEqual(['uu', 'pp', 'perpres', 'permenpanrb', 'kepmenpanrb']);
  expect(view.choices.year.map(({ value }) => value)).toEqual(['2004', '2003', '2002', '2001']);
  expect(view.choices.status.map(({ value }) => value)).toEqual(['in-force', 'unknown', 'ended']);
  expect(view.choices.subject.map(({ name }) => name)).toEqual(['Data dan statistik', 'Keamanan']);
});

it('a place in each order', () => {
  expect(inOrder('year')).toEqual(view.rows.map(({ id }) => id));
  expect(inOrder('year')).toEqual([
    'kepmenpanrb-4-2004',
    'pp-3-2003',
    'permenpanrb-4-2003',
    'perpres-2-2002',
    'uu-5-2001',
    'uu-10-2001',
    'perpres-1-2001',
  ]);
  expect(inOrder('citation').slice(0, 4)).toEqual(['uu-5-2001', 'uu-10-2001', 'pp-3-2003', 'perpres-2-2002']);
  expect(inOrder('status').at(0)).toBe('perpres-2-2002');
  expect(inOrder('status').at(-1)).toBe('uu-10-2001');
});

it('is in the language of the page, and the values to filter by are not', () => {
  const english = registerView(policy, 'en');
  expect(english.choices.type[0]).toEqual({ value: 'uu', name: 'Law' });
  expect(english.choices.issuer.map(({ value }) => value).toSorted()).toEqual(
    view.choices.issuer.map(({ value }) => value).toSorted(),
  );
});
