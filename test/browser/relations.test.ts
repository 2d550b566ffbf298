import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

/** How many lines of each kind can be seen. */
const linesShown = (page: Page) =>
  page.$$eval('.relation-picture .line', (lines) => {
    const counts: Record<string, number> = {};
    for (const line of lines) {
      if (getComputedStyle(line).visibility !== 'visible') continue;
      const kind = line.classList[1]!;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  });

describe('the picture of relations', () => {
  test.for([true, false])('shows the kinds that the reader ticks, scripts or not (%s)', async (javaScriptEnabled) => {
    await visit(
      '/en/relations/',
      async (page) => {
        const before = await linesShown(page);
        expect(Object.keys(before).toSorted()).toEqual(['amends', 'force', 'implements', 'repeals', 'succeeds']);
        await page.check('[name="related"]');
        await page.uncheck('[name="implements"]');
        expect(Object.keys(await linesShown(page)).toSorted()).toEqual([
          'amends',
          'force',
          'related',
          'repeals',
          'succeeds',
        ]);
      },
      { javaScriptEnabled },
    );
  });

  test('tells kinds apart by more than colour', async () => {
    await visit('/id/relations/', async (page) => {
      const looks = await page.$$eval('.relation-sample .line', (lines) =>
        lines.map((line) => {
          const { strokeDasharray, strokeWidth } = getComputedStyle(line);
          const end = document.querySelector(line.getAttribute('marker-end')!.slice(4, -1))!;
          return [strokeDasharray, strokeWidth, end.innerHTML.trim()].join(' | ');
        }),
      );
      const kinds = await page.$$eval('.kinds input', (boxes) => boxes.length);
      expect(new Set(looks).size).toBe(kinds);
    });
  });

  test('is reached and gone through with the keyboard', async () => {
    await visit('/en/relations/', async (page) => {
      await page.focus('.relation-picture');
      await page.keyboard.press('Tab');
      const focused = () =>
        page.evaluate(() => [
          document.activeElement!.querySelector('text')!.textContent.trim(),
          getComputedStyle(document.activeElement!.querySelector('rect')!).strokeWidth,
        ]);
      const [first, stroke] = await focused();
      expect(stroke).toBe('3px');
      await page.keyboard.press('Tab');
      expect((await focused())[0]).not.toBe(first);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.pathname.endsWith('/relations/'));
    });
  });

  test('on a phone scrolls by itself, and the page does not', async () => {
    await visit(
      '/id/relations/',
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.focus('.relation-picture');
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => document.querySelector('.relation-picture')!.scrollLeft > 0);
      },
      { viewport: { width: 360, height: 800 } },
    );
  });

  test('fits a sheet of A4', async () => {
    await visit('/en/relations/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 658, height: 960 });
      const { width, height } = (await page.locator('.relation-picture svg').boundingBox())!;
      expect(width).toBeLessThanOrEqual(658);
      expect(height).toBeLessThanOrEqual(960);
    });
  });
});

test('the pages of what is missing and what changed fit a phone, and print their sources', async () => {
  for (const path of ['/id/not-yet-issued/', '/en/changes-2026/']) {
    await visit(
      path,
      async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.claim-foot li').first().isVisible()).toBe(true);
      },
      { viewport: { width: 360, height: 800 } },
    );
  }
});
