/** A regulation on two days, compared: words, elucidations, force, and the operations behind it. */
import type { Lang } from '../i18n/languages.ts';
import { daysOf, expressionOn, forceOn } from '../policy/at.ts';
import { changesForce, changesText, isWithin, standsIn } from '../policy/operations.ts';
import { ancestorsOf, pageOf } from '../policy/relations.ts';
import type { Operation, Provision, Regulation, Text } from '../policy/types.ts';
import { changesIn, compareBlocks, compareTexts, type ComparedProvision, type ComparedWords } from './compare-texts.ts';
import { movesOf } from './moves.ts';

/** What happened to a provision's words, with the operations that did it, the first first. */
export interface WordsChange {
  readonly compared: ComparedProvision;
  readonly operations: readonly Operation[];
}

/** What happened to the elucidation of a provision. */
export interface ElucidationChange {
  /** The address of what is explained. */
  readonly address: string;
  readonly fate: 'added' | 'changed' | 'removed';
  readonly words: ComparedWords;
  readonly operations: readonly Operation[];
}

/** A change of force: one that holds on the later day only, on the earlier day only, or on neither although it began between them. */
export interface ForceChange {
  readonly operation: Operation;
  readonly fate: 'begins' | 'ceases' | 'passes';
}

/** A regulation on two days. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly before: Text;
  readonly after: Text;
  /** The texts laid over each other, the outermost provisions in reading order. */
  readonly provisions: readonly ComparedProvision[];
  /** In reading order; for what is gone, where it stood. */
  readonly words: readonly WordsChange[];
  readonly elucidations: readonly ElucidationChange[];
  readonly force: readonly ForceChange[];
  /** Operations between the days that were recorded and not applied. */
  readonly notApplied: readonly Operation[];
}

/**
 * The days on which a regulation can be compared: those on which it changes, and before them the day it came into force or, where nobody knows that,
 * the day it was promulgated or enacted.
 */
export function daysToCompare(regulation: Regulation): readonly string[] {
  const days = daysOf(regulation);
  const { inForce, promulgated, enacted } = regulation.facts.data.dates ?? {};
  const start = inForce?.date ?? promulgated?.date ?? enacted?.date;
  return start === undefined || days.includes(start) ? days : [start, ...days].sort();
}

/** What was compared last. Pages come regulation by regulation; kept for all of them, comparisons would be most of a build's memory. */
const kept: {
  of?: Regulation['expressions'];
  overlays: Overlays;
  comparisons: Map<string, Comparison | undefined>;
  pages: Map<string, ReadonlySet<string>>;
} = { overlays: new Map(), comparisons: new Map(), pages: new Map() };

type Overlays = Map<Text, Map<Text, readonly ComparedProvision[]>>;

/** A regulation compared on two days in one language; `undefined` when there is no text in it. */
export function compareOn(regulation: Regulation, lang: Lang, from: string, to: string): Comparison | undefined {
  keepOnly(regulation);
  const key = `${lang} ${from} ${to}`;
  if (!kept.comparisons.has(key)) kept.comparisons.set(key, compare(regulation, lang, from, to));
  return kept.comparisons.get(key);
}

/** Forgets what was compared of another regulation. */
function keepOnly({ expressions }: Regulation): void {
  if (kept.of === expressions) return;
  kept.of = expressions;
  for (const each of [kept.overlays, kept.comparisons, kept.pages]) each.clear();
}

function compare(regulation: Regulation, lang: Lang, from: string, to: string): Comparison | undefined {
  const [first, second] = [from, to].map((day) => expressionOn(regulation.expressions, day));
  const before = first!.texts.get(lang);
  const after = second!.texts.get(lang);
  if (before === undefined || after === undefined) return undefined;
  const between = regulation.operations.filter(({ on }) => on !== undefined && from < on && on <= to);
  const applied = between.filter(({ outcome }) => outcome === 'applied');
  const provisions = overlayOf(before, after, applied);
  const words = provisions.flatMap(changesIn).map((compared) => ({
    compared,
    operations: applied.filter((operation) => changesText(operation) && isBehind(operation, compared)),
  }));
  return {
    from,
    to,
    before,
    after,
    provisions,
    words,
    elucidations: compareElucidations(
      first!.elucidations.get(lang),
      second!.elucidations.get(lang),
      words,
      applied,
      after,
    ),
    force: forceBetween(regulation, from, to),
    notApplied: between.filter(({ outcome }) => outcome === 'undecided' || outcome === 'moot'),
  };
}

/** Two texts laid over each other, made once: days between which only force changes have the same texts. */
function overlayOf(before: Text, after: Text, applied: readonly Operation[]): readonly ComparedProvision[] {
  const ofBefore = kept.overlays.get(before) ?? new Map<Text, readonly ComparedProvision[]>();
  kept.overlays.set(before, ofBefore);
  const overlay = ofBefore.get(after) ?? compareTexts(before, after, movesOf(applied));
  ofBefore.set(after, overlay);
  return overlay;
}

/** Whether an operation gave a provision what happened to it: it acts on the provision, on one around it, or inside one that is wholly new or gone. */
function isBehind({ address, data }: Operation, { fate, before, after, from }: ComparedProvision): boolean {
  const isWhole = fate === 'added' || fate === 'removed' || fate === 'repealed';
  const reaches = (theirs: string | undefined, mine: Provision | undefined) =>
    theirs !== undefined &&
    mine !== undefined &&
    (isWithin(mine.address, theirs) ||
      // The addresses of Pasal do not name the chapters around them.
      ancestorsOf(mine).some((around) => around.address === theirs) ||
      (isWhole && isWithin(theirs, mine.address)));
  if ((data.lineage ?? []).some(({ address: old }) => from.some((move) => move.address === old))) return true;
  switch (data.operation) {
    case 'insert-after':
      return reaches(data.address, after);
    case 'renumber':
      return reaches(data.address, after) || reaches(address, before);
    default:
      return reaches(address, after) || reaches(address, before);
  }
}

/** What happened to elucidations, in the order of the text. One that is gone with its provision is no change of its own. */
function compareElucidations(
  before: Text | undefined,
  after: Text | undefined,
  words: readonly WordsChange[],
  applied: readonly Operation[],
  text: Text,
): readonly ElucidationChange[] {
  if (before === after) return [];
  const gone = words
    .filter(({ compared: { fate } }) => fate === 'removed' || fate === 'repealed' || fate === 'moved')
    .map(({ compared }) => compared.before!.address);
  const origins = new Map(
    words.flatMap(({ compared }) =>
      compared.fate === 'moved' ? [[compared.after!.address, compared.before!.address] as const] : [],
    ),
  );
  const found: ElucidationChange[] = [];
  const tell = (address: string, old: Provision | undefined, now: Provision | undefined) => {
    const [oldBlocks, nowBlocks] = [old?.blocks ?? [], now?.blocks ?? []];
    const compared = compareBlocks(oldBlocks, nowBlocks);
    if (compared.paragraphs === undefined) return;
    const fate = oldBlocks.length === 0 ? 'added' : nowBlocks.length === 0 ? 'removed' : 'changed';
    const operations = applied.filter((operation) => explains(operation, address, text));
    found.push({ address, fate, words: compared, operations });
  };
  for (const [address, now] of after?.byAddress ?? [])
    tell(address, before?.byAddress.get(origins.get(address) ?? address), now);
  for (const [address, old] of before?.byAddress ?? [])
    if (!after?.byAddress.has(address) && !gone.some((outer) => isWithin(address, outer)))
      tell(address, old, undefined);
  const order = new Map([...text.byAddress.keys()].map((address, index) => [address, index]));
  return found.sort((a, b) => (order.get(a.address) ?? -1) - (order.get(b.address) ?? -1));
}

/** Whether an operation gives an address its elucidation, or takes it. */
function explains({ address: target, data }: Operation, address: string, text: Text): boolean {
  switch (data.operation) {
    case 'replace-elucidation':
      return address === target;
    case 'insert-after':
    case 'renumber':
      return standsIn(text, address, data.address!);
    case 'replace':
    case 'repeal':
      return standsIn(text, address, target) || (data.elucidations ?? []).some((each) => each.address === address);
    default:
      return false;
  }
}

function forceBetween(regulation: Regulation, from: string, to: string): readonly ForceChange[] {
  return regulation.operations.flatMap((operation): readonly ForceChange[] => {
    if (!changesForce(operation) || operation.outcome !== 'applied') return [];
    const holdsOn = (day: string) => forceOn(regulation, operation.address, day).includes(operation);
    const [held, holds] = [holdsOn(from), holdsOn(to)];
    if (held !== holds) return [{ operation, fate: holds ? 'begins' : 'ceases' }];
    const beganBetween = !held && operation.on! > from && operation.on! <= to;
    return beganBetween ? [{ operation, fate: 'passes' }] : [];
  });
}

/**
 * A comparison with only what happened to one provision and inside it; `undefined` when it stood in neither text. What happened to the whole of
 * something around it happened to it too.
 */
export function comparisonOf(comparison: Comparison, address: string): Comparison | undefined {
  const inside = new Set<string>();
  const add = (provision: Provision) => {
    inside.add(provision.address);
    provision.children.forEach(add);
  };
  const found = [comparison.before, comparison.after].flatMap((text) => text.byAddress.get(address) ?? []);
  if (found.length === 0) return undefined;
  found.forEach(add);
  const isMeant = ({ fate, before, after }: ComparedProvision) =>
    [before, after].some(
      (provision) =>
        provision !== undefined &&
        (inside.has(provision.address) || (fate !== 'changed' && isWithin(address, provision.address))),
    );
  return {
    ...comparison,
    words: comparison.words.filter(({ compared }) => isMeant(compared)),
    elucidations: comparison.elucidations.filter((change) => inside.has(change.address)),
    force: comparison.force.filter(({ operation }) => inside.has(operation.address)),
    notApplied: comparison.notApplied.filter((operation) => inside.has(operation.address)),
  };
}

/** The address of the page that a change is told on; `undefined` for headings that have none, such as chapters. */
export function pageOfAddress(comparison: Comparison, address: string): string | undefined {
  const provision = comparison.after.byAddress.get(address) ?? comparison.before.byAddress.get(address);
  return provision === undefined ? undefined : pageOf(provision)?.address;
}

/** The pages on which anything differs between two days, in any language. */
export function changedPages(regulation: Regulation, from: string, to: string): ReadonlySet<string> {
  keepOnly(regulation);
  const made = kept.pages.get(`${from} ${to}`);
  if (made !== undefined) return made;
  const pages = new Set<string>();
  kept.pages.set(`${from} ${to}`, pages);
  for (const lang of regulation.texts.keys()) {
    const comparison = compareOn(regulation, lang, from, to);
    if (comparison === undefined) continue;
    const { words, elucidations, force } = comparison;
    const addresses = [
      ...words.map(({ compared }) => compared.provision.address),
      ...elucidations.map(({ address }) => address),
      ...force.map(({ operation }) => operation.address),
    ];
    for (const address of addresses) {
      const page = pageOfAddress(comparison, address);
      if (page !== undefined) pages.add(page);
    }
  }
  return pages;
}

/** The pairs of days between which a regulation differs in anything, in any language; the earlier day first. */
export function pairsOfDays(regulation: Regulation): readonly (readonly [from: string, to: string])[] {
  if (regulation.expressions.length === 1) return [];
  const days = daysToCompare(regulation);
  return days
    .flatMap((from, index) => days.slice(index + 1).map((to) => [from, to] as const))
    .filter(([from, to]) =>
      [...regulation.texts.keys()].some((lang) => {
        const comparison = compareOn(regulation, lang, from, to);
        return comparison !== undefined && differs(comparison);
      }),
    );
}

/** Whether a comparison has anything to tell of words, elucidations or force. */
export function differs({ words, elucidations, force }: Comparison): boolean {
  return words.length + elucidations.length + force.length > 0;
}
