/** What differs in a regulation between two days, as text for a terminal or as JSON. */
import { daysToCompare, type Comparison } from '../diff/compare.ts';
import { insideOf, isWords, type ComparedProvision, type ComparedWords } from '../diff/compare-texts.ts';
import type { Stretch } from '../diff/words.ts';
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { Operation, Policy, Regulation } from '../policy/types.ts';
import { actLabel, forceInWords, labelIn } from '../site/changes-words.ts';
import { fateInWords } from '../site/redline.ts';
import { itemNumber } from './selection.ts';
import { wrap } from './text.ts';

/** A comparison to be told. */
export interface ChangesQuestion {
  readonly policy: Policy;
  readonly regulation: Regulation;
  readonly lang: Lang;
  /** What is compared: only changes of what was asked for. */
  readonly comparison: Comparison;
  /** The provision that was asked for. */
  readonly address?: string;
}

/** The changes in lines of at most 80 columns: each provision with what happened to it, by what, and its words with marks. */
export function changesText(question: ChangesQuestion): string {
  const { policy, regulation, lang, comparison, address } = question;
  const { from, to, words, elucidations, force, notApplied } = comparison;
  const name = [regulation.citation, address && labelIn(comparison, address)].filter(Boolean).join(' ');
  const by = (operations: readonly Operation[]) =>
    operations.flatMap((operation) => wrap(`${actLabel(policy, operation, lang)}, ${operation.on ?? ''}`, 4, '', 2));
  const lines = [`${name}: ${t(lang, 'cli.diff.days', { from, to })}`, ''];
  const begins = beginsLater(question);
  if (begins !== undefined)
    lines.push(...wrap(t(lang, 'cli.diff.early', { from, day: begins, citation: regulation.citation }), 0), '');
  const heading = lines.length;
  for (const { compared, operations } of words) {
    const label = labelIn(comparison, compared.provision.address);
    lines.push(...wrap(`${label}: ${fateInWords(compared, lang)}`, 2, '', 0), ...by(operations));
    lines.push(...provisionLines(compared, 2, false), '');
  }
  for (const { address: explained, fate, words: compared, operations } of elucidations) {
    const label = t(lang, 'changes.elucidationOf', { place: labelIn(comparison, explained) });
    lines.push(...wrap(`${label}: ${t(lang, `changes.elucidation.${fate}`)}`, 2, '', 0), ...by(operations));
    lines.push(...wordsLines(compared, 2), '');
  }
  for (const change of force) {
    const { operation } = change;
    const label = labelIn(comparison, operation.address);
    lines.push(...wrap(`${label}: ${forceInWords(change, comparison, lang)}`, 2, '', 0), ...by([operation]));
    lines.push(...wrap(operation.data.reading?.[lang] ?? '', 2), '');
  }
  for (const operation of notApplied) {
    const what = t(lang, operation.outcome === 'moot' ? 'changes.moot' : 'changes.undecided');
    const label = `${labelIn(comparison, operation.address)}: ${t(lang, 'changes.notApplied')} (${what})`;
    lines.push(...wrap(label, 2, '', 0), ...by([operation]), ...wrap(operation.data.reason?.[lang] ?? '', 2), '');
  }
  if (lines.length === heading) lines.push(t(lang, 'cli.diff.none'), '');
  lines.push(...wrap(`${t(lang, 'cli.show.notice')}: ${t(lang, 'cli.show.noticeWords')}`, 2, '', 0));
  return `${lines.join('\n')}\n`;
}

/** The first day of the regulation, where the comparison begins before it. */
function beginsLater({ regulation, comparison }: ChangesQuestion): string | undefined {
  const [first] = daysToCompare(regulation);
  return first !== undefined && comparison.from < first ? first : undefined;
}

/** The words of a compared provision with marks; of all inside it too where the whole of it is new or gone. */
function provisionLines(
  { fate, title, parts }: ComparedProvision,
  indent: number,
  isInner: boolean,
): readonly string[] {
  const isWhole = fate === 'added' || fate === 'removed' || isInner;
  const heading = title.some(({ kind }) => kind !== 'same') ? wrap(marked(title), indent) : [];
  return [
    ...heading,
    ...parts.flatMap((part) => {
      if (isWords(part)) return wordsLines(part, indent);
      if (!isWhole) return [];
      const number = itemNumber(part.provision) ?? '';
      const [first = '', ...rest] = provisionLines(part, indent + 5, true);
      return [`${' '.repeat(indent)}${number.padEnd(5)}${first.trimStart()}`.trimEnd(), ...rest];
    }),
  ];
}

function wordsLines({ paragraphs }: ComparedWords, indent: number): readonly string[] {
  return (paragraphs ?? []).flatMap((stretches) => wrap(marked(stretches), indent));
}

/** Words with marks that every terminal shows: `[-deleted-]`, `{+inserted+}`. */
function marked(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ kind, words }) => {
      if (kind === 'same') return words;
      const space = words.startsWith(' ') ? ' ' : '';
      return kind === 'deleted' ? `${space}[-${words.trimStart()}-]` : `${space}{+${words.trimStart()}+}`;
    })
    .join('');
}

/**
 * The changes as one object. `changes` are those of the words: `change` is what happened, `from` and `becomes` are the addresses it came from and
 * went to, `title` and `words` the stretches of each paragraph (`same`, `deleted`, `inserted`), `inside` what a wholly new or lost provision holds.
 * `force` tells changes of force, `notApplied` what was ordered and recorded and is not in the text.
 * `begins` is the first day of the regulation where `from` lies before it.
 */
export function changesJson(question: ChangesQuestion): string {
  const { regulation, lang, comparison, address } = question;
  const begins = beginsLater(question);
  const { from, to, words, elucidations, force, notApplied } = comparison;
  const named = (at: string) => ({ address: at, label: labelIn(comparison, at) });
  const by = (operations: readonly Operation[]) =>
    operations.map(({ acting, data, on }) => ({ regulation: acting, place: data.place, on }));
  const data = {
    regulation: regulation.id,
    ...(address === undefined ? {} : { address }),
    lang,
    from,
    to,
    ...(begins === undefined ? {} : { begins }),
    changes: words.map((change) => ({
      ...named(change.compared.provision.address),
      ...changeJson(change.compared),
      by: by(change.operations),
    })),
    elucidations: elucidations.map(({ address: at, fate, words: compared, operations }) => ({
      ...named(at),
      change: fate,
      words: stretchesOf(compared),
      by: by(operations),
    })),
    force: force.map(({ operation, fate }) => ({
      ...named(operation.address),
      change: fate,
      effect: operation.data.operation,
      since: operation.on,
      reading: operation.data.reading?.[lang],
      by: by([operation]),
    })),
    notApplied: notApplied.map((operation) => ({
      ...named(operation.address),
      operation: operation.data.operation,
      state: operation.outcome,
      reason: operation.data.reason?.[lang],
      by: by([operation]),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function changeJson(compared: ComparedProvision): object {
  const { fate, before, after, from, to, title, parts } = compared;
  const origins = fate === 'moved' ? [{ address: before!.address, how: from[0]?.how }] : from;
  const isRetitled = title.some(({ kind }) => kind !== 'same');
  const inside = fate === 'added' || fate === 'removed' ? insideOf(compared) : [];
  return {
    change: fate,
    ...(after === undefined || origins.length === 0 ? {} : { from: origins }),
    ...(to.length === 0 ? {} : { becomes: to }),
    ...(isRetitled ? { title: title.map(stretchJson) } : {}),
    words: parts.filter(isWords).flatMap(stretchesOf),
    ...(inside.length === 0
      ? {}
      : { inside: inside.map((part) => ({ address: part.provision.address, ...changeJson(part) })) }),
  };
}

/** The stretches of each paragraph that changed. */
function stretchesOf({ paragraphs = [] }: ComparedWords): readonly (readonly object[])[] {
  return paragraphs.map((stretches) => stretches.map(stretchJson));
}

function stretchJson({ kind, words }: Stretch): object {
  return { [kind]: words };
}
