/** The duties: which there are, when they hold, by when they are due, and which provisions that oblige, empower or forbid have none. */
import type { Lang } from '../i18n/languages.ts';
import { addressLabel } from './address.ts';
import { isRepealed } from './apply.ts';
import { daysOf, forceOn, statusOn, textOn } from './at.ts';
import { addDuration } from './duration.ts';
import type { Bearer, Duty, DutyRecord, OfficeKind, Span } from './duty-record.ts';
import { modalities, modalitiesOf, type Modality } from './duty-words.ts';
import { isWithin } from './operations.ts';
import { wordsOf } from './text-structure.ts';
import type { Policy, Provision, Regulation, Text } from './types.ts';

export type { Modality } from './duty-words.ts';

/** A provision that obliges, empowers or forbids. */
export interface Demand {
  readonly address: string;
  readonly modalities: readonly Modality[];
  /** Where it is written first. */
  readonly provision: Provision;
  readonly lang: Lang;
}

/** How far the duties of a regulation cover its text. */
export interface DutyCoverage {
  /** Every provision that obliges, empowers or forbids, in reading order. */
  readonly provisions: readonly Demand[];
  /** Those with duties for all that their words signal. */
  readonly covered: readonly Demand[];
  /** Those that hold no duty, as a waiver says. */
  readonly waived: readonly Demand[];
  /** Those without, and what of their words has no duty; all of them while nobody has written down the duties of the regulation. */
  readonly open: readonly Demand[];
}

/** The provisions of a regulation whose words oblige, empower or forbid, in any expression and either language, each once. */
export function demandsOf(regulation: Regulation): readonly Demand[] {
  const made = demands.get(regulation) ?? collectDemands(regulation);
  demands.set(regulation, made);
  return made;
}

const demands = new WeakMap<Regulation, readonly Demand[]>();

function collectDemands({ expressions }: Regulation): readonly Demand[] {
  const found = new Map<string, { provision: Provision; lang: Lang; signals: Set<Modality> }>();
  for (const { texts } of expressions) {
    for (const { all, definitions, lang } of texts.values()) {
      const defining = new Set(definitions.map(({ provision }) => provision));
      for (const provision of all) {
        // The preamble gives reasons and a definition a meaning: neither asks anything of anybody.
        if (/^(?:menimbang|mengingat)/.test(provision.address) || isInside(provision, defining)) continue;
        const signals = modalitiesOf(lawWords(provision), lang);
        if (signals.size === 0) continue;
        const known = found.get(provision.address);
        if (known === undefined) found.set(provision.address, { provision, lang, signals: new Set(signals) });
        else for (const signal of signals) known.signals.add(signal);
      }
    }
  }
  return [...found].map(([address, { provision, lang, signals }]) => ({
    address,
    modalities: modalities.filter((modality) => signals.has(modality)),
    provision,
    lang,
  }));
}

/** The texts whose words a duty restates: those of all expressions, unless it is told from or until when. */
export function textsOf({ expressions }: Regulation, { from, until }: Duty): readonly Text[] {
  return expressions
    .filter(
      (each, index) =>
        (until === undefined || (each.from ?? '') < until) &&
        (from === undefined || index === expressions.length - 1 || expressions[index + 1]!.from! > from),
    )
    .flatMap(({ texts }) => [...texts.values()]);
}

/**
 * The modalities that the words of a provision signal, or those inside it; where they signal none, those of the words around it: what an item demands
 * is often said before the list.
 */
export function modalitiesAt(texts: readonly Text[], address: string): ReadonlySet<Modality> {
  const signalled = (provisionsIn: (provision: Provision) => readonly Provision[]) =>
    new Set(
      texts.flatMap(({ byAddress, lang }) => {
        const provision = byAddress.get(address);
        return provision === undefined
          ? []
          : provisionsIn(provision).flatMap((each) => [...modalitiesOf(lawWords(each), lang)]);
      }),
    );
  const own = signalled(withInner);
  return own.size > 0 ? own : signalled(withOuter);
}

/** A provision with those inside it. */
export const withInner = (provision: Provision): readonly Provision[] => [
  provision,
  ...provision.children.flatMap(withInner),
];

/** A provision with those that it is an item of, up to its Pasal. */
export const withOuter = (provision: Provision): readonly Provision[] =>
  provision.parent === undefined || provision.kind === 'pasal'
    ? [provision]
    : [provision, ...withOuter(provision.parent)];

function isInside(provision: Provision | undefined, outer: ReadonlySet<Provision>): boolean {
  return provision !== undefined && (outer.has(provision) || isInside(provision.parent, outer));
}

/** The words of a provision without our own remarks in it. */
export function lawWords({ blocks, text }: Provision): string {
  const isLaw = ({ type }: { readonly type: string }) => type !== 'mdxJsxFlowElement';
  return blocks.every(isLaw) ? text : blocks.filter(isLaw).map(wordsOf).join(' ');
}

/** Whether one of two provisions stands in the other, or both are one. */
const touches = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** Whether a duty covers what a modality of a provision asks: by a duty of that modality, or as a part of another. */
const covers = ({ provision, alsoIn, modality }: Duty, address: string, asked: Modality): boolean =>
  (modality === asked && touches(provision, address)) || (alsoIn?.some((other) => touches(other, address)) ?? false);

/** How far the duties of a regulation cover its text. */
export function dutyCoverage(regulation: Regulation): DutyCoverage {
  const { duties = [], waived: waivers = [] } = regulation.duties?.data ?? {};
  const provisions = demandsOf(regulation);
  const coverage = { provisions, covered: [] as Demand[], waived: [] as Demand[], open: [] as Demand[] };
  for (const demand of provisions) {
    const open = demand.modalities.filter((asked) => !duties.some((duty) => covers(duty, demand.address, asked)));
    if (open.length === 0) coverage.covered.push(demand);
    else if (waivers.some(({ provision }) => isWithin(demand.address, provision))) coverage.waived.push(demand);
    else coverage.open.push({ ...demand, modalities: open });
  }
  return coverage;
}

const recordsByPolicy = new WeakMap<Policy['actors'], readonly DutyRecord[]>();

/** Every duty as a record that stands alone, in the order of regulations and as they are written; made once, for a policy on any day. */
export function dutyRecords(policy: Policy): readonly DutyRecord[] {
  let records = recordsByPolicy.get(policy.actors);
  if (records === undefined) {
    records = [...policy.regulations.values()].flatMap((regulation) => recordsOf(policy, regulation));
    recordsByPolicy.set(policy.actors, records);
  }
  return records;
}

function recordsOf(policy: Policy, regulation: Regulation): readonly DutyRecord[] {
  const { duties } = regulation;
  if (duties === undefined) return [];
  const { confidence, sources, evidenceNote } = duties.data;
  const spans = inForceSpans(policy, regulation);
  return duties.data.duties.map((duty) => {
    const { from, until, onlyIn, alsoIn = [], bearers, due, evidence, ...own } = duty;
    const last = lastDayOf(regulation, duty);
    const cite = (lang: Lang) => `${regulation.citation} ${addressLabel(duty.provision, lang)}`;
    return {
      ...own,
      regulation: regulation.id,
      citation: { id: cite('id'), en: cite('en') },
      alsoIn,
      bearers: bearers.map((id) => bearerOf(policy, id, onlyIn)),
      ...(due === undefined ? {} : { due: { ...due, ...(last === undefined ? {} : { last }) } }),
      evidence: evidence.map((each) => ({
        ...each,
        confidence: each.confidence ?? evidenceNote.confidence,
        sources: each.sources ?? evidenceNote.sources,
      })),
      confidence: duty.confidence ?? confidence,
      sources: duty.sources ?? sources,
      holds: spans((day) => hasForce(regulation, duty, day), [from, until]),
    };
  });
}

/**
 * What gives the stretches of days on which a regulation is in force and something else is so too, which may change on some further days. It asks
 * on every day on which a regulation or one of its provisions can begin, change or end.
 */
function inForceSpans(policy: Policy, regulation: Regulation) {
  const { facts, operations } = regulation;
  const { since } = statusOn(policy, regulation, '9999-12-31');
  const changes = [
    ...daysOf(regulation),
    since,
    facts.data.reportedStatus?.asOf,
    ...operations.flatMap(({ on, data }) => [on, data.until]),
  ];
  const reported = facts.data.reportedStatus;
  const isInForce = (day: string) => {
    const { value } = statusOn(policy, regulation, day);
    // Where nobody knows when it came into force, it is so at the latest from the day of which somebody reports it.
    if (value === 'unknown') return reported?.value === 'in-force' && reported.asOf <= day;
    return value === 'in-force' || value === 'contested';
  };
  return (isSo: (day: string) => boolean, further: readonly (string | undefined)[]): readonly Span[] => {
    const days = [...new Set([...changes, ...further].filter((day) => day !== undefined))].sort();
    const spans: { from: string; until?: string }[] = [];
    for (const day of days) {
      const holds = isInForce(day) && isSo(day);
      const last = spans.at(-1);
      const isOpen = last !== undefined && last.until === undefined;
      if (holds && !isOpen) spans.push({ from: day });
      if (!holds && isOpen) last.until = day;
    }
    return spans;
  };
}

/** Whether the provision of a duty has the words that it restates, and force, on a day. */
function hasForce(
  regulation: Regulation,
  { provision: address, from = '', until = '9999' }: Duty,
  day: string,
): boolean {
  if (day < from || day >= until) return false;
  const text = textOn(regulation, day, 'id');
  const provision = text?.byAddress.get(address);
  if (text === undefined || provision === undefined || isRepealed(provision, text.lang)) return false;
  // A reading by a court leaves the provision its force.
  return forceOn(regulation, address, day).every(({ data }) => data.operation === 'read-as');
}

/** An actor as the bearer of a duty, where that is meant for some kinds of office only. */
function bearerOf({ actors }: Policy, id: string, onlyIn: readonly OfficeKind[] | undefined): Bearer {
  const actor = actors.get(id)?.yaml.data;
  const { kinds = [], as } = actor?.foundIn ?? {};
  const withSuccessors = (each: string) => [each, ...successorsOf(actors, each)];
  const includes = actor?.includes?.flatMap(withSuccessors);
  const under = [id, ...(actor?.includes ?? [])].flatMap((each) => actors.get(each)?.yaml.data.under ?? []);
  return {
    id,
    // The check of ids reports an actor that does not exist.
    name: actor?.name ?? { id, en: id },
    kinds: kinds.filter((kind) => onlyIn === undefined || onlyIn.includes(kind)),
    ...(as === undefined ? {} : { as }),
    ...(includes === undefined ? {} : { includes }),
    ...(under.length === 0 ? {} : { under: under.flatMap(withSuccessors) }),
    successors: successorsOf(actors, id),
  };
}

/** The actors that have the functions of one now, the nearest first. */
function successorsOf(actors: Policy['actors'], id: string): readonly string[] {
  const found: string[] = [];
  for (
    let next = actors.get(id)?.yaml.data.successor?.actor;
    next !== undefined && next !== id && !found.includes(next);
    next = actors.get(next)?.yaml.data.successor?.actor
  )
    found.push(next);
  return found;
}

/** The kinds of office that the duties of some bearers reach when nothing restricts them. */
export function kindsOf({ actors }: Policy, bearers: readonly string[]): ReadonlySet<OfficeKind> {
  return new Set(bearers.flatMap((id) => actors.get(id)?.yaml.data.foundIn?.kinds ?? []));
}

/** The last day on which a duty that is due once can be done; `undefined` where it follows from an event whose day the text does not give. */
export function lastDayOf({ facts }: Regulation, { due }: Duty): string | undefined {
  if (due?.on !== undefined) return due.on;
  const start = due?.since === 'in-force' ? facts.data.dates?.inForce?.date : undefined;
  return start === undefined || due?.within === undefined ? undefined : addDuration(start, due.within);
}

const units: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: { Y: 'tahun', M: 'bulan', W: 'minggu|pekan', D: 'hari' },
  en: { Y: 'years?', M: 'months?', W: 'weeks?', D: 'days?' },
};

/** One of a unit, in the words that stand for it without a number. */
const single: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    Y: String.raw`tahunan|(?:setiap|tiap|per|satu)\s+tahun`,
    M: String.raw`bulanan|(?:setiap|tiap|satu)\s+bulan`,
    W: String.raw`mingguan|satu\s+(?:minggu|pekan)`,
    D: String.raw`harian|satu\s+hari`,
  },
  en: {
    Y: String.raw`annual(?:ly)?|yearly|(?:every|each|a|one)\s+year`,
    M: String.raw`monthly|(?:every|each|a|one)\s+month`,
    W: String.raw`weekly|one\s+week`,
    D: String.raw`daily|one\s+day`,
  },
};

/** Whether some words of the law give a duration: with its number and unit, or with a word such as "annual". */
export function givesDuration(text: string, duration: string, lang: Lang): boolean {
  return [...duration.matchAll(/(\d+)([YMWD])/g)].every(([, count, unit]) => {
    const words = `${count}(?:\\s+\\([^)]*\\))?\\s+(?:${units[lang][unit!]})`;
    const all = count === '1' ? `${words}|${single[lang][unit!]}` : words;
    return new RegExp(`(?<![\\p{L}\\d.,-])(?:${all})(?![\\p{L}\\d])`, 'iu').test(text);
  });
}

/** Whether some words of the law name a day: "1 Januari 2021", "1 January 2021". */
export function givesDay(text: string, day: string, lang: Lang): boolean {
  const form = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  return new RegExp(`(?<!\\d)${form.format(new Date(day))}(?!\\d)`, 'u').test(text);
}
