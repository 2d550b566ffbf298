/** From MDX text to a syntax tree, with everything in it that could run or hide code. */
import type { Nodes, Root, Text } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified, type Parser } from 'unified';
import { components, type Component } from './components.ts';
import type { Params, Place, Problem, SourceFile } from './types.ts';

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
 * which no file may hold.
 */
const signs = { brace: '\uffff', letter: '\ufffe' } as const;

/** What satteri needs minutes or ends the process for, when one file holds too much of it: nesting, tags, braces, emphasis. */
const deepLine = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t]){1000}/m;
const limits: readonly (readonly [characters: RegExp, most: number])[] = [
  [/[<&{]/g, 4_000],
  [/[*_~[]/g, 100_000],
];

/**
 * The syntax tree of a file's text. When the text is not MDX, the first error is a problem of the rule `mdx-syntax` and the tree is
 * that of plain Markdown, so that everything else in the file is still checked. Throws a RangeError on more nesting than anybody writes.
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
    .replace(/^(?:import|export)\b/gm, (word) => signs.letter + word.slice(1));
  const tree = parseSafe(value, file, problems);
  if (value !== text) putBack(tree, value, file, problems);
  return tree;
}

/** A line that opens or closes a component: to Markdown it would be HTML, which takes the words after it away. */
const componentLine = new RegExp(String.raw`^</?(?:${components.map(({ name }) => name).join('|')})>[ \t]*$`, 'gm');
const blank = (line: string) => ' '.repeat(line.length);

function parseSafe(value: string, file: SourceFile, problems: Problem[]): Root {
  try {
    return processor.parse(value) as Root;
  } catch (error) {
    reportSyntax(file, String((error as Error).message), problems);
  }
  try {
    return markdownToMdast(value.replace(componentLine, blank), { features }) as Root;
  } catch {
    return { type: 'root', children: [] };
  }
}

/** satteri says where and what in one line: "3:7: Unexpected character after `<`, …". */
function reportSyntax(file: SourceFile, detail: string, problems: Problem[]): void {
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
}

/** Puts the braces and letters of the file back in a tree parsed with signs, and reports every brace in words. */
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

/** Reports what a component does not have, cannot hold, or lacks. */
function checkAttributes(
  attributes: Extract<Nodes, { type: 'mdxJsxFlowElement' }>['attributes'],
  component: Component,
  report: (message: string, params: Params) => void,
): void {
  const missing = new Set(Object.keys(component.attributes));
  for (const attribute of attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
    const values = Object.hasOwn(component.attributes, name) ? component.attributes[name]! : undefined;
    missing.delete(name);
    const { value } = attribute;
    if (values === undefined || typeof value !== 'string') report('attribute', { name, component: component.name });
    else if (!values.includes(value)) report('value', { name, value, allowed: values.join(', ') });
  }
  for (const name of missing)
    report('missing', { name, component: component.name, allowed: component.attributes[name]!.join(', ') });
}

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
      const allowed = components.filter(({ folder }) => folder === undefined || file.path.startsWith(folder));
      const component = allowed.find(({ name }) => name === node.name);
      if (component === undefined)
        return void report('component', {
          name: node.name ?? '<>',
          allowed: allowed.map(({ name }) => name).join(', '),
        });
      return checkAttributes(node.attributes, component, report);
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
