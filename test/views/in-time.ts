/** Views of the example corpus on days of its history: what was enacted in 2001, changed in 2002 and ended in part in 2003. */
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy, Regulation } from '../../src/policy/types.ts';
import { textOn } from '../../src/policy/at.ts';
import type { Lang } from '../../src/i18n/languages.ts';
import { provisionView, type ProvisionView } from '../../src/site/provision-view.ts';
import { baseCorpus, change, corpus } from '../corpus.ts';

export const amended = 'perpres-1-2001';
const amendments = 'content/regulations/perpres-2-2002/amendments.yaml';
const facts = `content/regulations/${amended}/regulation.yaml`;

/** The example corpus as a source of the year 2004 tells of it, so that its changes are past. */
export function policyOf2004(edit?: (root: string) => void): Policy {
  const root = corpus();
  change(root, facts, "asOf: '2002-01-01'", "asOf: '2004-01-01'");
  edit?.(root);
  return readPolicy(root);
}

/** The example corpus with another operation of the amending regulation. */
export function policyWith(operation: string): Policy {
  return policyOf2004((root) => change(root, amendments, 'operations:\n', `operations:\n${operation}\n`));
}

/** The example corpus with its facts changed. */
export function policyWithFacts(...[from, to]: [string, string]): Policy {
  return policyOf2004((root) => change(root, facts, from, to));
}

/** The example corpus as it is: its changes are still to come. */
export const policyOf2002 = (): Policy => readPolicy(baseCorpus);

/** The regulation of the example corpus that others act on. */
export const amendedIn = (policy: Policy): Regulation => policy.regulations.get(amended)!;

/** The view of a page of that regulation, as it reads today or on a day. */
export function pageView(policy: Policy, page: string, lang: Lang = 'id', day?: string): ProvisionView {
  const regulation = amendedIn(policy);
  const text = textOn(regulation, day ?? policy.asOf, lang)!;
  return provisionView(policy, regulation, text, text.byAddress.get(page)!, day);
}
