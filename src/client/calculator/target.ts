/** The way to a target: what is asked, and the answer. */
import type { Target } from '../../evaluation/bands.ts';
import type { Entries } from '../../evaluation/entries.ts';
import { numberOf, readCosts } from '../../evaluation/levels.ts';
import { pathTo, type Choice, type Path, type Way } from '../../evaluation/path.ts';
import { make } from '../elements.ts';
import { indicatorsIn, type Calculation } from './calculation.ts';
import { bandName, data, exactly, find, say, shown, tell } from './page.ts';
import { lowestFirst } from './way.ts';

/** How many choices are told. */
const most = 8;

const wanted = find<HTMLSelectElement>('[name="target"]');
const number = find<HTMLInputElement>('[name="target-index"]');
const limits = find('[data-out="limits"]');
const outcome = find('[data-out="outcome"]');
const answer = find('[data-out="answer"]');
let listed = '';
let answered: Calculation | undefined;

/** What the page is told. */
export interface TargetEvents {
  readonly now: () => Calculation;
  readonly onFixed: (id: string, isFixed: boolean) => void;
  readonly onCost: (id: string, cost: string) => void;
  readonly onApply: (steps: Way['steps']) => void;
}

/** Begins to listen. */
export function startTarget({ now, onFixed, onCost, onApply }: TargetEvents): void {
  limits.addEventListener('input', ({ target }) => {
    const { name, type, checked, value } = target as HTMLInputElement;
    if (type === 'checkbox') onFixed(name, checked);
    else onCost(name, value.trim());
  });
  wanted.addEventListener('change', () => {
    wanted.dataset['touched'] = '';
    showNumber();
  });
  find<HTMLFormElement>('[data-target]').addEventListener('submit', (event) => {
    event.preventDefault();
    answered = now();
    answerTo(answered, onApply);
  });
}

function showNumber(): void {
  number.closest('label')!.hidden = wanted.value !== '';
}

/** Shows the fields for the scheme, and that an answer is no longer one. */
export function showTarget(calculation: Calculation): void {
  const { scheme, work, tried, evaluation } = calculation;
  find('[data-out="target-need-index"]').hidden = tried !== undefined;
  find('[data-target]').hidden = tried === undefined;
  if (listed !== scheme.id) fill(calculation);
  listed = scheme.id;
  for (const input of limits.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = work.fixed.has(input.name);
    else if (input.value.trim() !== (work.costs.get(input.name) ?? '')) input.value = work.costs.get(input.name) ?? '';
  }
  if (answered !== undefined && !isSame(answered, calculation)) {
    answered = undefined;
    outcome.classList.remove('problem');
    answer.replaceChildren();
    tell(outcome, say('stale'));
  }
  if (tried === undefined) return;
  // The next band is what most ask for.
  const place = scheme.bands.list.findIndex(({ id }) => id === evaluation.index!.band);
  const next = scheme.bands.list[place + 1]?.id;
  if (wanted.dataset['touched'] === undefined) wanted.value = next ?? '';
  showNumber();
}

/** Whether an answer to one is an answer to the other: what is tried does not matter. */
const isSame = (one: Calculation, other: Calculation): boolean =>
  one.scheme === other.scheme &&
  one.state.missing === other.state.missing &&
  one.work.levels === other.work.levels &&
  one.work.fixed === other.work.fixed &&
  one.work.costs === other.work.costs;

function fill({ scheme }: Calculation): void {
  delete wanted.dataset['touched'];
  const ownIndex = wanted.options[wanted.options.length - 1]!;
  wanted.replaceChildren(
    ...scheme.bands.list.toReversed().map(({ id, name, range }) => new Option(`${name} (${range})`, id)),
    ownIndex,
  );
  limits.replaceChildren(
    ...indicatorsIn(scheme).map(({ id, name }) => {
      const row = make('li');
      const keep = make('label');
      keep.append(
        make('input', { type: 'checkbox', name: id, 'aria-label': say('keepOf', { number: numberOf(id) }) }),
        make('span', { class: 'node-label' }, numberOf(id)),
        ` ${name}`,
      );
      const cost = make('input', {
        name: id,
        inputmode: 'decimal',
        placeholder: '1',
        'aria-label': say('costOf', { number: numberOf(id) }),
      });
      row.append(keep, cost);
      return row;
    }),
  );
}

function answerTo(calculation: Calculation, onApply: TargetEvents['onApply']): void {
  const { scheme, work } = calculation;
  const refuse = (...words: readonly string[]) => {
    answer.replaceChildren();
    outcome.classList.add('problem');
    tell(outcome, words.join('. '));
  };
  outcome.classList.remove('problem');
  const target = targetIn(calculation);
  if (typeof target === 'string') return refuse(target);
  const { costs, problems } = readCosts(entriesOf(work.costs), scheme);
  if (problems.length > 0)
    return refuse(
      ...problems.map(
        ({ rule, line, params }) =>
          `${say('costOf', { number: numberOf([...work.costs.keys()][line - 1]!) })}: ${say(`problem.${rule}`, params)}`,
      ),
    );
  let path: Path;
  try {
    path = pathTo(scheme, work.levels, target, { fixed: work.fixed, costs, limit: 0 });
  } catch (error) {
    if (error instanceof RangeError) return refuse(say('wrongCosts'));
    throw error;
  }
  answer.replaceChildren();
  tell(outcome, outcomeWords(calculation, path, costs.size > 0));
  const told = path.choices.slice(0, most);
  if (told.length > 0) {
    const choices = make('ol', { class: 'choices' });
    choices.append(...told.map((choice, index) => choiceItem(calculation, choice, index === 0, onApply)));
    answer.append(choices);
  }
  const more = path.choiceCount - BigInt(told.length);
  if (more > 0n) answer.append(make('p', { class: 'remark' }, say('more', { count: more.toLocaleString(data.lang) })));
}

/** What is asked for, or what is wrong with it. */
function targetIn({ scheme }: Calculation): Target | string {
  if (wanted.value !== '') return { band: wanted.value };
  const index = number.value.trim().replace(',', '.');
  return /^\d(?:\.\d{1,6})?$/.test(index) && Number(index) <= scheme.scale.max
    ? { index }
    : say('wrongTarget', { found: number.value.trim(), max: scheme.scale.max });
}

/** The costs that were typed, each on a line of its own. */
const entriesOf = (costs: ReadonlyMap<string, string>): Entries => ({
  start: { line: 1, column: 1 },
  problems: [],
  list: [...costs].map(([id, text], index) => {
    const place = { line: index + 1, column: 1 };
    return { indicator: { text: id, ...place }, value: { text, ...place } };
  }),
});

function outcomeWords({ scheme }: Calculation, path: Path, isCosted: boolean): string {
  const { state, cost, ways, choiceCount, choices, best } = path;
  if (state !== 'reachable') return say(`target.${state}`, { best: exactly(best), band: bandName(scheme, best.band) });
  const steps = [...new Set(choices.map((choice) => choice.steps))].sort((a, b) => a - b);
  return say(isCosted ? 'target.reachable-cost' : 'target.reachable', {
    steps: steps.join('/'),
    cost: shown(cost),
    ways: ways.toLocaleString(data.lang),
    choices: choiceCount.toLocaleString(data.lang),
  });
}

function choiceItem(
  { scheme }: Calculation,
  choice: Choice,
  isOpen: boolean,
  onApply: TargetEvents['onApply'],
): HTMLElement {
  const { index, ways, groups } = choice;
  const item = make('li');
  const details = make('details', isOpen ? { open: '' } : {});
  const group = make('ul');
  group.append(
    ...groups.map(({ weight, cost, steps, indicators }) =>
      make(
        'li',
        {},
        say(cost === '1' ? 'target.group' : 'target.group-cost', {
          steps,
          weight: shown(weight),
          cost: shown(cost),
          indicators: indicators.map(({ id, from, most }) => `${numberOf(id)} (${from}–${most})`).join(', '),
        }),
      ),
    ),
  );
  const names = new Map(indicatorsIn(scheme).map((node) => [node.id, node]));
  const order = [...names.keys()];
  const steps = lowestFirst(choice).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const example = make('ul', { class: 'example' });
  example.append(
    ...steps.map(({ id, from, to }) => {
      const { label, name } = names.get(id)!;
      return make('li', {}, say('step', { name: `${label}, ${name}`, from, to }));
    }),
  );
  const apply = make('button', { type: 'button' }, say('apply'));
  apply.addEventListener('click', () => onApply(steps));
  details.append(
    make(
      'summary',
      {},
      say('target.choice', {
        index: exactly(index),
        band: bandName(scheme, index.band),
        ways: ways.toLocaleString(data.lang),
      }),
    ),
    group,
    make('p', {}, say('example')),
    example,
    apply,
  );
  item.append(details);
  return item;
}
