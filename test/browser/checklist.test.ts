import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

const path = '/en/management/standar-keamanan-spbe/';
const item = (address: string) => `[name="item"][value="peraturan-bssn-4-2021#${address}"]`;
const said = (page: Page) => page.textContent('[data-checklist] [role="status"]').then((words) => words!.trim());
const shown = (page: Page) =>
  page.$$eval('[name="item"]', (items) => items.filter((each) => each.checkVisibility()).length);
const answer = (page: Page, accepts: boolean) =>
  page.once('dialog', (dialog) => void (accepts ? dialog.accept() : dialog.dismiss()));

describe('a checklist', () => {
  test('keeps ticks over a reload and in the other language, and counts them', async () => {
    await visit(path, async (page) => {
      expect(await said(page)).toBe('0 of 228 items are met');
      await page.check(item('pasal-20-huruf-b'));
      await page.focus(item('pasal-35-ayat-1'));
      await page.keyboard.press('Space');
      expect(await said(page)).toBe('2 of 228 items are met');
      expect(await page.textContent('[data-part-done="data-dan-informasi"]')).toBe('1 of 13');
      await page.reload();
      expect(await said(page)).toBe('2 of 228 items are met');
      expect(await page.isChecked(item('pasal-20-huruf-b'))).toBe(true);
      await page.click('.languages [lang="id"]');
      await page.waitForURL('**/id/management/**');
      expect(await said(page)).toBe('2 dari 228 butir terpenuhi');
      await page.uncheck(item('pasal-20-huruf-b'));
      await page.goto(path);
      expect(await said(page)).toBe('1 of 228 items are met');
      // Another list has ticks of its own.
      await page.goto('/en/management/langkah-keamanan-informasi/');
      expect(await said(page)).toBe('0 of 63 items are met');
    });
  });

  test('keeps what another tab ticked', async () => {
    await visit(path, async (page) => {
      const other = await page.context().newPage();
      await other.goto(path);
      await other.check(item('pasal-20-huruf-a'));
      await page.waitForFunction(
        (name) => document.querySelector<HTMLInputElement>(name)!.checked,
        item('pasal-20-huruf-a'),
      );
      await page.check(item('pasal-20-huruf-b'));
      await other.reload();
      expect(await said(other)).toBe('2 of 228 items are met');
    });
  });

  test('survives what is not its own in the storage', async () => {
    await visit(path, async (page) => {
      for (const value of ['{', '{"a":1}', '[1,null,"peraturan-bssn-4-2021#pasal-20-huruf-a"]']) {
        await page.evaluate((kept) => localStorage.setItem('checklist:standar-keamanan-spbe', kept), value);
        await page.reload();
        expect(await said(page)).toMatch(/^[01] of 228/);
      }
      await page.check(item('pasal-20-huruf-b'));
      await page.reload();
      expect(await said(page)).toBe('2 of 228 items are met');
    });
  });

  test('filters by field and by what is not yet met; an item does not vanish under the hand', async () => {
    await visit(path, async (page) => {
      await page.selectOption('[name="part"]', 'web-autentikasi');
      expect(await shown(page)).toBe(7);
      expect(await page.isVisible('#aplikasi-web')).toBe(true);
      await page.selectOption('[name="part"]', 'pusat-data-nasional');
      expect(await shown(page)).toBe(11);
      expect(await said(page)).toBe('0 of 228 items are met · 11 shown');
      await page.check('[name="open"]');
      await page.check(item('pasal-35-ayat-1'));
      expect(await shown(page)).toBe(11);
      await page.uncheck('[name="open"]');
      await page.check('[name="open"]');
      expect(await shown(page)).toBe(10);
      // The group whose only item is met is not shown as an empty heading.
      expect(await page.isVisible('#pdn-fisik-dan-manajemen')).toBe(false);
      // A link to what is filtered away shows it.
      await page.click('.checklist-contents a[href="#jaringan-intra"]');
      await page.waitForFunction(() => document.querySelector('#jaringan-intra')!.checkVisibility());
      expect(await shown(page)).toBe(228);
    });
  });

  test('clears all ticks only after asking', async () => {
    await visit(path, async (page) => {
      await page.check(item('pasal-20-huruf-a'));
      answer(page, false);
      await page.click('[data-clear]');
      expect(await said(page)).toBe('1 of 228 items are met');
      answer(page, true);
      await page.click('[data-clear]');
      expect(await said(page)).toBe('All ticks are cleared.');
      expect(await page.evaluate(() => localStorage.getItem('checklist:standar-keamanan-spbe'))).toBeNull();
      await page.reload();
      expect(await said(page)).toBe('0 of 228 items are met');
    });
  });

  test('exports every item with its provision and whether it is met', async () => {
    await visit('/id/management/standar-keamanan-spbe/', async (page) => {
      await page.check(item('pasal-27-ayat-1-huruf-c'));
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
      expect(download.suggestedFilename()).toBe('standar-keamanan-spbe.csv');
      const rows = (await readFile(await download.path(), 'utf8')).split('\r\n');
      expect(rows[0]).toBe('\uFEFFperaturan,ketentuan,bidang,kelompok,butir,terpenuhi,catatan');
      expect(rows).toHaveLength(230);
      expect(rows.filter((row) => row.endsWith(',ya,'))).toEqual([
        'Peraturan BSSN 4/2021,Pasal 27 ayat (1) huruf c,Keamanan aplikasi berbasis web,Autentikasi,"Ada aturan tentang panjang, kombinasi, dan masa berlaku kata sandi.",ya,',
      ]);
    });
  });

  test('without scripts is a list to print: no control that does nothing', async () => {
    await visit(
      path,
      async (page) => {
        expect(await shown(page)).toBe(228);
        expect(await page.isVisible('.checklist-controls')).toBe(false);
        expect(await page.isVisible('.checklist-no-script')).toBe(true);
        expect(await page.isVisible('.checklist-contents')).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test('says so where the browser forbids storage', async () => {
    await visit(path, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new Error('forbidden');
        };
      });
      await page.check(item('pasal-20-huruf-a'));
      expect(await page.textContent('[data-kept]')).toContain('cannot be kept');
    });
  });

  test('prints boxes, ticks, room for notes and for a signature, and no controls', async () => {
    await visit(path, async (page) => {
      await page.check(item('pasal-20-huruf-a'));
      await page.selectOption('[name="part"]', 'data-dan-informasi');
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.checklist-buttons', '[name="part"]', '.checklist-contents', '.site-head'])
        expect(await page.isVisible(gone)).toBe(false);
      expect(await page.$$eval('.sign-lines dt', (terms) => terms.map((term) => term.textContent))).toContain(
        'Signature',
      );
      expect(await page.isVisible('.sign-lines')).toBe(true);
      expect(await shown(page)).toBe(13);
      const mark = (address: string) =>
        page.$eval(item(address), (box) => getComputedStyle(box, '::before').content !== 'none');
      expect([await mark('pasal-20-huruf-a'), await mark('pasal-20-huruf-b')]).toEqual([true, false]);
      expect(
        await page.$eval('#pasal-20-huruf-a', (row) => Number.parseFloat(getComputedStyle(row, '::after').width)),
      ).toBeGreaterThan(100);
    });
  });
});

test('the pages of management fit a phone', async () => {
  for (const lang of ['id', 'en'])
    for (const page of ['', 'manajemen-risiko/', 'audit-keamanan-spbe/', 'standar-keamanan-spbe/'])
      await visit(
        `/${lang}/management/${page}`,
        async (tab) => {
          expect(
            await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          ).toBe(0);
        },
        { viewport: { width: 320, height: 640 } },
      );
});

test('the table of management is a table to those who listen, on a phone too', async () => {
  await visit(
    '/id/management/',
    async (page) => {
      const table = page.getByRole('table', { name: 'Delapan bidang Manajemen SPBE' });
      expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(8);
      expect(await table.getByRole('cell', { name: 'Belum ditemukan' }).count()).toBe(4);
      expect(await table.getByRole('rowheader').first().textContent()).toContain('Manajemen risiko');
    },
    { viewport: { width: 360, height: 740 } },
  );
});
