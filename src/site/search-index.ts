/** Writes the search index of a built site, one index per language. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { languages } from '../i18n/languages.ts';
import type { Policy } from '../policy/types.ts';
import { searchRecords, type SearchRecord } from './search-records.ts';
import { guideUrl, pageUrl } from './urls.ts';

/** The parts of the search engine that the site loads; it also comes with interfaces of its own, which stay out. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.(?!unknown)[a-z]+\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/;

/**
 * Indexes a policy and the guides of the site built in a folder, and writes the index to `pagefind/` there, in place of what was there.
 * Gives the number of records.
 */
export async function writeSearchIndex(policy: Policy, outDir: string): Promise<number> {
  const records = [
    ...languages.flatMap((lang) => searchRecords(policy, lang)),
    ...(await guideRecords(policy, outDir)),
  ];
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`Cannot index without Pagefind: ${errors.join('; ')}`);
    await addRecords(index, records);
    await writeFiles(index, join(outDir, 'pagefind'));
  } finally {
    await close();
  }
  return records.length;
}

/** Pages that are read from top to bottom, as guides are. */
const narratives = ['not-yet-issued', 'changes-2026'] as const;

/** Guides and what reads like one are indexed as built: their words are not in the policy, or not put together there. */
async function guideRecords(policy: Policy, outDir: string): Promise<readonly SearchRecord[]> {
  const read = async (url: string) => ({ url, html: await readFile(join(outDir, url, 'index.html'), 'utf8') });
  return Promise.all([
    ...policy.guides.map(({ lang, slug }) => read(guideUrl(lang, slug))),
    ...languages.flatMap((lang) => narratives.map((page) => read(pageUrl(lang, page)))),
  ]);
}

/** Records are numbered as they arrive, so they go in one after the other: the same records give the same bytes. */
async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const answers = await Promise.all(records.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
  const errors = answers.flatMap((answer) => answer.errors);
  if (errors.length > 0) throw new Error(`Cannot index: ${errors.join('; ')}`);
}

async function writeFiles(index: PagefindIndex, folder: string): Promise<void> {
  const { files } = await index.getFiles();
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    if (!needed.test(path.slice(path.lastIndexOf('/') + 1))) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
