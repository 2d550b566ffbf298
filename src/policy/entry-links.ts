/** The links that entries of areas and evaluation schemes write down: to provisions, to who answers for something, to other entries. */
import { entryIdOf, type AreaEntry } from './areas.ts';
import type { Policy, YamlData } from './types.ts';

/** The keys that hold links, at any depth of an entry or a scheme. */
export const linkKeys = ['provisions', 'owners', 'entries'] as const;

/** A link with where it is written. */
export interface EntryLink {
  readonly key: (typeof linkKeys)[number];
  /** `perpres-95-2018#pasal-9`, `menteri-panrb`, `architecture/pusat-data-nasional`. */
  readonly target: string;
  readonly path: readonly (string | number)[];
}

/** Every link of an entry or a scheme, in the order in which they are written. */
export const linksOf = ({ data }: YamlData<object>): readonly EntryLink[] => linksIn(data);

/** Every link in some data, in the order in which they are written. */
export function linksIn(data: object): readonly EntryLink[] {
  const links: EntryLink[] = [];
  collect(data, [], links);
  return links;
}

function collect(value: unknown, path: readonly (string | number)[], links: EntryLink[]): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => collect(item, [...path, index], links));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const key = linkKeys.find((known) => known === name);
      if (key === undefined) collect(inner, [...path, name], links);
      else (inner as string[]).forEach((target, index) => links.push({ key, target, path: [...path, name, index] }));
    }
  }
}

const inverses = new WeakMap<Policy['entries'], ReadonlyMap<string, readonly AreaEntry[]>>();

/** The entries that link to each target, each once, in the order of areas, kinds and ids. Targets are written as in {@link EntryLink}. */
export function entriesByTarget({ entries }: Policy): ReadonlyMap<string, readonly AreaEntry[]> {
  let inverse = inverses.get(entries);
  if (inverse === undefined) inverses.set(entries, (inverse = inverseOf(entries.values())));
  return inverse;
}

function inverseOf(entries: Iterable<AreaEntry>): ReadonlyMap<string, readonly AreaEntry[]> {
  const inverse = new Map<string, AreaEntry[]>();
  for (const entry of entries) {
    for (const target of new Set(linksOf(entry.yaml).map((link) => link.target))) {
      if (target === entryIdOf(entry)) continue;
      inverse.get(target)?.push(entry) ?? inverse.set(target, [entry]);
    }
  }
  return inverse;
}
