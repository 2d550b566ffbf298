import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { notYetIssuedView } from '../../src/site/not-yet-issued-view.ts';
import { corpus } from '../corpus.ts';
import { policyWith, read, reported } from './register.ts';

const related = (target: string) => `relations:
  - { kind: related, target: ${target}, note: { id: A., en: A. }, ${reported} }`;
const delegations = `delegations:
  - { address: pasal-4, subject: { id: b, en: b }, instrument: { id: PP, en: PP }, ${read} }
  - { address: pasal-5, subject: { id: c, en: c }, instrument: { id: PP, en: PP }, within: { id: satu tahun, en: one year }, ${read} }
  - { address: pasal-6, subject: { id: d, en: d }, instrument: { id: PP, en: PP }, ${read} }`;
const policy = policyWith({
  'uu-5-2001': `dates: { inForce: { date: '2001-05-01', ${read} } }\n${delegations}`,
  'pp-3-2003': `dates: { enacted: { date: '2003-01-01', ${read} }, ended: { date: '2004-01-01', ${reported} } }
relations: [{ kind: implements, target: uu-5-2001#pasal-5, ${read} }]`,
  'pp-4-1999': related('uu-5-2001#pasal-4-ayat-1'),
  'pp-4-2002': related('uu-5-2001#pasal-4'),
});
const view = notYetIssuedView(policy, 'id');
const slot = (id: string) => view.ledgers.flatMap(({ slots }) => slots).find((entry) => entry.id === id)!;

it('has the longest ledger first, with counts that add up', () => {
  expect(view.ledgers.map(({ id, counts }) => [id, counts])).toEqual([
    ['uu-5-2001', { unfulfilled: 2, lapsed: 1, fulfilled: 0 }],
    ['perpres-1-2001', { unfulfilled: 0, lapsed: 0, fulfilled: 1 }],
  ]);
  expect(view.counts).toEqual({ unfulfilled: 2, lapsed: 1, fulfilled: 1 });
});

it('tells of a fulfilled place by what and since when, and who had to issue it', () => {
  expect(slot('perpres-1-2001-pasal-2-ayat-2')).toMatchObject({
    state: 'fulfilled',
    words: 'Sudah terbit',
    subject: 'bentuk salinan',
    provision: { label: 'Pasal 2 ayat (2)', url: '/id/perpres-1-2001/pasal-2/#pasal-2-ayat-2' },
    instrument: 'Peraturan Menteri Contoh',
    to: { url: '/id/actors/#menteri-contoh' },
    found: [
      { rule: { citation: 'Perpres 2/2002' }, details: 'berlaku sejak 4 Maret 2002', claim: { confidence: 'text' } },
    ],
    claim: { confidence: 'text' },
  });
});

it('tells of a lapsed place since when, and of a rule whose entry into force is not known its date', () => {
  expect(slot('uu-5-2001-pasal-5')).toMatchObject({
    state: 'lapsed',
    words: 'Gugur sejak 1 Januari 2004',
    within: 'satu tahun',
    found: [{ details: 'tertanggal 1 Januari 2003; berakhir 1 Januari 2004' }],
  });
});

it('names rules that bear on an unfulfilled place without filling it, and says which are older', () => {
  const { state, found, related: rules } = slot('uu-5-2001-pasal-4');
  expect({ state, found }).toEqual({ state: 'unfulfilled', found: [] });
  expect(rules.map(({ rule, isOlder, claim }) => [rule.citation, isOlder, claim.confidence])).toEqual([
    ['PP 4/1999', true, 'secondary'],
    ['PP 4/2002', false, 'secondary'],
  ]);
  expect(slot('uu-5-2001-pasal-6').related).toEqual([]);
  // What implements a place is found for it, not related to it.
  expect(slot('uu-5-2001-pasal-5').related).toEqual([]);
});

it('lists drafts, the latest first', () => {
  const root = corpus();
  for (const [id, year] of [
    ['tanpa-tahun', ''],
    ['lama', 'year: 2001'],
    ['baru', 'year: 2002'],
  ] as const) {
    mkdirSync(join(root, 'content/drafts', id), { recursive: true });
    writeFileSync(
      join(root, 'content/drafts', id, 'draft.yaml'),
      `title: { id: Rancangan ${id}, en: Draft }\nabout: { id: Ada., en: It is. }\n${year}\nregulations: [perpres-1-2001]\nconfidence: secondary\nsources: [laporan-contoh]\n`,
    );
  }
  const { drafts } = notYetIssuedView(readPolicy(root), 'id');
  expect(drafts.map(({ id }) => id)).toEqual(['baru', 'lama', 'tanpa-tahun']);
  expect(drafts[0]).toMatchObject({
    title: 'Rancangan baru',
    about: 'Ada.',
    regulations: [{ citation: 'Perpres 1/2001' }],
    claim: { confidence: 'secondary' },
  });
});

it('begins with Perpres 95/2018 in the register', () => {
  expect(notYetIssuedView(readPolicy(process.cwd()), 'en').ledgers[0]).toMatchObject({ id: 'perpres-95-2018' });
});
