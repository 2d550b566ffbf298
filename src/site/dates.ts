/** Dates: in words, and the day before. */
import type { Lang } from '../i18n/languages.ts';

const formats: Record<Lang, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

const months: Record<Lang, Intl.DateTimeFormat> = {
  id: new Intl.DateTimeFormat('id-ID', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A day or a month in words, "2 Oktober 2018", "Oktober 2018"; a year alone comes back as it is. */
export function dateInWords(lang: Lang, date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formats[lang].format(new Date(`${date}T00:00:00Z`));
  return /^\d{4}-\d{2}$/.test(date) ? months[lang].format(new Date(`${date}-01T00:00:00Z`)) : date;
}

/** The day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
