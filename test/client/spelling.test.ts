import { expect, test } from 'vitest';
import { toBritish } from '../../src/client/spelling.ts';

test.for([
  ['data center', 'data centre'],
  ['Data Centers', 'Data centres'],
  ['organizer of digitalization', 'organiser of digitalisation'],
  ['summarized', 'summarised'],
  ['size of a prize', 'size of a prize'],
  ['centered', 'centered'],
  ['organisasi', 'organisasi'],
  ['izin', 'izin'],
])('%s is searched for as %s', ([typed, searched]) => {
  expect(toBritish(typed!)).toBe(searched);
});
