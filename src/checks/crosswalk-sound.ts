/** The rows of a crosswalk have as many nodes on each side as their kind says, and no indicator of either scheme is left out. An office that reads what became of an indicator must find an answer. */
import { indicatorsOf } from '../policy/schemes.ts';
import type { CrosswalkData, Entry, Policy, SchemeData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const crosswalkSound: Check = {
  id: 'crosswalk-sound',
  severity: 'error',
  example: {
    file: 'content/crosswalks/indeks-2001--indeks-2002/crosswalk.yaml',
    good: 'match: continued',
    bad: 'match: split',
  },
  run(policy, report) {
    for (const crosswalk of policy.crosswalks.values()) checkCrosswalk(policy, crosswalk, report);
  },
};

function checkCrosswalk(policy: Policy, { id, yaml }: Entry<CrosswalkData>, report: Report): void {
  const [from, to] = id.split('--').map((scheme) => policy.schemes.get(scheme)?.yaml.data);
  // Schemes that cannot be used have messages of their own.
  if (from === undefined || to === undefined) return;
  yaml.data.rows.forEach((row, index) => {
    const sides = { from: sizeOf(from, row.from), to: sizeOf(to, row.to) };
    if (isSound(row.match, sides)) return;
    const params = { match: row.match, from: sides.from.nodes, to: sides.to.nodes };
    report({ message: 'match', params, file: yaml.file.path, place: yaml.placeOf(['rows', index, 'match']) });
  });
  for (const [key, scheme] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const named = new Set(yaml.data.rows.flatMap((row) => row[key] ?? []));
    for (const { node, above } of indicatorsOf(scheme)) {
      if ([node, ...above].some((one) => named.has(one.id))) continue;
      const params = { node: node.id, side: key };
      report({ message: 'missing', params, file: yaml.file.path, place: yaml.placeOf(['rows'], 'key') });
    }
  }
}

/** How many nodes one side of a row names, and how many indicators they are made of. */
interface Size {
  readonly nodes: number;
  readonly indicators: number;
}

function sizeOf(scheme: SchemeData, ids: readonly string[] = []): Size {
  const isMeant = (id: string) => ids.includes(id);
  const indicators = indicatorsOf(scheme).filter(({ node, above }) => [node, ...above].some(({ id }) => isMeant(id)));
  return { nodes: ids.length, indicators: indicators.length };
}

function isSound(match: CrosswalkData['rows'][number]['match'], { from, to }: { from: Size; to: Size }): boolean {
  switch (match) {
    case 'continued':
      return from.nodes === 1 && to.nodes === 1;
    case 'merged':
      return from.indicators > 1 && to.nodes === 1;
    case 'split':
      return from.nodes === 1 && to.nodes > 1;
    case 'dropped':
      return from.nodes > 0 && to.nodes === 0;
    case 'new':
      return from.nodes === 0 && to.nodes > 0;
  }
}
