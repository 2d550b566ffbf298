/** The sources: shows those that hold some words, while one types. */
import { filterList } from './filter-list.ts';

const showAll = filterList(
  document.querySelector<HTMLFormElement>('[data-sources]')!,
  [...document.querySelectorAll<HTMLElement>('.catalogue .entry')],
  [...document.querySelectorAll<HTMLElement>('.catalogue')],
);
addEventListener('hashchange', showTarget);
showTarget();

/** A link to a source, or to a kind of them, must not lead to what is filtered away. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || target.closest('[hidden]') === null) return;
  showAll();
  target.scrollIntoView();
}
