/** What command lines that name provisions and days share: reading a day, and saying what was probably meant. */
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import type { NamedProvision } from '../src/policy/find-provision.ts';
import { nearest } from '../src/policy/nearest.ts';
import type { Policy, Regulation } from '../src/policy/types.ts';
import { noTextInWords } from '../src/exports/selection.ts';
import { addressLabel } from '../src/policy/address.ts';
import { placeInWords } from '../src/policy/place-words.ts';
import { isDay } from '../src/policy/dates.ts';
import { dayBefore } from '../src/site/dates.ts';
import { goneOn } from '../src/site/lineage.ts';
import { isWithin } from '../src/policy/operations.ts';
import { UsageError } from './command.ts';

/** The day that a flag gives, year-month-day; `undefined` when it is not given. Throws a {@link UsageError} for what no calendar has. */
export function readDay(flags: ReadonlyMap<string, string>, name: string, lang: Lang): string | undefined {
  const day = flags.get(name);
  if (day !== undefined && !isDay(day)) throw new UsageError(t(lang, 'cli.show.day', { found: day }));
  return day;
}

/** Says why nothing was found: no text is held, the provision does not stand on the day, or there is none; then with the nearest addresses. */
export function notFound(words: string, named: NamedProvision | undefined, policy: Policy, lang: Lang): string {
  const address = named === undefined ? words : [named.regulation, named.address].filter(Boolean).join('#');
  const regulation = named === undefined ? undefined : policy.regulations.get(named.regulation);
  if (regulation !== undefined && regulation.texts.get(lang) === undefined) return noTextInWords({ regulation, lang });
  const otherDay =
    regulation === undefined || named?.address === undefined
      ? undefined
      : onAnotherDay(regulation, named.address, policy, lang);
  if (otherDay !== undefined) return otherDay;
  const regulations = regulation === undefined ? [...policy.regulations.values()] : [regulation];
  const near = nearest(
    address.toLowerCase().replace(/\s+/g, '-'),
    regulations.flatMap((each) => addressesOf(each, lang)),
  );
  return [
    t(lang, near.length === 0 ? 'cli.show.unknown' : 'cli.show.nearest', { address }),
    ...near.map((each) => `  ${each}`),
  ].join('\n');
}

/** That an address stood until a day, with what became of it, or stands from a later day on; `undefined` when it never stood. */
function onAnotherDay(regulation: Regulation, address: string, policy: Policy, lang: Lang): string | undefined {
  const { id, expressions } = regulation;
  const on = policy.asOf;
  const words = { address: `${id}#${address}`, on };
  const gone = goneOn(regulation, lang, on, false).find((each) => isWithin(address, each.address));
  const has = (index: number) => expressions[index]?.texts.get(lang)?.byAddress.has(address) === true;
  const next = expressions.findIndex(({ from }, index) => from !== undefined && from > on && has(index));
  const past = expressions.findLastIndex(({ from }, index) => (from === undefined || from <= on) && has(index));
  if (past === -1 && next !== -1) return t(lang, 'cli.show.standsFrom', { ...words, day: expressions[next]!.from! });
  const isListed = gone?.address === address || gone?.inner.includes(address) === true;
  const becomes = gone?.becomes ?? [];
  const became = [
    ...(becomes.length === 0 ? [] : [t(lang, 'cli.show.became')]),
    ...becomes.map((each) => `${id}#${each} (${addressLabel(each, lang)})`),
  ].map((line) => `  ${line}`);
  if (past === -1) return isListed ? [t(lang, 'cli.show.wasCorrected', words), ...became].join('\n') : undefined;
  const lost = expressions[past + 1]?.from;
  if (lost === undefined) return undefined;
  const by = gone?.operation;
  const acting = by === undefined ? undefined : (policy.regulations.get(by.acting)?.citation ?? by.acting);
  return [
    t(lang, 'cli.show.stoodUntil', { ...words, day: dayBefore(lost) }),
    ...(by === undefined
      ? []
      : [`  ${t(lang, 'cli.show.goneBy', { by: `${acting} ${placeInWords(by.data.place, lang)}` })}`]),
    ...became,
  ].join('\n');
}

function addressesOf({ id, texts }: Regulation, lang: Lang): readonly string[] {
  return [id, ...(texts.get(lang)?.byAddress.keys() ?? []).map((address) => `${id}#${address}`)];
}
