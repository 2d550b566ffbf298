/** The duty that a misspelt id probably means. */
import { nearest } from '../policy/nearest.ts';

/**
 * The id nearest to one that is none. Ids share long beginnings, so that the fewest differing letters lead astray: those of the same Pasal come
 * first, then those of the same regulation. A dash where there are no ids.
 */
export function nearestDuty(found: string, ids: Iterable<string>): string {
  const word = found
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 200);
  const [pasal, regulation] = /^(.+?)-(?:pasal|lampiran)-[a-z0-9]+/.exec(word) ?? [];
  const all = [...ids];
  const under = (start: string | undefined) =>
    start === undefined ? [] : all.filter((id) => id.startsWith(`${start}-`));
  const candidates = [under(pasal), under(regulation), all].find(({ length }) => length > 0);
  return nearest(word, candidates ?? [], 1)[0] ?? '–';
}
