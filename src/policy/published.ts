/** The addresses that a regulation has published: those of every text it has ever had, each in the order in which it first appeared. */
import type { Regulation } from './types.ts';

/** Every address of a regulation in any expression, in reading order, those of later expressions after those of earlier ones. */
export function publishedAddresses({ expressions }: Regulation): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const { texts } of expressions)
    for (const text of texts.values()) for (const address of text.byAddress.keys()) addresses.add(address);
  return addresses;
}
