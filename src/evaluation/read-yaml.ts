/** Pairs from YAML or JSON: `scheme: …` and `levels: {1: 3, 2: 4}`. JSON is read as the YAML that it is. */
import { isMap, isScalar, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { probablyMeant } from '../policy/nearest.ts';
import type { Content, Entries, Entry, Written } from './entries.ts';
import type { Place, Problem, Rule } from './problems.ts';

/** Reads pairs from YAML or JSON. */
export function readYamlEntries(text: string, content: Content): Entries {
  const problems: Problem[] = [];
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (node: unknown): Place => placeAt((node as Node | null | undefined)?.range?.[0] ?? 0);
  const report = (rule: Rule, node: unknown, params: Problem['params'] = {}) =>
    problems.push({ rule, ...placeOf(node), params });

  /** The words of a single value, empty for none; `undefined` for what is no single value. */
  const wordsOf = (node: unknown): Written | undefined => {
    if (!isScalar(node)) return undefined;
    // As they are written: 3.0 is no longer so once it is a number.
    const words = node.value === null ? '' : typeof node.value === 'string' ? node.value : (node.source ?? '');
    return { text: words.trim(), ...placeOf(node) };
  };

  /** The fields at the top by name. */
  const fieldsOf = (pairs: readonly Pair[]): ReadonlyMap<string, Pair> => {
    const known = ['scheme', content];
    const fields = new Map<string, Pair>();
    for (const pair of pairs) {
      const key = wordsOf(pair.key)?.text ?? '';
      const expected = probablyMeant(key, known) ?? content;
      if (!known.includes(key)) report('key-unknown', pair.key, { key, expected });
      else if (fields.has(key)) report('key-twice', pair.key, { key });
      else fields.set(key, pair);
    }
    return fields;
  };

  const entryOf = ({ key, value }: Pair): readonly Entry[] => {
    const [indicator, words] = [wordsOf(key), wordsOf(value)];
    if (indicator !== undefined && words !== undefined) return [{ indicator, value: words }];
    // In `{1: 3,5}` the 5 is a key of its own: nobody means a level that is missing.
    if (indicator !== undefined && value === null) report('value-alone', key, { found: indicator.text });
    else report('shape', indicator === undefined ? key : value, { content });
    return [];
  };

  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    // Doubled keys are told by what they mean: `1` and `indicator-1` are one.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  const root = document.contents;
  if (error !== undefined) {
    const code = error.code.toLowerCase().replaceAll('_', ' ');
    problems.push({ rule: 'syntax', ...placeAt(error.pos[0]), params: { code } });
  } else if (!isMap(root)) report('shape', root, { content });
  if (problems.length > 0 || !isMap(root)) return { start: placeAt(0), list: [], problems };

  const fields = fieldsOf(root.items);
  const [scheme, pairs] = [fields.get('scheme'), fields.get(content)];
  const named = wordsOf(scheme?.value);
  if (named === undefined && scheme?.value != null) report('shape', scheme.value, { content });
  if (pairs === undefined && problems.length === 0) report('key-missing', root, { key: content });
  if (pairs !== undefined && !isMap(pairs.value)) report('shape', pairs.value ?? pairs.key, { content });
  return {
    start: placeOf(pairs?.key ?? root),
    list: isMap(pairs?.value) ? pairs.value.items.flatMap(entryOf) : [],
    problems,
    ...(named === undefined || named.text === '' ? {} : { scheme: named }),
  };
}
