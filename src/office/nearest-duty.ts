/** The duty that a misspelt id probably means. */
import { nearest } from '../policy/nearest.ts';

/**
 * The id nearest to one that is none. Ids share long beginnings, so that the fewest differing letters lead astray: those of the same Pasal come
 * first, then those of the same regulation; among these an office most likely means one of its own. A dash where there are no ids.
 */
export function nearestDuty(found: string, ids: Iterable<string>, own: ReadonlySet<string> = new Set()): string {
  const word = found
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 200);
  const [pasal, regulation] = /^(.+?)-(?:pasal|lampiran)-[a-z0-9]+/.exec(word) ?? [];
  const all = [...ids];
  const under = (start: string | undefined) =>
    start === undefined ? [] : all.filter((id) => id.startsWith(`${start}-`));
  const candidates = [under(pasal), under(regulation), all].find(({ length }) => length > 0) ?? [];
  const owned = candidates.filter((id) => own.has(id));
  return nearest(word, owned.length > 0 ? owned : candidates, 1)[0] ?? '–';
}
