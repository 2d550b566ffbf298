import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../src/policy/apply.ts';
import { compose, pieceOf, wordsOfPieces, type Piece } from '../../src/policy/composed-file.ts';
import type { Operation, OperationData } from '../../src/policy/types.ts';

const text = `---
regulation: perpres-1-2001
lang: id
---

## BAB I — Ketentuan

##### Pasal 1 — Daftar

1. Daftar disusun setiap tahun.
2. Daftar terbuka.

##### Pasal 2 — Salinan

1. Salinan diberikan.
2. Salinan gratis.

##### Pasal 3 — Penutup

Peraturan ini berlaku.
`;

const both = (words: string) => ({ id: words, en: words });

type Row = Partial<OperationData> & Pick<OperationData, 'operation'> & { readonly target: string };

/** Operations in the order of their application, as readers of `amendments.yaml` get them. */
function operationsOf(rows: readonly Row[]): readonly Operation[] {
  const file = compose('amendments.yaml', [pieceOf({ ...compose('', []), path: '', text: '' })]);
  const yaml = {
    file,
    data: {},
    placeOf: () => file.placeOf(0),
    lineStartsOf: () => [0],
  } as unknown as Operation['yaml'];
  return rows.map((row, index) => ({
    acting: 'perpres-2-2002',
    index,
    data: { place: 'Pasal I', ...row } as OperationData,
    yaml,
    address: row.target,
    on: '2002-01-01',
    outcome: 'applied',
  }));
}

const enacted: readonly Piece[] = [
  { words: text, origin: (offset) => ({ path: 'text.id.mdx', line: 1, column: offset }) },
];

function applied(rows: readonly Row[], oneByOne: boolean): { words: string; failures: readonly string[] } {
  const failures: Parameters<typeof applyOperations>[4] = [];
  const operations = operationsOf(rows);
  const turns = oneByOne ? operations.map((operation) => [operation]) : [operations];
  const pieces = turns.reduce((before, turn) => applyOperations(before, turn, 'id', undefined, failures), enacted);
  return {
    words: wordsOfPieces(pieces),
    failures: failures.map(({ message, operation }) => `${operation.index} ${message}`),
  };
}

const rows = {
  replace: { operation: 'replace', target: 'pasal-1-ayat-1', text: both('Daftar disusun setiap bulan.') },
  again: { operation: 'replace', target: 'pasal-1-ayat-1', text: both('Daftar disusun setiap hari.') },
  insert: {
    operation: 'insert-after',
    target: 'pasal-1',
    address: 'pasal-1a',
    title: both('Biaya'),
    text: both('Gratis.'),
  },
  next: {
    operation: 'insert-after',
    target: 'pasal-1a',
    address: 'pasal-1b',
    title: both('Waktu'),
    text: both('Segera.'),
  },
  double: {
    operation: 'insert-after',
    target: 'pasal-2',
    address: 'pasal-1a',
    title: both('Lagi'),
    text: both('Lagi.'),
  },
  retitle: { operation: 'replace', target: 'pasal-2', title: both('Turunan'), text: both('Turunan diberikan.') },
  lost: { operation: 'replace', target: 'pasal-2-ayat-2', text: both('Turunan gratis.') },
  renumber: { operation: 'renumber', target: 'pasal-3', address: 'pasal-4' },
  moved: { operation: 'substitute', target: 'pasal-4', phrase: both('berlaku'), with: both('mulai berlaku') },
  filled: {
    operation: 'insert-after',
    target: 'pasal-2',
    address: 'pasal-3',
    title: both('Baru'),
    text: both('Baru.'),
  },
  two: {
    operation: 'insert-after',
    target: 'pasal-1',
    address: 'pasal-1a',
    title: both('Biaya'),
    text: both('Gratis.\n\n##### Pasal 1B — Waktu\n\nSegera.'),
  },
  later: { operation: 'replace', target: 'pasal-1b', text: both('Nanti.') },
  repeal: { operation: 'repeal', target: 'bab-1' },
  nowhere: { operation: 'replace', target: 'pasal-9', text: both('Tidak ada.') },
} satisfies Record<string, Row>;

describe('operations of one day', () => {
  it.each<readonly [string, readonly Row[]]>([
    ['on different Pasal', [rows.replace, rows.retitle, rows.renumber]],
    ['on neighbours, where one ends and the next begins', [rows.insert, rows.retitle, rows.replace]],
    ['on the same provision', [rows.replace, rows.again]],
    ['on what an earlier one inserted', [rows.insert, rows.next]],
    ['on what an earlier one took away', [rows.retitle, rows.lost]],
    ['that insert what an earlier one inserted', [rows.insert, rows.double]],
    ['on what an earlier one numbered anew', [rows.renumber, rows.moved]],
    ['that fill a number that an earlier one left', [rows.renumber, rows.filled]],
    ['before and after one on a chapter', [rows.retitle, rows.repeal, rows.replace, rows.insert]],
    ['on a Pasal that came with another', [rows.two, rows.later]],
    ['of which one cannot be applied', [rows.nowhere, rows.replace, rows.nowhere]],
  ])('%s read as if each were applied alone', (_, list) => {
    expect(applied(list, false)).toEqual(applied(list, true));
  });

  it('are all applied', () => {
    const { words, failures } = applied([rows.insert, rows.retitle, rows.renumber, rows.moved], false);
    expect(failures).toEqual([]);
    expect(words.match(/##### .*/g)).toEqual([
      '##### Pasal 1 — Daftar',
      '##### Pasal 1A — Biaya',
      '##### Pasal 2 — Turunan',
      '##### Pasal 4 — Penutup',
    ]);
    expect(words).toContain('Peraturan ini mulai berlaku.');
  });
});
