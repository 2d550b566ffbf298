/** The words of an entry in one language. */
import type { Lang } from '../i18n/languages.ts';

/** Every text that data give in a language, wherever they stand, in the order in which they are written. */
export function wordsIn(data: unknown, lang: Lang): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { id, en } = data as { readonly id?: unknown; readonly en?: unknown };
  const own = typeof id === 'string' && typeof en === 'string' ? [lang === 'id' ? id : en] : [];
  return [...own, ...Object.values(data).flatMap((inner) => wordsIn(inner, lang))];
}
