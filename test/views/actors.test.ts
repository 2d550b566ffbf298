import { expect, test } from 'vitest';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesOf } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { actorsView } from '../../src/site/actors-view.ts';

const policy = readPolicy(process.cwd());
const actor = (id: string) => actorsView(policy, 'id').find((entry) => entry.id === id)!;

test('provisions that name an actor are grouped by regulation, the subject of the site first, what has ended last and marked', () => {
  const { namedIn, namedInWords } = actor('instansi-pusat');
  expect(namedIn[0]!.citation).toBe('Perpres 95/2018');
  expect(namedIn.at(-1)).toMatchObject({
    citation: 'PermenPANRB 59/2020',
    ended: expect.stringMatching(/tidak berlaku$/i),
  });
  expect(namedIn[0]).not.toHaveProperty('ended');
  const count = namedIn.reduce((sum, { provisions }) => sum + provisions.length, 0);
  expect(namedInWords).toBe(`Disebut dalam ${count} ketentuan di ${namedIn.length} peraturan`);
});

test('an actor that one regulation names is said to be named in it', () => {
  const only = actorsView(policy, 'id').find(({ namedIn }) => namedIn.length === 1)!;
  expect(only.namedInWords).toContain(only.namedIn[0]!.citation);
});

test('an actor tells in which offices it is found, and what it is there', () => {
  expect(actor('walidata').foundIn).toEqual({
    as: 'role',
    words: 'setiap kementerian, lembaga, provinsi, kabupaten, dan kota',
  });
  expect(actor('bupati-wali-kota').foundIn).toEqual({ as: 'head', words: 'setiap kabupaten dan kota' });
  expect(actor('ketua-tim-koordinasi-spbe-nasional').foundIn!.words).toBe('Tim Koordinasi SPBE Nasional');
  expect(actor('tim-koordinasi-spbe-nasional')).not.toHaveProperty('foundIn');
  const english = actorsView(policy, 'en').find(({ id }) => id === 'walidata')!;
  expect(english.foundIn!.words).toBe('every ministry, agency, province, regency and city');
  expect(actor('bps')).not.toHaveProperty('foundIn');
});

test('a class leads to the actors that belong to it', () => {
  expect(actor('pembina-data-tingkat-pusat').includes).toEqual([
    { name: 'BPS', url: '/id/actors/#bps' },
    { name: 'BIG', url: '/id/actors/#big' },
    { name: 'Kementerian Keuangan', url: '/id/actors/#kementerian-keuangan' },
  ]);
  expect(actor('bps').includes).toEqual([]);
});

test('a unit or an official leads to the head of its institution', () => {
  expect(actor('penyidik-pns-ite').under).toEqual({ name: 'Menteri Kominfo', url: '/id/actors/#menteri-kominfo' });
  expect(actor('bps')).not.toHaveProperty('under');
});

test('an actor leads to the list of its duties where it has any', () => {
  const { url, count } = actor('menteri-panrb').duties!;
  expect(url).toBe('/id/duties/menteri-panrb/');
  expect(count).toBe(dutiesOf(dutyRecords(policy), 'menteri-panrb', policy.asOf).length);
  const without = actorsView(policy, 'id').filter(({ duties }) => duties === undefined);
  expect(without.length).toBeGreaterThan(0);
  for (const { id } of without) expect(dutiesOf(dutyRecords(policy), id, policy.asOf)).toEqual([]);
});
