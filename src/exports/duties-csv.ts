/** The duties of a kind of office or of an actor as a table. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { csvForSpreadsheet } from '../policy/csv.ts';
import { dutiesOf } from '../policy/duty-record.ts';
import { dutyRecords } from '../policy/duties.ts';
import type { Policy } from '../policy/types.ts';
import { dutyView, evidenceKinds } from '../site/duty-views.ts';
import { absolute, dutiesOfUrl } from '../site/urls.ts';

/**
 * One line for each duty that holds on the last day that sources tell of, under a line of names, all in one language. A cell that has several things
 * parts them by semicolons; the last columns are empty, for the office to fill in.
 */
export function dutiesCsv(policy: Policy, holder: string, lang: Lang): string {
  const duties = dutiesOf(dutyRecords(policy), holder, policy.asOf);
  const names = [
    ...(['id', 'provision', 'modality', 'bearer', 'duty', 'trigger', 'when', 'last', 'every'] as const).map((column) =>
      t(lang, `duties.csv.${column}`),
    ),
    ...evidenceKinds.map((kind) => t(lang, `duties.evidence.${kind}`)),
    ...(['evidence', 'subjects', 'note', 'confidence', 'page', 'done', 'shown'] as const).map((column) =>
      t(lang, `duties.csv.${column}`),
    ),
  ];
  const rows = duties.map(({ duty, bearers }) => {
    const view = dutyView(policy, duty, lang, bearers);
    const shows = (kind: (typeof evidenceKinds)[number]) =>
      duty.evidence.filter((each) => each.kind === kind).map((each) => each[lang]);
    return [
      duty.id,
      duty.citation[lang],
      view.modalityWord,
      view.bearers.map(({ name }) => name).join('; '),
      view.words,
      view.trigger ?? '',
      view.when ?? '',
      duty.due?.last ?? '',
      duty.rhythm?.every ?? '',
      ...evidenceKinds.map((kind) => shows(kind).join('; ')),
      [...new Set(duty.evidence.map(({ confidence }) => t(lang, `confidence.${confidence}`)))].join('; '),
      duty.subjects.map((subject) => t(lang, `subject.${subject}`)).join('; '),
      view.note ?? '',
      t(lang, `confidence.${duty.confidence}`),
      absolute(dutiesOfUrl(lang, holder, duty.id)),
      '',
      '',
    ];
  });
  return csvForSpreadsheet([names, ...rows]);
}
