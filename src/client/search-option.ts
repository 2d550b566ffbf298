/** One offer of the search as an element. */
import type { Hit } from './hit.ts';

/** A link in the role of an option: arrows and Enter choose it, and it still opens in a new tab like any link. */
export function optionOf(hit: Hit, id: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = hit.url;
  option.role = 'option';
  option.tabIndex = -1;
  option.ariaSelected = 'false';
  if (hit.isPart === true) option.dataset['part'] = '';
  const name = element('span', 'hit-name', hit.label === '' ? [] : [element('b', 'hit-label', [hit.label])]);
  if (hit.title !== '') name.append(hit.label === '' ? '' : ' ', element('span', 'hit-title', [hit.title]));
  option.append(name);
  if (hit.ended !== undefined) option.append(' ', element('span', 'ended-mark', [hit.ended]));
  if (hit.where !== '') option.append(' ', element('span', 'hit-where', [hit.where]));
  if (hit.excerpt.length > 0) option.append(' ', excerptOf(hit));
  return option;
}

function excerptOf({ excerpt }: Hit): HTMLElement {
  return element(
    'span',
    'hit-excerpt',
    excerpt.map(({ words, isMarked }) => (isMarked ? element('mark', '', [words]) : words)),
  );
}

function element(tag: string, className: string, children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
