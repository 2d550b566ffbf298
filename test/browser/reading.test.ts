import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const pasal = '/id/perpres-95-2018/pasal-9/';

test('the language switch keeps page and anchor', async () => {
  await visit(`${pasal}#pasal-9-ayat-3`, async (page) => {
    await page.click('[data-language-switch][hreflang="en"]');
    await page.waitForURL('**/en/perpres-95-2018/pasal-9/#pasal-9-ayat-3');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });
});

test('the language switch follows the anchor as it changes', async () => {
  await visit(pasal, async (page) => {
    await page.evaluate(() => (location.hash = 'pasal-9-ayat-2'));
    await page.waitForSelector('[data-language-switch][hreflang="en"][href$="#pasal-9-ayat-2"]');
  });
});

test('the language switch remembers the provision in view', async () => {
  await visit('/id/perpres-95-2018/', async (page) => {
    await page.locator('#pasal-30').evaluate((element) => element.scrollIntoView());
    await page.locator('.site-head [data-language-switch][hreflang="en"]').dispatchEvent('pointerdown');
    expect(await page.getAttribute('.site-head [data-language-switch][hreflang="en"]', 'href')).toMatch(/#pasal-30/);
  });
});

test('on a phone the language can be switched in the middle of the text', async () => {
  await visit(
    '/id/perpres-95-2018/',
    async (page) => {
      await page.locator('#pasal-30').evaluate((element) => element.scrollIntoView());
      await page.click('.contents [data-language-switch]');
      await page.waitForURL(/\/en\/perpres-95-2018\/#pasal-30/);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('the theme goes from the system’s to light to dark, and stays', async () => {
  const paper = () => getComputedStyle(document.documentElement).backgroundColor;
  await visit(
    '/en/',
    async (page) => {
      const dark = await page.evaluate(paper);
      await page.click('[data-theme-toggle]');
      expect(await page.getAttribute('[data-theme-toggle]', 'aria-label')).toBe('Theme: light');
      expect(await page.evaluate(paper)).not.toBe(dark);
      await page.reload();
      expect(await page.evaluate(paper)).not.toBe(dark);
      await page.click('[data-theme-toggle]');
      expect(await page.evaluate(paper)).toBe(dark);
      await page.click('[data-theme-toggle]');
      expect(await page.getAttribute('html', 'data-theme')).toBeNull();
    },
    { colorScheme: 'dark' },
  );
});

test('a citation is copied, and the button says so', async () => {
  await visit(
    pasal,
    async (page) => {
      await page.click('[data-copy]');
      await page.waitForSelector('[data-copy]:has-text("Tersalin")');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Perpres 95/2018 Pasal 9');
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('on a phone one language is shown until both are asked for, and the choice and the place stay', async () => {
  const isShown = (page: Page) => page.isVisible('.columns [lang="en"] >> nth=1');
  const top = () => document.querySelector('#pasal-9-ayat-4')!.getBoundingClientRect().top;
  await visit(
    pasal,
    async (page) => {
      expect(await isShown(page)).toBe(false);
      await page.evaluate(() => scrollTo(0, document.querySelector<HTMLElement>('#pasal-9-ayat-4')!.offsetTop - 200));
      const before = await page.evaluate(top);
      await page.locator('#both').evaluate((box) => (box as HTMLInputElement).click());
      expect(await page.evaluate(top)).toBeCloseTo(before, -1);
      expect(await isShown(page)).toBe(true);
      await page.reload();
      expect(await isShown(page)).toBe(true);
      expect(await page.isChecked('#both')).toBe(true);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('a citation names the ayat that the reader chose', async () => {
  await visit(pasal, async (page) => {
    await page.click('#pasal-9-ayat-3 > .number');
    await page.waitForSelector('.citation:has-text("Pasal 9 ayat (3)")');
    const copied = await page.getAttribute('[data-copy]', 'data-copy-text');
    expect(copied).toMatch(/^Perpres 95\/2018 Pasal 9 ayat \(3\) .+\/pasal-9\/#pasal-9-ayat-3$/);
  });
});

test('the list of contents marks where the reader is', async () => {
  await visit('/en/perpres-95-2018/#pasal-40', async (page) => {
    await page.waitForSelector('.contents [aria-current="location"][href="#pasal-40"]');
    expect(await page.isVisible('.contents a[href="#pasal-40"]')).toBe(true);
    await page.evaluate(() => (location.hash = 'pasal-60'));
    await page.waitForSelector('.contents [aria-current="location"][href="#pasal-60"]');
    expect(await page.locator('.contents [aria-current]').count()).toBe(1);
  });
});

test('on a phone the list of contents closes when it has led somewhere', async () => {
  await visit(
    '/id/perpres-95-2018/#pasal-40',
    async (page) => {
      await page.waitForSelector('.contents summary:has-text("Pasal 40")');
      await page.click('.contents > details > summary');
      await page.click('.contents a[href="#pasal-41"]');
      await page.waitForSelector('.contents summary:has-text("Pasal 41")');
      expect(await page.isVisible('.contents a[href="#pasal-41"]')).toBe(false);
    },
    { viewport: { width: 390, height: 844 } },
  );
});

test('without scripts the text, the references and both languages are there, and dead controls are not', async () => {
  await visit(
    pasal,
    async (page) => {
      expect(await page.textContent('main')).toContain('Menteri PPN/Kepala Bappenas');
      expect(await page.textContent('main [lang="en"]')).not.toBe('');
      expect(await page.isVisible('[data-theme-toggle]')).toBe(false);
      expect(await page.isVisible('.columns [lang="en"] >> nth=1')).toBe(true);
      await page.uncheck('#both');
      expect(await page.isVisible('.columns [lang="en"] >> nth=1')).toBe(false);
      await page.click('[data-search-open]');
      await page.waitForURL('**/id/search/');
      expect(await page.textContent('main')).toContain('Pencarian memerlukan JavaScript');
      await page.click('main a[href="/id/regulations/"]');
      await page.waitForURL('**/id/regulations/');
    },
    { javaScriptEnabled: false },
  );
});
