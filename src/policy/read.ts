/** From the files of a repository to its Policy. */
import { languages, type Lang } from '../i18n/languages.ts';
import { areaKinds, areas, type AreaEntry, type AreaHead, type AreaKind } from './areas.ts';
import { nameFinder, type FoundName, type NameFinder } from './definitions.ts';
import { expressionOn } from './at.ts';
import type { Failure } from './apply.ts';
import { whereWritten, type ComposedFile } from './composed-file.ts';
import { expressionsOf, type Enacted } from './expressions.ts';
import { readFiles, type ContentFile, type FileKind } from './files.ts';
import { parseMdx, visit } from './mdx.ts';
import { operationsByTarget } from './operations.ts';
import { citationOf, regulationTypes } from './regulation-types.ts';
import type { ResultsData } from './schema.gen.ts';
import { readRows, type Results } from './results.ts';
import { validate } from './schemas.ts';
import { startOfFile } from './source-file.ts';
import { readFrontMatter, readText } from './text.ts';
import { wordsOf } from './text-structure.ts';
import type {
  Actor,
  Amendments,
  CrosswalkData,
  DraftData,
  DutiesData,
  Entry,
  Guide,
  GuideFrontMatter,
  Policy,
  Problem,
  Regulation,
  RegulationData,
  SchemeData,
  Source,
  SourceFile,
  Term,
  Text,
  Texts,
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
  const entries = <Shape>(kind: EntryKind) => readEntries<Shape>(files, kind, problems);
  const actors = entries<Actor>('actor');
  const drafts = entries<DraftData>('draft');
  const terms = entries<Term>('term');
  const sources = entries<Source>('source');
  const schemes = entries<SchemeData>('scheme');
  const crosswalks = entries<CrosswalkData>('crosswalk');
  const results = readResults(files, problems);
  const areaEntries = readAreas(files, problems);
  const { regulations, composed } = readRegulations(files, terms, actors, problems);
  const guides = files
    .filter(({ kind }) => kind === 'guide')
    .flatMap((file) => attempt(file.source, problems, () => readGuide(file, problems)));
  return {
    regulations,
    asOf: lastReport(regulations.values()),
    actors,
    drafts,
    terms,
    sources,
    schemes,
    crosswalks,
    results,
    entries: areaEntries,
    guides,
    files: files.map(({ source }) => source),
    problems: distinct(problems.map((problem) => whereWritten(composed, problem))),
    composed,
  };
}

/** Problems without those told before: the texts of two days have most of their words in common. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Calls a function on a file; nesting deeper than the stack becomes a problem of the file. */
function attempt<Result>(file: SourceFile, problems: Problem[], read: () => Result): readonly NonNullable<Result>[] {
  try {
    return [read() ?? []].flat() as NonNullable<Result>[];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({
      rule: 'file-readable',
      message: 'too-deep',
      params: {},
      file: file.path,
      place: startOfFile,
    });
    return [];
  }
}

type EntryKind = 'actor' | 'draft' | 'term' | 'source' | 'scheme' | 'crosswalk' | 'results' | AreaKind;

function readEntries<Shape>(
  files: readonly ContentFile[],
  kind: EntryKind,
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

/** The entries of every area by `<area>/<id>`. */
function readAreas(files: readonly ContentFile[], problems: Problem[]): ReadonlyMap<string, AreaEntry> {
  const found = new Map<string, AreaEntry>();
  for (const area of areas) {
    const own = files.filter(({ source }) => source.path.startsWith(`content/${area}/`));
    for (const kind of areaKinds[area])
      for (const [id, entry] of readEntries<AreaHead>(own, kind, problems))
        found.set(`${area}/${id}`, { ...entry, area, kind });
  }
  return found;
}

/** The results of every year that has usable facts and rows. */
function readResults(files: readonly ContentFile[], problems: Problem[]): ReadonlyMap<string, Results> {
  const found = new Map<string, Results>();
  for (const [id, entry] of readEntries<ResultsData>(files, 'results', problems)) {
    const rows = files.find((file) => file.kind === 'rows' && file.id === id)?.source;
    if (rows !== undefined) found.set(id, { ...entry, ...readRows(rows, problems) });
  }
  return found;
}

/** The files of a regulation, read one by one. */
interface ReadFiles {
  readonly id: string;
  /** Absent when there are none that fit the schema. */
  readonly facts?: YamlData<RegulationData>;
  readonly amendments?: YamlData<Amendments>;
  readonly duties?: YamlData<DutiesData>;
  readonly published: readonly string[];
  readonly publishedDuties: readonly string[];
  readonly enacted: Enacted;
}

function readRegulations(
  files: readonly ContentFile[],
  terms: ReadonlyMap<string, Entry<Term>>,
  actors: ReadonlyMap<string, Entry<Actor>>,
  problems: Problem[],
): { readonly regulations: ReadonlyMap<string, Regulation>; readonly composed: ReadonlyMap<string, ComposedFile> } {
  const findActors = Object.fromEntries(languages.map((lang) => [lang, actorFinder(actors, lang)])) as Record<
    Lang,
    NameFinder<string>
  >;
  const byId = Map.groupBy(
    files.filter(({ source }) => source.path.startsWith('content/regulations/')),
    ({ id }) => id,
  );
  const read = [...byId].map(([id, own]) => readFilesOf(id, own, terms, findActors, problems));
  const known = read.filter(
    (files): files is ReadFiles & { facts: YamlData<RegulationData> } => files.facts !== undefined,
  );
  const operations = operationsByTarget(known);
  const regulations = new Map<string, Regulation>();
  const composed = new Map<string, ComposedFile>();
  const asOf = lastReport(known);
  for (const { id, facts, amendments, duties, published, publishedDuties, enacted } of known) {
    const { type, number, year } = facts.data;
    const derived = expressionsOf(enacted, operations.get(id) ?? []);
    for (const file of derived.composed) composed.set(file.path, file);
    for (const failure of derived.failures) problems.push(toProblem(failure));
    // Where no source tells of a day, the last expression is the one now.
    const { texts, elucidations } = expressionOn(derived.expressions, asOf === '' ? '9999-12-31' : asOf);
    regulations.set(id, {
      id,
      citation: citationOf(type, number, year),
      facts,
      texts,
      elucidations,
      expressions: derived.expressions,
      operations: derived.operations,
      published,
      publishedDuties,
      ...(amendments === undefined ? {} : { amendments }),
      ...(duties === undefined ? {} : { duties }),
    });
  }
  return { regulations, composed };
}

function readFilesOf(
  id: string,
  files: readonly ContentFile[],
  terms: ReadonlyMap<string, Entry<Term>>,
  findActors: Readonly<Record<Lang, NameFinder<string>>>,
  problems: Problem[],
): ReadFiles {
  const find = (kind: FileKind, lang?: Lang) => files.find((file) => file.kind === kind && file.lang === lang)?.source;
  const data = (kind: 'regulation' | 'amendments' | 'duties') => {
    const file = find(kind);
    const yaml = file === undefined ? undefined : parseYaml(file, problems);
    const isValid = yaml?.data !== undefined && validate(kind, yaml, problems);
    return { yaml, isValid };
  };
  const facts = data('regulation');
  const amendments = data('amendments');
  const duties = data('duties');
  const listed = (kind: 'addresses' | 'duty-ids') => find(kind)?.text.split('\n').filter(Boolean) ?? [];
  // A text is read even where the facts beside it are not usable, so that its own errors show in the same run.
  const stated = (facts.yaml?.data as Partial<RegulationData> | undefined)?.text?.definitions;
  const definitions = typeof stated === 'string' ? stated : undefined;
  const read = (file: SourceFile, lang: Lang, explains?: Text): Text | undefined => {
    const context = {
      regulation: id,
      lang,
      terms,
      findActors: findActors[lang],
      ...(definitions === undefined ? {} : { definitions }),
      ...(explains === undefined ? {} : { explains: explains.byAddress }),
    };
    const [text] = attempt(file, problems, () => readText(file, context, problems));
    // Front matter that is no YAML has been reported as that.
    if (text?.front.data !== undefined) validate(explains === undefined ? 'text' : 'elucidation', text.front, problems);
    return text;
  };
  const texts = readPerLanguage((lang) => {
    const file = find('text', lang);
    return file === undefined ? undefined : read(file, lang);
  });
  const elucidations = readPerLanguage((lang) => {
    const file = find('elucidation', lang);
    const text = texts.get(lang);
    return file === undefined || text === undefined ? undefined : read(file, lang, text);
  });
  return {
    id,
    ...(facts.isValid ? { facts: facts.yaml as YamlData<RegulationData> } : {}),
    ...(amendments.isValid ? { amendments: amendments.yaml as YamlData<Amendments> } : {}),
    ...(duties.isValid ? { duties: duties.yaml as YamlData<DutiesData> } : {}),
    published: listed('addresses'),
    publishedDuties: listed('duty-ids'),
    enacted: { id, texts, elucidations, definitions, read },
  };
}

function readPerLanguage(read: (lang: Lang) => Text | undefined): Texts {
  return new Map(
    languages.flatMap((lang) => {
      const text = read(lang);
      return text === undefined ? [] : [[lang, text] as const];
    }),
  );
}

/** An operation that could not be applied, told where it is written. */
function toProblem({ operation, message, params }: Failure): Problem {
  const { yaml, index, data } = operation;
  const fields: Readonly<Record<Failure['message'], string>> = {
    target: 'target',
    phrase: 'phrase',
    double: 'address',
    address: 'address',
    missing: 'operation',
    title: 'title',
  };
  return {
    rule: 'operation-applies',
    message,
    params: { ...params, ...(message === 'missing' ? { operation: data.operation } : {}) },
    file: yaml.file.path,
    place: yaml.placeOf(['operations', index, fields[message]]),
  };
}

/** The last day for which a source reports the status of a regulation. */
function lastReport(regulations: Iterable<{ readonly facts: YamlData<RegulationData> }>): string {
  let last = '';
  for (const { facts } of regulations) {
    const asOf = facts.data.reportedStatus?.asOf ?? '';
    if (asOf > last) last = asOf;
  }
  return last;
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
