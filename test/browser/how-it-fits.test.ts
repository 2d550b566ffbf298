import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

/** The picture that is shown: how large its letters are on the screen, and what leaves its box or the picture. */
const picture = (page: Page) =>
  page.$$eval('svg.fit-picture', (pictures) => {
    const shown = pictures.filter((one) => getComputedStyle(one).display !== 'none');
    const svg = shown[0] as SVGSVGElement;
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll('text')];
    return {
      shown: shown.map(({ classList }) => classList[1]),
      smallest: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
      outside: texts
        .filter((text) => {
          const box = text.parentElement?.querySelector('rect')?.getBoundingClientRect() ?? frame;
          return text.getBoundingClientRect().right > box.right + 1;
        })
        .map(({ textContent }) => textContent),
      boxes: svg.querySelectorAll('.box').length,
      links: svg.querySelectorAll('a[href] .box').length,
    };
  });

const sizes = [
  [360, 'narrow'],
  [800, 'narrow'],
  [1000, 'wide'],
  [1280, 'wide'],
] as const;

describe.for(['id', 'en'])('how it fits together, in %s', (lang) => {
  test.for(sizes)('at %d pixels, without scripts', async ([width, size]) => {
    await visit(
      `/${lang}/how-it-fits/`,
      async (page) => {
        const { shown, smallest, outside, boxes, links } = await picture(page);
        expect(shown).toEqual([size]);
        expect(smallest).toBeGreaterThanOrEqual(11);
        expect(outside).toEqual([]);
        expect(boxes).toBeGreaterThan(40);
        expect(links).toBe(boxes);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 }, javaScriptEnabled: false },
    );
  });

  test('says the same in a list', async () => {
    await visit(`/${lang}/how-it-fits/`, async (page) => {
      await page.click('figure.fit summary');
      const hrefs = (selector: string) =>
        page.$$eval(selector, (links) => [...new Set(links.map((link) => link.getAttribute('href')))].sort());
      const drawn = await hrefs('svg.wide a:has(.box)');
      expect(await hrefs('figure.fit details a')).toEqual(drawn);
      expect(await page.locator('figure.fit details li a').first().isVisible()).toBe(true);
    });
  });

  test('is led to from the home page, and its boxes lead on', async () => {
    await visit(`/${lang}/`, async (page) => {
      await page.click(`.areas a[href="/${lang}/how-it-fits/"]`);
      await page.waitForURL(`**/${lang}/how-it-fits/`);
      await page.click('svg.wide a[href$="/architecture/pusat-data-nasional/"]');
      await page.waitForURL(`**/${lang}/architecture/pusat-data-nasional/`);
    });
  });

  test('prints the wide picture on one sheet', async () => {
    await visit(`/${lang}/how-it-fits/`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      // The width and the height of the type area of A4.
      await page.setViewportSize({ width: 658, height: 964 });
      const { shown, outside } = await picture(page);
      expect(shown).toEqual(['wide']);
      expect(outside).toEqual([]);
      expect(await page.$eval('figure.fit', (figure) => figure.getBoundingClientRect().height)).toBeLessThan(964);
    });
  });
});
