/** `npm run addresses`: records every address that a regulation has published in its `addresses.txt`. It only ever adds. */
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
  let added = 0;
  for (const regulation of readRoot(lang).regulations.values()) {
    const listed = new Set(regulation.published);
    const addresses = new Set([...listed, ...publishedAddresses(regulation)]);
    if (addresses.size === listed.size) continue;
    const file = join('content/regulations', regulation.id, 'addresses.txt');
    writeFileSync(file, `${[...addresses].join('\n')}\n`);
    added += addresses.size - listed.size;
  }
  console.log(t(lang, 'cli.addresses.added', { count: added }));
  return 0;
});
