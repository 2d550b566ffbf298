/** The calculator of the evaluation: the schemes as a form, what its script needs of them, and what became of their indicators, as plain data. */
import type { Rule } from '../evaluation/problems.ts';
import type { Scheme, SchemeNode as WeighedNode } from '../evaluation/scheme.ts';
import type { Lang } from '../i18n/languages.ts';
import { t, type Key } from '../i18n/t.ts';
import { successorsOf } from '../policy/crosswalks.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import {
  confidenceOfIndex,
  indicatorsOf,
  ladderOf,
  nodesOf,
  wordsOfLevel,
  type PlacedNode,
} from '../policy/schemes.ts';
import { confidences, type Confidence, type CrosswalkData, type Entry, type Policy } from '../policy/types.ts';
import { targetLinks, type NamedLink } from './area-view.ts';
import { isRead } from './claims.ts';
import { dateInWords } from './dates.ts';
import { schemesInTime } from './evaluation-view.ts';
import type { ProvisionLink } from './provision-view.ts';
import { rowView, type RowView } from './scheme-node-view.ts';
import type { EvaluationHead } from './scheme-view.ts';
import {
  bandRanges,
  holdsOn,
  nodeLabel,
  nodeLink,
  percent,
  rangeInWords,
  shortName,
  stampView,
  treeInWords,
  validityInWords,
  type NodeLink,
  type StampView,
} from './scheme-words.ts';
import { crosswalkUrl, evaluationPageUrl, evaluationUrl, schemeUrl } from './urls.ts';

/** A node as the script knows it. */
export interface CalculatorNode extends WeighedNode {
  /** "Indikator 13". */
  readonly label: string;
  readonly name: string;
  readonly children?: readonly CalculatorNode[];
}

/** A scheme as the script knows it: what evaluating needs, with names. */
export interface CalculatorScheme extends Scheme {
  readonly name: string;
  /** What must be said wherever its levels go, files included; absent where the scheme has no stamp. */
  readonly stamp?: string;
  readonly nodes: readonly CalculatorNode[];
  readonly bands: Omit<Scheme['bands'], 'list'> & {
    readonly list: readonly (Scheme['bands']['list'][number] & {
      readonly name: string;
      /** "2,60 sampai dengan kurang dari 3,50". */
      readonly range: string;
    })[];
  };
}

/** What the script reads from the page. */
export interface CalculatorData {
  readonly lang: Lang;
  readonly schemes: readonly CalculatorScheme[];
  /** What the script says, by key. */
  readonly words: Readonly<Record<string, string>>;
}

/** A node in the form. */
export interface FormNode extends NodeLink {
  readonly id: string;
  readonly kind: string;
  readonly weight: string;
  /** What can be chosen for an indicator, the lowest first; none for a group. */
  readonly levels: readonly FormLevel[];
  readonly children: readonly FormNode[];
}

/** A level that can be chosen. */
export interface FormLevel {
  readonly level: number;
  /** "Terdefinisi". */
  readonly name?: string;
  readonly criteria?: string;
}

/** What became of an indicator in the scheme after it. */
export interface SuccessorRow extends NodeLink {
  readonly id: string;
  readonly rows: readonly RowView[];
  /** Said where the crosswalk names a node above it, or nothing of it. */
  readonly remark?: string;
}

/** What became of the indicators of a scheme. */
export interface SuccessorsView {
  readonly crosswalk: NamedLink;
  readonly title: string;
  readonly from: string;
  readonly to: NamedLink;
  readonly stamp?: StampView;
  /** How many indicators became what, in words. */
  readonly counts: string;
  readonly indicators: readonly SuccessorRow[];
  /** What the newer scheme asks for that the older did not. */
  readonly fresh: readonly RowView[];
}

/** A scheme on the page. */
export interface SchemeForm {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly url: string;
  readonly tree: string;
  readonly validity: string;
  /** The confidence of its days where somebody else reports one or nobody has read it. */
  readonly validityConfidence?: Confidence;
  readonly isHeld: boolean;
  /** Whether the page begins with it. */
  readonly isFirst: boolean;
  readonly stamp?: StampView;
  /** Of what is calculated: that of the least known part of the scheme. */
  readonly confidence: Confidence;
  readonly provisions: readonly ProvisionLink[];
  /** How the index and its predicate come about, each in a sentence. */
  readonly rules: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly errata?: NamedLink;
  readonly nodes: readonly FormNode[];
  readonly hasCriteria: boolean;
  /** What is known of how missing levels count. */
  readonly missingNote?: string;
  readonly successors: readonly SuccessorsView[];
  /** The schemes before it whose indicators a crosswalk leads here. */
  readonly predecessors: readonly { readonly id: string; readonly words: string }[];
}

/** Everything the page shows. */
export interface CalculatorView {
  readonly head: EvaluationHead;
  /** The newest first. */
  readonly schemes: readonly SchemeForm[];
  readonly data: CalculatorData;
}

/** What can be wrong in a file. */
const problems = [
  'file-size',
  'file-workbook',
  'file-encoding',
  'quote-open',
  'quote-inside',
  'syntax',
  'shape',
  'key-unknown',
  'key-twice',
  'key-missing',
  'columns-missing',
  'column-twice',
  'row-long',
  'scheme-unknown',
  'scheme-differs',
  'indicator-missing',
  'indicator-unknown',
  'indicator-number',
  'indicator-twice',
  'value-alone',
  'level-range',
  'level-whole',
  'level-word',
  'cost-number',
  'cost-unclear',
] as const satisfies readonly Rule[];

/** Problems whose words for the command line name what a page does not have. */
const ownProblems = ['cost-zero', 'scheme-missing'] as const satisfies readonly Rule[];

/** The keys of what the script says. */
const saidKeys = [
  'applied',
  'apply',
  'back',
  'band',
  'change',
  'cleared',
  'column.indicator',
  'column.level',
  'column.name',
  'costOf',
  'counted',
  'describe',
  'describeTried',
  'difference',
  'exactly',
  'example',
  'exported',
  'file',
  'filled',
  'imported',
  'index',
  'keepOf',
  'lacks',
  'lacksNone',
  'meta.date',
  'meta.office',
  'meta.scheme',
  'more',
  'moved',
  'noIndex',
  'noneTried',
  'notImported',
  'notSaved',
  'now',
  'oneUp',
  'otherBand.rounded',
  'otherBand.unrounded',
  'otherTab',
  'part',
  'pasted',
  'place',
  'same',
  'saved',
  'schemeTaken',
  'slider',
  'stale',
  'step',
  'tried',
  'undone',
  'value',
  'weight',
  'whole',
  'wrongCosts',
  'wrongTarget',
  'yaml',
] as const;

/** What the answer to a target says, as the command line does. */
const targetKeys = [
  'evaluate.target.reached',
  'evaluate.target.reachable',
  'evaluate.target.reachable-cost',
  'evaluate.target.unreachable',
  'evaluate.target.group',
  'evaluate.target.group-cost',
  'evaluate.target.choice',
  'evaluate.report.noBand',
] as const satisfies readonly Key[];

/** The view of the calculator, which begins with the scheme that holds today; `undefined` where no scheme is held. */
export function calculatorView(policy: Policy, lang: Lang): CalculatorView | undefined {
  const entries = schemesInTime(policy).toReversed();
  if (entries.length === 0) return undefined;
  const first = entries.find(({ yaml }) => holdsOn(yaml.data, policy.asOf)) ?? entries[0];
  return {
    head: {
      lang,
      path: evaluationPageUrl(lang, 'calculator'),
      title: t(lang, 'calculator.title'),
      description: t(lang, 'calculator.lead'),
      crumbs: [{ name: t(lang, 'nav.evaluation'), url: evaluationUrl(lang) }],
      stamps: [],
      asOf: t(lang, 'status.asOf', { date: dateInWords(lang, policy.asOf) }),
    },
    schemes: entries.map((entry) => formOf(policy, entry, lang, entry === first)),
    data: { lang, schemes: entries.map((entry) => schemeData(entry, lang)), words: wordsOfScript(lang) },
  };
}

function wordsOfScript(lang: Lang): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...saidKeys.map((key) => [key, t(lang, `calculator.said.${key}`)]),
    ...problems.map((rule) => [`problem.${rule}`, t(lang, `evaluate.problem.${rule}`)]),
    ...ownProblems.map((rule) => [`problem.${rule}`, t(lang, `calculator.problem.${rule}`)]),
    ...targetKeys.map((key) => [key.replace('evaluate.', ''), t(lang, key)]),
  ]);
}

/** What evaluating needs of a scheme, and the names of its parts. */
function schemeData({ id, yaml: { data } }: Entry<SchemeData>, lang: Lang): CalculatorScheme {
  const ranges = new Map(bandRanges(data, lang).map((band) => [band.id, band]));
  const nodeOf = (node: SchemeData['nodes'][number]): CalculatorNode => {
    const { label, name } = nodeLink(lang, id, node);
    const children = node.children?.map(nodeOf);
    return { id: node.id, weight: node.weight, label, name, ...(children === undefined ? {} : { children }) };
  };
  const { includes, takenFrom, list } = data.bands;
  const stamp = stampView(data, lang);
  return {
    id,
    name: shortName(data, lang),
    ...(stamp === undefined ? {} : { stamp: `${stamp.kind}. ${stamp.words}` }),
    scale: { min: data.scale.min, max: data.scale.max },
    nodes: data.nodes.map(nodeOf),
    bands: {
      includes,
      takenFrom,
      list: list.map(({ id: band, from, to }) => ({
        id: band,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        name: ranges.get(band)!.name,
        range: rangeInWords(lang, ranges.get(band)!),
      })),
    },
    rounding: { decimals: data.rounding.decimals },
    missing: { countAs: data.missing.countAs },
  };
}

function formOf(policy: Policy, scheme: Entry<SchemeData>, lang: Lang, isFirst: boolean): SchemeForm {
  const { id, yaml } = scheme;
  const { data } = yaml;
  const stamp = stampView(data, lang);
  const { from, until } = data.validity;
  const days = [from, ...(until === undefined ? [] : [until])].map((day) => day.confidence);
  const unread = confidences.findLast((each) => !isRead(each) && days.includes(each));
  const errata = data.errata?.length ?? 0;
  const placed = new Map(nodesOf(data).map((each) => [each.node.id, each]));
  const nodeOf = (node: SchemeData['nodes'][number]): FormNode => ({
    id: node.id,
    ...nodeLink(lang, id, node),
    kind: node.id.split('-')[0]!,
    weight: percent(lang, node.weight),
    levels: node.children === undefined ? levelsOf(policy, data, placed.get(node.id)!, lang) : [],
    children: (node.children ?? []).map(nodeOf),
  });
  return {
    id,
    name: shortName(data, lang),
    fullName: data.name[lang],
    url: schemeUrl(lang, id),
    tree: treeInWords(data, lang),
    validity: data.state === 'draft' ? t(lang, 'evaluation.state.draft') : validityInWords(data, lang),
    ...(unread === undefined ? {} : { validityConfidence: unread }),
    isHeld: holdsOn(data, policy.asOf),
    isFirst,
    ...(stamp === undefined ? {} : { stamp }),
    confidence: confidenceOfIndex(data),
    provisions: targetLinks(policy, data.provisions, lang),
    rules: [
      {
        name: t(lang, 'evaluation.rounding'),
        words: [t(lang, `evaluation.rounding.${data.rounding.mode}`, { decimals: data.rounding.decimals })],
      },
      {
        name: t(lang, 'evaluation.bands'),
        words: [
          ...bandRanges(data, lang)
            .toReversed()
            .map((band) => `${band.name}: ${rangeInWords(lang, band)}.`),
          t(lang, `evaluation.includes.${data.bands.includes}`),
          t(lang, `evaluation.taken.${data.bands.takenFrom}`),
          ...(data.bands.practice ?? []).map(({ year, takenFrom }) =>
            t(lang, `evaluation.practice.${takenFrom}`, { year }),
          ),
        ],
      },
    ],
    ...(errata === 0
      ? {}
      : {
          errata: {
            name: t(lang, 'evaluation.errata.link', { count: errata }),
            url: evaluationPageUrl(lang, 'errata', id),
          },
        }),
    nodes: data.nodes.map(nodeOf),
    hasCriteria: data.criteria === 'complete',
    ...(data.missing.note === undefined ? {} : { missingNote: data.missing.note[lang] }),
    predecessors: [...policy.crosswalks.keys()].flatMap((crosswalk) => {
      const [from = '', to] = crosswalk.split('--');
      const older = policy.schemes.get(from)?.yaml.data;
      return to !== id || older === undefined
        ? []
        : [{ id: from, words: t(lang, 'calculator.evidence.older', { scheme: shortName(older, lang) }) }];
    }),
    successors: [...policy.crosswalks.values()].flatMap((crosswalk) => successorsView(policy, scheme, crosswalk, lang)),
  };
}

/** Every level of the scale, with what is known of it for an indicator. */
function levelsOf(policy: Policy, data: SchemeData, placed: PlacedNode, lang: Lang): readonly FormLevel[] {
  const names = new Map(ladderOf(data, placed)?.levels.map(({ level, name }) => [level, name[lang]]));
  const { min, max } = data.scale;
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const level = min + index;
    const name = names.get(level);
    const said = placed.node.levels?.find((each) => each.level === level);
    const criteria = said && wordsOfLevel(policy, said, lang);
    return { level, ...(name === undefined ? {} : { name }), ...(criteria === undefined ? {} : { criteria }) };
  });
}

/** What a crosswalk tells of every indicator of a scheme; nothing where it does not begin with that scheme. */
function successorsView(
  policy: Policy,
  scheme: Entry<SchemeData>,
  { id, yaml: { data } }: Entry<CrosswalkData>,
  lang: Lang,
): readonly SuccessorsView[] {
  const [from, to = ''] = id.split('--');
  const next = policy.schemes.get(to)?.yaml.data;
  if (from !== scheme.id || next === undefined) return [];
  const stamp = stampView(data, lang);
  const [oldName, newName] = [scheme.yaml.data, next].map((each) => shortName(each, lang));
  const became = indicatorsOf(scheme.yaml.data).map(({ node }) => ({
    node,
    rows: successorsOf(policy, scheme.id, node.id).filter(({ crosswalk }) => crosswalk === id),
  }));
  return [
    {
      crosswalk: { name: data.name[lang], url: crosswalkUrl(lang, id) },
      title: t(lang, 'calculator.evidence', { scheme: newName! }),
      from: oldName!,
      to: { name: newName!, url: schemeUrl(lang, to) },
      ...(stamp === undefined ? {} : { stamp }),
      counts: countsOf(
        became.map(({ rows }) => new Set(rows.map(({ row }) => row.match))),
        lang,
      ),
      indicators: became.map(({ node, rows }) => {
        const named = rows[0]?.named;
        const remark =
          named === undefined
            ? t(lang, 'evaluation.notMapped', { scheme: newName! })
            : named === node.id
              ? undefined
              : t(lang, 'evaluation.viaAbove', { name: nodeLabel(lang, named) });
        return {
          id: node.id,
          ...nodeLink(lang, scheme.id, node),
          rows: rows.map(({ row }) => rowView(policy, id, row, lang)),
          ...(remark === undefined ? {} : { remark }),
        };
      }),
      fresh: data.rows.filter((row) => (row.from ?? []).length === 0).map((row) => rowView(policy, id, row, lang)),
    },
  ];
}

/** "30 digabung, 9 dilanjutkan, 5 tidak disebut": an indicator of two kinds is counted with both. */
function countsOf(kinds: readonly ReadonlySet<CrosswalkData['rows'][number]['match']>[], lang: Lang): string {
  const matches = ['continued', 'merged', 'split', 'dropped'] as const;
  const counts = matches.map((match) => ({
    count: kinds.filter((own) => own.has(match)).length,
    words: t(lang, `evaluation.match.${match}`),
  }));
  const silent = {
    count: kinds.filter((own) => own.size === 0).length,
    words: t(lang, 'calculator.evidence.silent'),
  };
  const list = [...counts, silent].filter(({ count }) => count > 0).map(({ count, words }) => `${count} ${words}`);
  return t(lang, 'calculator.evidence.counts', { list: list.join(', ') });
}
