/** The glossary: every defined term with its definitions, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { addressLabel } from '../policy/address.ts';
import { pageOf } from '../policy/relations.ts';
import {
  confidences,
  type Confidence,
  type Definition,
  type Entry,
  type Policy,
  type Regulation,
  type Term,
  type Text,
} from '../policy/types.ts';
import { byPrecedence, endWords } from './precedence.ts';
import { provisionUrl, searchUrl } from './urls.ts';

/** One place where a term is defined. */
export interface DefinitionPlace {
  /** The anchor of the definition; it never changes, whatever else comes to define the term. */
  readonly id: string;
  /** Where it is defined, in words and as a link. */
  readonly where: string;
  readonly url: string;
  /** That the regulation has ended, in words. */
  readonly ended?: string;
  /** How many Pasal and annexes of the regulation use the term, and the search for them. */
  readonly uses: number;
  readonly usesUrl: string;
}

/** A definition, as a sentence that begins with the name, with every place where it stands in these words. */
export interface DefinitionView {
  readonly words: string;
  readonly places: readonly DefinitionPlace[];
}

/** One term; regulations that define the same name define it together. */
export interface GlossaryEntry {
  readonly name: string;
  readonly other: Lang;
  /** The names in the other language, each once. */
  readonly counterparts: readonly string[];
  /** How well the English renderings are known, each degree once, and what a reader should know about them. */
  readonly english: readonly Confidence[];
  readonly notes: readonly string[];
  /** The definitions by precedence of their regulations. */
  readonly definitions: readonly DefinitionView[];
}

/** The terms that begin with a letter. */
export interface GlossaryLetter {
  readonly letter: string;
  readonly id: string;
  readonly entries: readonly GlossaryEntry[];
}

/** A definition in one language, beside its words in the other. */
interface Defined {
  readonly regulation: Regulation;
  readonly text: Text;
  readonly definition: Definition;
  readonly counterpart: Definition | undefined;
  readonly term: Entry<Term> | undefined;
}

/** The terms of all regulations in the order of the alphabet of a language, by their letters. */
export function glossaryView(policy: Policy, lang: Lang): readonly GlossaryLetter[] {
  const entries = [...termsOf(policy, lang).values()]
    .map((group) => entryOf(policy, lang, group))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  const letters = new Map<string, GlossaryEntry[]>();
  for (const entry of entries) {
    const letter = entry.name.charAt(0).toLocaleUpperCase(lang);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters].map(([letter, list]) => ({ letter, id: `letter-${letter.toLowerCase()}`, entries: list }));
}

/** How many terms the glossary has. */
export function countTerms(policy: Policy, lang: Lang): number {
  return termsOf(policy, lang).size;
}

/** The definitions by the name that they define. The name in the language that prevails decides, so that both glossaries hold the same terms. */
function termsOf(policy: Policy, lang: Lang): ReadonlyMap<string, readonly Defined[]> {
  const other = otherThan(lang);
  const terms = new Map([...policy.terms.values()].map((term) => [term.yaml.data.definedIn, term]));
  const groups = new Map<string, Defined[]>();
  for (const regulation of byPrecedence(policy, policy.regulations.values())) {
    const text = regulation.texts.get(lang);
    const others = new Map(regulation.texts.get(other)?.definitions.map((each) => [each.provision.address, each]));
    for (const definition of text?.definitions ?? []) {
      const { address } = definition.provision;
      const counterpart = others.get(address);
      const name = (lang === languages[0] ? definition : (counterpart ?? definition)).name.toLowerCase();
      const term = terms.get(`${regulation.id}#${address}`);
      groups.set(name, [...(groups.get(name) ?? []), { regulation, text: text!, definition, counterpart, term }]);
    }
  }
  return groups;
}

function entryOf(policy: Policy, lang: Lang, group: readonly Defined[]): GlossaryEntry {
  // Only what reads the same in both languages is shown once.
  const byWords = Map.groupBy(group, ({ definition, counterpart }) =>
    [definition, counterpart].map((each) => each?.provision.text).join('\n'),
  );
  const english = group.flatMap(({ term }) => (term === undefined ? [] : [term.yaml.data.english]));
  return {
    name: fullName(group[0]!.definition),
    other: otherThan(lang),
    counterparts: distinct(
      group.flatMap(({ counterpart }) => (counterpart === undefined ? [] : [fullName(counterpart)])),
    ),
    english: confidences.filter((confidence) => english.some((each) => each.confidence === confidence)),
    notes: distinct(english.flatMap(({ note }) => (note === undefined ? [] : [note[lang]]))),
    definitions: [...byWords.values()].map((same) => ({
      words: same[0]!.definition.provision.text,
      places: same.map((defined) => placeOf(policy, defined)),
    })),
  };
}

function placeOf(policy: Policy, { regulation, text, definition, term }: Defined): DefinitionPlace {
  const { lang } = text;
  const { address } = definition.provision;
  const page = pageOf(definition.provision)?.address ?? address;
  const ended = endWords(policy, regulation, lang);
  return {
    id: term?.id ?? `${regulation.id}-${address}`,
    where: `${regulation.citation} ${addressLabel(address, lang)}`,
    url: provisionUrl(lang, regulation.id, page, address),
    ...(ended === undefined ? {} : { ended }),
    uses: pagesUsing(text, definition),
    usesUrl: searchUrl(lang, definition.name, regulation.id),
  };
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)];

const otherThan = (lang: Lang): Lang => languages.find((language) => language !== lang)!;

const fullName = ({ name, abbreviation }: Definition): string =>
  abbreviation === undefined ? name : `${name} (${abbreviation})`;

function pagesUsing(text: Text, definition: Definition): number {
  const mentions = text.mentions.filter((mention) => mention.definition === definition);
  return new Set(mentions.map(({ provision }) => pageOf(provision))).size;
}
