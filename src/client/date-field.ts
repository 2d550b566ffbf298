/**
 * The field of the date switch: any day leads to the page of the text that held on it, at the same place. Whoever comes with a day that has no page of
 * its own is told which text they have before them.
 */
import { dayLink, dayOf, dayPattern } from './day-link.ts';

for (const dates of document.querySelectorAll<HTMLElement>('[data-dates]')) {
  const form = dates.querySelector('form')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = form.querySelector('input')!.value;
    const link = dayLink(document, day);
    if (link === undefined) return;
    if (dayOf(link) !== day) link.search = `?day=${day}`;
    // A click, because the links know the place that the reader has before them.
    link.click();
    link.search = '';
  });
  const day = new URLSearchParams(location.search).get('day') ?? '';
  const link = dayPattern.test(day) ? dayLink(document, day) : undefined;
  if (link?.ariaCurrent === 'true') tell(dates, day, dayOf(link));
}

/** Tells that the text of one day stands for another. */
function tell(dates: HTMLElement, day: string, held: string): void {
  const note = document.createElement('p');
  note.className = 'banner dated';
  const { lang } = document.documentElement;
  const words = new Date(day).toLocaleDateString(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  note.textContent = dates.dataset[day < held ? 'before' : 'held']!.replace('{day}', words);
  dates.after(note);
}
