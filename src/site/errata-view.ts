/** What is printed wrongly in the official texts of evaluation, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { SchemeData } from '../policy/schema.gen.ts';
import type { Entry, Policy } from '../policy/types.ts';
import { targetLinks, type NamedLink } from './area-view.ts';
import { claimView, type ClaimView } from './claims.ts';
import { dateInWords } from './dates.ts';
import type { ProvisionLink } from './provision-view.ts';
import type { EvaluationHead } from './scheme-view.ts';
import { nodeLinks, shortName, stampView, type NodeLink, type StampView } from './scheme-words.ts';
import { evaluationPageUrl, evaluationUrl, schemeUrl } from './urls.ts';

/** One erratum. */
export interface ErratumView {
  /** Its anchor on the page of errata. */
  readonly anchor: string;
  readonly url: string;
  readonly place: string;
  readonly printed: string;
  /** Absent where nobody can tell. */
  readonly meant?: string;
  readonly effect: string;
  readonly nodes: readonly NodeLink[];
  readonly provisions: readonly ProvisionLink[];
  readonly claim: ClaimView;
}

/** The page of errata. */
export interface ErrataView {
  readonly head: EvaluationHead;
  readonly count: number;
  readonly groups: readonly {
    readonly id: string;
    readonly scheme: NamedLink;
    readonly stamp?: StampView;
    readonly errata: readonly ErratumView[];
    /** What is said where none was found. */
    readonly none: string;
  }[];
}

/** The errata of a scheme in the order in which they are written; those about one node when its id is given. */
export function errataOf(policy: Policy, scheme: Entry<SchemeData>, lang: Lang, node?: string): readonly ErratumView[] {
  return (scheme.yaml.data.errata ?? [])
    .filter(({ nodes }) => node === undefined || nodes?.some((id) => id === node))
    .map(({ id, place, printed, meant, effect, nodes, provisions, ...claim }) => {
      const anchor = `${scheme.id}-${id}`;
      return {
        anchor,
        url: evaluationPageUrl(lang, 'errata', anchor),
        place: place[lang],
        printed: printed[lang],
        ...(meant === undefined ? {} : { meant: meant[lang] }),
        effect: effect[lang],
        nodes: nodeLinks(policy, scheme.id, nodes ?? [], lang),
        provisions: targetLinks(policy, provisions, lang),
        claim: claimView(policy, lang, claim),
      };
    });
}

/** The view of the page of errata, the newest scheme first. */
export function errataView(policy: Policy, lang: Lang): ErrataView {
  const groups = [...policy.schemes.values()]
    .sort((a, b) => (a.yaml.data.validity.from.date < b.yaml.data.validity.from.date ? 1 : -1))
    .map((scheme) => {
      const { data } = scheme.yaml;
      const name = shortName(data, lang);
      const stamp = stampView(data, lang);
      return {
        id: scheme.id,
        scheme: { name, url: schemeUrl(lang, scheme.id) },
        ...(stamp === undefined ? {} : { stamp }),
        errata: errataOf(policy, scheme, lang),
        none: t(lang, 'evaluation.errata.none', { scheme: name }),
      };
    });
  return {
    head: {
      lang,
      path: evaluationPageUrl(lang, 'errata'),
      title: t(lang, 'evaluation.errata.title'),
      description: t(lang, 'evaluation.errata.lead'),
      crumbs: [{ name: t(lang, 'nav.evaluation'), url: evaluationUrl(lang) }],
      stamps: [],
      asOf: t(lang, 'status.asOf', { date: dateInWords(lang, policy.asOf) }),
    },
    count: groups.reduce((sum, { errata }) => sum + errata.length, 0),
    groups,
  };
}
