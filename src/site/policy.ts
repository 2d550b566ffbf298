/** The policy of the site: read once, from the repository that the build runs in. */
import { readPolicy } from '../policy/read.ts';
import type { Policy } from '../policy/types.ts';

// The pages are bundled apart from the script that builds them: the policy it has read and checked reaches them through the process.
const key = Symbol.for('spbe-terbuka.policy');
const shared = globalThis as { [key]?: Policy };

let memo: Policy | undefined;

/** Gives the pages of this process a policy that was read already. */
export function sharePolicy(policy: Policy): void {
  shared[key] = policy;
}

/** The policy. A development server starts anew when content changes, and so reads it anew. */
export function sitePolicy(): Policy {
  memo ??= shared[key] ?? readPolicy(process.cwd());
  return memo;
}
