/** Dates in words. */
import type { Lang } from '../i18n/languages.ts';

const formats: Record<Lang, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day in words, "2 Oktober 2018"; what is not a whole date (a year alone) comes back as it is. */
export function dateInWords(lang: Lang, day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? formats[lang].format(new Date(`${day}T00:00:00Z`)) : day;
}
