import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = '/en/duties/check/';
const audit = 'perpres-95-2018-pasal-58-ayat-4-1';
const plan = 'perpres-95-2018-pasal-12-ayat-1-1';

/** A file of a predecessor, with remarks, a duty of somebody else and a mistake. */
const yaml = `# From my predecessor
schema: 1
kind: regency
name: Kabupaten Contoh
on: 2026-11-22
duties:
  # The audit was late in 2024
  ${audit}:
    state: done # really
    done: 2026-03-31
    owner: Diskominfo
    evidence:
      - {kind: carried-out, what: "<img src=x onerror=alert(1)>", date: 2026-03-31}
  ${plan}:
    state: not-started
  perpres-95-2018-pasal-9-ayat-2-1:
    state: done
`;

const loadFile = (page: Page, text: string | Buffer, name = 'office.yaml') =>
  page.setInputFiles('[data-file]', { name, mimeType: 'application/yaml', buffer: Buffer.from(text) });
const says = (page: Page, words: string) =>
  page.waitForFunction((expected) => document.querySelector('[data-status]')!.textContent!.includes(expected), words);
const ready = (page: Page) =>
  page.locator('[data-begin]:not([hidden]) button:enabled, [data-work]:not([hidden])').first().waitFor();
const standing = (page: Page, id: string) => page.textContent(`#${id} .standing`);
const shown = (page: Page) => page.$$eval('[data-list] > li', (rows) => rows.map(({ id }) => id));
const focused = (page: Page) => page.evaluate(() => document.activeElement!.closest('[id]')?.id);

/** The file as it would be saved. */
async function saved(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-do="save"]')]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Begins for a regency, or with a file. */
async function begin(page: Page, text?: string): Promise<void> {
  await ready(page);
  if (text === undefined) await page.click('[data-kind="regency"]');
  else await loadFile(page, text);
  await page.locator('[data-list] > li').first().waitFor();
}

describe('the check of an office', () => {
  test('begins with every duty of the kind of office, and saves a starting file', async () => {
    await visit(path, async (page) => {
      await begin(page);
      expect(await page.textContent('[data-status]')).toMatch(/^Begun for a Regency, with \d+ mandatory duties\. Kept/);
      expect(await standing(page, audit)).toBe('Late');
      const { name, text } = await saved(page);
      expect(name).toBe('spbe-duties-regency.yaml');
      expect(text).toMatch(/^# The SPBE duties of one office \(Regency\)/);
      expect(text).toContain(`  ${plan}:\n    state: not-started\n`);
    });
  });

  test('shows the report of a file at once, its words as words, and what is wrong in it', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Contoh');
      expect(await standing(page, audit)).toBe('Fulfilled');
      expect(await page.textContent(`#${audit} .office-remarks`)).toContain('<img src=x onerror=alert(1)>');
      expect(await page.textContent(`#${audit} [data-due]`)).toBe('due 31 March 2028 (from the rhythm)');
      expect(await page.textContent('[data-problems] summary')).toBe('To look at in the file: 1');
      expect(await page.textContent('[data-problems] li')).toMatch(
        /^line 16, column 3 perpres-95-2018-pasal-9-ayat-2-1 is not a duty of this office/,
      );
    });
  });

  test('leads from what is wrong to its duty, and mends entries that are shown nowhere', async () => {
    await visit(path, async (page) => {
      const wrong = yaml
        .replace(
          `  ${plan}:\n    state: not-started`,
          '  perpres-95-2018-pasal-12-ayat-11-1:\n    state: in-progress # half',
        )
        .replace('done: 2026-03-31\n', 'done: 2026-13-31\n');
      await begin(page, wrong);
      expect(await page.locator('[data-problems] li').count()).toBe(3);
      await page.click('[data-standing="open"]');
      await page.click(`[data-problems] a[href="#${audit}"]`);
      expect(await page.isVisible(`#${audit}`)).toBe(true);
      await page.click(`text=Put it under ${plan}`);
      expect(await page.inputValue(`#${plan} select`)).toBe('in-progress');
      await page.click('text=Take it out of the file');
      expect(await page.locator('[data-problems] li').count()).toBe(1);
      const { text } = await saved(page);
      expect(text).toContain(`  ${plan}:\n    state: in-progress # half\n`);
      expect(text).not.toContain('pasal-9-ayat-2-1');
      expect(text).toContain('# The audit was late in 2024');
      // One step after the other.
      await page.click('[data-do="undo"]');
      await page.click('[data-do="undo"]');
      expect((await saved(page)).text).toBe(wrong);
    });
  });

  test('names one owner for all duties that are shown and have none', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      await page.selectOption('[name="subject"]', 'audit');
      const count = (await shown(page)).length;
      await page.click('[data-all] summary');
      await page.fill('[data-all] input', 'Inspektorat');
      await page.click('[data-do="owners"]');
      await says(page, `Inspektorat is set for ${count - 1} duties.`);
      const { text } = await saved(page);
      expect(text.match(/owner: Inspektorat/g)).toHaveLength(count - 1);
      expect(text).toContain('owner: Diskominfo');
    });
  });

  test('changes the file where it was edited, and nowhere else', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      await page.selectOption(`#${plan} select`, 'done');
      expect(await standing(page, plan)).toBe('Evidence too weak');
      await page.click(`#${plan} [data-add]`);
      await page.fill(`#${plan} [name="what"]`, 'Perbup 12/2025');
      await page.fill(`#${plan} [name="date"]`, '2025-12-01');
      await page.fill(`#${plan} [name="owner"]`, 'Bappeda');
      await page.press(`#${plan} [name="owner"]`, 'Tab');
      expect(await standing(page, plan)).toBe('Evidence too weak');
      expect(await page.textContent(`#${plan} .weak`)).toContain('only shows that something exists');
      await page.selectOption(`#${plan} fieldset [name="kind"]`, 'carried-out');
      expect(await standing(page, plan)).toBe('Fulfilled');
      expect(await page.textContent('[data-status]')).toBe(
        'Perpres 95/2018 Article 12 paragraph (1): Fulfilled. Kept in this browser.',
      );
      expect(await page.isVisible('[data-unsaved]')).toBe(true);
      const { name, text } = await saved(page);
      expect(name).toBe('office.yaml');
      expect(await page.isVisible('[data-unsaved]')).toBe(false);
      const expected = yaml
        .replace('{kind: carried-out', '{ kind: carried-out')
        .replace('2026-03-31}', '2026-03-31 }')
        .replace(
          'state: not-started\n',
          'state: done\n    evidence:\n      - kind: carried-out\n        what: Perbup 12/2025\n        date: 2025-12-01\n    owner: Bappeda\n',
        );
      expect(text).toBe(expected);
    });
  });

  test('keeps the file over a reload and in the other language, and takes it away when told', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      await page.fill('[name="name"]', 'Kabupaten Lain');
      await page.press('[name="name"]', 'Tab');
      await page.reload();
      await ready(page);
      expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Lain');
      expect(await page.isVisible('[data-unsaved]')).toBe(true);
      await page.click('.languages [lang="id"]');
      await page.waitForURL('**/id/duties/check/');
      await ready(page);
      expect(await page.textContent('[data-title]')).toBe('Kabupaten · Kabupaten Lain');
      expect(await standing(page, audit)).toBe('Terpenuhi');

      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.click('[data-do="clear"]');
      expect(await page.isVisible('[data-work]')).toBe(true);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.click('[data-do="clear"]');
      expect(await page.isVisible('[data-begin]')).toBe(true);
      expect(await page.evaluate(() => localStorage.getItem('office-duties'))).toBeNull();
      await page.click('[data-status] [data-do="undo"]');
      expect(await page.textContent('[data-title]')).toBe('Kabupaten · Kabupaten Lain');
    });
  });

  test('loses nothing that an older page has kept and this one cannot read', async () => {
    await visit(path, async (page) => {
      await ready(page);
      const old = { text: 'schema: 0\nmine: 1\n', name: 'old.yaml', isSaved: false };
      await page.evaluate((kept) => localStorage.setItem('office-duties', JSON.stringify(kept)), old);
      await page.reload();
      await page.locator('[data-refused]').waitFor();
      expect(await page.textContent('[data-refused] li')).toContain('Unexpected version 0');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('[data-refused] [data-do="save"]'),
      ]);
      expect(download.suggestedFilename()).toBe('old.yaml');
      expect(readFileSync(await download.path(), 'utf8')).toBe(old.text);
    });
  });

  test('asks the network for nothing once it is there, and works without one', async () => {
    await visit(path, async (page) => {
      await ready(page);
      await page.waitForLoadState('networkidle');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('blob:')) asked.push(request.url());
      });
      await page.context().setOffline(true);
      await begin(page, yaml);
      await page.selectOption(`#${plan} select`, 'in-progress');
      await page.click(`#${plan} summary`);
      await page.fill(`#${plan} [name="note"]`, 'A note');
      await page.click('h1');
      expect((await saved(page)).text).toContain('note: A note');
      await loadFile(page, 'a: [', 'broken.yaml');
      await page.locator('[data-refused]').waitFor();
      page.once('dialog', (dialog) => void dialog.accept());
      await page.click('[data-do="clear"]');
      await page.click('[data-kind="national-team"]');
      await page.locator('[data-list] > li').first().waitFor();
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
    });
  });

  test.for([
    [
      'broken.yaml',
      'schema: 1\nkind: regency\nname: "open\n',
      'line 3, column 7 Unexpected quote, bracket or brace that is not closed, expected its counterpart',
    ],
    [
      'other.yaml',
      'schema: 7\n',
      'line 1, column 9 Unexpected version 7 of the form of the file, expected 1: nothing was read, so that nothing is misread',
    ],
    [
      'kind.yaml',
      'schema: 1\nkind: kabupten\nduties: {}\n',
      'line 2, column 7 Unexpected kind of office kabupten, expected regency',
    ],
    ['large.yaml', Buffer.alloc(10 * 1024 * 1024), 'line 1, column 1 Unexpected size, expected a file of at most 2 MB'],
    [
      'table.xlsx',
      Buffer.from([0x50, 0x4b, 0x03, 0x04]),
      'line 1, column 1 Unexpected workbook of Excel or LibreOffice',
    ],
  ] as const)('refuses %s, says where, and keeps what it has', async ([name, text, words]) => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      await loadFile(page, text as string, name);
      await page.locator('[data-refused]').waitFor();
      expect(await page.textContent('[data-refused] p')).toContain(`${name} is not loaded; nothing here has changed`);
      expect(await page.textContent('[data-refused] li')).toContain(words);
      expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Contoh');
      expect((await saved(page)).text).toBe(yaml);
    });
  });

  test('takes a file that is dropped, and asks before it takes the place of what is not saved', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      await page.selectOption(`#${plan} select`, 'in-progress');
      const drop = (text: string) =>
        page.evaluate((words) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([words], 'dropped.json'));
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        }, text);
      const json = JSON.stringify({
        schema: 1,
        kind: 'city',
        name: 'Kota Contoh',
        duties: { [plan]: { state: 'done' } },
      });
      page.once('dialog', (dialog) => void dialog.dismiss());
      await drop(json);
      await page.waitForTimeout(200);
      expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Contoh');
      page.once('dialog', (dialog) => void dialog.accept());
      await drop(json);
      await says(page, 'dropped.json is loaded');
      expect(await page.textContent('[data-title]')).toBe('City · Kota Contoh');
      expect(await saved(page)).toEqual({
        name: 'dropped.yaml',
        text: `schema: 1\nkind: city\nname: Kota Contoh\nduties:\n  ${plan}:\n    state: done\n`,
      });
      await page.click('[data-do="undo"]');
      expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Contoh');
      expect(await page.inputValue(`#${plan} select`)).toBe('in-progress');
    });
  });

  test('can be used by keyboard alone, and moves nothing while it is edited', async () => {
    await visit(path, async (page) => {
      await ready(page);
      await page.focus('[data-kind="regency"]');
      await page.keyboard.press('Enter');
      await page.locator('[data-list] > li').first().waitFor();
      expect(await focused(page)).toBe('report');
      const before = await shown(page);
      await page.focus(`#${plan} select`);
      await page.keyboard.type('done');
      await page.waitForFunction(
        (id) => document.querySelector(`#${id} .standing`)!.textContent === 'Evidence too weak',
        plan,
      );
      expect(await focused(page)).toBe(plan);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.tagName)).toBe('SUMMARY');
      await page.focus(`#${plan} [data-add]`);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => (document.activeElement as HTMLSelectElement).name)).toBe('kind');
      await page.keyboard.type('carried');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Minutes');
      await page.keyboard.press('Tab');
      expect(await standing(page, plan)).toBe('Fulfilled');
      expect(await page.inputValue(`#${plan} [name="what"]`)).toBe('Minutes');
      expect(await shown(page)).toEqual(before);
      await page.focus(`#${plan} [data-remove]`);
      await page.keyboard.press('Enter');
      expect(await standing(page, plan)).toBe('Evidence too weak');
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['add'])).toBe('');
    });
  });

  test('shows the most urgent first, and filters by standing, subject, words and owner', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      const all = await shown(page);
      const count = () => page.textContent('[data-count]');
      expect(await standing(page, all[0]!)).toBe('Late');
      expect(await count()).toBe(`${all.length} duties`);
      await page.click('[data-standing="fulfilled"]');
      expect(await shown(page)).toEqual([audit]);
      expect(await page.getAttribute('[data-standing="fulfilled"]', 'aria-pressed')).toBe('true');
      await page.click('[data-standing="fulfilled"]');
      expect(await shown(page)).toEqual(all);
      await page.selectOption('[name="subject"]', 'architecture');
      const some = await shown(page);
      expect(some).toContain(plan);
      expect(some.length).toBeLessThan(all.length);
      expect(await count()).toBe(`${some.length} of ${all.length} duties`);
      await page.fill('[name="words"]', 'nothing like this');
      expect(await count()).toBe(`None of ${all.length} duties matches`);
      await page.click('[data-do="reset"]');
      expect(await shown(page)).toEqual(all);
      await page.selectOption('[data-filter] [name="owner"]', '=Diskominfo');
      expect(await shown(page)).toEqual([audit]);
      await page.selectOption('[data-filter] [name="owner"]', '-');
      expect(await shown(page)).not.toContain(audit);
      await page.click('[data-do="reset"]');
      await page.selectOption('[name="order"]', 'text');
      expect((await shown(page))[0]).toBe(plan);
    });
  });

  test('asks why a duty does not apply, and counts it only then', async () => {
    await visit(path, async (page) => {
      await begin(page);
      const before = await page.textContent('.office-progress label');
      await page.selectOption(`#${plan} select`, 'not-applicable');
      expect(await standing(page, plan)).toBe('Open');
      expect(await page.getAttribute(`#${plan} [name="reason"]`, 'aria-invalid')).toBe('true');
      await page.fill(`#${plan} [name="reason"]`, 'No architecture');
      await page.press(`#${plan} [name="reason"]`, 'Tab');
      expect(await standing(page, plan)).toBe('Does not apply');
      expect(await page.getAttribute(`#${plan} [name="reason"]`, 'aria-invalid')).toBeNull();
      expect(await page.textContent('.office-progress label')).not.toBe(before);
    });
  });

  test('says that a file asks for another day, and leads to today', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml.replace('on: 2026-11-22', 'on: 2019-01-01'));
      expect(await page.textContent('[data-not-today] span')).toBe(
        'The file asks to be checked for 1 January 2019, not for today.',
      );
      expect(await standing(page, audit)).toBe('Open');
      await page.click('[data-do="today"]');
      expect(await page.isVisible('[data-not-today]')).toBe(false);
      expect((await saved(page)).text).not.toContain('on:');
    });
  });

  test('adds the duties of an institution that the office is', async () => {
    await visit(path, async (page) => {
      await ready(page);
      await page.click('[data-kind="ministry"]');
      await page.locator('[data-list] > li').first().waitFor();
      const before = await shown(page);
      await page.click('[data-is] summary');
      await page.check('[value="menteri-panrb"]');
      const after = await shown(page);
      expect(after.length).toBeGreaterThan(before.length);
      expect(after).toContain('perpres-95-2018-pasal-9-ayat-2-1');
      expect((await saved(page)).text).toMatch(/\nis:\n {2}- menteri-panrb\n/);
    });
  });

  test('follows what is changed in another window', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      const other = await page.context().newPage();
      await other.goto(path);
      await other.locator('[data-list] > li').first().waitFor();
      await other.selectOption(`#${plan} select`, 'in-progress');
      await says(page, 'changed in another window');
      expect(await page.inputValue(`#${plan} select`)).toBe('in-progress');
    });
  });

  test('works where the browser keeps nothing, and says so', async () => {
    await visit(path, async (page) => {
      await ready(page);
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      });
      await begin(page, yaml);
      expect(await page.textContent('[data-status]')).toContain('This browser keeps nothing: save the file');
      expect((await saved(page)).text).toBe(yaml);
    });
  });

  test('moves nothing while it loads', async () => {
    await visit(path, async (page) => {
      await ready(page);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                (list.getEntries() as (PerformanceEntry & { value: number })[]).reduce(
                  (sum, { value }) => sum + value,
                  0,
                ),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(moved).toBeLessThan(0.01);
    });
  });

  test('says that the duties cannot be had, and loses nothing by it', async () => {
    await visit(
      path,
      async (page) => {
        await begin(page, yaml);
        await page.route('**/duties.json', (route) => route.abort());
        await page.reload();
        await says(page, 'could not be loaded');
        await page.unroute('**/duties.json');
        await page.reload();
        await ready(page);
        expect(await page.textContent('[data-title]')).toBe('Regency · Kabupaten Contoh');
      },
      { provoked: 'Failed to load resource' },
    );
  });

  test('has nothing that axe finds, before and after it is begun, with fields open', async () => {
    await visit('/id/duties/check/', async (page) => {
      await ready(page);
      expect(await violationsInBothThemes(page)).toEqual([]);
      await loadFile(page, yaml);
      await page.locator('[data-list] > li').first().waitFor();
      await page.click(`#${audit} summary`);
      await page.click('[data-problems] summary');
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });

  test.for([320, 360, 768])('fits a window of %i pixels, with fields open', async (width) => {
    await visit(
      '/id/duties/check/',
      async (page) => {
        await begin(page, yaml);
        await page.click(`#${audit} summary`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 } },
    );
  });

  test('on paper has the report and room to sign, and nothing to click', async () => {
    await visit(path, async (page) => {
      await begin(page, yaml);
      expect(await page.isVisible('.office-signs')).toBe(false);
      await page.emulateMedia({ media: 'print' });
      for (const selector of ['.office-signs', `#${audit} .standing`, `#${audit} .office-remarks`, '[data-title]'])
        expect(await page.isVisible(selector), selector).toBe(true);
      for (const selector of ['[data-do="save"]', '[data-filter]', `#${audit} select`, `#${audit} summary`, '#files'])
        expect(await page.isVisible(selector), selector).toBe(false);
    });
  });

  test('without JavaScript leads to the checklists, the starting files and the command line', async () => {
    await visit(
      path,
      async (page) => {
        expect(await page.isVisible('[data-office]')).toBe(false);
        expect(await page.textContent('.caution.no-scripts')).toContain('npm run office');
        const hrefs = await page.$$eval('.office-files a', (links) => links.map((link) => link.getAttribute('href')!));
        expect(hrefs).toHaveLength(12);
        expect(hrefs.filter((href) => !href.endsWith('.yaml'))).toContain('/en/duties/regency/');
        for (const href of hrefs.filter((each) => each.endsWith('.yaml')))
          expect(await (await page.request.get(href)).text()).toMatch(/\nschema: 1\nkind: /);
      },
      { javaScriptEnabled: false },
    );
  });
});
