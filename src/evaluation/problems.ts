/** What can be wrong in a file of levels or costs, with where. The words of each are `evaluate.problem.<rule>` in `src/i18n/`. */
import type { Place } from '../risk/csv.ts';

export type { Place };

/** What is wrong. */
export type Rule =
  | 'file-size'
  | 'file-workbook'
  | 'file-encoding'
  | 'quote-open'
  | 'quote-inside'
  | 'syntax'
  | 'shape'
  | 'key-unknown'
  | 'key-twice'
  | 'key-missing'
  | 'columns-missing'
  | 'column-twice'
  | 'row-long'
  | 'scheme-missing'
  | 'scheme-unknown'
  | 'scheme-differs'
  | 'indicator-missing'
  | 'indicator-unknown'
  | 'indicator-number'
  | 'indicator-twice'
  | 'value-alone'
  | 'level-range'
  | 'level-whole'
  | 'level-word'
  | 'levels-missing'
  | 'cost-number'
  | 'cost-unclear'
  | 'cost-zero';

/** A problem; a file with one is not evaluated. */
export interface Problem extends Place {
  readonly rule: Rule;
  /** What its words name. */
  readonly params: Readonly<Record<string, string | number>>;
}
