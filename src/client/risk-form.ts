/** The form in which a risk is edited: a dialog that shows the score and what is wrong while it is filled in. */
import { assess, type RiskProblem } from '../risk/assess.ts';
import { chosen, type Choice, type FieldId, type Method } from '../risk/method.ts';
import { withFields, withRow, type Sheet } from '../risk/sheet.ts';
import { readLevel, readYes } from '../risk/values.ts';

/** What is edited, and the words for it. */
export interface Editing {
  readonly sheet: Sheet;
  /** The index of the row; that behind the last for a new risk. */
  readonly row: number;
  readonly method: Method;
  say(key: string, params?: Readonly<Record<string, string | number>>): string;
  problemWords(problem: RiskProblem): string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Opens the form and waits until it is closed. The cells of the row, for a register with all columns; `undefined` when nothing is to change. */
export function editRisk(app: HTMLElement, editing: Editing): Promise<readonly string[] | undefined> {
  const dialog = app.querySelector<HTMLDialogElement>('.risk-dialog')!;
  const form = dialog.querySelector('form')!;
  const { row, method, say } = editing;
  const sheet = withFields(
    editing.sheet,
    method.fields.map(({ id }) => id),
    method,
  );
  const isNew = row >= sheet.rows.length;
  const cellsNow = sheet.rows[row]?.cells.map(({ text }) => text) ?? [];
  const width = editing.sheet.columns.length;
  const old = sheet.columns.map((_, index) => (index < width ? (cellsNow[index] ?? '') : ''));
  // Cells past the header stay behind the columns.
  const extra = cellsNow.slice(width);
  const start = isNew ? old.with(indexOf(sheet, 'id'), nextId(sheet)) : old;
  const controls = new Map<number, Control>();
  sheet.columns.forEach(({ field }, index) => {
    if (field === undefined) return;
    const control = form.querySelector<Control>(`[name="${field}"]`);
    if (control === null || [...controls.values()].includes(control)) return;
    fill(control, start[index]!, field, method, say);
    controls.set(index, control);
  });
  addOthers(form, sheet, start, controls);
  form.querySelector('h2')!.textContent = isNew
    ? say('risk.said.add')
    : say('risk.said.editTitle', { id: start[indexOf(sheet, 'id')]! });

  const first = new Map([...controls].map(([index, control]) => [index, control.value]));
  /** The cells as they would be written: what was not touched stays as it was. */
  const read = (): string[] => {
    const cells = [...start];
    for (const [index, control] of controls)
      if (control.value !== first.get(index)) cells[index] = written(control, sheet.columns[index]!.field, method);
    return cells;
  };
  // In a new risk nothing is missing before one has been there.
  const visited = new Set<EventTarget>();
  const isEarly = ({ rule }: RiskProblem, control: Control) =>
    isNew && rule === 'field-missing' && !visited.has(control);
  const update = () => {
    const draft = withRow(sheet, row, read());
    const { risks, problems } = assess(draft, method);
    const risk = risks[isNew ? risks.length - 1 : row]!;
    const outputs: Readonly<Record<string, string | number | undefined>> = {
      score: risk.score,
      level: risk.level?.name,
      residualScore: risk.residualScore,
    };
    for (const output of form.querySelectorAll<HTMLOutputElement>('[data-computed]'))
      output.value = String(outputs[output.dataset['computed']!] ?? '–');
    for (const [index, control] of controls) {
      const field = sheet.columns[index]!.field;
      const own = problems.filter(
        (problem) =>
          problem.row === risk.row &&
          problem.field !== undefined &&
          problem.field === field &&
          !isEarly(problem, control),
      );
      const place = form.querySelector(`#risk-${field}-problem`);
      if (place !== null) place.textContent = own.map(editing.problemWords).join(' ');
      control.ariaInvalid = own.length > 0 ? 'true' : null;
    }
    return risk;
  };
  update();
  form.oninput = update;
  const closed = new AbortController();
  form.addEventListener(
    'focusout',
    ({ target }) => {
      visited.add(target!);
      update();
    },
    { signal: closed.signal },
  );
  dialog.returnValue = '';
  dialog.showModal();
  dialog.scrollTop = 0;
  // The heading is the start of the form for those who hear it; the first field for those who type.
  controls.get(indexOf(sheet, isNew ? 'type' : 'id'))?.focus();
  return new Promise((resolve) => {
    dialog.onclose = () => {
      closed.abort();
      const isSaved = dialog.returnValue === 'save';
      const risk = update();
      const cells = read();
      if (isSaved) {
        // What is computed is written too, so that the file can be read without the method.
        put(cells, sheet, 'score', risk.score);
        put(cells, sheet, 'level', risk.level?.name);
        put(cells, sheet, 'residualScore', risk.residualScore);
      }
      resolve(isSaved ? [...cells, ...extra] : undefined);
    };
  });
}

const indexOf = (sheet: Sheet, field: FieldId) => sheet.columns.findIndex((column) => column.field === field);

function put(cells: string[], sheet: Sheet, field: FieldId, value: string | number | undefined): void {
  cells[indexOf(sheet, field)] = value === undefined ? '' : String(value);
}

/** The next number that no risk has: R1, R2, … */
function nextId(sheet: Sheet): string {
  const index = indexOf(sheet, 'id');
  const taken = new Set(sheet.rows.map((row) => row.cells[index]?.text.trim().toLowerCase()));
  let number = sheet.rows.length + 1;
  while (taken.has(`r${number}`)) number += 1;
  return `R${number}`;
}

/** The choices of a field that has a list. */
function choicesOf(field: FieldId, method: Method): readonly Choice[] {
  const lists: Partial<Record<FieldId, readonly Choice[]>> = {
    type: method.types,
    category: method.categories,
    area: method.areas,
  };
  return lists[field] ?? [];
}

/** Puts the words of a cell into a control. Words that a list does not have become an entry of it, so that nothing is lost. */
function fill(control: Control, words: string, field: FieldId, method: Method, say: Editing['say']): void {
  if (!(control instanceof HTMLSelectElement)) {
    control.value = words;
    return;
  }
  control.querySelector('[data-as-written]')?.remove();
  const value = valueIn(words.trim(), field, method);
  if (value === undefined && words.trim() !== '') {
    const option = new Option(say('risk.said.asWritten', { value: words.trim() }), words);
    option.dataset['asWritten'] = '';
    control.append(option);
  }
  control.value = value ?? (words.trim() === '' ? '' : words);
}

/** The value in a list that words stand for. */
function valueIn(words: string, field: FieldId, method: Method): string | undefined {
  if (words === '') return '';
  if (field === 'treat') {
    const treat = readYes(words);
    return treat === undefined ? undefined : treat ? 'yes' : 'no';
  }
  const levels = /ikelihood$/.test(field)
    ? method.likelihood
    : /mpact(?:Level)?$/.test(field)
      ? method.impact
      : undefined;
  if (levels === undefined) return chosen(choicesOf(field, method), words)?.id;
  const read = readLevel(words, levels);
  return 'level' in read ? String(read.level) : undefined;
}

/** The words to write for what was chosen or typed. */
function written(control: Control, field: FieldId | undefined, method: Method): string {
  const { value } = control;
  if (!(control instanceof HTMLSelectElement) || field === undefined) return value;
  const known = choicesOf(field, method).find(({ id }) => id === value);
  return known?.name ?? (field === 'treat' && value !== '' ? control.selectedOptions[0]!.text : value);
}

/** Adds a line for each column that the method does not know. */
function addOthers(
  form: HTMLFormElement,
  sheet: Sheet,
  cells: readonly string[],
  controls: Map<number, Control>,
): void {
  const group = form.querySelector<HTMLFieldSetElement>('[data-others]')!;
  for (const old of group.querySelectorAll('.risk-field')) old.remove();
  sheet.columns.forEach(({ header, field }, index) => {
    if (field !== undefined) return;
    const line = document.createElement('div');
    line.className = 'risk-field lines';
    const label = document.createElement('label');
    label.htmlFor = `risk-other-${index}`;
    label.textContent = header || String(index + 1);
    const control = document.createElement('textarea');
    control.id = label.htmlFor;
    control.rows = 2;
    control.value = cells[index]!;
    line.append(label, control);
    group.append(line);
    controls.set(index, control);
  });
  group.hidden = group.querySelector('.risk-field') === null;
}
