/**
 * The search field with its results: a combobox whose listbox holds links. It serves the dialog of every page and the search page alike.
 * Loaded when it is first needed.
 */
import type { Lang } from '../i18n/languages.ts';
import type { CitationIndex } from '../site/citations.ts';
import { citationsUrl } from '../site/urls.ts';
import { find, warmUp, type Filters, type Found } from './engine.ts';
import { findCitation } from './find-citation.ts';
import type { Hit } from './hit.ts';
import { optionOf } from './search-option.ts';
import { toBritish, wordingsOf } from './spelling.ts';

/** So many results are shown at first, and so many more each time. */
const pageSize = 8;

/** So many milliseconds without a key before it searches. */
const patience = 100;

/** What the field says, from its element: the words of the languages stay out of the scripts. */
interface Words {
  readonly loading: string;
  readonly found: string;
  readonly foundOne: string;
  readonly none: string;
  readonly failed: string;
  readonly any: string;
  readonly formerly: string;
  readonly filters: Readonly<Record<string, string>>;
}

const lang = document.documentElement.lang as Lang;

/** Brings a search field to life. On the search page, query and filters are kept in the address. */
export function startSearchBox(form: HTMLFormElement): void {
  new SearchBox(form).start();
}

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #filters: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #words: Words;
  readonly #isPage: boolean;
  /** Counts the searches, so that an answer that comes late is dropped. */
  #latest = 0;
  #shown = 0;
  #found: Found | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#input = form.querySelector('input')!;
    this.#status = form.querySelector('[role="status"]')!;
    this.#list = form.querySelector('[data-search-results]')!;
    this.#filters = form.querySelector('[data-search-filters]')!;
    this.#more = form.querySelector('[data-search-more]')!;
    this.#words = JSON.parse(form.dataset['words']!) as Words;
    this.#isPage = form.closest('dialog') === null;
  }

  start(): void {
    const input = this.#input;
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('input', () => this.#searchSoon());
    this.#filters.addEventListener('change', () => this.#search());
    this.#more.addEventListener('click', () => this.#showMore());
    if (this.#isPage) this.#followAddress();
    void warmUp();
    void this.#showFilters().then(() => this.#search());
  }

  /** On the search page nothing is sent: the results are here. */
  #followAddress(): void {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? this.#input.value;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
  }

  #searchSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), patience);
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    const mine = ++this.#latest;
    if (this.#isPage) keepInAddress(query, this.#chosen());
    if (query === '') return this.#tell('empty', '');
    this.#tell('loading', this.#words.loading);
    try {
      const answer = await answerTo(query, this.#chosen());
      if (mine === this.#latest) this.#show(query, answer);
    } catch (error) {
      console.warn(error);
      if (mine === this.#latest) this.#tell('failed', this.#words.failed);
    }
  }

  #show(query: string, { citations, hits, found, count }: Answer): void {
    this.#clear();
    const moved = citations.map(({ formerly, ...hit }) =>
      formerly === undefined ? hit : { ...hit, where: this.#words.formerly.replace('{address}', formerly) },
    );
    this.#append([...moved, ...hits]);
    // What was cited is what is meant: Enter opens it.
    if (citations.length > 0) this.#select(this.#options()[0]);
    this.#found = found;
    this.#shown = pageSize;
    this.#more.hidden = this.#shown >= found.total;
    const message = count === 0 ? this.#words.none : count === 1 ? this.#words.foundOne : this.#words.found;
    this.#tell('done', message.replace('{count}', String(count)).replace('{query}', query));
  }

  /** States: `empty`, `loading`, `done`, `failed`. Only `done` has results to show; while loading the former stay. */
  #tell(state: string, message: string): void {
    this.#form.dataset['state'] = state;
    this.#status.textContent = message;
    if (state === 'empty' || state === 'failed') this.#clear();
  }

  #clear(): void {
    this.#list.replaceChildren();
    this.#append([]);
    this.#select(undefined);
    this.#more.hidden = true;
  }

  #append(hits: readonly Hit[]): void {
    const from = this.#options().length;
    this.#list.append(...hits.map((hit, position) => optionOf(hit, `${this.#list.id}-${from + position}`)));
    this.#list.hidden = from + hits.length === 0;
    this.#input.ariaExpanded = String(!this.#list.hidden);
  }

  async #showMore(): Promise<void> {
    const hits = await this.#found!.load(this.#shown, this.#shown + pageSize);
    const next = this.#options().length;
    this.#shown += pageSize;
    this.#append(hits);
    this.#more.hidden = this.#shown >= this.#found!.total;
    this.#input.focus();
    this.#select(this.#options()[next]);
  }

  #options(): readonly HTMLAnchorElement[] {
    return [...this.#list.children] as HTMLAnchorElement[];
  }

  #select(option: HTMLAnchorElement | undefined): void {
    for (const other of this.#options()) other.ariaSelected = String(other === option);
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#options();
    const at = options.findIndex(({ ariaSelected }) => ariaSelected === 'true');
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? options.length - 1 : at - 1 }[event.key];
    if (to !== undefined && options.length > 0) {
      event.preventDefault();
      this.#select(options.at(to % options.length));
    } else if (event.key === 'Enter' && options[at] !== undefined) {
      event.preventDefault();
      options[at].click();
    }
  }

  #chosen(): Filters {
    const selects = [...this.#filters.querySelectorAll('select')];
    return Object.fromEntries(selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
  }

  /** Without the index there are no filters; the search itself then says what is wrong. */
  async #showFilters(): Promise<void> {
    const index = await loadIndex().catch(() => undefined);
    const asked = new URLSearchParams(this.#isPage ? location.search : '');
    const filters = index === undefined ? [] : filtersOf(index);
    this.#filters.replaceChildren(
      ...filters.map(([name, values]) =>
        selectOf({ name, values, label: this.#words.filters[name]!, any: this.#words.any, chosen: asked.get(name) }),
      ),
    );
  }
}

interface Answer {
  readonly citations: readonly Hit[];
  readonly hits: readonly Hit[];
  readonly found: Found;
  readonly count: number;
}

/** What answers a query: what it cites, then what it finds. Of a citation only those are found who cite it in so many words. */
async function answerTo(query: string, filters: Filters): Promise<Answer> {
  const index = await loadIndex();
  const citations = (await findCitation(query, index, lang, location.pathname.split('/')[2])).filter((hit) =>
    isAmong(hit, filters),
  );
  // One word is no phrase: "spbe" is looked for like any other.
  const isPhrase = citations.length > 0 && /\s/.test(query);
  const found = await find(isPhrase ? [`"${query}"`] : wordingsOf(toBritish(query), index.abbreviations), filters);
  const loaded = await found.load(0, pageSize);
  const hits = loaded.filter(({ url }) => !citations.some((citation) => citation.url === url));
  return { citations, hits, found, count: citations.length + found.total - (loaded.length - hits.length) };
}

/** Whether what is cited passes the filters; whom it names is not known here. */
function isAmong({ url }: Hit, { regulation, kind, actor }: Filters): boolean {
  const [, , id, page = ''] = url.split('/');
  const own =
    page === '' || page.startsWith('#') ? 'regulation' : page.replace(/-.*/, '').replace('mengingat', 'menimbang');
  return actor === undefined && [undefined, id].includes(regulation) && [undefined, own].includes(kind);
}

let index: Promise<CitationIndex> | undefined;

/** The index of citations, fetched once; a failure is not kept. */
function loadIndex(): Promise<CitationIndex> {
  index ??= fetch(citationsUrl(lang)).then((answer) => answer.json() as Promise<CitationIndex>);
  index.catch(() => (index = undefined));
  return index;
}

/** The values of each filter with their names. Of the register only what has a text is worth choosing: the rest is one result each. */
function filtersOf({ filters: { kind, actor }, held, types, ended }: CitationIndex): [string, Choice['values']][] {
  const regulation = held.map(({ id, type, number, year }) => {
    const citation = `${types[type]!.short} ${number}/${year}`;
    return [id, ended[id] === undefined ? citation : `${citation} (${ended[id].toLowerCase()})`];
  });
  return Object.entries({ kind, regulation: Object.fromEntries(regulation), actor });
}

function keepInAddress(query: string, filters: Filters): void {
  const parameters = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...filters });
  history.replaceState(null, '', parameters.size === 0 ? location.pathname : `?${parameters}`);
}

interface Choice {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly values: Readonly<Record<string, string>>;
  readonly chosen: string | null;
}

function selectOf({ name, label, any, values, chosen }: Choice): HTMLElement {
  const select = document.createElement('select');
  select.name = name;
  select.append(new Option(any, ''), ...Object.entries(values).map(([value, text]) => new Option(text, value)));
  if (chosen !== null && chosen in values) select.value = chosen;
  const box = document.createElement('label');
  box.append(label, select);
  return box;
}
