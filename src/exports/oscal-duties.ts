/** The duties as an OSCAL 1.1.3 catalog, with a profile for each kind of office. */
import { dutyRecords } from '../policy/duties.ts';
import { dutiesOf, type DutyRecord, type OfficeKind } from '../policy/duty-record.ts';
import type { Policy } from '../policy/types.ts';
import { absolute, dutiesOscalUrl } from '../site/urls.ts';
import { dutyPage } from './duties.ts';
import { ns, oscalJson, parts, prop } from './oscal.ts';
import { uuidOfUrl } from './uuid.ts';

const oscalVersion = '1.1.3';

/** Every duty as a control, grouped by regulation. Duties that hold no more on the last day that sources tell of have the status `withdrawn`. */
export function dutiesCatalog(policy: Policy): string {
  const records = Map.groupBy(dutyRecords(policy), ({ regulation }) => regulation);
  const groups = [...records].map(([id, duties]) => {
    const { citation, facts } = policy.regulations.get(id)!;
    return {
      id,
      class: 'regulation',
      title: `${citation}: ${facts.data.title.en}`,
      controls: duties.map((duty) => controlOf(policy, duty)),
    };
  });
  const title = 'Duties of Indonesia’s electronic-based government system (SPBE)';
  return oscalJson(policy, { model: 'catalog', path: dutiesOscalUrl(), title, oscalVersion }, { groups });
}

function controlOf(policy: Policy, duty: DutyRecord): object {
  const { id, citation, modality, bearers, bearersFrom, action, object, trigger, due, rhythm, evidence, holds } = duty;
  const sentence = (lang: 'id' | 'en') => `${action[lang]} ${object[lang]}`;
  return {
    id,
    class: 'duty',
    title: citation.en,
    props: [
      { name: 'duty-id', ns, uuid: uuidOfUrl(`${absolute(dutiesOscalUrl())}#${id}`), value: id },
      ...(isOver(duty, policy.asOf) ? [{ name: 'status', value: 'withdrawn' }] : []),
      ...prop('modality', modality),
      ...bearers.flatMap((bearer) => prop('bearer', bearer.id)),
      ...duty.subjects.flatMap((subject) => prop('subject', subject)),
      ...prop('within', due?.within),
      ...prop('last-day', due?.last),
      ...prop('every', rhythm?.every),
      ...holds.flatMap(({ from, until }) => [...prop('holds-from', from), ...prop('holds-until', until)]),
      ...prop('confidence', duty.confidence),
      ...duty.sources.flatMap((source) => prop('source', source)),
    ],
    links: [{ href: dutyPage(policy, duty, 'en'), rel: 'reference', text: citation.en }],
    parts: [
      ...parts('statement', { id: sentence('id'), en: sentence('en') }),
      ...parts('trigger', trigger),
      ...parts('rhythm', rhythm?.words ?? rhythm?.anchor),
      ...parts('deadline', due?.after ?? due?.reckoned),
      ...parts('bearer', bearersFrom),
      ...evidence.flatMap((each) => parts('evidence', each, { class: each.kind })),
      ...parts('note', duty.note),
    ],
  };
}

/** Whether a duty held before a day and holds no more. */
const isOver = ({ holds }: DutyRecord, day: string): boolean =>
  holds.length > 0 && holds.every(({ until }) => until !== undefined && until <= day);

/** Which duties of the catalog a kind of office has on the last day that sources tell of. */
export function dutiesProfile(policy: Policy, kind: OfficeKind): string {
  const ids = dutiesOf(dutyRecords(policy), kind, policy.asOf).map(({ duty }) => duty.id);
  return oscalJson(
    policy,
    { model: 'profile', path: dutiesOscalUrl(kind), title: `SPBE duties: ${kind}`, oscalVersion },
    {
      imports: [{ href: absolute(dutiesOscalUrl()), 'include-controls': [{ 'with-ids': ids }] }],
      merge: { 'as-is': true },
    },
  );
}
