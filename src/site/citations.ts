/** What the search field needs to answer a citation at once: which regulations and provisions there are, and where. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { regulationType } from '../policy/regulation-types.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { searchKinds } from './search-records.ts';

/** A regulation in the index of citations. */
export interface CitedRegulation {
  readonly id: string;
  readonly citation: string;
  readonly title: string;
  readonly number: string;
  readonly year: string;
  /** What may be written in front of the number, without spaces and capitals: `perpres`, `peraturanpresiden`. */
  readonly types: readonly string[];
  /** Words that mean the regulation without its number: `spbe`. */
  readonly names: readonly string[];
  /** The addresses of what has a page of its own: Pasal, annexes, preamble. Their titles are on the pages. */
  readonly pages: readonly string[];
  /** The titles of what stands in the whole text only, chapters and parts, by address. */
  readonly headings: Readonly<Record<string, string>>;
}

/** The index of citations in one language, with the names of what results can be filtered by. */
export interface CitationIndex {
  readonly regulations: readonly CitedRegulation[];
  readonly filters: {
    readonly kind: Readonly<Record<string, string>>;
    readonly regulation: Readonly<Record<string, string>>;
    readonly actor: Readonly<Record<string, string>>;
  };
}

/** The index of citations of a policy in one language. */
export function citationIndex(policy: Policy, lang: Lang): CitationIndex {
  const regulations = [...policy.regulations.values()];
  return {
    regulations: regulations.map((regulation) => cited(regulation, lang)),
    filters: {
      kind: Object.fromEntries(searchKinds.map((kind) => [kind, t(lang, `search.kind.${kind}`)])),
      regulation: Object.fromEntries(regulations.map(({ id, citation }) => [id, citation])),
      actor: Object.fromEntries([...policy.actors.values()].map(({ id, yaml }) => [id, yaml.data.name[lang]])),
    },
  };
}

function cited({ id, citation, facts: { data }, texts }: Regulation, lang: Lang): CitedRegulation {
  const type = regulationType(data.type);
  const types = type === undefined ? [data.type] : [type.short, type.name.id, type.name.en];
  const pages: string[] = [];
  const headings: Record<string, string> = {};
  for (const provision of texts.get(lang)?.all ?? []) {
    const page = pageOf(provision);
    if (page === provision) pages.push(provision.address);
    else if (page === undefined) headings[provision.address] = provision.title ?? '';
  }
  return {
    id,
    citation,
    title: data.title[lang],
    number: String(data.number).toLowerCase(),
    year: String(data.year),
    types: types.map(squeeze),
    names: data.abbreviation === undefined ? [] : [squeeze(data.abbreviation)],
    pages,
    headings,
  };
}

const squeeze = (words: string): string => words.toLowerCase().replace(/[^\p{L}]+/gu, '');
