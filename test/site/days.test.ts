/** The texts of other days: which pages there are, and that no address that was ever published stops answering. */
import { beforeAll, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { textOn } from '../../src/policy/at.ts';
import { publishedAddresses } from '../../src/policy/published.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { pagesOf } from '../../src/policy/relations.ts';
import { pageAddressOf } from '../../src/site/places.ts';
import { provisionUrl, regulationUrl } from '../../src/site/urls.ts';
import { versionDays } from '../../src/site/versions.ts';
import { attribute, builtPages, type BuiltPage } from './pages.ts';

const policy = readPolicy(process.cwd());
let pages: ReadonlyMap<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(builtPages().map((page) => [page.path, page]));
});

it('every day on which a regulation changes has its whole text and every Pasal of that day', () => {
  const missing = [...policy.regulations.values()].flatMap((regulation) =>
    versionDays(regulation).flatMap((day) =>
      languages.flatMap((lang) => {
        const text = textOn(regulation, day, lang);
        return [
          regulationUrl(lang, regulation.id, undefined, day),
          ...(text === undefined ? [] : pagesOf(text)).map(({ address }) =>
            provisionUrl(lang, regulation.id, address, address, day),
          ),
        ].filter((path) => !pages.has(path));
      }),
    ),
  );
  expect(missing).toEqual([]);
  expect(versionDays(policy.regulations.get('uu-11-2008')!).length).toBeGreaterThan(5);
});

it('a page of a day tells the days of its own words', () => {
  for (const [path, words] of [
    ['/en/uu-11-2008/@2008-04-21/pasal-2/', 'as it has read since 21 April 2008'],
    ['/en/uu-11-2008/@2024-01-02/pasal-13a/', 'as it has read since 2 January 2024'],
    ['/en/uu-11-2008/@2008-04-21/pasal-27/', 'read so from 21 April 2008 to 24 November 2016'],
  ] as const)
    expect(pages.get(path)!.html).toContain(words);
});

it('every address that was ever published answers, on the page of its Pasal and in the whole text', () => {
  const ids = new Map(
    [...pages].map(([path, { elements }]) => [path, new Set(elements.map((element) => attribute(element, 'id')))]),
  );
  const silent = [...policy.regulations.values()].flatMap((regulation) =>
    languages.flatMap((lang) =>
      [...new Set([...publishedAddresses(regulation), ...regulation.published])].flatMap((address) => {
        const page = pageAddressOf(address);
        const own = page === undefined ? undefined : ids.get(provisionUrl(lang, regulation.id, page));
        const isOnPage = page === undefined || (own !== undefined && (address === page || own.has(address)));
        const isInWhole = ids.get(regulationUrl(lang, regulation.id))?.has(address) === true;
        return isOnPage && isInWhole ? [] : [`${lang} ${regulation.id}#${address}`];
      }),
    ),
  );
  expect(silent).toEqual([]);
});
