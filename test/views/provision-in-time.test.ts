import { describe, expect, it } from 'vitest';
import { dateSwitch } from '../../src/site/date-switch.ts';
import { provisionUrl } from '../../src/site/urls.ts';
import { readingOn } from '../../src/site/readings.ts';
import { versionDay, versionDays } from '../../src/site/versions.ts';
import { amended, amendedIn, pageView, policyOf2002, policyOf2004, policyWith, policyWithFacts } from './in-time.ts';

/** The words of HTML on one line. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

describe('the days that have pages', () => {
  it('are those of change, and before them the first day that is known', () => {
    const policy = policyOf2004();
    expect(versionDays(amendedIn(policy))).toEqual(['2001-02-03', '2002-03-04', '2003-01-01']);
    expect(versionDays(policy.regulations.get('perpres-2-2002')!)).toEqual([]);
  });

  it('stand for every other day', () => {
    const regulation = amendedIn(policyOf2004());
    expect(versionDay(regulation, '2002-12-31')).toBe('2002-03-04');
    expect(versionDay(regulation, '1999-01-01')).toBe('2001-02-03');
  });
});

describe('the days on which something reads the same', () => {
  const reading = (page: string | undefined, day: string, today = '2004-01-01') =>
    readingOn(amendedIn(policyOf2004()), day, today, page);

  it('are those between its own changes: of words, of elucidation, of force', () => {
    expect(reading('pasal-3', '2001-02-03')).toEqual({ from: '2001-02-03', isNow: true });
    expect(reading('pasal-2', '2001-02-03')).toEqual({ from: '2001-02-03', end: '2002-03-04', isNow: false });
    expect(reading('pasal-2', '2003-01-01')).toEqual(reading('pasal-2', '2002-03-04'));
    expect(reading('pasal-2a', '2002-03-04')).toEqual({ from: '2002-03-04', end: '2003-01-01', isNow: false });
  });

  it('are for the whole those between any changes', () => {
    expect(reading(undefined, '2002-03-04')).toEqual({ from: '2002-03-04', end: '2003-01-01', isNow: false });
  });

  it('are still to come where they begin after the last day that is known', () => {
    expect(reading('pasal-2', '2002-03-04', '2002-01-01').isNow).toBe(false);
    expect(reading('pasal-3', '2002-03-04', '2002-01-01').isNow).toBe(true);
  });
});

describe('marks', () => {
  it('tell who changed a provision, where it is ordered and since when, in the language of the words', () => {
    const { rows } = pageView(policyOf2004(), 'pasal-2');
    expect(wordsOf(rows)).toContain('Diubah oleh Perpres 2/2002 Pasal I angka 1 , 4 Maret 2002');
    expect(wordsOf(rows)).toContain('Changed by Perpres 2/2002 Article I number 1 , 4 March 2002');
    expect(rows).toContain('href="/id/perpres-2-2002/"');
  });

  it('are told once: not again of what stands inside', () => {
    const { rows } = pageView(policyOf2004(), 'pasal-2');
    expect(rows.match(/Diubah oleh/g)).toHaveLength(1);
  });

  it('do not stand in the text before the change, and say what is to come only today', () => {
    expect(pageView(policyOf2004(), 'pasal-2', 'id', '2001-02-03').rows).not.toContain('changed-by');
    const today = pageView(policyOf2002(), 'pasal-2').rows;
    expect(wordsOf(today)).toContain('Mulai 4 Maret 2002: Pasal 2 ayat (1) diubah');
  });

  it('tell of a provision that stands in the text without force', () => {
    const { rows } = pageView(policyOf2004(), 'pasal-2a');
    expect(wordsOf(rows)).toContain('Tidak berlaku lagi sejak 1 Januari 2003: Perpres 2/2002 Pasal II .');
    expect(pageView(policyOf2004(), 'pasal-2a', 'id', '2002-03-04').rows).not.toContain('class="force-mark');
  });

  it('give the reading of a court with the provision that is read so', () => {
    const policy = policyWith(
      '  - operation: read-as\n    target: perpres-1-2001#pasal-3\n    place: Amar putusan\n    reading: { id: Dibaca sempit., en: Read narrowly. }',
    );
    const { rows } = pageView(policy, 'pasal-3', 'en');
    expect(wordsOf(rows)).toContain('To be read as follows since 4 March 2002: Perpres 2/2002 Operative part .');
    expect(wordsOf(rows)).toContain('Read narrowly.');
  });

  it('tell of what is not settled, with the reason once on the page', () => {
    const policy = policyWith(
      '  - operation: repeal\n    target: perpres-1-2001#pasal-3\n    place: Pasal III\n    state: undecided\n    reason: { id: Sasarannya tidak jelas., en: The target is not clear. }',
    );
    const { rows, history } = pageView(policy, 'pasal-3');
    expect(wordsOf(rows)).toContain('Belum dapat dipastikan: Pasal 3 dihapus');
    expect(rows).toContain('<p>Sasarannya tidak jelas.</p>');
    expect(rows).not.toContain('The target is not clear.');
    expect(history.map(({ operations }) => operations.map(({ outcome }) => outcome))).toEqual([['undecided']]);
  });

  it('tell what a number meant before its subject moved', () => {
    const policy = policyWith(
      '  - operation: replace\n    target: perpres-1-2001#pasal-2-ayat-2\n    place: Pasal I angka 3\n    text: { id: Hal lain., en: Something else. }\n    lineage:\n      - { address: pasal-2-ayat-2, becomes: [pasal-2a], how: moved }',
    );
    expect(wordsOf(pageView(policy, 'pasal-2').rows)).toContain(
      'Sampai dengan 3 Maret 2002 nomor ini mengatur hal lain, yang sekarang ada di Pasal 2A .',
    );
  });
});

describe('addresses that have gone', () => {
  it('keep answering on the page of their Pasal', () => {
    const { gone } = pageView(policyOf2004(), 'pasal-2');
    expect(gone).toContain('id="pasal-2-ayat-1-huruf-b"');
    expect(wordsOf(gone)).toMatch(
      /digabungkan ke ketentuan lain sejak 4 Maret 2002 .*Sekarang: Pasal 2 ayat \(1\) huruf a/,
    );
    expect(gone).toContain('href="/id/perpres-1-2001/@2001-02-03/pasal-2/#pasal-2-ayat-1-huruf-b"');
    expect(pageView(policyOf2004(), 'pasal-2', 'id', '2001-02-03').gone).toBe('');
  });
});

describe('references', () => {
  const repeal =
    '  - operation: repeal\n    target: perpres-1-2001#pasal-2-ayat-1\n    place: Pasal IV\n    on: "2003-06-01"';

  it('to what was deleted say so in words, from that day on', () => {
    const policy = policyWith(repeal);
    expect(wordsOf(pageView(policy, 'pasal-3', 'id').rows)).toContain('Pasal 2 ayat (1) [sudah dihapus]');
    expect(wordsOf(pageView(policy, 'pasal-3', 'en').rows)).toContain('[deleted]');
    expect(pageView(policy, 'pasal-3', 'id', '2002-03-04').rows).not.toContain('[');
  });

  it('lead on a page of a day to the text of that day', () => {
    const { rows, previous, crumbs, terms } = pageView(policyOf2004(), 'pasal-3', 'id', '2001-02-03');
    expect(rows).toContain('href="/id/perpres-1-2001/@2001-02-03/pasal-2/#pasal-2-ayat-1"');
    for (const url of [previous?.url, crumbs[0]?.url, ...terms.map((term) => term.url)])
      expect(url).toMatch(/^\/id\/perpres-1-2001\/@2001-02-03\//);
  });
});

describe('elucidations', () => {
  it('stand with what they explain, in both languages, as they read on the day', () => {
    const { rows } = pageView(policyOf2004(), 'pasal-2');
    const closed =
      /<details class="elucidation" data-aside><summary>Penjelasan ayat \(1\)<\/summary>(.*?)<\/details>/.exec(rows);
    expect(wordsOf(closed![1]!)).toBe(
      'Tiga tahun dihitung sejak daftar yang terakhir. Three years are counted from the last register.',
    );
    expect(pageView(policyOf2004(), 'pasal-2', 'id', '2001-02-03').rows).toContain('Dua tahun dihitung');
  });
});

describe('the date switch', () => {
  it('keeps the page where it is there on the day, and leads to the whole text where it is not', () => {
    const { dates } = pageView(policyOf2004(), 'pasal-2a', 'en');
    expect(dates?.links.map(({ day, url, detail }) => [day, url, detail])).toEqual([
      [undefined, '/en/perpres-1-2001/pasal-2a/', undefined],
      ['2003-01-01', '/en/perpres-1-2001/@2003-01-01/pasal-2a/', 'changed by Perpres 2/2002'],
      ['2002-03-04', '/en/perpres-1-2001/@2002-03-04/pasal-2a/', 'inserted by Perpres 2/2002'],
      [
        '2001-02-03',
        '/en/perpres-1-2001/@2001-02-03/',
        'this Article does not exist on this day; leads to the whole text',
      ],
    ]);
  });

  it('follows a Pasal to its other number', () => {
    const policy = policyWith(
      '  - operation: renumber\n    target: perpres-1-2001#pasal-3\n    place: Pasal I angka 3\n    address: pasal-4',
    );
    const links = pageView(policy, 'pasal-4').dates!.links;
    expect(links.at(-1)!.url).toBe('/id/perpres-1-2001/@2001-02-03/pasal-3/');
  });

  it('says what is to come, and leads from there to the whole text of today', () => {
    const { dates, banners } = pageView(policyOf2002(), 'pasal-2a', 'id', '2002-03-04');
    expect(dates?.links.map(({ words }) => words)).toContain('4 Maret 2002 (akan datang)');
    expect(dates?.links[0]!.url).toBe('/id/perpres-1-2001/');
    expect(banners.map(({ kind }) => kind)).toContain('future');
  });
});

describe('a suspension', () => {
  const suspended = () =>
    policyWith(
      "  - operation: suspend\n    target: perpres-1-2001#pasal-3\n    place: Pasal III\n    until: '2002-09-01'",
    );
  const kinds = (day?: string) => pageView(suspended(), 'pasal-3', 'en', day).banners.map(({ kind }) => kind);

  it('has pages of the day on which it ends, which tell that it has ended', () => {
    expect(versionDays(amendedIn(suspended()))).toEqual(['2001-02-03', '2002-03-04', '2002-09-01', '2003-01-01']);
    expect(kinds('2002-03-04')).toContain('force');
    expect(kinds('2002-09-01')).not.toContain('force');
    expect(kinds()).not.toContain('force');
    expect(pageView(suspended(), 'pasal-3', 'en', '2002-09-01').rows).not.toContain('class="force-mark');
  });

  it('is a reading of its own', () => {
    expect(readingOn(amendedIn(suspended()), '2002-03-04', '2004-01-01', 'pasal-3')).toEqual({
      from: '2002-03-04',
      end: '2002-09-01',
      isNow: false,
    });
  });

  it('is told in the date switch of what was suspended, and of the whole', () => {
    const policy = suspended();
    const details = (page: string) =>
      pageView(policy, page, 'en')
        .dates!.links.filter(({ day }) => day === '2002-09-01')
        .map(({ detail }) => detail);
    expect(details('pasal-3')).toEqual(['time limit set by Perpres 2/2002 runs out']);
    expect(details('pasal-2')).toEqual(['no change here']);
    const whole = dateSwitch(policy, amendedIn(policy), 'id', { day: policy.asOf, isDated: false })!;
    expect(whole.links.find(({ day }) => day === '2002-09-01')!.detail).toBe(
      'batas waktu menurut Perpres 2/2002 habis',
    );
  });
});

describe('banners', () => {
  const kinds = (policy: ReturnType<typeof policyOf2004>, page: string, day?: string) =>
    pageView(policy, page, 'id', day).banners.map(({ kind }) => kind);

  it('tell that a text is older, with the way to the text of today', () => {
    const { banners } = pageView(policyOf2004(), 'pasal-2', 'id', '2001-02-03');
    expect(banners[0]).toEqual({
      kind: 'older',
      words: 'Ini bukan bunyi terakhir. Bunyi ini berlaku sejak 3 Februari 2001 sampai dengan 3 Maret 2002.',
      links: [{ label: 'Baca bunyi terakhir', url: provisionUrl('id', amended, 'pasal-2') }],
    });
    expect(kinds(policyOf2004(), 'pasal-2', '2003-01-01')).toEqual(['dated']);
    // What changed on 1 January 2003 was another Pasal.
    expect(kinds(policyOf2004(), 'pasal-2', '2002-03-04')).toEqual(['dated']);
    expect(kinds(policyOf2004(), 'pasal-2')).toEqual([]);
  });

  it('tell that a regulation has ended, is not in force yet, is contested, or is known in part', () => {
    const dates = (kind: string, date: string) =>
      policyWithFacts(
        'dates:\n',
        `dates:\n  ${kind}:\n    date: '${date}'\n    confidence: text\n    sources: [salinan-contoh]\n`,
      );
    expect(kinds(dates('ended', '2003-05-01'), 'pasal-1')).toEqual(['ended']);
    expect(kinds(dates('inForce', '2005-01-01'), 'pasal-1')).toEqual(['not-yet']);
    expect(kinds(policyWithFacts('value: in-force', 'value: contested'), 'pasal-1')).toEqual(['contested']);
    expect(kinds(policyWithFacts('coverage: full', 'coverage: partial'), 'pasal-1')).toEqual(['partial']);
  });

  it('tell that a whole Pasal was deleted or has no force, and where its last words are', () => {
    const operation = (what: string) =>
      `  - operation: ${what}\n    target: perpres-1-2001#pasal-3\n    place: Pasal V\n    on: '2003-06-01'`;
    const deleted = pageView(policyWith(operation('repeal')), 'pasal-3').banners;
    expect(deleted.map(({ kind }) => kind)).toEqual(['repealed']);
    expect(deleted[0]!.links.map(({ url }) => url)).toEqual([
      '/id/perpres-2-2002/',
      '/id/perpres-1-2001/@2003-01-01/pasal-3/',
    ]);
    expect(kinds(policyWith(operation('void')), 'pasal-3')).toEqual(['force']);
  });

  it('leave the state of a whole Pasal to be told first, before that of its regulation', () => {
    const policy = (what: string) =>
      policyWith(
        `  - operation: ${what}\n    target: perpres-1-2001#pasal-3\n    place: Pasal V\n    on: '2003-06-01'`,
      );
    expect(pageView(policy('repeal'), 'pasal-3').loss).toEqual({ words: 'dihapus', since: 'sejak 1 Juni 2003' });
    expect(pageView(policy('void'), 'pasal-3', 'en').loss?.words).toBe('no binding force');
    expect(pageView(policy('void'), 'pasal-3', 'en', '2003-01-01').loss).toBeUndefined();
  });
});

describe('what belongs to a page', () => {
  it('is its history, the oldest change first, up to the day of the page', () => {
    const { history } = pageView(policyOf2004(), 'pasal-2a');
    expect(history.map(({ date, acting, url }) => [date, acting.label, url])).toEqual([
      ['4 Maret 2002', 'Perpres 2/2002 Pasal I angka 2', '/id/perpres-1-2001/@2002-03-04/pasal-2a/'],
      ['1 Januari 2003', 'Perpres 2/2002 Pasal II', '/id/perpres-1-2001/@2003-01-01/pasal-2a/'],
    ]);
    expect(pageView(policyOf2004(), 'pasal-2a', 'id', '2002-03-04').history).toHaveLength(1);
    // What was inserted after a Pasal is none of its changes.
    expect(pageView(policyOf2004(), 'pasal-2').history).toHaveLength(1);
  });

  it('is what it leaves to other rules, with what has become of that', () => {
    const { delegations } = pageView(policyOf2004(), 'pasal-2');
    expect(
      delegations.slots.map(({ provision, words, fulfilments }) => [provision.label, words, fulfilments[0]?.label]),
    ).toEqual([['Pasal 2 ayat (2)', 'Sudah terbit', 'Perpres 2/2002']]);
    const before = pageView(policyOf2004(), 'pasal-2', 'id', '2001-02-03').delegations;
    expect(before.slots.map(({ state }) => state)).toEqual(['unfulfilled']);
    expect(before.others).toEqual([]);
  });
});
