import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { origin } from '../../src/site/urls.ts';
import { attribute, builtPages, wordsOf, type BuiltPage } from './pages.ts';

let pages: readonly BuiltPage[];
let content: readonly BuiltPage[];

beforeAll(() => {
  pages = builtPages();
  content = pages.filter(({ path }) => /^\/(?:id|en)\//.test(path));
});

const all = (page: BuiltPage, tagName: string) => page.elements.filter((element) => element.tagName === tagName);
const idsOf = (page: BuiltPage) =>
  page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
/** Whether search engines may list a page. */
const isListed = (page: BuiltPage) => !all(page, 'meta').some((element) => attribute(element, 'content') === 'noindex');
const failures = (check: (page: BuiltPage) => readonly string[], list = pages) =>
  list.flatMap((page) => check(page).map((what) => `${page.path}: ${what}`));

describe('every page', () => {
  it('is there: one per Pasal and language, and each kind of page', () => {
    const paths = new Set(pages.map(({ path }) => path));
    for (const lang of ['id', 'en']) {
      for (let pasal = 1; pasal <= 77; pasal += 1) expect(paths).toContain(`/${lang}/perpres-95-2018/pasal-${pasal}/`);
      for (const page of [
        '',
        'regulations/',
        'relations/',
        'not-yet-issued/',
        'changes-2026/',
        'glossary/',
        'guides/',
        'guides/what-is-spbe/',
        'how-it-fits/',
        'rules/',
        'rules/sequence/',
        'search/',
        'actors/',
        'sources/',
        'management/manajemen-risiko-metode/',
        'management/risk-register/',
        'duties/check/',
        'evaluation/',
        'evaluation/errata/',
        'evaluation/spbe-2018/',
        'evaluation/spbe-2020/indicator-47/',
        'evaluation/pemdi-2026/aspect-7/',
        'evaluation/spbe-2020--pemdi-2026/',
      ]) {
        expect(paths).toContain(`/${lang}/${page}`);
      }
    }
    expect(paths).toContain('/');
    expect(paths).toContain('/404.html');
  });

  it('links only to pages and anchors that exist', () => {
    const anchors = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
    const broken = failures((page) =>
      [...all(page, 'a'), ...all(page, 'link')]
        .map((element) => attribute(element, 'href') ?? '')
        .filter((href) => !/^(?:https?:|mailto:)/.test(href) || href.startsWith(origin))
        .filter((href) => {
          const { pathname, hash } = new URL(href, `${origin}${page.path}`);
          const target = anchors.get(pathname);
          if (target === undefined) return !existsSync(join(inject('siteFolder'), pathname)) || pathname.endsWith('/');
          return hash !== '' && !target.has(decodeURIComponent(hash.slice(1)));
        }),
    );
    expect(broken).toEqual([]);
  });

  it('has one h1, a language, a title of its own and a description', () => {
    expect(
      failures((page) => {
        const html = all(page, 'html')[0];
        const description = all(page, 'meta').find((element) => attribute(element, 'name') === 'description');
        return [
          ...(all(page, 'h1').length === 1 ? [] : ['h1']),
          ...(/^(?:id|en)$/.test(attribute(html!, 'lang') ?? '') ? [] : ['lang']),
          ...((wordsOf(all(page, 'title')[0]!) ?? '') === '' ? ['title'] : []),
          ...((attribute(description!, 'content') ?? '').length > 20 ? [] : ['description']),
        ];
      }),
    ).toEqual([]);
    for (const lang of ['id', 'en']) {
      const titles = content
        .filter(({ path }) => path.startsWith(`/${lang}/`))
        .map((page) => wordsOf(all(page, 'title')[0]!));
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  it('has no id twice', () => {
    expect(failures((page) => idsOf(page).filter((id, index, ids) => ids.indexOf(id) !== index))).toEqual([]);
  });

  it('never skips a heading level', () => {
    expect(
      failures((page) => {
        const levels = page.elements
          .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
          .map(({ tagName }) => Number(tagName[1]));
        return levels.filter((level, index) => index > 0 && level > levels[index - 1]! + 1).map((level) => `h${level}`);
      }),
    ).toEqual([]);
  });

  it('allows nothing inline: no style, no script, no handler, no unsafe source', () => {
    expect(
      failures((page) => [
        ...all(page, 'style').map(() => 'style element'),
        ...all(page, 'script')
          .filter(
            (element) =>
              attribute(element, 'src') === undefined && attribute(element, 'type') !== 'application/ld+json',
          )
          .map(() => 'inline script'),
        ...page.elements.filter((element) => attribute(element, 'style') !== undefined).map(() => 'style attribute'),
        ...page.elements
          .filter((element) => Object.keys(element.properties).some((name) => /^on[A-Z]/.test(name)))
          .map(() => 'handler'),
        ...(/content-security-policy/i.test(page.html) &&
        !/unsafe-(?:inline|eval)'/.test(page.html.replaceAll("'wasm-unsafe-eval'", ''))
          ? []
          : ['policy']),
      ]),
    ).toEqual([]);
  });

  it('asks no other host for anything', () => {
    expect(
      failures((page) =>
        page.elements
          .flatMap((element) => [
            attribute(element, 'src'),
            attribute(element, 'srcSet'),
            element.tagName === 'link' && /stylesheet|preload|icon/.test(attribute(element, 'rel') ?? '')
              ? attribute(element, 'href')
              : undefined,
          ])
          .filter((url) => url !== undefined && /^(?:https?:)?\/\//.test(url))
          .map(String),
      ),
    ).toEqual([]);
  });
});

describe('both languages', () => {
  it('name themselves, each other and the default as alternates', () => {
    const alternatesOf = (page: BuiltPage) =>
      new Map(
        all(page, 'link')
          .filter(
            (element) => attribute(element, 'rel') === 'alternate' && attribute(element, 'hrefLang') !== undefined,
          )
          .map((element) => [attribute(element, 'hrefLang'), attribute(element, 'href')]),
      );
    const paths = new Set(content.map(({ path }) => `${origin}${path}`));
    expect(
      failures((page) => {
        const rest = page.path.slice(3);
        const alternates = alternatesOf(page);
        const canonical = all(page, 'link').find((element) => attribute(element, 'rel') === 'canonical');
        const expected = { id: `${origin}/id${rest}`, en: `${origin}/en${rest}`, 'x-default': `${origin}/id${rest}` };
        return [
          ...Object.entries(expected)
            .filter(([lang, url]) => alternates.get(lang) !== url || !paths.has(url))
            .map(([lang]) => lang),
          // A text of another day has an address of its own for those who cite it.
          ...((isListed(page) || page.path.includes('/@')) === (canonical !== undefined) ? [] : ['listed']),
          ...(canonical === undefined || attribute(canonical, 'href') === `${origin}${page.path}` ? [] : ['canonical']),
        ];
      }, content),
    ).toEqual([]);
  });

  it('are all in the sitemap, but for the texts of other days, which are not to be found in place of the law of today', () => {
    const folder = inject('siteFolder');
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(
      content
        .filter(({ path }) => !path.endsWith('/404/'))
        .filter((page) => sitemap.includes(`<loc>${origin}${page.path}</loc>`) !== isListed(page))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(content.filter((page) => page.path.includes('/@') && isListed(page)).map(({ path }) => path)).toEqual([]);
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`${origin}/sitemap-index.xml`);
  });
});

describe('pages of law', () => {
  it('state in JSON-LD what they are, and never more force than the facts', () => {
    const page = pages.find(({ path }) => path === '/id/perpres-95-2018/pasal-9/')!;
    const script = all(page, 'script').find((element) => attribute(element, 'type') === 'application/ld+json')!;
    const data = JSON.parse(wordsOf(script));
    expect(data['@type']).toBe('Legislation');
    expect(data.inLanguage).toBe('id');
    expect(JSON.stringify(data)).toContain('2018-10-02');
    expect(JSON.stringify(data)).not.toContain('OfficialLegalValue');
  });

  it('show status with its day and confidence, the sources, and that they are unofficial', () => {
    for (const [path, words] of [
      [
        '/id/perpres-95-2018/pasal-9/',
        ['berlaku per', 'salinan naskah dibaca', 'teks acuan', 'terjemahan', 'tidak resmi'],
      ],
      ['/en/perpres-95-2018/pasal-9/', ['Perpres 95/2018: in force', 'copy of the text read', 'unofficial']],
      ['/en/uu-11-2008/pasal-30/', ['Article 30: deleted since 2 January 2026', 'UU 11/2008: in force']],
      ['/en/uu-11-2008/pasal-27a/', ['Article 27A: no longer applies since 2 January 2026']],
    ] as const) {
      const page = pages.find((other) => other.path === path)!;
      const shown = wordsOf(all(page, 'body')[0]!).replaceAll(/\s+/g, ' ');
      for (const word of words) expect(shown.toLowerCase()).toContain(word.toLowerCase());
    }
  });

  it('have an anchor for every provision of the text', () => {
    const whole = new Set(idsOf(pages.find(({ path }) => path === '/en/perpres-95-2018/')!));
    for (const address of [
      'bab-2-bagian-3',
      'pasal-9-ayat-3-huruf-a',
      'pasal-1-angka-28',
      'lampiran-1-bab-2-subbab-2-angka-4',
      'menimbang-huruf-c',
    ])
      expect(whole).toContain(address);
    expect([...whole].filter((id) => /^pasal-\d+-ayat-\d+$/.test(id))).toHaveLength(288);
  });
});
