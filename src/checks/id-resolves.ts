/** Every id and address written in YAML names something that exists: the provisions of `provenance`, notes, delegations and duties, the regulations and provisions of relations and operations, the actors, the links of entries and schemes, the nodes of schemes. */
import { areas } from '../policy/areas.ts';
import { idsOf } from '../policy/documents.ts';
import { linksOf } from '../policy/entry-links.ts';
import { nearestWords } from '../policy/nearest.ts';
import { missingAddresses } from '../policy/irregularities.ts';
import { nodesOf } from '../policy/schemes.ts';
import type { CrosswalkData, Entry, Policy, Regulation, SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const idResolves: Check = {
  id: 'id-resolves',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-1-2001/regulation.yaml',
    good: 'about: pasal-2',
    bad: 'about: pasal-20',
  },
  run(policy, report) {
    const known = {
      regulations: idsOf(policy, 'regulations'),
      actors: idsOf(policy, 'actors'),
      schemes: idsOf(policy, 'schemes'),
      entries: new Set(areas.flatMap((area) => [...idsOf(policy, area)].map((id) => `${area}/${id}`))),
    };
    for (const regulation of policy.regulations.values()) checkRegulation(policy, known, regulation, report);
    for (const { yaml } of policy.actors.values()) {
      const successor = yaml.data.successor?.actor;
      if (successor !== undefined && !known.actors.has(successor))
        tellUnknown(yaml, 'actor', successor, known.actors, ['successor', 'actor'], report);
      const { under } = yaml.data;
      if (under !== undefined && !known.actors.has(under))
        tellUnknown(yaml, 'actor', under, known.actors, ['under'], report);
      yaml.data.includes?.forEach((id, index) => {
        if (!known.actors.has(id)) tellUnknown(yaml, 'actor', id, known.actors, ['includes', index], report);
      });
    }
    for (const { yaml } of policy.drafts.values()) {
      yaml.data.regulations?.forEach((id, index) => {
        if (!known.regulations.has(id))
          tellUnknown(yaml, 'regulation', id, known.regulations, ['regulations', index], report);
      });
    }
    for (const { yaml } of policy.entries.values()) checkLinks(policy, known, yaml, report);
    for (const { yaml } of policy.schemes.values()) checkScheme(policy, known, yaml, report);
    for (const crosswalk of policy.crosswalks.values()) checkCrosswalk(policy, known, crosswalk, report);
  },
};

type Path = readonly (string | number)[];

interface Known {
  readonly regulations: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly schemes: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

function checkLinks(policy: Policy, known: Known, yaml: YamlData<object>, report: Report): void {
  for (const { key, target, path } of linksOf(yaml)) {
    if (key === 'provisions') checkTarget(policy, known, yaml, target, path, report);
    else if (key === 'owners' && !known.actors.has(target))
      tellUnknown(yaml, 'actor', target, known.actors, path, report);
    else if (key === 'entries' && !known.entries.has(target))
      tellUnknown(yaml, 'entry', target, known.entries, path, report);
  }
}

function checkScheme(policy: Policy, known: Known, yaml: YamlData<SchemeData>, report: Report): void {
  const { regulation, replaces, ladders, examples, externalIndices, errata } = yaml.data;
  checkLinks(policy, known, yaml, report);
  if (!known.regulations.has(regulation))
    tellUnknown(yaml, 'regulation', regulation, known.regulations, ['regulation'], report);
  if (replaces !== undefined && !known.schemes.has(replaces))
    tellUnknown(yaml, 'scheme', replaces, known.schemes, ['replaces'], report);
  const nodes = nodesOf(yaml.data);
  const nodeIds = new Set(nodes.map(({ node }) => node.id));
  const ladderIds = new Set(ladders?.map(({ id }) => id));
  for (const { node, path } of nodes) {
    if (node.ladder !== undefined && !ladderIds.has(node.ladder))
      tellUnknown(yaml, 'ladder', node.ladder, ladderIds, [...path, 'ladder'], report);
  }
  const nodeAt = (id: string | undefined, path: Path) => {
    if (id !== undefined && !nodeIds.has(id)) tellUnknown(yaml, 'node', id, nodeIds, path, report);
  };
  examples?.forEach(({ node, values }, index) => {
    nodeAt(node, ['examples', index, 'node']);
    values.forEach((value, place) => nodeAt(value.node, ['examples', index, 'values', place, 'node']));
  });
  externalIndices?.forEach((external, index) =>
    external.nodes.forEach((id, place) => nodeAt(id, ['externalIndices', index, 'nodes', place])),
  );
  errata?.forEach((erratum, index) =>
    erratum.nodes?.forEach((id, place) => nodeAt(id, ['errata', index, 'nodes', place])),
  );
}

/** The folder names two schemes, and every row nodes of theirs. */
function checkCrosswalk(policy: Policy, known: Known, { id, yaml }: Entry<CrosswalkData>, report: Report): void {
  checkLinks(policy, known, yaml, report);
  const names = id.split('--');
  // A folder of another name has a message of its own.
  if (names.length !== 2) return;
  for (const [side, key] of (['from', 'to'] as const).entries()) {
    const name = names[side]!;
    if (!known.schemes.has(name)) tellUnknown(yaml, 'scheme', name, known.schemes, [], report);
    const scheme = policy.schemes.get(name)?.yaml.data;
    // Facts that cannot be used have messages of their own.
    if (scheme === undefined) continue;
    const nodeIds = new Set(nodesOf(scheme).map(({ node }) => node.id));
    yaml.data.rows.forEach((row, index) =>
      row[key]?.forEach((node, place) => {
        if (!nodeIds.has(node)) tellUnknown(yaml, 'node', node, nodeIds, ['rows', index, key, place], report);
      }),
    );
  }
}

/** A regulation, or a provision of one. */
function checkTarget(
  policy: Policy,
  known: Known,
  yaml: YamlData<unknown>,
  target: string,
  path: Path,
  report: Report,
): void {
  const [id = '', address] = target.split('#');
  if (!known.regulations.has(id)) return tellUnknown(yaml, 'regulation', id, known.regulations, path, report);
  const other = policy.regulations.get(id);
  if (address !== undefined && other !== undefined && !hasAddress(other, address))
    tellAddress(yaml, other, address, path, report);
}

function checkRegulation(policy: Policy, known: Known, regulation: Regulation, report: Report): void {
  const { facts, amendments, duties } = regulation;
  const { text, notes, relations, delegations, lineage } = facts.data;
  const own = (address: string | undefined, path: Path) => {
    if (address !== undefined && !hasAddress(regulation, address))
      tellAddress(facts, regulation, address, path, report);
  };
  const target = (yaml: YamlData<unknown>, words: string, path: Path) =>
    checkTarget(policy, known, yaml, words, path, report);
  text?.provenance?.forEach(({ address }, index) => own(address, ['text', 'provenance', index, 'address']));
  notes?.forEach(({ about }, index) => own(about, ['notes', index, 'about']));
  relations?.forEach((relation, index) => target(facts, relation.target, ['relations', index, 'target']));
  delegations?.forEach(({ address, fulfilledHere, to }, index) => {
    own(address, ['delegations', index, 'address']);
    own(fulfilledHere, ['delegations', index, 'fulfilledHere']);
    if (to !== undefined && !known.actors.has(to))
      tellUnknown(facts, 'actor', to, known.actors, ['delegations', index, 'to'], report);
  });
  lineage?.forEach(({ becomes }, index) =>
    becomes.forEach((address, position) => own(address, ['lineage', index, 'becomes', position])),
  );
  if (duties !== undefined) checkDuties(regulation, duties, known, report);
  amendments?.data.operations.forEach((operation, index) => {
    const [id = ''] = operation.target.split('#');
    // Whether the provision is there on the day is told by the check `operation-applies`.
    target(amendments, id, ['operations', index, 'target']);
  });
}

function checkDuties(
  regulation: Regulation,
  duties: NonNullable<Regulation['duties']>,
  { actors }: Known,
  report: Report,
): void {
  const { data } = duties;
  const own = (address: string, path: Path) => {
    if (!hasAddress(regulation, address)) tellAddress(duties, regulation, address, path, report);
  };
  data.duties.forEach(({ provision, alsoIn, bearers }, index) => {
    const path = ['duties', index];
    own(provision, [...path, 'provision']);
    alsoIn?.forEach((address, position) => own(address, [...path, 'alsoIn', position]));
    bearers.forEach((actor, position) => {
      if (!actors.has(actor)) tellUnknown(duties, 'actor', actor, actors, [...path, 'bearers', position], report);
    });
  });
  data.waived?.forEach(({ provision }, index) => own(provision, ['waived', index, 'provision']));
  const ids = new Set(data.duties.map(({ id }) => id));
  data.retired?.forEach(({ becomes }, index) =>
    becomes.forEach((id, position) => {
      if (!ids.has(id)) tellUnknown(duties, 'duty', id, ids, ['retired', index, 'becomes', position], report);
    }),
  );
}

/** Whether any expression of a regulation has an address; a regulation without text cannot be asked. */
function hasAddress({ expressions, facts }: Regulation, address: string): boolean {
  const texts = expressions.flatMap((expression) => [...expression.texts.values()]);
  return (
    texts.length === 0 ||
    missingAddresses(facts.data).has(address) ||
    texts.some(({ byAddress }) => byAddress.has(address))
  );
}

function tellAddress(yaml: YamlData<unknown>, { texts }: Regulation, found: string, path: Path, report: Report): void {
  const [text] = texts.values();
  const params = { found, nearest: nearestWords(found, text?.byAddress.keys() ?? []) };
  report({ message: 'address', params, file: yaml.file.path, place: yaml.placeOf(path) });
}

function tellUnknown(
  yaml: YamlData<unknown>,
  message: string,
  found: string,
  known: ReadonlySet<string>,
  path: Path,
  report: Report,
): void {
  const params = { found, nearest: nearestWords(found, known) };
  report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
}
