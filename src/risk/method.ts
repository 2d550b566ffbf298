/** A method of managing risks as a register needs it: in one language, without the words that only pages show. */
import type { Lang } from '../i18n/languages.ts';
import type { RiskMethodData } from '../policy/schema.gen.ts';

/** The name of a column for programs. */
export type FieldId = RiskMethodData['fields'][number]['id'];

/** Something that a cell may name. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** All names by which it is recognised, in both languages, its id among them. */
  readonly names: readonly string[];
}

/** A level of likelihood or impact, or of risk with its scores. */
export interface Level extends Choice {
  readonly level: number;
}

/** A level of risk. */
export interface RiskLevel extends Level {
  readonly from: number;
  readonly to: number;
}

/** A column of the register. */
export interface Field extends Choice {
  readonly id: FieldId;
  /** What is written in it. */
  readonly about: string;
}

/** The method. Plain data: a page hands it to its script. */
export interface Method {
  readonly lang: Lang;
  readonly types: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly likelihood: readonly Level[];
  readonly impact: readonly Level[];
  /** The score by likelihood and impact, both from 1. */
  readonly scores: readonly (readonly number[])[];
  readonly levels: readonly RiskLevel[];
  /** The example thresholds of the annex, by category. */
  readonly thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The treatment options by type of risk. */
  readonly options: Readonly<Record<string, readonly Choice[]>>;
  readonly fields: readonly Field[];
}

/** The method of an entry in a language. */
export function methodOf(data: RiskMethodData, lang: Lang): Method {
  const choice = ({ id, name, alsoWritten }: RiskMethodData['categories']['items'][number]): Choice => ({
    id,
    name: name[lang],
    names: [...new Set([name.id, name.en, id, ...(alsoWritten ?? [])])],
  });
  const level = ({
    level: number,
    name,
  }: Pick<RiskMethodData['levels']['levels'][number], 'level' | 'name'>): Level => ({
    id: String(number),
    level: number,
    name: name[lang],
    names: [name.id, name.en],
  });
  const rows = data.matrix.rows.toSorted((a, b) => a.likelihood - b.likelihood);
  return {
    lang,
    types: data.types.map(choice),
    categories: data.categories.items.map(choice),
    areas: data.impactAreas.items.map(choice),
    likelihood: data.likelihood.levels.map(level),
    impact: data.impact.levels.map(level),
    scores: rows.map(({ scores }) => scores),
    levels: data.levels.levels.map(({ from, to, ...rest }) => ({ ...level(rest), from, to })),
    thresholds: Object.fromEntries(
      data.appetite.thresholds.map(({ category, positive, negative }) => [category, { positive, negative }]),
    ),
    options: { positive: data.treatments.positive.map(choice), negative: data.treatments.negative.map(choice) },
    fields: data.fields.map(({ id, name, about, alsoWritten }) => ({
      id,
      name: name[lang],
      names: [...new Set([name.id, name.en, id, ...(alsoWritten ?? [])])],
      about: about[lang],
    })),
  };
}

/** The score of a likelihood and an impact; `undefined` where the matrix has no such cell. */
export function scoreOf({ scores }: Method, likelihood: number, impact: number): number | undefined {
  return scores[likelihood - 1]?.[impact - 1];
}

/** The level that a score belongs to. */
export function levelOf({ levels }: Method, score: number): RiskLevel | undefined {
  return levels.find(({ from, to }) => from <= score && score <= to);
}

/** The words of a field's name. */
export function nameOf({ fields }: Method, id: FieldId): string {
  return fields.find((field) => field.id === id)!.name;
}

/** Words reduced to what tells names apart: case, spaces, hyphens and "SPBE" do not. */
export function fold(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\bspbe\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The choice that words name. */
export function chosen<Kind extends Choice>(choices: readonly Kind[], words: string): Kind | undefined {
  const folded = fold(words);
  return folded === '' ? undefined : choices.find(({ names }) => names.some((name) => fold(name) === folded));
}
