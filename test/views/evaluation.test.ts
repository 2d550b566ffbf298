import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, type Lang } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { schemeLinksByTarget } from '../../src/policy/scheme-links.ts';
import { nodesOf } from '../../src/policy/schemes.ts';
import type { Policy } from '../../src/policy/types.ts';
import { bandsPicture } from '../../src/site/bands-picture.ts';
import { crosswalkView } from '../../src/site/crosswalk-view.ts';
import { errataView } from '../../src/site/errata-view.ts';
import { evaluationView } from '../../src/site/evaluation-view.ts';
import { pageKey } from '../../src/site/page-key.ts';
import { pageAddressOf } from '../../src/site/places.ts';
import { schemeNodeView } from '../../src/site/scheme-node-view.ts';
import { schemePicture, type PictureScheme } from '../../src/site/scheme-picture.ts';
import { schemeView } from '../../src/site/scheme-view.ts';
import { bandRanges, holdsOn, rangeInWords, shortName } from '../../src/site/scheme-words.ts';
import { schemesAbout } from '../../src/site/schemes-about.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { sourcesView } from '../../src/site/sources-view.ts';
import { evaluationPages, schemeNodeUrl } from '../../src/site/urls.ts';
import { baseCorpus, change, corpus } from '../corpus.ts';

const example = readPolicy(baseCorpus);
const real = readPolicy(process.cwd());

const schemeOf = (policy: Policy, id: string, lang: Lang) => schemeView(policy, policy.schemes.get(id)!, lang);

const nodeOf = (policy: Policy, id: string, node: string, lang: Lang) => {
  const scheme = policy.schemes.get(id)!;
  const placed = nodesOf(scheme.yaml.data).find((each) => each.node.id === node)!;
  return schemeNodeView(policy, scheme, placed, lang);
};

describe('a stamp', () => {
  it.each(languages)('stands on every page of a scheme that has one, and on no other (%s)', (lang) => {
    for (const scheme of real.schemes.values()) {
      const heads = [
        schemeView(real, scheme, lang).head,
        ...nodesOf(scheme.yaml.data).map((placed) => schemeNodeView(real, scheme, placed, lang).head),
      ];
      const { stamp } = scheme.yaml.data;
      for (const { stamps } of heads)
        expect(stamps.map(({ words }) => words)).toEqual(stamp === undefined ? [] : [stamp[lang]]);
    }
    expect([...real.schemes.values()].filter(({ yaml }) => yaml.data.stamp !== undefined).length).toBeGreaterThan(1);
  });

  it.each(languages)('stands wherever a crosswalk is told (%s)', (lang) => {
    for (const crosswalk of real.crosswalks.values()) {
      const words = crosswalk.yaml.data.stamp![lang];
      expect(crosswalkView(real, crosswalk, lang).head.stamps).toMatchObject([{ words }]);
    }
    const { before, after } = nodeOf(real, 'spbe-2020', 'indicator-13', lang);
    expect([...before, ...after].map(({ stamp }) => stamp)).not.toContain(undefined);
    const { schemes, columns, crosswalks } = evaluationView(real, lang)!;
    expect(columns.map(({ stamp }) => stamp !== undefined)).toEqual([true, false, true]);
    expect(schemes.map(({ stamp }) => stamp !== undefined)).toEqual([true, false, true]);
    expect(crosswalks.map(({ stamp }) => stamp !== undefined)).toEqual([true, true]);
    expect(errataView(real, lang).groups.map(({ stamp }) => stamp !== undefined)).toEqual([true, false, true]);
  });

  it('says of a draft that it is one', () => {
    const policy = readPolicy(corpus(join(import.meta.dirname, '../checks/stamp-present/ok-draft-with-stamp/corpus')));
    const { head, validity } = schemeOf(policy, 'indeks-2001', 'en');
    expect(head.stamps.map(({ kind }) => kind)).toEqual(['Draft']);
    expect(validity).toBe('Draft, never in force');
    // Nothing draws when it holds: it never did.
    expect(evaluationView(policy, 'en')!.timeline.wide.rows.map(({ name }) => name.words)).toEqual([
      'Example Index 2002',
    ]);
  });
});

describe('ranges and bands', () => {
  it.each([
    [{ from: '1', includesFrom: true, to: '2', includesTo: true }, '1 sampai dengan 2'],
    [{ from: '1.5', includesFrom: true, to: '2', includesTo: false }, '1,5 sampai kurang dari 2'],
    [{ from: '1', includesFrom: false, to: '2', includesTo: true }, 'lebih dari 1 sampai dengan 2'],
    [{ from: '1', includesFrom: false, to: '2', includesTo: false }, 'lebih dari 1 sampai kurang dari 2'],
    [{ to: '2', includesTo: false }, 'kurang dari 2'],
    [{ to: '2', includesTo: true }, 'sampai dengan 2'],
    [{ from: '1', includesFrom: true }, '1 atau lebih'],
    [{ from: '1', includesFrom: false }, 'lebih dari 1'],
    [{}, ''],
  ])('are told with the bounds that belong to them', (range, words) => {
    expect(rangeInWords('id', range)).toBe(words);
  });

  it('include the bound that the scheme says, and both at the ends of the scale', () => {
    const bounds = (id: string) => schemeOf(real, id, 'en').bands.list.map(({ name, range }) => `${name}: ${range}`);
    expect(bounds('spbe-2020')).toEqual([
      'Poor: less than 1.80',
      'Fair: 1.80 to less than 2.60',
      'Good: 2.60 to less than 3.50',
      'Very Good: 3.50 to less than 4.20',
      'Excellent: 4.20 to 5.00',
    ]);
    expect(bounds('pemdi-2026')).toEqual([
      'Poor: 1.00 to 1.50',
      'Fair: more than 1.50 to 2.50',
      'Good: more than 2.50 to 3.50',
      'Very Good: more than 3.50 to 4.00',
      'Excellent: more than 4.00 to 5.00',
    ]);
  });

  it('are drawn with each bound in the band that it belongs to', () => {
    const boxes = (id: string) => {
      const bands = bandRanges(real.schemes.get(id)!.yaml.data, 'en');
      return bandsPicture([{ name: id, bands }], { min: 0, max: 5 }, 340).columns[0]!.boxes;
    };
    expect(boxes('spbe-2020').map(({ bounds }) => bounds.map(({ words }) => words))).toEqual([
      [],
      ['1.80'],
      ['2.60'],
      ['3.50'],
      ['5.00', '4.20'],
    ]);
    expect(boxes('pemdi-2026').map(({ bounds }) => bounds.map(({ words }) => words))).toEqual([
      ['1.50', '1.00'],
      ['2.50'],
      ['3.50'],
      ['4.00'],
      ['5.00'],
    ]);
    const low = { id: 'a', name: 'A', from: '3.5', includesFrom: false, to: '3.9', includesTo: true };
    const high = { id: 'b', name: 'B', from: '3.9', includesFrom: true, to: '4.3', includesTo: false };
    const narrow = bandsPicture([{ name: '', bands: [low, high] }], { min: 0, max: 5 }, 340).columns[0]!.boxes;
    for (const { y, height, name, bounds } of [...boxes('spbe-2020'), ...boxes('pemdi-2026'), ...narrow]) {
      const lines = [name.y, ...bounds.map((bound) => bound.y)].sort((a, b) => a - b);
      for (const line of lines) expect(line > y + 10 && line < y + height).toBe(true);
      for (const [index, line] of lines.entries()) if (index > 0) expect(line - lines[index - 1]!).toBeGreaterThan(11);
    }
  });
});

describe('a scheme', () => {
  it('is a tree with the share of each node, bars on one scale', () => {
    const { weights, tree } = schemeOf(real, 'spbe-2020', 'id');
    expect(tree).toBe('4 domain, 8 aspek, 47 indikator');
    expect(weights.scale).toBe('45,5');
    expect(weights.branches.map(({ label, weight, bar }) => [label, weight, bar])).toEqual([
      ['Domain 1', '13%', 28.57],
      ['Domain 2', '25%', 54.95],
      ['Domain 3', '16,5%', 36.26],
      ['Domain 4', '45,5%', 100],
    ]);
    expect(weights.branches[0]!.children[0]!.children[0]).toMatchObject({
      label: 'Indikator 1',
      weight: '1,3%',
      url: '/id/evaluation/spbe-2020/indicator-1/',
    });
  });

  it('says when it holds, what it rests on, what came before and after', () => {
    const view = schemeOf(real, 'spbe-2020', 'en');
    expect(view.validity).toBe('from 1 January 2021, no longer from 5 June 2026');
    expect(view.days.map(({ claim }) => claim?.confidence)).toEqual(['text', 'secondary', 'secondary']);
    expect([view.replaces?.url, view.replacedBy?.url]).toEqual([
      '/en/evaluation/spbe-2018/',
      '/en/evaluation/pemdi-2026/',
    ]);
    expect(view.provisions.map(({ url }) => url)).toContain('/en/perpres-95-2018/pasal-71/#pasal-71-ayat-3');
    expect(view.crosswalks).toHaveLength(2);
  });

  it('leads to its files for other programs', () => {
    expect(schemeOf(real, 'spbe-2020', 'en').files.map(({ url }) => url)).toEqual([
      '/api/v1/schemes/spbe-2020.json',
      '/schemas/scheme.schema.json',
      '/api/v1/oscal/schemes/spbe-2020.json',
    ]);
  });

  it('holds from its first day to the day before its last', () => {
    const { data } = real.schemes.get('spbe-2020')!.yaml;
    expect(['2020-12-31', '2021-01-01', '2026-06-04', '2026-06-05'].map((day) => holdsOn(data, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({ ...data, state: 'draft' }, '2022-01-01')).toBe(false);
  });

  it('shows all that its data tell: process, rules, targets, conflicts, gaps', () => {
    const { data } = real.schemes.get('pemdi-2026')!.yaml;
    const view = schemeOf(real, 'pemdi-2026', 'en');
    expect(view.conflicts).toHaveLength(data.conflicts!.length);
    expect(view.gaps).toHaveLength(data.gaps!.length);
    expect(view.errata).toHaveLength(data.errata!.length);
    expect(view.examples.map(({ result }) => result)).toEqual(['2.5', '2.8']);
    expect(view.process!.timetables[0]!.steps.map(({ when }) => when)).toContain('July 2026 – August 2026');
    expect(schemeOf(real, 'spbe-2020', 'en').lists.map(({ id }) => id)).toEqual([
      'evidence-rules',
      'guidelines',
      'targets',
      'facts',
    ]);
    expect(schemeOf(real, 'spbe-2018', 'en').hasCriteria).toBe(false);
  });

  it('is called without what its name adds in brackets', () => {
    expect(shortName({ name: { id: 'Indeks SPBE 2020 (47 indikator)', en: 'Index' } }, 'id')).toBe('Indeks SPBE 2020');
    expect(shortName({ name: { id: 'Indeks', en: 'Index' } }, 'en')).toBe('Index');
  });
});

describe('an indicator', () => {
  it('has its share of the index and of what it is part of, and what a level adds', () => {
    expect(nodeOf(real, 'spbe-2020', 'indicator-13', 'id')).toMatchObject({
      label: 'Indikator 13',
      share: { weight: '2,5%', children: [] },
      shareOf: { name: 'Aspek 2', words: '25%' },
      step: '0,025 pada indeks',
      calculator: '/id/evaluation/calculator/?scheme=spbe-2020',
    });
    expect(nodeOf(real, 'spbe-2020', 'aspect-2', 'id').calculator).toBeUndefined();
    expect(nodeOf(real, 'pemdi-2026', 'indicator-5', 'en')).toMatchObject({
      shareOf: { words: '33.33%' },
      step: '0.05 to the index',
    });
  });

  it('has levels with what they ask for and what to show, from the scheme or from the text that it names', () => {
    const { ladder, levels, evidence } = nodeOf(real, 'spbe-2020', 'indicator-13', 'en');
    expect(ladder).toBe('Maturity levels of process capability');
    expect(levels.map(({ level, name }) => `${level} ${name}`)).toEqual([
      '1 Initial',
      '2 Managed',
      '3 Defined',
      '4 Integrated and Measured',
      '5 Optimum',
    ]);
    expect(levels[3]!.evidence).toEqual(['A review report less than 2 years old']);
    expect(evidence).toHaveLength(3);
    const pemdi = nodeOf(real, 'pemdi-2026', 'indicator-5', 'en');
    expect(pemdi.levels[1]!.criteria).toMatch(/^\p{Lu}.*\.$/u);
    expect(pemdi.levels[1]!.provisions[0]!.url).toBe(
      '/en/permenpanrb-8-2026/lampiran-1/#lampiran-1-bab-2-subbab-1-bidang-c-angka-1-huruf-b',
    );
    expect(pemdi.levels[1]!.external).toEqual(['SDI: more than 12.5 to 37.5']);
    expect(pemdi.hasEvidence).toBe(false);
  });

  it.each(languages)('has criteria for every level of every scheme that was read (%s)', (lang) => {
    for (const scheme of real.schemes.values()) {
      if (scheme.yaml.data.criteria === 'none') continue;
      const { min, max } = scheme.yaml.data.scale;
      for (const placed of nodesOf(scheme.yaml.data)) {
        const { isIndicator, levels } = schemeNodeView(real, scheme, placed, lang);
        if (!isIndicator) continue;
        expect(levels.map(({ level }) => level)).toEqual(Array.from({ length: max - min + 1 }, (_, at) => min + at));
        for (const { criteria } of levels) expect(criteria?.length).toBeGreaterThan(10);
      }
    }
  });

  it('says whose evidence it shows when it is that of a node above', () => {
    expect(nodeOf(real, 'spbe-2020', 'indicator-1', 'en').evidenceFrom).toBe(
      'The evidence is named for Aspect 1 as a whole.',
    );
    expect(nodeOf(real, 'spbe-2020', 'indicator-13', 'en').evidenceFrom).toBeUndefined();
  });

  it('says of provisions that were matched here that they were', () => {
    const { basis, setIn } = nodeOf(real, 'spbe-2020', 'indicator-13', 'en');
    expect(basis!.title).toContain('matched by us');
    expect(basis!.claim.confidence).toBe('recalled');
    expect(basis!.provisions.map(({ url }) => url)).toContain('/en/perpres-95-2018/pasal-20/');
    expect(setIn).toEqual([]);
    expect(nodeOf(example, 'indeks-2001', 'indicator-2', 'en').basis!.title).toBe('Provisions that the scheme names');
  });

  it('tells what it was and what became of it, with the kind and the footing of each row', () => {
    const { before, after } = nodeOf(real, 'spbe-2020', 'indicator-13', 'en');
    expect(before[0]!.rows.map(({ match, from, claim }) => [match, from[0]!.label, claim.confidence])).toEqual([
      ['continued', 'Indicator 21', 'recalled'],
    ]);
    expect(after[0]!.remark).toBe('The crosswalk names Aspect 2 as a whole.');
    expect(after[0]!.rows[0]!.to[0]!.url).toBe('/en/evaluation/pemdi-2026/indicator-1/');
    expect(nodeOf(real, 'pemdi-2026', 'indicator-6', 'en').before[0]!.rows).toMatchObject([{ match: 'new', from: [] }]);
    expect(nodeOf(real, 'spbe-2018', 'indicator-21', 'en').before).toEqual([]);
  });

  it('has those errata that are about it, and its neighbours of the same kind', () => {
    const view = nodeOf(real, 'pemdi-2026', 'indicator-13', 'en');
    expect(view.errata.map(({ printed, meant }) => [printed, meant])).toEqual([['4%', '5%, as in Table 1']]);
    expect([view.previous!.label, view.next!.label]).toEqual(['Indicator 12', 'Indicator 14']);
    expect(nodeOf(real, 'pemdi-2026', 'indicator-20', 'en').next).toBeUndefined();
    expect(nodeOf(real, 'pemdi-2026', 'aspect-1', 'en')).toMatchObject({ next: { label: 'Aspect 2' }, levels: [] });
  });
});

describe('a crosswalk', () => {
  it('leads to what still counts of the evidence of an office, and to its files', () => {
    const { evidence, files } = crosswalkView(real, real.crosswalks.get('spbe-2020--pemdi-2026')!, 'en');
    expect(evidence.url).toBe('/en/evaluation/calculator/?scheme=spbe-2020');
    expect(evidence.name).toContain('SPBE Index 2020');
    expect(files.map(({ url }) => url)).toEqual([
      '/api/v1/crosswalks/spbe-2020--pemdi-2026.json',
      '/schemas/crosswalk.schema.json',
      '/api/v1/oscal/crosswalks.json',
    ]);
  });
});

describe('the first page', () => {
  it('tells which scheme holds today and what changed, row by row', () => {
    const view = evaluationView(real, 'en')!;
    expect(view.schemes.map(({ url, isHeld }) => [url, isHeld])).toEqual([
      ['/en/evaluation/pemdi-2026/', true],
      ['/en/evaluation/spbe-2020/', false],
      ['/en/evaluation/spbe-2018/', false],
    ]);
    expect(view.columns.map(({ name }) => name)).toEqual(['SPBE Index 2018', 'SPBE Index 2020', 'Pemdi Index 2026']);
    expect(view.changes.find(({ name }) => name === 'Tree')!.cells).toEqual([
      '3 domains, 7 aspects, 35 indicators',
      '4 domains, 8 aspects, 47 indicators',
      '7 aspects, 20 indicators',
    ]);
    expect(view.changes.find(({ name }) => name.startsWith('Bound'))!.cells).toEqual([
      'the lower',
      'the lower',
      'the upper',
    ]);
    // A year without a day, and days that are only inferred, are not drawn as sure.
    expect(view.timeline.wide.rows.map(({ edges }) => edges.map(({ isSure }) => isSure))).toEqual([
      [false, true],
      [true, false],
      [false],
    ]);
    expect(view.timeline.description).toContain('Pemdi Index 2026: from 5 June 2026, holds today.');
  });

  it('is left out where there are no schemes', () => {
    expect(evaluationView({ ...example, schemes: new Map() }, 'id')).toBeUndefined();
  });
});

describe('the line of time', () => {
  const scheme = (from: string, until?: string): PictureScheme => ({
    url: '/',
    name: from,
    when: `from ${from} and so on and so on`,
    from,
    ...(until === undefined ? {} : { until }),
    isFromSure: from.length === 10,
    isUntilSure: true,
    isHeld: until === undefined,
    rounds: [2019, 2020],
  });
  const schemes = [scheme('2018', '2021-01-01'), scheme('2021-01-01', '2026-06-05'), scheme('2026-06-05')];

  it.each([328, 720])(
    'has bars from day to day, an open end where a scheme still holds, within a width of %i',
    (width) => {
      const { rows, years, today, height } = schemePicture(schemes, { date: '2026-09-25', words: 'today' }, width);
      expect(years).toHaveLength(9);
      expect(rows.map(({ edges }) => edges.map(({ isSure }) => isSure))).toEqual([[false, true], [true, true], [true]]);
      expect(rows[0]!.bar.x + rows[0]!.bar.width).toBeCloseTo(rows[1]!.bar.x, 0);
      expect(rows[1]!.bar.width / rows[0]!.bar.width).toBeCloseTo(5.43 / 3, 1);
      expect(rows[2]!.bar.x + rows[2]!.bar.width).toBeCloseTo(width - 2, 0);
      expect(today.x > rows[2]!.bar.x && today.x < width).toBe(true);
      for (const { bar, name, when, rounds } of rows) {
        for (const { x, y } of [name, ...when]) expect(x >= 0 && x < width && y < bar.y).toBe(true);
        for (const round of rounds) expect(round.y > bar.y).toBe(true);
        expect(bar.y).toBeLessThan(height);
      }
    },
  );
});

describe('errata', () => {
  it('are all there once, with what is printed and what it does', () => {
    const { groups, count } = errataView(real, 'id');
    const written = [...real.schemes.values()].flatMap(({ yaml }) => yaml.data.errata ?? []);
    expect(count).toBe(written.length);
    const anchors = groups.flatMap(({ errata }) => errata.map(({ anchor }) => anchor));
    expect(new Set([...anchors, ...groups.map(({ id }) => id)]).size).toBe(anchors.length + groups.length);
    expect(groups.map(({ id, errata }) => [id, errata.length > 0])).toEqual([
      ['pemdi-2026', true],
      ['spbe-2020', true],
      ['spbe-2018', false],
    ]);
  });
});

describe('the way back from a provision', () => {
  const named = (policy: Policy, regulation: string, page: string | undefined) =>
    schemesAbout(policy, regulation, page, 'en').map(({ name, kindName }) => `${name} — ${kindName}`);

  it('leads to what names anything on its page, and says which matches are ours', () => {
    expect(named(example, 'perpres-1-2001', 'pasal-2')).toEqual([
      'Drawing up — Indicator 1, Example Index 2001; our match by subject',
      'Openness — Indicator 2, Example Index 2001',
    ]);
    expect(named(example, 'perpres-1-2001', 'lampiran-1')[0]).toBe('Example Index 2001 — Evaluation scheme');
    expect(named(example, 'perpres-1-2001', 'pasal-1')).toEqual([]);
    expect(named(example, 'perpres-2-2002', undefined)).toEqual(['Example Index 2002 — Evaluation scheme']);
  });

  it.each(["weight: '37.5'", 'confidence: recalled, sources: [] }'])(
    'does not call a match what is set on the page too, wherever it is written (after `%s`)',
    (before) => {
      const root = corpus();
      const set = "provisions: ['perpres-1-2001#pasal-2-ayat-2']";
      change(root, 'content/schemes/indeks-2001/scheme.yaml', before, `${before}\n        ${set}`);
      expect(named(readPolicy(root), 'perpres-1-2001', 'pasal-2')[0]).toBe(
        'Drawing up — Indicator 1, Example Index 2001',
      );
    },
  );

  it('leads back from every provision of every node, and only from those', () => {
    const urls = (lang: Lang, regulation: string, page: string | undefined) =>
      new Set(schemesAbout(real, regulation, page, lang).map(({ url }) => url));
    for (const [target, links] of schemeLinksByTarget(real)) {
      const [regulation = '', address] = target.split('#');
      const about = urls('id', regulation, address === undefined ? undefined : pageAddressOf(address));
      for (const { scheme, node } of links)
        if (node !== undefined) expect(about).toContain(schemeNodeUrl('id', scheme, node));
    }
    expect(urls('en', 'uu-11-2008', 'pasal-45')).toEqual(new Set());
  });
});

describe('the key of a page of a regulation', () => {
  const file = 'content/schemes/indeks-2001/scheme.yaml';
  const keysAfter = (from: string, to: string) => {
    const root = corpus();
    change(root, file, from, to);
    const policy = readPolicy(root);
    return ['perpres-1-2001', 'perpres-2-2002'].map((id) => pageKey(policy, id) === pageKey(example, id));
  };

  it('stays when a scheme changes in what no such page shows', () => {
    expect(keysAfter('Sudah ada.', 'Sudah lama ada.')).toEqual([true, true]);
  });

  it('changes with the name of what such a page leads to, for the regulations that it names', () => {
    expect(keysAfter('id: Penyusunan', 'id: Penyusunannya')).toEqual([false, true]);
    expect(keysAfter('match: topic', 'match: cited')).toEqual([false, true]);
  });
});

describe('lists of the site', () => {
  it('have the search find schemes, nodes and crosswalks by their own words', () => {
    const records = searchRecords(real, 'id').filter(({ url }) => url.startsWith('/id/evaluation/'));
    const nodes = [...real.schemes.values()].flatMap(({ yaml }) => nodesOf(yaml.data));
    expect(records).toHaveLength(nodes.length + real.schemes.size + real.crosswalks.size + 1 + evaluationPages.length);
    const { html } = records.find(({ url }) => url === '/id/evaluation/spbe-2020/indicator-13/')!;
    expect(html).toContain('kind[content]" content="evaluation"');
    expect(html).toContain('content="Indikator 13"');
    expect(html).toContain('RKA-K/L atau DPA-SKPD');
    expect(html).toContain('Integration of the SPBE Plan and Budget');
    expect(html).toContain('Tidak berlaku lagi sejak 5 Juni 2026');
    expect(html).not.toContain('An SOP for integrated');
    expect(records.find(({ url }) => url === '/id/evaluation/spbe-2018/indicator-1/')!.html).toContain(
      'Sebagian dari ingatan',
    );
  });

  it('have a source lead to the scheme that rests on it', () => {
    const carries = sourcesView(real, 'en').find(({ id }) => id === 'ta-pusdatik-permenpanrb-59-2020-pdf')!.carries;
    expect(carries.map(({ url }) => url)).toContain('/en/evaluation/spbe-2020/');
    const others = sourcesView(real, 'en').find(({ id }) => id === 'edukasi-pemdi-permenpanrb-8-2026')!.carries;
    expect(others.map(({ url }) => url)).toContain('/en/evaluation/spbe-2020--pemdi-2026/');
  });
});

it.each(languages)('no word is left open (%s)', (lang) => {
  const views = [
    evaluationView(real, lang),
    errataView(real, lang),
    ...[...real.crosswalks.values()].map((crosswalk) => crosswalkView(real, crosswalk, lang)),
    ...[...real.schemes.values()].flatMap((scheme) => [
      schemeView(real, scheme, lang),
      ...nodesOf(scheme.yaml.data).map((placed) => schemeNodeView(real, scheme, placed, lang)),
    ]),
  ];
  expect(JSON.stringify(views)).not.toMatch(/\{\w+\}|undefined|NaN|null/);
});
