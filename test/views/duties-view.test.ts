import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/i18n/languages.ts';
import { t } from '../../src/i18n/t.ts';
import { policyOn } from '../../src/policy/at.ts';
import { dutyCoverage, dutyRecords } from '../../src/policy/duties.ts';
import { dutiesOf, dutyHolders, holdsOn, officeKinds, type DutyRecord } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { dutiesOfView, dutiesView } from '../../src/site/duties-view.ts';
import { dutiesOnPage, dutiesUnder } from '../../src/site/duty-links.ts';
import { dutyRegulationsView, rhythmView, subjectsView } from '../../src/site/duty-lists-view.ts';
import { daysIn } from '../../src/site/duty-times.ts';
import { dutySubjects, dutyView } from '../../src/site/duty-views.ts';
import { homeView } from '../../src/site/home-view.ts';
import { pageKey } from '../../src/site/page-key.ts';
import { searchRecords } from '../../src/site/search-records.ts';

const policy = readPolicy(process.cwd());
const records = dutyRecords(policy);
const inForce = records.filter((record) => holdsOn(record, policy.asOf));
const byId = new Map(records.map((record) => [record.id, record]));
const holders = dutyHolders(records);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('the duties of a holder', () => {
  test.for(holders)('%s: each that holds once, under its first subject; the others apart', (holder) => {
    const view = dutiesOfView(policy, holder, 'id');
    const listed = view.groups.flatMap(({ subject, duties }) => duties.map(({ id }) => ({ id, subject })));
    expect(ids(listed).toSorted()).toEqual(
      ids(dutiesOf(records, holder, policy.asOf).map(({ duty }) => duty)).toSorted(),
    );
    for (const { id, subject } of listed) expect(byId.get(id)!.subjects[0]).toBe(subject);
    expect(view.total).toBe(listed.length);
    expect(view.counts.must + view.counts['must-not'] + view.counts.may).toBe(view.total);
    const always = (record: DutyRecord) => ({ ...record, holds: [{ from: '0001-01-01' }] });
    const reaches = records.filter((record) => dutiesOf([always(record)], holder, policy.asOf).length > 0);
    expect([...ids(listed), ...ids(view.others)].toSorted()).toEqual(ids(reaches).toSorted());
    for (const { days } of view.others) expect(days).toBeDefined();
    expect(view.groups.flatMap(({ duties }) => duties).filter(({ days }) => days !== undefined)).toEqual([]);
  });

  it('says of itself what a search result can show, each something else', () => {
    const all = (['id', 'en'] as const).flatMap((lang) =>
      holders.map((holder) => dutiesOfView(policy, holder, lang).description),
    );
    expect(all.filter(({ length }) => length < 60 || length > 200)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('a regency has what every regional government has, and nothing of a named minister', () => {
    const view = dutiesOfView(policy, 'regency', 'en');
    const found = ids(view.groups.flatMap(({ duties }) => duties));
    expect(found).toContain('perpres-95-2018-pasal-12-ayat-1-1');
    expect(found).not.toContain('perpres-95-2018-pasal-11-ayat-1-1');
    expect(found).not.toContain('perpres-95-2018-pasal-9-ayat-2-1');
    const bearers = view.groups.flatMap(({ duties }) => duties.flatMap(({ choices }) => choices.bearer));
    expect(bearers).not.toContain('instansi-pusat');
    expect(bearers).not.toContain('menteri-panrb');
  });

  it('musts come before what is forbidden and what is only allowed', () => {
    const order = ['must', 'must-not', 'may'];
    for (const { duties } of dutiesOfView(policy, 'regency', 'id').groups) {
      const ranks = duties.map(({ modality }) => order.indexOf(modality));
      expect(ranks).toEqual(ranks.toSorted());
    }
  });

  it('what has a date comes first: last days in order, then intervals from the shortest, then what is left open', () => {
    for (const holder of ['regency', 'ministry', 'menteri-kominfo', 'menteri-panrb']) {
      const { dated } = dutiesOfView(policy, holder, 'id');
      expect(dated.length).toBeGreaterThan(3);
      const places = dated.map(({ id }) => {
        const { due, rhythm } = byId.get(id)!;
        if (due !== undefined) return `1 ${due.last ?? '9999'}`;
        return rhythm!.every === undefined ? '3' : `2 ${String(Math.round(daysIn(rhythm!.every))).padStart(8, '0')}`;
      });
      expect(places, holder).toEqual(places.toSorted());
    }
    const found = ids(dutiesOfView(policy, 'regency', 'id').dated);
    expect(found).toContain('perpres-95-2018-pasal-22-ayat-1-1');
    expect(found).not.toContain('perpres-95-2018-pasal-12-ayat-1-1');
    expect(dutiesOfView(policy, 'menteri-kominfo', 'id').dated[0]!.deadline!.isPast).toBe(true);
  });

  it('offers to filter by what occurs, and by nothing that all have alike', () => {
    for (const holder of ['regency', 'ministry', 'koordinator-spbe', 'menteri-panrb']) {
      const view = dutiesOfView(policy, holder, 'id');
      const duties = view.groups.flatMap((group) => group.duties);
      for (const { name, choices } of view.filters) {
        expect(choices.length).toBeGreaterThan(1);
        expect(new Set(choices.map((choice) => choice.name)).size).toBe(choices.length);
        for (const { value, count } of choices) {
          expect(count, `${holder} ${name} ${value}`).toBeGreaterThan(0);
          expect(duties.filter((duty) => duty.choices[name].includes(value))).toHaveLength(count);
        }
        const offered = new Set(choices.map(({ value }) => value));
        for (const duty of duties) expect(duty.choices[name].every((value) => offered.has(value))).toBe(true);
      }
    }
    expect(dutiesOfView(policy, 'kepala-bssn', 'id').filters.map(({ name }) => name)).not.toContain('bearer');
  });

  it('an office that took over the functions of another has its duties, and says whose they were', () => {
    const now = dutiesOfView(policy, 'menteri-komdigi', 'en');
    const then = dutiesOfView(policy, 'menteri-kominfo', 'en');
    expect(now.total).toBeGreaterThanOrEqual(then.total);
    expect(now.predecessors.map(({ url }) => url)).toEqual(['/en/duties/menteri-kominfo/']);
    expect(then.successor!.url).toBe('/en/duties/menteri-komdigi/');
    expect(then.predecessors).toEqual([]);
  });

  it('an institution of a class has the duties of the class and leads to it', () => {
    const [id, { yaml }] = [...policy.actors].find(([, actor]) => actor.yaml.data.includes !== undefined)!;
    const whole = dutiesOfView(policy, id, 'id');
    const members = yaml.data.includes!;
    expect(whole.includes.map(({ url }) => url)).toEqual(members.map((member) => `/id/duties/${member}/`));
    expect(dutiesOfView(policy, members[0]!, 'id').classes.map(({ url }) => url)).toContain(`/id/duties/${id}/`);
  });

  it('on another day has the duties of that day', () => {
    const before = dutiesOfView(policyOn(policy, '2018-01-01'), 'regency', 'id');
    const duties = before.groups.flatMap((group) => group.duties);
    expect(duties.some(({ regulation }) => regulation === 'perpres-95-2018')).toBe(false);
    expect(ids(before.others)).toContain('perpres-95-2018-pasal-12-ayat-1-1');
    expect(before.others.find(({ id }) => id === 'perpres-95-2018-pasal-12-ayat-1-1')!.days).toBe(
      'sejak 5 Oktober 2018',
    );
  });
});

describe('a duty', () => {
  it('says of every piece of evidence how well it is known, once for all or at each', () => {
    for (const record of records) {
      const { evidence, evidenceConfidence } = dutyView(policy, record, 'id');
      const items = evidence.flatMap(({ items }) => items);
      expect(items).toHaveLength(record.evidence.length);
      const told = items.map(({ confidence }) => confidence ?? evidenceConfidence);
      expect(told.toSorted()).toEqual(record.evidence.map(({ confidence }) => confidence).toSorted());
    }
  });

  it('names its sources where they are others than those of its regulation', () => {
    for (const record of records) {
      const { sources } = policy.regulations.get(record.regulation)!.duties!.data;
      const isOwn = record.sources.join() !== sources.join();
      expect(dutyView(policy, record, 'en').claim.sources.map(({ id }) => id)).toEqual(isOwn ? record.sources : []);
    }
  });

  it('every subject of the schema has a place in the order', () => {
    const schema = JSON.parse(readFileSync('schemas/common.schema.json', 'utf8')) as {
      $defs: { subjects: { items: { enum: string[] } } };
    };
    expect(dutySubjects.toSorted()).toEqual(schema.$defs.subjects.items.enum.toSorted());
  });
});

describe('the first page', () => {
  const view = dutiesView(policy, 'id');

  it('leads to every holder once', () => {
    const links = [...view.offices, ...view.groups.flatMap((group) => group.holders)];
    expect(ids(links).toSorted()).toEqual(holders.toSorted());
    expect(ids(view.offices)).toEqual(officeKinds);
    expect(links.filter(({ counts }) => counts.must > 0).length).toBeGreaterThan(20);
  });

  it('tells of every text how far its duties are written down', () => {
    for (const { id, ...row } of view.coverage) {
      const coverage = dutyCoverage(policy.regulations.get(id)!);
      expect(row).toMatchObject({
        provisions: coverage.provisions.length,
        covered: coverage.covered.length,
        waived: coverage.waived.length,
        open: coverage.open.length,
      });
    }
    const asking = [...policy.regulations.values()].filter((each) => dutyCoverage(each).provisions.length > 0);
    expect(ids(view.coverage).toSorted()).toEqual(asking.map(({ id }) => id).toSorted());
  });

  it('shows the duties that nobody is named to bear, which lead to the list of their regulation', () => {
    expect(view.bearerless.length).toBeGreaterThan(0);
    const whole = dutyRegulationsView(policy, 'id').sections.flatMap(({ lines }) =>
      lines.filter((line) => 'choices' in line),
    );
    for (const { id, url } of view.bearerless) {
      expect(url).toBe(`/id/duties/regulations/#${id}`);
      expect(ids(whole)).toContain(id);
    }
  });

  it('and the home page lead to the same offices', () => {
    const urls = view.offices.map(({ url }) => url);
    const offices = homeView(policy, 'id').offices;
    expect(offices.length).toBeGreaterThan(3);
    for (const { url } of offices) expect(urls).toContain(url);
  });
});

describe('the calendar', () => {
  const view = rhythmView(policy, 'en');
  const timed = [...view.groups.flatMap(({ duties }) => duties), ...view.deadlines];

  it('holds what recurs and what is due once, and nothing else', () => {
    const expected = [
      ...inForce.filter(({ rhythm }) => rhythm !== undefined),
      ...inForce.filter(({ due }) => due !== undefined),
    ];
    expect(ids(timed).toSorted()).toEqual(ids(expected).toSorted());
    expect(view.total).toBe(timed.length);
  });

  it('has the deadlines in the order of their days, what has no day at the end', () => {
    const days = view.deadlines.map(({ deadline }) => deadline!.last ?? '9999');
    expect(days).toEqual(days.toSorted());
    expect(days).toContain('2020-10-05');
    expect(days.at(-1)).toBe('9999');
  });

  it('puts into each of five years only what an interval asks in it', () => {
    const cells = (name: string) => view.years.filter((row) => row.name === name).map((row) => row.cells);
    expect(cells('Every year')).toContainEqual(Array.from({ length: 5 }, () => 'once'));
    // What is done at a point of every year is done at it in each of them.
    for (const row of cells('Every year')) expect(new Set(row).size).toBe(1);
    expect(cells('Every 2 years')).toEqual([[undefined, 'once', undefined, 'once', undefined]]);
    expect(cells('Every 5 years')).toContainEqual([undefined, undefined, 'mid-term', undefined, 'final year']);
    expect(cells('Every 5 years')).toContainEqual([undefined, undefined, undefined, undefined, 'once']);
  });

  it('is filtered by kinds of office and by those that no office has', () => {
    const offered = new Set(view.choices.map(({ value }) => value));
    for (const { holders: reached } of timed) for (const holder of reached) expect(offered.has(holder)).toBe(true);
    expect(offered.has('regency')).toBe(true);
    expect(offered.has('pemerintah-daerah')).toBe(false);
  });
});

test('by subject every duty stands once in full and is linked from each of its other subjects', () => {
  const { sections } = subjectsView(policy, 'id');
  expect(ids(sections.flatMap(({ duties }) => duties)).toSorted()).toEqual(ids(inForce).toSorted());
  for (const { subject, count, duties, also } of sections) {
    expect(duties.length + also.length).toBe(count);
    expect(count).toBe(inForce.filter(({ subjects }) => subjects.includes(subject)).length);
  }
});

test('by regulation every duty stands once, also those that hold no longer', () => {
  const { sections } = dutyRegulationsView(policy, 'en');
  expect(ids(sections.flatMap(({ lines }) => lines)).toSorted()).toEqual(ids(records).toSorted());
  const spbe = sections.find(({ id }) => id === 'perpres-95-2018')!;
  expect(spbe.waivers.length).toBe(policy.regulations.get('perpres-95-2018')!.duties!.data.waived!.length);
  expect(spbe.waivers[0]!.place).toEqual({
    name: 'Article 2 paragraph (1)',
    url: '/en/perpres-95-2018/pasal-2/#pasal-2-ayat-1',
  });
});

describe('from a provision to its duties', () => {
  it('the page of a Pasal names each with who bears it and the part that says so', () => {
    expect(dutiesOnPage(policy, 'perpres-95-2018', 'pasal-10', policy.asOf, 'id')).toEqual([
      {
        name: 'Menteri PANRB: wajib mengoordinasikan',
        place: 'ayat (2)',
        url: '/id/duties/menteri-panrb/#perpres-95-2018-pasal-10-ayat-2-1',
      },
    ]);
    expect(dutiesOnPage(policy, 'perpres-95-2018', 'pasal-1', policy.asOf, 'id')).toEqual([]);
  });

  it('has those of the day', () => {
    const on = (day: string) => dutiesOnPage(policy, 'uu-11-2008', 'pasal-27', day, 'id').map(({ place }) => place);
    expect(on('2017-01-01')).toContain('ayat (1)');
    expect(on(policy.asOf)).toEqual(['ayat (2)']);
  });

  it('pages that rest on a provision have the duties in it and around it, of a whole regulation none', () => {
    const under = (...targets: string[]) => ids(dutiesUnder(policy, targets, 'en'));
    expect(under('perpres-95-2018#pasal-9')).toHaveLength(7);
    expect(under('perpres-95-2018#pasal-9-ayat-3')).toHaveLength(4);
    expect(under('perpres-95-2018#pasal-10-ayat-2-huruf-a')).toEqual(['perpres-95-2018-pasal-10-ayat-2-1']);
    expect(under('perpres-95-2018')).toEqual([]);
    expect(under('perpres-95-2018#pasal-4', 'perpres-95-2018#pasal-4')).toEqual(under('perpres-95-2018#pasal-4'));
  });

  it('a page of a regulation is known to change with its duties, and with those of no stranger', () => {
    const changed = (path: string) => ({
      ...policy,
      files: policy.files.map((file) => (file.path === path ? { ...file, text: `${file.text}\n# changed` } : file)),
    });
    const key = (of: typeof policy) => pageKey(of, 'perpres-95-2018');
    expect(key(changed('content/regulations/perpres-95-2018/duties.yaml'))).not.toBe(key(policy));
    expect(pageKey(changed('content/regulations/uu-11-2008/duties.yaml'), 'se-menpanrb-18-2022')).toBe(
      pageKey(policy, 'se-menpanrb-18-2022'),
    );
  });
});

test.for(languages)('the search finds the list of every holder, not every duty (%s)', (lang) => {
  const found = searchRecords(policy, lang).filter(({ url }) => url.startsWith(`/${lang}/duties/`));
  expect(found.map(({ url }) => url).toSorted()).toEqual(
    ['', 'rhythm/', 'subjects/', 'regulations/', 'check/', ...holders.map((holder) => `${holder}/`)]
      .map((path) => `/${lang}/duties/${path}`)
      .toSorted(),
  );
  const regency = found.find(({ url }) => url.endsWith('/regency/'))!.html;
  expect(regency).toContain(t(lang, 'subject.audit'));
  expect(regency).not.toContain(t(lang, 'subject.criminal-law'));
});
