/** Where evaluation schemes name a provision: the way back from a provision to the indicators that assess or set it. */
import { linksIn } from './entry-links.ts';
import { nodesOf } from './schemes.ts';
import type { Policy } from './types.ts';

/**
 * How a scheme or one of its nodes is about a provision: it is `set` there, it names it as its basis in law (`cited`), it was matched with it by subject
 * (`topic`), or it only `mentions` it.
 */
export type SchemeLinkKind = 'set' | 'cited' | 'topic' | 'mentions';

/** A scheme, or a node of one, that names a provision. */
export interface SchemeLink {
  readonly scheme: string;
  /** The id of the node; absent for the scheme as a whole. */
  readonly node?: string;
  readonly kind: SchemeLinkKind;
}

const kinds: readonly SchemeLinkKind[] = ['set', 'cited', 'topic', 'mentions'];

const inverses = new WeakMap<Policy['schemes'], ReadonlyMap<string, readonly SchemeLink[]>>();

/**
 * The schemes and nodes that name each regulation or provision, by what they name (`perpres-95-2018#pasal-9`); each node once, by its closest link, in
 * the order of schemes and of nodes in them, a scheme before its nodes.
 */
export function schemeLinksByTarget({ schemes }: Pick<Policy, 'schemes'>): ReadonlyMap<string, readonly SchemeLink[]> {
  let inverse = inverses.get(schemes);
  if (inverse === undefined) inverses.set(schemes, (inverse = inverseOf(schemes)));
  return inverse;
}

/** Keys below which a provision is told about, not set. */
const tellingKeys: ReadonlySet<unknown> = new Set([
  'notes',
  'facts',
  'errata',
  'guidelines',
  'targets',
  'evidenceRules',
]);

function inverseOf(schemes: Policy['schemes']): ReadonlyMap<string, readonly SchemeLink[]> {
  const inverse = new Map<string, SchemeLink[]>();
  const add = (targets: ReadonlyMap<string, SchemeLinkKind>, scheme: string, node?: string) => {
    for (const [target, kind] of targets) {
      const link: SchemeLink = { scheme, ...(node === undefined ? {} : { node }), kind };
      inverse.get(target)?.push(link) ?? inverse.set(target, [link]);
    }
  };
  for (const { id, yaml } of schemes.values()) {
    const { nodes, ...whole } = yaml.data;
    add(targetsIn(whole), id);
    for (const { node } of nodesOf({ nodes })) {
      const { children, ...own } = node;
      add(targetsIn(own, node.basis?.match), id, node.id);
    }
  }
  return inverse;
}

/** What some data name, with how. */
function targetsIn(data: object, match?: 'cited' | 'topic'): ReadonlyMap<string, SchemeLinkKind> {
  const found = new Map<string, SchemeLinkKind>();
  for (const { key, target, path } of linksIn(data)) {
    if (key !== 'provisions') continue;
    const kind = path.some((step) => tellingKeys.has(step)) ? 'mentions' : path[0] === 'basis' ? match! : 'set';
    const known = found.get(target);
    if (known === undefined || kinds.indexOf(kind) < kinds.indexOf(known)) found.set(target, kind);
  }
  return found;
}
