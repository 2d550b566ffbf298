/** From a citation to the provisions that it may mean. */
import type { Lang } from '../i18n/languages.ts';
import { addressLabel, toAddress } from '../policy/address.ts';
import type { CitationIndex, CitedRegulation } from '../site/citations.ts';
import { provisionUrl, regulationUrl } from '../site/urls.ts';
import { readCitation, type Citation } from './citation.ts';
import { wordsAt } from './page-words.ts';

/** Something to offer for a query. `excerpt` is HTML in which only `<mark>` stands. */
export interface Hit {
  readonly url: string;
  readonly label: string;
  readonly title: string;
  readonly where: string;
  readonly excerpt: string;
  readonly isPart?: boolean;
}

/** At most so many provisions are offered for one citation. */
const limit = 3;

/** The provisions that a query cites, the regulation of the page first; none when the query is no citation. */
export async function findCitation(query: string, index: CitationIndex, lang: Lang, current: string | undefined): Promise<readonly Hit[]> {
  const isName = (words: string) => index.regulations.some(({ types, names }) => types.includes(words) || names.includes(words) || isBoth(words, types, names));
  const citation = readCitation(query, isName);
  if (citation === undefined) return [];
  const regulations = index.regulations
    .filter((regulation) => isMeant(regulation, citation))
    .sort((a, b) => Number(b.id === current) - Number(a.id === current));
  const hits = await Promise.all(regulations.flatMap((regulation) => hitsIn(regulation, citation, lang)).slice(0, limit));
  return hits;
}

/** "perpres spbe": a type and a name, written together here. */
const isBoth = (words: string, types: readonly string[], names: readonly string[]): boolean =>
  types.some((type) => names.some((name) => words === type + name));

function isMeant({ types, names, number, year }: CitedRegulation, citation: Citation): boolean {
  const { name } = citation;
  const isNamed = name === undefined || types.includes(name) || names.includes(name) || isBoth(name, types, names);
  return isNamed && [number, undefined].includes(citation.number) && [year, undefined].includes(citation.year);
}

function hitsIn(regulation: CitedRegulation, { steps }: Citation, lang: Lang): readonly Promise<Hit>[] {
  const { id, citation, title } = regulation;
  const first = steps[0];
  if (first === undefined) return [Promise.resolve({ url: regulationUrl(lang, id), label: citation, title, where: '', excerpt: '' })];
  const page = toAddress([first]);
  if (page in regulation.pages) return [pageHit(regulation, page, toAddress(steps), lang)];
  const address = toAddress(steps);
  const isHeading = (heading: string) => heading === address || heading.endsWith(`-${address}`);
  return Object.keys(regulation.headings).filter(isHeading).map((heading) => headingHit(regulation, heading, lang));
}

/** A Pasal or something in it. What does not exist in it ("Pasal 9 ayat 44") falls back to the nearest that does. */
async function pageHit(regulation: CitedRegulation, page: string, address: string, lang: Lang): Promise<Hit> {
  const { id, citation, pages } = regulation;
  for (let part = address; part.startsWith(page); part = part.replace(/-[a-z]+-[a-z0-9]+$/, '')) {
    const url = provisionUrl(lang, id, page, part);
    const words = await wordsAt(url).catch(() => undefined);
    if (words === undefined && part !== page) continue;
    return { url, label: `${citation} ${addressLabel(part, lang)}`, title: pages[page] ?? '', where: '', excerpt: firstWords(words ?? '') };
  }
  throw new Error(`Unexpected address \`${address}\`, expected one on the page of \`${page}\``);
}

async function headingHit({ id, citation, headings }: CitedRegulation, heading: string, lang: Lang): Promise<Hit> {
  const url = regulationUrl(lang, id, heading);
  return { url, label: `${citation} ${addressLabel(heading, lang)}`, title: headings[heading] ?? '', where: '', excerpt: '' };
}

/** The beginning of some words, safe for HTML. */
function firstWords(words: string): string {
  const start = words.length > 180 ? `${words.slice(0, 180).replace(/\s\S*$/, '')} …` : words;
  return start.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
