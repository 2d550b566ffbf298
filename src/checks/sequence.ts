/**
 * BAB, Bagian, Paragraf, Pasal, ayat, huruf and angka follow each other without gap, double or disorder. A gap means that a provision was
 * lost; a double means that two provisions share one address. An item that Markdown does not see as one is lost too.
 */
import { compareNumbers, followingNumber, isInserted, nextInserted, stepLabel } from '../policy/address.ts';
import { missingAddresses } from '../policy/irregularities.ts';
import { fromRoman, isRoman, toLetters } from '../policy/numerals.ts';
import type { Provision, ProvisionKind, Text } from '../policy/types.ts';
import { relay, type Check, type Finding, type Report } from './check.ts';

export const sequence: Check = {
  id: 'sequence',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '##### Pasal 2 — Daftar',
    bad: '##### Pasal 3 — Daftar',
  },
  run(policy, report) {
    relay('sequence')(policy, report);
    for (const { facts, expressions } of policy.regulations.values()) {
      const missing = missingAddresses(facts.data);
      const texts = new Set(expressions.flatMap((expression) => [...expression.texts.values()]));
      for (const text of texts) checkText(text, missing, report);
    }
  },
};

function checkText(text: Text, missing: ReadonlySet<string>, report: Report): void {
  checkRows(rowsOf(text.provisions), text, missing, report);
  // Pasal are counted through the whole body, wherever they stand; an annex that has Pasal of its own counts them anew.
  checkRow(
    text.all.filter(({ kind, address }) => kind === 'pasal' && !address.startsWith('lampiran-')),
    text,
    missing,
    report,
  );
  for (const { children } of text.all) if (children.length > 0) checkRows(rowsOf(children), text, missing, report);
}

/** Siblings by kind, in the order they stand; without Pasal of the body. */
function rowsOf(siblings: readonly Provision[]): readonly (readonly Provision[])[] {
  return [...Map.groupBy(siblings, ({ kind }) => kind).entries()]
    .filter(([kind]) => kind !== 'pasal')
    .map(([, row]) => row);
}

function checkRows(
  rows: readonly (readonly Provision[])[],
  text: Text,
  missing: ReadonlySet<string>,
  report: Report,
): void {
  for (const row of rows) checkRow(row, text, missing, report);
}

/** `missing` are addresses whose absence `regulation.yaml` declares. */
function checkRow(row: readonly Provision[], text: Text, missing: ReadonlySet<string>, report: Report): void {
  if (countsFromOne(row)) return;
  const seen = new Map<string, Provision>();
  let last: string | undefined;
  for (const provision of row) {
    const { kind, place } = provision;
    const number = countedNumber(provision);
    const tell = (message: string, params: Finding['params']) =>
      report({ message, params: { found: label(kind, number), ...params }, file: text.file.path, place });
    let expected = last === undefined ? firstNumber(kind) : expectedAfter(last, number);
    while (expected !== number && missing.has(siblingOf(provision, expected))) expected = followingNumber(expected);
    const double = seen.get(number);
    if (double !== undefined) tell('double', { line: double.place.line });
    else if (last !== undefined && compareNumbers(number, last) < 0) tell('disorder', { after: label(kind, last) });
    else if (number !== expected) tell('gap', { expected: label(kind, expected) });
    seen.set(number, provision);
    if (last === undefined || compareNumbers(number, last) > 0) last = number;
  }
}

/** Whether a row is the plain one that most are: 1, 2, 3 or a, b, c. */
function countsFromOne(row: readonly Provision[]): boolean {
  return row.every(
    ({ kind, number }, index) => number === (isLettered(kind) ? toLetters(index + 1) : String(index + 1)),
  );
}

function isLettered(kind: ProvisionKind): boolean {
  return kind === 'huruf' || kind === 'bidang';
}

/** The number of a provision as it is counted: Pasal II of an amending law is the second. */
function countedNumber({ kind, number }: Provision): string {
  return kind === 'pasal' && isRoman(number) ? String(fromRoman(number.toUpperCase())) : number;
}

/** The address that a neighbour of a provision has by its number. */
function siblingOf({ address, number }: Provision, other: string): string {
  return address.slice(0, address.length - number.length) + other;
}

function firstNumber(kind: ProvisionKind): string {
  if (kind === 'menimbang' || kind === 'mengingat' || kind === 'umum') return '';
  return isLettered(kind) ? 'a' : '1';
}

/**
 * The number that may follow another: the next one, or where the number found is an insertion, the next insertion. Drafting practice
 * inserts 8A, 8B … between 8 and 9, and lets nothing stand before the first.
 */
function expectedAfter(last: string, number: string): string {
  const isSameBase = Number.parseInt(number, 10) === Number.parseInt(last, 10);
  return isInserted(number) && isSameBase ? nextInserted(last) : followingNumber(last);
}

/** A provision as its heading calls it; headings have the Indonesian keywords in both languages. */
function label(kind: ProvisionKind, number: string): string {
  return stepLabel({ kind, number }, 'id');
}
