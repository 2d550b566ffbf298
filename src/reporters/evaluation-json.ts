/** An index for other programs: `{"scheme","nodes":[{"id","value","display"}],"index":{"value","display","band"}}`, and what was asked beside it. */
import type { Index, Value } from '../evaluation/evaluate.ts';
import type { EvaluationReport, EvaluationReporter } from './evaluation-report.ts';

/** The index as exactly one object. Bands are ids; a band that there is not is `null`. */
export const evaluationJson: EvaluationReporter = (report) => {
  const { evaluation, target, compared } = report;
  const object = {
    scheme: evaluation.scheme,
    nodes: evaluation.nodes.map(({ id, ...value }) => ({ id, ...plain(value) })),
    index: plainIndex(evaluation.index),
    ...(target === undefined ? {} : { target: plainTarget(target) }),
    ...(compared === undefined ? {} : { compare: plainComparison(compared) }),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
};

const plain = ({ value, display }: Value) => ({ value, display });

const plainIndex = (index: Index) => ({ ...plain(index), band: index.band ?? null });

function plainTarget({ target, path }: NonNullable<EvaluationReport['target']>): object {
  return {
    ...target,
    state: path.state,
    cost: path.cost,
    // Counts may be larger than the numbers of JSON's readers.
    ways: path.ways.toString(),
    choiceCount: path.choiceCount.toString(),
    choices: path.choices.map(({ groups, steps, ways, index }) => ({
      steps,
      ways: ways.toString(),
      index: plainIndex(index),
      groups,
    })),
    list: path.list.map(({ steps, index }) => ({ steps, index: plainIndex(index) })),
    best: plainIndex(path.best),
  };
}

function plainComparison({ evaluation, comparison }: NonNullable<EvaluationReport['compared']>): object {
  return {
    index: plainIndex(evaluation.index),
    difference: plain(comparison.difference),
    nodes: comparison.nodes.map(({ id, from, to, share }) => ({
      id,
      from: plain(from),
      to: plain(to),
      share: plain(share),
    })),
  };
}
