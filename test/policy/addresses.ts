/** Arbitrary addresses for property tests. */
import fc, { type Arbitrary } from 'fast-check';
import { toAddress, type Step } from '../../src/policy/address.ts';
import { toLetters } from '../../src/policy/numerals.ts';
import type { ProvisionKind } from '../../src/policy/types.ts';

const step = (kind: ProvisionKind, number: Arbitrary<string>): Arbitrary<Step> =>
  number.map((value) => ({ kind, number: value }));
const count = (max: number) => fc.integer({ min: 1, max }).map(String);
/** Numbers with and without the letter of an inserted one; not the letters that are Roman digits too. */
const inserted = (max: number, letters: readonly string[]) =>
  fc.tuple(count(max), fc.constantFrom('', '', ...letters)).map(([number, letter]) => number + letter);

const pasal = step('pasal', inserted(999, ['a', 'b', 'z', 'aa']));
const ayat = step('ayat', inserted(50, ['a', 'b']));
const huruf = step('huruf', fc.integer({ min: 1, max: 52 }).map(toLetters));
const angka = step('angka', inserted(99, ['a', 'b']));
const bab = step('bab', inserted(89, ['a', 'b']));
const bagian = step('bagian', count(99));
const paragraf = step('paragraf', count(99));
const lampiran = step('lampiran', inserted(39, ['a', 'b']));

/** Items as they stand in each other: letters and numbers by turns. */
const items = fc.oneof(
  fc.constant([]),
  fc.tuple(huruf),
  fc.tuple(huruf, angka),
  fc.tuple(huruf, angka, huruf),
  fc.tuple(angka),
  fc.tuple(angka, huruf),
  fc.tuple(angka, huruf, angka),
);

/** The first steps of a list, at least one. */
const beginning = (...steps: readonly Arbitrary<Step>[]) =>
  fc.tuple(fc.tuple(...steps), fc.integer({ min: 1, max: steps.length })).map(([all, length]) => all.slice(0, length));

/** The steps of addresses of provisions of the body and of annexes that references can name. */
export const provisionSteps: Arbitrary<readonly Step[]> = fc.oneof(
  fc
    .tuple(pasal, fc.option(ayat), items)
    .map(([outer, middle, inner]) => [outer, ...(middle === null ? [] : [middle]), ...inner]),
  beginning(bab, bagian, paragraf),
  fc.tuple(lampiran, items).map(([outer, inner]) => [outer, ...inner]),
  fc.tuple(lampiran, bab, items).map(([outer, middle, inner]) => [outer, middle, ...inner]),
  fc
    .tuple(lampiran, pasal, fc.option(ayat))
    .map(([outer, middle, inner]) => [outer, middle, ...(inner === null ? [] : [inner])]),
);

/** Addresses of the same provisions. */
export const provisionAddress: Arbitrary<string> = provisionSteps.map(toAddress);
