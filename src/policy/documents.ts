/** The YAML documents of a policy that make claims, and what its files say without being read. */
import type { Policy, YamlData } from './types.ts';

/** Every YAML document that makes claims, with what is read from it, in the order of kinds and ids. */
export function documentsOf(policy: Policy): readonly YamlData<object>[] {
  return [
    ...[...policy.regulations.values()].flatMap(({ facts, amendments, duties }) =>
      [facts, amendments, duties].filter((yaml) => yaml !== undefined),
    ),
    ...[...policy.actors.values()].map(({ yaml }) => yaml),
    ...[...policy.drafts.values()].map(({ yaml }) => yaml),
    ...[...policy.terms.values()].map(({ yaml }) => yaml),
    ...[...policy.schemes.values()].map(({ yaml }) => yaml),
    ...[...policy.crosswalks.values()].map(({ yaml }) => yaml),
    ...[...policy.results.values()].map(({ yaml }) => yaml),
    ...[...policy.entries.values()].map(({ yaml }) => yaml),
  ];
}

/**
 * The ids of a folder of content, such as `sources`: those of entries that could not be used too. Where such an entry is named, the
 * name is right; what is wrong with the entry has messages of its own.
 */
export function idsOf({ files }: Policy, folder: string): ReadonlySet<string> {
  const start = `content/${folder}/`;
  return new Set(
    files
      .filter(({ path }) => path.startsWith(start))
      .map(({ path }) => path.slice(start.length, path.indexOf('/', start.length))),
  );
}
