import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLevel, readYes, scheduleFault, several, wholeNumber } from '../../src/risk/values.ts';
import { inEnglish } from './methods.ts';

describe('a level', () => {
  it.each([
    ['3', 3],
    ['3,0', 3],
    ['3.00', 3],
    ['Jarang Terjadi', 2],
    ['jarang-terjadi', 2],
    ['Rare', 2],
    ['2 (Jarang Terjadi)', 2],
    ['2 - Rare', 2],
    ['2. Rare', 2],
    ['5, Hampir Pasti Terjadi', 5],
  ])('is read from "%s"', (words, level) => {
    expect(readLevel(words, inEnglish.likelihood)).toEqual({ level });
  });

  it.each([
    ['0', 'level-range'],
    ['6', 'level-range'],
    ['-1', 'level-range'],
    ['99999999999999999999', 'level-range'],
    ['2,5', 'level-whole'],
    ['2.25', 'level-whole'],
    ['Jarang', 'level-name'],
    ['3 (Jarang Terjadi)', 'level-name'],
    ['6 (Jarang Terjadi)', 'level-range'],
    ['?', 'level-name'],
  ])('is not read from "%s": %s', (words, fault) => {
    expect(readLevel(words, inEnglish.likelihood)).toEqual({ fault });
  });

  it('is one of the levels or a fault for any words', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const read = readLevel(words, inEnglish.likelihood);
        if ('level' in read) expect([1, 2, 3, 4, 5]).toContain(read.level);
      }),
    );
  });
});

describe('numbers and decisions', () => {
  it('are read as spreadsheets write them', () => {
    expect(['14', '14,0', '14.00', '14,5', 'x', '', '1.000,0', '-3'].map(wholeNumber)).toEqual([
      14,
      14,
      14,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['Ya', 'YES', 'tidak', 'No', 'mungkin', ''].map(readYes)).toEqual([
      true,
      true,
      false,
      false,
      undefined,
      undefined,
    ]);
  });

  it('are several where they are separated', () => {
    expect(several('Mitigasi; transfer |Eskalasi,, / penerimaan\n')).toEqual([
      'Mitigasi',
      'transfer',
      'Eskalasi',
      'penerimaan',
    ]);
  });
});

describe('a schedule', () => {
  it.each([
    'triwulan I 2026',
    'TW IV',
    'Quarter 2 2026',
    'semester 2',
    '2026-01-05 s.d. 2026-03-31',
    '31/12/2026',
    '29 Februari 2028',
    '1 Jan 2026 – 31 Mar 2026',
    'setiap bulan',
    'segera',
    '2026',
    '',
  ])('may be "%s"', (words) => {
    expect(scheduleFault(words)).toBeUndefined();
  });

  it.each([
    ['31 Februari 2026', { fault: 'day-impossible', value: '31 Februari 2026' }],
    ['2026-02-30', { fault: 'day-impossible', value: '2026-02-30' }],
    ['03/31/2026', { fault: 'day-impossible', value: '03/31/2026' }],
    ['29 February 2026', { fault: 'day-impossible', value: '29 February 2026' }],
    ['0/1/2026', { fault: 'day-impossible', value: '0/1/2026' }],
    ['triwulan V', { fault: 'part-impossible', value: 'triwulan V' }],
    ['Q', undefined],
    ['semester 3 2026', { fault: 'part-impossible', value: 'semester 3' }],
    ['2026-04-01 - 2026-03-01', { fault: 'days-reversed', from: '2026-04-01', to: '2026-03-01' }],
    ['1 April 2026 s.d. 31/3/2026', { fault: 'days-reversed', from: '1 April 2026', to: '31/3/2026' }],
  ])('is wrong in "%s"', (words, fault) => {
    expect(scheduleFault(words)).toEqual(fault);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (words) => void scheduleFault(words)));
  });
});
