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
    ['dua puluh tiga, kedua puluh tiga', 'twenty-three, all twenty-three', ['23', '23']],
    ['keenamnya dari kelima belas', 'all six of the fifteen', ['15', '6']],
    ['satu kesatuan', 'one of them', []],
    ['Nomor 95 Tahun 2018', 'Number 95 of 2018', ['2018', '95']],
    ['3 Maret 2020', '3 March 2020', ['2020', '3', 'month 3']],
    ['2.700 dan 0,4949', '2,700 and 0.4949', ['0.4949', '2700']],
    ['600 ribu, lima juta', '600,000, five million', ['5000000', '600000']],
    ['1,2 miliar', '1.2 billion', ['1200000000']],
    ['satu juta tahun', 'one million years', ['1000000 year']],
    ['pukul 15.00', '15:00', ['15.00']],
    ['1 tahun 6 bulan', '1 year and 6 months', ['1 year', '6 month']],
    ['rencana lima tahunan', 'a five-year plan', ['5 year']],
    ['tahun kedelapan', 'the eighth year', ['8']],
    ['tahap tiga (2021)', 'phase three (2021)', ['2021', '3']],
    ['halaman 16 (laporan Oktober 2017)', 'page 16 (report of October 2017)', ['16', '2017', 'month 10']],
  ])('are the same in both languages: %s', (id, en, values) => {
    expect(numbersIn(id, 'id').map(({ value }) => value)).toEqual(values);
    expect(numbersIn(en, 'en').map(({ value }) => value)).toEqual(values);
  });

  it('are told in the words of their language', () => {
    expect(numbersIn('lima Tahun sejak 1 Mei', 'id').map(({ words }) => words)).toEqual(['1', '5 tahun', 'Mei']);
    expect(numbersIn('600 Ribu hari kerja', 'id').map(({ words }) => words)).toEqual(['600 ribu hari']);
  });

  it.each([
    ['id', 'kedua pihak, keduanya, ketiganya'],
    ['en', 'both, second, twice'],
  ] as const)('are loose where the other language may have none (%s)', (lang, words) => {
    expect(numbersIn(words, lang).map(({ isLoose }) => isLoose)).toEqual([true, true, true]);
  });

  it('are loose after those of the same value that are not', () => {
    expect(numbersIn('kedua, dua, kedua, ketiga', 'id').map(({ isLoose }) => isLoose)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
