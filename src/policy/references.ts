/**
 * Recognises references to provisions as people write them, in both languages.
 *
 *     phrase     = [regulation] parts [within steps] [["of"|"dari"] regulation], or a regulation alone
 *     parts      = steps { connector steps }
 *     steps      = step { step }
 *     step       = "Pasal 9" | "ayat (4)" | "huruf a" | "angka 5" | "BAB II" | "Bagian Ketiga" | "Paragraf 2" | "Lampiran I"
 *     connector  = "," | "dan" | "atau" | "dan/atau" | "sampai dengan" | "serta", and their English counterparts
 *     within     = "pada" | "dalam" | "dari", "of" | "in"
 *     regulation = "Perpres 39/2019" | "UUD 1945"
 *
 * What a later part leaves out it takes from the part before: in "Pasal 9 ayat (1) dan ayat (3)", ayat (3) is of Pasal 9.
 * What the first part leaves out it takes from where the phrase stands: "ayat (3)" inside Pasal 9 is of Pasal 9.
 */
import type { Lang } from '../i18n/languages.ts';
import { kindDepth, parseAddress, toAddress, type Step } from './address.ts';
import { fromInsertedRoman, fromOrdinal } from './numerals.ts';
import { regulationId } from './regulation-id.ts';
import { regulationTypeByShort, regulationTypes } from './regulation-types.ts';
import type { ProvisionKind, Target } from './types.ts';

/** A reference found in a line of words. */
export interface FoundReference {
  /** Start and end in the words, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly target: Target;
}

/** Where the words stand, for what a reference leaves out. */
export interface Standpoint {
  readonly regulation: string;
  /** The address of the provision. */
  readonly address: string;
}

/** Each kind's words and the form of its number, per language. Longer words come first where one begins another. */
const stepForms: Readonly<Record<Lang, readonly (readonly [ProvisionKind, string])[]>> = {
  id: [
    ['pasal', String.raw`[Pp]asal\s+(\d+[A-Z]*|[IVX]+)`],
    ['ayat', String.raw`ayat\s+\((\d+[a-z]*)\)`],
    ['huruf', String.raw`huruf\s+(a?[a-z])`],
    ['angka', String.raw`angka\s+(\d+[a-z]?)`],
    ['bab', String.raw`(?:BAB|Bab)\s+([MDCLXVI]+[A-Z]?)`],
    [
      'bagian',
      String.raw`Bagian\s+(Ke[a-z]+(?:\sBelas|\sPuluh(?:\s(?:Satu|Dua|Tiga|Empat|Lima|Enam|Tujuh|Delapan|Sembilan))?)?)`,
    ],
    ['paragraf', String.raw`Paragraf\s+(\d+)`],
    ['lampiran', String.raw`Lampiran(?:\s+([MDCLXVI]+[A-Z]?))?`],
  ],
  en: [
    ['pasal', String.raw`(?:Articles?|Pasal)\s+(\d+[A-Z]*|[IVX]+)`],
    ['ayat', String.raw`[Pp]aragraphs?\s+\((\d+[a-z]*)\)`],
    ['huruf', String.raw`letters?\s+(a?[a-z])`],
    ['angka', String.raw`numbers?\s+(\d+[a-z]?)`],
    ['bab', String.raw`(?:Chapters?|BAB)\s+([MDCLXVI]+[A-Z]?)`],
    ['bagian', String.raw`Parts?\s+(\d+)`],
    ['paragraf', String.raw`Sections?\s+(\d+)`],
    ['lampiran', String.raw`Annex(?:\s+([MDCLXVI]+[A-Z]?))?`],
  ],
};

/** What joins the parts of a phrase; the second list makes a range of two parts. */
const connectors: Readonly<
  Record<Lang, { readonly list: string; readonly range: string; readonly within: string; readonly of: string }>
> = {
  id: {
    list: String.raw`,?\s+(?:dan\/atau|dan|atau|serta)\s+|,\s+`,
    range: String.raw`\s+(?:sampai\s+dengan|s\.?d\.?)\s+`,
    within: String.raw`\s+(?:pada|dalam|dari)\s+`,
    of: String.raw`\s+(?:dari\s+)?`,
  },
  en: {
    list: String.raw`,?\s+(?:and\/or|and|or)\s+|,\s+`,
    range: String.raw`\s+(?:to|through)\s+`,
    within: String.raw`\s+(?:of|in)\s+`,
    of: String.raw`\s+(?:of\s+(?:the\s+)?)?`,
  },
};

const regulationWords = regulationTypes
  .filter((type) => type.id !== 'uud')
  .map((type) => type.short)
  .sort((a, b) => b.length - a.length)
  .join('|');

const regulationForm = String.raw`(?:(${regulationWords})\s+(?:Nomor\s+)?(\d+(?:\/PUU-[IVXLC]+|[A-Za-z]?))(?:\/|\s+[Tt]ahun\s+)(\d{4})|UUD\s+(?:NRI\s+[Tt]ahun\s+)?(1945))`;

interface Grammar {
  readonly lang: Lang;
  readonly head: RegExp;
  readonly step: RegExp;
  readonly bareNumber: RegExp;
  readonly list: RegExp;
  readonly range: RegExp;
  readonly within: RegExp;
  readonly of: RegExp;
  readonly regulation: RegExp;
}

/** The patterns of a language. All but `head` are sticky: they match at `lastIndex` or not at all. */
function grammarOf(lang: Lang): Grammar {
  const forms = stepForms[lang];
  const { list, range, within, of } = connectors[lang];
  const step = forms.map(([, form]) => form).join('|');
  return {
    lang,
    head: new RegExp(String.raw`\b(?:${step}|${regulationForm})(?![\p{L}\d])`, 'gu'),
    step: new RegExp(String.raw`\s*(?:${step})(?![\p{L}\d])`, 'yu'),
    bareNumber: /(?<pasal>\d{1,4}[A-Z]*)(?![\p{L}\d/.,]*\d)|\((?<ayat>\d+[a-z]*)\)|(?<huruf>[b-z])(?![\p{L}\d])/uy,
    list: new RegExp(list, 'yu'),
    range: new RegExp(range, 'yu'),
    within: new RegExp(within, 'yu'),
    of: new RegExp(of, 'yu'),
    regulation: new RegExp(regulationForm, 'yu'),
  };
}

const grammars: Readonly<Record<Lang, Grammar>> = { id: grammarOf('id'), en: grammarOf('en') };

/** A word that every reference contains; lines without it are passed over quickly. */
const hint = /\d|\b(?:Pasal|Articles?|huruf|letters?|BAB|Bab|Chapters?|Bagian|Lampiran|Annex)\b/;

/** Kinds that stand on their own, without anything around them. */
const absolute: ReadonlySet<ProvisionKind> = new Set(['pasal', 'bab', 'lampiran']);

interface Part {
  readonly start: number;
  end: number;
  steps: Step[];
  to?: Step[];
}

/**
 * The references in a line of words, in the order they stand. Several targets in one phrase ("ayat (1) dan ayat (3)") are one
 * reference each; a range is one reference with `to`.
 */
export function findReferences(words: string, lang: Lang, standpoint: Standpoint): readonly FoundReference[] {
  if (!hint.test(words)) return [];
  const grammar = grammars[lang];
  const found: FoundReference[] = [];
  grammar.head.lastIndex = 0;
  for (let head = grammar.head.exec(words); head !== null; head = grammar.head.exec(words)) {
    const phrase = readPhrase(words, head.index, grammar);
    if (phrase === undefined) continue;
    found.push(...targetsOf(phrase, standpoint));
    grammar.head.lastIndex = phrase.end;
  }
  return found;
}

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
  /** The id of the regulation that the phrase names. */
  readonly regulation?: string;
}

/** Reads the phrase that begins at a position; `undefined` when nothing does. */
function readPhrase(words: string, start: number, grammar: Grammar): Phrase | undefined {
  const before = readRegulation(words, start, grammar);
  const first = readSteps(words, before?.end ?? start, grammar);
  if (before !== undefined && (first === undefined || !absolute.has(first.steps[0]!.kind)))
    return { start, end: before.end, parts: [], regulation: before.id };
  if (first === undefined) return undefined;
  const parts = [first];
  readMoreParts(words, parts, before !== undefined, grammar);
  readSurroundings(words, parts, grammar);
  const { end } = parts.at(-1)!;
  const after = before === undefined ? readRegulationAfter(words, end, grammar) : undefined;
  const regulation = before ?? after;
  return { start, end: after?.end ?? end, parts, ...(regulation === undefined ? {} : { regulation: regulation.id }) };
}

/** Reads a regulation that follows steps: "Pasal 4 ayat (1) UUD 1945", "Article 3 of Perpres 39/2019". */
function readRegulationAfter(words: string, at: number, grammar: Grammar): NamedRegulation | undefined {
  const joint = match(grammar.of, words, at);
  return joint === undefined ? undefined : readRegulation(words, at + joint[0].length, grammar);
}

/**
 * Reads what is written after the parts and stands around them, as in "huruf d sampai dengan huruf j pada Pasal 4 ayat (2)", and
 * puts it before their steps.
 */
function readSurroundings(words: string, parts: readonly Part[], grammar: Grammar): void {
  const last = parts.at(-1)!;
  const joint = match(grammar.within, words, last.end);
  const outer = joint === undefined ? undefined : readSteps(words, last.end + joint[0].length, grammar);
  if (outer === undefined) return;
  const innermost = kindDepth[outer.steps.at(-1)!.kind];
  if (parts.some(({ steps }) => innermost >= kindDepth[steps[0]!.kind])) return;
  for (const part of parts) part.steps = [...outer.steps, ...part.steps];
  last.end = outer.end;
}

/**
 * Reads the parts that connectors join to the first, and adds them. After a regulation, a part with a regulation of its own begins
 * another phrase.
 */
function readMoreParts(words: string, parts: Part[], hasRegulation: boolean, grammar: Grammar): void {
  for (;;) {
    const last = parts.at(-1)!;
    const range = match(grammar.range, words, last.end);
    const joint = range ?? match(grammar.list, words, last.end);
    const next = joint === undefined ? undefined : readPart(words, last.end + joint[0].length, last, grammar);
    if (next === undefined) return;
    if (hasRegulation && readRegulationAfter(words, next.end, grammar) !== undefined) return;
    if (range === undefined) {
      parts.push(next);
      continue;
    }
    if (last.to !== undefined || next.steps.at(-1)!.kind !== last.steps.at(-1)!.kind) return;
    last.to = next.steps;
    last.end = next.end;
  }
}

/** Reads one more part: steps, or a bare number of the kind before ("Articles 5 to 8", "ayat (1) dan (2)", "letters a and b"). */
function readPart(words: string, at: number, previous: Part, grammar: Grammar): Part | undefined {
  const steps = readSteps(words, at, grammar);
  if (steps !== undefined) return steps;
  const bare = match(grammar.bareNumber, words, at);
  const { kind } = previous.steps.at(-1)!;
  const number = bare?.groups?.[kind]?.toLowerCase();
  if (bare === undefined || number === undefined) return undefined;
  return { start: at, end: at + bare[0].length, steps: [...previous.steps.slice(0, -1), { kind, number }] };
}

/** Reads steps that follow each other from the outside in: "Pasal 9 ayat (4) huruf a". */
function readSteps(words: string, start: number, grammar: Grammar): Part | undefined {
  const steps: Step[] = [];
  let at = start;
  let begin = start;
  for (;;) {
    const found = match(grammar.step, words, at);
    if (found === undefined) break;
    const step = toStep(found, grammar.lang);
    if (step === undefined || (steps.length > 0 && !isInside(step, steps.at(-1)!))) break;
    if (isOrdinaryWord(step, words.slice(at + found[0].length), grammar.lang, steps.length > 0)) break;
    if (steps.length === 0) begin = at + found[0].length - found[0].trimStart().length;
    steps.push(step);
    at += found[0].length;
  }
  return steps.length === 0 ? undefined : { start: begin, end: at, steps };
}

/** Whether a step may follow another from the outside in. Lettered items stand in the numbered items of definitions, and the reverse. */
function isInside(inner: Step, outer: Step): boolean {
  return kindDepth[inner.kind] > kindDepth[outer.kind] || (inner.kind === 'huruf' && outer.kind === 'angka');
}

/** English "letter a citizen", "letter as such" and "number 5" are ordinary words unless they continue a reference or clearly end one. */
function isOrdinaryWord(step: Step, rest: string, lang: Lang, continues: boolean): boolean {
  if (lang !== 'en' || continues) return false;
  if (step.kind === 'angka') return true;
  return step.kind === 'huruf' && /^a[mnst]?$/.test(step.number) && /^\s+(?!and\b|or\b|to\b|of\b)\p{L}/u.test(rest);
}

/** The step that a match of the step pattern stands for; `undefined` when its number is none. */
function toStep(found: RegExpExecArray, lang: Lang): Step | undefined {
  const forms = stepForms[lang];
  const index = forms.findIndex((_, position) => found[position + 1] !== undefined);
  // Only an annex may go without a number.
  const kind = index < 0 ? 'lampiran' : forms[index]![0];
  const number = toNumber(kind, index < 0 ? 'I' : found[index + 1]!, lang);
  return number === undefined ? undefined : { kind, number };
}

/** A number as addresses spell it; `undefined` when it is none. */
function toNumber(kind: ProvisionKind, written: string, lang: Lang): string | undefined {
  if (kind === 'bab' || kind === 'lampiran') return fromInsertedRoman(written);
  if (kind === 'bagian' && lang === 'id') return fromOrdinal(written.replace(/\s+/g, ' '))?.toString();
  return written.toLowerCase();
}

interface NamedRegulation {
  readonly id: string;
  readonly end: number;
}

/** Reads a regulation's short citation. */
function readRegulation(words: string, start: number, grammar: Grammar): NamedRegulation | undefined {
  const found = match(grammar.regulation, words, start);
  if (found === undefined) return undefined;
  const [all, short, number, year, constitution] = found;
  const id =
    constitution === undefined
      ? regulationId(regulationTypeByShort(short!)!.id, number!, Number(year))
      : regulationId('uud', 0, Number(constitution));
  return { id, end: start + all.length };
}

/** Matches a sticky pattern at a position. */
function match(pattern: RegExp, words: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(words) ?? undefined;
}

/** Turns a phrase into references, each with what its words leave out filled in. */
function targetsOf({ start, end, parts, regulation }: Phrase, standpoint: Standpoint): FoundReference[] {
  if (parts.length === 0) return [{ start, end, target: { regulation: regulation! } }];
  const isOwn = regulation === undefined || regulation === standpoint.regulation;
  let before = (isOwn ? parseAddress(standpoint.address) : undefined) ?? [];
  return parts.map((part, index) => {
    const steps = complete(part.steps, before);
    before = steps;
    // The words of the regulation belong to the part beside them: "Perpres 39/2019 Pasal 3" is one link.
    return {
      start: index === 0 ? start : part.start,
      end: index === parts.length - 1 ? end : part.end,
      target: {
        regulation: regulation ?? standpoint.regulation,
        address: toAddress(steps),
        ...(part.to === undefined ? {} : { to: toAddress(complete(part.to, steps)) }),
      },
    };
  });
}

/** Puts the outer steps of the context before steps that need them. */
function complete(steps: readonly Step[], context: readonly Step[]): readonly Step[] {
  const first = steps[0]!;
  if (absolute.has(first.kind)) return steps.filter((step) => !isAbovePasal(step, steps));
  // An item has around it what its neighbour of the same kind has, the angka of a definition too; all else goes by depth.
  const isItem = first.kind === 'huruf' || first.kind === 'angka';
  const end = context.findIndex(
    (step) => step.kind === first.kind || (!isItem && kindDepth[step.kind] >= kindDepth[first.kind]),
  );
  return [...(end === -1 ? context : context.slice(0, end)), ...steps];
}

/** Whether a step is above a Pasal among the same steps, and so no part of the Pasal's address. */
function isAbovePasal(step: Step, steps: readonly Step[]): boolean {
  return (
    kindDepth[step.kind] < kindDepth.pasal && step.kind !== 'lampiran' && steps.some((other) => other.kind === 'pasal')
  );
}
