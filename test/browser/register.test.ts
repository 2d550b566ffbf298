import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

/** The citations of the rows that can be seen, in the order they stand. */
const shown = (page: Page) =>
  page.$$eval('.register > li', (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('a')!.textContent),
  );
const said = (page: Page) => page.textContent('[data-register] [role="status"]').then((words) => words!.trim());
const query = (page: Page) => new URL(page.url()).search;

describe('the register', () => {
  test('filters without loading a page, says how many are left, and keeps the filter in the address', async () => {
    await visit('/en/regulations/', async (page) => {
      const all = await shown(page);
      expect(await said(page)).toBe(`${all.length} regulations`);
      await page.evaluate(() => document.documentElement.setAttribute('data-loaded-once', ''));
      await page.selectOption('[name="type"]', 'perpres');
      const presidential = await shown(page);
      expect(presidential.length).toBeGreaterThan(1);
      expect(presidential.every((citation) => citation.startsWith('Perpres '))).toBe(true);
      expect(await said(page)).toBe(`${presidential.length} of ${all.length} regulations`);
      await page.selectOption('[name="subject"]', 'data');
      expect(await shown(page)).toEqual(presidential.filter((citation) => /95\/2018|39\/2019/.test(citation)));
      expect(query(page)).toBe('?type=perpres&subject=data');
      await page.selectOption('[name="year"]', '2025');
      expect(await said(page)).toBe(`None of the ${all.length} regulations matches`);
      await page.click('[type="reset"]');
      await page.waitForFunction(() => location.search === '');
      expect(await shown(page)).toEqual(all);
      expect(await page.locator('[data-loaded-once]').count()).toBe(1);
    });
  });

  test('a filtered list is a link, in the other language too', async () => {
    await visit('/id/regulations/?issuer=mahkamah-konstitusi&status=in-force&sort=citation', async (page) => {
      const list = await shown(page);
      expect(list.length).toBeGreaterThan(1);
      expect(list.every((citation) => citation.startsWith('Putusan MK '))).toBe(true);
      expect(await page.inputValue('[name="issuer"]')).toBe('mahkamah-konstitusi');
      await page.click('.languages [lang="en"]');
      await page.waitForURL('**/en/regulations/?issuer=mahkamah-konstitusi&status=in-force&sort=citation');
      expect(await shown(page)).toEqual(list);
    });
  });

  test('an address that asks for what is not there shows everything', async () => {
    await visit('/id/regulations/?type=qanun&colour=red', async (page) => {
      expect((await shown(page)).length).toBeGreaterThan(50);
      expect(query(page)).toBe('');
    });
  });

  test('orders by year, by the hierarchy of law and by status', async () => {
    await visit('/en/regulations/', async (page) => {
      const yearOf = (citation: string) => Number(/\d{4}$/.exec(citation)![0]);
      const years = (await shown(page)).map(yearOf);
      expect(years).toEqual(years.toSorted((a, b) => b - a));
      await page.selectOption('[name="sort"]', 'citation');
      const list = await shown(page);
      expect(list[0]).toBe('UUD 1945');
      expect(list.indexOf('Perpres 95/2018')).toBeLessThan(list.indexOf('PermenPANRB 8/2026'));
      await page.selectOption('[name="sort"]', 'status');
      const statuses = await page.$$eval('.register > li', (rows) =>
        rows.map((row) => row.getAttribute('data-status')),
      );
      expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual([
        'in-force',
        'contested',
        'unknown',
        'ended',
      ]);
    });
  });

  test('the count is spoken when it changes, and only then', async () => {
    await visit('/en/regulations/', async (page) => {
      const region = page.locator('[data-register] [role="status"]');
      expect(await region.getAttribute('aria-live')).toBe('polite');
      await page.focus('[name="subject"]');
      await page.keyboard.press('ArrowDown');
      expect(await region.textContent()).toMatch(/^\d+ of \d+ regulations$/);
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('subject');
    });
  });

  test('is a plain list of everything without JavaScript', async () => {
    await visit(
      '/id/regulations/?type=perpres',
      async (page) => {
        expect((await page.locator('.register > li:visible').count()) > 50).toBe(true);
        expect(await page.locator('[data-register]').isVisible()).toBe(false);
        expect(await page.textContent('#perpres-95-2018')).toMatch(
          /Berlaku\s+sejak 5 Oktober 2018[\s\S]*Keterangan terakhir: berlaku,\s+per 30 Agustus 2026/,
        );
      },
      { javaScriptEnabled: false },
    );
  });

  test.for([320, 360, 768])('fits a window of %i pixels', async (width) => {
    await visit(
      '/en/regulations/',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 } },
    );
  });
});
