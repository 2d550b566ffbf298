/** The button that goes through the themes: the system's, light, dark. */
import { keep } from './keep.ts';

const themes = ['system', 'light', 'dark'] as const;

type Theme = (typeof themes)[number];

/** Makes the button of the header choose the theme and keep it for the next visit. */
export function startThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (button === null) return;
  show(button, currentTheme());
  button.addEventListener('click', () => {
    const next = themes[(themes.indexOf(currentTheme()) + 1) % themes.length]!;
    choose(next);
    show(button, next);
  });
}

function currentTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  keep('theme', theme === 'system' ? undefined : theme);
}

/** The button says which theme is on; its words stand in `data-system`, `data-light` and `data-dark`. */
function show(button: HTMLButtonElement, theme: Theme): void {
  button.dataset['theme'] = theme;
  button.ariaLabel = button.title = button.dataset[theme] ?? '';
}
