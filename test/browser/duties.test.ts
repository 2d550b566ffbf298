import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();

const said = (page: Page) => page.textContent('[data-duties] [role="status"]').then((words) => words!.trim());
const query = (page: Page) => new URL(page.url()).search;
/** The ids of the duties whose line can be seen. */
const shown = (page: Page) =>
  page.$$eval('[data-group] .duty', (rows) =>
    rows.filter((row) => row.querySelector('summary')!.checkVisibility()).map(({ id }) => id),
  );
/** The ids of all duties in force that have a value. */
const having = (page: Page, name: string, value: string) =>
  page.$$eval(
    '[data-group] .duty',
    (rows, [name, value]) =>
      rows.filter((row) => row.getAttribute(`data-${name}`)!.split(' ').includes(value!)).map(({ id }) => id),
    [name, value] as const,
  );
const isOpen = (page: Page, id: string) =>
  page.$eval(`[id="${id}"] > details`, (details) => (details as HTMLDetailsElement).open);
const review = 'perpres-95-2018-pasal-12-ayat-7-1';

describe('the duties of an office', () => {
  test('are folded under their subjects, and filtered without loading a page', async () => {
    await visit('/id/duties/regency/', async (page) => {
      const total = await page.locator('[data-group] .duty').count();
      expect(await said(page)).toBe(`${total} kewajiban`);
      expect(await shown(page)).toEqual([]);
      await page.evaluate(() => document.documentElement.setAttribute('data-loaded-once', ''));
      await page.selectOption('[name="subject"]', 'audit');
      const audits = await having(page, 'subject', 'audit');
      expect(audits.length).toBeGreaterThan(3);
      expect(await shown(page)).toEqual(audits);
      expect(await said(page)).toBe(`${audits.length} dari ${total} kewajiban`);
      await page.selectOption('[name="when"]', 'P2Y');
      const twoYearly = await shown(page);
      expect(twoYearly.length).toBeGreaterThan(1);
      expect(twoYearly.length).toBeLessThan(audits.length);
      expect(query(page)).toBe('?subject=audit&when=P2Y');
      await page.selectOption('[name="modality"]', 'may');
      expect(await said(page)).toBe(`Tidak ada yang cocok di antara ${total} kewajiban`);
      expect(await page.locator('.duty-group[data-group]:visible').count()).toBe(0);
      await page.click('[type="reset"]');
      await page.waitForFunction(() => location.search === '');
      expect(await said(page)).toBe(`${total} kewajiban`);
      expect(await shown(page)).toEqual([]);
      expect(await page.locator('[data-loaded-once]').count()).toBe(1);
    });
  });

  test('a filtered list is a link, in the other language too; what is asked for and not there shows everything', async () => {
    await visit('/id/duties/regency/?bearer=koordinator-spbe', async (page) => {
      const list = await shown(page);
      expect(list).toEqual(await having(page, 'bearer', 'koordinator-spbe'));
      expect(list.length).toBeGreaterThan(1);
      await page.click('.languages [lang="en"]');
      await page.waitForURL('**/en/duties/regency/?bearer=koordinator-spbe');
      expect(await shown(page)).toEqual(list);
      await page.goto('/en/duties/regency/?bearer=nobody&colour=red');
      expect(await said(page)).toMatch(/^\d+ duties$/);
      expect(query(page)).toBe('');
    });
  });

  test('the count is spoken when it changes', async () => {
    await visit('/en/duties/regency/', async (page) => {
      const region = page.locator('[data-duties] [role="status"]');
      expect(await region.getAttribute('aria-live')).toBe('polite');
      await page.focus('[name="modality"]');
      await page.keyboard.press('ArrowDown');
      expect(await region.textContent()).toMatch(/^\d+ of \d+ duties$/);
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('modality');
    });
  });

  test('a link opens the duty it leads to, folded or filtered away', async () => {
    await visit(`/id/duties/regency/#${review}`, async (page) => {
      expect(await isOpen(page, review)).toBe(true);
      expect(await page.locator(`[id="${review}"] .proof`).isVisible()).toBe(true);
      await page.goto(`/id/duties/regency/?subject=audit#${review}`);
      expect(await page.locator(`[id="${review}"] .proof`).isVisible()).toBe(true);
      // The list of what has a date leads to the duties too.
      await page.goto('/id/duties/regency/?subject=audit');
      await page.click(`.duty-first a[href="#${review}"]`);
      await page.waitForFunction(() => location.search === '');
      await page.locator(`[id="${review}"] .proof`).waitFor();
      expect(await page.locator(`[id="${review}"] .proof`).isVisible()).toBe(true);
    });
  });

  test('is used with the keyboard: a subject, a duty, everything at once', async () => {
    await visit('/en/duties/regency/', async (page) => {
      await page.focus('.duty-group:has(#audit) > summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const [first] = await shown(page);
      expect(await isOpen(page, first!)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.closest('.duty')?.id)).toBe(first);
      await page.focus('[data-open]');
      await page.keyboard.press('Enter');
      expect(await page.getAttribute('[data-open]', 'aria-pressed')).toBe('true');
      expect(await page.locator('[data-group] details:not([open])').count()).toBe(0);
      await page.keyboard.press('Enter');
      expect(await shown(page)).toEqual([]);
    });
  });

  test('without JavaScript is the whole list, without controls that do nothing', async () => {
    await visit(
      '/id/duties/regency/',
      async (page) => {
        expect(await page.locator('.duty-form').isVisible()).toBe(false);
        expect(await shown(page)).toEqual([]);
        await page.click('.duty-group:has(#audit) > summary');
        const audits = await shown(page);
        expect(audits.length).toBeGreaterThan(3);
        await page.click(`[id="${audits[0]}"] summary`);
        expect(await page.locator(`[id="${audits[0]}"] .proof`).isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test('prints what is filtered in, folded or not, with boxes, evidence and lines to sign', async () => {
    await visit('/id/duties/regency/', async (page) => {
      const seen = () =>
        page.$$eval('.duty', (rows) =>
          rows.filter((row) => row.getBoundingClientRect().height > 20).map(({ id }) => id),
        );
      const all = await page.$$eval('[data-group] .duty', (rows) => rows.map(({ id }) => id));
      await page.emulateMedia({ media: 'print' });
      expect(await seen()).toEqual(all);
      await page.emulateMedia({ media: 'screen' });
      await page.selectOption('[name="subject"]', 'audit');
      const audits = await having(page, 'subject', 'audit');
      await page.emulateMedia({ media: 'print' });
      expect(await seen()).toEqual(audits);
      for (const gone of [
        '.site-head',
        '[data-print]',
        '.duty-first',
        '.duty-others',
        '.duty-form label:has([name="when"])',
      ])
        expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
      // What it is filtered by is said.
      expect(await page.locator('.duty-form label:has([name="subject"])').isVisible()).toBe(true);
      const row = `[id="${audits[0]}"]`;
      const sizes = await page.$eval(row, (duty) => ({
        box: Number.parseFloat(getComputedStyle(duty, '::before').width),
        room: Number.parseFloat(getComputedStyle(duty, '::after').width),
        proof: duty.querySelector('.proof dd')!.getClientRects().length,
      }));
      expect(sizes.box).toBeGreaterThan(10);
      expect(sizes.room).toBeGreaterThan(100);
      expect(sizes.proof).toBeGreaterThan(0);
      expect(await page.$$eval('.sign-lines dt', (terms) => terms.map((term) => term.textContent))).toEqual([
        'Instansi dan unit kerja',
        'Tahun atau periode',
        'Diperiksa oleh',
        'Jabatan',
        'Tanggal',
        'Tanda tangan',
      ]);
      expect(await page.locator('.sign-lines').last().isVisible()).toBe(true);
    });
  });
});

describe('the other pages of duties', () => {
  test('the calendar is filtered by office; empty intervals go', async () => {
    await visit('/en/duties/rhythm/', async (page) => {
      const rows = page.locator('[data-office]:visible');
      const total = await rows.count();
      expect(await said(page)).toBe(`${total} duties`);
      await page.selectOption('[name="office"]', 'kepala-bssn');
      const left = await rows.count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(5);
      expect(await said(page)).toBe(`${left} of ${total} duties`);
      expect(await page.locator('h3:visible').count()).toBeLessThan(3);
      expect(query(page)).toBe('?office=kepala-bssn');
    });
  });

  test('a link opens a subject, and a duty that nobody is named to bear', async () => {
    await visit('/id/duties/subjects/#audit', async (page) => {
      expect(await page.locator('.duty-group:has(#audit) .duty-lines').isVisible()).toBe(true);
      expect(await page.locator('.duty-group:has(#planning) .duty-lines').isVisible()).toBe(false);
      await page.goto('/id/duties/regulations/#perpres-95-2018-pasal-5-ayat-6-1');
      expect(await isOpen(page, 'perpres-95-2018-pasal-5-ayat-6-1')).toBe(true);
    });
  });

  test('home leads to the duties of an office, a Pasal to its own', async () => {
    await visit('/id/', async (page) => {
      await page.click('.own-duties >> text=Kabupaten');
      await page.waitForURL('**/id/duties/regency/');
      await page.goto('/id/perpres-95-2018/pasal-12/');
      await page.click('.apparatus a[href*="/duties/"] >> nth=0');
      await page.waitForURL('**/id/duties/**');
      const id = new URL(page.url()).hash.slice(1);
      expect(id).toContain('perpres-95-2018-pasal-12-');
      expect(await isOpen(page, id)).toBe(true);
    });
  });

  test.for([320, 360, 768, 1024])('fit a window of %i pixels, with the head of every page', async (width) => {
    for (const lang of ['id', 'en'])
      for (const path of ['', 'regency/?when=P5Y', 'menteri-kominfo/', 'rhythm/', 'subjects/#audit', 'regulations/'])
        await visit(
          `/${lang}/duties/${path}`,
          async (page) => {
            expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
            expect(await page.$eval('.site-head', (head) => (head as HTMLElement).offsetHeight)).toBeLessThan(160);
          },
          { viewport: { width, height: 800 } },
        );
  });

  test('are no longer than a reader scrolls while everything is folded', async () => {
    for (const path of ['', 'regency/', 'ministry/', 'rhythm/', 'subjects/', 'regulations/'])
      await visit(
        `/en/duties/${path}`,
        async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBeLessThan(12_000);
        },
        { viewport: { width: 1280, height: 800 } },
      );
  });
});
