/** What the tests do with the search field. */
import type { Page } from 'playwright-core';

/** Types a query into the field that has the focus and waits for its results; gives the paths of the offers in their order. */
export async function search(page: Page, query: string): Promise<readonly string[]> {
  await page.keyboard.type(query);
  await page.waitForFunction(
    (words) =>
      document
        .querySelector(':is([open], main) [data-state="done"] [role="status"]')
        ?.textContent.includes(`“${words}”`),
    query,
  );
  return page.$$eval(':is([open], main) [role="option"]', (options) =>
    options.map((option) => {
      const { pathname, hash } = new URL((option as HTMLAnchorElement).href);
      return pathname + hash;
    }),
  );
}

/** Opens the search dialog from the keyboard and waits until its field has the focus. */
export async function openSearch(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector('dialog[open] [role="combobox"]:focus');
}
