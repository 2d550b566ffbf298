import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const whole = '/id/uu-11-2008/changes/2008-04-21..2016-11-25/';
const withoutScripts: BrowserContextOptions = { javaScriptEnabled: false };

test('only what changed is shown, and the rest on demand, without scripts too', async () => {
  await visit(
    whole,
    async (page) => {
      expect(await page.isVisible('#pasal-31')).toBe(true);
      expect(await page.isVisible('#pasal-2')).toBe(false);
      expect(await page.isVisible('text=/Menimbang – Mengingat: tidak berubah/')).toBe(true);
      await page.check('#all');
      expect(await page.isVisible('#pasal-2')).toBe(true);
      expect(await page.isVisible('.gap >> nth=0')).toBe(false);
    },
    withoutScripts,
  );
});

test('the days are chosen by links, and the list leads to the marks and to the page of a Pasal', async () => {
  await visit(
    whole,
    async (page) => {
      await page.click('.days ul >> nth=1 >> text=2 Januari 2024');
      await page.waitForURL('**/id/uu-11-2008/changes/2008-04-21..2024-01-02/');
      await page.click('.changes-list h3 a:has-text("Pasal 27A")');
      await page.waitForURL('**/id/uu-11-2008/pasal-27a/changes/2008-04-21..2024-01-02/');
      await page.click('.change-entries a >> nth=0');
      await page.waitForURL('**/#pasal-27a');
      await page.click('.languages [hreflang="en"]');
      await page.waitForURL('**/en/uu-11-2008/pasal-27a/changes/2008-04-21..2024-01-02/**');
    },
    withoutScripts,
  );
});

test.for([
  ['/en/uu-11-2008/changes/2017-01-01..2024-06-01/', '/en/uu-11-2008/changes/2016-11-25..2024-01-02/'],
  ['/id/uu-11-2008/pasal-27/changes/2024-06-01..1999-01-01', '/id/uu-11-2008/pasal-27/changes/2008-04-21..2024-01-02/'],
  ['/id/uu-11-2008/pasal-2/changes/2017-01-01..2024-06-01/', '/id/uu-11-2008/changes/2016-11-25..2024-01-02/'],
  ['/id/uu-11-2008/pasal-27/changes/2017-01-01..2018-01-01/', '/id/uu-11-2008/@2016-11-25/pasal-27/?day=2018-01-01'],
  ['/en/uu-11-2008/changes/', '/en/uu-11-2008/changes/2008-04-21..2026-01-02/'],
  ['/en/uu-11-2008/pasal-45/changes/', '/en/uu-11-2008/pasal-45/changes/2008-04-21..2026-01-02/'],
] as const)('changes between any two days are found: %s', async ([from, to]) => {
  await visit(from, async (page) => page.waitForURL(`**${to}`), { provoked: '404' });
});

test('marks can be told without colour: a line and a sign', async () => {
  const styleOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => {
      const { textDecorationLine } = getComputedStyle(element);
      return [textDecorationLine, getComputedStyle(element, '::before').content.charAt(1)];
    });
  await visit('/en/uu-11-2008/pasal-31/changes/2008-04-21..2016-11-25/', async (page) => {
    expect(await styleOf(page, '.whole del')).toEqual(['line-through', '−']);
    expect(await styleOf(page, '.whole ins')).toEqual(['underline', '+']);
    await page.emulateMedia({ media: 'print' });
    expect(await styleOf(page, '.whole del')).toEqual(['line-through', '−']);
    expect(await page.isVisible('.days')).toBe(false);
  });
});

test('on a phone nothing is wider than the screen', async () => {
  for (const path of [whole, '/en/uu-11-2008/pasal-45/changes/2008-04-21..2026-01-02/'])
    await visit(
      path,
      async (page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360),
      { viewport: { width: 360, height: 740 } },
    );
});
