/** The list of outputs: filters it in place. The address keeps the filter, so that a filtered list is a link. */
const form = document.querySelector<HTMLFormElement>('[data-roadmap]')!;
const rows = [...document.querySelectorAll<HTMLElement>('[data-group] .output')];
// Inner groups come after the outer ones, which is no matter: a group shows what any row in it shows.
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
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
  const chosen = selects.filter(({ selectedIndex }) => selectedIndex > 0).map(({ name, value }) => [name, value]);
  for (const row of rows)
    row.hidden = !chosen.every(([name, value]) => row.dataset[name!]!.split(' ').includes(value!));
  for (const group of groups) group.hidden = group.querySelector('.output:not([hidden])') === null;
  const count = rows.filter((row) => !row.hidden).length;
  const words =
    count === rows.length ? form.dataset['all']! : count === 0 ? form.dataset['none']! : form.dataset['some']!;
  says.textContent = words.replace('{count}', String(count));
  const query = new URLSearchParams(chosen);
  history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}

// A module: its names are its own.
export {};
