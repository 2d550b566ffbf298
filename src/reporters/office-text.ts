/** The duties of an office for people at a terminal: what is wrong in the file, what is to be seen to, what is in order. */
import { t } from '../i18n/t.ts';
import { standings, type Checked } from '../office/check.ts';
import type { ToldDuty } from '../office/told.ts';
import { dueWords, remarksOf } from '../office/words.ts';
import { aligned } from './aligned.ts';
import {
  factsOf,
  linesOfProblems,
  standingGroups,
  voiceOf,
  whoHas,
  type OfficeReport,
  type OfficeReporter,
} from './office-report.ts';
import { oneLine } from './report.ts';

/** The report as lines of text. */
export const officeText: OfficeReporter = (report) => {
  const { lang, path, problems } = report;
  const parts = [
    linesOfProblems(problems, path, lang),
    factsOf(report).map(([name, words]) => `${name}: ${oneLine(words)}`),
    summary(report),
    ...standingGroups(report).map(([standing, duties]) => [
      `${t(lang, `office.standing.${standing}`)} (${duties.length})`,
      // What needs nothing done is only named.
      ...duties.flatMap((checked) => (standing === 'optional' ? brief(checked) : full(checked, report))),
    ]),
    [t(lang, 'office.report.unofficial')],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

function summary({ lang, report }: OfficeReport): readonly string[] {
  const { mandatory, unsettled, unsaid, standings: counts } = report.summary;
  const rows = standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => [`  ${t(lang, `office.standing.${standing}`)}`, String(counts[standing])]);
  return [
    t(lang, 'office.report.mandatory', { mandatory, unsettled }),
    ...(rows.length === 0 ? [] : aligned(rows, [1])),
    ...(unsaid === 0 ? [] : [t(lang, 'office.unsaid', { count: unsaid })]),
    ...(unsettled === 0 ? [t(lang, 'office.report.clean')] : []),
  ];
}

const brief = ({ duty }: Checked<ToldDuty>): readonly string[] => [`  ${duty.citation}: ${duty.what}`];

function full(checked: Checked<ToldDuty>, report: OfficeReport): readonly string[] {
  const { lang } = report;
  const { duty, entry } = checked;
  const due = dueWords(checked, voiceOf(report));
  const head = [
    duty.citation,
    whoHas(duty, report),
    ...(due === undefined ? [] : [`${t(lang, 'office.report.due')} ${due}`]),
    ...(entry?.owner === undefined ? [] : [`${t(lang, 'office.report.owner')}: ${oneLine(entry.owner)}`]),
  ];
  return [
    `  ${head.join(' · ')}`,
    `    ${duty.what}`,
    ...remarksOf(checked, voiceOf(report)).map((words) => `    - ${oneLine(words)}`),
    `    ${duty.id}`,
  ];
}
