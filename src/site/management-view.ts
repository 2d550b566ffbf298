/** SPBE management: its kinds and the ICT audits with who sets their rules and what has become of these, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { entriesOf, overviewOf, type AreaEntry } from '../policy/areas.ts';
import { countItems } from '../policy/checklists.ts';
import { slotsOn } from '../policy/delegations.ts';
import { linksIn } from '../policy/entry-links.ts';
import type { ManagementData } from '../policy/schema.gen.ts';
import type { Entry, Policy, Regulation } from '../policy/types.ts';
import {
  entryLink,
  entryView,
  officeLinks,
  ownerLinks,
  targetLinks,
  type EntryView,
  type NamedLink,
  type OfficeLink,
} from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { dutiesUnder } from './duty-links.ts';
import type { DutyLine } from './duty-views.ts';
import { slotStates, slotView, type SlotView } from './not-yet-issued-view.ts';
import { momentOfToday, pageAddressOf, placeUrl } from './places.ts';
import type { ProvisionLink } from './provision-view.ts';
import { areaEntryUrl, areaPages, pageUrl } from './urls.ts';

/** An entry that is a kind of management or an audit. */
export type ManagementEntry = AreaEntry & Entry<ManagementData>;

/** The two sorts, in the order of the law. */
export const managementTypes = ['management', 'audit'] as const satisfies readonly ManagementData['type'][];

/** Something that recurs: what, who, how often. */
export interface RoundView {
  readonly name: string;
  readonly owners: readonly NamedLink[];
  /** "paling sedikit sekali dalam 2 tahun". */
  readonly every: string;
  readonly provisions: readonly ProvisionLink[];
  readonly claim: ClaimView;
}

/** Who coordinates with whom. */
export interface CoordinationView {
  readonly owners: readonly NamedLink[];
  readonly with: readonly OfficeLink[];
  readonly mayConsult: boolean;
  readonly on?: string;
  readonly provisions: readonly ProvisionLink[];
}

/** What the table of an area says of a kind of management. */
export interface ManagementRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** The Pasal that governs it. */
  readonly pasal: NamedLink;
  readonly owners: readonly NamedLink[];
  readonly rounds: readonly RoundView[];
  readonly coordination: readonly CoordinationView[];
  /** Who sets the rules. */
  readonly issuers: readonly OfficeLink[];
  /** What is left to another instrument and what has become of it; absent where the ledger does not know it. */
  readonly slot?: SlotView;
}

/** Everything the page of the area shows. */
export interface ManagementAreaView {
  readonly lang: Lang;
  readonly overview: EntryView;
  /** The day for which the states are computed, in words. */
  readonly asOf: string;
  readonly groups: readonly { readonly type: ManagementData['type']; readonly rows: readonly ManagementRow[] }[];
  readonly counts: Readonly<Record<SlotView['state'], number>>;
  readonly checklists: readonly {
    readonly name: string;
    readonly url: string;
    readonly about: string;
    readonly count: number;
  }[];
  /** Other entries of the area, such as the method for risks. */
  readonly others: readonly { readonly name: string; readonly kindName: string; readonly url: string }[];
  readonly tools: readonly NamedLink[];
  readonly ledger: string;
}

/** Everything the page of a kind of management shows. */
export interface ManagementView {
  readonly entry: EntryView;
  readonly type: ManagementData['type'];
  readonly asOf: string;
  readonly listedIn: readonly ProvisionLink[];
  readonly assignedBy: readonly ProvisionLink[];
  readonly purpose?: { readonly words: string; readonly provisions: readonly ProvisionLink[] };
  readonly lists: readonly {
    readonly name: string;
    readonly provisions: readonly ProvisionLink[];
    readonly items: readonly string[];
  }[];
  readonly rounds: readonly RoundView[];
  readonly coordination: readonly CoordinationView[];
  readonly issuers: readonly OfficeLink[];
  readonly slot?: SlotView;
  /** The duties under the provisions that govern it. */
  readonly duties: readonly DutyLine[];
  /** Pages of this site that help with doing it: tools and checklists. */
  readonly tools: readonly NamedLink[];
}

/** The view of the area. Without an overview there is none. */
export function managementAreaView(policy: Policy, lang: Lang): ManagementAreaView | undefined {
  const overview = overviewOf(policy, 'management');
  if (overview === undefined) return undefined;
  const slots = slotsByTarget(policy, lang);
  const entries = inOrderOfLaw(policy);
  const groups = managementTypes.map((type) => ({
    type,
    rows: entries.filter(({ yaml }) => yaml.data.type === type).map((entry) => rowOf(policy, entry, slots, lang)),
  }));
  const states = groups.flatMap(({ rows }) => rows.flatMap(({ slot }) => slot?.state ?? []));
  const count = (state: SlotView['state']) => states.filter((each) => each === state).length;
  return {
    lang,
    overview: entryView(policy, overview, lang),
    asOf: dateInWords(lang, policy.asOf),
    groups,
    counts: Object.fromEntries(slotStates.map((state) => [state, count(state)])) as ManagementAreaView['counts'],
    checklists: entriesOf(policy, 'checklist').map(({ area, id, yaml: { data } }) => ({
      name: data.name[lang],
      url: areaEntryUrl(lang, area, id),
      about: data.about[lang],
      count: countItems(data),
    })),
    others: entriesOf(policy, 'risk-method').map((entry) => entryLink(entry, lang)),
    tools: toolLinks(areaPages.management, lang),
    ledger: pageUrl(lang, 'not-yet-issued'),
  };
}

/** The view of a kind of management. */
export function managementView(policy: Policy, entry: ManagementEntry, lang: Lang): ManagementView {
  const { data } = entry.yaml;
  const slot = slotsByTarget(policy, lang).get(data.delegatedBy.provisions[0]);
  const view = entryView(policy, entry, lang);
  const checklists = view.leadsTo.filter(({ kind }) => kind === 'checklist');
  return {
    entry: view,
    type: data.type,
    asOf: dateInWords(lang, policy.asOf),
    listedIn: targetLinks(policy, data.listedIn?.provisions, lang),
    assignedBy: targetLinks(policy, data.assignedBy.provisions, lang),
    ...(data.purpose === undefined
      ? {}
      : { purpose: { words: data.purpose[lang], provisions: targetLinks(policy, data.purpose.provisions, lang) } }),
    lists: (data.lists ?? []).map(({ name, provisions, items }) => ({
      name: name[lang],
      provisions: targetLinks(policy, provisions, lang),
      items: items.map((item) => item[lang]),
    })),
    rounds: roundsOf(policy, data, lang),
    coordination: coordinationOf(policy, data, lang),
    issuers: issuersOf(policy, data, lang),
    ...(slot === undefined ? {} : { slot }),
    duties: dutiesUnder(policy, governing(data), lang),
    tools: [
      ...toolLinks(data.tools ?? [], lang),
      ...checklists.map(({ kindName, name, url }) => ({ name: `${kindName}: ${name}`, url })),
    ],
  };
}

/** The provisions that govern a kind of management, without the one that only lists it beside others. */
function governing({
  assignedBy,
  delegatedBy,
  purpose,
  lists,
  rounds,
  coordination,
}: ManagementData): readonly string[] {
  const links = linksIn({ assignedBy, delegatedBy, purpose, lists, rounds, coordination });
  return links.flatMap(({ key, target }) => (key === 'provisions' ? [target] : []));
}

/** "sekali setahun", "paling sedikit sekali dalam 2 tahun". */
export function everyInWords(
  { years, atLeast }: { readonly years: number; readonly atLeast: boolean },
  lang: Lang,
): string {
  if (years === 1) return t(lang, atLeast ? 'management.every.yearAtLeast' : 'management.every.year');
  return t(lang, atLeast ? 'management.every.yearsAtLeast' : 'management.every.years', { years });
}

function rowOf(
  policy: Policy,
  { area, id, yaml: { data } }: ManagementEntry,
  slots: ReadonlyMap<string, SlotView>,
  lang: Lang,
): ManagementRow {
  const target = data.delegatedBy.provisions[0];
  const [regulation = '', address = ''] = target.split('#');
  const page = pageAddressOf(address) ?? address;
  const own = policy.regulations.get(regulation);
  const slot = slots.get(target);
  return {
    id,
    name: data.name[lang],
    url: areaEntryUrl(lang, area, id),
    pasal: {
      name: addressLabel(page, lang),
      url: own === undefined ? '' : placeUrl(own, page, lang, momentOfToday(policy)),
    },
    owners: ownerLinks(policy, data.owners, lang),
    rounds: roundsOf(policy, data, lang),
    coordination: coordinationOf(policy, data, lang),
    issuers: issuersOf(policy, data, lang),
    ...(slot === undefined ? {} : { slot }),
  };
}

function roundsOf(policy: Policy, { rounds }: ManagementData, lang: Lang): readonly RoundView[] {
  return (rounds ?? []).map((round) => ({
    name: round.name[lang],
    owners: ownerLinks(policy, round.owners, lang),
    every: everyInWords(round.every, lang),
    provisions: targetLinks(policy, round.provisions, lang),
    claim: claimView(policy, lang, round),
  }));
}

function coordinationOf(policy: Policy, { coordination }: ManagementData, lang: Lang): readonly CoordinationView[] {
  return (coordination ?? []).map(({ owners, with: others, mayConsult, on, provisions }) => ({
    owners: ownerLinks(policy, owners, lang),
    with: officeLinks(policy, others.owners, lang),
    mayConsult,
    ...(on === undefined ? {} : { on: on[lang] }),
    provisions: targetLinks(policy, provisions, lang),
  }));
}

/** Who sets the rules that the law leaves to others, as the ledger has it. */
function issuersOf(policy: Policy, { delegatedBy }: ManagementData, lang: Lang): readonly OfficeLink[] {
  const [id = '', address] = delegatedBy.provisions[0].split('#');
  const delegations = policy.regulations.get(id)?.facts.data.delegations ?? [];
  return officeLinks(
    policy,
    delegations.flatMap((delegation) => (delegation.address === address ? (delegation.to ?? []) : [])),
    lang,
  );
}

const toolLinks = (tools: readonly string[], lang: Lang): readonly NamedLink[] =>
  tools.map((tool) => ({
    name: t(lang, `management.tool.${tool as 'risk-register'}`),
    url: areaEntryUrl(lang, 'management', tool),
  }));

/** The kinds and audits in the order of the provisions that govern them. */
function inOrderOfLaw(policy: Policy): readonly ManagementEntry[] {
  const places = new Map<Regulation, readonly string[]>();
  const placeOf = (target: string) => {
    const [id = '', address = ''] = target.split('#');
    const regulation = policy.regulations.get(id);
    if (regulation === undefined) return -1;
    let order = places.get(regulation);
    if (order === undefined)
      places.set(regulation, (order = [...(regulation.texts.get('id')?.byAddress.keys() ?? [])]));
    return order.indexOf(address);
  };
  return entriesOf(policy, 'management')
    .map((entry) => ({ entry, place: placeOf(entry.yaml.data.delegatedBy.provisions[0]) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

/** The slots of the delegations that management rests on, by the delegating provision. */
function slotsByTarget(policy: Policy, lang: Lang): ReadonlyMap<string, SlotView> {
  const targets = new Set(entriesOf(policy, 'management').map(({ yaml }) => yaml.data.delegatedBy.provisions[0]));
  const regulations = new Set([...targets].map((target) => target.split('#')[0]!));
  return new Map(
    [...regulations].flatMap((id) => {
      const regulation = policy.regulations.get(id);
      if (regulation === undefined) return [];
      return slotsOn(policy, regulation, policy.asOf)
        .filter(({ delegation }) => targets.has(`${id}#${delegation.address}`))
        .map((slot) => [`${id}#${slot.delegation.address}`, slotView(policy, regulation, slot, lang)] as const);
    }),
  );
}
