/** What the page of a reference code shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { blocksOf, codeTree, type ReferenceCode } from '../policy/architecture.ts';
import type { Policy } from '../policy/types.ts';
import {
  blockLink,
  codeLink,
  codeUrl,
  domainLink,
  otherOf,
  type BlockLink,
  type CodeLink,
  type DomainLink,
} from './architecture-parts.ts';
import { indexOf, linkedCodes, targetLink, useOf, type TargetLink, type TargetUse } from './architecture-targets.ts';
import { officeLinks, targetLinks, type EntryView } from './area-view.ts';
import { claimView } from './claims.ts';
import { areaUrl } from './urls.ts';

/** The page of a reference code. */
export interface CodeView {
  readonly lang: Lang;
  readonly entry: EntryView;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly levelName?: string;
  readonly domain: DomainLink;
  readonly ancestors: readonly CodeLink[];
  readonly children: readonly CodeLink[];
  /** Whether and how agencies spell out levels of their own below the code; absent where there are national codes below it. */
  readonly below?: string;
  readonly siblings: readonly CodeLink[];
  readonly previous?: CodeLink;
  readonly next?: CodeLink;
  readonly targets: readonly (TargetLink & { readonly use: TargetUse; readonly reason?: string })[];
  readonly blocks: readonly BlockLink[];
  /** Codes of other domains whose targets and those of this code name each other, by domain. */
  readonly linked: readonly { readonly domain: DomainLink; readonly codes: readonly CodeLink[] }[];
}

/** The view of the page of a reference code. */
export function codeView(policy: Policy, own: ReferenceCode, lang: Lang): CodeView {
  const { code, domain, level, parent, children, data } = own;
  const { codes, targets } = indexOf(policy);
  const all = [...targets.values()];
  const users = all.flatMap((target) => {
    const use = useOf(target, code);
    return use === undefined ? [] : [{ target, use }];
  });
  const link = domainLink(domain, lang);
  const levelName = domain.yaml.data.levels.find((one) => one.level === level)?.name?.[lang];
  const siblings = parent?.children ?? codeTree(domain);
  const place = siblings.findIndex((sibling) => sibling.code === code);
  const [previous, next] = [siblings[place - 1], siblings[place + 1]];
  const other = otherOf(lang);
  const { reference } = domain.yaml.data;
  const footing = { confidence: data.confidence ?? reference.confidence, sources: data.sources ?? reference.sources };
  const agencyLevels = domain.yaml.data.levels.filter(({ setBy }) => setBy === 'agency');
  const below =
    children.length > 0
      ? undefined
      : agencyLevels.length > 0
        ? t(lang, 'architecture.ownLevels', { code: `${code}.01` })
        : t(lang, 'architecture.asItIs');
  const above = parent === undefined ? reference.name[lang] : `${parent.code} ${parent.data.name[lang]}`;
  return {
    lang,
    entry: {
      lang,
      area: { name: t(lang, 'nav.architecture'), url: areaUrl(lang, 'architecture') },
      kind: 'domain',
      kindName: t(lang, 'architecture.code'),
      path: codeUrl(lang, code),
      name: `${code} ${data.name[lang]}`,
      counterpart: { lang: other, name: data.name[other] },
      about: [
        t(lang, levelName === undefined ? 'architecture.codeAbout' : 'architecture.codeAboutNamed', {
          name: data.name[lang],
          level,
          levelName: levelName ?? '',
          reference: reference.code,
          place: above,
        }),
        data.about?.[lang],
      ]
        .filter((words) => words !== undefined)
        .join(' '),
      owners: officeLinks(policy, domain.yaml.data.owners, lang),
      provisions: targetLinks(policy, domain.yaml.data.provisions, lang),
      leadsTo: [],
      comesFrom: [],
      facts: [],
      conflicts: [],
      gaps: [],
      claim: claimView(policy, lang, footing),
    },
    code,
    name: data.name[lang],
    level,
    ...(levelName === undefined ? {} : { levelName }),
    domain: link,
    ancestors: ancestorsOf(own).map((ancestor) => codeLink(ancestor, lang)),
    children: children.map((child) => codeLink(child, lang)),
    ...(below === undefined ? {} : { below }),
    siblings: siblings.map((sibling) => codeLink(sibling, lang)),
    ...(previous && { previous: codeLink(previous, lang) }),
    ...(next && { next: codeLink(next, lang) }),
    targets: users.map(({ target, use }) => {
      const correction = target.data.corrections?.find(
        ({ printed, meant }) => printed === code || (use === 'meant' && meant.includes(code)),
      );
      return {
        ...targetLink(target, lang),
        use,
        ...(use === 'plain' || correction === undefined ? {} : { reason: correction.reason[lang] }),
      };
    }),
    blocks: blocksOf(policy)
      .filter((block) => block.yaml.data.reference?.includes(code))
      .map((block) => blockLink(policy, block, lang)),
    linked: linkedCodes(
      users.filter(({ use }) => use !== 'misprint').map(({ target }) => target),
      all,
    )
      .filter(([from]) => from.id !== domain.id)
      .map(([from, found]) => ({
        domain: domainLink(from, lang),
        codes: found.flatMap((one) => (codes.has(one) ? [codeLink(codes.get(one)!, lang)] : [])),
      })),
  };
}

function ancestorsOf({ parent }: ReferenceCode): readonly ReferenceCode[] {
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
}
