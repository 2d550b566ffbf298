/** The example corpus with amendments of a test's own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy, Regulation } from '../../src/policy/types.ts';
import { corpus } from '../corpus.ts';

/** A policy, and the regulation in it that was amended. */
export interface Amended {
  readonly policy: Policy;
  readonly regulation: Regulation;
}

/** The example regulation with other operations on it, all of the same day. */
export function amendedBy(operations: string): Amended {
  const root = corpus();
  const head = 'confidence: text\nsources: [salinan-contoh]\noperations:\n';
  writeFileSync(join(root, 'content/regulations/perpres-2-2002/amendments.yaml'), head + operations);
  const policy = readPolicy(root);
  expect(policy.problems).toEqual([]);
  return { policy, regulation: policy.regulations.get('perpres-1-2001')! };
}
