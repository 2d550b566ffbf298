/** An index as CSV for other programs: a row for each node, and in the last one the index with the stamp of its scheme, so that no file is without it. */
import { csvOf } from '../policy/csv.ts';
import { placedNodes, stampOf, type EvaluationReporter } from './evaluation-report.ts';

/** The tree; after a comparison, also the values before and what each node did to the index. */
export const evaluationCsv: EvaluationReporter = ({ scheme, evaluation, compared, lang }) => {
  const values = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const shares = new Map(compared?.comparison.nodes.map((node) => [node.id, node]));
  const { index } = evaluation;
  const rows = placedNodes(scheme.nodes).map(({ node: { id, name, weight } }) => {
    const { value, display } = values.get(id)!;
    const share = shares.get(id);
    return [
      id,
      name[lang],
      weight,
      value,
      display,
      '',
      '',
      ...(share === undefined ? [] : [share.from.value, share.share.value]),
    ];
  });
  const more = compared === undefined ? [] : [compared.evaluation.index.value, compared.comparison.difference.value];
  const header = [
    'id',
    'name',
    'weight',
    'value',
    'display',
    'band',
    'stamp',
    ...(compared === undefined ? [] : ['before', 'share']),
  ];
  const stamp = stampOf(scheme, lang) ?? '';
  const last = ['index', scheme.name[lang], '', index.value, index.display, index.band ?? '', stamp, ...more];
  return csvOf([header, ...rows, last]);
};
