import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { openSearch, search } from './search-field.ts';

const { visit } = useBrowser();

/** What has the focus, by the words or the label that a reader knows it by. */
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '';

test('the first stop of Tab leads past the header', async () => {
  await visit('/en/', async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focused)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
  });
});

test('Tab goes through the header in the order it stands', async () => {
  await visit('/en/', async (page) => {
    const stops: string[] = [];
    for (let stop = 0; stop < 13; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(focused));
    }
    const sections = ['Regulations', 'Duties', 'Evaluation', 'Architecture', 'Roadmap', 'Management', 'Cooperation'];
    expect(stops.slice(1, 9)).toEqual(['SPBE Terbuka', ...sections]);
    expect(stops.slice(10, 12)).toEqual(['ID', 'EN']);
    expect(stops[12]).toMatch(/^Theme/);
  });
});

test.for(['/', 'Control+k', 'Meta+k'])(
  '%s opens the search, Escape closes it and gives the focus back',
  async (key) => {
    await visit('/id/perpres-95-2018/pasal-9/', async (page) => {
      await page.focus('.wordmark');
      await openSearch(page, key);
      await page.keyboard.type('aud');
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog:not([open])', { state: 'attached' });
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('wordmark');
    });
  },
);

test('a slash typed into a field stays a slash', async () => {
  await visit('/id/search/', async (page) => {
    await page.waitForSelector('main [role="combobox"]');
    await page.focus('main [role="combobox"]');
    await page.keyboard.type('95/2018');
    expect(await page.inputValue('main [role="combobox"]')).toBe('95/2018');
    expect(await page.$('dialog[open]')).toBeNull();
  });
});

test('arrows choose and Enter opens', async () => {
  await visit('/id/', async (page) => {
    await openSearch(page);
    const found = await search(page, 'manajemen');
    const active = () =>
      page.evaluate(() => {
        const option = document.getElementById(
          document.activeElement!.getAttribute('aria-activedescendant') ?? '',
        ) as HTMLAnchorElement | null;
        return option === null ? undefined : option.pathname + option.hash;
      });
    expect(await active()).toBeUndefined();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(found[1]);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(found[0]);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(found.at(-1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${found[0]}`);
  });
});

test('Enter opens what was cited at once, and else the search page', async () => {
  await visit('/en/', async (page) => {
    await openSearch(page);
    await search(page, 'article 9');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/perpres-95-2018/pasal-9/');
    await openSearch(page);
    await search(page, 'audit');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=audit');
  });
});

test('the head of a page on a phone is the name and the tools in one line, and the sections below', async () => {
  await visit(
    '/id/roadmap/',
    async (page) => {
      const [name, tools, head] = await page.$$eval('.wordmark, .tools, .site-head', (parts) =>
        ['wordmark', 'tools', 'site-head'].map((part) => {
          const { top, bottom, height } = parts
            .find(({ classList }) => classList.contains(part))!
            .getBoundingClientRect();
          return { middle: (top + bottom) / 2, height };
        }),
      );
      expect(Math.abs(name!.middle - tools!.middle)).toBeLessThan(8);
      expect(head!.height).toBeLessThan(150);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    },
    { viewport: { width: 360, height: 740 } },
  );
});
