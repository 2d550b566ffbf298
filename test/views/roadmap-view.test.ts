import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/policy/areas.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { roadmapEntryView } from '../../src/site/roadmap-entry-view.ts';
import { isPast } from '../../src/site/roadmap-states.ts';
import { overdueView, ownersView, roadmapView, yearsView } from '../../src/site/roadmap-view.ts';
import { corpus } from '../corpus.ts';

const content = readPolicy(process.cwd());
const head =
  'name: { id: Nama, en: Name }\nabout: { id: Tentang., en: About. }\nconfidence: text\nsources: [salinan-contoh]\n';
const outcome = (words: string) => `state: { ${words}, id: A., en: B., confidence: text, sources: [salinan-contoh] }`;

/** The example corpus with a roadmap, as known on its own day (2001). */
function policyWith(outputs: string, more: Readonly<Record<string, string>> = {}) {
  const root = corpus();
  const files = {
    'rencana/plan.yaml': `${head}years: { from: 1998, to: 2003 }\nentries: [roadmap/satu]\n`,
    'satu/initiative.yaml': `number: 1\narea: ict\n${head}outputs:\n${outputs}`,
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, 'content/roadmap', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { ...readPolicy(root), asOf: '2001-06-15' };
}

const output = (id: string, to: number | undefined, state = '') =>
  `  - { id: ${id}, name: { id: ${id}, en: ${id} }, owners: [menteri-contoh], ${
    to === undefined ? 'withoutYears: { id: A., en: B. }' : `years: { from: 1999, to: ${to} }`
  }${state === '' ? '' : `, ${state}`} }\n`;

describe('what is past', () => {
  it('is a day, the whole of a month or the whole of a year before today', () => {
    expect(isPast('2001-06-14', '2001-06-15')).toBe(true);
    expect(isPast('2001-06-15', '2001-06-15')).toBe(false);
    expect(isPast('2001-06', '2001-06-15')).toBe(false);
    expect(isPast('2001-05', '2001-06-15')).toBe(true);
    expect(isPast('2001', '2001-06-15')).toBe(false);
    expect(isPast('2000', '2001-06-15')).toBe(true);
  });
});

describe('what is past its date with no known result', () => {
  const policyOfStates = () =>
    policyWith(
      [
        output('running', 2001),
        output('unchecked', 2000),
        output('not-found', 2000, outcome("kind: no-result-found, asOf: '2001'")),
        output('partly', 2000, outcome('kind: partly')),
        output('known', 2000, outcome('kind: result-known')),
        output('late', 2000, outcome("kind: late, on: '2001-02'")),
        output('unread', undefined),
      ].join(''),
      {
        'layanan/priority-service.yaml': `letter: a\n${head}deadline: { rule: { id: A, en: B }, last: '2001-03-31' }\n`,
        'nanti/priority-service.yaml': `letter: b\n${head}deadline: { rule: { id: A, en: B }, last: '2001-09-30' }\n`,
        'tenggat/milestone.yaml': `type: deadline\n${head}deadline: { rule: { id: A, en: B } }\n`,
      },
    );

  it('is computed from the day, the date and the outcome', () => {
    const { count, groups } = overdueView(policyOfStates(), 'en');
    expect(count).toBe(4);
    expect(
      groups.map(({ kind, outputs, dues }) => [kind, outputs.map(({ id }) => id), dues.map(({ id }) => id)]),
    ).toEqual([
      ['no-result-found', ['not-found'], []],
      ['partly', ['partly'], []],
      ['unchecked', ['unchecked'], ['layanan']],
    ]);
  });

  it('leaves out what has no date that could be judged, and names it apart', () => {
    const { undated } = overdueView(policyOfStates(), 'en');
    expect(undated.outputs.map(({ id, withoutYears }) => [id, withoutYears])).toEqual([['unread', 'B.']]);
    expect(undated.dues.map(({ id }) => id)).toEqual(['tenggat']);
  });

  it('moves with the day', () => {
    expect(overdueView({ ...policyOfStates(), asOf: '2000-12-31' }, 'en').count).toBe(0);
    expect(overdueView({ ...policyOfStates(), asOf: '2002-01-01' }, 'en').count).toBe(6);
  });
});

describe('the roadmap by year', () => {
  it('has what begins, ends and runs in a year', () => {
    const { sections } = yearsView(policyWith(output('a', 2000) + output('b', 2001)), 'en');
    expect(
      sections.map(({ year, begins, ends, running }) => [year, begins.length, ends.map(({ id }) => id), running]),
    ).toEqual([
      [1999, 2, [], 2],
      [2000, 0, ['a'], 2],
      [2001, 0, ['b'], 1],
    ]);
  });
});

describe.each(['id', 'en'] as const)('the roadmap of the content in %s', (lang) => {
  const view = roadmapView(content, lang);

  it('holds the whole plan and what came after', () => {
    const initiatives = view.areas.flatMap((area) => area.initiatives);
    expect(initiatives.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
    expect(view.areas.map(({ area, initiatives: own }) => [area, own.map(({ printed }) => printed).at(-1)])).toEqual([
      ['governance', 4],
      ['services', 4],
      ['ict', 8],
      ['people', 3],
    ]);
    expect([
      view.outputCount,
      view.services.length,
      view.directions.length,
      view.events.length,
      view.deadlines.length,
    ]).toEqual([50, 9, 5, 24, 4]);
    expect(view.services.map(({ letter }) => letter).join('')).toBe('abcdefghi');
    expect(view.states.reduce((sum, { count }) => sum + count, 0)).toBe(50);
  });

  it('names every output, service and deadline under each who answers for it', () => {
    const { sections } = ownersView(content, lang);
    const placed = sections.flatMap(({ owner, outputs, dues }) =>
      [...outputs, ...dues].map(({ url }) => `${owner.id} ${url}`),
    );
    const expected = [
      ...view.areas.flatMap(({ initiatives }) => initiatives.flatMap(({ outputs }) => outputs)),
      ...view.services,
      ...view.deadlines,
    ].flatMap(({ owners, url }) => owners.map(({ id }) => `${id} ${url}`));
    expect(placed.toSorted()).toEqual(expected.toSorted());
  });

  it('has short names that tell offices apart', () => {
    const short = ownersView(content, lang).sections.map(({ owner }) => owner.short);
    expect(new Set(short).size).toBe(short.length);
    expect(short).toEqual(expect.arrayContaining(['PANRB', 'Kominfo', 'Bappenas', 'BSSN', 'BPPT']));
  });

  it('puts events in the order of their dates, as precise as their sources', () => {
    const dates = view.events.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    const words = Object.fromEntries(view.events.map(({ id, dateWords }) => [id, dateWords]));
    expect(words['serah-terima-pdn-cikarang']).toBe('April 2025');
    expect(words['lima-arahan-presiden']).toBe(lang === 'id' ? '3 Agustus 2020' : '3 August 2020');
  });

  it('has a page of every entry, with the neighbours of its kind', () => {
    const entries = [...content.entries.values()].filter(({ area, kind }) => area === 'roadmap' && kind !== 'overview');
    const pages = entries.map((entry) => [entry.kind, roadmapEntryView(content, entry, lang)] as const);
    for (const kind of ['initiative', 'priority-service', 'direction']) {
      const own = pages.filter(([each]) => each === kind).map(([, page]) => page);
      expect([kind, own.filter(({ previous }) => !previous).length, own.filter(({ next }) => !next).length]).toEqual([
        kind,
        1,
        1,
      ]);
    }
    const complaints = pages
      .flatMap(([, { initiative }]) => initiative?.outputs ?? [])
      .find(({ years }) => years === undefined)!;
    expect([complaints.name, complaints.withoutYears]).toEqual([
      expect.stringMatching(lang === 'id' ? 'Pengaduan' : 'complaints'),
      expect.stringMatching('2018–2020'),
    ]);
  });
});

describe('the states of the content', () => {
  it('do not call unchecked what the architecture says was looked for and not found', () => {
    const notFound = entriesOf(content, 'building-block').filter(({ yaml }) => yaml.data.status.value === 'no-result');
    const contradicted = entriesOf(content, 'initiative').flatMap(({ id, yaml: { data } }) =>
      notFound
        .map(({ id: block }) => `architecture/${block}`)
        .filter((block) => data.entries?.includes(block))
        .filter((block) => !data.outputs.some(({ state }) => state?.entries?.includes(block)))
        .map((block) => `${id}: ${block}`),
    );
    expect(notFound.length).toBeGreaterThan(2);
    expect(contradicted).toEqual([]);
  });

  it('count what is past its date by what is known of it', () => {
    const { overdue } = roadmapView(content, 'en');
    expect(overdue.map(({ word }) => word)).toEqual([
      'looked for and not found',
      'known in part',
      'not looked into yet',
    ]);
    const counts = overdueView(content, 'en').groups.map(({ outputs, dues }) => outputs.length + dues.length);
    expect(overdue.map(({ count }) => count)).toEqual(counts);
    const [kominfo] = ownersView(content, 'en').sections;
    expect(kominfo!.overdue.every(({ count }) => count > 0)).toBe(true);
  });

  it('let no event without a known result pass for one that happened', () => {
    const { events } = roadmapView(content, 'en');
    const open = events.filter(({ state }) => state?.kind === 'no-result-found');
    expect(open.map(({ id }) => id)).toContain('peluncuran-govtech-oktober-2026');
    expect(open.filter(({ name }) => !name.endsWith(': no result found')).map(({ id }) => id)).toEqual([]);
  });
});
