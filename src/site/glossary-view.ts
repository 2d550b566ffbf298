/** The glossary: every defined term, as plain data. */
import { languages, type Lang } from '../i18n/languages.ts';
import { addressLabel } from '../policy/address.ts';
import { pageOf } from '../policy/relations.ts';
import type { Definition, Policy, Regulation, Text } from '../policy/types.ts';
import { claimView, type ClaimView } from './claims.ts';
import { provisionUrl } from './urls.ts';

/** One defined term. */
export interface GlossaryEntry {
  /** The id of the term, which is the anchor of the entry. */
  readonly id: string;
  readonly name: string;
  /** The name in the other language. */
  readonly counterpart?: { readonly lang: Lang; readonly name: string };
  /** The definition, as a sentence that begins with the name. */
  readonly words: string;
  /** Where it is defined, in words and as a link. */
  readonly where: string;
  readonly url: string;
  /** How well the English rendering is known. */
  readonly english?: ClaimView & { readonly note?: string };
  /** How many Pasal and annexes use the term. */
  readonly uses: number;
}

/** The terms of all regulations in the order of the alphabet of a language. */
export function glossaryView(policy: Policy, lang: Lang): readonly GlossaryEntry[] {
  const entries = [...policy.regulations.values()].flatMap((regulation) => {
    const text = regulation.texts.get(lang);
    return text === undefined
      ? []
      : text.definitions.map((definition) => entryOf(policy, regulation, text, definition));
  });
  return entries.sort((a, b) => a.name.localeCompare(b.name, lang) || (a.id < b.id ? -1 : 1));
}

function entryOf(policy: Policy, regulation: Regulation, text: Text, definition: Definition): GlossaryEntry {
  const { lang } = text;
  const { address } = definition.provision;
  const definedIn = `${regulation.id}#${address}`;
  const term = [...policy.terms.values()].find(({ yaml }) => yaml.data.definedIn === definedIn);
  const english = term?.yaml.data.english;
  const note = english?.note?.[lang];
  const page = pageOf(definition.provision)?.address ?? address;
  return {
    id: term?.id ?? `${regulation.id}-${address}`,
    name: fullName(definition),
    ...counterpartOf(regulation, lang, address),
    words: definition.provision.text,
    where: `${regulation.citation} ${addressLabel(address, lang)}`,
    url: provisionUrl(lang, regulation.id, page, address),
    ...(english === undefined
      ? {}
      : { english: { ...claimView(policy, lang, english), ...(note === undefined ? {} : { note }) } }),
    uses: pagesUsing(text, definition),
  };
}

function counterpartOf(regulation: Regulation, lang: Lang, address: string): Pick<GlossaryEntry, 'counterpart'> {
  const other = languages.find((language) => language !== lang)!;
  const definition = regulation.texts.get(other)?.definitions.find(({ provision }) => provision.address === address);
  return definition === undefined ? {} : { counterpart: { lang: other, name: fullName(definition) } };
}

const fullName = ({ name, abbreviation }: Definition): string =>
  abbreviation === undefined ? name : `${name} (${abbreviation})`;

function pagesUsing(text: Text, definition: Definition): number {
  const mentions = text.mentions.filter((mention) => mention.definition === definition);
  return new Set(mentions.map(({ provision }) => pageOf(provision))).size;
}
