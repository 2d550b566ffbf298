import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/reporters/excerpt.ts';
import { pretty } from '../../src/reporters/pretty.ts';
import { madeUp, reportOf } from './made-up.ts';

const page = 'https://spbe-terbuka.github.io/en/rules/made-up/';
const lines = ['one', 'two', 'key: valu'];

describe('pretty', () => {
  it('shows the line, a caret, the repair once per run of a rule, and the summary', () => {
    const messages = [
      madeUp('first'),
      madeUp('second', { severity: 'warning', repair: { place: madeUp('').place, text: 'value' } }),
      madeUp('third', { file: 'content/b.yaml', place: { line: 9, column: 1, endLine: 9, endColumn: 1 } }),
    ];
    expect(pretty(reportOf(messages, {}, lines))).toBe(
      `content/a.yaml:3:5  error  made-up  made-up.first
  3 | key: valu
    |     ^^^^
content/a.yaml:3:5  warning  made-up  made-up.second
  3 | key: valu
    |     ^^^^
  Write instead: value
  Repair: ${page}

content/b.yaml:9:1  error  made-up  made-up.third
  Repair: ${page}

2 errors and 1 warning in 7 files, checked in 1.23 s.
`,
    );
  });

  it('says where to begin when a file could not be used and more was found', () => {
    const unusable = madeUp('first', { rule: 'schema' });
    const told = (messages: Parameters<typeof reportOf>[0]) => pretty(reportOf(messages)).split('\n').at(-3);
    expect(told([madeUp('second'), unusable])).toBe(
      'Mend first, because the rest may follow from it: content/a.yaml:3',
    );
    expect(told([unusable])).not.toContain('Mend first');
    expect(told([madeUp('second')])).not.toContain('Mend first');
  });

  it('says in Indonesian that nothing was found', () => {
    expect(pretty(reportOf([], { lang: 'id' }))).toBe(
      'Tidak ada kesalahan atau peringatan dalam 7 berkas, diperiksa dalam 1,23 detik.\n',
    );
  });

  it('colours only where it may', () => {
    expect(pretty(reportOf([madeUp('first')], { hasColour: true }))).toContain('\u001b[31merror\u001b[39m');
    expect(pretty(reportOf([madeUp('first')]))).not.toContain('\u001b');
  });

  it('lets no control character through to the terminal', () => {
    const message = madeUp('\u001b[2Jgone\nnext', {
      repair: { place: madeUp('').place, text: '\u001b]0;title\u0007' },
    });
    const told = pretty(reportOf([message], {}, ['', '', '\u001b[31mred\u009b']));
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(told).toContain('[2Jgone next');
  });
});

describe('excerpt', () => {
  const place = (column: number, endColumn: number) => ({ line: 1, column, endLine: 1, endColumn });

  it('points at the stretch', () => {
    expect(excerpt('a: béc 😀 x', place(4, 7))).toEqual(['a: béc 😀 x', '   ^^^']);
    expect(excerpt('a: béc 😀 x', place(11, 12))).toEqual(['a: béc 😀 x', '         ^']);
  });

  it('points at one character where the stretch is empty or beyond the line', () => {
    expect(excerpt('abc', place(2, 2))[1]).toBe(' ^');
    expect(excerpt('abc', place(90, 95))[1]).toBe('   ^');
  });

  it('underlines to the end of the line what goes on below', () => {
    expect(excerpt('abcdef', { line: 1, column: 3, endLine: 4, endColumn: 1 })[1]).toBe('  ^^^^');
  });

  it.each([1, 200, 490])('cuts a long line around column %d', (column) => {
    const line = `${'x'.repeat(column - 1)}HERE${'y'.repeat(500 - column)}`;
    const [words, carets] = excerpt(line, place(column, column + 4));
    expect(words.length).toBeLessThan(100);
    expect(words.slice(carets.indexOf('^'), carets.length)).toBe('HERE');
  });

  it('never halves a character', () => {
    const line = '😀'.repeat(300);
    for (const column of [1, 2, 301, 302, 599])
      expect(excerpt(line, place(column, column + 1))[0].isWellFormed()).toBe(true);
  });
});
