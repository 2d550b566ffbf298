/** The links to the other language and to other days lead to the same place on the same page. */

/** Keeps the anchor of these links equal to the place that the reader has before them. */
export function startLanguageSwitch(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-language-switch], [data-dates] a');
  const leadTo = (place: string) => {
    // Whoever wants another day has gone up to the list of days: the place is the one that they came for.
    for (const link of links) {
      const isDay = 'day' in link.dataset;
      link.hash = isDay ? location.hash || place : place;
      // What follows the question mark may be a day that was asked for; another day answers another question.
      if (!isDay) link.search = location.search;
    }
  };
  const update = () => leadTo(placeInView());
  // To look for the place would lay out the page before it is shown.
  leadTo(location.hash);
  addEventListener('hashchange', update);
  for (const link of links)
    for (const type of ['pointerenter', 'pointerdown', 'focus', 'click']) link.addEventListener(type, update);
}

/** The anchor of the address while it can be seen, else that of the provision at the top of the window; empty at the top of the page. */
function placeInView(): string {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target !== null && isInView(target)) return location.hash;
  if (scrollY < innerHeight / 2) return target === null ? location.hash : '';
  const above = [...document.querySelectorAll('main :is(article, section, div, li)[id]')].filter(
    (place) => place.getBoundingClientRect().top < innerHeight / 3,
  );
  return above.length === 0 ? '' : `#${above.at(-1)!.id}`;
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
