/** The search engine: Pagefind, loaded when the first query is made, with its results turned into hits. */
import type { Hit, Piece } from './hit.ts';

/** Values to filter by, for each filter that is set: `kind`, `regulation`, `actor`. */
export type Filters = Readonly<Record<string, string>>;

/** What a query found. */
export interface Found {
  readonly total: number;
  /** The hits of some results, counted from 0, with the ayat in which they were hit. */
  load(from: number, to: number): Promise<readonly Hit[]>;
}

interface Result {
  readonly score: number;
  data(): Promise<Data>;
}

interface Data {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
    readonly locations: readonly number[];
  }[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string, options: { filters: Filters }): Promise<{ results: readonly Result[] }>;
}

/** So many of the best results are put in order by their titles; the rest stay as they come. */
const ordered = 12;

/** At most so many places inside one result are shown. */
const partsShown = 2;

/** What the law says comes before who is named in it, and that before what is only in the register. */
const weights: Readonly<Record<string, number>> = { actor: 0.75, register: 0.5 };

let engine: Promise<Pagefind> | undefined;

/** Gets the engine ready while the reader still types. A failure is told by the search that follows. */
export async function warmUp(): Promise<void> {
  // No words need no index, but the engine itself.
  await loadEngine()
    .then((pagefind) => pagefind.preload(''))
    .catch(() => undefined);
}

/** The engine, loaded once; a failure is not kept. */
function loadEngine(): Promise<Pagefind> {
  engine ??= start();
  engine.catch(() => (engine = undefined));
  return engine;
}

/** Searches the language of the page. Fails when the engine or its index cannot be had; the next call tries again. */
export async function find(query: string, filters: Filters): Promise<Found> {
  const { search } = await loadEngine();
  const { results } = await search(query, { filters });
  const best = await Promise.all(
    results.slice(0, ordered).map(async (result) => ({ data: await result.data(), score: result.score })),
  );
  best.sort((a, b) => b.score * worth(b.data, query) - a.score * worth(a.data, query));
  const dataOf = async (index: number) => best[index]?.data ?? (await results[index]!.data());
  return {
    total: results.length,
    async load(from, to) {
      const indexes = [...results.keys()].slice(from, to);
      return (await Promise.all(indexes.map(dataOf))).flatMap(toHits);
    },
  };
}

async function start(): Promise<Pagefind> {
  // The bundler must not look for it: it is written after the build.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({
    excerptLength: 22,
    noWorker: true,
    ranking: { metaWeights: { title: 5, short: 8, also: 5, label: 0, kind: 0, where: 0 } },
  });
  return pagefind;
}

/**
 * How much better a result is when the query is most of its title: "arsitektur" means "Arsitektur SPBE" before longer names.
 */
function worth({ meta }: Data, query: string): number {
  const asked = query
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  const weight = weights[meta['kind'] ?? ''] ?? 1;
  if ([meta['short'], meta['also']].some((name) => name?.toLowerCase() === asked.join(' '))) return 2 * weight;
  const title = (meta['title'] ?? '')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
  const answered = title.filter((word) => asked.some((part) => word.startsWith(part)));
  const coverage = answered.length / Math.max(1, title.length);
  return (1 + coverage / 2) * weight;
}

function toHits({ url, meta, excerpt, sub_results: parts }: Data): readonly Hit[] {
  const title = meta['title'] ?? '';
  const label = meta['label'] ?? '';
  const where = meta['where'] ?? '';
  const own = parts.find((part) => part.url === url);
  const best = parts
    .filter((part) => part !== own)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, partsShown);
  const shown = own ?? (best.length === 0 ? { excerpt } : undefined);
  return [
    { url, label, title, where, excerpt: shown === undefined ? [] : toPieces(shown.excerpt) },
    ...best.map((part) => ({
      url: part.url,
      label: part.title,
      title: '',
      where: '',
      excerpt: toPieces(part.excerpt, part.title),
      isPart: true,
    })),
  ];
}

/** An excerpt taken apart at its marks. The engine gives HTML; nothing of it but the words and the marks is used. */
function toPieces(excerpt: string, heading = ''): readonly Piece[] {
  const pieces = excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .map((html) => ({ words: plain(html), isMarked: html.startsWith('<mark>') }));
  const [first, ...rest] = pieces;
  return [{ ...first!, words: withoutHeading(first!.words, heading) }, ...rest].filter(({ words }) => words !== '');
}

/** The heading is shown before the excerpt; the engine repeats it, or the end of it, as the first words. */
function withoutHeading(words: string, heading: string): string {
  const end = words.indexOf('. ');
  return end > 0 && heading.endsWith(words.slice(0, end)) ? words.slice(end + 2) : words;
}

function plain(html: string): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.textContent;
}
