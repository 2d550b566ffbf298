/** References that lead nowhere on a day: to a provision that was repealed, or that does not stand in the text of that day. */
import { isRepealed } from './apply.ts';
import { expressionOn } from './at.ts';
import type { Policy, Reference, Regulation, Text } from './types.ts';

/** A reference that leads nowhere from a day on. */
export interface DanglingReference {
  readonly text: Text;
  readonly reference: Reference;
  /** The first day of the text that it stands in. */
  readonly day: string;
  /** Whether its target says that it was repealed; otherwise the target is not there at all. */
  readonly isRepealed: boolean;
}

/**
 * The references of a regulation that lead nowhere, in every expression, in reading order. A target that no text ever had is none of them: it is an
 * error of the check `reference-resolves`.
 */
export function danglingReferences(policy: Policy, regulation: Regulation): readonly DanglingReference[] {
  return regulation.expressions.flatMap(({ from, texts }) => {
    const day = from ?? firstDayOf(regulation);
    return day === undefined ? [] : [...texts.values()].flatMap((text) => danglingIn(policy, text, day));
  });
}

function firstDayOf({ facts: { data } }: Regulation): string | undefined {
  return data.dates?.inForce?.date ?? data.dates?.promulgated?.date ?? data.dates?.enacted?.date;
}

function danglingIn(policy: Policy, text: Text, day: string): readonly DanglingReference[] {
  return text.references.flatMap((reference): readonly DanglingReference[] => {
    const { address, regulation } = reference.target;
    const other = policy.regulations.get(regulation);
    if (address === undefined || other === undefined || other.expressions.length === 1) return [];
    const found = expressionOn(other.expressions, day).texts.get(text.lang)?.byAddress.get(address);
    if (found !== undefined)
      return isRepealed(found, text.lang) && !isRepealed(reference.provision, text.lang)
        ? [{ text, reference, day, isRepealed: true }]
        : [];
    const isKnown = other.expressions.some(({ texts }) => texts.get(text.lang)?.byAddress.has(address));
    return isKnown ? [{ text, reference, day, isRepealed: false }] : [];
  });
}
