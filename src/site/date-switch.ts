/** The other days on which what a page shows can be read: links that keep the page where it exists on that day. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { parseAddress } from '../policy/address.ts';
import { endingOn, expressionOn, textOn } from '../policy/at.ts';
import type { Operation, Policy, Regulation } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { changesOf, leftAddress } from './operations-view.ts';
import { placeUrl, type Moment } from './places.ts';
import { provisionUrl, regulationUrl } from './urls.ts';
import { versionDay, versionDays } from './versions.ts';

/** One day. */
export interface DateLink {
  readonly url: string;
  /** Absent for the text of today. */
  readonly day?: string;
  readonly words: string;
  /** Who changed something on that day, that nothing changed here, or that the Pasal is not there. */
  readonly detail?: string;
  readonly isCurrent: boolean;
}

/** The date switch of a page. */
export interface DateSwitchView {
  readonly lang: Lang;
  /** The day of what the page shows: "Sekarang", "25 November 2016". */
  readonly current: string;
  readonly links: readonly DateLink[];
  /** What a reader is told on the page of a day who asked for another `{day}`, which has none: one before the first text, or one after. */
  readonly asked?: { readonly before: string; readonly held: string };
}

/** The date switch of a whole regulation or of one of its pages; `undefined` where there is only one text. */
export function dateSwitch(
  policy: Policy,
  regulation: Regulation,
  lang: Lang,
  moment: Moment,
  page?: string,
): DateSwitchView | undefined {
  const days = versionDays(regulation);
  if (days.length === 0) return undefined;
  const { id } = regulation;
  const version = moment.isDated ? versionDay(regulation, moment.day) : undefined;
  const dated = days.map((day): DateLink => {
    const there = page === undefined ? undefined : pageOn(regulation, page, lang, day);
    const url =
      there === undefined ? regulationUrl(lang, id, undefined, day) : provisionUrl(lang, id, there, there, day);
    const detail = detailOf(policy, regulation, lang, day, page, there);
    return {
      url,
      day,
      words: dateInWords(lang, day) + (day > policy.asOf ? ` (${t(lang, 'dates.future')})` : ''),
      detail,
      isCurrent: day === version,
    };
  });
  const today: DateLink = {
    url: todayUrl(policy, regulation, lang, page),
    words: t(lang, 'dates.today', { date: dateInWords(lang, policy.asOf) }),
    isCurrent: version === undefined,
  };
  const links = [today, ...dated.toReversed()];
  return {
    lang,
    current: links.find(({ isCurrent }) => isCurrent)!.words,
    links,
    ...(version === undefined
      ? {}
      : {
          asked: {
            before: t(lang, 'dates.asked.before', { citation: regulation.citation, day: '{day}' }),
            held: t(lang, 'dates.asked.held', { day: '{day}' }),
          },
        }),
  };
}

/** The path of what a page shows as it reads today: of the whole text where the page is not there yet. */
export function todayUrl(policy: Policy, regulation: Regulation, lang: Lang, page: string | undefined): string {
  return page === undefined
    ? regulationUrl(lang, regulation.id)
    : placeUrl(regulation, page, lang, { day: policy.asOf, isDated: false });
}

/** The page that shows the subject of a page on another day: itself, or the one it was renumbered from or to; none where it does not exist. */
function pageOn(regulation: Regulation, page: string, lang: Lang, day: string): string | undefined {
  const text = textOn(regulation, day, lang);
  if (text === undefined || text.byAddress.has(page)) return text === undefined ? undefined : page;
  const renumbered = regulation.operations.filter(
    ({ data, outcome }) => data.operation === 'renumber' && outcome === 'applied',
  );
  const other =
    renumbered.findLast(({ data, on }) => data.address === page && on! > day)?.address ??
    renumbered.find(({ address, on }) => address === page && on! <= day)?.data.address;
  return other !== undefined && text.byAddress.has(other) ? other : undefined;
}

function detailOf(
  policy: Policy,
  regulation: Regulation,
  lang: Lang,
  day: string,
  page: string | undefined,
  there: string | undefined,
): string {
  if (page !== undefined && there === undefined)
    return t(lang, 'dates.notThere', { place: t(lang, `dates.kind.${kindOf(page)}`) });
  if (expressionOn(regulation.expressions, day).from !== day) return t(lang, 'dates.enacted');
  const own = (operations: readonly Operation[]) =>
    page === undefined ? operations : operations.filter((each) => changesOf(regulation, there!).includes(each));
  const reached = own(regulation.operations.filter(({ on, outcome }) => on === day && outcome === 'applied'));
  const ended = own(endingOn(regulation, day));
  if (reached.length + ended.length === 0) return t(lang, 'dates.unchanged');
  const by = citationsOf(policy, reached.length === 0 ? ended : reached).join(', ');
  if (reached.length === 0) return t(lang, 'dates.limit', { by });
  const isNew = reached.some((operation) => operation.data.address === there && leftAddress(operation) === there);
  return t(lang, isNew ? 'dates.inserted' : 'dates.changed', { by });
}

function kindOf(page: string): 'pasal' | 'lampiran' | 'other' {
  const kind = parseAddress(page)?.[0]?.kind;
  return kind === 'pasal' || kind === 'lampiran' ? kind : 'other';
}

function citationsOf(policy: Policy, operations: readonly Operation[]): readonly string[] {
  return [...new Set(operations.map(({ acting }) => policy.regulations.get(acting)?.citation ?? acting))];
}
