/** The duties of a kind of office or of an actor as a calendar (RFC 5545). */
import ICAL from 'ical.js';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { dutiesOf, type DutyRecord } from '../policy/duty-record.ts';
import { dutyRecords } from '../policy/duties.ts';
import type { Policy } from '../policy/types.ts';
import { dutyView, holderName, type DutyView } from '../site/duty-views.ts';
import { absolute, dutiesOfUrl } from '../site/urls.ts';

// A line has at most 75 octets; that which continues another begins with a space, which the library does not count.
ICAL.foldLength = 74;

/** A property of a component: its name and its value. */
type Property = readonly [name: string, value: string | ICAL.Time | ICAL.Recur];

/**
 * Every duty with a deadline or a rhythm that holds on the last day that sources tell of. What has a day is an event of that day; what recurs
 * at least once a year without a day of its own is an event of the last day of each interval; everything else is a task without a day, because
 * the text gives none. The UID of each is made of the duty and never changes, whatever the language and whoever the holder.
 */
export function dutiesIcs(policy: Policy, holder: string, lang: Lang): string {
  const calendar = new ICAL.Component(['vcalendar', [], []]);
  const name = t(lang, 'duties.ics.name', { holder: holderName(policy, holder, lang) });
  fill(calendar, [
    ['version', '2.0'],
    ['prodid', '-//SPBE Terbuka//Duties//EN'],
    ['calscale', 'GREGORIAN'],
    ['name', name],
    // What calendars read that do not know NAME.
    ['x-wr-calname', name],
  ]);
  for (const { duty, bearers } of dutiesOf(dutyRecords(policy), holder, policy.asOf)) {
    if (duty.modality === 'must-not') continue;
    const view = dutyView(policy, duty, lang, bearers);
    const url = absolute(dutiesOfUrl(lang, holder, duty.id));
    for (const { kind, uid, day, rule, said } of appointmentsOf(duty, policy.asOf, lang)) {
      const component = new ICAL.Component(kind);
      fill(component, [
        ['uid', uid],
        ['dtstamp', ICAL.Time.fromDateTimeString(`${policy.asOf}T00:00:00Z`)],
        ...(day === undefined ? [] : [['dtstart', ICAL.Time.fromDateString(day)] as const]),
        ...(rule === undefined ? [] : [['rrule', ICAL.Recur.fromString(rule)] as const]),
        ['summary', `${view.modalityWord}: ${view.words}`],
        ['description', [duty.citation[lang], ...linesOf(view, lang), said].join('\n')],
        ['url', url],
        // All day, and nobody is busy for it.
        ...(kind === 'vevent' ? [['transp', 'TRANSPARENT'] as const] : []),
      ]);
      const categories = component.addProperty(new ICAL.Property('categories'));
      categories.setValues(duty.subjects.map((subject) => t(lang, `subject.${subject}`)));
      calendar.addSubcomponent(component);
    }
  }
  return `${calendar.toString()}\r\n`;
}

function fill(component: ICAL.Component, properties: readonly Property[]): void {
  for (const [name, value] of properties) component.addPropertyWithValue(name, value);
}

/** What a calendar says of a duty besides its words. */
function linesOf({ bearers, when, trigger, evidence, evidenceConfidence }: DutyView, lang: Lang): readonly string[] {
  return [
    `${t(lang, 'duties.csv.bearer')}: ${bearers.map(({ name }) => name).join('; ')}`,
    ...(when === undefined ? [] : [`${t(lang, 'duties.csv.when')}: ${when}`]),
    ...(trigger === undefined ? [] : [`${t(lang, 'duties.csv.trigger')}: ${trigger}`]),
    ...(evidenceConfidence === undefined
      ? []
      : [`${t(lang, 'duties.evidence')}: ${t(lang, `confidence.${evidenceConfidence}`)}`]),
    ...evidence.map(({ word, items }) => `${word}: ${items.map((item) => told(item, lang)).join('; ')}`),
  ];
}

/** A piece of evidence, with how it is known where that is not the same of all. */
const told = ({ words, confidence }: DutyView['evidence'][number]['items'][number], lang: Lang): string =>
  confidence === undefined ? words : `${words} (${t(lang, `confidence.${confidence}`)})`;

/** An event or a task. */
interface Appointment {
  readonly kind: 'vevent' | 'vtodo';
  readonly uid: string;
  readonly day?: string;
  readonly rule?: string;
  /** How the day follows, or that there is none. */
  readonly said: string;
}

function appointmentsOf({ id, due, rhythm }: DutyRecord, asOf: string, lang: Lang): readonly Appointment[] {
  const uid = (part: string) => `${id}-${part}@spbe-terbuka.github.io`;
  const task = (part: string): Appointment => ({ kind: 'vtodo', uid: uid(part), said: t(lang, 'duties.ics.noDay') });
  const once: readonly Appointment[] =
    due === undefined
      ? []
      : due.last === undefined
        ? [task('due')]
        : [{ kind: 'vevent', uid: uid('due'), day: due.last, said: t(lang, 'duties.ics.lastDay') }];
  if (rhythm === undefined) return once;
  const months = rhythm.anchor === undefined ? monthsOfCalendar(rhythm.every) : undefined;
  if (months === undefined) return [...once, task('rhythm')];
  const year = Number(asOf.slice(0, 4));
  return [
    ...once,
    {
      kind: 'vevent',
      uid: uid('rhythm'),
      // The last day of the first interval of the year; the rule finds those of the others.
      day: new Date(Date.UTC(year, months, 0)).toISOString().slice(0, 10),
      rule: months === 12 ? 'FREQ=YEARLY' : `FREQ=MONTHLY;INTERVAL=${months};BYMONTHDAY=-1`,
      said: t(lang, 'duties.ics.reckoned'),
    },
  ];
}

/** The months of an interval that divides the year; `undefined` for every other. */
function monthsOfCalendar(every: string | undefined): number | undefined {
  const [, count, unit] = /^P(\d+)([YM])$/.exec(every ?? '') ?? [];
  const months = Number(count) * (unit === 'Y' ? 12 : 1);
  return months > 0 && 12 % months === 0 ? months : undefined;
}
