/**
 * The account of the cooperation is whole: an event names every institution, person, programme and centre; who signed a document and whom it binds took
 * part in its event; and the stages of a programme follow one another.
 */
import { entriesOf } from '../policy/areas.ts';
import { membersOf } from '../policy/cooperation.ts';
import type { EventData, ProgrammeData } from '../policy/schema.gen.ts';
import type { Policy, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const cooperationWhole: Check = {
  id: 'cooperation-whole',
  severity: 'error',
  run(policy, report) {
    const named = new Set(
      entriesOf(policy, 'event').flatMap((event) => membersOf(event).map(({ kind, id }) => `${kind} ${id}`)),
    );
    for (const { area, kind, id, yaml } of policy.entries.values()) {
      if (area !== 'cooperation' || kind === 'event' || kind === 'overview' || named.has(`${kind} ${id}`)) continue;
      report({ message: 'unused', params: { id, kind }, file: yaml.file.path, place: yaml.placeOf([]) });
    }
    for (const { yaml } of entriesOf(policy, 'event')) checkDocuments(yaml, report);
    for (const { yaml } of entriesOf(policy, 'programme')) checkStages(yaml, report);
    checkNumbers(policy, report);
  },
};

function checkDocuments({ data, file, placeOf }: YamlData<EventData>, report: Report): void {
  const parties: readonly string[] = data.parties ?? [];
  const people: readonly string[] = (data.people ?? []).map(({ person }) => person);
  data.documents?.forEach((document, index) => {
    document.parties.forEach((found, position) => {
      const place = placeOf(['documents', index, 'parties', position]);
      if (!parties.includes(found)) report({ message: 'party', params: { found }, file: file.path, place });
    });
    document.signedBy?.forEach((found, position) => {
      const place = placeOf(['documents', index, 'signedBy', position]);
      if (!people.includes(found)) report({ message: 'signer', params: { found }, file: file.path, place });
    });
  });
}

type Stage = ProgrammeData['became'][number]['stage'];

/** The stages in their order; `none` stands for all that come after the draft. */
const stages: readonly Stage[] = ['draft', 'master-plan', 'provisions', 'architecture'];

function checkStages({ data, file, placeOf }: YamlData<ProgrammeData>, report: Report): void {
  const rank = (stage: Stage) => (stage === 'none' ? stages.length : stages.indexOf(stage));
  data.became.forEach(({ stage, drafts, provisions, entries }, index, all) => {
    const tell = (message: string, params: Record<string, string>) =>
      report({ message, params, file: file.path, place: placeOf(['became', index, 'stage']) });
    const before = all[index - 1]?.stage;
    if (before !== undefined && rank(before) >= rank(stage)) tell('order', { found: stage, before });
    else if (stage === 'none' && before !== undefined && before !== 'draft') tell('none', { before });
    if (stage !== 'none' && [drafts, provisions, entries].every((links) => links === undefined))
      tell('unlinked', { found: stage });
  });
}

function checkNumbers(policy: Policy, report: Report): void {
  const first = new Map<number, string>();
  for (const { id, yaml } of entriesOf(policy, 'programme')) {
    const { number } = yaml.data;
    const other = first.get(number);
    if (other === undefined) first.set(number, id);
    else
      report({ message: 'number', params: { number, other }, file: yaml.file.path, place: yaml.placeOf(['number']) });
  }
}
