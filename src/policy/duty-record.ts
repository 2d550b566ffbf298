/**
 * Duties as plain data that stands alone: what other programs read, and what a browser needs to tell which duties an office has on a day. Nothing
 * here knows the texts; `dutyRecords` in `duties.ts` makes them.
 */
import type { DutiesData, Localized, OfficeKinds } from './schema.gen.ts';
import type { Confidence } from './types.ts';

/** One duty as `duties.yaml` has it. */
export type Duty = DutiesData['duties'][number];

/** A kind of office. */
export type OfficeKind = OfficeKinds[number];

/** The kinds of office, in the order in which pages show them. */
export const officeKinds: readonly OfficeKind[] = [
  'ministry',
  'agency',
  'province',
  'regency',
  'city',
  'national-team',
];

/** Who has a duty. */
export interface Bearer {
  /** The id of the actor. */
  readonly id: string;
  readonly name: Localized;
  /** The kinds of office in which every office has it, as far as the duty is meant for them; none for a named institution. */
  readonly kinds: readonly OfficeKind[];
  /** What it is there: the office itself, its head, or a role or unit inside it. */
  readonly as?: 'office' | 'head' | 'role';
  /** The ids of the actors that belong to a class or a group, with those that have their functions now. */
  readonly includes?: readonly string[];
  /** The ids of the institutions of which it, or an actor that it includes, is a part, with those that have their functions now. */
  readonly under?: readonly string[];
  /** The ids of the actors that have its functions now, the nearest first, where it is no more. */
  readonly successors: readonly string[];
}

/** A stretch of days: from the first on, until the day before the last; without end where nothing is known to end it. */
export interface Span {
  readonly from: string;
  readonly until?: string;
}

/** A piece of evidence with what it rests on. */
export interface Evidence extends Localized {
  readonly kind: Duty['evidence'][number]['kind'];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** One duty with all that it needs to stand alone. */
export interface DutyRecord extends Pick<
  Duty,
  'id' | 'provision' | 'modality' | 'action' | 'object' | 'trigger' | 'rhythm' | 'subjects' | 'note' | 'bearersFrom'
> {
  /** The id of the regulation. */
  readonly regulation: string;
  /** The provision as people cite it: `Perpres 95/2018 Pasal 9 ayat (2)`. */
  readonly citation: Localized;
  /** Other provisions that are part of it, as addresses in the same regulation. */
  readonly alsoIn: readonly string[];
  readonly bearers: readonly Bearer[];
  /** As `duties.yaml` has it; `last` is the last day that it can be done, where that follows from the text. */
  readonly due?: NonNullable<Duty['due']> & { readonly last?: string };
  readonly evidence: readonly Evidence[];
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  /** When it holds, the first stretch first; empty where nobody knows that its regulation is in force. */
  readonly holds: readonly Span[];
}

/** An office whose duties are asked for. */
export interface Office {
  readonly kind: OfficeKind;
  /** Ids of actors that the office itself is or whose function its head has: `menteri-panrb`. A regency has none. */
  readonly is?: readonly string[];
}

/** What tells which offices a duty reaches, and when. */
export interface Reach extends Pick<DutyRecord, 'holds'> {
  readonly bearers: readonly Pick<Bearer, 'id' | 'kinds' | 'includes' | 'under' | 'successors'>[];
}

/** A duty of an office, with those of its bearers that are found there. */
export interface OfficeDuty<Record extends Reach = DutyRecord> {
  readonly duty: Record;
  readonly bearers: readonly Record['bearers'][number][];
}

/** Whether a duty holds on a day. */
export const holdsOn = ({ holds }: Pick<Reach, 'holds'>, day: string): boolean =>
  holds.some(({ from, until }) => from <= day && (until === undefined || day < until));

/** Whose duties those of a bearer are: its own, of what it includes or is a part of, and of those that have the functions now. */
export const answering = ({
  id,
  includes = [],
  under = [],
  successors,
}: Reach['bearers'][number]): readonly string[] => [id, ...successors, ...includes, ...under];

/**
 * The bearers of a duty that an office is or has: named institutions that it is or has the functions of, classes that include it, and what every
 * office of its kind has.
 */
export function bearersIn<Record extends Reach>(
  { bearers }: Record,
  { kind, is = [] }: Office,
): readonly Record['bearers'][number][] {
  return bearers.filter((bearer) => bearer.kinds.includes(kind) || is.some((own) => answering(bearer).includes(own)));
}

/**
 * The duties of an office on a day, in the order of the records. A duty of every office of a kind reaches it, also through its head and the roles
 * inside it; one of a named institution, of a unit or an official of it, or of a class that includes it, reaches only the office that is that
 * institution, or that has its functions now.
 */
export function dutiesFor<Record extends Reach>(
  records: readonly Record[],
  office: Office,
  day: string,
): readonly OfficeDuty<Record>[] {
  return records.flatMap((duty) => {
    const bearers = holdsOn(duty, day) ? bearersIn(duty, office) : [];
    return bearers.length === 0 ? [] : [{ duty, bearers }];
  });
}

/** Whether an id is that of a kind of office. */
export const isOfficeKind = (id: string): id is OfficeKind => officeKinds.some((kind) => kind === id);

/** Whose duties have a list of their own, by id: every kind of office, then the actors that have a duty or the functions of one that has, sorted. */
export function dutyHolders(records: readonly DutyRecord[]): readonly string[] {
  const actors = new Set(records.flatMap(({ bearers }) => bearers.flatMap(answering)));
  return [...officeKinds, ...[...actors].sort()];
}

/** The duties of a kind of office, or those that an actor has itself, in a class or with the functions of another, on a day. */
export function dutiesOf(records: readonly DutyRecord[], holder: string, day: string): readonly OfficeDuty[] {
  if (isOfficeKind(holder)) return dutiesFor(records, { kind: holder }, day);
  return records.flatMap((duty) => {
    const own = duty.bearers.filter((bearer) => answering(bearer).includes(holder));
    return own.length === 0 || !holdsOn(duty, day) ? [] : [{ duty, bearers: own }];
  });
}
