/** The page of a domain, aspect or indicator: what it weighs, what its levels ask for, what to show, what it rests on, what it was and became, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { predecessorsOf, successorsOf } from '../policy/crosswalks.ts';
import { decimalOf, divide, fraction, multiply, parseDecimal, roundHalfUp } from '../policy/decimal.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import { evidenceOf, identityOf, ladderOf, nodesOf, wordsOfLevel, type PlacedNode } from '../policy/schemes.ts';
import type { CrosswalkData, Entry, Policy } from '../policy/types.ts';
import { factView, targetLinks, type FactView, type NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dutiesUnder } from './duty-links.ts';
import type { DutyLine } from './duty-views.ts';
import { errataOf, type ErratumView } from './errata-view.ts';
import { numberInWords } from './indicator-view.ts';
import type { ProvisionLink } from './provision-view.ts';
import {
  externalViews,
  schemeHead,
  treeView,
  type BranchView,
  type EvaluationHead,
  type ExternalView,
  type TreeView,
} from './scheme-view.ts';
import {
  nodeLabel,
  nodeLink,
  nodeLinks,
  percent,
  shortName,
  stampView,
  type NodeLink,
  type StampView,
} from './scheme-words.ts';
import { calculatorUrl, crosswalkUrl, schemeNodeUrl, schemeUrl } from './urls.ts';

/** A level of an indicator. */
export interface LevelView {
  readonly level: number;
  /** "Terdefinisi". */
  readonly name?: string;
  readonly criteria?: string;
  /** Where the criteria stand. */
  readonly provisions: readonly ProvisionLink[];
  /** What is shown for this level, besides what is shown for every level. */
  readonly evidence: readonly string[];
  /** The values of indices of others that set this level: "SDI: lebih dari 12,5 sampai dengan 37,5". */
  readonly external: readonly string[];
}

/** What a node was or became, from one crosswalk. */
export interface LineageView {
  readonly scheme: NamedLink;
  readonly crosswalk: NamedLink;
  readonly stamp?: StampView;
  /** Said where the crosswalk names a node above this one, or none. */
  readonly remark?: string;
  readonly rows: readonly RowView[];
}

/** A row of a crosswalk. */
export interface RowView {
  readonly match: string;
  readonly isPartial: boolean;
  readonly from: readonly NodeLink[];
  readonly to: readonly NodeLink[];
  readonly note?: string;
  readonly claim: ClaimView;
}

/** Everything the page of a node shows. */
export interface SchemeNodeView {
  readonly head: EvaluationHead;
  readonly scheme: NamedLink;
  /** "Indikator 13". */
  readonly label: string;
  readonly name: string;
  readonly counterpart: { readonly lang: Lang; readonly name: string };
  readonly about?: string;
  /** Its share of the index, as a branch without what it is made of. */
  readonly share: BranchView;
  readonly scale: string;
  /** Its share of the node above. */
  readonly shareOf?: { readonly name: string; readonly words: string };
  /** What one level more adds to the index; of indicators only. */
  readonly step?: string;
  /** The calculator with its scheme; of indicators only. */
  readonly calculator?: string;
  /** What it is made of; of nodes that are not indicators. */
  readonly parts?: TreeView;
  readonly isIndicator: boolean;
  readonly ladder?: string;
  readonly levels: readonly LevelView[];
  readonly hasCriteria: boolean;
  /** What is shown for every level. */
  readonly evidence: readonly string[];
  readonly hasEvidence: boolean;
  /** The node above that names the evidence. */
  readonly evidenceFrom?: string;
  readonly evidenceClaim?: ClaimView;
  readonly setIn: readonly ProvisionLink[];
  readonly basis?: {
    readonly title: string;
    readonly provisions: readonly ProvisionLink[];
    readonly note?: string;
    readonly claim: ClaimView;
  };
  /** The duties under the provisions that it is set in or rests on. */
  readonly duties: readonly DutyLine[];
  readonly external: readonly ExternalView[];
  readonly supervisors: readonly string[];
  readonly functions: readonly string[];
  readonly notes: readonly FactView[];
  readonly errata: readonly ErratumView[];
  readonly before: readonly LineageView[];
  readonly after: readonly LineageView[];
  readonly evidenceRules?: string;
  readonly previous?: ProvisionLink;
  readonly next?: ProvisionLink;
}

/** The view of a node. */
export function schemeNodeView(
  policy: Policy,
  scheme: Entry<SchemeData>,
  placed: PlacedNode,
  lang: Lang,
): SchemeNodeView {
  const { id, yaml } = scheme;
  const { data } = yaml;
  const { node, above } = placed;
  const label = nodeLabel(lang, node.id);
  const name = node.name[lang];
  const other = lang === 'id' ? 'en' : 'id';
  const isIndicator = node.children === undefined;
  const own: NamedLink = { name: shortName(data, lang), url: schemeUrl(lang, id) };
  const { scale, branches } = treeView(scheme, [node], lang);
  const [parent] = above;
  const evidence = evidenceOf(placed);
  const evidenceFrom = [node, ...above].find((each) => each.evidence !== undefined);
  const ladder = isIndicator ? ladderOf(data, placed) : undefined;
  const { previous, next } = neighboursOf(scheme, node.id, lang);
  const words = (list: readonly { readonly id: string; readonly en: string }[] | undefined) =>
    (list ?? []).map((each) => each[lang]);
  return {
    head: schemeHead(
      policy,
      scheme,
      lang,
      {
        path: schemeNodeUrl(lang, id, node.id),
        title: `${label}: ${name} · ${own.name}`,
        description: describe(`${own.name}, ${label}: ${name}. ${node.about?.[lang] ?? ''}`),
      },
      [
        own,
        ...above
          .toReversed()
          .map((each) => ({ name: nodeLabel(lang, each.id), url: schemeNodeUrl(lang, id, each.id) })),
      ],
    ),
    scheme: own,
    label,
    name,
    counterpart: { lang: other, name: node.name[other] },
    ...(node.about === undefined ? {} : { about: node.about[lang] }),
    share: { ...branches[0]!, children: [] },
    scale,
    ...(parent === undefined
      ? {}
      : {
          shareOf: {
            name: nodeLabel(lang, parent.id),
            words: percent(lang, hundredths(node.weight, parent.weight)),
          },
        }),
    ...(isIndicator
      ? {
          step: t(lang, 'evaluation.step.words', { value: numberInWords(pointsOf(node.weight), lang) }),
          calculator: calculatorUrl(lang, id),
        }
      : { parts: treeView(scheme, node.children!, lang) }),
    isIndicator,
    ...(ladder === undefined ? {} : { ladder: ladder.name[lang] }),
    levels: isIndicator ? levelsOf(policy, scheme, placed, lang) : [],
    hasCriteria: data.criteria === 'complete',
    evidence: words(evidence?.items.filter(({ levels }) => levels === undefined)),
    hasEvidence: evidence !== undefined,
    ...(evidenceFrom === undefined || evidenceFrom === node
      ? {}
      : { evidenceFrom: t(lang, 'evaluation.evidenceFrom', { name: nodeLabel(lang, evidenceFrom.id) }) }),
    ...(evidence === undefined ? {} : { evidenceClaim: claimView(policy, lang, evidence) }),
    setIn: targetLinks(policy, node.provisions, lang),
    ...(node.basis === undefined
      ? {}
      : {
          basis: {
            title: t(lang, `evaluation.basis.${node.basis.match}`),
            provisions: targetLinks(policy, node.basis.provisions, lang),
            ...(node.basis.note === undefined ? {} : { note: node.basis.note[lang] }),
            claim: claimView(policy, lang, node.basis),
          },
        }),
    duties: dutiesUnder(policy, [...(node.provisions ?? []), ...(node.basis?.provisions ?? [])], lang),
    external: externalViews(policy, scheme, lang, node.id),
    supervisors: words(node.supervisors),
    functions: words(node.functions),
    notes: [node, ...above].flatMap(({ notes }) => (notes ?? []).map((note) => factView(policy, note, lang))),
    errata: errataOf(policy, scheme, lang, node.id),
    before: lineageOf(policy, id, node.id, lang, 'before'),
    after: lineageOf(policy, id, node.id, lang, 'after'),
    ...(data.evidenceRules === undefined ? {} : { evidenceRules: schemeUrl(lang, id, 'evidence-rules') }),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
}

/** The levels of the scale of an indicator, the lowest first, as far as anything is known of each. */
function levelsOf(policy: Policy, scheme: Entry<SchemeData>, placed: PlacedNode, lang: Lang): readonly LevelView[] {
  const { data } = scheme.yaml;
  const names = new Map(ladderOf(data, placed)?.levels.map(({ level, name }) => [level, name[lang]]));
  const evidence = evidenceOf(placed)?.items ?? [];
  const external = externalViews(policy, scheme, lang, placed.node.id);
  return (placed.node.levels ?? []).map((each) => {
    const { level } = each;
    const name = names.get(level);
    const criteria = wordsOfLevel(policy, each, lang);
    return {
      level,
      ...(name === undefined ? {} : { name }),
      ...(criteria === undefined ? {} : { criteria }),
      provisions: targetLinks(policy, each.provisions, lang),
      evidence: evidence.filter(({ levels }) => levels?.includes(level)).map((item) => item[lang]),
      external: external.flatMap(({ code, ranges }) =>
        ranges.filter((range) => range.level === level).map((range) => `${code}: ${range.words}`),
      ),
    };
  });
}

/** What one weight is of another, in percent with at most two decimals. */
function hundredths(part: string, whole: string): string {
  const share = divide(multiply(parseDecimal(part), fraction(100n, 1n)), parseDecimal(whole));
  return roundHalfUp(share, 2).replace(/\.?0+$/, '');
}

/** The points of the index that one level of a weight makes. */
const pointsOf = (weight: string): string => decimalOf(divide(parseDecimal(weight), fraction(100n, 1n)))!;

/** The nodes of the same kind before and after a node. */
function neighboursOf({ id, yaml }: Entry<SchemeData>, node: string, lang: Lang) {
  const { kind } = identityOf(node);
  const same = nodesOf(yaml.data).filter((each) => identityOf(each.node.id).kind === kind);
  const at = same.findIndex((each) => each.node.id === node);
  const link = (place: PlacedNode | undefined): ProvisionLink | undefined => {
    if (place === undefined) return undefined;
    const { label, name, url } = nodeLink(lang, id, place.node);
    return { label, title: name, url };
  };
  return { previous: link(same[at - 1]), next: link(same[at + 1]) };
}

/** What each crosswalk with a scheme on one of its sides tells of a node. */
function lineageOf(
  policy: Policy,
  scheme: string,
  node: string,
  lang: Lang,
  side: 'before' | 'after',
): readonly LineageView[] {
  const all = side === 'before' ? predecessorsOf(policy, scheme, node) : successorsOf(policy, scheme, node);
  return [...policy.crosswalks.values()].flatMap(({ id, yaml }): readonly LineageView[] => {
    const [from, to] = id.split('--');
    const [own, otherId = ''] = side === 'before' ? [to, from] : [from, to];
    const other = policy.schemes.get(otherId)?.yaml.data;
    if (own !== scheme || other === undefined) return [];
    const rows = all.filter(({ crosswalk }) => crosswalk === id);
    // Crosswalks are about indicators: only of these it says something that none of their rows does.
    if (rows.length === 0 && !node.startsWith('indicator-')) return [];
    const stamp = stampView(yaml.data, lang);
    const named = rows[0]?.named;
    const remark =
      named === undefined
        ? t(lang, 'evaluation.notMapped', { scheme: shortName(other, lang) })
        : named === node
          ? undefined
          : t(lang, 'evaluation.viaAbove', { name: nodeLabel(lang, named) });
    return [
      {
        scheme: { name: shortName(other, lang), url: schemeUrl(lang, otherId) },
        crosswalk: { name: yaml.data.name[lang], url: crosswalkUrl(lang, id) },
        ...(stamp === undefined ? {} : { stamp }),
        ...(remark === undefined ? {} : { remark }),
        rows: rows.map(({ row }) => rowView(policy, id, row, lang)),
      },
    ];
  });
}

/** The view of a row of a crosswalk. */
export function rowView(policy: Policy, crosswalk: string, row: CrosswalkData['rows'][number], lang: Lang): RowView {
  const [from = '', to = ''] = crosswalk.split('--');
  return {
    match: t(lang, `evaluation.match.${row.match}`),
    isPartial: row.isPartial === true,
    from: nodeLinks(policy, from, row.from ?? [], lang),
    to: nodeLinks(policy, to, row.to ?? [], lang),
    ...(row.note === undefined ? {} : { note: row.note[lang] }),
    claim: claimView(policy, lang, row),
  };
}

/** A description as long as lists of results show it. */
function describe(words: string): string {
  const start = words.trim();
  return start.length <= 160 ? start : `${start.slice(0, 157).replace(/\s+\S*$/, '')} …`;
}
