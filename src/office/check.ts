/**
 * What an office's file says against the duties of the office on a day: which are open, late, due soon, fulfilled, or shown too weakly. The rules
 * are told to readers in `office.rule.*`.
 */
import { addDuration } from '../policy/duration.ts';
import { bearersIn, dutiesFor, holdsOn, type DutyRecord, type OfficeKind, type Reach } from '../policy/duty-record.ts';
import { nearest } from '../policy/nearest.ts';
import { daysBetween, nextPoint } from './days.ts';
import {
  evidenceKinds,
  namedKinds,
  officeOf,
  type Entry,
  type EvidenceKind,
  type NamedEntry,
  type OfficeFile,
  type Problem,
  type Rule,
  type Shown,
} from './file.ts';
import { nearestDuty } from './nearest-duty.ts';

/** What the check has to know of a duty. */
export interface KnownDuty extends Reach, Pick<DutyRecord, 'id' | 'provision' | 'modality'> {
  readonly due?: { readonly within?: string; readonly last?: string };
  readonly rhythm?: {
    readonly every?: string;
    /** Whether the intervals are counted from an event. */
    readonly anchor?: unknown;
    readonly at?: readonly { readonly after: string }[];
  };
  readonly evidence: readonly { readonly kind: EvidenceKind }[];
}

/** All that files are checked against. */
export interface Known<Duty extends KnownDuty = KnownDuty> {
  readonly duties: readonly Duty[];
  /** Ids that were duties once, with those that took their place. */
  readonly retired: readonly { readonly id: string; readonly becomes: readonly string[] }[];
  /** The actors that an office can be, with their names. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

/** How a duty stands, the most urgent first. */
export const standings = [
  'late',
  'evidence-too-weak',
  'due-soon',
  'open',
  'fulfilled',
  'not-applicable',
  'optional',
] as const;
export type Standing = (typeof standings)[number];

/** Why evidence is too weak: there is none, it only shows that something exists, nobody knows of when it is, or it is too old. */
export type Weakness = 'none' | 'exists-only' | 'undated' | 'out-of-date';

/** From where a day follows: the text of the duty, its rhythm, the event that the office names, or the office's own day. */
export type DueFrom = 'text' | 'rhythm' | 'event' | 'own';

/** How a duty stands in an office on a day. */
export interface Checked<Duty extends KnownDuty = KnownDuty> {
  readonly duty: Duty;
  /** Absent where the file says nothing of it. */
  readonly entry?: Entry;
  readonly standing: Standing;
  /**
   * Whether something is open: not what does not apply or is fulfilled, though its next time be due soon. What has not been done yet is open, however
   * near its last day is.
   */
  readonly isOpen: boolean;
  /** The day by which it has to be done (again). */
  readonly due?: string;
  readonly dueFrom?: DueFrom;
  readonly weakness?: Weakness;
  /** Kinds of evidence that the duty names and the office does not show; told for what is said to be done. */
  readonly missing: readonly EvidenceKind[];
  /** Whether a day follows only from that of an event that the office has not named. */
  readonly needsEvent: boolean;
}

/** How many duties stand how. */
export interface Summary {
  readonly duties: number;
  readonly mandatory: number;
  /** Mandatory duties that are open. */
  readonly unsettled: number;
  /** Mandatory duties of which the file says nothing. */
  readonly unsaid: number;
  /** Mandatory duties by how they stand; `optional` are those that are not mandatory and not used. */
  readonly standings: Readonly<Record<Standing, number>>;
}

/** What a check gives. */
export interface Report<Duty extends KnownDuty = KnownDuty> {
  readonly on: string;
  /** The duties of the office, in the order of the records. */
  readonly duties: readonly Checked<Duty>[];
  readonly summary: Summary;
  /** What is wrong with entries: duties that are none, none of this office, or not on this day. */
  readonly problems: readonly Problem[];
}

/** Checks what a file says against the duties of its kind of office on a day. */
export function check<Duty extends KnownDuty>(
  file: OfficeFile & { readonly kind: OfficeKind },
  known: Known<Duty>,
  on: string,
): Report<Duty> {
  const office = officeOf(file);
  const entries = new Map(file.duties.map(({ id, entry }) => [id, entry]));
  const duties = dutiesFor(known.duties, office, on).map(({ duty }) => checkDuty(duty, entries.get(duty.id), on));
  return { on, duties, summary: summaryOf(duties), problems: problemsOf(file, known, on) };
}

/** How a duty stands with what an office says of it. */
export function checkDuty<Duty extends KnownDuty>(duty: Duty, said: Entry | undefined, on: string): Checked<Duty> {
  const entry = said ?? { evidence: [] };
  const recurs = duty.rhythm !== undefined;
  // What is shown or done only later was not yet so on that day.
  const shown = entry.evidence.filter(({ date }) => date === undefined || date <= on);
  const isLater = entry.done !== undefined && entry.done > on;
  const isClaimed =
    !isLater && (entry.state === 'done' || (recurs && entry.done !== undefined && entry.state !== 'not-applicable'));
  const done = isClaimed ? (entry.done ?? lastOf(duty, shown)) : undefined;
  const { due, dueFrom } = dueOf(duty, entry, on, isClaimed, done);
  // What is done once is not due any more, unless the office wants it again.
  const isAhead = !isClaimed || recurs || dueFrom === 'own';
  const isLate = isAhead && due !== undefined && due < on;
  const weak = isClaimed ? weaknessOf(duty, shown, entry.done, on) : undefined;
  // What was done too long ago cannot be shown by anything newer.
  const weakness = isLate && weak === 'out-of-date' ? undefined : weak;
  const standing = standingOf();
  return {
    duty,
    ...(said === undefined ? {} : { entry: said }),
    standing,
    isOpen: neverSettled.has(standing) || (standing === 'due-soon' && !isClaimed),
    ...(due === undefined ? {} : { due }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(weakness === undefined ? {} : { weakness }),
    missing: isClaimed ? missingIn(duty, shown) : [],
    needsEvent: due === undefined && asksForEvent(duty),
  };

  function standingOf(): Standing {
    if (entry.state === 'not-applicable' && entry.reason !== undefined) return 'not-applicable';
    if (duty.modality === 'may') return isClaimed ? 'fulfilled' : 'optional';
    if (isLate) return 'late';
    if (weakness !== undefined) return 'evidence-too-weak';
    if (isAhead && due !== undefined && daysBetween(on, due) <= soonDays(duty)) return 'due-soon';
    return isClaimed ? 'fulfilled' : 'open';
  }
}

/** The standings that leave something open whatever was done. */
const neverSettled: ReadonlySet<Standing> = new Set(['late', 'evidence-too-weak', 'open']);

/** Whether a term of a duty is counted from an event that only the office knows the day of. */
export const asksForEvent = ({ due, rhythm }: KnownDuty): boolean =>
  rhythm?.anchor !== undefined || (due?.within !== undefined && due.last === undefined);

/** How many days before the last one something is due soon: 90, or a quarter of the interval where that is less. */
export function soonDays({ rhythm }: KnownDuty): number {
  const interval =
    rhythm?.every === undefined ? Infinity : daysBetween('2001-01-01', addDuration('2001-01-01', rhythm.every));
  return Math.min(90, Math.floor(interval / 4));
}

/** Whether a duty is one of carrying out, covering or reviewing, and not only of having something. */
const isOfDoing = ({ evidence }: KnownDuty): boolean => evidence.some(({ kind }) => kind !== 'exists');

/** The evidence that can show that a duty is fulfilled: for one of doing, not that something exists. */
const strong = (duty: KnownDuty, shown: readonly Shown[]): readonly Shown[] =>
  isOfDoing(duty) ? shown.filter(({ kind }) => kind !== 'exists') : shown;

/** The last day that evidence shows a duty done. */
const lastOf = (duty: KnownDuty, shown: readonly Shown[]): string | undefined =>
  strong(duty, shown)
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);

function dueOf(
  { due, rhythm, holds }: KnownDuty,
  { event, next }: Entry,
  on: string,
  isClaimed: boolean,
  done: string | undefined,
): { readonly due?: string; readonly dueFrom?: DueFrom } {
  const derived = ((): { readonly due?: string; readonly dueFrom?: DueFrom } => {
    const isFirst = !isClaimed || rhythm === undefined;
    if (isFirst && due?.last !== undefined) return { due: due.last, dueFrom: 'text' };
    if (isFirst && due?.within !== undefined)
      return event === undefined ? {} : { due: addDuration(event, due.within), dueFrom: 'event' };
    const every = rhythm?.every;
    if (every === undefined) return {};
    if (event !== undefined)
      return { due: nextPoint(event, every, rhythm?.at?.map(({ after }) => after) ?? [], done), dueFrom: 'event' };
    if (done !== undefined) return { due: addDuration(done, every), dueFrom: 'rhythm' };
    // Said to be done, but nobody knows when; or counted from an event that nobody has named.
    if (isClaimed || rhythm?.anchor !== undefined) return {};
    const held = holds.findLast(({ from }) => from <= on)?.from;
    return held === undefined ? {} : { due: addDuration(held, every), dueFrom: 'rhythm' };
  })();
  // An own day can be earlier than the one that the text gives, never later; one that is past with the last time done says nothing of the next.
  const isOwn = next !== undefined && (done === undefined || next > done);
  const isFree = derived.due === undefined || (isClaimed && rhythm === undefined);
  return isOwn && (isFree || next < derived.due!) ? { due: next, dueFrom: 'own' } : derived;
}

function weaknessOf(
  duty: KnownDuty,
  shown: readonly Shown[],
  done: string | undefined,
  on: string,
): Weakness | undefined {
  // What may be done needs no proof.
  if (duty.modality === 'may') return undefined;
  if (shown.length === 0) return 'none';
  const counted = strong(duty, shown);
  if (counted.length === 0) return 'exists-only';
  const every = duty.rhythm?.every;
  if (every === undefined) return undefined;
  // A piece without a day is of the day on which it was done.
  const days = counted.flatMap(({ date }) => date ?? done ?? []);
  if (days.length === 0) return 'undated';
  return days.some((day) => addDuration(day, every) >= on) ? undefined : 'out-of-date';
}

function missingIn(duty: KnownDuty, shown: readonly Shown[]): readonly EvidenceKind[] {
  return evidenceKinds.filter(
    (kind) => duty.evidence.some((named) => named.kind === kind) && !shown.some((piece) => piece.kind === kind),
  );
}

/** Counts duties by how they stand. */
function summaryOf(checked: readonly Checked[]): Summary {
  const mandatory = checked.filter(({ duty }) => duty.modality !== 'may');
  const count = (standing: Standing) =>
    (standing === 'optional' ? checked : mandatory).filter((each) => each.standing === standing).length;
  return {
    duties: checked.length,
    mandatory: mandatory.length,
    unsettled: mandatory.filter(({ isOpen }) => isOpen).length,
    unsaid: mandatory.filter(({ entry }) => entry === undefined).length,
    standings: Object.fromEntries(standings.map((standing) => [standing, count(standing)])) as Summary['standings'],
  };
}

/** Looking for the nearest id takes time: where this many are unknown, the file is not about these duties. */
const mostSuggestions = 100;

function problemsOf(
  { duties: entries, ...file }: OfficeFile & { readonly kind: OfficeKind },
  known: Known,
  on: string,
): readonly Problem[] {
  const names = new Map(known.actors.map(({ id, name }) => [id, name]));
  const duties = new Map(known.duties.map((duty) => [duty.id, duty]));
  const retired = new Map(known.retired.map(({ id, becomes }) => [id, becomes]));
  const office = officeOf(file);
  const own = new Set(dutiesFor(known.duties, office, on).map(({ duty }) => duty.id));
  let unknown = 0;
  const [first] = namedKinds.has(file.kind) ? [] : file.is;
  const region: readonly Problem[] =
    first === undefined
      ? []
      : [{ rule: 'is-region', line: first.line, column: first.column, params: { found: file.kind } }];
  const actors = file.is
    .filter(({ id }) => !names.has(id))
    .map(({ id, line, column }): Problem => {
      const [near = '–'] = nearest(id.slice(0, 100), names.keys(), 1);
      return {
        rule: 'actor-unknown',
        line,
        column,
        params: { found: id, nearest: near, name: names.get(near) ?? '–' },
      };
    });
  return [...region, ...actors, ...entries.flatMap(problemOf)];

  function problemOf({ id, line, column, entry }: NamedEntry): readonly Problem[] {
    const problem = (rule: Rule, params: Problem['params'] = {}): readonly Problem[] => [
      { rule, line, column, params: { id, ...params }, duty: id },
    ];
    const duty = duties.get(id);
    if (duty === undefined) {
      const becomes = retired.get(id);
      if (becomes !== undefined) return problem('duty-retired', { becomes: becomes.join(', ') || '–' });
      unknown += 1;
      return problem('duty-unknown', {
        nearest: unknown > mostSuggestions ? '–' : nearestDuty(id, duties.keys(), own),
      });
    }
    const force = outOfForce(duty, on);
    if (force !== undefined) return problem(...force);
    if (bearersIn(duty, office).length === 0)
      return problem('duty-elsewhere', { bearers: duty.bearers.map(bearerWords).join(', ') || '–' });
    const { done } = entry;
    return done !== undefined && done > on ? problem('day-later', { day: done, on }) : [];
  }

  function bearerWords({ id }: Reach['bearers'][number]): string {
    const name = names.get(id);
    return name === undefined ? id : `${name} (${id})`;
  }
}

/** That a duty does not hold on a day, with when it does. */
function outOfForce({ holds }: KnownDuty, on: string): readonly [Rule, Problem['params']?] | undefined {
  if (holdsOn({ holds }, on)) return undefined;
  const next = holds.find(({ from }) => from > on);
  if (next !== undefined) return ['duty-begins', { from: next.from }];
  const until = holds.at(-1)?.until;
  return until === undefined ? ['duty-undated'] : ['duty-ended', { until }];
}
