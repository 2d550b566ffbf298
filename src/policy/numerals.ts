/** The ways Indonesian law counts: Roman numerals (BAB), ordinal words (Bagian), letters (huruf). */

const romanDigits: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** The Roman numeral of a whole number from 1 to 3999. */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digit, worth] of romanDigits) {
    while (rest >= worth) {
      roman += digit;
      rest -= worth;
    }
  }
  return roman;
}

/** The value of a Roman numeral in capitals; `undefined` when it is not one in its usual form. */
export function fromRoman(roman: string): number | undefined {
  if (!/^[MDCLXVI]{1,15}$/.test(roman)) return undefined;
  let rest = roman;
  let value = 0;
  for (const [digit, worth] of romanDigits) {
    while (rest.startsWith(digit)) {
      value += worth;
      rest = rest.slice(digit.length);
    }
  }
  return toRoman(value) === roman ? value : undefined;
}

/**
 * The number of a Roman numeral as addresses spell it, with the letter of an inserted one: `2` for II, `2a` for IIA. Letters that are
 * Roman digits count only where they cannot be a slip (C and D after X, V and I); `undefined` when it is neither.
 */
export function fromInsertedRoman(roman: string): string | undefined {
  const whole = fromRoman(roman);
  if (whole !== undefined) return String(whole);
  const base = /^(?:[MDCLXVI]+[ABE-H]|[XVI]+[CD])$/.test(roman) ? fromRoman(roman.slice(0, -1)) : undefined;
  return base === undefined ? undefined : `${base}${roman.at(-1)!.toLowerCase()}`;
}

const ones = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** The Indonesian cardinal words of a whole number from 1 to 99, in lower case. */
function cardinal(value: number): string {
  if (value < 10) return ones[value]!;
  if (value === 10) return 'sepuluh';
  if (value === 11) return 'sebelas';
  if (value < 20) return `${ones[value - 10]} belas`;
  const unit = value % 10;
  return `${ones[Math.floor(value / 10)]} puluh${unit === 0 ? '' : ` ${ones[unit]}`}`;
}

/** Ordinal words as headings write them ("Kesatu", "Kesebelas", "Kedua Puluh Satu"), by number; index 0 is unused. */
const ordinals: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  value === 0 ? '' : `ke${cardinal(value)}`.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
);

const ordinalValues = new Map(ordinals.map((word, value) => [word, value]));

/** The ordinal word of a whole number from 1 to 99, with capitals as in headings; `undefined` outside. */
export function toOrdinal(value: number): string | undefined {
  return ordinals[value] || undefined;
}

/** The number of an ordinal word as headings write it; `undefined` when it is not one. */
export function fromOrdinal(word: string): number | undefined {
  return ordinalValues.get(word) || undefined;
}

/** The letters of a whole number from 1: a … z, then aa, ab … as long enumerations continue. */
export function toLetters(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of letters such as `a`, `z`, `aa`; `undefined` when it is not one or two lower-case letters. */
export function fromLetters(letters: string): number | undefined {
  if (!/^[a-z]{1,2}$/.test(letters)) return undefined;
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 96;
  return value;
}

/** Whether the number of a Pasal is Roman, as those of a law that amends others are; in lower case, as addresses spell it. */
export function isRoman(number: string): boolean {
  return fromRoman(number.toUpperCase()) !== undefined;
}
