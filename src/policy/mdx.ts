/** From MDX text to a syntax tree, with everything in it that could run or hide code. */
import type { Nodes, Root, Text } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified, type Parser } from 'unified';
import { VFile } from 'vfile';
import { components } from './components.ts';
import type { Place, Problem, SourceFile } from './types.ts';

const features = { frontmatter: true, gfm: { footnotes: false } };

/** satteri as a `unified` parser of MDX. It throws on a syntax error. */
export function satteriMdx(this: { parser?: unknown }): void {
  const parser: Parser<Root> = (document) => mdxToMdast(document, { features }) as Root;
  this.parser = parser;
}

const processor = unified().use(satteriMdx).freeze();

/** A parsed MDX file. */
export interface Mdx {
  readonly tree: Root;
  /** Offsets of the YAML between the front matter's fences. */
  readonly frontMatter?: readonly [start: number, end: number];
  readonly links: readonly { readonly url: string; readonly place: Place }[];
}

/**
 * satteri hands what follows a brace, `import` or `export` to a parser of JavaScript, which ends the whole process on deep nesting and
 * never comes to an end on `{<a><a><a>…`. None of them may stand in content, so satteri never sees them: one sign stands in for each
 * brace that is not escaped, the other for the first letter of a line that begins with `import` or `export`. Both are noncharacters,
 * which no file may hold. A third stands in for an angle bracket that is no MDX, so that the rest of the file is read as if it were not there.
 */
const signs = { brace: '\uffff', letter: '\ufffe', angle: '\ufdd0' } as const;

/** So many syntax errors of one file are told; with more it is read as plain Markdown. */
const mostErrors = 20;

/** What satteri needs minutes or ends the process for, when one file holds too much of it: nesting, tags, braces, emphasis. */
const deepLine = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t]){1000}/m;
const limits: readonly (readonly [characters: RegExp, most: number])[] = [
  [/[<&{]/g, 4_000],
  [/[*_~[]/g, 100_000],
];

/**
 * The syntax tree of a file's text. What is not MDX in it is a problem of the rule `mdx-syntax` and taken for words, or the whole text for
 * plain Markdown, so that everything else in the file is still checked. Throws a RangeError on more nesting than anybody writes.
 */
export function parseMdx(file: SourceFile, problems: Problem[]): Mdx {
  const tree = parseTree(file, problems);
  const links: { url: string; place: Place }[] = [];
  visit(tree, (node) => {
    checkNode(node, file, problems);
    if (node.type === 'text') shareWords(node, file);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      links.push({ url: node.url, place: placeOfNode(node) });
  });
  const yaml = tree.children[0];
  if (yaml?.type !== 'yaml') return { tree, links };
  const start = file.text.indexOf('\n') + 1;
  const end = file.text.lastIndexOf('---', yaml.position!.end.offset!);
  return { tree, links, frontMatter: [start, Math.max(start, end)] };
}

/** Cuts the words of a node from the text of its file, so that the parser's own copy of that text need not stay in memory. */
function shareWords(node: Text, file: SourceFile): void {
  const written = file.text.slice(node.position!.start.offset, node.position!.end.offset);
  if (written === node.value) node.value = written;
}

function parseTree(file: SourceFile, problems: Problem[]): Root {
  const { path, text } = file;
  if (deepLine.test(text) || limits.some(([characters, most]) => (text.match(characters)?.length ?? 0) > most)) {
    throw new RangeError(`Cannot parse ${path} with so much nesting`);
  }
  const value = text
    .replace(/(?<!\\)((?:\\\\)*)\{/g, `$1${signs.brace}`)
    .replace(/^(?:i(?=mport\b)|e(?=xport\b))/gm, signs.letter);
  const { tree, read } = parseSafe(value, file, problems);
  if (read !== text) putBack(tree, read, file, problems);
  return tree;
}

/** A tree, and the text it was parsed from: every angle bracket that is no MDX has its sign. */
function parseSafe(
  value: string,
  file: SourceFile,
  problems: Problem[],
): { readonly tree: Root; readonly read: string } {
  let read = value;
  for (let errors = 0; errors < mostErrors; errors += 1) {
    try {
      return { tree: processor.parse(new VFile({ path: file.path, value: read })) as Root, read };
    } catch (error) {
      const angle = reportSyntax(file, read, String((error as Error).message), problems);
      if (angle === -1) break;
      const brackets = /^<+/.exec(read.slice(angle))![0].length;
      read = `${read.slice(0, angle)}${signs.angle.repeat(brackets)}${read.slice(angle + brackets)}`;
    }
  }
  try {
    return { tree: markdownToMdast(value, { features }) as Root, read: value };
  } catch {
    return { tree: { type: 'root', children: [] }, read: value };
  }
}

/**
 * Reports what satteri says in one line, as in "3:7: Unexpected character after `<`, …", and gives the offset of the angle bracket, or the
 * first of several, that begins it; -1 when there is none.
 */
function reportSyntax(file: SourceFile, read: string, detail: string, problems: Problem[]): number {
  const [, line, column] = (/^(\d+):(\d+)/.exec(detail) ?? [1, 1, 1]).map(Number) as [number, number, number];
  const rest = file.text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  const brace = /^<[^<>{]*(?=\{)/.exec(rest)?.[0].length;
  const start = column + (brace ?? 0);
  const place = { line, column: start, endLine: line, endColumn: start + 1 };
  const message = detail.includes('closing tag') || detail.includes('end of file') ? 'unclosed-tag' : 'angle-bracket';
  problems.push({
    rule: brace === undefined ? 'mdx-syntax' : 'no-code',
    message: brace === undefined ? message : 'expression',
    params: {},
    file: file.path,
    place,
  });
  const lines = read.split('\n');
  const before = lines.slice(0, line - 1).reduce((length, { length: more }) => length + more + 1, 0);
  const angle = /<+[^<]*$/.exec((lines[line - 1] ?? '').slice(0, column))?.index;
  return angle === undefined ? -1 : before + angle;
}

/** Puts the braces, letters and angle brackets of the file back in a tree parsed with signs, and reports every brace in words. */
function putBack(tree: Root, value: string, file: SourceFile, problems: Problem[]): void {
  visit(tree, (node) => {
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
    if (node.type === 'paragraph') {
      const written = file.text.slice(start, end);
      if (value.startsWith(signs.letter, start)) become(node, 'mdxjsEsm', written);
      else if (value.startsWith(signs.brace, start) && written.endsWith('}'))
        become(node, 'mdxFlowExpression', written);
    }
    if (node.type === 'text') {
      for (let at = value.indexOf(signs.brace, start); at !== -1 && at < end; at = value.indexOf(signs.brace, at + 1))
        reportBrace(at, file, problems);
    }
    restore(node);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') node.attributes.forEach(restore);
  });
}

function become(node: Nodes, type: 'mdxjsEsm' | 'mdxFlowExpression', value: string): void {
  Object.assign(node, { type, value, children: [] });
}

function restore(fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue;
    Object.assign(fields, {
      [key]: value
        .replaceAll(signs.brace, '{')
        .replaceAll(signs.angle, '<')
        .replace(/\ufffe(?=mport)/g, 'i')
        .replaceAll(signs.letter, 'e'),
    });
  }
}

/** A brace that is closed in its paragraph makes an expression; another one is a slip. */
function reportBrace(at: number, file: SourceFile, problems: Problem[]): void {
  const close = file.text.indexOf('}', at);
  const isClosed = close !== -1 && !file.text.slice(at, close).includes('\n\n');
  const [rule, message] = isClosed ? ['no-code', 'expression'] : ['mdx-syntax', 'brace'];
  problems.push({
    rule: rule!,
    message: message!,
    params: {},
    file: file.path,
    place: file.placeOf(at, isClosed ? close + 1 : at + 1),
  });
}

/** Calls a function on every node, parents first, without recursion: content may nest deeper than the stack. */
export function visit(root: Nodes, call: (node: Nodes) => void): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    call(node);
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) waiting.push(node.children[index]!);
  }
}

/** The place of a node. */
export function placeOfNode({ position }: Nodes): Place {
  if (position === undefined) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Addresses that a browser would run, or that hide what they hold. White space and control characters do not disguise them. */
const runnable = /^(?:javascript|data|vbscript|file|blob):/i;

function checkNode(node: Nodes, file: SourceFile, problems: Problem[]): void {
  const report = (message: string, params = {}) =>
    problems.push({ rule: 'no-code', message, params, file: file.path, place: placeOfNode(node) });
  switch (node.type) {
    case 'mdxjsEsm':
      return void report('import-or-export');
    case 'mdxFlowExpression':
      return void report('expression');
    case 'html': {
      // Only plain Markdown has it, read after a syntax error: then an allowed component is HTML too.
      const name = /^<\/?(\w+)/.exec(node.value)?.[1];
      return components.some((component) => component.name === name) ? undefined : void report('html');
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = components.find(({ name }) => name === node.name);
      if (component === undefined)
        return void report('component', {
          name: node.name ?? '<>',
          allowed: components.map(({ name }) => name).join(', '),
        });
      for (const attribute of node.attributes) {
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        if (!component.attributes.includes(name) || typeof attribute.value !== 'string')
          report('attribute', { name, component: component.name });
      }
      return;
    }
    case 'link':
    case 'image':
    case 'definition': {
      // Browsers drop white space and control characters before they read the scheme.
      if (runnable.test(node.url.replace(/[\u0000-\u0020]/g, ''))) report('address', { url: node.url.slice(0, 60) });
      return;
    }
    default:
  }
}
