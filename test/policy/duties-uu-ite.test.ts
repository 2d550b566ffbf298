/** The duties of UU 11/2008: they follow its amendments, the court and the Criminal Code, and tell offices from persons. */
import { describe, expect, it } from 'vitest';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesFor, holdsOn, type Office } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';

const records = dutyRecords(readPolicy(process.cwd())).filter(({ regulation }) => regulation === 'uu-11-2008');
const shortId = (id: string) => id.replace('uu-11-2008-', '');

/** The duties at a provision that hold on a day. */
const at = (provision: string, day: string) =>
  records.filter((each) => each.provision === provision && holdsOn(each, day)).map(({ id }) => shortId(id));

const reaching = (office: Office, day = '2026-06-01') =>
  dutiesFor(records, office, day).map(({ duty }) => shortId(duty.id));

describe('the duties of UU 11/2008', () => {
  it.each([
    // Replaced in 2024, repealed by the Criminal Code.
    ['pasal-27-ayat-1', '2023-12-31', ['pasal-27-ayat-1-1']],
    ['pasal-27-ayat-1', '2024-01-02', ['pasal-27-ayat-1-2']],
    ['pasal-27-ayat-1', '2026-01-02', []],
    // Never replaced.
    ['pasal-27-ayat-2', '2026-01-02', ['pasal-27-ayat-2-1']],
    // Gone in 2024, taken up by Pasal 27A, which ended with the Criminal Code.
    ['pasal-27-ayat-3', '2024-01-01', ['pasal-27-ayat-3-1']],
    ['pasal-27-ayat-3', '2024-01-02', []],
    ['pasal-27a', '2024-01-02', ['pasal-27a-1']],
    ['pasal-27a', '2025-04-29', ['pasal-27a-1']],
    ['pasal-27a', '2026-01-02', []],
    ['pasal-30-ayat-1', '2026-01-01', ['pasal-30-ayat-1-1']],
    ['pasal-30-ayat-1', '2026-01-02', []],
    // Void from 2011 until a law was asked for in place of a Government Regulation.
    ['pasal-31-ayat-4', '2011-02-23', ['pasal-31-ayat-4-1']],
    ['pasal-31-ayat-4', '2011-02-24', []],
    ['pasal-31-ayat-4', '2016-11-25', ['pasal-31-ayat-4-2']],
    // Three regulations, three sets of paragraphs.
    ['pasal-40-ayat-6', '2016-11-24', ['pasal-40-ayat-6-1']],
    ['pasal-40-ayat-6', '2016-11-25', ['pasal-40-ayat-6-2']],
    ['pasal-40-ayat-6', '2024-01-02', ['pasal-40-ayat-6-3']],
    ['pasal-26-ayat-3', '2016-11-24', []],
    ['pasal-26-ayat-3', '2016-11-25', ['pasal-26-ayat-3-1']],
  ])('at %s on %s: %j', (provision, day, expected) => {
    expect(at(provision, day)).toEqual(expected);
  });

  it('reach every office as the operator of electronic systems and as a party, not as the Government', () => {
    const regency = reaching({ kind: 'regency' });
    expect(regency).toEqual(
      expect.arrayContaining(['pasal-15-ayat-1-1', 'pasal-16-ayat-1-1', 'pasal-17-ayat-2-1', 'pasal-26-ayat-4-1']),
    );
    expect(regency).not.toContain('pasal-40-ayat-3-1');
    for (const kind of ['ministry', 'agency', 'province', 'city'] as const) expect(reaching({ kind })).toEqual(regency);
    expect(reaching({ kind: 'ministry', is: ['menteri-komdigi'] })).toContain('pasal-40-ayat-3-1');
    expect(reaching({ kind: 'national-team' })).toEqual([]);
  });

  it('forbid persons, never an office', () => {
    const forbidding = records.filter(({ modality }) => modality === 'must-not');
    expect(forbidding.length).toBeGreaterThan(20);
    for (const { bearers } of forbidding) expect(bearers.map(({ id, kinds }) => [id, kinds])).toEqual([['orang', []]]);
  });

  it('have the deadline for Government Regulations only under the words of 2008', () => {
    const due = records.filter((each) => each.due !== undefined);
    expect(due).toHaveLength(9);
    for (const { due: each, holds } of due) {
      expect(each!.last).toBe('2010-04-21');
      expect(holds[0]!.from).toBe('2008-04-21');
    }
  });
});
