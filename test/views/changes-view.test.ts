import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { changesLinks, changesPages, provisionChangesPages } from '../../src/site/changes-pages.ts';
import { changesView } from '../../src/site/changes-view.ts';
import { baseCorpus } from '../corpus.ts';
import { amendedBy } from '../diff/amended.ts';

const policy = readPolicy(baseCorpus);
const regulation = policy.regulations.get('perpres-1-2001')!;
const days = ['2001-02-03', '2003-01-01'] as const;
const view = changesView(policy, regulation, 'en', days);
const page = changesView(policy, regulation, 'en', days, 'pasal-2');

/** HTML as who listens hears it: without tags. */
const heard = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the pages of changes', () => {
  it('are one for each pair of days of a regulation that changed, and one for each page that differs between them', () => {
    expect(changesPages(policy).map((each) => [each.regulation.id, ...each.days])).toEqual([
      ['perpres-1-2001', '2001-02-03', '2002-03-04'],
      ['perpres-1-2001', '2001-02-03', '2003-01-01'],
      ['perpres-1-2001', '2002-03-04', '2003-01-01'],
    ]);
    expect(provisionChangesPages(policy).map((each) => `${each.page} ${each.days.join(' ')}`)).toEqual([
      'pasal-2 2001-02-03 2002-03-04',
      'pasal-2a 2001-02-03 2002-03-04',
      'pasal-2 2001-02-03 2003-01-01',
      'pasal-2a 2001-02-03 2003-01-01',
      'pasal-2a 2002-03-04 2003-01-01',
    ]);
  });
});

describe('the changes of a regulation', () => {
  it('are listed by page: what happened, and the place in the marked text', () => {
    expect(
      view.groups.map(({ label, url, entries }) => [
        label,
        url,
        ...entries.map((entry) => [entry.label, entry.what, entry.url]),
      ]),
    ).toEqual([
      [
        'Article 2',
        '/en/perpres-1-2001/pasal-2/changes/2001-02-03..2003-01-01/',
        ['Article 2 paragraph (1)', 'words changed', '#pasal-2-ayat-1'],
        [
          'Article 2 paragraph (1) letter a',
          'words changed; takes in Article 2 paragraph (1) letter b',
          '#pasal-2-ayat-1-huruf-a',
        ],
        [
          'Article 2 paragraph (1) letter b',
          'merged into Article 2 paragraph (1) letter a',
          '#was-pasal-2-ayat-1-huruf-b',
        ],
        ['Elucidation of Article 2 paragraph (1)', 'changed', '#elucidation-pasal-2-ayat-1'],
      ],
      [
        'Article 2A',
        '/en/perpres-1-2001/pasal-2a/changes/2001-02-03..2003-01-01/',
        ['Article 2A', 'new', '#pasal-2a'],
        ['Article 2A paragraph (2)', 'end of force from 1 January 2003', '#force-pasal-2a-ayat-2'],
      ],
    ]);
    expect(view.counts).toEqual(['4 changes of the text', '1 change of the elucidation', '1 change of force']);
  });

  it('name who ordered them, and tell apart where there are several', () => {
    expect(view.groups[0]!.acts.map(({ label, date, url }) => [label, date, url])).toEqual([
      ['Perpres 2/2002 Article I number 1', '4 March 2002', '/en/perpres-2-2002/'],
    ]);
    expect(view.groups[0]!.entries.map(({ by }) => by)).toEqual([[], [], [], []]);
    expect(view.groups[1]!.entries.map(({ by }) => by)).toEqual([
      ['Perpres 2/2002 Article I number 2'],
      ['Perpres 2/2002 Article II'],
    ]);
  });

  it('have an anchor in the marked text for every entry', () => {
    for (const { groups, body } of [view, page])
      for (const { url } of groups.flatMap(({ entries }) => entries)) expect(body).toContain(`id="${url.slice(1)}"`);
  });

  it('are marked with hidden words where a deletion or an insertion begins and ends', () => {
    expect(view.body).toContain('every <del><span class="visually-hidden">deleted: </span>2');
    expect(heard(view.body)).toContain('every deleted: 2 end of deleted. inserted: 3 end of inserted. years:');
    expect(heard(view.body)).toMatch(/New \(1\) Everyone may ask for a copy.*End of what is new\./);
    expect(heard(view.body)).toMatch(
      /Merged into Article 2 paragraph \(1\) letter a in the regions\. End of what is gone\./,
    );
  });

  it('stand among the headings of the text, with a line for what did not change', () => {
    expect(heard(view.body)).toMatch(
      /^ Considerations: no change .* Chapter I General Provisions .*Article 1: no change/,
    );
    expect(heard(view.body)).toContain('Article 3 – Annex: no change');
    expect(view.body.match(/class="untouched"/g)).toHaveLength(3);
  });

  it('can be chosen by both days; what would give no page has no link', () => {
    expect(view.from.map(({ date, url, isChosen }) => [date, url, isChosen])).toEqual([
      ['3 February 2001', undefined, true],
      ['4 March 2002', '/en/perpres-1-2001/changes/2002-03-04..2003-01-01/', false],
      ['1 January 2003', undefined, false],
    ]);
    expect(page.from.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
    expect(page.to.map(({ url }) => url)).toEqual([
      undefined,
      '/en/perpres-1-2001/pasal-2/changes/2001-02-03..2002-03-04/',
      undefined,
    ]);
  });
});

describe('numbers and headings', () => {
  const headed = (operations: string) => {
    const amended = amendedBy(operations);
    return heard(changesView(amended.policy, amended.regulation, 'en', ['2001-02-03', '2002-03-04']).body);
  };

  it('of what was renumbered are both shown', () => {
    const body = headed(`
  - { operation: renumber, target: perpres-1-2001#pasal-3, place: Pasal I angka 1, address: pasal-4 }
  - { operation: renumber, target: perpres-1-2001#pasal-2-ayat-2, place: Pasal I angka 2, address: pasal-2-ayat-3 }
`);
    expect(body).toContain(
      'deleted: Article 3 end of deleted. inserted: Article 4 end of inserted. Entry into force Was Article 3',
    );
    expect(body).toContain('deleted: (2) end of deleted. inserted: (3) end of inserted. Was Article 2 paragraph (2)');
  });

  it('of what moved from another kind are only those it has', () => {
    const body = headed(`
  - operation: insert-after
    target: perpres-1-2001#pasal-2
    place: Pasal I angka 1
    address: pasal-2a
    title: { id: Keterbukaan, en: Openness }
    text: { id: Daftar Contoh terbuka., en: The register is open. }
    lineage: [{ address: pasal-2-ayat-2, becomes: [pasal-2a], how: moved }]
`);
    expect(body).toContain('Article 2A inserted: Openness end of inserted. Moved here from Article 2 paragraph (2)');
  });
});

describe('the changes of one page', () => {
  it('are those of the page, and all of its text is shown', () => {
    expect(page.title).toBe('Changes to Article 2 of Perpres 1/2001');
    expect(page.groups.map(({ label, url }) => [label, url])).toEqual([['Article 2', undefined]]);
    expect(heard(page.body)).toContain('The register is public.');
    expect(page.body).not.toContain('pasal-2a');
    expect(page.wholeUrl).toBe(view.path);
  });
});

describe('the way to the changes', () => {
  it('leads to the last change and to all of them', () => {
    const links = (day: string, address?: string) => changesLinks(regulation, 'en', day, address);
    expect(links('2003-01-01', 'pasal-2a')).toEqual([
      {
        label: 'The last change, 1 January 2003, with marks',
        url: '/en/perpres-1-2001/pasal-2a/changes/2002-03-04..2003-01-01/',
      },
      {
        label: 'All changes since 3 February 2001, with marks',
        url: '/en/perpres-1-2001/pasal-2a/changes/2001-02-03..2003-01-01/',
      },
    ]);
    expect(links('2002-12-31', 'pasal-2').map(({ url }) => url)).toEqual([
      '/en/perpres-1-2001/pasal-2/changes/2001-02-03..2002-03-04/',
    ]);
    expect(links('2002-03-03')).toEqual([]);
    expect(links('2003-01-01', 'pasal-3')).toEqual([]);
    expect(changesLinks(policy.regulations.get('perpres-2-2002')!, 'en', '2003-01-01')).toEqual([]);
  });
});
