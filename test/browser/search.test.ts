import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { openSearch, search } from './search-field.ts';

const { visit } = useBrowser();
const perpres = 'perpres-95-2018';

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
    ['bssn', 'actors/#kepala-bssn'],
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
    ['ict audit', `${perpres}/pasal-55/`, `${perpres}/pasal-1/#pasal-1-angka-25`],
    ['spbe coordinator', `${perpres}/pasal-60/`, `${perpres}/pasal-61/`],
    ['master plan', `${perpres}/pasal-1/#pasal-1-angka-5`, `${perpres}/pasal-5/`],
    ['risk management', `${perpres}/pasal-47/`],
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
