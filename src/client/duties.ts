/** A list of duties: filters it in place, opens what a link leads to, opens all details, prints. */
import { filterList } from './filter-list.ts';

const form = document.querySelector<HTMLFormElement>('[data-duties]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-group] [data-modality]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
const folds = groups.filter((group) => group instanceof HTMLDetailsElement);
const wereOpen = folds.map(({ open }) => open);
const showAll = form === null ? undefined : filterList(form, rows, groups);

// What is left of a filtered list is shown; the whole list is folded as it was, but for what a link led to.
const fold = () => {
  const isFiltered = location.search !== '';
  // Counts of whole groups say nothing of what is left of them.
  form?.toggleAttribute('data-filtered', isFiltered);
  folds.forEach((each, index) => (each.open = isFiltered || wereOpen[index]! || each.matches(':has(:target)')));
};
form?.addEventListener('change', fold);
form?.addEventListener('reset', () => setTimeout(fold));
if (form !== null) fold();
form?.querySelector('[data-print]')?.addEventListener('click', () => print());
const opener = form?.querySelector<HTMLButtonElement>('[data-open]');
opener?.addEventListener('click', () => {
  const isOpen = opener.ariaPressed !== 'true';
  opener.ariaPressed = String(isOpen);
  for (const each of document.querySelectorAll<HTMLDetailsElement>('[data-group], [data-group] details'))
    each.open = isOpen;
});

// A link leads to what may be closed, or filtered away.
addEventListener('hashchange', showTarget);
showTarget();

function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  if (target.closest('[hidden]') !== null) showAll?.();
  const own = target.querySelector(':scope > details');
  for (let at: Element | null = own ?? target; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  if (target.matches('[data-duty], details')) target.scrollIntoView();
}
