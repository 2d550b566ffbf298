/** Registers for tests: the example corpus with regulations written for a test. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyOn } from '../../src/policy/at.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy } from '../../src/policy/types.ts';
import { corpus } from '../corpus.ts';

/** The policy of the example corpus on a day, with more regulations: each by its id, with whatever its facts have besides the identity. */
export function policyWith(regulations: Readonly<Record<string, string>>, day = '2010-01-01'): Policy {
  const root = corpus();
  for (const [id, facts] of Object.entries(regulations)) {
    const [, type, number, year] = /^(.+)-(\d+)-(\d{4})$/.exec(id)!;
    const folder = join(root, 'content/regulations', id);
    mkdirSync(folder, { recursive: true });
    const identity = [
      `type: ${type}`,
      `number: ${number}`,
      `year: ${year}`,
      `title: { id: Judul ${number}, en: Title ${number} }`,
      ...(facts.includes('issuer:') ? [] : ['issuer: { id: Presiden Contoh, en: Example President }']),
      ...(facts.includes('subjects:') ? [] : ['subjects: [data]']),
      'confidence: text',
      'sources: [salinan-contoh]',
    ];
    writeFileSync(join(folder, 'regulation.yaml'), `${identity.join('\n')}\n${facts}\n`);
  }
  const policy = readPolicy(root);
  if (policy.problems.length > 0) throw new Error(JSON.stringify(policy.problems, undefined, 2));
  return policyOn(policy, day);
}

/** The footing of a claim that somebody read, and of one that nobody did. */
export const read = 'confidence: text, sources: [salinan-contoh]';
export const reported = 'confidence: secondary, sources: [laporan-contoh]';
