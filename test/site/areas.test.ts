import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, builtPages, wordsOf, type BuiltPage } from './pages.ts';

let pages: ReadonlyMap<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(builtPages().map((page) => [page.path, page]));
});

const hasClass = (name: string) => (element: BuiltPage['elements'][number]) =>
  String(attribute(element, 'class') ?? attribute(element, 'className') ?? '')
    .split(/[ ,]/)
    .includes(name);

describe('the pages of areas', () => {
  it('say above an entry where it belongs, and never the same twice', () => {
    const crumbs = (path: string) =>
      pages
        .get(path)!
        .elements.filter(hasClass('crumbs'))
        .map((element) => wordsOf(element).replaceAll(/\s+/g, ' ').trim());
    expect(crumbs('/id/roadmap/inisiatif-9/')).toEqual(['Peta jalan Inisiatif strategis']);
    expect(crumbs('/id/indicators/egdi/')).toEqual(['Indikator']);
    expect(crumbs('/en/indicators/egdi/')).toEqual(['Indicators']);
    expect(crumbs('/en/indicators/')).toEqual([]);
  });

  it('are led to from a provision by area, many of one area folded', () => {
    const { elements } = pages.get('/id/perpres-95-2018/lampiran-1/')!;
    const summaries = elements.filter(({ tagName }) => tagName === 'summary').map((element) => wordsOf(element).trim());
    expect(summaries.some((words) => /^Peta jalan\s+\(\d{2}\)$/.test(words))).toBe(true);
    const labels = pages
      .get('/id/perpres-95-2018/pasal-27/')!
      .elements.filter((element) => element.tagName === 'p' && hasClass('label')(element))
      .map((element) => wordsOf(element).trim());
    expect(labels).toEqual(['Evaluasi', 'Arsitektur', 'Kerja sama']);
  });
});
