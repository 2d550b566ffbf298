import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = '/en/management/risk-register/';

/** A register as a file; the second risk is misspelt, and there is a column of its own. */
const csv = `\ufeffsep=;\r
# Remark\r
Catatan kami;Nomor risiko;Jenis risiko;Kejadian;Kategori risiko;Area dampak;Level kemungkinan;Penjelasan kemungkinan;Level dampak;Penjelasan dampak;Pemilik Risiko\r
"satu; ""dua""";R1;Negatif;Evaluator kurang;SDM SPBE;Kinerja;3;sering;2;ringan;Deputi\r
;R2;Positif;Antusias;Inovassi;Kinerja;5;sering;5;besar;Deputi\r
`;

const importFile = (page: Page, text: string, name = 'register.csv') =>
  page.setInputFiles('[data-file]', { name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const said = (page: Page) => page.textContent('.risk-status').then((words) => words!.trim());
const risks = (page: Page) => page.$$eval('.risk-list h3', (heads) => heads.map((head) => head.textContent!));
const inCell = (page: Page, cell: string) => page.textContent(`[data-cell="${cell}"] .in-cell`);
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent!.trim(),
  );

/** Waits until the register says something. */
const says = (page: Page, words: string) =>
  page.waitForFunction((expected) => document.querySelector('.risk-status')!.textContent!.includes(expected), words);

/** Saves the form, and waits until the register has what was written. */
async function save(page: Page): Promise<void> {
  await page.click('.risk-save [value="save"]');
  await says(page, 'is changed');
}

/** What the register would be as a file. */
async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do="export"]')]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  return readFileSync(await download.path(), 'utf8');
}

describe('the risk register', () => {
  test('tells a workbook as one, and how to save it', async () => {
    await visit(path, async (page) => {
      const buffer = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);
      await page.setInputFiles('[data-file]', { name: 'register.xlsx', mimeType: 'application/zip', buffer });
      await says(page, 'CSV UTF-8');
      expect(await risks(page)).toEqual([]);
    });
  });

  test('has every risk on paper, not only those that the list shows at first', async () => {
    await visit(path, async (page) => {
      const rows = Array.from({ length: 150 }, (_, index) => `R${index};Event ${index}`);
      await importFile(page, `Risk ID;Event\n${rows.join('\n')}\n`);
      await says(page, '150');
      expect(await risks(page)).toHaveLength(100);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await risks(page)).toHaveLength(150);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await risks(page)).toHaveLength(100);
    });
  });

  test('takes, changes and removes a risk by keyboard alone, and keeps it over a reload', async () => {
    await visit(path, async (page) => {
      await page.focus('[data-do="add"]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('type');
      expect(await page.inputValue('#risk-id')).toBe('R1');
      const fill = async (keys: string) => {
        await page.keyboard.type(keys);
        await page.keyboard.press('Tab');
      };
      await fill('Neg');
      await fill('Target');
      await fill('Power cut');
      await fill('Old generator');
      await fill('SPBE Inf');
      await fill('No service');
      await fill('ICT');
      await fill('Head of unit');
      await fill('None');
      await fill('3');
      await fill('Twice a year');
      await fill('5');
      await fill('All services');
      expect(await page.textContent('[data-computed="score"]')).toBe('22');
      expect(await page.textContent('[data-computed="level"]')).toBe('Very high');
      await page.keyboard.press('Enter');
      await page.locator('.risk-list h3').waitFor();
      expect(await risks(page)).toEqual(['R1 · Power cut']);
      expect(await said(page)).toBe('Risk R1 is added. Kept in this browser.');
      expect(await focused(page)).toBe('Edit R1');
      expect(await inCell(page, '3-5')).toContain('Risks: 1');

      await page.reload();
      expect(await risks(page)).toEqual(['R1 · Power cut']);
      await page.focus('.risk-list [data-do="edit"]');
      await page.keyboard.press('Enter');
      expect(await page.inputValue('#risk-category')).toBe('infrastruktur-spbe');
      await page.focus('#risk-impactLevel');
      await page.keyboard.type('2');
      await page.focus('.risk-save [value="save"]');
      await page.keyboard.press('Space');
      await says(page, 'is changed');
      expect(await said(page)).toBe('Risk R1 is changed. Kept in this browser.');
      expect(await inCell(page, '3-5')).toBe('');
      expect(await inCell(page, '3-2')).toContain('R1');

      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Delete R1');
      await page.keyboard.press('Enter');
      expect(await risks(page)).toEqual([]);
      expect(await focused(page)).toBe('Undo');
      await page.keyboard.press('Enter');
      expect(await risks(page)).toEqual(['R1 · Power cut']);
    });
  });

  test('says that a cell of a new risk is empty only after one has been there', async () => {
    await visit(path, async (page) => {
      await page.click('[data-do="add"]');
      const said = () => page.$$eval('[id$="-problem"]', (places) => places.map((place) => place.textContent).join(''));
      expect(await said()).toBe('');
      await page.keyboard.press('Tab');
      expect(await said()).toContain('Risk type');
      expect(await said()).not.toContain('Event');
      expect(await page.locator('.risk-dialog [aria-invalid]').count()).toBe(1);
    });
  });

  test('has the whole matrix on a phone', async () => {
    await visit(
      path,
      async (page) => {
        const { right } = await page.locator('[data-cell="1-5"]').evaluate((cell) => cell.getBoundingClientRect());
        expect(right).toBeLessThanOrEqual(360);
      },
      { viewport: { width: 360, height: 800 } },
    );
  });

  test('changes nothing when the form is left', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      const before = await exported(page);
      await page.click('[aria-label="Edit R1"]');
      await page.fill('#risk-event', 'Something else');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('Edit R1');
      expect(await exported(page)).toBe(before);
    });
  });

  test('gives back the very file that it took, and one cell more when one is changed', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      expect(await said(page)).toBe('register.csv is imported, risks: 2. Kept in this browser.');
      expect(await exported(page)).toBe(csv);
      await page.reload();
      expect(await exported(page)).toBe(csv);
      await page.click('[aria-label="Edit R1"]');
      expect(await page.inputValue('[data-others] textarea')).toBe('satu; "dua"');
      await page.fill('#risk-event', 'Evaluator; masih "kurang"');
      await save(page);
      const changed = await exported(page);
      expect(changed).toContain(
        '"satu; ""dua""";R1;Negatif;"Evaluator; masih ""kurang""";SDM SPBE;Kinerja;3;sering;2;ringan;Deputi;10;Low\r\n',
      );
      expect(changed).toContain(';R2;Positif;Antusias;Inovassi;Kinerja;5;sering;5;besar;Deputi;;\r\n');
      expect(changed).toMatch(
        /^\ufeffsep=;\r\n# Remark\r\nCatatan kami;Nomor risiko;.*;Pemilik Risiko;Risk score;Risk level\r\n/,
      );
    });
  });

  test('says at the risk and at the field what is wrong, and is content once it is mended', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      const problems = () =>
        page.$$eval('.risk-list .risk-problems li', (items) => items.map((item) => item.textContent));
      expect(await problems()).toEqual([
        'error: Unexpected "Inovassi" as "Risk category", expected perhaps "Innovation"',
      ]);
      await page.click('[aria-label="Edit R2"]');
      expect(await page.textContent('#risk-category-problem')).toContain('Unexpected "Inovassi"');
      expect(await page.getAttribute('#risk-category', 'aria-invalid')).toBe('true');
      expect(await page.getAttribute('#risk-category', 'aria-describedby')).toContain('risk-category-problem');
      expect(
        await page.$eval('#risk-category', (select) => (select as HTMLSelectElement).selectedOptions[0]!.text),
      ).toBe('as written: Inovassi');
      await page.selectOption('#risk-category', 'inovasi');
      expect(await page.textContent('#risk-category-problem')).toBe('');
      expect(await page.getAttribute('#risk-category', 'aria-invalid')).toBeNull();
      await save(page);
      expect(await problems()).toEqual([]);
    });
  });

  test('refuses a file that is no register, says where, and keeps what it has', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      await importFile(page, 'ID;Event\nR9;"open\n', 'broken.csv');
      await says(page, 'broken.csv');
      expect(await said(page)).toMatch(
        /^broken.csv is not imported; line 2, column 4: Unexpected end of the file inside quotation marks/,
      );
      expect(await risks(page)).toHaveLength(2);
    });
  });

  test('filters, searches and orders', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      expect(await risks(page)).toEqual(['R2 · Antusias', 'R1 · Evaluator kurang']);
      await page.selectOption('[name="order"]', 'id');
      expect(await risks(page)).toEqual(['R1 · Evaluator kurang', 'R2 · Antusias']);
      await page.selectOption('.risk-filter [name="level"]', '5');
      expect(await risks(page)).toEqual(['R2 · Antusias']);
      expect(await page.textContent('[data-count]')).toBe('Risks shown: 1 of 2');
      await page.selectOption('.risk-filter [name="level"]', '');
      await page.selectOption('[name="state"]', 'below');
      expect(await risks(page)).toEqual(['R1 · Evaluator kurang']);
      await page.selectOption('[name="state"]', '');
      await page.fill('[name="words"]', 'antusias nothing');
      expect(await page.textContent('[data-count]')).toBe('None of 2 risks matches');
    });
  });

  test('shows what a file says as words, never as markup, and many risks in steps', async () => {
    await visit(path, async (page) => {
      const rows = Array.from({ length: 150 }, (_, index) => `X${index};<img src=x onerror=alert(1)>;3;3`).join('\n');
      await importFile(page, `id;event;likelihood;impactLevel\n${rows}\n`);
      await page.locator('.risk-list h3').first().waitFor();
      expect((await risks(page))[0]).toBe('X0 · <img src=x onerror=alert(1)>');
      expect(await risks(page)).toHaveLength(100);
      await page.click('[data-do="more"]');
      expect(await risks(page)).toHaveLength(150);
      expect(await focused(page)).toBe('Edit X100');
      expect(await page.isVisible('[data-do="more"]')).toBe(false);
    });
  });

  test('asks the network for nothing once it is there', async () => {
    await visit(path, async (page) => {
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('blob:')) asked.push(request.url());
      });
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      await page.click('[aria-label="Edit R1"]');
      await page.fill('#risk-event', 'Changed');
      await save(page);
      await exported(page);
      await page.click('[data-do="clear"]');
      await page.click('[data-do="undo"]');
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
    });
  });

  test('is the same register in the other language', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      await page.click('.languages [lang="id"]');
      await page.waitForURL('**/id/management/risk-register/');
      expect(await risks(page)).toEqual(['R2 · Antusias', 'R1 · Evaluator kurang']);
      expect(await page.textContent('.risk-list .risk-problems li')).toContain('barangkali maksudnya "Inovasi"');
    });
  });

  test('works where the browser keeps nothing, and says so', async () => {
    await visit(path, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      });
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      expect(await said(page)).toContain('export it before you leave this page');
      expect(await exported(page)).toBe(csv);
    });
  });

  test('has nothing that axe finds, with risks and with the form open', async () => {
    await visit('/id/management/risk-register/', async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
      await page.click('[aria-label="Ubah R2"]');
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });

  test('without JavaScript is an empty form to print and a file to download', async () => {
    await visit(
      path,
      async (page) => {
        expect(await page.isVisible('[data-risk-register]')).toBe(false);
        expect(await page.isVisible('.blank-form')).toBe(true);
        expect(await page.textContent('.caution.no-scripts')).toContain('Without JavaScript');
        const href = await page.getAttribute('.risk-ways.no-scripts a', 'href');
        const file = await page.request.get(href!);
        expect(await file.text()).toContain('\r\nRisk ID,SPBE target,Risk type,');
      },
      { javaScriptEnabled: false },
    );
  });

  test.for([320, 360, 768])('fits a window of %i pixels, the form too', async (width) => {
    await visit(
      path,
      async (page) => {
        await importFile(page, csv);
        await page.locator('.risk-list h3').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await page.click('[aria-label="Edit R2"]');
        const box = await page
          .locator('.risk-dialog')
          .evaluate((dialog) => ({ inner: dialog.scrollWidth, outer: dialog.clientWidth }));
        expect(box.inner).toBeLessThanOrEqual(box.outer);
      },
      { viewport: { width, height: 800 } },
    );
  });

  test('on paper has room for the office and the day', async () => {
    await visit(path, async (page) => {
      expect(await page.isVisible('.risk-signs')).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('.risk-signs')).toBe(true);
    });
  });

  test('on paper has the matrix and the risks, and nothing to click', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv);
      await page.locator('.risk-list h3').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('.risk-matrix')).toBe(true);
      expect(await page.isVisible('.risk-list h3 >> nth=0')).toBe(true);
      for (const selector of ['.risk-tools', '.risk-filter', '.risk-actions >> nth=0'])
        expect(await page.isVisible(selector)).toBe(false);
    });
  });
});
