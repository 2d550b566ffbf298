/** The nearest spellings to a word, for messages that suggest what was meant. */

/** Up to three candidates nearest to a word by edit distance, the nearest first; none that differ in more than half of their letters. */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const most = Math.ceil(Math.max(word.length, candidate.length) / 2);
    if (Math.abs(word.length - candidate.length) > most) continue;
    const distance = editDistance(word, candidate);
    if (distance <= most) scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, limit).map(({ candidate }) => candidate);
}

/** The least number of characters to insert, delete or replace that turns one word into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
