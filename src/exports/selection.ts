/** What is to be told of a regulation: all of its text in a language, or one provision and everything inside it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { forceOn, lastChangeOf, provenanceOn, statusOn } from '../policy/at.ts';
import { placeInWords } from '../policy/place-words.ts';
import { pageOf, withInner } from '../policy/relations.ts';
import { isWithin } from '../policy/operations.ts';
import type { Claim, Operation, Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { headingLabel } from '../site/render.ts';
import { absolute, provisionUrl, regulationUrl } from '../site/urls.ts';

/** A stretch of a regulation in one language. */
export interface Selection {
  readonly policy: Policy;
  readonly regulation: Regulation;
  readonly lang: Lang;
  /** Absent when the repository holds no text in the language. */
  readonly text?: Text;
  /** Absent when the whole regulation is meant. */
  readonly provision?: Provision;
}

/** The outermost provisions of a selection. */
export function outermost({ text, provision }: Selection): readonly Provision[] {
  return provision === undefined ? (text?.provisions ?? []) : [provision];
}

/** The citation of a selection: "Perpres 95/2018 Pasal 9 ayat (3)". */
export function citationOfSelection({ regulation, provision, lang }: Selection): string {
  return provision === undefined
    ? regulation.citation
    : `${regulation.citation} ${addressLabel(provision.address, lang)}`;
}

/** The number in front of an item: `(3)`, `a.`, `5.`; `undefined` for what has a heading. */
export function itemNumber({ kind, number }: Provision): string | undefined {
  if (kind === 'ayat') return `(${number})`;
  return kind === 'huruf' || kind === 'angka' ? `${number}.` : undefined;
}

/** The heading of a provision: "BAB II — Tata Kelola SPBE". */
export function headingOf(provision: Provision, text: Text): string {
  const label = headingLabel(provision, text);
  return provision.title === undefined || provision.title === label ? label : `${label} — ${provision.title}`;
}

/** The page of the site that shows a selection. */
function pageOfSelection({ regulation, provision, lang }: Selection): string {
  const page = provision === undefined ? undefined : pageOf(provision);
  const path =
    page === undefined
      ? regulationUrl(lang, regulation.id, provision?.address)
      : provisionUrl(lang, regulation.id, page.address, provision!.address);
  return absolute(path);
}

/** Why a selection has no words: the text is not held at all, or only in the other language. */
export function noTextInWords({ regulation, lang }: Pick<Selection, 'regulation' | 'lang'>): string {
  const { citation, texts } = regulation;
  return t(lang, texts.size === 0 ? 'cli.show.notHeld' : 'cli.show.noText', { citation });
}

/** What a reader must know of the standing of a selection: pairs of a name and what it says. */
export function footing(selection: Selection): readonly (readonly [name: string, words: string])[] {
  const { regulation, lang, policy } = selection;
  const lines: (readonly [string, string])[] = [
    ...(policy.asOf === '' ? [] : [[t(lang, 'cli.show.on'), policy.asOf] as const]),
    ...standingOf(selection),
    ...(selection.text !== undefined && regulation.facts.data.text?.coverage === 'partial'
      ? [[t(lang, 'cli.show.partial'), t(lang, 'cli.show.partialWords')] as const]
      : []),
    ...changesOf(selection),
    ...elucidationOf(selection),
  ];
  for (const { claim, label } of claimsOf(selection)) {
    const where = label === undefined ? '' : ` (${label})`;
    lines.push([`${t(lang, 'cli.show.sources')}${where}`, sourcesInWords(claim, selection)]);
    lines.push([
      `${t(lang, 'confidence.label')}${where}`,
      `${t(lang, `confidence.${claim.confidence}`)} (${claim.confidence})`,
    ]);
  }
  const official = regulation.facts.data.officialPages?.[0];
  if (official !== undefined) lines.push([t(lang, 'cli.show.official'), official.url]);
  lines.push([t(lang, 'cli.show.page'), pageOfSelection(selection)]);
  lines.push([t(lang, 'cli.show.notice'), t(lang, 'cli.show.noticeWords')]);
  return lines;
}

/** That the regulation as a whole is not, or not surely, in force on the day. */
function standingOf({ policy, regulation, lang }: Selection): readonly (readonly [name: string, words: string])[] {
  const { value, since, by } = statusOn(policy, regulation, policy.asOf);
  if (value === 'in-force' || value === 'unknown') return [];
  const ending = by === undefined ? '' : `, ${policy.regulations.get(by)?.citation ?? by}`;
  const from = since === undefined ? '' : ` ${t(lang, 'status.since')} ${since}${ending}`;
  return [[t(lang, 'cli.show.status'), `${t(lang, `state.${value}`)}${from}`]];
}

/** Who gave the selection its words, and what was done to its force, each operation once. */
function changesOf(selection: Selection): readonly (readonly [name: string, words: string])[] {
  const { policy, regulation, lang } = selection;
  const lines = new Map<string, readonly [string, string]>();
  const tell = (name: string, operation: Operation, address: string, words = '') => {
    const acting = policy.regulations.get(operation.acting)?.citation ?? operation.acting;
    const label = `${name} (${addressLabel(address, lang)})`;
    const what = `${operation.on}, ${acting} ${placeInWords(operation.data.place, lang)}${words === '' ? '' : `. ${words}`}`;
    if (!lines.has(label + what)) lines.set(label + what, [label, what]);
  };
  for (const { address } of outermost(selection).flatMap(withInner)) {
    const change = lastChangeOf(regulation, address, policy.asOf);
    if (change !== undefined) tell(t(lang, 'cli.show.changed'), change, change.data.address ?? change.address);
    for (const operation of forceOn(regulation, address, policy.asOf))
      tell(
        t(lang, `force.${operation.data.operation as ForceKind}`),
        operation,
        operation.address,
        operation.data.reading?.[lang],
      );
  }
  for (const operation of undecidedIn(selection))
    tell(t(lang, 'force.undecided'), operation, operation.address, operation.data.reason?.[lang]);
  return [...lines.values()];
}

/** Operations on the selection of which it is contested whether they act on it. */
function undecidedIn({ policy, regulation, provision }: Selection): readonly Operation[] {
  return regulation.operations.filter(
    ({ outcome, on = '', address }) =>
      outcome === 'undecided' &&
      on <= policy.asOf &&
      (provision === undefined || isWithin(address, provision.address) || isWithin(provision.address, address)),
  );
}

/** The operations that change force only. */
type ForceKind = 'void' | 'read-as' | 'end' | 'suspend';

/** What explains the provision selected and what is inside it. */
function elucidationOf({
  regulation,
  lang,
  provision,
}: Selection): readonly (readonly [name: string, words: string])[] {
  const elucidation = regulation.elucidations.get(lang);
  if (provision === undefined || elucidation === undefined) return [];
  return withInner(provision).flatMap(({ address }) => {
    const words = elucidation.byAddress.get(address)?.text ?? '';
    return words === ''
      ? []
      : [[`${t(lang, 'cli.show.elucidation')} (${addressLabel(address, lang)})`, words] as const];
  });
}

/** What the selection rests on, then what parts of it rest on that rest on something else. */
function claimsOf(selection: Selection): readonly { readonly claim: Claim; readonly label?: string }[] {
  const { policy, regulation, provision, lang } = selection;
  const whole = provenanceOn(regulation, provision?.address ?? '', policy.asOf);
  const claims: { claim: Claim; label?: string }[] = [{ claim: whole }];
  const visit = (part: Provision, around: Claim) => {
    const claim = provenanceOn(regulation, part.address, policy.asOf);
    if (!isSame(claim, around)) claims.push({ claim, label: addressLabel(part.address, lang) });
    for (const child of part.children) visit(child, claim);
  };
  for (const part of outermost(selection)) visit(part, whole);
  return claims;
}

function isSame(a: Claim, b: Claim): boolean {
  return a.confidence === b.confidence && a.sources.join(' ') === b.sources.join(' ');
}

/** The sources of a claim, each with its title. */
export function sourcesInWords({ sources }: Claim, { policy, lang }: Pick<Selection, 'policy' | 'lang'>): string {
  const titles = sources.map((id) => {
    const title = policy.sources.get(id)?.yaml.data.title;
    return title === undefined ? id : `${title} [${id}]`;
  });
  return titles.length === 0 ? t(lang, 'cli.show.noSources') : titles.join('; ');
}
