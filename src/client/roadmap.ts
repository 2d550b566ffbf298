/** The list of outputs: filters it in place. */
import { filterList } from './filter-list.ts';

filterList(
  document.querySelector<HTMLFormElement>('[data-roadmap]')!,
  [...document.querySelectorAll<HTMLElement>('[data-group] .output')],
  [...document.querySelectorAll<HTMLElement>('[data-group]')],
);
