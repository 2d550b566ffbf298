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
    await page.locator('[data-language-switch][hreflang="en"]').dispatchEvent('pointerdown');
    expect(await page.getAttribute('[data-language-switch][hreflang="en"]', 'href')).toMatch(/#pasal-30/);
  });
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

test('without scripts the text, the references and both languages are there, and dead controls are not', async () => {
  await visit(
    pasal,
    async (page) => {
      expect(await page.textContent('main')).toContain('Menteri PPN/Kepala Bappenas');
      expect(await page.textContent('main [lang="en"]')).not.toBe('');
      expect(await page.isVisible('[data-theme-toggle]')).toBe(false);
      await page.click('[data-search-open]');
      await page.waitForURL('**/id/search/');
      expect(await page.textContent('main')).toContain('Pencarian memerlukan JavaScript');
      await page.click('main a[href="/id/regulations/"]');
      await page.waitForURL('**/id/regulations/');
    },
    { javaScriptEnabled: false },
  );
});
