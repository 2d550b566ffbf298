/** The page of an evaluation scheme: its tree with weights, ladders, bands, calculation, process, and what is uncertain, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { compare, parseDecimal } from '../policy/decimal.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import { wordsOfLevel, type SchemeNode } from '../policy/schemes.ts';
import type { Entry, Policy } from '../policy/types.ts';
import {
  conflictView,
  factView,
  ownerLinks,
  targetLinks,
  type ConflictView,
  type FactView,
  type NamedLink,
} from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { errataOf, type ErratumView } from './errata-view.ts';
import { numberInWords } from './indicator-view.ts';
import type { ProvisionLink } from './provision-view.ts';
import {
  bandRanges,
  nodeLink,
  nodeLinks,
  percent,
  rangeInWords,
  stampView,
  treeInWords,
  validityInWords,
  type NodeLink,
  type StampView,
} from './scheme-words.ts';
import {
  calculatorUrl,
  crosswalkUrl,
  evaluationUrl,
  jsonSchemaUrl,
  schemeJsonUrl,
  schemeOscalUrl,
  schemeUrl,
} from './urls.ts';

/** What the head of every page of the evaluation shows. */
export interface EvaluationHead {
  readonly lang: Lang;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly NamedLink[];
  /** What must be said first, of each scheme or crosswalk that the page shows. */
  readonly stamps: readonly StampView[];
  /** What the page is current to, for print. */
  readonly asOf: string;
}

/** A node of a tree of weights. */
export interface BranchView extends NodeLink {
  readonly kind: string;
  readonly weight: string;
  /** The length of its bar, from 0 to 100 of the scale of all bars. */
  readonly bar: number;
  readonly children: readonly BranchView[];
}

/** The tree of weights of a scheme, or of one of its nodes. */
export interface TreeView {
  /** What a full bar stands for, in percent of the index. */
  readonly scale: string;
  readonly branches: readonly BranchView[];
}

/** A day of a scheme with what it rests on. */
export interface DayView {
  readonly name: string;
  readonly words: string;
  readonly note?: string;
  readonly claim?: ClaimView;
}

/** A part of the page with a remark and its footing. */
interface Footed {
  readonly note?: string;
  readonly provisions: readonly ProvisionLink[];
  readonly claim: ClaimView;
}

/** The steps by which a scheme is used. */
export interface ProcessView {
  readonly stages: readonly {
    readonly name: string;
    readonly about?: string;
    readonly steps: readonly {
      readonly who?: string;
      readonly what: string;
      readonly owners: readonly NamedLink[];
    }[];
    readonly provisions: readonly ProvisionLink[];
  }[];
  readonly methods: readonly {
    readonly name: string;
    readonly by: string;
    readonly purpose?: string;
    readonly provisions: readonly ProvisionLink[];
  }[];
  readonly roles: readonly {
    readonly name: string;
    readonly duties: string;
    readonly owners: readonly NamedLink[];
    readonly provisions: readonly ProvisionLink[];
  }[];
  readonly timetables: readonly (Omit<Footed, 'provisions'> & {
    readonly title: string;
    readonly steps: readonly { readonly name: string; readonly when: string }[];
  })[];
  readonly facts: readonly FactView[];
  readonly claim: ClaimView;
}

/** Everything the page of a scheme shows. */
export interface SchemeView {
  readonly head: EvaluationHead;
  readonly id: string;
  readonly name: string;
  readonly counterpart: { readonly lang: Lang; readonly name: string };
  readonly about: string;
  readonly tree: string;
  readonly validity: string;
  readonly days: readonly DayView[];
  readonly regulation?: ProvisionLink;
  /** The calculator with it. */
  readonly calculator: string;
  /** It as files for other programs. */
  readonly files: readonly NamedLink[];
  readonly provisions: readonly ProvisionLink[];
  readonly replaces?: NamedLink;
  readonly replacedBy?: NamedLink;
  readonly crosswalks: readonly NamedLink[];
  readonly claim: ClaimView;
  readonly hasDomains: boolean;
  readonly weights: TreeView & { readonly note?: string; readonly claim: ClaimView };
  readonly scale: { readonly words: string; readonly note?: string; readonly claim: ClaimView };
  readonly ladders: readonly (Footed & {
    readonly name: string;
    readonly levels: readonly {
      readonly level: number;
      readonly name: string;
      readonly words?: string;
      readonly provisions: readonly ProvisionLink[];
    }[];
  })[];
  readonly hasCriteria: boolean;
  readonly bands: Footed & {
    readonly includes: string;
    readonly taken: string;
    readonly hasLevels: boolean;
    readonly list: readonly { readonly name: string; readonly range: string; readonly level?: number }[];
    readonly practice: readonly { readonly words: string; readonly claim: ClaimView }[];
  };
  readonly formulas?: Footed & {
    readonly symbols: readonly { readonly symbol: string; readonly name: string }[];
    readonly steps: readonly { readonly name: string; readonly formula: string }[];
  };
  readonly examples: readonly {
    readonly name: string;
    readonly rows: readonly (NodeLink & { readonly value: string; readonly product: string })[];
    readonly result: string;
    readonly provisions: readonly ProvisionLink[];
    readonly claim: ClaimView;
  }[];
  readonly rounding: {
    readonly words: string;
    readonly note?: string;
    readonly facts: readonly FactView[];
    readonly claim: ClaimView;
  };
  readonly missing: { readonly words: string; readonly note?: string; readonly claim: ClaimView };
  readonly external: readonly ExternalView[];
  readonly process?: ProcessView;
  /** Lists of facts with their headings. */
  readonly lists: readonly { readonly id: string; readonly title: string; readonly facts: readonly FactView[] }[];
  readonly errata: readonly ErratumView[];
  readonly conflicts: readonly ConflictView[];
  readonly gaps: readonly string[];
}

/** An index of others by which levels of indicators are set. */
export interface ExternalView extends Footed {
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly column: string;
  readonly nodes: readonly NodeLink[];
  readonly ranges: readonly { readonly level: number; readonly words: string }[];
}

/** A remark in a language, where there is one. */
const noteIn = (note: { readonly id: string; readonly en: string } | undefined, lang: Lang) =>
  note === undefined ? {} : { note: note[lang] };

/** The tree below some nodes, with bars on the scale of the heaviest at the top of the scheme. */
export function treeView(scheme: Entry<SchemeData>, nodes: readonly SchemeNode[], lang: Lang): TreeView {
  const scale = scheme.yaml.data.nodes
    .map(({ weight }) => weight)
    .reduce((a, b) => (compare(parseDecimal(a), parseDecimal(b)) < 0 ? b : a));
  const branch = (node: SchemeNode): BranchView => ({
    ...nodeLink(lang, scheme.id, node),
    kind: node.id.split('-')[0]!,
    weight: percent(lang, node.weight),
    bar: barLength(node.weight, scale),
    children: (node.children ?? []).map(branch),
  });
  return { scale: numberInWords(scale, lang), branches: nodes.map(branch) };
}

/** The length of a bar in hundredths of a full one, for the eye only. */
const barLength = (weight: string, scale: string): number =>
  Math.round((Number(weight) / Number(scale)) * 10_000) / 100;

/** The indices of others that set levels: those of one node, or all. */
export function externalViews(
  policy: Policy,
  scheme: Entry<SchemeData>,
  lang: Lang,
  node?: string,
): readonly ExternalView[] {
  return (scheme.yaml.data.externalIndices ?? [])
    .filter(({ nodes }) => node === undefined || nodes.includes(node))
    .map(({ code, name, agency, nodes, ranges = [], note, provisions, ...claim }) => ({
      code,
      name: name[lang],
      agency: t(lang, 'evaluation.external.agency', { agency: agency[lang] }),
      column: t(lang, 'evaluation.external.range', { code }),
      nodes: nodeLinks(policy, scheme.id, nodes, lang),
      ranges: ranges.map(({ level, ...range }) => ({ level, words: rangeInWords(lang, range) })),
      ...noteIn(note, lang),
      provisions: targetLinks(policy, provisions, lang),
      claim: claimView(policy, lang, claim),
    }));
}

/** The head of a page about a scheme. */
export function schemeHead(
  policy: Policy,
  { yaml: { data } }: Entry<SchemeData>,
  lang: Lang,
  page: Pick<EvaluationHead, 'path' | 'title' | 'description'>,
  crumbs: readonly NamedLink[] = [],
): EvaluationHead {
  const stamp = stampView(data, lang);
  return {
    lang,
    ...page,
    crumbs: [{ name: t(lang, 'nav.evaluation'), url: evaluationUrl(lang) }, ...crumbs],
    stamps: stamp === undefined ? [] : [stamp],
    asOf: t(lang, 'status.asOf', { date: dateInWords(lang, policy.asOf) }),
  };
}

/** The view of a scheme. */
export function schemeView(policy: Policy, scheme: Entry<SchemeData>, lang: Lang): SchemeView {
  const { id, yaml } = scheme;
  const { data } = yaml;
  const claim = (each: Parameters<typeof claimView>[2]) => claimView(policy, lang, each);
  const links = (targets: readonly string[] | undefined) => targetLinks(policy, targets, lang);
  const facts = (list: SchemeData['facts']) => (list ?? []).map((fact) => factView(policy, fact, lang));
  const linkTo = (other: string | undefined): NamedLink | undefined => {
    const known = other === undefined ? undefined : policy.schemes.get(other);
    return known && { name: known.yaml.data.name[lang], url: schemeUrl(lang, known.id) };
  };
  const replaces = linkTo(data.replaces);
  const replacedBy = linkTo([...policy.schemes.values()].find((other) => other.yaml.data.replaces === id)?.id);
  const [regulation] = links([data.regulation]);
  const other = lang === 'id' ? 'en' : 'id';
  return {
    head: schemeHead(policy, scheme, lang, {
      path: schemeUrl(lang, id),
      title: data.name[lang],
      description: data.about[lang],
    }),
    id,
    name: data.name[lang],
    counterpart: { lang: other, name: data.name[other] },
    about: data.about[lang],
    tree: treeInWords(data, lang),
    validity: data.state === 'draft' ? t(lang, 'evaluation.state.draft') : validityInWords(data, lang),
    days: daysOf(policy, data, lang),
    ...(regulation === undefined ? {} : { regulation }),
    calculator: calculatorUrl(lang, id),
    files: [
      { name: 'JSON', url: schemeJsonUrl(id) },
      { name: 'JSON Schema', url: jsonSchemaUrl('scheme') },
      { name: t(lang, 'evaluation.files.catalog'), url: schemeOscalUrl(id) },
    ],
    provisions: links(data.provisions),
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    crosswalks: [...policy.crosswalks.values()]
      .filter((crosswalk) => crosswalk.id.split('--').includes(id))
      .map((crosswalk) => ({ name: crosswalk.yaml.data.name[lang], url: crosswalkUrl(lang, crosswalk.id) })),
    claim: claim(data),
    hasDomains: data.nodes.some((node) => node.id.startsWith('domain-')),
    weights: {
      ...treeView(scheme, data.nodes, lang),
      ...noteIn(data.weighting.note, lang),
      claim: claim(data.weighting),
    },
    scale: {
      words: t(lang, 'evaluation.scaleWords', { min: data.scale.min, max: data.scale.max }),
      ...noteIn(data.scale.note, lang),
      claim: claim(data.scale),
    },
    ladders: (data.ladders ?? []).map((ladder) => ({
      name: ladder.name[lang],
      levels: ladder.levels.map((level) => {
        const words = wordsOfLevel(policy, level, lang);
        return {
          level: level.level,
          name: level.name[lang],
          ...(words === undefined ? {} : { words }),
          provisions: links(level.provisions),
        };
      }),
      provisions: links(ladder.provisions),
      claim: claim(ladder),
    })),
    hasCriteria: data.criteria === 'complete',
    bands: {
      includes: t(lang, `evaluation.includes.${data.bands.includes}`),
      taken: t(lang, `evaluation.taken.${data.bands.takenFrom}`),
      hasLevels: data.bands.list.some(({ level }) => level !== undefined),
      list: bandRanges(data, lang).map((band) => ({
        name: band.name,
        range: rangeInWords(lang, band),
        ...(band.level === undefined ? {} : { level: band.level }),
      })),
      practice: (data.bands.practice ?? []).map(({ year, takenFrom, note, ...rest }) => ({
        words: `${t(lang, `evaluation.practice.${takenFrom}`, { year })} ${note[lang]}`,
        claim: claim(rest),
      })),
      ...noteIn(data.bands.note, lang),
      provisions: links(data.bands.provisions),
      claim: claim(data.bands),
    },
    ...(data.formulas === undefined
      ? {}
      : {
          formulas: {
            symbols: data.formulas.symbols.map(({ symbol, name }) => ({ symbol, name: name[lang] })),
            steps: data.formulas.steps.map(({ name, formula }) => ({ name: name[lang], formula })),
            ...noteIn(data.formulas.note, lang),
            provisions: links(data.formulas.provisions),
            claim: claim(data.formulas),
          },
        }),
    examples: (data.examples ?? []).map(({ name, values, result, provisions, ...rest }) => ({
      name: name[lang],
      rows: values.flatMap(({ node, value, product }) =>
        nodeLinks(policy, id, [node], lang).map((link) => ({
          ...link,
          value: numberInWords(value, lang),
          product: numberInWords(product, lang),
        })),
      ),
      result: numberInWords(result, lang),
      provisions: links(provisions),
      claim: claim(rest),
    })),
    rounding: {
      words: t(lang, `evaluation.rounding.${data.rounding.mode}`, { decimals: data.rounding.decimals }),
      ...noteIn(data.rounding.note, lang),
      facts: facts(data.rounding.facts),
      claim: claim(data.rounding),
    },
    missing: {
      words: t(lang, 'evaluation.missing.words', { value: numberInWords(data.missing.countAs, lang) }),
      ...noteIn(data.missing.note, lang),
      claim: claim(data.missing),
    },
    external: externalViews(policy, scheme, lang),
    ...(data.process === undefined ? {} : { process: processView(policy, data.process, lang) }),
    lists: [
      { id: 'evidence-rules', title: t(lang, 'evaluation.evidenceRules'), facts: facts(data.evidenceRules) },
      { id: 'guidelines', title: t(lang, 'evaluation.guidelines'), facts: facts(data.guidelines) },
      { id: 'targets', title: t(lang, 'evaluation.targets'), facts: facts(data.targets) },
      { id: 'facts', title: t(lang, 'entry.facts'), facts: facts(data.facts) },
    ].filter((list) => list.facts.length > 0),
    errata: errataOf(policy, scheme, lang),
    conflicts: (data.conflicts ?? []).map((conflict) => conflictView(policy, conflict, lang)),
    gaps: (data.gaps ?? []).map((gap) => gap[lang]),
  };
}

function daysOf(policy: Policy, { validity }: SchemeData, lang: Lang): readonly DayView[] {
  const { from, until, rounds } = validity;
  const day = (name: string, words: string, each: typeof from | typeof rounds): DayView => ({
    name,
    words,
    ...noteIn(each?.note, lang),
    ...(each === undefined ? {} : { claim: claimView(policy, lang, each) }),
  });
  return [
    day(t(lang, 'evaluation.from'), dateInWords(lang, from.date), from),
    day(
      t(lang, 'evaluation.until'),
      until === undefined ? t(lang, 'evaluation.stillHolds') : dateInWords(lang, until.date),
      until,
    ),
    day(
      t(lang, 'evaluation.rounds'),
      rounds === undefined ? t(lang, 'evaluation.noRounds') : `${rounds.years.from}–${rounds.years.to}`,
      rounds,
    ),
  ];
}

function processView(policy: Policy, process: NonNullable<SchemeData['process']>, lang: Lang): ProcessView {
  const links = (targets: readonly string[] | undefined) => targetLinks(policy, targets, lang);
  return {
    stages: process.stages.map(({ name, about, steps = [], provisions }) => ({
      name: name[lang],
      ...(about === undefined ? {} : { about: about[lang] }),
      steps: steps.map(({ who, what, owners }) => ({
        ...(who === undefined ? {} : { who: who[lang] }),
        what: what[lang],
        owners: ownerLinks(policy, owners, lang),
      })),
      provisions: links(provisions),
    })),
    methods: process.methods.map(({ name, by, purpose, provisions }) => ({
      name: name[lang],
      by: by[lang],
      ...(purpose === undefined ? {} : { purpose: purpose[lang] }),
      provisions: links(provisions),
    })),
    roles: (process.roles ?? []).map(({ name, duties, owners, provisions }) => ({
      name: name[lang],
      duties: duties[lang],
      owners: ownerLinks(policy, owners, lang),
      provisions: links(provisions),
    })),
    timetables: (process.timetables ?? []).map(({ year, steps, note, ...claim }) => ({
      title: t(lang, 'evaluation.process.timetable', { year }),
      steps: steps.map(({ name, from, to }) => ({ name: name[lang], when: periodInWords(lang, from, to) })),
      ...noteIn(note, lang),
      claim: claimView(policy, lang, claim),
    })),
    facts: (process.facts ?? []).map((fact) => factView(policy, fact, lang)),
    claim: claimView(policy, lang, process),
  };
}

function periodInWords(lang: Lang, from: string | undefined, to: string): string {
  const days = { from: dateInWords(lang, from ?? ''), to: dateInWords(lang, to) };
  return t(lang, from === undefined ? 'evaluation.periodTo' : 'evaluation.period', days);
}
