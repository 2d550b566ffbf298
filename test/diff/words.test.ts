import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, isSameWords, type Stretch } from '../../src/diff/words.ts';

/** The difference as one line: `[-deleted-]`, `{+inserted+}`. */
const marked = (stretches: readonly Stretch[]) =>
  stretches
    .map(({ kind, words }) => (kind === 'same' ? words : kind === 'deleted' ? `[-${words}-]` : `{+${words}+}`))
    .join('');
const side = (stretches: readonly Stretch[], kind: Stretch['kind']) =>
  stretches
    .filter((stretch) => stretch.kind === 'same' || stretch.kind === kind)
    .map(({ words }) => words)
    .join('');

describe('words compared', () => {
  it.each([
    ['every 2 years', 'every 3 years', 'every[- 2-]{+ 3+} years'],
    ['under paragraph (2);', 'under paragraph (2a);', 'under paragraph[- (2)-]{+ (2a)+};'],
    ['police and/or courts', 'police or courts', 'police[- and/or-]{+ or+} courts'],
    ['in the capital;', 'in the capital and the regions.', 'in the capital[-;-]{+ and the regions.+}'],
    ['a fine of Rp1.000', 'a fine of Rp1.500', 'a fine of[- Rp1.000-]{+ Rp1.500+}'],
    ['', 'All of it.', '{+All of it.+}'],
    ['All of it.', '', '[-All of it.-]'],
    ['', '', ''],
  ])('%j → %j', (before, after, expected) => expect(marked(diffWords(before, after))).toBe(expected));

  it('keeps together what is only the same by chance', () => {
    expect(marked(diffWords('one two of three four', 'five six of seven eight'))).toBe(
      '[-one two of three four-]{+five six of seven eight+}',
    );
    expect(
      marked(diffWords('6 tahun dan denda paling banyak Rp1 miliar', '4 tahun dan denda paling banyak Rp2 miliar')),
    ).toBe('[-6-]{+4+} tahun dan denda paling banyak[- Rp1-]{+ Rp2+} miliar');
  });

  it.each([
    ['"data" and \'data\'', '“data” and ‘data’'],
    ['Pasal 5-8 - semua', 'Pasal 5–8 — semua'],
    ['perundang-undangan', 'perundang\u2011undangan'],
    ['two words  here', 'two\u00a0words\n here '],
    ['and so on...', 'and so on…'],
    ['un\u00adseen\u200b', 'unseen'],
    ['caf\u0065\u0301', 'caf\u00e9'],
  ])('ignores what is only typography: %j, %j', (before, after) => {
    expect(isSameWords(diffWords(before, after))).toBe(true);
    expect(isSameWords(diffWords(after, before))).toBe(true);
  });

  it('does not ignore capitals, signs and numbers', () => {
    for (const [before, after] of [
      ['Peraturan Perundang-undangan', 'peraturan perundang-undangan'],
      ['a, b', 'a b'],
      ['(2)', '(3)'],
      ['undang-undang', 'undang undang'],
    ] as const)
      expect(isSameWords(diffWords(before, after))).toBe(false);
  });

  it('says of wordings that share little that one replaces the other, in reasonable time', () => {
    const words = (salt: string) => Array.from({ length: 5000 }, (_, index) => `${salt}${index}`).join(' ');
    const start = performance.now();
    expect(diffWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('properties', () => {
  const word = fc.constantFrom('a', 'b', 'dan', 'dan/atau', '(2)', 'Pasal', '8A', '—', '“x”', 'x,', '1.000', '...');
  const sentence = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  const anything = fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 }));

  // Where both wordings have a word, the space before it is that of one of them.
  const tight = (words: string) => words.replace(/\s+|\p{Cf}/gu, '');

  it('applying the difference gives the newer wording', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        expect(tight(side(diffWords(before, after), 'inserted'))).toBe(tight(after));
      }),
    );
    fc.assert(
      fc.property(sentence, (words) => {
        expect(side(diffWords('', words), 'inserted')).toBe(words);
        expect(side(diffWords(words, words), 'inserted')).toBe(words);
      }),
    );
  });

  it('taking it back gives the older wording, but for its typography', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const older = side(diffWords(before, after), 'deleted');
        expect(isSameWords(diffWords(tight(older), tight(before)))).toBe(true);
      }),
    );
  });

  it('equal wordings have none', () => {
    fc.assert(fc.property(anything, (words) => isSameWords(diffWords(words, words))));
  });

  it('stretches alternate, and the deleted comes before the inserted', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const order = diffWords(before, after)
          .map(({ kind }) => kind[0])
          .join('');
        expect(order).not.toMatch(/ss|dd|ii|id/);
      }),
    );
  });
});
