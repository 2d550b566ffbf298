/** The duties by rhythm, by subject and by regulation, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { dutyCoverage } from '../policy/duties.ts';
import { holdsOn, officeKinds, type DutyRecord } from '../policy/duty-record.ts';
import type { Policy } from '../policy/types.ts';
import type { NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { coverageRows, type Choice, type CoverageRow } from './duties-view.ts';
import { daysIn, deadlineOf, rhythmDetails, rhythmInWords, type DeadlineView } from './duty-times.ts';
import {
  capital,
  dutyLine,
  dutySubjects,
  dutyView,
  holderName,
  orderedRecords,
  type DutyLine,
  type DutySubject,
  type DutyView,
} from './duty-views.ts';
import { momentOfToday, placeUrl } from './places.ts';

/** A duty in the calendar. */
export interface TimedDuty extends DutyLine {
  readonly deadline?: DeadlineView;
  /** What the text says of the rhythm besides the interval. */
  readonly details: readonly string[];
  readonly trigger?: string;
  /** The kinds of office and the actors that it reaches. */
  readonly holders: readonly string[];
}

/** What a rhythm asks in each of five years. */
export interface YearsRow {
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** One cell for each year: nothing, or what is to be done in it. */
  readonly cells: readonly (string | undefined)[];
}

/** Everything the calendar shows. */
export interface RhythmView {
  readonly lang: Lang;
  readonly asOf: string;
  readonly total: number;
  /** One group for each interval, the shortest first; what the text leaves open last. */
  readonly groups: readonly { readonly id: string; readonly name: string; readonly duties: readonly TimedDuty[] }[];
  /** The years of a term of five, each interval counted from its own beginning. */
  readonly years: readonly YearsRow[];
  /** What is due once: the last day first that comes first, then what depends on an event. */
  readonly deadlines: readonly TimedDuty[];
  readonly choices: readonly Choice[];
}

/** The view of the calendar. */
export function rhythmView(policy: Policy, lang: Lang): RhythmView {
  const today = orderedRecords(policy).filter((record) => holdsOn(record, policy.asOf));
  const timed = today.filter(({ rhythm, due }) => rhythm !== undefined || due !== undefined);
  const recurring = Map.groupBy(
    today.filter(({ rhythm }) => rhythm !== undefined),
    ({ rhythm }) => rhythm!.every ?? '',
  );
  const order = (every: string) => (every === '' ? Infinity : daysIn(every));
  const groups = [...recurring]
    .sort(([a], [b]) => order(a) - order(b))
    .map(([every, records]) => ({
      id: every === '' ? 'open' : every.toLowerCase(),
      name: every === '' ? t(lang, 'duties.when.open') : capital(rhythmInWords({ every }, lang)),
      records,
    }));
  const lastOf = ({ due }: DutyRecord) => due?.last ?? '9999';
  const deadlines = today
    .filter(({ due }) => due !== undefined)
    .sort((a, b) => (lastOf(a) < lastOf(b) ? -1 : lastOf(a) > lastOf(b) ? 1 : 0));
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    total: deadlines.length + [...recurring.values()].flat().length,
    groups: groups.map(({ id, name, records }) => ({
      id,
      name,
      duties: records.map((record) => timedDuty(policy, record, lang)),
    })),
    years: groups.flatMap(({ id, name, records }) => yearsRows({ name, url: `#${id}` }, records, lang)),
    deadlines: deadlines.map((record) => timedDuty(policy, record, lang)),
    choices: holderChoices(policy, timed, lang),
  };
}

function timedDuty(policy: Policy, record: DutyRecord, lang: Lang): TimedDuty {
  const { rhythm, trigger } = record;
  const deadline = deadlineOf(record, policy.asOf, lang);
  const isAtLeast = rhythm?.atLeast === true ? [rhythmInWords(rhythm, lang)] : [];
  const isOpen = rhythm?.words === undefined ? [] : [rhythm.words[lang]];
  return {
    ...dutyLine(policy, record, lang),
    ...(deadline === undefined ? {} : { deadline }),
    details: rhythm === undefined ? [] : [...isOpen, ...isAtLeast, ...rhythmDetails(rhythm, lang)],
    ...(trigger === undefined ? {} : { trigger: trigger[lang] }),
    holders: holdersOf(record),
  };
}

const holdersOf = ({ bearers }: DutyRecord): readonly string[] => [
  ...new Set(bearers.flatMap(({ id, kinds }): readonly string[] => (kinds.length > 0 ? kinds : [id]))),
];

/** Kinds of office first, then the named by name. */
function holderChoices(policy: Policy, records: readonly DutyRecord[], lang: Lang): readonly Choice[] {
  const found = new Set(records.flatMap(holdersOf));
  const kinds: readonly string[] = officeKinds.filter((kind) => found.has(kind));
  const choice = (value: string) => ({ value, name: holderName(policy, value, lang) });
  const named = [...found].filter((id) => !kinds.includes(id)).map(choice);
  return [...kinds.map(choice), ...named.sort((a, b) => a.name.localeCompare(b.name, lang))];
}

/** The years in a term that the table shows: the plans of government run for five. */
const term = 5;

/** What some duties of one interval ask in each year of a term; nothing for an interval that does not divide a year or a term into whole parts. */
function yearsOf(every: string, points: Points, lang: Lang): YearsRow['cells'] | undefined {
  const months = Number(/^P(\d+)M$/.exec(every)?.[1]);
  const years = Number(/^P(\d+)Y$/.exec(every)?.[1]);
  const cells = (cellOf: (year: number) => string | undefined) =>
    Array.from({ length: term }, (_, index) => cellOf(index + 1));
  if (months > 0 && 12 % months === 0) return cells(() => t(lang, 'duties.timesAYear', { count: 12 / months }));
  if (!(years <= term)) return undefined;
  return cells((year) => {
    const ofInterval = ((year - 1) % years) + 1;
    const named = points.filter(({ after }) => Math.ceil(daysIn(after) / 365.25 - 0.01) === ofInterval);
    if (named.length > 0) return named.map((point) => point[lang]).join(', ');
    return ofInterval === years ? t(lang, 'duties.once') : undefined;
  });
}

/** The points of an interval by which a duty is done, as far as the text names any. */
type Points = readonly { readonly after: string; readonly id: string; readonly en: string }[];

/** The rows of the years of one interval: one for those duties whose text names the same points of it. */
function yearsRows(
  row: Pick<YearsRow, 'name' | 'url'>,
  records: readonly DutyRecord[],
  lang: Lang,
): readonly YearsRow[] {
  const pointsOf = ({ rhythm }: DutyRecord): Points => rhythm?.at ?? [];
  const same = Map.groupBy(records, (record) =>
    JSON.stringify(pointsOf(record).map((point) => [point.after, point[lang]])),
  );
  return [...same.values()].flatMap((own) => {
    const cells = yearsOf(own[0]!.rhythm?.every ?? '', pointsOf(own[0]!), lang);
    return cells === undefined ? [] : [{ ...row, count: own.length, cells }];
  });
}

/** The duties of one subject. */
export interface SubjectSection {
  readonly subject: DutySubject;
  readonly name: string;
  readonly count: number;
  /** Those that are about it first of all. */
  readonly duties: readonly DutyLine[];
  /** Those that are about another subject first, as links to them. */
  readonly also: readonly NamedLink[];
}

/** The view of the duties by subject. */
export function subjectsView(
  policy: Policy,
  lang: Lang,
): { readonly lang: Lang; readonly asOf: string; readonly sections: readonly SubjectSection[] } {
  const lines = orderedRecords(policy)
    .filter((record) => holdsOn(record, policy.asOf))
    .map((record) => dutyLine(policy, record, lang));
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    sections: dutySubjects
      .map((subject) => {
        const all = lines.filter(({ subjects }) => subjects.includes(subject));
        const duties = all.filter(({ subjects }) => subjects[0] === subject);
        return {
          subject,
          name: t(lang, `subject.${subject}`),
          count: all.length,
          duties,
          also: all.filter((line) => !duties.includes(line)).map(({ place, url }) => ({ name: place.name, url })),
        };
      })
      .filter(({ count }) => count > 0),
  };
}

/** The duties of one regulation. */
export interface RegulationSection extends CoverageRow {
  readonly note?: string;
  readonly evidenceNote?: string;
  readonly claim?: ClaimView;
  /** Those that somebody bears have a place of their own; the others are shown here with all that belongs to them. */
  readonly lines: readonly (DutyLine | DutyView)[];
  readonly waivers: readonly { readonly place: NamedLink; readonly reason: string }[];
  /** The provisions without duties, where somebody has begun to write them down. */
  readonly gaps: readonly NamedLink[];
  /** Duties that were published and are none any more. */
  readonly retired: readonly { readonly id: string; readonly reason: string }[];
}

/** The view of the duties by regulation. */
export function dutyRegulationsView(
  policy: Policy,
  lang: Lang,
): { readonly lang: Lang; readonly asOf: string; readonly sections: readonly RegulationSection[] } {
  const records = Map.groupBy(orderedRecords(policy), ({ regulation }) => regulation);
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    sections: coverageRows(policy, lang).map((row): RegulationSection => {
      const regulation = policy.regulations.get(row.id)!;
      const data = regulation.duties?.data;
      const placed = (address: string) => ({
        name: addressLabel(address, lang),
        url: placeUrl(regulation, address, lang, momentOfToday(policy)),
      });
      return {
        ...row,
        ...(data === undefined
          ? {}
          : {
              ...(data.note === undefined ? {} : { note: data.note[lang] }),
              evidenceNote: data.evidenceNote[lang],
              claim: claimView(policy, lang, data),
            }),
        lines: (records.get(row.id) ?? []).map((record) =>
          record.bearers.length === 0 ? dutyView(policy, record, lang) : dutyLine(policy, record, lang),
        ),
        waivers: (data?.waived ?? []).map(({ provision, reason }) => ({
          place: placed(provision),
          reason: reason[lang],
        })),
        gaps: data === undefined ? [] : dutyCoverage(regulation).open.map(({ address }) => placed(address)),
        retired: (data?.retired ?? []).map(({ id, reason }) => ({ id, reason: reason[lang] })),
      };
    }),
  };
}
