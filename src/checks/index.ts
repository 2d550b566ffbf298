/** The list of checks, in the order in which the catalogue shows them. A retired id stays here as a comment and is never used again. */
import type { Check } from './check.ts';
import { schema } from './schema.ts';

export const checks: readonly Check[] = [schema];
