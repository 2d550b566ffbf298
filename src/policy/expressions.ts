/**
 * From the enacted text of a regulation and the operations on it to its expressions: the text and the elucidation on every day on which something
 * changes. The enacted text is never touched; what has no operation has one expression.
 */
import { languages, type Lang } from '../i18n/languages.ts';
import { applyOperations, type Failure } from './apply.ts';
import { endingOn, expressionOn } from './at.ts';
import { compose, pieceOf, type ComposedFile, type Piece } from './composed-file.ts';
import { composeExplanations, explanationsAfter, explanationsIn, type Explanations } from './elucidation.ts';
import { changesText } from './operations.ts';
import type { Expression, Operation, SourceFile, Text, Texts } from './types.ts';

/** The enacted texts of a regulation and how its files are read. */
export interface Enacted {
  readonly id: string;
  readonly texts: Texts;
  readonly elucidations: Texts;
  readonly definitions?: string | undefined;
  /** Reads a text, or an elucidation of the text that it explains. */
  readonly read: (file: SourceFile, lang: Lang, explains?: Text) => Text | undefined;
}

/** What {@link expressionsOf} derives. */
export interface Derived {
  readonly expressions: readonly Expression[];
  /** The operations with what became of them. */
  readonly operations: readonly Operation[];
  readonly composed: readonly ComposedFile[];
  readonly failures: readonly Failure[];
}

/** The words of a regulation in one language while operations are applied to them. */
interface State {
  pieces: readonly Piece[];
  explanations: Explanations;
}

/** Derives the expressions of a regulation from its operations, which are in the order in which they take effect. */
export function expressionsOf(enacted: Enacted, operations: readonly Operation[]): Derived {
  const first: Expression = { texts: enacted.texts, elucidations: enacted.elucidations, operations: [] };
  if (operations.length === 0 || enacted.texts.size === 0)
    return { expressions: [first], operations, composed: [], failures: [] };
  const states = new Map(languages.flatMap((lang) => stateOf(enacted, lang)));
  const composed: ComposedFile[] = [];
  const failures: Failure[] = [];
  const expressions = [first];
  const byDay = Map.groupBy(
    operations.filter(({ outcome }) => outcome === 'applied'),
    ({ on }) => on!,
  );
  for (const [day, ofDay] of byDay) {
    const texts = new Map<Lang, Text>();
    const elucidations = new Map<Lang, Text>();
    const before = expressions.at(-1)!;
    for (const [lang, state] of states) {
      const read = (path: string, pieces: readonly Piece[], explains?: Text) => {
        const file = compose(`${path}@${day}`, pieces);
        composed.push(file);
        return enacted.read(file, lang, explains);
      };
      const pieces = applyOperations(state.pieces, ofDay.filter(changesText), lang, enacted.definitions, failures);
      const explanations = explanationsAfter(state.explanations, ofDay, lang, before.texts.get(lang));
      const isChanged = pieces !== state.pieces;
      const path = enacted.texts.get(lang)!.file.path;
      const text = isChanged ? read(path, pieces) : before.texts.get(lang);
      if (text !== undefined) texts.set(lang, text);
      if (text !== undefined && explanations.size > 0) {
        const isExplained = isChanged || !isSame(explanations, state.explanations);
        const explain = () =>
          read(path.replace('text.', 'elucidation.'), composeExplanations(explanations, enacted.id, text), text);
        const elucidation = isExplained ? explain() : before.elucidations.get(lang);
        if (elucidation !== undefined) elucidations.set(lang, elucidation);
      }
      states.set(lang, { pieces, explanations });
    }
    expressions.push({ from: day, texts, elucidations, operations: ofDay });
  }
  const failed = new Set(failures.map(({ operation }) => operation));
  const withOutcome = (operation: Operation): Operation =>
    failed.has(operation) ? { ...operation, outcome: 'failed' } : operation;
  const changed = {
    expressions: expressions.map((expression) => ({
      ...expression,
      operations: expression.operations.map(withOutcome),
    })),
    operations: operations.map(withOutcome),
  };
  return { expressions: withTimeLimits(changed), operations: changed.operations, composed, failures };
}

/** The expressions, and one for each day on which nothing but force changes, because a time limit runs out. */
function withTimeLimits(changed: Pick<Derived, 'expressions' | 'operations'>): readonly Expression[] {
  const { expressions, operations } = changed;
  const days = new Set(operations.flatMap(({ data }) => data.until ?? []));
  const limits = [...days].filter(
    (day) => !expressions.some(({ from }) => from === day) && endingOn(changed, day).length > 0,
  );
  const ended = limits.map((day) => ({ ...expressionOn(expressions, day), from: day, operations: [] }));
  return [...expressions, ...ended].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function stateOf({ texts, elucidations, definitions }: Enacted, lang: Lang): readonly (readonly [Lang, State])[] {
  const text = texts.get(lang);
  if (text === undefined) return [];
  const elucidation = elucidations.get(lang);
  const explanations = elucidation === undefined ? new Map() : explanationsIn(elucidation.file, text, definitions);
  return [[lang, { pieces: [pieceOf(text.file)], explanations }]];
}

function isSame(a: Explanations, b: Explanations): boolean {
  return a.size === b.size && [...a].every(([address, pieces]) => b.get(address) === pieces);
}
