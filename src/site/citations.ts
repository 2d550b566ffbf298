/**
 * What the search field needs to answer a citation at once: which regulations and provisions there are, and where. It goes to every reader who
 * searches, so what stands only in the register takes a few bytes each, and titles of pages are left to the pages.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { regulationType } from '../policy/regulation-types.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation, Text } from '../policy/types.ts';
import { byPrecedence, endWords, provisionEndWords } from './precedence.ts';
import { searchKinds } from './search-records.ts';

/** A regulation whose text is here, in the index of citations. */
export interface HeldRegulation {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly year: string;
  readonly title: string;
  /** The addresses of what has a page of its own: Pasal, annexes, preamble; `pasal-1..9` stands for the nine. */
  readonly pages: readonly string[];
  /** The titles of what stands in the whole text only, chapters and parts, by address. */
  readonly headings: Readonly<Record<string, string>>;
  /** Addresses that the text has no more, with those of what took their place. */
  readonly moved: Readonly<Record<string, readonly string[]>>;
}

/** How a type of regulation is written. */
export interface CitedType {
  /** How a citation begins: "Perpres". */
  readonly short: string;
  /** What may be written in front of the number, without spaces and capitals: `perpres`, `peraturanpresiden`. */
  readonly names: readonly string[];
}

/** The index of citations in one language, with the names of what results can be filtered by. */
export interface CitationIndex {
  /** The types of the regulations, by their ids. */
  readonly types: Readonly<Record<string, CitedType>>;
  /** The regulations whose text is here, in the order in which they are meant by a citation that names none. */
  readonly held: readonly HeldRegulation[];
  /** The others, by type, as number and year: `71/2019`. */
  readonly register: Readonly<Record<string, readonly string[]>>;
  /** Words that mean a regulation without its number, with its id: `spbe`; of several that bear the same, the first in precedence. */
  readonly names: Readonly<Record<string, string>>;
  /** That a regulation or a provision has ended, in words, by id or by id and address: `uu-11-2008#pasal-36`. */
  readonly ended: Readonly<Record<string, string>>;
  /** The short name of a defined term by its long one, in small letters: `pemerintah digital` is written `pemdi`. */
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly filters: {
    readonly kind: Readonly<Record<string, string>>;
    readonly actor: Readonly<Record<string, string>>;
  };
}

/** The index of citations of a policy in one language. */
export function citationIndex(policy: Policy, lang: Lang): CitationIndex {
  const all = byPrecedence(policy, policy.regulations.values());
  const isHeld = ({ texts }: Regulation) => texts.has(lang);
  const names: Record<string, string> = {};
  for (const regulation of [...all.filter(isHeld), ...all]) {
    const name = nameOf(regulation);
    if (name !== undefined) names[name] ??= regulation.id;
  }
  const register: Record<string, string[]> = {};
  for (const { facts } of all.filter((regulation) => !isHeld(regulation))) {
    const { type, number, year } = facts.data;
    (register[type] ??= []).push(`${number}/${year}`);
  }
  return {
    types: Object.fromEntries(
      [...new Set(all.map(({ facts }) => facts.data.type))].map((type) => [type, typeOf(type)]),
    ),
    held: all.filter(isHeld).map((regulation) => heldRegulation(regulation, regulation.texts.get(lang)!)),
    register,
    names,
    ended: Object.fromEntries(all.flatMap((regulation) => endsOf(policy, regulation, lang))),
    abbreviations: Object.fromEntries(
      all.flatMap(({ texts }) =>
        (texts.get(lang)?.definitions ?? []).flatMap(({ name, abbreviation }) =>
          abbreviation === undefined ? [] : [[name.toLowerCase(), abbreviation.toLowerCase()]],
        ),
      ),
    ),
    filters: {
      kind: Object.fromEntries(searchKinds.map((kind) => [kind, t(lang, `search.kind.${kind}`)])),
      actor: Object.fromEntries([...policy.actors.values()].map(({ id, yaml }) => [id, yaml.data.name[lang]])),
    },
  };
}

/** That a regulation, or the outermost provisions in it, have ended. */
function endsOf(policy: Policy, regulation: Regulation, lang: Lang): readonly (readonly [string, string])[] {
  const words = endWords(policy, regulation, lang);
  if (words !== undefined) return [[regulation.id, words]];
  const wordsAt = (address: string) => provisionEndWords(policy, regulation, address, lang);
  return (regulation.texts.get(lang)?.all ?? []).flatMap(({ address, parent }) => {
    const own = wordsAt(address);
    return own === undefined || (parent !== undefined && wordsAt(parent.address) !== undefined)
      ? []
      : [[`${regulation.id}#${address}`, own] as const];
  });
}

function heldRegulation(regulation: Regulation, text: Text): HeldRegulation {
  const { id, facts } = regulation;
  const { data } = facts;
  const pages: string[] = [];
  const headings: Record<string, string> = {};
  for (const provision of text.all) {
    const page = pageOf(provision);
    if (page === provision) pages.push(provision.address);
    else if (page === undefined) headings[provision.address] = provision.title ?? '';
  }
  return {
    id,
    type: data.type,
    number: String(data.number),
    year: String(data.year),
    title: data.title[text.lang],
    pages: inRanges(pages),
    headings,
    moved: movedFrom(regulation, text),
  };
}

/** What became of the addresses that a text has lost, as the operations on it and its own lineage tell. */
function movedFrom({ operations, facts }: Regulation, text: Text): Readonly<Record<string, readonly string[]>> {
  const told = [
    ...(facts.data.lineage ?? []),
    ...operations.filter(({ outcome }) => outcome === 'applied').flatMap(({ data }) => data.lineage ?? []),
  ];
  const becomes = new Map(told.map((entry) => [entry.address, entry.becomes]));
  const here = (address: string) => text.byAddress.has(address);
  const gone = [...becomes].filter(([address, next]) => !here(address) && next.length > 0);
  const nextOf = (address: string) => (here(address) ? [address] : (becomes.get(address) ?? []).filter(here));
  return Object.fromEntries(gone.map(([address, next]) => [address, [...new Set(next.flatMap(nextOf))]]));
}

function typeOf(id: string): CitedType {
  const type = regulationType(id);
  if (type === undefined) return { short: id, names: [squeeze(id)] };
  return { short: type.short, names: [...new Set([type.short, type.name.id, type.name.en].map(squeeze))] };
}

/** The abbreviation without the type, which readers write before or after it: `ite` of "UU ITE". */
function nameOf({ facts: { data } }: Regulation): string | undefined {
  if (data.abbreviation === undefined) return undefined;
  const short = regulationType(data.type)?.short ?? data.type;
  const name = data.abbreviation.startsWith(`${short} `) ? data.abbreviation.slice(short.length) : data.abbreviation;
  return squeeze(name);
}

/** Addresses with every run of numbers as one: `pasal-1`, `pasal-2`, `pasal-3` is `pasal-1..3`. */
function inRanges(addresses: readonly string[]): readonly string[] {
  const ranges: { readonly before: string; readonly first: number; last: number }[] = [];
  for (const address of addresses) {
    const [, before = address, digits = ''] = /^(.*-)(\d+)$/.exec(address) ?? [];
    const number = Number(digits);
    const range = ranges.at(-1);
    if (digits !== '' && range?.before === before && range.last + 1 === number) range.last = number;
    else ranges.push({ before, first: number, last: number });
  }
  return ranges.map(({ before, first, last }) =>
    first === last ? before + (first || '') : `${before}${first}..${last}`,
  );
}

const squeeze = (words: string): string => words.toLowerCase().replace(/[^\p{L}]+/gu, '');
