/**
 * BAB, Bagian, Paragraf, Pasal, ayat, huruf and angka follow each other without gap, double or disorder. A gap means that a provision was
 * lost; a double means that two provisions share one address. An item that Markdown does not see as one is lost too.
 */
import { compareNumbers, followingNumber, isInserted, stepLabel } from '../policy/address.ts';
import { fromLetters, toLetters } from '../policy/numerals.ts';
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
    for (const { texts } of policy.regulations.values()) for (const text of texts.values()) checkText(text, report);
  },
};

function checkText(text: Text, report: Report): void {
  checkRows(rowsOf(text.provisions), text, report);
  // Pasal are counted through the whole body, wherever they stand; an annex that has Pasal of its own counts them anew.
  checkRow(
    text.all.filter(({ kind, address }) => kind === 'pasal' && !address.startsWith('lampiran-')),
    text,
    report,
  );
  for (const { children } of text.all) if (children.length > 0) checkRows(rowsOf(children), text, report);
}

/** Siblings by kind, in the order they stand; without Pasal of the body. */
function rowsOf(siblings: readonly Provision[]): readonly (readonly Provision[])[] {
  return [...Map.groupBy(siblings, ({ kind }) => kind).entries()]
    .filter(([kind]) => kind !== 'pasal')
    .map(([, row]) => row);
}

function checkRows(rows: readonly (readonly Provision[])[], text: Text, report: Report): void {
  for (const row of rows) checkRow(row, text, report);
}

function checkRow(row: readonly Provision[], text: Text, report: Report): void {
  const seen = new Map<string, Provision>();
  let last: string | undefined;
  for (const provision of row) {
    const { kind, number, place } = provision;
    const tell = (message: string, params: Finding['params']) =>
      report({ message, params: { found: label(kind, number), ...params }, file: text.file.path, place });
    const expected = last === undefined ? firstNumber(kind) : expectedAfter(last, number);
    const double = seen.get(number);
    if (double !== undefined) tell('double', { line: double.place.line });
    else if (last !== undefined && compareNumbers(number, last) < 0) tell('disorder', { after: label(kind, last) });
    else if (number !== expected) tell('gap', { expected: label(kind, expected) });
    seen.set(number, provision);
    if (last === undefined || compareNumbers(number, last) > 0) last = number;
  }
}

function firstNumber(kind: ProvisionKind): string {
  if (kind === 'menimbang' || kind === 'mengingat') return '';
  return kind === 'huruf' || kind === 'bidang' ? 'a' : '1';
}

/**
 * The number that may follow another: the next one, or where the number found is an insertion, the next insertion. Drafting practice
 * inserts 8A, 8B … between 8 and 9, and lets nothing stand before the first.
 */
function expectedAfter(last: string, number: string): string {
  const [, base = '', suffix = ''] = /^(\d+)([a-z]*)$/.exec(last) ?? [];
  if (!isInserted(number) || Number.parseInt(number, 10) !== Number(base)) return followingNumber(last);
  return `${base}${toLetters((fromLetters(suffix) ?? 0) + 1)}`;
}

/** A provision as its heading calls it; headings have the Indonesian keywords in both languages. */
function label(kind: ProvisionKind, number: string): string {
  return stepLabel({ kind, number }, 'id');
}
