import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

/** The ids of the rows that can be seen, in the order they stand. */
const shown = (page: Page) =>
  page.$$eval('.office-table tbody tr', (rows) =>
    rows.filter((row) => !(row as HTMLElement).hidden).map(({ id }) => id),
  );
const figures = (page: Page, column: number) =>
  page.$$eval(
    '.office-table tbody tr:not([hidden])',
    (rows, at) => rows.map((row) => Number.parseFloat(row.querySelectorAll('td')[at]!.textContent!.replace(',', '.'))),
    column,
  );
const said = (page: Page) => page.textContent('[data-results] [role="status"]').then((words) => words!.trim());
const query = (page: Page) => new URL(page.url()).search;

describe('the table of results', () => {
  test('filters by kind, province, predicate and words, and says how many are left', async () => {
    await visit('/en/evaluation/results/', async (page) => {
      expect(await shown(page)).toHaveLength(629);
      await page.selectOption('[name="kind"]', 'city');
      expect(await said(page)).toBe('93 of 629 institutions');
      await page.selectOption('[name="region"]', 'Jawa Barat');
      const cities = await shown(page);
      expect(cities).toHaveLength(9);
      expect(cities.every((id) => id.startsWith('kota-'))).toBe(true);
      await page.selectOption('[name="band"]', 'memuaskan');
      expect(await shown(page)).toEqual(['kota-bandung', 'kota-depok']);
      await page.selectOption('[name="year"]', '2023');
      const before = await shown(page);
      expect(before).not.toEqual(['kota-bandung', 'kota-depok']);
      expect(query(page)).toBe('?kind=city&region=Jawa+Barat&band=memuaskan&year=2023');
      await page.fill('[name="q"]', 'nowhere');
      expect(await said(page)).toBe('None of the 629 institutions matches');
      await page.click('[type="reset"]');
      await page.waitForFunction(() => location.search === '');
      expect(await shown(page)).toHaveLength(629);
    });
  });

  test('finds words in any order, in names and provinces', async () => {
    await visit('/id/evaluation/results/?q=timur+banyu', async (page) => {
      expect(await shown(page)).toEqual(['kabupaten-banyuwangi']);
    });
  });

  test('sorts by any column with the keyboard, either way, what has no figure last', async () => {
    await visit('/id/evaluation/results/non-ministerial/', async (page) => {
      const button = page.locator('[data-key="index-2024"] button');
      expect(await button.getAttribute('aria-label')).toBe('Indeks, 2024');
      await button.focus();
      await page.keyboard.press('Enter');
      const down = (await figures(page, 9)).slice(0, -1);
      expect(down).toEqual(down.toSorted((a, b) => b - a));
      expect(await page.getAttribute('[data-key="index-2024"]', 'aria-sort')).toBe('descending');
      expect((await shown(page)).at(-1)).toBe('lembaga-administrasi-negara');
      await page.keyboard.press('Enter');
      const up = (await figures(page, 9)).slice(0, -1);
      expect(up).toEqual(down.toReversed());
      expect((await shown(page)).at(-1)).toBe('lembaga-administrasi-negara');
      expect(query(page)).toBe('?sort=index-2024&order=up');
      await page.click('[data-key="change"] button');
      const changes = await page.$$eval('.office-table tbody td:last-child', (cells) =>
        cells.map((cell) => cell.textContent.trim()),
      );
      expect(changes[0]).toMatch(/^\+/);
      expect(await page.locator('[aria-sort]').count()).toBe(1);
      await page.click('[data-key="name"] button');
      const names = await page.$$eval('.office-table tbody th a', (links) =>
        links.map(({ textContent }) => textContent),
      );
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'id')));
    });
  });

  test('a filtered and sorted table is a link, in the other language too', async () => {
    await visit('/id/evaluation/results/regency/?region=Aceh&band=baik&sort=d3-2024', async (page) => {
      const list = await shown(page);
      expect(list.length).toBeGreaterThan(1);
      const values = await figures(page, 7);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      await page.click('.languages [lang="en"]');
      await page.waitForURL('**/en/evaluation/results/regency/?region=Aceh&band=baik&sort=d3-2024');
      expect(await shown(page)).toEqual(list);
    });
  });

  test('a link to an office shows it, whatever is filtered', async () => {
    await visit('/en/evaluation/results/city/?q=medan#kota-bandung', async (page) => {
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#kota-bandung')?.hidden === false);
      expect(await page.locator('#kota-bandung').isVisible()).toBe(true);
    });
  });

  test('an address that asks for what is not there shows everything', async () => {
    await visit('/en/evaluation/results/?kind=village&band=best&sort=colour', async (page) => {
      expect(await shown(page)).toHaveLength(629);
      expect(query(page)).toBe('');
    });
  });

  test('a mark leads to what is odd', async () => {
    await visit('/en/evaluation/results/regency/', async (page) => {
      await page.click('#kabupaten-banyuasin td a');
      expect(await page.textContent('.result-flags')).toMatch(
        /Below the scale[\s\S]*Pemerintah Kab\. Banyuasin \(2023\)/,
      );
    });
  });

  test('is whole and plain without JavaScript', async () => {
    await visit(
      '/id/evaluation/results/regency/?band=baik',
      async (page) => {
        expect(await page.locator('.office-table tbody tr:visible').count()).toBe(404);
        expect(await page.locator('[data-results]').isVisible()).toBe(false);
        expect(await page.locator('.office-table button').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('the comparison', () => {
  test('shows two offices chosen by name, and keeps the choice in the address', async () => {
    await visit('/en/evaluation/results/compare/', async (page) => {
      await page.waitForSelector('datalist option', { state: 'attached' });
      await page.fill('[name="a"]', 'Pemerintah Kab. Banyuwangi');
      await page.fill('[name="b"]', 'kementerian keuangan');
      expect(query(page)).toBe('?a=kabupaten-banyuwangi&b=kementerian-keuangan');
      expect(await page.locator('.compare-chart rect').count()).toBe(20);
      expect(
        await page.$$eval('.comparison tbody tr:first-child td', (cells) =>
          cells.map((cell) => cell.firstChild!.textContent),
        ),
      ).toEqual(['4.50', '4.77', '+0.27', '4.66', '4.74', '+0.08', '+0.03']);
      await page.click('[name="swap"]');
      expect(query(page)).toBe('?a=kementerian-keuangan&b=kabupaten-banyuwangi');
      await page.fill('[name="b"]', 'Nobody');
      expect(await page.textContent('[data-compare-form] [role="status"]')).toBe(
        'No institution has the name “Nobody”. Choose one from the list.',
      );
      expect(query(page)).toBe('?a=kementerian-keuangan');
    });
  });

  test('shows one office over the years, with what is odd about it', async () => {
    await visit('/id/evaluation/results/compare/?a=kabupaten-banyuasin', async (page) => {
      await page.waitForSelector('.compare-chart');
      expect(await page.locator('.compare-chart rect').count()).toBe(10);
      expect(await page.textContent('.comparison .result-notes')).toMatch(/2023: Di bawah skala/);
      expect(await page.textContent('.comparison tbody tr:first-child')).toMatch(
        /1,05\s*Kurang\s*2,71\s*Baik\s*\+1,66/,
      );
    });
  });

  test('is reached from the table', async () => {
    await visit('/en/evaluation/results/ministry/', async (page) => {
      await page.click('#kementerian-keuangan th a');
      await page.waitForURL('**/en/evaluation/results/compare/?a=kementerian-keuangan');
      await page.waitForSelector('.compare-chart');
    });
  });

  test('says where there is no result, and draws none', async () => {
    await visit('/en/evaluation/results/compare/?a=lembaga-administrasi-negara', async (page) => {
      await page.waitForSelector('.compare-chart');
      expect(await page.locator('.compare-chart rect').count()).toBe(5);
      expect(await page.textContent('.compare-chart')).toMatch(/no result/);
    });
  });

  test('says without JavaScript where the figures are', async () => {
    await visit(
      '/en/evaluation/results/compare/',
      async (page) => {
        expect(await page.locator('.without-scripts a:visible').count()).toBe(7);
        expect(await page.locator('[data-compare-form]').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});

test.for([
  '/en/evaluation/results/',
  '/id/evaluation/results/regency/',
  '/id/evaluation/results/compare/?a=kabupaten-banyuasin&b=kota-bandung',
])('%s fits a narrow window', async (path) => {
  for (const width of [320, 360])
    await visit(
      path,
      async (page) => {
        await page.waitForTimeout(200);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 } },
    );
});
