/**
 * What changed in 2026: what the data tell of that year, claim by claim, each with its footing. Which regulations the topics are about is chosen here;
 * what is said of them stands in the content.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { claimOf, statusOn } from '../policy/at.ts';
import { slotsOn } from '../policy/delegations.ts';
import type { Claim, Operation, Policy, Regulation } from '../policy/types.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { momentOfToday, placeUrl } from './places.ts';
import { pageUrl, regulationUrl } from './urls.ts';

/** A link of a claim to what it is about. */
export interface ClaimLink {
  readonly label: string;
  readonly url: string;
}

/** One claim with its footing. */
export interface ChangeClaim {
  readonly words: string;
  /** What the claim is about, the first first. */
  readonly links: readonly ClaimLink[];
  readonly claim: ClaimView;
}

/** Something that happened on a day. */
export interface ChangeEvent extends ChangeClaim {
  /** Year-month-day. */
  readonly on: string;
  readonly day: string;
}

/** The topics of the page, in the order in which it tells them. */
export const changeTopics = ['evaluation', 'perpres', 'criminal', 'data'] as const;

/** Everything the page shows. */
export interface ChangesView {
  readonly lang: Lang;
  /** The last day that the sources tell of, in words. */
  readonly asOf: string;
  readonly events: readonly ChangeEvent[];
  /** Topics of which nothing is known are left out. */
  readonly topics: readonly {
    readonly topic: (typeof changeTopics)[number];
    readonly claims: readonly ChangeClaim[];
  }[];
}

const year = '2026';

/** The view of what changed. */
export function changesView(policy: Policy, lang: Lang): ChangesView {
  const tell = new Teller(policy, lang);
  const claims: Record<(typeof changeTopics)[number], readonly ChangeClaim[]> = {
    evaluation: [
      ...tell.dates('permenpanrb-8-2026', ['enacted', 'promulgated', 'inForce']),
      ...tell.relations('permenpanrb-8-2026', 'permenpanrb-59-2020'),
      ...tell.relations('permenpanrb-8-2026', 'perpres-12-2025'),
      // The first finding about the commencement is told with the date.
      ...tell.notes('permenpanrb-8-2026', ({ about }) => about !== 'pasal-12'),
      ...tell.dates('pedoman-menpanrb-3-2024', ['ended']),
    ],
    perpres: [
      ...tell.status('perpres-95-2018'),
      ...tell.lapsed('perpres-95-2018'),
      ...tell.draft('perpres-pemerintah-digital'),
      ...tell.status('perpres-132-2022'),
      ...tell.draft('arsitektur-dan-ran-pemerintah-digital'),
    ],
    criminal: [
      ...tell.dates('uu-1-2023', ['inForce']),
      ...tell.operations('uu-11-2008'),
      ...tell.dates('uu-1-2026', ['inForce']),
      ...tell.notes('uu-1-2026'),
    ],
    data: [...tell.draft('uu-satu-data-indonesia'), ...tell.status('perpres-39-2019')],
  };
  return {
    lang,
    asOf: dateInWords(lang, policy.asOf),
    events: eventsOf(policy, lang),
    topics: changeTopics.map((topic) => ({ topic, claims: claims[topic] })).filter((topic) => topic.claims.length > 0),
  };
}

type DateKind = 'enacted' | 'promulgated' | 'inForce' | 'appliesFrom' | 'ended';
type Note = NonNullable<Regulation['facts']['data']['notes']>[number];

/** Tells what the policy holds of a regulation or a draft, as claims; nothing when it does not hold it. */
class Teller {
  readonly #policy: Policy;
  readonly #lang: Lang;

  constructor(policy: Policy, lang: Lang) {
    this.#policy = policy;
    this.#lang = lang;
  }

  dates(id: string, kinds: readonly DateKind[]): readonly ChangeClaim[] {
    const regulation = this.#policy.regulations.get(id);
    return kinds.flatMap((kind) => {
      const date = regulation?.facts.data.dates?.[kind];
      return regulation === undefined || date?.date === undefined
        ? []
        : [this.#claim(dateWords(regulation, kind, this.#lang), [regulation], date)];
    });
  }

  /** What one regulation says of its relations to another. */
  relations(id: string, other: string): readonly ChangeClaim[] {
    const acting = this.#policy.regulations.get(id);
    const target = this.#policy.regulations.get(other);
    if (acting === undefined || target === undefined) return [];
    return (acting.facts.data.relations ?? [])
      .filter((relation) => relation.target.split('#')[0] === other)
      .flatMap((relation) =>
        relation.note === undefined ? [] : [this.#claim(relation.note[this.#lang], [acting, target], relation)],
      );
  }

  notes(id: string, isWanted: (note: Note) => boolean = () => true): readonly ChangeClaim[] {
    const regulation = this.#policy.regulations.get(id);
    return (regulation?.facts.data.notes ?? []).filter(isWanted).map((note) => ({
      words: note[this.#lang],
      links: [linkTo(this.#policy, regulation!, this.#lang, note.about)],
      claim: claimView(this.#policy, this.#lang, note),
    }));
  }

  /** What sources report of the status, with its caution. */
  status(id: string): readonly ChangeClaim[] {
    const regulation = this.#policy.regulations.get(id);
    const reported = regulation?.facts.data.reportedStatus;
    if (regulation === undefined || reported?.statement === undefined) return [];
    const words = [reported.statement, reported.caution].flatMap((part) => part?.[this.#lang] ?? []).join(' ');
    return [this.#claim(`${regulation.citation}: ${words}`, [regulation], reported)];
  }

  /** The places left to other instruments that nobody fills any more, told by their notes. */
  lapsed(id: string): readonly ChangeClaim[] {
    const regulation = this.#policy.regulations.get(id);
    if (regulation === undefined) return [];
    return slotsOn(this.#policy, regulation, this.#policy.asOf).flatMap(({ state, lapsed, delegation }) => {
      if (state !== 'lapsed' || lapsed?.startsWith(year) !== true || delegation.note === undefined) return [];
      const slot = `${pageUrl(this.#lang, 'not-yet-issued')}#${id}-${delegation.address}`;
      return [
        {
          words: delegation.note[this.#lang],
          links: [
            linkTo(this.#policy, regulation, this.#lang, delegation.address),
            { label: t(this.#lang, 'nav.not-yet-issued'), url: slot },
          ],
          claim: claimView(this.#policy, this.#lang, delegation),
        },
      ];
    });
  }

  draft(id: string): readonly ChangeClaim[] {
    const data = this.#policy.drafts.get(id)?.yaml.data;
    if (data === undefined) return [];
    const about = (data.regulations ?? []).flatMap((target) => this.#policy.regulations.get(target) ?? []);
    return [this.#claim(`${data.title[this.#lang]}: ${data.about[this.#lang]}`, about, data)];
  }

  /** What others did to a regulation in the year: a claim for each who acts and way of acting, and one for each operation that is not applied. */
  operations(id: string): readonly ChangeClaim[] {
    const regulation = this.#policy.regulations.get(id);
    const operations = (regulation?.operations ?? []).filter(({ on }) => on?.startsWith(year));
    const applied = operations.filter(({ outcome }) => outcome === 'applied');
    const groups = Map.groupBy(applied, ({ acting, data }) => `${acting} ${effectOf(data.operation)}`);
    const [lang, policy] = [this.#lang, this.#policy];
    const claimOn = (group: readonly Operation[], words: string): ChangeClaim => ({
      words,
      links: [
        linkTo(policy, regulation!, lang),
        ...group.map(({ address }) => placeIn(policy, regulation!, lang, address)),
      ],
      claim: claimView(policy, lang, claimOf(group[0]!)),
    });
    // One reason may hold for several operations.
    const kept = Map.groupBy(
      operations.filter(({ data }) => data.state !== undefined && data.reason !== undefined),
      ({ data }) => `${t(lang, `changes2026.${data.state!}`)} ${data.reason![lang]}`,
    );
    return [
      ...[...groups.values()].map((group) => claimOn(group, operationWords(policy, regulation!, group, lang))),
      ...[...kept].map(([words, group]) => claimOn(group, words)),
    ];
  }

  #claim(words: string, about: readonly Regulation[], claim: Claim): ChangeClaim {
    return {
      words,
      links: about.map((regulation) => linkTo(this.#policy, regulation, this.#lang)),
      claim: claimView(this.#policy, this.#lang, claim),
    };
  }
}

function linkTo(policy: Policy, regulation: Regulation, lang: Lang, address?: string): ClaimLink {
  const { citation, id } = regulation;
  if (address === undefined) return { label: citation, url: regulationUrl(lang, id) };
  const place = placeIn(policy, regulation, lang, address);
  return { ...place, label: `${citation} ${place.label}` };
}

const placeIn = (policy: Policy, regulation: Regulation, lang: Lang, address: string): ClaimLink => ({
  label: addressLabel(address, lang),
  url: placeUrl(regulation, address, lang, momentOfToday(policy)),
});

/** The citation, with the abbreviation by which readers know the regulation. */
function nameOf({ citation, facts }: Regulation): string {
  const { abbreviation } = facts.data;
  return abbreviation === undefined ? citation : `${citation} (${abbreviation})`;
}

/** A date as a sentence, with the rule that it follows from. */
function dateWords(regulation: Regulation, kind: DateKind, lang: Lang): string {
  const date = regulation.facts.data.dates![kind]!;
  const words = t(lang, `changes2026.${kind}`, {
    citation: nameOf(regulation),
    date: dateInWords(lang, date.date!),
  });
  return date.rule === undefined ? `${words}.` : `${words} – ${date.rule[lang]}.`;
}

/** What an operation does to a provision, in the three ways that a reader tells apart. */
function effectOf(operation: Operation['data']['operation']): 'repeals' | 'ends' | 'changes' {
  if (operation === 'repeal' || operation === 'void') return 'repeals';
  return operation === 'end' || operation === 'suspend' ? 'ends' : 'changes';
}

function operationWords(policy: Policy, target: Regulation, group: readonly Operation[], lang: Lang): string {
  const { acting: id, data, on } = group[0]!;
  const acting = policy.regulations.get(id);
  return t(lang, `changes2026.${effectOf(data.operation)}`, {
    acting: acting === undefined ? id : nameOf(acting),
    count: group.length,
    target: target.citation,
    date: dateInWords(lang, on!),
  });
}

/** Everything of the year that has a day: dates of regulations, what ended them, what changed them. */
function eventsOf(policy: Policy, lang: Lang): readonly ChangeEvent[] {
  const events: ChangeEvent[] = [];
  const add = (on: string, words: string, links: readonly ClaimLink[], claim: Claim) =>
    events.push({ on, day: dateInWords(lang, on), words, links, claim: claimView(policy, lang, claim) });
  for (const regulation of policy.regulations.values()) {
    const link = linkTo(policy, regulation, lang);
    for (const kind of ['enacted', 'promulgated', 'inForce', 'appliesFrom', 'ended'] as const) {
      const date = regulation.facts.data.dates?.[kind];
      if (date?.date?.startsWith(year) !== true) continue;
      add(date.date, dateWords(regulation, kind, lang), [link], date);
    }
    const status = statusOn(policy, regulation, policy.asOf);
    const by = status.by === undefined ? undefined : policy.regulations.get(status.by);
    if (status.since?.startsWith(year) === true && by !== undefined) {
      const words = t(lang, 'changes2026.repealed', { citation: regulation.citation, by: by.citation });
      add(status.since, words, [link, linkTo(policy, by, lang)], status);
    }
    const applied = regulation.operations.filter(({ outcome, on }) => outcome === 'applied' && on?.startsWith(year));
    const groups = Map.groupBy(applied, ({ acting, on, data }) => `${acting} ${on} ${effectOf(data.operation)}`);
    for (const group of groups.values())
      add(group[0]!.on!, operationWords(policy, regulation, group, lang), [link], claimOf(group[0]!));
  }
  return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
