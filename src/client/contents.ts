/** The list of contents marks where the reader is. */

/** Makes the list follow the reader; on a narrow screen, where it lies over the text, it closes when it has led somewhere. */
export function startContents(): void {
  const list = document.querySelector<HTMLElement>('.contents');
  if (list === null) return;
  const whole = list.querySelector('details')!;
  const wide = matchMedia('(min-width: 64rem)');
  const fit = () => (whole.open = wide.matches);
  fit();
  whole.addEventListener('toggle', () => {
    const link = list.querySelector('[aria-current]');
    if (link !== null) reveal(link);
  });
  wide.addEventListener('change', fit);
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) fit();
  });
  follow(list);
}

/** Marks the link of the innermost provision that crosses a line in the upper part of the window. */
function follow(list: HTMLElement): void {
  const here = list.querySelector('[data-here]')!;
  const links = new Map(
    [...list.querySelectorAll<HTMLAnchorElement>('ol a')].map((link) => [
      document.getElementById(link.hash.slice(1)),
      link,
    ]),
  );
  const crossing = new Set<Element>();
  let current: Element | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) crossing[isIntersecting ? 'add' : 'delete'](target);
      const place = [...links.keys()].findLast((place) => place !== null && crossing.has(place));
      const link = links.get(place ?? null);
      if (link === undefined || link === current) return;
      current?.removeAttribute('aria-current');
      current = link;
      link.setAttribute('aria-current', 'location');
      here.textContent = link.querySelector('.number')!.textContent;
      reveal(link);
    },
    { rootMargin: '-20% 0px -80% 0px' },
  );
  for (const place of links.keys()) if (place !== null) observer.observe(place);
}

/** Opens the chapter of a link, and scrolls the list, not the page, to it. */
function reveal(link: Element): void {
  const list = link.closest('.contents > details > ol')!;
  const chapter = link.closest<HTMLDetailsElement>('details[name]');
  if (chapter !== null) chapter.open = true;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
}
