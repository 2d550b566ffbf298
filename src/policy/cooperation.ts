/** The links inside the area of cooperation, and the names of its institutions over time. */
import type { AreaEntry, AreaKind } from './areas.ts';
import { isAfter } from './dates.ts';
import type { PartyData } from './schema.gen.ts';
import type { YamlData } from './types.ts';
import { valuesIn } from './values.ts';

/** The fields that name entries of the area of cooperation, at any depth, with the kind that each names. */
const memberKinds: Readonly<Record<string, AreaKind>> = {
  centre: 'centre',
  event: 'event',
  parties: 'party',
  party: 'party',
  person: 'person',
  programmes: 'programme',
  signedBy: 'person',
  statedBy: 'person',
};

/** A name of an entry of the area of cooperation inside another one, with where it is written. */
export interface MemberName {
  readonly kind: AreaKind;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Every name of an entry of the area of cooperation in another one, in the order in which they are written. */
export function membersOf({ yaml }: AreaEntry): readonly MemberName[] {
  return valuesIn(yaml.data).flatMap(({ path, value }) => {
    const key = path.findLast((step) => typeof step === 'string');
    const kind = key === undefined ? undefined : memberKinds[key];
    return kind === undefined || typeof value !== 'string' ? [] : [{ kind, id: value, path }];
  });
}

/** A name that an institution had. */
export type PartyName = NonNullable<PartyData['names']>[number];

/** The name of an institution on a date: the last one that had begun by then. Absent where no name is known to have begun. */
export function nameOn({ data }: YamlData<PartyData>, date: string): PartyName | undefined {
  return data.names?.findLast(({ from }) => from !== undefined && !isAfter(from, date));
}
