/** Which of the pages of days shows how something read on a day. */

/** The link of the last day up to a day, else that of the first day; `undefined` when there is none. */
export function dayLink(page: ParentNode, day: string): HTMLAnchorElement | undefined {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-dates] [data-day]:not([data-day=""])')].sort(
    (a, b) => (dayOf(a) < dayOf(b) ? -1 : 1),
  );
  return links.findLast((link) => dayOf(link) <= day) ?? links[0];
}

/** The day of a link. */
export const dayOf = ({ dataset }: HTMLElement): string => dataset['day'] ?? '';
