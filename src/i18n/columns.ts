/** How many columns words take in a terminal, near enough. */
export function columnsOf(words: string): number {
  return [...words].length;
}
