/** Whether the code of an item is one that its group may have. */
import type { InventoryRule, Value } from './finding.ts';
import type { Groups, Item } from './items.ts';
import { nearestCodes } from './nearest-codes.ts';
import type { Localized, Reference, ReferenceCode } from './reference.ts';

/** The prefix of the reference that the codes of each group come from. */
export const prefixOfGroup: Readonly<Record<keyof Groups, string>> = {
  processes: 'RAB',
  services: 'RAL',
  data: 'RAD',
  applications: 'RAA',
  infrastructure: 'RAI',
  security: 'RAK',
};

/** What is wrong with a code. */
export interface Judgement {
  readonly rule: InventoryRule;
  readonly params: Readonly<Record<string, Value>>;
}

/** What is wrong with the code of an item; `undefined` when nothing is. */
export function judgeCode({ code, name, group }: Item, { trees }: Reference): Judgement | undefined {
  const reference = prefixOfGroup[group];
  const tree = trees.find(({ prefix }) => prefix === reference);
  // Where the reference itself cannot be read, nothing can be said of its codes.
  if (tree === undefined) return undefined;
  const words = { code, reference };
  const areas = tree.codes.filter(({ level }) => level >= 2);
  const near = (candidates: readonly ReferenceCode[]) => listOf(nearestCodes(code, name, candidates));
  const known = trees.flatMap(({ codes }) => codes).find((each) => each.code === code);
  if (known !== undefined && !tree.codes.includes(known))
    return { rule: 'other-reference', params: { ...words, name: known.name, nearest: near(areas) } };
  if (known?.level === 1) {
    const inside = areas.filter((each) => each.code.startsWith(`${code}.`));
    return { rule: 'too-broad', params: { ...words, name: known.name, nearest: near(inside) } };
  }
  if (known !== undefined) return undefined;
  const above = areas.findLast((each) => isBelow(code, each.code));
  if (above === undefined) return { rule: 'unknown-code', params: { ...words, nearest: near(areas) } };
  const level = code.split('.').length - 1;
  const { national, agency } = tree.levels;
  if (agency.has(level)) return undefined;
  const deepest = Math.max(...national, ...agency);
  const rule = national.has(level) ? 'level-not-held' : agency.size > 0 ? 'too-deep' : 'fixed-reference';
  return { rule, params: { ...words, above: above.code, aboveName: above.name, level, deepest } };
}

/** Whether a code continues another by two digits for each level. */
function isBelow(code: string, above: string): boolean {
  return code.startsWith(`${above}.`) && /^(?:\.\d{2})+$/.test(code.slice(above.length));
}

/** Codes with their names as a list. */
function listOf(codes: readonly ReferenceCode[]): Localized {
  const list = (lang: keyof Localized) => codes.map(({ code, name }) => `${code} ${name[lang]}`).join(', ') || '–';
  return { id: list('id'), en: list('en') };
}
