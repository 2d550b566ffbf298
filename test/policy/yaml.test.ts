import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import { fileOf, misplaced, placeText, problemTexts, textAt } from './found.ts';

function read(text: string, start?: number, end?: number) {
  const problems: Problem[] = [];
  const yaml = parseYaml(fileOf(text), problems, start, end);
  return { ...yaml, problems, found: problemTexts(problems) };
}

describe('the data', () => {
  it('are plain values, with dates and words of YAML 1.1 as strings', () => {
    const { data, problems } = read('day: 2018-10-05\nyes: yes\nlist: [1, two, null]\nmap: { a: true }\n');
    expect(data).toEqual({ day: '2018-10-05', yes: 'yes', list: [1, 'two', null], map: { a: true } });
    expect(problems).toEqual([]);
  });

  it('are null in an empty file', () => {
    expect(read('').data).toBeNull();
    expect(read('# a comment\n').data).toBeNull();
  });

  it('come from the stretch of the file that was asked for', () => {
    const text = '---\na: b\n---\nc: d\n';
    const yaml = read(text, 4, 9);
    expect(yaml.data).toEqual({ a: 'b' });
    expect(yaml.problems).toEqual([]);
    expect(textAt(text, yaml.placeOf(['a']))).toBe('b');
    expect(placeText(yaml.placeOf(['a'], 'key'))).toBe('2:1-2:2');
  });
});

describe('placeOf', () => {
  const text = [
    'title:',
    '  id: Contoh',
    '  en: "Exam\\u0070le"',
    'sources: [one, two]',
    'dates:',
    '  - day: 2001-02-03',
    '    note: >',
    '      folded',
    '      words',
    '  - {day: 1}',
    '9: number',
    'empty:',
    '',
  ].join('\n');
  const yaml = read(text);

  it.each([
    [['title', 'id'], 'Contoh'],
    [['title', 'en'], '"Exam\\u0070le"'],
    [['sources'], '[one, two]'],
    [['sources', 1], 'two'],
    [['dates', 0, 'day'], '2001-02-03'],
    [['dates', 1, 'day'], '1'],
    [['dates', 1], '{day: 1}'],
    [[9], 'number'],
    [['9'], 'number'],
  ] as const)('gives the value at %j', (path, words) => {
    expect(textAt(text, yaml.placeOf(path))).toBe(words);
  });

  it.each([
    [['title'], 'title'],
    [['title', 'en'], 'en'],
    [['dates', 1, 'day'], 'day'],
    [['empty'], 'empty'],
  ] as const)('gives the key at %j', (path, words) => {
    expect(textAt(text, yaml.placeOf(path, 'key'))).toBe(words);
  });

  it('gives the first character of the nearest value around what is not there', () => {
    expect(placeText(yaml.placeOf(['title', 'xx']))).toBe('2:3-2:4');
    expect(placeText(yaml.placeOf(['dates', 0, 'xx', 'yy'], 'key'))).toBe('6:5-6:6');
    expect(placeText(yaml.placeOf(['dates', 7]))).toBe('6:3-6:4');
    expect(placeText(yaml.placeOf(['nothing']))).toBe('1:1-1:2');
    expect(placeText(yaml.placeOf(['sources', 'xx']))).toBe('4:10-4:11');
  });

  it('stays on the line of a key without value', () => {
    expect(yaml.placeOf(['empty']).line).toBe(12);
  });

  it('gives the start where there is no data', () => {
    expect(placeText(read('').placeOf(['a']))).toBe('1:1-1:1');
    expect(placeText(read('[[').placeOf([0, 0, 'a'])).startsWith('1:')).toBe(true);
  });
});

describe('syntax errors', () => {
  it.each([
    ['a tab as indentation', 'a:\n\tb: c\n', 'tab 2:1-2:2'],
    ['a doubled key', 'a: 1\nb: 2\na: 3\n', 'duplicate-key 3:1-3:2'],
    ['a doubled key further in', 'x:\n  a: 1\n  a: 3\n', 'duplicate-key 3:3-3:4'],
    ['a second document', 'a: b\n---\nc: d\n', 'several-documents 2:1-4:1'],
    ['a colon inside a value', 'a: b: c\n', 'nested-mapping 1:4-1:5'],
    ['a quote that is not closed', 'a: "b\n', 'missing-character 1:4-1:5'],
    ['a bracket that is not closed', 'a: [b\n', 'missing-character 1:4-1:5'],
    ['an alias', 'a: &x b\nc: *x\n', 'alias-or-depth 2:4-2:6'],
    ['an alias as a key', 'a: &x b\n*x : c\n', 'alias-or-depth 2:1-2:3'],
    ['an alias deep inside', 'a: &x b\nc:\n  - d: [1, *x]\n', 'alias-or-depth 3:12-3:14'],
    ['an unknown tag', 'a: !b c\n', 'other 1:4-1:6'],
  ])('place %s', (_, text, expected) => {
    expect(read(text).found[0]).toBe(`yaml-syntax.${expected}`);
  });

  it('leave the data out', () => {
    expect(read('a: "b').data).toBeUndefined();
    expect(read('a: b\n---\nc: d\n').data).toBeUndefined();
    expect(read('a: &x b\nc: *x\n').data).toBeUndefined();
  });

  it('leave the data in where only keys are doubled', () => {
    expect(read('a: 1\nb: 2\na: 3\n').data).toMatchObject({ b: 2 });
  });

  it('are all reported', () => {
    expect(read('a: 1\na: 2\nb: 1\nb: 2\n').found).toEqual([
      'yaml-syntax.duplicate-key 2:1-2:2',
      'yaml-syntax.duplicate-key 4:1-4:2',
    ]);
  });

  it('have places in the whole file when a stretch of it is read', () => {
    expect(read('---\na: 1\na: 2\n---\n', 4, 14).found).toEqual(['yaml-syntax.duplicate-key 3:1-3:2']);
  });

  it.each([
    ['brackets', '['],
    ['braces', '{a: '],
    ['sequences', '- '],
    ['questions', '? '],
  ])('include %s that nest deeper than the stack', (_, words) => {
    const { data, problems } = read(words.repeat(5_000));
    expect(data).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  it('never make it throw, and lie inside the file', () => {
    const piece = fc.constantFrom(
      'a',
      'b: ',
      'a:\n',
      '- ',
      '? ',
      ': ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|\n',
      '>\n',
      '&x ',
      '*x',
      '!t ',
      '#',
      '%',
      '@',
      '`',
      '---\n',
      '...\n',
      '\n',
      '  ',
      '\t',
      '\0',
      '\u{1f600}',
      '<<: ',
      '2001-01-01',
      '~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { problems, placeOf } = read(text);
        const places = [placeOf([]), placeOf(['a']), placeOf(['a', 0, 'b'], 'key')].map((place) => ({ place }));
        expect(misplaced([...problems, ...places], text)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
