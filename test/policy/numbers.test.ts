import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../src/policy/numbers.ts';

describe('numbers in words', () => {
  it.each([
    ['setiap 5 tahun', 'every five years', ['5 year']],
    ['12 (dua belas) bulan', 'twelve (12) months', ['12 month']],
    ['5 hari kerja', 'five working days', ['5 day']],
    ['rencana 20 tahun', 'a 20-year plan', ['20 year']],
    ['dua puluh delapan istilah', 'twenty-eight terms', ['28']],
    ['tiga belas sektor', 'thirteen sectors', ['13']],
    ['kelima Layanan', 'the five services', ['5']],
    ['tahap ketiga', 'the third stage', ['3']],
    ['kedua pihak, satu kesatuan', 'both parties, one of them', []],
    ['Nomor 95 Tahun 2018', 'Number 95 of 2018', ['2018', '95']],
    ['3 Maret 2020', '3 March 2020', ['2020', '3', 'month 3']],
    ['2.700 dan 0,4949', '2,700 and 0.4949', ['0.4949', '2700']],
  ])('are the same in both languages: %s', (id, en, values) => {
    expect(numbersIn(id, 'id').map(({ value }) => value)).toEqual(values);
    expect(numbersIn(en, 'en').map(({ value }) => value)).toEqual(values);
  });

  it('are told in the words of their language', () => {
    expect(numbersIn('lima Tahun sejak 1 Mei', 'id').map(({ words }) => words)).toEqual(['1', '5 tahun', 'Mei']);
  });
});
