/** The YAML documents of a policy that make claims. */
import type { Policy, YamlData } from './types.ts';

/** Every YAML document that makes claims, with what is read from it, in the order of kinds and ids. */
export function documentsOf(policy: Policy): readonly YamlData<object>[] {
  return [
    ...[...policy.regulations.values()].map(({ facts }) => facts),
    ...[...policy.actors.values()].map(({ yaml }) => yaml),
    ...[...policy.terms.values()].map(({ yaml }) => yaml),
  ];
}
