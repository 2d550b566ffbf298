/** The duties of a kind of office or of an actor, and the way in to all of them, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { dutyCoverage } from '../policy/duties.ts';
import {
  dutiesOf,
  dutyHolders,
  holdsOn,
  isOfficeKind,
  officeKinds,
  type DutyRecord,
  type OfficeDuty,
  type OfficeKind,
} from '../policy/duty-record.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import type { NamedLink } from './area-view.ts';
import { dateInWords } from './dates.ts';
import { daysIn, rhythmInWords } from './duty-times.ts';
import {
  capital,
  dutyFilters,
  dutyLine,
  dutySubjects,
  dutyView,
  holderName,
  modalities,
  orderedRecords,
  type DutyFilter,
  type DutyLine,
  type DutySubject,
  type DutyView,
} from './duty-views.ts';
import { byPrecedence } from './precedence.ts';
import { dutiesFileUrl, dutiesJsonUrl, dutiesOfUrl, dutyPageUrl, entryUrl, regulationUrl } from './urls.ts';

/** How many duties of each modality hold. */
export type Counts = Readonly<Record<DutyRecord['modality'], number>>;

/** A kind of office or an actor, with what it has to do. */
export interface HolderLink extends NamedLink {
  readonly id: string;
  /** Who has its functions now, where that is another. */
  readonly now?: string;
  readonly counts: Counts;
}

/** A value to filter by, with its name. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A value to filter by, with how many duties have it. */
export interface CountedChoice extends Choice {
  readonly count: number;
}

/** Everything the page of a kind of office or of an actor shows. */
export interface DutiesOfView {
  readonly lang: Lang;
  readonly id: string;
  readonly name: string;
  /** What a search result says of the page. */
  readonly description: string;
  /** What it is; of an actor. */
  readonly about?: string;
  /** The entry in the list of actors. */
  readonly actor?: NamedLink;
  /** The kinds of office in which every one has it. */
  readonly foundIn: readonly NamedLink[];
  /** Who has its functions now, where it is no more. */
  readonly successor?: NamedLink;
  /** Actors whose functions it took over and whose duties are its own now. */
  readonly predecessors: readonly NamedLink[];
  /** Classes of institutions that it belongs to and whose duties it has. */
  readonly classes: readonly NamedLink[];
  /** The institutions that belong to it; of a class. */
  readonly includes: readonly NamedLink[];
  readonly asOf: string;
  readonly counts: Counts;
  readonly total: number;
  /** What recurs or has a deadline: deadlines first, then from the shortest interval. */
  readonly dated: readonly DutyView[];
  /** The duties that hold, under the subject that each is about first of all. */
  readonly groups: readonly {
    readonly subject: DutySubject;
    readonly name: string;
    readonly counts: Counts;
    readonly duties: readonly DutyView[];
  }[];
  /** The duties that hold no longer or not yet. */
  readonly others: readonly DutyView[];
  /** The filters of which more than one value occurs. */
  readonly filters: readonly { readonly name: DutyFilter; readonly choices: readonly CountedChoice[] }[];
  /** How the evidence of these duties is known, one line for each regulation. */
  readonly evidenceNotes: readonly { readonly regulation: NamedLink; readonly words: string }[];
  readonly files: readonly NamedLink[];
  readonly check: string;
}

/** The view of a holder. */
export function dutiesOfView(policy: Policy, holder: string, lang: Lang): DutiesOfView {
  const records = orderedRecords(policy);
  const held = dutiesOf(records, holder, policy.asOf);
  const views = held.map(({ duty, bearers }) => dutyView(policy, duty, lang, bearers));
  const times = new Map(held.map(({ duty }) => [duty.id, timeRank(duty)]));
  const rank = ({ modality }: DutyView) => modalities.indexOf(modality);
  const actor = policy.actors.get(holder)?.yaml.data;
  const successor = actor?.successor?.actor;
  const name = holderName(policy, holder, lang);
  const bearers = held.flatMap((each) => each.bearers);
  const links = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => ({ name: holderName(policy, id, lang), url: dutiesOfUrl(lang, id) }));
  return {
    lang,
    id: holder,
    name,
    description: t(lang, held.length === 0 ? 'duties.description.none' : 'duties.description', {
      name: capital(name),
      total: held.length,
    }),
    ...(actor === undefined
      ? {}
      : {
          about: capital(actor.function[lang]),
          actor: { name: actor.name[lang], url: entryUrl(lang, 'actors', holder) },
        }),
    foundIn: links(actor?.foundIn?.kinds ?? []),
    ...(successor === undefined ? {} : { successor: links([successor])[0]! }),
    predecessors: links(bearers.filter(({ successors }) => successors.includes(holder)).map(({ id }) => id)),
    classes: links(bearers.filter(({ includes }) => includes?.includes(holder)).map(({ id }) => id)),
    includes: links(actor?.includes ?? []),
    asOf: dateInWords(lang, policy.asOf),
    counts: countsOf(views),
    total: held.length,
    dated: views
      .filter(({ when }) => when !== undefined)
      .sort((a, b) => (times.get(a.id)! < times.get(b.id)! ? -1 : times.get(a.id)! > times.get(b.id)! ? 1 : 0)),
    groups: dutySubjects
      .map((subject) => {
        const duties = views.filter(({ subjects }) => subjects[0] === subject).sort((a, b) => rank(a) - rank(b));
        return { subject, name: t(lang, `subject.${subject}`), counts: countsOf(duties), duties };
      })
      .filter(({ duties }) => duties.length > 0),
    others: otherDays(records, holder, policy.asOf).map(({ duty, bearers }) => dutyView(policy, duty, lang, bearers)),
    filters: dutyFilters
      .map((name) => ({
        name,
        choices: choicesOf(policy, name, held, lang).map((choice) => ({
          ...choice,
          count: views.filter(({ choices }) => choices[name].includes(choice.value)).length,
        })),
      }))
      .filter(({ choices }) => choices.length > 1),
    evidenceNotes: evidenceNotes(policy, held, lang),
    files: [
      ...(['csv', 'ics'] as const).map((format) => ({
        name: t(lang, `duties.file.${format}`),
        url: dutiesFileUrl(lang, holder, format),
      })),
      { name: 'JSON', url: dutiesJsonUrl(holder) },
    ],
    check: dutyPageUrl(lang, 'check'),
  };
}

/** The duties of a holder that do not hold today, but did or will. */
function otherDays(records: readonly DutyRecord[], holder: string, today: string): readonly OfficeDuty[] {
  const notToday = records.filter((duty) => !holdsOn(duty, today));
  return notToday.flatMap((duty) => {
    // On a day on which it holds the bearers are the same; of one that nobody dates any day will do.
    const [day = today] = duty.holds.map(({ from }) => from);
    const always = duty.holds.length > 0 ? duty : { ...duty, holds: [{ from: today }] };
    return dutiesOf([always], holder, day).map(({ bearers }) => ({ duty, bearers }));
  });
}

/** What duties with a time are ordered by: the last day, then the interval; what has neither comes last. */
function timeRank({ due, rhythm }: DutyRecord): string {
  if (due?.last !== undefined) return `0 ${due.last}`;
  if (due !== undefined) return '1';
  if (rhythm?.every === undefined) return '3';
  return `2 ${String(Math.round(daysIn(rhythm.every))).padStart(6, '0')}`;
}

/** How many of some duties there are of each modality. */
function countsOf(duties: readonly Pick<DutyRecord, 'modality'>[]): Counts {
  const count = (modality: DutyRecord['modality']) => duties.filter((duty) => duty.modality === modality).length;
  return { must: count('must'), 'must-not': count('must-not'), may: count('may') };
}

/** A holder with what it has to do on the day of the policy. */
function holderLink(policy: Policy, holder: string, lang: Lang): HolderLink {
  const successor = policy.actors.get(holder)?.yaml.data.successor?.actor;
  return {
    id: holder,
    name: holderName(policy, holder, lang),
    url: dutiesOfUrl(lang, holder),
    ...(successor === undefined ? {} : { now: holderName(policy, successor, lang) }),
    counts: countsOf(dutiesOf(orderedRecords(policy), holder, policy.asOf).map(({ duty }) => duty)),
  };
}

function choicesOf(policy: Policy, filter: DutyFilter, held: readonly OfficeDuty[], lang: Lang): readonly Choice[] {
  const records = held.map(({ duty }) => duty);
  switch (filter) {
    case 'subject': {
      const found = new Set(records.flatMap(({ subjects }) => subjects));
      return dutySubjects
        .filter((subject) => found.has(subject))
        .map((value) => ({ value, name: t(lang, `subject.${value}`) }));
    }
    case 'modality':
      return modalities
        .filter((modality) => records.some((record) => record.modality === modality))
        .map((value) => ({ value, name: t(lang, `duties.modality.${value}`) }));
    case 'when':
      return timeChoices(records, lang);
    case 'bearer': {
      const order = ['office', 'head', 'role'];
      const found = new Map(held.flatMap(({ bearers }) => bearers.map((bearer) => [bearer.id, bearer])));
      return [...found.values()]
        .sort((a, b) => order.indexOf(a.as ?? '') - order.indexOf(b.as ?? ''))
        .map(({ id, name }) => ({ value: id, name: capital(name[lang]) }));
    }
    case 'regulation': {
      const found = new Set(records.map(({ regulation }) => regulation));
      return [...found].map((value) => ({ value, name: policy.regulations.get(value)!.citation }));
    }
  }
}

function timeChoices(records: readonly DutyRecord[], lang: Lang): readonly Choice[] {
  const rhythms = records.flatMap(({ rhythm }) => (rhythm === undefined ? [] : [rhythm]));
  const intervals = new Map(rhythms.flatMap(({ every }) => (every === undefined ? [] : [[every, daysIn(every)]])));
  const some = (value: string, is: boolean): readonly Choice[] =>
    is ? [{ value, name: t(lang, `duties.when.${value as 'due'}`) }] : [];
  return [
    ...some('rhythm', rhythms.length > 0),
    ...[...intervals]
      .sort(([, a], [, b]) => a - b)
      .map(([every]) => ({ value: every, name: capital(rhythmInWords({ every }, lang)) })),
    ...some(
      'open',
      rhythms.some(({ every }) => every === undefined),
    ),
    ...some(
      'due',
      records.some(({ due }) => due !== undefined),
    ),
    ...some(
      'none',
      records.some(({ due, rhythm }) => due === undefined && rhythm === undefined),
    ),
  ];
}

function evidenceNotes(policy: Policy, held: readonly OfficeDuty[], lang: Lang): DutiesOfView['evidenceNotes'] {
  return [...new Set(held.map(({ duty }) => duty.regulation))].map((id) => {
    const { citation, duties } = policy.regulations.get(id)!;
    return {
      regulation: { name: citation, url: dutyPageUrl(lang, 'regulations', id) },
      words: duties!.data.evidenceNote[lang],
    };
  });
}

/** How far the duties of a regulation cover its text. */
export interface CoverageRow {
  readonly id: string;
  readonly citation: string;
  readonly title: string;
  /** Its place among the duties by regulation. */
  readonly url: string;
  readonly textUrl: string;
  /** Whether anybody has written down its duties. */
  readonly isWritten: boolean;
  readonly provisions: number;
  readonly covered: number;
  readonly waived: number;
  readonly open: number;
  readonly duties: number;
}

/** The regulations whose words oblige, empower or forbid, with how far that is written down as duties. */
export function coverageRows(policy: Policy, lang: Lang): readonly CoverageRow[] {
  return byPrecedence(policy, policy.regulations.values()).flatMap((regulation) => {
    const row = coverageRow(regulation, lang);
    return row.provisions === 0 ? [] : [row];
  });
}

function coverageRow(regulation: Regulation, lang: Lang): CoverageRow {
  const { provisions, covered, waived, open } = dutyCoverage(regulation);
  return {
    id: regulation.id,
    citation: regulation.citation,
    title: regulation.facts.data.title[lang],
    url: dutyPageUrl(lang, 'regulations', regulation.id),
    textUrl: regulationUrl(lang, regulation.id),
    isWritten: regulation.duties !== undefined,
    provisions: provisions.length,
    covered: covered.length,
    waived: waived.length,
    open: open.length,
    duties: regulation.duties?.data.duties.length ?? 0,
  };
}

/** What holders stand under on the first page, besides the kinds of office. */
export const holderGroups = ['role', 'head', 'office', 'named'] as const;

/** Everything the first page of the duties shows. */
export interface DutiesView {
  readonly lang: Lang;
  readonly asOf: string;
  readonly offices: readonly HolderLink[];
  readonly groups: readonly {
    readonly kind: (typeof holderGroups)[number];
    readonly holders: readonly HolderLink[];
  }[];
  readonly rhythms: readonly { readonly name: string; readonly url: string; readonly count: number }[];
  readonly subjects: readonly { readonly name: string; readonly url: string; readonly count: number }[];
  readonly coverage: readonly CoverageRow[];
  readonly total: number;
  /** The duties that nobody is named to bear. */
  readonly bearerless: readonly DutyLine[];
  readonly json: string;
}

/** The view of the first page. */
export function dutiesView(policy: Policy, lang: Lang): DutiesView {
  const records = orderedRecords(policy);
  const today = records.filter((record) => holdsOn(record, policy.asOf));
  const holders = dutyHolders(records).filter((id) => !isOfficeKind(id));
  const groupOf = (id: string) => policy.actors.get(id)?.yaml.data.foundIn?.as ?? 'named';
  const weight = ({ counts }: HolderLink) => counts.must + counts['must-not'] + counts.may;
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    offices: officeKinds.map((kind) => holderLink(policy, kind, lang)),
    groups: holderGroups
      .map((kind) => ({
        kind,
        holders: holders
          .filter((id) => groupOf(id) === kind)
          .map((id) => holderLink(policy, id, lang))
          .sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, lang)),
      }))
      .filter((group) => group.holders.length > 0),
    rhythms: rhythmCounts(today, lang),
    subjects: dutySubjects
      .map((subject) => ({
        name: t(lang, `subject.${subject}`),
        url: dutyPageUrl(lang, 'subjects', subject),
        count: today.filter(({ subjects }) => subjects.includes(subject)).length,
      }))
      .filter(({ count }) => count > 0),
    coverage: coverageRows(policy, lang),
    total: today.length,
    bearerless: today.filter(({ bearers }) => bearers.length === 0).map((record) => dutyLine(policy, record, lang)),
    json: dutiesJsonUrl(),
  };
}

function rhythmCounts(today: readonly DutyRecord[], lang: Lang): DutiesView['rhythms'] {
  const counts: Readonly<Record<string, number>> = {
    deadlines: today.filter(({ due }) => due !== undefined).length,
    recurring: today.filter(({ rhythm }) => rhythm !== undefined).length,
  };
  return (['recurring', 'deadlines'] as const).map((anchor) => ({
    name: t(lang, `duties.${anchor}`),
    url: dutyPageUrl(lang, 'rhythm', anchor),
    count: counts[anchor]!,
  }));
}

/** The kinds of office that the home page asks for first. */
export const firstOffices = [
  'regency',
  'city',
  'province',
  'ministry',
  'agency',
] as const satisfies readonly OfficeKind[];
