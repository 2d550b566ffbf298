/** The claims in the data of a YAML file: every place that states how well something is known. */
import type { Claim, Confidence, YamlData } from './types.ts';

/** A claim with the path of keys that leads to it. */
export interface PlacedClaim extends Claim {
  readonly path: readonly (string | number)[];
}

/** Every object in the data that carries `confidence` and `sources`, in the order they stand. */
export function claimsOf({ data }: YamlData<unknown>): readonly PlacedClaim[] {
  const claims: PlacedClaim[] = [];
  collect(data, [], claims);
  return claims;
}

function collect(value: unknown, path: readonly (string | number)[], claims: PlacedClaim[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], claims));
  } else if (typeof value === 'object' && value !== null) {
    const { confidence, sources } = value as { confidence?: Confidence; sources?: readonly string[] };
    if (confidence !== undefined && sources !== undefined) claims.push({ path, confidence, sources });
    for (const [key, inner] of Object.entries(value)) if (key !== 'sources') collect(inner, [...path, key], claims);
  }
}
