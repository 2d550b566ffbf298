/** The areas of content beside the regulations, and the kinds of entry in each. */
import type {
  BuildingBlockData,
  CentreData,
  ChecklistData,
  DirectionData,
  DomainData,
  EventData,
  IndicatorData,
  InitiativeData,
  ManagementData,
  MilestoneData,
  OverviewData,
  PartyData,
  PersonData,
  PlanData,
  PriorityServiceData,
  ProgrammeData,
  RiskMethodData,
} from './schema.gen.ts';
import type { Entry, Policy } from './types.ts';

/** The kinds of entry of each area, in the order in which pages show them. A folder of an area holds one file, named after its kind. */
export const areaKinds = {
  architecture: ['overview', 'domain', 'building-block'],
  roadmap: ['overview', 'plan', 'initiative', 'priority-service', 'direction', 'milestone'],
  management: ['overview', 'management', 'risk-method', 'checklist'],
  cooperation: ['overview', 'event', 'programme', 'centre', 'party', 'person'],
  indicators: ['overview', 'indicator'],
} as const satisfies Readonly<Record<string, readonly AreaKind[]>>;

/** The name of an area: its folder in `content/` and its place in URLs. */
export type Area = keyof typeof areaKinds;

/** The areas in the order in which pages show them. */
export const areas = Object.keys(areaKinds) as Area[];

/** The data of each kind. */
export interface AreaShapes {
  readonly overview: OverviewData;
  readonly domain: DomainData;
  readonly 'building-block': BuildingBlockData;
  readonly plan: PlanData;
  readonly initiative: InitiativeData;
  readonly 'priority-service': PriorityServiceData;
  readonly direction: DirectionData;
  readonly milestone: MilestoneData;
  readonly management: ManagementData;
  readonly 'risk-method': RiskMethodData;
  readonly checklist: ChecklistData;
  readonly event: EventData;
  readonly programme: ProgrammeData;
  readonly centre: CentreData;
  readonly party: PartyData;
  readonly person: PersonData;
  readonly indicator: IndicatorData;
}

/** A kind of entry of an area: the stem of its file. */
export type AreaKind = keyof AreaShapes;

/** What the data of every kind have in common. */
export type AreaHead = Pick<
  OverviewData,
  'name' | 'about' | 'owners' | 'provisions' | 'entries' | 'facts' | 'conflicts' | 'gaps' | 'confidence' | 'sources'
>;

/** An entry of an area, whatever its kind. */
export interface AreaEntry extends Entry<AreaHead> {
  readonly area: Area;
  readonly kind: AreaKind;
}

/** The entries of a kind, in the order of ids. There is one area for each kind but `overview`, whose entries are those of every area. */
export function entriesOf<Kind extends AreaKind>(
  { entries }: Policy,
  kind: Kind,
): readonly (AreaEntry & Entry<AreaShapes[Kind]>)[] {
  return [...entries.values()].filter((entry): entry is AreaEntry & Entry<AreaShapes[Kind]> => entry.kind === kind);
}

/** What is known of an area as a whole; absent where nothing is written. */
export function overviewOf(policy: Policy, area: Area): (AreaEntry & Entry<OverviewData>) | undefined {
  return entriesOf(policy, 'overview').find((entry) => entry.area === area);
}

/** The name by which other content names an entry: `architecture/pusat-data-nasional`. */
export const entryIdOf = ({ area, id }: Pick<AreaEntry, 'area' | 'id'>): string => `${area}/${id}`;
