/** An index as CSV for other programs: a row for each node, and the index in the last one. */
import { csvOf } from '../policy/csv.ts';
import { placedNodes, type EvaluationReporter } from './evaluation-report.ts';

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
    ...(compared === undefined ? [] : ['before', 'share']),
  ];
  const last = ['index', scheme.name[lang], '', index.value, index.display, index.band ?? '', ...more];
  return csvOf([header, ...rows, last]);
};
