/** The texts in both languages in the data of a YAML file. */

/** A text in both languages, with the path of keys that leads to it. */
export interface Pair {
  readonly id: string;
  readonly en: string;
  readonly path: readonly (string | number)[];
}

/** Every text in both languages in some data, in the order they stand. */
export function pairsIn(data: unknown): readonly Pair[] {
  const pairs: Pair[] = [];
  collect(data, [], pairs);
  return pairs;
}

/** `path` grows and shrinks on the way: most values are no pair, and need no copy of it. */
function collect(value: unknown, path: (string | number)[], pairs: Pair[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { id, en } = value as Readonly<Record<string, unknown>>;
  if (typeof id === 'string' && typeof en === 'string') pairs.push({ id, en, path: [...path] });
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'object') continue;
    path.push(isList ? Number(key) : key);
    collect(inner, path, pairs);
    path.pop();
  }
}
