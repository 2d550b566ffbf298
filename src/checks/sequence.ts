/**
 * BAB, Bagian, Paragraf, Pasal, ayat, huruf and angka follow each other without gap, double or disorder. A gap means that a provision was
 * lost; a double means that two provisions share one address.
 */
import { compareNumbers, followingNumber, isInserted, numberLabel, toAddress } from '../policy/address.ts';
import { toLetters } from '../policy/numerals.ts';
import type { Provision, ProvisionKind, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const sequence: Check = {
  id: 'sequence',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: '##### Pasal 2 — Daftar',
    bad: '##### Pasal 3 — Daftar',
  },
  run(policy, report) {
    for (const { texts } of policy.regulations.values()) for (const text of texts.values()) checkText(text, report);
  },
};

/** Kinds that are counted through the whole body, wherever they stand. */
const countedThrough: ReadonlySet<ProvisionKind> = new Set(['pasal']);

function checkText(text: Text, report: Report): void {
  checkRows(rowsOf(text.provisions), text, report);
  checkRow(text.all.filter(({ kind }) => countedThrough.has(kind)), text, report);
  for (const { children } of text.all) if (children.length > 0) checkRows(rowsOf(children), text, report);
}

/** Siblings by kind, in the order they stand. */
function rowsOf(siblings: readonly Provision[]): readonly (readonly Provision[])[] {
  return [...Map.groupBy(siblings, ({ kind }) => kind).entries()].filter(([kind]) => !countedThrough.has(kind)).map(([, row]) => row);
}

function checkRows(rows: readonly (readonly Provision[])[], text: Text, report: Report): void {
  for (const row of rows) checkRow(row, text, report);
}

function checkRow(row: readonly Provision[], text: Text, report: Report): void {
  const seen = new Map<string, Provision>();
  let last: string | undefined;
  for (const provision of row) {
    const { number } = provision;
    const expected = last === undefined ? firstNumber(provision.kind) : followingNumber(last);
    const double = seen.get(number);
    if (double !== undefined) tell('double', provision, text, report, { line: double.place.line });
    else if (last !== undefined && compareNumbers(number, last) < 0) tell('disorder', provision, text, report, { after: label(provision.kind, last, text) });
    else if (number !== expected && !isNextInserted(number, last)) tell('gap', provision, text, report, { expected: label(provision.kind, expected, text) });
    seen.set(number, provision);
    if (last === undefined || compareNumbers(number, last) > 0) last = number;
  }
}

function firstNumber(kind: ProvisionKind): string {
  if (kind === 'menimbang' || kind === 'mengingat') return '';
  return kind === 'huruf' || kind === 'bidang' ? 'a' : '1';
}

/** Drafting practice inserts 8A, 8B … between 8 and 9, and lets nothing stand before the first. */
function isNextInserted(number: string, last: string | undefined): boolean {
  if (last === undefined || !isInserted(number)) return false;
  const [, base, suffix = ''] = /^(\d+)([a-z]*)$/.exec(last) ?? [];
  const next = toLetters([...suffix].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 96, 0) + 1);
  return number === `${base}${next}`;
}

function label(kind: ProvisionKind, number: string, { lang }: Text): string {
  return number === '' ? kind : numberLabel({ kind, number }, lang);
}

function tell(message: string, provision: Provision, text: Text, report: Report, params: Record<string, string | number>): void {
  const { kind, number, place, address } = provision;
  const around = address === toAddress([{ kind, number }]) ? '' : address;
  report({ message, params: { kind, found: label(kind, number, text), around, ...params }, file: text.file.path, place });
}
