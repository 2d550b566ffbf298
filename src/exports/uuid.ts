/** Name-based UUIDs after RFC 9562, version 5: the same name gives the same UUID, always and everywhere. */
import { createHash } from 'node:crypto';

/** The namespace of names that are URLs, as the RFC has it. */
const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** The UUID of a URL. */
export function uuidOfUrl(url: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(urlNamespace.replaceAll('-', ''), 'hex'))
    .update(url)
    .digest();
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
