/** What command lines that name provisions and days share: reading a day, and saying what was probably meant. */
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import type { NamedProvision } from '../src/policy/find-provision.ts';
import { nearest } from '../src/policy/nearest.ts';
import type { Policy, Regulation } from '../src/policy/types.ts';
import { UsageError } from './command.ts';

/** The day that a flag gives, year-month-day; `undefined` when it is not given. Throws a {@link UsageError} for what no calendar has. */
export function readDay(flags: ReadonlyMap<string, string>, name: string, lang: Lang): string | undefined {
  const day = flags.get(name);
  if (day !== undefined && !isDay(day)) throw new UsageError(t(lang, 'cli.show.day', { found: day }));
  return day;
}

/** Whether words are a day that the calendar has, as year-month-day. */
function isDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${words}T`);
}

/** Says that nothing was found, and the nearest addresses there are. */
export function notFound(words: string, named: NamedProvision | undefined, policy: Policy, lang: Lang): string {
  const address = named === undefined ? words : [named.regulation, named.address].filter(Boolean).join('#');
  const regulation = named === undefined ? undefined : policy.regulations.get(named.regulation);
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

function addressesOf({ id, texts }: Regulation, lang: Lang): readonly string[] {
  return [id, ...(texts.get(lang)?.byAddress.keys() ?? []).map((address) => `${id}#${address}`)];
}
