/** What a reader must know before reading: that this is not the law now, or not all of it, or that nobody is sure. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { isRepealed } from '../policy/apply.ts';
import { forceOn, lastChangeOf, statusOn } from '../policy/at.ts';
import type { Operation, Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { todayUrl } from './date-switch.ts';
import { dateInWords, dayBefore } from './dates.ts';
import { actingPlace, placeUrl, type Moment } from './places.ts';
import { readingOn } from './readings.ts';
import { regulationUrl } from './urls.ts';
import { versionDay } from './versions.ts';

/** One thing to know. */
export interface BannerView {
  readonly kind: 'dated' | 'older' | 'future' | 'ended' | 'not-yet' | 'contested' | 'partial' | 'repealed' | 'force';
  readonly words: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

/** The banners of a regulation, or of one of its pages, the most important first. */
export function bannersOf(
  policy: Policy,
  regulation: Regulation,
  text: Text | undefined,
  lang: Lang,
  moment: Moment,
  page?: Provision,
): readonly BannerView[] {
  return [
    ...ofDay(policy, regulation, lang, moment, page),
    ...ofStatus(policy, regulation, lang, moment),
    ...(page === undefined || text === undefined ? [] : ofProvision(policy, regulation, text, moment, page)),
    ...(text !== undefined && regulation.facts.data.text?.coverage === 'partial'
      ? [{ kind: 'partial' as const, words: t(lang, 'banner.partial'), links: [] }]
      : []),
  ];
}

/** That the text is that of a day, since when and until when it reads so, and whether it still does. */
function ofDay(
  policy: Policy,
  regulation: Regulation,
  lang: Lang,
  { day, isDated }: Moment,
  page: Provision | undefined,
): readonly BannerView[] {
  if (!isDated) return [];
  const { from, end, isNow } = readingOn(regulation, day, policy.asOf, page?.address);
  const kind = isNow ? 'dated' : day > policy.asOf ? 'future' : 'older';
  const words = t(lang, end === undefined || kind === 'dated' ? `banner.${kind}.open` : `banner.${kind}`, {
    from: dateInWords(lang, from),
    to: end === undefined ? '' : dateInWords(lang, dayBefore(end)),
    today: dateInWords(lang, policy.asOf),
  });
  return [
    {
      kind,
      words,
      links: [{ label: t(lang, 'banner.today'), url: todayUrl(policy, regulation, lang, page?.address) }],
    },
  ];
}

/** That the regulation as a whole is not, or not surely, in force. */
function ofStatus(policy: Policy, regulation: Regulation, lang: Lang, { day }: Moment): readonly BannerView[] {
  const { value, since, by } = statusOn(policy, regulation, day);
  const ending = by === undefined ? undefined : policy.regulations.get(by);
  switch (value) {
    case 'ended':
      return [
        {
          kind: 'ended',
          words: t(lang, ending === undefined ? 'banner.ended' : 'banner.repealed', {
            citation: regulation.citation,
            date: dateInWords(lang, since ?? day),
          }),
          links: ending === undefined ? [] : [{ label: ending.citation, url: regulationUrl(lang, ending.id) }],
        },
      ];
    case 'not-yet': {
      const start = regulation.facts.data.dates?.inForce?.date;
      const words =
        start === undefined
          ? t(lang, 'banner.notYetUnknown', { citation: regulation.citation })
          : t(lang, 'banner.notYet', { citation: regulation.citation, date: dateInWords(lang, start) });
      return [{ kind: 'not-yet', words, links: [] }];
    }
    case 'contested':
      return [{ kind: 'contested', words: t(lang, 'banner.contested', { citation: regulation.citation }), links: [] }];
    default:
      return [];
  }
}

/** That a whole page was repealed or has no force. */
function ofProvision(
  policy: Policy,
  regulation: Regulation,
  text: Text,
  moment: Moment,
  page: Provision,
): readonly BannerView[] {
  const { lang } = text;
  const { day } = moment;
  const by = ({ acting, data }: Operation) => {
    const regulation = policy.regulations.get(acting)!;
    const { words, url } = actingPlace(regulation, data.place, lang);
    return { label: `${regulation.citation} ${words}`, url };
  };
  const loss = lossOf(regulation, page, lang, day);
  if (loss === undefined) return [];
  const { kind, operation, on } = loss;
  if (kind === 'repeal') {
    const before = versionDay(regulation, dayBefore(on));
    const words = t(lang, 'banner.provisionRepealed', { date: dateInWords(lang, on) });
    const old =
      before === undefined
        ? []
        : [
            {
              label: t(lang, 'gone.last', { date: dateInWords(lang, dayBefore(on)) }),
              url: placeUrl(regulation, page.address, lang, { day: before, isDated: true }),
            },
          ];
    return [{ kind: 'repealed', words, links: [by(operation), ...old] }];
  }
  const words = t(lang, `banner.${kind}`, { date: dateInWords(lang, on) });
  return [{ kind: 'force', words, links: [by(operation)] }];
}

/** How a whole page lost its words or its force. */
export interface Loss {
  readonly kind: 'repeal' | 'end' | 'suspend' | 'void';
  readonly operation: Operation;
  readonly on: string;
}

/** What took the words of a whole page, or else its force, by a day; `undefined` for a page that has both. */
export function lossOf(regulation: Regulation, page: Provision, lang: Lang, day: string): Loss | undefined {
  const last = lastChangeOf(regulation, page.address, day);
  if (isRepealed(page, lang) && last !== undefined) return { kind: 'repeal', operation: last, on: last.on! };
  const force = forceOn(regulation, page.address, day).find(({ data }) => data.operation !== 'read-as');
  if (force === undefined) return undefined;
  return { kind: force.data.operation as Exclude<Loss['kind'], 'repeal'>, operation: force, on: force.on! };
}
