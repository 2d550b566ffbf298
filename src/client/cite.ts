/** The citation of a page names the ayat or item that the address points at. */

/** Keeps the citation, and what its button copies, equal to the place that the reader chose by its number. */
export function startCite(): void {
  const button = document.querySelector<HTMLElement>('[data-cite]');
  if (button === null) return;
  const { copyText = '', cite = '' } = button.dataset;
  const words = document.querySelector('.citation')!;
  const update = () => {
    const label = [...document.querySelectorAll<HTMLAnchorElement>('.columns a.number')].find(
      ({ hash }) => hash === location.hash,
    )?.ariaLabel;
    // The address ends the citation.
    button.dataset['copyText'] = label ? copyText.replace(cite, label) + location.hash : copyText;
    words.textContent = button.dataset['copyText'];
  };
  update();
  addEventListener('hashchange', update);
}
