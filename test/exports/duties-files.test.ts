/** The duties of a holder as files: a table and a calendar. */
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dutiesCsv } from '../../src/exports/duties-csv.ts';
import { dutiesIcs } from '../../src/exports/duties-ics.ts';
import { languages } from '../../src/i18n/languages.ts';
import { t } from '../../src/i18n/t.ts';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesOf, dutyHolders } from '../../src/policy/duty-record.ts';
import { csvLines } from '../../src/policy/csv.ts';
import { readPolicy } from '../../src/policy/read.ts';

const policy = readPolicy(process.cwd());
const records = dutyRecords(policy);
const held = (holder: string) => dutiesOf(records, holder, policy.asOf).map(({ duty }) => duty);

describe.each(languages)('the table in %s', (lang) => {
  const rows = (holder: string) =>
    csvLines(dutiesCsv(policy, holder, lang).replaceAll('\r\n', '\n')).map(({ cells }) => cells);

  it('has a line of names and one for each duty that holds, all of the same length', () => {
    const [names, ...lines] = rows('regency');
    expect(lines.map(([id]) => id)).toEqual(held('regency').map(({ id }) => id));
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([names!.length]));
    expect(new Set(names).size).toBe(names!.length);
  });

  it('tells how the evidence is known, which is mostly our reading', () => {
    const [names, ...lines] = rows('regency');
    const column = names!.indexOf(t(lang, 'duties.csv.evidence'));
    const of = new Map(lines.map((cells) => [cells[0], cells[column]]));
    for (const { id, evidence } of held('regency'))
      expect(of.get(id)).toBe(
        [...new Set(evidence.map(({ confidence }) => t(lang, `confidence.${confidence}`)))].join('; '),
      );
    expect([...of.values()]).toContain(t(lang, 'confidence.recalled'));
  });

  it('names of the bearers only those found there', () => {
    const id = held('regency').find(({ bearers }) => bearers.some(({ kinds }) => !kinds.includes('regency')))!.id;
    const line = rows('regency').find((cells) => cells[0] === id)!;
    const outside = records.find((each) => each.id === id)!.bearers.filter(({ kinds }) => !kinds.includes('regency'));
    for (const { name } of outside) expect(line[3]!.toLowerCase()).not.toContain(name[lang].toLowerCase());
  });
});

describe.each(languages)('the calendar in %s', (lang) => {
  const calendars = new Map(dutyHolders(records).map((holder) => [holder, dutiesIcs(policy, holder, lang)]));
  const components = (holder: string) =>
    new ICAL.Component(ICAL.parse(calendars.get(holder)!) as [string, unknown[], unknown[]]).getAllSubcomponents();

  it('keeps to the form of RFC 5545', () => {
    for (const text of calendars.values()) {
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
      expect(text).toMatch(/END:VCALENDAR\r\n$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    }
  });

  it('has for each duty with a deadline or a rhythm an entry under an id that never changes', () => {
    const timed = held('regency').filter(({ due, rhythm, modality }) => modality !== 'must-not' && (due ?? rhythm));
    const uids = components('regency').map((each) => String(each.getFirstPropertyValue('uid')));
    expect(new Set(uids).size).toBe(uids.length);
    expect(new Set(uids.map((uid) => uid.replace(/-(?:due|rhythm)@.*$/, '')))).toEqual(
      new Set(timed.map(({ id }) => id)),
    );
    for (const each of components('regency')) expect(each.getFirstPropertyValue('dtstamp')).not.toBeNull();
  });

  it('tells how the evidence is known, which is mostly our reading', () => {
    const words = components('regency').map((each) => String(each.getFirstPropertyValue('description')));
    const named = words.filter((each) => each.includes(`${t(lang, 'duties.evidence.carried-out')}: `));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((each) => !each.includes(t(lang, 'confidence.recalled')))).toEqual([]);
  });

  it('puts a deadline on its day, what recurs within a year on the last day of each interval, the rest on no day', () => {
    const entry = (holder: string, uid: string) =>
      components(holder).find((each) => each.getFirstPropertyValue('uid') === `${uid}@spbe-terbuka.github.io`)!;
    const deadline = entry('bkn', 'perpres-95-2018-pasal-63-ayat-2-1-due');
    expect(String(deadline?.getFirstPropertyValue('dtstart') ?? '')).toMatch(/^(?:2020-10-05)?$/);
    const yearly = components('kepala-brin').find((each) => each.getFirstPropertyValue('rrule') !== null)!;
    expect(yearly.name).toBe('vevent');
    expect(String(yearly.getFirstPropertyValue('rrule'))).toBe('FREQ=YEARLY');
    expect(String(yearly.getFirstPropertyValue('dtstart'))).toBe(`${policy.asOf.slice(0, 4)}-12-31`);
    const open = entry('regency', 'perpres-95-2018-pasal-12-ayat-7-1-rhythm');
    expect(open.name).toBe('vtodo');
    expect(open.getFirstPropertyValue('dtstart')).toBeNull();
  });
});

it('the calendars of both languages have the same entries', () => {
  const uids = (lang: 'id' | 'en') => dutiesIcs(policy, 'regency', lang).match(/UID:.*/g);
  expect(uids('id')).toEqual(uids('en'));
});
