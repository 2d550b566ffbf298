import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

const pages = [
  'roadmap/',
  'roadmap/outputs/',
  'roadmap/after/',
  'roadmap/owners/',
  'roadmap/years/',
  'roadmap/overdue/',
  'roadmap/inisiatif-7/',
  'roadmap/rencana-induk/',
  'roadmap/layanan-prioritas-c/',
  'roadmap/arahan-2/',
  'roadmap/percontohan-bansos-digital/',
  'roadmap/tenggat-arsitektur-2020-2024/',
];

/** The outputs that can be seen in the list of initiatives. */
const shown = (page: Page) =>
  page.$$eval('[data-group] .output', (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('a')!.textContent.trim()),
  );
const said = (page: Page) => page.textContent('[data-roadmap] [role="status"]').then((words) => words!.trim());

describe('the list of outputs', () => {
  test('filters without loading a page, says how many are left, and keeps the filter in the address', async () => {
    await visit('/en/roadmap/outputs/', async (page) => {
      expect((await shown(page)).length).toBe(50);
      expect(await said(page)).toBe('50 outputs');
      await page.selectOption('[name="owner"]', 'kepala-bssn');
      expect(await said(page)).toBe('4 of 50 outputs');
      await page.selectOption('[name="area"]', 'ict');
      expect(await shown(page)).toEqual([
        'Information security management',
        'Information security technology',
        'Information security culture',
      ]);
      expect(await page.locator('[data-group] h2:visible').allTextContents()).toEqual([
        'Information and communication technology',
      ]);
      expect(new URL(page.url()).search).toBe('?area=ict&owner=kepala-bssn');
      await page.selectOption('[name="state"]', 'late');
      expect(await said(page)).toBe('None of the 50 outputs matches');
      await page.click('[type="reset"]');
      await page.waitForFunction(() => location.search === '');
      expect((await shown(page)).length).toBe(50);
    });
  });

  test('a filtered list is a link, in the other language too', async () => {
    await visit('/id/roadmap/outputs/?state=late', async (page) => {
      const late = await shown(page);
      expect(late).toEqual(['Arsitektur SPBE Nasional', 'Pusat Data Nasional']);
      await page.click('.languages [lang="en"]');
      await page.waitForURL('**/en/roadmap/outputs/?state=late');
      expect((await shown(page)).length).toBe(2);
    });
  });

  test('is complete without JavaScript', async () => {
    await visit(
      '/id/roadmap/outputs/?state=late',
      async (page) => {
        expect(await page.locator('[data-group] .output:visible').count()).toBe(50);
        expect(await page.locator('[data-roadmap]').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  test('is not on the page of the timelines, which can be taken in at a sitting', async () => {
    for (const [width, most] of [
      [1280, 7000],
      [360, 13_500],
    ] as const)
      await visit(
        '/id/roadmap/',
        async (page) => {
          expect(await page.locator('a[href="/id/roadmap/outputs/"]').count()).toBeGreaterThan(0);
          expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
        },
        { viewport: { width, height: 800 } },
      );
  });
});

/** Words of the pictures that can be seen that lie over others or outside, as the browser draws them. */
const misplacedWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.roadmap-picture')]
      .filter((picture) => picture.checkVisibility())
      .flatMap((picture) => {
        const frame = picture.querySelector('svg')!.getBoundingClientRect();
        const words = [...picture.querySelectorAll('text')].map((text) => ({
          words: text.textContent.trim(),
          box: text.getBoundingClientRect(),
        }));
        const outside = words.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
        const over = words.flatMap((a, index) =>
          words
            .slice(index + 1)
            // Lines of words may touch each other: letters do not fill their boxes.
            .filter(
              (b) =>
                a.box.left < b.box.right - 1 &&
                b.box.left < a.box.right - 1 &&
                a.box.top + 4 < b.box.bottom &&
                b.box.top + 4 < a.box.bottom,
            )
            .map((b) => `${a.words} / ${b.words}`),
        );
        return [...outside.map((each) => each.words), ...over];
      }),
  );

describe.each(['id', 'en'])('the pages of the roadmap in %s', (lang) => {
  test.for([320, 360, 768, 1280])('fit a window of %i pixels', async (width) => {
    for (const path of pages)
      await visit(
        `/${lang}/${path}`,
        async (page) => {
          const found = await page.evaluate(() => document.documentElement.scrollWidth);
          expect([path, found <= width]).toEqual([path, true]);
        },
        { viewport: { width, height: 800 } },
      );
  });

  test.for([360, 1280])('show timelines whose words can all be read, at %i pixels', async (width) => {
    for (const path of ['roadmap/', 'roadmap/inisiatif-1/'])
      await visit(
        `/${lang}/${path}`,
        async (page) => {
          expect(await page.locator('.roadmap-picture:visible').count()).toBe(path === 'roadmap/' ? 5 : 1);
          expect(await misplacedWords(page)).toEqual([]);
          const sizes = await page.$$eval('.roadmap-picture text', (texts) => [
            ...new Set(texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
          ]);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
        },
        { viewport: { width, height: 800 } },
      );
  });
});

describe('the timelines', () => {
  test('can be scrolled and followed by keyboard', async () => {
    await visit(
      '/en/roadmap/',
      async (page) => {
        const picture = page.locator('.roadmap-picture.wide').first();
        await picture.focus();
        await page.keyboard.press('ArrowRight');
        await page.waitForFunction(() => document.activeElement!.scrollLeft > 0);
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement!.textContent!.trim())).toBe(
          '1. Building the SPBE Architecture',
        );
        await page.keyboard.press('Enter');
        await page.waitForURL('**/en/roadmap/inisiatif-1/');
      },
      { viewport: { width: 800, height: 800 } },
    );
  });

  test('are printed wide, on pages that are wide', async () => {
    await visit('/id/roadmap/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.roadmap-picture.wide:visible').count()).toBe(5);
      expect(await page.locator('.roadmap-picture.narrow:visible').count()).toBe(0);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const sizes = [...pdf.matchAll(/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(
        ([, x, y]) => Number(x) > Number(y),
      );
      expect(sizes.filter((isWide) => isWide).length).toBe(5);
    });
  });
});
