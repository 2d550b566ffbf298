/** The trees of evaluation schemes: their nodes in order, and what a node has from the nodes above it or from the text of a regulation. */
import { languages, type Lang } from '../i18n/languages.ts';
import type { SchemeData } from './schema.gen.ts';
import { confidences, type Confidence, type Policy, type Provision } from './types.ts';

/** A domain, aspect or indicator of a scheme. */
export type SchemeNode = SchemeData['nodes'][number];

/** A level of an indicator. */
export type SchemeLevel = NonNullable<SchemeNode['levels']>[number];

/** A node with where it stands in its tree. */
export interface PlacedNode {
  readonly node: SchemeNode;
  /** The nodes above it, the nearest first. */
  readonly above: readonly SchemeNode[];
  /** The path of keys that leads to it in the data of the scheme. */
  readonly path: readonly (string | number)[];
}

/** Every node of a scheme in reading order: each before the nodes that it is made of. */
export function nodesOf({ nodes }: Pick<SchemeData, 'nodes'>): readonly PlacedNode[] {
  const found: PlacedNode[] = [];
  const collect = (list: readonly SchemeNode[], above: readonly SchemeNode[], path: readonly (string | number)[]) =>
    list.forEach((node, index) => {
      const own = [...path, index];
      found.push({ node, above, path: own });
      collect(node.children ?? [], [node, ...above], [...own, 'children']);
    });
  collect(nodes, [], ['nodes']);
  return found;
}

/** The indicators of a scheme in reading order: the nodes that are not made of others. */
export const indicatorsOf = (scheme: Pick<SchemeData, 'nodes'>): readonly PlacedNode[] =>
  nodesOf(scheme).filter(({ node }) => node.children === undefined);

/** The kind and the number that the id of a node holds: `indicator` and 13 for `indicator-13`. */
export function identityOf(id: string): { readonly kind: string; readonly number: number } {
  const [kind = '', number] = id.split('-');
  return { kind, number: Number(number) };
}

/** What an office shows as evidence for a node: its own, else that of the nearest node above. */
export const evidenceOf = ({ node, above }: PlacedNode): SchemeNode['evidence'] =>
  [node, ...above].find(({ evidence }) => evidence !== undefined)?.evidence;

/** The ladder that names the levels of a node: its own, else that of the nearest node above, else the only one of the scheme. */
export function ladderOf(
  { ladders }: SchemeData,
  { node, above }: PlacedNode,
): NonNullable<SchemeData['ladders']>[number] | undefined {
  const id = [node, ...above].find(({ ladder }) => ladder !== undefined)?.ladder;
  if (id === undefined) return ladders?.length === 1 ? ladders[0] : undefined;
  return ladders?.find((ladder) => ladder.id === id);
}

/** Words that a scheme writes itself, or takes from a provision. */
export interface SaidWords {
  readonly criteria?: { readonly id: string; readonly en: string };
  readonly about?: { readonly id: string; readonly en: string };
  readonly provisions?: readonly string[];
}

/**
 * What a level asks for or means, in one language: the words of the scheme, else those of the provision that it names, without the words that only
 * count it ("Tingkat 3: "). `undefined` when neither has any.
 */
export function wordsOfLevel(
  policy: Policy,
  { criteria, about, provisions = [] }: SaidWords,
  lang: Lang,
): string | undefined {
  const own = (criteria ?? about)?.[lang];
  if (own !== undefined || provisions.length === 0) return own;
  const words = provisionNamed(policy, provisions[0]!, lang)?.text.split(/:\s+/).slice(1).join(': ');
  return words === undefined || words === '' ? undefined : words[0]!.toUpperCase() + words.slice(1);
}

/** The number of the level that a provision says it is about ("Tingkat 3: …"), where all languages say the same. */
export function levelNamedIn(policy: Policy, provision: string): number | undefined {
  const [first, ...others] = languages.map((lang) =>
    Number(/^\D*(\d+)\s*:/.exec(provisionNamed(policy, provision, lang)?.text ?? '')?.[1]),
  );
  return Number.isInteger(first) && others.every((other) => other === first) ? first : undefined;
}

function provisionNamed({ regulations }: Policy, target: string, lang: Lang): Provision | undefined {
  const [regulation = '', address = ''] = target.split('#');
  return regulations.get(regulation)?.texts.get(lang)?.byAddress.get(address);
}

/** How well known an index by a scheme can be at most: as the least known of the scheme itself, its weights and its bands. */
export function confidenceOfIndex({
  confidence,
  weighting,
  bands,
}: Pick<SchemeData, 'confidence' | 'weighting' | 'bands'>): Confidence {
  const all = [confidence, weighting.confidence, bands.confidence];
  return confidences.findLast((each) => all.includes(each))!;
}
