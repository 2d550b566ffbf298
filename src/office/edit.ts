/** Changes an office's file as it is written: what a change is not about, remarks and order included, stays. */
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { evidenceKinds, type Entry, type Shown } from './file.ts';
import { plainText } from './read.ts';

/** A piece of evidence to be written; `from` is its index among those that were read, absent for a new one. */
export interface Edited extends Shown {
  readonly from?: number;
}

/** What of an entry is to be changed. Words that are empty are taken away. */
export type Change = Partial<Readonly<Record<Exclude<keyof Entry, 'evidence'>, string>>> & {
  readonly evidence?: readonly Edited[];
};

/** The text of a file as YAML in lines; one in braces, as JSON is, is written anew. */
export function asYaml(text: string): string {
  const document = parse(text);
  const isFlow = isMap(document.contents) && document.contents.flow === true;
  return isFlow ? write(new Document(document.toJS()) as Document.Parsed) : plainText(text);
}

/** The text with other words at the top: `name`, `kind`, `on`, or the list `is`. */
export function withHead(text: string, key: 'name' | 'kind' | 'on' | 'is', value: string | readonly string[]): string {
  const document = parse(text);
  if (value.length === 0) document.delete(key);
  else setPair(document.contents as YAMLMap, key, value, document);
  return write(document);
}

/** The text with changes to the entries of duties, which are added where they are not there. */
export function withEntries(text: string, changes: readonly (readonly [id: string, change: Change])[]): string {
  const document = parse(text);
  const duties = mapIn(document.contents as YAMLMap, 'duties', document);
  for (const [id, { evidence, ...words }] of changes) {
    const entry = mapIn(duties, id, document);
    for (const [key, value] of Object.entries(words)) {
      if (value === '') entry.delete(key);
      else setPair(entry, key, value, document);
    }
    if (evidence !== undefined) setEvidence(entry, evidence, document);
  }
  return write(document);
}

/** The text without the entry of a duty, or with the entry under another id. */
export function withoutEntry(text: string, id: string, other?: string): string {
  const document = parse(text);
  const duties = mapIn(document.contents as YAMLMap, 'duties', document);
  const key = duties.items.find((pair) => isScalar(pair.key) && pair.key.value === id)?.key;
  if (other !== undefined && isScalar(key)) key.value = other;
  else duties.delete(id);
  return write(document);
}

const parse = (text: string): Document.Parsed =>
  parseDocument(plainText(text), { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });

/** Long lines stay as they are: a line that is folded anew looks changed to whoever compares two files. */
const write = (document: Document.Parsed): string => document.toString({ lineWidth: 0 });

/** Sets a value; one that is there keeps its place and the remarks beside it. */
function setPair(map: YAMLMap, key: string, value: unknown, document: Document): void {
  const node = map.get(key, true);
  if (isScalar(node) && typeof value === 'string') {
    node.value = value;
    // How the old words were written says nothing of the new ones.
    delete node.source;
    delete node.type;
  } else map.set(key, document.createNode(value));
}

/** The map at a key, in lines; a new one where there is none. */
function mapIn(map: YAMLMap, key: string, document: Document): YAMLMap {
  const inner: unknown = map.get(key, true);
  const found = isMap(inner) ? inner : (document.createNode({}) as unknown as YAMLMap);
  if (found !== inner) map.set(key, found);
  if (found.items.length === 0) found.flow = false;
  return found;
}

function setEvidence(entry: YAMLMap, evidence: readonly Edited[], document: Document): void {
  const list: unknown = entry.get('evidence', true);
  const items: unknown[] = isSeq(list) ? list.items : [];
  const read = items.filter((item) => isMap(item) && evidenceKinds.some((kind) => kind === item.get('kind')));
  // What nobody can read, as a kind that is misspelt, is the office's to mend.
  const unread = items.filter((item) => !read.includes(item));
  const written = evidence.map(({ from, ...piece }) => {
    const old = from === undefined ? undefined : read[from];
    const map = isMap(old) ? old : document.createNode({});
    for (const key of ['kind', 'what', 'date', 'where'] as const) {
      const value = piece[key] ?? '';
      if (value === '') map.delete(key);
      else if (map.get(key) !== value) setPair(map as YAMLMap, key, value, document);
    }
    return map;
  });
  if (written.length + unread.length === 0) {
    entry.delete('evidence');
    return;
  }
  const target = isSeq(list) ? list : (document.createNode([]) as YAMLSeq);
  target.items = [...written, ...unread];
  if (!isSeq(list)) entry.set('evidence', target);
}
