/** An office's own file: what it says, and what can be wrong in it. */
import type { Office, OfficeKind } from '../policy/duty-record.ts';

/** The version of the form of the file; a file of another version is not read. */
export const version = 1;

/** Files above this size are not read: one with a thousand duties has a tenth of it. */
export const largestFile = 2 * 1024 * 1024;

/** How far a duty is, as the office says. */
export const claims = ['not-started', 'in-progress', 'done', 'not-applicable'] as const;
export type Claim = (typeof claims)[number];

/** What a piece of evidence shows: that there is something, that it is carried out, that it covers all it has to, that it is reviewed. */
export const evidenceKinds = ['exists', 'carried-out', 'covers', 'reviewed'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A piece of evidence of the office. */
export interface Shown {
  readonly kind: EvidenceKind;
  readonly what?: string;
  /** The day that it is of. */
  readonly date?: string;
  /** Where it is kept. */
  readonly where?: string;
}

/** What the office says of a duty. What it does not say, or not clearly, is absent. */
export interface Entry {
  readonly state?: Claim;
  /** Why the duty does not apply. */
  readonly reason?: string;
  /** The day on which it was done last. */
  readonly done?: string;
  /** The day of the event from which its term or its intervals run. */
  readonly event?: string;
  /** The day by which the office wants it done next. */
  readonly next?: string;
  readonly owner?: string;
  readonly note?: string;
  readonly evidence: readonly Shown[];
}

/** Where something stands in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A name in the file with its place. */
export interface Named extends Place {
  readonly id: string;
}

/** An entry with the id of its duty. */
export interface NamedEntry extends Named {
  readonly entry: Entry;
}

/** What a file says. */
export interface OfficeFile {
  /** Absent where the file names none that is known. */
  readonly kind?: OfficeKind;
  readonly name?: string;
  /** The ids of the actors that the office is. */
  readonly is: readonly Named[];
  /** The day on which it is to be checked. */
  readonly on?: string;
  /** Each duty once, in the order of the file. */
  readonly duties: readonly NamedEntry[];
}

/** The kinds of office that can be an institution which regulations name; a region has its duties as one of its kind. */
export const namedKinds: ReadonlySet<OfficeKind> = new Set(['ministry', 'agency', 'national-team']);

/** The office of a file, as its duties are asked for. */
export const officeOf = ({ kind, is }: Pick<OfficeFile, 'is'> & { readonly kind: OfficeKind }): Office => ({
  kind,
  is: namedKinds.has(kind) ? is.map(({ id }) => id) : [],
});

/** Rules and how severe they are. The words of each are `office.problem.<rule>`. */
export const rules = {
  'file-size': 'error',
  'file-workbook': 'error',
  'file-encoding': 'error',
  syntax: 'error',
  shape: 'error',
  'schema-version': 'error',
  'key-unknown': 'error',
  'key-near': 'error',
  'key-twice': 'error',
  'key-missing': 'error',
  'kind-unknown': 'error',
  'text-expected': 'error',
  'list-expected': 'error',
  'map-expected': 'error',
  'state-unknown': 'error',
  'reason-missing': 'error',
  'evidence-kind': 'error',
  'day-form': 'error',
  'day-impossible': 'error',
  'actor-unknown': 'error',
  'actor-twice': 'error',
  'is-region': 'error',
  'duty-unknown': 'error',
  'duty-retired': 'error',
  'duty-elsewhere': 'warning',
  'duty-ended': 'warning',
  'duty-begins': 'warning',
  'duty-undated': 'warning',
  'day-later': 'warning',
  'more-problems': 'error',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

/** What can be wrong. */
export type Rule = keyof typeof rules;

/** Something wrong in a file. */
export interface Problem extends Place {
  readonly rule: Rule;
  /** What its words name. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The id of the duty in whose entry it is. */
  readonly duty?: string;
}

/** Words of a key, with values for what they leave open. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The words of a problem. Those of syntax are the ones that the check of content has for YAML. */
export const problemWords = ({ rule, params }: Problem, say: Say): string =>
  rule === 'syntax' ? say(`yaml-syntax.${params['message']}`, params) : say(`office.problem.${rule}`, params);
