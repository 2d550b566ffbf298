/** The calculator of the evaluation in a real browser. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runScript } from '../scripts/run-script.ts';
import { temporaryFolder } from '../temporary.ts';
import { violationsOn } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = '/en/evaluation/calculator/';

/** Levels of an office as a spreadsheet of it has them: 1, 3, 5, 2, 4, 1, … but for those that are missing. */
const rows = (count: number, missing: readonly number[] = []) =>
  Array.from(
    { length: count },
    (_, index) => `${index + 1},${missing.includes(index + 1) ? '' : 1 + ((index * 2) % 5)}`,
  );
const csv = (count: number, missing?: readonly number[]) => `indicator,level\n${rows(count, missing).join('\n')}\n`;

async function importFile(page: Page, text: string, name = 'levels.csv'): Promise<void> {
  await page.setInputFiles('[data-file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.waitForFunction((file) => document.querySelector('.calculator-status')!.textContent.includes(file), name);
}

const said = (page: Page) => page.textContent('.calculator-status');
const index = (page: Page) => page.textContent('[data-out="index"]');
const band = (page: Page) => page.textContent('[data-out="band"]');
const words = (page: Page) => page.$$eval('[data-out="words"] p', (lines) => lines.map((line) => line.textContent));
const problems = (page: Page) => page.$$eval('[data-problems] li', (items) => items.map((item) => item.textContent));

/** What is exported, with the name of the file. */
async function exported(page: Page, format: 'csv' | 'yaml'): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.click(`[data-do="export-${format}"]`);
  const download = await coming;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** The levels that are chosen, as `1=3`. */
const chosen = (page: Page) =>
  page.$$eval('[data-shown] [data-indicator] [type="radio"]:checked', (radios) =>
    (radios as HTMLInputElement[])
      .filter(({ value }) => value !== '')
      .map(
        (radio) => `${radio.closest<HTMLElement>('[data-indicator]')!.dataset['indicator']!.slice(10)}=${radio.value}`,
      ),
  );

const expected47 = rows(47).map((row) => row.replace(',', '='));

describe('the calculator', () => {
  test('shows no index before every level is there, says which are missing, and counts them as 0 only on request', async () => {
    await visit(path, async (page) => {
      expect(await index(page)).toBe('–');
      await importFile(page, csv(20, [3, 7, 8, 9]));
      expect(await index(page)).toBe('–');
      expect(await words(page)).toEqual(['No index yet: 4 of 20 indicators have no level (3, 7–9).']);
      expect(await page.textContent('[data-out="filled"]')).toBe('16 of 20 levels');
      await page.check('[name="zero"]');
      const counted = Number(await index(page));
      expect(await words(page)).toContain('Counted as 0 for want of a level: indicators 3, 7–9.');
      // A level that is missing is below the scale until one is tried, and then again.
      const slider = page.locator('#try-indicator-3');
      expect([await slider.getAttribute('min'), await slider.inputValue()]).toEqual(['0', '0']);
      await slider.fill('3');
      expect(await page.textContent('.sliders .moved .levels')).toBe('0 → 3');
      await slider.fill('0');
      expect(await page.locator('.sliders .moved').count()).toBe(0);
      await page.uncheck('[name="zero"]');
      for (const number of [3, 7, 8, 9])
        await page.check(`[name="pemdi-2026-indicator-${number}"][value="1"]`, { force: true });
      expect(Number(await index(page))).toBeGreaterThan(counted);
      expect(await page.isVisible('[name="zero"]')).toBe(false);
    });
  });

  test('shows index, predicate and groups as the command line does', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(47));
      const file = join(temporaryFolder(), 'levels.csv');
      await writeFile(file, csv(47));
      const { stdout } = await runScript('evaluate', process.cwd(), [
        file,
        '--scheme',
        'spbe-2020',
        '--format',
        'json',
        '--lang',
        'en',
      ]);
      const result = JSON.parse(stdout) as {
        nodes: { id: string; display: string }[];
        index: { display: string; band: string };
      };
      expect(await index(page)).toBe(result.index.display);
      expect((await band(page))!.toLowerCase()).toBe({ baik: 'good', cukup: 'fair' }[result.index.band]);
      for (const { id, display } of result.nodes)
        if (!id.startsWith('indicator'))
          expect(await page.textContent(`[data-value="spbe-2020 ${id}"]`)).toBe(`value ${display}`);
    });
  });

  test('keeps everything in the browser over a reload, in both languages, each scheme for itself', async () => {
    await visit(path, async (page) => {
      await page.fill('[name="office"]', 'Kabupaten Contoh');
      await page.fill('[name="date"]', '2026-03-31');
      await page.check('[name="pemdi-2026-indicator-2"][value="4"]', { force: true });
      await importFile(page, csv(47));
      await page.reload();
      expect(await chosen(page)).toEqual(expected47);
      expect(await page.inputValue('[name="office"]')).toBe('Kabupaten Contoh');
      expect(await page.inputValue('[name="date"]')).toBe('2026-03-31');
      await page.click('.languages [lang="id"]');
      await page.waitForURL('**/id/evaluation/calculator/**');
      expect(await chosen(page)).toEqual(expected47);
      expect(await index(page)).toMatch(/^\d,\d\d$/);
      await page.check('[name="scheme"][value="pemdi-2026"]');
      expect(await chosen(page)).toEqual(['2=4']);
    });
  });

  test('begins with the scheme of the address, and with the day of today', async () => {
    await visit(`${path}?scheme=spbe-2018`, async (page) => {
      expect(await page.isChecked('[name="scheme"][value="spbe-2018"]')).toBe(true);
      expect(await page.textContent('[data-shown] .stamp')).toContain('Partly from memory');
      const today = await page.evaluate(() => {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
      });
      expect(await page.inputValue('[name="date"]')).toBe(today);
      await page.check('[name="scheme"][value="spbe-2020"]');
      expect(new URL(page.url()).search).toBe('?scheme=spbe-2020');
    });
    await visit(`${path}?scheme=none`, async (page) => {
      expect(await page.isChecked('[name="scheme"][value="pemdi-2026"]')).toBe(true);
    });
  });

  test.for(['csv', 'yaml'] as const)('writes %s that the command line reads back to the same', async (format) => {
    await visit(`/id/evaluation/calculator/?scheme=spbe-2020`, async (page) => {
      await page.fill('[name="office"]', 'Kab. "Contoh"; Jawa, #1');
      await importFile(page, csv(47, [5, 31]));
      const { name, text } = await exported(page, format);
      expect(name).toMatch(new RegExp(String.raw`^tingkat-spbe-2020-kab-contoh-jawa-1-\d{4}-\d\d-\d\d\.${format}$`));
      const file = join(temporaryFolder(), name);
      await writeFile(file, text);
      const run = (...more: readonly string[]) =>
        runScript('evaluate', process.cwd(), [file, '--format', 'csv', '--lang', 'id', ...more]);
      const refused = await run();
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('5, 31')]);
      const { code, stdout } = await run('--missing', 'zero');
      expect(code).toBe(0);
      for (const row of rows(47, [5, 31])) {
        const [number, level] = row.split(',');
        expect(stdout).toMatch(new RegExp(String.raw`^indicator-${number},.*,${level || 0},${level || 0}\.00,`, 'm'));
      }
      const before = await chosen(page);
      await page.click('[data-do="clear"]');
      await page.fill('[name="office"]', '');
      expect(await chosen(page)).toEqual([]);
      await importFile(page, text, name);
      expect(await chosen(page)).toEqual(before);
      expect(await page.inputValue('[name="office"]')).toBe('Kab. "Contoh"; Jawa, #1');
    });
  });

  test('refuses bad files with every place, in the language of the page, and loses nothing', async () => {
    await visit('/id/evaluation/calculator/?scheme=pemdi-2026', async (page) => {
      await importFile(page, csv(20));
      const before = await chosen(page);
      await importFile(page, 'no;tingkat\n1;3\n2;6\n2;3\n99;1\n3;tiga\n', 'buruk.csv');
      expect((await problems(page)).map((words) => /^Baris \d+, kolom \d+/.exec(words)?.[0])).toEqual([
        'Baris 3, kolom 3',
        'Baris 4, kolom 1',
        'Baris 5, kolom 1',
        'Baris 6, kolom 3',
      ]);
      expect((await problems(page))[0]).toContain('Tingkat 6 tidak terduga, seharusnya bilangan bulat dari 1 sampai 5');
      for (const [name, text] of [
        ['a.yaml', 'scheme: pemdi-2026\nlevels:\n  1: [3\n'],
        ['b.json', '{"scheme": "pemdi-2027", "levels": {"1": 3}}'],
        ['c.yaml', 'scheme: [a]\nlevels: {1: 3}\n'],
        ['d.csv', ''],
        ['e.csv', 'indicator,level\n1,"3\n'],
        ['f.xlsx', 'PK\u0003\u0004'],
      ] as const) {
        await importFile(page, text, name);
        expect(await said(page)).toContain(`${name} tidak diimpor`);
        const [first] = await problems(page);
        expect(first, name).toMatch(/^Baris \d+, kolom \d+: ./);
        expect(first, name).not.toMatch(/[{]\w+[}]|--/);
      }
      expect(await chosen(page)).toEqual(before);
      await importFile(page, csv(20), 'baik.csv');
      expect(await page.isVisible('[data-problems]')).toBe(false);
    });
  });

  test('reads YAML and JSON, a file dropped on it, and what is pasted', async () => {
    await visit(path, async (page) => {
      await importFile(page, 'scheme: spbe-2020\nlevels: {1: 3, 47: 5}\n', 'a.yaml');
      expect(await chosen(page)).toEqual(['1=3', '47=5']);
      await importFile(page, '{"scheme": "pemdi-2026", "levels": {"20": 2}}', 'b.json');
      expect(await chosen(page)).toEqual(['20=2']);
      const transfer = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'c.csv'));
        return data;
      }, csv(47));
      await page.dispatchEvent('.calculator', 'drop', { dataTransfer: transfer });
      await page.waitForFunction(() => document.querySelector('.calculator-status')!.textContent.includes('c.csv'));
      expect(await chosen(page)).toEqual(expected47);
      await page.click('.calculator-paste summary');
      await page.fill('[data-paste]', `${Array.from({ length: 47 }, () => '2').join('\n')}\n`);
      await page.click('[data-do="paste"]');
      await page.waitForFunction(() => document.querySelector('[data-out="index"]')!.textContent === '2.00');
    });
  });

  test('takes back what was cleared or replaced', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(47));
      await page.click('[data-do="clear"]');
      expect(await chosen(page)).toEqual([]);
      await page.click('[data-do="undo"]');
      expect(await chosen(page)).toEqual(expected47);
    });
  });

  test('is filled in with the keyboard alone', async () => {
    await visit(`${path}?scheme=pemdi-2026`, async (page) => {
      const focused = () =>
        page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement;
          return `${element.name} ${element.value}`;
        });
      await page.focus('[name="pemdi-2026-indicator-1"][value=""]');
      await page.keyboard.press('1');
      expect(await focused()).toBe('pemdi-2026-indicator-1 1');
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe('pemdi-2026-indicator-1 2');
      await page.keyboard.press('9');
      expect(await focused()).toBe('pemdi-2026-indicator-1 2');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('pemdi-2026-indicator-2 ');
      for (let number = 2; number <= 20; number += 1) {
        await page.keyboard.press('2');
        await page.keyboard.press('Enter');
      }
      expect(await index(page)).toBe('2.00');
      await page.keyboard.press('Delete');
      expect(await index(page)).toBe('–');
      await page.keyboard.press('Shift+Enter');
      expect(await focused()).toBe('pemdi-2026-indicator-19 2');
      await page.focus('[data-do="next"]');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('pemdi-2026-indicator-20 ');
      await page.keyboard.press('5');
      // The criteria come after the levels of a row.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const open = page.locator('[data-shown] [data-indicator="indicator-20"] .criteria');
      expect(await open.getAttribute('open')).not.toBeNull();
      expect(await open.locator('.chosen').textContent()).toContain('Leading');
      await page.focus('#try-indicator-1');
      await page.keyboard.press('ArrowRight');
      expect(await page.getAttribute('#try-indicator-1', 'aria-valuetext')).toBe('level 3, entered 2');
      await page.focus('[name="target"]');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.choices').waitFor();
    });
  });

  test('tries other levels beside those that are entered, tells the difference, and goes back', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(20));
      const before = (await index(page))!;
      await page.fill('#try-indicator-1', '5');
      expect(await index(page)).toBe(before);
      const difference = (await page.textContent('[data-out="difference"]'))!;
      const [, from, to, change] = /^Index (\S+) → (\S+) \((\S+)\); predicate/.exec(difference)!;
      expect(from).toBe(before);
      expect(Number(to) - Number(from)).toBeCloseTo(Number(change), 1);
      // Indicator 1 weighs 5%, and goes from 1 to 5.
      expect(change).toBe('+0.2');
      const row = page.locator('.sliders li.moved');
      expect(await row.textContent()).toContain('1 → 5');
      expect(await row.locator('.effect').textContent()).toBe('+0.2');
      expect(await page.textContent('[data-out="tried"]')).toContain('+0.20');
      expect(await page.locator('[data-chart="radar"] .tried').count()).toBe(1);
      await page.reload();
      expect(await page.inputValue('#try-indicator-1')).toBe('5');
      await page.click('[data-do="back"]');
      expect(await page.inputValue('#try-indicator-1')).toBe('1');
      expect(await page.locator('[data-chart="radar"] .tried').count()).toBe(0);
      expect((await chosen(page))[0]).toBe('1=1');
    });
  });

  test('puts the indicators first whose level moves the index most, when asked', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(20));
      await page.selectOption('[name="order"]', 'weight');
      const steps = await page.$$eval('.sliders small', (list) =>
        list.map(({ textContent }) => Number(/\+(\S+)/.exec(textContent)![1])),
      );
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(steps).toHaveLength(20);
    });
  });

  test('finds the way to a target that the command line finds, leaves alone what it must, and tries it', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(47));
      const file = join(temporaryFolder(), 'levels.csv');
      await writeFile(file, csv(47));
      const evaluate = async (...more: readonly string[]) =>
        (
          await runScript('evaluate', process.cwd(), [
            file,
            '--scheme',
            'spbe-2020',
            '--lang',
            'en',
            '--target',
            '3.4',
            ...more,
          ])
        ).stdout;
      const find = async () => {
        await page.click('[data-target] button.primary');
        return (await page.textContent('[data-out="outcome"]'))!;
      };
      expect(await page.inputValue('[name="target"]')).toBe('sangat-baik');
      await page.selectOption('[name="target"]', '');
      await page.fill('[name="target-index"]', '3,4');
      expect(await evaluate()).toContain(`\n${await find()}\n`);
      await page.click('[data-target] summary');
      for (const number of [42, 43, 44, 45, 46, 47])
        await page.check(`.limits [type="checkbox"][name="indicator-${number}"]`);
      expect(await page.textContent('[data-out="outcome"]')).toContain('find the way again');
      expect(await evaluate('--fixed', '42,43,44,45,46,47')).toContain(`\n${await find()}\n`);
      await page.fill('.limits input[inputmode][name="indicator-32"]', '0,5');
      expect(await evaluate('--fixed', '42,43,44,45,46,47', '--costs', '32=0.5')).toContain(`\n${await find()}\n`);
      await page.fill('.limits input[inputmode][name="indicator-33"]', 'much');
      await page.click('[data-target] button.primary');
      expect(await page.textContent('.outcome.problem')).toContain('indicator 33: Unexpected cost "much"');
      await page.fill('.limits input[inputmode][name="indicator-33"]', '');
      await find();
      await page.click('.choices button');
      expect(await page.textContent('[data-out="difference"]')).toMatch(/→ 3\.4\d \(\+/);
      // What is tried is listed alone, and no indicator that must be left alone is in it.
      const tried = await page.$$eval('.sliders input', (sliders) =>
        (sliders as HTMLInputElement[]).map(({ name }) => name),
      );
      expect(tried.length).toBeGreaterThan(0);
      expect(tried.filter((name) => /-4[2-7]$/.test(name))).toEqual([]);
      expect(await chosen(page)).toEqual(expected47);
      // A slider that comes back to what was entered stays, with the focus.
      await page.focus(`#try-${tried[0]}`);
      await page.keyboard.press('Home');
      expect(await page.evaluate(() => document.activeElement!.id)).toBe(`try-${tried[0]}`);
    });
  });

  test('says what is wrong with a target, and when none is needed or none can be reached', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(20));
      await page.selectOption('[name="target"]', '');
      const answerTo = async (target: string) => {
        await page.fill('[name="target-index"]', target);
        await page.click('[data-target] button.primary');
        return page.textContent('[data-out="outcome"]');
      };
      expect(await answerTo('many')).toContain('Unexpected target "many", expected an index from 0 to 5');
      expect(await answerTo('6')).toContain('Unexpected target "6"');
      expect(await answerTo('1')).toBe('It is reached already.');
      await page.click('[data-target] summary');
      await page.check('.limits [type="checkbox"] >> nth=0');
      expect(await answerTo('5')).toMatch(/^It cannot be reached: .* the index is 4\.80, /);
    });
  });

  test('shows beside each indicator of 2020 what became of it, with its level', async () => {
    await visit(`${path}?scheme=pemdi-2026`, async (page) => {
      await page.click('[data-shown] [data-do="evidence"]');
      expect(await page.isChecked('[name="scheme"][value="spbe-2020"]')).toBe(true);
      await importFile(page, csv(47));
      const first = page.locator('[data-shown] .successors tbody tr').first();
      expect(await first.isVisible()).toBe(true);
      expect(await first.locator('[data-level-of]').textContent()).toBe('1');
      expect(await first.textContent()).toContain('merged');
      expect(await page.textContent('[data-shown] .calculator-evidence .stamp')).toContain('Unofficial');
    });
  });

  test('describes its charts, and tells all values in a table', async () => {
    await visit(`${path}?scheme=spbe-2020`, async (page) => {
      await importFile(page, csv(47));
      expect(await page.textContent('#radar-words')).toMatch(/^Aspect 1: \d\.\d\d; .*; Aspect 8: \d\.\d\d\.$/);
      expect(await page.textContent('#bars-words')).toMatch(/^Domain 1: Internal SPBE Policy: \d\.\d\d; /);
      await page.click('.all-values summary');
      expect(await page.locator('.all-values tbody tr').count()).toBe(47 + 8 + 4 + 1);
      expect(await page.textContent('.all-values tbody tr:last-child')).toContain((await index(page))!);
    });
  });

  test('asks the network for nothing once it is there, and goes on without one', async () => {
    await visit(path, async (page) => {
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      const asked: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith('blob:')) asked.push(request.url());
      });
      await importFile(page, 'scheme: spbe-2020\nlevels: {1: 3}\n', 'a.yaml');
      expect(await chosen(page)).toEqual(['1=3']);
      await importFile(page, csv(47));
      await page.check('[name="spbe-2020-indicator-1"][value="5"]', { force: true });
      await page.fill('#try-indicator-2', '5');
      await page.click('[data-target] button.primary');
      await page.click('.choices button');
      expect((await exported(page, 'csv')).text).toContain('\r\n47,');
      expect((await exported(page, 'yaml')).text).toContain('scheme: spbe-2020\n');
      await page.check('[name="scheme"][value="spbe-2018"]');
      await page.click('[data-do="clear"]');
      await page.click('[data-do="undo"]');
      await page.waitForTimeout(200);
      expect(asked).toEqual([]);
    });
  });

  test('takes CSV where the reader of YAML did not come, and says so of YAML', async () => {
    await visit(
      '/404.html',
      async (page) => {
        await page.route('**/*.js', async (route) => {
          const answer = await route.fetch();
          const script = await answer.text();
          await (script.includes('tag:yaml.org') ? route.abort() : route.fulfill({ response: answer }));
        });
        await page.goto(path);
        await importFile(page, 'scheme: spbe-2020\nlevels: {1: 3}\n', 'a.yaml');
        expect(await problems(page)).toEqual([expect.stringContaining('Load this page again')]);
        await importFile(page, csv(20));
        expect(await index(page)).toMatch(/^\d/);
      },
      { provoked: 'ERR_FAILED' },
    );
  });

  test('works where the browser keeps nothing, and says so', async () => {
    await visit(path, async (page) => {
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', 'QuotaExceededError');
        };
      });
      await importFile(page, csv(47));
      expect(await said(page)).toContain('export the levels before you leave this page');
      expect(await chosen(page)).toEqual(expected47);
    });
  });

  test('takes over what another window changed', async () => {
    await visit(path, async (page) => {
      await importFile(page, csv(20));
      const other = await page.context().newPage();
      await other.goto(path);
      await other.check('[name="pemdi-2026-indicator-1"][value="5"]', { force: true });
      await page.waitForFunction(() =>
        document.querySelector('.calculator-status')!.textContent.includes('another window'),
      );
      expect((await chosen(page))[0]).toBe('1=5');
    });
  });

  test('shows what is typed as words, never as markup', async () => {
    await visit(path, async (page) => {
      await page.fill('[name="office"]', '<img src=x onerror=alert(1)>');
      await importFile(page, 'indicator,level\n<img src=x onerror=alert(1)>,3\n', '<b>.csv');
      expect((await problems(page))[0]).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('.calculator img').count()).toBe(0);
    });
  });

  test('has nothing that axe finds, empty and with all that it can show', async () => {
    for (const colorScheme of ['light', 'dark'] as const)
      await visit(
        '/id/evaluation/calculator/',
        async (page) => {
          expect(await violationsOn(page)).toEqual([]);
          await importFile(page, csv(47));
          await page.click('[data-shown] [data-do="criteria"]');
          await page.click('.all-values summary');
          await page.click('[data-target] summary');
          await page.click('[data-target] button.primary');
          await page.click('.choices button');
          await page.click('[data-shown] .calculator-evidence summary');
          await importFile(page, 'a,b\n', 'buruk.csv');
          expect(await violationsOn(page)).toEqual([]);
        },
        { colorScheme },
      );
  });

  test.for([320, 360, 768, 1280])('fits a window of %i pixels', async (width) => {
    await visit(
      `${path}?scheme=spbe-2020`,
      async (page) => {
        await importFile(page, csv(47));
        await page.click('[data-target] button.primary');
        await page.click('.choices button');
        await page.click('[data-shown] .calculator-evidence summary');
        await page.click('[data-shown] [data-do="criteria"]');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 800 } },
    );
  });

  test('keeps what has the focus clear of the bar at the foot of a phone', async () => {
    await visit(
      `${path}?scheme=spbe-2020`,
      async (page) => {
        await page.focus('[name="spbe-2020-indicator-1"][value=""]');
        for (let step = 0; step < 12; step += 1) {
          await page.keyboard.press('Enter');
          const [foot, bar] = await page.evaluate(() => [
            document.activeElement!.getBoundingClientRect().bottom,
            document.querySelector('.calculator-index')!.getBoundingClientRect().top,
          ]);
          expect(foot).toBeLessThanOrEqual(bar!);
        }
      },
      { viewport: { width: 360, height: 640 } },
    );
  });

  test('on paper says of what, by what and when, and shows nothing to click', async () => {
    await visit(`${path}?scheme=pemdi-2026`, async (page) => {
      await page.fill('[name="office"]', 'Kabupaten Contoh');
      await page.fill('[name="date"]', '2026-03-31');
      await importFile(page, csv(20));
      await page.emulateMedia({ media: 'print' });
      const shown = await page.locator('main').innerText();
      for (const part of [
        'Kabupaten Contoh',
        '31 March 2026',
        'Pemdi Index 2026 (20 indicators)',
        'pemdi-2026',
        'PermenPANRB 8/2026',
        'from 5 June 2026',
        'From a single copy',
        'The upper bound belongs to a predicate',
        'not an official result',
        `Pemdi Index 2026: ${await index(page)}`,
      ])
        expect(shown).toContain(part);
      expect(await page.isVisible('.all-values tbody tr:last-child')).toBe(true);
      // Open on paper, so without the mark of a closed fold.
      expect(await page.$eval('.all-values > summary', (summary) => getComputedStyle(summary).listStyleType)).toBe(
        'none',
      );
      expect(await page.isVisible('[data-chart="radar"]')).toBe(true);
      for (const selector of [
        '.calculator-tools',
        '.calculator-columns',
        '.sliders',
        '[data-target]',
        '.calculator-head',
      ])
        expect(await page.isVisible(selector)).toBe(false);
      expect(await page.locator('main button:visible').count()).toBe(0);
      // What was not asked for takes no paper.
      for (const selector of ['.calculator-try', '.calculator-path', '.successors >> nth=0'])
        expect(await page.isVisible(selector)).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.click('[data-target] button.primary');
      await page.click('.choices button');
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('.answer .example >> nth=0')).toBe(true);
      expect(await page.locator('main').innerText()).toMatch(/predicate Good → Very Good/);
    });
  });

  test('without JavaScript says what it would do, and shows the schemes to read', async () => {
    await visit(
      path,
      async (page) => {
        expect(await page.textContent('.caution.no-scripts')).toContain('npm run evaluate');
        for (const id of ['pemdi-2026', 'spbe-2020', 'spbe-2018'])
          expect(await page.isVisible(`[data-scheme-part="${id}"] .form-row >> nth=0`)).toBe(true);
        expect(await page.getAttribute('#spbe-2020 a', 'href')).toBe('/en/evaluation/spbe-2020/');
        expect(await page.isVisible('[type="radio"] >> nth=0')).toBe(false);
        expect(await page.locator('main button:visible').count()).toBe(0);
        await page.click('[data-scheme-part="spbe-2020"] .criteria summary >> nth=0');
        expect(await page.isVisible('[data-scheme-part="spbe-2020"] .criteria-list >> nth=0')).toBe(true);
        const empty = await page.$$eval('.criteria-list li', (items) =>
          items.filter((item) => item.textContent.trim() === ''),
        );
        expect(empty).toEqual([]);
        await page.click('.calculator-evidence summary >> nth=0');
        expect(await page.isVisible('.successors >> nth=0')).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test('is led to from the home page, the evaluation and every scheme', async () => {
    for (const [from, to] of [
      ['/en/', '/en/evaluation/calculator/'],
      ['/en/evaluation/', '/en/evaluation/calculator/'],
      ['/en/evaluation/spbe-2020/', '/en/evaluation/calculator/?scheme=spbe-2020'],
    ] as const)
      await visit(from, async (page) => expect(await page.isVisible(`main a[href="${to}"] >> nth=0`)).toBe(true));
  });
});
