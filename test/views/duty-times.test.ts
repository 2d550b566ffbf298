import { describe, expect, it } from 'vitest';
import type { DutyRecord } from '../../src/policy/duty-record.ts';
import { daysIn, deadlineOf, durationInWords, rhythmDetails, rhythmInWords } from '../../src/site/duty-times.ts';

const due = (value: DutyRecord['due']) => ({ due: value }) as DutyRecord;
const event = { id: 'Perpres ini mulai berlaku', en: 'this Regulation enters into force' };

describe('times of duties in words', () => {
  it('a duration in the units that it is written in', () => {
    expect(['P1Y', 'P2Y6M', 'P3D', 'P2W'].map((duration) => durationInWords(duration, 'id'))).toEqual([
      '1 tahun',
      '2 tahun 6 bulan',
      '3 hari',
      '2 minggu',
    ]);
    expect(durationInWords('P1Y6M', 'en')).toBe('1 year 6 months');
    expect(['P3D', 'P1M', 'P5W', 'P1Y', 'P1Y1D'].map(daysIn)).toEqual(
      ['P3D', 'P1M', 'P5W', 'P1Y', 'P1Y1D'].map(daysIn).toSorted((a, b) => a - b),
    );
  });

  it('a rhythm: an interval of one unit without its number, the longest allowed as such, an open one in the words of the text', () => {
    expect(rhythmInWords({ every: 'P1Y' }, 'id')).toBe('setiap tahun');
    expect(rhythmInWords({ every: 'P5Y' }, 'en')).toBe('every 5 years');
    expect(rhythmInWords({ every: 'P1Y', atLeast: true }, 'en')).toBe('at least once a year');
    expect(rhythmInWords({ every: 'P2Y', atLeast: true }, 'id')).toBe('paling sedikit sekali dalam 2 tahun');
    expect(rhythmInWords({ every: 'P1Y6M' }, 'id')).toBe('setiap 1 tahun 6 bulan');
    expect(rhythmInWords({ words: { id: 'secara berkala', en: 'periodically' } }, 'id')).toBe('secara berkala');
  });

  it('from when it is counted and at which points it is done, and nothing of which the text is silent', () => {
    const at = [
      { after: 'P2Y6M', id: 'paruh waktu', en: 'mid-term' },
      { after: 'P5Y', id: 'tahun terakhir', en: 'final year' },
    ] as const;
    expect(rhythmDetails({ every: 'P5Y', anchor: { id: 'awal', en: 'its start' }, at: [...at] }, 'en')).toEqual([
      'counted from: its start',
      'done at: mid-term (2 years 6 months) and final year (5 years)',
    ]);
    expect(rhythmDetails({ every: 'P5Y' }, 'id')).toEqual([]);
  });

  it('a deadline is past on the day after its last', () => {
    const record = due({ within: 'P2Y', after: event, since: 'in-force', last: '2020-10-05' });
    expect(deadlineOf(record, '2020-10-05', 'id')).toEqual({
      rule: 'paling lambat 2 tahun setelah: Perpres ini mulai berlaku',
      last: '2020-10-05',
      lastWords: '5 Oktober 2020',
      isPast: false,
    });
    expect(deadlineOf(record, '2020-10-06', 'en')!.isPast).toBe(true);
  });

  it('a deadline after an event without a day is never past', () => {
    const deadline = deadlineOf(due({ within: 'P6M', after: event }), '2099-01-01', 'en')!;
    expect(deadline).toEqual({ rule: 'within 6 months after: this Regulation enters into force', isPast: false });
  });

  it('a day that the words name, and how one that they do not name follows', () => {
    const reckoned = { id: 'Dihitung begini.', en: 'It is reckoned so.' };
    expect(deadlineOf(due({ on: '2021-01-01', last: '2021-01-01', reckoned }), '2020-01-01', 'en')).toMatchObject({
      rule: 'by 1 January 2021 at the latest',
      reckoned: 'It is reckoned so.',
    });
    expect(deadlineOf({} as DutyRecord, '2020-01-01', 'en')).toBeUndefined();
  });
});
