/** What offices' own files are checked against, with its words in a language: for the command line, the page of the check and starting files. */
import type { Lang } from '../i18n/languages.ts';
import { messageText, t, wordsUnder, type Key } from '../i18n/t.ts';
import { officeKinds, type DutyRecord, type OfficeKind } from '../policy/duty-record.ts';
import type { Policy } from '../policy/types.ts';
import type { Say } from '../office/file.ts';
import { startingFile } from '../office/start.ts';
import type { Told, ToldDuty } from '../office/told.ts';
import { dutyWords, orderedRecords } from './duty-views.ts';
import { deadlineOf, rhythmDetails, rhythmInWords } from './duty-times.ts';
import { momentOfToday, placeUrl } from './places.ts';
import { absolute, dutiesOfUrl, dutyPageUrl, guideUrl, officeFileUrl } from './urls.ts';

/** The words of keys in a language. */
export const sayIn =
  (lang: Lang): Say =>
  (key, params) =>
    t(lang, key as Key, params);

/** All duties, retired ids and actors, in the words of a language. */
export function toldDuties(policy: Policy, lang: Lang): Told {
  return {
    duties: orderedRecords(policy).map((record) => told(record, policy, lang)),
    retired: [...policy.regulations.values()].flatMap(({ duties }) =>
      (duties?.data.retired ?? []).map(({ id, becomes }) => ({ id, becomes })),
    ),
    actors: [...policy.actors].map(([id, { yaml }]) => ({ id, name: yaml.data.name[lang] })),
  };
}

function told(record: DutyRecord, policy: Policy, lang: Lang): ToldDuty {
  const { id, provision, modality, holds, bearers, due, rhythm, subjects, trigger, bearersFrom, note, confidence } =
    record;
  const regulation = policy.regulations.get(record.regulation)!;
  const isUncertain = confidence === 'secondary' || confidence === 'recalled';
  return {
    id,
    provision,
    modality,
    holds,
    bearers: bearers.map(({ name, ...reach }) => ({ ...reach, name: name[lang] })),
    ...(due === undefined ? {} : { due: { ...only(due, ['within', 'last']) } }),
    ...(rhythm === undefined
      ? {}
      : {
          rhythm: {
            ...only(rhythm, ['every']),
            ...(rhythm.anchor === undefined ? {} : { anchor: true }),
            ...(rhythm.at === undefined ? {} : { at: rhythm.at.map(({ after }) => ({ after })) }),
          },
        }),
    regulation: regulation.citation,
    citation: record.citation[lang],
    url: placeUrl(regulation, provision, lang, momentOfToday(policy)),
    ...(bearersFrom === undefined ? {} : { bearersFrom: bearersFrom[lang] }),
    what: dutyWords(record, lang),
    ...(note === undefined ? {} : { note: note[lang] }),
    ...(isUncertain ? { uncertain: t(lang, `confidence.${confidence}`) } : {}),
    ...(trigger === undefined ? {} : { trigger: trigger[lang] }),
    when: whenOf(record, lang),
    subjects,
    evidence: record.evidence.map((piece) => ({ kind: piece.kind, words: piece[lang] })),
  };
}

/** The fields of some names that an object has. */
function only<Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  names: readonly Name[],
): Pick<Fields, Name> {
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  ) as Pick<Fields, Name>;
}

/** The deadline and the rhythm of a duty in words. */
function whenOf(record: DutyRecord, lang: Lang): readonly string[] {
  const { rhythm } = record;
  const { rule, last, lastWords } = deadlineOf(record, '', lang) ?? {};
  return [
    ...(rule === undefined ? [] : [rule]),
    // The rule is the day where the text names one.
    ...(last === undefined || record.due?.within === undefined
      ? []
      : [t(lang, 'office.when.last', { day: lastWords! })]),
    ...(rhythm === undefined ? [] : [rhythmInWords(rhythm, lang), ...rhythmDetails(rhythm, lang)]),
  ];
}

/** The starting file of a kind of office, with the duties of a day. */
export function officeStart(policy: Policy, kind: OfficeKind, on: string, lang: Lang): string {
  return startingFile(kind, toldDuties(policy, lang), on, placesOf(kind, lang), sayIn(lang));
}

const placesOf = (kind: OfficeKind, lang: Lang) => ({
  check: absolute(dutyPageUrl(lang, 'check')),
  list: absolute(dutiesOfUrl(lang, kind)),
});

/** The name of the starting file of a kind of office. */
export const officeFileName = (kind: OfficeKind, lang: Lang): string => t(lang, `office.file.${kind}`);

/** The starting files of a language by their names. */
export const officeFiles = (lang: Lang): ReadonlyMap<string, OfficeKind> =>
  new Map(officeKinds.map((kind) => [officeFileName(kind, lang), kind]));

/** What the page of the check reads once: duties, words and names. */
export interface OfficeData extends Told {
  readonly words: Readonly<Record<string, string>>;
  readonly subjects: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<OfficeKind, { readonly check: string; readonly list: string }>>;
}

const syntaxMessages = [
  'alias-or-depth',
  'indent',
  'missing-character',
  'missing-colon',
  'nested-mapping',
  'other',
  'several-documents',
  'tab',
] as const;

/** All that the page of the check needs in a language. */
export function officeData(policy: Policy, lang: Lang): OfficeData {
  const known = toldDuties(policy, lang);
  const subjects = [...new Set(known.duties.flatMap((duty) => duty.subjects))];
  return {
    ...known,
    words: {
      ...wordsUnder(lang, 'office.'),
      ...wordsUnder(lang, 'duties.office.'),
      ...Object.fromEntries(
        syntaxMessages.map((message) => [`yaml-syntax.${message}`, messageText(lang, 'yaml-syntax', message)]),
      ),
    },
    subjects: Object.fromEntries(subjects.map((subject) => [subject, t(lang, `subject.${subject}` as Key)])),
    places: Object.fromEntries(officeKinds.map((kind) => [kind, placesOf(kind, lang)])) as OfficeData['places'],
  };
}

/** What the page of the check shows before anything is chosen, and without scripts. */
export interface OfficeView {
  readonly lang: Lang;
  readonly path: string;
  readonly data: string;
  readonly guide: string;
  readonly kinds: readonly {
    readonly kind: OfficeKind;
    readonly name: string;
    readonly file: string;
    readonly list: string;
  }[];
}

/** The view of the page of the check. */
export function officeView(lang: Lang): OfficeView {
  return {
    lang,
    path: dutyPageUrl(lang, 'check'),
    data: officeFileUrl(lang, 'duties.json'),
    guide: guideUrl(lang, 'check-your-files'),
    kinds: officeKinds.map((kind) => ({
      kind,
      name: t(lang, `duties.office.${kind}`),
      file: officeFileUrl(lang, officeFileName(kind, lang)),
      list: dutiesOfUrl(lang, kind),
    })),
  };
}
