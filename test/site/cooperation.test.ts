import { beforeAll, describe, expect, it } from 'vitest';
import { areaPages } from '../../src/site/urls.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { attribute, builtPages, wordsOf, type BuiltPage } from './pages.ts';

let pages: ReadonlyMap<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(builtPages().map((page) => [page.path, page]));
});

const ids = [...readPolicy(process.cwd()).entries.values()]
  .filter(({ area, kind }) => area === 'cooperation' && kind !== 'overview')
  .map(({ id }) => id);

describe('the cooperation', () => {
  it.each(['id', 'en'])('has a page for each entry, and its other pages (%s)', (lang) => {
    for (const path of ['', ...[...ids, ...areaPages.cooperation].map((id) => `${id}/`)])
      expect([...pages.keys()]).toContain(`/${lang}/cooperation/${path}`);
  });

  it('states a source and a confidence on the page of each entry', () => {
    const bare = ids.filter((id) => {
      const { elements } = pages.get(`/id/cooperation/${id}/`)!;
      const classes = elements.map((element) => attribute(element, 'className') ?? attribute(element, 'class') ?? '');
      const hasSource = elements.some((element) => attribute(element, 'href')?.startsWith('/id/sources/#'));
      return !hasSource || !classes.some((words) => words.split(' ').includes('confidence'));
    });
    expect(bare).toEqual([]);
  });

  it('keeps dates as precise as their sources', () => {
    const times = (id: string) =>
      pages
        .get(`/en/cooperation/${id}/`)!
        .elements.filter(({ tagName }) => tagName === 'time')
        .map((element) => `${attribute(element, 'dateTime') ?? attribute(element, 'datetime')} ${wordsOf(element)}`);
    expect(times('2016-egcc-opening')).toContain('2016-03-02 2 March 2016');
    expect(times('2022-mois-visit')).toContain('2022-06 June 2022');
    expect(times('2024-proposals')).toContain('2024 2024');
    expect(times('2024-kf-workshop')).toEqual([]);
  });

  it('is led to from the provisions that it names', () => {
    for (const page of ['pasal-30', 'lampiran-1'])
      expect(pages.get(`/id/perpres-95-2018/${page}/`)!.html).toContain(
        '/id/cooperation/pusat-data-elektronik-terpadu/',
      );
  });
});
