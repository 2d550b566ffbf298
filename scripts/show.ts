/** `npm run show`: prints a provision, a heading with what is under it, or a whole regulation. */
import { toJson } from '../src/exports/json.ts';
import { statusJson, statusText, type StatusQuestion } from '../src/exports/status.ts';
import type { Selection } from '../src/exports/selection.ts';
import { toText } from '../src/exports/text.ts';
import type { Lang } from '../src/i18n/languages.ts';
import { t } from '../src/i18n/t.ts';
import { policyOn } from '../src/policy/at.ts';
import { findProvision, type NamedProvision } from '../src/policy/find-provision.ts';
import type { Policy } from '../src/policy/types.ts';
import { langFlag, readRoot, runCommand, UsageError, type Flags } from './command.ts';
import { notFound, readDay } from './naming.ts';

const writers: Readonly<Record<string, (selection: Selection) => string | Promise<string>>> = {
  text: toText,
  // Loaded only when it is asked for: the library that writes Markdown takes a tenth of a second.
  md: async (selection) => (await import('../src/exports/markdown.ts')).toMarkdown(selection),
  json: toJson,
};

/** How the status of a regulation is written; Markdown has no form of its own for it. */
const statusWriters: Readonly<Record<string, (question: StatusQuestion) => string>> = {
  text: statusText,
  md: statusText,
  json: statusJson,
};

const flags: Flags = {
  lang: langFlag,
  on: { type: 'string' },
  status: { type: 'boolean' },
  format: { type: 'string', values: Object.keys(writers) },
  help: { type: 'boolean', short: 'h' },
};

await runCommand(flags, async ({ lang, flags: given, rest }) => {
  if (given.has('help')) {
    process.stdout.write(t(lang, 'cli.show.help'));
    return 0;
  }
  const words = rest.join(' ');
  if (words.trim() === '') throw new UsageError(t(lang, 'cli.show.help').trimEnd());
  const now = readRoot(lang);
  const on = readDay(given, 'on', lang);
  const policy = on === undefined ? now : policyOn(now, on);
  if (policy.problems.length > 0) console.error(t(lang, 'cli.show.problems', { count: policy.problems.length }));
  const named = findProvision(words, policy);
  const selection = named === undefined ? undefined : select(named, policy, lang);
  if (selection === undefined) {
    console.error(notFound(words, named, policy, lang));
    return 1;
  }
  const format = given.get('format') ?? 'text';
  if (given.has('status')) process.stdout.write(statusWriters[format]!(selection));
  else process.stdout.write(await writers[format]!(selection));
  return 0;
});

/** What was named, where the policy has it. */
function select({ regulation: id, address }: NamedProvision, policy: Policy, lang: Lang): Selection | undefined {
  const regulation = policy.regulations.get(id);
  if (regulation === undefined) return undefined;
  const text = regulation.texts.get(lang);
  const selection = { policy, regulation, lang, ...(text === undefined ? {} : { text }) };
  if (address === undefined) return selection;
  const provision = text?.byAddress.get(address);
  return provision === undefined ? undefined : { ...selection, provision };
}
