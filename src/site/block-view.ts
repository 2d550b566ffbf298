/** What the page of a building block shows, as plain data. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { blocksOf, domainsOf, type BlockEntry } from '../policy/architecture.ts';
import type { Policy } from '../policy/types.ts';
import {
  blockLink,
  codeLink,
  domainLink,
  statusView,
  type BlockLink,
  type CodeLink,
  type DomainLink,
  type StatusView,
} from './architecture-parts.ts';
import { indexOf } from './architecture-targets.ts';
import { entryView, targetLinks, type EntryView, type NamedLink } from './area-view.ts';
import type { ProvisionLink } from './provision-view.ts';

/** The page of a building block. */
export interface BlockView {
  readonly lang: Lang;
  readonly entry: EntryView;
  readonly typeName: string;
  readonly abbreviation?: string;
  readonly domain: DomainLink;
  readonly codes: readonly CodeLink[];
  readonly status: StatusView;
  readonly partOf?: NamedLink;
  readonly parts: readonly BlockLink[];
  /** The areas of the law that it serves, or that it has, with what serves each. */
  readonly areas: readonly {
    readonly letter: string;
    readonly name: string;
    readonly provisions: readonly ProvisionLink[];
    readonly blocks: readonly BlockLink[];
  }[];
}

/** The view of the page of a building block. */
export function blockView(policy: Policy, block: BlockEntry, lang: Lang): BlockView {
  const { type, code, domain, reference = [], partOf, areas, serves } = block.yaml.data;
  const { codes } = indexOf(policy);
  const blocks = blocksOf(policy);
  const whole = blocks.find(({ id }) => id === partOf);
  const parts = blocks.filter((other) => other.yaml.data.partOf === block.id);
  const home = domainsOf(policy).find(({ id }) => id === domain)!;
  const own = areas ?? whole?.yaml.data.areas?.filter(({ letter }) => serves?.includes(letter)) ?? [];
  return {
    lang,
    entry: entryView(policy, block, lang),
    typeName: t(lang, `architecture.type.${type}`),
    ...(code === undefined ? {} : { abbreviation: code }),
    domain: domainLink(home, lang),
    codes: reference.flatMap((one) => (codes.has(one) ? [codeLink(codes.get(one)!, lang)] : [])),
    status: statusView(policy, block, lang),
    ...(whole && { partOf: blockLink(policy, whole, lang) }),
    parts: parts.map((part) => blockLink(policy, part, lang)),
    areas: own.map(({ letter, name, provisions }) => ({
      letter,
      name: name[lang],
      provisions: targetLinks(policy, provisions, lang),
      blocks: parts
        .filter((part) => part.yaml.data.serves?.includes(letter))
        .map((part) => blockLink(policy, part, lang)),
    })),
  };
}
