/**
 * The roadmap can be drawn and counted: initiatives, services and directions are numbered without gap, every output has years inside its plan or says
 * why it has none, every date exists, and what came of something does not contradict when it was due.
 */
import { entriesOf, entryIdOf, type AreaEntry, type AreaShapes } from '../policy/areas.ts';
import { entriesByTarget } from '../policy/entry-links.ts';
import type { Entry, Params, Policy } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const roadmapSound: Check = {
  id: 'roadmap-sound',
  severity: 'error',
  run(policy, report) {
    checkSequence(entriesOf(policy, 'initiative'), 'number', (entry) => entry.yaml.data.number, report);
    checkSequence(
      entriesOf(policy, 'priority-service'),
      'letter',
      (entry) => entry.yaml.data.letter.charCodeAt(0) - 96,
      report,
    );
    checkSequence(entriesOf(policy, 'direction'), 'number', (entry) => entry.yaml.data.number, report);
    for (const plan of entriesOf(policy, 'plan')) checkPlan(plan, report);
    for (const initiative of entriesOf(policy, 'initiative')) checkInitiative(policy, initiative, report);
    for (const service of entriesOf(policy, 'priority-service')) {
      const { deadline, state } = service.yaml.data;
      checkOutcome(service, state, deadline.last, ['state'], report);
    }
    for (const direction of entriesOf(policy, 'direction'))
      checkOutcome(direction, direction.yaml.data.state, undefined, ['state'], report);
    for (const milestone of entriesOf(policy, 'milestone')) checkMilestone(milestone, report);
  },
};

type Path = readonly (string | number)[];
type Outcome = AreaShapes['plan']['state'];
type Years = AreaShapes['plan']['years'];

function tellOf({ yaml }: AreaEntry, report: Report) {
  return (message: string, path: Path, params: Params = {}) =>
    report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
}

/** Numbers from 1 on or letters from a on, each once. */
function checkSequence<Shape extends AreaEntry>(
  entries: readonly Shape[],
  field: 'number' | 'letter',
  numberOf: (entry: Shape) => number,
  report: Report,
): void {
  const written = (number: number) => (field === 'letter' ? String.fromCharCode(96 + number) : number);
  const sorted = entries.toSorted((a, b) => numberOf(a) - numberOf(b));
  for (const [index, entry] of sorted.entries()) {
    const before = sorted[index - 1];
    const [last, found] = [before === undefined ? 0 : numberOf(before), numberOf(entry)];
    const tell = tellOf(entry, report);
    if (found === last) tell('number-twice', [field], { kind: entry.kind, found: written(found), other: before!.id });
    else if (found > last + 1)
      tell('number-gap', [field], { kind: entry.kind, found: written(found), expected: written(last + 1) });
  }
}

function checkPlan(plan: AreaEntry & Entry<AreaShapes['plan']>, report: Report): void {
  const { years, stages, state } = plan.yaml.data;
  checkYears(plan, years, undefined, ['years'], report);
  stages?.forEach((stage, index) => checkYears(plan, stage.years, years, ['stages', index, 'years'], report));
  checkOutcome(plan, state, undefined, ['state'], report);
}

function checkInitiative(
  policy: Policy,
  initiative: AreaEntry & Entry<AreaShapes['initiative']>,
  report: Report,
): void {
  const tell = tellOf(initiative, report);
  const plan = (entriesByTarget(policy).get(entryIdOf(initiative)) ?? []).find(({ kind }) => kind === 'plan');
  if (plan === undefined) tell('no-plan', ['number'], { found: entryIdOf(initiative) });
  const period = (plan as Entry<AreaShapes['plan']> | undefined)?.yaml.data.years;
  const seen = new Set<string>();
  initiative.yaml.data.outputs.forEach(({ id, years, withoutYears, state }, index) => {
    const path = ['outputs', index] as const;
    if (seen.has(id)) tell('output-twice', [...path, 'id'], { found: id });
    seen.add(id);
    if (years === undefined && withoutYears === undefined) tell('no-years', path, { found: id });
    if (years !== undefined && withoutYears !== undefined)
      tell('years-and-reason', [...path, 'withoutYears'], { found: id });
    checkYears(initiative, years, period, [...path, 'years'], report);
    checkOutcome(initiative, state, years === undefined ? undefined : String(years.to), [...path, 'state'], report);
  });
}

function checkMilestone(milestone: AreaEntry & Entry<AreaShapes['milestone']>, report: Report): void {
  const tell = tellOf(milestone, report);
  const { type, date, period, deadline, state } = milestone.yaml.data;
  if (type === 'event' && date === undefined) tell('no-date', ['type']);
  if (type === 'deadline' && deadline === undefined) tell('no-deadline', ['type']);
  if (period !== undefined) {
    if (period.from > period.to) tell('order', ['period'], { from: period.from, to: period.to });
    // The date is the month or the year in which it began.
    if (date !== undefined && !period.from.startsWith(date))
      tell('other-date', ['period', 'from'], { found: period.from, date });
  }
  checkOutcome(milestone, state, deadline?.last, ['state'], report);
}

function checkYears(entry: AreaEntry, years: Years, period: Years, path: Path, report: Report): void {
  if (years === undefined) return;
  const tell = tellOf(entry, report);
  const { from, to } = years;
  if (from > to) tell('order', path, { from, to });
  else if (period !== undefined && (from < period.from || to > period.to))
    tell('outside', path, { from, to, first: period.from, last: period.to });
}

/** `due` is the last day, month or year in which the result would have been in time. */
function checkOutcome(entry: AreaEntry, state: Outcome, due: string | undefined, path: Path, report: Report): void {
  if (state === undefined) return;
  const tell = tellOf(entry, report);
  const { kind, on, asOf } = state;
  if (kind === 'no-result-found' && asOf === undefined) tell('no-reach', [...path, 'kind']);
  if (kind === 'no-result-found' && on !== undefined) tell('dated', [...path, 'on'], { found: on });
  if (kind === 'late' && on === undefined) tell('undated', [...path, 'kind']);
  // A month of the last year is in time, and so is the year of the last day: the shorter of the two decides.
  const length = Math.min(on?.length ?? 0, due?.length ?? 0);
  if (kind === 'late' && on !== undefined && due !== undefined && on.slice(0, length) <= due.slice(0, length))
    tell('not-late', [...path, 'kind'], { on, due });
}
