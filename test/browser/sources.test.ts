import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

/** The ids of the sources that can be seen. */
const shown = (page: Page) =>
  page.$$eval('.catalogue .entry', (entries) => entries.filter((entry) => entry.checkVisibility()).map(({ id }) => id));
const said = (page: Page) => page.textContent('[data-sources] [role="status"]').then((words) => words!.trim());
const query = (page: Page) => new URL(page.url()).search;

describe('the sources', () => {
  test('are found by words of the title, the content and what rests on them, without loading a page', async () => {
    await visit('/en/sources/', async (page) => {
      const all = await shown(page);
      expect(all.length).toBeGreaterThan(200);
      expect(await said(page)).toBe(`${all.length} sources`);
      await page.evaluate(() => document.documentElement.setAttribute('data-loaded-once', ''));
      await page.fill('[name="q"]', 'OCR 59/2020');
      const found = await shown(page);
      expect(found).toContain('ta-pusdatik-permenpanrb-59-2020-ocr');
      expect(found.length).toBeLessThan(10);
      expect(await said(page)).toBe(`${found.length} of ${all.length} sources`);
      expect(query(page)).toBe('?q=OCR+59%2F2020');
      // Neither letters nor headings lead to what is not there.
      expect(await page.locator('.letters:visible').count()).toBe(0);
      expect(await page.locator('#kind-rejected:visible').count()).toBe(0);
      await page.fill('[name="q"]', 'nowhere-to-be-found');
      expect(await said(page)).toBe(`None of the ${all.length} sources matches`);
      await page.click('[data-sources] [type="reset"]');
      await page.waitForFunction(() => location.search === '');
      expect(await shown(page)).toEqual(all);
      expect(await page.locator('[data-loaded-once]').count()).toBe(1);
    });
  });

  test('a filtered list is a link, and a link to a source shows it', async () => {
    await visit('/id/sources/?q=peruri', async (page) => {
      expect(await page.inputValue('[name="q"]')).toBe('peruri');
      expect(await shown(page)).not.toContain('salamedukasi-perpres-39-2019');
      await page.evaluate(() => {
        location.hash = '#salamedukasi-perpres-39-2019';
      });
      await page.waitForFunction(() => location.search === '');
      expect(await shown(page)).toContain('salamedukasi-perpres-39-2019');
    });
  });

  test('each letter leads to the first source that begins with it', async () => {
    await visit('/id/sources/', async (page) => {
      const letters = await page.$$eval('.letters a', (links) =>
        links.map((link) => {
          const target = document.getElementById(link.getAttribute('href')!.slice(1))!;
          return [link.textContent, target.querySelector('h3')!.textContent.trim()] as const;
        }),
      );
      expect(letters.length).toBeGreaterThan(20);
      for (const [letter, title] of letters)
        expect(title.charAt(0).toUpperCase()).toMatch(letter === '0–9' ? /\d/ : letter!);
    });
  });

  test('without scripts every source stands there, and no field that does nothing', async () => {
    await visit(
      '/id/sources/?q=peruri',
      async (page) => {
        expect((await shown(page)).length).toBeGreaterThan(200);
        expect(await page.locator('[data-sources]:visible').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});
