/** The sliders: levels tried beside those that were entered, and what each does to the index. */
import { decimalOf, divide, fraction, parseDecimal } from '../../policy/decimal.ts';
import { numberOf } from '../../evaluation/levels.ts';
import { levelWhenMissing } from '../../evaluation/scheme.ts';
import { make } from '../elements.ts';
import { indicatorsIn, type Calculation } from './calculation.ts';
import { bandName, find, say, shown, signed, tell } from './page.ts';

const list = find<HTMLOListElement>('[data-out="sliders"]');
const order = find<HTMLSelectElement>('[name="order"]');
const rows = new Map<string, { readonly row: HTMLElement; readonly slider: HTMLInputElement }>();
let listed = '';

/** Begins to listen. A level that is tried is given on by the id of its indicator. */
export function startSliders(onTry: (id: string, level: number) => void, show: () => void): void {
  list.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    onTry(name, Number(value));
  });
  order.addEventListener('change', () => {
    listed = '';
    show();
  });
}

/** Lists what is tried alone, as after a way to a target was taken. */
export function listTried(): void {
  order.value = 'moved';
  listed = '';
}

/** Shows the sliders as they are. */
export function showSliders(calculation: Calculation): void {
  const { scheme, work, tried } = calculation;
  find('[data-out="need-index"]').hidden = tried !== undefined;
  find('[data-out="sliders-all"]').hidden = tried === undefined;
  if (tried === undefined) return;
  // A slider stays where it is while it moves, also when it comes back to what was entered.
  const wanted = `${scheme.id} ${order.value}`;
  if (listed !== wanted || [...work.tried.keys()].some((id) => !rows.has(id))) fill(calculation);
  listed = wanted;
  const shares = new Map(tried.comparison.nodes.map(({ id, share }) => [id, share]));
  for (const [id, { row, slider }] of rows) {
    const entered = work.levels.get(id) ?? levelWhenMissing(scheme);
    const level = tried.levels.get(id) ?? levelWhenMissing(scheme);
    slider.min = String(Math.min(scheme.scale.min, entered));
    slider.value = String(level);
    slider.setAttribute('aria-valuetext', say('slider', { to: level, from: entered }));
    const isMoved = level !== entered;
    row.classList.toggle('moved', isMoved);
    tell(row.querySelector('.levels')!, isMoved ? say('moved', { from: entered, to: level }) : String(level));
    tell(row.querySelector('.effect')!, isMoved ? signed(shares.get(id)!.value) : '');
  }
  const { index } = tried.evaluation;
  const from = calculation.evaluation.index!;
  const words =
    work.tried.size === 0
      ? say('same', { index: shown(from.display) })
      : say('difference', {
          from: shown(from.display),
          to: shown(index.display),
          difference: signed(tried.comparison.difference.value),
          bandFrom: bandName(scheme, from.band),
          bandTo: bandName(scheme, index.band),
        });
  tell(find('[data-out="difference"]'), words);
  find<HTMLButtonElement>('[data-do="back"]').disabled = work.tried.size === 0;
}

/** Makes the list anew, each slider with its name. */
function fill({ scheme, work }: Calculation): void {
  rows.clear();
  const indicators = indicatorsIn(scheme);
  const chosen =
    order.value === 'weight'
      ? indicators.toSorted((a, b) => Number(b.weight) - Number(a.weight))
      : order.value === 'moved'
        ? indicators.filter(({ id }) => work.tried.has(id))
        : indicators;
  for (const { id, name, weight } of chosen) {
    const row = make('li');
    const slider = make('input', {
      type: 'range',
      id: `try-${id}`,
      name: id,
      step: '1',
      max: String(scheme.scale.max),
    });
    const label = make('label', { for: `try-${id}` });
    label.append(make('span', { class: 'node-label' }, numberOf(id)), ` ${name}`);
    const step = decimalOf(divide(parseDecimal(weight), fraction(100n, 1n)))!;
    row.append(
      label,
      slider,
      make('b', { class: 'levels' }),
      make('small', {}, say('oneUp', { value: signed(step) })),
      make('span', { class: 'effect' }),
    );
    rows.set(id, { row, slider });
  }
  list.replaceChildren(
    ...(chosen.length === 0 ? [make('li', {}, say('noneTried'))] : [...rows.values()].map(({ row }) => row)),
  );
}
