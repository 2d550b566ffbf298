/**
 * Both languages have exactly the same provisions and guides. A reader who switches the language must land on the same provision, and nothing may be
 * missing from one of them.
 */
import { languages } from '../i18n/languages.ts';
import { startOfFile } from '../policy/source-file.ts';
import type { Expression, Policy, Regulation, Text, Texts } from '../policy/types.ts';
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
    checkGuides(policy, report);
  },
};

function checkRegulation({ facts, expressions, id }: Regulation, report: Report): void {
  const [{ texts, elucidations }] = expressions as readonly [Expression];
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
  for (const each of expressions) {
    checkPair(each.texts, report);
    // An elucidation has the provisions of its text: where a text has none, that is told of the text.
    if ([...each.texts.values()].every(({ all }) => all.length > 0)) checkPair(each.elucidations, report);
  }
  const [lone] = elucidations.values();
  // Where the text itself is missing in a language, its elucidation cannot be read.
  const missing = languages.find((lang) => texts.has(lang) && !elucidations.has(lang));
  if (lone !== undefined && missing !== undefined)
    report({
      message: 'missing-text',
      params: { name: `elucidation.${missing}.mdx` },
      file: lone.file.path,
      place: startOfFile,
    });
}

function checkPair(texts: Texts, report: Report): void {
  const [first, second] = languages.map((lang) => texts.get(lang));
  if (first === undefined || second === undefined) return;
  for (const [text, other] of [
    [first, second],
    [second, first],
  ] as const) {
    if (other.all.length > 0) reportMissing(text, other, report);
    else if (text.all.length > 0)
      report({ message: 'empty-text', params: { path: text.file.path }, file: other.file.path, place: startOfFile });
  }
}

/** Reports each provision of one text that the other lacks, at its own place; of a lost branch only the outermost. */
function reportMissing(text: Text, other: Text, report: Report): void {
  for (const { address, parent, place } of text.all) {
    if (other.byAddress.has(address)) continue;
    if (parent !== undefined && !other.byAddress.has(parent.address)) continue;
    report({ message: 'one-sided', params: { address, path: other.file.path }, file: text.file.path, place });
  }
}

/** Reports each guide that one language lacks, at the one that is there. A file that cannot be read has a message of its own. */
function checkGuides({ files, problems }: Policy, report: Report): void {
  const paths = new Set([...files, ...problems.map(({ file }) => ({ path: file }))].map(({ path }) => path));
  for (const { path } of files) {
    const [, folder, lang] = /^(content\/guides\/[^/]+\/)([a-z]+)\.mdx$/.exec(path) ?? [];
    for (const other of languages) {
      const name = `${other}.mdx`;
      if (lang !== undefined && !paths.has(`${folder}${name}`))
        report({ message: 'missing-text', params: { name }, file: path, place: startOfFile });
    }
  }
}
