/**
 * The risk register: kept in the memory of this browser as the text of a CSV file, so that what is imported, kept and exported is the same
 * thing. Nothing is sent anywhere.
 */
import { assess, byScore, cellsOf, countRisks, rules, type Risk, type RiskProblem } from '../risk/assess.ts';
import { decodeCsv, largestFile } from '../risk/csv.ts';
import { nameOf, type FieldId, type Method } from '../risk/method.ts';
import {
  emptySheet,
  isFault,
  readSheet,
  withFields,
  withoutRow,
  withRow,
  writeSheet,
  type Sheet,
} from '../risk/sheet.ts';
import { editRisk } from './risk-form.ts';

const app = document.querySelector<HTMLElement>('[data-risk-register]')!;
const method = JSON.parse(app.dataset['method']!) as Method;
const words = JSON.parse(app.dataset['words']!) as Readonly<Record<string, string>>;
const list = app.querySelector('.risk-list')!;
const template = app.querySelector<HTMLTemplateElement>('[data-row]')!;
const filter = app.querySelector<HTMLFormElement>('.risk-filter')!;
const status = app.querySelector('[role="status"]')!;
const fileInput = app.querySelector<HTMLInputElement>('[data-file]')!;

/** Under this name the register is kept. */
const key = 'risk-register';

/** How many risks are shown at first, and how many more each time. */
const step = 100;

let sheet = kept();
let before: string | undefined;
let shown = step;

/** Words by key with their values. */
function say(name: string, params: Readonly<Record<string, string | number>> = {}): string {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (all, param: string) => String(params[param] ?? all));
}

function problemWords({ rule, params }: RiskProblem): string {
  return `${say(`risk.severity.${rules[rule]}`)}: ${say(`risk.problem.${rule}`, params)}`;
}

/** The register that was kept; an empty one where there is none. */
function kept(): Sheet {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
  } catch {
    // Storage can be forbidden; the register is then kept on this page only.
  }
  const read = text === null ? undefined : readSheet(text, method);
  return read === undefined || isFault(read) ? emptySheet(method) : read;
}

/** Takes a changed register, keeps it, shows it, and says what happened. */
function change(next: Sheet, happened: string): void {
  before = writeSheet(sheet);
  sheet = next;
  app.querySelector<HTMLElement>('[data-do="undo"]')!.hidden = false;
  status.textContent = `${happened}. ${say(keep() ? 'risk.said.saved' : 'risk.said.notSaved')}.`;
  show();
}

function keep(): boolean {
  try {
    localStorage.setItem(key, writeSheet(sheet));
    return true;
  } catch {
    return false;
  }
}

/** A risk as messages name it. */
const called = ({ words: { id = '' } }: Pick<Risk, 'words'>) => (id === '' ? say('risk.said.sure') : id);

function stateOf({ score, threshold }: Risk): 'reaches' | 'below' | 'unknown' {
  if (score === undefined || threshold === undefined) return 'unknown';
  return score >= threshold.score ? 'reaches' : 'below';
}

function stateWords(risk: Risk): string {
  const state = stateOf(risk);
  if (state === 'unknown' || risk.threshold?.isExample !== true) return say(`risk.report.treat.${state}`);
  return say(`risk.report.treat.${state === 'reaches' ? 'example' : 'below-example'}`);
}

/** Shows the register as it is: matrix, counts, list. */
function show(): void {
  const { risks, problems } = assess(sheet, method);
  showMatrix(risks);
  showFileProblems(problems.filter(({ row }) => row === undefined));
  const byRow = new Map<number, RiskProblem[]>();
  for (const problem of problems)
    if (problem.row !== undefined) {
      const own = byRow.get(problem.row);
      if (own === undefined) byRow.set(problem.row, [problem]);
      else own.push(problem);
    }
  const chosen = ordered(risks.filter((risk) => isWanted(risk, byRow.has(risk.row))));
  list.replaceChildren(...chosen.slice(0, shown).map((risk) => rowOf(risk, byRow.get(risk.row) ?? [])));
  const more = app.querySelector<HTMLButtonElement>('[data-do="more"]')!;
  more.hidden = chosen.length <= shown;
  more.textContent = say('risk.said.more', { count: Math.min(step, chosen.length - shown) });
  app.querySelector<HTMLElement>('[data-empty]')!.hidden = risks.length > 0;
  app.querySelector('[data-count]')!.textContent =
    risks.length === 0
      ? ''
      : say(
          chosen.length === risks.length
            ? 'risk.said.count'
            : chosen.length === 0
              ? 'risk.said.countNone'
              : 'risk.said.countSome',
          { count: chosen.length, all: risks.length },
        );
}

function showMatrix(risks: readonly Risk[]): void {
  cellsOf(risks, method).forEach((row, likelihood) =>
    row.forEach((inCell, impact) => {
      const place = app.querySelector(`[data-cell="${likelihood + 1}-${impact + 1}"] .in-cell`)!;
      if (inCell.length === 0) return place.replaceChildren();
      const count = document.createElement('strong');
      count.textContent = say('risk.said.inCell', { count: inCell.length });
      const names = document.createElement('small');
      names.textContent = `${inCell.slice(0, 4).map(called).join(', ')}${inCell.length > 4 ? ', …' : ''}`;
      place.replaceChildren(count, names);
    }),
  );
  for (const { level, count } of countRisks(risks, method).byLevel)
    app.querySelector(`[data-level="${level.level}"]`)!.textContent = String(count);
}

function showFileProblems(problems: readonly RiskProblem[]): void {
  const box = app.querySelector<HTMLElement>('[data-file-problems]')!;
  // A new register has all columns, and one without risks nothing that could be wrong.
  box.hidden = problems.length === 0;
  box.querySelector('ul')!.replaceChildren(...problems.map(problemItem));
}

function problemItem(problem: RiskProblem): HTMLLIElement {
  const item = document.createElement('li');
  item.className = rules[problem.rule];
  item.textContent = problemWords(problem);
  return item;
}

/** Whether a risk matches what the reader filters by. */
function isWanted(risk: Risk, hasProblems: boolean): boolean {
  const { words: search = '', level = '', type = '', category = '', state = '' } = chosenFilters();
  if (level !== '' && String(risk.level?.level) !== level) return false;
  if (type !== '' && risk.type?.id !== type) return false;
  if (category !== '' && risk.category?.id !== category) return false;
  if (state === 'problems' ? !hasProblems : state !== '' && stateOf(risk) !== state) return false;
  const own = Object.values(risk.words).join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word));
}

const chosenFilters = () => Object.fromEntries(new FormData(filter)) as Readonly<Record<string, string>>;

function ordered(risks: readonly Risk[]): readonly Risk[] {
  const { order } = chosenFilters();
  if (order === 'priority')
    return risks.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity) || a.row - b.row);
  if (order === 'id') {
    const collator = new Intl.Collator(method.lang, { numeric: true });
    return risks.toSorted((a, b) => collator.compare(a.words.id ?? '', b.words.id ?? ''));
  }
  return order === 'file' ? risks : byScore(risks);
}

/** Fields that the list shows when they are filled in, beside what stands in the head of a risk. */
const listed: readonly FieldId[] = [
  'cause',
  'impact',
  'control',
  'option',
  'action',
  'output',
  'schedule',
  'inCharge',
  'owner',
  'priority',
];

/** The colours of levels are those of the matrix. */
const colourOf = (score: number | undefined): string => {
  const cells = [...app.querySelectorAll('[data-cell]')];
  return cells.find((cell) => cell.querySelector('b')!.textContent === String(score))?.className ?? '';
};

function rowOf(risk: Risk, problems: readonly RiskProblem[]): Node {
  const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const find = <Kind extends HTMLElement>(selector: string) => row.querySelector<Kind>(selector)!;
  find('h3').textContent = `${called(risk)} · ${risk.words.event || '–'}`;
  for (const part of [
    risk.type?.name ?? risk.words.type,
    risk.category?.name ?? risk.words.category,
    risk.area?.name ?? risk.words.area,
  ])
    if (part) find('.facts-line').append(element('span', part));
  const { likelihood = '–', impactLevel = '–' } = risk;
  find('.pair').textContent =
    `${nameOf(method, 'likelihood')} ${likelihood}, ${nameOf(method, 'impactLevel')} ${impactLevel}`;
  find('.risk-score b').textContent = String(risk.score ?? '–');
  find('.swatch').textContent = risk.level?.name ?? '–';
  find('.swatch').className = `swatch ${colourOf(risk.score)}`;
  find('.state').textContent = stateWords(risk);
  for (const field of listed)
    if (risk.words[field]) addTerm(find('.risk-plan'), nameOf(method, field), risk.words[field]);
  const unknown = sheet.columns.flatMap(({ field, header }, index) => (field === undefined ? [{ header, index }] : []));
  for (const { header, index } of unknown) {
    const text = sheet.rows[risk.row]!.cells[index]?.text.trim();
    if (text) addTerm(find('.risk-plan'), header || say('risk.said.other'), text);
  }
  find('.risk-problems').append(...problems.map(problemItem));
  for (const action of ['edit', 'remove'] as const) {
    const button = find<HTMLButtonElement>(`[data-do="${action}"]`);
    button.textContent = say(`risk.said.${action}`);
    button.setAttribute('aria-label', `${say(`risk.said.${action}`)} ${called(risk)}`);
    button.dataset['row'] = String(risk.row);
  }
  return row;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function addTerm(terms: HTMLElement, name: string, text: string): void {
  const pair = document.createElement('div');
  pair.append(element('dt', name), element('dd', text));
  terms.append(pair);
}

/** What the buttons do. */
const actions: Readonly<Record<string, (button: HTMLButtonElement) => unknown>> = {
  add: () => edit(sheet.rows.length),
  edit: (button) => edit(Number(button.dataset['row'])),
  remove(button) {
    const row = Number(button.dataset['row']);
    const risk = assess(sheet, method).risks[row]!;
    change(withoutRow(sheet, row), say('risk.said.removed', { id: called(risk) }));
    app.querySelector<HTMLElement>('[data-do="undo"]')!.focus();
  },
  import: () => fileInput.click(),
  export: save,
  print: () => print(),
  clear: () => change(emptySheet(method), say('risk.said.replaced')),
  undo(button) {
    const read = before === undefined ? undefined : readSheet(before, method);
    if (read === undefined || isFault(read)) return;
    change(read, say('risk.said.undone'));
    button.focus();
  },
  more() {
    const first = shown;
    shown += step;
    show();
    list.children[first]?.querySelector<HTMLElement>('[data-do="edit"]')?.focus();
  },
};

app.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('[data-do]');
  if (button !== null) void actions[button.dataset['do']!]!(button);
});
filter.addEventListener('input', () => {
  shown = step;
  show();
});
filter.addEventListener('submit', (event) => event.preventDefault());
// On paper there is no button for more.
addEventListener('beforeprint', () => {
  shown = Infinity;
  show();
});
addEventListener('afterprint', () => {
  shown = step;
  show();
});
fileInput.addEventListener('change', () => void load());
// The same register may be open in another window: what was kept last holds.
addEventListener('storage', (event) => {
  if (event.key !== key) return;
  sheet = kept();
  status.textContent = `${say('risk.said.otherTab')}.`;
  show();
});

async function edit(row: number): Promise<void> {
  const isNew = row >= sheet.rows.length;
  const cells = await editRisk(app, { sheet, row, method, say, problemWords });
  if (cells !== undefined) {
    const fields = method.fields.map(({ id }) => id);
    const complete = withFields(sheet, fields, method);
    // A file gets only the columns that it needs.
    const added = complete.columns.slice(sheet.columns.length);
    const needed = added.filter((_, index) => cells[sheet.columns.length + index] !== '');
    const kept = cells.filter((_, index) => {
      const column = complete.columns[index];
      return index < sheet.columns.length || column === undefined || needed.includes(column);
    });
    const id = cells[complete.columns.findIndex(({ field }) => field === 'id')] || say('risk.said.sure');
    const wider = { ...sheet, columns: [...sheet.columns, ...needed] };
    change(withRow(wider, row, kept), say(isNew ? 'risk.said.added' : 'risk.said.changed', { id }));
  }
  const back = app.querySelector<HTMLElement>(`[data-do="edit"][data-row="${row}"]`);
  (back ?? app.querySelector<HTMLElement>('[data-do="add"]')!).focus();
}

/** Takes a file in place of the register; one that is no register is told, and changes nothing. */
async function load(): Promise<void> {
  const [file] = fileInput.files ?? [];
  if (file === undefined) return;
  // A file that is too large is not even read: the browser would stand still.
  const text =
    file.size > largestFile
      ? ({ fault: 'file-size', line: 1, column: 1 } as const)
      : decodeCsv(new Uint8Array(await file.arrayBuffer()));
  // The same file may be chosen again after it was mended.
  fileInput.value = '';
  const read = typeof text === 'string' ? readSheet(text, method) : text;
  if (isFault(read)) {
    const { fault, line, column } = read;
    status.textContent = say('risk.said.notImported', {
      file: file.name,
      line,
      column,
      problem: say(`risk.problem.${fault}`),
    });
    return;
  }
  filter.reset();
  shown = step;
  change(read, say('risk.said.imported', { file: file.name, count: read.rows.length }));
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeSheet(sheet)], { type: 'text/csv' }));
  link.download = say('risk.file');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  status.textContent = `${say('risk.said.exported', { file: link.download, count: sheet.rows.length })}.`;
}

show();
