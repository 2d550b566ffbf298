/** The checklist: keeps the ticks in this browser, counts them, filters, exports and clears. Nothing is sent anywhere. */
import { csvForSpreadsheet } from '../policy/csv.ts';
import { keep } from './keep.ts';

const form = document.querySelector<HTMLFormElement>('[data-checklist]')!;
const words = form.dataset;
/** Both languages of a list share its ticks: they are kept under the addresses of provisions. */
const place = `checklist:${words['checklist']!}`;
const items = [...form.querySelectorAll<HTMLInputElement>('[name="item"]')];
const parts = [...form.querySelectorAll<HTMLElement>('[data-part-id]')];
const groups = [...form.querySelectorAll<HTMLElement>('[data-group-id]')];
/** The part or group that is asked for. */
const wanted = form.querySelector<HTMLSelectElement>('[name="part"]')!;
const onlyOpen = form.querySelector<HTMLInputElement>('[name="open"]')!;
const progress = form.querySelector('progress')!;
const says = form.querySelector('[role="status"]')!;
const fill = (text: string, values: Readonly<Record<string, number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Names of items that were ticked; those that a later list has no longer are kept too. */
let ticked = kept();

restore();
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target === wanted || target === onlyOpen) return filter();
  const { value, checked } = target as HTMLInputElement;
  if (checked) ticked.add(value);
  else ticked.delete(value);
  save();
  count();
});
// Another tab or the other language may have kept more: told at once, or when the page comes back from the history.
addEventListener('storage', ({ key }) => {
  if (key === place || key === null) reread();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) reread();
});
// A link must not lead to what is filtered away.
addEventListener('hashchange', showTarget);
showTarget();

form.querySelector('[data-print]')!.addEventListener('click', () => print());
form.querySelector('[data-export]')!.addEventListener('click', exportTicks);
form.querySelector('[data-clear]')!.addEventListener('click', () => {
  const done = items.filter(({ checked }) => checked).length;
  if (done === 0 || !confirm(fill(words['confirm']!, { done }))) return;
  ticked = new Set();
  save();
  restore();
  says.textContent = words['cleared']!;
});

function kept(): Set<string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return new Set(Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []);
  } catch {
    // Storage can be forbidden, or hold what is none of ours.
    return new Set();
  }
}

function save(): void {
  keep(place, ticked.size === 0 ? undefined : JSON.stringify([...ticked].sort()));
  try {
    if ((localStorage.getItem(place) !== null) === ticked.size > 0) return;
  } catch {
    // Told below.
  }
  form.querySelector('[data-kept]')!.textContent = words['notKept']!;
}

function reread(): void {
  ticked = kept();
  restore();
}

function restore(): void {
  for (const item of items) item.checked = ticked.has(item.value);
  count();
  filter();
}

/** What is open is looked at when the filter is set, not at each tick: an item must not vanish under the hand. */
function filter(): void {
  for (const item of items) item.closest('li')!.hidden = onlyOpen.checked && item.checked;
  for (const group of groups) {
    const { groupId, partOf } = group.dataset;
    const isWanted = ['', groupId, partOf].includes(wanted.value);
    group.hidden = !isWanted || group.querySelector('li:not([hidden])') === null;
  }
  for (const part of parts) part.hidden = part.querySelector('[data-group-id]:not([hidden])') === null;
  tell();
}

function count(): void {
  for (const part of parts) {
    const own = [...part.querySelectorAll<HTMLInputElement>('[name="item"]')];
    form.querySelector(`[data-part-done="${part.dataset['partId']!}"]`)!.textContent = fill(words['part']!, {
      done: own.filter(({ checked }) => checked).length,
      total: own.length,
    });
  }
  tell();
}

function tell(): void {
  const done = items.filter(({ checked }) => checked).length;
  const shown = items.filter((item) => item.closest('[hidden]') === null).length;
  progress.value = done;
  says.textContent = [
    fill(words['done']!, { done }),
    ...(shown === items.length ? [] : [fill(words['shown']!, { shown })]),
  ].join(' · ');
}

function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null || target.closest('[hidden]') === null) return;
  wanted.value = '';
  onlyOpen.checked = false;
  filter();
  target.scrollIntoView();
}

function exportTicks(): void {
  const rows = items.map((item) => {
    const group = item.closest('.checklist-group')!;
    return [
      words['regulation']!,
      item.closest('li')!.querySelector('.place')!.textContent.trim().replaceAll(/\s+/g, ' '),
      item.closest('.checklist-part')!.querySelector('h2')!.textContent,
      group.querySelector('h3 span')!.textContent,
      item.nextElementSibling!.textContent,
      words[item.checked ? 'yes' : 'no']!,
      '',
    ];
  });
  const url = URL.createObjectURL(
    new Blob([csvForSpreadsheet([JSON.parse(words['columns']!) as string[], ...rows])], {
      type: 'text/csv;charset=utf-8',
    }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${words['checklist']!}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
