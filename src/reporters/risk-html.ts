/** A risk register as one HTML document to print or to pass on: it loads nothing and holds no script. */
import { t } from '../i18n/t.ts';
import { byScore, cellsOf, countRisks, rules } from '../risk/assess.ts';
import { levelOf, nameOf, type FieldId } from '../risk/method.ts';
import { escapeHtml } from '../site/escape-html.ts';
import { countWords, treatWords, wordsOfProblem, type RiskReport, type RiskReporter } from './risk-report.ts';

const style = `:root{color-scheme:light}body{font:10pt/1.4 system-ui,sans-serif;color:#1d1b18;margin:2rem}
h1{font-size:16pt}h2{font-size:12pt;margin-top:1.5rem;break-after:avoid}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8b8478;padding:.25rem .4rem;text-align:start;vertical-align:top}thead th{background:#f1eee7}
tr{break-inside:avoid}.matrix{width:auto}.matrix td{text-align:center;min-width:5rem}.matrix b{display:block;font-size:12pt}
small{color:#5c574f}@page{size:A4 landscape;margin:15mm}@media print{body{margin:0}}`;

const columns: readonly FieldId[] = ['id', 'event', 'cause', 'category', 'area', 'control'];
const plan: readonly FieldId[] = ['option', 'action', 'schedule', 'inCharge', 'owner'];

/** The register by score, the matrix and what is wrong. */
export const riskHtml: RiskReporter = (report) => {
  const { lang, file, risks, method } = report;
  const title = t(lang, 'risk.report.title');
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${escapeHtml(file)}</title>
<style>${style}</style>
<h1>${title}</h1>
${countWords(countRisks(risks, method), lang)
  .map((words) => `<p>${escapeHtml(words)}</p>`)
  .join('\n')}
<p><small>${t(lang, 'risk.unofficial')}</small></p>
<h2>${t(lang, 'risk.report.matrix')}</h2>
${matrix(report)}
<h2>${title}</h2>
${list(report)}
<h2>${t(lang, 'risk.report.problems')}</h2>
${problemList(report)}
</html>
`;
};

function matrix({ risks, method, lang }: RiskReport): string {
  const cells = cellsOf(risks, method);
  const head = method.impact.map(({ level, name }) => `<th scope="col">${level} ${escapeHtml(name)}</th>`).join('');
  const rows = method.likelihood.toReversed().map(({ level, name }) => {
    const tds = cells[level - 1]!.map((inCell, impact) => {
      const score = method.scores[level - 1]![impact]!;
      const ids = inCell.map(({ words }) => escapeHtml(words.id ?? '')).join(', ');
      return `<td>${score} ${escapeHtml(levelOf(method, score)?.name ?? '')}${inCell.length === 0 ? '' : `<b>${inCell.length}</b><small>${ids}</small>`}</td>`;
    });
    return `<tr><th scope="row">${level} ${escapeHtml(name)}</th>${tds.join('')}</tr>`;
  });
  const corner = `${t(lang, 'risk.report.likelihood')} \\ ${t(lang, 'risk.report.impact')}`;
  return `<table class="matrix"><thead><tr><th>${corner}</th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function list({ risks, method, lang }: RiskReport): string {
  const column = (key: 'score' | 'level' | 'pair' | 'treat') => t(lang, `risk.report.column.${key}`);
  const heads = [
    ...columns.map((field) => nameOf(method, field)),
    column('pair'),
    column('score'),
    column('level'),
    column('treat'),
    ...plan.map((field) => nameOf(method, field)),
  ];
  const rows = byScore(risks).map((risk) => [
    ...columns.map((field) => risk.words[field] ?? ''),
    `${risk.likelihood ?? '–'}×${risk.impactLevel ?? '–'}`,
    String(risk.score ?? '–'),
    risk.level?.name ?? '–',
    treatWords(risk, lang),
    ...plan.map((field) => risk.words[field] ?? ''),
  ]);
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`;
}

function problemList({ problems, lang }: RiskReport): string {
  if (problems.length === 0) return `<p>${t(lang, 'risk.report.clean')}</p>`;
  const items = problems.map(
    (problem) =>
      `<li>${problem.line}:${problem.column} <strong>${t(lang, `risk.severity.${rules[problem.rule]}`)}</strong> ${escapeHtml(wordsOfProblem(problem, lang))}</li>`,
  );
  return `<ul>${items.join('\n')}</ul>`;
}
