/** The targets of the architecture, as plain data: what they are about, which others they need, what of it is printed wrongly. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import {
  codesOf,
  domainsOf,
  targetsOf,
  type DomainEntry,
  type ReferenceCode,
  type Target,
} from '../policy/architecture.ts';
import type { Policy } from '../policy/types.ts';
import { codeLink, type CodeLink } from './architecture-parts.ts';
import { areaEntryUrl } from './urls.ts';

/** How a target uses a code: as printed and meant, printed by mistake, or meant where another is printed. */
export type TargetUse = 'plain' | 'misprint' | 'meant';

/** A target with a link to its row on the page of its domain. */
export interface TargetLink {
  readonly code: string;
  readonly name?: string;
  readonly url: string;
}

/** A target with what it is about and needs. */
export interface TargetView {
  readonly code: string;
  readonly anchor: string;
  readonly name?: string;
  readonly area?: string;
  readonly references: readonly CodeLink[];
  readonly links: readonly TargetLink[];
  /** Targets of other domains that need it. */
  readonly neededBy: readonly TargetLink[];
  /** In words how many need it, where they are too many to name. */
  readonly neededByMany?: string;
  readonly corrections: readonly {
    /** Which column holds what is printed wrongly. */
    readonly of: 'references' | 'links';
    readonly printed: string;
    readonly meant: readonly string[];
    readonly reason: string;
  }[];
}

/** Codes and targets by their code. */
interface Index {
  readonly codes: ReadonlyMap<string, ReferenceCode>;
  readonly targets: ReadonlyMap<string, Target>;
}

const indexes = new WeakMap<Policy['entries'], Index>();

export function indexOf(policy: Policy): Index {
  let index = indexes.get(policy.entries);
  if (index === undefined) {
    const domains = domainsOf(policy);
    index = {
      codes: new Map(domains.flatMap(codesOf).map((code) => [code.code, code])),
      targets: new Map(domains.flatMap(targetsOf).map((target) => [target.data.code, target])),
    };
    indexes.set(policy.entries, index);
  }
  return index;
}

/** The link to a target. */
export function targetLink({ domain, data }: Target, lang: Lang): TargetLink {
  const url = areaEntryUrl(lang, 'architecture', domain.id, data.code.toLowerCase());
  return { code: data.code, ...(data.name && { name: data.name[lang] }), url };
}

/** So many targets are named one by one; more are counted. */
const mostNamed = 6;

/** How many targets of each domain there are, in words. */
function inNumbers(targets: readonly Target[], lang: Lang): string {
  return [...Map.groupBy(targets, ({ domain }) => domain.yaml.data.code)]
    .map(([code, { length }]) => t(lang, 'architecture.countOf', { count: length, code }))
    .join('; ');
}

export function targetView(policy: Policy, { data }: Target, lang: Lang): TargetView {
  const { codes, targets } = indexOf(policy);
  const { code, name, area, reference = [], links = [], corrections = [] } = data;
  const needing = [...targets.values()].filter((target) => linksMeant(target).includes(code));
  return {
    code,
    anchor: code.toLowerCase(),
    ...(name === undefined ? {} : { name: name[lang] }),
    ...(area === undefined ? {} : { area: area[lang] }),
    references: reference.flatMap((own) => (codes.has(own) ? [codeLink(codes.get(own)!, lang)] : [])),
    links: links.flatMap((own) => (targets.has(own) ? [targetLink(targets.get(own)!, lang)] : [])),
    neededBy: needing.map((target) => targetLink(target, lang)),
    ...(needing.length > mostNamed && { neededByMany: inNumbers(needing, lang) }),
    corrections: corrections.map(({ printed, meant, reason }) => ({
      of: meant.some((own) => codes.has(own)) ? 'references' : 'links',
      printed,
      meant,
      reason: reason[lang],
    })),
  };
}

/** What is meant by codes that are printed in a target. */
function meantIn({ data }: Target, printed: readonly string[]): readonly string[] {
  const meant = (code: string) => data.corrections?.find((own) => own.printed === code)?.meant ?? [code];
  return [...new Set(printed.flatMap(meant))];
}

const referencesMeant = (target: Target) => meantIn(target, target.data.reference ?? []);

const linksMeant = (target: Target) => meantIn(target, target.data.links ?? []);

/** How a target uses a code; `undefined` when it does not. */
export function useOf(target: Target, code: string): TargetUse | undefined {
  const isPrinted = target.data.reference?.includes(code) === true;
  const isMeant = referencesMeant(target).includes(code);
  return isPrinted && isMeant ? 'plain' : isPrinted ? 'misprint' : isMeant ? 'meant' : undefined;
}

/** The codes of the targets that some targets name or are named by, by domain in the order of the guide. */
export function linkedCodes(
  own: readonly Target[],
  all: readonly Target[],
): readonly (readonly [DomainEntry, readonly string[]])[] {
  const isNamed = new Set(own.flatMap(linksMeant));
  const names = new Set(own.map(({ data }) => data.code));
  const linked = all.filter(
    (target) => isNamed.has(target.data.code) || linksMeant(target).some((code) => names.has(code)),
  );
  const byDomain = Map.groupBy(linked, ({ domain }) => domain);
  return [...byDomain].flatMap(([domain, targets]) => {
    const codes = [...new Set(targets.flatMap(referencesMeant))].sort();
    return codes.length === 0 ? [] : [[domain, codes] as const];
  });
}
