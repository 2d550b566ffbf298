/** Applies operations to the words of a text: from the pieces of the text before a day to those of the text from that day on. */
import { followingNumber, isInserted, isItem, nextInserted, parseAddress, toAddress, type Step } from './address.ts';
import { compose, slice, splice, wordsOfPieces, written, type Piece } from './composed-file.ts';
import type { Lang } from '../i18n/languages.ts';
import { fromLetters, toOrdinal, toRoman } from './numerals.ts';
import { outlineOf, type Stretch } from './outline.ts';
import type { Operation, Provision, ProvisionKind } from './types.ts';

/** What stands in a provision that was repealed: it keeps its number, as consolidated texts in Indonesia do. */
export const repealedWords: Readonly<Record<Lang, string>> = { id: 'Dihapus.', en: 'Deleted.' };

/** Whether a provision stands there only to say that it was repealed. */
export function isRepealed({ text, children }: Provision, lang: Lang): boolean {
  return children.length === 0 && text === repealedWords[lang];
}

/** Why an operation could not be applied: the message of the rule `operation-applies`, and what to fill in. */
export interface Failure {
  readonly operation: Operation;
  readonly message: 'target' | 'double' | 'phrase' | 'address' | 'missing' | 'title';
  readonly params: Readonly<Record<string, string>>;
}

/** Replaces the stretch from `start` to `end` by pieces. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * The pieces of a text after operations, in one language. Operations are applied one after the other; one that cannot be applied changes nothing and
 * is a failure. Reading where the provisions stand takes by far the longest: operations on different Pasal share one reading.
 */
export function applyOperations(
  pieces: readonly Piece[],
  operations: readonly Operation[],
  lang: Lang,
  definitions: string | undefined,
  failures: Failure[],
): readonly Piece[] {
  let current = pieces;
  let outline: ReadonlyMap<string, Stretch> | undefined;
  let waiting: Edit[] = [];
  const touched = new Set<string | undefined>();
  const applyWaiting = () => {
    // From the last to the first, so that each stretch still is where it was read; what is inserted at its start comes before it.
    for (const { start, end, pieces: between } of waiting.toSorted((a, b) => b.start - a.start || b.end - a.end))
      current = splice(current, start, end, between);
    if (waiting.length > 0) outline = undefined;
    waiting = [];
    touched.clear();
  };
  for (const operation of operations) {
    const { address, data } = operation;
    const pasal = [address, data.address ?? address].map(pasalOf);
    const isApart = outline?.has(address) === true && pasal.every((each) => each !== undefined && !touched.has(each));
    if (!isApart) applyWaiting();
    outline ??= outlineOf(compose('', current), { definitions });
    const edits = editsOf(operation, current, outline, lang, failures);
    waiting.push(...edits);
    if (edits.length > 0) for (const each of pasal) touched.add(each);
    // A chapter holds other Pasal.
    if (pasal.includes(undefined)) applyWaiting();
  }
  applyWaiting();
  return current;
}

/** The Pasal of the body that an address names or stands in; `undefined` for chapters, annexes and the preamble. */
function pasalOf(address: string): string | undefined {
  return /^pasal-[^-]+/.exec(address)?.[0];
}

function editsOf(
  operation: Operation,
  pieces: readonly Piece[],
  outline: ReadonlyMap<string, Stretch>,
  lang: Lang,
  failures: Failure[],
): readonly Edit[] {
  const { data, address } = operation;
  const target = outline.get(address);
  const fail = (message: Failure['message'], params: Failure['params'] = {}) => {
    failures.push({ operation, message, params });
    return [];
  };
  if (target === undefined) return fail('target', { address });
  const [beside] = slice(pieces, target.start, target.end) as [Piece];
  switch (data.operation) {
    case 'replace': {
      if (data.text === undefined && data.title === undefined) return fail('missing', { field: 'text' });
      if (data.title !== undefined && target.depth === undefined) return fail('title', { address });
      const source = wordsOfPieces(slice(pieces, target.start, target.inside));
      return [replacement(operation, target, source, lang, beside)];
    }
    case 'repeal':
      return stretchesToEmpty(target, outline).map((stretch) =>
        inside(stretch, [written(repealedWords[lang], beside)], beside),
      );
    case 'insert-after': {
      const added = data.address === undefined ? undefined : parseAddress(data.address)?.at(-1);
      if (added === undefined) return fail('missing', { field: 'address' });
      if (outline.has(data.address!)) return fail('double', { address: data.address! });
      if (data.title !== undefined && isItem(added)) return fail('title', { address: data.address! });
      return insertion(operation, added, target, lang, beside) ?? fail('address', { address: data.address! });
    }
    case 'substitute': {
      const [phrase, words] = [data.phrase?.[lang], data.with?.[lang]];
      if (phrase === undefined || words === undefined)
        return fail('missing', { field: phrase === undefined ? 'phrase' : 'with' });
      const source = wordsOfPieces(slice(pieces, target.inside, target.end));
      const [origin] = bodyPieces(operation, ['with', lang], words) as [Piece];
      const edits: Edit[] = [];
      for (let at = source.indexOf(phrase); at !== -1; at = source.indexOf(phrase, at + phrase.length)) {
        const start = target.inside + at;
        edits.push({ start, end: start + phrase.length, pieces: [origin] });
      }
      return edits.length === 0 ? fail('phrase', { phrase, address }) : edits;
    }
    case 'renumber': {
      const step = data.address === undefined ? undefined : parseAddress(data.address)?.at(-1);
      if (step === undefined) return fail('missing', { field: 'address' });
      if (outline.has(data.address!)) return fail('double', { address: data.address! });
      if (!isSibling(data.address!, address)) return fail('address', { address: data.address! });
      const source = wordsOfPieces(slice(pieces, target.start, target.inside));
      const marker = target.depth === undefined ? itemMarker(step) : renumbered(source, step);
      return [{ start: target.start, end: target.inside, pieces: [written(marker, beside)] }];
    }
    default:
      return [];
  }
}

/** The provisions whose words a repeal takes: the target, or the Pasal in a chapter, which keeps its heading. */
function stretchesToEmpty(target: Stretch, outline: ReadonlyMap<string, Stretch>): readonly Stretch[] {
  const holder: ReadonlySet<ProvisionKind> = new Set(['bab', 'bagian', 'paragraf']);
  if (!holder.has(target.provision.kind)) return [target];
  return [...outline.values()].filter(
    ({ provision, start, end }) => provision.kind === 'pasal' && start > target.start && end <= target.end,
  );
}

/** Puts pieces in the place of what stands in a provision; its heading or number stays. */
function inside({ inside: start, end, depth }: Stretch, pieces: readonly Piece[], beside: Piece): Edit {
  if (depth === undefined) return { start, end, pieces };
  return { start, end, pieces: [written('\n\n', beside), ...pieces, written('\n\n', beside)] };
}

/** The edit that replaces a provision; `source` is its heading, whose number stays. */
function replacement(operation: Operation, target: Stretch, source: string, lang: Lang, beside: Piece): Edit {
  const { data } = operation;
  const body = data.text === undefined ? [] : bodyPieces(operation, ['text', lang], data.text[lang], target.indent);
  if (data.title === undefined) return inside(target, body, beside);
  const [numbered = ''] = source.split(/\s*—/);
  const heading = [
    written(`${numbered.trimEnd()} — `, beside),
    ...bodyPieces(operation, ['title', lang], data.title[lang]),
  ];
  if (data.text === undefined) return { start: target.start, end: target.inside, pieces: heading };
  return {
    start: target.start,
    end: target.end,
    pieces: [...heading, written('\n\n', beside), ...body, written('\n\n', beside)],
  };
}

/** The edit that puts a new provision after another; `undefined` where the new one cannot stand there. */
function insertion(
  operation: Operation,
  added: Step,
  target: Stretch,
  lang: Lang,
  beside: Piece,
): readonly Edit[] | undefined {
  const { data } = operation;
  if (isItem(added) !== (target.depth === undefined)) return undefined;
  const text = data.text?.[lang];
  if (isItem(added)) {
    if (added.kind !== target.provision.kind || text === undefined) return undefined;
    const marker = itemMarker(added);
    const margin = ' '.repeat(target.indent - /^\d+\. /.exec(itemMarker(target.provision))![0].length);
    const width = margin.length + /^\d+\. /.exec(marker)![0].length;
    const words = bodyPieces(operation, ['text', lang], text, width);
    return [
      { start: target.end, end: target.end, pieces: [written(`\n${margin}${marker}`, words[0] ?? beside), ...words] },
    ];
  }
  const depth = headingDepth[added.kind];
  if (depth === undefined) return undefined;
  const body = text === undefined ? [] : [...bodyPieces(operation, ['text', lang], text), written('\n\n', beside)];
  const heading = headingPieces(operation, added, depth, lang, beside);
  const pieces = [written('\n\n', beside), ...heading, written('\n\n', beside), ...body];
  return [{ start: target.end, end: target.end, pieces }];
}

const headingDepth: Readonly<Partial<Record<ProvisionKind, number>>> = {
  bab: 2,
  bagian: 3,
  paragraf: 4,
  pasal: 5,
  lampiran: 2,
};

function headingPieces(operation: Operation, step: Step, depth: number, lang: Lang, beside: Piece): readonly Piece[] {
  const { title } = operation.data;
  const start = written(`${'#'.repeat(depth)} ${headingWord(step)}${title === undefined ? '' : ' — '}`, beside);
  return title === undefined ? [start] : [start, ...bodyPieces(operation, ['title', lang], title[lang])];
}

/** The keyword and number of a heading, as the dialect writes them in both languages. */
function headingWord({ kind, number }: Step): string {
  const value = Number.parseInt(number, 10);
  const suffix = number.replace(/^\d+/, '').toUpperCase();
  switch (kind) {
    case 'bab':
      return `BAB ${toRoman(value)}${suffix}`;
    case 'lampiran':
      return `Lampiran ${toRoman(value)}${suffix}`;
    case 'bagian':
      return `Bagian ${toOrdinal(value) ?? number}`;
    case 'paragraf':
      return `Paragraf ${number}`;
    default:
      return `Pasal ${number.toUpperCase()}`;
  }
}

/** A heading line with another number. */
function renumbered(heading: string, step: Step): string {
  const [, hashes = '', rest = ''] = /^(#+ )[^—]*?(\s*(?:—.*)?)$/s.exec(heading) ?? [];
  return `${hashes}${headingWord(step)}${rest}`;
}

/** The number of an item as the dialect writes it: an inserted one stands in parentheses under the number it follows. */
function itemMarker({ kind, number }: Step): string {
  if (kind === 'huruf') return `${fromLetters(number) ?? 1}. `;
  return isInserted(number) ? `${Number.parseInt(number, 10)}. (${number}) ` : `${number}. `;
}

/** The words of a field of an operation, line by line, every line but the first indented. */
export function bodyPieces(
  { yaml, index }: Pick<Operation, 'yaml' | 'index'>,
  field: readonly (string | number)[],
  words: string,
  indent = 0,
): readonly Piece[] {
  const path = ['operations', index, ...field];
  let start = 0;
  return words
    .trimEnd()
    .split('\n')
    .flatMap((line, at) => {
      const before = start;
      start += line.length + 1;
      const origin = (offset: number) => {
        const place = yaml.file.placeOf(yaml.offsetOf(path, before + offset));
        return { path: yaml.file.path, line: place.line, column: place.column };
      };
      const piece: Piece = { words: line, origin };
      const gap = line === '' ? '' : ' '.repeat(indent);
      return at === 0 ? [piece] : [written(`\n${gap}`, piece), ...(line === '' ? [] : [piece])];
    });
}

/** Whether two addresses are of the same kind and stand in the same provision. */
function isSibling(address: string, other: string): boolean {
  const [steps, others] = [parseAddress(address) ?? [], parseAddress(other) ?? []];
  const isSameKind = steps.at(-1)?.kind === others.at(-1)?.kind;
  return isSameKind && toAddress(steps.slice(0, -1)) === toAddress(others.slice(0, -1));
}

/**
 * Whether an inserted address may stand after its target: 8A after 8 and 8B after 8A, or the next whole number, 9 after 8 as well as after 8A. Whether it is
 * the last there is another question: one that is there already cannot be added, and one before others breaks their order.
 */
export function mayFollow(target: string, added: string): boolean {
  const [last, next] = [parseAddress(target)?.at(-1), parseAddress(added)?.at(-1)];
  if (last === undefined || next === undefined || !isSibling(target, added)) return false;
  return next.number === (isInserted(next.number) ? nextInserted(last.number) : followingNumber(last.number));
}
