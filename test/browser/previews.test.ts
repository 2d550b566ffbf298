import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const pasal = '/id/perpres-95-2018/pasal-9/';

/** Puts the focus on an element as Tab would. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Cannot reach ${selector} with Tab`);
}

test('a term shows its definition on focus, beside the link, until Escape', async () => {
  await visit(pasal, async (page) => {
    await tabTo(page, 'a.term');
    const preview = page.locator('#preview');
    await preview.waitFor();
    expect(await preview.textContent()).toMatch(/Arsitektur SPBE/);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe('preview');
    const [link, box] = await page.evaluate(() =>
      [document.activeElement!, document.querySelector('#preview')!].map((element) =>
        element.getBoundingClientRect().toJSON(),
      ),
    );
    expect(box.top >= link.bottom || box.bottom <= link.top).toBe(true);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('a.term'))).toBe(true);
  });
});

test('a reference shows the words of its target, from its page', async () => {
  await visit(pasal, async (page) => {
    await page.hover('main a.reference[href*="/pasal-7/"]');
    await page.locator('#preview').waitFor();
    expect((await page.textContent('#preview'))!.length).toBeGreaterThan(40);
  });
});

test('a preview stays while the pointer is on it and goes when it leaves', async () => {
  await visit(pasal, async (page) => {
    await page.hover('main a.term');
    await page.locator('#preview').waitFor();
    await page.hover('#preview');
    await page.waitForTimeout(600);
    expect(await page.locator('#preview').count()).toBe(1);
    await page.hover('.wordmark');
    await page.locator('#preview').waitFor({ state: 'detached' });
  });
});
