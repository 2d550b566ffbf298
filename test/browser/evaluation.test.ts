import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

const paths = [
  '/id/evaluation/',
  '/en/evaluation/spbe-2020/',
  '/id/evaluation/spbe-2018/',
  '/en/evaluation/pemdi-2026/',
  '/id/evaluation/spbe-2020/indicator-13/',
  '/en/evaluation/pemdi-2026/indicator-7/',
  '/id/evaluation/spbe-2020/domain-4/',
  '/en/evaluation/spbe-2018--spbe-2020/',
  '/id/evaluation/errata/',
];

/** What does not fit into a page. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The pictures that can be seen: the smallest text in each as it is drawn, in pixels, and whether words stay inside and apart. */
const picturesOn = (page: Page) =>
  page.$$eval('.scheme-picture, .bands-picture', (pictures) =>
    pictures
      .filter((picture) => picture.getClientRects().length > 0)
      .map((picture) => {
        const box = picture.getBoundingClientRect();
        const scale = box.width / Number(picture.getAttribute('width'));
        const texts = [...picture.querySelectorAll('text')];
        const boxes = texts.map((text) => text.getBoundingClientRect());
        // Letters are lower than their boxes: two lines may share a little of these.
        const touching = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter(
              (b) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
                Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5 * scale,
            )
            .map((b) => `${texts[at]!.textContent} / ${texts[boxes.indexOf(b)]!.textContent}`),
        );
        return {
          smallest: Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))) * scale,
          outside: boxes.filter(({ left, right }) => left < box.left - 1 || right > box.right + 1).length,
          touching,
        };
      }),
  );

describe('pages of the evaluation', () => {
  test.for(paths)('%s fits screens of 320 and 360 pixels', async (path) => {
    for (const width of [320, 360])
      await visit(path, async (page) => expect(await overflow(page)).toBeLessThanOrEqual(0), {
        viewport: { width, height: 800 },
      });
  });

  test.for(paths)('%s fits paper', async (path) => {
    await visit(
      path,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      },
      // The width of the text on A4.
      { viewport: { width: 658, height: 900 } },
    );
  });

  test('need no scripts', async () => {
    await visit(
      '/en/evaluation/spbe-2020/indicator-13/',
      async (page) => {
        expect(await page.locator('.ladder > li').count()).toBe(5);
        expect(await page.locator('main').innerText()).toContain('A review report less than 2 years old');
        await page.click('.crumbs a:has-text("SPBE Index 2020")');
        expect(await page.locator('.branch').count()).toBe(59);
      },
      { javaScriptEnabled: false },
    );
  });

  test('keep their stamps on paper', async () => {
    await visit('/id/evaluation/spbe-2018/indicator-1/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('main > article > .stamp').isVisible()).toBe(true);
    });
  });
});

describe('pictures of the evaluation', () => {
  test.for([
    ['id', 360],
    ['en', 360],
    ['id', 1280],
    ['en', 1280],
  ] as const)('can be read, with words inside and apart (%s, %i pixels)', async ([lang, width]) => {
    await visit(
      `/${lang}/evaluation/`,
      async (page) => {
        const pictures = await picturesOn(page);
        expect(pictures).toHaveLength(2);
        for (const { smallest, outside, touching } of pictures) {
          expect(smallest).toBeGreaterThanOrEqual(11);
          expect(outside).toBe(0);
          expect(touching).toEqual([]);
        }
      },
      { viewport: { width, height: 800 } },
    );
  });

  test('tell the scheme that holds from the others in words', async () => {
    await visit('/en/evaluation/', async (page) => {
      expect(await page.locator('.scheme-picture.wide').textContent()).toContain('holds today');
      expect(await page.locator('.scheme-cards li:first-child .status').innerText()).toBe('holds today');
    });
  });

  test('lead to their schemes by keyboard', async () => {
    await visit('/en/evaluation/', async (page) => {
      await page.focus('.scheme-picture.wide a >> nth=2');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/evaluation/pemdi-2026/');
    });
  });
});

describe('the ladder', () => {
  test('stands with the highest level above and says the number of each', async () => {
    await visit('/en/evaluation/spbe-2020/indicator-13/', async (page) => {
      const levels = await page.$$eval('.ladder > li', (all) => all.map((level) => (level as HTMLLIElement).value));
      expect(levels).toEqual([5, 4, 3, 2, 1]);
      expect(await page.locator('.ladder h3').first().textContent()).toMatch(/Level 5\s+Optimum/);
    });
  });
});

describe('a provision', () => {
  test('leads to the indicators that assess it, and says which matches are ours', async () => {
    await visit('/en/perpres-95-2018/pasal-13/', async (page) => {
      const entry = page.locator('.apparatus li', { hasText: 'Indicator 12, SPBE Index 2020' });
      expect(await entry.innerText()).toContain('our match by subject');
      await entry.locator('a').click();
      await page.waitForURL('**/en/evaluation/spbe-2020/indicator-12/');
      await page.click('#basis ~ .links a:has-text("Article 13")');
      await page.waitForURL('**/en/perpres-95-2018/pasal-13/');
    });
  });
});

describe('the search', () => {
  test('finds an indicator by its words', async () => {
    await visit('/en/search/?q=integration+of+the+spbe+plan+and+budget', async (page) => {
      await page.waitForSelector('[role="option"][href*="/evaluation/spbe-2020/indicator-13/"]');
    });
  });
});
