import { writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { entriesAbout, entryView } from '../../src/site/area-view.ts';
import { areaPages } from '../../src/site/urls.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { corpus } from '../corpus.ts';

const head = (name: string) =>
  `name: { id: ${name}, en: ${name} in English }\nabout: { id: Tentang., en: About. }\nconfidence: text\nsources: [salinan-contoh]\n`;

/** The example corpus with two entries: a programme that leads to a building block, which rests on provisions. */
function policyWithEntries() {
  const root = corpus();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write(
    'content/cooperation/program-1/programme.yaml',
    `${head('Program')}number: 1
became: [{ stage: none, id: Tidak ada., en: Nothing., confidence: secondary, sources: [laporan-contoh] }]
facts:
  - { id: Berlanjut., en: It went on., date: '2016-03', entries: [architecture/jaringan], confidence: secondary, sources: [laporan-contoh] }
`,
  );
  write(
    'content/architecture/jaringan/building-block.yaml',
    `${head('Jaringan')}type: tool
domain: aplikasi
status: { value: no-result, words: { id: Tidak ditemukan., en: Not found. }, confidence: text, sources: [salinan-contoh] }
owners: [menteri-contoh]
provisions: ['perpres-1-2001#pasal-2-ayat-1', 'perpres-1-2001#pasal-2', perpres-2-2002]
conflicts:
  - topic: { id: Nama, en: Name }
    versions: [{ id: Satu, en: One }, { id: Dua, en: Two, confidence: secondary, sources: [laporan-contoh] }]
    resolution: { id: Satu dipakai., en: One is used. }
    confidence: text
    sources: [salinan-contoh]
`,
  );
  return readPolicy(root);
}

const viewOf = (id: string, lang: 'id' | 'en') => {
  const policy = policyWithEntries();
  return entryView(policy, policy.entries.get(id)!, lang);
};

describe('an entry of an area', () => {
  it('leads to the entries that it names at any depth, and is named by those that name it', () => {
    expect(viewOf('cooperation/program-1', 'en').leadsTo.map(({ url }) => url)).toEqual(['/en/architecture/jaringan/']);
    expect(viewOf('architecture/jaringan', 'id').comesFrom).toMatchObject([
      { name: 'Program', url: '/id/cooperation/program-1/' },
    ]);
  });

  it('keeps the precision of dates', () => {
    expect(viewOf('cooperation/program-1', 'id').facts[0]!.date).toBe('Maret 2016');
  });

  it('links to provisions with their titles, and to whole regulations', () => {
    const { provisions, owners } = viewOf('architecture/jaringan', 'en');
    expect(provisions.map(({ url }) => url)).toEqual([
      '/en/perpres-1-2001/pasal-2/#pasal-2-ayat-1',
      '/en/perpres-1-2001/pasal-2/',
      '/en/perpres-2-2002/',
    ]);
    expect(owners.map(({ url }) => url)).toEqual(['/en/actors/#menteri-contoh']);
  });

  it('shows every version of a conflict, those with a footing of their own with it', () => {
    const [conflict] = viewOf('architecture/jaringan', 'en').conflicts;
    expect(conflict!.versions.map(({ words, claim }) => [words, claim?.confidence])).toEqual([
      ['One', undefined],
      ['Two', 'secondary'],
    ]);
  });
});

describe('the way back', () => {
  const about = (regulation: string, page?: string) =>
    entriesAbout(policyWithEntries(), regulation, page, 'id').map(({ name }) => name);

  it('leads from the page of a provision to what names anything on it, once', () => {
    expect(about('perpres-1-2001', 'pasal-2')).toEqual(['Jaringan']);
    expect(about('perpres-1-2001', 'pasal-1')).toEqual([]);
  });

  it('leads from a regulation to what names it as a whole, not to what names one of its pages', () => {
    expect(about('perpres-2-2002')).toEqual(['Jaringan']);
    expect(about('perpres-1-2001')).toEqual([]);
  });
});

describe('the search', () => {
  it('finds an entry by its own words and by its name in the other language', () => {
    const record = searchRecords(policyWithEntries(), 'id').find(({ url }) => url === '/id/cooperation/program-1/')!;
    expect(record.html).toContain('<p>Berlanjut.</p>');
    expect(record.html).not.toContain('It went on.');
    expect(record.html).toContain('Program in English');
  });

  it('knows an entry by its abbreviation or number, and the pages that are no entries', () => {
    const html = new Map(searchRecords(readPolicy(process.cwd()), 'id').map((record) => [record.url, record.html]));
    const shortOf = (path: string) =>
      /data-pagefind-meta="short\[content\]" content="([^"]*)"/.exec(html.get(`/id/${path}/`)!)?.[1];
    expect(shortOf('cooperation/dgcc')).toBe('DGCC');
    expect(shortOf('cooperation/2021-dgcc-mou')).toBeUndefined();
    expect(shortOf('indicators/egdi')).toBe('EGDI');
    expect(shortOf('architecture/sistem-penghubung-layanan-pemerintah')).toBe('SPLP');
    expect(shortOf('roadmap/inisiatif-9')).toBe('Inisiatif 9');
    const missing = Object.entries(areaPages).flatMap(([area, pages]) =>
      pages.map((page) => `/id/${area}/${page}/`).filter((url) => !html.has(url)),
    );
    expect(missing).toEqual([]);
  });
});
