/** From YAML text to data, with the way from each field back to its place. */
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Problem, SourceFile, YamlData } from './types.ts';

/** The message for each kind of syntax error that has a repair of its own; the rest are `other`. */
const messages: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  DUPLICATE_KEY: 'duplicate-key',
  BAD_INDENT: 'indent',
  MULTIPLE_DOCS: 'several-documents',
  MISSING_CHAR: 'missing-character',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
};

/**
 * The data of a stretch of a file, read as YAML 1.2 (dates stay strings). Syntax errors are problems of the rule `yaml-syntax`; then
 * the data are `undefined`, unless the only errors are doubled keys.
 */
export function parseYaml(file: SourceFile, problems: Problem[], start = 0, end = file.text.length): YamlData<unknown> {
  const report = (message: string, from: number, to: number, params = {}) =>
    problems.push({ rule: 'yaml-syntax', message, params, file: file.path, place: file.placeOf(start + from, start + to) });
  const words = () => file.text.slice(start, end);
  let data: unknown;
  try {
    const document = parse(words());
    for (const { code, pos } of [...document.errors, ...document.warnings]) {
      report(messages[code] ?? 'other', pos[0], pos[1], { code: code.toLowerCase().replaceAll('_', ' ') });
    }
    const isUsable = document.errors.every((error) => error.code === 'DUPLICATE_KEY');
    data = isUsable ? document.toJS({ maxAliasCount: 0 }) : undefined;
  } catch {
    // An alias, or nesting deeper than the parser's stack: neither has a better place than the start.
    report('alias-or-depth', 0, 0);
  }
  return {
    file,
    data,
    placeOf(path, part = 'value') {
      // Only messages ask for places: parsing again then is cheaper than holding the nodes of every document.
      const [from, to] = rangeOf(rootOf(words()), path, part);
      return file.placeOf(start + from, start + to);
    },
  };
}

function parse(words: string): Document.Parsed {
  return parseDocument(words, { prettyErrors: false, logLevel: 'silent' });
}

function rootOf(words: string): Node | null | undefined {
  try {
    return parse(words).contents;
  } catch {
    return undefined;
  }
}

/** The range of the key or value at a path; the first character of the nearest value around it when there is none. */
function rangeOf(root: Node | null | undefined, path: readonly (string | number)[], part: 'key' | 'value'): [number, number] {
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
        ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
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
