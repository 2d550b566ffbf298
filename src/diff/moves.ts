/** Where provisions went between two days, as the operations tell it: renumbered, moved, merged, split. */
import { isWithin } from '../policy/operations.ts';
import type { Operation, OperationData } from '../policy/types.ts';

/** A way from one address to another. */
export interface Move {
  /** The address at the other end. */
  readonly address: string;
  readonly how: NonNullable<OperationData['lineage']>[number]['how'];
}

/** The ways between the addresses of two days. An end of a way need not stand in the text of its day: ways have stations. */
export interface Moves {
  /** Where what stands at an address of the later day came from; empty where no operation tells of another address. */
  from(address: string): readonly Move[];
  /** Where what stood at an address of the earlier day went; empty where no operation tells of another address. */
  to(address: string): readonly Move[];
  /** Whether what stood at an address of the earlier day left it, so that what stands there later is something else. */
  hasLeft(address: string): boolean;
}

/** One operation's way for one address; with `isWhole` everything inside the provision goes with it. */
interface Step {
  readonly old: string;
  readonly becomes: readonly string[];
  readonly how: Move['how'];
  readonly isWhole: boolean;
}

/** The moves that operations make, given in the order in which they take effect. */
export function movesOf(operations: readonly Operation[]): Moves {
  const steps = operations.flatMap(stepsOf);
  const backward = steps.toReversed();
  return {
    from: (address) => follow(address, backward, originOf),
    to: (address) => follow(address, steps, endsOf),
    hasLeft: (address) => steps.some((step) => reaches(step, step.old, address)),
  };
}

function stepsOf({ address: old, data }: Operation): readonly Step[] {
  const told = (data.lineage ?? []).map(({ address, becomes, how }) => ({
    old: address,
    becomes,
    how,
    isWhole: false,
  }));
  return data.operation === 'renumber' && data.address !== undefined
    ? [{ old, becomes: [data.address], how: 'renumbered', isWhole: true }, ...told]
    : told;
}

/** Whether a step speaks of an address because it speaks of one of its ends. */
function reaches({ isWhole }: Step, end: string, address: string): boolean {
  return isWhole ? isWithin(address, end) : address === end;
}

function originOf(step: Step, address: string): readonly string[] {
  const end = step.becomes.find((end) => reaches(step, end, address));
  return end === undefined ? [] : [step.old + address.slice(end.length)];
}

function endsOf(step: Step, address: string): readonly string[] {
  return reaches(step, step.old, address) ? step.becomes.map((end) => end + address.slice(step.old.length)) : [];
}

/** Every address that an address is led to by steps, the first first. */
function follow(
  address: string,
  steps: readonly Step[],
  next: (step: Step, address: string) => readonly string[],
): readonly Move[] {
  const found = new Map<string, Move>();
  for (const step of steps) {
    for (const at of [address, ...found.keys()])
      for (const end of next(step, at)) found.set(end, { address: end, how: step.how });
  }
  found.delete(address);
  return [...found.values()];
}
