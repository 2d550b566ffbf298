import { describe, expect, it } from 'vitest';
import { gonePageView } from '../../src/site/gone-page-view.ts';
import { gonePages } from '../../src/site/lineage.ts';
import { regulationView } from '../../src/site/regulation-view.ts';
import { amendedIn, policyOf2002, policyOf2004, policyWith, policyWithFacts } from './in-time.ts';

describe('the timeline', () => {
  it('tells in the order of days what happened, by whom, and how it stands today', () => {
    const policy = policyOf2004();
    const { timeline } = regulationView(policy, amendedIn(policy), 'id');
    expect(timeline.map(({ date, words, by, remarks }) => [date, words, by?.citation, ...remarks])).toEqual([
      ['1 Februari 2001', 'Ditetapkan', undefined],
      ['3 Februari 2001', 'Diundangkan', undefined],
      ['4 Maret 2002', 'Diubah oleh', 'Perpres 2/2002', '2 perubahan isi'],
      ['1 Januari 2003', 'Diubah oleh', 'Perpres 2/2002', '1 perubahan keberlakuan'],
      ['1 Januari 2004', 'Terakhir diketahui', undefined],
    ]);
    expect(timeline[2]!.textUrl).toBe('/id/perpres-1-2001/@2002-03-04/');
    expect(timeline.some(({ isFuture }) => isFuture)).toBe(false);
  });

  it('keeps a day that cannot be told in its place, with the reason', () => {
    const policy = policyWithFacts(
      'dates:\n',
      'dates:\n  inForce:\n    undetermined: { id: Menunggu daftar., en: Waiting for the register. }\n    confidence: text\n    sources: [salinan-contoh]\n',
    );
    const { timeline, status } = regulationView(policy, amendedIn(policy), 'en');
    const kinds = timeline.map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['enacted', 'promulgated', 'inForce']);
    expect(timeline[2]).toMatchObject({ date: 'not determined', remarks: ['Waiting for the register.'] });
    expect(timeline[2]).not.toHaveProperty('day');
    expect(status.value).toBe('unknown');
  });

  it('puts what is to come after today', () => {
    const policy = policyOf2002();
    const { timeline } = regulationView(policy, amendedIn(policy), 'id');
    expect(timeline.map(({ kind, isFuture }) => [kind, isFuture])).toEqual([
      ['enacted', false],
      ['promulgated', false],
      ['today', false],
      ['changed', true],
      ['changed', true],
    ]);
  });

  it('tells when a time limit runs out', () => {
    const policy = policyWith(
      "  - operation: suspend\n    target: perpres-1-2001#pasal-3\n    place: Pasal III\n    until: '2002-09-01'",
    );
    const { timeline } = regulationView(policy, amendedIn(policy), 'en');
    expect(timeline.find(({ day }) => day === '2002-09-01')).toMatchObject({
      kind: 'changed',
      words: 'Time limit runs out, set by',
      by: { citation: 'Perpres 2/2002' },
      remarks: ['1 change of force'],
      textUrl: '/en/perpres-1-2001/@2002-09-01/',
    });
  });

  it('ends with a repeal by another', () => {
    const policy = policyOf2004();
    const acting = policy.regulations.get('perpres-2-2002')!;
    acting.facts.data.relations!.push({
      kind: 'repeals',
      target: 'perpres-1-2001',
      on: '2003-09-01',
      confidence: 'secondary',
      sources: ['laporan-contoh'],
    });
    const { timeline, status } = regulationView(policy, amendedIn(policy), 'en');
    expect(timeline.at(-2)).toMatchObject({ kind: 'ended', day: '2003-09-01', words: 'Repealed by' });
    expect(status).toMatchObject({ value: 'ended', since: '1 September 2003', by: { citation: 'Perpres 2/2002' } });
  });
});

describe('relations', () => {
  it('are shown from both sides, with the provision that is meant', () => {
    const policy = policyOf2004();
    const shown = (id: string) =>
      regulationView(policy, policy.regulations.get(id)!, 'en').relations.map(({ title, relations }) => [
        title,
        relations.map(({ citation, provisions }) => [citation, ...provisions.map(({ label }) => label)]),
      ]);
    expect(shown('perpres-2-2002')).toEqual([
      ['Amends', [['Perpres 1/2001']]],
      ['Implements', [['Perpres 1/2001', 'Article 2 paragraph (2)']]],
    ]);
    expect(shown('perpres-1-2001')).toEqual([
      ['Amended by', [['Perpres 2/2002']]],
      ['Implemented by', [['Perpres 2/2002', 'Article 2 paragraph (2)']]],
    ]);
  });
});

describe('an acting regulation', () => {
  it('lists what it does to which provision, where it says so, and when', () => {
    const policy = policyOf2004();
    const { acts } = regulationView(policy, policy.regulations.get('perpres-2-2002')!, 'id');
    expect(acts.map(({ target, date, operations }) => [target.citation, date, operations.length])).toEqual([
      ['Perpres 1/2001', '4 Maret 2002', 2],
      ['Perpres 1/2001', '1 Januari 2003', 1],
    ]);
    expect(acts[0]!.operations[1]).toMatchObject({
      words: 'Pasal 2A disisipkan sesudah Pasal 2',
      url: '/id/perpres-1-2001/@2002-03-04/pasal-2a/',
      place: { words: 'Pasal I angka 2' },
    });
  });

  it('tells why an operation is not applied, and how long one lasts', () => {
    const policy = policyWith(
      [
        '  - operation: repeal\n    target: perpres-1-2001#pasal-9\n    place: Pasal III\n    state: moot\n    reason: { id: Tidak pernah ada., en: It never existed. }',
        "  - operation: suspend\n    target: perpres-1-2001#pasal-3\n    place: Pasal IV\n    until: '2003-01-01'",
      ].join('\n'),
    );
    const { acts } = regulationView(policy, policy.regulations.get('perpres-2-2002')!, 'en');
    const operations = acts.flatMap((each) => each.operations);
    expect(operations[0]).toMatchObject({ outcome: 'moot', remarks: ['It never existed.'] });
    expect(operations[1]).toMatchObject({ outcome: 'applied', until: 'until 31 December 2002' });
  });
});

describe('the whole text', () => {
  it('is that of the day, with marks, elucidations and notices, and links that stay on the day', () => {
    const policy = policyOf2004();
    const body = (day?: string) => regulationView(policy, amendedIn(policy), 'id', day).text!.body;
    expect(body('2001-02-03')).not.toContain('pasal-2a');
    expect(body('2001-02-03')).toContain('href="/id/perpres-1-2001/@2001-02-03/pasal-2/"');
    expect(body()).toContain('id="pasal-2a-ayat-2"');
    expect(body()).toContain('class="force-mark end"');
    expect(body()).toContain('<summary>Penjelasan</summary>');
    expect(body().match(/id="pasal-2-ayat-1-huruf-b"/g)).toHaveLength(1);
  });

  it('is without the apparatus of today on a page of a day', () => {
    const policy = policyOf2004();
    const view = regulationView(policy, amendedIn(policy), 'id', '2002-03-04');
    expect(view.path).toBe('/id/perpres-1-2001/@2002-03-04/');
    expect([view.timeline, view.relations, view.acts, view.referredToBy]).toEqual([[], [], [], []]);
    expect(view.jsonLd).toMatchObject({ legislationDateVersion: '2002-03-04' });
  });
});

describe('irregularities', () => {
  it('are told with the nearest place that is there', () => {
    const policy = policyOf2004();
    expect(regulationView(policy, amendedIn(policy), 'en').irregularities).toEqual([
      {
        words: 'The third term has not been read.',
        confidence: 'secondary',
        about: { label: 'Article 1 number 3', url: '/en/perpres-1-2001/pasal-1/' },
      },
    ]);
  });
});

describe('a Pasal that has gone', () => {
  it('has a page that tells its other number, and answers for everything that was in it', () => {
    const policy = policyWith(
      '  - operation: renumber\n    target: perpres-1-2001#pasal-3\n    place: Pasal I angka 3\n    address: pasal-4',
    );
    const regulation = amendedIn(policy);
    const text = regulation.texts.get('en')!;
    const [gone, ...others] = gonePages(regulation, 'en', policy.asOf);
    expect(others).toEqual([]);
    expect(gonePageView(policy, regulation, text, gone!)).toMatchObject({
      path: '/en/perpres-1-2001/pasal-3/',
      words: 'Article 3 has had another number since 4 March 2002',
      by: { label: 'Perpres 2/2002 Article I number 3' },
      becomes: [{ label: 'Article 4', url: '/en/perpres-1-2001/pasal-4/' }],
      last: { url: '/en/perpres-1-2001/@2001-02-03/pasal-3/' },
    });
  });

  it('has a page when it was published by mistake, too', () => {
    const policy = policyWithFacts(
      'irregularities:',
      'lineage:\n  - { address: pasal-7, becomes: [pasal-3], how: corrected, reason: { id: Salah nomor., en: A wrong number. } }\nirregularities:',
    );
    const regulation = amendedIn(policy);
    const [gone] = gonePages(regulation, 'id', policy.asOf);
    expect(gonePageView(policy, regulation, regulation.texts.get('id')!, gone!)).toMatchObject({
      label: 'Pasal 7',
      note: 'Salah nomor.',
      becomes: [{ url: '/id/perpres-1-2001/pasal-3/' }],
    });
  });
});
