/** What a link of the site leads to: the element, from this page where it is here, else from the page of the link, fetched once. */

const pages = new Map<string, Promise<Document>>();

/** The element that a URL of the site points at; `undefined` when its page has none. Fails when the page cannot be had. */
export async function elementAt(url: string): Promise<Element | undefined> {
  const { pathname, hash } = new URL(url, location.href);
  const page = await pageAt(pathname);
  return hash === '' ? wholeOf(page) : (page.getElementById(decodeURIComponent(hash.slice(1))) ?? undefined);
}

/** The words of the provision that a page is about, in the language of the page. */
function wholeOf(page: Document): Element | undefined {
  const columns = page.querySelector('main .columns')?.cloneNode(true) as Element | undefined;
  const isOther = `.column-heads, [lang]:not([lang="${page.documentElement.lang}"])`;
  for (const other of columns?.querySelectorAll(isOther) ?? []) other.remove();
  return columns;
}

/** What the page of a URL is about: its title, without its number. Fails when the page cannot be had. */
export async function titleAt(url: string): Promise<string> {
  const page = await pageAt(new URL(url, location.href).pathname);
  return (page.querySelector('h1 .title') ?? page.querySelector('h1'))?.textContent.trim() ?? '';
}

async function pageAt(pathname: string): Promise<Document> {
  return pathname === location.pathname ? document : fetchPage(pathname);
}

/** The words that a URL of the site points at, on one line; `undefined` when its page has no such place. */
export async function wordsAt(url: string): Promise<string | undefined> {
  const element = await elementAt(url);
  return element === undefined ? undefined : wordsOf(element);
}

/** The words of an element, without its number and heading, on one line. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const aside of copy.querySelectorAll('.number, h1, h2, h3, h4, h5, h6, button, [data-aside]')) aside.remove();
  for (const block of copy.querySelectorAll('p, li, dd, div')) block.append(' ');
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function fetchPage(pathname: string): Promise<Document> {
  let page = pages.get(pathname);
  if (page === undefined) {
    page = load(pathname);
    pages.set(pathname, page);
    // What failed once may work when the connection is back.
    page.catch(() => pages.delete(pathname));
  }
  return page;
}

async function load(pathname: string): Promise<Document> {
  const answer = await fetch(pathname);
  if (!answer.ok) throw new Error(`Unexpected status ${answer.status} of ${pathname}, expected 200`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
