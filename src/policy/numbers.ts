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

const patterns = Object.fromEntries(
  (['id', 'en'] as const).map((lang) => [
    lang,
    {
      digits: /\d+(?:[.,]\d+)*/g,
      // Number words count only before a unit of time: "satu kesatuan" and "one of them" are no numbers.
      spelled: new RegExp(String.raw`\b(${words[lang].toReversed().join('|')})\s+(?:${units[lang]})\b`, 'gi'),
      months: new RegExp(String.raw`(?<=\d\s)(${months[lang].join('|')})\b|\b(${months[lang].join('|')})(?=\s\d)`, 'g'),
    },
  ]),
) as Record<Lang, { digits: RegExp; spelled: RegExp; months: RegExp }>;

/**
 * The numbers in some words, sorted: digits with a decimal point and without separators of thousands (`0.4949`, `2700`), number words
 * before a unit of time as digits, months beside digits as `month 10`.
 */
export function numbersIn(text: string, lang: Lang): readonly string[] {
  const { digits, spelled, months: monthNames } = patterns[lang];
  const found: string[] = [];
  for (const [, word] of text.matchAll(spelled)) found.push(String(words[lang].indexOf(word!.toLowerCase())));
  if (!/\d/.test(text)) return found.sort();
  for (const [number] of text.matchAll(digits)) found.push(plain(number, lang));
  for (const [, before, after] of text.matchAll(monthNames))
    found.push(`month ${months[lang].indexOf((before ?? after)!) + 1}`);
  return found.sort();
}

/** Indonesian writes 2.700 and 0,4949 where English writes 2,700 and 0.4949. */
function plain(number: string, lang: Lang): string {
  const [thousands, decimal] = lang === 'id' ? (['.', ','] as const) : ([',', '.'] as const);
  const [whole = '', ...fraction] = number.split(decimal);
  const isGrouped =
    fraction.length < 2 &&
    whole.split(thousands).every((group, index) => (index === 0 ? group.length < 4 : group.length === 3));
  return isGrouped ? [whole.replaceAll(thousands, ''), ...fraction].join('.') : number;
}
