/** Places as amending regulations print them ("Pasal I angka 3"), in the words of a reader's language. */
import type { Lang } from '../i18n/languages.ts';

/** The English of each word that a printed place may hold; numbers stay. */
const english: readonly (readonly [RegExp, string])[] = [
  [/\bAmar putusan\b/g, 'Operative part'],
  [/\bPenjelasan Umum\b/g, 'General elucidation'],
  [/\bPenjelasan\b/g, 'Elucidation'],
  [/\bMenimbang\b/g, 'Considerations'],
  [/\bMengingat\b/g, 'Legal basis'],
  [/\bsampai dengan\b/g, 'to'],
  [/\bLampiran\b/g, 'Annex'],
  [/\bSubbab\b/g, 'Subchapter'],
  [/\b[Bb](?:ab|AB)\b/g, 'Chapter'],
  [/\bPasal\b/g, 'Article'],
  [/\bayat\b/g, 'paragraph'],
  [/\b[Hh]uruf\b/g, 'letter'],
  [/\b(?:angka|nomor)\b/g, 'number'],
];

/** A printed place in a language: "Article I number 3" for "Pasal I angka 3". It begins with a capital. */
export function placeInWords(place: string, lang: Lang): string {
  const words = lang === 'id' ? place : english.reduce((text, [pattern, word]) => text.replace(pattern, word), place);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
