/** A new register: its header, and above it remarks that say what its columns take. */
import { emptySheet, writeSheet } from './sheet.ts';
import { nameOf, type Method } from './method.ts';

/** The file of a new register. The first remarks are given, in the language of the method; those that list choices are made from it. */
export function newRegister(method: Method, remarks: readonly string[]): string {
  const named = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name).join(' | ');
  const lists = [
    `${nameOf(method, 'type')}: ${named(method.types)}`,
    `${nameOf(method, 'category')}: ${named(method.categories)}`,
    `${nameOf(method, 'area')}: ${named(method.areas)}`,
    ...method.types.map(({ id, name }) => `${nameOf(method, 'option')} (${name}): ${named(method.options[id] ?? [])}`),
  ];
  return writeSheet({ ...emptySheet(method), remarks: [...remarks, ...lists].map((words) => [`# ${words}`]) });
}
