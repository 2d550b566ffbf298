/** Filters a list in place by the fields of a form. The address keeps the filter, so that a filtered list is a link. */

/**
 * Filters some rows by the fields of a form: a row has, in a data attribute of the name of each select, the values that it is chosen by, and holds
 * every word of a search field. Groups without a row left are hidden, and the form says how many rows are left. Gives what shows every row again.
 */
export function filterList(
  form: HTMLFormElement,
  rows: readonly HTMLElement[],
  groups: readonly HTMLElement[],
): () => void {
  const selects = [...form.querySelectorAll('select')];
  const search = form.querySelector<HTMLInputElement>('[type="search"]');
  const texts = new Map(search === null ? [] : rows.map((row) => [row, row.textContent.toLowerCase()]));
  const says = form.querySelector('[role="status"]')!;
  const wanted = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = wanted.get(select.name) ?? '';
    // An address may ask for what is not there.
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }
  if (search !== null) search.value = wanted.get(search.name) ?? '';
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  // The values are taken back after the event.
  form.addEventListener('reset', () => setTimeout(show));
  show();
  return () => {
    form.reset();
    show();
  };

  function show(): void {
    const chosen = selects.filter(({ selectedIndex }) => selectedIndex > 0).map(({ name, value }) => [name, value]);
    const words = search?.value.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    for (const row of rows)
      row.hidden =
        !chosen.every(([name, value]) => row.dataset[name!]!.split(' ').includes(value!)) ||
        !words.every((word) => texts.get(row)!.includes(word));
    for (const group of groups) group.hidden = rows.every((row) => row.hidden || !group.contains(row));
    const count = rows.filter((row) => !row.hidden).length;
    const text = form.dataset[count === rows.length ? 'all' : count === 0 ? 'none' : 'some']!;
    says.textContent = text.replace('{count}', String(count));
    const query = new URLSearchParams(chosen);
    if (words.length > 0) query.set(search!.name, search!.value);
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }
}
