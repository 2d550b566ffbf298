/** The duties: which hold on a day, whom they reach, by when they are due, and which provisions that oblige, empower or forbid have none. */
import type { Lang } from '../i18n/languages.ts';
import { isRepealed } from './apply.ts';
import { forceOn, statusOn, textOn } from './at.ts';
import { modalities, modalitiesOf, type Modality } from './duty-words.ts';
import { isWithin } from './operations.ts';
import type { Actor, DutiesData } from './schema.gen.ts';
import { wordsOf } from './text-structure.ts';
import type { Policy, Provision, Regulation, Text } from './types.ts';

export type { Modality } from './duty-words.ts';

/** One duty as `duties.yaml` has it. */
export type Duty = DutiesData['duties'][number];

/** A kind of office. */
export type OfficeKind = NonNullable<Actor['foundIn']>['kinds'][number];

/** The kinds of office, in the order in which pages show them. */
export const officeKinds: readonly OfficeKind[] = [
  'ministry',
  'agency',
  'province',
  'regency',
  'city',
  'national-team',
];

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

/** A duty with the regulation that it stands in. */
export interface PlacedDuty {
  readonly regulation: Regulation;
  readonly duty: Duty;
}

/** The duties that hold on a day, in the order of regulations and as they are written: those whose provision has words and force then. */
export function dutiesOn(policy: Policy, day: string): readonly PlacedDuty[] {
  return [...policy.regulations.values()].flatMap((regulation) => {
    const { duties } = regulation;
    if (duties === undefined) return [];
    const { value } = statusOn(policy, regulation, day);
    if (value !== 'in-force' && value !== 'contested') return [];
    return duties.data.duties.filter((duty) => holds(regulation, duty, day)).map((duty) => ({ regulation, duty }));
  });
}

function holds(regulation: Regulation, { provision: address, from = '', until = '9999' }: Duty, day: string): boolean {
  if (day < from || day >= until) return false;
  const text = textOn(regulation, day, 'id');
  const provision = text?.byAddress.get(address);
  if (text === undefined || provision === undefined || isRepealed(provision, text.lang)) return false;
  // A reading by a court leaves the provision its force.
  return forceOn(regulation, address, day).every(({ data }) => data.operation === 'read-as');
}

/** An office whose duties are asked for. */
export interface Office {
  readonly kind: OfficeKind;
  /** Ids of actors that the office itself is or whose function its head has: `menteri-panrb`. A regency has none. */
  readonly is?: readonly string[];
}

/** A duty of an office, with those of its bearers that are found there. */
export interface OfficeDuty extends PlacedDuty {
  readonly bearers: readonly string[];
}

/**
 * The duties of an office on a day. A duty of every office of a kind reaches it, also through its head and the roles inside it; one of a named
 * institution reaches only the office that is that institution, or that has its functions now.
 */
export function dutiesFor(policy: Policy, office: Office, day: string): readonly OfficeDuty[] {
  const own = actorsOf(policy, office);
  return dutiesOn(policy, day).flatMap(({ regulation, duty }) => {
    const bearers = duty.bearers.filter((id) => own.has(id) && (own.get(id) === 'itself' || isFor(duty, office.kind)));
    return bearers.length === 0 ? [] : [{ regulation, duty, bearers }];
  });
}

/** Whether a duty of bearers that are found in a kind of office is meant for it. */
const isFor = ({ onlyIn }: Duty, kind: OfficeKind): boolean => onlyIn === undefined || onlyIn.includes(kind);

/** What an actor is in an office: the named institution `itself`, or as every office of the kind has it. */
type Part = 'itself' | NonNullable<Actor['foundIn']>['as'];

/** The actors that an office is or has in it, in the order of ids, with what they are there. */
export function actorsOf({ actors }: Policy, { kind, is = [] }: Office): ReadonlyMap<string, Part> {
  const found = new Map<string, Part>();
  for (const [id, { yaml }] of actors) {
    const { foundIn } = yaml.data;
    if (is.some((own) => isHeldBy(actors, id, own))) found.set(id, 'itself');
    else if (foundIn?.kinds.includes(kind)) found.set(id, foundIn.as);
  }
  return found;
}

/** Whether an actor is another, or the other has its functions now. */
function isHeldBy(actors: Policy['actors'], id: string, holder: string): boolean {
  const seen = new Set<string>();
  for (let each: string | undefined = id; each !== undefined && !seen.has(each);) {
    if (each === holder) return true;
    seen.add(each);
    each = actors.get(each)?.yaml.data.successor?.actor;
  }
  return false;
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

/** The parts of a duration as the schemas have it (`P1Y6M`). */
function partsOf(duration: string): { readonly years: number; readonly months: number; readonly days: number } {
  const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  return { years: of('Y'), months: of('M'), days: of('W') * 7 + of('D') };
}

/** The day a duration after another. A day that the month reached does not have is its last: a month after 31 January is 28 February. */
export function addDuration(day: string, duration: string): string {
  const { years, months, days } = partsOf(duration);
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year + years, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10);
}

const units: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: { Y: 'tahun', M: 'bulan', W: 'minggu|pekan', D: 'hari' },
  en: { Y: 'years?', M: 'months?', W: 'weeks?', D: 'days?' },
};

/** One of a unit, in the words that stand for it without a number. */
const single: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  id: {
    Y: String.raw`tahunan|(?:setiap|tiap|per)\s+tahun`,
    M: String.raw`bulanan|(?:setiap|tiap)\s+bulan`,
    W: 'mingguan',
    D: 'harian',
  },
  en: {
    Y: String.raw`annual(?:ly)?|yearly|(?:every|each|a)\s+year`,
    M: String.raw`monthly|(?:every|each|a)\s+month`,
    W: 'weekly',
    D: 'daily',
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
