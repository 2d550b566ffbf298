/** The numbers in a line of words, with a form that is the same in both languages, so that they can be compared. */
import type { Lang } from '../i18n/languages.ts';
import { numberWords, type NumberWords } from './number-words.ts';

/** A number for readers, with what it is compared by. */
export interface WrittenNumber {
  /** Digits, with the scale and the unit, or a month; in the words of its language. */
  readonly words: string;
  /** The same in both languages: digits with a decimal point (`0.4949`, `2700`), the unit of time after them (`5 year`), `month 10`. */
  readonly value: string;
  /** Whether the other language may do without it. */
  readonly isLoose: boolean;
}

interface Patterns {
  /** How every number in words begins. Most lines have none; then the pattern of digits, which is much quicker, finds every amount. */
  readonly hint: RegExp;
  readonly amount: RegExp;
  readonly digits: RegExp;
  /** The values of the number words. */
  readonly spelled: ReadonlyMap<string, number>;
  /** A number word without what may stand at its ends. */
  readonly stem: RegExp;
  readonly months: RegExp;
  /** Digits in groups of three, and after them a decimal point. */
  readonly grouped: RegExp;
}

function patternsOf({ small, tens, ordinals, two, before, after, ...words }: NumberWords): Patterns {
  const { scales, units, beforeUnit, afterUnit, months, thousands, decimal } = words;
  const others = [...ordinals, ...two];
  // "twenty-eight" is also written with a hyphen. The longer come first: "dua belas" begins as "dua".
  const spelling = [`(?:${tens.join('|')})(?: (?:${small.slice(0, 9).join('|')}))?`, ...small.toReversed()]
    .join('|')
    .replaceAll(' ', '[ -]');
  const written = [`${before}(?:${spelling})${after}`, ...others].join('|');
  const digits = String.raw`\d+(?:[.,:]\d+)*`;
  const unit = `(?:${units.join('|')})${afterUnit}`;
  // "5 tahun", "5 (lima) tahun", "5-year", "9 bulan 11 hari"; in "95 Tahun 2018" and "bulan 3 tahun 2018" the year is none of time that passes.
  const rest = [
    String.raw`(?: \(([\p{L} -]+|[\d.,]+)\))?`,
    String.raw`(?:[ -](${scales.join('|')})(?!\p{L}))?`,
    String.raw`(?:[ -]${beforeUnit}(${unit})(?!\p{L}| \d+(?!\d| ${unit})))?`,
  ].join('');
  const starts = new Set([...small, ...tens].map((word) => word.split(' ')[0]));
  return {
    hint: new RegExp(String.raw`\b(?:${[`${before}(?:${[...starts].join('|')})`, ...others].join('|')})`, 'i'),
    // "one third" is no third.
    amount: new RegExp(String.raw`(${digits}|\b(?<![\p{L}\d-]|\bone )(?:${written})(?![\p{L}\d]))${rest}`, 'giu'),
    digits: new RegExp(`(${digits})${rest}`, 'giu'),
    spelled: new Map([
      ...small.map((word, index) => [word, index + 1] as const),
      ...tens.flatMap((ten, index) =>
        ['', ...small.slice(0, 9)].map((one, value) => [`${ten} ${one}`.trim(), 10 * (index + 2) + value] as const),
      ),
      ...ordinals.map((word, index) => [word, index + 3] as const),
      ...two.map((word) => [word, 2] as const),
    ]),
    stem: new RegExp(`^${before}(.*?)${after}$`),
    months: new RegExp(String.raw`(?<=\d\s)(?:${months.join('|')})\b|\b(?:${months.join('|')})(?=\s\d)`, 'g'),
    grouped: new RegExp(String.raw`^\d{1,3}(?:[${thousands}]\d{3})*(?:[${decimal}]\d+)?$`),
  };
}

const patterns: Readonly<Record<Lang, Patterns>> = { id: patternsOf(numberWords.id), en: patternsOf(numberWords.en) };

const none: readonly never[] = [];

/** The numbers in some words, sorted by value, of the same value the loose ones last: digits, number words, months beside digits. */
export function numbersIn(text: string, lang: Lang): readonly WrittenNumber[] {
  const { hint, amount, digits, months } = patterns[lang];
  const isSpelled = hint.test(text);
  if (!isSpelled && !/\d/.test(text)) return none;
  const amounts = [...text.matchAll(isSpelled ? amount : digits)].flatMap((found) => toAmounts(found, lang));
  const named = (text.match(months) ?? []).map((words) => ({
    words,
    value: `month ${numberWords[lang].months.indexOf(words) + 1}`,
    isLoose: false,
  }));
  return [...amounts, ...named].sort((a, b) =>
    a.value < b.value ? -1 : a.value > b.value ? 1 : Number(a.isLoose) - Number(b.isLoose),
  );
}

/** The number that was found, and the one in brackets after it where that is another. */
function toAmounts([, number, brackets, scale, unit]: RegExpExecArray, lang: Lang): readonly WrittenNumber[] {
  const word = /^\d/.test(number!) ? undefined : number!.toLowerCase().replace('-', ' ');
  const digits = word === undefined ? plain(number!, lang) : String(valueOf(word, lang));
  // "5 (lima)" and "five (5)" are one number; "phase two (2021)" is not.
  const isRepeated = brackets === undefined || (word === undefined && !/\d/.test(brackets));
  const others = isRepeated ? none : numbersIn(brackets, lang).filter(({ value }) => value !== digits);
  const amount = toAmount(digits, scale, isRank(word) ? undefined : unit, lang);
  // "satu" and "one" alone are ordinary words, as in "satu kesatuan".
  if (word !== undefined && amount.value === '1') return others;
  const isLoose = word !== undefined && numberWords[lang].loose.test(word);
  return [{ ...amount, isLoose }, ...others];
}

const valueOf = (word: string, lang: Lang) => patterns[lang].spelled.get(word.replace(patterns[lang].stem, '$1'));

/** Whether a unit after a number word is not counted by it: the eighth year is no eight years. */
const isRank = (word: string | undefined) => word === 'second' || numberWords.en.ordinals.includes(word ?? '');

function toAmount(
  digits: string,
  scale: string | undefined,
  unit: string | undefined,
  lang: Lang,
): Pick<WrittenNumber, 'words' | 'value'> {
  if (scale === undefined && unit === undefined) return { words: digits, value: digits };
  const { scales, units } = numberWords[lang];
  const [factor, counted] = [scale?.toLowerCase(), unit?.toLowerCase()];
  const value = factor === undefined ? digits : scaled(digits, scales.indexOf(factor));
  const index = units.findIndex((name) => counted?.startsWith(name));
  return {
    words: [digits, factor, counted].filter(Boolean).join(' '),
    value: index === -1 ? value : `${value} ${numberWords.en.units[index]}`,
  };
}

/** Digits without separators of thousands and with a decimal point, a time of day with a stop (`15.00`); as they are where they have no such form. */
function plain(number: string, lang: Lang): string {
  if (!patterns[lang].grouped.test(number)) return number.replace(':', '.');
  const { thousands, decimal } = numberWords[lang];
  return number.replaceAll(thousands, '').replace(decimal, '.');
}

/** A number of thousands (0), millions (1) and so on, as digits. */
function scaled(digits: string, scale: number): string {
  return String(Math.round(Number(digits) * 1000 ** (scale + 1)));
}
