/** Oddities of official texts that `regulation.yaml` declares: numbers that are skipped, provisions that nobody here has read. */
import { followingNumber, parseAddress, toAddress } from './address.ts';
import type { RegulationData } from './types.ts';

/** One declared oddity. */
export type Irregularity = NonNullable<RegulationData['irregularities']>[number];

/** A row of missing provisions of one parent is never longer. */
const longestRow = 1000;

/** The addresses that an oddity speaks of: one, or a row from `address` to `to`; none for one that is about the whole regulation. */
export function addressesOf({ address, to }: Irregularity): readonly string[] {
  if (address === undefined) return [];
  const [first, last] = [parseAddress(address), to === undefined ? undefined : parseAddress(to)];
  const end = last?.at(-1)?.number;
  const step = first?.at(-1);
  if (first === undefined || step === undefined || end === undefined) return [address];
  const addresses: string[] = [];
  for (let number = step.number; addresses.length < longestRow; number = followingNumber(number)) {
    addresses.push(toAddress([...first.slice(0, -1), { kind: step.kind, number }]));
    if (number === end) break;
  }
  return addresses;
}

/** The addresses that a text is allowed to lack: those that the official text skips and those that nobody here has read. */
export function missingAddresses({ irregularities = [] }: RegulationData): ReadonlySet<string> {
  return new Set(irregularities.filter(isMissing).flatMap(addressesOf));
}

/** Whether an oddity is that something is missing. */
export function isMissing({ kind }: Irregularity): boolean {
  return kind === 'skipped' || kind === 'unread';
}
