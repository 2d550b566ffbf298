/** A risk register as CSV for other programs: columns by their ids, levels as numbers, scores computed; columns that are not known are kept. */
import { csvOf } from '../policy/csv.ts';
import { byScore, type Risk } from '../risk/assess.ts';
import type { FieldId } from '../risk/method.ts';
import type { RiskReporter } from './risk-report.ts';

/** The register by score. Empty where the file is no register. */
export const riskCsv: RiskReporter = ({ risks, method, sheet }) => {
  if (sheet === undefined) return '';
  const fields = method.fields.map(({ id }) => id);
  const unknown = sheet.columns.flatMap(({ field, header }, index) => (field === undefined ? [{ header, index }] : []));
  const rows = byScore(risks).map((risk) => [
    ...fields.map((field) => plain(risk, field)),
    ...unknown.map(({ index }) => sheet.rows[risk.row]!.cells[index]?.text ?? ''),
  ]);
  return csvOf([[...fields, ...unknown.map(({ header }) => header)], ...rows]);
};

/** The value of a field for a program; the words of the file where they could not be understood. */
function plain(risk: Risk, field: FieldId): string {
  const words = risk.words[field] ?? '';
  const values: Partial<Record<FieldId, string | number | undefined>> = {
    type: risk.type?.id,
    category: risk.category?.id,
    area: risk.area?.id,
    likelihood: risk.likelihood,
    impactLevel: risk.impactLevel,
    score: risk.score,
    level: risk.level?.level,
    threshold: risk.threshold?.isExample === false ? risk.threshold.score : undefined,
    treat: risk.treat === undefined ? undefined : risk.treat ? 'yes' : 'no',
    priority: risk.priority,
    option: risk.options.length === 0 ? undefined : risk.options.map(({ id }) => id).join(';'),
    residualScore: risk.residualScore,
  };
  return String(values[field] ?? words);
}
