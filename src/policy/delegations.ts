/** The delegation ledger: which places a regulation leaves to other instruments, and what has become of each on a day. */
import type { Lang } from '../i18n/languages.ts';
import { isRepealed } from './apply.ts';
import { statusOn, textOn } from './at.ts';
import { isWithin } from './operations.ts';
import type { Policy, Provision, Regulation, RegulationData } from './types.ts';

/** One delegation as `regulation.yaml` has it. */
export type Delegation = NonNullable<RegulationData['delegations']>[number];

/** A relation as `regulation.yaml` has it. */
export type Relation = NonNullable<RegulationData['relations']>[number];

/** A rule that carries out a delegation. */
export interface Fulfilment {
  readonly regulation: Regulation;
  /** Absent for a provision of the delegating regulation itself. */
  readonly relation?: Relation;
  /** The first day of the rule, where it is known. */
  readonly since?: string;
  /** The day on which the rule ended, where it has. */
  readonly until?: string;
}

/** A delegation with what has become of it on a day. */
export interface Slot {
  readonly delegation: Delegation;
  /**
   * `fulfilled` by a rule that has not ended; `lapsed` when every rule that was found has ended, or when the delegating provision has no words any
   * more; `unfulfilled` when no rule was found.
   */
  readonly state: 'fulfilled' | 'unfulfilled' | 'lapsed';
  /** The rules found, those that have ended too, the oldest first. */
  readonly fulfilments: readonly Fulfilment[];
  /** The day on which it lapsed, where it has and the day is known. */
  readonly lapsed?: string;
}

/** The delegations of a regulation on a day, in the order in which they are written; those of provisions that come to be only later are none yet. */
export function slotsOn(policy: Policy, regulation: Regulation, day: string): readonly Slot[] {
  return (regulation.facts.data.delegations ?? [])
    .filter(({ address }) => firstDayOf(regulation, address) <= day)
    .map((delegation) => slotOn(policy, regulation, delegation, day));
}

/** The first day of the texts that have an address, empty for the enacted one; empty too for one that no text has, which nobody here has read. */
function firstDayOf({ expressions }: Regulation, address: string): string {
  return expressions.find(({ texts }) => texts.get('id')?.byAddress.has(address))?.from ?? '';
}

function slotOn(policy: Policy, regulation: Regulation, delegation: Delegation, day: string): Slot {
  const fulfilments = fulfilmentsOf(policy, regulation, delegation, day);
  const slot = { delegation, fulfilments };
  if (!delegates(regulation, delegation, day)) return { ...slot, state: 'lapsed' };
  const status = statusOn(policy, regulation, day);
  if (status.value === 'ended') return { ...slot, state: 'lapsed', ...(status.since ? { lapsed: status.since } : {}) };
  if (fulfilments.length === 0) return { ...slot, state: 'unfulfilled' };
  if (fulfilments.some(({ until }) => until === undefined)) return { ...slot, state: 'fulfilled' };
  return {
    ...slot,
    state: 'lapsed',
    lapsed: fulfilments
      .map(({ until }) => until!)
      .sort()
      .at(-1)!,
  };
}

/** Whether the delegating provision has words on a day. Where no text has it nobody can tell, and it is taken to have. */
function delegates(regulation: Regulation, { address }: Delegation, day: string): boolean {
  const text = textOn(regulation, day, 'id');
  const isRead = regulation.expressions.some(({ texts }) => texts.get('id')?.byAddress.has(address));
  if (text === undefined || !isRead) return true;
  const provision = text.byAddress.get(address);
  return provision !== undefined && !isRepealed(provision, text.lang);
}

function fulfilmentsOf(
  policy: Policy,
  own: Regulation,
  { address, fulfilledHere }: Delegation,
  day: string,
): readonly Fulfilment[] {
  const since = own.facts.data.dates?.inForce?.date;
  const here: readonly Fulfilment[] =
    fulfilledHere === undefined ? [] : [{ regulation: own, ...(since === undefined ? {} : { since }) }];
  const others = implementersOf(policy, own.id).flatMap(({ regulation, relation }): Fulfilment[] => {
    const target = relation.target.split('#')[1];
    if (target === undefined || !(isWithin(target, address) || isWithin(address, target))) return [];
    const status = statusOn(policy, regulation, day);
    if (status.value === 'not-yet') return [];
    const { inForce, promulgated, enacted } = regulation.facts.data.dates ?? {};
    const first = inForce?.date ?? promulgated?.date ?? enacted?.date;
    return [
      {
        regulation,
        relation,
        ...(first === undefined ? {} : { since: first }),
        ...(status.value === 'ended' && status.since !== undefined ? { until: status.since } : {}),
      },
    ];
  });
  return [...here, ...others].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
}

/** A regulation that implements another, with the relation that says so. */
interface Implementer {
  readonly regulation: Regulation;
  readonly relation: Relation;
}

const implementersByPolicy = new WeakMap<Policy, ReadonlyMap<string, readonly Implementer[]>>();

/** The regulations that implement a regulation, in the order of ids. */
export function implementersOf(policy: Policy, id: string): readonly Implementer[] {
  let implementers = implementersByPolicy.get(policy);
  if (implementers === undefined) {
    const found = new Map<string, Implementer[]>();
    for (const regulation of policy.regulations.values()) {
      for (const relation of regulation.facts.data.relations ?? []) {
        if (relation.kind !== 'implements') continue;
        const target = relation.target.split('#')[0]!;
        found.get(target)?.push({ regulation, relation }) ?? found.set(target, [{ regulation, relation }]);
      }
    }
    implementers = found;
    implementersByPolicy.set(policy, implementers);
  }
  return implementers.get(id) ?? [];
}

/**
 * The words by which a provision leaves something: to another instrument, to a named office that makes rules or designates without a word on the form, or to
 * an annex. The regulation itself ("Peraturan Presiden ini") and the laws in general are none; nor is an office that adopts plans, teams or results.
 */
const words: Readonly<Record<Lang, readonly RegExp[]>> = {
  id: [
    /\b(?:diatur|ditetapkan|menetapkan|dituangkan)\b[^.;]*?\b(?:dengan|dalam)\s+(?:[Pp]eraturan|[Kk]eputusan)\s+(?!perundang-undangan\b|(?:[A-Z]\S*\s+){0,4}ini\b)/u,
    /\b(?:Menteri|Kepala|Ketua)\s[^.;]*?\bmenetapkan\s+(?:standar|ketentuan|petunjuk|pedoman|tugas|tata\s+(?:kerja|cara)|Aplikasi\s+Umum)\b/u,
    /\b(?:dimuat|termuat|tercantum)\s+dalam\s+Lampiran\b/u,
  ],
  en: [
    /\b(?:regulated|governed|adopts?|adopted|sets?|laid\s+down)\b[^.;]*?\b(?:by|in)\s+(?:(?:an?|another)\s+(?:[\w-]+\s+){0,4}?(?:Regulation|Decree|Decision|decree)|regulations)\b/u,
    /\b(?:Minister|Head|chair)\s[^.;]*?\b(?:sets|adopts|lays\s+down|designates)\s+(?:[\w-]+\s+){0,5}?(?:standards?|provisions|instructions|guidelines?|duties|procedures?|General\s+Applications)\b/u,
    /\bset\s+out\s+in\s+(?:the\s+)?Annex\b/u,
  ],
};

/** Whether the words of a provision leave something to another instrument, to an office that makes rules, or to an annex. */
export function leavesToOthers({ text }: Provision, lang: Lang): boolean {
  return words[lang].some((each) => each.test(text));
}
