/** What documents of HTML share. */

/** Words that HTML reads as nothing but words, in text and between quotation marks. */
export function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
