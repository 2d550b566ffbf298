/** The digest of a view, by which an unchanged page is known. */
import { hash } from 'node:crypto';

/** A digest of everything a page shows; equal views have equal digests. */
export function digestOf(view: object): string {
  return hash('sha256', JSON.stringify(view), 'base64url');
}
