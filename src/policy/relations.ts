/** What is derived from a whole policy: where a provision is shown, what refers to it, what it rests on. */
import { languages } from '../i18n/languages.ts';
import type {
  Block,
  Claim,
  Expression,
  Part,
  Policy,
  Provision,
  Reference,
  Regulation,
  Target,
  Text,
  Texts,
} from './types.ts';

/** Whether a part of a provision is blocks, not a provision inside it. */
export function isBlocks(part: Part): part is readonly Block[] {
  return Array.isArray(part);
}

/** The texts of every expression of every regulation, each once, in both languages. */
export function textsOf({ regulations }: Policy): readonly Text[] {
  return distinct([...regulations.values()].flatMap(({ expressions }) => expressions.map(({ texts }) => texts)));
}

/** The elucidations of every expression of every regulation, each once, in both languages. */
export function elucidationsOf({ regulations }: Policy): readonly Text[] {
  return distinct(
    [...regulations.values()].flatMap(({ expressions }) => expressions.map(({ elucidations }) => elucidations)),
  );
}

function distinct(all: readonly Texts[]): readonly Text[] {
  return [...new Set(all.flatMap((texts) => [...texts.values()]))];
}

/** A text, or an elucidation, in both languages, the one that prevails first. */
export type TextPair = readonly [Text, Text];

/** Every text and every elucidation that some expressions have in both languages, each pair once. */
export function textPairs(expressions: readonly Expression[]): readonly TextPair[] {
  const pairs = new Map<Text, TextPair>();
  for (const { texts, elucidations } of expressions) {
    for (const each of [texts, elucidations]) {
      const [first, second] = languages.map((lang) => each.get(lang));
      if (first !== undefined && second !== undefined) pairs.set(second, [first, second]);
    }
  }
  return [...pairs.values()];
}

/** The kinds that have a page of their own. */
const pageKinds: ReadonlySet<string> = new Set(['pasal', 'lampiran', 'menimbang', 'mengingat']);

/** The provision on whose page a provision is shown: its Pasal, annex or part of the preamble; `undefined` for chapters and the like. */
export function pageOf(provision: Provision): Provision | undefined {
  for (let around: Provision | undefined = provision; around !== undefined; around = around.parent) {
    if (pageKinds.has(around.kind) && around.parent?.address.startsWith('lampiran') !== true) return around;
  }
  return undefined;
}

/** The provisions of a text that have a page of their own, in reading order. */
export function pagesOf(text: Text): readonly Provision[] {
  return text.all.filter((provision) => pageOf(provision) === provision);
}

/** A reference with where it stands. */
export interface InboundReference {
  readonly regulation: Regulation;
  readonly text: Text;
  readonly reference: Reference;
}

/**
 * What refers to each provision, by `<regulation>#<address>` of the provision whose page shows the target (or `<regulation>` alone), in
 * the order of regulations and of reading. References inside one page do not count.
 */
export function inboundReferences(
  policy: Policy,
  lang: Text['lang'],
): ReadonlyMap<string, readonly InboundReference[]> {
  const inbound = new Map<string, InboundReference[]>();
  for (const regulation of policy.regulations.values()) {
    const text = regulation.texts.get(lang);
    if (text === undefined) continue;
    for (const reference of text.references) {
      const own = pageOf(reference.provision)?.address;
      for (const target of targetPages(policy, reference.target, lang)) {
        if (target === `${regulation.id}#${own}`) continue;
        const list = inbound.get(target) ?? [];
        list.push({ regulation, text, reference });
        inbound.set(target, list);
      }
    }
  }
  return inbound;
}

/** The pages that a target is shown on, a range on all of its pages: `<regulation>#<address>`, or `<regulation>` where there is no text. */
function targetPages(policy: Policy, target: Target, lang: Text['lang']): readonly string[] {
  const text = policy.regulations.get(target.regulation)?.texts.get(lang);
  const from = target.address === undefined ? undefined : text?.byAddress.get(target.address);
  if (text === undefined || from === undefined)
    return target.address === undefined || text === undefined ? [target.regulation] : [];
  const to = target.to === undefined ? undefined : text.byAddress.get(target.to);
  const first = pageOf(from);
  const last = to === undefined ? first : pageOf(to);
  if (first === undefined || last === undefined) return [`${target.regulation}#${from.address}`];
  const pages = pagesOf(text);
  return pages
    .slice(pages.indexOf(first), pages.indexOf(last) + 1)
    .map(({ address }) => `${target.regulation}#${address}`);
}

/** What the restatement of a provision rests on: the nearest entry of `provenance` above it, else the footing of the whole text. */
export function provenanceOf({ facts }: Regulation, address: string): Claim {
  const text = facts.data.text;
  let best: (Claim & { readonly address: string }) | undefined;
  for (const entry of text?.provenance ?? []) {
    const holds = address === entry.address || address.startsWith(`${entry.address}-`);
    if (holds && entry.address.length > (best?.address.length ?? 0)) best = entry;
  }
  const { sources, confidence } = best ?? text ?? { sources: [], confidence: 'recalled' as const };
  return { sources, confidence };
}

/** The provisions around a provision, the outermost first, without itself. */
export function ancestorsOf(provision: Provision): readonly Provision[] {
  const around: Provision[] = [];
  for (let parent = provision.parent; parent !== undefined; parent = parent.parent) around.unshift(parent);
  return around;
}

/** A provision and everything inside it, in reading order. */
export function withInner(provision: Provision): readonly Provision[] {
  return [provision, ...provision.children.flatMap(withInner)];
}
