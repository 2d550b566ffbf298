/**
 * Reads a citation as people type it into a search field: "pasal 9", "perpres 95/2018 ps 9 (4)", "article 9 paragraph 4 letter a",
 * "bab ii", "lampiran". Far more lenient than the grammar of the texts, because here nothing is lost by a wrong guess: the result is
 * offered, and the words are still searched for.
 */
import type { Step } from '../policy/address.ts';
import { fromOrdinal, fromRoman, isRoman } from '../policy/numerals.ts';
import type { ProvisionKind } from '../policy/types.ts';

/** What a query cites. Absent parts were not written. */
export interface Citation {
  /** Words that name a regulation or a type of regulation, without spaces: `perpres`, `spbe`. */
  readonly name?: string;
  readonly number?: string;
  readonly year?: string;
  /** The provision, from the outside in. */
  readonly steps: readonly Step[];
}

const kindOf: Readonly<Record<string, ProvisionKind>> = {
  pasal: 'pasal',
  psl: 'pasal',
  ps: 'pasal',
  article: 'pasal',
  art: 'pasal',
  artikel: 'pasal',
  ayat: 'ayat',
  ay: 'ayat',
  paragraph: 'ayat',
  para: 'ayat',
  par: 'ayat',
  huruf: 'huruf',
  hrf: 'huruf',
  letter: 'huruf',
  butir: 'huruf',
  angka: 'angka',
  item: 'angka',
  bab: 'bab',
  chapter: 'bab',
  bagian: 'bagian',
  part: 'bagian',
  paragraf: 'paragraf',
  section: 'paragraf',
  lampiran: 'lampiran',
  annex: 'lampiran',
  appendix: 'lampiran',
  menimbang: 'menimbang',
  considerations: 'menimbang',
  mengingat: 'mengingat',
};

/** Words that carry nothing in a citation. */
const fillers: ReadonlySet<string> = new Set([
  'no',
  'nomor',
  'number',
  'tahun',
  'thn',
  'th',
  'year',
  'of',
  'the',
  'in',
  'dari',
  'pada',
  'dalam',
  'ke',
  'tentang',
  'concerning',
  // It is shown beside what it explains.
  'penjelasan',
  'elucidation',
]);

/** What a number without a word before it counts, after each kind: "9 (4) a". */
const inside: Readonly<Partial<Record<ProvisionKind, ProvisionKind>>> = {
  pasal: 'ayat',
  ayat: 'huruf',
  huruf: 'angka',
};

/** Whether words name a regulation or a type; with number and year, a part of the name of a type is enough: "bssn 4/2021". */
export type IsName = (words: string, isNumbered: boolean) => boolean;

/** Reads a query as a citation; `undefined` when it is not one. Words that name no regulation known to `isName` make it none. */
export function readCitation(query: string, isName: IsName): Citation | undefined {
  const tokens =
    query
      .normalize('NFKC')
      .toLowerCase()
      .match(/\d+\/[a-z]+(?:-[a-z]+)?(?=[\s/]|$)|\d+(?:[a-z](?![a-z]))?|\p{L}+/gu) ?? [];
  const steps: Step[] = [];
  const numbers: string[] = [];
  let name = '';
  // The step that a bare number may continue: only one that stands right before it.
  let before: Step | undefined;
  for (let at = 0; at < tokens.length;) {
    const found = readStep(tokens, at, before);
    if (found !== undefined) steps.push(found.step);
    else if (/^\d/.test(tokens[at]!)) numbers.push(tokens[at]!);
    else if (!fillers.has(tokens[at]!)) name += tokens[at]!;
    before = found?.step;
    at = found?.next ?? at + 1;
  }
  return toCitation(steps, name, numbers, isName);
}

function toCitation(
  steps: readonly Step[],
  name: string,
  numbers: readonly string[],
  isName: IsName,
): Citation | undefined {
  if (name !== '' && !isName(name, numbers.length === 2)) return undefined;
  // Numbers alone cite nothing: "2018" or "95" may be looked for as words.
  const isRegulation = name !== '' || numbers.length === 2;
  if (numbers.length > 2 || (steps.length === 0 && !isRegulation) || (numbers.length > 0 && !isRegulation))
    return undefined;
  const [number, year] = numbers;
  return {
    steps,
    ...(name === '' ? {} : { name }),
    ...(number === undefined ? {} : { number }),
    ...(year === undefined ? {} : { year }),
  };
}

/** Reads the step that begins at a token, by its word or by where it stands; `next` is the token after it. */
function readStep(
  tokens: readonly string[],
  at: number,
  before: Step | undefined,
): { step: Step; next: number } | undefined {
  const token = tokens[at]!;
  // "Article 1 number 18", but "law number 11 of 2008".
  const isItem = token === 'number' && before !== undefined && !isRegulationNumber(tokens, at + 1);
  const kind = isItem ? 'angka' : kindOf[token];
  if (kind === undefined) {
    const implied = before === undefined ? undefined : inside[before.kind];
    const number = implied === undefined || isRegulationNumber(tokens, at) ? undefined : numberOf(implied, [token]);
    return number === undefined ? undefined : { step: { kind: implied!, number }, next: at + 1 };
  }
  if (kind === 'menimbang' || kind === 'mengingat') return { step: { kind, number: '' }, next: at + 1 };
  const from = tokens[at + 1] === 'ke' ? at + 2 : at + 1;
  for (const length of [3, 2, 1]) {
    const number = from + length > tokens.length ? undefined : numberOf(kind, tokens.slice(from, from + length));
    if (number !== undefined) return { step: { kind, number }, next: from + length };
  }
  return kind === 'lampiran' ? { step: { kind, number: '1' }, next: at + 1 } : undefined;
}

/** Whether the number at a token belongs to a regulation: "95/2018", "95 tahun 2018". */
function isRegulationNumber(tokens: readonly string[], at: number): boolean {
  const following = tokens.slice(at + 1).find((token) => !fillers.has(token));
  return /^\d/.test(tokens[at] ?? '') && following !== undefined && /^(?:19|20)\d\d$/.test(following);
}

/** The number that some tokens write for a kind, as addresses spell it. */
function numberOf(kind: ProvisionKind, tokens: readonly string[]): string | undefined {
  const words = tokens.join(' ');
  if (kind === 'huruf') return /^[a-z]{1,2}$/.test(words) ? words : undefined;
  if (/^\d+[a-z]?$/.test(words)) return words.replace(/^0+(?=\d)/, '');
  // The Pasal of a law that amends others have Roman numbers.
  if (kind === 'pasal') return isRoman(words) ? words : undefined;
  const value =
    kind === 'bab' || kind === 'lampiran'
      ? fromRoman(words.toUpperCase())
      : kind === 'bagian'
        ? fromOrdinal(words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()))
        : undefined;
  return value === undefined ? undefined : String(value);
}
