/** From a citation to the provisions that it may mean. */
import type { Lang } from '../i18n/languages.ts';
import { addressLabel, toAddress, type Step } from '../policy/address.ts';
import { toRoman } from '../policy/numerals.ts';
import { regulationId } from '../policy/regulation-id.ts';
import type { CitationIndex, HeldRegulation } from '../site/citations.ts';
import { provisionUrl, regulationUrl } from '../site/urls.ts';
import { readCitation, type Citation } from './citation.ts';
import type { Hit } from './hit.ts';
import { titleAt, wordsAt } from './page-words.ts';

/** At most so many provisions are offered for one citation. */
const limit = 4;

/** A regulation that may be meant; without what it holds when it stands in the register only. */
interface Candidate {
  readonly id: string;
  readonly type: string;
  readonly number: string;
  readonly year: string;
  readonly citation: string;
  readonly held?: HeldRegulation;
  /** That it has ended, or what stands at an address in it, in words. */
  endedAt(address: string): string | undefined;
}

/** The provisions that a query cites, the regulation of the page first; none when the query is no citation. */
export async function findCitation(
  query: string,
  index: CitationIndex,
  lang: Lang,
  current: string | undefined,
): Promise<readonly Hit[]> {
  const isName = (words: string, isNumbered: boolean) => meaningOf(words, isNumbered, index) !== undefined;
  const citation = readCitation(query, isName);
  if (citation === undefined) return [];
  const { name, year } = citation;
  const meaning = name === undefined ? undefined : meaningOf(name, year !== undefined, index);
  const all = candidatesOf(index);
  // What is read is meant first.
  const order = [...all.filter(({ id }) => id === current), ...all.filter(({ id }) => id !== current)];
  const hits = order
    .filter((candidate) => isMeant(candidate, citation, meaning))
    .flatMap((candidate) => hitsIn(candidate, citation, lang));
  return Promise.all(hits.slice(0, limit).map((hit) => hit()));
}

/** What the words of a citation may mean besides numbers: any regulation of some types, or one by its abbreviation or title. */
interface Meaning {
  readonly types: readonly string[];
  readonly regulation?: string | undefined;
  /** Whether the one is named with its type: "uu ite", not "bssn". */
  readonly isTyped?: boolean;
}

/** What words mean to an index; `undefined` when they name nothing. */
function meaningOf(words: string, isNumbered: boolean, { types, names, held }: CitationIndex): Meaning | undefined {
  const named = (name: string) => names[name] ?? held.find(({ title }) => squeeze(title) === name)?.id;
  const typesWhere = (isMeant: (name: string) => boolean) =>
    Object.keys(types).filter((type) => types[type]!.names.some(isMeant));
  const exact = typesWhere((name) => name === words);
  if (exact.length > 0) return { types: exact };
  const parts = isNumbered && words.length > 1 ? typesWhere((name) => name.includes(words)) : [];
  const regulation = named(words);
  if (regulation !== undefined || parts.length > 0) return { types: parts, regulation };
  // "uu ite", "ite law".
  for (const [type, { names: before }] of Object.entries(types)) {
    for (const name of before) {
      const rest = words.startsWith(name) ? words.slice(name.length) : words.slice(0, -name.length);
      const id = rest + name === words || name + rest === words ? named(rest) : undefined;
      if (id?.startsWith(`${type}-`) === true) return { types: [], regulation: id, isTyped: true };
    }
  }
  return undefined;
}

function candidatesOf({ held, register, types, ended }: CitationIndex): readonly Candidate[] {
  const candidate = (type: string, number: string, year: string, own?: HeldRegulation): Candidate => {
    const id = own?.id ?? regulationId(type, number, Number(year));
    const short = types[type]!.short;
    const within = (address: string) => Object.keys(ended).find((key) => `${id}#${address}-`.startsWith(`${key}-`));
    const endedAt = (address: string) => ended[id] ?? ended[within(address) ?? ''];
    const facts = { id, type, year, endedAt, ...(own === undefined ? {} : { held: own }) };
    // The constitution has a year and no number.
    return type === 'uud'
      ? { ...facts, number: year, citation: `${short} ${year}` }
      : { ...facts, number: number.toLowerCase(), citation: `${short} ${number}/${year}` };
  };
  return [
    ...held.map((own) => candidate(own.type, own.number, own.year, own)),
    ...Object.entries(register).flatMap(([type, list]) =>
      list.map((entry) => {
        const slash = entry.lastIndexOf('/');
        return candidate(type, entry.slice(0, slash), entry.slice(slash + 1));
      }),
    ),
  ];
}

function isMeant({ id, type, number, year, held }: Candidate, citation: Citation, meaning?: Meaning): boolean {
  const isBare = citation.number === undefined && citation.steps.length === 0 && meaning?.isTyped !== true;
  const isNamed =
    meaning === undefined ||
    meaning.types.includes(type) ||
    // A bare "BSSN" means whoever bears the name; only for what is restated here does it mean the regulation.
    (meaning.regulation === id && (held !== undefined || !isBare));
  return isNamed && [number, undefined].includes(citation.number) && [year, undefined].includes(citation.year);
}

/** The provisions of a regulation that a citation may mean; the regulation itself where it is named and has none of them. */
function hitsIn(candidate: Candidate, citation: Citation, lang: Lang): readonly (() => Promise<Hit>)[] {
  const { steps, name, number } = citation;
  const { held } = candidate;
  const pages = pagesOf(held);
  const address = toAddress(steps);
  const isInside = (around: string) => address === around || address.startsWith(`${around}-`);
  const [old, next = []] = Object.entries(held?.moved ?? {}).find(([gone]) => isInside(gone)) ?? [];
  if (next.length > 0)
    return next.map((to) => async () => ({
      ...(await pageHit(candidate, pageIn(pages, to), to, lang)),
      formerly: addressLabel(old!, lang),
    }));
  for (const written of [steps, inRoman(steps)]) {
    const page = toAddress(written.slice(0, 1));
    if (pages.includes(page)) return [() => pageHit(candidate, page, toAddress(written), lang)];
  }
  const isHeading = (heading: string) => heading === address || heading.endsWith(`-${address}`);
  const headings = Object.keys(held?.headings ?? {}).filter(isHeading);
  const isNamed = name !== undefined || number !== undefined;
  return headings.length > 0 || !isNamed
    ? headings.map((heading) => () => headingHit(candidate, heading, lang))
    : [() => regulationHit(candidate, lang)];
}

/** The addresses of pages, each range as what it stands for. */
function pagesOf(held: HeldRegulation | undefined): readonly string[] {
  return (held?.pages ?? []).flatMap((range) => {
    const [, before, first, last] = /^(.*-)(\d+)\.\.(\d+)$/.exec(range) ?? [];
    if (before === undefined) return [range];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${before}${Number(first) + at}`);
  });
}

/** The page among some on which an address stands. */
const pageIn = (pages: readonly string[], address: string): string =>
  pages.find((page) => address === page || address.startsWith(`${page}-`)) ?? address;

/** "Pasal 1" of a law that amends others is its Pasal I. */
function inRoman([first, ...rest]: readonly Step[]): readonly Step[] {
  if (first?.kind !== 'pasal' || !/^\d+$/.test(first.number)) return [];
  return [{ ...first, number: toRoman(Number(first.number)).toLowerCase() }, ...rest];
}

/** A Pasal or something in it. What does not exist in it ("Pasal 9 ayat 44") falls back to the nearest that does. */
async function pageHit({ id, citation, endedAt }: Candidate, page: string, address: string, lang: Lang): Promise<Hit> {
  for (let part = address; part.startsWith(page); part = part.replace(/-[a-z]+-[a-z0-9]+$/, '')) {
    const url = provisionUrl(lang, id, page, part);
    const words = await wordsAt(url).catch(() => undefined);
    if (words === undefined && part !== page) continue;
    return {
      url,
      label: `${citation} ${addressLabel(part, lang)}`,
      title: await titleAt(url).catch(() => ''),
      where: '',
      ended: endedAt(part),
      excerpt: firstWords(words ?? ''),
    };
  }
  throw new Error(`Unexpected address \`${address}\`, expected one on the page of \`${page}\``);
}

/** The title of what stands in the register only is on its page. */
async function regulationHit({ id, citation, held, endedAt }: Candidate, lang: Lang): Promise<Hit> {
  const url = regulationUrl(lang, id);
  const title = held?.title ?? (await titleAt(url).catch(() => ''));
  return { url, label: citation, title, where: '', ended: endedAt(''), excerpt: [] };
}

async function headingHit({ id, citation, held, endedAt }: Candidate, heading: string, lang: Lang): Promise<Hit> {
  return {
    url: regulationUrl(lang, id, heading),
    label: `${citation} ${addressLabel(heading, lang)}`,
    title: held?.headings[heading] ?? '',
    where: '',
    ended: endedAt(heading),
    excerpt: [],
  };
}

/** The beginning of some words, whole words only. */
function firstWords(words: string): Hit['excerpt'] {
  const start = words.length > 180 ? `${words.slice(0, 180).replace(/\s\S*$/, '')} …` : words;
  return [{ words: start, isMarked: false }];
}

const squeeze = (words: string): string => words.toLowerCase().replace(/[^\p{L}]+/gu, '');
