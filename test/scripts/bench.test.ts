import { expect, it } from 'vitest';
import { writeCorpus } from '../../scripts/bench/corpus.ts';
import { writeTimedCorpus } from '../../scripts/bench/timed-corpus.ts';
import { runChecks } from '../../src/checks/run.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy } from '../../src/policy/types.ts';
import { temporaryFolder } from '../temporary.ts';

function policyOf(write: (root: string) => void): Policy {
  const root = temporaryFolder();
  write(root);
  return readPolicy(root);
}

it('generates documents that no check objects to', () => {
  const policy = policyOf((root) => writeCorpus(root, { documents: 4, bytes: 2000, pasal: 3 }));
  expect(runChecks(policy)).toEqual([]);
  expect(policy.regulations.get('perpres-2-2003')?.texts.size).toBe(2);
});

it('generates regulations in time that no check objects to', () => {
  const policy = policyOf((root) => writeTimedCorpus(root, 48));
  expect(runChecks(policy)).toEqual([]);
  // The first regulation, amended by the first and the thirteenth of the second half.
  const { expressions = [], operations = [] } = policy.regulations.get('perpres-1-2003') ?? {};
  expect([expressions.length, operations.length]).toEqual([3, 6]);
});
