/** The register: filters and orders its list in place. The address keeps both, so that a filtered list is a link. */
const form = document.querySelector<HTMLFormElement>('[data-register]')!;
const list = document.querySelector('.register')!;
const rows = [...list.children] as HTMLElement[];
const selects = [...form.querySelectorAll('select')];
const says = form.querySelector('[role="status"]')!;
const wanted = new URLSearchParams(location.search);

for (const select of selects) {
  select.value = wanted.get(select.name) ?? '';
  // An address may ask for what is not there.
  if (select.selectedIndex < 0) select.selectedIndex = 0;
}
form.addEventListener('change', show);
// The values are taken back after the event.
form.addEventListener('reset', () => setTimeout(show));
show();

function show(): void {
  const chosen = selects
    .filter(({ selectedIndex }) => selectedIndex > 0)
    .map(({ name, value }) => [name, value] as const);
  const order = chosen.find(([name]) => name === 'sort')?.[1] ?? 'year';
  const filters = chosen.filter(([name]) => name !== 'sort');
  let count = 0;
  for (const row of rows) {
    row.hidden = !filters.every(([name, value]) => row.dataset[name]!.split(' ').includes(value));
    if (!row.hidden) count += 1;
  }
  const place = ({ dataset }: HTMLElement) => Number(dataset[`${order}Place`]);
  list.append(...rows.sort((a, b) => place(a) - place(b)));
  const words =
    count === rows.length ? form.dataset['all']! : count === 0 ? form.dataset['none']! : form.dataset['some']!;
  says.textContent = words.replace('{count}', String(count));
  const query = new URLSearchParams(chosen as [string, string][]);
  history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}
