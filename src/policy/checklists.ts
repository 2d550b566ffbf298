/** Checklists: which provisions their items restate, and which provisions of what they cover are left over. */
import type { AreaEntry } from './areas.ts';
import type { ChecklistData } from './schema.gen.ts';
import type { Entry, Policy, Provision, Regulation } from './types.ts';

/** A provision named in a checklist, with where. */
export interface ChecklistMention {
  /** `item` restates it, `subject` names the group or part after it, `waiver` says that it needs no item. */
  readonly role: 'item' | 'subject' | 'waiver';
  /** `peraturan-bssn-4-2021#pasal-20-huruf-a`. */
  readonly target: string;
  readonly path: readonly (string | number)[];
}

/** What a checklist covers: a regulation and a provision of it; absent where the policy does not hold the words. */
export function coverageOf(
  { regulations }: Policy,
  { covers }: ChecklistData,
): { readonly regulation: Regulation; readonly provision: Provision } | undefined {
  const [id = '', address = ''] = covers.split('#');
  const regulation = regulations.get(id);
  const provision = regulation?.texts.get('id')?.byAddress.get(address);
  return regulation === undefined || provision === undefined ? undefined : { regulation, provision };
}

/** The innermost provisions of a provision, in reading order: those that say one thing and hold no other. */
export function innermost(provision: Provision): readonly Provision[] {
  return provision.children.length === 0 ? [provision] : provision.children.flatMap(innermost);
}

/** Every provision that a checklist names as item, subject or waiver, in the order in which they are written. */
export function mentionsOf({ parts, waived }: ChecklistData): readonly ChecklistMention[] {
  const mentions: ChecklistMention[] = [];
  const add = (role: ChecklistMention['role'], targets: readonly string[], path: ChecklistMention['path']) =>
    targets.forEach((target, index) => mentions.push({ role, target, path: [...path, 'provisions', index] }));
  parts.forEach((part, partIndex) => {
    add('subject', part.provisions, ['parts', partIndex]);
    part.groups.forEach((group, groupIndex) => {
      const path = ['parts', partIndex, 'groups', groupIndex];
      add('subject', group.provisions, path);
      group.items.forEach((item, itemIndex) => add('item', item.provisions, [...path, 'items', itemIndex]));
    });
  });
  waived?.forEach(({ provisions }, index) => add('waiver', provisions, ['waived', index]));
  return mentions;
}

/** How many items a checklist has. */
export function countItems({ parts }: ChecklistData): number {
  return parts.flatMap(({ groups }) => groups.flatMap(({ items }) => items)).length;
}

/** An entry that is a checklist. */
export type Checklist = AreaEntry & Entry<ChecklistData>;
