/** An index as one HTML document to print or to pass on: it loads nothing and holds no script. */
import { t, type Key } from '../i18n/t.ts';
import { escapeHtml } from '../site/escape-html.ts';
import {
  choiceWords,
  decimalIn,
  factsOf,
  fewChoices,
  groupWords,
  indexWords,
  nodeLabel,
  outcomeWords,
  placedNodes,
  signed,
  stampOf,
  targetWords,
  wayWords,
  type EvaluationReport,
  type EvaluationReporter,
} from './evaluation-report.ts';

const style = `:root{color-scheme:light}body{font:10pt/1.4 system-ui,sans-serif;color:#1d1b18;margin:2rem;max-width:60rem}
h1{font-size:16pt}h2{font-size:12pt;margin-top:1.5rem;break-after:avoid}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8b8478;padding:.25rem .4rem;text-align:start;vertical-align:top}thead th{background:#f1eee7}
tbody th{font-weight:inherit;white-space:nowrap}.top{font-weight:bold}.d1 th{padding-inline-start:1.2rem}.d2 th{padding-inline-start:2.4rem}
.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}tr{break-inside:avoid}dt{font-weight:bold}dd{margin:0 0 .4rem}
.stamp{border:2px solid #9a3412;padding:.5rem .8rem}small{color:#5c574f}@page{size:A4;margin:15mm}@media print{body{margin:0}}`;

/** What the index rests on, the tree, the way to a target and what moved it. */
export const evaluationHtml: EvaluationReporter = (report) => {
  const { lang, scheme, file, evaluation } = report;
  const title = scheme.name[lang];
  const stamp = stampOf(scheme, lang);
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}: ${decimalIn(lang, evaluation.index.display)} · ${escapeHtml(file)}</title>
<style>${style}</style>
<h1>${escapeHtml(title)}: ${decimalIn(lang, evaluation.index.display)}</h1>
${stamp === undefined ? '' : `<p class="stamp">${escapeHtml(stamp)}</p>\n`}<dl>${factsOf(report)
    // It stands above already.
    .filter(([, words]) => words !== stamp)
    .map(([name, words]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd>`)
    .join('\n')}</dl>
${tree(report)}
${target(report)}${comparison(report)}<p><small>${escapeHtml(t(lang, 'evaluate.report.unofficial'))}</small></p>
</html>
`;
};

const heads = (
  { lang }: EvaluationReport,
  columns: readonly ('node' | 'name' | 'weight' | 'before' | 'value' | 'share')[],
) =>
  columns.map((column) => `<th scope="col">${t(lang, `evaluate.report.column.${column}` satisfies Key)}</th>`).join('');

/** A row of a table: its node, the name, then numbers. */
function row(label: string, name: string, depth: number, numbers: readonly string[]): string {
  const cells = numbers.map((number) => `<td class="n">${number}</td>`).join('');
  const classes = depth === 0 ? 'top' : `d${depth}`;
  return `<tr class="${classes}"><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(name)}</td>${cells}</tr>`;
}

const table = (head: string, rows: readonly string[]): string =>
  `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;

function tree(report: EvaluationReport): string {
  const { scheme, evaluation, lang } = report;
  const values = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const missing = new Set(evaluation.missing);
  const rows = placedNodes(scheme.nodes).map(({ node, depth }) => {
    const { value, display } = values.get(node.id)!;
    const shown = node.children === undefined ? `${value}${missing.has(node.id) ? '*' : ''}` : decimalIn(lang, display);
    return row(nodeLabel(node, lang), node.name[lang], depth, [`${decimalIn(lang, node.weight)}%`, shown]);
  });
  return table(heads(report, ['node', 'name', 'weight', 'value']), rows);
}

function target(report: EvaluationReport): string {
  if (report.target === undefined) return '';
  const { lang } = report;
  const { target: wanted, path } = report.target;
  const { told, more } = fewChoices(path);
  const choices = told.map((choice) => {
    const groups = choice.groups.map((group) => `<li>${escapeHtml(groupWords(group, lang))}</li>`).join('');
    return `<li>${escapeHtml(choiceWords(report, choice))}<ul>${groups}</ul></li>`;
  });
  const [example] = path.list;
  return `<h2>${t(lang, 'evaluate.report.target')}: ${escapeHtml(targetWords(report, wanted))}</h2>
<p>${escapeHtml(outcomeWords(report, path))}</p>
${example === undefined ? '' : `<p>${escapeHtml(wayWords(example, lang))}</p>\n`}${choices.length === 0 ? '' : `<ol>${choices.join('\n')}</ol>\n`}${more > 0n ? `<p>${t(lang, 'evaluate.target.more', { count: more.toLocaleString(lang) })}</p>\n` : ''}`;
}

function comparison(report: EvaluationReport): string {
  const { compared, scheme, evaluation, lang } = report;
  if (compared === undefined) return '';
  const moved = new Map(
    compared.comparison.nodes.filter(({ share }) => share.exact.over !== 0n).map((node) => [node.id, node]),
  );
  const rows = placedNodes(scheme.nodes).flatMap(({ node, depth }) => {
    const found = moved.get(node.id);
    if (found === undefined) return [];
    const [before, after] = [found.from, found.to].map(({ value, display }) =>
      decimalIn(lang, node.children === undefined ? value : display),
    );
    return [row(nodeLabel(node, lang), node.name[lang], depth, [before!, after!, signed(lang, found.share.value)])];
  });
  const words = t(lang, 'evaluate.report.compared', {
    file: compared.file,
    before: indexWords(report, compared.evaluation.index),
    after: indexWords(report, evaluation.index),
    difference: signed(lang, compared.comparison.difference.value),
  });
  return `<h2>${escapeHtml(words)}</h2>
${rows.length === 0 ? '' : table(heads(report, ['node', 'name', 'before', 'value', 'share']), rows)}
`;
}
