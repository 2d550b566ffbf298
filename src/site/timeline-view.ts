/** What happened to a regulation, the first day first: its own dates, what changed it, what ended it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { endingOn } from '../policy/at.ts';
import { changesForce, changesText } from '../policy/operations.ts';
import type { Confidence, Operation, Policy, Regulation } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { relationsAround, type BoundRelation } from './relations.ts';
import { citedLink, derivedStatus, type CitedLink, type DerivedStatus } from './status-view.ts';
import { regulationUrl } from './urls.ts';
import { versionDays } from './versions.ts';

/** One event. */
export interface TimelineEvent {
  readonly kind: 'enacted' | 'promulgated' | 'inForce' | 'appliesFrom' | 'changed' | 'ended' | 'today';
  /** Absent for a day that cannot be told. */
  readonly day?: string;
  /** The day in words, or that it is not determined. */
  readonly date: string;
  readonly words: string;
  readonly by?: CitedLink;
  readonly remarks: readonly string[];
  /** The text from that day on. */
  readonly textUrl?: string;
  readonly isFuture: boolean;
  /** Absent for today, which is derived. */
  readonly confidence?: Confidence;
  /** Today only: the force of the regulation. */
  readonly status?: DerivedStatus;
}

const dateKinds = ['enacted', 'promulgated', 'inForce', 'appliesFrom', 'ended'] as const;

/** The events of a regulation in the order of their days; one whose day cannot be told keeps its place among the others of its kind. */
export function timelineOf(policy: Policy, regulation: Regulation, lang: Lang): readonly TimelineEvent[] {
  const own = ownDates(policy, regulation, lang);
  const changes = [...changedByOperations(policy, regulation, lang), ...changedOtherwise(policy, regulation, lang)];
  const ends = repeals(policy, regulation, lang);
  if (own.length + changes.length + ends.length === 0) return [];
  const dated = [...own, ...changes, ...ends].filter(({ day }) => day !== undefined);
  const today: TimelineEvent = {
    kind: 'today',
    day: policy.asOf,
    date: dateInWords(lang, policy.asOf),
    words: t(lang, 'timeline.today'),
    remarks: [],
    isFuture: false,
    status: derivedStatus(policy, regulation, lang, policy.asOf),
  };
  const order = Object.keys(kindOrder);
  const sorted = [...dated, today].sort(
    (a, b) => (a.day! < b.day! ? -1 : a.day! > b.day! ? 1 : 0) || order.indexOf(a.kind) - order.indexOf(b.kind),
  );
  // A day that cannot be told: before everything that comes later by its nature.
  for (const event of [...own, ...changes, ...ends].filter(({ day }) => day === undefined)) {
    const at = sorted.findIndex(({ kind }) => kindOrder[kind] > kindOrder[event.kind]);
    sorted.splice(at === -1 ? sorted.length : at, 0, event);
  }
  return sorted;
}

/** The order of kinds by their nature, which is also that of events of one day. */
const kindOrder: Readonly<Record<TimelineEvent['kind'], number>> = {
  enacted: 0,
  promulgated: 1,
  inForce: 2,
  appliesFrom: 3,
  changed: 4,
  ended: 5,
  today: 6,
};

function ownDates(policy: Policy, { facts, expressions, id }: Regulation, lang: Lang): readonly TimelineEvent[] {
  return dateKinds.flatMap((kind) => {
    const legal = facts.data.dates?.[kind];
    if (legal === undefined) return [];
    const { date, undetermined, place, signedBy, rule, confidence } = legal;
    const where = [place, signedBy].filter((words) => words !== undefined).join(', ');
    const hasText = kind === 'inForce' && expressions.length > 1 && date !== undefined;
    return [
      {
        kind,
        ...dayOf(policy, date, lang),
        words: t(lang, `fact.${kind}`),
        remarks: [undetermined?.[lang], where, rule?.[lang]].filter((words) => words !== undefined && words !== ''),
        ...(hasText ? { textUrl: regulationUrl(lang, id, undefined, date) } : {}),
        confidence,
      } as TimelineEvent,
    ];
  });
}

function dayOf(policy: Policy, date: string | undefined, lang: Lang) {
  return date === undefined
    ? { date: t(lang, 'fact.undetermined'), isFuture: false }
    : { day: date, date: dateInWords(lang, date), isFuture: date > policy.asOf };
}

/** What operations changed, and what changed again because the time limit of operations ran out. */
function changedByOperations(policy: Policy, regulation: Regulation, lang: Lang): readonly TimelineEvent[] {
  const days = versionDays(regulation);
  const began = [...Map.groupBy(regulation.operations, ({ acting, on }) => `${on ?? ''} ${acting}`).values()].map(
    (group) => ({ group, on: group[0]!.on, key: 'timeline.changed' as const }),
  );
  const ended = days.flatMap((on) =>
    [...Map.groupBy(endingOn(regulation, on), ({ acting }) => acting).values()].map((group) => ({
      group,
      on,
      key: 'timeline.limit' as const,
    })),
  );
  return [...began, ...ended].map(({ group, on, key }) => {
    const [{ acting, yaml }] = group as [Operation, ...Operation[]];
    const by = citedLink(policy, acting, lang);
    const isApplied = group.some(({ outcome }) => outcome === 'applied');
    const hasText = isApplied && on !== undefined && days.includes(on);
    return {
      kind: 'changed',
      ...dayOf(policy, on, lang),
      words: t(lang, key),
      ...(by === undefined ? {} : { by }),
      remarks: [countsOf(group, lang)],
      ...(hasText ? { textUrl: regulationUrl(lang, regulation.id, undefined, on) } : {}),
      confidence: yaml.data.confidence,
    };
  });
}

/** How many operations there are of each kind: "45 perubahan isi, 13 perubahan daya ikat". */
function countsOf(operations: readonly Operation[], lang: Lang): string {
  const applied = operations.filter(({ outcome }) => outcome === 'applied');
  const text = applied.filter(changesText).length;
  const force = applied.filter(changesForce).length;
  const counts = {
    text,
    elucidation: applied.length - text - force,
    force,
    undecided: operations.filter(({ outcome }) => outcome === 'undecided').length,
    moot: operations.filter(({ outcome }) => outcome === 'moot').length,
  };
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(lang, `timeline.count.${kind}.${counts[kind] === 1 ? 'one' : 'other'}`, { count: counts[kind] }))
    .join(', ');
}

/** Regulations that are known to change it, although what they change is not recorded here. */
function changedOtherwise(policy: Policy, regulation: Regulation, lang: Lang): readonly TimelineEvent[] {
  const recorded = new Set(regulation.operations.map(({ acting }) => acting));
  return actingOn(policy, regulation, 'amends')
    .filter(({ acting }) => !recorded.has(acting.id))
    .map((relation) => ({
      ...byOther(policy, relation, lang),
      kind: 'changed',
      words: t(lang, 'timeline.changed'),
      remarks: [t(lang, 'timeline.notRecorded')],
    }));
}

function repeals(policy: Policy, regulation: Regulation, lang: Lang): readonly TimelineEvent[] {
  return actingOn(policy, regulation, 'repeals').map((relation) => ({
    ...byOther(policy, relation, lang),
    kind: 'ended',
    words: t(lang, 'timeline.repealed'),
    remarks: relation.note === undefined ? [] : [relation.note[lang]],
  }));
}

const actingOn = (policy: Policy, regulation: Regulation, kind: 'amends' | 'repeals') =>
  relationsAround(policy, regulation).filter((each) => each.kind === kind && each.target === regulation);

/** The day on which another regulation acts, and which it is. */
function byOther(policy: Policy, { acting, on, confidence }: BoundRelation, lang: Lang) {
  return {
    ...dayOf(policy, on ?? acting.facts.data.dates?.inForce?.date, lang),
    by: citedLink(policy, acting.id, lang)!,
    confidence,
  };
}
