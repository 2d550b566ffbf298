/** What a check is, and what it reports. */
import type { Params, Place, Policy, Repair } from '../policy/types.ts';

/** How bad a finding is: an `error` fails CI, a `warning` does not. */
export type Severity = 'error' | 'warning';

/** Something a check found: what to say and where. The runner adds which rule it breaks. */
export interface Finding {
  /** The message: `<rule>.<message>` is a key of the message texts in `src/i18n/`. */
  readonly message: string;
  readonly params?: Params;
  /** Path from the repository root, with `/`. */
  readonly file: string;
  readonly place: Place;
  /** Only where the repair is certain. */
  readonly repair?: Repair;
}

/** Takes what a check found. */
export type Report = (finding: Finding) => void;

/** A rule about the whole policy. Its words (title, reason, repair) are in `src/i18n/rules.*.json`. */
export interface Check {
  /** The permanent id of the rule: the name of the file. */
  readonly id: string;
  readonly severity: Severity;
  /** A stretch of a file that keeps the rule and the same stretch breaking it; shown on the rule's page and proven by the tests. */
  readonly example?: { readonly file: string; readonly good: string; readonly bad: string };
  /** Looks at the policy and reports; never throws on content, changes nothing. */
  run(policy: Policy, report: Report): void;
}

/** What a rule found, ready to be told: a finding with its rule. */
export interface Message extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** Reports what reading already found under a rule's id. */
export function relay(rule: string): Check['run'] {
  return (policy, report) => {
    for (const problem of policy.problems) if (problem.rule === rule) report(problem);
  };
}
