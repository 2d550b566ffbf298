/** One duty in the check of an office: what it is, how it stands, and the fields in which the office says so. */
import { asksForEvent, type Checked } from '../office/check.ts';
import type { Change, Edited } from '../office/edit.ts';
import type { EvidenceKind } from '../office/file.ts';
import type { ToldDuty } from '../office/told.ts';
import { dueWords, remarksOf, type Voice } from '../office/words.ts';

/** A duty in the list. */
export interface Row {
  readonly element: HTMLElement;
  /** Shows how the duty stands now; a field that is being written in stays as it is. */
  show(checked: Checked<ToldDuty>): void;
  /** All its words in small letters, to search in. */
  words(): string;
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Puts choices into a field. */
export function fillSelect(
  select: HTMLSelectElement,
  choices: readonly (readonly [value: string, name: string])[],
): void {
  select.replaceChildren(
    ...choices.map(([value, name]) => {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = name;
      return option;
    }),
  );
}

/** Makes the row of a duty from the templates of the page. What the office changes is handed on. */
export function makeRow(
  app: HTMLElement,
  first: Checked<ToldDuty>,
  who: string,
  voice: Voice,
  change: (id: string, change: Change) => void,
): Row {
  const { say } = voice;
  const { duty } = first;
  const element = copyOf(app, 'row');
  const find = <Kind extends HTMLElement = HTMLElement>(selector: string) => element.querySelector<Kind>(selector)!;
  const state = find<HTMLSelectElement>('select');
  const editor = find<HTMLDetailsElement>('.office-edit');
  let checked = first;

  element.id = duty.id;
  find('h3').textContent = duty.what;
  const link = document.createElement('a');
  link.href = duty.url;
  link.textContent = duty.citation;
  // That it is a duty goes without saying here.
  const modality = duty.modality === 'must' ? [] : [say(`office.modality.${duty.modality}`)];
  const facts = [
    ...modality,
    ...(duty.uncertain === undefined ? [] : [duty.uncertain]),
    who,
    ...(duty.trigger === undefined ? [] : [duty.trigger]),
    ...duty.when,
  ];
  find('[data-facts]').append(link, ...[...facts].map(span));
  const about = `${say('office.page.state')}: ${duty.citation}, ${duty.what}`;
  state.setAttribute('aria-label', about);
  find('summary').append(visuallyHidden(`: ${duty.citation}`));
  state.addEventListener('change', () => {
    change(duty.id, { state: state.value });
    // What has to be said next: why not, or what shows it.
    if (state.value === 'not-applicable' || checked.weakness !== undefined) openEditor();
  });
  editor.addEventListener('toggle', () => {
    if (editor.open) fillEditor();
  });

  const row: Row = {
    element,
    show(next) {
      checked = next;
      const { standing, entry } = checked;
      const badge = find('.standing');
      badge.textContent = say(`office.standing.${standing}`);
      badge.className = `standing of-${standing}`;
      const due = dueWords(checked, voice);
      find('[data-due]').textContent = due === undefined ? '' : say('office.page.due', { day: due });
      if (document.activeElement !== state) state.value = entry?.state ?? 'not-started';
      const owner = entry?.owner === undefined ? [] : [`${say('office.report.owner')}: ${entry.owner}`];
      find('.office-remarks').replaceChildren(...[...owner, ...remarksOf(checked, voice)].map(remarkItem));
      if (editor.open) showFields();
    },
    words: () => `${element.textContent} ${duty.id} ${duty.evidence.map(({ words }) => words).join(' ')}`.toLowerCase(),
  };
  row.show(first);
  return row;

  function remarkItem(words: string): HTMLLIElement {
    const item = document.createElement('li');
    item.textContent = words;
    // The choice beside it says the same on a screen.
    const { state: claim } = checked.entry ?? {};
    if (claim !== undefined && words === say(`office.state.${claim}`)) item.className = 'on-paper';
    if (checked.weakness !== undefined && words === say(`office.weakness.${checked.weakness}`)) item.className = 'weak';
    return item;
  }

  function openEditor(): void {
    editor.open = true;
    fillEditor();
  }

  /** Makes the fields when they are first opened: a list of hundreds of duties would have thousands. */
  function fillEditor(): void {
    if (editor.childElementCount > 1) return;
    editor.append(...copyAll(app, 'editor'));
    const asked = duty.evidence.map(({ kind, words }) => {
      const item = document.createElement('li');
      item.textContent = `${say(`office.evidence.${kind}`)}: ${words}`;
      return item;
    });
    find('.office-asked ul').replaceChildren(...asked);
    const notes = [duty.bearersFrom, duty.note].filter((note) => note !== undefined);
    find('.office-asked').prepend(...notes.map(paragraph));
    find('.office-asked b').hidden = asked.length === 0;
    for (const field of fieldsIn(find('.office-fields')))
      field.addEventListener('change', () => change(duty.id, { ...stateFirst(), [field.name]: field.value.trim() }));
    find('[data-add]').addEventListener('click', () => {
      const pieces = read();
      const kind =
        duty.evidence.find((named) => !pieces.some((piece) => piece.kind === named.kind))?.kind ?? 'carried-out';
      write([...pieces, { kind }]);
      showPieces();
      find<HTMLSelectElement>('[data-pieces] fieldset:last-child select').focus();
    });
    showFields();
    showPieces();
  }

  /** An entry needs a state: one that begins with something else is not started. */
  function stateFirst(): Change {
    return checked.entry?.state === undefined ? { state: state.value } : {};
  }

  function showFields(): void {
    const { entry, standing } = checked;
    for (const field of fieldsIn(find('.office-fields')))
      if (document.activeElement !== field) field.value = entry?.[field.name as 'done'] ?? '';
    find('[data-field="event"]').hidden = !asksForEvent(duty) && entry?.event === undefined;
    const isOut = entry?.state === 'not-applicable';
    find('[data-field="reason"]').hidden = !isOut && entry?.reason === undefined;
    if (isOut && standing !== 'not-applicable') find('[name="reason"]').setAttribute('aria-invalid', 'true');
    else find('[name="reason"]').removeAttribute('aria-invalid');
    // The file was changed elsewhere.
    if (find('[data-pieces]').childElementCount !== (entry?.evidence.length ?? 0)) showPieces();
  }

  /** The evidence of the entry, each with where it stands in the file. */
  function read(): readonly Edited[] {
    return (checked.entry?.evidence ?? []).map((piece, from) => ({ ...piece, from }));
  }

  function write(evidence: readonly Edited[]): void {
    change(duty.id, { ...stateFirst(), evidence });
  }

  function showPieces(): void {
    const pieces = read();
    find('[data-pieces]').replaceChildren(
      ...pieces.map((piece, index) => {
        const number = index + 1;
        const place = copyOf(app, 'piece');
        place.querySelector('legend')!.textContent = say('office.page.evidence', { number });
        for (const field of fieldsIn(place)) {
          field.value = piece[field.name as 'what'] ?? '';
          field.addEventListener('change', () =>
            write(read().map((each, at) => (at === index ? changed(each, field) : each))),
          );
        }
        const remove = place.querySelector<HTMLButtonElement>('[data-remove]')!;
        remove.textContent = say('office.page.evidence.remove', { number });
        remove.addEventListener('click', () => {
          write(read().filter((_, at) => at !== index));
          showPieces();
          find('[data-add]').focus();
        });
        return place;
      }),
    );
  }
}

const changed = (piece: Edited, { name, value }: Field): Edited =>
  name === 'kind' ? { ...piece, kind: value as EvidenceKind } : { ...piece, [name]: value.trim() };

const fieldsIn = (place: Element): readonly Field[] => [...place.querySelectorAll<Field>('input, select, textarea')];

/** Everything in a template of the page. */
const copyAll = (app: HTMLElement, name: string): readonly Element[] => [
  ...(app.querySelector<HTMLTemplateElement>(`[data-${name}]`)!.content.cloneNode(true) as DocumentFragment).children,
];

const copyOf = (app: HTMLElement, name: string): HTMLElement => copyAll(app, name)[0] as HTMLElement;

function span(words: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.textContent = words;
  return made;
}

function paragraph(words: string): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

function visuallyHidden(words: string): HTMLSpanElement {
  const made = span(words);
  made.className = 'visually-hidden';
  return made;
}
