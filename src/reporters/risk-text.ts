/** A risk register for people at a terminal: what is wrong, the risks by score, the matrix. */
import { t } from '../i18n/t.ts';
import { byScore, cellsOf, countRisks } from '../risk/assess.ts';
import { aligned } from './aligned.ts';
import { oneLine } from './report.ts';
import {
  countProblems,
  countWords,
  lineOfProblem,
  treatWords,
  type RiskReport,
  type RiskReporter,
} from './risk-report.ts';

/** The register as lines of text. */
export const riskText: RiskReporter = (report) => {
  const { lang, file, problems, sheet } = report;
  const told = problems.map((problem) => lineOfProblem(problem, file, lang));
  const parts = [
    ...(told.length === 0 ? [] : [told]),
    ...(sheet === undefined ? [] : [riskTable(report), matrix(report), counts(report)]),
    [
      problems.length === 0
        ? t(lang, 'risk.report.clean')
        : t(lang, 'risk.report.found', { ...countProblems(problems) }),
    ],
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
};

function riskTable({ risks, lang }: RiskReport): readonly string[] {
  if (risks.length === 0) return [];
  const head = (['score', 'level', 'pair', 'id', 'event', 'owner', 'treat'] as const).map((column) =>
    t(lang, `risk.report.column.${column}`),
  );
  const rows = byScore(risks).map((risk) => [
    String(risk.score ?? '–'),
    risk.level?.name ?? '–',
    `${risk.likelihood ?? '–'}×${risk.impactLevel ?? '–'}`,
    cut(risk.words.id ?? '', 12),
    cut(risk.words.event ?? '', 40),
    cut(risk.words.owner ?? '', 18),
    treatWords(risk, lang),
  ]);
  return aligned([head, ...rows], [0]);
}

/** Words on one line, at most so many columns wide. */
function cut(words: string, width: number): string {
  const characters = [...oneLine(words)];
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}

/** The matrix: the score of each cell, and after it how many risks are there. */
function matrix({ risks, method, lang }: RiskReport): readonly string[] {
  const cells = cellsOf(risks, method);
  const rows = method.likelihood
    .toReversed()
    .map(({ level, name }) => [
      `${level} ${name}`,
      ...cells[level - 1]!.map(
        (inCell, impact) =>
          `${String(method.scores[level - 1]![impact]).padStart(2)} ${inCell.length === 0 ? '·' : `[${inCell.length}]`}`,
      ),
    ]);
  const head = [
    `${t(lang, 'risk.report.likelihood')} \\ ${t(lang, 'risk.report.impact')}`,
    ...method.impact.map(({ level }) => ` ${level}`),
  ];
  return [t(lang, 'risk.report.matrix'), ...aligned([head, ...rows], [])];
}

function counts({ risks, method, lang }: RiskReport): readonly string[] {
  const all = countRisks(risks, method);
  const levels = all.byLevel
    .toReversed()
    .filter(({ count }) => count > 0)
    .map(({ level, count }) => `${level.name} (${level.from}–${level.to}): ${count}`);
  return [...(levels.length === 0 ? [] : [levels.join('; ')]), ...countWords(all, lang), t(lang, 'risk.unofficial')];
}
