/** A checklist: its parts, groups and items with the provisions that they restate, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { addressLabel } from '../policy/address.ts';
import type { Checklist } from '../policy/checklists.ts';
import { countItems } from '../policy/checklists.ts';
import type { Policy } from '../policy/types.ts';
import { entryView, targetLinks, type EntryView, type NamedLink } from './area-view.ts';
import { momentOfToday, placeUrl } from './places.ts';
import type { ProvisionLink } from './provision-view.ts';

/** Something to tick. */
export interface ChecklistItemView {
  /** The anchor on the page: the address of the provision. */
  readonly id: string;
  /** The permanent name under which a tick is kept: `peraturan-bssn-4-2021#pasal-20-huruf-a`. */
  readonly key: string;
  readonly statement: string;
  /** The provisions that it restates, by their place in the regulation: "Pasal 20 huruf a". */
  readonly provisions: readonly NamedLink[];
}

/** Items that fulfil one function, aspect or element. */
export interface ChecklistGroupView {
  readonly id: string;
  readonly name: string;
  readonly provisions: readonly NamedLink[];
  readonly items: readonly ChecklistItemView[];
}

/** One field of the standards. */
export interface ChecklistPartView {
  readonly id: string;
  readonly name: string;
  readonly appliesTo: string;
  readonly provisions: readonly NamedLink[];
  readonly groups: readonly ChecklistGroupView[];
  readonly count: number;
}

/** Everything the page of a checklist shows. */
export interface ChecklistView {
  readonly entry: EntryView;
  /** The name under which ticks are kept. */
  readonly id: string;
  /** The regulation whose provisions the list restates. */
  readonly regulation: string;
  readonly covers: readonly ProvisionLink[];
  readonly count: number;
  readonly parts: readonly ChecklistPartView[];
  readonly waived: readonly { readonly provisions: readonly NamedLink[]; readonly reason: string }[];
}

/** The view of a checklist. */
export function checklistView(policy: Policy, entry: Checklist, lang: Lang): ChecklistView {
  const { data } = entry.yaml;
  const links = (targets: readonly string[]) => targets.flatMap((target) => placeLink(policy, target, lang) ?? []);
  const [regulation = ''] = data.covers.split('#');
  return {
    entry: entryView(policy, entry, lang),
    id: entry.id,
    regulation: policy.regulations.get(regulation)?.citation ?? regulation,
    covers: targetLinks(policy, [data.covers], lang),
    count: countItems(data),
    parts: data.parts.map((part) => ({
      id: part.id,
      name: part.name[lang],
      appliesTo: part.appliesTo[lang],
      provisions: links(part.provisions),
      count: part.groups.reduce((sum, { items }) => sum + items.length, 0),
      groups: part.groups.map((group) => ({
        id: group.id,
        name: group.name[lang],
        provisions: links(group.provisions),
        items: group.items.map(({ provisions, statement }) => ({
          id: provisions[0].split('#')[1] ?? provisions[0],
          key: provisions[0],
          statement: statement[lang],
          provisions: links(provisions),
        })),
      })),
    })),
    waived: (data.waived ?? []).map(({ provisions, reason }) => ({
      provisions: links(provisions),
      reason: reason[lang],
    })),
  };
}

/** The link to a provision by its place; the regulation is the same on the whole page and is not repeated. */
function placeLink(policy: Policy, target: string, lang: Lang): NamedLink | undefined {
  const [id = '', address = ''] = target.split('#');
  const regulation = policy.regulations.get(id);
  return (
    regulation && { name: addressLabel(address, lang), url: placeUrl(regulation, address, lang, momentOfToday(policy)) }
  );
}
