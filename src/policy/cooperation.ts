/** The links inside the area of cooperation, and its dates, which are as precise as their sources. */
import type { AreaEntry, AreaKind } from './areas.ts';
import type { PartyData } from './schema.gen.ts';
import type { YamlData } from './types.ts';

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

/** A plain value with the path of keys that leads to it. */
interface PlacedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Every plain value in some data, in the order in which they are written. */
export function valuesIn(data: unknown, path: readonly (string | number)[] = []): readonly PlacedValue[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => valuesIn(item, [...path, index]));
  if (typeof data === 'object' && data !== null)
    return Object.entries(data).flatMap(([key, value]) => valuesIn(value, [...path, key]));
  return [{ path, value: data }];
}

/** Whether a date is after another one on any reading of the two: `2016` is not after `2016-03`, nor the other way round. */
export function isAfter(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) > other.slice(0, precision);
}

/** Whether a date names a day that the calendar has; months and years always exist. */
export function isInCalendar(date: string): boolean {
  if (date.length < 10) return true;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** A name that an institution had. */
export type PartyName = NonNullable<PartyData['names']>[number];

/** The name of an institution on a date: the last one that had begun by then. Absent where no name is known to have begun. */
export function nameOn({ data }: YamlData<PartyData>, date: string): PartyName | undefined {
  return data.names?.findLast(({ from }) => from !== undefined && !isAfter(from, date));
}
