/** The languages of texts, messages and pages; Indonesian first, because it prevails. */
export const languages = ['id', 'en'] as const;

/** A language of the site, as a BCP 47 tag. */
export type Lang = (typeof languages)[number];

/** Whether a string names a language of the site. */
export function isLang(value: string | undefined): value is Lang {
  return languages.some((lang) => lang === value);
}
