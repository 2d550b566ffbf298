/** How wide words are in a picture, for a layout that is made before any browser has seen them. */

/** The widths of letters as parts of the size of the letters, no less than in the faces that browsers use for the interface. */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[iljtfrI.,:;'’!|()[\]/\- ]/, 0.4],
  [/[mwMW@—→]/, 0.98],
  [/[A-Z&]/, 0.72],
  [/\d/, 0.64],
];

/** The width of words set in a size; never less than a browser needs. */
export function widthOf(words: string, size: number): number {
  let sum = 0;
  for (const letter of words) sum += widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.61;
  return Math.ceil(sum * size);
}

/** Words on as many lines as a width asks for. A word that is wider by itself keeps a line of its own. */
export function wrap(words: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
