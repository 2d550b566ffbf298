/**
 * The field of the date switch: any day leads to the page of the text that held on it, at the same place. Whoever comes with a day that has no page of
 * its own is told that this text stands for it.
 */
import { dayLink, dayOf } from './day-link.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-dates] form')) {
  const input = form.querySelector('input')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const link = dayLink(document, input.value)!;
    if (dayOf(link) !== input.value) link.search = `?day=${input.value}`;
    // A click, because the links know the place that the reader has before them.
    link.click();
    link.search = '';
  });
  // The field takes only what is a day.
  input.value = new URLSearchParams(location.search).get('day') ?? '';
  const link = dayLink(document, input.value);
  // An address can claim any day; only the page that the day leads to stands for it.
  if (input.value !== '' && link?.ariaCurrent === 'true') {
    const { before, held } = form.closest<HTMLElement>('nav')!.dataset;
    const locale = document.documentElement.lang.replace('en', 'en-GB');
    const day = input.valueAsDate!.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
    const note = document.createElement('p');
    note.className = 'banner dated';
    note.textContent = (input.value < dayOf(link) ? before : held)!.replace('{day}', day);
    form.closest('nav')!.after(note);
  }
}
