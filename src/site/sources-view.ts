/** The sources: what was read, and what rests on it, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { claimsOf } from '../policy/claims.ts';
import type { Policy, Source, YamlData } from '../policy/types.ts';
import { entryLink } from './area-view.ts';
import { crosswalkUrl, entryUrl, regulationUrl, schemeUrl } from './urls.ts';

/** One source. */
export interface SourceEntry {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly title: string;
  readonly url?: string;
  readonly locator?: string;
  readonly covers: string;
  /** The regulations, actors, terms, entries, evaluation schemes and crosswalks with claims that rest on it. */
  readonly carries: readonly { readonly label: string; readonly url: string }[];
}

/** The kinds of source, the strongest first. */
export const sourceKinds = ['official', 'copy', 'report', 'rejected'] as const satisfies readonly Source['kind'][];

/** The sources of a kind. */
export interface SourceGroup {
  readonly kind: Source['kind'];
  /** In the order of titles. */
  readonly entries: readonly SourceEntry[];
  /** The first source of each letter; none where the list is short. */
  readonly letters: readonly { readonly letter: string; readonly id: string }[];
}

/** A list of more sources than this has letters to jump by. */
const longList = 20;

/** The sources by kind; kinds without any are left out. */
export function sourceGroups(policy: Policy, lang: Lang): readonly SourceGroup[] {
  const all = sourcesView(policy, lang);
  return sourceKinds
    .map((kind) => {
      const entries = all.filter((entry) => entry.kind === kind);
      return { kind, entries, letters: entries.length > longList ? lettersOf(entries) : [] };
    })
    .filter(({ entries }) => entries.length > 0);
}

/** The first entry of each letter; titles that begin with a digit stand together. */
function lettersOf(entries: readonly SourceEntry[]): SourceGroup['letters'] {
  const first = new Map<string, string>();
  for (const { id, title } of entries) {
    const sign = /[\p{L}\p{N}]/u.exec(title)?.[0].toUpperCase() ?? title.charAt(0);
    const letter = /\d/.test(sign) ? '0–9' : sign;
    if (!first.has(letter)) first.set(letter, id);
  }
  return [...first].map(([letter, id]) => ({ letter, id }));
}

/** The sources in the order of their titles. */
export function sourcesView(policy: Policy, lang: Lang): readonly SourceEntry[] {
  const claimants = claimantsOf(policy, lang);
  return (
    [...policy.sources.values()]
      .map(({ id, yaml: { data } }) => ({
        id,
        kind: data.kind,
        title: data.title,
        ...(data.url === undefined ? {} : { url: data.url }),
        ...(data.locator === undefined ? {} : { locator: data.locator }),
        covers: data.covers[lang],
        carries: claimants.filter(({ sources }) => sources.has(id)).map(({ label, url }) => ({ label, url })),
      }))
      // Titles are Indonesian on both pages.
      .sort((a, b) => a.title.localeCompare(b.title, 'id', { numeric: true }))
  );
}

interface Claimant {
  readonly label: string;
  readonly url: string;
  readonly sources: ReadonlySet<string>;
}

/** Everything that makes claims, with all the sources it names. */
function claimantsOf(policy: Policy, lang: Lang): readonly Claimant[] {
  const claimant = (label: string, url: string, yaml: YamlData<unknown>): Claimant => ({
    label,
    url,
    sources: new Set(claimsOf(yaml).flatMap(({ sources }) => sources)),
  });
  return [
    ...[...policy.regulations.values()].map(({ id, citation, facts }) =>
      claimant(citation, regulationUrl(lang, id), facts),
    ),
    ...[...policy.actors.values()].map(({ id, yaml }) =>
      claimant(yaml.data.name[lang], entryUrl(lang, 'actors', id), yaml),
    ),
    ...[...policy.terms.values()].map(({ id, yaml }) =>
      claimant(termName(policy, lang, yaml.data.definedIn) ?? id, entryUrl(lang, 'glossary', id), yaml),
    ),
    ...[...policy.entries.values()].map((entry) => {
      const { name, url } = entryLink(entry, lang);
      return claimant(name, url, entry.yaml);
    }),
    ...[...policy.schemes.values()].map(({ id, yaml }) => claimant(yaml.data.name[lang], schemeUrl(lang, id), yaml)),
    ...[...policy.crosswalks.values()].map(({ id, yaml }) =>
      claimant(yaml.data.name[lang], crosswalkUrl(lang, id), yaml),
    ),
  ];
}

function termName(policy: Policy, lang: Lang, definedIn: string): string | undefined {
  const [regulation = '', address] = definedIn.split('#');
  const definitions = policy.regulations.get(regulation)?.texts.get(lang)?.definitions;
  return definitions?.find(({ provision }) => provision.address === address)?.name;
}
