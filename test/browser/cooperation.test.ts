import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const phone = { viewport: { width: 360, height: 740 } };

/** The size of the letters of the timeline that is shown, in pixels of the screen, and the text that leaves its picture. */
const letters = (page: Page) =>
  page.$$eval('svg.coop-picture', (pictures) => {
    const [shown, ...others] = pictures.filter((picture) => getComputedStyle(picture).display !== 'none');
    const box = shown!.getBoundingClientRect();
    const scale = box.width / (shown as SVGSVGElement).viewBox.baseVal.width;
    const texts = [...shown!.querySelectorAll('text')];
    return {
      shown: 1 + others.length,
      smallest: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
      outside: texts
        .filter((text) => text.getBoundingClientRect().right > box.right + 1)
        .map(({ textContent }) => textContent),
    };
  });

describe('the timeline of the cooperation', () => {
  test.for(['/id/cooperation/', '/en/cooperation/'])('can be read on a phone, scripts or not: %s', async (path) => {
    await visit(
      path,
      async (page) => {
        const { shown, smallest, outside } = await letters(page);
        expect(shown).toBe(1);
        expect(smallest).toBeGreaterThanOrEqual(11);
        expect(outside).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { ...phone, javaScriptEnabled: false },
    );
  });

  test('is drawn once on a wide page, with every letter inside', async () => {
    await visit('/en/cooperation/', async (page) => {
      expect(await letters(page)).toMatchObject({ shown: 1, outside: [] });
    });
  });

  test('stands on a page that can be taken in at a sitting, with every event by name', async () => {
    await visit('/id/cooperation/', async (page) => {
      expect(await page.locator('.coop-events li').count()).toBe(await page.locator('svg.coop-picture.wide a').count());
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
    });
  });

  test('leads to the page of an event', async () => {
    await visit('/en/cooperation/', async (page) => {
      await page.click('svg.coop-picture.wide a[href$="/2016-egcc-opening/"]');
      await page.waitForURL('**/en/cooperation/2016-egcc-opening/');
      expect(await page.textContent('h1')).toContain('Opening of the e-Government Cooperation Center');
    });
  });

  test.for(['2021-dgcc-mou', 'sistem-nasional-perizinan-satu-pintu', 'mois', 'lee-in-jae', 'dgcc', 'people', 'claims'])(
    'pages fit a phone: %s',
    async (id) => {
      await visit(
        `/id/cooperation/${id}/`,
        async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        },
        phone,
      );
    },
  );
});
