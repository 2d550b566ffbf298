/**
 * The Policy: everything the repository holds, read, linked and read-only.
 *
 * Words of the law, kept as they are: a regulation (peraturan) has chapters (`bab`), parts (`bagian`), sections
 * (`paragraf`) and articles (`pasal`); an article has numbered paragraphs (`ayat`); these have lettered items (`huruf`) and
 * numbered items (`angka`). `menimbang` are the considerations, `mengingat` the legal basis. An annex (`lampiran`) has its own chapters,
 * subchapters (`subbab`) and areas (`bidang`). An elucidation (penjelasan) begins with its general part (`umum`). A provision is any of these.
 */
import type { RootContent, Text as TextNode } from 'mdast';
import type { Lang } from '../i18n/languages.ts';
import type {
  Actor,
  Amendments,
  CrosswalkData,
  DraftData,
  DutiesData,
  GuideFrontMatter,
  RegulationData,
  SchemeData,
  Source,
  Term,
  TextFrontMatter,
} from './schema.gen.ts';
import type { AreaEntry } from './areas.ts';
import type { ComposedFile } from './composed-file.ts';
import type { Results } from './results.ts';

export type {
  Actor,
  Amendments,
  CrosswalkData,
  DraftData,
  DutiesData,
  GuideFrontMatter,
  RegulationData,
  SchemeData,
  Source,
  Term,
  TextFrontMatter,
} from './schema.gen.ts';

/** How well a claim is known, the best first; see the schema of the same name. */
export const confidences = ['official', 'text', 'secondary', 'recalled'] as const;

/** How well a claim is known. */
export type Confidence = (typeof confidences)[number];

/** A claim's footing: where it comes from and how well it is known. */
export interface Claim {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** The kinds of provision, from the preamble to the annex. */
export type ProvisionKind =
  | 'menimbang'
  | 'mengingat'
  | 'umum'
  | 'bab'
  | 'bagian'
  | 'paragraf'
  | 'pasal'
  | 'ayat'
  | 'huruf'
  | 'angka'
  | 'lampiran'
  | 'subbab'
  | 'bidang';

/** A stretch of a file: 1-based lines and columns in UTF-16 code units; the end is just after the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Values for the placeholders of a message; never words of a language. */
export type Params = Readonly<Record<string, string | number>>;

/** A repair that is certain: replace the place with the text. */
export interface Repair {
  readonly place: Place;
  readonly text: string;
}

/** Something found while reading: which rule it breaks, what to say, and where. */
export interface Problem {
  /** The id of the rule, which is the file name of its check. */
  readonly rule: string;
  /** The message: `<rule>.<message>` is a key of the message texts in `src/i18n/`. */
  readonly message: string;
  readonly params: Params;
  /** Path from the repository root, with `/`. */
  readonly file: string;
  readonly place: Place;
  readonly repair?: Repair;
}

/** A file of `content/` that could be read. */
export interface SourceFile {
  /** Path from the repository root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The place of a stretch of the text, given in UTF-16 offsets. */
  placeOf(start: number, end?: number): Place;
}

/** Data from a YAML file or front matter, with the way from a field back to its place. */
export interface YamlData<Shape> {
  readonly file: SourceFile;
  readonly data: Shape;
  /** The place of the value (or the key) at a path of keys; the start of the nearest value around it when there is none. */
  placeOf(path: readonly (string | number)[], part?: 'key' | 'value'): Place;
  /** The offset in the file of a character of the string at a path; of its start where the string is folded over several lines. */
  offsetOf(path: readonly (string | number)[], at: number): number;
}

/** A block of a provision's own text: a paragraph, an unnumbered list, a table, a note. */
export type Block = Exclude<RootContent, { type: 'heading' }>;

/** A part of what a provision holds: a stretch of its own blocks, or a provision inside it. */
export type Part = readonly Block[] | Provision;

/** One provision of a text in one language, with everything inside it. */
export interface Provision {
  readonly kind: ProvisionKind;
  /** The permanent address inside the regulation, for example `pasal-9-ayat-3`. */
  readonly address: string;
  /** The last number of the address, for example `3`. */
  readonly number: string;
  /** The words after the dash of a heading; absent for items and for headings without title. */
  readonly title?: string;
  /** Everything the provision holds, in the order it stands. */
  readonly parts: readonly Part[];
  /** The provision's own blocks, without those of the provisions inside it. */
  readonly blocks: readonly Block[];
  /** The provision's own words as one line, without those of the provisions inside it. */
  readonly text: string;
  readonly parent?: Provision;
  readonly children: readonly Provision[];
  /** The heading, or the first line of the item. */
  readonly place: Place;
}

/** A defined term in one language. */
export interface Definition {
  /** The item that defines the term. */
  readonly provision: Provision;
  /** The name as printed, without the abbreviation. */
  readonly name: string;
  /** The abbreviation printed in parentheses after the name. */
  readonly abbreviation?: string;
  /** The spellings that are recognised in texts: name, abbreviation, those of the glossary. */
  readonly spellings: readonly string[];
}

/** What a reference points at. */
export interface Target {
  /** The id of the regulation. */
  readonly regulation: string;
  /** The address in it; absent when the whole regulation is meant. */
  readonly address?: string;
  /** The last address of a range ("Pasal 5 sampai dengan Pasal 8"). */
  readonly to?: string;
}

/** A stretch of a text node that means something: a reference or a defined term. */
export interface Mark {
  readonly node: TextNode;
  /** Start and end in the node's value, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The provision whose own words hold the mark. */
  readonly provision: Provision;
}

/** A reference from the words of a provision to a provision or a regulation. */
export interface Reference extends Mark {
  readonly target: Target;
}

/** A defined term used in the words of a provision. */
export interface Mention extends Mark {
  readonly definition: Definition;
}

/** The text of a regulation in one language. */
export interface Text {
  readonly lang: Lang;
  readonly front: YamlData<TextFrontMatter>;
  readonly file: SourceFile;
  /** The outermost provisions in reading order. */
  readonly provisions: readonly Provision[];
  /** Every provision in reading order, doubles too. */
  readonly all: readonly Provision[];
  /** Every provision by address, in reading order; the first where an address occurs twice. */
  readonly byAddress: ReadonlyMap<string, Provision>;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  readonly mentions: readonly Mention[];
  /** Ids of the actors named in a provision's own words. */
  readonly actors: ReadonlyMap<Provision, readonly string[]>;
  /** Links written in Markdown, with where they point. */
  readonly links: readonly { readonly url: string; readonly place: Place }[];
}

/** Texts by language. */
export type Texts = ReadonlyMap<Lang, Text>;

/** One operation of `amendments.yaml`. */
export type OperationData = Amendments['operations'][number];

/** An operation on the text or the force of a provision, with who acts and since when. */
export interface Operation {
  /** The id of the regulation that acts. */
  readonly acting: string;
  /** The position in its `amendments.yaml`, from 0. */
  readonly index: number;
  readonly data: OperationData;
  readonly yaml: YamlData<Amendments>;
  /** The address acted on. */
  readonly address: string;
  /** The day it takes effect; absent while nobody knows when the acting regulation comes into force. */
  readonly on?: string;
  /** What became of it: `applied`, or why not. An operation that could not be applied is `failed` and has a problem of its own. */
  readonly outcome: 'applied' | 'undecided' | 'moot' | 'failed';
}

/** A regulation as it reads from a day on, until the next expression begins. */
export interface Expression {
  /** The first day; absent for the enacted expression, which holds from the beginning. */
  readonly from?: string;
  readonly texts: Texts;
  readonly elucidations: Texts;
  /** The operations that take effect on the first day, in the order in which they are applied; none where only a time limit runs out. */
  readonly operations: readonly Operation[];
}

/** A regulation: its folder, its facts, its texts. */
export interface Regulation {
  /** The name of the folder, for example `perpres-95-2018`. */
  readonly id: string;
  /** How people cite it, for example "Perpres 95/2018". */
  readonly citation: string;
  readonly facts: YamlData<RegulationData>;
  /** The texts as they read on the day that the policy is known up to ({@link Policy.asOf}). */
  readonly texts: Texts;
  /** The elucidation (penjelasan), with the addresses of the text; as `texts`, on that day. */
  readonly elucidations: Texts;
  /** Every expression, the enacted one first; each begins with a change of text or of force. */
  readonly expressions: readonly Expression[];
  /** Every operation of others on it, those that are not applied too, in the order in which they take effect. */
  readonly operations: readonly Operation[];
  /** What it does to others. */
  readonly amendments?: YamlData<Amendments>;
  /** Who must, may or must not do what under it; absent while nobody has written it down. */
  readonly duties?: YamlData<DutiesData>;
  /** Addresses that were published, as the committed list has them; empty when there is no list. */
  readonly published: readonly string[];
  /** Ids of duties that were published, as the committed list has them; empty when there is no list. */
  readonly publishedDuties: readonly string[];
}

/** An entry of a folder of content that has one YAML file: an actor, a draft, a term, a source. */
export interface Entry<Shape> {
  readonly id: string;
  readonly yaml: YamlData<Shape>;
}

/** A narrative page in one language. */
export interface Guide {
  readonly slug: string;
  readonly lang: Lang;
  readonly front: YamlData<GuideFrontMatter>;
  readonly file: SourceFile;
  readonly links: readonly { readonly url: string; readonly place: Place }[];
  /** The words of the headings, in the order they stand. */
  readonly headings: readonly string[];
}

/** Everything the repository holds. Built once by `readPolicy`; nothing is added later. */
export interface Policy {
  /** By id, in the order of ids. */
  readonly regulations: ReadonlyMap<string, Regulation>;
  /** The last day that any source tells of, year-month-day: what is derived for "now" is derived for it. Empty when nothing is dated. */
  readonly asOf: string;
  readonly actors: ReadonlyMap<string, Entry<Actor>>;
  readonly drafts: ReadonlyMap<string, Entry<DraftData>>;
  readonly terms: ReadonlyMap<string, Entry<Term>>;
  readonly sources: ReadonlyMap<string, Entry<Source>>;
  /** The evaluation schemes by id. */
  readonly schemes: ReadonlyMap<string, Entry<SchemeData>>;
  /** What became of the nodes of one scheme in another, by the ids of both: `spbe-2018--spbe-2020`. */
  readonly crosswalks: ReadonlyMap<string, Entry<CrosswalkData>>;
  /** The published results of evaluations by year, in the order of years. */
  readonly results: ReadonlyMap<string, Results>;
  /** The entries of the areas by `<area>/<id>`, in the order of areas, kinds and ids. */
  readonly entries: ReadonlyMap<string, AreaEntry>;
  readonly guides: readonly Guide[];
  /** Files that were read, in the order of paths. */
  readonly files: readonly SourceFile[];
  /** What could not be read as it should, in the order of files. */
  readonly problems: readonly Problem[];
  /** Files that the texts of later expressions are read from, by the path that their messages name. */
  readonly composed: ReadonlyMap<string, ComposedFile>;
}
