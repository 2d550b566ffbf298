/** The duties for other programs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dutiesJson, dutiesOfJson } from '../../src/exports/duties.ts';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesOf, dutyHolders, type DutyRecord } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { validatorOf } from '../../src/policy/schemas.ts';

interface List {
  readonly $schema: string;
  readonly asOf: string;
  readonly holder?: string;
  readonly duties: readonly (DutyRecord & { readonly pages: { readonly id: string; readonly en: string } })[];
}

const policy = readPolicy(process.cwd());
const records = dutyRecords(policy);
const validate = validatorOf('duty-list');
const all = JSON.parse(dutiesJson(policy)) as List;

describe('the duties as JSON', () => {
  it('are all there, in order, of the shape of the schema', () => {
    expect(validate(all), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(all.duties.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    expect(all.asOf).toBe(policy.asOf);
    expect(all.$schema).toBe(JSON.parse(readFileSync('schemas/duty-list.schema.json', 'utf8')).$id);
  });

  it('lead to the pages of their provisions', () => {
    const duty = all.duties.find(({ id }) => id === 'perpres-95-2018-pasal-9-ayat-2-1')!;
    expect(duty.pages).toEqual({
      id: 'https://spbe-terbuka.github.io/id/perpres-95-2018/pasal-9/#pasal-9-ayat-2',
      en: 'https://spbe-terbuka.github.io/en/perpres-95-2018/pasal-9/#pasal-9-ayat-2',
    });
  });

  it.each(dutyHolders(records))('of %s are its duties that hold on the last day known', (holder) => {
    const list = JSON.parse(dutiesOfJson(policy, holder)) as List;
    expect(validate(list), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(list.holder).toBe(holder);
    expect(list.duties.map(({ id }) => id)).toEqual(dutiesOf(records, holder, policy.asOf).map(({ duty }) => duty.id));
  });
});
