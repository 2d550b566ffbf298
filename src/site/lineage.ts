/** What became of addresses: those that stand in the text no longer, and those whose number has another subject now. */
import type { Lang } from '../i18n/languages.ts';
import { expressionOn } from '../policy/at.ts';
import { isWithin } from '../policy/operations.ts';
import type { Operation, Regulation, RegulationData } from '../policy/types.ts';
import { pageAddressOf } from './places.ts';

/** An entry of lineage, of an operation or of the regulation's own corrections. */
export type LineageEntry = NonNullable<RegulationData['lineage']>[number];

/** An address that has gone. */
export interface Gone {
  readonly address: string;
  /** What takes its place, the nearest first. */
  readonly becomes: readonly string[];
  readonly how: LineageEntry['how'];
  /** What took it away; absent for a correction of this site. */
  readonly operation?: Operation;
  readonly entry?: LineageEntry;
  /** The addresses inside it, which have gone with it. */
  readonly inner: readonly string[];
}

const goneByRegulation = new WeakMap<Regulation, Map<string, readonly Gone[]>>();

/**
 * The addresses that stood in the text before a day and do not on that day, the outermost only; `isDated` leaves out those that this site published
 * by mistake. Made once for each text.
 */
export function goneOn(regulation: Regulation, lang: Lang, day: string, isDated: boolean): readonly Gone[] {
  const made = goneByRegulation.get(regulation) ?? new Map<string, readonly Gone[]>();
  goneByRegulation.set(regulation, made);
  const key = `${expressionOn(regulation.expressions, day).from ?? ''} ${lang} ${isDated}`;
  const gone = made.get(key) ?? findGone(regulation, lang, day, isDated);
  made.set(key, gone);
  return gone;
}

function findGone(regulation: Regulation, lang: Lang, day: string, isDated: boolean): readonly Gone[] {
  const { expressions, published, facts } = regulation;
  const now = expressionOn(expressions, day).texts.get(lang)?.byAddress;
  if (now === undefined) return [];
  const before = expressions.filter(({ from }) => from === undefined || from <= day);
  const later = new Set(expressions.flatMap(({ texts }) => [...(texts.get(lang)?.byAddress.keys() ?? [])]));
  const known = new Set([
    ...before.flatMap(({ texts }) => [...(texts.get(lang)?.byAddress.keys() ?? [])]),
    // Published, and in no text of any day: an error of this site.
    ...(isDated ? [] : [...published, ...(facts.data.lineage ?? []).map(({ address }) => address)]).filter(
      (address) => !later.has(address),
    ),
  ]);
  const lost = [...known].filter((address) => !now.has(address));
  const isInner = (address: string) => lost.some((other) => other !== address && isWithin(address, other));
  return lost
    .filter((address) => !isInner(address))
    .map((address) => ({
      ...fateOf(regulation, address, day),
      inner: lost.filter((other) => other !== address && isWithin(other, address)),
    }));
}

/** What became of one address. */
function fateOf({ operations, facts }: Regulation, address: string, day: string): Omit<Gone, 'inner'> {
  const applied = operations.filter(({ outcome, on }) => outcome === 'applied' && on !== undefined && on <= day);
  const tells = (entry: { readonly address: string }) => isWithin(address, entry.address);
  for (const operation of applied.toReversed()) {
    const entry = operation.data.lineage?.find(tells);
    if (entry !== undefined) return { address, becomes: entry.becomes, how: entry.how, operation, entry };
    if (!isWithin(address, operation.address)) continue;
    if (operation.data.operation === 'renumber') {
      const becomes = [`${operation.data.address}${address.slice(operation.address.length)}`];
      return { address, becomes, how: 'renumbered', operation };
    }
    if (operation.data.operation === 'repeal' || operation.data.operation === 'replace')
      return { address, becomes: [], how: 'repealed', operation };
  }
  const entry = facts.data.lineage?.find(tells);
  return entry === undefined
    ? { address, becomes: [], how: 'corrected' }
    : { address, becomes: entry.becomes, how: entry.how, entry };
}

/** The addresses that have gone from a page that is still there. */
export function goneFromPage(
  regulation: Regulation,
  page: string,
  lang: Lang,
  day: string,
  isDated: boolean,
): readonly Gone[] {
  return goneOn(regulation, lang, day, isDated).filter(
    ({ address }) => address !== page && pageAddressOf(address) === page,
  );
}

/** The Pasal and annexes that have gone as a whole, whose pages tell where their subject went. */
export function gonePages(regulation: Regulation, lang: Lang, day: string): readonly Gone[] {
  return goneOn(regulation, lang, day, false).filter(({ address }) => pageAddressOf(address) === address);
}

/** An address that is still there with another subject than before. */
export interface Moved {
  readonly becomes: readonly string[];
  readonly entry: LineageEntry;
  readonly operation: Operation;
}

/** What an address meant until it was given another subject, the last time first. */
export function movedFrom({ operations }: Regulation, address: string, day: string): readonly Moved[] {
  return operations
    .flatMap((operation) => {
      const { outcome, on, data } = operation;
      if (outcome !== 'applied' || on === undefined || on > day) return [];
      const entry = data.lineage?.find((each) => each.address === address && each.how === 'moved');
      return entry === undefined ? [] : [{ becomes: entry.becomes, entry, operation }];
    })
    .reverse();
}
