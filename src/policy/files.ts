/** The files of `content/`: which there may be, which there are, and their bytes. */
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { languages, type Lang } from '../i18n/languages.ts';
import { areaKinds, areas } from './areas.ts';
import { decode } from './decode.ts';
import type { SchemaKind } from './schemas.ts';
import { startOfFile } from './source-file.ts';
import type { Problem, SourceFile } from './types.ts';
import { isWorkbook } from './workbook.ts';

/** Files above this size in bytes are not read: no text that people write by hand is so long. */
export const largestFile = 8 * 1024 * 1024;

/** The kinds of file: those with a schema, the lists of the addresses and the duties that a regulation has published, and the rows of results. */
export type FileKind = SchemaKind | 'addresses' | 'duty-ids' | 'rows';

/** A content file by what its path says. */
export interface ContentFile {
  readonly kind: FileKind;
  /** The name of the folder: the id of the regulation, actor, term, source, or the slug of the guide. */
  readonly id: string;
  readonly lang?: Lang;
  readonly source: SourceFile;
}

interface Layout {
  readonly folder: string;
  /** Whether a folder holds exactly one of the files: its name tells what kind of entry it is. */
  readonly holdsOne?: boolean;
  /** Whether a folder is named after two others, joined by two hyphens. */
  readonly isPair?: boolean;
  readonly files: readonly {
    readonly name: string;
    readonly kind: FileKind;
    readonly lang?: Lang;
    readonly isRequired: boolean;
  }[];
}

const perLanguage = (name: (lang: Lang) => string, kind: SchemaKind) =>
  languages.map((lang) => ({ name: name(lang), kind, lang, isRequired: false }));

/** Where every kind of file belongs: `content/<folder>/<id>/<name>`. */
export const layouts: readonly Layout[] = [
  { folder: 'actors', files: [{ name: 'actor.yaml', kind: 'actor', isRequired: true }] },
  {
    folder: 'crosswalks',
    isPair: true,
    files: [{ name: 'crosswalk.yaml', kind: 'crosswalk', isRequired: true }],
  },
  { folder: 'drafts', files: [{ name: 'draft.yaml', kind: 'draft', isRequired: true }] },
  { folder: 'glossary', files: [{ name: 'term.yaml', kind: 'term', isRequired: true }] },
  { folder: 'guides', files: perLanguage((lang) => `${lang}.mdx`, 'guide') },
  {
    folder: 'regulations',
    files: [
      { name: 'regulation.yaml', kind: 'regulation', isRequired: true },
      ...perLanguage((lang) => `text.${lang}.mdx`, 'text'),
      ...perLanguage((lang) => `elucidation.${lang}.mdx`, 'elucidation'),
      { name: 'amendments.yaml', kind: 'amendments', isRequired: false },
      { name: 'duties.yaml', kind: 'duties', isRequired: false },
      { name: 'addresses.txt', kind: 'addresses', isRequired: false },
      { name: 'duties.txt', kind: 'duty-ids', isRequired: false },
    ],
  },
  {
    folder: 'results',
    files: [
      { name: 'results.yaml', kind: 'results', isRequired: true },
      { name: 'rows.csv', kind: 'rows', isRequired: true },
    ],
  },
  { folder: 'schemes', files: [{ name: 'scheme.yaml', kind: 'scheme', isRequired: true }] },
  { folder: 'sources', files: [{ name: 'source.yaml', kind: 'source', isRequired: true }] },
  ...areas.map((area) => ({
    folder: area,
    holdsOne: true,
    files: areaKinds[area].map((kind) => ({ name: `${kind}.yaml`, kind, isRequired: false })),
  })),
];

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const pairPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*--[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Every content file below a root folder, in the order of paths. What does not belong, is missing or cannot be read is a problem of
 * the rules `file-known` and `file-readable`; every other file is still read.
 */
export function readFiles(root: string, problems: Problem[]): readonly ContentFile[] {
  const found: ContentFile[] = [];
  const content = list(root, 'content', problems);
  for (const entry of content) {
    const path = `content/${entry.name}`;
    const layout = layouts.find(({ folder }) => folder === entry.name);
    if (layout === undefined) unknown(path, layouts.map(({ folder }) => `content/${folder}/`).join(', '), problems);
    else if (!entry.isDirectory()) wrongType(path, 'folder', entry, problems);
    else
      for (const inner of list(root, path, problems))
        readFolder(root, `${path}/${inner.name}`, inner, layout, problems, found);
  }
  return found;
}

function readFolder(
  root: string,
  path: string,
  folder: Dirent,
  layout: Layout,
  problems: Problem[],
  found: ContentFile[],
): void {
  if (!folder.isDirectory()) return wrongType(path, 'folder', folder, problems);
  if (!(layout.isPair === true ? pairPattern : idPattern).test(folder.name)) {
    problems.push({
      rule: 'file-known',
      message: layout.isPair === true ? 'folder-pair' : 'folder-name',
      params: { name: folder.name },
      file: path,
      place: startOfFile,
    });
  }
  const entries = list(root, path, problems);
  const names = layout.files.map(({ name }) => name).join(', ');
  for (const entry of entries) {
    const file = layout.files.find(({ name }) => name === entry.name);
    const inner = `${path}/${entry.name}`;
    if (file === undefined) {
      unknown(inner, names, problems);
      continue;
    }
    if (!entry.isFile()) {
      wrongType(inner, 'file', entry, problems);
      continue;
    }
    const source = readSource(root, inner, problems);
    if (source !== undefined)
      found.push({ kind: file.kind, id: folder.name, source, ...(file.lang ? { lang: file.lang } : {}) });
  }
  for (const { name, isRequired } of layout.files) {
    if (isRequired && !entries.some((entry) => entry.name === name)) {
      problems.push({
        rule: 'file-known',
        message: 'missing',
        params: { name },
        file: `${path}/${name}`,
        place: startOfFile,
      });
    }
  }
  const known = entries.filter(({ name }) => layout.files.some((file) => file.name === name));
  if (layout.holdsOne === true && known.length !== 1) {
    problems.push({
      rule: 'file-known',
      message: known.length === 0 ? 'none' : 'several',
      params: { known: names },
      file: known.length === 0 ? path : `${path}/${known[1]!.name}`,
      place: startOfFile,
    });
  }
}

/** The entries of a folder in the order of names, without those that begin with a dot. */
function list(root: string, path: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    unreadable(path, error, problems);
    return [];
  }
}

function readSource(root: string, path: string, problems: Problem[]): SourceFile | undefined {
  try {
    const { size } = statSync(join(root, path));
    if (size > largestFile) {
      problems.push({
        rule: 'file-readable',
        message: 'too-large',
        params: { size, limit: largestFile },
        file: path,
        place: startOfFile,
      });
      return undefined;
    }
    const bytes = readFileSync(join(root, path));
    if (isWorkbook(bytes)) {
      problems.push({ rule: 'file-readable', message: 'workbook', params: {}, file: path, place: startOfFile });
      return undefined;
    }
    return decode(path, bytes, problems);
  } catch (error) {
    unreadable(path, error, problems);
    return undefined;
  }
}

function unreadable(path: string, error: unknown, problems: Problem[]): void {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  problems.push({
    rule: 'file-readable',
    message: code === 'ENOENT' ? 'absent' : 'unreadable',
    params: { code },
    file: path,
    place: startOfFile,
  });
}

function wrongType(path: string, expected: 'file' | 'folder', entry: Dirent, problems: Problem[]): void {
  const message = entry.isSymbolicLink() ? 'link' : expected === 'file' ? 'not-a-file' : 'not-a-folder';
  problems.push({ rule: 'file-readable', message, params: {}, file: path, place: startOfFile });
}

function unknown(path: string, known: string, problems: Problem[]): void {
  problems.push({ rule: 'file-known', message: 'unknown', params: { known }, file: path, place: startOfFile });
}
