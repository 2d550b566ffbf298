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
  readonly id: string;
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

/** So many definitions are among them, however many pages use the term. */
const definitions = 10;

/** At most so many places inside one result are shown. */
const partsShown = 2;

/** A definition of what another one before it defines gives way to what is not said yet. */
const repeated = 0.5;

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

/**
 * Searches the language of the page for a query in one or several wordings. Fails when the engine or its index cannot be had; the next call tries
 * again.
 */
export async function find(wordings: readonly string[], filters: Filters): Promise<Found> {
  const { search } = await loadEngine();
  const resultsOf = async (more: Filters) =>
    distinct((await Promise.all(wordings.map((words) => search(words, { filters: { ...filters, ...more } })))).flat());
  const results = await resultsOf({});
  const defined = filters['kind'] === undefined ? await resultsOf({ kind: 'definition' }) : [];
  const chosen = new Set([...results.slice(0, ordered), ...defined.slice(0, definitions)].map(({ id }) => id));
  const best = await Promise.all(
    results
      .filter(({ id }) => chosen.has(id))
      .map(async (result) => {
        const data = await result.data();
        return { data, score: result.score * worth(data, wordings) };
      }),
  );
  const rest = results.filter(({ id }) => !chosen.has(id));
  const order = withoutRepeats(best);
  return {
    total: results.length,
    async load(from, to) {
      const loaded = await Promise.all(
        rest.slice(Math.max(0, from - order.length), Math.max(0, to - order.length)).map((result) => result.data()),
      );
      return [...order.slice(from, to), ...loaded].flatMap(toHits);
    },
  };
}

/** The results of several wordings as one list, the best first. */
function distinct(answers: readonly { results: readonly Result[] }[]): readonly Result[] {
  const best = new Map<string, Result>();
  for (const result of answers.flatMap(({ results }) => results)) {
    if ((best.get(result.id)?.score ?? 0) < result.score) best.set(result.id, result);
  }
  return answers.length === 1 ? answers[0]!.results : [...best.values()].sort((a, b) => b.score - a.score);
}

/** Results with each term defined once in the place of its best definition, by the regulation that comes first; its other definitions go further down. */
function withoutRepeats(best: readonly { data: Data; score: number }[]): readonly Data[] {
  const rank = ({ meta }: Data) => Number(meta['rank']);
  const defining = ({ meta }: Data) =>
    best.filter(({ data }) => data.meta['kind'] === 'definition' && data.meta['title'] === meta['title']);
  return best
    .map(({ data, score }) => {
      if (data.meta['kind'] !== 'definition') return { data, score };
      const same = defining(data);
      const isFirst = same.every((other) => rank(data) <= rank(other.data));
      return { data, score: isFirst ? Math.max(...same.map((other) => other.score)) : score * repeated };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ data }) => data);
}

async function start(): Promise<Pagefind> {
  // The bundler must not look for it: it is written after the build.
  const path = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
  await pagefind.options({
    excerptLength: 22,
    noWorker: true,
    ranking: {
      metaWeights: { title: 5, short: 8, also: 5, label: 0, kind: 0, where: 0, rank: 0, weight: 0, ended: 0 },
    },
  });
  return pagefind;
}

/**
 * How much better a result is when the query is most of its title: "arsitektur" means "Arsitektur SPBE" before longer names. Of equal ones
 * the index says which comes first.
 */
function worth({ meta }: Data, wordings: readonly string[]): number {
  const names = [meta['short'], meta['also'], meta['title']?.replace(/ \(.*\)$/, '')].map((name) =>
    wordsOf(name).join(' '),
  );
  const title = wordsOf(meta['title']);
  const answers = wordings.map((query) => {
    const asked = wordsOf(query);
    if (names.includes(asked.join(' '))) return 2;
    const answered = title.filter((word) => asked.some((part) => word.startsWith(part)));
    return 1 + answered.length / Math.max(1, title.length) / 2;
  });
  return Math.max(...answers) * Number(meta['weight'] ?? 1);
}

const wordsOf = (text = ''): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

function toHits({ url, meta, excerpt, sub_results: parts }: Data): readonly Hit[] {
  const title = meta['title'] ?? '';
  const label = meta['label'] ?? '';
  const where = meta['where'] ?? '';
  const ended = meta['ended'];
  const own = parts.find((part) => part.url === url);
  const best = parts
    .filter((part) => part !== own)
    .sort((a, b) => b.locations.length - a.locations.length)
    .slice(0, partsShown);
  const shown = own ?? (best.length === 0 ? { excerpt } : undefined);
  return [
    { url, label, title, where, ended, excerpt: shown === undefined ? [] : toPieces(shown.excerpt) },
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
