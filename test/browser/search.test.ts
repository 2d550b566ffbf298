import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { openSearch, search } from './search-field.ts';

const { visit } = useBrowser();
const perpres = 'perpres-95-2018';
const bssn = 'peraturan-bssn-4-2021';

/** What a reader expects first, below `/<language>/`; several where more than one is right. */
const expected: Readonly<Record<string, readonly (readonly [query: string, ...first: string[]])[]>> = {
  id: [
    ['pasal 9', `${perpres}/pasal-9/`],
    ['perpres 95/2018 pasal 9 ayat 4', `${perpres}/pasal-9/#pasal-9-ayat-4`],
    ['ps 9 (4)', `${perpres}/pasal-9/#pasal-9-ayat-4`],
    ['PASAL9AYAT3 huruf b', `${perpres}/pasal-9/#pasal-9-ayat-3-huruf-b`],
    ['pasal 9 ayat 44', `${perpres}/pasal-9/`],
    ['bab ii', `${perpres}/#bab-2`],
    ['bab 2 bagian ketiga', `${perpres}/#bab-2-bagian-3`],
    ['lampiran', `${perpres}/lampiran-1/`],
    ['perpres nomor 95 tahun 2018', `${perpres}/`],
    ['uu 11/2008', 'uu-11-2008/'],
    ['spbe', `${perpres}/pasal-1/#pasal-1-angka-1`, `${perpres}/`],
    ['berbasis', `${perpres}/`, `${perpres}/pasal-1/#pasal-1-angka-1`],
    ['arsitektur', `${perpres}/pasal-1/#pasal-1-angka-6`, `${perpres}/pasal-6/`],
    ['pusat data', `${perpres}/pasal-1/#pasal-1-angka-18`, `${perpres}/pasal-30/`],
    ['data center', `${perpres}/pasal-1/#pasal-1-angka-18`],
    ['audit tik', `${perpres}/pasal-55/`],
    ['koordinator spbe', `${perpres}/pasal-60/`, `${perpres}/pasal-61/`],
    ['rencana induk', `${perpres}/pasal-1/#pasal-1-angka-5`, `${perpres}/pasal-5/`],
    ['manajemen risiko', `${perpres}/pasal-47/`],
    ['instansi pusat', `${perpres}/pasal-1/#pasal-1-angka-27`],
    ['tanda keyakinan', 'guides/confidence/'],
    ['bagaimana semuanya terhubung', 'how-it-fits/'],
    ['bssn', `${bssn}/pasal-1/#pasal-1-angka-2`, 'actors/#kepala-bssn'],
    ['pasal 27 uu ite', 'uu-11-2008/pasal-27/'],
    ['uu ite pasal 27a', 'uu-11-2008/pasal-27a/'],
    ['pasal 27 ayat 3 uu ite', 'uu-11-2008/pasal-27a/'],
    ['uu ite', 'uu-11-2008/'],
    ['satu data', `perpres-39-2019/pasal-1/#pasal-1-angka-1`, 'perpres-39-2019/'],
    ['satu data indonesia pasal 4', 'perpres-39-2019/pasal-4/'],
    ['walidata', 'perpres-39-2019/pasal-1/#pasal-1-angka-18'],
    ['penyadapan', 'uu-11-2008/pasal-31/'],
    ['intersepsi', 'uu-11-2008/pasal-31/'],
    ['indeks pemerintah digital', 'permenpanrb-8-2026/pasal-7/'],
    ['pemdi', 'permenpanrb-8-2026/'],
    ['standar keamanan', `${bssn}/`],
    ['bssn 4/2021 pasal 10', `${bssn}/pasal-10/`],
    ['putusan mk 5/puu-viii/2010', 'putusan-mk-5-puu-viii-2010/'],
    ['pasal I angka 3 uu 19/2016', 'uu-19-2016/pasal-i/#pasal-i-angka-3'],
    ['pasal 1 angka 3 uu 19/2016', 'uu-19-2016/pasal-i/#pasal-i-angka-3'],
    ['pp 71/2019', 'pp-71-2019/'],
    ['uud 1945', 'uud-1945/'],
    ['lampiran permenpanrb 8/2026', 'permenpanrb-8-2026/lampiran-1/'],
    ['kewajiban', 'duties/'],
    ['kewajiban kabupaten', 'duties/regency/'],
    ['evaluasi', `${perpres}/pasal-71/`, `${perpres}/pasal-70/`, 'permenpanrb-8-2026/'],
    ['pusat data nasional', `${perpres}/pasal-30/`],
    ['srikandi', 'architecture/srikandi/'],
    ['splp', 'architecture/sistem-penghubung-layanan-pemerintah/'],
    ['dgcc', 'cooperation/dgcc/'],
    ['egdi', 'indicators/egdi/'],
    ['inisiatif 9', 'roadmap/inisiatif-9/'],
    ['daftar risiko', 'management/risk-register/'],
    ['peta rencana', `${perpres}/pasal-13/`],
    ['peta jalan', 'roadmap/', 'roadmap/arahan-2/'],
  ],
  en: [
    ['article 9', `${perpres}/pasal-9/`],
    ['article 9 paragraph 4', `${perpres}/pasal-9/#pasal-9-ayat-4`],
    ['perpres 95/2018 pasal 9 ayat 4', `${perpres}/pasal-9/#pasal-9-ayat-4`],
    ['chapter ii', `${perpres}/#bab-2`],
    ['annex', `${perpres}/lampiran-1/`],
    ['architecture', `${perpres}/pasal-1/#pasal-1-angka-6`, `${perpres}/pasal-6/`],
    ['data centre', `${perpres}/pasal-1/#pasal-1-angka-18`, `${perpres}/pasal-30/`],
    ['data center', `${perpres}/pasal-1/#pasal-1-angka-18`, `${perpres}/pasal-30/`],
    ['pusat data', `${perpres}/pasal-1/#pasal-1-angka-18`],
    ['duties', 'duties/'],
    ['regency duties', 'duties/regency/'],
    ['ict audit', `${perpres}/pasal-55/`, `${perpres}/pasal-1/#pasal-1-angka-25`],
    ['spbe coordinator', `${perpres}/pasal-60/`, `${perpres}/pasal-61/`],
    ['master plan', `${perpres}/pasal-1/#pasal-1-angka-5`, `${perpres}/pasal-5/`],
    ['risk management', `${perpres}/pasal-47/`],
    ['article 27 ite law', 'uu-11-2008/pasal-27/'],
    ['uu ite pasal 27a', 'uu-11-2008/pasal-27a/'],
    ['one data', `perpres-39-2019/pasal-1/#pasal-1-angka-1`, 'perpres-39-2019/'],
    ['walidata', 'perpres-39-2019/pasal-1/#pasal-1-angka-18'],
    ['interception', 'uu-11-2008/pasal-31/'],
    ['digital government index', 'permenpanrb-8-2026/pasal-7/'],
    ['security standard', `${bssn}/`],
    ['bssn 4/2021 article 10', `${bssn}/pasal-10/`],
    ['constitutional court decision 5/puu-viii/2010', 'putusan-mk-5-puu-viii-2010/'],
    ['article I item 3 law 19/2016', 'uu-19-2016/pasal-i/#pasal-i-angka-3'],
    ['article 1 number 18', `${perpres}/pasal-1/#pasal-1-angka-18`],
    ['personal data protection', 'uu-27-2022/'],
    ['egcc', 'cooperation/egcc/'],
    ['risk register', 'management/risk-register/'],
    ['initiative 9', 'roadmap/inisiatif-9/'],
    ['how it fits together', 'how-it-fits/'],
  ],
};

test.for(Object.entries(expected))('search in %s finds first what is expected', async ([lang, queries]) => {
  await visit(`/${lang}/`, async (page) => {
    await openSearch(page);
    for (const [query, ...first] of queries) {
      await page.keyboard.press('Control+a');
      const found = await search(page, query);
      expect
        .soft(
          first.map((path) => `/${lang}/${path}`),
          query,
        )
        .toContain(found[0]);
    }
  });
});

test('a citation comes with its label and first words', async () => {
  await visit('/id/', async (page) => {
    await openSearch(page);
    await search(page, 'pasal 9 ayat 4');
    const words = await page.textContent('[role="option"]');
    expect(words).toMatch(/^Perpres 95\/2018 Pasal 9 ayat \(4\) .+Arsitektur SPBE Nasional/);
  });
});

test('a citation without its regulation means the subject of the site, or what is read, then others by name', async () => {
  await visit('/id/', async (page) => {
    await openSearch(page);
    const found = await search(page, 'pasal 9');
    expect(found.slice(0, 2)).toEqual([`/id/${perpres}/pasal-9/`, '/id/uu-11-2008/pasal-9/']);
    const labels = await page.$$eval('[role="option"] .hit-label', (list) =>
      list.map(({ textContent }) => textContent),
    );
    expect(labels.slice(0, 2)).toEqual(['Perpres 95/2018 Pasal 9', 'UU 11/2008 Pasal 9']);
  });
  await visit('/id/perpres-39-2019/pasal-4/', async (page) => {
    await openSearch(page);
    expect((await search(page, 'pasal 9'))[0]).toBe('/id/perpres-39-2019/pasal-9/');
  });
});

test('a citation of what has moved leads to where it is now, and says where it was', async () => {
  await visit('/en/', async (page) => {
    await openSearch(page);
    expect((await search(page, 'article 27 paragraph 3 ite law'))[0]).toBe('/en/uu-11-2008/pasal-27a/');
    expect(await page.textContent('[role="option"] .hit-where')).toBe('formerly Article 27 paragraph (3)');
  });
});

test('what has ended says so, as a citation and as a result', async () => {
  await visit('/id/', async (page) => {
    await openSearch(page);
    const markOf = (path: string) => page.textContent(`[role="option"][href="/id/${path}"] .ended-mark`);
    await search(page, 'permenpanrb 59/2020 pasal 9');
    expect(await markOf('permenpanrb-59-2020/pasal-9/')).toMatch(/tidak berlaku$/i);
    await page.keyboard.press('Control+a');
    await search(page, 'penyesuaian target indeks');
    expect(await markOf('permenpanrb-59-2020/pasal-10/')).toMatch(/tidak berlaku$/i);
    await page.keyboard.press('Control+a');
    // A provision can stand in a law in force and have no force.
    await search(page, 'pasal 45 ayat 2 huruf a uu ite');
    expect(await page.textContent('[role="option"] .ended-mark')).toMatch(/tidak berlaku$/i);
    await page.keyboard.press('Control+a');
    await search(page, 'pasal 45 ayat 3 uu ite');
    expect(await page.isVisible('[role="option"] .ended-mark')).toBe(false);
    await page.keyboard.press('Control+a');
    await search(page, 'manajemen risiko');
    expect(await page.isVisible(`[role="option"][href="/id/${perpres}/pasal-47/"] .ended-mark`)).toBe(false);
  });
});

test('the filter by regulation offers those with a text, and narrows citations too', async () => {
  await visit('/id/search/?q=pasal+27&regulation=uu-11-2008', async (page) => {
    await page.waitForSelector('main [data-state="done"] [role="option"]');
    const found = await page.$$eval('main [role="option"]', (options) =>
      options.map((option) => (option as HTMLAnchorElement).pathname),
    );
    expect(found[0]).toBe('/id/uu-11-2008/pasal-27/');
    expect(found.every((path) => path.startsWith('/id/uu-11-2008/'))).toBe(true);
    const names = await page.$$eval('main select[name="regulation"] option', (options) =>
      options.map(({ textContent }) => textContent),
    );
    expect(names.length).toBeLessThan(20);
    expect(names.slice(1, 3)).toEqual(['Perpres 95/2018', 'UU 11/2008']);
    expect(names.at(-1)).toMatch(/^PermenPANRB 59\/2020 \(.*tidak berlaku\)$/);
  });
});

test('a hit leads to the ayat and marks the words', async () => {
  await visit('/id/', async (page) => {
    await openSearch(page);
    const found = await search(page, 'interoperabilitas');
    expect(found.some((path) => /#pasal-\d+-ayat-\d+$/.test(path))).toBe(true);
    expect(await page.textContent('[role="option"] mark')).toMatch(/interoperabilitas/i);
  });
});

test('nothing found is said in words', async () => {
  await visit('/en/', async (page) => {
    await openSearch(page);
    expect(await search(page, 'qqqqzzz')).toEqual([]);
    expect(await page.textContent('dialog [role="status"]')).toMatch(/^No results/);
  });
});

test('the search page works as a link and keeps the query and the filters in its address', async () => {
  await visit('/id/search/?q=arsitektur&kind=definition', async (page) => {
    await page.waitForSelector('main [data-state="done"] [role="option"]');
    const found = await page.$$eval('main [role="option"]', (options) =>
      options.map((option) => (option as HTMLAnchorElement).hash),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((hash) => /^#pasal-1-angka-\d+$/.test(hash))).toBe(true);
    await page.selectOption('main select[name="kind"]', '');
    await page.waitForURL(/\?q=arsitektur$/);
    await page.selectOption('main select[name="actor"]', 'menteri-keuangan');
    await page.waitForURL(/actor=menteri-keuangan$/);
  });
});

test('a search that cannot be loaded says so, and tries again', async () => {
  let isCut = true;
  const check = async (page: Page) => {
    await page.route('**/citations.json', (route) => (isCut ? route.fulfill({ body: 'not JSON' }) : route.continue()));
    await openSearch(page);
    await page.keyboard.type('audit');
    await page.waitForSelector('dialog [data-state="failed"]');
    expect(await page.textContent('dialog [role="status"]')).toMatch(/could not be loaded/);
    isCut = false;
    await page.keyboard.type(' ');
    await page.waitForSelector('dialog [data-state="done"] [role="option"]');
  };
  await visit('/en/', check, { provoked: 'not JSON' });
});
