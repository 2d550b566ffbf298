/** What the reader has entered, as one record that the browser keeps: the same in both languages. */
import type { Missing } from '../../evaluation/evaluate.ts';
import { indicatorsOf, type Levels, type Scheme } from '../../evaluation/scheme.ts';

/** What was entered for one scheme. */
export interface Work {
  readonly levels: Levels;
  /** Levels that are tried in place of those that were entered. */
  readonly tried: Levels;
  /** Indicators that a way to a target leaves alone. */
  readonly fixed: ReadonlySet<string>;
  /** Costs of one level as they were typed. */
  readonly costs: ReadonlyMap<string, string>;
}

/** Everything that was entered. */
export interface State {
  /** The id of the scheme that is shown. */
  readonly scheme: string;
  readonly office: string;
  /** Empty while it is the day of today. */
  readonly date: string;
  readonly missing: Missing;
  readonly works: ReadonlyMap<string, Work>;
}

/** Nothing. */
export const noWork: Work = { levels: new Map(), tried: new Map(), fixed: new Set(), costs: new Map() };

/** The work on the scheme that is shown. */
export const workOf = ({ works, scheme }: State): Work => works.get(scheme) ?? noWork;

/** The state with changed work on the scheme that is shown. */
export const withWork = (state: State, change: Partial<Work>): State => ({
  ...state,
  works: new Map(state.works).set(state.scheme, { ...workOf(state), ...change }),
});

/** The state as words to keep. */
export function stateInWords({ works, ...rest }: State): string {
  const kept = [...works].map(([id, { levels, tried, fixed, costs }]) => [
    id,
    {
      levels: Object.fromEntries(levels),
      tried: Object.fromEntries(tried),
      fixed: [...fixed],
      costs: Object.fromEntries(costs),
    },
  ]);
  return JSON.stringify({ ...rest, works: Object.fromEntries(kept) });
}

/** The state that words keep, as far as the schemes know it; `undefined` for words that keep none. */
export function stateIn(words: string, schemes: readonly Scheme[]): State | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(words);
  } catch {
    return undefined;
  }
  if (!isRecord(kept)) return undefined;
  const { scheme, office, date, missing } = kept;
  const works = isRecord(kept['works']) ? kept['works'] : {};
  return {
    scheme: schemes.find(({ id }) => id === scheme)?.id ?? schemes[0]!.id,
    office: typeof office === 'string' ? office : '',
    date: typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : '',
    missing: missing === 'zero' ? 'zero' : 'refuse',
    works: new Map(
      schemes.flatMap((each) => (isRecord(works[each.id]) ? [[each.id, workIn(works[each.id], each)]] : [])),
    ),
  };
}

function workIn(kept: unknown, scheme: Scheme): Work {
  const { levels, tried, fixed, costs } = kept as Readonly<Record<string, unknown>>;
  const ids = new Set(indicatorsOf(scheme).map(({ id }) => id));
  const known = (list: unknown): readonly [string, unknown][] =>
    isRecord(list) ? Object.entries(list).filter(([id]) => ids.has(id)) : [];
  const levelsIn = (list: unknown): Levels =>
    new Map(
      known(list).filter(
        (entry): entry is [string, number] =>
          Number.isInteger(entry[1]) && Number(entry[1]) >= scheme.scale.min && Number(entry[1]) <= scheme.scale.max,
      ),
    );
  return {
    levels: levelsIn(levels),
    tried: levelsIn(tried),
    fixed: new Set(Array.isArray(fixed) ? fixed.filter((id) => ids.has(id)) : []),
    costs: new Map(known(costs).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
