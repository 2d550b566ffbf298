/**
 * The keys by which unchanged pages of regulations are known. A key is made of what a page is made from, not of what it shows: making the views of all
 * pages only to compare them would cost as much as building them.
 */
import { hash } from 'node:crypto';
import { areas } from '../policy/areas.ts';
import { entriesByTarget } from '../policy/entry-links.ts';
import { schemeLinksByTarget, type SchemeLink } from '../policy/scheme-links.ts';
import { nodesOf } from '../policy/schemes.ts';
import { elucidationsOf, textsOf } from '../policy/relations.ts';
import type { Policy, SourceFile } from '../policy/types.ts';

/** What all keys of a policy rest on. */
interface Inputs {
  /** A digest of all data but those of areas and of the evaluation: every page may show a title, a status, a source, an actor. */
  readonly data: string;
  /** A digest of the texts of each regulation. */
  readonly texts: ReadonlyMap<string, string>;
  /** The names of the entries of areas, schemes and their nodes that link to each regulation, by what they link to. */
  readonly entries: ReadonlyMap<string, readonly string[]>;
  /** The regulations that each refers to, acts on or is related to, and those that do it to each. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

// By the files, which the policies of all days have in common.
const inputsOfFiles = new WeakMap<readonly SourceFile[], Inputs>();

/**
 * The key of a page of a regulation: it changes with the data of the repository, with the texts of the regulation, and with those of its neighbours,
 * because where a link leads depends on what stands there.
 */
export function pageKey(policy: Policy, regulation: string): string {
  const { data, texts, entries, neighbours } = inputsOf(policy);
  const around = [...(neighbours.get(regulation) ?? [])].sort();
  return digest([
    data,
    ...(entries.get(regulation) ?? []),
    ...[regulation, ...around].map((id) => texts.get(id) ?? ''),
  ]);
}

function inputsOf(policy: Policy): Inputs {
  const { files } = policy;
  const made = inputsOfFiles.get(files);
  if (made !== undefined) return made;
  // The duties are those of the texts beside them.
  const isText = ({ path }: SourceFile) =>
    path.startsWith('content/regulations/') && (path.endsWith('.mdx') || path.endsWith('/duties.yaml'));
  const folders = [...areas, 'schemes', 'crosswalks', 'results'].map((folder) => `content/${folder}/`);
  const isAround = ({ path }: SourceFile) => folders.some((folder) => path.startsWith(folder));
  const byRegulation = Map.groupBy(files.filter(isText), ({ path }) => path.split('/')[2]!);
  const inputs: Inputs = {
    data: digest(files.filter((file) => !isText(file) && !isAround(file)).map(({ path, text }) => `${path}\n${text}`)),
    texts: new Map([...byRegulation].map(([id, own]) => [id, digest(own.map(({ text }) => text))])),
    entries: entriesIn(policy),
    neighbours: neighboursIn(policy),
  };
  inputsOfFiles.set(files, inputs);
  return inputs;
}

function entriesIn(policy: Policy): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (target: string, links: readonly unknown[]) => {
    const regulation = target.split('#')[0]!;
    const words = JSON.stringify([target, ...links]);
    found.get(regulation)?.push(words) ?? found.set(regulation, [words]);
  };
  for (const [target, entries] of entriesByTarget(policy))
    add(
      target,
      entries.map(({ area, id, yaml }) => [area, id, yaml.data.name]),
    );
  const namesOf = ({ scheme, node }: SchemeLink) => {
    const data = policy.schemes.get(scheme)!.yaml.data;
    return [data.name, nodesOf(data).find((placed) => placed.node.id === node)?.node.name];
  };
  for (const [target, links] of schemeLinksByTarget(policy))
    add(
      target,
      links.map((link) => [link, namesOf(link)]),
    );
  return found;
}

function neighboursIn(policy: Policy): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    if (from === to) return;
    neighbours.get(from)?.add(to) ?? neighbours.set(from, new Set([to]));
  };
  for (const { file, references } of [...textsOf(policy), ...elucidationsOf(policy)]) {
    const own = file.path.split('/')[2]!;
    for (const { target } of references) {
      add(own, target.regulation);
      add(target.regulation, own);
    }
  }
  for (const { id, facts, amendments } of policy.regulations.values()) {
    for (const { target } of [...(facts.data.relations ?? []), ...(amendments?.data.operations ?? [])]) {
      const other = target.split('#')[0]!;
      add(id, other);
      add(other, id);
    }
  }
  return neighbours;
}

function digest(parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'base64url');
}
