/** An index for people at a terminal: what it rests on, the tree, the way to a target, what moved it. */
import { t } from '../i18n/t.ts';
import { aligned } from './aligned.ts';
import {
  choiceWords,
  decimalIn,
  factsOf,
  fewChoices,
  groupWords,
  nodeLabel,
  outcomeWords,
  placedNodes,
  signed,
  targetWords,
  wayWords,
  indexWords,
  type EvaluationReport,
  type EvaluationReporter,
} from './evaluation-report.ts';
import { oneLine } from './report.ts';

/** The index as lines of text. */
export const evaluationText: EvaluationReporter = (report) => {
  const parts = [
    facts(report),
    tree(report),
    target(report),
    comparison(report),
    [t(report.lang, 'evaluate.report.unofficial')],
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function facts(report: EvaluationReport): readonly string[] {
  return factsOf(report).map(([name, words]) => `${name}: ${words}`);
}

function tree({ scheme, evaluation, lang }: EvaluationReport): readonly string[] {
  const values = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const missing = new Set(evaluation.missing);
  const rows = placedNodes(scheme.nodes).map(({ node, depth }) => [
    `${'  '.repeat(depth)}${nodeLabel(node, lang)}`,
    `${decimalIn(lang, node.weight)}%`,
    // An indicator has a level, which is a whole number.
    node.children === undefined
      ? `${values.get(node.id)!.value}${missing.has(node.id) ? '*' : ''}`
      : decimalIn(lang, values.get(node.id)!.display),
    node.name[lang],
  ]);
  const head = (['node', 'weight', 'value', 'name'] as const).map((column) =>
    t(lang, `evaluate.report.column.${column}`),
  );
  return aligned([head, ...rows], [1, 2]);
}

function target(report: EvaluationReport): readonly string[] {
  if (report.target === undefined) return [];
  const { lang } = report;
  const { target: wanted, path } = report.target;
  const { told, more } = fewChoices(path);
  const choices = told.flatMap((choice, index) => [
    `${String(index + 1).padStart(3)}. ${choiceWords(report, choice)}`,
    ...choice.groups.map((group) => `     ${groupWords(group, lang)}`),
  ]);
  const [example] = path.list;
  return [
    `${t(lang, 'evaluate.report.target')}: ${targetWords(report, wanted)}`,
    outcomeWords(report, path),
    // Before the choices, which can fill a screen: for most people it is the answer.
    ...(example === undefined ? [] : [wayWords(example, lang)]),
    ...choices,
    ...(more > 0n ? [t(lang, 'evaluate.target.more', { count: more.toLocaleString(lang) })] : []),
  ];
}

function comparison({ compared, scheme, evaluation, lang, ...rest }: EvaluationReport): readonly string[] {
  if (compared === undefined) return [];
  const { difference, nodes } = compared.comparison;
  const moved = new Map(nodes.filter(({ share }) => share.exact.over !== 0n).map((node) => [node.id, node]));
  const rows = placedNodes(scheme.nodes).flatMap(({ node, depth }) => {
    const found = moved.get(node.id);
    if (found === undefined) return [];
    return [
      [
        `${'  '.repeat(depth)}${nodeLabel(node, lang)}`,
        ...[found.from, found.to].map(({ value, display }) =>
          decimalIn(lang, node.children === undefined ? value : display),
        ),
        signed(lang, found.share.value),
        node.name[lang],
      ],
    ];
  });
  const head = (['node', 'before', 'value', 'share', 'name'] as const).map((column) =>
    t(lang, `evaluate.report.column.${column}`),
  );
  const report = { ...rest, scheme, evaluation, lang };
  return [
    t(lang, 'evaluate.report.compared', {
      file: oneLine(compared.file),
      before: indexWords(report, compared.evaluation.index),
      after: indexWords(report, evaluation.index),
      difference: signed(lang, difference.value),
    }),
    ...(rows.length === 0 ? [] : aligned([head, ...rows], [1, 2, 3])),
  ];
}
