import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { openSearch, search } from './search-field.ts';

const { visit } = useBrowser();
const phone = { viewport: { width: 360, height: 800 } };
const pages = [
  'architecture/',
  'architecture/background/',
  'architecture/proses-bisnis/',
  'architecture/data-dan-informasi/',
  'architecture/infrastruktur/',
  'architecture/rab-06-04/',
  'architecture/rai-01-01/',
  'architecture/pusat-data-nasional/',
  'architecture/aplikasi-umum/',
];

/** The codes that can be seen in the tree, in their order. */
const codesShown = (page: Page) =>
  page.$$eval('.code-tree [data-code]', (rows) =>
    rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('code')!.textContent),
  );
const said = (page: Page) => page.textContent('[data-code-search] [role="status"]').then((words) => words!.trim());

describe('the picture of the architecture', () => {
  for (const [name, path, options] of [
    ['on a wide page', '/en/architecture/', {}],
    ['on a wide page in Indonesian', '/id/architecture/', {}],
    ['on a phone', '/en/architecture/', phone],
    ['on a phone in Indonesian', '/id/architecture/', phone],
  ] as const)
    test(`${name} is one, with every word inside its box, large enough to read`, async () => {
      await visit(
        path,
        async (page) => {
          const shown = page.locator('.layers:visible');
          expect(await shown.count()).toBe(1);
          const found = await shown.evaluate((svg) => {
            const outside = [...svg.querySelectorAll('a')].flatMap((link) => {
              const box = link.querySelector('rect')!.getBoundingClientRect();
              return [...link.querySelectorAll('text')]
                .filter((text) => {
                  const { left, right, top, bottom } = text.getBoundingClientRect();
                  return left < box.left || right > box.right || top < box.top || bottom > box.bottom;
                })
                .map((text) => text.textContent);
            });
            const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
            const sizes = [...svg.querySelectorAll('text')].map(
              (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
            );
            return { outside, smallest: Math.min(...sizes), links: svg.querySelectorAll('a').length };
          });
          expect(found.outside).toEqual([]);
          expect(found.smallest).toBeGreaterThanOrEqual(11);
          expect(found.links).toBeGreaterThan(20);
        },
        options,
      );
    });

  test('is gone through with the keyboard, and every box leads to its page', async () => {
    await visit('/en/architecture/', async (page) => {
      await page.locator('.layers:visible a').first().focus();
      const stroke = () =>
        page.evaluate(() => getComputedStyle(document.activeElement!.querySelector('rect')!).strokeWidth);
      expect(await stroke()).toBe('3px');
      await page.keyboard.press('Tab');
      expect(await stroke()).toBe('3px');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/architecture/data-dan-informasi/');
      expect(await page.textContent('h1')).toBe('Data and Information Architecture Domain');
    });
  });

  test('tells relations and unknown states apart by more than colour', async () => {
    await visit('/id/architecture/', async (page) => {
      const dashes = await page.$$eval('.layers.wide .line', (lines) =>
        Object.fromEntries(lines.map((line) => [line.classList[1]!, getComputedStyle(line).strokeDasharray])),
      );
      expect(new Set(Object.values(dashes)).size).toBe(3);
      const unknown = page.locator('.layers.wide .block.unknown rect').first();
      expect(await unknown.evaluate((rect) => getComputedStyle(rect).strokeDasharray)).not.toBe('none');
    });
  });

  test('fits a sheet of A4', async () => {
    await visit('/en/architecture/', async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 658, height: 960 });
      const { width, height } = (await page.locator('.layers:visible').boundingBox())!;
      expect(width).toBeLessThanOrEqual(658);
      expect(height).toBeLessThanOrEqual(960);
    });
  });

  test('says in words what it shows', async () => {
    await visit('/id/architecture/', async (page) => {
      const drawn = await page.$$eval('.layers.wide a', (links) => links.map((link) => link.getAttribute('href')));
      const told = await page.$$eval('.domains a', (links) => links.map((link) => link.getAttribute('href')));
      expect(drawn.filter((url) => !told.includes(url))).toEqual([]);
    });
  });
});

describe('the page of the architecture', () => {
  test('has the picture and the codes first, and is not too long to use', async () => {
    await visit('/id/architecture/', async (page) => {
      const ids = await page.$$eval('main h2', (heads) => heads.map(({ id }) => id));
      expect(ids).toEqual(['picture', 'codes', 'blocks', 'own', 'text', 'metadata', 'more']);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4800);
      await page.getByText('Tampilkan keenam domain sebagai teks').click();
      expect(await page.locator('.domains h4:visible').count()).toBe(6);
      await page.getByRole('link', { name: 'Latar belakang Arsitektur SPBE Nasional' }).click();
      expect(await page.textContent('h1')).toBe('Latar belakang Arsitektur SPBE Nasional');
      expect(await page.$$eval('main h2', (heads) => heads.map(({ id }) => id))).toEqual([
        'legal-frame',
        'chain',
        'levels',
        'background',
        'now',
        'conflicts',
        'gaps',
      ]);
    });
  });

  test('shows on paper what is folded on the screen', async () => {
    await visit('/en/architecture/', async (page) => {
      const domain = page.locator('.domains h4').first();
      expect(await domain.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect((await domain.boundingBox())?.height).toBeGreaterThan(0);
    });
  });

  test('gives an office the starting file for its own', async () => {
    for (const [lang, file] of [
      ['en', 'architecture-inventory.yaml'],
      ['id', 'inventaris-arsitektur.yaml'],
    ])
      await visit(`/${lang}/architecture/`, async (page) => {
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('#own ~ .ways [download]')]);
        expect(download.suggestedFilename()).toBe(file);
        expect(readFileSync(await download.path(), 'utf8')).toBe(
          readFileSync(`scripts/inventory/${lang}.yaml`, 'utf8'),
        );
      });
  });
});

describe('the tree of codes', () => {
  test('narrows while one types, without loading a page, and the address keeps the words', async () => {
    await visit('/id/architecture/', async (page) => {
      expect(await codesShown(page)).toEqual([]);
      expect(await said(page)).toBe('197 kode');
      await page.evaluate(() => document.documentElement.setAttribute('data-loaded-once', ''));
      await page.fill('[data-code-search] input', 'pertanian');
      expect(await codesShown(page)).toEqual(['RAB.02', 'RAB.02.03', 'RAD.02', 'RAD.02.03', 'RAL.01', 'RAL.01.07']);
      expect(await said(page)).toBe('3 dari 197 kode');
      expect(new URL(page.url()).search).toBe('?q=pertanian');
      await page.fill('[data-code-search] input', 'zzz');
      expect(await codesShown(page)).toEqual([]);
      expect(await said(page)).toBe('Tidak ada kode yang cocok');
      await page.click('[data-code-search] button');
      await expect.poll(() => said(page)).toBe('197 kode');
      expect(await page.locator('.domain-codes:visible').count()).toBe(6);
      expect(await codesShown(page)).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.locator('html[data-loaded-once]').count()).toBe(1);
    });
  });

  test('finds a code by a part of it, by its name in the other language, and by several words', async () => {
    await visit('/id/architecture/?q=agriculture', async (page) => {
      expect(await codesShown(page)).toContain('RAB.02.03');
      await page.fill('[data-code-search] input', 'rai.02');
      expect(await codesShown(page)).toEqual(['RAI.02', 'RAI.02.01', 'RAI.02.02']);
      await page.fill('[data-code-search] input', 'DATA rad.09 keuangan');
      expect(await codesShown(page)).toEqual(['RAD.09', 'RAD.09.02']);
    });
  });

  test('keeps what stands below a code that is found within reach, and what was open open', async () => {
    await visit('/en/architecture/', async (page) => {
      await page.click('.domain-codes:last-child > summary');
      expect(await codesShown(page)).toEqual(['RAK.01', 'RAK.02', 'RAK.03']);
      await page.fill('[data-code-search] input', 'culture and religion information');
      expect(await codesShown(page)).toEqual(['RAD.08']);
      await page.getByText('Culture and Religion information').click();
      expect(await codesShown(page)).toEqual(['RAD.08', 'RAD.08.01', 'RAD.08.02']);
      await page.fill('[data-code-search] input', '');
      expect(await codesShown(page)).toEqual(['RAK.01', 'RAK.02', 'RAK.03']);
    });
  });

  test('is used with the keyboard alone', async () => {
    await visit('/en/architecture/', async (page) => {
      await page.focus('[data-code-search] input');
      await page.keyboard.type('01.07');
      await page.keyboard.press('Enter');
      expect(await codesShown(page)).toEqual(['RAL.01', 'RAL.01.07']);
      // The button, the reference, the page of the branch, the branch, the code.
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/architecture/ral-01-07/');
    });
  });

  test('is whole without scripts, and has no field that does nothing', async () => {
    await visit(
      '/en/architecture/',
      async (page) => {
        expect(await page.locator('[data-code-search]').isVisible()).toBe(false);
        expect(await page.locator('.code-tree [data-code]').count()).toBe(197);
        await page.click('.domain-codes:first-child > summary');
        await page.locator('.domain-codes:first-child .codes summary').nth(1).click();
        await page.click('.code-tree a[href$="/rab-02-03/"]');
        expect(await page.textContent('h1')).toBe('RAB.02.03 Agriculture');
      },
      { javaScriptEnabled: false },
    );
  });

  test.for([
    ['RAB.02.03', 'rab-02-03'],
    ['transmigration', 'rab-03-02'],
    ['pusat data nasional', 'pusat-data-nasional'],
  ] as const)('is found by the search of the site: %s', async ([words, page]) => {
    await visit('/en/', async (home) => {
      await openSearch(home);
      expect((await search(home, words)).slice(0, 8)).toContain(`/en/architecture/${page}/`);
    });
  });
});

describe('the pages of the architecture', () => {
  test.for(pages)('%s fits a phone', async (path) => {
    for (const lang of ['id', 'en'])
      await visit(
        `/${lang}/${path}`,
        async (page) => {
          await page.evaluate(() =>
            document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true)),
          );
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        },
        phone,
      );
  });

  test('lead from a code to a target, to another domain and back', async () => {
    await visit('/en/architecture/rab-06-03/', async (page) => {
      await page.click('main a[href$="#dab15"]');
      await page.waitForURL('**/proses-bisnis/#dab15');
      const row = page.locator('#dab15');
      expect(await row.textContent()).toContain('Printed RAB.06.04; meant: RAB.06.03.');
      await row.locator('a[href$="#daa01"]').click();
      await page.waitForURL('**/aplikasi/#daa01');
      await page.locator('#daa01 a[href$="/raa-01-01/"]').click();
      await page.waitForURL('**/raa-01-01/');
      expect(await page.locator('main a[href$="/rab-06-03/"]').count()).toBe(1);
    });
  });

  test('lead to provisions, and provisions lead back', async () => {
    await visit('/id/architecture/pusat-data-nasional/', async (page) => {
      await page.click('main .entry-facts a[href="/id/perpres-95-2018/pasal-30/"]');
      await page.waitForURL('**/pasal-30/');
      await page.click('main a[href="/id/architecture/pusat-data-nasional/"]');
      await page.waitForURL('**/architecture/pusat-data-nasional/');
      expect(await page.textContent('.block-status')).toContain('menurut sumber lain');
    });
  });
});
