/** One way out of the many that a choice stands for. */
import type { Choice, Way } from '../../evaluation/path.ts';

/**
 * The way of a choice that raises the lowest levels first, the first in order among equals: a step from level 1 is more likely to be within reach
 * than one from level 4, and every way of a choice costs the same.
 */
export function lowestFirst({ groups }: Pick<Choice, 'groups'>): Way['steps'] {
  return groups.flatMap(({ indicators, steps }) => {
    const raised = indicators.map(({ id, from }) => ({ id, from, to: from }));
    // The lowest is never at the top: no choice has more steps than there is room.
    for (let step = 0; step < steps; step += 1) raised.reduce((low, each) => (each.to < low.to ? each : low)).to += 1;
    return raised.flatMap(({ id, from, to }) => (to === from ? [] : [{ id, from, to }]));
  });
}
