/** The field of the date switch: any day leads to the page of the text that held on it, at the same place. */
import { dayLink } from './day-link.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('[data-dates] form'))
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A click, because the links know the place that the reader has before them.
    dayLink(document, form.querySelector('input')!.value)?.click();
  });
