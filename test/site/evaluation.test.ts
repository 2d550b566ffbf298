/** The built pages of the evaluation: stamps where they must be, ways there and back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { nodesOf } from '../../src/policy/schemes.ts';
import {
  crosswalkJsonUrl,
  crosswalkUrl,
  evaluationPageUrl,
  evaluationUrl,
  jsonSchemaUrl,
  mappingOscalUrl,
  resultsCompareUrl,
  resultsFileUrl,
  resultsKindUrl,
  resultsUrl,
  schemeJsonUrl,
  schemeNodeUrl,
  schemeOscalUrl,
  schemeUrl,
} from '../../src/site/urls.ts';
import { attribute, builtPages, wordsOf, type BuiltPage } from './pages.ts';

const policy = readPolicy(process.cwd());
let pages: ReadonlyMap<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(builtPages().map((page) => [page.path, page]));
});

const stampsOf = (page: BuiltPage) =>
  page.elements
    .filter((element) => element.tagName === 'p' && attribute(element, 'className') === 'stamp')
    .map((element) => wordsOf(element).replaceAll(/\s+/g, ' ').trim());

/** The paths that the main part of a page leads to, without anchors. */
const linksOf = (page: BuiltPage) =>
  new Set(
    page.elements
      .filter(({ tagName }) => tagName === 'a')
      .map((element) => (attribute(element, 'href') ?? '').split('#')[0]!),
  );

describe.each(languages)('the evaluation (%s)', (lang) => {
  it('has a page for every scheme, node and crosswalk', () => {
    for (const { id, yaml } of policy.schemes.values()) {
      expect(pages.has(schemeUrl(lang, id))).toBe(true);
      for (const { node } of nodesOf(yaml.data)) expect(pages.has(schemeNodeUrl(lang, id, node.id))).toBe(true);
    }
    for (const id of policy.crosswalks.keys()) expect(pages.has(crosswalkUrl(lang, id))).toBe(true);
  });

  it('shows the stamps of schemes in the calculator beside their levels and beside the index, and those of crosswalks', () => {
    const stamps = stampsOf(pages.get(evaluationPageUrl(lang, 'calculator'))!);
    for (const { yaml } of policy.schemes.values())
      if (yaml.data.stamp !== undefined)
        expect(stamps.filter((words) => words.includes(yaml.data.stamp![lang]))).toHaveLength(2);
    for (const { yaml } of policy.crosswalks.values())
      expect(stamps.filter((words) => words.includes(yaml.data.stamp![lang]))).toHaveLength(1);
  });

  it('shows the stamp of a scheme on every page of it, before anything else in its main part', () => {
    let count = 0;
    for (const { id, yaml } of policy.schemes.values()) {
      const { stamp } = yaml.data;
      if (stamp === undefined) continue;
      for (const [path, page] of pages) {
        if (!path.startsWith(schemeUrl(lang, id))) continue;
        expect(stampsOf(page)[0], path).toContain(stamp[lang]);
        const order = page.elements.filter(
          (element) =>
            attribute(element, 'className') === 'stamp' || ['h2', 'dl', 'section', 'table'].includes(element.tagName),
        );
        expect(attribute(order[0]!, 'className'), path).toBe('stamp');
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(70);
    for (const [id, { yaml }] of policy.crosswalks)
      expect(stampsOf(pages.get(crosswalkUrl(lang, id))!)[0]).toContain(yaml.data.stamp![lang]);
  });

  it('marks the figures of uncertain schemes where schemes stand beside each other: in the table and below the picture', () => {
    const kinds = pages
      .get(evaluationUrl(lang))!
      .elements.filter((element) => attribute(element, 'className') === 'stamp-kind')
      .map(({ tagName }) => tagName);
    const stamped = [...policy.schemes.values()].filter(({ yaml }) => yaml.data.stamp !== undefined).length;
    expect(kinds).toEqual([...Array(stamped).fill('small'), ...Array(stamped).fill('span')]);
  });

  it('leads from each scheme and indicator to the provisions that it rests on, and from these back', () => {
    const missing: string[] = [];
    let count = 0;
    for (const { id, yaml } of policy.schemes.values())
      for (const { own, targets } of [
        { own: schemeUrl(lang, id), targets: yaml.data.provisions },
        ...nodesOf(yaml.data).map(({ node }) => ({
          own: schemeNodeUrl(lang, id, node.id),
          targets: [...(node.provisions ?? []), ...(node.basis?.provisions ?? [])],
        })),
      ]) {
        for (const target of targets) {
          const [regulation, address = ''] = target.split('#');
          const page = /^(?:pasal-\d+[a-z]?|lampiran-\d+)/.exec(address)?.[0];
          const path = `/${lang}/${regulation}/${page === undefined ? '' : `${page}/`}`;
          if (!linksOf(pages.get(own)!).has(path)) missing.push(`${own} → ${path}`);
          if (!linksOf(pages.get(path)!).has(own)) missing.push(`${path} → ${own}`);
          count += 1;
        }
      }
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('leads from every page to the files that hold what it shows, and to the calculator', () => {
    const calculator = evaluationPageUrl(lang, 'calculator');
    const [schemes, crosswalks] = [[...policy.schemes.keys()], [...policy.crosswalks.keys()]];
    const files = [
      ...schemes.map((id) => [schemeUrl(lang, id), schemeJsonUrl(id), schemeOscalUrl(id)] as const),
      ...crosswalks.map((id) => [crosswalkUrl(lang, id), crosswalkJsonUrl(id), mappingOscalUrl()] as const),
      ...[resultsUrl(lang), resultsKindUrl(lang, 'regency'), resultsCompareUrl(lang)].map(
        (path) => [path, resultsFileUrl('csv'), jsonSchemaUrl('evaluation-results')] as const,
      ),
    ];
    for (const [path, ...own] of files) {
      for (const file of own) {
        expect(linksOf(pages.get(path)!), path).toContain(file);
        expect(existsSync(join(inject('siteFolder'), file)), file).toBe(true);
      }
    }
    for (const path of [...schemes.map((id) => schemeNodeUrl(lang, id, 'indicator-1')), evaluationUrl(lang)])
      expect([...linksOf(pages.get(path)!)].map((link) => link.split('?')[0])).toContain(calculator);
  });

  it('has the files of the results before the table, which is long', () => {
    for (const path of [resultsUrl(lang), resultsKindUrl(lang, 'regency')]) {
      const { elements } = pages.get(path)!;
      const at = (fits: (element: BuiltPage['elements'][number]) => boolean) => elements.findIndex(fits);
      const file = at((element) => attribute(element, 'href') === resultsFileUrl('csv'));
      const table = at((element) => attribute(element, 'dataKey') === 'name');
      expect(file, path).toBeGreaterThan(0);
      expect(table, path).toBeGreaterThan(file);
    }
  });

  it('is on the way from home, and leads to everything in it', () => {
    expect(linksOf(pages.get(`/${lang}/`)!)).toContain(evaluationUrl(lang));
    const links = linksOf(pages.get(evaluationUrl(lang))!);
    for (const id of policy.schemes.keys()) expect(links).toContain(schemeUrl(lang, id));
    for (const id of policy.crosswalks.keys()) expect(links).toContain(crosswalkUrl(lang, id));
    expect(links).toContain(`/${lang}/evaluation/errata/`);
  });

  it('has pages of at most 25 KB on the wire', () => {
    const heavy = [...pages.values()]
      .filter(({ path }) => path.startsWith(evaluationUrl(lang)))
      // The calculator holds all schemes; its weight stands with the other budgets.
      .filter(({ path }) => path !== evaluationPageUrl(lang, 'calculator'))
      .map(({ path, html }) => ({ path, weight: gzipSync(html, { level: 9 }).length }))
      .filter(({ weight }) => weight > 25 * 1024);
    expect(heavy).toEqual([]);
  });
});
