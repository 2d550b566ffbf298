/** The way back from a provision to the evaluation schemes and indicators that name it. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { schemeLinksByTarget, type SchemeLink } from '../policy/scheme-links.ts';
import { nodesOf } from '../policy/schemes.ts';
import type { Policy } from '../policy/types.ts';
import type { AboutLink } from './area-view.ts';
import { pageAddressOf } from './places.ts';
import { nodeLabel, shortName } from './scheme-words.ts';
import { schemeNodeUrl, schemeUrl } from './urls.ts';

// By the schemes, which the policies of all days have in common.
const linksOfPages = new WeakMap<Policy['schemes'], ReadonlyMap<string, readonly SchemeLink[]>>();

/** The links of each page by `<regulation>#<page>`, or of a regulation and its chapters by `<regulation>#`; each scheme or node once. */
function linksByPage(policy: Policy): ReadonlyMap<string, readonly SchemeLink[]> {
  const made = linksOfPages.get(policy.schemes);
  if (made !== undefined) return made;
  const found = new Map<string, Map<string, SchemeLink>>();
  for (const [target, links] of schemeLinksByTarget(policy)) {
    const [regulation = '', address] = target.split('#');
    const page = `${regulation}#${(address === undefined ? undefined : pageAddressOf(address)) ?? ''}`;
    const own = found.get(page) ?? new Map<string, SchemeLink>();
    for (const link of links) {
      const id = `${link.scheme} ${link.node ?? ''}`;
      // A match of ours is told as one only where the page has no closer link.
      if (!own.has(id) || own.get(id)!.kind === 'topic') own.set(id, link);
    }
    found.set(page, own);
  }
  const links = new Map([...found].map(([page, own]) => [page, [...own.values()]]));
  linksOfPages.set(policy.schemes, links);
  return links;
}

/** The schemes and nodes that name provisions on a page of a regulation, or the regulation and its chapters where no page is given. */
export function schemesAbout(
  policy: Policy,
  regulation: string,
  page: string | undefined,
  lang: Lang,
): readonly AboutLink[] {
  const own = linksByPage(policy).get(`${regulation}#${page ?? ''}`) ?? [];
  return [...policy.schemes.values()].flatMap(({ id, yaml: { data } }) => {
    const links = new Map(own.flatMap((link) => (link.scheme === id ? [[link.node, link.kind]] : [])));
    if (links.size === 0) return [];
    const name = shortName(data, lang);
    const whole = links.has(undefined)
      ? [{ name, kindName: t(lang, 'evaluation.kind.scheme'), area: 'evaluation' as const, url: schemeUrl(lang, id) }]
      : [];
    const nodes = nodesOf(data).flatMap(({ node }) =>
      links.has(node.id)
        ? [
            {
              name: node.name[lang],
              kindName: [
                `${nodeLabel(lang, node.id)}, ${name}`,
                ...(links.get(node.id) === 'topic' ? [t(lang, 'evaluation.ourMatch')] : []),
              ].join('; '),
              area: 'evaluation' as const,
              url: schemeNodeUrl(lang, id, node.id),
            },
          ]
        : [],
    );
    return [...whole, ...nodes];
  });
}
