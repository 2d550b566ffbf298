/** What operations do, in words: by whom, where it is ordered, since when, and what became of it. */
import type { Lang } from '../i18n/languages.ts';
import { t, type Key } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { claimOf, historyOf, textOn } from '../policy/at.ts';
import { isWithin } from '../policy/operations.ts';
import type { Confidence, Operation, Policy, Regulation } from '../policy/types.ts';
import { dateInWords, dayBefore } from './dates.ts';
import { actingPlace, placeUrl, type Moment, type PlaceView } from './places.ts';
import { provisionUrl, regulationUrl } from './urls.ts';
import { versionDay } from './versions.ts';

/** One operation. */
export interface OperationView {
  /** "Pasal 27 diubah". */
  readonly words: string;
  /** The provision acted on, as the operation leaves it. */
  readonly url: string;
  /** Absent where it stands above a list of operations. */
  readonly place?: PlaceView;
  readonly outcome: Operation['outcome'];
  /** Its time limit: "berlaku sampai dengan 1 Januari 2027". */
  readonly until?: string;
  /** Why it is not applied, how a court reads it, what to know about it. */
  readonly remarks: readonly string[];
  /** Only where it is less well known than the other operations of the same regulation. */
  readonly confidence?: Confidence;
}

/** The operations that one place of a regulation orders for one day. */
export interface ChangeView {
  readonly day?: string;
  /** The day in words; that it is not known, where it is not. */
  readonly date: string;
  /** Who acts, with the place: "UU 1/2024 Pasal I angka 8". */
  readonly acting: { readonly label: string; readonly url: string };
  /** The text from that day on. */
  readonly url?: string;
  readonly operations: readonly OperationView[];
}

/** What an operation does, as a sentence without an end: "Pasal 27 diubah". */
export function operationWords({ data, address }: Operation, lang: Lang): string {
  const target = addressLabel(address, lang);
  const added = data.address === undefined ? '' : addressLabel(data.address, lang);
  return t(lang, `operation.${data.operation}`, {
    target,
    address: added,
    phrase: data.phrase?.[lang] ?? '',
    with: data.with?.[lang] ?? '',
  });
}

/** What changed a page, the oldest change first. What was inserted after it is none of its changes. */
export function changesOf(regulation: Regulation, page: string): readonly Operation[] {
  return historyOf(regulation, page).filter((operation) => {
    const left = leftAddress(operation);
    return operation.data.operation !== 'insert-after' || isWithin(left, page) || isWithin(page, left);
  });
}

/** The view of an operation of a regulation on another. */
export function operationView(target: Regulation, acting: Regulation, operation: Operation, lang: Lang): OperationView {
  const { data, outcome, on, yaml } = operation;
  const { until } = data;
  const { confidence } = claimOf(operation);
  const remarks = [data.reason, data.reading, data.note].flatMap((words) => (words === undefined ? [] : [words[lang]]));
  return {
    words: operationWords(operation, lang),
    url: placeUrl(target, leftAddress(operation), lang, momentOf(target, outcome === 'applied' ? on : undefined)),
    place: actingPlace(acting, data.place, lang),
    outcome,
    ...(until === undefined
      ? {}
      : { until: t(lang, 'operation.until', { date: dateInWords(lang, dayBefore(until)) }) }),
    remarks,
    ...(confidence === yaml.data.confidence ? {} : { confidence }),
  };
}

/** The address at which an operation leaves its words. */
export function leftAddress({ data, address }: Operation): string {
  return data.operation === 'insert-after' || data.operation === 'renumber' ? (data.address ?? address) : address;
}

/** The pages that show what an operation did on its day; today's where it did nothing or the regulation has no pages of days. */
function momentOf(target: Regulation, on: string | undefined): Moment {
  const day = on === undefined ? undefined : versionDay(target, on);
  return day === undefined ? { day: '9999', isDated: false } : { day, isDated: true };
}

/** What changed a page, the oldest change first, by day and by the place that orders it: on a page of a day what had changed it by then. */
export function changeViews(
  policy: Policy,
  target: Regulation,
  page: string,
  lang: Lang,
  { day, isDated }: Moment,
): readonly ChangeView[] {
  const operations = changesOf(target, page).filter(({ on }) => !isDated || (on !== undefined && on <= day));
  const groups = Map.groupBy(operations, ({ acting, on, data }) => `${on ?? ''} ${acting} ${data.place}`);
  return [...groups.values()].flatMap((group) => {
    const { acting: id, on, data } = group[0]!;
    const acting = policy.regulations.get(id);
    if (acting === undefined) return [];
    const place = actingPlace(acting, data.place, lang);
    const url =
      on === undefined || group.every(({ outcome }) => outcome !== 'applied')
        ? undefined
        : textUrl(target, page, lang, on);
    return [
      {
        ...(on === undefined ? {} : { day: on }),
        date: on === undefined ? t(lang, 'fact.undetermined') : dateInWords(lang, on),
        acting: { label: `${acting.citation} ${place.words}`, url: place.url },
        ...(url === undefined ? {} : { url }),
        // How a court reads it, and why it is not decided, stand beside the words; the rest is on the page of who acts.
        operations: group.map((operation) => {
          const { reason, note } = operation.data;
          const said = operation.outcome === 'moot' ? [reason, note] : leftAddress(operation) === page ? [note] : [];
          const remarks = said.flatMap((words) => (words === undefined ? [] : [words[lang]]));
          const { place: _, ...view } = operationView(target, acting, operation, lang);
          return { ...view, remarks };
        }),
      },
    ];
  });
}

/** The path of a page as it reads from a day on; of the whole text where it is not there on that day. */
function textUrl(target: Regulation, page: string, lang: Lang, day: string): string {
  return textOn(target, day, lang)?.byAddress.has(page) === true
    ? provisionUrl(lang, target.id, page, page, day)
    : regulationUrl(lang, target.id, undefined, day);
}

/** The mark of an outcome, where an operation is not simply applied. */
export const outcomeKey = (outcome: 'undecided' | 'moot' | 'failed'): Key => `operation.state.${outcome}`;
