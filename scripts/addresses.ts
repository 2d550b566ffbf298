/** `npm run addresses`: records every address and every duty that a regulation has published in its `addresses.txt` and `duties.txt`. It only ever adds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '../src/i18n/t.ts';
import { publishedAddresses } from '../src/policy/published.ts';
import { langFlag, readRoot, runCommand } from './command.ts';

await runCommand({ lang: langFlag, help: { type: 'boolean', short: 'h' } }, ({ lang, flags }) => {
  if (flags.has('help')) {
    process.stdout.write(t(lang, 'cli.addresses.help'));
    return 0;
  }
  let addresses = 0;
  let duties = 0;
  for (const regulation of readRoot(lang).regulations.values()) {
    const { id, published, publishedDuties } = regulation;
    addresses += record(id, 'addresses.txt', published, publishedAddresses(regulation));
    duties += record(id, 'duties.txt', publishedDuties, regulation.duties?.data.duties.map((duty) => duty.id) ?? []);
  }
  console.log(t(lang, 'cli.addresses.added', { count: addresses }));
  if (duties > 0) console.log(t(lang, 'cli.addresses.duties', { count: duties }));
  return 0;
});

/** Adds what a list of a regulation lacks; tells how much that is. */
function record(regulation: string, name: string, listed: readonly string[], now: Iterable<string>): number {
  const all = new Set([...listed, ...now]);
  const added = all.size - new Set(listed).size;
  if (added > 0) writeFileSync(join('content/regulations', regulation, name), `${[...all].join('\n')}\n`);
  return added;
}
