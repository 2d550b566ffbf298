/** The changes of a regulation, or of one page of it, between two days: everything the pages show, as plain data. */
import {
  changedPages,
  compareOn,
  daysToCompare,
  pageOfAddress,
  pairsOfDays,
  type Comparison,
  type ElucidationChange,
  type ForceChange,
} from '../diff/compare.ts';
import { insideOf, type ComparedProvision } from '../diff/compare-texts.ts';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { pageOf } from '../policy/relations.ts';
import type { Operation, Policy, Provision, Regulation } from '../policy/types.ts';
import type { Days } from './changes-pages.ts';
import { actIn, actLabel, actUrl, forceInWords, labelIn } from './changes-words.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';
import { briefOf, type RegulationBrief } from './regulation-facts.ts';
import { escapeHtml } from './escape-html.ts';
import { headingLabel } from './render.ts';
import {
  fateInWords,
  idOfCompared,
  redlineContext,
  renderPageWords,
  renderRedline,
  renderTitle,
  renderWords,
} from './redline.ts';
import { changesUrl, provisionUrl } from './urls.ts';

/** One thing that happened. */
export interface ChangeEntry {
  /** "Pasal 27 ayat (3)". */
  readonly label: string;
  /** "pindah ke Pasal 27A". */
  readonly what: string;
  /** The place in the marked text on the same page. */
  readonly url: string;
  /** "UU 1/2024 Pasal I angka 8", the first first; empty where it is by all that acted on the page. */
  readonly by: readonly string[];
}

/** A place of an acting regulation with what it orders. */
export interface ActView {
  /** "UU 1/2024 Pasal I angka 8". */
  readonly label: string;
  /** "2 Januari 2024". */
  readonly date: string;
  readonly url: string;
  /** The instruction as our text of the acting regulation restates it. */
  readonly instruction?: string;
  /** How a court reads the provision, and what a reader should know. */
  readonly notes: readonly string[];
}

/** What happened on one page of the regulation. */
export interface ChangeGroup {
  readonly label: string;
  readonly title?: string;
  /** The page of these changes alone; absent on that page itself. */
  readonly url?: string;
  readonly entries: readonly ChangeEntry[];
  readonly acts: readonly ActView[];
}

/** A day to choose. */
export interface DayChoice {
  readonly date: string;
  /** Absent where nothing changed up to the other day, or for the day itself. */
  readonly url?: string;
  readonly isChosen: boolean;
}

/** Everything the page shows. */
export interface ChangesView {
  readonly lang: Lang;
  readonly path: string;
  readonly regulation: RegulationBrief;
  /** The page of the regulation, where the changes are those of one. */
  readonly page?: ProvisionLink;
  readonly title: string;
  readonly pageTitle: string;
  readonly lead: string;
  readonly description: string;
  readonly from: readonly DayChoice[];
  readonly to: readonly DayChoice[];
  /** How many changes of each kind. */
  readonly counts: readonly string[];
  readonly groups: readonly ChangeGroup[];
  /** Changes that were recorded and not applied, with the reason. */
  readonly notApplied: readonly (ChangeEntry & { readonly reason: string })[];
  /** The marked text. */
  readonly body: string;
  /** Whether the words in this language changed. */
  readonly hasWords: boolean;
  /** The changes of the whole regulation, from the page of one Pasal. */
  readonly wholeUrl?: string;
}

/** The view of the changes of a regulation between two days; of one page of it where that is given. */
export function changesView(
  policy: Policy,
  regulation: Regulation,
  lang: Lang,
  days: Days,
  page?: string,
): ChangesView {
  const comparison = compareOn(regulation, lang, ...days)!;
  const scope: Scope = { policy, regulation, lang, comparison };
  const isShown = (address: string) => page === undefined || pageOfAddress(comparison, address) === page;
  const entries = entriesOf(scope).filter(({ address }) => isShown(address));
  const brief = briefOf(regulation, lang);
  const provision =
    page === undefined ? undefined : (comparison.after.byAddress.get(page) ?? comparison.before.byAddress.get(page));
  const label = provision === undefined ? '' : headingLabel(provision, comparison.after);
  const [from, to] = days.map((day) => dateInWords(lang, day)) as [string, string];
  const citation = regulation.citation;
  const title = t(lang, page === undefined ? 'changes.title' : 'changes.titlePage', { label, citation });
  const isNow = page === undefined || regulation.texts.get(lang)?.byAddress.has(page) === true;
  return {
    lang,
    path: changesUrl(lang, regulation.id, days, page),
    regulation: brief,
    ...(provision === undefined
      ? {}
      : {
          page: {
            label,
            ...(provision.title === undefined || provision.title === label ? {} : { title: provision.title }),
            ...(isNow ? { url: provisionUrl(lang, regulation.id, page!) } : {}),
          },
          wholeUrl: changesUrl(lang, regulation.id, days),
        }),
    title,
    pageTitle: t(lang, 'changes.pageTitle', { title, from, to }),
    lead: t(lang, 'changes.lead', { from, to }),
    description: t(lang, 'changes.description', {
      what: page === undefined ? citation : `${citation} ${label}`,
      from,
      to,
    }),
    from: choices(scope, page, (day) => [day, days[1]], days[0]),
    to: choices(scope, page, (day) => [days[0], day], days[1]),
    counts: (['words', 'elucidations', 'force'] as const).flatMap((kind) => {
      const count = entries.filter((entry) => entry.kind === kind).length;
      if (count === 0) return [];
      return [count === 1 ? t(lang, `changes.count.${kind}One`) : t(lang, `changes.count.${kind}`, { count })];
    }),
    groups: groupsOf(scope, entries, page),
    notApplied: comparison.notApplied
      .filter(({ address }) => isShown(address))
      .map((operation) => notApplied(scope, operation)),
    body: bodyOf(scope, page),
    hasWords: entries.some(({ kind }) => kind === 'words'),
  };
}

/** What the parts of a view are made from. */
interface Scope {
  readonly policy: Policy;
  readonly regulation: Regulation;
  readonly lang: Lang;
  readonly comparison: Comparison;
}

/** An entry with what sorts it. */
interface Entry extends ChangeEntry {
  readonly kind: 'words' | 'elucidations' | 'force';
  readonly address: string;
  readonly operations: readonly Operation[];
}

function entriesOf({ policy, lang, comparison }: Scope): readonly Entry[] {
  const { words, elucidations, force } = comparison;
  const by = (operations: readonly Operation[]) => [
    ...new Set(operations.map((operation) => actLabel(policy, operation, lang))),
  ];
  return [
    ...words.map(({ compared, operations }): Entry => {
      const { address } = compared.provision;
      return {
        kind: 'words',
        address,
        label: labelIn(comparison, address),
        what: fateInWords(compared, lang),
        url: `#${idOfCompared(compared)}`,
        by: by(operations),
        operations,
      };
    }),
    ...elucidations.map(({ address, fate, operations }): Entry => ({
      kind: 'elucidations',
      address,
      label: t(lang, 'changes.elucidationOf', { place: labelIn(comparison, address) }),
      what: t(lang, `changes.elucidation.${fate}`),
      url: `#${elucidationId(address)}`,
      by: by(operations),
      operations,
    })),
    ...force.map((change): Entry => {
      const { operation } = change;
      return {
        kind: 'force',
        address: operation.address,
        label: labelIn(comparison, operation.address),
        what: forceInWords(change, comparison, lang),
        url: `#${forceId(operation.address)}`,
        by: by([operation]),
        operations: [operation],
      };
    }),
  ];
}

const elucidationId = (address: string) => `elucidation-${address}`;
const forceId = (address: string) => `force-${address}`;

/** Entries by page, in the order of the text. */
function groupsOf(scope: Scope, entries: readonly Entry[], page: string | undefined): readonly ChangeGroup[] {
  const { lang, regulation, comparison } = scope;
  const byPage = Map.groupBy(entries, ({ address }) => pageOfAddress(comparison, address) ?? address);
  const order = new Map(orderOf(comparison.provisions).map((address, index) => [address, index]));
  return [...byPage]
    .sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1))
    .map(([address, own]) => {
      const provision = comparison.after.byAddress.get(address) ?? comparison.before.byAddress.get(address);
      const label = labelIn(comparison, address);
      const places = new Set(own.flatMap(({ by }) => by));
      const hasPage = provision !== undefined && pageOf(provision) !== undefined;
      return {
        label,
        ...(provision?.title === undefined || provision.title === label ? {} : { title: provision.title }),
        ...(page === undefined && hasPage
          ? { url: changesUrl(lang, regulation.id, [comparison.from, comparison.to], address) }
          : {}),
        entries: own.map(({ label, what, url, by }) => ({ label, what, url, by: by.length === places.size ? [] : by })),
        acts: actsOf(
          scope,
          own.flatMap(({ operations }) => operations),
        ),
      };
    });
}

/** The addresses of provisions laid over each other, in the order in which they stand. */
function orderOf(provisions: readonly ComparedProvision[]): readonly string[] {
  return provisions.flatMap((compared) => [compared.provision.address, ...orderOf(insideOf(compared))]);
}

/** The places that ordered changes, each once, in the order in which they took effect. */
function actsOf({ policy, lang }: Scope, operations: readonly Operation[]): readonly ActView[] {
  const byLabel = Map.groupBy(
    [...new Set(operations)].sort((a, b) => (a.on! < b.on! ? -1 : a.on! > b.on! ? 1 : 0)),
    (operation) => `${actLabel(policy, operation, lang)}\n${operation.on}`,
  );
  return [...byLabel.values()].map((own) => {
    const [first] = own as [Operation];
    const instruction = actIn(policy, first, lang)?.text ?? '';
    return {
      label: actLabel(policy, first, lang),
      date: dateInWords(lang, first.on!),
      url: actUrl(policy, first, lang),
      ...(instruction === '' ? {} : { instruction }),
      notes: [
        ...new Set(
          own
            .flatMap(({ data }) => [data.reading, data.note])
            .flatMap((note) => (note === undefined ? [] : [note[lang]])),
        ),
      ],
    };
  });
}

function notApplied(
  { policy, lang, comparison }: Scope,
  operation: Operation,
): ChangeEntry & { readonly reason: string } {
  const { address, data, outcome } = operation;
  return {
    label: labelIn(comparison, address),
    what: t(lang, outcome === 'moot' ? 'changes.moot' : 'changes.undecided'),
    url: actUrl(policy, operation, lang),
    by: [actLabel(policy, operation, lang)],
    reason: data.reason?.[lang] ?? '',
  };
}

/** The days to choose from; one that would give no page has no link. */
function choices(
  { regulation, lang }: Scope,
  page: string | undefined,
  pairWith: (day: string) => Days,
  chosen: string,
): readonly DayChoice[] {
  const pairs = pairsOfDays(regulation);
  return daysToCompare(regulation).map((day) => {
    const [from, to] = pairWith(day);
    const isPage =
      pairs.some((pair) => pair[0] === from && pair[1] === to) &&
      (page === undefined || changedPages(regulation, from, to).has(page));
    return {
      date: dateInWords(lang, day),
      ...(isPage && day !== chosen ? { url: changesUrl(lang, regulation.id, [from, to], page) } : {}),
      isChosen: day === chosen,
    };
  });
}

/** The marked text: of the whole regulation with its headings, or of one page without. */
function bodyOf({ policy, regulation, lang, comparison }: Scope, page: string | undefined): string {
  const { after, provisions, elucidations, force } = comparison;
  const render = {
    policy,
    regulation: regulation.id,
    text: after,
    moment: { day: comparison.to, isDated: true },
    isOnPage: () => false,
    hasIds: false,
  };
  const isOn = (provision: Provision) => (address: string) => pageOfAddress(comparison, address) === provision.address;
  const context = redlineContext(render, {
    isTouched: (provision) =>
      [...elucidations.map(({ address }) => address), ...force.map(({ operation }) => operation.address)].some(
        isOn(provision),
      ),
    after: (provision) => {
      const own = isOn(provision);
      return (
        forceHtml(
          force.filter(({ operation }) => own(operation.address)),
          comparison,
          lang,
        ) + elucidationsHtml(elucidations.filter(({ address }) => own(address)))
      );
    },
  });
  const elucidationsHtml = (changes: readonly ElucidationChange[]) =>
    changes
      .map(({ address, fate, words }) => {
        const place = t(lang, 'changes.elucidationOf', { place: labelIn(comparison, address) });
        const label = `${place}: ${t(lang, `changes.elucidation.${fate}`)}`;
        return `<div id="${elucidationId(address)}" class="explanation"><p class="fate">${escapeHtml(label)}</p>${renderWords(words, context, false)}</div>`;
      })
      .join('');
  if (page === undefined) return renderRedline(provisions, context, 3);
  const compared = findPage(provisions, page)!;
  const isRetitled = compared.before?.title !== undefined && compared.title.some(({ kind }) => kind !== 'same');
  const title = isRetitled ? `<p class="fate">${renderTitle(compared, lang)}</p>` : '';
  return `<div id="${idOfCompared(compared)}" class="page ${compared.provision.kind} ${compared.fate}">${title}${renderPageWords(compared, context, 3)}</div>`;
}

/** What was done to the force of provisions; what was done to one of them stands together. */
function forceHtml(changes: readonly ForceChange[], comparison: Comparison, lang: Lang): string {
  if (changes.length === 0) return '';
  const byAddress = [...Map.groupBy(changes, ({ operation }) => operation.address)];
  const items = byAddress.map(([address, own]) => {
    const words = own.map((change) => {
      const reading = change.operation.data.reading?.[lang] ?? '';
      return `<p>${escapeHtml(`${labelIn(comparison, address)}: ${forceInWords(change, comparison, lang)}. ${reading}`.trim())}</p>`;
    });
    return `<div id="${forceId(address)}">${words.join('')}</div>`;
  });
  return `<div class="note"><p class="note-label">${escapeHtml(t(lang, 'changes.force'))}</p>${items.join('')}</div>`;
}

function findPage(provisions: readonly ComparedProvision[], page: string): ComparedProvision | undefined {
  for (const compared of provisions) {
    if (compared.provision.address === page) return compared;
    const inner = findPage(insideOf(compared), page);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
