/** The codes of the architecture: narrows the tree to what is typed. The address keeps the words, so that a narrowed tree is a link. */
const form = document.querySelector<HTMLFormElement>('[data-code-search]')!;
const field = form.querySelector('input')!;
const says = form.querySelector('[role="status"]')!;
const rows = [...document.querySelectorAll<HTMLElement>('[data-code]')];
const branches = [...document.querySelectorAll<HTMLDetailsElement>('.code-tree details')];
/** What the reader had open before the first letter. */
let opened: readonly boolean[] | undefined;

form.hidden = false;
field.value = new URLSearchParams(location.search).get('q') ?? '';
field.addEventListener('input', show);
// Everything is shown while one types.
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () =>
  setTimeout(() => {
    show();
    field.focus();
  }),
);
if (field.value !== '') show();

function show(): void {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const query = words.length === 0 ? '' : `?${new URLSearchParams({ q: field.value.trim() })}`;
  history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  if (words.length === 0) return showAll();
  opened ??= branches.map(({ open }) => open);
  const found = new Set(rows.filter((row) => words.every((word) => row.dataset['code']!.includes(word))));
  const holds = (element: Element) => [...element.querySelectorAll<HTMLElement>('[data-code]')].some(isFound);
  const isFound = (row: HTMLElement) => found.has(row);
  for (const row of rows) {
    const above = row.parentElement!.closest<HTMLElement>('[data-code]');
    // What stands below a code that is found stays within reach.
    row.hidden = !isFound(row) && !holds(row) && !(above !== null && isFound(above));
  }
  for (const branch of branches) {
    branch.open = holds(branch);
    if (branch.matches('.domain-codes')) branch.hidden = !branch.open;
  }
  const some = form.dataset['some']!.replace('{count}', String(found.size));
  says.textContent = found.size === 0 ? form.dataset['none']! : some;
}

function showAll(): void {
  for (const row of rows) row.hidden = false;
  branches.forEach((branch, index) => {
    branch.hidden = false;
    if (opened !== undefined) branch.open = opened[index]!;
  });
  opened = undefined;
  says.textContent = form.dataset['all']!;
}

// A module: what it names is its own.
export {};
