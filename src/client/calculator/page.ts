/** The page of the calculator: what it holds for its script, and words. */
import type { Value } from '../../evaluation/evaluate.ts';
import type { CalculatorData, CalculatorScheme } from '../../site/calculator-view.ts';

export const app = document.querySelector<HTMLElement>('[data-calculator]')!;

/** What the page holds for the script. */
export const data = JSON.parse(app.dataset['calculator']!) as CalculatorData;

/** The element of the page by a name. */
export const find = <Kind extends HTMLElement = HTMLElement>(selector: string): Kind =>
  app.querySelector<Kind>(selector)!;

/** Words by key with their values. */
export function say(key: string, params: Readonly<Record<string, string | number | bigint>> = {}): string {
  return (data.words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** A decimal as people write it. */
export const shown = (decimal: string): string => (data.lang === 'id' ? decimal.replace('.', ',') : decimal);

/** A difference with its sign. */
export const signed = (decimal: string): string =>
  decimal.startsWith('-') ? `−${shown(decimal.slice(1))}` : `+${shown(decimal)}`;

/** A value as it is shown, with the exact one where that is more. */
export const exactly = ({ display, value }: Value): string =>
  Number(display) === Number(value) ? shown(display) : `${shown(display)} (${say('exactly', { value: shown(value) })})`;

/** The name of a band. */
export const bandName = ({ bands }: CalculatorScheme, band: string | undefined): string =>
  bands.list.find(({ id }) => id === band)?.name ?? say('report.noBand');

/** Changes the words of an element only where they differ, so that nothing is told twice. */
export function tell(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
