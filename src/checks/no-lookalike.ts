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
    const amending = new Set(
      policy.files.filter(({ path }) => path.endsWith(amendments)).map(({ path }) => folderOf(path)),
    );
    for (const file of policy.files)
      if (file.path.endsWith('.mdx') || file.path.endsWith('/regulation.yaml'))
        checkFile(file, amending.has(folderOf(file.path)), report);
  },
};

const amendments = '/amendments.yaml';

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

interface Pattern {
  readonly message: string;
  /** What every match holds; quick to look for, so that files without it are passed over. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** The files that it is for; absent where it is for all. */
  readonly files?: RegExp;
  /** What was surely meant; absent where only a reader can tell. */
  readonly repair?: (found: string) => string;
}

const patterns: readonly Pattern[] = [
  {
    message: 'letter-in-number',
    hint: /\d[OolI]|[OolI]\d/,
    // Paths, addresses and words with digits in them are no numbers; Pasal 28I is one that was inserted.
    pattern:
      /(?<!(?:Pasal|Articles?) (?=\d+I(?![\p{L}\d])))(?<![\p{L}\d/_.#=-])(?=[\dOolI.]*\d)(?=[\d.]*[OolI])[1-9OolI][\dOolI.]+(?![\p{L}\d/_=-])/gu,
    repair: (found) => found.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  },
  {
    message: 'letter-for-number',
    hint: /(?:Pasal|Article|angka) [OolI]/,
    pattern: /\b(?:Pasal|Article|angka) [OolI](?![\p{L}\d])/gu,
  },
  {
    // "ayat (21", "ayat (l)", "ayat ( 2 )": none is read as a reference.
    message: 'parentheses',
    hint: /(?:yat|aragraph) \((?!\d+[a-z]*\))/,
    pattern: /\b(?:[Aa]yat|[Pp]aragraph) \(\s*(?!\d+[a-z]*\))[\dOolI]+[a-z]?(?!\p{L})(?:\s*\))?/gu,
  },
  {
    // "ayat 2" is no reference either; a guide may tell what people type.
    message: 'parentheses',
    hint: /(?:yat|aragraph) \d/,
    pattern: /\b(?:[Aa]yat|[Pp]aragraph) \d+[a-z]?(?![\p{L}\d])/gu,
    files: /^content\/regulations\//,
  },
  {
    message: 'split-word',
    hint: /[A-Z] [A-Z] [A-Z]/,
    pattern: /(?<!\p{L})\p{Lu}{2,} \p{Lu} \p{Lu}{2,}(?!\p{L})/gu,
    repair: (found) => found.replaceAll(' ', ''),
  },
  {
    message: 'other-script',
    hint: /[\u0370-\u052f]/,
    pattern: /\p{Script=Latin}*[\p{Script=Cyrillic}\p{Script=Greek}]+\p{Script=Latin}*/gu,
  },
];

/** "Pasal I" is a Pasal of a law that amends others: right in its own files, and where what follows shows it. */
const amendingPasal = /^(?:Pasal|Article) I$/;
const afterAmendingPasal = /^ (?:angka|number|UU|of UU)\b/;

function checkFile(file: SourceFile, isAmending: boolean, report: Report): void {
  for (const { message, hint, pattern, files, repair } of patterns) {
    if (!hint.test(file.text) || files?.test(file.path) === false) continue;
    for (const match of file.text.matchAll(pattern)) {
      const after = file.text.slice(match.index + match[0].length);
      if (amendingPasal.test(match[0]) && (isAmending || afterAmendingPasal.test(after.slice(0, 10)))) continue;
      const place = file.placeOf(match.index, match.index + match[0].length);
      const expected = repair?.(match[0]);
      const params = { found: match[0], expected: expected ?? '' };
      report({
        message,
        params,
        file: file.path,
        place,
        ...(expected === undefined ? {} : { repair: { place, text: expected } }),
      });
    }
  }
}
