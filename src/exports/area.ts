/** The entries of an area for other programs. */
import { areaKinds, entryIdOf, type Area } from '../policy/areas.ts';
import { entriesByTarget } from '../policy/entry-links.ts';
import type { Policy } from '../policy/types.ts';
import { absolute, areaEntryUrl, areaUrl } from '../site/urls.ts';

/**
 * Everything that the repository holds of an area, as JSON: the entries in the order of kinds and ids, each with its id, its kind, its pages, the ids
 * of the entries that link to it, and its data as `schemas/<kind>.schema.json` describes them.
 */
export function areaJson(policy: Policy, area: Area): string {
  const linked = entriesByTarget(policy);
  const entries = [...policy.entries.values()]
    .filter((entry) => entry.area === area)
    .map((entry) => {
      const { id, kind, yaml } = entry;
      const page = (lang: 'id' | 'en') =>
        absolute(kind === 'overview' ? areaUrl(lang, area) : areaEntryUrl(lang, area, id));
      return {
        id: entryIdOf(entry),
        kind,
        pages: { id: page('id'), en: page('en') },
        linkedFrom: (linked.get(entryIdOf(entry)) ?? []).map(entryIdOf),
        data: yaml.data,
      };
    });
  return `${JSON.stringify({ area, kinds: areaKinds[area], asOf: policy.asOf, entries }, null, 2)}\n`;
}
