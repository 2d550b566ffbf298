/** Opens the search: by its link, by `/` or Ctrl-K from anywhere, and at once on the search page. */

/** Makes the search reachable. Its script is loaded when it is first opened. */
export function startSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const field = document.querySelector<HTMLFormElement>('main [data-search-box]');
  if (field !== null) void bringToLife(field);
  else if (dialog !== null) prepare(dialog.querySelector('form')!);
  const open = () => (field === null ? dialog !== null && openDialog(dialog) : field.querySelector('input')!.focus());
  document.addEventListener('click', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain || !(event.target instanceof Element) || event.target.closest('[data-search-open]') === null) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
}

/** Loads the search as soon as the reader goes for it: points at its link, or enters the field of the home page. */
function prepare(form: HTMLFormElement): void {
  for (const type of ['pointerover', 'focusin'])
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest('[data-search-open]:hover, [name="q"]') !== null)
        void bringToLife(form);
    });
}

function isShortcut({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if ((ctrlKey || metaKey) && !altKey) return key.toLowerCase() === 'k';
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
  return key === '/' && !altKey && !isTyping;
}

function openDialog(dialog: HTMLDialogElement): void {
  const form = dialog.querySelector<HTMLFormElement>('[data-search-box]')!;
  const input = form.querySelector('input')!;
  if (!dialog.open) dialog.showModal();
  input.select();
  void bringToLife(form);
  if (dialog.dataset['ready'] !== undefined) return;
  dialog.dataset['ready'] = '';
  // Browsers let Escape clear a search field first; here it closes the dialog at once.
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    // Beside the dialog, or on a result that stands on this very page.
    if (event.target === dialog || (event.target as Element).closest('a') !== null) dialog.close();
  });
}

async function bringToLife(form: HTMLFormElement): Promise<void> {
  if (form.dataset['state'] !== undefined) return;
  form.dataset['state'] = 'empty';
  const { startSearchBox } = await import('./search-box.ts');
  startSearchBox(form);
}
