/** The duties as an OSCAL 1.1.3 catalog, with a profile for each kind of office. */
import { dutyRecords } from '../policy/duties.ts';
import { dutiesOf, type DutyRecord, type OfficeKind } from '../policy/duty-record.ts';
import type { Localized } from '../policy/schema.gen.ts';
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
      // What tools show in place of the id.
      { name: 'label', value: citation.en },
      { name: 'duty-id', ns, uuid: uuidOfUrl(`${absolute(dutiesOscalUrl())}#${id}`), value: id },
      ...(isOver(duty, policy.asOf) ? [{ name: 'status', value: 'withdrawn' }] : []),
      ...prop('modality', modality),
      ...bearers.flatMap((bearer) => prop('bearer', bearer.id)),
      ...duty.subjects.flatMap((subject) => prop('subject', subject)),
      ...prop('within', due?.within),
      ...prop('last-day', due?.last),
      ...prop('every', rhythm?.every),
      ...holds.flatMap(({ from, until }) => [...prop('holds-from', from), ...prop('holds-until', until)]),
      ...footing(duty),
    ],
    links: [{ href: dutyPage(policy, duty, 'en'), rel: 'reference', text: citation.en }],
    parts: [
      ...statement(id, { id: sentence('id'), en: sentence('en') }),
      ...parts('trigger', trigger),
      ...parts('rhythm', rhythm?.words ?? rhythm?.anchor),
      ...parts('deadline', due?.after ?? due?.reckoned),
      ...parts('bearer', bearersFrom),
      ...evidence.flatMap((each) => parts('evidence', each, { class: each.kind, props: footing(each) })),
      ...parts('note', duty.note),
    ],
  };
}

/** How something is known, and from where. */
const footing = ({ confidence, sources }: Pick<DutyRecord, 'confidence' | 'sources'>) => [
  ...prop('confidence', confidence),
  ...sources.flatMap((source) => prop('source', source)),
];

/** What has to be done, as the part that OSCAL itself knows and other documents point at: in Indonesian, which prevails, with the English in it. */
function statement(id: string, words: Localized): readonly object[] {
  const said = (lang: 'id' | 'en') => ({ props: prop('language', lang), prose: words[lang] });
  return [
    {
      id: `${id}_smt`,
      name: 'statement',
      ...said('id'),
      parts: [{ id: `${id}_smt.en`, name: 'translation', ns, ...said('en') }],
    },
  ];
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
