/** From a citation to the provisions that it may mean. */
import type { Lang } from '../i18n/languages.ts';
import { addressLabel, toAddress } from '../policy/address.ts';
import type { CitationIndex, CitedRegulation } from '../site/citations.ts';
import { provisionUrl, regulationUrl } from '../site/urls.ts';
import { readCitation, type Citation } from './citation.ts';
import type { Hit } from './hit.ts';
import { titleAt, wordsAt } from './page-words.ts';

/** At most so many provisions are offered for one citation. */
const limit = 3;

/** The provisions that a query cites, the regulation of the page first; none when the query is no citation. */
export async function findCitation(
  query: string,
  index: CitationIndex,
  lang: Lang,
  current: string | undefined,
): Promise<readonly Hit[]> {
  const isName = (words: string) =>
    index.regulations.some(
      ({ types, names }) => types.includes(words) || names.includes(words) || isBoth(words, types, names),
    );
  const citation = readCitation(query, isName);
  if (citation === undefined) return [];
  const rank = ({ id, pages }: CitedRegulation) => Number(id === current) * 2 + Number(pages.length > 0);
  const regulations = index.regulations
    .filter((regulation) => isMeant(regulation, citation))
    .sort((a, b) => rank(b) - rank(a));
  return Promise.all(regulations.flatMap((regulation) => hitsIn(regulation, citation, lang)).slice(0, limit));
}

/** "perpres spbe": a type and a name, written together here. */
const isBoth = (words: string, types: readonly string[], names: readonly string[]): boolean =>
  types.some((type) => names.some((name) => words === type + name));

function isMeant({ types, names, number, year, pages }: CitedRegulation, citation: Citation): boolean {
  const { name } = citation;
  // A bare "BSSN" means whoever bears the name; only for what is restated here does it mean the regulation.
  const isBare = citation.number === undefined && citation.steps.length === 0 && pages.length === 0;
  const isNamed =
    name === undefined || types.includes(name) || (names.includes(name) && !isBare) || isBoth(name, types, names);
  return isNamed && [number, undefined].includes(citation.number) && [year, undefined].includes(citation.year);
}

/** The provisions of a regulation that a citation may mean; the regulation itself where it is named and has none of them. */
function hitsIn(regulation: CitedRegulation, { steps, name, number }: Citation, lang: Lang): readonly Promise<Hit>[] {
  const page = toAddress(steps.slice(0, 1));
  const address = toAddress(steps);
  if (regulation.pages.includes(page)) return [pageHit(regulation, page, address, lang)];
  const isHeading = (heading: string) => heading === address || heading.endsWith(`-${address}`);
  const headings = Object.keys(regulation.headings).filter(isHeading);
  const isNamed = name !== undefined || number !== undefined;
  return headings.length > 0 || !isNamed
    ? headings.map((heading) => headingHit(regulation, heading, lang))
    : [regulationHit(regulation, lang)];
}

/** A Pasal or something in it. What does not exist in it ("Pasal 9 ayat 44") falls back to the nearest that does. */
async function pageHit(regulation: CitedRegulation, page: string, address: string, lang: Lang): Promise<Hit> {
  const { id, citation } = regulation;
  for (let part = address; part.startsWith(page); part = part.replace(/-[a-z]+-[a-z0-9]+$/, '')) {
    const url = provisionUrl(lang, id, page, part);
    const words = await wordsAt(url).catch(() => undefined);
    if (words === undefined && part !== page) continue;
    return {
      url,
      label: `${citation} ${addressLabel(part, lang)}`,
      title: await titleAt(url).catch(() => ''),
      where: '',
      excerpt: firstWords(words ?? ''),
    };
  }
  throw new Error(`Unexpected address \`${address}\`, expected one on the page of \`${page}\``);
}

async function regulationHit({ id, citation, title }: CitedRegulation, lang: Lang): Promise<Hit> {
  return { url: regulationUrl(lang, id), label: citation, title, where: '', excerpt: [] };
}

async function headingHit({ id, citation, headings }: CitedRegulation, heading: string, lang: Lang): Promise<Hit> {
  const url = regulationUrl(lang, id, heading);
  return {
    url,
    label: `${citation} ${addressLabel(heading, lang)}`,
    title: headings[heading] ?? '',
    where: '',
    excerpt: [],
  };
}

/** The beginning of some words, whole words only. */
function firstWords(words: string): Hit['excerpt'] {
  const start = words.length > 180 ? `${words.slice(0, 180).replace(/\s\S*$/, '')} …` : words;
  return [{ words: start, isMarked: false }];
}
