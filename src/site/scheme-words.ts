/** Evaluation schemes in words: their names, nodes, weights, ranges, stamps. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { parseDecimal, roundHalfUp } from '../policy/decimal.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import { identityOf, nodesOf, type SchemeNode } from '../policy/schemes.ts';
import type { CrosswalkData, Policy } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { numberInWords } from './indicator-view.ts';
import { schemeNodeUrl } from './urls.ts';

/** What a page must say before anything else of a scheme or a crosswalk. */
export interface StampView {
  /** "Rancangan". */
  readonly kind: string;
  readonly words: string;
}

/** A link to a node of a scheme. */
export interface NodeLink {
  /** "Indikator 13". */
  readonly label: string;
  readonly name: string;
  readonly url: string;
}

/** Bounds of a range of numbers, each absent where the range has none. */
export interface Range {
  readonly from?: string;
  readonly includesFrom?: boolean;
  readonly to?: string;
  readonly includesTo?: boolean;
}

const kindKeys = {
  domain: 'evaluation.kind.domain',
  aspect: 'evaluation.kind.aspect',
  indicator: 'evaluation.kind.indicator',
} as const;

/** "Indikator 13". */
export function nodeLabel(lang: Lang, id: string): string {
  const { kind, number } = identityOf(id);
  return `${kind in kindKeys ? t(lang, kindKeys[kind as keyof typeof kindKeys]) : kind} ${number}`;
}

/** The name of a scheme without what it adds in brackets: "Indeks SPBE 2020". */
export const shortName = ({ name }: Pick<SchemeData, 'name'>, lang: Lang): string => name[lang].replace(/ \(.*\)$/, '');

/** The link to a node. */
export const nodeLink = (lang: Lang, scheme: string, { id, name }: Pick<SchemeNode, 'id' | 'name'>): NodeLink => ({
  label: nodeLabel(lang, id),
  name: name[lang],
  url: schemeNodeUrl(lang, scheme, id),
});

/** Links to nodes of a scheme by id. What the policy does not hold is left out; the check `id-resolves` names it. */
export function nodeLinks(
  { schemes }: Policy,
  scheme: string,
  ids: readonly string[],
  lang: Lang,
): readonly NodeLink[] {
  const data = schemes.get(scheme)?.yaml.data;
  if (data === undefined) return [];
  const nodes = new Map(nodesOf(data).map(({ node }) => [node.id, node]));
  return ids.flatMap((id) => {
    const node = nodes.get(id);
    return node === undefined ? [] : [nodeLink(lang, scheme, node)];
  });
}

/** The stamp of a scheme or a crosswalk; `undefined` where none is needed. */
export function stampView({ stamp }: Pick<SchemeData | CrosswalkData, 'stamp'>, lang: Lang): StampView | undefined {
  return stamp === undefined ? undefined : { kind: t(lang, `evaluation.stamp.${stamp.kind}`), words: stamp[lang] };
}

/** "1,3%". */
export const percent = (lang: Lang, weight: string): string => `${numberInWords(weight, lang)}%`;

/** A range in words, "lebih dari 1,50 sampai dengan 2,50"; empty for one without bounds. */
export function rangeInWords(lang: Lang, { from, includesFrom = true, to, includesTo = true }: Range): string {
  const words = { from: numberInWords(from ?? '', lang), to: numberInWords(to ?? '', lang) };
  if (from === undefined)
    return to === undefined ? '' : t(lang, includesTo ? 'evaluation.range.upTo' : 'evaluation.range.below', words);
  if (to === undefined) return t(lang, includesFrom ? 'evaluation.range.atLeast' : 'evaluation.range.above', words);
  if (includesFrom) return t(lang, includesTo ? 'evaluation.range.closed' : 'evaluation.range.openTo', words);
  return t(lang, includesTo ? 'evaluation.range.openFrom' : 'evaluation.range.open', words);
}

/** A band with its range: at the ends of the scale both bounds belong to it, elsewhere the one that the scheme says. */
export interface BandRange extends Range {
  readonly id: string;
  readonly name: string;
  readonly level?: number;
}

/** The bands of a scheme, the lowest first, with bounds as an index is shown. */
export function bandRanges(
  { bands, rounding }: Pick<SchemeData, 'bands' | 'rounding'>,
  lang: Lang,
): readonly BandRange[] {
  const shown = (bound: string) =>
    roundHalfUp(parseDecimal(bound), Math.max(rounding.decimals, bound.split('.')[1]?.length ?? 0));
  return bands.list.map(({ id, name, from, to, level }, index) => ({
    id,
    name: name[lang],
    ...(from === undefined ? {} : { from: shown(from), includesFrom: bands.includes === 'lower' || index === 0 }),
    ...(to === undefined
      ? {}
      : { to: shown(to), includesTo: bands.includes === 'upper' || index === bands.list.length - 1 }),
    ...(level === undefined ? {} : { level }),
  }));
}

/** When a scheme holds, in words. */
export function validityInWords({ validity: { from, until } }: Pick<SchemeData, 'validity'>, lang: Lang): string {
  const days = { from: dateInWords(lang, from.date), until: dateInWords(lang, until?.date ?? '') };
  return t(lang, until === undefined ? 'evaluation.since' : 'evaluation.span', days);
}

/** Whether a scheme holds on a day. A year or a month counts from its first day. */
export const holdsOn = ({ state, validity: { from, until } }: SchemeData, day: string): boolean =>
  state === 'enacted' && from.date <= day && (until === undefined || day < until.date);

/** "4 domain, 8 aspek, 47 indikator". */
export function treeInWords(scheme: Pick<SchemeData, 'nodes'>, lang: Lang): string {
  const counts = new Map<string, number>();
  for (const { node } of nodesOf(scheme)) {
    const { kind } = identityOf(node.id);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.keys(kindKeys)
    .flatMap((kind) => {
      const count = counts.get(kind);
      return count === undefined ? [] : [t(lang, `evaluation.count.${kind as keyof typeof kindKeys}`, { count })];
    })
    .join(', ');
}
