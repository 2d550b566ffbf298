/** A real browser for tests: the one that `CHROME_PATH` names, else the one that comes with the packages. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import bundled, { inflate } from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** Arguments of the bundled browser that would change what is tested, or let one closed page end the whole browser. */
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

async function launch(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  if (own) return chromium.launch({ executablePath: own });
  const args = bundled.args.filter((arg) => !unwanted.has(arg));
  const env = { ...process.env, LD_LIBRARY_PATH: await bundledLibraries() };
  return chromium.launch({ executablePath: await bundled.executablePath(), args, env });
}

/** The folder of the libraries that come with the bundled browser: a machine without a desktop does not have them. */
async function bundledLibraries(): Promise<string> {
  const archive = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br');
  return join(await inflate(archive), 'lib');
}

/** Opens pages of the site. Everything that goes wrong on them fails the test: errors, policy violations, requests to other hosts. */
export interface Visitor {
  /** Runs a test on a page in a context of its own. Faults that the test provokes are given by a part of their words. */
  visit(
    path: string,
    test: (page: Page) => Promise<void>,
    options?: BrowserContextOptions & { provoked?: string },
  ): Promise<void>;
}

/** A browser for the tests of a file, closed after the last. */
export function useBrowser(): Visitor {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return {
    async visit(path, test, { provoked, ...options } = {}) {
      const context = await browser.newContext({ baseURL: inject('siteUrl'), locale: 'en', ...options });
      const page = await context.newPage();
      const faults = collectFaults(page);
      await page.goto(path);
      await test(page);
      await context.close();
      expect(faults.filter((fault) => provoked === undefined || !fault.includes(provoked))).toEqual([]);
    },
  };
}

/** A list that fills with what goes wrong on a page. Violations of the Content-Security-Policy are console errors. */
function collectFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  const own = inject('siteUrl');
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${own}/`) && !request.url().startsWith('data:'))
      faults.push(`third party: ${request.url()}`);
  });
  return faults;
}
