/** The digest of a view, by which an unchanged page is known. */
import { createHash } from 'node:crypto';

/** A digest of everything a page shows; equal views have equal digests. */
export function digestOf(view: object): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url');
}
