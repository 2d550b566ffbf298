import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/policy/areas.ts';
import { coverageOf, innermost, mentionsOf } from '../../src/policy/checklists.ts';
import { slotsOn } from '../../src/policy/delegations.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { checklistView } from '../../src/site/checklist-view.ts';
import { everyInWords, managementAreaView, managementView } from '../../src/site/management-view.ts';
import { corpus } from '../corpus.ts';

const policy = readPolicy(process.cwd());
const area = managementAreaView(policy, 'id')!;
const rows = area.groups.flatMap((group) => group.rows);
const checklist = (id: string) => entriesOf(policy, 'checklist').find((entry) => entry.id === id)!;

const head = 'name: { id: A, en: B }\nabout: { id: A., en: B. }\nconfidence: text\nsources: [salinan-contoh]\n';

/** The example corpus with a kind of management that rests on its one delegation, and more files. */
function smallPolicy(files: Readonly<Record<string, string>> = {}) {
  const root = corpus();
  const all: Readonly<Record<string, string>> = {
    'content/management/overview/overview.yaml': head,
    'content/management/salinan/management.yaml': `${head}type: management
owners: [menteri-contoh]
assignedBy: { provisions: ['perpres-1-2001#pasal-2-ayat-1'] }
delegatedBy: { provisions: ['perpres-1-2001#pasal-2-ayat-2'] }
`,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  cpSync('schemas', join(root, 'schemas'), { recursive: true });
  return readPolicy(root);
}

describe('the area of management', () => {
  it('shows the eight areas of Pasal 46 and the audits of Pasal 55 to 58, in the order of the law', () => {
    expect(area.groups.map(({ type, rows: own }) => [type, own.map(({ pasal }) => pasal.name)])).toEqual([
      ['management', [47, 48, 49, 50, 51, 52, 53, 54].map((pasal) => `Pasal ${pasal}`)],
      ['audit', [55, 56, 57, 58].map((pasal) => `Pasal ${pasal}`)],
    ]);
    expect(rows[0]).toMatchObject({ name: 'Manajemen risiko', url: '/id/management/manajemen-risiko/' });
  });

  it('has the state of each rule from the ledger of delegations, and counts them', () => {
    const perpres = policy.regulations.get('perpres-95-2018')!;
    const ledger = new Map(slotsOn(policy, perpres, policy.asOf).map((slot) => [slot.delegation.address, slot]));
    for (const { id, slot } of rows) {
      const { delegatedBy } = entriesOf(policy, 'management').find((entry) => entry.id === id)!.yaml.data;
      const own = ledger.get(delegatedBy.provisions[0].split('#')[1]!)!;
      expect(slot).toMatchObject({ state: own.state });
      expect(slot!.found.map(({ rule }) => rule.citation)).toEqual(
        own.fulfilments.map(({ regulation }) => regulation.citation),
      );
    }
    const { fulfilled, unfulfilled, lapsed } = area.counts;
    expect(fulfilled + unfulfilled + lapsed).toBe(rows.length);
    expect(unfulfilled).toBe(rows.filter(({ slot }) => slot!.state === 'unfulfilled').length);
  });

  it('tells of a rule as soon as a regulation says that it implements the delegating provision', () => {
    const state = (files = {}) => managementAreaView(smallPolicy(files), 'en')!.groups[0]!.rows[0]!.slot!.state;
    const rule = `type: permenpanrb
number: 4
year: 2002
title: { id: Salinan, en: Copies }
issuer: { id: Menteri Contoh, en: Example Minister }
subjects: [data]
confidence: text
sources: [salinan-contoh]
relations:
  - { kind: implements, target: 'perpres-1-2001#pasal-2-ayat-2', confidence: text, sources: [salinan-contoh] }
`;
    expect(state()).toBe('unfulfilled');
    expect(state({ 'content/regulations/permenpanrb-4-2002/regulation.yaml': rule })).toBe('fulfilled');
  });

  it('names who sets the rules, and who holds the functions now', () => {
    const issuers = rows.find(({ id }) => id === 'manajemen-pengetahuan')!.issuers;
    expect(issuers).toMatchObject([{ name: 'Kepala BPPT', now: { name: 'Kepala BRIN' } }]);
    expect(rows.find(({ id }) => id === 'manajemen-risiko')!.issuers).toEqual([
      { name: 'Menteri PANRB', url: '/id/actors/#menteri-panrb' },
    ]);
  });

  it('leads to the checklists with their number of items, and to the risk register', () => {
    expect(area.checklists.map(({ url, count }) => [url, count])).toEqual([
      ['/id/management/langkah-keamanan-informasi/', 63],
      ['/id/management/standar-keamanan-spbe/', 228],
    ]);
    expect(area.tools.map(({ url }) => url)).toEqual(['/id/management/risk-register/']);
  });

  it('is not there without an overview', () => {
    expect(managementAreaView(readPolicy(corpus()), 'en')).toBeUndefined();
  });
});

describe('a kind of management', () => {
  const viewOf = (id: string, lang: 'id' | 'en' = 'id') =>
    managementView(
      policy,
      entriesOf(policy, 'management').find((entry) => entry.id === id)!,
      lang,
    );

  it('says how often an audit is done, and by whom', () => {
    expect(
      viewOf('audit-keamanan-spbe', 'en').rounds.map(({ every, owners }) => [every, ...owners.map(({ name }) => name)]),
    ).toEqual([
      ['once every year', 'Head of the cyber security agency (BSSN)'],
      ['at least once every 2 years', 'Central Agency', 'Regional Government'],
    ]);
    expect(everyInWords({ years: 1, atLeast: true }, 'id')).toBe('paling sedikit sekali setahun');
    expect(everyInWords({ years: 3, atLeast: false }, 'id')).toBe('setiap 3 tahun sekali');
  });

  it('says with whom to coordinate, on what, and whether they may consult', () => {
    expect(viewOf('manajemen-risiko').coordination).toMatchObject([
      {
        with: [{ name: 'Menteri PANRB' }],
        mayConsult: true,
        provisions: [{ label: 'Perpres 95/2018 Pasal 47 ayat (4)' }],
      },
    ]);
    expect(viewOf('audit-keamanan-spbe').coordination).toMatchObject([
      { with: [{ name: 'Menteri Kominfo', now: { name: 'Menteri Komdigi' } }], mayConsult: false },
    ]);
  });

  it('leads to the tools and checklists that help with it, risks alone to the risk register', () => {
    expect(viewOf('manajemen-risiko').tools.map(({ url }) => url)).toEqual(['/id/management/risk-register/']);
    expect(viewOf('manajemen-data').tools).toEqual([]);
    expect(viewOf('manajemen-keamanan-informasi', 'en').tools).toEqual([
      {
        name: 'Checklist: Steps of SPBE information security management',
        url: '/en/management/langkah-keamanan-informasi/',
      },
      {
        name: 'Checklist: Technical standards and procedures for SPBE Security',
        url: '/en/management/standar-keamanan-spbe/',
      },
    ]);
  });

  it('has the steps of its process in the order of the law', () => {
    expect(viewOf('manajemen-layanan-spbe').lists.map(({ items }) => items.length)).toEqual([3, 5]);
    expect(viewOf('manajemen-risiko', 'en').lists[0]!.items[0]).toBe('identifying risks');
  });
});

describe('a checklist', () => {
  it.each([
    ['standar-keamanan-spbe', 'pasal-17-ayat-1', 'pasal-35-ayat-2-huruf-j'],
    ['langkah-keamanan-informasi', 'pasal-2', 'pasal-16-ayat-3-huruf-b'],
  ])('%s covers every provision of its chapter', (id, first, last) => {
    const { data } = checklist(id).yaml;
    const demanded = innermost(coverageOf(policy, data)!.provision).map(({ address }) => address);
    expect([demanded[0], demanded.at(-1)]).toEqual([first, last]);
    const named = new Set(mentionsOf(data).map(({ target }) => target.split('#')[1]!));
    expect(demanded.filter((address) => !named.has(address))).toEqual([]);
  });

  it('restates each procedure of the standards by an item of its own, in the order of the law', () => {
    const { parts, count } = checklistView(policy, checklist('standar-keamanan-spbe'), 'id');
    const ids = parts.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map((item) => item.id)));
    const text = policy.regulations.get('peraturan-bssn-4-2021')!.texts.get('id')!;
    const order = [...text.byAddress.keys()];
    expect(ids).toHaveLength(count);
    expect(ids.map((id) => order.indexOf(id))).toEqual(ids.map((id) => order.indexOf(id)).toSorted((a, b) => a - b));
    // Every letter under a Pasal or ayat whose title speaks of procedures.
    const procedures = [20, 21, 22, 23, 24, 27, 29, 31, 33, 35].flatMap((pasal) =>
      innermost(text.byAddress.get(`pasal-${pasal}`)!).map(({ address }) => address),
    );
    expect(procedures.filter((address) => !ids.includes(address))).toEqual([]);
    expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(count);
  });

  it('keeps ticks under the same names in both languages', () => {
    const keys = (lang: 'id' | 'en') =>
      checklistView(policy, checklist('standar-keamanan-spbe'), lang).parts.flatMap(({ groups }) =>
        groups.flatMap(({ items }) => items.map(({ key }) => key)),
      );
    expect(keys('en')).toEqual(keys('id'));
    expect(new Set(keys('en')).size).toBe(228);
  });

  it('links each item to the provision that it restates', () => {
    const [part] = checklistView(policy, checklist('standar-keamanan-spbe'), 'en').parts;
    expect(part!.groups[0]!.items[1]).toEqual({
      id: 'pasal-20-huruf-b',
      key: 'peraturan-bssn-4-2021#pasal-20-huruf-b',
      statement: 'Data and information are encrypted with cryptography.',
      provisions: [{ name: 'Article 20 letter b', url: '/en/peraturan-bssn-4-2021/pasal-20/#pasal-20-huruf-b' }],
    });
  });
});
