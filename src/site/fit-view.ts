/**
 * How the programmes of 2016, Perpres 95/2018, the architecture and the index of today hang together, as plain data. Every line is a link that stands in
 * the content: what a programme became, what an initiative leads to, which provisions a block and an older indicator have in common, and what became of
 * that indicator.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { blocksOf } from '../policy/architecture.ts';
import { entriesOf, entryIdOf, type AreaEntry } from '../policy/areas.ts';
import { successorsOf } from '../policy/crosswalks.ts';
import { linksOf } from '../policy/entry-links.ts';
import { schemeLinksByTarget } from '../policy/scheme-links.ts';
import { identityOf, nodesOf } from '../policy/schemes.ts';
import type { Confidence, Entry, Policy, SchemeData } from '../policy/types.ts';
import { statusView } from './architecture-parts.ts';
import { entryLink, targetLinks } from './area-view.ts';
import { isRead } from './claims.ts';
import { areaEntryUrl, schemeNodeUrl, schemeUrl } from './urls.ts';

/** Something in the picture that leads to its page. */
export interface FitBox {
  /** What lines name: `roadmap/inisiatif-9`, `perpres-95-2018#pasal-30`, `pemdi-2026/indicator-14`. */
  readonly id: string;
  /** "Inisiatif 9"; absent where the name says all. */
  readonly label?: string;
  readonly name: string;
  readonly url: string;
  /** The last known state, or how much it counts. */
  readonly state?: string;
  /** Whether somebody read the text that it stands in. */
  readonly isRead: boolean;
  /** Whether it says that the data hold nothing. */
  readonly isAbsent: boolean;
}

/** A line between two boxes, or from the law of a lane. */
export interface FitLine {
  readonly from: string;
  readonly to: string;
  /** Whether somebody read the text for every link that it stands for. */
  readonly isRead: boolean;
}

/** A programme and what became of it. */
export interface FitLane {
  readonly programme: FitBox;
  /** What Perpres 95/2018 made of it: initiatives of the master plan, or a box that says that there is none. */
  readonly initiatives: readonly FitBox[];
  /** The provisions of its body; a line from all of them comes from `law/<programme>`. */
  readonly provisions: readonly FitBox[];
  readonly blocks: readonly FitBox[];
  /** The indicators of today that lines of the lane lead to, in the order of the index. */
  readonly indicators: readonly FitBox[];
  /** How well the least known of the ways to the indicators is known; absent without indicators. */
  readonly confidence?: Confidence;
}

/** Indicators of today's index under the aspect that they belong to. */
export interface FitGroup {
  readonly name: string;
  readonly url: string;
  readonly indicators: readonly FitBox[];
}

/** The index of today. */
export interface FitIndex {
  readonly name: string;
  readonly url: string;
  readonly groups: readonly FitGroup[];
  /** How many indicators it has, and how many of them lines lead to. */
  readonly counts: { readonly all: number; readonly linked: number };
}

/** Everything that the picture and its list show. */
export interface FitView {
  readonly lang: Lang;
  readonly lanes: readonly FitLane[];
  readonly index?: FitIndex;
  readonly lines: readonly FitLine[];
  /** What the crosswalks that lines follow say of themselves. */
  readonly stamps: readonly string[];
}

type Programme = ReturnType<typeof entriesOf<'programme'>>[number];
type Stage = Programme['yaml']['data']['became'][number];

/** The id under which lines name the provisions of a lane. */
export const lawOf = ({ programme }: Pick<FitLane, 'programme'>): string => `law/${programme.id}`;

/** The view of how everything fits together. */
export function fitView(policy: Policy, lang: Lang): FitView {
  const scheme = schemeOfToday(policy);
  const programmes = entriesOf(policy, 'programme').toSorted((a, b) => a.yaml.data.number - b.yaml.data.number);
  const lines = new Map<string, FitLine>();
  const crosswalks = new Set<string>();
  const drafts = programmes.map((programme) => laneOf(policy, programme, lang));
  const boxes = scheme === undefined ? new Map<string, FitBox>() : indicatorBoxes(scheme, lang);
  const lanes = drafts.map(({ own, carriers, law, ...lane }): FitLane => {
    for (const line of own) lines.set(`${line.from} ${line.to}`, line);
    const reached = new Map<string, Confidence>();
    const reach = (from: string, targets: readonly string[], isNew: (to: string) => boolean) => {
      for (const [node, way] of scheme === undefined ? [] : indicatorsOn(policy, scheme.id, targets)) {
        const to = `${scheme!.id}/${node}`;
        if (!boxes.has(to) || !isNew(to)) continue;
        lines.set(`${from} ${to}`, { from, to, isRead: isRead(way.confidence) });
        reached.set(to, way.confidence);
        way.crosswalks.forEach((crosswalk) => crosswalks.add(crosswalk));
      }
    };
    for (const { id, provisions } of carriers) reach(id, provisions, () => true);
    // What no block leads to, the law does by itself.
    const byBlocks = new Set(reached.keys());
    reach(lawOf(lane), law, (to) => !byBlocks.has(to));
    return {
      ...lane,
      indicators: [...boxes].flatMap(([id, box]) => (reached.has(id) ? [box] : [])),
      ...(reached.size === 0 ? {} : { confidence: leastOf(reached.values()) }),
    };
  });
  const linked = new Set([...lines.values()].map(({ to }) => to));
  return {
    lang,
    lanes,
    ...(scheme === undefined ? {} : { index: indexView(scheme, boxes, linked, lang) }),
    lines: [...lines.values()],
    stamps: [...crosswalks].flatMap((id) => policy.crosswalks.get(id)?.yaml.data.stamp?.[lang] ?? []),
  };
}

/** The scheme that no other takes the place of. */
export function schemeOfToday({ schemes }: Pick<Policy, 'schemes'>): Entry<SchemeData> | undefined {
  const replaced = new Set([...schemes.values()].map(({ yaml }) => yaml.data.replaces));
  return [...schemes.values()].find(({ id, yaml }) => !replaced.has(id) && yaml.data.state === 'enacted');
}

const degrees: readonly Confidence[] = ['recalled', 'secondary', 'text', 'official'];

/** The least of some confidences. */
const leastOf = (confidences: Iterable<Confidence>): Confidence =>
  [...confidences].reduce((a, b) => (degrees.indexOf(b) < degrees.indexOf(a) ? b : a));

interface LaneDraft extends Omit<FitLane, 'indicators' | 'confidence'> {
  readonly own: readonly FitLine[];
  /** The blocks, with the provisions that each names. */
  readonly carriers: readonly { readonly id: string; readonly provisions: readonly string[] }[];
  /** The provisions of the body that the programme became. */
  readonly law: readonly string[];
}

/** Keys below which an entry tells about a provision and does not rest on it. */
const tellingKeys: ReadonlySet<unknown> = new Set(['facts', 'conflicts', 'targets']);

function laneOf(policy: Policy, programme: Programme, lang: Lang): LaneDraft {
  const { number, became, confidence } = programme.yaml.data;
  const stages = (stage: Stage['stage']) => became.filter((one) => one.stage === stage);
  const box: FitBox = {
    id: entryIdOf(programme),
    label: t(lang, 'fit.programme', { number }),
    name: programme.yaml.data.name[lang],
    url: areaEntryUrl(lang, programme.area, programme.id),
    isRead: isRead(confidence),
    isAbsent: false,
  };
  const planned = stages('master-plan').flatMap((stage) =>
    entriesNamed(policy, stage.entries, ['roadmap']).map((entry) => ({ entry, isRead: isRead(stage.confidence) })),
  );
  const built = stages('architecture').flatMap((stage) =>
    entriesNamed(policy, stage.entries, ['architecture', 'management']).map((entry) => ({
      entry,
      isRead: isRead(stage.confidence),
    })),
  );
  const led = planned.flatMap(({ entry }) =>
    entriesNamed(policy, entry.yaml.data.entries, ['architecture', 'management']).map((to) => ({ from: entry, to })),
  );
  const blocks = [...new Set([...built.map(({ entry }) => entry), ...led.map(({ to }) => to)])];
  const initiatives = planned.map(({ entry }) => entryBox(policy, entry, lang));
  const missing = stages('none').map((stage) => absent(policy, box, stage, lang));
  const provisions = stages('provisions').flatMap((stage) => provisionBoxes(policy, stage, lang));
  const first = initiatives[0] ?? box;
  const own: FitLine[] = [
    ...planned.map(({ entry, ...line }) => ({ from: box.id, to: entryIdOf(entry), ...line })),
    ...missing.map(({ id, isRead }) => ({ from: box.id, to: id, isRead })),
    ...built.map(({ entry, ...line }) => ({ from: first.id, to: entryIdOf(entry), ...line })),
    ...led.map(({ from, to }) => ({
      from: entryIdOf(from),
      to: entryIdOf(to),
      isRead: isRead(from.yaml.data.confidence),
    })),
  ];
  return {
    programme: box,
    initiatives: initiatives.length > 0 ? initiatives : missing,
    provisions,
    // What has no initiative has nothing that a block could come of.
    blocks:
      blocks.length > 0 || initiatives.length === 0
        ? blocks.map((entry) => entryBox(policy, entry, lang))
        : [{ id: `block/${box.id}`, name: t(lang, 'fit.noBlock'), url: box.url, isRead: true, isAbsent: true }],
    own,
    carriers: blocks.map((entry) => ({
      id: entryIdOf(entry),
      provisions: linksOf(entry.yaml).flatMap(({ key, target, path }) =>
        key === 'provisions' && !tellingKeys.has(path[0]) ? [target] : [],
      ),
    })),
    law: stages('provisions').flatMap((stage) => stage.provisions ?? []),
  };
}

function entriesNamed(policy: Policy, ids: readonly string[] = [], areas: readonly string[]): readonly AreaEntry[] {
  return ids.flatMap((id) => {
    const entry = policy.entries.get(id);
    return entry !== undefined && areas.includes(entry.area) ? [entry] : [];
  });
}

function entryBox(policy: Policy, entry: AreaEntry, lang: Lang): FitBox {
  const { name, url, kindName } = entryLink(entry, lang);
  const block = blocksOf(policy).find(({ id }) => entry.kind === 'building-block' && id === entry.id);
  const initiative = entriesOf(policy, 'initiative').find(({ id }) => entry.kind === 'initiative' && id === entry.id);
  const state = block && stateWords(policy, block, lang);
  return {
    id: entryIdOf(entry),
    label:
      initiative === undefined
        ? (block?.yaml.data.code ?? kindName)
        : t(lang, 'fit.initiative', { number: initiative.yaml.data.number }),
    name,
    url,
    ...(state === undefined ? {} : { state }),
    isRead: isRead(entry.yaml.data.confidence),
    isAbsent: false,
  };
}

/** States that say that nobody found out; that others report it adds nothing to them. */
const unknown: ReadonlySet<string> = new Set(['no-result', 'unclear']);

function stateWords(policy: Policy, block: ReturnType<typeof blocksOf>[number], lang: Lang): string {
  const { value, name, date, claim } = statusView(policy, block, lang);
  const footing =
    isRead(claim.confidence) || unknown.has(value) ? undefined : t(lang, `confidence.${claim.confidence}`);
  return [name, date, footing].filter((part) => part !== undefined).join(' · ');
}

function absent(policy: Policy, programme: FitBox, stage: Stage, lang: Lang): FitBox {
  const [place] = targetLinks(policy, stage.provisions, lang);
  return {
    id: `none/${programme.id}`,
    name: t(lang, 'fit.noInitiative'),
    url: place?.url ?? programme.url,
    isRead: isRead(stage.confidence),
    isAbsent: true,
  };
}

function provisionBoxes(policy: Policy, stage: Stage, lang: Lang): readonly FitBox[] {
  return (stage.provisions ?? []).flatMap((target): readonly FitBox[] => {
    const [link] = targetLinks(policy, [target], lang);
    const address = target.split('#')[1];
    if (link?.url === undefined || address === undefined) return [];
    const box = { id: target, name: addressLabel(address, lang), url: link.url };
    return [{ ...box, isRead: isRead(stage.confidence), isAbsent: false }];
  });
}

/** A way from provisions to an indicator of today. */
interface Way {
  readonly confidence: Confidence;
  readonly crosswalks: readonly string[];
}

/** The nodes of a scheme that are about some provisions: themselves, or because an older node was that they come from. The best known way to each. */
function indicatorsOn(policy: Policy, scheme: string, targets: readonly string[]): ReadonlyMap<string, Way> {
  const found = new Map<string, Way>();
  const follow = (from: string, node: string, way: Way) => {
    if (from === scheme) {
      const known = found.get(node);
      if (known === undefined || leastOf([known.confidence, way.confidence]) !== way.confidence) found.set(node, way);
      return;
    }
    for (const { crosswalk, scheme: next, nodes, row } of successorsOf(policy, from, node)) {
      const longer = {
        confidence: leastOf([way.confidence, row.confidence]),
        crosswalks: [...way.crosswalks, crosswalk],
      };
      for (const successor of nodes) follow(next, successor, longer);
    }
  };
  for (const target of targets) {
    for (const { scheme: from, node, kind } of schemeLinksByTarget(policy).get(target) ?? []) {
      if (node === undefined || kind === 'mentions') continue;
      const { data } = policy.schemes.get(from)!.yaml;
      const { basis } = nodesOf(data).find((one) => one.node.id === node)!.node;
      follow(from, node, { confidence: basis?.confidence ?? data.confidence, crosswalks: [] });
    }
  }
  return found;
}

/** The boxes of all indicators of a scheme, by `<scheme>/<node>`, in its order. */
function indicatorBoxes({ id, yaml }: Entry<SchemeData>, lang: Lang): ReadonlyMap<string, FitBox> {
  const isOwnRead = isRead(yaml.data.confidence);
  return new Map(
    nodesOf(yaml.data).flatMap(({ node }): [string, FitBox][] => {
      if (node.children !== undefined) return [];
      const box: FitBox = {
        id: `${id}/${node.id}`,
        label: t(lang, 'fit.indicator', { number: identityOf(node.id).number }),
        name: node.name[lang],
        url: schemeNodeUrl(lang, id, node.id),
        state: t(lang, 'fit.weight', { weight: node.weight.replace('.', lang === 'id' ? ',' : '.') }),
        isRead: isOwnRead,
        isAbsent: false,
      };
      return [[box.id, box]];
    }),
  );
}

function indexView(
  { id, yaml: { data } }: Entry<SchemeData>,
  boxes: ReadonlyMap<string, FitBox>,
  linked: ReadonlySet<string>,
  lang: Lang,
): FitIndex {
  const groups = Map.groupBy(
    nodesOf(data).filter(({ node }) => linked.has(`${id}/${node.id}`)),
    ({ above }) => above[0],
  );
  return {
    name: data.name[lang],
    url: schemeUrl(lang, id),
    groups: [...groups].map(([aspect, placed]) => ({
      name: aspect?.name[lang] ?? data.name[lang],
      url: aspect === undefined ? schemeUrl(lang, id) : schemeNodeUrl(lang, id, aspect.id),
      indicators: placed.map(({ node }) => boxes.get(`${id}/${node.id}`)!),
    })),
    counts: { all: boxes.size, linked: [...boxes.keys()].filter((one) => linked.has(one)).length },
  };
}
