/** Both languages of a provision refer to the same provisions. A reference that one language lacks leads its readers elsewhere. */
import { textPairs } from '../policy/relations.ts';
import type { Reference, Text } from '../policy/types.ts';
import { without } from '../policy/without.ts';
import type { Check } from './check.ts';

export const referencesAligned: Check = {
  id: 'references-aligned',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: 'under Article 2 paragraph (1)',
    bad: 'under Article 2 paragraph (2)',
  },
  run(policy, report) {
    for (const [first, second] of textPairs(
      [...policy.regulations.values()].flatMap(({ expressions }) => expressions),
    )) {
      const [expected, actual] = [targetsByAddress(first), targetsByAddress(second)];
      for (const provision of second.all) {
        const [wanted = [], found = []] = [expected.get(provision.address), actual.get(provision.address)];
        if (wanted.length + found.length === 0 || !first.byAddress.has(provision.address)) continue;
        const [surplus, lacking] = [without(found, wanted, String), without(wanted, found, String)];
        if (surplus.length + lacking.length === 0) continue;
        const params = {
          address: provision.address,
          found: surplus.join(', ') || '–',
          expected: lacking.join(', ') || '–',
          path: first.file.path,
        };
        report({ message: 'differ', params, file: second.file.path, place: provision.place });
      }
    }
  },
};

function targetsByAddress({ references }: Text): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const reference of references) {
    const { address } = reference.provision;
    targets.get(address)?.push(nameOf(reference)) ?? targets.set(address, [nameOf(reference)]);
  }
  return targets;
}

function nameOf({ target }: Reference): string {
  return [target.regulation, target.address && `#${target.address}`, target.to && `…${target.to}`]
    .filter(Boolean)
    .join('');
}
