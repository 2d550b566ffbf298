/** The first page of the evaluation: which scheme held when, what changed between them, and the ways on, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import type { Entry, Policy } from '../policy/types.ts';
import { targetLinks, type NamedLink } from './area-view.ts';
import { bandsPicture, type BandsPicture } from './bands-picture.ts';
import { isRead } from './claims.ts';
import { countsInWords } from './crosswalk-view.ts';
import { dateInWords } from './dates.ts';
import { numberInWords } from './indicator-view.ts';
import type { ProvisionLink } from './provision-view.ts';
import { schemePicture, type PictureScheme, type SchemePicture } from './scheme-picture.ts';
import type { EvaluationHead } from './scheme-view.ts';
import {
  bandRanges,
  holdsOn,
  rangeInWords,
  shortName,
  stampView,
  treeInWords,
  validityInWords,
  type StampView,
} from './scheme-words.ts';
import { crosswalkUrl, evaluationPages, evaluationPageUrl, evaluationUrl, schemeUrl } from './urls.ts';

/** A scheme in the list. */
export interface SchemeCard {
  readonly name: string;
  readonly url: string;
  readonly about: string;
  readonly validity: string;
  readonly isHeld: boolean;
  readonly tree: string;
  readonly stamp?: StampView;
  readonly regulation?: ProvisionLink;
  /** Its process, where it is known. */
  readonly process?: string;
}

/** Everything the first page of the evaluation shows. */
export interface EvaluationView {
  readonly head: EvaluationHead;
  readonly title: string;
  readonly lead: string;
  /** The newest first. */
  readonly schemes: readonly SchemeCard[];
  readonly timeline: { readonly description: string; readonly wide: SchemePicture; readonly narrow: SchemePicture };
  /** What changed: a column for each scheme, the oldest first, with the kind of its stamp. */
  readonly columns: readonly (NamedLink & { readonly stamp?: string })[];
  readonly changes: readonly { readonly name: string; readonly cells: readonly string[] }[];
  readonly bands: { readonly title: string; readonly description: string; readonly picture: BandsPicture };
  readonly crosswalks: readonly {
    readonly name: string;
    readonly url: string;
    readonly counts: string;
    readonly stamp?: StampView;
  }[];
  /** Other pages of the evaluation. */
  readonly pages: readonly { readonly name: string; readonly url: string; readonly about: string }[];
}

/** The schemes, the oldest first. */
export const schemesInTime = ({ schemes }: Policy): readonly Entry<SchemeData>[] =>
  [...schemes.values()].sort((a, b) => (a.yaml.data.validity.from.date < b.yaml.data.validity.from.date ? -1 : 1));

/** The view of the first page; `undefined` where no scheme is held. */
export function evaluationView(policy: Policy, lang: Lang): EvaluationView | undefined {
  const schemes = schemesInTime(policy);
  if (schemes.length === 0) return undefined;
  const today = dateInWords(lang, policy.asOf);
  const cards = schemes.map((scheme) => cardOf(policy, scheme, lang));
  const drawn = schemes.filter(({ yaml: { data } }) => data.state === 'enacted');
  const rows = drawn.map((scheme) => pictureRow(policy, scheme, lang));
  const drawnToday = { date: policy.asOf, words: t(lang, 'evaluation.today', { date: today }) };
  return {
    head: {
      lang,
      path: evaluationUrl(lang),
      title: t(lang, 'evaluation.title'),
      description: t(lang, 'evaluation.lead'),
      crumbs: [],
      stamps: [],
      asOf: t(lang, 'status.asOf', { date: today }),
    },
    title: t(lang, 'evaluation.title'),
    lead: t(lang, 'evaluation.lead'),
    schemes: cards.toReversed(),
    timeline: {
      description: rows.map(({ name, when }) => `${name}: ${when}.`).join(' '),
      wide: schemePicture(rows, drawnToday, 720),
      narrow: schemePicture(rows, drawnToday, 328),
    },
    columns: cards.map(({ name, url, stamp }) => ({
      name,
      url,
      ...(stamp === undefined ? {} : { stamp: stamp.kind }),
    })),
    changes: changesBetween(schemes, cards, lang),
    bands: bandsOf(schemes, lang),
    crosswalks: [...policy.crosswalks.values()].map(({ id, yaml: { data } }) => {
      const stamp = stampView(data, lang);
      return {
        name: data.name[lang],
        url: crosswalkUrl(lang, id),
        counts: countsInWords(data, lang),
        ...(stamp === undefined ? {} : { stamp }),
      };
    }),
    pages: evaluationPages.map((page) => ({
      name: t(lang, `evaluation.page.${page}`),
      url: evaluationPageUrl(lang, page),
      about: t(lang, `evaluation.page.${page}.about`),
    })),
  };
}

function cardOf(policy: Policy, { id, yaml: { data } }: Entry<SchemeData>, lang: Lang): SchemeCard {
  const stamp = stampView(data, lang);
  const [regulation] = targetLinks(policy, [data.regulation], lang);
  return {
    name: shortName(data, lang),
    url: schemeUrl(lang, id),
    about: data.about[lang],
    validity: data.state === 'draft' ? t(lang, 'evaluation.state.draft') : validityInWords(data, lang),
    isHeld: holdsOn(data, policy.asOf),
    tree: treeInWords(data, lang),
    ...(stamp === undefined ? {} : { stamp }),
    ...(regulation === undefined ? {} : { regulation }),
    ...(data.process === undefined ? {} : { process: schemeUrl(lang, id, 'process') }),
  };
}

function pictureRow(policy: Policy, { id, yaml: { data } }: Entry<SchemeData>, lang: Lang): PictureScheme {
  const { from, until, rounds } = data.validity;
  const isHeld = holdsOn(data, policy.asOf);
  const when = [validityInWords(data, lang), ...(isHeld ? [t(lang, 'evaluation.holds')] : [])].join(', ');
  const isSure = (day: typeof from) => isRead(day.confidence) && day.date.length === 10;
  return {
    url: schemeUrl(lang, id),
    name: shortName(data, lang),
    when:
      rounds === undefined
        ? when
        : `${when}; ${t(lang, 'evaluation.picture.rounds')} ${rounds.years.from}–${rounds.years.to}`,
    from: from.date,
    ...(until === undefined ? {} : { until: until.date }),
    isFromSure: isSure(from),
    isUntilSure: until !== undefined && isSure(until),
    isHeld,
    rounds:
      rounds === undefined
        ? []
        : Array.from({ length: rounds.years.to - rounds.years.from + 1 }, (_, index) => rounds.years.from + index),
  };
}

/** What tells the schemes apart, row by row. */
function changesBetween(
  schemes: readonly Entry<SchemeData>[],
  cards: readonly SchemeCard[],
  lang: Lang,
): EvaluationView['changes'] {
  const row = (name: string, cell: (data: SchemeData, card: SchemeCard) => string) => ({
    name,
    cells: schemes.map(({ yaml: { data } }, index) => cell(data, cards[index]!)),
  });
  const bands = Math.max(...schemes.map(({ yaml: { data } }) => data.bands.list.length));
  return [
    row(t(lang, 'evaluation.regulation'), (_, { regulation }) => regulation?.label ?? ''),
    row(t(lang, 'evaluation.validity'), (_, { validity }) => validity),
    row(t(lang, 'evaluation.tree'), (_, { tree }) => tree),
    row(t(lang, 'evaluation.scale'), ({ scale: { min, max } }) => t(lang, 'evaluation.scaleWords', { min, max })),
    row(t(lang, 'evaluation.includes'), (data) => t(lang, `evaluation.includes.short.${data.bands.includes}`)),
    ...Array.from({ length: bands }, (_, index) =>
      row(`${t(lang, 'evaluation.band')} ${index + 1}`, (data) => {
        const band = bandRanges(data, lang)[index];
        return band === undefined ? '' : `${band.name}: ${rangeInWords(lang, band)}`;
      }),
    ),
  ];
}

function bandsOf(schemes: readonly Entry<SchemeData>[], lang: Lang): EvaluationView['bands'] {
  const columns = schemes.map(({ yaml: { data } }) => ({
    name: shortName(data, lang),
    bands: bandRanges(data, lang),
  }));
  const min = Math.min(...schemes.map(({ yaml: { data } }) => data.scale.min));
  const max = Math.max(...schemes.map(({ yaml: { data } }) => data.scale.max));
  const picture = bandsPicture(columns, { min, max }, 340);
  return {
    title: t(lang, 'evaluation.bands.picture', { min, max }),
    description: columns
      .map(
        ({ name, bands }) => `${name}: ${bands.map((band) => `${band.name} ${rangeInWords(lang, band)}`).join('; ')}.`,
      )
      .join(' '),
    picture: {
      ...picture,
      columns: picture.columns.map((column) => ({
        ...column,
        boxes: column.boxes.map((box) => ({
          ...box,
          bounds: box.bounds.map((bound) => ({ ...bound, words: numberInWords(bound.words, lang) })),
        })),
      })),
    },
  };
}
