/** Duties in the words of one language: what reports, starting files and the page of the check show. */
import { bearersIn, type Office } from '../policy/duty-record.ts';
import type { Known, KnownDuty } from './check.ts';
import type { EvidenceKind } from './file.ts';

/** A duty with its words. */
export interface ToldDuty extends KnownDuty {
  /** The regulation as people cite it, and the provision with it. */
  readonly regulation: string;
  readonly citation: string;
  /** The path of the page of the provision. */
  readonly url: string;
  readonly bearers: readonly (KnownDuty['bearers'][number] & { readonly name: string })[];
  /** From where the bearers are read, where the provision does not name them. */
  readonly bearersFrom?: string;
  /** What is done to what. */
  readonly what: string;
  /** The condition or event that calls for it. */
  readonly trigger?: string;
  /** Its deadline and rhythm, in parts. */
  readonly when: readonly string[];
  /** What a reader should know. */
  readonly note?: string;
  /** How the duty is known, where nobody has read the text. */
  readonly uncertain?: string;
  readonly subjects: readonly string[];
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly words: string }[];
}

/** Who has a duty in an office, in words. */
export const whoIn = (duty: ToldDuty, office: Office): string =>
  bearersIn(duty, office)
    .map(({ name }) => name)
    .join(', ');

/** All that files are checked against, with its words. */
export type Told = Known<ToldDuty>;
