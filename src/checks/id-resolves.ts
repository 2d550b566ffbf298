/** Every id and address written in YAML names something that exists: the provisions of `provenance` and notes, the regulations that a regulation repeals. */
import { idsOf } from '../policy/documents.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const idResolves: Check = {
  id: 'id-resolves',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'about: pasal-2',
    bad: 'about: pasal-20',
  },
  run(policy, report) {
    const known = idsOf(policy, 'regulations');
    for (const regulation of policy.regulations.values()) {
      checkAddresses(regulation, report);
      checkRegulations(known, regulation, report);
    }
  },
};

function checkAddresses({ facts, texts }: Regulation, report: Report): void {
  const [text] = texts.values();
  if (text === undefined) return;
  const tell = (found: string, path: readonly (string | number)[]) =>
    report({
      message: 'address',
      params: { found, nearest: nearestWords(found, text.byAddress.keys()) },
      file: facts.file.path,
      place: facts.placeOf(path),
    });
  facts.data.text?.provenance?.forEach(({ address }, index) => {
    if (!text.byAddress.has(address)) tell(address, ['text', 'provenance', index, 'address']);
  });
  facts.data.notes?.forEach(({ about }, index) => {
    if (about !== undefined && !text.byAddress.has(about)) tell(about, ['notes', index, 'about']);
  });
}

function checkRegulations(known: ReadonlySet<string>, { facts }: Regulation, report: Report): void {
  facts.data.repeals?.regulations.forEach((id, index) => {
    if (known.has(id)) return;
    const params = { found: id, nearest: nearestWords(id, known) };
    report({
      message: 'regulation',
      params,
      file: facts.file.path,
      place: facts.placeOf(['repeals', 'regulations', index]),
    });
  });
}
