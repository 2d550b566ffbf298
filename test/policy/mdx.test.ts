import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/policy/components.ts';
import { parseMdx, visit } from '../../src/policy/mdx.ts';
import { wordsOf } from '../../src/policy/text-structure.ts';
import type { Problem } from '../../src/policy/types.ts';
import { fileOf, misplaced, placeText, problemTexts } from './found.ts';

function read(text: string) {
  const problems: Problem[] = [];
  const mdx = parseMdx(fileOf(text), problems);
  return { ...mdx, problems, found: problemTexts(problems), words: mdx.tree.children.map(wordsOf) };
}

describe('what content may hold', () => {
  it.each([
    ['words', 'Kata — “kata” & kata, 5 > 4.'],
    ['emphasis, links and lists', '**Kata** *kata* [kata](https://example.org/)\n\n1. satu\n\n* dua'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['a note', '<Note>\nKata.\n</Note>\n\nKata <Note>kata</Note>.'],
    ['braces and tags in code', 'Tulis `{a}` dan `<b>`.\n\n```\nimport a from "b"\n{c}\n```'],
    ['escaped braces', 'Tulis \\{a\\}.'],
    ['words that begin like code', 'important exports\n\nimporters\n\nThe\nimport of goods'],
    ['front matter with braces', '---\nexport: { a: b }\n---\n'],
    [
      'links into the site and out of it',
      '[a](/id/) [b](#c) [d](../e) [f](mailto:a@example.org) [g](http://example.org)',
    ],
  ])('%s', (_, text) => {
    expect(read(text).found).toEqual([]);
  });
});

describe('code', () => {
  it.each([
    ['import a from "b"', 'import-or-export 1:1-1:18'],
    ['a\n\nexport const b = 1', 'import-or-export 3:1-3:19'],
    ['export { a }', 'import-or-export 1:1-1:13'],
    ['<Note>\nimport a from "b"\n</Note>', 'import-or-export 2:1-2:18'],
    ['{a}', 'expression 1:1-1:4'],
    ['{/* a\nb */}', 'expression 1:1-2:6'],
    ['a {b} c', 'expression 1:3-1:6'],
    ['a\\\\{b} c', 'expression 1:4-1:7'],
    ['é😀 **{b}**', 'expression 1:7-1:10'],
    ['- a {b\n  c} d', 'expression 1:5-2:5'],
    ['# A {#b}', 'expression 1:5-1:9'],
    ['| a |\n|---|\n| {b} |', 'expression 3:3-3:6'],
    ['a <Note b={c}>d</Note>', 'expression 1:11-1:12'],
    ['<Note\n  {...a}\n>b</Note>', 'expression 2:3-2:9'],
    ['<script>a</script>', 'component 1:1-1:19'],
    ['a <b>c</b>', 'component 1:3-1:11'],
    ['<></>', 'component 1:1-1:6'],
    ['<Note onclick="a">b</Note>', 'attribute 1:1-1:27'],
    ['<Note a>b</Note>', 'attribute 1:1-1:17'],
    ['[a](javascript:b)', 'address 1:1-1:18'],
    ['[a](JavaScript:b)', 'address 1:1-1:18'],
    ['[a](java&#10;script:b)', 'address 1:1-1:23'],
    ['[a](<  javascript:b>)', 'address 1:1-1:22'],
    ['![a](data:b)', 'address 1:1-1:13'],
    ['[a]\n\n[a]: vbscript:b', 'address 3:1-3:16'],
    ['[a](blob:b)', 'address 1:1-1:12'],
    ['[a](file:///b)', 'address 1:1-1:15'],
    ['<javascript:a>', undefined],
  ])('%j', (text, expected) => {
    const { found } = read(text);
    if (expected === undefined) expect(found.length).toBeGreaterThan(0);
    else expect(found).toContain(`no-code.${expected}`);
  });

  it('is reported once each', () => {
    expect(read('a {b} c {d}\n\nimport e\n\n{f}').found).toEqual([
      'no-code.expression 1:3-1:6',
      'no-code.expression 1:9-1:12',
      'no-code.import-or-export 3:1-3:9',
      'no-code.expression 5:1-5:4',
    ]);
  });

  it.each([
    ['<Figure name="how-it-fits" />', []],
    ['<Figure name="other" />', ['no-code.value 1:1-1:24']],
    ['<Figure />', ['no-code.missing 1:1-1:11']],
    ['<Figure name="how-it-fits" size="1" />', ['no-code.attribute 1:1-1:39']],
    ['<Figure name={a} />', ['no-code.expression 1:14-1:15']],
    ['<Figure toString="a" name="how-it-fits" />', ['no-code.attribute 1:1-1:43']],
  ])('in a picture of a guide: %s', (text, expected) => {
    const problems: Problem[] = [];
    parseMdx(fileOf(text, 'content/guides/contoh/en.mdx'), problems);
    expect(problemTexts(problems)).toEqual(expected);
  });

  it('is a picture in a text of the law', () => {
    expect(read('<Figure name="how-it-fits" />').found).toEqual(['no-code.component 1:1-1:30']);
  });

  it('is no component however its name is written', () => {
    for (const { name } of components)
      expect(read(`<${name.toLowerCase()}>a</${name.toLowerCase()}>`).found).toHaveLength(1);
  });

  it('is left in the words as it was written', () => {
    expect(read('a {b} c').words).toEqual(['a {b} c']);
    expect(read('[a {b}](/c "{d}")\n\n`{e}`').words).toEqual(['a {b}', '{e}']);
    expect(read('The\nimport {a}').words).toEqual(['The import {a}']);
    expect(read('The\nexport of a').words).toEqual(['The export of a']);
    expect(read('<Note a="{b}">c</Note>').tree.children[0]).toMatchObject({
      attributes: [{ name: 'a', value: '{b}' }],
    });
  });

  it('never reaches a parser of JavaScript, which deep nesting would end the process in', () => {
    const depth = 50_000;
    for (const text of [
      `{${'('.repeat(depth)}1${')'.repeat(depth)}}`,
      `a {${'['.repeat(depth)}1${']'.repeat(depth)}} b`,
      `export const a = ${'('.repeat(depth)}1${')'.repeat(depth)}`,
      `{${'!'.repeat(depth)}1}`,
      `<Note a={${'('.repeat(depth)}1${')'.repeat(depth)}}>b</Note>`,
      `{${'<a>'.repeat(40)}1}`,
      `export const a = ${'<a>'.repeat(40)}1`,
    ]) {
      const { found } = read(text);
      expect(found.join()).toMatch(/no-code\.(?:expression|import-or-export)/);
    }
  });
});

describe('syntax errors', () => {
  it.each([
    ['a\n\nb { c', 'brace 3:3-3:4'],
    ['a {b\n\nc} d', 'brace 1:3-1:4'],
    ['é😀 <1', 'angle-bracket 1:5-1:6'],
    ['a\nb <- c', 'angle-bracket 2:3-2:4'],
    ['<!-- a -->', 'angle-bracket 1:1-1:2'],
    ['a <5 b', 'angle-bracket 1:3-1:4'],
    ['<Note>a', 'unclosed-tag 1:1-1:2'],
    ['a\n\nb </Note>', 'unclosed-tag 3:3-3:4'],
    ['<Note>\n\na', 'unclosed-tag 1:1-1:2'],
  ])('in %j have a line and a column', (text, expected) => {
    expect(read(text).found).toContain(`mdx-syntax.${expected}`);
  });

  it('leave the words of notes, so that nothing else seems lost', () => {
    const { words } = read('Satu <br> dua.\n\n<Note>\nKata catatan.\n</Note>\n\nTiga.');
    expect(words).toContain('Kata catatan.');
  });

  it('leave the tree of plain Markdown, so that the rest is still read', () => {
    const { words, found, frontMatter, links } = read(
      '---\na: b\n---\n\n## BAB I — A\n\na <- b\n\n[c](javascript:d)\n\n{e}\n',
    );
    expect(words).toEqual(['', 'BAB I — A', 'a <- b', 'c', '']);
    expect(frontMatter).toEqual([4, 9]);
    expect(links.map(({ url }) => url)).toEqual(['javascript:d']);
    expect(found).toEqual([
      'mdx-syntax.angle-bracket 7:3-7:4',
      'no-code.address 9:1-9:18',
      'no-code.expression 11:1-11:4',
    ]);
  });

  it('do not make HTML of the notes beside them', () => {
    expect(read('<Note>\n\na\n\n</Note>\n\nb <- c').found).toEqual(['mdx-syntax.angle-bracket 7:3-7:4']);
  });

  it('show HTML that only MDX refuses as a whole', () => {
    expect(read('<!-- a -->').found).toContain('no-code.html 1:1-1:11');
  });
});

describe('front matter', () => {
  it.each([
    ['---\na: b\n---\nc', 'a: b\n'],
    ['---\na: b\n---', 'a: b\n'],
    ['---\n---\n', ''],
    ['---\na: b\n---   \nc', 'a: b\n'],
    ['---  \na: b\n---\nc', 'a: b\n'],
  ])('of %j is what stands between the fences', (text, yaml) => {
    const { frontMatter } = read(text);
    expect(text.slice(...frontMatter!)).toBe(yaml);
  });

  it.each(['a', '---\na: b\n', '\n---\na: b\n---\n', '+++\na = 1\n+++\n', '----\na: b\n----\n'])(
    'is not in %j',
    (text) => {
      expect(read(text).frontMatter).toBeUndefined();
    },
  );
});

it('links are listed with their places', () => {
  const { links } = read('[a](/b)\n\n![c](d.png) and [e]\n\n[e]: /f\n');
  expect(links.map(({ url, place }) => `${url} ${placeText(place)}`)).toEqual([
    '/b 1:1-1:8',
    'd.png 3:1-3:12',
    '/f 5:1-5:8',
  ]);
});

describe('nesting and number', () => {
  it.each([
    ['quotes', '> '.repeat(2_000)],
    ['lists in one line', '* '.repeat(2_000)],
    ['numbered lists in one line', '1. '.repeat(2_000)],
    ['lists in many lines', Array.from({ length: 1_100 }, (_, depth) => `${'  '.repeat(depth)}* a`).join('\n')],
    ['tags', '<Note>'.repeat(20_000)],
    ['character references', '&amp;'.repeat(20_000)],
    ['braces', '{'.repeat(20_000)],
    ['emphasis', `${'**'.repeat(300_000)}a${'**'.repeat(300_000)}`],
    ['images', `${'!['.repeat(300_000)}a${'](b)'.repeat(300_000)}`],
  ])('of %s beyond measure is refused at once', (_, text) => {
    expect(() => read(text)).toThrow(RangeError);
  });

  it('are read to a depth that nobody writes', () => {
    const { tree, problems } = read(`${'> '.repeat(400)}a`);
    let depth = 0;
    visit(tree, () => (depth += 1));
    expect(depth).toBe(403);
    expect(problems).toEqual([]);
  });
});

it('a file of ordinary nesting never makes it throw, and every place lies inside the file', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\n\n',
    '{',
    '}',
    '<',
    '>',
    '</Note>',
    '<Note>',
    '<Note a="',
    '"',
    'import ',
    'export ',
    '`',
    '```\n',
    '# ',
    '* ',
    '1. ',
    '> ',
    '|',
    '---\n',
    '[',
    '](',
    ')',
    '!',
    '\\',
    '&amp;',
    '&#123;',
    '**',
    '_',
    '😀',
    'é',
    '\u2028',
    '\0',
    '    ',
    '\uffff',
    '\ufffe',
    '<!--',
    '-->',
    '~~',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { problems, links, tree } = read(text);
      expect(misplaced([...problems, ...links], text)).toEqual([]);
      if (!/[\ufffe\uffff]|&#/.test(text))
        visit(tree, (node) => expect(JSON.stringify({ ...node, children: [] })).not.toMatch(/[\ufffe\uffff]/));
    }),
    { numRuns: 1_000 },
  );
});
