/** The numbers in a line of words, with a form that is the same in both languages, so that they can be compared. */
import type { Lang } from '../i18n/languages.ts';

/** The words of the numbers from one to nineteen, and of the tens from twenty. Ordinals count as their number from three on. */
const words: Readonly<Record<Lang, { readonly small: string; readonly tens: string; readonly ordinals: string }>> = {
  id: {
    small:
      'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas tiga_belas empat_belas lima_belas enam_belas tujuh_belas delapan_belas sembilan_belas',
    tens: 'dua_puluh tiga_puluh empat_puluh lima_puluh enam_puluh tujuh_puluh delapan_puluh sembilan_puluh',
    ordinals: 'ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh kesebelas kedua_belas',
  },
  en: {
    small:
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    ordinals: 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  },
};

/** Number words with their values, from 1 to 99. */
function spelledNumbers(lang: Lang): ReadonlyMap<string, number> {
  const [small, tens, ordinals] = [words[lang].small, words[lang].tens, words[lang].ordinals].map((list) =>
    list.split(' ').map((word) => word.replace('_', ' ')),
  ) as [string[], string[], string[]];
  return new Map([
    ...small.map((word, index) => [word, index + 1] as const),
    ...tens.flatMap((ten, index) =>
      ['', ...small.slice(0, 9)].map((one, value) => [`${ten} ${one}`.trim(), 10 * (index + 2) + value] as const),
    ),
    ...ordinals.map((word, index) => [word, index + 3] as const),
  ]);
}

/** Units of time in the same order in both languages, and what may stand between a number and its unit. */
const units: Readonly<Record<Lang, { readonly names: readonly string[]; readonly before: string }>> = {
  id: { names: ['tahun', 'bulan', 'minggu', 'hari', 'jam'], before: '' },
  en: { names: ['year', 'month', 'week', 'day', 'hour'], before: '(?:(?:working|business|calendar) )?' },
};

/** What stands between thousands and before decimals: Indonesian writes 2.700 and 0,4949 where English writes 2,700 and 0.4949. */
const separators: Readonly<Record<Lang, readonly [thousands: string, decimal: string]>> = {
  id: ['.', ','],
  en: [',', '.'],
};

const months: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A number for readers, with what it is compared by. */
export interface WrittenNumber {
  /** Digits, with the unit or month in the words of its language. */
  readonly words: string;
  /** The same in both languages: digits with a decimal point (`0.4949`, `2700`), the unit of time after them (`5 year`), `month 10`. */
  readonly value: string;
}

interface Patterns {
  /** How every number in words begins. Most lines have none; then the pattern of digits, which is much quicker, finds every amount. */
  readonly hint: RegExp;
  readonly amount: RegExp;
  readonly digits: RegExp;
  readonly spelled: ReadonlyMap<string, number>;
  readonly months: RegExp;
  /** Digits in groups of three, and after them a decimal point. */
  readonly grouped: RegExp;
}

function patternsOf(lang: Lang): Patterns {
  const name = months[lang].join('|');
  const [thousands, decimal] = separators[lang];
  const spelled = spelledNumbers(lang);
  const { names, before } = units[lang];
  // "twenty-eight" is also written with a hyphen; "one third" is no third.
  const spelling = [...spelled.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '[ -]');
  const digits = String.raw`\d+(?:[.,]\d+)*`;
  // "5 tahun", "5 (lima) tahun", "five (5) years", "5-year"; in "95 Tahun 2018" and "bulan 3 tahun 2018" the year is none of time that passes.
  const after = String.raw`(?: \([\p{L}\d -]+\))?(?:[ -]${before}((?:${names.join('|')})s?)(?![\p{L}]| \d))?`;
  return {
    hint: new RegExp(
      String.raw`\b(?:${[...new Set([...spelled.keys()].map((word) => word.split(' ')[0]))].join('|')})`,
      'i',
    ),
    amount: new RegExp(String.raw`(${digits}|\b(?<![\p{L}\d-]|\bone )(?:${spelling})(?![\p{L}\d]))${after}`, 'giu'),
    digits: new RegExp(`(${digits})${after}`, 'giu'),
    spelled,
    months: new RegExp(String.raw`(?<=\d\s)(?:${name})\b|\b(?:${name})(?=\s\d)`, 'g'),
    grouped: new RegExp(String.raw`^\d{1,3}(?:[${thousands}]\d{3})*(?:[${decimal}]\d+)?$`),
  };
}

const patterns: Readonly<Record<Lang, Patterns>> = { id: patternsOf('id'), en: patternsOf('en') };

const none: readonly never[] = [];

/** The numbers in some words, sorted by value: digits, number words, months beside digits. */
export function numbersIn(text: string, lang: Lang): readonly WrittenNumber[] {
  const { hint, amount, digits, months: monthNames } = patterns[lang];
  const isSpelled = hint.test(text);
  if (!isSpelled && !/\d/.test(text)) return none;
  const amounts = [...text.matchAll(isSpelled ? amount : digits)].flatMap(([, number, unit]) =>
    toAmount(number!, unit, lang),
  );
  const named = (text.match(monthNames) ?? []).map((words) => ({
    words,
    value: `month ${months[lang].indexOf(words) + 1}`,
  }));
  return [...amounts, ...named].sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
}

/** The number that was found; none for "satu" and "one" without a unit, which are ordinary words as in "satu kesatuan". */
function toAmount(number: string, unit: string | undefined, lang: Lang): readonly WrittenNumber[] {
  const spelled = patterns[lang].spelled.get(number.toLowerCase().replace('-', ' '));
  if (spelled === 1 && unit === undefined) return [];
  const value = spelled === undefined ? plain(number, lang) : String(spelled);
  if (unit === undefined) return [{ words: value, value }];
  const index = units[lang].names.indexOf(unit.toLowerCase().replace(/s$/, ''));
  return [{ words: `${value} ${unit.toLowerCase()}`, value: `${value} ${units.en.names[index]}` }];
}

/** Digits without separators of thousands and with a decimal point; as they are where they have no such form. */
function plain(number: string, lang: Lang): string {
  if (!patterns[lang].grouped.test(number)) return number;
  const [thousands, decimal] = separators[lang];
  return number.replaceAll(thousands, '').replace(decimal, '.');
}
