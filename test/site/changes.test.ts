import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { changedPages, pairsOfDays } from '../../src/diff/compare.ts';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { changesUrl } from '../../src/site/urls.ts';
import { builtPages, type BuiltPage } from './pages.ts';

let pages: readonly BuiltPage[];
beforeAll(() => {
  pages = builtPages().filter(({ path }) => path.includes('/changes/'));
});

describe('the pages of changes', () => {
  it('are there for every two days between which a regulation or a page of it differs, in both languages, and no others', () => {
    const expected = [...readPolicy(process.cwd()).regulations.values()].flatMap((regulation) =>
      pairsOfDays(regulation).flatMap((days) =>
        [undefined, ...changedPages(regulation, ...days)].flatMap((page) =>
          languages.map((lang) => changesUrl(lang, regulation.id, days, page)),
        ),
      ),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort());
  });

  it('are not for search engines', () => {
    const listed = pages.filter(({ html }) => !html.includes('<meta name="robots" content="noindex"'));
    expect(listed.map(({ path }) => path)).toEqual([]);
    expect(readFileSync(join(inject('siteFolder'), 'sitemap-0.xml'), 'utf8')).not.toContain('/changes/');
  });

  it('say in words where each deletion and insertion begins and ends, and have a list of changes', () => {
    for (const { path, html, elements } of pages) {
      // Numbers and headings of what is new or gone are told by the words beside them.
      const text = html.slice(html.indexOf('<article'));
      const silent = [...text.matchAll(/(.{0,20})<(?:ins|del)>(?!<span class="visually-hidden">)(.{0,20})/gs)].filter(
        ([, before = '']) => !/class="(?:number|title)">$/.test(before),
      );
      expect(
        silent.map(([found]) => found),
        path,
      ).toEqual([]);
      expect(html.match(/class="change-entries"/g), path).not.toBeNull();
      expect(
        elements.some(({ tagName }) => tagName === 'ins' || tagName === 'del'),
        path,
      ).toBe(true);
    }
  });

  it('quote the instruction of the acting regulation', () => {
    const page = pages.find(({ path }) => path === '/en/uu-11-2008/pasal-43/changes/2008-04-21..2016-11-25/')!;
    expect(page.html).toContain('UU 19/2016 Article I number 7');
    expect(page.html).toMatch(/class="instruction">Article 43 paragraph \(2\), .+ are changed/);
  });

  it('load their own styles, and the other pages do not', () => {
    const page = readFileSync(join(inject('siteFolder'), 'id/uu-11-2008/pasal-27/index.html'), 'utf8');
    const stylesOf = (html: string) => html.match(/\/_astro\/[^"]+\.css/g) ?? [];
    const hasOwn = (html: string) =>
      stylesOf(html).some((path) => readFileSync(join(inject('siteFolder'), path), 'utf8').includes('.redline'));
    expect(hasOwn(pages[0]!.html)).toBe(true);
    expect(hasOwn(page)).toBe(false);
  });
});
