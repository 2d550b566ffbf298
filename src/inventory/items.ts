/** The items of an inventory in one list, with the way back to where each is written. */
import type { Inventory } from '../policy/schema.gen.ts';
import type { Area } from './reference.ts';

/** The groups of an inventory, in the order in which the file has them. */
export const groups = ['processes', 'services', 'data', 'applications', 'infrastructure', 'security'] as const;

/** The groups by name. */
export type Groups = Required<Pick<Inventory, (typeof groups)[number]>>;

/** An item of any group. */
export interface Item {
  readonly group: keyof Groups;
  readonly id: string;
  readonly name: string;
  readonly code: string;
  /** The area of general applications that an application serves, where it says so. */
  readonly area?: Area;
  /** Where the item stands in the file. */
  readonly path: readonly (string | number)[];
  /** Ids that it names, by field. */
  readonly links: readonly Link[];
}

/** A field of an item that names others. */
export interface Link {
  readonly field: string;
  readonly id: string;
  readonly path: readonly (string | number)[];
  /** The groups that the field may name. */
  readonly expected: readonly (keyof Groups)[];
}

/** The fields that name other items, by group, with the groups that they may name. */
const linkFields: Readonly<Partial<Record<keyof Groups, Readonly<Record<string, readonly (keyof Groups)[]>>>>> = {
  services: { processes: ['processes'] },
  applications: { services: ['services'], data: ['data'], infrastructure: ['infrastructure'] },
  security: { protects: ['data', 'applications', 'infrastructure'] },
};

/** Every item, in the order of the groups. */
export function itemsOf(inventory: Inventory): readonly Item[] {
  return groups.flatMap((group) =>
    (inventory[group] ?? []).map((data, index) => {
      const path = [group, index];
      const fields = data as typeof data & { readonly area?: Area } & Readonly<Record<string, unknown>>;
      const links = Object.entries(linkFields[group] ?? {}).flatMap(([field, expected]) =>
        ((fields[field] ?? []) as readonly string[]).map((id, at) => ({
          field,
          id,
          path: [...path, field, at],
          expected,
        })),
      );
      const { id, name, code, area } = fields;
      return { group, id, name, code, path, links, ...(area === undefined ? {} : { area }) };
    }),
  );
}
