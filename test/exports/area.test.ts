import { expect, it } from 'vitest';
import { areaJson } from '../../src/exports/area.ts';
import { areas } from '../../src/policy/areas.ts';
import { readPolicy } from '../../src/policy/read.ts';

interface Exported {
  readonly entries: readonly {
    readonly id: string;
    readonly kind: string;
    readonly pages: { readonly en: string };
    readonly linkedFrom: readonly string[];
    readonly data: { readonly name: object; readonly entries?: readonly string[] };
  }[];
}

const policy = readPolicy(process.cwd());
const exported = (area: (typeof areas)[number]) => JSON.parse(areaJson(policy, area)) as Exported;

it('holds every entry once, with its data as they are written', () => {
  const all = areas.flatMap((area) => exported(area).entries);
  expect(all.map(({ id }) => id)).toEqual([...policy.entries.keys()]);
  for (const { id, data } of all) expect(data).toEqual(policy.entries.get(id)!.yaml.data);
});

it('tells the way back: what a programme leads to names the programme', () => {
  const entries = areas.flatMap((area) => exported(area).entries);
  const { id, data } = entries.find((entry) => entry.kind === 'initiative' && entry.data.entries !== undefined)!;
  const target = entries.find((entry) => entry.id === data.entries![0])!;
  expect(target.linkedFrom).toContain(id);
});

it('gives the page of each entry; the account of an area is on the page of the area', () => {
  const { entries } = exported('management');
  const page = (kind: string) => entries.find((entry) => entry.kind === kind)!.pages.en;
  expect(page('overview')).toMatch(/\/en\/management\/$/);
  expect(page('risk-method')).toMatch(/\/en\/management\/[a-z-]+\/$/);
});
