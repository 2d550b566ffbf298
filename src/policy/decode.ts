/** From the bytes of a file to its text, with what is wrong with the encoding. */
import { startOfFile, toSourceFile } from './source-file.ts';
import type { Problem, SourceFile } from './types.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Control characters, and spaces and marks that nobody can see. */
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/;

/**
 * The source file of some bytes. Whatever the bytes, a file comes back; line ends become `\n`, a byte order mark is dropped, bytes
 * that are not UTF-8 become U+FFFD, and each of these is a problem of the rule `text-encoding`.
 */
export function decode(path: string, bytes: Uint8Array, problems: Problem[]): SourceFile {
  const report = (message: string, place = startOfFile, params = {}) =>
    problems.push({ rule: 'text-encoding', message, params, file: path, place });
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    text = lenient.decode(bytes);
    report('not-utf-8', toSourceFile(path, text).placeOf(text.indexOf('\ufffd')));
  }
  if (text.startsWith('\ufeff')) {
    report('byte-order-mark');
    text = text.slice(1);
  }
  const carriage = text.indexOf('\r');
  if (carriage !== -1) {
    report('carriage-return', toSourceFile(path, text).placeOf(carriage));
    text = text.replace(/\r\n?/g, '\n');
  }
  const file = toSourceFile(path, text);
  const hidden = invisible.exec(text);
  if (hidden !== null && hidden[0] !== '\ufffd') {
    const code = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    report('invisible-character', file.placeOf(hidden.index, hidden.index + 1), { code });
  }
  const tab = path.endsWith('.mdx') ? text.indexOf('\t') : -1;
  if (tab !== -1) report('tab', file.placeOf(tab, tab + 1));
  return file;
}
