/** A risk register for other programs. The names of properties are the ids of the columns. */
import { byScore, cellsOf, countRisks, rules } from '../risk/assess.ts';
import { wordsOfProblem, type RiskReporter } from './risk-report.ts';

/** The register as exactly one object. */
export const riskJson: RiskReporter = ({ risks, problems, method, sheet, file, lang }) => {
  const unknown = (sheet?.columns ?? []).flatMap(({ field, header }, index) =>
    field === undefined ? [{ header, index }] : [],
  );
  const object = {
    file,
    lang,
    // Matrix, levels and thresholds are examples of the annex, not rules.
    standing: 'example',
    risks: byScore(risks).map((risk) => ({
      line: risk.place.line,
      ...risk.words,
      type: risk.type?.id ?? null,
      category: risk.category?.id ?? null,
      area: risk.area?.id ?? null,
      likelihood: risk.likelihood ?? null,
      impactLevel: risk.impactLevel ?? null,
      score: risk.score ?? null,
      level: risk.level?.level ?? null,
      threshold: risk.threshold ?? null,
      treat: risk.treat ?? null,
      priority: risk.priority ?? null,
      option: risk.options.map(({ id }) => id),
      residualScore: risk.residualScore ?? null,
      other: Object.fromEntries(
        unknown.map(({ header, index }) => [header, sheet!.rows[risk.row]!.cells[index]?.text ?? '']),
      ),
    })),
    matrix: cellsOf(risks, method).flatMap((row, likelihood) =>
      row.map((inCell, impact) => ({
        likelihood: likelihood + 1,
        impactLevel: impact + 1,
        score: method.scores[likelihood]![impact],
        count: inCell.length,
        risks: inCell.map(({ words }) => words.id ?? ''),
      })),
    ),
    counts: countsOf(countRisks(risks, method)),
    problems: problems.map((problem) => ({
      line: problem.line,
      column: problem.column,
      severity: rules[problem.rule],
      rule: problem.rule,
      ...(problem.field === undefined ? {} : { field: problem.field }),
      message: wordsOfProblem(problem, lang),
    })),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
};

function countsOf({ byLevel, ...rest }: ReturnType<typeof countRisks>): object {
  return { ...rest, byLevel: byLevel.map(({ level, count }) => ({ level: level.level, name: level.name, count })) };
}
