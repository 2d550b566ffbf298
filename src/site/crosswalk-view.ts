/** The page of a crosswalk: every row of what became of the nodes of one scheme in the next, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { CrosswalkData, Entry, Policy } from '../policy/types.ts';
import { conflictView, factView, type ConflictView, type FactView, type NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import { rowView, type RowView } from './scheme-node-view.ts';
import type { EvaluationHead } from './scheme-view.ts';
import { shortName, stampView } from './scheme-words.ts';
import {
  calculatorUrl,
  crosswalkJsonUrl,
  crosswalkUrl,
  evaluationUrl,
  jsonSchemaUrl,
  mappingOscalUrl,
  schemeUrl,
} from './urls.ts';

/** Everything the page of a crosswalk shows. */
export interface CrosswalkView {
  readonly head: EvaluationHead;
  readonly name: string;
  readonly about: string;
  readonly claim: ClaimView;
  /** "26 baris: 12 dilanjutkan, 5 digabung, …". */
  readonly counts: string;
  readonly from: NamedLink;
  readonly to: NamedLink;
  /** The way to what still counts of the evidence of an office. */
  readonly evidence: NamedLink;
  /** It as files for other programs. */
  readonly files: readonly NamedLink[];
  readonly rows: readonly RowView[];
  readonly facts: readonly FactView[];
  readonly conflicts: readonly ConflictView[];
  readonly gaps: readonly string[];
}

const matches = ['continued', 'merged', 'split', 'dropped', 'new'] as const;

/** How many rows of each kind a crosswalk has, in words. */
export function countsInWords({ rows }: Pick<CrosswalkData, 'rows'>, lang: Lang): string {
  const list = matches.flatMap((match) => {
    const count = rows.filter((row) => row.match === match).length;
    return count === 0 ? [] : [`${count} ${t(lang, `evaluation.match.${match}`)}`];
  });
  return t(lang, 'evaluation.crosswalk.counts', { count: rows.length, list: list.join(', ') });
}

/** The view of a crosswalk. */
export function crosswalkView(policy: Policy, { id, yaml: { data } }: Entry<CrosswalkData>, lang: Lang): CrosswalkView {
  const stamp = stampView(data, lang);
  const sides = id.split('--').map((scheme) => {
    const known = policy.schemes.get(scheme)?.yaml.data;
    return { name: known === undefined ? scheme : shortName(known, lang), url: schemeUrl(lang, scheme) };
  });
  return {
    head: {
      lang,
      path: crosswalkUrl(lang, id),
      title: data.name[lang],
      description: data.about[lang],
      crumbs: [{ name: t(lang, 'nav.evaluation'), url: evaluationUrl(lang) }],
      stamps: stamp === undefined ? [] : [stamp],
      asOf: t(lang, 'status.asOf', { date: dateInWords(lang, policy.asOf) }),
    },
    name: data.name[lang],
    about: data.about[lang],
    claim: claimView(policy, lang, data),
    counts: countsInWords(data, lang),
    from: sides[0]!,
    to: sides[1]!,
    evidence: {
      name: t(lang, 'calculator.evidence.older', { scheme: sides[0]!.name }),
      url: calculatorUrl(lang, id.split('--')[0]!),
    },
    files: [
      { name: 'JSON', url: crosswalkJsonUrl(id) },
      { name: 'JSON Schema', url: jsonSchemaUrl('crosswalk') },
      { name: t(lang, 'evaluation.files.mapping'), url: mappingOscalUrl() },
    ],
    rows: data.rows.map((row) => rowView(policy, id, row, lang)),
    facts: (data.facts ?? []).map((fact) => factView(policy, fact, lang)),
    conflicts: (data.conflicts ?? []).map((conflict) => conflictView(policy, conflict, lang)),
    gaps: (data.gaps ?? []).map((gap) => gap[lang]),
  };
}
