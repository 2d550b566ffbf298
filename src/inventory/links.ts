/** Whether the ids of an inventory name what they should, and whether everything is used. */
import { nearestWords } from '../policy/nearest.ts';
import type { InventoryRule, Value } from './finding.ts';
import type { Groups, Item } from './items.ts';

/** Tells what is wrong with an item, or with the field of it that a path leads to. */
export type Tell = (rule: InventoryRule, path: readonly (string | number)[], params: Record<string, Value>) => void;

/** Above so many items no nearest ids are looked for. */
const manyItems = 2000;

/** What a field of an item has to name so that the item is used or has a use. */
const needs: readonly {
  readonly group: keyof Groups;
  readonly rule: InventoryRule;
  /** Whether the item names others in this field, or is named by it in others. */
  readonly field: string;
  readonly isNamed: boolean;
}[] = [
  { group: 'services', rule: 'service-without-process', field: 'processes', isNamed: false },
  { group: 'applications', rule: 'application-without-service', field: 'services', isNamed: false },
  { group: 'data', rule: 'data-unused', field: 'data', isNamed: true },
  { group: 'infrastructure', rule: 'infrastructure-unused', field: 'infrastructure', isNamed: true },
  { group: 'security', rule: 'security-without-object', field: 'protects', isNamed: false },
];

/** Tells ids that occur twice or name nothing, names that occur twice in a group, and items that nothing connects. */
export function checkLinks(items: readonly Item[], tell: Tell): void {
  const byId = new Map<string, Item>();
  const names = new Map<string, Item>();
  for (const item of items) {
    const { id, name, path, group } = item;
    const first = byId.get(id);
    if (first === undefined) byId.set(id, item);
    else tell('double-id', [...path, 'id'], { id, first: first.name });
    const key = `${group} ${name.toLowerCase().replace(/\s+/g, ' ').trim()}`;
    const namesake = names.get(key);
    if (namesake === undefined) names.set(key, item);
    else tell('double-name', [...path, 'name'], { name, first: namesake.id });
  }
  for (const { links } of items) for (const link of links) checkLink(link, items, byId, tell);
  for (const { group, rule, field, isNamed } of needs) {
    const named = new Set(
      items.flatMap(({ links }) => links.filter((link) => link.field === field)).map(({ id }) => id),
    );
    for (const item of items) {
      if (item.group !== group) continue;
      const isMet = isNamed
        ? named.has(item.id)
        : item.links.length > 0 && item.links.some((link) => link.field === field);
      if (!isMet) tell(rule, [...item.path, 'id'], { name: item.name });
    }
  }
}

function checkLink(
  { field, id, path, expected }: Item['links'][number],
  items: readonly Item[],
  byId: ReadonlyMap<string, Item>,
  tell: Tell,
): void {
  const target = byId.get(id);
  if (target !== undefined && expected.includes(target.group)) return;
  const candidates = items.filter(({ group }) => expected.includes(group)).map((item) => item.id);
  // Among thousands the nearest are no help, and looking for them takes long.
  const near = candidates.length > manyItems ? [] : candidates;
  const words = { field, id, expected: expected.join(', '), nearest: nearestWords(id, near) };
  if (target === undefined) tell('dangling-id', path, words);
  else tell('wrong-kind', path, { ...words, name: target.name, group: target.group });
}
