/** The duties of an office as one HTML document to print and to hand on: it loads nothing and holds no script. */
import { t } from '../i18n/t.ts';
import { standings, type Checked, type Standing } from '../office/check.ts';
import { rules } from '../office/file.ts';
import { escapeHtml } from '../site/escape-html.ts';
import type { ToldDuty } from '../office/told.ts';
import { dueWords, remarksOf } from '../office/words.ts';
import {
  factsOf,
  standingGroups,
  wordsOfProblem,
  voiceOf,
  whoHas,
  type OfficeReport,
  type OfficeReporter,
} from './office-report.ts';

const style = `:root{color-scheme:light}body{font:10pt/1.4 system-ui,sans-serif;color:#1d1b18;margin:2rem auto;padding:0 1rem;max-width:62rem}
h1{font-size:16pt;margin-bottom:.5rem}h2{font-size:12pt;margin:1.5rem 0 .4rem;break-after:avoid}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8b8478;padding:.3rem .45rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}
thead th{background:#f1eee7}tr{break-inside:avoid}.n{text-align:end;font-variant-numeric:tabular-nums}.duties{table-layout:fixed}.number{width:2rem}.due{width:7.5rem}.owner{width:9rem}.found{width:22rem}
.sum{width:auto}.sum tbody th{font-weight:inherit}.sum td{text-align:end;font-variant-numeric:tabular-nums}.todo th,.todo td{font-weight:bold}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}
dt{color:#5c574f}dd{margin:0}ul{margin:.2rem 0;padding-inline-start:1.1rem}small{color:#5c574f}.signs{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:2rem;break-inside:avoid}
.signs div{border-bottom:1px solid #1d1b18;min-height:6rem}@page{size:A4 landscape;margin:14mm}@media print{body{margin:0;padding:0;max-width:none}}`;

/** Who was checked, how the duties stand, each of them by its standing, and room to sign. */
export const officeHtml: OfficeReporter = (report) => {
  const { lang, file, path, problems } = report;
  const { mandatory, unsettled: open, unsaid } = report.report.summary;
  const title = t(lang, 'office.report.title');
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${escapeHtml(file.name ?? path)}</title>
<style>${style}</style>
<h1>${title}</h1>
<dl>${factsOf(report)
    .map(([name, words]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(words)}</dd>`)
    .join('\n')}</dl>
<p><strong>${escapeHtml(t(lang, 'office.report.mandatory', { mandatory, unsettled: open }))}</strong>${open === 0 ? ` ${escapeHtml(t(lang, 'office.report.clean'))}` : ''}</p>
${summary(report)}
${unsaid === 0 ? '' : `<p>${escapeHtml(t(lang, 'office.unsaid', { count: unsaid }))}</p>\n`}${problems.length === 0 ? '' : problemList(report)}${standingGroups(
    report,
  )
    .map(([standing, duties]) => section(standing, duties, report))
    .join('\n')}
<h2>${t(lang, 'office.report.rules')}</h2>
<ul>${(['late', 'evidence-too-weak', 'due-soon', 'open'] as const)
    .map((standing) => `<li>${escapeHtml(t(lang, `office.rule.${standing}`))}</li>`)
    .join('\n')}</ul>
<div class="signs">${(['preparer', 'signer'] as const)
    .map(
      (who) =>
        `<div><strong>${t(lang, `office.report.${who}`)}</strong><br><small>${t(lang, 'office.report.signature')}</small></div>`,
    )
    .join('\n')}</div>
<p><small>${escapeHtml(t(lang, 'office.report.unofficial'))}</small></p>
</html>
`;
};

function summary({ lang, report }: OfficeReport): string {
  const rows = standings
    .filter((standing) => report.summary.standings[standing] > 0)
    .map((standing) => {
      const isOpen = report.duties.some((each) => each.standing === standing && each.isOpen) ? ' class="todo"' : '';
      return `<tr${isOpen}><th scope="row">${t(lang, `office.standing.${standing}`)}</th><td>${report.summary.standings[standing]}</td></tr>`;
    });
  const heads = (['standing', 'count'] as const).map(
    (column) => `<th scope="col">${t(lang, `office.report.column.${column}`)}</th>`,
  );
  return `<table class="sum"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function problemList({ lang, problems }: OfficeReport): string {
  const items = problems.map(
    (problem) =>
      `<li>${problem.line}:${problem.column} <strong>${t(lang, `office.severity.${rules[problem.rule]}`)}</strong> ${withCode(escapeHtml(wordsOfProblem(problem, lang)))}</li>`,
  );
  return `<h2>${t(lang, 'office.report.problems')}</h2>
<ul>${items.join('\n')}</ul>
`;
}

/** Words with what stands in them as it is written in the file. */
const withCode = (words: string): string => words.replace(/`([^`]*)`/g, '<code>$1</code>');

function section(standing: Standing, duties: readonly Checked<ToldDuty>[], report: OfficeReport): string {
  const { lang } = report;
  const columns = (['number', 'duty', 'due', 'owner', 'found'] as const).map(
    (column) => `<th scope="col" class="${column}">${t(lang, `office.report.column.${column}`)}</th>`,
  );
  const rows = duties.map((checked, index) => {
    const { duty, entry } = checked;
    const remarks = remarksOf(checked, voiceOf(report)).map((words) => `<li>${escapeHtml(words)}</li>`);
    return `<tr><td class="n">${index + 1}</td><td>${escapeHtml(duty.what)}<br><small>${escapeHtml(`${duty.citation} · ${whoHas(duty, report)}`)}</small></td><td>${escapeHtml(dueWords(checked, voiceOf(report)) ?? '–')}</td><td>${escapeHtml(entry?.owner ?? '')}</td><td>${remarks.length === 0 ? '' : `<ul>${remarks.join('')}</ul>`}</td></tr>`;
  });
  return `<h2>${t(lang, `office.standing.${standing}`)} (${duties.length})</h2>
<table class="duties"><thead><tr>${columns.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}
