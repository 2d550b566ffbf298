import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesOf, dutyHolders, holdsOn, type DutyRecord } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { pageAddressOf } from '../../src/site/places.ts';
import { attribute, builtPages, wordsOf, type BuiltPage } from './pages.ts';

const policy = readPolicy(process.cwd());
const records = dutyRecords(policy);
let pages: ReadonlyMap<string, BuiltPage>;
beforeAll(() => {
  pages = new Map(builtPages().map((page) => [page.path, page]));
});

const idsOn = (path: string) =>
  new Set(
    pages
      .get(path)!
      .elements.map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined),
  );
const linksOn = (path: string) =>
  new Set(
    pages
      .get(path)!
      .elements.filter(({ tagName }) => tagName === 'a')
      .map((element) => attribute(element, 'href')),
  );
/** Whether a duty is one of a holder's on any day. */
const reaches = (record: DutyRecord, holder: string) =>
  dutiesOf([{ ...record, holds: [{ from: '0001-01-01' }] }], holder, policy.asOf).length > 0;

describe('the pages of duties', () => {
  it('hold every duty of every holder, in force or not, in HTML that needs no script', () => {
    for (const lang of ['id', 'en'])
      for (const holder of dutyHolders(records)) {
        const ids = idsOn(`/${lang}/duties/${holder}/`);
        const missing = records.filter((record) => reaches(record, holder) && !ids.has(record.id));
        expect(
          missing.map(({ id }) => id),
          holder,
        ).toEqual([]);
      }
  });

  it('are led to from the page of every Pasal that gives a duty in force', () => {
    const missing = records
      .filter((record) => holdsOn(record, policy.asOf))
      .filter(({ id, regulation, provision, bearers: [first] }) => {
        const page = pageAddressOf(provision);
        const url = first === undefined ? `/en/duties/regulations/#${id}` : `/en/duties/${first.id}/#${id}`;
        return page === undefined || !linksOn(`/en/${regulation}/${page}/`).has(url);
      })
      .map(({ id }) => id);
    expect(missing).toEqual([]);
  });

  it('are led to from the head of every page and from home', () => {
    for (const path of ['/id/', '/id/glossary/', '/id/uu-11-2008/pasal-45/'])
      expect(linksOn(path).has('/id/duties/'), path).toBe(true);
    for (const office of ['regency', 'city', 'province', 'ministry', 'agency'])
      expect(linksOn('/en/').has(`/en/duties/${office}/`)).toBe(true);
  });

  it('are led to from the whole text of their regulation', () => {
    for (const { id, duties } of policy.regulations.values())
      expect(linksOn(`/id/${id}/`).has(`/id/duties/regulations/#${id}`), id).toBe(duties !== undefined);
  });

  it('name the provision of each duty that has a date or recurs, before all others', () => {
    const { elements } = pages.get('/id/duties/regency/')!;
    const first = elements.find(({ properties }) => String(properties['className']).includes('duty-first'))!;
    const timed = dutiesOf(records, 'regency', policy.asOf).filter(({ duty }) => duty.due ?? duty.rhythm);
    expect(timed.length).toBeGreaterThan(10);
    for (const { duty } of timed) expect(wordsOf(first)).toContain(duty.citation.id);
  });

  it('are led to from what rests on the same provisions', () => {
    const led = (path: string) => [...linksOn(path)].filter((href) => /^\/id\/duties\/.+#/.test(href ?? ''));
    expect(led('/id/evaluation/spbe-2020/indicator-13/').length).toBeGreaterThan(3);
    expect(led('/id/management/manajemen-risiko/')).toContain(
      '/id/duties/menteri-panrb/#perpres-95-2018-pasal-47-ayat-5-1',
    );
  });

  it('name every waived provision with its reason', () => {
    const words = wordsOf({ type: 'root', children: pages.get('/id/duties/regulations/')!.elements.slice(0, 1) });
    for (const { duties } of policy.regulations.values())
      for (const { reason } of duties?.data.waived ?? []) expect(words).toContain(reason.id);
  });

  it('weigh at most 60 KB, and their own script 3 KB', () => {
    const weigh = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
    const own = [...pages.values()].filter(({ path }) => /^\/(?:id|en)\/duties\/(?!check)/.test(path));
    expect(own.length).toBeGreaterThan(60);
    expect(own.filter(({ html }) => weigh(html) > 60 * 1024).map(({ path }) => path)).toEqual([]);
    const script = (path: string) =>
      pages
        .get(path)!
        .elements.filter(({ tagName }) => tagName === 'script')
        .map((element) => attribute(element, 'src'))
        .filter((src) => src !== undefined && !linksScripts('/id/glossary/').has(src) && src !== '/choices.js');
    const scripts = script('/id/duties/regency/');
    expect(scripts.length).toBeGreaterThan(0);
    const all = scripts.flatMap((src) => [src!, ...importsOf(src!)]);
    const weight = all.reduce((sum, src) => sum + weigh(readFileSync(join(inject('siteFolder'), src))), 0);
    expect(weight).toBeLessThanOrEqual(3 * 1024);
  });
});

const linksScripts = (path: string) =>
  new Set(
    pages
      .get(path)!
      .elements.filter(({ tagName }) => tagName === 'script')
      .map((element) => attribute(element, 'src')),
  );

/** What a script imports at once. */
function importsOf(src: string): readonly string[] {
  const content = readFileSync(join(inject('siteFolder'), src), 'utf8');
  return [...content.matchAll(/import\s*(?:[^'"()]*?from\s*)?["']([^"']+)["']/g)].map(
    ([, name]) => new URL(name!, `http://localhost${src}`).pathname,
  );
}
