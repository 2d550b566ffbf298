/**
 * Two wordings compared word by word. What is only typography (quotation marks, dashes, kinds and numbers of spaces, characters that nobody sees) is no
 * difference; capitals are one.
 */
import { diffArrays } from 'diff';

/** Words that both wordings have, or only the older, or only the newer; with the space before them. */
export interface Stretch {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly words: string;
}

interface Token {
  /** What is compared. */
  readonly key: string;
  /** What is shown. */
  readonly words: string;
}

/** A number in parentheses, a word with what joins its parts, three dots, or a single sign. */
const tokenPattern =
  /\s*(?:\([\p{L}\p{N}]{1,4}\)|[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011\u2013/'’.,][\p{L}\p{N}\p{M}]+)*|\.{3}|\S)/gu;

/** Signs that look different and mean the same. */
const sameSigns: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′´ʼ`]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/…/g, '...'],
];

/** Past this many differing words two wordings have nothing to do with each other, and to look for what they share would take long. */
const mostEdits = 2000;

/** The difference of two wordings: what is the same, as the newer writes it, and what is deleted and inserted, in this order where both meet. */
export function diffWords(before: string, after: string): readonly Stretch[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const found = diffArrays(keysOf(old), keysOf(now), { maxEditLength: mostEdits });
  if (found === undefined) return stretchesOf([{ old, now, isSame: false }]);
  const runs: Run[] = [];
  let [oldAt, nowAt] = [0, 0];
  for (const { count, added, removed } of found) {
    const oldEnd = oldAt + (added ? 0 : count);
    const nowEnd = nowAt + (removed ? 0 : count);
    const run = { old: old.slice(oldAt, oldEnd), now: now.slice(nowAt, nowEnd), isSame: !added && !removed };
    [oldAt, nowAt] = [oldEnd, nowEnd];
    const last = runs.at(-1);
    if (last?.isSame === false && !run.isSame) runs.splice(-1, 1, join(last, run));
    else runs.push(run);
  }
  return stretchesOf(withoutCrumbs(runs));
}

/** Whether a difference has anything in it. */
export function isSameWords(stretches: readonly Stretch[]): boolean {
  return stretches.every(({ kind }) => kind === 'same');
}

/** Tokens of both wordings, the same in both or replaced by each other. */
interface Run {
  readonly old: readonly Token[];
  readonly now: readonly Token[];
  readonly isSame: boolean;
}

const keysOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key);

function tokensOf(words: string): readonly Token[] {
  return [
    ...words
      .replace(/\p{Cf}/gu, '')
      .trim()
      .matchAll(tokenPattern),
  ].map(([found]) => {
    const word = found.trimStart();
    const key = sameSigns.reduce((key, [signs, sign]) => key.replace(signs, sign), word.normalize('NFC'));
    return { key, words: word === found ? word : ` ${word}` };
  });
}

function join(a: Run, b: Run): Run {
  return { old: [...a.old, ...b.old], now: [...a.now, ...b.now], isSame: a.isSame && b.isSame };
}

/**
 * Runs without crumbs: words that are the same by chance between two changes that are both longer. Whoever reads follows one change more easily than
 * two with a word between them.
 */
function withoutCrumbs(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    kept.push(run);
    for (;;) {
      const [left, middle, right] = kept.slice(-3);
      if (right === undefined || right.isSame || lengthOf(middle!) > Math.min(lengthOf(left!), lengthOf(right))) break;
      kept.splice(-3, 3, join(join(left!, middle!), right));
    }
  }
  return kept;
}

/** The length of the longer side. */
function lengthOf({ old, now }: Run): number {
  return Math.max(wordsOf(old).length, wordsOf(now).length);
}

const wordsOf = (tokens: readonly Token[]) => tokens.map(({ words }) => words).join('');

function stretchesOf(runs: readonly Run[]): readonly Stretch[] {
  return runs
    .flatMap(({ old, now, isSame }, index): readonly Stretch[] => {
      const words = wordsOf(now);
      if (!isSame) {
        return [
          { kind: 'deleted', words: wordsOf(old) },
          { kind: 'inserted', words },
        ];
      }
      // Where the newer wording begins there is no space; after what was deleted before it there was one.
      const isApart = runs[index - 1]?.now.length === 0 && !words.startsWith(' ') && old[0]!.words.startsWith(' ');
      return [{ kind: 'same', words: isApart ? ` ${words}` : words }];
    })
    .filter(({ words }) => words !== '');
}
