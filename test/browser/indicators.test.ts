import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = '/id/indicators/egdi/';

/** The charts that can be seen, with the smallest text in each as it is drawn, in pixels. */
const chartsOn = (page: Page) =>
  page.$$eval('.series-chart', (charts) =>
    charts
      .filter((chart) => chart.getClientRects().length > 0)
      .map((chart) => {
        const scale = chart.getBoundingClientRect().width / Number(chart.getAttribute('width'));
        const sizes = [...chart.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize));
        return { isWide: chart.classList.contains('wide'), smallest: Math.min(...sizes) * scale };
      }),
  );

/** What does not fit into a page. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('charts of an indicator', () => {
  test.for([
    [320, false],
    [360, false],
    [1280, true],
  ] as const)('fit a screen of %i pixels and can be read there', async ([width, isWide]) => {
    await visit(
      path,
      async (page) => {
        const charts = await chartsOn(page);
        // Ranks, the index and its four parts.
        expect(charts).toHaveLength(6);
        expect(charts.filter((chart) => chart.isWide)).toHaveLength(isWide ? 2 : 0);
        for (const { smallest } of charts) expect(smallest).toBeGreaterThanOrEqual(width < 360 ? 10 : 11);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
      { viewport: { width, height: 800 } },
    );
  });

  test('tell the two countries apart without colour', async () => {
    await visit(path, async (page) => {
      const lines = await page.$$eval('.chart:first-child .wide :is(.main, .other) > path', (all) =>
        all.map((line) => [getComputedStyle(line).strokeDasharray, getComputedStyle(line).strokeWidth].join(' ')),
      );
      expect(lines).toHaveLength(2);
      expect(new Set(lines).size).toBe(2);
      const marks = await page.$$eval(
        '.series-chart.wide .main circle, .series-chart.wide .other rect',
        (all) => new Set(all.map(({ tagName }) => tagName)).size,
      );
      expect(marks).toBe(2);
    });
  });

  test('have a name and a description of their own', async () => {
    await visit(path, async (page) => {
      const words = await page.$$eval('.series-chart', (charts) =>
        charts.map((chart) =>
          (chart.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? ''),
        ),
      );
      for (const [title, description] of words) {
        expect(title).not.toBe('');
        expect(description).toMatch(/\d+.* pada \d{4}/);
      }
    });
  });

  test('stand on paper as on a wide screen', async () => {
    await visit(
      path,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect((await chartsOn(page)).filter(({ isWide }) => isWide)).toHaveLength(2);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
      // The width of the text on A4.
      { viewport: { width: 658, height: 900 } },
    );
  });
});

describe('the table of figures', () => {
  test('keeps the year in sight while it scrolls', async () => {
    await visit(
      path,
      async (page) => {
        const left = await page.$eval('.series-table', (region) => {
          region.scrollLeft = 200;
          return [
            region.scrollLeft,
            region.querySelector('tbody th')!.getBoundingClientRect().left - region.getBoundingClientRect().left,
          ];
        });
        expect(left).toEqual([200, 0]);
      },
      { viewport: { width: 360, height: 800 } },
    );
  });

  test('has the files beside it', async () => {
    await visit(path, async (page) => {
      const read = async (name: string) => {
        const download = page.waitForEvent('download');
        await page.click(`.downloads a:text-is("${name}")`);
        return readFileSync(await (await download).path(), 'utf8');
      };
      expect(await read('CSV')).toContain('indonesia,egdi,0.79911,64');
      expect(JSON.parse(await read('JSON'))).toMatchObject({ id: 'indicators/egdi', notFound: [2026] });
    });
  });
});
