/** Reads an office's own file. JSON is read as the YAML that it is. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import { isDay } from '../policy/dates.ts';
import { officeKinds, type OfficeKind } from '../policy/duty-record.ts';
import { probablyMeant } from '../policy/nearest.ts';
import { toSourceFile } from '../policy/source-file.ts';
import type { Problem as SyntaxProblem } from '../policy/types.ts';
import { parseYaml } from '../policy/yaml.ts';
import {
  claims,
  evidenceKinds,
  version,
  type Entry,
  type Named,
  type NamedEntry,
  type OfficeFile,
  type Place,
  type Problem,
  type Rule,
  type Shown,
  type Claim,
  type EvidenceKind,
} from './file.ts';

/** What was read: nothing where the text is no file of an office. */
export interface OfficeRead {
  readonly file?: OfficeFile;
  readonly problems: readonly Problem[];
}

/** The keys of each part of a file. */
export const keys = {
  file: ['schema', 'kind', 'name', 'is', 'on', 'duties'],
  entry: ['state', 'reason', 'done', 'event', 'next', 'owner', 'note', 'evidence'],
  evidence: ['kind', 'what', 'date', 'where'],
} as const;

/** Names of kinds of office that people write instead of the ids. */
const kindNames: Readonly<Record<string, OfficeKind>> = {
  kementerian: 'ministry',
  lembaga: 'agency',
  lpnk: 'agency',
  provinsi: 'province',
  kabupaten: 'regency',
  kota: 'city',
  'tim-koordinasi': 'national-team',
};

/** How people name how far a duty is. */
const claimNames: Readonly<Record<string, Claim>> = {
  belum: 'not-started',
  'belum-dimulai': 'not-started',
  sedang: 'in-progress',
  proses: 'in-progress',
  'dalam-proses': 'in-progress',
  'sedang-dikerjakan': 'in-progress',
  selesai: 'done',
  sudah: 'done',
  'sudah-dilaksanakan': 'done',
  'tidak-berlaku': 'not-applicable',
};

/** How people name kinds of evidence. */
const evidenceNames: Readonly<Record<string, EvidenceKind>> = {
  ada: 'exists',
  dijalankan: 'carried-out',
  dilaksanakan: 'carried-out',
  mencakup: 'covers',
  ditinjau: 'reviewed',
  direviu: 'reviewed',
};

/** More problems are only counted. */
const mostProblems = 500;

/** The text as the parser takes it: without a mark of its encoding, with one kind of line end. */
export const plainText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** Reads the text of a file. */
export function readOffice(text: string): OfficeRead {
  const words = plainText(text);
  const lines = new LineCounter();
  const root = parse(words, lines);
  if (root === undefined) return { problems: syntaxProblems(words) };
  const reader = new Reader(lines);
  const file = reader.readFile(root);
  return { ...(file === undefined ? {} : { file }), problems: reader.problems() };
}

/** The value that a text holds; `undefined` where it is no sound YAML. What an alias stands for is written elsewhere: a change there would change both. */
function parse(text: string, lineCounter: LineCounter): Node | null | undefined {
  try {
    // Doubled keys are told by the reader, with the entry that they are in.
    const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    let isSound = document.errors.length + document.warnings.length === 0;
    visit(document, {
      Alias() {
        isSound = false;
        return visit.BREAK;
      },
    });
    return isSound ? document.contents : undefined;
  } catch {
    // Nested deeper than the parser's stack.
    return undefined;
  }
}

/** What is wrong with a text as YAML, with the words and places that the check of content has for it. */
function syntaxProblems(text: string): readonly Problem[] {
  const found: SyntaxProblem[] = [];
  parseYaml(toSourceFile('', text), found);
  return found
    .filter(({ message }) => message !== 'duplicate-key')
    .slice(0, mostProblems)
    .map(({ message, params, place: { line, column } }) => ({
      rule: 'syntax',
      line,
      column,
      params: { ...params, message },
    }));
}

class Reader {
  readonly #lines: LineCounter;
  readonly #found: Problem[] = [];
  #count = 0;
  /** The id of the duty whose entry is read. */
  #duty: string | undefined;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  problems(): readonly Problem[] {
    const more = this.#count - this.#found.length;
    const last = this.#found.at(-1);
    if (more === 0 || last === undefined) return this.#found;
    return [...this.#found, { rule: 'more-problems', line: last.line, column: last.column, params: { count: more } }];
  }

  readFile(root: Node | null): OfficeFile | undefined {
    if (!isMap(root)) {
      this.#report('shape', root);
      return undefined;
    }
    // First of all: a file of another version may well have other keys.
    const schema = root.items.find(({ key }) => this.#textOf(key) === 'schema');
    if (!this.#isVersion(schema, root)) return undefined;
    const fields = this.#fieldsOf(root, keys.file);
    const kind = this.#kindOf(fields.get('kind'), root);
    const name = this.#wordsIn(fields, 'name');
    const on = this.#dayIn(fields, 'on');
    const is = this.#actorsOf(fields.get('is'));
    const duties = fields.get('duties');
    if (duties === undefined) this.#missing('duties', root);
    return {
      ...(kind === undefined ? {} : { kind }),
      ...(name === undefined ? {} : { name }),
      is,
      ...(on === undefined ? {} : { on }),
      duties: this.#entriesOf(duties),
    };
  }

  #placeOf(node: unknown): Place {
    const { line, col } = this.#lines.linePos((node as Node | null | undefined)?.range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  #report(rule: Rule, node: unknown, params: Problem['params'] = {}): void {
    this.#count += 1;
    if (this.#found.length >= mostProblems) return;
    const duty = this.#duty === undefined ? {} : { duty: this.#duty };
    this.#found.push({ rule, ...this.#placeOf(node), params, ...duty });
  }

  #missing(key: string, node: unknown): void {
    this.#report('key-missing', node, { key });
  }

  /** The words of a single value as they are written; `undefined` for what is none, or empty. */
  #textOf(node: unknown): string | undefined {
    if (!isScalar(node) || node.value === null) return undefined;
    const words = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
    return words.trim() === '' ? undefined : words.trim();
  }

  /** The pairs of a map by their keys; unknown and doubled ones are reported. */
  #fieldsOf(map: YAMLMap, known: readonly string[]): ReadonlyMap<string, Pair> {
    const fields = new Map<string, Pair>();
    for (const pair of map.items) {
      const key = this.#textOf(pair.key) ?? '';
      if (!known.includes(key)) this.#unknownKey(key, pair.key, known);
      else if (fields.has(key)) this.#twice(key, pair.key, fields.get(key)!.key);
      else fields.set(key, pair);
    }
    return fields;
  }

  #unknownKey(key: string, node: unknown, known: readonly string[]): void {
    const meant = key.length > 40 ? undefined : probablyMeant(key.toLowerCase(), known);
    if (meant === undefined) this.#report('key-unknown', node, { key: short(key), expected: known.join(', ') });
    else this.#report('key-near', node, { key: short(key), meant });
  }

  #twice(key: string, node: unknown, first: unknown): void {
    this.#report('key-twice', node, { key: short(key), first: this.#placeOf(first).line });
  }

  #isVersion(pair: Pair | undefined, root: Node): boolean {
    const words = this.#textOf(pair?.value);
    if (words === String(version)) return true;
    if (words === undefined) this.#missing('schema', pair?.key ?? root);
    else this.#report('schema-version', pair!.value, { found: short(words), version });
    return false;
  }

  #kindOf(pair: Pair | undefined, root: Node): OfficeKind | undefined {
    const words = this.#textOf(pair?.value);
    const kind = officeKinds.find((known) => known === words);
    if (words === undefined) this.#missing('kind', pair?.key ?? root);
    else if (kind === undefined) {
      const id = words.toLowerCase().replace(/\s+/g, '-').slice(0, 40);
      const named = probablyMeant(id, [...officeKinds, ...Object.keys(kindNames)]);
      const meant = named === undefined ? officeKinds.join(', ') : (kindNames[named] ?? named);
      this.#report('kind-unknown', pair!.value, { found: short(words), expected: meant });
    }
    return kind;
  }

  #actorsOf(pair: Pair | undefined): readonly Named[] {
    const list = pair?.value;
    if (list === undefined || this.#isEmpty(list)) return [];
    if (!isSeq(list)) {
      this.#report('list-expected', list, { key: 'is' });
      return [];
    }
    const actors = new Map<string, Named>();
    for (const item of list.items) {
      const id = this.#textOf(item);
      if (id === undefined) this.#report('text-expected', item ?? list, { key: 'is' });
      else if (actors.has(id)) this.#report('actor-twice', item, { id: short(id) });
      else actors.set(id, { id, ...this.#placeOf(item) });
    }
    return [...actors.values()];
  }

  #entriesOf(pair: Pair | undefined): readonly NamedEntry[] {
    const map = pair?.value;
    if (map === undefined || this.#isEmpty(map)) return [];
    if (!isMap(map)) {
      this.#report('map-expected', map, { key: 'duties' });
      return [];
    }
    const first = new Map<string, unknown>();
    return map.items.flatMap(({ key, value }): readonly NamedEntry[] => {
      const id = this.#textOf(key) ?? '';
      this.#duty = id;
      try {
        if (first.has(id)) {
          this.#twice(id, key, first.get(id));
          return [];
        }
        first.set(id, key);
        return [{ id, ...this.#placeOf(key), entry: this.#entryOf(value, key, id) }];
      } finally {
        this.#duty = undefined;
      }
    });
  }

  #entryOf(node: unknown, key: unknown, id: string): Entry {
    if (!isMap(node)) {
      if (this.#isEmpty(node)) this.#missing('state', key);
      else this.#report('map-expected', node, { key: short(id) });
      return { evidence: [] };
    }
    const fields = this.#fieldsOf(node, keys.entry);
    const state = this.#choiceIn(fields, 'state', claims, claimNames, 'state-unknown');
    if (this.#isEmpty(fields.get('state')?.value)) this.#missing('state', fields.get('state')?.key ?? key);
    const reason = this.#wordsIn(fields, 'reason');
    if (state === 'not-applicable' && reason === undefined) this.#report('reason-missing', fields.get('state')!.value);
    const own = {
      state,
      reason,
      done: this.#dayIn(fields, 'done'),
      event: this.#dayIn(fields, 'event'),
      next: this.#dayIn(fields, 'next'),
      owner: this.#wordsIn(fields, 'owner'),
      note: this.#wordsIn(fields, 'note'),
    };
    return { ...filled(own), evidence: this.#evidenceOf(fields.get('evidence')) };
  }

  #evidenceOf(pair: Pair | undefined): readonly Shown[] {
    const list = pair?.value;
    if (list === undefined || this.#isEmpty(list)) return [];
    if (!isSeq(list)) {
      this.#report('list-expected', list, { key: 'evidence' });
      return [];
    }
    return list.items.flatMap((item): readonly Shown[] => {
      if (!isMap(item)) {
        this.#report('map-expected', item ?? list, { key: 'evidence' });
        return [];
      }
      const fields = this.#fieldsOf(item, keys.evidence);
      const kind = this.#choiceIn(fields, 'kind', evidenceKinds, evidenceNames, 'evidence-kind');
      if (this.#isEmpty(fields.get('kind')?.value)) this.#missing('kind', fields.get('kind')?.key ?? item);
      const own = {
        what: this.#wordsIn(fields, 'what'),
        date: this.#dayIn(fields, 'date'),
        where: this.#wordsIn(fields, 'where'),
      };
      return kind === undefined ? [] : [{ kind, ...filled(own) }];
    });
  }

  #choiceIn<Choice extends string>(
    fields: ReadonlyMap<string, Pair>,
    key: string,
    choices: readonly Choice[],
    names: Readonly<Record<string, Choice>>,
    rule: Rule,
  ): Choice | undefined {
    const value = fields.get(key)?.value;
    const words = this.#wordsIn(fields, key);
    const choice = choices.find((known) => known === words);
    if (words !== undefined && choice === undefined) {
      const id = words.toLowerCase().replace(/\s+/g, '-');
      const named = id.length > 40 ? undefined : probablyMeant(id, [...choices, ...Object.keys(names)]);
      const expected = named === undefined ? choices.join(', ') : (names[named] ?? named);
      this.#report(rule, value, { found: short(words), expected });
    }
    return choice;
  }

  #wordsIn(fields: ReadonlyMap<string, Pair>, key: string): string | undefined {
    const value = fields.get(key)?.value;
    const words = this.#textOf(value);
    if (words === undefined && !this.#isEmpty(value)) this.#report('text-expected', value, { key });
    return words;
  }

  #dayIn(fields: ReadonlyMap<string, Pair>, key: string): string | undefined {
    const day = this.#wordsIn(fields, key);
    if (day === undefined || isDay(day)) return day;
    const rule = /^\d{4}-\d{2}-\d{2}$/.test(day) ? 'day-impossible' : 'day-form';
    this.#report(rule, fields.get(key)!.value, { key, found: short(day) });
    return undefined;
  }

  /** Whether a value is left empty. */
  #isEmpty(node: unknown): boolean {
    if (node === null || node === undefined) return true;
    return isScalar(node) && (node.value === null || (typeof node.value === 'string' && node.value.trim() === ''));
  }
}

/** Words of a file as messages quote them. */
const short = (words: string): string => (words.length > 120 ? `${words.slice(0, 119)}…` : words);

/** The fields that are there. */
function filled<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}
