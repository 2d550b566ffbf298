/**
 * The table of results: filters its rows and sorts them by any column. The address keeps both, so that what is seen is a link. Names lead to the
 * comparison, which needs scripts as well.
 */
const form = document.querySelector<HTMLFormElement>('[data-results]')!;
const body = document.querySelector<HTMLTableSectionElement>('.office-table tbody')!;
const says = form.querySelector('[role="status"]')!;
const heads = [...document.querySelectorAll<HTMLElement>('.office-table [data-key]')];
/** The columns of figures, in the order of the cells; the name is none of them. */
const columns = heads.map((head) => head.dataset['key']!).filter((key) => key !== 'name' && key !== 'change');
columns.push('change');
const bandField = form.querySelector<HTMLSelectElement>('[name="band"]')!;

/** A row with what it is filtered and sorted by, read once. */
const rows = [...body.rows].map((element, place) => ({
  element,
  place,
  words: element.cells[0]!.textContent.toLowerCase(),
  name: element.cells[0]!.firstChild!.textContent!.trim(),
  region: element.dataset['region'] ?? element.querySelector('th small')?.textContent,
  kind: element.dataset['kind'],
  values: [...element.cells].slice(1).map((cell) => figureIn(cell.firstChild!.textContent!)),
  bands: [...element.cells].slice(1).map((cell) => cell.querySelector('small')?.textContent),
}));
let sort = { key: '', isDown: true };

for (const { element, name } of rows) {
  const link = document.createElement('a');
  link.href = form.dataset['compare']!.replace('office', element.id);
  link.textContent = name;
  element.cells[0]!.firstChild!.replaceWith(link);
}
for (const head of heads) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent.trim();
  const column = head.dataset['name'] ?? button.textContent;
  button.setAttribute('aria-label', column);
  button.title = form.dataset['sort']!.replace('{column}', column);
  button.addEventListener('click', () => {
    const key = head.dataset['key']!;
    // The best first, names from A; again turns the order.
    sort = { key, isDown: sort.key === key ? !sort.isDown : key !== 'name' };
    show();
  });
  head.replaceChildren(button);
}

restore();
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', show);
form.addEventListener('reset', () => {
  sort = { key: '', isDown: true };
  // The values are taken back after the event.
  setTimeout(show);
});
addEventListener('hashchange', showTarget);
show();
showTarget();

/** A figure such as `3,40` or `−0.12` as a number; nothing for a dash. */
function figureIn(words: string): number | undefined {
  const text = words.trim().replace(',', '.').replace('−', '-');
  return /\d/.test(text) ? Number(text) : undefined;
}

function restore(): void {
  const wanted = new URLSearchParams(location.search);
  for (const field of fields()) {
    const value = wanted.get(field.name);
    if (value === null) continue;
    field.value = value;
    // An address may ask for what is not there.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }
  const key = wanted.get('sort') ?? '';
  if (heads.some((head) => head.dataset['key'] === key)) sort = { key, isDown: wanted.get('order') !== 'up' };
}

function fields(): readonly (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

function show(): void {
  const value = Object.fromEntries(fields().map((field) => [field.name, field.value]));
  const words = (value['q'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const index = columns.indexOf(`index-${value['year']!}`);
  const band = bandField.selectedIndex > 0 ? bandField.selectedOptions[0]!.text : '';
  let count = 0;
  for (const row of rows) {
    const isShown =
      words.every((word) => row.words.includes(word)) &&
      (!value['kind'] || row.kind === value['kind']) &&
      (!value['region'] || row.region === value['region']) &&
      (band === '' || row.bands[index] === band);
    row.element.hidden = !isShown;
    if (isShown) count += 1;
  }
  order();
  const text = form.dataset[count === rows.length ? 'all' : count === 0 ? 'none' : 'some']!.replace(
    '{count}',
    String(count),
  );
  if (says.textContent.trim() !== text) says.textContent = text;
  keep(value);
}

function order(): void {
  const column = columns.indexOf(sort.key);
  const way = sort.isDown ? -1 : 1;
  const sorted = rows.toSorted((a, b) => {
    if (sort.key === 'name') return way * a.name.localeCompare(b.name, 'id');
    const [first, second] = [a.values[column], b.values[column]];
    // What has no figure comes last either way.
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || a.place - b.place;
    return way * (first - second) || a.place - b.place;
  });
  body.append(...sorted.map(({ element }) => element));
  for (const head of heads) {
    if (head.dataset['key'] === sort.key) head.setAttribute('aria-sort', sort.isDown ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}

/** Puts what is chosen into the address. */
function keep(value: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams();
  for (const [name, text] of Object.entries(value)) if (text !== '' && !isDefault(name)) query.set(name, text);
  if (sort.key !== '') query.set('sort', sort.key);
  if (sort.key !== '' && !sort.isDown) query.set('order', 'up');
  history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}

function isDefault(name: string): boolean {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement && field.selectedIndex === 0;
}

/** A link to an office must not lead to what is filtered away. */
function showTarget(): void {
  const target = rows.find(({ element }) => location.hash === `#${element.id}`);
  if (target === undefined || !target.element.hidden) return;
  form.reset();
  setTimeout(() => target.element.scrollIntoView());
}

export {};
