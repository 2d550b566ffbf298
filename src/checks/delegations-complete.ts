/** Every provision that leaves something to another instrument or an annex is a delegation of the ledger, and no delegation is written twice. What is not in the ledger is never missed. */
import { leavesToOthers } from '../policy/delegations.ts';
import { isWithin } from '../policy/operations.ts';
import type { Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const delegationsComplete: Check = {
  id: 'delegations-complete',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'address: pasal-2-ayat-2\n    subject',
    bad: 'address: pasal-2-ayat-1\n    subject',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      reportDoubles(regulation, report);
      reportMissing(regulation, report);
    }
  },
};

function reportDoubles({ facts }: Regulation, report: Report): void {
  const seen = new Set<string>();
  facts.data.delegations?.forEach(({ address }, index) => {
    if (seen.has(address))
      report({
        message: 'double',
        params: { address },
        file: facts.file.path,
        place: facts.placeOf(['delegations', index, 'address']),
      });
    seen.add(address);
  });
}

function reportMissing({ facts, expressions }: Regulation, report: Report): void {
  const known = (facts.data.delegations ?? []).map(({ address }) => address);
  const told = new Set<string>();
  for (const { texts } of expressions) {
    for (const { all, lang, file } of texts.values()) {
      for (const provision of all) {
        const { kind, address, place } = provision;
        if (kind === 'menimbang' || address.startsWith('menimbang-') || !leavesToOthers(provision, lang)) continue;
        if (told.has(address) || known.some((each) => isWithin(each, address) || isWithin(address, each))) continue;
        told.add(address);
        report({ message: 'missing', params: { address }, file: file.path, place });
      }
    }
  }
}
