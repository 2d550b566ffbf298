/** From MDX text to a syntax tree, with everything in it that could run or hide code. */
import type { Nodes, Root } from 'mdast';
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
 * The syntax tree of a file's text. When the text is not MDX, the first error is a problem of the rule `mdx-syntax` and the tree is
 * that of plain Markdown, so that everything else in the file is still checked.
 */
export function parseMdx(file: SourceFile, problems: Problem[]): Mdx {
  const tree = parseTree(file, problems);
  const links: { url: string; place: Place }[] = [];
  visit(tree, (node) => {
    checkNode(node, file, problems);
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push({ url: node.url, place: placeOfNode(node) });
  });
  const yaml = tree.children[0];
  if (yaml?.type !== 'yaml') return { tree, links };
  const start = file.text.indexOf('\n') + 1;
  const end = yaml.position!.end.offset! - 3;
  return { tree, links, frontMatter: [start, Math.max(start, end)] };
}

function parseTree(file: SourceFile, problems: Problem[]): Root {
  try {
    return processor.parse(new VFile({ path: file.path, value: file.text })) as Root;
  } catch (error) {
    reportSyntax(file, String((error as Error).message), problems);
  }
  try {
    return markdownToMdast(file.text, { features }) as Root;
  } catch {
    return { type: 'root', children: [] };
  }
}

/** satteri says where and what in one line: "3:7: Unexpected end of file in expression, …". */
function reportSyntax(file: SourceFile, detail: string, problems: Problem[]): void {
  const [, line, column] = /^(\d+):(\d+)/.exec(detail) ?? [];
  const point = { line: Number(line ?? 1), column: Number(column ?? 1) };
  const message = detail.includes('expression') ? 'brace' : detail.includes('tag') ? 'unclosed-tag' : 'angle-bracket';
  const place = { ...point, endLine: point.line, endColumn: point.column + 1 };
  problems.push({ rule: 'mdx-syntax', message, params: {}, file: file.path, place });
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
    case 'mdxTextExpression':
      return void report('expression');
    case 'html':
      return void report('html');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const component = components.find(({ name }) => name === node.name);
      if (component === undefined) return void report('component', { name: node.name ?? '', allowed: components.map(({ name }) => name).join(', ') });
      for (const attribute of node.attributes) {
        const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
        if (!component.attributes.includes(name) || typeof attribute.value !== 'string') report('attribute', { name, component: component.name });
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
