/** What may import what: the folders of the source, from what reads content to what shows it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What the files of each folder (or one file) may import besides their own folder: folders, files and packages; after `type`, only their
 * types. `node` is the modules of Node but the file system. A file follows the longest row that its path begins with.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  'src/i18n/': [],
  'src/policy/': [
    'src/i18n/languages.ts',
    'node',
    'file system',
    'satteri',
    'unified',
    'yaml',
    'ajv',
    'ajv-formats',
    'ajv-i18n',
    'type mdast',
  ],
  'src/diff/': ['src/i18n/languages.ts', 'src/policy/', 'diff', 'type mdast'],
  // Runs in a browser too: a scheme is plain data to it. `yaml` is of the reader of files alone.
  'src/evaluation/': ['src/policy/decimal.ts', 'src/policy/nearest.ts', 'src/risk/csv.ts'],
  'src/evaluation/read-yaml.ts': ['src/policy/nearest.ts', 'yaml'],
  // Runs in a browser too: duties are plain data to it. `yaml` is of what reads and changes files alone.
  'src/office/': [
    'src/i18n/languages.ts',
    'src/policy/duration.ts',
    'src/policy/duty-record.ts',
    'src/policy/nearest.ts',
    'src/policy/workbook.ts',
  ],
  'src/office/read.ts': [
    'src/policy/dates.ts',
    'src/policy/duty-record.ts',
    'src/policy/nearest.ts',
    'src/policy/source-file.ts',
    'src/policy/yaml.ts',
    'type src/policy/types.ts',
    'yaml',
  ],
  'src/office/edit.ts': ['yaml'],
  // Runs in a browser too: it knows the method as plain data, and no content.
  'src/risk/': [
    'src/i18n/languages.ts',
    'src/policy/csv.ts',
    'src/policy/dates.ts',
    'src/policy/nearest.ts',
    'src/policy/workbook.ts',
    'type src/policy/',
  ],
  'src/site/': [
    'src/i18n/',
    'src/policy/',
    'src/diff/',
    'src/risk/',
    'src/office/',
    'type src/evaluation/',
    'node',
    'type mdast',
  ],
  // Writes the index of the search beside the built pages.
  'src/site/search-index.ts': ['src/i18n/', 'src/policy/', 'node', 'file system', 'pagefind'],
  'src/checks/': ['src/i18n/languages.ts', 'src/policy/', 'src/site/urls.ts'],
  // Compares a file of an office, and tells it as the reporters tell messages.
  'src/inventory/': ['src/i18n/', 'src/policy/', 'src/reporters/'],
  'src/reporters/': [
    'src/i18n/',
    'src/site/escape-html.ts',
    'src/site/urls.ts',
    'src/risk/',
    'src/evaluation/',
    'src/policy/csv.ts',
    'src/office/',
    'type src/policy/',
    'type src/checks/',
    'node',
  ],
  'src/exports/': [
    'src/i18n/',
    'src/policy/',
    'src/diff/',
    'src/site/',
    'node',
    'ical.js',
    'remark',
    'remark-gfm',
    'type mdast',
  ],
  // Only what a browser can run without the content.
  'src/client/': [
    'src/i18n/languages.ts',
    'src/evaluation/',
    'src/policy/address.ts',
    'src/policy/csv.ts',
    'src/policy/decimal.ts',
    'src/policy/numerals.ts',
    'src/policy/regulation-id.ts',
    'src/risk/',
    'src/office/',
    'src/policy/duty-record.ts',
    'src/site/urls.ts',
    'type src/policy/',
    'type src/site/',
  ],
  // A style that few pages need comes with what needs it.
  'src/components/': [
    'src/i18n/',
    'src/site/',
    'src/styles/',
    'src/client/date-field.ts',
    'src/client/code-tree.ts',
    'type src/policy/',
  ],
  'src/layouts/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/styles/',
    'src/client/main.ts',
    'type src/policy/',
  ],
  // Shows what Astro has rendered.
  'src/layouts/GuidePage.astro': ['src/i18n/', 'src/site/', 'src/components/', 'src/styles/', 'astro:content'],
  'src/content.config.ts': ['src/policy/', 'astro', 'astro:content'],
  'src/pages/': [
    'src/i18n/',
    'src/policy/',
    'src/diff/',
    'src/site/',
    'src/exports/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/find-day.ts',
    // The starting files are given out as they are.
    'scripts/inventory/',
    'type astro',
    'astro:content',
  ],
  // Runs a script of its own.
  'src/pages/[lang]/regulations/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/register.ts',
    'type astro',
  ],
  'src/pages/[lang]/duties/': [
    'src/i18n/',
    'src/policy/',
    'src/site/',
    'src/exports/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/duties.ts',
    'type astro',
  ],
  'src/pages/[lang]/sources/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/sources.ts',
    'type astro',
  ],
  // Runs a script of its own.
  'src/pages/[lang]/evaluation/calculator/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/calculator.ts',
    'src/client/calculator-yaml.ts',
    'type astro',
  ],
  'src/pages/[lang]/evaluation/results/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/results-compare.ts',
    'type astro',
  ],
  // Runs a script of its own.
  'src/layouts/ResultsPage.astro': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/styles/',
    'src/client/results.ts',
  ],
  'src/pages/[lang]/management/': [
    'src/i18n/',
    'src/policy/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/checklist.ts',
    'type astro',
  ],
  'src/pages/[lang]/roadmap/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/roadmap.ts',
    'type astro',
  ],
  'src/pages/[lang]/duties/check/': [
    'src/i18n/',
    'src/site/',
    'src/layouts/',
    'src/styles/',
    'src/client/office-check.ts',
    'type astro',
  ],
  'src/pages/[lang]/management/risk-register/': [
    'src/i18n/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/client/risk-register.ts',
    'type astro',
  ],
  'src/pages/[lang]/rules/': [
    'src/i18n/',
    'src/policy/',
    'src/site/',
    'src/components/',
    'src/layouts/',
    'src/styles/',
    'src/checks/',
    'type astro',
  ],
  'scripts/': [
    'src/i18n/',
    'src/policy/',
    'src/diff/',
    'src/site/',
    'src/checks/',
    'src/reporters/',
    'src/risk/',
    'src/evaluation/',
    'src/office/',
    'src/exports/',
    'src/inventory/',
    'package.json',
    'node',
    'file system',
    'astro',
    'json-schema-to-typescript',
  ],
};

interface Import {
  readonly file: string;
  /** A path from the root of the repository, or a package. */
  readonly from: string;
  readonly isType: boolean;
}

const root = join(import.meta.dirname, '..');

/** Statements that import or pass on, and imports as a function with a plain address. */
const statement = /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'"=;()]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

const files = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
);

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map(([, type, name, dynamic]) => {
    const from = name ?? dynamic!;
    return {
      file,
      from: from.startsWith('.') ? posix.join(posix.dirname(file), from) : from,
      isType: type !== undefined,
    };
  }),
);

/** The row that a file follows. */
const rowOf = (file: string) =>
  Object.keys(table)
    .filter((row) => file.startsWith(row))
    .sort((a, b) => b.length - a.length)[0];

/** How the table names what is imported: a path, `node`, `file system`, or a package without the path inside it. */
function nameOf(from: string): string {
  if (/^node:fs\b/.test(from)) return 'file system';
  if (from.startsWith('node:')) return 'node';
  return /^(?:src|scripts)\/|\.json$/.test(from) ? from : /^(?:@[^/]+\/)?[^/]+/.exec(from)![0];
}

/** The folder of a path, such as `src/policy`. */
const folderOf = (path: string) => /^(?:src\/[^/]+|scripts)/.exec(path)![0];

function isAllowed({ file, from, isType }: Import): boolean {
  const name = nameOf(from);
  if (name.startsWith('src/') || name.startsWith('scripts/')) if (folderOf(name) === folderOf(file)) return true;
  return table[rowOf(file)!]!.some((entry) => {
    const allowed = entry.replace('type ', '');
    if (entry !== allowed && !isType) return false;
    return allowed.endsWith('/') ? name.startsWith(allowed) : name === allowed;
  });
}

describe('imports', () => {
  it('are read from every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('every file has a row in the table', () => {
    expect(files.filter((file) => rowOf(file) === undefined)).toEqual([]);
  });

  it('follow the table', () => {
    expect(
      imports
        .filter((entry) => !isAllowed(entry))
        .map(({ file, from, isType }) => `${file}: ${isType ? 'type ' : ''}${from}`),
    ).toEqual([]);
  });

  it('make no circle of folders', () => {
    const uses = new Map<string, Set<string>>();
    for (const { file, from } of imports) {
      const [user, used] = [folderOf(file), /^(?:src|scripts)\//.test(from) ? folderOf(from) : undefined];
      if (used === undefined || used === user) continue;
      if (!uses.has(user)) uses.set(user, new Set());
      uses.get(user)!.add(used);
    }
    // Take away folder after folder that uses none of the rest: what remains is in a circle or uses one.
    for (let isDone = false; !isDone;) {
      const free = [...uses].filter(([, used]) => [...used].every((folder) => !uses.has(folder))).map(([user]) => user);
      for (const folder of free) uses.delete(folder);
      isDone = free.length === 0;
    }
    expect([...uses].map(([user, used]) => `${user} → ${[...used].join(', ')}`)).toEqual([]);
  });
});
