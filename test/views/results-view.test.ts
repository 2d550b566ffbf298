import { describe, expect, it } from 'vitest';
import { resultsCsv, resultsJson } from '../../src/exports/results.ts';
import { csvLines } from '../../src/policy/csv.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { validatorOf } from '../../src/policy/schemas.ts';
import { officesOf } from '../../src/site/offices.ts';
import { kindPages, kindView, officesFile, resultsView } from '../../src/site/results-view.ts';

const policy = readPolicy(process.cwd());
const all = resultsView(policy, 'id')!;
const regencies = kindView(policy, 'regency', 'en');
const rowOf = (view: typeof regencies, id: string) => view.table.rows.find((row) => row.id === id)!;

describe('offices', () => {
  const offices = officesOf(policy);

  it('occur once over all years, and none of their rows is lost', () => {
    expect(offices).toHaveLength(629);
    expect(new Set(offices.map(({ id }) => id)).size).toBe(629);
    expect(offices.flatMap(({ results }) => results.filter(Boolean))).toHaveLength(1236);
  });

  it('are of the kind that their table says, or their name in the table of a region', () => {
    const kinds = Map.groupBy(offices, ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, own]) => [kind, own.length]))).toEqual({
      ministry: 34,
      'non-ministerial': 22,
      'non-structural': 23,
      other: 15,
      province: 38,
      regency: 404,
      city: 93,
    });
    expect(offices.find(({ id }) => id === 'provinsi-aceh')).toMatchObject({ kind: 'province', region: 'Aceh' });
    expect(offices.find(({ id }) => id === 'kota-kotamobagu')).toMatchObject({
      kind: 'city',
      region: 'Sulawesi Utara',
    });
  });

  it('keep one id under another name, and have the name of the latest results', () => {
    const office = offices.find(({ id }) => id === 'ombudsman-republik-indonesia')!;
    expect(office.name).toBe('Sekretariat Jenderal Ombudsman');
    expect(office.results.map((row) => row?.name)).toEqual([
      'Ombudsman Republik Indonesia',
      'Sekretariat Jenderal Ombudsman',
    ]);
    const gone = offices.find(({ id }) => id === 'lembaga-administrasi-negara')!;
    expect(gone.results.map((row) => row?.index)).toEqual([426, undefined]);
  });
});

describe('the page of all results', () => {
  it('has every office with the index of both years and the change', () => {
    expect(all.table.rows).toHaveLength(629);
    expect(all.table.groups.map(({ columns }) => columns.map(({ key }) => key))).toEqual([
      ['index'],
      ['index'],
      ['change'],
    ]);
    expect(rowOf(all, 'kabupaten-banyuwangi')).toMatchObject({
      name: 'Pemerintah Kab. Banyuwangi',
      small: 'Jawa Timur',
      cells: [{ words: '4,50', band: 'Memuaskan' }, { words: '4,77', band: 'Memuaskan' }, { words: '+0,27' }],
    });
    expect(rowOf(all, 'lembaga-administrasi-negara').cells.map(({ words }) => words)).toEqual(['4,26', '–', '–']);
  });

  it('counts the bands as printed, and says which printed mean the rows do not give', () => {
    expect(all.counts.rows.map(({ counts }) => counts)).toEqual([
      [47, 186, 274, 90, 24],
      [19, 127, 239, 182, 48],
    ]);
    expect(regencies.counts.rows).toMatchObject([{ mean: '2.62', printed: '2.59' }, { mean: '2.97' }]);
    expect(regencies.counts.rows[1]).not.toHaveProperty('printed');
  });

  it('has the median exactly, between two rows with a third decimal', () => {
    expect(all.counts.rows.map(({ median }) => median)).toEqual(['2,83', '3,14']);
    const medians = (kind: 'province' | 'ministry') =>
      kindView(policy, kind, 'en').counts.rows.map((row) => row.median);
    expect(medians('province')).toEqual(['3.105', '3.635']);
    expect(medians('ministry')).toEqual(['3.60', '3.995']);
  });

  it('draws the national index of the indicator, which it does not hold itself', () => {
    expect(all.national).toMatchObject({ name: 'Indeks SPBE Nasional', url: '/id/indicators/indeks-spbe-nasional/' });
    expect(all.national!.captions.join(' ')).toMatch(/2021/);
  });

  it('tells what is odd, and nothing of other kinds on the page of a kind', () => {
    expect(all.flags.map(({ flag }) => flag)).toEqual([
      'sub-scale',
      'inferred',
      'band-from-rounded',
      'band-from-unrounded',
      'near-threshold',
      'half-up-only',
    ]);
    const about = (words: string) => (note: { readonly words: string }) => note.words.includes(words);
    expect(all.notes.some(about('Banyuasin'))).toBe(true);
    expect(regencies.notes.some(about('Banyuasin'))).toBe(true);
    expect(kindView(policy, 'city', 'en').notes.some(about('Banyuasin'))).toBe(false);
    expect(all.notes.every(({ confidence, sources }) => confidence === 'recalled' || sources.length > 0)).toBe(true);
  });
});

describe('the page of a kind', () => {
  it('has the parts of the index for each year', () => {
    const row = rowOf(regencies, 'kabupaten-banyuasin');
    expect(row.cells.map(({ words }) => words)).toEqual([
      ...['2.40', '1.70', '1.09', '0.30', '1.05'],
      ...['3.10', '2.10', '1.00', '3.56', '2.71'],
      '+1.66',
    ]);
    expect(row.cells.map(({ isMarked }) => isMarked === true)).toEqual(
      [4].flatMap((at) => Array.from({ length: 11 }, (_, index) => index === at)),
    );
    expect(regencies.table.groups[0]!.columns[0]).toMatchObject({ key: 'd1', title: 'Internal SPBE Policy' });
  });

  it('is there for every kind in both languages', () => {
    expect(kindPages(policy)).toHaveLength(14);
  });
});

describe('the file of the comparison', () => {
  const file = officesFile(policy, 'en');

  it('holds every figure of every office', () => {
    expect(file.offices).toHaveLength(629);
    const [, , kind, region, first, last] = file.offices.find(([id]) => id === 'kabupaten-banyuwangi')!;
    expect([file.kinds[kind], file.regions[region]]).toEqual(['Regency', 'Jawa Timur']);
    expect([first, last]).toEqual([
      [470, 420, 391, 482, 450, 4],
      [500, 460, 418, 500, 477, 4],
    ]);
    expect(file.offices.find(([id]) => id === 'lembaga-administrasi-negara')![5]).toBe(0);
    expect(file.bands[4]).toBe('Excellent');
  });

  it('tells what is odd of an office', () => {
    expect(file.remarks['provinsi-jawa-timur']!.join(' ')).toMatch(/2024: Figure inferred/);
    expect(file.remarks['kabupaten-banyuwangi']).toBeUndefined();
  });
});

describe('the files for other programs', () => {
  it('hold every row, as printed', () => {
    const [head, ...lines] = csvLines(resultsCsv(policy));
    expect(lines).toHaveLength(1236);
    expect(lines.every(({ cells, isBroken }) => cells.length === head!.cells.length && !isBroken)).toBe(true);
    const line = lines.find(
      ({ cells }) => cells[0] === '2023' && cells[1] === 'kementerian-koordinator-bidang-perekonomian',
    )!;
    expect(Object.fromEntries(head!.cells.map((name, at) => [name, line.cells[at]]))).toEqual({
      year: '2023',
      id: 'kementerian-koordinator-bidang-perekonomian',
      kind: 'ministry',
      region: '',
      table: '8',
      row: '2',
      name: 'Kementerian Koordinator Bidang Perekonomian',
      'domain-1': '3.30',
      'domain-2': '3.40',
      'domain-3': '2.91',
      'domain-4': '4.32',
      index: '3.72',
      band: 'sangat-baik',
      flags: '',
      sums: '33 34 32 42 27',
    });
  });

  it('have the shape of the schema', () => {
    const object = JSON.parse(resultsJson(policy)) as { results: object[] };
    const validate = validatorOf('evaluation-results');
    expect(validate(object), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(object.results).toHaveLength(1236);
  });
});
