/** The strings nearest to a misspelt one, to offer instead of it. */

/**
 * The candidates nearest to a word by edit distance, the nearest first. Among equally near ones, those that begin like the word come
 * first, then those that come first in the list.
 */
export function nearest(word: string, candidates: Iterable<string>, count = 3): readonly string[] {
  return [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate), shared: sharedStart(word, candidate) }))
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** The candidate so near to a word that it is probably what was meant; `undefined` when none is. */
export function probablyMeant(word: string, candidates: Iterable<string>): string | undefined {
  const [candidate] = nearest(word, candidates, 1);
  return candidate !== undefined && editDistance(word, candidate) <= candidate.length / 2 ? candidate : undefined;
}

/** The nearest candidates as a list in one line; a dash when there are none. */
export function nearestWords(word: string, candidates: Iterable<string>): string {
  return nearest(word, candidates).join(', ') || '–';
}

/** How many characters must be added, dropped or replaced to make one string the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, above[column]! + 1, current[column - 1]! + 1));
    }
    above = current;
  }
  return above[b.length]!;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
