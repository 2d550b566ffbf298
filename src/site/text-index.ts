/** What the pages of a text need, found once per text: the pages in order, and the marks and actors of each. */
import type { Lang } from '../i18n/languages.ts';
import { inboundReferences, pageOf, pagesOf, type InboundReference } from '../policy/relations.ts';
import { expressionOn } from '../policy/at.ts';
import type { Definition, Policy, Provision, Reference, Regulation, Text } from '../policy/types.ts';
import type { Moment } from './places.ts';

/** The marks of a text by the address of the page they stand on. */
export interface TextIndex {
  /** The provisions that have a page, in reading order. */
  readonly pages: readonly Provision[];
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** The definitions used on a page, each once, in the order of definition. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  /** Ids of the actors named on a page, each once, in the order of ids. */
  readonly actors: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Text, TextIndex>();

/** The index of a text. */
export function textIndex(text: Text): TextIndex {
  let index = indexes.get(text);
  if (index === undefined) {
    index = makeIndex(text);
    indexes.set(text, index);
  }
  return index;
}

function makeIndex(text: Text): TextIndex {
  const references = groupByPage(text.references, ({ provision }) => provision);
  const mentions = groupByPage(text.mentions, ({ provision }) => provision);
  const actors = groupByPage([...text.actors], ([provision]) => provision);
  const order = new Map(text.definitions.map((definition, position) => [definition, position]));
  const inOrder = (a: Definition, b: Definition) => order.get(a)! - order.get(b)!;
  return {
    pages: pagesOf(text),
    references,
    definitions: mapValues(mentions, (list) => [...new Set(list.map(({ definition }) => definition))].sort(inOrder)),
    actors: mapValues(actors, (list) => [...new Set(list.flatMap(([, ids]) => ids))].sort()),
  };
}

function groupByPage<Item>(items: readonly Item[], provisionOf: (item: Item) => Provision): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const page = pageOf(provisionOf(item))?.address;
    if (page === undefined) continue;
    const group = groups.get(page);
    if (group === undefined) groups.set(page, [item]);
    else group.push(item);
  }
  return groups;
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To): Map<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

const inbound = new WeakMap<Policy, Map<Lang, ReturnType<typeof inboundReferences>>>();

/** What refers to a page (`<regulation>#<address>`) or to a whole regulation (`<regulation>`), in the texts of one language. */
export function inboundOf(policy: Policy, lang: Lang, target: string): readonly InboundReference[] {
  const byLang = inbound.get(policy) ?? new Map<Lang, ReturnType<typeof inboundReferences>>();
  inbound.set(policy, byLang);
  const found = byLang.get(lang) ?? inboundReferences(policy, lang);
  byLang.set(lang, found);
  return found.get(target) ?? [];
}

const referring = new WeakMap<Policy, Map<Lang, ReadonlyMap<string, ReadonlySet<Regulation>>>>();

/** The regulations whose text refers to a regulation on some day, by its id. */
function referringTo(policy: Policy, lang: Lang, id: string): Iterable<Regulation> {
  const byLang = referring.get(policy) ?? new Map<Lang, ReadonlyMap<string, ReadonlySet<Regulation>>>();
  referring.set(policy, byLang);
  let found = byLang.get(lang);
  if (found === undefined) {
    const sets = new Map<string, Set<Regulation>>();
    for (const regulation of policy.regulations.values()) {
      for (const { texts } of regulation.expressions)
        for (const { target } of texts.get(lang)?.references ?? [])
          sets.get(target.regulation)?.add(regulation) ?? sets.set(target.regulation, new Set([regulation]));
    }
    found = sets;
    byLang.set(lang, found);
  }
  return found.get(id) ?? [];
}

// Pages are made day by day: only the last day is kept, because all days together would be many times the policy.
const lastInbound = new WeakMap<Regulation, { key: string; found: ReturnType<typeof inboundReferences> }>();

/** What refers to a page of a regulation, or to the whole of it, at a moment: in the texts of that day. */
export function inboundAt(
  policy: Policy,
  lang: Lang,
  regulation: Regulation,
  page: string | undefined,
  { day, isDated }: Moment,
): readonly InboundReference[] {
  const target = page === undefined ? regulation.id : `${regulation.id}#${page}`;
  if (!isDated) return inboundOf(policy, lang, target);
  const key = `${day} ${lang}`;
  let last = lastInbound.get(regulation);
  if (last?.key !== key) {
    const regulations = [regulation, ...referringTo(policy, lang, regulation.id)].map(
      (each) => [each.id, { ...each, texts: expressionOn(each.expressions, day).texts }] as const,
    );
    last = { key, found: inboundReferences({ ...policy, regulations: new Map(regulations) }, lang) };
    lastInbound.set(regulation, last);
  }
  return last.found.get(target) ?? [];
}
