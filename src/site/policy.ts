/** The policy of the site: read once per process, from the repository that the build runs in. */
import { readPolicy } from '../policy/read.ts';
import type { Policy } from '../policy/types.ts';

let memo: Policy | undefined;

/** The policy. A development server reads it anew in each process; a build reads it once. */
export function sitePolicy(): Policy {
  memo ??= readPolicy(process.cwd());
  return memo;
}
