/** The days on which a regulation, or one page of it, reads the same: other changes of the regulation may fall between them. */
import { expressionOn, forceOn } from '../policy/at.ts';
import { changesForce, isWithin, standsIn } from '../policy/operations.ts';
import type { Provision, Regulation } from '../policy/types.ts';
import { versionDays } from './versions.ts';

/** A reading: what is read on a day, and on the days around it. */
export interface Reading {
  readonly from: string;
  /** The day on which it reads otherwise; absent for the last reading. */
  readonly end?: string;
  /** Whether it is still read so. */
  readonly isNow: boolean;
}

/** How long a regulation, or the page at an address of it, reads as it does on a day of its pages; `today` is the last day that is known. */
export function readingOn(regulation: Regulation, day: string, today: string, page?: string): Reading {
  const days = versionDays(regulation);
  const readings = days.map((each) =>
    page === undefined
      ? String(regulation.expressions.indexOf(expressionOn(regulation.expressions, each)))
      : wordsAndForce(regulation, page, each),
  );
  const at = Math.max(
    0,
    days.findLastIndex((each) => each <= day),
  );
  const first = readings.findLastIndex((reading, index) => index < at && reading !== readings[at]) + 1;
  const next = readings.findIndex((reading, index) => index > at && reading !== readings[at]);
  const end = next === -1 ? undefined : days[next]!;
  return {
    from: days[first]!,
    ...(end === undefined ? {} : { end }),
    isNow: days[first]! <= today && (end === undefined || today < end),
  };
}

/** What a page says on a day and with what force, in every language, as one string to compare; empty where it is not there. */
function wordsAndForce(regulation: Regulation, page: string, day: string): string {
  const { texts, elucidations } = expressionOn(regulation.expressions, day);
  const words = [...texts.values()].map((text) => wordsOf(text.byAddress.get(page)));
  if (!words.some((each) => each.length > 0)) return '';
  const explained = [...elucidations.values()].map((elucidation) =>
    elucidation.all.filter(({ address }) => isWithin(address, page)).map(({ address, text }) => [address, text]),
  );
  const text = [...texts.values()][0]!;
  const force = regulation.operations.flatMap((operation, index) => {
    const { address } = operation;
    const reaches = standsIn(text, page, address) || standsIn(text, address, page);
    return reaches && changesForce(operation) && forceOn(regulation, address, day).includes(operation) ? [index] : [];
  });
  return JSON.stringify([words, explained, force]);
}

/** The words of a provision and of everything in it, with their addresses. */
function wordsOf(provision: Provision | undefined): readonly (readonly string[])[] {
  if (provision === undefined) return [];
  const { address, title = '', text, children } = provision;
  return [[address, title, text], ...children.flatMap(wordsOf)];
}
