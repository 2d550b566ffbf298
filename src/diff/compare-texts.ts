/** Two texts of one regulation laid over each other: what each provision was, what it is, and what happened to it between them. */
import { isRepealed } from '../policy/apply.ts';
import { isBlocks, pageOf } from '../policy/relations.ts';
import { wordsOf } from '../policy/text-structure.ts';
import type { Block, Part, Provision, Text } from '../policy/types.ts';
import type { Move, Moves } from './moves.ts';
import { diffWords, isSameWords, type Stretch } from './words.ts';

/**
 * What happened to a provision: `same` and `changed` speak of its own heading and words, not of what is inside it; `added` and `removed`
 * provisions stand in one of the texts only; a `repealed` one keeps its number and nothing else; a `moved` one stood at another address.
 */
export type Fate = 'same' | 'changed' | 'added' | 'removed' | 'repealed' | 'moved';

/** A stretch of a provision's own words in both texts. */
export interface ComparedWords {
  readonly old: readonly Block[];
  readonly now: readonly Block[];
  /** The words of each paragraph compared; absent where all are the same but for typography. */
  readonly paragraphs?: readonly (readonly Stretch[])[];
}

/** A provision in both texts, with everything inside it. */
export interface ComparedProvision {
  readonly fate: Fate;
  readonly before?: Provision;
  readonly after?: Provision;
  /** As it stands now, or as it stood where it does no longer. */
  readonly provision: Provision;
  readonly title: readonly Stretch[];
  readonly parts: readonly (ComparedWords | ComparedProvision)[];
  /** Where it stood before: for what was moved, and for what others were merged into or split off from. */
  readonly from: readonly Move[];
  /** Where it stands now, for what is removed. */
  readonly to: readonly Move[];
  /** Whether its words changed, its own or those of something inside it. */
  readonly isTouched: boolean;
}

/** Whether a part is words, not a provision. */
export function isWords(part: ComparedWords | ComparedProvision): part is ComparedWords {
  return 'old' in part;
}

/** The provisions inside a compared provision. */
export function insideOf({ parts }: ComparedProvision): readonly ComparedProvision[] {
  return parts.filter((part): part is ComparedProvision => !isWords(part));
}

/** What happened to a provision and to what is inside it, in reading order; what happened to a whole is told once. */
export function changesIn(compared: ComparedProvision): readonly ComparedProvision[] {
  if (!compared.isTouched) return [];
  const inner = insideOf(compared).flatMap(changesIn);
  switch (compared.fate) {
    case 'same':
      return inner;
    case 'added':
    case 'removed':
    case 'repealed':
      // What happened to the whole happened to its parts, but for those that have a fate of their own, and Pasal in a chapter.
      return [
        compared,
        ...inner.filter(
          ({ fate, provision, to }) => fate === 'moved' || to.length > 0 || pageOf(provision) === provision,
        ),
      ];
    default:
      return [compared, ...inner];
  }
}

/** The provisions of two texts laid over each other, the outermost in reading order. What is gone stands where it stood. */
export function compareTexts(before: Text, after: Text, moves: Moves): readonly ComparedProvision[] {
  const originsOf = (address: string) =>
    moves
      .from(address)
      .filter((move) => before.byAddress.has(move.address))
      .sort((a, b) => placeOf(a.address) - placeOf(b.address));
  const placeOf = (address: string) => before.all.indexOf(before.byAddress.get(address)!);
  /** What a provision was before: at its own address, or where it moved from. */
  const predecessorOf = ({ address }: Provision): Provision | undefined => {
    const same = before.byAddress.get(address);
    if (same !== undefined && !moves.hasLeft(address)) return same;
    const origin = originsOf(address).find(({ how }) => how === 'renumbered' || how === 'moved');
    return origin === undefined ? undefined : before.byAddress.get(origin.address);
  };
  const successors = new Map<Provision, Provision>();
  for (const provision of after.all) {
    const predecessor = predecessorOf(provision);
    if (predecessor !== undefined) successors.set(predecessor, provision);
  }
  /** Whether a provision of the older text is shown where it stood: it is nowhere now, or at another address in another place. */
  const isGone = (old: Provision, beside: readonly Part[]) => {
    const successor = successors.get(old);
    return successor === undefined || (successor.address !== old.address && !beside.includes(successor));
  };
  /** Parts in the order of the newer text, with what is gone in between. */
  const compareParts = (old: readonly Part[], now: readonly Part[]): readonly (ComparedWords | ComparedProvision)[] => {
    const found: (ComparedWords | ComparedProvision)[] = [];
    const oldBlocks = old.filter(isBlocks);
    let at = 0;
    const tellGone = (end: number) => {
      for (const part of old.slice(at, end))
        if (!isBlocks(part) && isGone(part, now)) found.push(compare(part, undefined));
      at = Math.max(at, end);
    };
    for (const part of now) {
      if (isBlocks(part)) {
        found.push(compareBlocks(oldBlocks.shift() ?? [], part));
        continue;
      }
      const predecessor = predecessorOf(part);
      if (predecessor !== undefined && old.includes(predecessor)) tellGone(old.indexOf(predecessor));
      found.push(compare(predecessor, part));
    }
    tellGone(old.length);
    return [...found, ...oldBlocks.map((blocks) => compareBlocks(blocks, []))];
  };
  const compare = (old: Provision | undefined, now: Provision | undefined): ComparedProvision => {
    const title = diffWords(old?.title ?? '', now?.title ?? '');
    const parts = compareParts(old?.parts ?? [], now?.parts ?? []);
    const isChanged = !isSameWords(title) || parts.some((part) => isWords(part) && part.paragraphs !== undefined);
    const fate = fateOf(old, now, isChanged);
    const goes = fate === 'removed' ? moves.to(old!.address) : [];
    return {
      fate,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
      provision: (now ?? old)!,
      title,
      parts,
      from: now === undefined ? [] : originsOf(now.address),
      to: goes.filter(({ address }) => after.byAddress.has(address)),
      isTouched: fate !== 'same' || parts.some((part) => !isWords(part) && part.isTouched),
    };
  };
  const fateOf = (old: Provision | undefined, now: Provision | undefined, isChanged: boolean): Fate => {
    if (old === undefined) return 'added';
    if (now === undefined) return 'removed';
    if (isRepealed(now, after.lang) && !isRepealed(old, after.lang)) return 'repealed';
    // What is inside a provision that moved went with it.
    const isCarried = old.number === now.number && now.parent !== undefined && predecessorOf(now.parent) === old.parent;
    if (old.address !== now.address && !isCarried) return 'moved';
    return isChanged ? 'changed' : 'same';
  };
  return compareParts(before.provisions, after.provisions).filter((part): part is ComparedProvision => !isWords(part));
}

/** The words of two stretches of blocks, paragraph by paragraph where there are as many in both. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): ComparedWords {
  const [old, now] = [before.map(wordsOf), after.map(wordsOf)];
  // Most provisions stay as they are: nothing has to be looked for in them.
  if (old.length === now.length && old.every((words, index) => words === now[index]))
    return { old: before, now: after };
  const isParallel = old.length === now.length || old.length === 0 || now.length === 0;
  const paragraphs = isParallel
    ? Array.from({ length: Math.max(old.length, now.length) }, (_, index) =>
        diffWords(old[index] ?? '', now[index] ?? ''),
      )
    : [diffWords(old.join(' '), now.join(' '))];
  return { old: before, now: after, ...(paragraphs.every(isSameWords) ? {} : { paragraphs }) };
}
