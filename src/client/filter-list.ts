/** Filters a list in place by the selects of a form. The address keeps the filter, so that a filtered list is a link. */

/**
 * Filters some rows by the selects of a form: a row has, in a data attribute of the name of each select, the values that it is chosen by. Groups
 * without a row left are hidden, and the form says how many rows are left. Gives what shows every row again.
 */
export function filterList(
  form: HTMLFormElement,
  rows: readonly HTMLElement[],
  groups: readonly HTMLElement[],
): () => void {
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
  return () => {
    form.reset();
    show();
  };

  function show(): void {
    const chosen = selects.filter(({ selectedIndex }) => selectedIndex > 0).map(({ name, value }) => [name, value]);
    for (const row of rows)
      row.hidden = !chosen.every(([name, value]) => row.dataset[name!]!.split(' ').includes(value!));
    for (const group of groups) group.hidden = rows.every((row) => row.hidden || !group.contains(row));
    const count = rows.filter((row) => !row.hidden).length;
    const words =
      count === rows.length ? form.dataset['all']! : count === 0 ? form.dataset['none']! : form.dataset['some']!;
    says.textContent = words.replace('{count}', String(count));
    const query = new URLSearchParams(chosen);
    history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  }
}
