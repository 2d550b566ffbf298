import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/policy/decode.ts';
import type { Problem } from '../../src/policy/types.ts';
import { misplaced, problemTexts } from './found.ts';

function read(bytes: string | readonly number[], path = 'content/regulations/perpres-1-2001/text.id.mdx') {
  const problems: Problem[] = [];
  const { text } = decode(
    path,
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
    problems,
  );
  return { text, problems, found: problemTexts(problems) };
}

const [a, b, lineFeed] = [0x61, 0x62, 0x0a];

describe('decode', () => {
  it('gives the text of plain UTF-8 without problems', () => {
    const { text, problems } = read('Tata Kelola — “SPBE” é 😀\n');
    expect(text).toBe('Tata Kelola — “SPBE” é 😀\n');
    expect(problems).toEqual([]);
  });

  it('drops a byte order mark', () => {
    const { text, found } = read('\ufeff a');
    expect(text).toBe(' a');
    expect(found).toEqual(['text-encoding.byte-order-mark 1:1-1:1']);
  });

  it.each([
    ['a\r\nb\r\nc', 'a\nb\nc', '1:2-1:2'],
    ['a\nb\rc', 'a\nb\nc', '2:2-2:2'],
    ['a\r\rb', 'a\n\nb', '1:2-1:2'],
  ])('makes the line ends of %j line feeds', (written, text, place) => {
    expect(read(written).text).toBe(text);
    expect(read(written).found).toEqual([`text-encoding.carriage-return ${place}`]);
  });

  it('places the first bytes that are not UTF-8', () => {
    const { text, found } = read([a, lineFeed, b, 0xff, a, 0xc3, lineFeed]);
    expect(text).toBe('a\nb\ufffda\ufffd\n');
    expect(found).toEqual(['text-encoding.not-utf-8 2:2-2:3']);
  });

  it('places them after a byte order mark and old line ends too', () => {
    expect(read([0xef, 0xbb, 0xbf, a, 0xff]).found).toEqual([
      'text-encoding.not-utf-8 1:2-1:3',
      'text-encoding.byte-order-mark 1:1-1:1',
    ]);
    expect(read([a, 0x0d, b, 0xff]).found).toEqual([
      'text-encoding.not-utf-8 2:2-2:3',
      'text-encoding.carriage-return 1:2-1:2',
    ]);
  });

  it('reports the sign of unreadable bytes also where it was saved as a character', () => {
    expect(read('a\ufffdb').found).toEqual(['text-encoding.not-utf-8 1:2-1:3']);
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, a, 0]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['an overlong form', [0xc0, 0x80]],
  ])('reports %s', (_, bytes) => {
    expect(read(bytes).found[0]).toMatch(/^text-encoding\.not-utf-8 1:/);
  });

  it.each([
    ['0000', '\0'],
    ['000B', '\v'],
    ['000C', '\f'],
    ['007F', '\x7f'],
    ['0085', '\x85'],
    ['00AD', '\xad'],
    ['061C', '\u061c'],
    ['200B', '\u200b'],
    ['200D', '\u200d'],
    ['2028', '\u2028'],
    ['202E', '\u202e'],
    ['2060', '\u2060'],
    ['2066', '\u2066'],
    ['2069', '\u2069'],
    ['FEFF', '\ufeff'],
    ['FFFE', '\ufffe'],
    ['FFFF', '\uffff'],
    ['E0041', '\u{e0041}'],
  ])('reports U+%s, which nobody can see', (code, character) => {
    const { problems, found } = read(`ab\nc${character}d`);
    expect(found).toEqual([`text-encoding.invisible-character 2:2-2:${2 + character.length}`]);
    expect(problems[0]!.params).toEqual({ code });
  });

  it('reports an invisible character behind bytes that are not UTF-8', () => {
    expect(read([0xff, 0x00]).found).toEqual([
      'text-encoding.not-utf-8 1:1-1:2',
      'text-encoding.invisible-character 1:2-1:3',
    ]);
  });

  it('reports a tab in MDX, and leaves those in YAML to the YAML parser', () => {
    expect(read('a\n\tb').found).toEqual(['text-encoding.tab 2:1-2:2']);
    expect(read('a\n\tb', 'content/actors/a/actor.yaml').found).toEqual([]);
  });

  it('gives a text without carriage returns and true places for any bytes', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x0a, 0x0d, 0xef, 0xbb, 0xbf, 0xff, 0x09, 0xe2, 0x80, 0x8b),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), (bytes) => {
        const { text, problems } = read(bytes);
        expect(text).not.toContain('\r');
        expect(misplaced(problems, text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
