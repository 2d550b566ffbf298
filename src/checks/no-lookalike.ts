/** No character stands for another that looks like it: O for 0, l for 1, `(21` for `(2)`, Cyrillic letters in Latin words. Scanned copies are full of them, and no search finds such words. */
import type { SourceFile } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const noLookalike: Check = {
  id: 'no-lookalike',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/text.id.mdx',
    good: 'menurut Pasal 2 ayat (1)',
    bad: 'menurut Pasal 2 ayat (11 huruf',
  },
  run(policy, report) {
    for (const file of policy.files) if (file.path.endsWith('.mdx') || file.path.endsWith('/regulation.yaml')) checkFile(file, report);
  },
};

interface Pattern {
  readonly message: string;
  readonly pattern: RegExp;
  /** What was surely meant; absent where only a reader can tell. */
  readonly repair?: (found: string) => string;
}

/** A word boundary that does not count paths and addresses as words. */
const before = String.raw`(?<![\p{L}\d/_.#=-])`;
const after = String.raw`(?![\p{L}\d/_=-])`;

const patterns: readonly Pattern[] = [
  {
    message: 'letter-in-number',
    pattern: new RegExp(String.raw`${before}(?=[\dOolI.]*\d)(?=[\d.]*[OolI])[1-9OolI][\dOolI.]+${after}`, 'gu'),
    repair: (found) => found.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  },
  { message: 'letter-for-number', pattern: new RegExp(String.raw`\b(?:Pasal|Article|angka) [OolI](?![\p{L}\d])`, 'gu') },
  { message: 'open-parenthesis', pattern: /\b(?:ayat|paragraph) \(\d+[a-z]?(?![\da-z]*\))/gu },
  { message: 'split-word', pattern: /(?<!\p{L})\p{Lu}{2,} \p{Lu} \p{Lu}{2,}(?!\p{L})/gu, repair: (found) => found.replaceAll(' ', '') },
  { message: 'other-script', pattern: /\p{Script=Latin}*[\p{Script=Cyrillic}\p{Script=Greek}]+\p{Script=Latin}*/gu },
];

/** What no file without look-alikes contains; most files are passed over with this one look. */
const hint = /\d[OolI.]|[OolI]\d|(?:Pasal|Article|angka) [OolI]|\(\d|\p{Lu} \p{Lu} \p{Lu}|[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function checkFile(file: SourceFile, report: Report): void {
  if (!hint.test(file.text)) return;
  for (const { message, pattern, repair } of patterns) {
    for (const match of file.text.matchAll(pattern)) {
      const place = file.placeOf(match.index, match.index + match[0].length);
      const expected = repair?.(match[0]);
      const params = { found: match[0], expected: expected ?? '' };
      report({ message, params, file: file.path, place, ...(expected === undefined ? {} : { repair: { place, text: expected } }) });
    }
  }
}
