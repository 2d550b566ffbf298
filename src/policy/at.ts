/**
 * The policy on a day. Days are calendar days in Indonesia (Asia/Jakarta), written year-month-day; a change holds from the beginning of its day.
 * Everything here is derived: nothing is stored, nothing depends on when it is asked.
 */
import type { Lang } from '../i18n/languages.ts';
import { footingOfForce, weakest } from './evidence.ts';
import { changesForce, standsIn } from './operations.ts';
import { provenanceOf } from './relations.ts';
import type { Claim, Expression, Operation, Policy, Regulation, Text } from './types.ts';

/** The expression that holds on a day: the last that begins on it or before. Before the first change it is the enacted one. */
export function expressionOn(expressions: readonly Expression[], day: string): Expression {
  return expressions.findLast(({ from }) => from === undefined || from <= day) ?? expressions[0]!;
}

/** The text of a regulation on a day; the enacted text before its first change, `undefined` when there is none in the language. */
export function textOn(regulation: Regulation, day: string, lang: Lang): Text | undefined {
  return expressionOn(regulation.expressions, day).texts.get(lang);
}

const policiesOn = new WeakMap<Policy, Map<string, Policy>>();

/** The same policy with every text and elucidation as it reads on a day; made once for each day. */
export function policyOn(policy: Policy, day: string): Policy {
  const made = policiesOn.get(policy) ?? new Map<string, Policy>();
  policiesOn.set(policy, made);
  const regulations = () =>
    [...policy.regulations].map(([id, regulation]) => {
      const { texts, elucidations } = expressionOn(regulation.expressions, day);
      return [id, { ...regulation, texts, elucidations }] as const;
    });
  const then = made.get(day) ?? { ...policy, asOf: day, regulations: new Map(regulations()) };
  made.set(day, then);
  return then;
}

/** The force of a regulation on a day, as its dates and the relations of others tell it. */
export interface Status extends Claim {
  /**
   * `unknown` when nobody knows when it came or comes into force; `not-yet` before that; `in-force`; `ended` by a repeal, by itself or by its own
   * last day; `contested` where sources contradict each other.
   */
  readonly value: 'unknown' | 'not-yet' | 'in-force' | 'ended' | 'contested';
  /** The first day of the status, where it is known. */
  readonly since?: string;
  /** The id of the regulation that ended it. */
  readonly by?: string;
  /** The ids of the regulations that had changed its text or force by then, the first change first. */
  readonly changedBy: readonly string[];
}

/** What ended a regulation: a repeal by another, or its own last day. */
interface End extends Claim {
  readonly on: string;
  readonly by?: string;
}

/** The status of a regulation on a day. From the day of which sources contradict each other on, no date smooths their conflict. */
export function statusOn(policy: Policy, regulation: Regulation, day: string): Status {
  const { dates = {}, reportedStatus, confidence, sources } = regulation.facts.data;
  const changedBy = [
    ...new Set(
      regulation.operations
        .filter(({ outcome, on }) => outcome === 'applied' && on !== undefined && on <= day)
        .map(({ acting }) => acting),
    ),
  ];
  const end = endsOf(policy, regulation)
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0];
  const start = dates.inForce;
  if (end !== undefined) {
    const by = end.by === undefined ? {} : { by: end.by };
    return { value: 'ended', since: end.on, ...by, changedBy, confidence: end.confidence, sources: end.sources };
  }
  const isContested = reportedStatus?.value === 'contested' && reportedStatus.asOf <= day;
  if (isContested)
    return { value: 'contested', changedBy, confidence: reportedStatus.confidence, sources: reportedStatus.sources };
  if (start?.date === undefined) {
    const earliest = dates.promulgated?.date ?? dates.enacted?.date;
    if (earliest !== undefined && day < earliest) return { value: 'not-yet', changedBy, confidence, sources };
    return { value: 'unknown', changedBy, confidence, sources };
  }
  const footing = { confidence: start.confidence, sources: start.sources };
  if (start.date > day) return { value: 'not-yet', changedBy, ...footing };
  const { confidence: known, sources: seen } = footingOfForce(policy, regulation, day, { ...footing, on: start.date });
  return { value: 'in-force', since: start.date, changedBy, confidence: known, sources: seen };
}

const endsByPolicy = new WeakMap<Policy, ReadonlyMap<string, readonly End[]>>();

/** Everything that ends a regulation, in no order. */
function endsOf(policy: Policy, { id, facts }: Regulation): readonly End[] {
  let ends = endsByPolicy.get(policy);
  if (ends === undefined) {
    ends = collectRepeals(policy);
    endsByPolicy.set(policy, ends);
  }
  const own = facts.data.dates?.ended;
  const ownEnd = own?.date === undefined ? [] : [{ on: own.date, confidence: own.confidence, sources: own.sources }];
  return [...ownEnd, ...(ends.get(id) ?? [])];
}

function collectRepeals({ regulations }: Policy): ReadonlyMap<string, readonly End[]> {
  const ends = new Map<string, End[]>();
  for (const { id, facts } of regulations.values()) {
    for (const relation of facts.data.relations ?? []) {
      const start = facts.data.dates?.inForce;
      const on = relation.on ?? start?.date;
      if (relation.kind !== 'repeals' || on === undefined) continue;
      // A repeal is no better known than the day on which it takes effect.
      const claims = relation.on === undefined && start !== undefined ? [relation, start] : [relation];
      const end: End = { on, by: id, ...weakest(claims) };
      ends.get(relation.target)?.push(end) ?? ends.set(relation.target, [end]);
    }
  }
  return ends;
}

/** The operations that changed a provision, something around it or something in it, in the order in which they took effect. */
export function historyOf(regulation: Regulation, address: string): readonly Operation[] {
  return regulation.operations.filter(({ address: target, data, on }) => {
    const text = anyTextOn(regulation, on);
    return [target, data.address ?? target].some(
      (other) => standsIn(text, other, address) || standsIn(text, address, other),
    );
  });
}

/** The last operation up to a day that gave a provision its words: on itself or on something around it. */
export function lastChangeOf(regulation: InTime, address: string, day: string): Operation | undefined {
  return regulation.operations.findLast(({ outcome, on, data, address: target }) => {
    if (outcome !== 'applied' || on === undefined || on > day) return false;
    const text = anyTextOn(regulation, on);
    switch (data.operation) {
      case 'replace':
      case 'repeal':
      case 'substitute':
        return standsIn(text, address, target);
      case 'insert-after':
      case 'renumber':
        return data.address !== undefined && standsIn(text, address, data.address);
      default:
        return false;
    }
  });
}

/** What the words of a provision rest on, on a day: the operation that gave them, else what the enacted text rests on. */
export function provenanceOn(regulation: Regulation, address: string, day: string): Claim {
  const change = lastChangeOf(regulation, address, day);
  return change === undefined ? provenanceOf(regulation, address) : claimOf(change);
}

/** What an operation rests on: its own footing, else that of its file. */
export function claimOf({ data, yaml }: Operation): Claim {
  const { confidence, sources } = yaml.data;
  return { confidence: data.confidence ?? confidence, sources: data.sources ?? sources };
}

/** A regulation as far as its history goes. */
type InTime = Pick<Regulation, 'expressions' | 'operations'>;

/**
 * The operations on force that hold for a provision on a day, because they are on it or on something around it: from the day they take effect until
 * their time limit, or until the words they speak of are replaced.
 */
export function forceOn(regulation: InTime, address: string, day: string): readonly Operation[] {
  return regulation.operations.filter(
    (operation) =>
      !(operation.data.until !== undefined && operation.data.until <= day) &&
      reaches(regulation, operation, address, day),
  );
}

/** The operations on force that held until a day and hold no more, because their time limit has run out. */
export function endingOn(regulation: InTime, day: string): readonly Operation[] {
  return regulation.operations.filter(
    (operation) =>
      operation.data.until === day && operation.on! < day && reaches(regulation, operation, operation.address, day),
  );
}

/** Whether an operation on force has taken effect on a provision whose words are those it speaks of, whatever its time limit. */
function reaches(regulation: InTime, operation: Operation, address: string, day: string): boolean {
  const { outcome, on } = operation;
  if (!changesForce(operation) || outcome !== 'applied' || on === undefined || on > day) return false;
  if (!standsIn(anyTextOn(regulation, day), address, operation.address)) return false;
  const last = lastChangeOf(regulation, operation.address, day);
  return last === undefined || last.on! <= on;
}

/** The text in one language on a day, for what is the same in both; the last where no day is known. */
function anyTextOn({ expressions }: InTime, day = '9999-12-31'): Text | undefined {
  return expressionOn(expressions, day).texts.values().next().value;
}

/** The days on which a regulation changes, and the day it came into force where it is known, the first first. */
export function daysOf({ expressions, facts }: Regulation): readonly string[] {
  const start = facts.data.dates?.inForce?.date;
  const changes = expressions.flatMap(({ from }) => (from === undefined ? [] : [from]));
  return [...new Set([...(start === undefined ? [] : [start]), ...changes])].sort();
}
