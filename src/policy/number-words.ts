/** How each language writes numbers. */
import type { Lang } from '../i18n/languages.ts';

/** The words for numbers of a language. Lists have the same order in both languages; what may stand around a word is a regular expression. */
export interface NumberWords {
  /** From one to nineteen. */
  readonly small: readonly string[];
  /** From twenty to ninety. */
  readonly tens: readonly string[];
  /** From third to nineteenth, where they are words of their own. */
  readonly ordinals: readonly string[];
  /** Words of two besides the number. */
  readonly two: readonly string[];
  /** What may stand at the ends of a number: "ketiga" is "the third", "ketiganya" is "all three". */
  readonly before: string;
  readonly after: string;
  /** Words for which the other language may have no number: "kedua" is "both" and "the second", "ketiganya" also "these". */
  readonly loose: RegExp;
  /** Thousand and what is above it. */
  readonly scales: readonly string[];
  /** Units of time, what may stand between a number and its unit, and how a unit may end: "2 working days", "dua tahunan". */
  readonly units: readonly string[];
  readonly beforeUnit: string;
  readonly afterUnit: string;
  readonly months: readonly string[];
  /** What stands between thousands and before decimals. */
  readonly thousands: string;
  readonly decimal: string;
}

const listed = (list: string) => list.split(' ').map((word) => word.replace('_', ' '));

/** The words for numbers of each language. */
export const numberWords: Readonly<Record<Lang, NumberWords>> = {
  id: {
    small: listed(
      'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas',
    ),
    tens: listed('dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh'),
    ordinals: [],
    two: [],
    before: '(?:ke)?',
    after: '(?:nya)?',
    loose: /^kedua$|nya$/,
    scales: ['ribu', 'juta', 'miliar', 'triliun'],
    units: ['tahun', 'bulan', 'minggu', 'hari', 'jam'],
    beforeUnit: '',
    afterUnit: '(?:an)?',
    months: listed('Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'),
    thousands: '.',
    decimal: ',',
  },
  en: {
    small: listed(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: listed('twenty thirty forty fifty sixty seventy eighty ninety'),
    ordinals: listed(
      'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ),
    two: ['both', 'second', 'twice'],
    before: '',
    after: '',
    loose: /^(?:both|second|twice)$/,
    scales: ['thousand', 'million', 'billion', 'trillion'],
    units: ['year', 'month', 'week', 'day', 'hour'],
    beforeUnit: '(?:(?:working|business|calendar) )?',
    afterUnit: 's?',
    months: listed('January February March April May June July August September October November December'),
    thousands: ',',
    decimal: '.',
  },
};
