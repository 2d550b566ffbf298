/** Spellings that readers type and the texts do not use: they are searched for as the texts write them. */

const british: readonly (readonly [american: RegExp, british: string])[] = [
  [/\bcenter(?=s?\b)/giu, 'centre'],
  [/(?<=\p{L}{3})iz(?=(?:e[drs]?|ers|ing|ations?)\b)/giu, 'is'],
];

/** A query in the British spelling of the English texts; Indonesian has no words like these. */
export function toBritish(query: string): string {
  return british.reduce((words, [american, spelling]) => words.replace(american, spelling), query);
}

/** A query as it is typed and, where it writes a defined term at length, with the short name that the texts use. */
export function wordingsOf(query: string, abbreviations: Readonly<Record<string, string>>): readonly string[] {
  const short = Object.entries(abbreviations).reduce(
    (words, [name, abbreviation]) => words.replace(name, abbreviation),
    query.toLowerCase(),
  );
  return short === query.toLowerCase() ? [query] : [query, short];
}
