import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkDuty, soonDays, type KnownDuty } from '../../src/office/check.ts';
import { dayInJakarta, nextPoint, times } from '../../src/office/days.ts';
import type { Entry, NamedEntry } from '../../src/office/file.ts';
import { nearestDuty } from '../../src/office/nearest-duty.ts';
import { addDuration } from '../../src/policy/duration.ts';
import type { OfficeKind } from '../../src/policy/duty-record.ts';

const on = '2026-11-22';
const held = [{ from: '2018-10-05' }];
const regency = { id: 'pemerintah-daerah', kinds: ['regency'], successors: [] } as const;

/** A duty to carry out something; changed in what a test is about. */
const duty = (changes: Partial<KnownDuty> = {}): KnownDuty => ({
  id: 'perpres-95-2018-pasal-12-ayat-1-1',
  provision: 'pasal-12-ayat-1',
  modality: 'must',
  holds: held,
  bearers: [regency],
  evidence: [{ kind: 'exists' }, { kind: 'carried-out' }],
  ...changes,
});
const yearly = duty({ rhythm: { every: 'P1Y' } });
const entry = (changes: Partial<Entry> = {}): Entry => ({ evidence: [], ...changes });
const report = (date?: string) => ({ kind: 'carried-out', ...(date === undefined ? {} : { date }) }) as const;
const decree = (date?: string) => ({ kind: 'exists', ...(date === undefined ? {} : { date }) }) as const;

/** How a duty stands: its standing, then the day and from where it follows, then why evidence is too weak. */
function standing(known: KnownDuty, said?: Entry, day = on): string {
  const { standing: stands, due, dueFrom, weakness } = checkDuty(known, said, day);
  return [stands, due, dueFrom, weakness].filter((part) => part !== undefined).join(' ');
}

describe('a duty that is done once', () => {
  it('is open until it is done, and then needs evidence that it was carried out', () => {
    expect(standing(duty())).toBe('open');
    expect(standing(duty(), entry({ state: 'not-started' }))).toBe('open');
    expect(standing(duty(), entry({ state: 'in-progress', evidence: [report()] }))).toBe('open');
    expect(standing(duty(), entry({ state: 'done' }))).toBe('evidence-too-weak none');
    expect(standing(duty(), entry({ state: 'done', evidence: [decree()] }))).toBe('evidence-too-weak exists-only');
    expect(standing(duty(), entry({ state: 'done', evidence: [decree(), report()] }))).toBe('fulfilled');
    expect(standing(duty(), entry({ state: 'done', evidence: [{ kind: 'covers' }] }))).toBe('fulfilled');
  });

  it('is shown by a decree where nothing more is asked for', () => {
    const having = duty({ evidence: [{ kind: 'exists' }] });
    expect(standing(having, entry({ state: 'done', evidence: [decree()] }))).toBe('fulfilled');
    expect(standing(having, entry({ state: 'done' }))).toBe('evidence-too-weak none');
  });

  it('tells the kinds of evidence that are not shown', () => {
    expect(checkDuty(duty(), entry({ state: 'done', evidence: [report()] }), on).missing).toEqual(['exists']);
    expect(checkDuty(duty(), entry({ state: 'not-started' }), on).missing).toEqual([]);
  });

  it('is late from the day after its last day on, due soon from 90 days before', () => {
    const due = duty({ due: { within: 'P2Y', last: '2026-11-22' } });
    const rest = '2026-11-22 text';
    expect(standing(due, undefined, '2026-08-23')).toBe(`open ${rest}`);
    expect(standing(due, undefined, '2026-08-24')).toBe(`due-soon ${rest}`);
    expect(standing(due, undefined, '2026-11-22')).toBe(`due-soon ${rest}`);
    expect(standing(due, undefined, '2026-11-23')).toBe(`late ${rest}`);
    expect(standing(due, entry({ state: 'done', evidence: [report()] }), '2027-01-01')).toBe(`fulfilled ${rest}`);
  });

  it('has its term counted from the event that the office names', () => {
    const due = duty({ due: { within: 'P1M' } });
    expect(checkDuty(due, undefined, on)).toMatchObject({ standing: 'open', needsEvent: true });
    expect(checkDuty(due, entry({ event: '2024-01-31' }), on)).toMatchObject({
      due: '2024-02-29',
      dueFrom: 'event',
      standing: 'late',
      needsEvent: false,
    });
  });

  it('takes an own day that is earlier than that of the text, and none that is later', () => {
    const due = duty({ due: { last: '2027-06-30' } });
    expect(standing(due, entry({ next: '2027-01-01' }))).toBe('due-soon 2027-01-01 own');
    expect(standing(due, entry({ next: '2028-01-01' }))).toBe('open 2027-06-30 text');
    expect(standing(duty(), entry({ next: '2028-01-01' }))).toBe('open 2028-01-01 own');
  });

  it('is due again where the office wants it again', () => {
    const done = { state: 'done', done: '2025-01-01', evidence: [report()] } as const;
    expect(standing(duty(), entry({ ...done, next: '2026-01-01' }))).toBe('late 2026-01-01 own');
    expect(standing(duty(), entry({ ...done, next: '2026-12-01' }))).toBe('due-soon 2026-12-01 own');
    expect(standing(duty(), entry({ ...done, next: '2024-12-01' }))).toBe('fulfilled');
  });

  it('does not apply only with a reason', () => {
    expect(standing(duty(), entry({ state: 'not-applicable', reason: 'x' }))).toBe('not-applicable');
    expect(standing(duty(), entry({ state: 'not-applicable' }))).toBe('open');
  });

  it('is not done yet on an earlier day', () => {
    const said = entry({ state: 'done', done: '2026-03-31', evidence: [report('2026-03-31')] });
    expect(standing(duty(), said, '2026-03-30')).toBe('open');
    expect(standing(duty(), said, '2026-03-31')).toBe('fulfilled');
    const undated = entry({ state: 'done', evidence: [report('2026-03-31')] });
    expect(standing(duty(), undated, '2026-03-30')).toBe('evidence-too-weak none');
  });
});

describe('a duty that recurs', () => {
  const done = (day: string, ...evidence: Entry['evidence']) => entry({ state: 'done', done: day, evidence });

  it('is due an interval after it was done last', () => {
    expect(standing(yearly, done('2026-11-01', report()))).toBe('fulfilled 2027-11-01 rhythm');
    expect(standing(yearly, done('2026-02-20', report()))).toBe('due-soon 2027-02-20 rhythm');
    expect(standing(yearly, done('2025-11-22', report()))).toBe('due-soon 2026-11-22 rhythm');
    expect(standing(yearly, done('2025-11-21', report()))).toBe('late 2026-11-21 rhythm');
  });

  it('is not open when only its next time is due soon, but is until it was done once', () => {
    const isOpen = (said?: Entry, day = on) => {
      const { standing: stands, isOpen: open } = checkDuty(yearly, said, day);
      return `${stands} ${open}`;
    };
    expect(isOpen(done('2026-02-20', report()))).toBe('due-soon false');
    expect(isOpen(undefined, '2019-09-05')).toBe('due-soon true');
    expect(isOpen(entry({ state: 'in-progress' }), '2019-09-05')).toBe('due-soon true');
    expect(isOpen(done('2025-11-21', report()))).toBe('late true');
    expect(isOpen(done('2026-02-20'))).toBe('evidence-too-weak true');
    expect(isOpen(done('2026-11-01', report()))).toBe('fulfilled false');
  });

  it('counts months to their last day', () => {
    const monthly = duty({ rhythm: { every: 'P1M' } });
    expect(standing(monthly, done('2024-01-31', report()), '2024-02-01')).toBe('fulfilled 2024-02-29 rhythm');
    expect(standing(monthly, done('2023-01-31', report()), '2023-03-01')).toBe('late 2023-02-28 rhythm');
    expect(standing(yearly, done('2024-02-29', report()), '2025-02-28')).toBe('due-soon 2025-02-28 rhythm');
  });

  it('is late an interval after it began to hold where it was never done', () => {
    expect(standing(yearly)).toBe('late 2019-10-05 rhythm');
    expect(standing(yearly, undefined, '2019-07-01')).toBe('open 2019-10-05 rhythm');
    expect(standing(duty({ rhythm: { every: 'P1Y' }, holds: [...held, { from: '2026-01-01' }] }))).toBe(
      'due-soon 2027-01-01 rhythm',
    );
  });

  it('counts what was done last while the next is in progress', () => {
    const said = { done: '2026-11-01', evidence: [report()] };
    expect(standing(yearly, entry({ ...said, state: 'in-progress' }))).toBe('fulfilled 2027-11-01 rhythm');
    expect(standing(yearly, entry({ ...said, state: 'not-applicable', reason: 'x' }))).toMatch(/^not-applicable/);
  });

  it('needs evidence that is dated within the interval, which the day it was done may date', () => {
    expect(standing(yearly, done('2026-11-01', report('2025-11-21')))).toBe(
      'evidence-too-weak 2027-11-01 rhythm out-of-date',
    );
    expect(standing(yearly, done('2026-11-01', report('2025-11-22')))).toBe('fulfilled 2027-11-01 rhythm');
    expect(standing(yearly, done('2026-11-01', report('2020-01-01'), report('2026-10-30')))).toBe(
      'fulfilled 2027-11-01 rhythm',
    );
    expect(standing(yearly, entry({ state: 'done', evidence: [report()] }))).toBe('evidence-too-weak undated');
    expect(standing(yearly, entry({ state: 'done' }))).toBe('evidence-too-weak none');
    expect(standing(yearly, done('2026-11-01', decree('2026-11-01')))).toBe(
      'evidence-too-weak 2027-11-01 rhythm exists-only',
    );
  });

  it('takes the last day of its evidence where the office gives none', () => {
    const said = entry({ state: 'done', evidence: [report('2026-10-01'), report('2026-01-01'), decree('2026-11-01')] });
    expect(standing(yearly, said)).toBe('fulfilled 2027-10-01 rhythm');
  });

  it('has no day where the text gives no interval, but for that of the office', () => {
    const now = duty({ rhythm: {} });
    expect(standing(now)).toBe('open');
    expect(standing(now, done('2020-01-01', report()))).toBe('fulfilled');
    expect(standing(now, entry({ ...done('2020-01-01', report()), next: '2021-01-01' }))).toBe('late 2021-01-01 own');
  });

  it('runs from an event, with points within each interval', () => {
    const review = duty({ rhythm: { every: 'P5Y', anchor: {}, at: [{ after: 'P2Y6M' }, { after: 'P5Y' }] } });
    expect(checkDuty(review, undefined, on)).toMatchObject({ standing: 'open', needsEvent: true });
    const from = (day?: string, ...evidence: Entry['evidence']) =>
      entry({ event: '2022-01-01', ...(day === undefined ? {} : { state: 'done', done: day }), evidence });
    expect(standing(review, from())).toBe('late 2024-07-01 event');
    // Before the middle of the first half year, it is the plan itself that was made.
    expect(standing(review, from('2022-03-01', report()))).toBe('late 2024-07-01 event');
    expect(standing(review, from('2024-05-01', report()))).toBe('due-soon 2027-01-01 event');
    expect(standing(review, from('2024-08-15', report()))).toBe('due-soon 2027-01-01 event');
    expect(standing(review, from('2026-11-01', report()))).toBe('fulfilled 2029-07-01 event');
  });

  it('is due soon in the last quarter of a short interval', () => {
    expect(soonDays(yearly)).toBe(90);
    expect(soonDays(duty({ rhythm: { every: 'P1M' } }))).toBe(7);
    expect(soonDays(duty({ rhythm: { every: 'P5Y' } }))).toBe(90);
    expect(soonDays(duty())).toBe(90);
  });
});

describe('what may be done', () => {
  it('is optional, and needs no evidence where it is used', () => {
    const may = duty({ modality: 'may', evidence: [] });
    expect(standing(may)).toBe('optional');
    expect(standing(may, entry({ state: 'done' }))).toBe('fulfilled');
    expect(standing(may, entry({ state: 'not-applicable', reason: 'x' }))).toBe('not-applicable');
  });
});

describe('the check of a file', () => {
  const place = { line: 7, column: 3 };
  const named = (id: string, said = entry({ state: 'not-started' })): NamedEntry => ({ id, ...place, entry: said });
  const minister = { id: 'menteri-panrb', kinds: [], successors: ['menteri-baru'] } as const;
  const known = {
    duties: [
      duty({ id: 'a-pasal-12-ayat-1-1' }),
      duty({ id: 'a-pasal-12-ayat-3-1', modality: 'may', evidence: [] }),
      duty({ id: 'a-pasal-2-ayat-1-1', bearers: [minister] }),
      duty({ id: 'a-pasal-3-1', holds: [{ from: '2018-10-05', until: '2020-01-01' }] }),
      duty({ id: 'a-pasal-4-1', holds: [{ from: '2027-01-01' }] }),
      duty({ id: 'a-pasal-5-1', holds: [] }),
      duty({ id: 'b-pasal-12-ayat-1-1', bearers: [{ ...regency, kinds: ['ministry'] }] }),
    ],
    retired: [{ id: 'a-pasal-12-ayat-2-1', becomes: ['a-pasal-12-ayat-3-1'] }],
    actors: [
      { id: 'menteri-panrb', name: 'Menteri PANRB' },
      { id: 'menteri-baru', name: 'Menteri Baru' },
      { id: 'pemerintah-daerah', name: 'Pemerintah Daerah' },
    ],
  };
  const run = (duties: readonly NamedEntry[], is: readonly string[] = [], kind: OfficeKind = 'regency') =>
    check({ kind, is: is.map((id) => ({ id, line: 4, column: 6 })), duties }, known, on);

  it('tells every duty of the office in order, and counts them', () => {
    const { duties, summary, problems } = run([
      named('a-pasal-12-ayat-1-1', entry({ state: 'done', evidence: [report()] })),
    ]);
    expect(duties.map((each) => `${each.duty.id} ${each.standing}`)).toEqual([
      'a-pasal-12-ayat-1-1 fulfilled',
      'a-pasal-12-ayat-3-1 optional',
    ]);
    expect(summary).toEqual({
      duties: 2,
      mandatory: 1,
      unsettled: 0,
      unsaid: 0,
      standings: {
        late: 0,
        'evidence-too-weak': 0,
        'due-soon': 0,
        open: 0,
        fulfilled: 1,
        'not-applicable': 0,
        optional: 1,
      },
    });
    expect(problems).toEqual([]);
  });

  it('adds the duties of the institution that the office is, or has the functions of', () => {
    const ids = (...is: readonly string[]) => run([], is, 'ministry').duties.map((each) => each.duty.id);
    expect(ids('menteri-panrb')).toContain('a-pasal-2-ayat-1-1');
    expect(ids('menteri-baru')).toContain('a-pasal-2-ayat-1-1');
    expect(ids()).not.toContain('a-pasal-2-ayat-1-1');
  });

  it.each([
    ['a-pasal-12-ayat-11-1', 'error', 'duty-unknown', { nearest: 'a-pasal-12-ayat-1-1' }],
    ['a#pasal-12-ayat-1', 'error', 'duty-unknown', { nearest: 'a-pasal-12-ayat-1-1' }],
    ['a-pasal-2-ayat-3-1', 'error', 'duty-unknown', { nearest: 'a-pasal-2-ayat-1-1' }],
    ['b-pasal-12-ayat-3-1', 'error', 'duty-unknown', { nearest: 'b-pasal-12-ayat-1-1' }],
    ['b-pasal-3-1', 'error', 'duty-unknown', { nearest: 'b-pasal-12-ayat-1-1' }],
    ['a-pasl-12-ayat-1-1', 'error', 'duty-unknown', { nearest: 'a-pasal-12-ayat-1-1' }],
    ['a-pasal-12-ayat-2-1', 'error', 'duty-retired', { becomes: 'a-pasal-12-ayat-3-1' }],
    ['a-pasal-2-ayat-1-1', 'warning', 'duty-elsewhere', { bearers: 'Menteri PANRB (menteri-panrb)' }],
    ['a-pasal-3-1', 'warning', 'duty-ended', { until: '2020-01-01' }],
    ['a-pasal-4-1', 'warning', 'duty-begins', { from: '2027-01-01' }],
    ['a-pasal-5-1', 'warning', 'duty-undated', {}],
  ])('tells what is said of %s: %s %s', (id, _, rule, params) => {
    expect(run([named(id)]).problems).toEqual([{ rule, ...place, params: { id, ...params }, duty: id }]);
  });

  it('tells what was done only later, and actors that are none', () => {
    expect(run([named('a-pasal-12-ayat-1-1', entry({ state: 'done', done: '2027-01-01' }))]).problems).toMatchObject([
      { rule: 'day-later', params: { day: '2027-01-01', on } },
    ]);
    expect(run([], ['menteri-panrbb'], 'ministry').problems).toEqual([
      {
        rule: 'actor-unknown',
        line: 4,
        column: 6,
        params: { found: 'menteri-panrbb', nearest: 'menteri-panrb', name: 'Menteri PANRB' },
      },
    ]);
  });

  it('gives a region no duties of a named institution, and says so', () => {
    const { duties, problems } = run([], ['menteri-panrb']);
    expect(duties.map(({ duty: { id } }) => id)).not.toContain('a-pasal-2-ayat-1-1');
    expect(problems).toEqual([{ rule: 'is-region', line: 4, column: 6, params: { found: 'regency' } }]);
  });

  it('does not stand still over thousands of unknown ids', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => named(`a-pasal-${index}-ayat-99-1`));
    const start = performance.now();
    expect(run(many).problems.filter(({ rule }) => rule === 'duty-unknown').length).toBeGreaterThan(19_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('the nearest duty', () => {
  it('is one of the same Pasal, though one of another has fewer letters that differ', () => {
    expect(nearestDuty('a-pasal-12-huruf-b-1', ['a-pasal-13-huruf-b-1', 'a-pasal-12-ayat-1-1'])).toBe(
      'a-pasal-12-ayat-1-1',
    );
    expect(nearestDuty('b-1-2020-pasal-9-1', ['b-1-2021-pasal-9-1', 'b-1-2020-pasal-77-ayat-1-1'])).toBe(
      'b-1-2020-pasal-77-ayat-1-1',
    );
    expect(nearestDuty('x', [])).toBe('–');
  });

  it('is one of the office itself, unless the Pasal has none of its', () => {
    const ids = ['a-pasal-9-ayat-4-1', 'a-pasal-58-ayat-4-1', 'a-pasal-58-ayat-5-1'];
    expect(nearestDuty('a-pasal-99-ayat-4-1', ids)).toBe('a-pasal-9-ayat-4-1');
    expect(nearestDuty('a-pasal-99-ayat-4-1', ids, new Set(['a-pasal-58-ayat-4-1']))).toBe('a-pasal-58-ayat-4-1');
    expect(nearestDuty('a-pasal-9-ayat-5-1', ids, new Set(['a-pasal-58-ayat-4-1']))).toBe('a-pasal-9-ayat-4-1');
  });
});

describe('days', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('are those of Indonesia', () => {
    expect(dayInJakarta(new Date('2026-11-22T16:59:59Z'))).toBe('2026-11-22');
    expect(dayInJakarta(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });

  it('follow from durations taken several times', () => {
    expect(times('P2Y6M', 3)).toBe('P6Y18M');
    expect(nextPoint('2024-01-31', 'P1M', [], '2024-02-29')).toBe('2024-03-31');
  });

  it('come after the last time it was done, and no more than an interval and a half later', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 9000 }),
        fc.constantFrom('P1M', 'P6M', 'P1Y', 'P5Y'),
        (event, days, every) => {
          const done = addDuration(event, `P${days}D`);
          const next = nextPoint(event, every, [], done);
          expect(next > done).toBe(true);
          expect(next <= addDuration(done, times(every, 2))).toBe(true);
        },
      ),
    );
  });

  it('never make a duty better when it is checked later, with nothing else done', () => {
    const order = ['fulfilled', 'due-soon', 'late'];
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (done, first, more) => {
        const said = entry({ state: 'done', done, evidence: [report(done)] });
        const stands = (days: number) => checkDuty(yearly, said, addDuration(done, `P${days}D`)).standing;
        expect(order.indexOf(stands(first))).toBeLessThanOrEqual(order.indexOf(stands(first + more)));
      }),
    );
  });
});
