/** The cooperation between Indonesia and Korea as plain data: its timeline, its entries, its people and institutions, and what sources claim. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { entriesOf, overviewOf, type AreaEntry, type AreaShapes } from '../policy/areas.ts';
import { membersOf, nameOn } from '../policy/cooperation.ts';
import type { Confidence, Entry, Policy } from '../policy/types.ts';
import {
  entryLink,
  entryLinks,
  entryView,
  targetLinks,
  type ConflictView,
  type EntryLinkView,
  type EntryView,
  type NamedLink,
} from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { cooperationPicture, type CooperationPicture } from './cooperation-picture.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';
import { draftUrl } from './urls.ts';

type EntryOf<Kind extends keyof AreaShapes> = AreaEntry & Entry<AreaShapes[Kind]>;
type EventEntry = EntryOf<'event'>;

/** When an event was, as precise as its source has it. */
export interface MomentView {
  readonly words: string;
  /** How precise it is, in words: "hari", "bulan", "tahun", "periode". */
  readonly precision: string;
  /** For machines; absent where no date is known. */
  readonly date?: string;
}

/** An event in a list. */
export interface EventLine {
  readonly url: string;
  readonly name: string;
  readonly typeName: string;
  readonly moment: MomentView;
  readonly about: string;
  readonly confidence: Confidence;
}

/** A stage of a programme, or a programme in a table of stages. */
export interface StageView {
  readonly stage: AreaShapes['programme']['became'][number]['stage'];
  readonly title: string;
  readonly words: string;
  readonly links: readonly NamedLink[];
  readonly claim: ClaimView;
}

/** A comparison of a figure or a claim with other data. */
export interface CheckedView {
  readonly outcome: 'agrees' | 'partly' | 'differs' | 'open';
  readonly outcomeName: string;
  readonly words: string;
  readonly claim: ClaimView;
}

/** A figure that a source names. */
export interface FigureView {
  readonly value: string;
  readonly meaning: string;
  readonly checked?: CheckedView;
  readonly claim: ClaimView;
}

/** A result that somebody credits to the cooperation. */
export interface ResultView {
  readonly words: string;
  readonly provisions: readonly ProvisionLink[];
  readonly entries: readonly EntryLinkView[];
  readonly checked: CheckedView;
  readonly claim: ClaimView;
}

/** Something with a footing. */
export interface ClaimedWords {
  readonly words: string;
  readonly claim: ClaimView;
}

/** A person at an event. */
export interface PresenceView {
  readonly person: NamedLink;
  readonly party?: NamedLink;
  readonly office: string;
  readonly did: string;
  readonly claim: ClaimView;
}

/** What the page of an event shows besides what all entries have. */
export interface EventView extends EntryView {
  readonly typeName: string;
  readonly moment: MomentView;
  readonly dateNote?: string;
  readonly place?: string;
  readonly centre?: NamedLink;
  /** Institutions under the name they had then. */
  readonly parties: readonly NamedLink[];
  readonly people: readonly PresenceView[];
  readonly documents: readonly {
    readonly name: string;
    readonly kindName: string;
    readonly parties: readonly NamedLink[];
    readonly signedBy: readonly NamedLink[];
    readonly term?: string;
    readonly scope: readonly string[];
    readonly note?: string;
    readonly claim: ClaimView;
  }[];
  readonly programmes: readonly ProgrammeLine[];
  readonly figures: readonly FigureView[];
  readonly results: readonly ResultView[];
  readonly previous?: NamedLink;
  readonly next?: NamedLink;
}

/** A programme with what it became, as a line of a table. */
export interface ProgrammeLine {
  readonly number: number;
  readonly programme: NamedLink;
  readonly stages: readonly StageView[];
}

/** What the page of a programme shows besides what all entries have. */
export interface ProgrammeView extends EntryView {
  readonly number: number;
  readonly announced: readonly EventLine[];
  readonly stages: readonly StageView[];
}

/** What the page of a centre shows besides what all entries have. */
export interface CentreView extends EntryView {
  readonly place?: string;
  readonly parties: readonly NamedLink[];
  readonly terms: readonly (ClaimedWords & { readonly period: string; readonly event?: NamedLink })[];
  readonly contributions: readonly { readonly party: NamedLink; readonly amount: string; readonly claim: ClaimView }[];
  readonly staff: readonly ClaimedWords[];
  readonly roles: readonly (ClaimedWords & { readonly statedBy?: NamedLink; readonly event?: NamedLink })[];
  readonly events: readonly EventLine[];
}

/** What the page of an institution shows besides what all entries have. */
export interface PartyView extends EntryView {
  readonly countries: readonly string[];
  readonly names: readonly {
    readonly name: string;
    readonly period?: string;
    readonly note?: string;
    readonly claim: ClaimView;
  }[];
  readonly spellings: readonly ClaimedWords[];
  readonly people: readonly NamedLink[];
  readonly events: readonly EventLine[];
}

/** What the page of a person shows besides what all entries have. */
export interface PersonView extends EntryView {
  readonly party?: NamedLink;
  readonly spellings: readonly ClaimedWords[];
  /** The offices held, each with the event at which it was held. */
  readonly offices: readonly {
    readonly office: string;
    readonly did: string;
    readonly party?: NamedLink;
    readonly event: NamedLink;
    readonly moment: MomentView;
    readonly claim: ClaimView;
  }[];
}

/** The page of the whole cooperation. */
export interface CooperationView extends EntryView {
  readonly pictures: Readonly<Record<'wide' | 'narrow', CooperationPicture>>;
  readonly centres: readonly CentreView[];
  /** Events by phase, those before the centres first, those beside them last. */
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly link?: NamedLink;
    readonly events: readonly EventLine[];
  }[];
  readonly programmes: readonly ProgrammeLine[];
  readonly counts: {
    readonly people: number;
    readonly parties: number;
    readonly conflicts: number;
    readonly figures: number;
    readonly results: number;
  };
}

/** The page of people and institutions. */
export interface PeopleView {
  readonly lang: Lang;
  readonly people: readonly {
    readonly person: NamedLink;
    readonly party?: NamedLink;
    readonly offices: readonly string[];
    readonly events: number;
    readonly confidence: Confidence;
  }[];
  readonly countries: readonly {
    readonly name: string;
    readonly parties: readonly {
      readonly party: NamedLink;
      readonly about: string;
      readonly events: number;
      readonly confidence: Confidence;
    }[];
  }[];
}

/** The page of what sources claim and where they differ. */
export interface ClaimsPageView {
  readonly lang: Lang;
  readonly figures: readonly (FigureView & { readonly from: NamedLink })[];
  readonly results: readonly (ResultView & { readonly from: NamedLink })[];
  readonly conflicts: readonly { readonly from: NamedLink; readonly conflicts: readonly ConflictView[] }[];
  readonly gaps: readonly { readonly from: NamedLink; readonly gaps: readonly string[] }[];
}

/**
 * Events in the order of time; what is known to the month or the year only comes after the days in it, and what no source dates stands where it most
 * likely was, or at the end.
 */
export function eventsInOrder(policy: Policy): readonly EventEntry[] {
  const key = ({ yaml: { data }, id }: EventEntry) => {
    const date = data.date ?? data.likely ?? '9999';
    return `${date}${'-99'.repeat((10 - date.length) / 3)} ${data.until ?? ''} ${id}`;
  };
  return [...entriesOf(policy, 'event')].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** When an event was. */
export function momentOf({ date, until, likely }: AreaShapes['event'], lang: Lang): MomentView {
  if (date === undefined) {
    return {
      words:
        likely === undefined
          ? t(lang, 'cooperation.undated')
          : t(lang, 'cooperation.likely', { date: dateInWords(lang, likely) }),
      precision: t(lang, 'cooperation.precision.none'),
    };
  }
  const kind =
    until === undefined ? ({ 10: 'day', 7: 'month', 4: 'year' } as const)[date.length as 10 | 7 | 4] : 'period';
  return { words: periodInWords(lang, date, until), precision: t(lang, `cooperation.precision.${kind}`), date };
}

const periodInWords = (lang: Lang, from: string, to: string | undefined): string =>
  to === undefined || to === from
    ? dateInWords(lang, from)
    : t(lang, 'cooperation.period', { from: dateInWords(lang, from), to: dateInWords(lang, to) });

/** The page of the whole cooperation; absent where there is no account of it. */
export function cooperationView(policy: Policy, lang: Lang): CooperationView | undefined {
  const overview = overviewOf(policy, 'cooperation');
  if (overview === undefined) return undefined;
  const events = eventsInOrder(policy);
  const lines = new Map(events.map((event) => [event, eventLine(event, lang)]));
  const centres = [...entriesOf(policy, 'centre')].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const drawn = events.flatMap(({ yaml: { data } }, index) => {
    const begin = data.date ?? data.likely;
    if (begin === undefined) return [];
    const { url, moment } = lines.get(events[index]!)!;
    const { until, short = data.name } = data;
    return [
      {
        url,
        name: short[lang],
        when: moment.words,
        begin,
        ...(until === undefined ? {} : { end: until }),
        isLikely: data.date === undefined,
        isGap: data.type === 'no-result',
      },
    ];
  });
  const phases = centres.map(({ id, yaml: { data } }) => {
    const lastActivity = events.findLast(({ yaml }) => yaml.data.centre === id && yaml.data.type !== 'no-result')?.yaml
      .data.date;
    return { name: data.abbreviation, terms: data.terms, ...(lastActivity === undefined ? {} : { lastActivity }) };
  });
  const first = events.findIndex(({ yaml }) => yaml.data.centre !== undefined);
  const group = (centre: string | undefined, isMeant: (index: number) => boolean = () => true) =>
    events.flatMap((event, index) => (event.yaml.data.centre === centre && isMeant(index) ? [lines.get(event)!] : []));
  const claims = claimsPageView(policy, lang);
  return {
    ...entryView(policy, overview, lang),
    pictures: {
      wide: cooperationPicture(drawn, phases, 'wide'),
      narrow: cooperationPicture(drawn, phases, 'narrow'),
    },
    centres: centres.map((centre) => centreView(policy, centre, lang)),
    groups: [
      { id: 'before', title: t(lang, 'cooperation.before'), events: group(undefined, (index) => index < first) },
      ...centres.map((centre) => ({
        id: centre.id,
        title: centre.yaml.data.name[lang],
        link: linkTo(centre, lang),
        events: group(centre.id),
      })),
      { id: 'beside', title: t(lang, 'cooperation.beside'), events: group(undefined, (index) => index >= first) },
    ].filter((each) => each.events.length > 0),
    programmes: programmesInOrder(policy).map((programme) => programmeLine(policy, programme, lang)),
    counts: {
      people: entriesOf(policy, 'person').length,
      parties: entriesOf(policy, 'party').length,
      conflicts: claims.conflicts.reduce((sum, { conflicts }) => sum + conflicts.length, 0),
      figures: claims.figures.length,
      results: claims.results.length,
    },
  };
}

const firstDay = ({ yaml }: EntryOf<'centre'>) => yaml.data.terms[0]!.from;

const programmesInOrder = (policy: Policy) =>
  [...entriesOf(policy, 'programme')].sort((a, b) => a.yaml.data.number - b.yaml.data.number);

function linkTo(entry: AreaEntry, lang: Lang): NamedLink {
  const { name, url } = entryLink(entry, lang);
  return { name, url };
}

/** The link to an entry of this area; absent where the policy does not hold it, which the check `cooperation-resolves` tells. */
function memberLink({ entries }: Policy, id: string | undefined, lang: Lang): NamedLink | undefined {
  const entry = id === undefined ? undefined : entries.get(`cooperation/${id}`);
  return entry === undefined ? undefined : linkTo(entry, lang);
}

const memberLinks = (policy: Policy, ids: readonly string[] | undefined, lang: Lang): readonly NamedLink[] =>
  (ids ?? []).flatMap((id) => memberLink(policy, id, lang) ?? []);

/** Institutions under the name that each had on a date. */
function partiesOn(
  policy: Policy,
  ids: readonly string[] | undefined,
  date: string | undefined,
  lang: Lang,
): readonly NamedLink[] {
  const parties = new Map(entriesOf(policy, 'party').map((party) => [party.id, party]));
  return (ids ?? []).flatMap((id) => {
    const party = parties.get(id);
    if (party === undefined) return [];
    const then = date === undefined ? undefined : nameOn(party.yaml, date);
    return [{ ...linkTo(party, lang), ...(then === undefined ? {} : { name: then.name[lang] }) }];
  });
}

/** `{ [key]: value }`, or nothing where there is no value: what is absent is not written. */
const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

function eventLine(event: EventEntry, lang: Lang): EventLine {
  const { data } = event.yaml;
  return {
    ...linkTo(event, lang),
    typeName: t(lang, `cooperation.type.${data.type}`),
    moment: momentOf(data, lang),
    about: data.about[lang],
    confidence: data.confidence,
  };
}

/** Events that name an entry of this area. */
const eventsNaming = (policy: Policy, { id, kind }: AreaEntry, lang: Lang): readonly EventLine[] =>
  eventsInOrder(policy)
    .filter((event) => membersOf(event).some((member) => member.kind === kind && member.id === id))
    .map((event) => eventLine(event, lang));

const claimed = (
  policy: Policy,
  lang: Lang,
  item: {
    readonly id: string;
    readonly en: string;
    readonly confidence: Confidence;
    readonly sources: readonly string[];
  },
): ClaimedWords => ({
  words: item[lang],
  claim: claimView(policy, lang, item),
});

/** The page of an event. */
export function eventView(policy: Policy, event: EventEntry, lang: Lang): EventView {
  const { data } = event.yaml;
  const order = eventsInOrder(policy);
  const at = order.indexOf(event);
  const date = data.date ?? data.likely;
  const neighbour = (step: number) => (order[at + step] === undefined ? undefined : linkTo(order[at + step]!, lang));
  const programmes = new Map(entriesOf(policy, 'programme').map((programme) => [programme.id, programme]));
  return {
    ...entryView(policy, event, lang),
    typeName: t(lang, `cooperation.type.${data.type}`),
    moment: momentOf(data, lang),
    ...optional('dateNote', data.dateNote?.[lang]),
    ...optional('place', data.place?.[lang]),
    ...optional('centre', memberLink(policy, data.centre, lang)),
    parties: partiesOn(policy, data.parties, date, lang),
    people: (data.people ?? []).flatMap(({ person, party, office, did, ...claim }) => {
      const link = memberLink(policy, person, lang);
      if (link === undefined) return [];
      const [of] = party === undefined ? [] : partiesOn(policy, [party], date, lang);
      return [
        {
          person: link,
          ...optional('party', of),
          office: office[lang],
          did: did[lang],
          claim: claimView(policy, lang, claim),
        },
      ];
    }),
    documents: (data.documents ?? []).map(({ name, kind, parties, signedBy, term, scope, note, ...claim }) => ({
      name: name[lang],
      kindName: t(lang, `cooperation.document.${kind}`),
      parties: partiesOn(policy, parties, date, lang),
      signedBy: memberLinks(policy, signedBy, lang),
      ...optional('term', term && periodInWords(lang, term.from, term.to)),
      scope: (scope ?? []).map((subject) => subject[lang]),
      ...optional('note', note?.[lang]),
      claim: claimView(policy, lang, claim),
    })),
    programmes: (data.programmes ?? []).flatMap((id) => {
      const programme = programmes.get(id);
      return programme === undefined ? [] : [programmeLine(policy, programme, lang)];
    }),
    figures: figuresOf(policy, event, lang),
    results: resultsOf(policy, event, lang),
    ...optional('previous', neighbour(-1)),
    ...optional('next', neighbour(1)),
  };
}

function figuresOf(policy: Policy, { yaml }: EventEntry, lang: Lang): readonly FigureView[] {
  return (yaml.data.figures ?? []).map(({ value, meaning, checked, ...claim }) => ({
    value: value[lang],
    meaning: meaning[lang],
    ...optional('checked', checked && checkedView(policy, checked, lang)),
    claim: claimView(policy, lang, claim),
  }));
}

type Result = NonNullable<AreaShapes['event']['claims']>[number];

function resultsOf(policy: Policy, { yaml }: EventEntry, lang: Lang): readonly ResultView[] {
  return (yaml.data.claims ?? []).map((result) => ({
    words: result[lang],
    provisions: targetLinks(policy, result.provisions, lang),
    entries: entryLinks(policy, result.entries ?? [], lang),
    checked: checkedView(policy, result.checked, lang),
    claim: claimView(policy, lang, result),
  }));
}

function checkedView(policy: Policy, checked: Result['checked'], lang: Lang): CheckedView {
  return {
    outcome: checked.outcome,
    outcomeName: t(lang, `cooperation.outcome.${checked.outcome}`),
    words: checked[lang],
    claim: claimView(policy, lang, checked),
  };
}

function programmeLine(policy: Policy, programme: EntryOf<'programme'>, lang: Lang): ProgrammeLine {
  const { number } = programme.yaml.data;
  return { number, programme: linkTo(programme, lang), stages: stagesOf(policy, programme, lang) };
}

function stagesOf(policy: Policy, { yaml }: EntryOf<'programme'>, lang: Lang): readonly StageView[] {
  return yaml.data.became.map(({ stage, drafts, provisions, entries, ...words }) => ({
    stage,
    title: t(lang, `cooperation.stage.${stage}`),
    words: words[lang],
    links: [
      ...entryLinks(policy, entries ?? [], lang).map(({ name, url }) => ({ name, url })),
      ...targetLinks(policy, provisions, lang).flatMap(({ label, url }) =>
        url === undefined ? [] : [{ name: label, url }],
      ),
      ...(drafts ?? []).flatMap((id) => {
        const draft = policy.drafts.get(id);
        return draft === undefined ? [] : [{ name: draft.yaml.data.title[lang], url: draftUrl(lang, id) }];
      }),
    ],
    claim: claimView(policy, lang, words),
  }));
}

/** The page of a programme. */
export function programmeView(policy: Policy, programme: EntryOf<'programme'>, lang: Lang): ProgrammeView {
  return {
    ...entryView(policy, programme, lang),
    number: programme.yaml.data.number,
    announced: eventsNaming(policy, programme, lang),
    stages: stagesOf(policy, programme, lang),
  };
}

/** The page of a centre. */
export function centreView(policy: Policy, centre: EntryOf<'centre'>, lang: Lang): CentreView {
  const { place, parties, terms, contributions, staff, roles } = centre.yaml.data;
  return {
    ...entryView(policy, centre, lang),
    ...optional('place', place?.[lang]),
    parties: partiesOn(policy, parties, terms[0]?.from, lang),
    terms: terms.map((term) => ({
      ...claimed(policy, lang, term),
      period: periodInWords(lang, term.from, term.to),
      ...optional('event', memberLink(policy, term.event, lang)),
    })),
    contributions: (contributions ?? []).flatMap(({ party, amount, ...claim }) => {
      const [link] = partiesOn(policy, [party], terms[0]?.from, lang);
      return link === undefined ? [] : [{ party: link, amount: amount[lang], claim: claimView(policy, lang, claim) }];
    }),
    staff: (staff ?? []).map((posting) => claimed(policy, lang, posting)),
    roles: (roles ?? []).map((role) => ({
      ...claimed(policy, lang, role),
      ...optional('statedBy', memberLink(policy, role.statedBy, lang)),
      ...optional('event', memberLink(policy, role.event, lang)),
    })),
    events: eventsNaming(policy, centre, lang),
  };
}

/** The page of an institution. */
export function partyView(policy: Policy, party: EntryOf<'party'>, lang: Lang): PartyView {
  const { countries, names, spellings } = party.yaml.data;
  return {
    ...entryView(policy, party, lang),
    countries: countries.map((country) => t(lang, `cooperation.country.${country}`)),
    names: (names ?? []).map(({ name, from, to, note, ...claim }) => ({
      name: name[lang],
      ...optional(
        'period',
        from &&
          (to === undefined
            ? t(lang, 'cooperation.since', { date: dateInWords(lang, from) })
            : periodInWords(lang, from, to)),
      ),
      ...optional('note', note?.[lang]),
      claim: claimView(policy, lang, claim),
    })),
    spellings: spellingsOf(policy, spellings, lang),
    people: entriesOf(policy, 'person')
      .filter(({ yaml }) => yaml.data.party === party.id)
      .map((person) => linkTo(person, lang)),
    events: eventsNaming(policy, party, lang),
  };
}

const spellingsOf = (
  policy: Policy,
  spellings: AreaShapes['person']['spellings'],
  lang: Lang,
): readonly ClaimedWords[] =>
  (spellings ?? []).map(({ written, ...claim }) => ({ words: written, claim: claimView(policy, lang, claim) }));

/** The page of a person. */
export function personView(policy: Policy, person: EntryOf<'person'>, lang: Lang): PersonView {
  const { party, spellings } = person.yaml.data;
  return {
    ...entryView(policy, person, lang),
    ...optional('party', memberLink(policy, party, lang)),
    spellings: spellingsOf(policy, spellings, lang),
    offices: eventsInOrder(policy).flatMap((event) => {
      const { moment, people } = eventView(policy, event, lang);
      const own = linkTo(person, lang).url;
      return people
        .filter((presence) => presence.person.url === own)
        .map(({ office, did, party: of, claim }) => ({
          office,
          did,
          ...optional('party', of),
          event: linkTo(event, lang),
          moment,
          claim,
        }));
    }),
  };
}

/** The page of people and institutions, people in the order of their names. */
export function peopleView(policy: Policy, lang: Lang): PeopleView {
  const events = (entry: AreaEntry) => eventsNaming(policy, entry, lang).length;
  return {
    lang,
    people: entriesOf(policy, 'person').map((person) => {
      const { party, offices, claim } = personView(policy, person, lang);
      return {
        person: linkTo(person, lang),
        ...optional('party', party),
        offices: [...new Set(offices.map(({ office }) => office))],
        events: events(person),
        confidence: claim.confidence,
      };
    }),
    countries: (['indonesia', 'korea'] as const).map((country) => ({
      name: t(lang, `cooperation.country.${country}`),
      parties: entriesOf(policy, 'party')
        .filter(({ yaml }) => yaml.data.countries.includes(country))
        .map((party) => ({
          party: linkTo(party, lang),
          about: party.yaml.data.about[lang],
          events: events(party),
          confidence: party.yaml.data.confidence,
        })),
    })),
  };
}

/** The page of figures, of results credited to the cooperation, of where sources differ, and of what was not found. */
export function claimsPageView(policy: Policy, lang: Lang): ClaimsPageView {
  const events = eventsInOrder(policy);
  const all = [...policy.entries.values()].filter(({ area }) => area === 'cooperation');
  const views = all.map((entry) => ({ from: linkTo(entry, lang), view: entryView(policy, entry, lang) }));
  return {
    lang,
    figures: events.flatMap((event) =>
      figuresOf(policy, event, lang).map((figure) => ({ ...figure, from: linkTo(event, lang) })),
    ),
    results: events.flatMap((event) =>
      resultsOf(policy, event, lang).map((result) => ({ ...result, from: linkTo(event, lang) })),
    ),
    conflicts: views.flatMap(({ from, view: { conflicts } }) => (conflicts.length === 0 ? [] : [{ from, conflicts }])),
    gaps: views.flatMap(({ from, view: { gaps } }) => (gaps.length === 0 ? [] : [{ from, gaps }])),
  };
}

/** The view of an entry of this area by its kind; nothing for the account of the whole, which has the page of the area. */
export function cooperationEntryView(policy: Policy, entry: AreaEntry, lang: Lang) {
  const of = <Kind extends keyof AreaShapes>(kind: Kind) => entriesOf(policy, kind).find((each) => each === entry);
  const [event, programme, centre, party, person] = [
    of('event'),
    of('programme'),
    of('centre'),
    of('party'),
    of('person'),
  ];
  if (event !== undefined) return { kind: 'event', view: eventView(policy, event, lang) } as const;
  if (programme !== undefined) return { kind: 'programme', view: programmeView(policy, programme, lang) } as const;
  if (centre !== undefined) return { kind: 'centre', view: centreView(policy, centre, lang) } as const;
  if (party !== undefined) return { kind: 'party', view: partyView(policy, party, lang) } as const;
  if (person !== undefined) return { kind: 'person', view: personView(policy, person, lang) } as const;
  return undefined;
}

/** What the page of an entry of this area is made from. */
export type CooperationEntryView = NonNullable<ReturnType<typeof cooperationEntryView>>;
