/** From the files of a repository to its Policy. */
import { languages, type Lang } from '../i18n/languages.ts';
import { nameFinder, type FoundName, type NameFinder } from './definitions.ts';
import { readFiles, type ContentFile } from './files.ts';
import { parseMdx, visit } from './mdx.ts';
import { citationOf, regulationTypes } from './regulation-types.ts';
import { validate } from './schemas.ts';
import { startOfFile } from './source-file.ts';
import { readFrontMatter, readText } from './text.ts';
import { wordsOf } from './text-structure.ts';
import type {
  Actor,
  Entry,
  Guide,
  GuideFrontMatter,
  Policy,
  Problem,
  Regulation,
  RegulationData,
  Source,
  Term,
  Text,
  YamlData,
} from './types.ts';
import { parseYaml } from './yaml.ts';

/**
 * Reads `content/` below a root folder into a Policy. Content never makes it throw: what cannot be read as it should is in
 * `problems`, and a document whose data do not fit their schema is left out of the maps. Throws only when `schemas/` is broken.
 */
export function readPolicy(root: string): Policy {
  const problems: Problem[] = [];
  const files = readFiles(root, problems);
  const entries = <Shape>(kind: 'actor' | 'term' | 'source') => readEntries<Shape>(files, kind, problems);
  const actors = entries<Actor>('actor');
  const terms = entries<Term>('term');
  const sources = entries<Source>('source');
  const regulations = readRegulations(files, terms, actors, problems);
  const guides = files
    .filter(({ kind }) => kind === 'guide')
    .flatMap((file) => attempt(file, problems, () => readGuide(file, problems)));
  return { regulations, actors, terms, sources, guides, files: files.map(({ source }) => source), problems };
}

/** Calls a function on a file; nesting deeper than the stack becomes a problem of the file. */
function attempt<Result>(file: ContentFile, problems: Problem[], read: () => Result): readonly NonNullable<Result>[] {
  try {
    return [read() ?? []].flat() as NonNullable<Result>[];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({
      rule: 'file-readable',
      message: 'too-deep',
      params: {},
      file: file.source.path,
      place: startOfFile,
    });
    return [];
  }
}

function readEntries<Shape>(
  files: readonly ContentFile[],
  kind: 'actor' | 'term' | 'source',
  problems: Problem[],
): ReadonlyMap<string, Entry<Shape>> {
  const found = new Map<string, Entry<Shape>>();
  for (const file of files) {
    if (file.kind !== kind) continue;
    const yaml = parseYaml(file.source, problems);
    if (yaml.data !== undefined && validate(kind, yaml, problems))
      found.set(file.id, { id: file.id, yaml: yaml as YamlData<Shape> });
  }
  return found;
}

function readRegulations(
  files: readonly ContentFile[],
  terms: ReadonlyMap<string, Entry<Term>>,
  actors: ReadonlyMap<string, Entry<Actor>>,
  problems: Problem[],
): ReadonlyMap<string, Regulation> {
  const findActors = Object.fromEntries(languages.map((lang) => [lang, actorFinder(actors, lang)])) as Record<
    Lang,
    NameFinder<string>
  >;
  const byPath = new Map(
    files
      .filter(({ kind }) => kind === 'regulation' || kind === 'text')
      .map((file) => [`${file.id}/${file.lang ?? ''}`, file]),
  );
  const ids = new Set([...byPath.values()].map(({ id }) => id));
  const regulations = new Map<string, Regulation>();
  for (const id of ids) {
    const factsFile = byPath.get(`${id}/`);
    const yaml = factsFile === undefined ? undefined : parseYaml(factsFile.source, problems);
    const isValid = yaml?.data !== undefined && validate('regulation', yaml, problems);
    // A text is read even where the facts beside it are not usable, so that its own errors show in the same run.
    const definitions = (yaml?.data as Partial<RegulationData> | undefined)?.text?.definitions;
    const texts = new Map<Lang, Text>();
    for (const lang of languages) {
      const file = byPath.get(`${id}/${lang}`);
      if (file === undefined) continue;
      const context = {
        regulation: id,
        lang,
        terms,
        findActors: findActors[lang],
        ...(typeof definitions === 'string' ? { definitions } : {}),
      };
      for (const text of attempt(file, problems, () => readText(file.source, context, problems))) {
        // Front matter that is no YAML has been reported as that.
        if (text.front.data !== undefined) validate('text', text.front, problems);
        texts.set(lang, text);
      }
    }
    if (!isValid) continue;
    const facts = yaml as YamlData<RegulationData>;
    const { type, number, year } = facts.data;
    regulations.set(id, { id, citation: citationOf(type, number, year), facts, texts });
  }
  return regulations;
}

/** Types of regulation whose names hold the President's: "Peraturan Presiden ini" gives the President nothing to do. */
const presidential: ReadonlySet<string> = new Set(['perpres', 'keppres', 'inpres']);

function actorFinder(actors: ReadonlyMap<string, Entry<Actor>>, lang: Lang): NameFinder<string> {
  const names = new Map<string, string | undefined>();
  for (const { id, name } of regulationTypes) if (presidential.has(id)) names.set(name[lang], undefined);
  for (const { id, yaml } of actors.values()) {
    for (const name of [yaml.data.name[lang], ...(yaml.data.alsoWritten?.[lang] ?? [])])
      if (!names.has(name)) names.set(name, id);
  }
  const find = nameFinder(names, lang);
  return (words) => find(words).filter((found): found is FoundName<string> => found.value !== undefined);
}

function readGuide({ id, lang, source }: ContentFile, problems: Problem[]): Guide | undefined {
  const { tree, frontMatter, links } = parseMdx(source, problems);
  const front = readFrontMatter(source, frontMatter, problems);
  if (front.data === undefined || !validate('guide', front, problems)) return undefined;
  const headings: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'heading') headings.push(wordsOf(node));
  });
  return { slug: id, lang: lang!, front: front as YamlData<GuideFrontMatter>, file: source, links, headings };
}
