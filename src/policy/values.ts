/** The plain values in the data of a YAML file. */

/** A plain value with the path of keys that leads to it. */
export interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Every plain value in some data, in the order in which they are written. */
export function valuesIn(data: unknown, path: readonly (string | number)[] = []): readonly PlacedValue[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (typeof data === 'object' && data !== null)
    return Object.entries(data).flatMap(([key, value]) => valuesIn(value, [...path, key]));
  return [{ path, value: data }];
}
