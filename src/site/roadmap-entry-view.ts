/** The pages of entries of the roadmap: what all entries have alike, and what is special of their kind. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { entriesOf, type AreaEntry, type AreaShapes } from '../policy/areas.ts';
import type { Entry, Policy } from '../policy/types.ts';
import { entryView, targetLinks, type EntryView, type NamedLink } from './area-view.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';
import { outcomeView, type OutcomeView } from './roadmap-states.ts';
import {
  deadlineViews,
  dueView,
  eventViews,
  initiativeViews,
  ownerViews,
  picturesOf,
  serviceViews,
  type DueView,
  type EventView,
  type InitiativeView,
  type OwnerView,
  type Pictures,
} from './roadmap-view.ts';
import { spanOf } from './roadmap-picture.ts';

/** A line of facts about an entry: what it is called and what it says. */
export interface Line {
  readonly name: string;
  readonly words: string;
}

/** A named list of a plan. */
export interface PartView {
  readonly id: string;
  readonly name: string;
  readonly items: readonly {
    readonly words: string;
    readonly owners: readonly OwnerView[];
    readonly provisions: readonly ProvisionLink[];
  }[];
  readonly provisions: readonly ProvisionLink[];
}

/** A stage of a plan. */
export interface StageView {
  readonly title: string;
  readonly focus: string;
  readonly results: readonly string[];
  readonly provisions: readonly ProvisionLink[];
}

/** The page of an entry. What an entry does not have is absent or empty. */
export interface RoadmapEntryView {
  readonly entry: EntryView;
  readonly lines: readonly Line[];
  readonly initiative?: InitiativeView;
  /** Initiatives: their part of the timeline. */
  readonly pictures?: Pictures;
  readonly due?: DueView;
  readonly state?: OutcomeView;
  readonly aims: EventView['aims'];
  readonly parts: readonly PartView[];
  readonly stages: readonly StageView[];
  /** The neighbours of the same kind. */
  readonly previous?: NamedLink;
  readonly next?: NamedLink;
}

/** The view of an entry of the roadmap. */
export function roadmapEntryView(policy: Policy, entry: AreaEntry, lang: Lang): RoadmapEntryView {
  return {
    entry: entryView(policy, entry, lang),
    lines: [],
    aims: [],
    parts: [],
    stages: [],
    ...special(policy, entry, lang),
    ...neighboursOf(policy, entry, lang),
  };
}

function special(policy: Policy, entry: AreaEntry, lang: Lang): Partial<RoadmapEntryView> {
  switch (entry.kind) {
    case 'initiative':
      return initiativePart(policy, entry, lang);
    case 'priority-service':
      return servicePart(policy, entry, lang);
    case 'direction':
      return directionPart(policy, entry as DataOf<'direction'>, lang);
    case 'milestone':
      return milestonePart(policy, entry as DataOf<'milestone'>, lang);
    case 'plan':
      return planPart(policy, entry as DataOf<'plan'>, lang);
    default:
      return {};
  }
}

type DataOf<Kind extends keyof AreaShapes> = AreaEntry & Entry<AreaShapes[Kind]>;

function initiativePart(policy: Policy, { id }: AreaEntry, lang: Lang): Partial<RoadmapEntryView> {
  const all = initiativeViews(policy, lang);
  const initiative = all.find((each) => each.id === id)!;
  const title = `${t(lang, 'roadmap.timeline')}: ${initiative.name}`;
  return {
    initiative,
    lines: [
      { name: t(lang, 'roadmap.area'), words: t(lang, `roadmap.area.${initiative.area}`) },
      {
        name: t(lang, 'roadmap.number', { number: initiative.number }),
        words: t(lang, 'roadmap.printed', { number: initiative.printed }),
      },
    ],
    pictures: picturesOf({
      lang,
      title,
      initiatives: [initiative],
      services: [],
      deadlines: [],
      events: [],
      span: spanOf(all, policy.asOf),
      today: policy.asOf,
    }),
  };
}

function servicePart(policy: Policy, { id }: AreaEntry, lang: Lang): Partial<RoadmapEntryView> {
  const due = serviceViews(policy, lang).find((each) => each.id === id)!;
  return { due, state: due.state, lines: [{ name: t(lang, 'roadmap.letter'), words: due.letter! }] };
}

function directionPart(policy: Policy, entry: DataOf<'direction'>, lang: Lang): Partial<RoadmapEntryView> {
  const { number, date, state } = entry.yaml.data;
  const count = entriesOf(policy, 'direction').length;
  return {
    lines: [
      { name: t(lang, 'roadmap.given'), words: dateInWords(lang, date) },
      { name: t(lang, 'entry.kind.direction'), words: t(lang, 'roadmap.direction', { number, count }) },
    ],
    ...(state === undefined ? {} : { state: outcomeView(policy, state, undefined, lang) }),
  };
}

function milestonePart(policy: Policy, entry: DataOf<'milestone'>, lang: Lang): Partial<RoadmapEntryView> {
  const { type, date, period, state, deadline } = entry.yaml.data;
  const words =
    period === undefined
      ? date && dateInWords(lang, date)
      : t(lang, 'roadmap.period', { from: dateInWords(lang, period.from), to: dateInWords(lang, period.to) });
  const event = eventViews(policy, lang).find(({ id }) => id === entry.id);
  return {
    lines: words === undefined ? [] : [{ name: t(lang, 'roadmap.date'), words }],
    aims: event?.aims ?? [],
    ...(deadline === undefined ? {} : { due: dueView(policy, entry.id, 'milestone', entry.yaml.data, lang) }),
    // What came of a deadline is told even where nobody has looked.
    ...(state === undefined && type === 'event' ? {} : { state: outcomeView(policy, state, deadline?.last, lang) }),
  };
}

function planPart(policy: Policy, entry: DataOf<'plan'>, lang: Lang): Partial<RoadmapEntryView> {
  const { years, parts, stages, state, ...data } = entry.yaml.data;
  const lines = (['form', 'term', 'review', 'basis'] as const).flatMap((key) => {
    const words = data[key]?.[lang];
    return words === undefined ? [] : [{ name: t(lang, `roadmap.plan.${key}`), words }];
  });
  const period =
    years === undefined ? [] : [{ name: t(lang, 'roadmap.plan.years'), words: `${years.from}–${years.to}` }];
  return {
    lines: [...period, ...lines],
    parts: (parts ?? []).map(({ id, name, items, provisions }) => ({
      id,
      name: name[lang],
      items: items.map((item) => ({
        words: item[lang],
        owners: ownerViews(policy, item.owners, lang),
        provisions: targetLinks(policy, item.provisions, lang),
      })),
      provisions: targetLinks(policy, provisions, lang),
    })),
    stages: (stages ?? []).map((stage) => ({
      title: t(lang, 'roadmap.stage', {
        number: stage.number,
        years: `${stage.years.from}–${stage.years.to}`,
        name: stage.name[lang],
      }),
      focus: stage.focus[lang],
      results: stage.results.map((result) => result[lang]),
      provisions: targetLinks(policy, stage.provisions, lang),
    })),
    ...(state === undefined ? {} : { state: outcomeView(policy, state, undefined, lang) }),
  };
}

/** The entries before and after it in the order of its kind. Plans have no order. */
function neighboursOf(policy: Policy, { id, kind }: AreaEntry, lang: Lang) {
  const views: readonly (NamedLink & { readonly id: string })[] =
    kind === 'initiative'
      ? initiativeViews(policy, lang)
      : kind === 'priority-service'
        ? serviceViews(policy, lang)
        : kind === 'direction'
          ? directionLinks(policy, lang)
          : kind === 'milestone'
            ? [eventViews(policy, lang), deadlineViews(policy, lang)].find((list) =>
                list.some((each) => each.id === id),
              )!
            : [];
  const at = views.findIndex((each) => each.id === id);
  const link = (index: number) => {
    const found = at === -1 ? undefined : views[index];
    return found === undefined ? undefined : { name: found.name, url: found.url };
  };
  const [previous, next] = [link(at - 1), link(at + 1)];
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
}

function directionLinks(policy: Policy, lang: Lang) {
  return entriesOf(policy, 'direction')
    .toSorted((a, b) => a.yaml.data.number - b.yaml.data.number)
    .map((entry) => {
      const { name, path } = entryView(policy, entry, lang);
      return { id: entry.id, name, url: path };
    });
}
