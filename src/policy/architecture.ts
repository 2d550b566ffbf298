/** The architecture as its entries hold it: domains in their order, the codes of their references, their targets, the building blocks. */
import { entriesOf, type AreaEntry } from './areas.ts';
import type { BuildingBlockData, DomainData } from './schema.gen.ts';
import type { Entry, Policy } from './types.ts';

/** A domain of the architecture. */
export type DomainEntry = AreaEntry & Entry<DomainData>;

/** A national building block. */
export type BlockEntry = AreaEntry & Entry<BuildingBlockData>;

/** A code as a domain writes it. */
export type CodeData = DomainData['codes'][number];

/** A target as a domain writes it. */
export type TargetData = NonNullable<DomainData['targets']>['items'][number];

/** A code of a reference with its place in the tree. */
export interface ReferenceCode {
  readonly code: string;
  readonly data: CodeData;
  readonly domain: DomainEntry;
  /** From 1. */
  readonly level: number;
  /** Absent at level 1. */
  readonly parent?: ReferenceCode;
  readonly children: readonly ReferenceCode[];
  /** The keys that lead to the code in its file. */
  readonly path: readonly (string | number)[];
}

/** A target with the domain that it belongs to. */
export interface Target {
  readonly data: TargetData;
  readonly domain: DomainEntry;
  readonly path: readonly (string | number)[];
}

/** The domains in the order of the guide. */
export function domainsOf(policy: Policy): readonly DomainEntry[] {
  return entriesOf(policy, 'domain').toSorted((a, b) => a.yaml.data.order - b.yaml.data.order);
}

/** Every code of the reference of a domain, each before the codes below it. */
export function codesOf(domain: DomainEntry): readonly ReferenceCode[] {
  return domain.yaml.data.codes.flatMap((data, index) => withCodesBelow(treeOf(domain, data, ['codes', index])));
}

/** The codes of level 1 of a domain, with the codes below them. */
export function codeTree(domain: DomainEntry): readonly ReferenceCode[] {
  return codesOf(domain).filter(({ level }) => level === 1);
}

function treeOf(
  domain: DomainEntry,
  data: CodeData,
  path: readonly (string | number)[],
  parent?: ReferenceCode,
): ReferenceCode {
  const children: ReferenceCode[] = [];
  const level = (parent?.level ?? 0) + 1;
  const code: ReferenceCode = { code: data.code, data, domain, level, ...(parent && { parent }), children, path };
  data.codes?.forEach((inner, index) => children.push(treeOf(domain, inner, [...path, 'codes', index], code)));
  return code;
}

function withCodesBelow(code: ReferenceCode): readonly ReferenceCode[] {
  return [code, ...code.children.flatMap(withCodesBelow)];
}

/** The targets of a domain, in the order in which they are written. */
export function targetsOf(domain: DomainEntry): readonly Target[] {
  return (domain.yaml.data.targets?.items ?? []).map((data, index) => ({
    data,
    domain,
    path: ['targets', 'items', index],
  }));
}

/** The building blocks, in the order of ids. */
export function blocksOf(policy: Policy): readonly BlockEntry[] {
  return entriesOf(policy, 'building-block');
}

/** The part of a URL that names a code: `rab-02-03`. */
export const codeSlug = (code: string): string => code.toLowerCase().replaceAll('.', '-');
