/** What the reader chose, for the next page and the next visit; `src/public/choices.js` reads it before the first paint. */

/** Keeps a choice; forgets it when there is no value. */
export function keep(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage can be forbidden; the choice then holds for this page.
  }
}
