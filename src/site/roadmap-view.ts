/** The roadmap as plain data: what was planned, who answers for it, when it was due, what came of it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { entriesOf, overviewOf, type AreaHead, type AreaShapes } from '../policy/areas.ts';
import type { Policy } from '../policy/types.ts';
import { entryView, ownerLinks, targetLinks, type EntryView, type NamedLink } from './area-view.ts';
import type { ProvisionLink } from './provision-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { roadmapPicture, spanOf, type Drawn, type RoadmapPicture } from './roadmap-picture.ts';
import { outcomeKinds, outcomeView, type OutcomeKind, type OutcomeView } from './roadmap-states.ts';
import { areaEntryUrl, entryUrl } from './urls.ts';

/** The areas under which the Master Plan lists its initiatives, in its order. */
export const initiativeAreas = ['governance', 'services', 'ict', 'people'] as const;

/** The area of an initiative. */
export type InitiativeArea = (typeof initiativeAreas)[number];

/** Who answers for something, with the short name that fits into a picture. */
export interface OwnerView extends NamedLink {
  readonly id: string;
  /** The abbreviation by which the office is known, or its name. */
  readonly short: string;
}

/** One output of an initiative. */
export interface OutputView {
  /** Its anchor on the page of its initiative. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly years?: { readonly from: number; readonly to: number };
  /** "2018–2020", or that the years cannot be read. */
  readonly yearsWords: string;
  readonly withoutYears?: string;
  readonly owners: readonly OwnerView[];
  readonly provisions: readonly ProvisionLink[];
  readonly note?: string;
  readonly state: OutcomeView;
  /** When the result came, for a picture. */
  readonly on?: string;
}

/** An initiative with its outputs. */
export interface InitiativeView {
  readonly id: string;
  readonly number: number;
  readonly area: InitiativeArea;
  /** Its number in the annex, which begins again in each area. */
  readonly printed: number;
  readonly name: string;
  readonly url: string;
  readonly outputs: readonly OutputView[];
}

/** A deadline: of a priority service, or one that a regulation sets. */
export interface DueView {
  readonly id: string;
  readonly kind: 'priority-service' | 'milestone';
  readonly name: string;
  readonly url: string;
  /** Priority services: the letter. */
  readonly letter?: string;
  readonly owners: readonly OwnerView[];
  readonly provisions: readonly ProvisionLink[];
  /** As the regulation words it. */
  readonly rule: string;
  readonly last?: string;
  /** The last day in words; absent where it cannot be told. */
  readonly lastWords?: string;
  readonly note?: string;
  readonly state: OutcomeView;
}

/** Something that happened or was announced. */
export interface EventView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly url: string;
  readonly date: string;
  readonly dateWords: string;
  readonly aims: readonly { readonly date: string; readonly dateWords: string; readonly words: string }[];
  readonly state?: OutcomeView;
  readonly claim: ClaimView;
}

/** A choice of a filter. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The filters of the list of outputs. */
export const outputFilters = ['area', 'owner', 'state'] as const;

/** One picture for wide windows and paper, and one for phones. */
export type Pictures = readonly RoadmapPicture[];

/** What the page of the roadmap shows. */
export interface RoadmapView {
  readonly lang: Lang;
  readonly overview?: EntryView;
  readonly asOf: string;
  /** The timeline of each area, with its initiatives. */
  readonly areas: readonly {
    readonly area: InitiativeArea;
    readonly name: string;
    readonly pictures: Pictures;
    readonly initiatives: readonly InitiativeView[];
  }[];
  /** The timeline of what came after. */
  readonly after: Pictures;
  readonly initiativeCount: number;
  readonly outputCount: number;
  /** What is past its date, by what is known of it: nobody has looked into much of it. */
  readonly overdue: readonly OverdueCount[];
  readonly states: readonly { readonly kind: OutcomeKind; readonly word: string; readonly count: number }[];
  readonly choices: Readonly<Record<(typeof outputFilters)[number], readonly Choice[]>>;
  readonly services: readonly DueView[];
  /** What all services are due by, where it is the same. */
  readonly serviceRule?: string;
  readonly deadlines: readonly DueView[];
  readonly events: readonly EventView[];
  readonly directions: readonly PlainEntry[];
  readonly plans: readonly PlainEntry[];
}

/** How much is past its date of which a certain thing is known. */
export interface OverdueCount {
  readonly word: string;
  readonly count: number;
}

/** An entry in a list. */
export interface PlainEntry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly url: string;
  readonly number?: number;
  readonly years?: string;
  readonly state?: OutcomeView;
  readonly claim: ClaimView;
}

/** The view of the whole roadmap. */
export function roadmapView(policy: Policy, lang: Lang): RoadmapView {
  const overview = overviewOf(policy, 'roadmap');
  const initiatives = initiativeViews(policy, lang);
  const outputs = initiatives.flatMap((initiative) => initiative.outputs);
  const services = serviceViews(policy, lang);
  const deadlines = deadlineViews(policy, lang);
  const events = eventViews(policy, lang);
  const drawn = { lang, services, deadlines, events: [], span: spanOf(initiatives, policy.asOf), today: policy.asOf };
  const areas = initiativeAreas.map((area) => {
    const name = t(lang, `roadmap.area.${area}`);
    const own = initiatives.filter((initiative) => initiative.area === area);
    return { area, name, initiatives: own, pictures: picturesOf({ ...drawn, title: name, initiatives: own }) };
  });
  const owners = new Map(outputs.flatMap((output) => output.owners.map((owner) => [owner.id, owner.name])));
  return {
    lang,
    ...(overview === undefined ? {} : { overview: entryView(policy, overview, lang) }),
    asOf: dateInWords(lang, policy.asOf),
    areas: areas.filter((area) => area.initiatives.length > 0),
    after: picturesOf({ ...drawn, title: t(lang, 'roadmap.after'), initiatives: [], events }),
    initiativeCount: initiatives.length,
    outputCount: outputs.length,
    overdue: overdueCounts([...outputs, ...services, ...deadlines], lang),
    states: outcomeKinds.map((kind) => ({
      kind,
      word: t(lang, `roadmap.state.${kind}`),
      count: outputs.filter(({ state }) => state.kind === kind).length,
    })),
    choices: {
      area: initiativeAreas.map((area) => ({ value: area, name: t(lang, `roadmap.area.${area}`) })),
      owner: [...owners].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name, lang)),
      state: outcomeKinds.map((kind) => ({ value: kind, name: t(lang, `roadmap.state.${kind}`) })),
    },
    services,
    ...(new Set(services.map(({ rule }) => rule)).size === 1 ? { serviceRule: services[0]!.rule } : {}),
    deadlines,
    events,
    directions: entriesOf(policy, 'direction')
      .toSorted((a, b) => a.yaml.data.number - b.yaml.data.number)
      .map(({ id, yaml: { data } }) => ({
        ...plainEntry(policy, id, data, lang),
        number: data.number,
        ...(data.state === undefined ? {} : { state: outcomeView(policy, data.state, undefined, lang) }),
      })),
    plans: entriesOf(policy, 'plan')
      .toSorted((a, b) => (a.yaml.data.years?.from ?? 9999) - (b.yaml.data.years?.from ?? 9999))
      .map(({ id, yaml: { data } }) => ({
        ...plainEntry(policy, id, data, lang),
        ...(data.years === undefined ? {} : { years: `${data.years.from}–${data.years.to}` }),
        ...(data.state === undefined ? {} : { state: outcomeView(policy, data.state, undefined, lang) }),
      })),
  };
}

/** Both drawings of a timeline. */
export const picturesOf = (drawn: Drawn): Pictures => [roadmapPicture(drawn, 'wide'), roadmapPicture(drawn, 'narrow')];

function plainEntry(policy: Policy, id: string, data: AreaHead, lang: Lang): PlainEntry {
  return {
    id,
    name: data.name[lang],
    about: data.about[lang],
    url: areaEntryUrl(lang, 'roadmap', id),
    claim: claimView(policy, lang, data),
  };
}

/** Who answers for something. */
export function ownerViews(policy: Policy, ids: readonly string[] | undefined, lang: Lang): readonly OwnerView[] {
  return (ids ?? []).flatMap((id) => {
    const [link] = ownerLinks(policy, [id], lang);
    if (link === undefined) return [];
    // Names in English end in the abbreviation by which an office is known in both languages.
    const known = /\(([A-Z]\w+)\)$/.exec(policy.actors.get(id)!.yaml.data.name.en)?.[1];
    return [{ ...link, id, short: known ?? link.name }];
  });
}

/** Every initiative in the order of numbers. */
export function initiativeViews(policy: Policy, lang: Lang): readonly InitiativeView[] {
  const sorted = entriesOf(policy, 'initiative').toSorted((a, b) => a.yaml.data.number - b.yaml.data.number);
  return sorted.map(({ id, yaml: { data } }) => ({
    id,
    number: data.number,
    area: data.area,
    printed: sorted.filter(({ yaml }) => yaml.data.area === data.area && yaml.data.number <= data.number).length,
    name: data.name[lang],
    url: areaEntryUrl(lang, 'roadmap', id),
    outputs: data.outputs.map((output) => outputView(policy, id, output, lang)),
  }));
}

function outputView(
  policy: Policy,
  initiative: string,
  { id, name, years, withoutYears, owners, provisions, note, state }: AreaShapes['initiative']['outputs'][number],
  lang: Lang,
): OutputView {
  return {
    id,
    name: name[lang],
    url: areaEntryUrl(lang, 'roadmap', initiative, id),
    ...(years === undefined ? {} : { years }),
    yearsWords: years === undefined ? t(lang, 'roadmap.yearsUnread') : `${years.from}–${years.to}`,
    ...(withoutYears === undefined ? {} : { withoutYears: withoutYears[lang] }),
    owners: ownerViews(policy, owners, lang),
    provisions: targetLinks(policy, provisions, lang),
    ...(note === undefined ? {} : { note: note[lang] }),
    state: outcomeView(policy, state, years === undefined ? undefined : String(years.to), lang),
    ...(state?.on === undefined ? {} : { on: state.on }),
  };
}

/** Every priority service in the order of letters. */
export function serviceViews(policy: Policy, lang: Lang): readonly DueView[] {
  return entriesOf(policy, 'priority-service')
    .toSorted((a, b) => (a.yaml.data.letter < b.yaml.data.letter ? -1 : 1))
    .map(({ id, yaml: { data } }) => ({ ...dueView(policy, id, 'priority-service', data, lang), letter: data.letter }));
}

/** Every statutory deadline, the first one first; those without a known day last. */
export function deadlineViews(policy: Policy, lang: Lang): readonly DueView[] {
  return entriesOf(policy, 'milestone')
    .filter(({ yaml }) => yaml.data.type === 'deadline')
    .map(({ id, yaml: { data } }) => dueView(policy, id, 'milestone', data, lang))
    .sort((a, b) => ((a.last ?? '9999') < (b.last ?? '9999') ? -1 : 1));
}

/** The view of something with a deadline. */
export function dueView(
  policy: Policy,
  id: string,
  kind: DueView['kind'],
  {
    name,
    owners,
    provisions,
    deadline,
    state,
  }: Pick<AreaShapes['milestone'], 'name' | 'owners' | 'provisions' | 'deadline' | 'state'>,
  lang: Lang,
): DueView {
  const last = deadline?.last;
  return {
    id,
    kind,
    name: name[lang],
    url: areaEntryUrl(lang, 'roadmap', id),
    owners: ownerViews(policy, owners, lang),
    provisions: targetLinks(policy, deadline?.provisions ?? provisions, lang),
    rule: deadline?.rule[lang] ?? '',
    ...(last === undefined ? {} : { last, lastWords: dateInWords(lang, last) }),
    ...(deadline?.note === undefined ? {} : { note: deadline.note[lang] }),
    state: outcomeView(policy, state, last, lang),
  };
}

/** Every event, the first one first. */
export function eventViews(policy: Policy, lang: Lang): readonly EventView[] {
  return entriesOf(policy, 'milestone')
    .filter(({ yaml }) => yaml.data.type === 'event')
    .map(({ id, yaml: { data } }) => ({
      id,
      name: data.name[lang],
      about: data.about[lang],
      url: areaEntryUrl(lang, 'roadmap', id),
      date: data.date ?? '',
      dateWords: dateInWords(lang, data.date ?? ''),
      aims: (data.aims ?? []).map((aim) => ({
        date: aim.date,
        dateWords: dateInWords(lang, aim.date),
        words: aim[lang],
      })),
      ...(data.state === undefined ? {} : { state: outcomeView(policy, data.state, undefined, lang) }),
      claim: claimView(policy, lang, data),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** An output with the initiative it belongs to. */
export interface PlacedOutput extends OutputView {
  readonly initiative: Pick<InitiativeView, 'number' | 'name' | 'url'>;
}

/** Every output with its initiative, in the order of the table. */
export function placedOutputs(policy: Policy, lang: Lang): readonly PlacedOutput[] {
  return initiativeViews(policy, lang).flatMap(({ outputs, number, name, url }) =>
    outputs.map((output) => ({ ...output, initiative: { number, name, url } })),
  );
}

/** What one office answers for. */
export interface OwnerSection {
  readonly owner: OwnerView;
  readonly actorUrl: string;
  readonly outputs: readonly PlacedOutput[];
  readonly dues: readonly DueView[];
  readonly overdue: readonly OverdueCount[];
}

/** The roadmap by who answers for it, those with the most first. */
export interface OwnersView {
  readonly lang: Lang;
  readonly asOf: string;
  readonly sections: readonly OwnerSection[];
}

/** The view by owner. */
export function ownersView(policy: Policy, lang: Lang): OwnersView {
  const outputs = placedOutputs(policy, lang);
  const dues = [...deadlineViews(policy, lang), ...serviceViews(policy, lang)];
  const owners = new Map([...outputs, ...dues].flatMap((item) => item.owners.map((owner) => [owner.id, owner])));
  const has = (owner: OwnerView) => (item: { readonly owners: readonly OwnerView[] }) =>
    item.owners.some(({ id }) => id === owner.id);
  const sections = [...owners.values()].map((owner) => {
    const own = { outputs: outputs.filter(has(owner)), dues: dues.filter(has(owner)) };
    return {
      owner,
      actorUrl: entryUrl(lang, 'actors', owner.id),
      ...own,
      overdue: overdueCounts([...own.outputs, ...own.dues], lang).filter(({ count }) => count > 0),
    };
  });
  const weight = (section: OwnerSection) => section.outputs.length + section.dues.length;
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    sections: sections.sort((a, b) => weight(b) - weight(a) || a.owner.name.localeCompare(b.owner.name, lang)),
  };
}

/** One year of the roadmap. */
export interface YearSection {
  readonly year: number;
  /** Outputs whose first year it is. */
  readonly begins: readonly PlacedOutput[];
  /** Outputs whose last year it is. */
  readonly ends: readonly PlacedOutput[];
  /** How many outputs the plan has in it. */
  readonly running: number;
  readonly dues: readonly DueView[];
  readonly events: readonly EventView[];
  /** What was aimed at for it, with where that was said. */
  readonly aims: readonly { readonly dateWords: string; readonly words: string; readonly event: EventView }[];
}

/** The roadmap year by year. */
export interface YearsView {
  readonly lang: Lang;
  readonly asOf: string;
  readonly sections: readonly YearSection[];
  /** Outputs whose years cannot be read, and deadlines whose day cannot be told. */
  readonly undated: { readonly outputs: readonly PlacedOutput[]; readonly dues: readonly DueView[] };
}

/** The view by year, from the first year in which something is planned to the last for which something was aimed at. */
export function yearsView(policy: Policy, lang: Lang): YearsView {
  const outputs = placedOutputs(policy, lang);
  const dues = [...deadlineViews(policy, lang), ...serviceViews(policy, lang)];
  const events = eventViews(policy, lang);
  const aims = events
    .flatMap((event) => event.aims.map((aim) => ({ ...aim, event })))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const years = new Set([
    ...outputs.flatMap((output) => (output.years === undefined ? [] : span(output.years))),
    ...[...events, ...aims].map(({ date }) => yearOf(date)),
    ...dues.flatMap(({ last }) => (last === undefined ? [] : [yearOf(last)])),
  ]);
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    sections: [...years]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        begins: outputs.filter((output) => output.years?.from === year),
        ends: outputs.filter((output) => output.years?.to === year),
        running: outputs.filter(({ years: own }) => own !== undefined && own.from <= year && year <= own.to).length,
        dues: dues.filter(({ last }) => last !== undefined && yearOf(last) === year),
        events: events.filter(({ date }) => yearOf(date) === year),
        aims: aims
          .filter(({ date }) => yearOf(date) === year)
          .map(({ dateWords, words, event }) => ({ dateWords, words, event })),
      })),
    undated: {
      outputs: outputs.filter(({ years: own }) => own === undefined),
      dues: dues.filter(({ last }) => last === undefined),
    },
  };
}

const yearOf = (date: string) => Number(date.slice(0, 4));
const span = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The kinds of outcome that leave something open, the most telling first. */
export const openKinds = ['no-result-found', 'partly', 'unchecked'] as const;

/** How much is past its date, by what is known of it. One number for all would say that somebody had looked. */
const overdueCounts = (items: readonly { readonly state: OutcomeView }[], lang: Lang): readonly OverdueCount[] =>
  openKinds.map((kind) => ({
    word: t(lang, `roadmap.overdue.${kind}`),
    count: items.filter(({ state }) => state.isOverdue && state.kind === kind).length,
  }));

/** What is past its date with no result that fulfils it. */
export interface OverdueView {
  readonly lang: Lang;
  readonly asOf: string;
  readonly count: number;
  readonly groups: readonly {
    readonly kind: (typeof openKinds)[number];
    readonly outputs: readonly PlacedOutput[];
    readonly dues: readonly DueView[];
  }[];
  /** What cannot be judged, because its years or its day are not known. */
  readonly undated: YearsView['undated'];
}

/** The view of what is overdue on the day that the policy is known up to, the oldest first. */
export function overdueView(policy: Policy, lang: Lang): OverdueView {
  const outputs = placedOutputs(policy, lang)
    .filter(({ state }) => state.isOverdue)
    .sort((a, b) => a.years!.to - b.years!.to);
  const dues = [...deadlineViews(policy, lang), ...serviceViews(policy, lang)].filter(({ state }) => state.isOverdue);
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    count: outputs.length + dues.length,
    groups: openKinds.map((kind) => ({
      kind,
      outputs: outputs.filter(({ state }) => state.kind === kind),
      dues: dues.filter(({ state }) => state.kind === kind),
    })),
    undated: yearsView(policy, lang).undated,
  };
}
