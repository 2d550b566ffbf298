/**
 * Both languages have exactly the same provisions. A reader who switches the language must land on the same provision, and nothing may be
 * missing from one of them.
 */
import { languages } from '../i18n/languages.ts';
import { startOfFile } from '../policy/source-file.ts';
import type { Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const languagesAligned: Check = {
  id: 'languages-aligned',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.en.mdx',
    good: '2. The register is public.',
    bad: '2. The register is public.\n3. The register is kept for 5 years.',
  },
  run(policy, report) {
    for (const regulation of policy.regulations.values()) checkRegulation(regulation, report);
  },
};

function checkRegulation({ facts, texts, id }: Regulation, report: Report): void {
  const isHeld = facts.data.text !== undefined;
  for (const lang of languages) {
    if (isHeld && !texts.has(lang)) {
      report({
        message: 'missing-text',
        params: { name: `text.${lang}.mdx` },
        file: facts.file.path,
        place: facts.placeOf(['text'], 'key'),
      });
    }
  }
  if (!isHeld && texts.size > 0)
    report({ message: 'unknown-text', params: { id }, file: facts.file.path, place: startOfFile });
  const [first, second] = languages.map((lang) => texts.get(lang));
  if (first === undefined || second === undefined) return;
  reportMissing(first, second, report);
  reportMissing(second, first, report);
}

/** Reports each provision of one text that the other lacks, at its own place; of a lost branch only the outermost. */
function reportMissing(text: Text, other: Text, report: Report): void {
  for (const { address, parent, place } of text.all) {
    if (other.byAddress.has(address)) continue;
    if (parent !== undefined && !other.byAddress.has(parent.address)) continue;
    report({ message: 'one-sided', params: { address, path: other.file.path }, file: text.file.path, place });
  }
}
