/**
 * What a defined term means and what a referenced provision says, shown beside the link on hover and on focus. The preview can be
 * pointed at, stays until the reader leaves it or presses Escape, and never lies over the link (WCAG 1.4.13).
 */
import { elementAt } from './page-words.ts';

/** So many milliseconds on a link before its preview comes, and after leaving before it goes. */
const delay = 250;

const selector = 'a.term, a.reference';

/** Makes terms and references show what they lead to. */
export function startPreviews(): void {
  const preview = new Preview();
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
  document.addEventListener('pointerover', (event) => {
    const link = linkOf(event.target);
    if (preview.holds(event.target)) preview.stay();
    else if (link === null) preview.leave();
    // A touch follows the link; there is no hovering with a finger.
    else if (event.pointerType !== 'touch') preview.comeFor(link, delay);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event.target);
    if (link?.matches(':focus-visible')) preview.comeFor(link, 0);
    else if (!preview.holds(event.target)) preview.leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') preview.close();
  });
}

class Preview {
  #box: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box?.contains(target) === true;
  }

  stay(): void {
    clearTimeout(this.#timer);
  }

  comeFor(link: HTMLAnchorElement, wait: number): void {
    clearTimeout(this.#timer);
    if (link === this.#link) return;
    this.#timer = setTimeout(() => this.#open(link), wait);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), delay);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    this.#box?.remove();
  }

  async #open(link: HTMLAnchorElement): Promise<void> {
    this.close();
    this.#link = link;
    // Without its words the preview does not come; the link still works.
    const element = definitionHere(link) ?? (await elementAt(link.href).catch(() => undefined));
    if (element === undefined || this.#link !== link) return;
    this.#box ??= makeBox();
    this.#box.replaceChildren(...copyOf(element));
    link.setAttribute('aria-describedby', this.#box.id);
    // In a landmark, so that it is not outside of everything; last, so that it shifts nothing.
    (document.querySelector('main') ?? document.body).append(this.#box);
    place(this.#box, link);
  }
}

/** The definition of a term in the page's own list of terms. */
function definitionHere({ dataset: { term = '' } }: HTMLElement): Element | undefined {
  return (term === '' ? undefined : document.querySelector(`[data-definition="${CSS.escape(term)}"]`)) ?? undefined;
}

function makeBox(): HTMLElement {
  const box = document.createElement('div');
  box.id = 'preview';
  box.className = 'preview';
  box.role = 'tooltip';
  return box;
}

/** The words of an element as they stand, without what could be focused, found or pressed a second time. */
function copyOf(element: Element): readonly Node[] {
  const copy = document.importNode(element, true);
  // The link says which provision it is; its number would stand alone on a line.
  copy.querySelector(':scope > .number')?.remove();
  for (const name of copy.querySelectorAll('dt')) name.replaceWith(inside('b', name));
  for (const words of copy.querySelectorAll('dd')) words.replaceWith(inside('span', words));
  for (const aside of copy.querySelectorAll('button, nav, aside, [data-aside]')) aside.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const place of copy.querySelectorAll('[id]')) place.removeAttribute('id');
  return [...copy.childNodes];
}

/** The content of an element in another one: names and meanings stand here without their list. */
function inside(tag: string, { childNodes }: Element): HTMLElement {
  const made = document.createElement(tag);
  made.append(...childNodes);
  return made;
}

/** Puts the box under the link, or above it where there is more room. */
function place(box: HTMLElement, link: HTMLElement): void {
  // A link broken over two lines has two rectangles: the box goes with the first and below the last.
  const lines = [...link.getClientRects()];
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const above = first.top > innerHeight - last.bottom;
  const left = Math.max(8, Math.min(first.left, document.documentElement.clientWidth - box.offsetWidth - 8));
  const top = above ? Math.max(8, first.top - box.offsetHeight - gap) : last.bottom + gap;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
  box.style.maxBlockSize = `${(above ? first.top : innerHeight - last.bottom) - 2 * gap}px`;
}

/** So many pixels between a link and its preview. */
const gap = 6;
