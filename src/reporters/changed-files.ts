/** Which files a pull request changes, where that is known. */
import { execFileSync } from 'node:child_process';

/**
 * The files that differ from the branch that a pull request goes to, as paths from the working folder with `/`. Empty when there is no
 * such branch (`GITHUB_BASE_REF`), no git, or when the clone does not reach back to where the two part.
 */
export function changedFiles(baseRef: string | undefined): ReadonlySet<string> {
  if (baseRef === undefined || baseRef === '') return new Set();
  try {
    const output = execFileSync('git', ['diff', '--name-only', '--relative', '-z', `origin/${baseRef}...HEAD`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Set(output.split('\0').filter(Boolean));
  } catch {
    return new Set();
  }
}
