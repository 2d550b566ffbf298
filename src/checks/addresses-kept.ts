/** No published address is ever dropped: each one of the committed list `addresses.txt` is in a text of some day or has a lineage entry. Citations, links and bookmarks must keep answering. */
import type { Regulation } from '../policy/types.ts';
import { publishedAddresses } from '../policy/published.ts';
import type { Check, Report } from './check.ts';

export const addressesKept: Check = {
  id: 'addresses-kept',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/addresses.txt',
    good: 'pasal-3\n',
    bad: 'pasal-3\npasal-4\n',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) checkRegulation(regulation, report);
  },
};

function checkRegulation(regulation: Regulation, report: Report): void {
  const { id, published, facts } = regulation;
  const file = `content/regulations/${id}/addresses.txt`;
  const now = publishedAddresses(regulation);
  const isTold = (address: string) => facts.data.lineage?.some((entry) => entry.address === address);
  published.forEach((address, index) => {
    if (now.has(address) || isTold(address)) return;
    const line = index + 1;
    const place = { line, column: 1, endLine: line, endColumn: address.length + 1 };
    report({ message: 'dropped', params: { address }, file, place });
  });
  const listed = new Set(published);
  const missing = [...now].filter((address) => !listed.has(address));
  if (missing.length === 0) return;
  const [text] = regulation.texts.values();
  const params = { count: missing.length, first: missing[0]! };
  report({
    message: 'unlisted',
    params,
    file: text?.file.path ?? facts.file.path,
    place: text?.byAddress.get(missing[0]!)?.place ?? facts.placeOf([]),
  });
}
