/** What the comparison of an inventory finds. */
import type { Place } from '../policy/types.ts';
import type { Localized } from './reference.ts';

/** How each rule weighs: an error makes the inventory wrong; a warning asks the office to look. */
export const severities = {
  'unknown-code': 'error',
  'other-reference': 'error',
  'too-broad': 'error',
  'fixed-reference': 'error',
  'level-not-held': 'warning',
  'too-deep': 'warning',
  'dangling-id': 'error',
  'wrong-kind': 'error',
  'double-id': 'error',
  'double-name': 'warning',
  'service-without-process': 'warning',
  'application-without-service': 'warning',
  'data-unused': 'warning',
  'infrastructure-unused': 'warning',
  'security-without-object': 'warning',
  'general-application-exists': 'warning',
  'general-application-code': 'warning',
  empty: 'warning',
} as const satisfies Readonly<Record<string, 'error' | 'warning'>>;

/** The id of a rule for inventories. */
export type InventoryRule = keyof typeof severities;

/** A value in a message: the same in every language, or with words for each. */
export type Value = string | number | Localized;

/** Something found in an inventory. */
export interface InventoryFinding {
  readonly rule: InventoryRule;
  readonly params: Readonly<Record<string, Value>>;
  readonly place: Place;
}
