/** From YAML text to data, with the way from each field back to its place. */
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Problem, SourceFile, YamlData } from './types.ts';

/** The message for each kind of syntax error that has a repair of its own, by the parser's code and words; the rest are `other`. */
const messages: readonly (readonly [words: RegExp, message: string])[] = [
  [/^TAB_AS_INDENT/, 'tab'],
  [/^DUPLICATE_KEY/, 'duplicate-key'],
  [/end with a [\]}]|Missing closing/, 'missing-character'],
  [/^MULTILINE_IMPLICIT_KEY|need to be followed by map values/, 'missing-colon'],
  [/^BAD_INDENT/, 'indent'],
  [/^MULTIPLE_DOCS/, 'several-documents'],
  [/^BLOCK_AS_IMPLICIT_KEY/, 'nested-mapping'],
  [/^RESOURCE_EXHAUSTION/, 'alias-or-depth'],
];

/**
 * The data of a stretch of a file, read as YAML 1.2 (dates stay strings). Syntax errors are problems of the rule `yaml-syntax`; then
 * the data are `undefined`, unless the only errors are doubled keys.
 */
export function parseYaml(file: SourceFile, problems: Problem[], start = 0, end = file.text.length): YamlData<unknown> {
  const report = (message: string, from: number, to: number, params = {}) =>
    problems.push({
      rule: 'yaml-syntax',
      message,
      params,
      file: file.path,
      place: file.placeOf(start + from, start + to),
    });
  const words = () => file.text.slice(start, end);
  let document: Document.Parsed | undefined;
  let root: Node | null | undefined;
  let data: unknown;
  try {
    document = parse(words());
    for (const error of firstOfEachLine([...document.errors, ...document.warnings], file, start)) {
      const message = messages.find(([words]) => words.test(`${error.code} ${error.message}`))?.[1] ?? 'other';
      const [from, to] = message === 'missing-character' ? openingOf(document.contents, error) : error.pos;
      report(message, from, to, { code: error.code.toLowerCase().replaceAll('_', ' ') });
    }
    const isUsable = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
    data = isUsable ? document.toJS({ maxAliasCount: 0 }) : undefined;
  } catch {
    // An alias, or nesting deeper than the parser's stack, which has no better place than the start.
    const [from, to] = firstAlias(document?.contents)?.range ?? [0, 0];
    report('alias-or-depth', from, to);
  }
  return {
    file,
    data,
    placeOf(path, part = 'value') {
      // Only messages ask for places: parsing again then, once, is cheaper than holding the nodes of every document.
      root ??= rootOf(words());
      const [from, to] = rangeOf(root, path, part);
      return file.placeOf(start + from, start + to);
    },
    offsetOf(path, at) {
      root ??= rootOf(words());
      const [from, to] = rangeOf(root, path, 'value');
      return start + from + offsetIn(words().slice(from, to), at);
    },
  };
}

function parse(words: string): Document.Parsed {
  return parseDocument(words, { prettyErrors: false, logLevel: 'error' });
}

/** One slip in a line makes the parser stumble over the rest of the line: only the first error of a line helps. */
function firstOfEachLine(errors: readonly YAMLError[], file: SourceFile, start: number): readonly YAMLError[] {
  const byLine = Map.groupBy(errors, ({ pos }) => file.placeOf(start + pos[0]).line);
  return [...byLine.values()].map(([first]) => first!);
}

function rootOf(words: string): Node | null | undefined {
  try {
    return parse(words).contents;
  } catch {
    return undefined;
  }
}

/** The character that opens what is never closed: the parser only says where it gave up, which may be the end of the file. */
function openingOf(root: Node | null | undefined, { pos, message }: YAMLError): [number, number] {
  const isQuote = message.startsWith('Missing closing');
  let opening = pos;
  for (let node: unknown = root; isNode(node);) {
    const start = node.range![0];
    if (isQuote ? isScalar(node) : isCollection(node) && node.flow) opening = [start, start + 1];
    const inner: unknown[] = isCollection(node)
      ? node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]))
      : [];
    node = inner.findLast((child) => isNode(child) && child.range![0] < pos[0]);
  }
  return opening;
}

/** The first alias in the order of the file, found without recursion. */
function firstAlias(root: Node | null | undefined): Node | undefined {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (isAlias(node)) return node;
    if (isPair(node)) waiting.push(node.value, node.key);
    else if (isCollection(node)) for (const item of node.items.toReversed()) waiting.push(item);
  }
  return undefined;
}

/** The range of the key or value at a path; the first character of the nearest value around it when there is none. */
function rangeOf(
  root: Node | null | undefined,
  path: readonly (string | number)[],
  part: 'key' | 'value',
): [number, number] {
  let node = root;
  let range: [number, number] = [0, 0];
  for (let index = 0; node; index += 1) {
    if (node.range) range = [node.range[0], node.range[1]];
    if (index === path.length) return range;
    const step = path[index]!;
    if (isSeq(node) && typeof step === 'number') {
      node = node.items[step] as Node | undefined;
    } else {
      const pair: { key: unknown; value: unknown } | undefined = isMap(node)
        ? node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(step))
        : undefined;
      if (pair === undefined) break;
      const keyRange = (pair.key as Node).range;
      if (keyRange) range = [keyRange[0], keyRange[1]];
      if (part === 'key' && index === path.length - 1) return range;
      node = pair.value as Node | null;
      // A key without value: the key is the best place there is.
      if (!node) return range;
    }
  }
  return [range[0], range[0] + 1];
}

/** Where a character of a string stands in its YAML: in a literal block (`|`), between quotes or plain; 0 where lines are folded. */
function offsetIn(written: string, at: number): number {
  if (written.startsWith('|')) return offsetInBlock(written, at);
  if (written.includes('\n')) return 0;
  // One character of a quoted string may be written as several: `''`, `\"`, `\u00e9`.
  const quote = /^["']/.exec(written)?.[0];
  if (quote === undefined) return at;
  const escape = quote === "'" ? /''|[^]/y : /\\x.{2}|\\u.{4}|\\U.{8}|\\.|[^]/y;
  escape.lastIndex = 1;
  for (let passed = 0; passed < at && escape.lastIndex < written.length - 1;) {
    // A code point beyond the basic plane is two characters of the string.
    const unit = escape.exec(written)![0];
    passed += unit.startsWith('\\U') && Number.parseInt(unit.slice(2), 16) > 0xffff ? 2 : 1;
  }
  return escape.lastIndex;
}

/** Every line of a literal block is a line of its string, after the indentation. */
function offsetInBlock(written: string, at: number): number {
  const [head = '', ...lines] = written.split('\n');
  const indent = /^ */.exec(lines.find((line) => line.trim() !== '') ?? '')![0].length;
  let before = head.length + 1;
  let rest = at;
  for (const line of lines) {
    const length = Math.max(0, line.length - indent);
    if (rest <= length) return before + Math.min(indent, line.length) + rest;
    rest -= length + 1;
    before += line.length + 1;
  }
  return written.length;
}
