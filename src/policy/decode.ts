/** From the bytes of a file to its text, with what is wrong with the encoding. */
import { startOfFile, toSourceFile } from './source-file.ts';
import type { Problem, SourceFile } from './types.ts';

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Characters that nobody can see: controls, formats (those that turn the direction of writing and the tags of plane 14 too), line
 * separators, noncharacters. Written out, because properties of Unicode are ten times slower on every file.
 */
const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]|\udb40[\udc00-\udfff]/;

/**
 * The source file of some bytes. Whatever the bytes, a file comes back; line ends become `\n`, a byte order mark is dropped, bytes
 * that are not UTF-8 become U+FFFD, and each of these is a problem of the rule `text-encoding`.
 */
export function decode(path: string, bytes: Uint8Array, problems: Problem[]): SourceFile {
  const read = lenient.decode(bytes);
  const text = read.replace(/^\ufeff/, '');
  const file = toSourceFile(path, text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
  const report = (message: string, place = startOfFile, params = {}) =>
    problems.push({ rule: 'text-encoding', message, params, file: path, place });

  // The sign of bytes that could not be read, also where an editor has saved it as a character of its own.
  const unread = file.text.indexOf('\ufffd');
  if (unread !== -1) report('not-utf-8', file.placeOf(unread, unread + 1));
  if (text !== read) report('byte-order-mark');
  const carriage = text.indexOf('\r');
  if (carriage !== -1) report('carriage-return', file.placeOf(carriage));
  const hidden = invisible.exec(file.text);
  if (hidden !== null) {
    const code = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    report('invisible-character', file.placeOf(hidden.index, hidden.index + hidden[0].length), { code });
  }
  const tab = path.endsWith('.mdx') ? file.text.indexOf('\t') : -1;
  if (tab !== -1) report('tab', file.placeOf(tab, tab + 1));
  return file;
}
