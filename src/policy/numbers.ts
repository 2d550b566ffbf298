/** The numbers in a line of words, in one form for both languages, so that they can be compared. */
import type { Lang } from '../i18n/languages.ts';

const words: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    'nol',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
    'sepuluh',
    'sebelas',
    'dua belas',
  ],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
};

const units: Readonly<Record<Lang, string>> = {
  id: 'tahun|bulan|minggu|hari|jam',
  en: 'years?|months?|weeks?|days?|hours?',
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

interface Patterns {
  readonly digits: RegExp;
  readonly spelled: RegExp;
  readonly months: RegExp;
  /** Digits in groups of three, and after them a decimal point. */
  readonly grouped: RegExp;
}

function patternsOf(lang: Lang): Patterns {
  const name = months[lang].join('|');
  const [thousands, decimal] = separators[lang];
  return {
    digits: /\d+(?:[.,]\d+)*/g,
    // Number words count only before a unit of time: "satu kesatuan" and "one of them" are no numbers.
    spelled: new RegExp(String.raw`\b(?:${words[lang].toReversed().join('|')})(?=\s+(?:${units[lang]})\b)`, 'gi'),
    months: new RegExp(String.raw`(?<=\d\s)(?:${name})\b|\b(?:${name})(?=\s\d)`, 'g'),
    grouped: new RegExp(String.raw`^\d{1,3}(?:[${thousands}]\d{3})*(?:[${decimal}]\d+)?$`),
  };
}

const patterns: Readonly<Record<Lang, Patterns>> = { id: patternsOf('id'), en: patternsOf('en') };

/**
 * The numbers in some words, sorted: digits with a decimal point and without separators of thousands (`0.4949`, `2700`), number words
 * before a unit of time as digits, months beside digits as `month 10`.
 */
export function numbersIn(text: string, lang: Lang): readonly string[] {
  const find = (pattern: RegExp) => text.match(pattern) ?? [];
  const { digits, spelled, months: monthNames } = patterns[lang];
  return [
    ...find(digits).map((number) => plain(number, lang)),
    ...find(spelled).map((word) => String(words[lang].indexOf(word.toLowerCase()))),
    ...find(monthNames).map((month) => `month ${months[lang].indexOf(month) + 1}`),
  ].sort();
}

/** Digits without separators of thousands and with a decimal point; as they are where they have no such form. */
function plain(number: string, lang: Lang): string {
  if (!patterns[lang].grouped.test(number)) return number;
  const [thousands, decimal] = separators[lang];
  return number.replaceAll(thousands, '').replace(decimal, '.');
}
