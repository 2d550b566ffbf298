/** The operations of all amendments, by the regulation that they act on and in the order in which they take effect. */
import type { Amendments, Operation, RegulationData, Text, YamlData } from './types.ts';

/** A regulation that may act: what is needed of it. */
export interface Acting {
  readonly id: string;
  readonly facts: YamlData<RegulationData>;
  readonly amendments?: YamlData<Amendments>;
}

/**
 * The operations on each regulation, by its id: by the day they take effect, then by the day the acting regulation was enacted, then as they stand.
 * Operations without a day come last.
 */
export function operationsByTarget(acting: Iterable<Acting>): ReadonlyMap<string, readonly Operation[]> {
  const found: { operation: Operation; target: string; enacted: string }[] = [];
  for (const { id, facts, amendments } of acting) {
    const { enacted, inForce } = facts.data.dates ?? {};
    amendments?.data.operations.forEach((data, index) => {
      const [target = '', address = ''] = data.target.split('#');
      const on = data.on ?? inForce?.date;
      const operation: Operation = {
        acting: id,
        index,
        data,
        yaml: amendments,
        address,
        outcome: data.state ?? (on === undefined ? 'failed' : 'applied'),
        ...(on === undefined ? {} : { on }),
      };
      found.push({ operation, target, enacted: enacted?.date ?? '' });
    });
  }
  const last = '9999';
  found.sort(
    (a, b) =>
      compare(a.operation.on ?? last, b.operation.on ?? last) ||
      compare(a.enacted, b.enacted) ||
      compare(a.operation.acting, b.operation.acting) ||
      a.operation.index - b.operation.index,
  );
  const byTarget = new Map<string, Operation[]>();
  for (const { operation, target } of found) byTarget.get(target)?.push(operation) ?? byTarget.set(target, [operation]);
  return byTarget;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const textOperations: ReadonlySet<string> = new Set(['replace', 'insert-after', 'repeal', 'substitute', 'renumber']);
const forceOperations: ReadonlySet<string> = new Set(['void', 'read-as', 'end', 'suspend']);

/** Whether an operation changes the words of the text. */
export function changesText({ data }: Operation): boolean {
  return textOperations.has(data.operation);
}

/** Whether an operation changes force only, while the words stay. */
export function changesForce({ data }: Operation): boolean {
  return forceOperations.has(data.operation);
}

/** Whether an address is another or stands inside it. */
export function isWithin(address: string, outer: string): boolean {
  return address === outer || address.startsWith(`${outer}-`);
}

/** Whether a provision is another or stands inside it in a text: addresses of Pasal do not name the chapters around them. */
export function standsIn(text: Text | undefined, address: string, outer: string): boolean {
  if (isWithin(address, outer)) return true;
  if (!outer.startsWith('bab-')) return false;
  for (let around = text?.byAddress.get(address)?.parent; around !== undefined; around = around.parent)
    if (around.address === outer) return true;
  return false;
}

/** The address in the acting regulation of a place as printed ("Pasal I angka 3"); `undefined` when it cannot be read. */
export function addressOfPlace(place: string): string | undefined {
  const words = place.replace(/[()]/g, '').trim().toLowerCase().split(/\s+/);
  return words.length % 2 === 0 ? words.join('-') : undefined;
}
