/** The box that shows the other language beside or below that of the page. */
import { keep } from './keep.ts';

/** Makes the box show or hide the other language, keep the choice, and keep the reader's place in the text. */
export function startBothLanguages(): void {
  const box = document.querySelector<HTMLInputElement>('#both');
  if (box === null) return;
  const { dataset } = document.documentElement;
  box.checked = dataset['languages'] !== 'one';
  box.addEventListener('change', () => {
    const row = rowInView();
    const top = row?.getBoundingClientRect().top ?? 0;
    dataset['languages'] = box.checked ? 'both' : 'one';
    scrollBy(0, (row?.getBoundingClientRect().top ?? 0) - top);
    keep('languages', dataset['languages']);
  });
}

/** The first row that begins in the window. */
function rowInView(): Element | undefined {
  return [...document.querySelectorAll('.columns .row')].find((row) => row.getBoundingClientRect().top >= 0);
}
