/**
 * Reads what people type to name a regulation or a provision: an address (`perpres-95-2018#pasal-9-ayat-3`), a citation as texts
 * write it ("Perpres 95/2018 Pasal 9 ayat (3)"), and the same written carelessly in either language ("perpres no 95 tahun 2018 article
 * 9(3)", "bab ii bagian ketiga", "ayat 3 pasal 9"). For references in the words of a text, see `references.ts`, which is strict.
 */
import { kindDepth, toAddress, type Step } from './address.ts';
import { escapePattern } from './definitions.ts';
import { fromInsertedRoman, fromOrdinal } from './numerals.ts';
import { regulationId } from './regulation-id.ts';
import { regulationTypes } from './regulation-types.ts';
import type { Policy, ProvisionKind, Regulation, Text } from './types.ts';

/** What words name. Neither the regulation nor the address need exist. */
export interface NamedProvision {
  /** The id of the regulation. */
  readonly regulation: string;
  /** The address in it; absent when the whole regulation is named. */
  readonly address?: string;
}

/**
 * What some words name; `undefined` when they cannot be read. Words without a regulation mean the only one that has a text, or the
 * only one whose text has the address.
 */
export function findProvision(words: string, policy: Policy): NamedProvision | undefined {
  const plain = words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().replace(pageAddress, addressOfPage);
  const named = readRegulation(plain, policy);
  const steps = readSteps(named?.rest ?? plain);
  if (steps === undefined) return undefined;
  if (named !== undefined) {
    if (steps.length === 0) return { regulation: named.id };
    return { regulation: named.id, address: chooseAddress(steps, policy.regulations.get(named.id)) };
  }
  if (steps.length === 0) return undefined;
  const withText = [...policy.regulations.values()].filter(({ texts }) => texts.size > 0);
  const found = withText.map((regulation) => ({ regulation, address: chooseAddress(steps, regulation) }));
  const existing = found.filter(({ regulation, address }) => hasText(regulation, address));
  const only = existing.length === 1 ? existing[0] : found.length === 1 ? found[0] : undefined;
  return only === undefined ? undefined : { regulation: only.regulation.id, address: only.address };
}

/** The address of a page of the site, with or without the host: people copy it from there. */
const pageAddress = /^(?:https?:\/\/[^/]+)?\/(?:id|en)\/([a-z0-9-]+)\/(?:([a-z0-9-]+)\/?)?(?:#([a-z0-9-]+))?$/;

function addressOfPage(_: string, regulation: string, page = '', anchor = page): string {
  return anchor === '' ? regulation : `${regulation}#${anchor}`;
}

/** Every way to begin a citation, with the type's id. */
const typeNames = new Map(
  regulationTypes
    .filter(({ id }) => id !== 'uud')
    .flatMap(({ id, short, name }) => [id, short, name.id, name.en].map((words) => [words.toLowerCase(), id] as const)),
);

const typePattern = [...typeNames.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => escapePattern(name).replace(/[\s-]+/g, String.raw`[\s-]+`))
  .join('|');

const citation = new RegExp(
  String.raw`(?<![\p{L}\d])(${typePattern})[\s.-]+(?:(?:nomor|no\.?|number)\s*)?(\d+(?:\/puu-[ivxlc]+|[a-z]?))(?:\s*[/-]\s*|\s+(?:tahun|of|year)\s+)(\d{4})(?!\d)`,
  'u',
);

const constitution = /(?<![\p{L}\d])uud(?:[\s-]+nri)?(?:[\s-]+tahun)?[\s-]+(1945)(?!\d)/u;

/** The regulation that words name, and the words without it. */
function readRegulation(words: string, policy: Policy): { readonly id: string; readonly rest: string } | undefined {
  const known = /^[a-z0-9-]+/.exec(words)?.[0];
  if (known !== undefined && policy.regulations.has(known)) return { id: known, rest: words.slice(known.length) };
  const found = citation.exec(words) ?? constitution.exec(words);
  if (found === null) return readAbbreviation(words, policy);
  const [all, name, number, year] = found;
  const id =
    number === undefined ? regulationId('uud', 0, Number(name)) : regulationId(typeOf(name!), number, Number(year));
  return { id, rest: `${words.slice(0, found.index)} ${words.slice(found.index + all.length)}` };
}

/**
 * The regulation named by its abbreviation, with its type before or after it ("UU ITE", "ITE law") or alone; `undefined` where several are
 * known by the same.
 */
function readAbbreviation(words: string, policy: Policy): { readonly id: string; readonly rest: string } | undefined {
  const known = [...policy.regulations.values()].flatMap(({ id, facts: { data } }) => {
    if (data.abbreviation === undefined) return [];
    const type = regulationTypes.find((each) => each.id === data.type);
    const types = type === undefined ? [] : [type.id, type.short, type.name.id, type.name.en];
    const written = data.abbreviation.toLowerCase();
    const short = type?.short.toLowerCase() ?? '';
    const name = short !== '' && written.startsWith(`${short} `) ? written.slice(short.length + 1) : written;
    const typed = types.map((each) => each.toLowerCase()).flatMap((each) => [`${each} ${name}`, `${name} ${each}`]);
    return [...typed, name].map((spelling) => ({ id, spelling }));
  });
  // The longest first: "uu ite" before "ite".
  for (const { spelling } of known.toSorted((a, b) => b.spelling.length - a.spelling.length)) {
    const found = new RegExp(String.raw`(?<![\p{L}\d])${escapePattern(spelling)}(?![\p{L}\d])`, 'u').exec(words);
    if (found === null) continue;
    const ids = new Set(known.filter((each) => each.spelling === spelling).map(({ id }) => id));
    if (ids.size > 1) return undefined;
    const rest = `${words.slice(0, found.index)} ${words.slice(found.index + spelling.length)}`;
    return { id: [...ids][0]!, rest };
  }
  return undefined;
}

function typeOf(name: string): string {
  const like = (words: string) => words.replace(/[\s-]+/g, ' ');
  return [...typeNames].find(([known]) => like(known) === like(name))![1];
}

const roman = String.raw`\d+[a-z]?|[mdclxvi]+[a-z]?`;
const unit = 'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan';
const ordinal = String.raw`\d+|pertama|ke(?:satu|sepuluh|sebelas|(?:${unit})(?: belas| puluh(?: (?:${unit}))?)?)`;
const arabic = String.raw`\(?\s*(\d+[a-z]*)\s*\)?`;
const letters = String.raw`\(?\s*([a-z]{1,2})(?![a-z])\s*\)?`;

/** The words of each kind in both languages, with the form of its number. Empty words: the number alone, as in "Article 9(3)(a)". */
const forms: readonly (readonly [ProvisionKind, string, string])[] = [
  ['menimbang', 'menimbang|considerations?|considering', '()'],
  ['mengingat', 'mengingat|legal basis', '()'],
  ['subbab', 'sub-?bab|subchapter', String.raw`(?:\d+\.)?(\d+)`],
  ['bab', 'bab|chapter', `(${roman})`],
  ['bagian', 'bagian|part', `(${ordinal})`],
  ['paragraf', 'paragraf|section', String.raw`(\d+)`],
  ['pasal', 'pasal|psl|articles?|art', String.raw`(\d+[a-z]*|[ivx]+)`],
  ['ayat', 'ayat|paragraph|para', arabic],
  ['huruf', 'huruf|letter', letters],
  ['angka', 'angka|number', arabic],
  ['lampiran', 'lampiran|annex|appendix', `(${roman})?`],
  ['bidang', 'bidang|area', '([a-z])'],
  ['ayat', '', String.raw`\((\d+[a-z]*)\)`],
  ['huruf', '', String.raw`\(([a-z]{1,2})\)`],
];

const patterns = forms.map(([kind, words, number]) => {
  const gap = words === '' ? '' : String.raw`[\s.-]*`;
  return { kind, pattern: new RegExp(String.raw`(?:${words})${gap}(?:${number})(?![\p{L}\d])`, 'yu') };
});

/** What stands between steps and means nothing here. */
const filler = /[\s,;.#'"“”‘’–—-]+|(?:dari|pada|dalam|of|in|the)(?![\p{L}\d])/uy;

/** The steps that words name, as they stand; `undefined` when something else is in them. */
function readSteps(words: string): readonly Step[] | undefined {
  const steps: Step[] = [];
  for (let at = 0; at < words.length;) {
    filler.lastIndex = at;
    const skipped = filler.exec(words);
    const found = skipped === null ? readStep(words, at) : undefined;
    if (skipped === null && found === undefined) return undefined;
    if (found !== undefined) steps.push(found.step);
    at += skipped?.[0].length ?? found!.length;
  }
  return steps;
}

function readStep(words: string, at: number): { readonly step: Step; readonly length: number } | undefined {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    const number = match === null ? undefined : toNumber(kind, match[1] ?? '1');
    if (number !== undefined) return { step: { kind, number }, length: match![0].length };
  }
  return undefined;
}

/** The number of a step as addresses spell it; `undefined` when it is none. */
function toNumber(kind: ProvisionKind, written: string): string | undefined {
  if (/^\d/.test(written)) return written;
  if (kind === 'bab' || kind === 'lampiran') return fromInsertedRoman(written.toUpperCase());
  if (kind !== 'bagian') return written;
  if (written === 'pertama') return '1';
  return fromOrdinal(written.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))?.toString();
}

/** The address that steps mean: as they stand, from the inside out, or put in order, whichever the text has. */
function chooseAddress(steps: readonly Step[], regulation: Regulation | undefined): string {
  const ordered = steps.toSorted((a, b) => kindDepth[a.kind] - kindDepth[b.kind]);
  const addresses = [steps, steps.toReversed(), ordered].map((list) => toAddress(withoutChapters(list)));
  return addresses.find((address) => regulation !== undefined && hasText(regulation, address)) ?? addresses.at(-1)!;
}

/** Pasal are numbered through the whole regulation: what stands around them in the body is no part of their address. */
function withoutChapters(steps: readonly Step[]): readonly Step[] {
  if (!steps.some(({ kind }) => kind === 'pasal')) return steps;
  return steps.filter(({ kind }) => kind !== 'bab' && kind !== 'bagian' && kind !== 'paragraf');
}

function hasText({ texts }: Regulation, address: string): boolean {
  return [...texts.values()].some((text: Text) => text.byAddress.has(address));
}
