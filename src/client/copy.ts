/** Buttons that copy a citation and say so. */

/** So many milliseconds the button says that it copied. */
const pause = 2000;

/** Makes every `data-copy` button copy its `data-copy-text`; it then shows its `data-copied` words, or `data-copy-failed`. */
export function startCopy(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
    if (button !== null) void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copyText = '', copied = '', copyFailed = '' } = button.dataset;
  const isCopied = await navigator.clipboard.writeText(copyText).then(
    () => true,
    () => false,
  );
  say(button, isCopied ? copied : copyFailed);
}

/** The words replace those of the button for a while; a status region beside it tells them to screen readers. */
function say(button: HTMLButtonElement, words: string): void {
  button.dataset['copyLabel'] ??= button.textContent;
  button.textContent = words;
  const status = statusBeside(button);
  status.textContent = words;
  setTimeout(() => {
    button.textContent = button.dataset['copyLabel']!;
    status.textContent = '';
  }, pause);
}

function statusBeside(button: HTMLElement): Element {
  const next = button.nextElementSibling;
  if (next?.role === 'status') return next;
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'visually-hidden';
  button.after(status);
  return status;
}
