/** What is told of the index of an office, and the words that several forms of it share. */
import { bandOf, type Target } from '../evaluation/bands.ts';
import type { Comparison } from '../evaluation/compare.ts';
import type { Evaluation, Index } from '../evaluation/evaluate.ts';
import type { Choice, Group, Path, Way } from '../evaluation/path.ts';
import type { Problem } from '../evaluation/problems.ts';
import type { BandFrom } from '../evaluation/scheme.ts';
import { numberOf, rangesOf } from '../evaluation/levels.ts';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import { oneLine } from './report.ts';

/** A scheme with its words. */
export type NamedScheme = SchemeData & { readonly id: string };

/** A scheme's node with its words. */
export type NamedNode = SchemeData['nodes'][number];

/** An index that was evaluated. */
export interface EvaluationReport {
  readonly lang: Lang;
  /** The file as it was named. */
  readonly file: string;
  readonly scheme: NamedScheme;
  readonly evaluation: Evaluation & { readonly index: Index };
  readonly bandFrom: BandFrom;
  /** The provisions that set the scheme, in words. */
  readonly provisions: readonly string[];
  /** How well known an index by the scheme can be. */
  readonly confidence: SchemeData['confidence'];
  /** The way to a target, where it was asked for. */
  readonly target?: {
    readonly target: Target;
    readonly path: Path;
    /** Whether indicators cost what somebody said, so that the cheapest way may not be that of the fewest levels. */
    readonly isCosted: boolean;
  };
  /** What moved the index since another file, where it was asked for. */
  readonly compared?: {
    readonly file: string;
    readonly evaluation: Evaluation & { readonly index: Index };
    readonly comparison: Comparison;
  };
}

/** Tells a report as text, with a line end after its last line. */
export type EvaluationReporter = (report: EvaluationReport) => string;

/** A problem on one line: `path:line:col  error  rule  message`. */
export function lineOfProblem({ rule, line, column, params }: Problem, file: string, lang: Lang): string {
  const words = oneLine(t(lang, `evaluate.problem.${rule}`, params));
  return `${oneLine(file)}:${line}:${column}  error  ${rule}  ${words}`;
}

/** What must be said before anything that a scheme gives: its stamp, or that it is a draft or rests on others, where nobody wrote one. */
export function stampOf({ stamp, state, confidence }: NamedScheme, lang: Lang): string | undefined {
  if (stamp !== undefined) return stamp[lang];
  if (state === 'draft') return t(lang, 'evaluate.report.draft');
  return confidence === 'secondary' || confidence === 'recalled' ? t(lang, 'evaluate.report.uncertain') : undefined;
}

/** A decimal as people write it in a language. */
export function decimalIn(lang: Lang, decimal: string): string {
  return lang === 'id' ? decimal.replace('.', ',') : decimal;
}

/** What an evaluation rests on, as pairs of a name and words. */
export function factsOf(report: EvaluationReport): readonly (readonly [name: string, words: string])[] {
  const { lang, scheme, provisions, confidence, evaluation, bandFrom } = report;
  const { from, until } = scheme.validity;
  const validity =
    until === undefined
      ? t(lang, 'evaluate.report.since', { from: dayWords(from, lang) })
      : t(lang, 'evaluate.report.between', { from: dayWords(from, lang), until: dayWords(until, lang) });
  const stamp = stampOf(scheme, lang);
  return [
    [t(lang, 'evaluate.report.scheme'), `${scheme.name[lang]} (${scheme.id})`],
    ...(stamp === undefined ? [] : [[t(lang, 'evaluate.report.stamp'), stamp] as const]),
    [t(lang, 'evaluate.report.basis'), provisions.join('; ')],
    [t(lang, 'evaluate.report.validity'), validity],
    [t(lang, 'confidence.label'), `${t(lang, `confidence.${confidence}`)} (${confidence})`],
    [t(lang, 'evaluate.report.index'), indexWords(report, evaluation.index)],
    [
      t(lang, 'evaluate.report.band'),
      `${bandWords(report, evaluation.index)} ${t(lang, `evaluate.report.from.${bandFrom}`)}${otherBandWords(report)}`,
    ],
    ...(evaluation.missing.length === 0
      ? []
      : [
          [
            t(lang, 'evaluate.report.missing'),
            t(lang, 'evaluate.report.counted', {
              value: scheme.missing.countAs,
              indicators: rangesOf(evaluation.missing),
            }),
          ] as const,
        ]),
  ];
}

/** A day of a scheme, with how well it is known where nobody read it in the text. */
function dayWords({ date, confidence }: SchemeData['validity']['from'], lang: Lang): string {
  const isRead = confidence === 'official' || confidence === 'text';
  return isRead ? date : `${date} (${t(lang, `confidence.${confidence}`)})`;
}

/** An index as it is shown, and exactly where that is more. */
export function indexWords({ lang }: Pick<EvaluationReport, 'lang'>, { display, value }: Index): string {
  return Number(display) === Number(value)
    ? decimalIn(lang, display)
    : `${decimalIn(lang, display)} (${decimalIn(lang, value)})`;
}

/** The name of the band of an index. */
export function bandWords(
  { scheme, lang }: Pick<EvaluationReport, 'scheme' | 'lang'>,
  { band }: { readonly band?: string | undefined },
): string {
  return scheme.bands.list.find(({ id }) => id === band)?.name[lang] ?? t(lang, 'evaluate.report.noBand');
}

/** What the band would be by the other rule of rounding, with a stop before it; empty where it would be the same. */
function otherBandWords(report: EvaluationReport): string {
  const { lang, scheme, evaluation, bandFrom } = report;
  const { index } = evaluation;
  const other = bandFrom === 'rounded' ? 'unrounded' : 'rounded';
  const band = bandOf(scheme, index.exact, other);
  if (band === index.band) return '';
  const seen = decimalIn(lang, other === 'rounded' ? index.display : index.value);
  return `. ${t(lang, `calculator.said.otherBand.${other}`, { index: seen, band: bandWords(report, { band }) })}`;
}

/** A node with how deep it stands. */
export interface PlacedNode {
  readonly node: NamedNode;
  readonly depth: number;
}

/** The nodes of a scheme in their order. */
export function placedNodes(nodes: readonly NamedNode[], depth = 0): readonly PlacedNode[] {
  return nodes.flatMap((node) => [{ node, depth }, ...placedNodes(node.children ?? [], depth + 1)]);
}

/** A node in words: "Aspect 3". */
export function nodeLabel({ id }: Pick<NamedNode, 'id'>, lang: Lang): string {
  const kind = id.replace(/-\d+$/, '');
  const number = numberOf(id);
  return kind === 'domain' || kind === 'aspect' || kind === 'indicator'
    ? t(lang, `evaluate.node.${kind}`, { number })
    : id;
}

/** A target in words. */
export function targetWords({ scheme, lang }: EvaluationReport, target: Target): string {
  if ('index' in target) return t(lang, 'evaluate.target.index', { index: decimalIn(lang, target.index) });
  return t(lang, 'evaluate.target.band', { band: scheme.bands.list.find(({ id }) => id === target.band)!.name[lang] });
}

/** The outcome for a target in one sentence. */
export function outcomeWords(
  report: EvaluationReport,
  { state, cost, ways, choiceCount, choices, best }: Path,
): string {
  const { lang } = report;
  if (state !== 'reachable')
    return t(lang, `evaluate.target.${state}`, { best: indexWords(report, best), band: bandWords(report, best) });
  const steps = [...new Set(choices.map((choice) => choice.steps))].sort((a, b) => a - b);
  return t(lang, report.target?.isCosted ? 'evaluate.target.reachable-cost' : 'evaluate.target.reachable', {
    steps: steps.join('/'),
    cost: decimalIn(lang, cost),
    ways: ways.toLocaleString(lang),
    choices: choiceCount.toLocaleString(lang),
  });
}

/** The choices that people are told, and how many more there are. */
export function fewChoices({ choices, choiceCount }: Path): {
  readonly told: readonly Choice[];
  readonly more: bigint;
} {
  const told = choices.slice(0, 12);
  return { told, more: choiceCount - BigInt(told.length) };
}

/** A choice in words: its index. */
export function choiceWords(report: EvaluationReport, { index, ways }: Choice): string {
  const params = {
    index: indexWords(report, index),
    band: bandWords(report, index),
    ways: ways.toLocaleString(report.lang),
  };
  return t(report.lang, 'evaluate.target.choice', params);
}

/** A group in words: how many levels to raise, and among which indicators. */
export function groupWords({ weight, cost, steps, indicators }: Group, lang: Lang): string {
  return t(lang, cost === '1' ? 'evaluate.target.group' : 'evaluate.target.group-cost', {
    steps,
    weight: decimalIn(lang, weight),
    cost: decimalIn(lang, cost),
    indicators: indicators.map(({ id, from, most }) => `${numberOf(id)} (${from}–${most})`).join(', '),
  });
}

/** One way in words. */
export function wayWords({ steps }: Way, lang: Lang): string {
  const words = steps.map(({ id, from, to }) => `${numberOf(id)}: ${from} → ${to}`).join(', ');
  return t(lang, 'evaluate.target.example', { steps: words });
}

/** A difference with its sign. */
export function signed(lang: Lang, decimal: string): string {
  const words = decimalIn(lang, decimal);
  return decimal.startsWith('-') ? `−${words.slice(1)}` : `+${words}`;
}
