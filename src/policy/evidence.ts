/**
 * How well it is known that a regulation was still in force on a day. Its own text tells when its force began; that it has not ended since is only known
 * from what is seen of it later: a report, a regulation that changes it, rests on it or ends it.
 */
import { confidences, type Claim, type Policy, type Regulation } from './types.ts';

/** A day on which something shows that a regulation is in force. */
interface Evidence extends Claim {
  readonly on: string;
}

/**
 * The footing of force on a day, given that of its beginning. What was seen on that day or later holds as it is; what was seen before holds as a report,
 * because nobody looked since; a beginning alone is known for its own day and is unchecked after.
 */
export function footingOfForce(policy: Policy, regulation: Regulation, day: string, start: Evidence): Claim {
  if (day === start.on) return start;
  const seen = evidenceOf(policy, regulation).filter(({ on }) => on > start.on);
  const after = seen.filter(({ on }) => on >= day);
  if (after.length > 0) return weakest([start, strongest(after)]);
  const last = seen.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
  if (last === undefined) return { confidence: 'recalled', sources: start.sources };
  return weakest([start, last, { confidence: 'secondary', sources: [] }]);
}

/** The last day on which anything shows a regulation in force, where that is before a day; `undefined` when something shows it on the day or later. */
export function lastSeenBefore(policy: Policy, regulation: Regulation, day: string, start: string): string | undefined {
  const last = [start, ...evidenceOf(policy, regulation).map(({ on }) => on)].sort().at(-1)!;
  return last < day ? last : undefined;
}

const evidenceByPolicy = new WeakMap<Policy['regulations'], ReadonlyMap<string, readonly Evidence[]>>();

function evidenceOf({ regulations }: Policy, { id, facts }: Regulation): readonly Evidence[] {
  let evidence = evidenceByPolicy.get(regulations);
  if (evidence === undefined) {
    evidence = collectRelations(regulations);
    evidenceByPolicy.set(regulations, evidence);
  }
  const { reportedStatus, dates } = facts.data;
  const report = reportedStatus?.value === 'in-force' ? [{ ...pick(reportedStatus), on: reportedStatus.asOf }] : [];
  const end = dates?.ended?.date === undefined ? [] : [{ ...pick(dates.ended), on: dates.ended.date }];
  return [...report, ...end, ...(evidence.get(id) ?? [])];
}

/** Later regulations show that one is in force when they end it, change it, carry it out or rest on it; others may speak of what has ended. */
const telling: ReadonlySet<string> = new Set(['repeals', 'amends', 'implements', 'basedOn']);

function collectRelations(regulations: Policy['regulations']): ReadonlyMap<string, readonly Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const { facts } of regulations.values()) {
    const { enacted, promulgated, inForce } = facts.data.dates ?? {};
    const day = enacted?.date ?? promulgated?.date ?? inForce?.date;
    for (const relation of facts.data.relations ?? []) {
      const on = relation.on ?? day;
      if (on === undefined || !telling.has(relation.kind)) continue;
      const target = relation.target.split('#')[0]!;
      const evidence = { ...pick(relation), on };
      found.get(target)?.push(evidence) ?? found.set(target, [evidence]);
    }
  }
  return found;
}

const pick = ({ confidence, sources }: Claim): Claim => ({ confidence, sources });

function strongest<Shape extends Claim>(claims: readonly Shape[]): Shape {
  return claims.reduce((a, b) => (confidences.indexOf(b.confidence) < confidences.indexOf(a.confidence) ? b : a));
}

/** The footing of what follows from several claims: the least confidence, and all sources. */
export function weakest(claims: readonly Claim[]): Claim {
  const confidence = claims
    .map((claim) => claim.confidence)
    .reduce((a, b) => (confidences.indexOf(a) > confidences.indexOf(b) ? a : b));
  return { confidence, sources: [...new Set(claims.flatMap(({ sources }) => sources))] };
}
