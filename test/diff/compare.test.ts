import { describe, expect, it } from 'vitest';
import {
  changedPages,
  compareOn,
  comparisonOf,
  daysToCompare,
  differs,
  pairsOfDays,
  type Comparison,
} from '../../src/diff/compare.ts';
import { insideOf, isWords, type ComparedProvision } from '../../src/diff/compare-texts.ts';
import type { Stretch } from '../../src/diff/words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { wordsOf } from '../../src/policy/text-structure.ts';
import type { Text } from '../../src/policy/types.ts';
import { baseCorpus } from '../corpus.ts';
import { amendedBy } from './amended.ts';

const example = readPolicy(baseCorpus).regulations.get('perpres-1-2001')!;
const uuIte = readPolicy(process.cwd()).regulations.get('uu-11-2008')!;

const marked = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'deleted' ? `[-${words}-]` : `{+${words}+}`))
    .join('');

/** What a comparison tells, in lines. */
function told({ words, elucidations, force }: Comparison): readonly string[] {
  const moves = ({ from, to }: ComparedProvision) =>
    [
      ...from.map(({ how, address }) => ` ${how} from ${address}`),
      ...to.map(({ how, address }) => ` ${how} to ${address}`),
    ].join();
  return [
    ...words.map(({ compared, operations }) => {
      const own = compared.parts.filter(isWords).flatMap(({ paragraphs = [] }) => paragraphs.map(marked));
      const by = operations.map(({ data }) => data.place).join(', ');
      return `${compared.fate} ${compared.provision.address}${moves(compared)} (${by}) ${own.join(' / ')}`.trim();
    }),
    ...elucidations.map(({ address, fate }) => `elucidation ${fate} ${address}`),
    ...force.map(({ operation, fate }) => `${operation.data.operation} ${fate} ${operation.address}`),
  ];
}

const days = ['2001-02-03', '2002-03-04'] as const;

describe('days', () => {
  it('begin with the day of promulgation where nobody knows when the regulation came into force', () => {
    expect(daysToCompare(example)).toEqual(['2001-02-03', '2002-03-04', '2003-01-01']);
  });

  it('are paired where anything differs', () => {
    expect(pairsOfDays(example)).toEqual([
      ['2001-02-03', '2002-03-04'],
      ['2001-02-03', '2003-01-01'],
      ['2002-03-04', '2003-01-01'],
    ]);
    expect(pairsOfDays(readPolicy(baseCorpus).regulations.get('perpres-2-2002')!)).toEqual([]);
  });

  it('are those on which a suspension begins and ends', () => {
    const { regulation } = amendedBy(
      "  - operation: suspend\n    target: perpres-1-2001#pasal-3\n    place: Pasal I\n    until: '2002-09-01'\n",
    );
    expect(pairsOfDays(regulation)).toEqual([
      ['2001-02-03', '2002-03-04'],
      ['2001-02-03', '2002-09-01'],
      ['2002-03-04', '2002-09-01'],
    ]);
    expect(told(compareOn(regulation, 'en', '2002-03-04', '2002-09-01')!)).toEqual(['suspend ceases pasal-3']);
    expect([...changedPages(regulation, '2002-03-04', '2002-09-01')]).toEqual(['pasal-3']);
  });

  it('tell which pages changed', () => {
    expect([...changedPages(example, ...days)]).toEqual(['pasal-2', 'pasal-2a']);
    expect([...changedPages(example, '2002-03-04', '2003-01-01')]).toEqual(['pasal-2a']);
  });
});

describe('two days compared', () => {
  it('tells words, elucidations and force, each with the place that ordered it', () => {
    expect(told(compareOn(example, 'en', '2001-02-03', '2003-01-01')!)).toEqual([
      'changed pasal-2-ayat-1 (Pasal I angka 1) The Minister for Examples draws up the Example Register every[- 2-]{+ 3+} years:',
      'changed pasal-2-ayat-1-huruf-a merged from pasal-2-ayat-1-huruf-b (Pasal I angka 1) in the capital[-;-]{+ and in the regions.+}',
      'removed pasal-2-ayat-1-huruf-b merged to pasal-2-ayat-1-huruf-a (Pasal I angka 1) [-in the regions.-]',
      'added pasal-2a (Pasal I angka 2)',
      'elucidation changed pasal-2-ayat-1',
      'end begins pasal-2a-ayat-2',
    ]);
  });

  it('has nothing between a day and itself, or two days without a change between them', () => {
    for (const [from, to] of [
      ['2001-02-03', '2001-02-03'],
      ['2001-02-03', '2002-03-03'],
      ['2003-01-01', '2010-01-01'],
    ] as const) {
      const comparison = compareOn(example, 'id', from, to)!;
      expect(told(comparison)).toEqual([]);
      expect(differs(comparison)).toBe(false);
    }
  });

  it('gives what happened to one provision, from whichever text has it', () => {
    const comparison = compareOn(example, 'id', ...days)!;
    expect(comparisonOf(comparison, 'pasal-2-ayat-1-huruf-b')!.words).toHaveLength(1);
    expect(comparisonOf(comparison, 'pasal-2')!.words).toHaveLength(3);
    expect(comparisonOf(comparison, 'bab-1')!.words).toHaveLength(4);
    expect(
      comparisonOf(comparison, 'pasal-2a-ayat-1')!.words.map(({ compared }) => compared.provision.address),
    ).toEqual(['pasal-2a']);
    expect(comparisonOf(comparison, 'pasal-3')!.words).toEqual([]);
    expect(comparisonOf(comparison, 'pasal-99')).toBeUndefined();
  });

  it('compares what was renumbered with what it was', () => {
    const { regulation } = amendedBy(`
  - operation: renumber
    target: perpres-1-2001#pasal-3
    place: Pasal I angka 1
    address: pasal-4
  - operation: substitute
    target: perpres-1-2001#pasal-4
    place: Pasal I angka 2
    phrase: { id: daftar pertama, en: the first register }
    with: { id: daftar kedua, en: the second register }
`);
    expect(told(compareOn(regulation, 'en', ...days)!)).toEqual([
      'moved pasal-4 renumbered from pasal-3 (Pasal I angka 1, Pasal I angka 2) This regulation is in force once the[- first-]{+ second+} register is drawn up under Article 2 paragraph (1).',
    ]);
  });

  it('keeps apart what took the number of another', () => {
    const { regulation } = amendedBy(`
  - operation: renumber
    target: perpres-1-2001#pasal-2-ayat-2
    place: Pasal I angka 1
    address: pasal-2-ayat-3
  - operation: insert-after
    target: perpres-1-2001#pasal-2-ayat-1
    place: Pasal I angka 2
    address: pasal-2-ayat-2
    text: { id: Daftar Contoh bersifat tetap., en: The register is permanent. }
`);
    expect(told(compareOn(regulation, 'en', ...days)!)).toEqual([
      'added pasal-2-ayat-2 (Pasal I angka 2) {+The register is permanent.+}',
      'moved pasal-2-ayat-3 renumbered from pasal-2-ayat-2 (Pasal I angka 1)',
      // The elucidation went with it, and is no change.
    ]);
  });

  it('tells where the subject of a provision moved to, and compares it there', () => {
    const { regulation } = amendedBy(`
  - operation: replace
    target: perpres-1-2001#pasal-2
    place: Pasal I angka 1
    text: { id: Menteri Contoh menyusun Daftar Contoh., en: The Minister for Examples draws up the Example Register. }
    lineage:
      - { address: pasal-2-ayat-1, becomes: [], how: repealed }
      - { address: pasal-2-ayat-1-huruf-a, becomes: [], how: repealed }
      - { address: pasal-2-ayat-1-huruf-b, becomes: [], how: repealed }
      - { address: pasal-2-ayat-2, becomes: [pasal-2a], how: moved }
  - operation: insert-after
    target: perpres-1-2001#pasal-2
    place: Pasal I angka 2
    address: pasal-2a
    title: { id: Keterbukaan, en: Openness }
    text: { id: Daftar Contoh terbuka., en: The register is open. }
`);
    expect(told(compareOn(regulation, 'en', ...days)!)).toEqual([
      'changed pasal-2 (Pasal I angka 1) {+The Minister for Examples draws up the Example Register.+}',
      'removed pasal-2-ayat-1 (Pasal I angka 1) [-The Minister for Examples draws up the Example Register every 2 years:-]',
      'removed pasal-2-ayat-2 moved to pasal-2a (Pasal I angka 1) [-The register is public. The form of its copies is further regulated by a Regulation of the Minister for Examples.-]',
      'moved pasal-2a moved from pasal-2-ayat-2 (Pasal I angka 1, Pasal I angka 2) The register is[- public. The form of its copies is further regulated by a Regulation of the Minister for Examples.-]{+ open.+}',
    ]);
  });

  it('tells a repeal once, and no change of typography at all', () => {
    const { regulation } = amendedBy(`
  - operation: repeal
    target: perpres-1-2001#pasal-2
    place: Pasal I angka 1
    lineage:
      - { address: pasal-2-ayat-1, becomes: [], how: repealed }
      - { address: pasal-2-ayat-1-huruf-a, becomes: [], how: repealed }
      - { address: pasal-2-ayat-1-huruf-b, becomes: [], how: repealed }
      - { address: pasal-2-ayat-2, becomes: [], how: repealed }
  - operation: replace
    target: perpres-1-2001#menimbang-huruf-a
    place: Pasal I angka 2
    text: { id: "Contoh  perlu\\u00a0dicatat.", en: "Examples must be\\u00a0 recorded." }
`);
    expect(told(compareOn(regulation, 'en', ...days)!)).toEqual(['repealed pasal-2 (Pasal I angka 1) {+Deleted.+}']);
  });
});

describe('a chapter', () => {
  it('that is repealed takes its Pasal along', () => {
    const { regulation } = amendedBy(`
  - { operation: repeal, target: perpres-1-2001#bab-2, place: Pasal I angka 1 }
`);
    expect(told(compareOn(regulation, 'en', ...days)!)).toEqual([
      'repealed pasal-3 (Pasal I angka 1) [-This regulation is in force once the first register is drawn up under Article 2 paragraph (1)-]{+Deleted+}.',
    ]);
  });
});

/** The older and the newer side of provisions laid over each other: each address with its words. */
function sides(provisions: readonly ComparedProvision[]): readonly [older: Set<string>, newer: Set<string>] {
  const [older, newer] = [new Set<string>(), new Set<string>()];
  const visit = (compared: ComparedProvision) => {
    const own = compared.parts.filter(isWords);
    const words = (side: 'old' | 'now', kind: Stretch['kind']) =>
      own
        .flatMap(({ [side]: blocks, paragraphs }) =>
          paragraphs === undefined
            ? blocks.map(wordsOf)
            : paragraphs.map((stretches) =>
                stretches
                  .filter((stretch) => stretch.kind === 'same' || stretch.kind === kind)
                  .map(({ words }) => words)
                  .join('')
                  .trim(),
              ),
        )
        .filter(Boolean)
        .join(' ');
    if (compared.before !== undefined) older.add(`${compared.before.address}: ${words('old', 'deleted')}`);
    if (compared.after !== undefined) newer.add(`${compared.after.address}: ${words('now', 'inserted')}`);
    insideOf(compared).forEach(visit);
  };
  provisions.forEach(visit);
  return [older, newer];
}

const linesOf = ({ all }: Text) => new Set(all.map(({ address, text }) => `${address}: ${text}`));

describe('UU 11/2008', () => {
  const pairs = pairsOfDays(uuIte);

  it('can be compared on every pair of its days', () => {
    expect(daysToCompare(uuIte)[0]).toBe('2008-04-21');
    expect(pairs.length).toBeGreaterThanOrEqual(15);
  });

  it.each(pairs.flatMap((pair) => languages.map((lang) => [...pair, lang] as const)))(
    'from %s to %s in %s: applying the changes gives the newer text, taking them back the older',
    (from, to, lang) => {
      const comparison = compareOn(uuIte, lang, from, to)!;
      const [older, newer] = sides(comparison.provisions);
      expect(newer).toEqual(linesOf(comparison.after));
      expect(older).toEqual(linesOf(comparison.before));
      expect(comparison.words.filter(({ operations }) => operations.length === 0)).toEqual([]);
      expect(comparison.elucidations.filter(({ operations }) => operations.length === 0)).toEqual([]);
    },
  );

  it('moves defamation from Pasal 27 ayat (3) to Pasal 27A', () => {
    const { words } = compareOn(uuIte, 'id', '2016-11-25', '2024-01-02')!;
    const fateOf = (address: string) => {
      const change = words.find(({ compared }) => compared.provision.address === address)!.compared;
      return [change.fate, ...change.from, ...change.to];
    };
    expect(fateOf('pasal-27-ayat-3')).toEqual(['removed', { address: 'pasal-27a', how: 'moved' }]);
    expect(fateOf('pasal-27a')).toEqual(['moved', { address: 'pasal-27-ayat-3', how: 'moved' }]);
  });

  it('tells loss of force, conditional reading and sunset, and what passed in between', () => {
    const force = (from: string, to: string) =>
      compareOn(uuIte, 'id', from, to)!.force.map(
        ({ operation: { data, address }, fate }) => `${data.operation} ${fate} ${address}`,
      );
    expect(force('2008-04-21', '2011-02-24')).toEqual(['void begins pasal-31-ayat-4']);
    expect(force('2011-02-24', '2016-11-25')).toContain('void ceases pasal-31-ayat-4');
    expect(force('2008-04-21', '2016-11-25')).toContain('void passes pasal-31-ayat-4');
    expect(force('2008-04-21', '2016-09-07')).toContain('read-as begins pasal-5-ayat-1');
    expect(force('2025-04-29', '2026-01-02')).toContain('end begins pasal-27a');
  });

  it('tells what was recorded and not applied', () => {
    const { notApplied } = compareOn(uuIte, 'id', '2025-04-29', '2026-01-02')!;
    expect(notApplied.map(({ address, outcome }) => `${outcome} ${address}`)).toEqual(
      expect.arrayContaining(['moot pasal-27-ayat-3', 'undecided pasal-45-ayat-3']),
    );
  });
});
