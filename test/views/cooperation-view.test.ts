import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/policy/areas.ts';
import { readPolicy } from '../../src/policy/read.ts';
import {
  claimsPageView,
  cooperationEntryView,
  cooperationView,
  eventsInOrder,
  eventView,
  momentOf,
  partyView,
  peopleView,
  personView,
  programmeView,
} from '../../src/site/cooperation-view.ts';

const policy = readPolicy(process.cwd());
const find = <Kind extends 'event' | 'programme' | 'party' | 'person'>(kind: Kind, id: string) =>
  entriesOf(policy, kind).find((each) => each.id === id)!;
const event = (id: string) => eventView(policy, find('event', id), 'en');

describe('when an event was', () => {
  it.each([
    [{ date: '2016-03-02' }, '2 March 2016', 'known to the day'],
    [{ date: '2022-06' }, 'June 2022', 'known to the month'],
    [{ date: '2017' }, '2017', 'known to the year'],
    [{ date: '2016', until: '2019' }, '2016 to 2019', 'a period'],
    [{ likely: '2024' }, 'likely 2024', 'no source prints the date'],
    [{}, 'no date', 'no source prints the date'],
  ])('%j reads %s, %s', (dates, words, precision) => {
    const moment = momentOf({ type: 'forum', ...dates } as Parameters<typeof momentOf>[0], 'en');
    expect([moment.words, moment.precision]).toEqual([words, precision]);
    expect(moment.date).toBe('date' in dates ? dates.date : undefined);
  });

  it('orders events by it, what is less precise after the days in it', () => {
    const ids = eventsInOrder(policy).map(({ id }) => id);
    expect(ids.at(0)).toBe('2006-joint-declaration');
    const order = (...some: string[]) => some.map((id) => ids.indexOf(id));
    for (const some of [
      ['2013-mou-bureaucratic-reform', '2013-mou-e-government'],
      ['2016-egcc-opening', '2016-07-training', '2016-projects', '2016-2019-operation', '2017-projects'],
      ['2024-forum', '2024-kf-workshop', '2025-2026-dgcc'],
    ])
      expect(order(...some)).toEqual(order(...some).toSorted((a, b) => a - b));
  });
});

describe('an event', () => {
  it('names the Korean ministry as it was called then', () => {
    const names = (id: string) => event(id).parties.map(({ name }) => name);
    expect(names('2013-mou-bureaucratic-reform')[1]).toContain('MOSPA');
    expect(names('2015-mou-egov-centre')[1]).toContain('MOGAHA');
    expect(names('2016-egcc-opening')[1]).toBe('Ministry of the Interior');
    expect(names('2018-extension')[1]).toContain('Ministry of the Interior and Safety');
  });

  it('shows who took part with the office held then', () => {
    expect(event('2016-egcc-opening').people.map(({ person, office }) => `${person.name}: ${office}`)).toContain(
      'Lee In Jae: Director General, E-Government Bureau, Ministry of the Interior of Korea',
    );
  });

  it('shows the documents with those who signed them, their scope and their term', () => {
    const [document] = event('2015-mou-egov-centre').documents;
    expect(document!.signedBy.map(({ name }) => name)).toEqual(['Jung Jae-geun', 'Rini Widyantini']);
    expect(document!.scope).toHaveLength(4);
    expect(event('2021-dgcc-mou').documents[0]!.term).toBe('25 May 2021 to December 2023');
  });

  it('has a footing for every person, document, figure, claim, fact and conflict', () => {
    for (const { id } of eventsInOrder(policy)) {
      const { people, documents, figures, results, facts, conflicts } = event(id);
      for (const { claim } of [...people, ...documents, ...figures, ...results, ...facts, ...conflicts])
        expect(claim.sources.length, id).toBeGreaterThan(0);
    }
  });

  it('leads to the event before and the event after', () => {
    expect(event('2006-joint-declaration').previous).toBeUndefined();
    expect(event('2006-joint-declaration').next!.url).toBe('/en/cooperation/2013-mou-bureaucratic-reform/');
    expect(event('2025-2026-dgcc').next).toBeUndefined();
  });
});

describe('the programmes of 2016', () => {
  const stages = (id: string) =>
    programmeView(policy, find('programme', id), 'en').stages.map(({ stage, links }) => [
      stage,
      ...links.map(({ url }) => url),
    ]);

  it('lead by the draft, the master plan and the provisions to the architecture', () => {
    const [draft, plan, provisions] = stages('pusat-data-elektronik-terpadu');
    expect(draft).toEqual(['draft', '/en/not-yet-issued/#draft-rperpres-spbe-dan-sideka']);
    expect(plan).toContain('/en/perpres-95-2018/lampiran-1/#lampiran-1-bab-4-subbab-2-angka-9');
    expect(provisions).toContain('/en/perpres-95-2018/pasal-30/');
  });

  it('say so where nothing carries one on', () => {
    expect(stages('sistem-nasional-perizinan-satu-pintu').map(([stage]) => stage)).toEqual(['draft', 'none']);
  });

  it('are six, in their order, announced at the opening', () => {
    const { programmes } = event('2016-egcc-opening');
    expect(programmes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const { announced } = programmeView(policy, find('programme', 'jaringan-intra-pemerintah'), 'id');
    expect(announced.map(({ url }) => url)).toEqual(['/id/cooperation/2016-egcc-opening/']);
  });
});

describe('people and institutions', () => {
  it('a person has the offices held at events, in the order of time', () => {
    const { offices, spellings } = personView(policy, find('person', 'lee-in-jae'), 'en');
    expect(offices.map(({ office, event: at }) => `${at.url} ${office}`)).toEqual([
      '/en/cooperation/2016-egcc-opening/ Director General, E-Government Bureau, Ministry of the Interior of Korea',
      '/en/cooperation/2019-07-mois-visit/ Assistant Minister for Planning and Coordination, MoIS',
    ]);
    expect(spellings.map(({ words }) => words)).toEqual(['Lee In-jae']);
  });

  it('an institution has its names over time', () => {
    const { names } = partyView(policy, find('party', 'mois'), 'en');
    expect(names.map(({ period }) => period)).toEqual(['2013 to 2014', '2014 to 2017', '2016 to 2017', 'since 2017']);
    expect(names.map(({ claim }) => claim.confidence)).toEqual(Array(4).fill('recalled'));
  });

  it('are listed, each person with an office and every one at an event', () => {
    const { people, countries } = peopleView(policy, 'id');
    expect(people.filter(({ offices, events }) => offices.length === 0 || events === 0)).toEqual([]);
    expect(countries.map(({ parties }) => parties.length)).toEqual([6, 6]);
  });
});

describe('the page of the whole', () => {
  const view = cooperationView(policy, 'id')!;

  it('has every event once, in the picture and in the list', () => {
    const listed = view.groups.flatMap(({ events }) => events.map(({ url }) => url));
    const urls = eventsInOrder(policy).map(({ id }) => `/id/cooperation/${id}/`);
    expect(listed.toSorted()).toEqual(urls.toSorted());
    for (const picture of Object.values(view.pictures))
      expect(picture.names.map(({ url }) => url).toSorted()).toEqual(urls.toSorted());
    expect(view.groups.map(({ id }) => id)).toEqual(['before', 'egcc', 'dgcc', 'beside']);
  });

  it('draws both phases, the second with what was reported after its term', () => {
    expect(view.pictures.wide.phases.map(({ name, bands }) => [name, ...bands.map(({ kind }) => kind)])).toEqual([
      ['eGCC', 'term', 'extension'],
      ['DGCC', 'term', 'after'],
    ]);
    const { phases, years } = view.pictures.wide;
    // Nothing was reported after 2024, and a period without reports is no activity.
    const end = years.find(({ words }) => words === '2025')!.y;
    expect(phases[1]!.bands.at(-1)!.bottom).toBeLessThanOrEqual(end);
  });

  it('keeps short names within a line on a phone', () => {
    expect(view.pictures.narrow.names.filter(({ lines }) => lines.length > 1)).toEqual([]);
  });
});

describe('what sources claim', () => {
  const view = claimsPageView(policy, 'en');

  it('is collected from all entries: thirteen conflicts, every figure, every result', () => {
    expect(view.conflicts.flatMap(({ conflicts }) => conflicts)).toHaveLength(13);
    expect(view.figures).toHaveLength(9);
    expect(view.results).toHaveLength(7);
  });

  it('keeps the wrong statement on the rank of Korea beside the data of the survey', () => {
    const conflict = view.conflicts
      .flatMap(({ conflicts }) => conflicts)
      .find(({ topic }) => topic === "Korea's UN rank")!;
    expect(conflict.versions.map(({ claim }) => claim!.confidence)).toEqual(['secondary', 'text']);
    expect(conflict.resolution).toContain('wrong for 2016 and 2018');
  });
});

describe('pages', () => {
  it('are one for each entry but the account of the whole', () => {
    const own = [...policy.entries.values()].filter(({ area }) => area === 'cooperation');
    const kinds = own.map((entry) => cooperationEntryView(policy, entry, 'en')?.kind);
    expect(kinds.filter((kind) => kind === undefined)).toHaveLength(1);
    expect(own.length).toBeGreaterThan(60);
  });
});
