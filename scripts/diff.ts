/** `npm run diff`: what changed in a provision, or in a whole regulation, between two days. */
import { compareOn, comparisonOf, daysToCompare } from '../src/diff/compare.ts';
import { changesJson, changesText, type ChangesQuestion } from '../src/exports/changes.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { policyOn } from '../src/policy/at.ts';
import { findProvision, type NamedProvision } from '../src/policy/find-provision.ts';
import type { Policy } from '../src/policy/types.ts';
import { langFlag, readRoot, runCommand, UsageError, type Flags } from './command.ts';
import { notFound, readDay } from './naming.ts';

const writers: Readonly<Record<string, (question: ChangesQuestion) => string>> = {
  text: changesText,
  json: changesJson,
};

const flags: Flags = {
  lang: langFlag,
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string', values: Object.keys(writers) },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, ({ lang, flags: given, rest }) => {
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.diff.help'));
    return 0;
  }
  const words = rest.join(' ');
  if (words.trim() === '') throw new UsageError(t(lang, 'cli.diff.help').trimEnd());
  const [from, to] = ['from', 'to'].map((name) => readDay(given, name, lang));
  const policy = readRoot(lang);
  if (policy.problems.length > 0) console.error(t(lang, 'cli.show.problems', { count: policy.problems.length }));
  const named = findProvision(words, policy);
  const question = named === undefined ? undefined : compare(named, { from, to }, policy, lang);
  if (question === undefined) {
    console.error(notFound(words, named, to === undefined ? policy : policyOn(policy, to), lang));
    return 1;
  }
  process.stdout.write(writers[given.get('format') ?? 'text']!(question));
  return 0;
});

/** The comparison that was asked for, where the policy has the provision on one of the days. */
function compare(
  { regulation: id, address }: NamedProvision,
  days: { readonly from: string | undefined; readonly to: string | undefined },
  policy: Policy,
  lang: Lang,
): ChangesQuestion | undefined {
  const regulation = policy.regulations.get(id);
  if (regulation === undefined) return undefined;
  const { from = daysToCompare(regulation)[0] ?? policy.asOf, to = policy.asOf } = days;
  if (from >= to) throw new UsageError(t(lang, 'cli.diff.order', { from, to }));
  const whole = compareOn(regulation, lang, from, to);
  const comparison = whole === undefined || address === undefined ? whole : comparisonOf(whole, address);
  if (comparison === undefined) return undefined;
  return { policy, regulation, lang, comparison, ...(address === undefined ? {} : { address }) };
}
