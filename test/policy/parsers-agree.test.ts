/** satteri, which CI and site share, gives the tree that the reference parsers of Markdown and MDX give, positions included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { satteriMdx } from '../../src/policy/mdx.ts';

const ours = unified().use(satteriMdx).freeze();
const reference = remark().use(remarkMdx).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Nodes whose positions differ: satteri gives attributes none, and ends imports and exports after their line. Content may have neither. */
const differentlyPlaced: ReadonlySet<unknown> = new Set(['mdxJsxAttribute', 'mdxJsxExpressionAttribute', 'mdxjsEsm']);

/** A tree without what the two parsers are known to write differently, `data` and absent optional fields among it. */
function comparable(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, function (this: { type?: unknown }, key, value: unknown) {
      return key === 'data' || value === null || (key === 'position' && differentlyPlaced.has(this.type))
        ? undefined
        : value;
    }),
  );
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join(folder, name))
    .sort();
}

it.each([...filesBelow('content'), ...filesBelow('test/fixtures')])('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  expect(comparable(ours.parse(text) as Root)).toEqual(comparable(reference.parse(text)));
});

describe('a construct of the dialect', () => {
  it.each(
    Object.entries({
      'headings of every depth': '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f\n',
      'headings with underlines': 'a\n=\n\nb\n---\n',
      'headings with closing marks': '## a ##\n\n## b #\n',
      'ordered lists in each other': '1. a\n   1. b\n      1. c\n   2. d\n2. e\n',
      'ordered lists with gaps': '3. a\n7. b\n7. c\n',
      'ordered lists with brackets': '1) a\n2) b\n',
      'lists with room': '1. a\n\n   b\n\n2. c\n\n   - d\n\n   - e\n',
      'lists beside each other': '1. a\n\n- b\n\n* c\n',
      'lists of four spaces': '1.  a\n    1.  b\n',
      'a list that follows words at once': 'a:\n1. b\n2. c\n',
      'wrapped lines': 'a\nb\n   c\n\n1. d\n   e\nf\n',
      'hard breaks': 'a  \nb\\\nc\n',
      emphasis: '**a** *b* ***c*** _d_ __e__ **f*g*h** ~~i~~ a**b**c _a_b_\n',
      links: '[a](b) [c](<d e> "f") [g][h] [h] https://example.org/i.\n\n[h]: /j "k"\n',
      images: '![a](b "c") ![d][e]\n\n[e]: f\n',
      code: '`a` ``b`c`` \n\n```ts title="d"\ne\n```\n\n~~~\nf\n~~~\n',
      quotes: '> a\nb\n\n> > c\n>\n> 1. d\n',
      tables: '| a | b |\n|:--|--:|\n| c | d \\| e |\n| `f` | **g** |\n\nh | i\n--|--\nj | k\n',
      tasks: '- [ ] a\n- [x] b\n',
      rules: 'a\n\n***\n\nb\n\n---\n\nc\n',
      'escapes and character references': '\\* \\_ \\# \\{ \\\\ &amp; &copy; &#8212; &#x20; &none;\n',
      'characters of two units': '😀 **é** — “a” 😀[b](c)\n\n1. 😀 d\n',
      'spaces that are not plain': 'a\u00a0b\u2003c\n\n\u00a0d\n',
      'front matter': '---\na: b\nc: "—"\n---\n\n# d\n',
      'front matter alone': '---\na: b\n---',
      'no front matter': '\n---\na: b\n---\n',
      notes: '<Note>\na **b**\n</Note>\n\n<Note>\n\n1. c\n2. d\n\n</Note>\n',
      'notes in words': 'a <Note>b *c*</Note> d <Note/>\n',
      'notes with attributes': '<Note a="b" c=\'d\' e>\nf\n</Note>\n',
      'notes in lists': '1. a\n\n   <Note>\n   b\n   </Note>\n',
      expressions: 'a {b} c\n\n{d}\n\n{/* e */}\n',
      'imports and exports': 'import a from "b"\n\nexport const c = 1\n\nd\n',
      'attributes with expressions': '<Note a={b} {...c}>\nd\n</Note>\n',
      'an empty file': '',
      'empty lines': '\n\n\n',
      'no line end at the end': '# a',
      'items without words': '1.\n2. a\n3.\n',
      'a Pasal of the dialect': '##### Pasal 9 — A\n\n1. B menurut Pasal 4 ayat (2):\n   1. c;\n   2. d.\n2. (2a) E.\n',
    }),
  )('%s', (_, text) => {
    expect(comparable(ours.parse(text) as Root)).toEqual(comparable(reference.parse(text)));
  });

  it.each(['a {b', '<Note>a', 'a </Note>', 'a <b', '<!-- a -->', 'a <5', '<Note a=b>c</Note>'])(
    '%s is refused by both',
    (text) => {
      expect(() => ours.parse(text)).toThrow(/^1:\d+: /);
      expect(() => reference.parse(text)).toThrow();
    },
  );
});
