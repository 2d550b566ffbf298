/**
 * The calculator of the evaluation: takes the levels of an office, shows what they give, and keeps them in this browser. Nothing is sent
 * anywhere, and once the page is there it needs no network.
 */
import type { Problem } from '../evaluation/problems.ts';
import { largestFile } from '../risk/csv.ts';
import { calculate, type Calculation } from './calculator/calculation.ts';
import { csvFile, readPasted, readSheet, yamlFile, type FileWords, type SheetRead } from './calculator/files.ts';
import { app, bandName, data, find, say, shown, tell } from './calculator/page.ts';
import { showResult } from './calculator/result.ts';
import { noWork, stateIn, stateInWords, withWork, workOf, type State } from './calculator/state.ts';
import { showTarget, startTarget } from './calculator/target.ts';
import { listTried, showSliders, startSliders } from './calculator/what-if.ts';
import { yamlReader } from './calculator/yaml-reader.ts';
import { make } from './elements.ts';
import { keep } from './keep.ts';

const { schemes } = data;
const status = find('[role="status"]');
const undo = find<HTMLButtonElement>('[data-do="undo"]');
const fileInput = find<HTMLInputElement>('[data-file]');
const office = find<HTMLInputElement>('[name="office"]');
const date = find<HTMLInputElement>('[name="date"]');
const zero = find<HTMLInputElement>('[name="zero"]');

/** Under this name the levels are kept. */
const key = 'calculator';

let state = kept();
let before: State | undefined;
let calculation: Calculation;

/** What was kept; the scheme is the one that the address asks for. */
function kept(): State {
  let words: string | null = null;
  try {
    words = localStorage.getItem(key);
  } catch {
    // Storage can be forbidden; what is entered then holds on this page only.
  }
  const known = words === null ? undefined : stateIn(words, schemes);
  const wanted = new URLSearchParams(location.search).get('scheme');
  const first = find<HTMLInputElement>('[name="scheme"][data-first]').value;
  const scheme = schemes.find(({ id }) => id === wanted)?.id ?? known?.scheme ?? first;
  return { office: '', date: '', missing: 'refuse', works: new Map(), ...known, scheme };
}

/** Takes a changed state, keeps and shows it. */
function change(next: State): void {
  state = next;
  keep(key, stateInWords(state));
  show();
}

/** A change that replaces much: it can be undone, and is told. */
function replace(next: State, happened: string): void {
  before = state;
  undo.hidden = false;
  change(next);
  tell(status, `${happened} ${say(isKept() ? 'saved' : 'notSaved')}`);
}

function isKept(): boolean {
  try {
    return localStorage.getItem(key) === stateInWords(state);
  } catch {
    return false;
  }
}

/** The day of today where the reader is. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function show(): void {
  calculation = calculate(state, schemes);
  const { scheme, work } = calculation;
  for (const part of app.querySelectorAll<HTMLElement>('[data-scheme-part]'))
    part.toggleAttribute('data-shown', part.dataset['schemePart'] === scheme.id);
  find<HTMLInputElement>(`[name="scheme"][value="${scheme.id}"]`).checked = true;
  if (office.value !== state.office) office.value = state.office;
  const day = state.date || today();
  if (date.value !== day) date.value = day;
  zero.checked = state.missing === 'zero';
  for (const radio of app.querySelectorAll<HTMLInputElement>(`[data-shown] [data-indicator] [type="radio"]`))
    radio.checked = radio.value === String(work.levels.get(indicatorOf(radio)) ?? '');
  for (const place of app.querySelectorAll<HTMLElement>('[data-shown] [data-level-of]')) {
    const level = work.levels.get(place.dataset['levelOf']!);
    tell(place, level === undefined ? '–' : String(level));
  }
  for (const item of app.querySelectorAll<HTMLLIElement>('[data-shown] .criteria-list li'))
    item.classList.toggle('chosen', item.value === work.levels.get(indicatorOf(item)));
  showResult(calculation);
  showSliders(calculation);
  showTarget(calculation);
  tell(find('[data-out="office"]'), state.office);
  tell(
    find('[data-out="date"]'),
    new Date(`${day}T00:00`).toLocaleDateString(data.lang === 'en' ? 'en-GB' : data.lang, { dateStyle: 'long' }),
  );
  const url = new URL(location.href);
  url.searchParams.set('scheme', scheme.id);
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}

const indicatorOf = (element: Element): string =>
  element.closest<HTMLElement>('[data-indicator]')!.dataset['indicator']!;

/** The work with a level for an indicator, or with none. */
function setLevel(id: string, level: number | undefined): void {
  const levels = new Map(workOf(state).levels);
  if (level === undefined) levels.delete(id);
  else levels.set(id, level);
  change(withWork(state, { levels, tried: withoutSame(workOf(state).tried, levels) }));
}

/** What is tried, without what is entered as well. */
const withoutSame = (tried: ReadonlyMap<string, number>, levels: ReadonlyMap<string, number>) =>
  new Map([...tried].filter(([id, level]) => levels.get(id) !== level));

app.addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement;
  if (input.name === 'scheme') change({ ...state, scheme: input.value });
  else if (input === date) change({ ...state, date: date.value === today() ? '' : date.value });
  else if (input === zero) change({ ...state, missing: zero.checked ? 'zero' : 'refuse' });
  else if (input.type === 'radio') setLevel(indicatorOf(input), input.value === '' ? undefined : Number(input.value));
});
office.addEventListener('input', () => change({ ...state, office: office.value }));

// The figure of a level is the quickest way to choose it, and Enter goes on as in a spreadsheet; nothing but a row of levels listens.
app.addEventListener('keydown', (event) => {
  const radio = event.target as HTMLInputElement;
  if (radio.type !== 'radio' || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = radio.closest('[data-indicator]');
  const isGone = event.key === 'Delete' || event.key === 'Backspace';
  if (event.key === 'Enter' && row !== null) {
    const rows = [...app.querySelectorAll('[data-shown] [data-indicator]')];
    const next = rows[rows.indexOf(row) + (event.shiftKey ? -1 : 1)];
    next?.querySelector<HTMLInputElement>('[type="radio"]:checked')?.focus();
    return;
  }
  const wanted = row?.querySelector<HTMLInputElement>(`[type="radio"][value="${isGone ? '' : CSS.escape(event.key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.click();
});

startSliders(
  (id, level) => {
    const { tried, levels } = workOf(state);
    const next = new Map(tried).set(id, level);
    // Below the scale stands only what is missing.
    if (level < calculation.scheme.scale.min) next.delete(id);
    change(withWork(state, { tried: withoutSame(next, levels) }));
  },
  () => show(),
);
startTarget({
  now: () => calculation,
  onFixed: (id, isFixed) => {
    const fixed = new Set(workOf(state).fixed);
    if (isFixed) fixed.add(id);
    else fixed.delete(id);
    change(withWork(state, { fixed }));
  },
  onCost: (id, cost) => {
    const costs = new Map(workOf(state).costs);
    if (cost === '') costs.delete(id);
    else costs.set(id, cost);
    change(withWork(state, { costs }));
  },
  onApply: (steps) => {
    listTried();
    replace(withWork(state, { tried: new Map(steps.map(({ id, to }) => [id, to])) }), say('applied'));
    find('#try-out').scrollIntoView();
    find('#try-out').focus({ preventScroll: true });
  },
});

/** What the buttons do. */
const actions: Readonly<Record<string, (button: HTMLButtonElement) => unknown>> = {
  import: () => fileInput.click(),
  'export-csv': () => save('csv', csvFile(sheet(), fileWords()), 'text/csv'),
  'export-yaml': () => save('yaml', yamlFile(sheet(), fileWords()), 'application/yaml'),
  print: () => print(),
  clear: () => {
    replace(
      { ...state, works: new Map(state.works).set(state.scheme, noWork) },
      say('cleared', { scheme: calculation.scheme.name }),
    );
    undo.focus();
  },
  undo: (button) => {
    if (before !== undefined) replace(before, say('undone'));
    button.focus();
  },
  paste: () => {
    const field = find<HTMLTextAreaElement>('[data-paste]');
    if (take(readPasted(field.value, schemes, state.scheme, yamlReader()), say('pasted'))) field.value = '';
  },
  back: () => replace(withWork(state, { tried: new Map() }), say('back')),
  next: () => {
    const id = calculation.evaluation.missing[0];
    const row = app.querySelector(`[data-shown] [data-indicator="${id}"]`);
    row?.querySelector<HTMLInputElement>('[type="radio"]:checked')?.focus();
    row?.scrollIntoView({ block: 'center' });
  },
  evidence: (button) => {
    change({ ...state, scheme: button.dataset['scheme']! });
    const evidence = find<HTMLDetailsElement>('[data-shown] > .calculator-evidence');
    evidence.open = true;
    evidence.querySelector('summary')!.focus();
    evidence.scrollIntoView();
  },
  criteria: (button) => {
    const all = [...app.querySelectorAll<HTMLDetailsElement>('[data-shown] .criteria')];
    const isOpen = all.some(({ open }) => !open);
    for (const each of all) each.open = isOpen;
    button.textContent = button.dataset[isOpen ? 'close' : 'open']!;
  },
};

app.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-do]');
  if (button !== null) void actions[button.dataset['do']!]!(button);
});

const sheet = () => ({
  scheme: calculation.scheme,
  levels: calculation.work.levels,
  office: state.office.trim(),
  date: state.date || today(),
});

const fileWords = (): FileWords => ({
  lang: data.lang,
  columns: [say('column.indicator'), say('column.level'), say('column.name')],
  scheme: say('meta.scheme'),
  office: say('meta.office'),
  date: say('meta.date'),
});

function save(end: string, text: string, type: string): void {
  const link = make('a', {
    href: URL.createObjectURL(new Blob([text], { type })),
    download: `${[say('file', { scheme: state.scheme }), inName(sheet().office), sheet().date].filter(Boolean).join('-')}.${end}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  tell(status, say('exported', { file: link.download, count: calculation.work.levels.size }));
}

/** Words as they can stand in the name of a file. */
const inName = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

fileInput.addEventListener('change', () => {
  const [file] = fileInput.files ?? [];
  if (file !== undefined) void load(file);
});
// Beside the form a browser would open the file in place of the page.
document.addEventListener('dragover', (event) => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
});
document.addEventListener('drop', (event) => {
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined) return;
  event.preventDefault();
  void load(file);
});

async function load(file: File): Promise<void> {
  // A file that is too large is not even read: the browser would stand still.
  const bytes = file.size > largestFile ? undefined : new Uint8Array(await file.arrayBuffer());
  // The same file may be chosen again after it was mended.
  fileInput.value = '';
  take(
    bytes === undefined
      ? [{ rule: 'file-size', line: 1, column: 1, params: {} }]
      : readSheet(file.name, bytes, schemes, state.scheme, yamlReader()),
    file.name,
  );
}

/** Takes levels in place of those of their scheme, or tells what is wrong and leaves everything as it is. */
function take(read: SheetRead<(typeof schemes)[number]> | readonly Problem[] | 'no reader', file: string): boolean {
  const box = find('[data-problems]');
  const problems = read === 'no reader' ? [say('yaml')] : 'levels' in read ? [] : read.map(problemWords);
  box.hidden = problems.length === 0;
  box.querySelector('ul')!.replaceChildren(...problems.map((words) => make('li', {}, words)));
  if (read === 'no reader' || !('levels' in read)) {
    tell(status, say('notImported', { file, count: problems.length }));
    box.focus();
    return false;
  }
  const { scheme, isFound, levels } = read;
  const next = withWork({ ...state, scheme: scheme.id }, { levels, tried: new Map() });
  const result = calculate(next, schemes);
  const { index, missing } = result.evaluation;
  const words = [
    say('imported', { file, count: levels.size, scheme: scheme.name, missing: missing.length }),
    isFound ? say('schemeTaken') : '',
    index === undefined
      ? ''
      : `${say('index', { scheme: scheme.name, index: shown(index.display) })}, ${bandName(scheme, index.band)}.`,
  ];
  replace(
    { ...next, office: read.office ?? state.office, date: read.date ?? state.date },
    words.filter(Boolean).join(' '),
  );
  return true;
}

const problemWords = ({ rule, line, column, params }: Problem): string =>
  say('place', { line, column, problem: say(`problem.${rule}`, params) });

// The same levels may be open in another window: what was kept last holds.
addEventListener('storage', (event) => {
  if (event.key !== key) return;
  state = { ...kept(), scheme: state.scheme };
  show();
  tell(status, say('otherTab'));
});
// A page that comes back from the history has not heard of other windows.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  state = { ...kept(), scheme: state.scheme };
  show();
});
// Bars are as wide as there is room.
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) showResult(calculation);
  width = innerWidth;
});

show();
