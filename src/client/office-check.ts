/**
 * The check of an office's own file: kept in the memory of this browser as the text of the file, so that what is loaded, kept and saved is the same
 * thing. What the page needs is fetched once, when it opens; nothing is sent anywhere.
 */
import { check, standings, type Report, type Standing } from '../office/check.ts';
import { dayInJakarta, dayInWords } from '../office/days.ts';
import { decodeOffice } from '../office/decode.ts';
import { largestFile, namedKinds, officeOf, problemWords, type OfficeFile, type Problem } from '../office/file.ts';
import { asYaml, withEntries, withHead, withoutEntry } from '../office/edit.ts';
import { readOffice } from '../office/read.ts';
import { startingFile } from '../office/start.ts';
import { whoIn, type ToldDuty } from '../office/told.ts';
import type { Voice } from '../office/words.ts';
import { answering, type OfficeKind } from '../policy/duty-record.ts';
import type { OfficeData } from '../site/office-view.ts';
import { fillSelect, makeRow, type Row } from './office-row.ts';

const app = document.querySelector<HTMLElement>('[data-office]')!;
const find = <Kind extends HTMLElement = HTMLElement>(selector: string) => app.querySelector<Kind>(selector)!;
const status = find('[data-status]');
const refused = find('[data-refused]');
const list = find('[data-list]');
const head = find<HTMLFormElement>('[data-head]');
const filter = find<HTMLFormElement>('[data-filter]');
const fileInput = find<HTMLInputElement>('[data-file]');
const lang = document.documentElement.lang === 'id' ? 'id' : 'en';

/** Under this name the file is kept, the same for both languages. */
const key = 'office-duties';

/** What is kept. */
interface Kept {
  readonly text: string;
  readonly name: string;
  /** Whether it was saved to a file since it last changed. */
  readonly isSaved: boolean;
}

/** A file that was read and checked. */
interface Open {
  readonly file: OfficeFile & { readonly kind: OfficeKind };
  readonly report: Report<ToldDuty>;
  readonly problems: readonly Problem[];
}

let data: OfficeData;
let now: Kept | undefined;
let open: Open | undefined;
/** What there was before each change, the last one last; `undefined` for nothing. */
let past: (Kept | undefined)[] = [];
/** How many changes can be undone. */
const mostUndone = 50;
const rows = new Map<string, Row>();
/** The standing that is shown; all when empty. */
let wanted: Standing | '' = '';

const say: Voice['say'] = (name, params = {}) =>
  (data.words[name] ?? name).replace(/\{(\w+)\}/g, (all, param: string) => String(params[param] ?? all));

void start();

async function start(): Promise<void> {
  const source = app.dataset['source']!;
  try {
    const answer = await fetch(source);
    if (!answer.ok) throw new Error(`Unexpected status ${answer.status} of ${source}, expected 200`);
    data = (await answer.json()) as OfficeData;
  } catch {
    status.textContent = app.dataset['failed']!;
    return;
  }
  status.textContent = '';
  for (const button of app.querySelectorAll<HTMLButtonElement>('[data-begin] button')) button.disabled = false;
  fillFilters();
  const kept = readKept();
  take(kept);
  if (kept !== undefined && open === undefined) refuseKept(kept);
}

/** The file that was kept. */
function readKept(): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Kept> | null;
    if (typeof kept?.text !== 'string') return undefined;
    return { text: kept.text, name: String(kept.name ?? ''), isSaved: kept.isSaved === true };
  } catch {
    // Storage can be forbidden, or hold what is none of ours.
    return undefined;
  }
}

/** Keeps the file; tells whether the browser did. */
function keep(): boolean {
  try {
    if (now === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(now));
    return true;
  } catch {
    return false;
  }
}

/** Reads and checks a text; `undefined` where it cannot be. */
function read(text: string): Open | undefined {
  const { file, problems: found } = readOffice(text);
  const { kind } = file ?? {};
  if (file === undefined || kind === undefined) return undefined;
  const office = { ...file, kind };
  const report = check(office, data, file.on ?? dayInJakarta(new Date()));
  const problems = [...found, ...report.problems].toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { file: office, report, problems };
}

/** Says what happened. */
function tell(...words: readonly string[]): void {
  status.textContent = words.join(' ');
}

/** Takes a file in the place of what there is, and shows it anew. */
function take(kept: Kept | undefined): void {
  now = kept;
  open = kept === undefined ? undefined : read(kept.text);
  refused.hidden = true;
  rows.clear();
  list.replaceChildren();
  find('[data-begin]').hidden = open !== undefined;
  find('[data-work]').hidden = open === undefined;
  if (open === undefined) return;
  for (const checked of open.report.duties) rows.set(checked.duty.id, newRow(checked));
  showAll();
}

function remember(): void {
  past = [...past, now].slice(-mostUndone);
}

/** Takes a changed text: keeps it, says so, and shows what has changed without moving anything. */
function change(text: string, happened?: (report: Open) => string): void {
  remember();
  now = { text, name: now?.name ?? '', isSaved: false };
  open = read(text)!;
  for (const checked of open.report.duties) rows.get(checked.duty.id)?.show(checked);
  showHead();
  showCounts();
  showProblems();
  fillOwners();
  tellKept(happened?.(open));
}

/** Takes a text in which the office is another, or the day: its duties may be others. */
function changeOffice(text: string): void {
  remember();
  take({ text, name: now?.name ?? '', isSaved: false });
  tellKept();
}

function tellKept(happened?: string): void {
  const kept = say(keep() ? 'office.page.said.kept' : 'office.page.said.notKept');
  tell(...(happened === undefined ? [kept] : [happened, kept]));
}

function newRow(checked: Report<ToldDuty>['duties'][number]): Row {
  const who = whoIn(checked.duty, officeOf(open!.file));
  return makeRow(app, checked, who, { lang, say }, (id, changed) =>
    change(withEntries(now!.text, [[id, changed]]), ({ report }) => {
      const { duty, standing } = report.duties.find((each) => each.duty.id === id)!;
      return say('office.page.said.changed', { duty: duty.citation, standing: say(`office.standing.${standing}`) });
    }),
  );
}

function showAll(): void {
  showHead();
  showCounts();
  showProblems();
  fillOwners();
  arrange();
}

function showHead(): void {
  const { file, report } = open!;
  find('[data-title]').textContent = [say(`duties.office.${file.kind}`), file.name].filter(Boolean).join(' · ');
  setUnlessFocused(head.elements.namedItem('name') as HTMLInputElement, file.name ?? '');
  setUnlessFocused(head.elements.namedItem('on') as HTMLInputElement, report.on);
  find('[data-checked]').textContent = `${say('office.report.on')}: ${dayInWords(report.on, lang)}`;
  const isToday = report.on === dayInJakarta(new Date());
  find('[data-not-today]').hidden = isToday;
  find('[data-not-today] span').textContent = say('office.page.notToday', { day: dayInWords(report.on, lang) });
  find('[data-unsaved]').hidden = now!.isSaved;
  find('[data-do="undo"]').hidden = past.length === 0;
  showIs();
}

const setUnlessFocused = (field: HTMLInputElement, value: string) => {
  if (document.activeElement !== field) field.value = value;
};

/** Offers the institutions that have duties by name, to offices that can be one. */
function showIs(): void {
  const { kind, is } = open!.file;
  const box = find<HTMLDetailsElement>('[data-is]');
  const own = new Set(is.map(({ id }) => id));
  box.hidden = own.size === 0 && !namedKinds.has(kind);
  const place = box.querySelector('div')!;
  if (place.childElementCount === 0) {
    const named = data.duties.flatMap(({ bearers }) => bearers.filter(({ kinds }) => kinds.length === 0));
    const ids = new Set(named.flatMap(answering));
    const actors = data.actors.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.name.localeCompare(b.name, lang));
    place.append(
      ...actors.map(({ id, name }) => {
        const label = document.createElement('label');
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.value = id;
        label.append(box, ` ${name}`);
        return label;
      }),
    );
  }
  for (const choice of place.querySelectorAll('input')) choice.checked = own.has(choice.value);
}

/** How many duties stand how, as a line and as buttons that show only these. */
function showCounts(): void {
  const { summary, duties } = open!.report;
  const settled = summary.mandatory - summary.unsettled;
  const progress = find<HTMLProgressElement>('progress');
  progress.max = Math.max(1, summary.mandatory);
  progress.value = settled;
  find('.office-progress label').textContent = say('office.page.progress', { settled, mandatory: summary.mandatory });
  find('[data-unsaid]').textContent = summary.unsaid === 0 ? '' : say('office.unsaid', { count: summary.unsaid });
  const counts: readonly (readonly [typeof wanted, string, number])[] = [
    ['', say('office.page.all'), duties.length],
    ...standings.map(
      (standing) =>
        [
          standing,
          say(`office.standing.${standing}`),
          duties.filter((checked) => checked.standing === standing).length,
        ] as const,
    ),
  ];
  const place = find('[data-standings]');
  if (place.childElementCount === 0)
    place.append(
      ...counts.map(([standing]) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['standing'] = standing;
        if (standing !== '') button.className = `standing of-${standing}`;
        button.append(document.createElement('span'), ' ', document.createElement('b'));
        return button;
      }),
    );
  counts.forEach(([standing, name, count], index) => {
    const button = place.children[index] as HTMLButtonElement;
    button.children[0]!.textContent = name;
    button.children[1]!.textContent = String(count);
    button.setAttribute('aria-pressed', String(wanted === standing));
    // One that is chosen stays, so that the choice can be undone.
    button.hidden = count === 0 && wanted !== standing && standing !== '';
  });
}

function showProblems(): void {
  const box = find<HTMLDetailsElement>('[data-problems]');
  const { problems } = open!;
  box.hidden = problems.length === 0;
  box.querySelector('summary')!.textContent = say('office.page.problems', { count: problems.length });
  box.querySelector('ol')!.replaceChildren(...problems.map(mendableItem));
}

/** A problem with where it is; of an entry that cannot be seen below, also with what can be done about it. */
function problemItem(problem: Problem): HTMLLIElement {
  const item = document.createElement('li');
  const place = document.createElement('small');
  place.textContent = say('office.page.problem', { line: problem.line, column: problem.column });
  // What stands between backticks is written so in the file.
  const words = problemWords(problem, say)
    .split('`')
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const code = document.createElement('code');
      code.textContent = part;
      return code;
    });
  item.append(place, ' ', ...words);
  return item;
}

function mendableItem(problem: Problem): HTMLLIElement {
  const item = problemItem(problem);
  const { duty: id, rule, params } = problem;
  if (id === undefined) return item;
  if (rows.has(id)) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = say('office.page.toDuty');
    link.addEventListener('click', () => {
      // It may be filtered away.
      if (document.getElementById(id) === null) actions['reset']!(app);
    });
    item.append(' ', link);
    return item;
  }
  const { nearest } = params;
  const button = (key: string, other?: string) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = say(key, { id: other ?? id });
    made.addEventListener('click', () => {
      changeOffice(withoutEntry(now!.text, id, other));
      focusReport();
    });
    item.append(' ', made);
  };
  const isFree = typeof nearest === 'string' && !open!.file.duties.some((named) => named.id === nearest);
  if (rule === 'duty-unknown' && isFree && nearest !== '–') button('office.page.rename', nearest);
  if (/^duty-/.test(rule)) button('office.page.remove');
  return item;
}

/** The choices of the filters that the duties decide. */
function fillFilters(): void {
  const any = ['', say('office.page.any')] as const;
  const select = (name: string) => filter.elements.namedItem(name) as HTMLSelectElement;
  const subjects = Object.entries(data.subjects).toSorted((a, b) => a[1].localeCompare(b[1], lang));
  fillSelect(select('subject'), [any, ...subjects]);
  const regulations = [...new Set(data.duties.map(({ regulation }) => regulation))];
  fillSelect(select('regulation'), [any, ...regulations.map((name) => [name, name] as const)]);
  select('regulation').closest('label')!.hidden = regulations.length < 2;
}

/** The owners that the file names, to filter by and to choose from. */
function fillOwners(): void {
  const named = open!.report.duties.flatMap(({ entry }) => entry?.owner ?? []);
  const owners = [...new Set(named)].sort((a, b) => a.localeCompare(b, lang));
  const select = filter.elements.namedItem('owner') as HTMLSelectElement;
  const chosen = select.value;
  const options = owners.map((owner) => [`=${owner}`, owner] as const);
  fillSelect(select, [['', say('office.page.any')], ['-', say('office.page.noOwner')], ...options]);
  select.value = [...select.options].some(({ value }) => value === chosen) ? chosen : '';
  find('#owners').replaceChildren(
    ...owners.map((owner) => {
      const option = document.createElement('option');
      option.value = owner;
      return option;
    }),
  );
}

/** Puts the duties that are asked for in the order that is asked for. */
function arrange(): void {
  const { duties } = open!.report;
  const fields = Object.fromEntries(new FormData(filter)) as Readonly<Record<string, string>>;
  const words = (fields['words'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const shown = duties.filter(({ duty, entry, standing }) => {
    if (wanted !== '' && wanted !== standing) return false;
    if (fields['subject'] && !duty.subjects.includes(fields['subject'])) return false;
    if (fields['regulation'] && duty.regulation !== fields['regulation']) return false;
    const owner = entry?.owner;
    if (fields['owner'] && fields['owner'] !== (owner === undefined ? '-' : `=${owner}`)) return false;
    const text = rows.get(duty.id)!.words();
    return words.every((word) => text.includes(word));
  });
  const byDue = (a: (typeof shown)[number], b: (typeof shown)[number]) =>
    (a.due ?? '9999').localeCompare(b.due ?? '9999');
  if (fields['order'] === 'due') shown.sort(byDue);
  if (fields['order'] === 'urgent')
    shown.sort((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing) || byDue(a, b));
  list.replaceChildren(...shown.map(({ duty }) => rows.get(duty.id)!.element));
  const params = { count: shown.length, all: duties.length };
  const isSome = shown.length < duties.length;
  find('[data-count]').textContent = say(
    shown.length === 0 ? 'office.page.countNone' : isSome ? 'office.page.countSome' : 'office.page.count',
    params,
  );
  find('[data-do="reset"]').hidden = !isSome;
}

/** What the buttons do. */
const actions: Readonly<Record<string, (button: HTMLElement) => unknown>> = {
  begin: ({ dataset }) => begin(dataset['kind'] as OfficeKind),
  load: () => fileInput.click(),
  save,
  print: () => print(),
  today: () => {
    changeOffice(withHead(now!.text, 'on', ''));
    (head.elements.namedItem('on') as HTMLElement).focus();
  },
  reset() {
    filter.reset();
    wanted = '';
    showCounts();
    arrange();
    filter.querySelector('input')!.focus();
  },
  owners() {
    const field = find<HTMLInputElement>('[data-all] input');
    const owner = field.value.trim();
    if (owner === '') return field.focus();
    const ids = [...list.children].map(({ id }) => id);
    const without = open!.report.duties.filter(
      ({ duty, entry }) => ids.includes(duty.id) && entry?.owner === undefined,
    );
    const changes = without.map(
      ({ duty, entry }) => [duty.id, { state: entry?.state ?? 'not-started', owner }] as const,
    );
    change(withEntries(now!.text, changes), () => say('office.page.said.owners', { owner, count: changes.length }));
    field.value = '';
  },
  undo() {
    take(past.pop());
    tellKept(say('office.page.said.undone'));
    focusReport();
  },
  clear() {
    if (!confirm(say('office.page.confirmClear'))) return;
    remember();
    take(undefined);
    keep();
    tell(say('office.page.said.cleared'));
    showUndo();
    find('[data-begin] button').focus();
  },
};

/** A way back from nothing: the button stands with the file, which is not there. */
function showUndo(): void {
  const button = find('[data-do="undo"]').cloneNode(true) as HTMLElement;
  button.hidden = false;
  status.append(' ', button);
}

function focusReport(): void {
  if (open === undefined) find('[data-begin] button').focus();
  else find('#report').focus();
}

function begin(kind: OfficeKind): void {
  const on = dayInJakarta(new Date());
  remember();
  resetFilters();
  take({ text: startingFile(kind, data, on, data.places[kind], say), name: say(`office.file.${kind}`), isSaved: true });
  const { mandatory } = open!.report.summary;
  tellKept(say('office.page.said.began', { kind: say(`duties.office.${kind}`), count: mandatory }));
  focusReport();
}

function resetFilters(): void {
  filter.reset();
  wanted = '';
}

/** Takes a file in place of what there is; one that cannot be read is told, and changes nothing. */
async function load(file: File): Promise<void> {
  const bytes = file.size > largestFile ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const decoded = decodeOffice(file.size, bytes);
  const text = typeof decoded === 'string' ? decoded : '';
  const problems = typeof decoded === 'string' ? readOffice(decoded).problems : [decoded];
  const taken = typeof decoded === 'string' ? read(decoded) : undefined;
  if (taken === undefined) {
    refuse(file.name, problems);
    return;
  }
  if (now?.isSaved === false && !confirm(say('office.page.confirmLoad', { file: file.name }))) return;
  remember();
  resetFilters();
  // A file with mistakes stays as it was written: the lines that messages name are those of the file.
  take({
    text: problems.length === 0 ? asYaml(text) : text,
    name: file.name.replace(/\.json$/i, '.yaml'),
    isSaved: true,
  });
  find<HTMLDetailsElement>('[data-problems]').open = problems.length > 0;
  tellKept(say('office.page.said.loaded', { file: file.name }));
  focusReport();
}

function refuse(name: string, problems: readonly Problem[]): void {
  const title = document.createElement('p');
  const strong = document.createElement('b');
  strong.textContent = say('office.page.refused', { file: name });
  title.append(strong, ' ', say('office.page.refusedMore'));
  const items = document.createElement('ol');
  items.append(...problems.map(problemItem));
  refused.replaceChildren(title, items);
  refused.hidden = false;
  // The file may have been dropped far below.
  refused.scrollIntoView({ block: 'nearest' });
}

/** What was kept and cannot be read any more is still the office's: it can be saved, and stays until another file takes its place. */
function refuseKept({ name, text }: Kept): void {
  refuse(name, readOffice(text).problems);
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['do'] = 'save';
  button.textContent = say('office.page.save');
  refused.append(button);
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([now!.text], { type: 'application/yaml' }));
  link.download = now!.name || 'spbe.yaml';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  now = { ...now!, isSaved: true };
  keep();
  find('[data-unsaved]').hidden = true;
  tell(say('office.page.said.saved', { file: link.download }));
}

app.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-do], [data-standing]');
  if (button === null) return;
  const { do: action, standing } = button.dataset;
  if (action !== undefined) return void actions[action]!(button);
  wanted = wanted === standing ? '' : (standing as typeof wanted);
  showCounts();
  arrange();
});
fileInput.addEventListener('change', () => {
  const [file] = fileInput.files ?? [];
  if (file !== undefined) void load(file);
  // The same file may be chosen again after it was mended.
  fileInput.value = '';
});
// Anywhere on the page: a file that misses a small place would take the page's place in the window.
// Words that are dragged into a field are none of this.
const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
addEventListener('dragover', (event) => {
  if (hasFile(event)) event.preventDefault();
});
addEventListener('drop', (event) => {
  if (!hasFile(event)) return;
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined && data !== undefined) void load(file);
});
head.addEventListener('submit', (event) => event.preventDefault());
head.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (name === 'name') return change(withHead(now!.text, name, value.trim()));
  // Today needs no day in the file: it would be yesterday tomorrow.
  changeOffice(withHead(now!.text, 'on', value === dayInJakarta(new Date()) ? '' : value));
});
find('[data-is]').addEventListener('change', () => {
  const chosen = [...app.querySelectorAll<HTMLInputElement>('[data-is] input:checked')].map(({ value }) => value);
  // Ids that are none stay for their owner to mend.
  const known = new Set(data.actors.map(({ id }) => id));
  const unknown = open!.file.is.map(({ id }) => id).filter((id) => !known.has(id));
  changeOffice(withHead(now!.text, 'is', [...chosen, ...unknown]));
});
filter.addEventListener('input', arrange);
filter.addEventListener('submit', (event) => event.preventDefault());
// The same file may be open in another window: what was kept last holds.
addEventListener('storage', (event) => {
  if (event.key !== key || data === undefined) return;
  take(readKept());
  tell(say('office.page.said.other'));
});
