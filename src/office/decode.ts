/** The text of an office's file from its bytes. */
import { isWorkbook } from '../policy/workbook.ts';
import { largestFile, type Problem } from './file.ts';

/** The text of a file in UTF-8, or why it is none. One that is too large is not even read: a browser would stand still. */
export function decodeOffice(size: number, bytes: Uint8Array): string | Problem {
  if (size > largestFile) return { rule: 'file-size', line: 1, column: 1, params: {} };
  if (isWorkbook(bytes)) return { rule: 'file-workbook', line: 1, column: 1, params: {} };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lines = new TextDecoder()
      .decode(bytes)
      .split('\ufffd')[0]!
      .split(/\r\n?|\n/);
    return { rule: 'file-encoding', line: lines.length, column: lines.at(-1)!.length + 1, params: {} };
  }
}
