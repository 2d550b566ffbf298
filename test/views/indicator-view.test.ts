import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indicatorCsv, indicatorJson } from '../../src/exports/indicator.ts';
import { languages } from '../../src/i18n/languages.ts';
import { figureOf, fitsFormula, rankChange, rankGap } from '../../src/policy/indicators.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { validatorOf } from '../../src/policy/schemas.ts';
import { indicatorsOf, indicatorsView, indicatorView, numberInWords } from '../../src/site/indicator-view.ts';
import { corpus } from '../corpus.ts';

const example = () => {
  const policy = readPolicy(corpus(join(import.meta.dirname, '../checks/series-sound/ok-series/corpus')));
  return { policy, entry: indicatorsOf(policy)[0]! };
};
const real = readPolicy(process.cwd());
const egdi = indicatorsOf(real).find(({ id }) => id === 'egdi')!;
const national = indicatorsOf(real).find(({ id }) => id === 'indeks-spbe-nasional')!;

describe('an indicator', () => {
  it('has a chart of ranks and one of the index, with lines broken where nothing joins them', () => {
    const { policy, entry } = example();
    const { charts, parts } = indicatorView(policy, entry, 'en');
    expect(charts.map(({ title }) => title)).toEqual(['Rank by IC (1 is best)', 'Example Index (IC)']);
    // 2001–2003 and 2005–2006 belong together; the instrument changed between 2003 and 2005.
    expect(charts[0]!.wide.lines[0]!.path.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
    expect(charts[0]!.wide.breaks).toHaveLength(1);
    expect(charts[0]!.wide.unknown).toHaveLength(1);
    expect(parts.map(({ lines }) => lines.length)).toEqual([1, 1]);
  });

  it('has a table with what is computed marked as that, and gaps as gaps', () => {
    const { policy, entry } = example();
    const [own, other] = indicatorView(policy, entry, 'id').tables;
    expect(own!.columns.map(({ words }) => words)).toEqual([
      'Peringkat',
      'Perubahan',
      'Di bawah Negeri Lain',
      'IC',
      'Bagian Satu',
      'Bagian Dua',
    ]);
    expect(
      own!.rows.map((row) => [row.year, 'gap' in row ? row.gap : row.cells.map(({ words }) => words).join(' ')]),
    ).toEqual([
      ['2001', '20 – 18 0,45 0,4 0,5'],
      ['2003', '25 −5 24 0,5 0,40 0,60'],
      ['2004', 'tidak ada survei'],
      ['2005', '11 +14 8 0,55 0,40 0,60'],
      ['2006', '10 +1 – 0,6123 0,4000 0,6000'],
      ['2007', 'hasil tidak ditemukan'],
    ]);
    expect(own!.rows[0]).toMatchObject({ cells: [{}, {}, {}, { small: 'rendah' }, { small: 'ke-21*' }, {}] });
    expect(other!.columns.map(({ words }) => words)).not.toContain('Di bawah Negeri Contoh');
  });

  it('shows the figures of its own series in comparisons', () => {
    const { policy, entry } = example();
    const [comparison] = indicatorView(policy, entry, 'en').comparisons;
    expect(
      comparison!.rows.map(({ rank, name, value, band, isSubject }) => [rank, name, value, band, isSubject]),
    ).toEqual([
      ['3', 'Otherland', '0.97', 'high', true],
      ['9', 'Farland', '0.6', 'high', false],
      ['11', 'Exampleland', '0.55', 'high', true],
    ]);
  });

  it('says how the index follows from its parts', () => {
    const { policy, entry } = example();
    expect(indicatorView(policy, entry, 'en').instruments.map(({ formula }) => formula.words)).toEqual([
      'Mean of Part One, Part Two, equally weighted.',
      'Weighted mean: Part One 1, Part Two 3.',
    ]);
  });
});

describe('the series that are held', () => {
  it('give the ranks of Indonesia, their changes and the distance to Korea', () => {
    const { editions } = egdi.yaml.data;
    const row = (year: number) => {
      const edition = editions.find((each) => each.year === year)!;
      return [
        figureOf(edition, 'indonesia', 'egdi')?.rank,
        rankChange(egdi.yaml.data, edition, 'indonesia'),
        rankGap(egdi.yaml.data, edition, 'indonesia', 'korea'),
      ];
    };
    expect([2003, 2008, 2018, 2024, 2026].map(row)).toEqual([
      [70, undefined, 57],
      [106, -10, 100],
      [107, 9, 104],
      [64, 13, 60],
      [undefined, undefined, undefined],
    ]);
  });

  it.each([
    // Nothing for 2006 and 2007.
    [egdi, 'MLLMLLLLLLLL'],
    // Another instrument since 2021, with no year missing.
    [national, 'MLLMLLL'],
  ])('have lines that are broken at gaps and at changes of the instrument', (entry, path) => {
    const { charts } = indicatorView(real, entry, 'en');
    for (const { wide } of charts) for (const line of wide.lines) expect(line.path.replace(/[^ML]/g, '')).toBe(path);
  });

  it('fit their formula but for what is declared', () => {
    const misfits = [egdi, national].flatMap(({ yaml: { data } }) =>
      data.editions.flatMap((edition) =>
        data.subjects
          .filter(({ id }) => fitsFormula(data, edition, id) === false)
          .map(({ id }) => `${id} ${edition.year}`),
      ),
    );
    expect(misfits).toEqual(['indonesia 2024']);
  });

  it.each(languages)('have no word left open (%s)', (lang) => {
    const pages = [indicatorsView(real, lang), ...indicatorsOf(real).map((entry) => indicatorView(real, entry, lang))];
    expect(JSON.stringify(pages)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });

  it('are told in the numbers of the language', () => {
    expect(numberInWords('0.79911', 'id')).toBe('0,79911');
    expect(indicatorsView(real, 'id')!.indicators.map(({ latest }) => latest)).toEqual([
      'Indonesia 2024: 0,79911, peringkat 64, sangat tinggi',
      'Nasional 2024: 3,12, Baik',
    ]);
  });
});

describe('the files of figures', () => {
  it('hold every figure once, as its source prints it', () => {
    const lines = indicatorCsv(egdi).trimEnd().split('\n');
    expect(lines[0]).toBe('year,edition,subject,measure,value,rank,computed_rank,band,confidence,sources');
    expect(lines).toHaveLength(1 + 12 * 2 * 5);
    expect(lines).toContain(
      '2024,UN E-Government Survey 2024,indonesia,egdi,0.79911,64,,very-high,text,maryliacruzs-un-egov-data-2024',
    );
    expect(lines).toContain(
      '2024,UN E-Government Survey 2024,indonesia,epi,0.7945,,35,,text,maryliacruzs-un-egov-data-2024',
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it.each([egdi, national])('are of the shape of their schema', (entry) => {
    const object: unknown = JSON.parse(indicatorJson(entry));
    const validate = validatorOf('indicator-series');
    expect(validate(object) ? [] : validate.errors).toEqual([]);
  });

  it('have no zero for a year without results', () => {
    const { figures, notFound } = JSON.parse(indicatorJson(egdi)) as {
      figures: { year: number; value: number }[];
      notFound: number[];
    };
    expect(figures.filter(({ value }) => value === 0)).toEqual([]);
    expect(figures.map(({ year }) => year)).not.toContain(2006);
    expect(notFound).toEqual([2026]);
  });
});

describe('a year whose result was not found', () => {
  it('has no title of a publication that nobody has seen', () => {
    const { titles } = indicatorView(real, egdi, 'id');
    expect(titles.map(({ year }) => year)).toContain(2024);
    expect(titles.map(({ year }) => year)).not.toContain(2026);
  });
});
