/** Duties as pages show them: what one says, who bears it, when it is due, what proves it, and where its own place on the site is. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { dutyRecords } from '../policy/duties.ts';
import { isOfficeKind, type Bearer, type DutyRecord } from '../policy/duty-record.ts';
import type { Confidence, Policy } from '../policy/types.ts';
import type { NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords, dayBefore } from './dates.ts';
import { deadlineOf, rhythmDetails, rhythmInWords, type DeadlineView } from './duty-times.ts';
import { momentOfToday, placeUrl } from './places.ts';
import { byPrecedence } from './precedence.ts';
import { dutiesOfUrl, dutyPageUrl } from './urls.ts';

/** The modalities in the order in which pages show them. */
export const modalities = ['must', 'must-not', 'may'] as const satisfies readonly DutyRecord['modality'][];

/** The kinds of evidence, from what is easiest to show. */
export const evidenceKinds = [
  'exists',
  'carried-out',
  'covers',
  'reviewed',
] as const satisfies readonly DutyRecord['evidence'][number]['kind'][];

/** A subject of a duty. */
export type DutySubject = DutyRecord['subjects'][number];

/** The subjects in the order in which an office works: who and what for, plans, what is built, what is served, what is checked. */
export const dutySubjects = [
  'governance',
  'institutions',
  'planning',
  'architecture',
  'data',
  'infrastructure-and-applications',
  'public-services',
  'security',
  'audit',
  'evaluation',
  'transactions',
  'records-and-disclosure',
  'criminal-law',
] as const satisfies readonly DutySubject[];

/** What a list says of a duty. */
export interface DutyLine {
  readonly id: string;
  readonly regulation: string;
  readonly modality: DutyRecord['modality'];
  /** "Wajib". */
  readonly modalityWord: string;
  /** The act, with a capital, and what is acted on: one sentence with the bearer left out. */
  readonly words: string;
  /** Where the duty itself is shown. */
  readonly url: string;
  /** Who bears it; of an office only those found there. */
  readonly bearers: readonly NamedLink[];
  /** "setiap 5 tahun"; absent where the text gives neither a rhythm nor a deadline. */
  readonly when?: string;
  /** The provision, with its page. */
  readonly place: NamedLink;
  readonly subjects: readonly DutySubject[];
}

/** Everything a page can say of a duty. */
export interface DutyView extends DutyLine {
  readonly trigger?: string;
  readonly rhythm?: { readonly every: string; readonly details: readonly string[] };
  readonly deadline?: DeadlineView;
  readonly alsoIn: readonly NamedLink[];
  readonly bearersFrom?: string;
  readonly evidence: readonly EvidenceView[];
  /** How well all the evidence is known, where that is the same. */
  readonly evidenceConfidence?: Confidence;
  readonly note?: string;
  /** The days on which it holds, in words; only where it does not hold today. */
  readonly days?: string;
  /** What it rests on; the sources only where they are others than those of all duties of its regulation. */
  readonly claim: ClaimView;
  /** The duties of its regulation, where the sources of them all stand. */
  readonly footing: NamedLink;
  /** What a filter chooses it by. */
  readonly choices: Readonly<Record<DutyFilter, readonly string[]>>;
}

/** What can be filtered by, in the order of the form. */
export const dutyFilters = ['subject', 'modality', 'when', 'bearer', 'regulation'] as const;

/** Something to filter by. */
export type DutyFilter = (typeof dutyFilters)[number];

/** The evidence of one kind. */
export interface EvidenceView {
  /** "Ada". */
  readonly word: string;
  /** How well each is known, where that is not the same of all evidence of the duty. */
  readonly items: readonly { readonly words: string; readonly confidence?: Confidence }[];
}

const orders = new WeakMap<Policy, readonly DutyRecord[]>();

/** Every duty: of what the site is about first, then in the order of precedence of the regulations. */
export function orderedRecords(policy: Policy): readonly DutyRecord[] {
  let ordered = orders.get(policy);
  if (ordered === undefined) {
    const ranks = new Map(byPrecedence(policy, policy.regulations.values()).map(({ id }, rank) => [id, rank]));
    ordered = dutyRecords(policy).toSorted((a, b) => ranks.get(a.regulation)! - ranks.get(b.regulation)!);
    orders.set(policy, ordered);
  }
  return ordered;
}

/** Where a duty is shown with all that belongs to it: in the list of its first bearer, or where nobody bears it in that of its regulation. */
export const dutyUrl = (lang: Lang, { id, bearers: [first] }: DutyRecord): string =>
  first === undefined ? dutyPageUrl(lang, 'regulations', id) : dutiesOfUrl(lang, first.id, id);

/** The name of a kind of office or of an actor. */
export function holderName({ actors }: Policy, holder: string, lang: Lang): string {
  if (isOfficeKind(holder)) return t(lang, `duties.office.${holder}`);
  return capital(actors.get(holder)?.yaml.data.name[lang] ?? holder);
}

/** A name or sentence with a capital at its beginning. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The words of a duty with its bearer left out: "Menetapkan Peta Rencana SPBE Pemerintah Daerah". */
export const dutyWords = ({ action, object }: DutyRecord, lang: Lang): string =>
  capital(`${action[lang]} ${object[lang]}`);

/** What a list says of a duty, with some of its bearers or all. */
export function dutyLine(
  policy: Policy,
  record: DutyRecord,
  lang: Lang,
  bearers: readonly Bearer[] = record.bearers,
): DutyLine {
  const { id, regulation, modality, provision, subjects, rhythm } = record;
  const deadline = deadlineOf(record, policy.asOf, lang);
  const when = [
    ...(deadline === undefined ? [] : [deadlineWords(deadline, lang)]),
    ...(rhythm === undefined ? [] : [rhythmInWords(rhythm, lang)]),
  ];
  return {
    id,
    regulation,
    modality,
    modalityWord: t(lang, `duties.modality.${modality}`),
    words: dutyWords(record, lang),
    url: dutyUrl(lang, record),
    bearers: bearers.map((bearer) => ({ name: capital(bearer.name[lang]), url: dutiesOfUrl(lang, bearer.id) })),
    ...(when.length === 0 ? {} : { when: when.join('; ') }),
    place: placeLink(policy, record, provision, lang, true),
    subjects,
  };
}

/** "sampai 5 Oktober 2020 (sudah lewat)", or the rule where the last day is not known. */
export function deadlineWords({ rule, lastWords, isPast }: DeadlineView, lang: Lang): string {
  return lastWords === undefined ? rule : t(lang, isPast ? 'duties.untilPast' : 'duties.until', { day: lastWords });
}

/** The view of a duty, with some of its bearers or all. */
export function dutyView(
  policy: Policy,
  record: DutyRecord,
  lang: Lang,
  bearers: readonly Bearer[] = record.bearers,
): DutyView {
  const { regulation, trigger, rhythm, alsoIn, bearersFrom, note, modality, subjects } = record;
  const deadline = deadlineOf(record, policy.asOf, lang);
  const { citation, duties } = policy.regulations.get(regulation)!;
  const days = daysInWords(record, policy.asOf, lang);
  const isOwn = record.sources.join() !== duties?.data.sources.join();
  return {
    ...dutyLine(policy, record, lang, bearers),
    ...(trigger === undefined ? {} : { trigger: trigger[lang] }),
    ...(rhythm === undefined
      ? {}
      : { rhythm: { every: rhythmInWords(rhythm, lang), details: rhythmDetails(rhythm, lang) } }),
    ...(deadline === undefined ? {} : { deadline }),
    alsoIn: alsoIn.map((address) => placeLink(policy, record, address, lang, false)),
    ...(bearersFrom === undefined ? {} : { bearersFrom: bearersFrom[lang] }),
    ...evidenceOf(record, lang),
    ...(note === undefined ? {} : { note: note[lang] }),
    ...(days === undefined ? {} : { days }),
    claim: claimView(policy, lang, { confidence: record.confidence, sources: isOwn ? record.sources : [] }),
    footing: { name: t(lang, 'duties.footing.of', { citation }), url: dutyPageUrl(lang, 'regulations', regulation) },
    choices: {
      subject: subjects,
      modality: [modality],
      when: whenOf(record),
      bearer: bearers.map(({ id }) => id),
      regulation: [regulation],
    },
  };
}

/** The values of a duty's times to filter by: that it recurs, how often; that it has a deadline; that it has neither. */
function whenOf({ rhythm, due }: DutyRecord): readonly string[] {
  if (rhythm === undefined && due === undefined) return ['none'];
  return [...(rhythm === undefined ? [] : ['rhythm', rhythm.every ?? 'open']), ...(due === undefined ? [] : ['due'])];
}

function placeLink(
  policy: Policy,
  { regulation: id, citation, provision }: DutyRecord,
  address: string,
  lang: Lang,
  isCited: boolean,
): NamedLink {
  const regulation = policy.regulations.get(id)!;
  return {
    name: isCited && address === provision ? citation[lang] : addressLabel(address, lang),
    url: placeUrl(regulation, address, lang, momentOfToday(policy)),
  };
}

function evidenceOf({ evidence }: DutyRecord, lang: Lang): Pick<DutyView, 'evidence' | 'evidenceConfidence'> {
  const [first, ...more] = new Set(evidence.map(({ confidence }) => confidence));
  const isMixed = more.length > 0;
  return {
    evidence: evidenceKinds
      .map((kind) => ({
        word: t(lang, `duties.evidence.${kind}`),
        items: evidence
          .filter((item) => item.kind === kind)
          .map((item) => ({ words: item[lang], ...(isMixed ? { confidence: item.confidence } : {}) })),
      }))
      .filter(({ items }) => items.length > 0),
    ...(first === undefined || isMixed ? {} : { evidenceConfidence: first }),
  };
}

/** The stretches of days on which a duty holds, where today is in none; that nobody knows, where there is none. */
function daysInWords({ holds }: DutyRecord, today: string, lang: Lang): string | undefined {
  if (holds.some(({ from, until }) => from <= today && (until === undefined || today < until))) return undefined;
  if (holds.length === 0) return t(lang, 'duties.days.unknown');
  return holds
    .map(({ from, until }) =>
      until === undefined
        ? t(lang, 'duties.days.from', { from: dateInWords(lang, from) })
        : t(lang, 'duties.days.between', { from: dateInWords(lang, from), to: dateInWords(lang, dayBefore(until)) }),
    )
    .join(', ');
}
