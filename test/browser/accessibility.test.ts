import { describe, expect, test } from 'vitest';
import { violationsInBothThemes } from './axe.ts';
import { useBrowser } from './browser.ts';
import { openSearch, search } from './search-field.ts';

const { visit } = useBrowser();

const pages = [
  '/',
  '/404.html',
  '/id/',
  '/en/regulations/',
  '/id/regulations/?subject=audit',
  '/id/relations/',
  '/id/not-yet-issued/',
  '/en/changes-2026/',
  '/id/how-it-fits/',
  '/en/how-it-fits/',
  '/id/roadmap/',
  '/en/roadmap/owners/',
  '/id/roadmap/years/',
  '/en/roadmap/overdue/',
  '/en/roadmap/inisiatif-7/',
  '/id/roadmap/percepatan-transformasi-digital/',
  '/en/roadmap/layanan-prioritas-c/',
  '/id/roadmap/percontohan-bansos-digital/',
  '/id/perpres-95-2018/',
  '/en/uu-11-2008/',
  '/id/perpres-95-2018/pasal-9/',
  '/id/uu-11-2008/@2016-11-25/?day=2017-01-01',
  '/en/uu-11-2008/pasal-45/',
  '/en/uu-11-2008/pasal-30/',
  '/id/uu-11-2008/@2016-11-25/pasal-27/',
  '/en/uu-1-2024/',
  '/id/permenpanrb-59-2020/',
  '/en/perpres-95-2018/pasal-1/',
  '/id/perpres-95-2018/lampiran-1/',
  '/id/uu-11-2008/changes/2008-04-21..2016-11-25/',
  '/en/uu-11-2008/pasal-45/changes/2016-11-25..2026-01-02/',
  '/id/cooperation/',
  '/en/cooperation/2016-egcc-opening/',
  '/id/cooperation/pusat-data-elektronik-terpadu/',
  '/en/cooperation/dgcc/',
  '/id/cooperation/mois/',
  '/en/cooperation/lee-in-jae/',
  '/id/cooperation/people/',
  '/en/cooperation/claims/',
  '/id/evaluation/calculator/',
  '/id/evaluation/results/ministry/',
  '/en/evaluation/results/regency/?region=Aceh&sort=index-2024',
  '/en/evaluation/results/compare/?a=kabupaten-banyuasin&b=kota-bandung',
  '/id/glossary/',
  '/en/actors/',
  '/id/sources/',
  '/en/guides/',
  '/id/guides/what-is-spbe/',
  '/en/rules/',
  '/id/rules/schema/',
  '/en/search/?q=audit',
  '/en/indicators/',
  '/id/indicators/egdi/',
  '/en/indicators/indeks-spbe-nasional/',
  '/id/management/',
  '/en/management/audit-keamanan-spbe/',
  '/en/management/manajemen-risiko/',
  '/id/management/standar-keamanan-spbe/',
  '/id/architecture/',
  '/en/architecture/proses-bisnis/',
  '/id/architecture/infrastruktur/',
  '/en/architecture/rab-06-04/',
  '/id/architecture/raa-01-01/',
  '/en/architecture/pusat-data-nasional/',
  '/id/architecture/aplikasi-umum/',
  '/id/management/manajemen-risiko-metode/',
  '/en/management/risk-register/',
  '/id/evaluation/',
  '/en/evaluation/spbe-2020/',
  '/id/evaluation/spbe-2018/',
  '/en/evaluation/pemdi-2026/',
  '/id/evaluation/spbe-2020/indicator-13/',
  '/en/evaluation/pemdi-2026/indicator-7/',
  '/id/evaluation/spbe-2020/domain-1/',
  '/en/evaluation/spbe-2018--spbe-2020/',
  '/id/evaluation/errata/',
  '/id/duties/',
  '/en/duties/',
  '/en/duties/regency/?subject=security',
  '/id/duties/koordinator-spbe/',
  '/id/duties/menteri-kominfo/',
  '/en/duties/rhythm/',
  '/id/duties/subjects/#audit',
  '/en/duties/regulations/',
];

describe('axe finds nothing in either theme', () => {
  test.for(pages)('%s', async (path) => {
    await visit(path, async (page) => expect(await violationsInBothThemes(page)).toEqual([]));
  });

  test('the search dialog with results', async () => {
    await visit('/id/', async (page) => {
      await openSearch(page);
      await search(page, 'audit');
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });

  test('what was closed: elucidations, reasons, days, operations', async () => {
    for (const path of [
      '/id/uu-11-2008/pasal-45/',
      '/en/uu-11-2008/pasal-43/',
      '/id/uu-1-2024/',
      '/en/architecture/',
      '/id/how-it-fits/',
      '/id/duties/regency/',
      '/en/duties/regulations/',
    ])
      await visit(path, async (page) => {
        await page.evaluate(() =>
          document.querySelectorAll<HTMLDetailsElement>('main details').forEach((details) => (details.open = true)),
        );
        expect(await violationsInBothThemes(page)).toEqual([]);
      });
  });

  test('a preview', async () => {
    await visit('/id/perpres-95-2018/pasal-9/', async (page) => {
      await page.hover('main a.term');
      await page.locator('#preview').waitFor();
      expect(await violationsInBothThemes(page)).toEqual([]);
    });
  });
});
