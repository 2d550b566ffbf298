import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { blocksOf, codesOf, codeSlug, codeTree, domainsOf } from '../../src/policy/architecture.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { architectureView } from '../../src/site/architecture-view.ts';
import { blockView } from '../../src/site/block-view.ts';
import { codeView } from '../../src/site/code-view.ts';
import { domainView } from '../../src/site/domain-view.ts';
import { searchRecords } from '../../src/site/search-records.ts';
import { corpus } from '../corpus.ts';

const content = readPolicy(process.cwd());
const domain = (id: string) => domainsOf(content).find((own) => own.id === id)!;
const code = (name: string) =>
  domainsOf(content)
    .flatMap(codesOf)
    .find((own) => own.code === name)!;
const block = (id: string) => blocksOf(content).find((own) => own.id === id)!;
const ofCode = (name: string, lang: 'id' | 'en' = 'en') => codeView(content, code(name), lang);

describe('the page of the architecture', () => {
  const view = architectureView(content, 'en')!;

  it('shows six domains in two groups, in the order of the guide, with the codes that are listed', () => {
    expect(view.groups.map(({ name, domains }) => [name, domains.map((own) => own.code)])).toEqual([
      ['Integrated digital services', ['DAB', 'DAD', 'DAL']],
      ['Integrated ICT support', ['DAA', 'DAI', 'DAK']],
    ]);
    const domains = view.groups.flatMap((group) => group.domains);
    expect(domains.map(({ reference, counts }) => [reference.code, ...counts.map(({ count }) => count)])).toEqual([
      ['RAB', 9, 45],
      ['RAD', 10, 49],
      ['RAL', 2, 53],
      ['RAA', 2, 4],
      ['RAI', 3, 7],
      ['RAK', 3, 10],
    ]);
    expect(view.codeCount).toBe(197);
    expect(domains.flatMap(({ metadata }) => metadata.map(({ number }) => number)).at(-1)).toBe('21');
  });

  it('tells everything on which sources differ, and where: counts too', () => {
    const topics = view.conflicts.flatMap(({ conflicts }) => conflicts.map(({ topic }) => topic));
    expect(topics).toEqual([
      'Number of metadata sets',
      'Number of RAB codes at level 2',
      'Name of code RAB.01.02',
      'Name of sector RAB.08',
      'Code of nuclear licensing',
      'Number of RAD codes at level 2',
      'Number of RAL codes at level 2',
      'Service code of DAL19',
      'Number of RAA codes at level 2',
      'Application of DAL26 and DAD31',
      'Number of RAI codes at level 2',
      'Level 2 areas of the RAK',
      'Links of DAK to DAI01 to DAI09',
      'Number of agencies hit in June 2024',
    ]);
    const [first] = view.conflicts.find(({ about }) => about.url.includes('proses-bisnis'))!.conflicts;
    expect(first!.versions.map(({ words, claim }) => [words, claim!.confidence])).toEqual([
      ['45 stated', 'text'],
      ['46 stated', 'secondary'],
      ['45 listed', 'text'],
    ]);
  });

  it('gives every state of a building block a source', () => {
    const blocks = view.blocks.flatMap((group) => group.blocks);
    expect(blocks).toHaveLength(blocksOf(content).length);
    for (const { name, status } of blocks) {
      expect(status.claim.sources.length, name).toBeGreaterThan(0);
      expect(['text', 'secondary']).toContain(status.claim.confidence);
    }
    expect(blocks.find(({ short }) => short === 'PDN')!.status).toMatchObject({
      name: 'Handed over',
      date: 'April 2025',
    });
  });

  it('is not there where nothing is written', () => {
    expect(architectureView(readPolicy(corpus()), 'id')).toBeUndefined();
  });
});

describe('the pages of codes', () => {
  it('have names that no entry and no other code has', () => {
    const slugs = domainsOf(content)
      .flatMap(codesOf)
      .map((own) => codeSlug(own.code));
    const ids = [...content.entries.values()].filter(({ area }) => area === 'architecture').map(({ id }) => id);
    expect(new Set([...slugs, ...ids]).size).toBe(slugs.length + ids.length);
  });

  it('tell where the code stands', () => {
    expect(ofCode('RAB.02.03', 'id')).toMatchObject({
      entry: { name: 'RAB.02.03 Pertanian', path: '/id/architecture/rab-02-03/', claim: { confidence: 'text' } },
      level: 2,
      levelName: 'urusan',
      ancestors: [{ code: 'RAB.02', url: '/id/architecture/rab-02/' }],
      children: [],
      previous: { code: 'RAB.02.02' },
      next: { code: 'RAB.02.04' },
    });
    expect(ofCode('RAB.02').children).toHaveLength(11);
    expect(ofCode('RAB.02').siblings).toHaveLength(9);
    expect(ofCode('RAB.01')).not.toHaveProperty('previous');
  });

  it('keep what is printed wrongly in sight, and lead to what is meant', () => {
    expect(ofCode('RAB.06.04').targets).toMatchObject([{ code: 'DAB15', use: 'misprint' }]);
    expect(ofCode('RAB.06.03').targets).toMatchObject([{ code: 'DAB15', use: 'meant' }]);
    expect(ofCode('RAB.06.03').targets[0]!.reason).toContain('06.03 is meant');
    expect(ofCode('RAL.01.20').targets).toMatchObject([{ code: 'DAL19', use: 'meant' }]);
    // Nothing is linked to a code through a target that does not mean it.
    expect(ofCode('RAB.06.04').linked).toEqual([]);
  });

  it('lead to the codes of other domains through targets, both ways', () => {
    const linked = (name: string) =>
      ofCode(name).linked.map(({ domain: other, codes }) => [other.code, codes.map((own) => own.code)]);
    expect(linked('RAB.07.02')).toEqual([
      ['DAA', ['RAA.01.01', 'RAA.01.02']],
      ['DAI', ['RAI.01.01', 'RAI.01.02', 'RAI.01.03', 'RAI.02.01', 'RAI.02.02', 'RAI.03.01', 'RAI.03.02']],
      [
        'DAK',
        [
          'RAK.01.01',
          'RAK.01.02',
          'RAK.01.03',
          'RAK.02.01',
          'RAK.02.02',
          'RAK.02.03',
          'RAK.02.04',
          'RAK.02.05',
          'RAK.03.01',
          'RAK.03.02',
        ],
      ],
    ]);
    const back = linked('RAA.02.02').find(([from]) => from === 'DAB')![1];
    expect(back).toEqual(['RAB.03.01', 'RAB.03.04', 'RAB.05.01']);
  });

  it('name the building blocks that stand on the code', () => {
    expect(ofCode('RAI.01.01').blocks.map(({ short }) => short)).toEqual(['PDN']);
    expect(ofCode('RAA.01').blocks.map(({ id }) => id)).toContain('srikandi');
  });
});

describe('the page of a domain', () => {
  const view = domainView(content, domain('proses-bisnis'), 'en');

  it('has the stated counts beside those that are listed', () => {
    expect(view.levels.map(({ level, listed, stated }) => [level, listed, stated.map(({ count }) => count)])).toEqual([
      [1, 9, [9]],
      [2, 45, [45, 46]],
      [3, 0, []],
      [4, 0, []],
    ]);
    expect(view.levels[2]!.listedWords).toBe('left to agencies');
    expect(domainView(content, domain('infrastruktur'), 'en').levels[2]!.listedWords).toBe('none found');
  });

  it('has every target with its chain, and a misprint as printed', () => {
    expect(view.targets!.rows).toHaveLength(34);
    expect(view.targets!.rows[14]).toMatchObject({
      code: 'DAB15',
      references: [{ code: 'RAB.06.04', name: 'Youth' }],
      corrections: [{ of: 'references', printed: 'RAB.06.04', meant: ['RAB.06.03'] }],
    });
    const wrongLink = domainView(content, domain('layanan'), 'en').targets!.rows[25];
    expect(wrongLink).toMatchObject({ code: 'DAL26', corrections: [{ of: 'links', printed: 'DAA05' }] });
    expect(view.targets!.rows[0]!.links.map((link) => link.code)).toEqual([
      'DAD01',
      'DAL01',
      'DAA01',
      'DAI01',
      'DAI02',
      'DAI03',
      'DAK01',
      'DAK02',
      'DAK03',
    ]);
  });

  it('tells what needs a target, in numbers where they are many; what is printed wrongly does not count', () => {
    const row = (id: string, own: string) =>
      domainView(content, domain(id), 'en').targets!.rows.find((target) => target.code === own)!;
    expect(row('layanan', 'DAL28').neededBy.map((target) => target.code)).toEqual(['DAB28', 'DAB29', 'DAB30', 'DAB31']);
    expect(row('infrastruktur', 'DAI01').neededByMany).toBe('34 targets of DAB; 3 targets of DAK');
    expect(row('aplikasi', 'DAA05').neededBy.map((target) => target.code)).toEqual(['DAB25']);
  });

  it('has the relations that start and those that end there', () => {
    const relations = domainView(content, domain('infrastruktur'), 'en').relations;
    expect(relations.map(({ from, kind }) => [from.code, kind])).toEqual([
      ['DAB', 'indirect'],
      ['DAD', 'direct'],
      ['DAA', 'direct'],
      ['DAK', 'security'],
    ]);
  });

  it('has the metadata with what may be chosen', () => {
    const { sets } = domainView(content, domain('keamanan'), 'en').metadata!;
    expect(sets.map(({ number }) => number)).toEqual(['15', '16', '17', '18', '19', '20', '21']);
    expect(sets[5]!.fields.find(({ name }) => name === 'Audit kind')!.values).toEqual(['internal', 'external']);
  });
});

describe('the page of a building block', () => {
  it('tells the areas that the law names, and what is known to serve each', () => {
    const { areas, parts } = blockView(content, block('aplikasi-umum'), 'en');
    expect(areas.map(({ letter, blocks }) => [letter, blocks.map(({ id }) => id)])).toEqual([
      ['a', []],
      ['b', []],
      ['c', ['spse']],
      ['d', []],
      ['e', []],
      ['f', ['srikandi']],
      ['g', ['si-asn']],
      ['h', ['sp4n-lapor']],
    ]);
    expect(parts).toHaveLength(4);
    expect(blockView(content, block('srikandi'), 'id')).toMatchObject({
      partOf: { name: 'Aplikasi Umum' },
      areas: [{ name: 'kearsipan' }],
      codes: [{ code: 'RAA.01' }],
      status: { name: 'Dilaporkan telah ditetapkan', date: '2020', claim: { confidence: 'secondary' } },
    });
  });
});

describe('the tree of codes', () => {
  it('has every code once, with those below it', () => {
    for (const own of domainsOf(content)) {
      const tree = codeTree(own);
      const all = tree.flatMap((top) => [top, ...top.children]).map((one) => one.code);
      expect(all).toEqual(codesOf(own).map((one) => one.code));
      expect(tree.every(({ parent }) => parent === undefined)).toBe(true);
    }
  });
});

describe('the search', () => {
  it.each(languages)('has a record for every code, by its code and its name in both languages (%s)', (lang) => {
    const records = new Map(searchRecords(content, lang).map(({ url, html }) => [url, html]));
    for (const own of domainsOf(content).flatMap(codesOf)) {
      const html = records.get(`/${lang}/architecture/${codeSlug(own.code)}/`);
      expect(html, own.code).toContain(`<p>${own.code} `);
    }
    const farming = records.get(`/${lang}/architecture/rab-02-03/`)!;
    expect(farming).toContain('Pertanian');
    expect(farming).toContain('Agriculture');
    expect(farming).toContain('data-pagefind-filter="kind[content]" content="architecture"');
  });
});

describe('an architecture of other data', () => {
  it('has its own sections and conflicts, with the counts that differ', () => {
    const view = architectureView(readPolicy(corpus(join(import.meta.dirname, 'architecture'))), 'en')!;
    expect(view.sections).toMatchObject([{ id: 'now', title: 'Now', facts: [{ words: 'It is.' }] }]);
    expect(view.conflicts.map(({ about, conflicts }) => [about.name, conflicts.map(({ topic }) => topic)])).toEqual([
      ['Architecture', ['Name']],
      ['Service domain', ['Number of RAL codes at level 1']],
    ]);
  });
});

describe('who coordinates', () => {
  const { groups, pictures } = architectureView(content, 'id')!;

  it('is told with the office that holds its functions now, in the picture too', () => {
    const coordinators = groups.flatMap(({ domains }) => domains.map(({ coordinatorWords }) => coordinatorWords));
    expect(coordinators).toContain('Menteri Kominfo (kini Menteri Komdigi)');
    const drawn = pictures.wide.layers.flatMap(({ texts }) => texts.map(({ words }) => words));
    expect(drawn).toContain('Menteri Kominfo (kini Menteri Komdigi)');
    expect(ofCode('RAI.01.01', 'id').entry.owners[0]?.now?.name).toBe('Menteri Komdigi');
  });
});

describe('the levels below a code', () => {
  it('are said to be for the agency to spell out, or not', () => {
    expect(ofCode('RAB.02.08').below).toContain('RAB.02.08.01');
    expect(ofCode('RAK.02.05').below).toContain('as it is');
    expect(ofCode('RAB.02').below).toBeUndefined();
  });
});
