import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

test('a letter leads to its terms, without scripts too', async () => {
  await visit(
    '/id/glossary/',
    async (page) => {
      await page.click('nav.letters a[href="#letter-p"]');
      expect(new URL(page.url()).hash).toBe('#letter-p');
      expect(await page.locator('#letter-p').isVisible()).toBe(true);
      const first = await page.locator('#letter-p + .entry h3').textContent();
      expect(first!.trim()).toMatch(/^P/);
    },
    { javaScriptEnabled: false },
  );
});

test('the anchor of one definition among several still leads to it', async () => {
  await visit('/id/glossary/#instansi-pusat-perpres-39-2019', async (page) => {
    const target = page.locator(':target');
    expect(await target.textContent()).toContain('Perpres 39/2019 Pasal 1 angka 14');
    expect(await page.locator('.entry', { has: target }).locator('h3').textContent()).toContain('Instansi Pusat');
  });
});

test('the uses of a term are looked for in the regulation that defines it', async () => {
  await visit('/en/glossary/#pusat-data', async (page) => {
    await page.click('#pusat-data .facts-line a[href*="regulation=perpres-95-2018"]');
    await page.waitForSelector('main [data-state="done"] [role="option"]');
    const found = await page.$$eval('main [role="option"]', (options) =>
      options.map((option) => (option as HTMLAnchorElement).pathname),
    );
    expect(found.every((path) => path.startsWith('/en/perpres-95-2018/'))).toBe(true);
  });
});
