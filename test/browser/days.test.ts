import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const pasal = '/id/uu-11-2008/pasal-27/';

test('another day keeps the Pasal, the place and the language', async () => {
  await visit(`${pasal}#pasal-27-ayat-2`, async (page) => {
    await page.click('.dates summary');
    await page.click('.dates a[data-day="2016-11-25"]');
    await page.waitForURL('**/id/uu-11-2008/@2016-11-25/pasal-27/#pasal-27-ayat-2');
    expect(await page.textContent('.banner')).toContain(
      'Bunyi ini berlaku sejak 25 November 2016 sampai dengan 1 Januari 2024',
    );
    await page.click('.site-head [data-language-switch][hreflang="en"]');
    await page.waitForURL('**/en/uu-11-2008/@2016-11-25/pasal-27/#pasal-27-ayat-2');
  });
});

test('any day of the field leads to the text that held on it', async () => {
  await visit(`${pasal}#pasal-27-ayat-2`, async (page) => {
    await page.click('.dates summary');
    await page.fill('.dates input', '2017-01-01');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/id/uu-11-2008/@2016-11-25/pasal-27/?day=2017-01-01#pasal-27-ayat-2');
    expect(await page.textContent('.dates + .banner')).toBe(
      'Anda meminta 1 Januari 2017: sepanjang yang diketahui di sini, bunyi inilah yang berlaku pada tanggal itu.',
    );
    await page.click('.dates summary');
    await page.click('.dates a[data-day="2011-02-24"]');
    await page.waitForURL('**/id/uu-11-2008/@2011-02-24/pasal-27/#pasal-27-ayat-2');
    expect(await page.locator('.dates + .banner').count()).toBe(0);
  });
});

test('a day before the law says so, in the language of the page, and no other text stands for a day', async () => {
  await visit(
    '/en/uu-11-2008/@1999-03-04/',
    async (page) => {
      await page.waitForURL('**/en/uu-11-2008/@2008-04-21/?day=1999-03-04');
      expect(await page.textContent('.dates + .banner')).toBe(
        'You asked for 4 March 1999: UU 11/2008 did not exist yet on that day. This is its first text.',
      );
      for (const day of ['1999-03-04', '2017-13-01', '']) {
        await page.goto(`/en/uu-11-2008/@2016-11-25/?day=${day}`);
        expect(await page.locator('.dates + .banner').count(), day).toBe(0);
      }
    },
    { provoked: '404' },
  );
});

test('on the whole text the place in view is kept', async () => {
  await visit('/en/uu-11-2008/', async (page) => {
    await page.locator('#pasal-30').evaluate((element) => element.scrollIntoView());
    await page.locator('.dates a[data-day="2008-04-21"]').dispatchEvent('pointerdown');
    expect(await page.getAttribute('.dates a[data-day="2008-04-21"]', 'href')).toMatch(/@2008-04-21\/#pasal-30/);
  });
});

test('without scripts the days are a list of links, and there is no field', async () => {
  await visit(
    pasal,
    async (page) => {
      await page.click('.dates summary');
      expect(await page.isVisible('.dates form')).toBe(false);
      await page.click('.dates a[data-day="2008-04-21"]');
      await page.waitForURL('**/id/uu-11-2008/@2008-04-21/pasal-27/');
    },
    { javaScriptEnabled: false },
  );
});

test.for([
  ['/id/uu-11-2008/@2017-01-01/', '/id/uu-11-2008/@2016-11-25/?day=2017-01-01'],
  [
    '/en/uu-11-2008/@2017-01-01/pasal-27/#pasal-27-ayat-3',
    '/en/uu-11-2008/@2016-11-25/pasal-27/?day=2017-01-01#pasal-27-ayat-3',
  ],
  ['/id/uu-11-2008/@2017-01-01/pasal-27b/', '/id/uu-11-2008/@2016-11-25/?day=2017-01-01'],
  ['/id/uu-11-2008/@2016-11-25/pasal-27b/', '/id/uu-11-2008/@2016-11-25/'],
  ['/id/uu-11-2008/@1999-01-01/pasal-27/', '/id/uu-11-2008/@2008-04-21/pasal-27/?day=1999-01-01'],
  ['/id/perpres-95-2018/@2020-01-01/pasal-9/', '/id/perpres-95-2018/pasal-9/'],
] as const)('an address of any day finds its text: %s', async ([from, to]) => {
  await visit(from, async (page) => page.waitForURL(`**${to}`), { provoked: '404' });
});

test('an address of a day of nothing stays what it is: not found', async () => {
  await visit(
    '/id/tidak-ada/@2017-01-01/',
    async (page) => expect(await page.textContent('h1')).toBe('Halaman tidak ditemukan'),
    { provoked: '404' },
  );
});

test('an address that has gone leads to what became of it', async () => {
  await visit(`${pasal}#pasal-27-ayat-3`, async (page) => {
    const notice = page.locator('#pasal-27-ayat-3');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.textContent()).toContain('Sekarang: Pasal 27A');
    await notice.getByRole('link', { name: 'Bunyinya sampai dengan 1 Januari 2024' }).click();
    await page.waitForURL('**/id/uu-11-2008/@2016-11-25/pasal-27/#pasal-27-ayat-3');
  });
});

test('marks are no words of the law: a preview of a provision leaves them out', async () => {
  await visit('/en/uu-11-2008/pasal-45/', async (page) => {
    await page.hover('.columns a.reference[href="#pasal-45-ayat-4"] >> nth=0');
    const preview = await page.locator('#preview').textContent();
    expect(preview).toContain('Every Person who intentionally attacks the honour');
    expect(preview).not.toContain('No longer applies');
  });
});

test.for([
  '/id/uu-11-2008/',
  '/en/uu-11-2008/@2016-11-25/',
  '/id/uu-11-2008/pasal-45/',
  '/en/uu-1-2024/',
  '/id/perpres-95-2018/',
])('on a small screen nothing is wider than it: %s', async (path) => {
  await visit(
    path,
    async (page) => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360),
    { viewport: { width: 360, height: 740 } },
  );
});
