/**
 * Addresses of provisions: their one spelling, and how people write them in each language.
 *
 * An address is a chain of steps from the outside in, `pasal-9-ayat-3-huruf-a`. Pasal are numbered through the whole
 * regulation, so a Pasal's address does not name the BAB it stands in.
 */
import type { Lang } from '../i18n/languages.ts';
import { fromLetters, toLetters, toOrdinal, toRoman } from './numerals.ts';
import type { ProvisionKind } from './types.ts';

/** One step of an address: a kind and its number as the address spells it (`9`, `8a`, `a`). */
export interface Step {
  readonly kind: ProvisionKind;
  readonly number: string;
}

/** The kinds that have no number of their own in an address. */
const unnumbered: ReadonlySet<string> = new Set(['menimbang', 'mengingat', 'umum']);

/** How far inside each kind stands, counted from the outside. */
export const kindDepth: Readonly<Record<ProvisionKind, number>> = {
  menimbang: 0,
  mengingat: 0,
  umum: 0,
  lampiran: 0,
  bab: 1,
  bagian: 2,
  subbab: 2,
  paragraf: 3,
  bidang: 3,
  pasal: 4,
  ayat: 5,
  huruf: 6,
  angka: 7,
};

/** Whether a provision is an item of a list with a hanging number, not a section with a heading. */
export function isItem({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'ayat' || kind === 'huruf' || kind === 'angka';
}

/** The steps of an address, or `undefined` when it is not one. */
export function parseAddress(address: string): readonly Step[] | undefined {
  const parts = address.split('-');
  const steps: Step[] = [];
  for (let index = 0; index < parts.length;) {
    const kind = parts[index]!;
    if (!Object.hasOwn(kindDepth, kind)) return undefined;
    if (unnumbered.has(kind)) {
      steps.push({ kind: kind as ProvisionKind, number: '' });
      index += 1;
      continue;
    }
    const number = parts[index + 1];
    if (number === undefined || !/^[0-9]{1,9}[a-z]*$|^[a-z]{1,5}$/.test(number)) return undefined;
    steps.push({ kind: kind as ProvisionKind, number });
    index += 2;
  }
  return steps;
}

/** The address of steps; the inverse of {@link parseAddress}. */
export function toAddress(steps: readonly Step[]): string {
  return steps.map((step) => (step.number === '' ? step.kind : `${step.kind}-${step.number}`)).join('-');
}

/** The words for each kind, as references and labels write them. */
export const kindWords: { readonly [L in Lang]: { readonly [K in ProvisionKind]: string } } = {
  id: {
    menimbang: 'Menimbang',
    mengingat: 'Mengingat',
    umum: 'Umum',
    bab: 'BAB',
    bagian: 'Bagian',
    paragraf: 'Paragraf',
    pasal: 'Pasal',
    ayat: 'ayat',
    huruf: 'huruf',
    angka: 'angka',
    lampiran: 'Lampiran',
    subbab: 'Subbab',
    bidang: 'Bidang',
  },
  en: {
    menimbang: 'Considerations',
    mengingat: 'Legal basis',
    umum: 'General',
    bab: 'Chapter',
    bagian: 'Part',
    paragraf: 'Section',
    pasal: 'Article',
    ayat: 'paragraph',
    huruf: 'letter',
    angka: 'number',
    lampiran: 'Annex',
    subbab: 'Subchapter',
    bidang: 'Area',
  },
};

/** How a step's number is written in a language: `(3)`, `8A`, `II`, `Ketiga` (Part 3 in English), `a`. */
export function numberLabel({ kind, number }: Step, lang: Lang): string {
  const value = Number.parseInt(number, 10);
  switch (kind) {
    case 'ayat':
      return `(${number})`;
    case 'bab':
    case 'lampiran':
      return toRoman(value) + number.replace(/^\d+/, '').toUpperCase();
    case 'bagian':
      return lang === 'id' ? (toOrdinal(value) ?? number) : number;
    case 'pasal':
    case 'bidang':
      return number.toUpperCase();
    default:
      return number;
  }
}

/** One step in words: "Pasal 9", "ayat (3)", "Chapter II". */
export function stepLabel(step: Step, lang: Lang): string {
  const word = kindWords[lang][step.kind];
  return step.number === '' ? word : `${word} ${numberLabel(step, lang)}`;
}

/**
 * An address in words, as people write it: "Pasal 9 ayat (3) huruf a", "Article 9 paragraph (3) letter a".
 * The address itself comes back when it cannot be read.
 */
export function addressLabel(address: string, lang: Lang): string {
  const steps = parseAddress(address);
  if (steps === undefined) return address;
  const words = steps.map((step) => stepLabel(step, lang)).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Compares two numbers of one kind: below 0 when the first comes first. `8a` comes after `8` and before `9`;
 * letters count a … z, aa, ab …
 */
export function compareNumbers(a: string, b: string): number {
  const [x, y] = [numberParts(a), numberParts(b)];
  return (
    x.base - y.base || x.suffix.length - y.suffix.length || (x.suffix < y.suffix ? -1 : x.suffix > y.suffix ? 1 : 0)
  );
}

/** The number that follows without a gap: `9` after `8a`, `b` after `a`. */
export function followingNumber(number: string): string {
  const { base, isLetters } = numberParts(number);
  return isLetters ? toLetters(base + 1) : String(base + 1);
}

/** The number that drafting practice inserts after another: `8a` after `8`, `8b` after `8a`, `8aa` after `8z`. */
export function nextInserted(number: string): string {
  const { base, suffix } = numberParts(number);
  return `${base}${toLetters((fromLetters(suffix) ?? 0) + 1)}`;
}

/** Whether a number is one that drafting practice inserts between two (`8a`, `8b`). */
export function isInserted(number: string): boolean {
  const { isLetters, suffix } = numberParts(number);
  return !isLetters && suffix !== '';
}

/** A number taken apart: its base as a count from 1, and the letters of an inserted one. */
function numberParts(number: string): { base: number; suffix: string; isLetters: boolean } {
  // Most numbers are digits alone.
  if (/^\d+$/.test(number)) return { base: Number(number), suffix: '', isLetters: false };
  const match = /^(\d+)([a-z]*)$/.exec(number);
  if (match === null) return { base: fromLetters(number) ?? 0, suffix: '', isLetters: true };
  return { base: Number(match[1]), suffix: match[2]!, isLetters: false };
}
