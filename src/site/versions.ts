/** The days on which a regulation has pages of their own: the text on that day, which holds until the next of them. */
import { daysOf, expressionOn } from '../policy/at.ts';
import type { Expression, Regulation } from '../policy/types.ts';

const daysByExpressions = new WeakMap<readonly Expression[], readonly string[]>();

/** The days that have pages, the first first; none for a regulation that has never changed. */
export function versionDays(regulation: Regulation): readonly string[] {
  const { expressions } = regulation;
  let days = daysByExpressions.get(expressions);
  if (days === undefined) {
    days = expressions.length < 2 || expressions[0]!.texts.size === 0 ? [] : withFirstDay(regulation);
    daysByExpressions.set(expressions, days);
  }
  return days;
}

/** The days of change, and before them the first day of the enacted text: in force, or else promulgated or enacted. */
function withFirstDay(regulation: Regulation): readonly string[] {
  const days = daysOf(regulation);
  const { promulgated, enacted } = regulation.facts.data.dates ?? {};
  const first = promulgated?.date ?? enacted?.date;
  const hasFirst = expressionOn(regulation.expressions, days[0]!).from === undefined;
  return hasFirst || first === undefined || first >= days[0]! ? days : [first, ...days];
}

/** The day of the pages that show a regulation as it read on a day: the last one up to it, else the first; none where it never changed. */
export function versionDay(regulation: Regulation, day: string): string | undefined {
  const days = versionDays(regulation);
  return days.findLast((each) => each <= day) ?? days[0];
}
