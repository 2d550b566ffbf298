/** What evaluating needs of a scheme. The data in `content/schemes/` have this shape; a page may hold no more than this of them. */

/** A node of the tree: a domain, an aspect, or an indicator, which has no children. */
export interface SchemeNode {
  readonly id: string;
  /** In percent, as a decimal. */
  readonly weight: string;
  readonly children?: readonly SchemeNode[];
}

/** A predicate with its bounds; a bound is absent where there is none. */
export interface Band {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

/** Which index a band follows from: as it is shown, or as it is. */
export type BandFrom = 'rounded' | 'unrounded';

/** A scheme. */
export interface Scheme {
  readonly id: string;
  readonly scale: { readonly min: number; readonly max: number };
  readonly nodes: readonly SchemeNode[];
  readonly bands: {
    readonly includes: 'lower' | 'upper';
    readonly takenFrom: BandFrom;
    /** The lowest first. */
    readonly list: readonly Band[];
  };
  readonly rounding: { readonly decimals: number };
  readonly missing: { readonly countAs: string };
}

/** Levels by the ids of indicators. An indicator that is not among them has no level: that is no level 1 and no level 0. */
export type Levels = ReadonlyMap<string, number>;

/** The indicators of a scheme in their order. */
export function indicatorsOf({ nodes }: Pick<Scheme, 'nodes'>): readonly SchemeNode[] {
  return nodes.flatMap((node) => (node.children === undefined ? [node] : indicatorsOf({ nodes: node.children })));
}

/** The value that an indicator without a level has for those who ask for one. Throws where it is no whole number, because levels rise by whole steps. */
export function levelWhenMissing({ id, missing }: Scheme): number {
  const level = Number(missing.countAs);
  if (!Number.isInteger(level))
    throw new RangeError(`Cannot count missing levels of \`${id}\` as \`${missing.countAs}\``);
  return level;
}
