/** A duty says what its provision says: under an id made of its address, with the modality, the bearers, the durations and the days that stand in the words, and with evidence for what has to be done. */
import {
  givesDay,
  givesDuration,
  kindsOf,
  lawWords,
  modalitiesAt,
  textsOf,
  withInner,
  withOuter,
} from '../policy/duties.ts';
import type { Duty } from '../policy/duty-record.ts';
import type { Policy, Provision, Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const dutiesSound: Check = {
  id: 'duties-sound',
  severity: 'error',
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      if (regulation.duties === undefined) continue;
      reportIds(regulation, regulation.duties, report);
      reportDuties(policy, regulation, regulation.duties, report);
    }
  },
};

type Duties = NonNullable<Regulation['duties']>;

function reportIds({ id: regulation }: Regulation, { file, data, placeOf }: Duties, report: Report): void {
  const retired = data.retired?.map(({ id }) => id) ?? [];
  const ids = [...data.duties.map(({ id }) => id), ...retired];
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    const at = index - data.duties.length;
    const tell = (message: string, params: Readonly<Record<string, string>>) => {
      const place = placeOf(at < 0 ? ['duties', index, 'id'] : ['retired', at, 'id']);
      report({ message, params: { id, ...params }, file: file.path, place });
    };
    const [, stem = '', number = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
    const expected = at < 0 ? `${regulation}-${data.duties[index]!.provision}` : stem;
    const before = `${stem}-${Number(number) - 1}`;
    if (stem !== expected) tell('id', { expected: `${expected}-1` });
    else if (seen.has(id)) tell('double', {});
    // A number that is passed over would be taken for one that was dropped.
    else if (number !== '1' && !ids.includes(before)) tell('gap', { expected: before });
    seen.add(id);
  });
}

function reportDuties(policy: Policy, regulation: Regulation, { file, data, placeOf }: Duties, report: Report): void {
  const days = regulation.expressions.flatMap(({ from }) => from ?? []);
  data.duties.forEach((duty, index) => {
    const tell = (message: string, path: readonly (string | number)[], params: Readonly<Record<string, string>> = {}) =>
      report({
        message,
        params: { address: duty.provision, ...params },
        file: file.path,
        place: placeOf(['duties', index, ...path]),
      });
    const texts = textsOf(regulation, duty);
    const { bearers, bearersFrom, onlyIn, modality, evidence, due, rhythm } = duty;
    for (const end of ['from', 'until'] as const) {
      const day = duty[end];
      if (day !== undefined && !days.includes(day)) tell('period', [end], { day, days: days.join(', ') || '–' });
    }
    if (bearers.length === 0 && bearersFrom === undefined) tell('nobody', ['bearers']);
    const kinds = kindsOf(policy, bearers);
    if (onlyIn !== undefined && (onlyIn.some((kind) => !kinds.has(kind)) || onlyIn.length === kinds.size))
      tell('only', ['onlyIn'], { kinds: [...kinds].join(', ') });
    if (evidence.length === 0 && modality !== 'may') tell('evidence', ['evidence']);
    // Where the provision does not exist or nobody has read it, its words cannot be compared.
    if (!texts.some(({ byAddress }) => byAddress.has(duty.provision))) return;
    const signalled = modalitiesAt(texts, duty.provision);
    if (!signalled.has(modality)) tell('modality', ['modality'], { modality, found: [...signalled].join(', ') || '–' });
    if (bearersFrom === undefined) {
      const named = new Set(texts.flatMap((text) => namedIn(text, duty)));
      bearers.forEach((bearer, at) => {
        if (!named.has(bearer)) tell('unnamed', ['bearers', at], { bearer });
      });
    }
    const inWords = (gives: (words: string, lang: Text['lang']) => boolean) =>
      texts.some((text) => gives(wordsOf(text, duty), text.lang));
    for (const [duration, path] of [
      [due?.within, ['due', 'within']],
      [rhythm?.every, ['rhythm', 'every']],
    ] as const)
      if (duration !== undefined && !inWords((words, lang) => givesDuration(words, duration, lang)))
        tell('duration', path, { duration });
    const { on, reckoned } = due ?? {};
    if (on !== undefined && reckoned === undefined && !inWords((words, lang) => givesDay(words, on, lang)))
      tell('day', ['due', 'on'], { day: on });
  });
}

/** The provisions of a duty in a text: those that it names, with all inside them and what they are items of. */
function provisionsOf({ byAddress }: Text, { provision, alsoIn }: Duty): readonly Provision[] {
  return [provision, ...(alsoIn ?? [])]
    .map((address) => byAddress.get(address))
    .filter((each) => each !== undefined)
    .flatMap((each) => [...withInner(each), ...withOuter(each)]);
}

const wordsOf = (text: Text, duty: Duty): string => provisionsOf(text, duty).map(lawWords).join(' ');

const namedIn = (text: Text, duty: Duty): readonly string[] =>
  provisionsOf(text, duty).flatMap((provision) => text.actors.get(provision) ?? []);
