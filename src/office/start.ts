/** A starting file for an office: a form with every duty that it must see to, and remarks that say what to fill in. */
import { dutiesFor, type OfficeKind } from '../policy/duty-record.ts';
import { asksForEvent } from './check.ts';
import { namedKinds, version, type Say } from './file.ts';
import { whoIn, type Told, type ToldDuty } from './told.ts';

/** Where the remarks lead to. */
export interface StartPlaces {
  /** The page of the check. */
  readonly check: string;
  /** The list of the duties of the kind of office. */
  readonly list: string;
}

/** The starting file of a kind of office, with the duties of a day. */
export function startingFile(kind: OfficeKind, { duties }: Told, on: string, places: StartPlaces, say: Say): string {
  const own = dutiesFor(duties, { kind }, on)
    .map(({ duty }) => duty)
    .filter(({ modality }) => modality !== 'may');
  const head = say('office.new.head', {
    kind: say(`duties.office.${kind}`),
    url: places.check,
    list: places.list,
    on,
    day: on,
  });
  const lines = [
    ...remark(head, ''),
    '',
    `schema: ${version}`,
    `kind: ${kind}`,
    ...(namedKinds.has(kind) ? [...remark(say('office.new.is'), ''), '# is: [menteri-panrb]'] : []),
    'name:',
    own.length === 0 ? 'duties: {}' : 'duties:',
    ...own.flatMap((duty, index) => entryOf(duty, kind, own[index - 1]?.regulation !== duty.regulation, say)),
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(duty: ToldDuty, kind: OfficeKind, isFirst: boolean, say: Say): readonly string[] {
  const { id, regulation, citation, modality, what, trigger, when, evidence } = duty;
  const words = [
    `${citation} (${say(`office.modality.${modality}`)})`,
    what,
    say('office.new.by', { who: whoIn(duty, { kind }) }),
    ...(trigger === undefined ? [] : [say('office.new.trigger', { trigger })]),
    ...(when.length === 0 ? [] : [say('office.new.when', { when: when.join('; ') })]),
    ...evidence.map((piece) => say('office.new.evidence', { kind: piece.kind, words: piece.words })),
  ];
  return [
    '',
    ...(isFirst ? [`  # ===== ${regulation} =====`, ''] : []),
    ...words.flatMap((line) => remark(line, '  ')),
    `  ${id}:`,
    // Before the state: the parser takes remarks after a value that is left empty for its own.
    ...(asksForEvent(duty) ? ['    event:'] : []),
    '    state: not-started',
  ];
}

/** The longest line of a remark. */
const width = 100;

/** Words as remarks, each line no longer than the width where it has spaces; lines that go on are set in. */
function remark(words: string, indent: string): readonly string[] {
  return words.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = `${indent}#`;
    for (const word of line.split(/(?<=\S) /)) {
      if (`${current} ${word}`.length > width && current.trim() !== '#') {
        lines.push(current);
        current = `${indent}#  `;
      }
      current += ` ${word}`;
    }
    return [...lines, current.trimEnd()];
  });
}
