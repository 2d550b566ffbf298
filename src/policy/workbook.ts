/** Tells workbooks of spreadsheet programs from text: people pick them where a text file is asked for. */

/** The first bytes of a ZIP archive, which .xlsx and .ods are, and of the older .xls. */
const marks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** Whether bytes begin as a workbook does. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return marks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}
