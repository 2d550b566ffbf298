/** A declared oddity of an official text still occurs: what is skipped or unread is missing and something follows it, what is misprinted is there, what dangles does, what is contested is so. One that no longer occurs hides the next. */
import { parseAddress, toAddress } from '../policy/address.ts';
import { addressesOf, isMissing, type Irregularity } from '../policy/irregularities.ts';
import { unusedDefinitions } from '../policy/definitions.ts';
import { danglingReferences } from '../policy/dangling.ts';
import { isWithin } from '../policy/operations.ts';
import type { Policy, Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const irregularityOccurs: Check = {
  id: 'irregularity-occurs',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'address: pasal-1-angka-3\n    reason',
    bad: 'address: pasal-1-angka-2\n    reason',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values())
      regulation.facts.data.irregularities?.forEach((entry, index) =>
        checkEntry(policy, regulation, entry, index, report),
      );
  },
};

function checkEntry(policy: Policy, regulation: Regulation, entry: Irregularity, index: number, report: Report): void {
  const { facts, expressions } = regulation;
  const tell = (message: string, field: string, params: Record<string, string> = {}) =>
    report({ message, params, file: facts.file.path, place: facts.placeOf(['irregularities', index, field]) });
  const [text] = expressions[0]!.texts.values();
  if (entry.kind === 'contested') {
    if (facts.data.reportedStatus?.value !== 'contested') tell('not-contested', 'kind');
    return;
  }
  if (entry.address === undefined) return tell('no-address', 'kind', { kind: entry.kind });
  if (text === undefined) return;
  if (entry.kind === 'dangling') {
    const dangles = danglingReferences(policy, regulation).some(({ reference }) =>
      isWithin(reference.provision.address, entry.address!),
    );
    if (!dangles) tell('not-dangling', 'address', { address: entry.address });
    return;
  }
  if (entry.kind === 'unused') {
    const isUnused = unusedDefinitions(text).some(({ provision }) => provision.address === entry.address);
    if (!isUnused) tell('not-unused', 'address', { address: entry.address });
    return;
  }
  for (const address of addressesOf(entry)) {
    const isThere = text.byAddress.has(address);
    if (isMissing(entry) && isThere) return tell('not-missing', 'address', { address });
    if (entry.kind === 'misprint' && !isThere) return tell('no-provision', 'address', { address });
  }
  if (entry.kind === 'skipped' && !isFollowed(text, entry.to ?? entry.address))
    tell('not-followed', 'address', { address: entry.to ?? entry.address });
}

/** Whether a provision of the same kind and with the same parent follows an address. */
function isFollowed(text: Text, address: string): boolean {
  const steps = parseAddress(address) ?? [];
  const around = toAddress(steps.slice(0, -1));
  const row = text.all.filter(
    (provision) =>
      provision.kind === steps.at(-1)?.kind && toAddress(parseAddress(provision.address)!.slice(0, -1)) === around,
  );
  return row.some(({ number }) => Number.parseInt(number, 36) > Number.parseInt(steps.at(-1)!.number, 36));
}
